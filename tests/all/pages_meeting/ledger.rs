//! The ledger's page and calls, and the forms and calls that say where a workshop may stand.

use serde_json::{Value, json};

use super::{FRAME, World, between, model_case, plain, root, table, uploads};
use crate::support::{Browser, Engine, Screen, engines};

const PAGE: &str = "/meetings/ga-2020/ledger";
const API: &str = "/api/v1/meetings/ga-2020/ledger";

/// The model meeting with its programme released, and the same people a year later.
fn two_years(engine: Engine) -> World {
    let world = World::with_the_model_meeting(engine);
    let programme = std::fs::read(root().join("config/model-case/programme.csv")).unwrap();
    let script = world.script();
    let path = "/api/v1/meetings/ga-2020/releases";
    let done = script.post(path, "text/csv", &programme);
    assert_eq!(done.status, 200, "{}", done.text());
    let mut frame = FRAME.to_vec();
    frame[1..4].copy_from_slice(&[
        ("name", "Annual meeting 2021"),
        ("from", "2021-10-08"),
        ("to", "2021-10-22"),
    ]);
    let files: Vec<(String, Vec<u8>)> = model_case()
        .into_iter()
        .filter(|(name, _)| !name.starts_with("availability"))
        .map(|(name, bytes)| {
            let text = String::from_utf8(bytes).unwrap();
            (name, text.replace("2020-10-", "2021-10-").into_bytes())
        })
        .collect();
    let done = script.post_files(
        "/api/v1/meetings/ga-2021/import",
        &frame[1..],
        &uploads(&files),
    );
    assert_eq!(done.status, 200, "{}", done.text());
    world
}

#[test]
fn the_page_shows_the_years_and_takes_an_organisers_word_with_its_reason() {
    for engine in engines() {
        let world = two_years(engine);
        let booked = world.script().get(API).json();
        let carried: Vec<(&str, i64)> = booked["networks"]
            .as_array()
            .unwrap()
            .iter()
            .map(|n| {
                (
                    n["network"].as_str().unwrap(),
                    n["closing"].as_i64().unwrap(),
                )
            })
            .collect();
        assert_eq!(carried.iter().map(|(_, c)| c).min(), Some(&0));
        let (most, _) = *carried.iter().max_by_key(|(_, c)| c).unwrap();
        let later = "/meetings/ga-2021/ledger";
        let page = world.ana.get(later).text();
        assert_eq!(
            table(&page, "<h2>This meeting</h2>").len(),
            6,
            "SEANWPNM has joined"
        );
        assert!(plain(&page).contains("No session stands, so that nothing is booked yet."));
        for (minutes, reason, says) in [
            ("1h", "why", "\"1h\" is no number of minutes"),
            (
                "12.5",
                " ",
                "say why: it is shown beside the number for as long as the ledger is kept",
            ),
        ] {
            let fields = [("network", most), ("minutes", minutes), ("reason", reason)];
            let refused = world.post(later, &fields);
            assert_eq!(refused.status, 422);
            let refused = refused.text();
            let said = between(&refused, "id=\"f-set\"", "</div>");
            assert!(plain(said).contains(says), "{said}");
            assert!(refused.contains(&format!("value=\"{minutes}\"")));
            assert!(refused.contains(&format!("value=\"{most}\" selected")));
        }
        let word = [
            ("network", most),
            ("minutes", "12.5"),
            ("reason", "Two nights <held> on paper"),
        ];
        let kept = world.post(later, &word);
        assert_eq!(
            (kept.status, kept.header("location")),
            (303, Some("/meetings/ga-2021/ledger?saved=true"))
        );
        let page = plain(&world.ana.get(later).text());
        assert!(
            page.contains(
                "set by ana@alliance.example: Two nights &#60;held&#62; on paper; the bookings say"
            ),
            "{page}"
        );
        let problem = world
            .script()
            .get("/api/v1/meetings/ga-2021/problem")
            .json();
        let planned = problem["networks"]
            .as_array()
            .unwrap()
            .iter()
            .find(|n| n["id"] == most);
        assert_eq!(planned.unwrap()["ledger"], 12_500);
        let before = world.engine.dump();
        let again = world.post(&format!("{PAGE}/book"), &[]);
        assert_eq!(again.status, 303, "{}", again.text());
        let rows =
            |dump: &std::collections::BTreeMap<String, Vec<String>>| dump["ledger_bookings"].len();
        assert_eq!(
            rows(&world.engine.dump()),
            rows(&before),
            "booked in the place of it"
        );
        assert_eq!(
            world.script().get(API).json()["networks"],
            booked["networks"]
        );
    }
}

#[test]
fn a_script_sets_what_a_network_starts_with_and_takes_it_back() {
    let world = two_years(Engine::sqlite());
    let script = world.script();
    let api = "/api/v1/meetings/ga-2021/ledger";
    let post = |path: &str, body: &Value| script.post_json(path, body);
    let set = post(
        &format!("{api}/NWM"),
        &json!({"opening": 1_234, "reason": "agreed"}),
    );
    assert_eq!(set.status, 200, "{}", set.text());
    let nwm = |said: &Value| {
        let all = said["networks"].as_array().unwrap().clone();
        let line = all.into_iter().find(|n| n["network"] == "NWM").unwrap();
        (
            line["opening"].clone(),
            line["set"].clone(),
            line["carried"].clone(),
        )
    };
    let said = set.json();
    let (opening, word, carried) = nwm(&said);
    assert_eq!((opening, word), (json!(1_234), json!("counts")));
    assert_eq!(said["edits"][0]["by"], "ana@alliance.example");
    let back = post(
        &format!("{api}/NWM"),
        &json!({"opening": null, "reason": "no"}),
    )
    .json();
    assert_eq!(nwm(&back), (carried.clone(), json!("no"), carried));
    assert_eq!(back["edits"].as_array().unwrap().len(), 2);
    let refused = post(&format!("{api}/NWM"), &json!({"opening": -1, "reason": ""}));
    assert_eq!(refused.status, 422);
    assert_eq!(
        post(&format!("{api}/X"), &json!({"opening": 1, "reason": "a"})).status,
        404
    );
    assert_eq!(
        post(api, &json!({})).status,
        409,
        "nothing of 2021 is released"
    );
    assert_eq!(world.server.visitor().get(api).status, 401);
}

#[test]
fn a_script_says_where_a_workshop_may_stand() {
    let world = two_years(Engine::sqlite());
    let script = world.script();
    let path = "/api/v1/meetings/ga-2020/workshops/WG1";
    let post = |body: &Value| script.post_json(path, body);
    let wg1 = |said: &Value| {
        let w = &said["workshops"][1];
        [
            &w["pinned_start"],
            &w["not_before"],
            &w["forbidden"],
            &w["held"],
        ]
        .map(Clone::clone)
    };
    let span = json!({"start": "2020-10-15T00:00:00Z", "end": "2020-10-16T00:00:00Z"});
    let said = post(&json!({"not_before": "2020-10-12T10:00", "forbidden": [span], "held": true}));
    assert_eq!(said.status, 200, "{}", said.text());
    assert_eq!(
        wg1(&said.json()),
        [
            json!(null),
            json!("2020-10-12T08:00:00Z"),
            json!([span]),
            json!(true)
        ]
    );
    // What is left out stays, null takes away.
    let said = post(&json!({"not_before": null, "pinned_start": "2020-10-13T13:00:00Z"}));
    assert_eq!(
        wg1(&said.json()),
        [
            json!("2020-10-13T13:00:00Z"),
            json!(null),
            json!([span]),
            json!(true)
        ]
    );
    for (body, place) in [
        (json!({"not_before": "soon"}), "not_before"),
        (
            json!({"forbidden": [{"start": "2020-10-15", "end": "2020-10-14"}]}),
            "forbidden[0]",
        ),
        (
            json!({"forbidden": [{"start": "2020-10-13T13:00Z", "end": "2020-10-13T14:00Z"}]}),
            "forbidden",
        ),
        (json!({"holds": true}), "body"),
    ] {
        let refused = post(&body);
        assert_eq!(
            (refused.status, &refused.json()["error"][0]["place"]),
            (422, &json!(place)),
            "{body}"
        );
    }
    let refused = script.post(
        "/api/v1/meetings/ga-2020/releases",
        "text/csv",
        b"code,start_utc\nOPEN,2020-10-08T12:00:00Z\n",
    );
    assert_eq!(refused.status, 409, "{}", refused.text());
    assert!(refused.text().contains("WG1"));
}

#[test]
fn a_proposal_after_the_release_keeps_what_people_were_told_unless_a_form_or_script_says_otherwise()
{
    let world = two_years(Engine::sqlite());
    let page = |slug: &str| world.ana.get(&format!("/meetings/{slug}/proposals")).text();
    assert!(page("ga-2020").contains("What people were told"));
    assert!(
        !page("ga-2021").contains("What people were told"),
        "nothing is released"
    );
    let script = world.script();
    let made = |replan: &str| {
        let body = json!({"seconds": 0.5, "replan": replan});
        let said = script.post_json("/api/v1/meetings/ga-2020/proposals", &body);
        assert_eq!(said.status, 200, "{}", said.text());
        said.json()["solution"]["claimed"]["disruption"].clone()
    };
    // The fifth working group breaks a quorum where it was released: its 61 people have to be told.
    assert_eq!(made(""), 61);
    assert_eq!(made("as-released"), 61);
    let freely = made("afresh");
    assert!(freely.is_null() || freely.as_i64() > Some(61), "{freely}");
    let body = json!({"seconds": 0.5, "replan": "gently"});
    let refused = script.post_json("/api/v1/meetings/ga-2020/proposals", &body);
    assert_eq!(
        (refused.status, refused.json()["error"][0]["says"].as_str()),
        (
            422,
            Some("\"gently\" is none of as-released, weighed, afresh")
        )
    );
    let level = |query: &str| {
        let problem = script
            .get(&format!("/api/v1/meetings/ga-2020/problem{query}"))
            .json();
        let levels = problem["policy"]["levels"].as_array().unwrap().iter();
        levels.map(|l| &l["name"]).position(|n| n == "disruption")
    };
    assert_eq!(
        [level(""), level("?replan=weighed"), level("?replan=afresh")],
        [Some(0), Some(4), None]
    );
}

#[test]
fn an_organiser_forbids_times_and_holds_a_workshop_on_its_page() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let path = "/meetings/ga-2020/workshops";
    let wrong = [
        ("not_before", "2020-10-13T09:00"),
        ("forbidden", "2020-10-15\nnever"),
    ];
    let refused = world.post(&format!("{path}/WG1/where"), &wrong);
    assert_eq!(refused.status, 422);
    let refused = refused.text();
    assert!(plain(between(&refused, "id=\"e-where\"", "</div>")).contains("\"never\" is no span"));
    assert!(refused.contains("2020-10-15\nnever</textarea>"));
    let right = [
        ("not_before", "2020-10-13T09:00"),
        ("forbidden", "2020-10-15\n2020-10-16T09:00/12:00"),
    ];
    assert_eq!(world.post(&format!("{path}/WG1/where"), &right).status, 303);
    assert_eq!(
        world
            .post(&format!("{path}/WG1/hold"), &[("held", "yes")])
            .status,
        303
    );
    let one = format!("{path}/WG1");
    let card = world.ana.get(&one).text();
    let facts = plain(between(&card, "id=\"f-where\"", "</summary>"));
    assert!(
        facts.contains("not before Tuesday 13 October 09:00, Rome"),
        "{facts}"
    );
    assert!(
        facts.contains("Thursday 15 October 2020 ; Friday 16 October 2020, 09:00–12:00"),
        "{facts}"
    );
    assert!(card.contains("2020-10-15\n2020-10-16T09:00/2020-10-16T12:00</textarea>"));
    assert!(card.contains(">held</span>") && card.contains("Let it go"));
    assert_eq!(
        world
            .post(&format!("{path}/WG1/hold"), &[("held", "no")])
            .status,
        303
    );
    assert!(!world.ana.get(&one).text().contains(">held</span>"));
}

#[test]
fn the_ledger_and_what_a_release_would_book_fit_a_telephone_and_a_desk() {
    let world = two_years(Engine::sqlite());
    let set = |network: &str, minutes: &str| {
        let fields = [
            ("network", network),
            ("minutes", minutes),
            ("reason", "Agreed by the contact group"),
        ];
        assert_eq!(world.post("/meetings/ga-2021/ledger", &fields).status, 303);
    };
    set("AWMN", "95.5");
    set("WMC", "15");
    for (screen, width) in [("phone", 360), ("desk", 1280)] {
        let browser = super::look::signed_in(
            &world,
            Screen {
                width,
                javascript: true,
            },
        );
        for (name, path) in [
            ("ledger", "/meetings/ga-2021/ledger"),
            ("ledger-first", PAGE),
        ] {
            browser.go(&format!("{}{path}", world.server.url()));
            super::look::check(&browser, &format!("{name} on a {screen}"));
            both_ways(&browser, &format!("{name}-{screen}"));
        }
        for name in ["proposals", "workshops"] {
            browser.go(&format!("{}/meetings/ga-2020/{name}", world.server.url()));
            browser.script(
                "document.querySelectorAll('details').forEach((d, i) => { d.open = i == 1; })",
            );
            super::look::check(&browser, &format!("{name} after a release on a {screen}"));
            both_ways(&browser, &format!("released-{name}-{screen}"));
        }
        browser.go(&format!(
            "{}/meetings/ga-2020/programme",
            world.server.url()
        ));
        let starts = root().join("config/model-case/programme.csv");
        let moved = std::fs::read_to_string(starts)
            .unwrap()
            .replace("WG1,2020-10-12T09:00", "WG1,2020-10-12T18:00");
        let file = world.engine.data.path().join("moved.csv");
        std::fs::write(&file, moved).unwrap();
        super::look::type_into(&browser, "#starts", file.to_str().unwrap());
        browser.press("form[enctype] button");
        browser.run(async |client| {
            let table = fantoccini::Locator::Css("form[action$=releases]");
            client.wait().for_element(table).await.map(|_| ())
        });
        super::look::check(&browser, &format!("a preview on a {screen}"));
        both_ways(&browser, &format!("release-preview-{screen}"));
    }
}

fn both_ways(browser: &Browser, name: &str) {
    browser.screenshot(name);
    browser.script("document.documentElement.dir = 'rtl'");
    assert_eq!(browser.overflow(), 0, "{name} from right to left");
    browser.screenshot(&format!("{name}-rtl"));
}
