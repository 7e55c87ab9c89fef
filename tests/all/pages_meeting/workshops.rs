//! People and workshops on pages, and what an organiser changes of a workshop.

use super::{World, between, model_case, plain, small, table};
use crate::support::{Engine, Response, engines};

/// A meeting over the night in which Europe's clocks go back.
fn in_autumn(engine: Engine) -> World {
    let world = World::on(engine);
    let frame = [
        ("slug", "small"),
        ("name", "Small meeting"),
        ("from", "2020-10-23"),
        ("to", "2020-10-27"),
        ("zone", "Europe/Rome"),
    ];
    let done = world.import("/meetings", &frame, &small());
    assert_eq!(done.status, 200, "{}", done.text());
    world
}

/// What the workshop's page says stands, line by line.
fn stands(world: &World, code: &str) -> Vec<(String, String)> {
    let page = world.ana.get(&format!("/meetings/small/workshops/{code}"));
    assert_eq!(page.status, 200);
    let page = page.text();
    page.split("<summary><span class=\"what\">")
        .skip(1)
        .map(|piece| {
            let (what, rest) = piece.split_once("</span>").unwrap();
            let says = between(rest, "class=\"stands\">", "<span class=\"edit\">");
            (what.to_string(), plain(says.split_once('>').unwrap().1))
        })
        .collect()
}

fn said(world: &World, what: &str) -> String {
    let all = stands(world, "WG1");
    all.into_iter().find(|(name, _)| name == what).unwrap().1
}

/// What the page says of a refused form, and the field as it is shown again.
fn refusal(world: &World, form: &str, fields: &[(&str, &str)]) -> (String, Option<String>) {
    let path = format!("/meetings/small/workshops/WG1/{form}");
    let answer = world.post(&path, fields);
    assert_eq!(answer.status, 422, "{}", answer.text());
    let page = answer.text();
    let piece = between(&page, &format!("id=\"f-{form}\""), "</details>");
    assert!(piece.contains(" open>"));
    let says = plain(
        between(piece, "role=\"alert\"", "</div>")
            .split_once('>')
            .unwrap()
            .1,
    );
    let kept = piece
        .split('<')
        .find(|tag| tag.contains(&format!("name=\"{}\"", fields[0].0)))
        .and_then(|tag| tag.split_once("value=\""))
        .and_then(|(_, value)| value.split('"').next())
        .map(str::to_string);
    (says, kept)
}

#[test]
fn people_are_listed_by_network_and_found_by_name_without_accents() {
    let world = in_autumn(Engine::sqlite());
    let all = world.ana.get("/meetings/small/people").text();
    let sizes = table(&all, "How many people each network represents");
    assert_eq!(
        sizes,
        [["NWM Nordic", "2"], ["WMC Commonwealth", "1"], ["all", "3"]]
    );
    let zoe = "Zoë Lund zoe@nwm.example";
    let found = |query: &str| -> Vec<String> {
        let page = world.ana.get(&format!("/meetings/small/people?{query}"));
        assert_eq!(page.status, 200);
        if page.text().contains("Nobody fits") {
            return Vec::new();
        }
        let rows = table(&page.text(), "<caption><span role=\"status\">");
        rows.into_iter().map(|row| row[0].clone()).collect()
    };
    assert_eq!(found("q=zoe"), [zoe]);
    assert_eq!(found("q=LUND%20zo%C3%AB"), [zoe]);
    assert_eq!(found("q=wmc.example"), ["Sala Tuisawau sala@wmc.example"]);
    assert_eq!(found("network=nwm"), [zoe, "Amna Rahbek amna@nwm.example"]);
    assert!(found("network=WMC&q=zoe").is_empty());
    let rows = table(&all, "<caption><span role=\"status\">");
    assert_eq!(
        rows[0],
        [
            zoe,
            "NWM",
            "facilitator",
            "Europe/Oslo",
            "en",
            "WG1 (facilitator)"
        ]
    );
}

#[test]
fn a_long_list_of_people_comes_in_pages() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let page = |query: &str| {
        let page = world.ana.get(&format!("/meetings/ga-2020/people{query}"));
        assert!(page.body.len() < 60_000, "{} bytes", page.body.len());
        let text = page.text();
        let rows = table(&text, "<caption><span role=\"status\">").len();
        let caption = plain(between(
            &text,
            "<caption><span role=\"status\">",
            "</caption>",
        ));
        (rows, caption)
    };
    assert_eq!(page(""), (50, "148 people, page 1 of 3".into()));
    assert_eq!(page("?page=3"), (48, "148 people, page 3 of 3".into()));
    assert_eq!(page("?page=99"), (48, "148 people, page 3 of 3".into()));
    assert_eq!(page("?page=x&network=SEANWPNM"), (14, "14 people".into()));
}

#[test]
fn a_workshop_shows_who_must_and_may_attend_per_network() {
    let world = in_autumn(Engine::sqlite());
    let page = world.ana.get("/meetings/small/workshops/WG1").text();
    assert_eq!(
        table(&page, "<caption>"),
        [["NWM", "1", "1", "2"], ["WMC", "0", "1", "1"]]
    );
    let says: Vec<String> = stands(&world, "WG1")
        .into_iter()
        .map(|(what, says)| format!("{what}: {says}"))
        .collect();
    assert_eq!(
        says,
        [
            "What it is: workshop · 120 minutes · members · NWM",
            "facilitators: Zoë Lund",
            "rapporteur: nobody named",
            "must attend: nobody named",
            "pinned to: wherever it fits best",
            "forbidden times: at any hour",
            "Dates: any day of the meeting",
            "Hold: may be moved by a proposal",
            "quorum: NWM 2 WMC 1",
            "join link: none",
        ]
    );
    let list = world.ana.get("/meetings/small/workshops").text();
    assert_eq!(
        table(&list, "2 to be scheduled")[1],
        [
            "WG1 · Hybrid mediation",
            "workshop",
            "120",
            "NWM",
            "Zoë Lund",
            "3",
            "any day of the meeting"
        ]
    );
}

#[test]
fn what_an_organiser_changes_of_a_workshop_stands_and_survives_another_import() {
    for engine in engines() {
        let world = in_autumn(engine);
        let changes: [(&str, &[(&str, &str)]); 7] = [
            (
                "about",
                &[
                    ("title", "Hybrid mediation"),
                    ("theme", "Peace tables"),
                    ("kind", "workshop"),
                    ("minutes", "90"),
                    ("audience", "networks"),
                    ("lead", "WMC"),
                ],
            ),
            (
                "dates",
                &[("earliest", "2020-10-24"), ("latest", "2020-10-26")],
            ),
            ("pin", &[("start", "2020-10-26T15:00")]),
            (
                "quorum",
                &[("quorum", "2"), ("network NWM", "1"), ("network WMC", "")],
            ),
            ("rapporteur", &[("rapporteur", "Amna@nwm.example")]),
            ("required", &[("required", "sala@wmc.example\r\n")]),
            ("join-link", &[("join_link", "https://rooms.example/wg1")]),
        ];
        for (form, fields) in changes {
            let done = world.post(&format!("/meetings/small/workshops/WG1/{form}"), fields);
            let at = format!("/meetings/small/workshops/WG1?saved={form}#f-{form}");
            assert_eq!(
                (done.status, done.header("location")),
                (303, Some(at.as_str())),
                "{form}: {}",
                plain(&done.text())
            );
        }
        let rule = [
            ("kind", "before"),
            ("first", "OPEN"),
            ("second", "WG1"),
            ("gap", "60"),
        ];
        assert_eq!(world.post("/meetings/small/rules", &rule).status, 303);
        // A workshop beside itself is refused at the field that says so.
        let itself = [
            ("kind", "before"),
            ("first", "WG1"),
            ("second", "WG1"),
            ("gap", ""),
        ];
        let refused = world.post("/meetings/small/rules", &itself);
        assert_eq!(refused.status, 422);
        let page = refused.text();
        let field = "<select id=\"second\" name=\"second\" aria-invalid=\"true\" aria-describedby=\"e-second\">";
        assert!(page.contains(field), "{page}");
        assert!(
            page.contains("<p class=\"bad-text\" id=\"e-second\""),
            "{page}"
        );
        let rule = [
            ("kind", "different_day"),
            ("first", "WG1"),
            ("second", "OPEN"),
            ("gap", ""),
        ];
        assert_eq!(world.post("/meetings/small/rules", &rule).status, 303);
        let said = |world: &World| -> Vec<String> {
            let all = stands(world, "WG1").into_iter();
            all.map(|(what, says)| format!("{what}: {says}")).collect()
        };
        let mut standing = vec![
            "What it is: workshop · 90 minutes · members · WMC · Peace tables",
            "facilitators: Zoë Lund",
            "rapporteur: Amna Rahbek",
            "must attend: Sala Tuisawau",
            "pinned to: pinned Monday 26 October 15:00, Rome, UTC+01:00",
            "forbidden times: at any hour",
            "Dates: Saturday 24 October 2020 to Monday 26 October 2020",
            "Hold: may be moved by a proposal",
            "quorum: 2 · NWM 1",
            "join link: https://rooms.example/wg1",
        ];
        assert_eq!(said(&world), standing);
        let rules = |world: &World| {
            let page = world.ana.get("/meetings/small/workshops/WG1").text();
            plain(&page).contains("OPEN comes before WG1, at least 60 minutes between them ; WG1 and OPEN are on different days")
        };
        assert!(rules(&world));

        // The file says what it is and has empty dates; it has no columns for the rest.
        let frame = [("name", "Small meeting")];
        let again = world.import("/meetings/small/import", &frame, &small());
        assert_eq!(again.status, 200, "{}", plain(&again.text()));
        standing[0] = "What it is: workshop · 120 minutes · members · NWM";
        standing[6] = "Dates: any day of the meeting";
        assert_eq!(said(&world), standing);

        let gone = [("kind", "before"), ("first", "OPEN"), ("second", "WG1")];
        assert_eq!(
            world.post("/meetings/small/rules/withdraw", &gone).status,
            303
        );
        assert_eq!(
            world
                .post("/meetings/small/workshops/WG1/pin", &[("start", "")])
                .status,
            303
        );
        assert_eq!(
            stands(&world, "WG1")[4].1,
            "wherever it fits best".to_string()
        );
        assert!(!rules(&world));
    }
}

#[test]
fn a_refused_change_says_why_and_keeps_what_was_typed() {
    let world = in_autumn(Engine::sqlite());
    let before = stands(&world, "WG1");
    let typed = |text: &str| Some(text.to_string());
    assert_eq!(
        refusal(&world, "pin", &[("start", "2020-10-25T02:30")]),
        (
            "this hour comes twice in Europe/Rome that night: say whether the first (UTC+02:00) or the second (UTC+01:00) is meant".into(),
            typed("2020-10-25T02:30")
        )
    );
    assert_eq!(
        refusal(&world, "pin", &[("start", "2020-11-25T02:30")]),
        (
            "it would lie outside the meeting, which lasts from 2020-10-23 to 2020-10-27".into(),
            typed("2020-11-25T02:30")
        )
    );
    assert_eq!(
        refusal(&world, "pin", &[("start", "2020-10-26T15:10")]),
        (
            "it is not on the meeting's grid of 15 minutes".into(),
            typed("2020-10-26T15:10")
        )
    );
    assert_eq!(
        refusal(&world, "rapporteur", &[("rapporteur", "nobody@x.example")]),
        (
            "nobody@x.example is no participant of the meeting: look the address up under People"
                .into(),
            typed("nobody@x.example")
        )
    );
    assert_eq!(
        refusal(
            &world,
            "dates",
            &[("latest", "2020-10-23"), ("earliest", "2020-10-24")]
        ),
        (
            "the latest date 2020-10-23 is before the earliest 2020-10-24".into(),
            typed("2020-10-23")
        )
    );
    assert_eq!(
        refusal(&world, "quorum", &[("network WMC", "5")]),
        ("only 1 of its people are invited".into(), typed("5"))
    );
    assert_eq!(
        refusal(&world, "join-link", &[("join_link", "javascript:alert(1)")]),
        (
            "it is no web address: it must start with https:// and have no blanks".into(),
            typed("javascript:alert(1)")
        )
    );
    assert_eq!(stands(&world, "WG1"), before);
    let chosen = [("start", "2020-10-25T02:30"), ("which", "second")];
    assert_eq!(
        world
            .post("/meetings/small/workshops/WG1/pin", &chosen)
            .status,
        303
    );
    assert_eq!(
        said(&world, "pinned to"),
        "pinned Sunday 25 October 02:30, Rome, UTC+01:00"
    );
}

#[test]
fn what_is_not_there_is_not_found() {
    let world = in_autumn(Engine::sqlite());
    for path in [
        "/meetings/other/people",
        "/meetings/other/workshops",
        "/meetings/other/availability",
        "/meetings/other/import",
        "/meetings/small/availability/0123456789abcdef0123456789abcdef",
    ] {
        assert_eq!(world.ana.get(path).status, 404, "{path}");
    }
    let pin = [("start", "")];
    for path in [
        "/meetings/small/workshops/WG9/pin",
        "/meetings/small/workshops/WG1/anything",
        "/meetings/other/workshops/WG1/pin",
    ] {
        assert_eq!(world.post(path, &pin).status, 404, "{path}");
    }
    // Somebody of another meeting is nobody at this one.
    let done = world.import("/meetings", &super::FRAME, &model_case());
    assert_eq!(done.status, 200);
    let list = world.ana.get("/meetings/ga-2020/people").text();
    let (_, rest) = list.split_once("id=\"p-").unwrap();
    let id = rest.split('"').next().unwrap();
    for page in ["availability", "people"] {
        let link = format!("/meetings/ga-2020/{page}/{id}");
        assert_eq!(world.ana.get(&link).status, 200, "{page}");
        assert_eq!(world.ana.get(&link.replace("ga-2020", "small")).status, 404);
    }
}

#[test]
fn of_two_organisers_at_the_meetings_settings_the_later_keeps_what_the_other_changed() {
    for engine in engines() {
        let world = World::with_the_model_meeting(engine);
        let sent = |page: &str, changed: &[(&'static str, &'static str)]| {
            let mut all: Vec<(String, String)> = Vec::new();
            for piece in page.split("<input type=\"hidden\" name=\"was.").skip(1) {
                let (name, rest) = piece.split_once('"').unwrap();
                let (_, rest) = rest.split_once("value=\"").unwrap();
                let value = rest.split('"').next().unwrap();
                all.push((format!("was.{name}"), value.to_string()));
                let typed = changed.iter().find(|(n, _)| *n == name);
                let typed = typed.map_or(value, |(_, v)| v);
                all.push((name.to_string(), typed.to_string()));
            }
            all.push(("act".into(), "open".into()));
            all
        };
        let post = |path: &str, opened: &Response, changed: &[(&'static str, &'static str)]| {
            let mut all = sent(&opened.text(), changed);
            all.push(("seen".into(), opened.field("seen").unwrap()));
            let all: Vec<(&str, &str)> =
                all.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            world.post(path, &all)
        };
        // Reminders: the one sets the hours of the first, the other the minutes of the second.
        let path = "/meetings/ga-2020/reminders";
        let opened = world.ana.get(path);
        assert_eq!(post(path, &opened, &[("first_hours", "48")]).status, 303);
        assert_eq!(post(path, &opened, &[("second_minutes", "45")]).status, 303);
        let now = world.ana.get(path);
        assert_eq!(
            (now.field("first_hours"), now.field("second_minutes")),
            (Some("48".into()), Some("45".into()))
        );
        let clash = post(path, &opened, &[("first_hours", "36"), ("week", "")]);
        assert_eq!(clash.status, 409);
        assert_eq!(
            table(&clash.text(), "<table class=\"clash"),
            [["First reminder", "48", "36"]]
        );
        assert_eq!(clash.field("second_minutes"), Some("45".into()));
        // What cannot be read is said at its field, and what was typed stands.
        let refused = post(path, &now, &[("ask_after", "soon"), ("first_hours", "30")]);
        assert_eq!(refused.status, 422);
        let page = refused.text();
        assert!(
            page.contains("aria-describedby=\"e-ask_after\" aria-invalid=\"true\""),
            "{page}"
        );
        assert!(page.contains("id=\"e-ask_after\""), "{page}");
        assert_eq!(
            (refused.field("ask_after"), refused.field("first_hours")),
            (Some("soon".into()), Some("30".into()))
        );
        // The public programme: the one opens it, the other names who facilitates.
        let path = "/meetings/ga-2020/public";
        let opened = world.ana.get(path);
        let open = [("level", "full"), ("members", "none")];
        assert_eq!(post(path, &opened, &open).status, 303);
        let opened = world.ana.get(path);
        assert_eq!(post(path, &opened, &[("names", "1")]).status, 303);
        assert_eq!(post(path, &opened, &[("members", "titles")]).status, 303);
        let clash = post(path, &opened, &[("members", "times")]);
        assert_eq!(clash.status, 409);
        assert_eq!(table(&clash.text(), "<table class=\"clash").len(), 1);
        let stands = world
            .script()
            .get("/api/v1/meetings/ga-2020/public-programme")
            .json();
        assert_eq!(
            (&stands["level"], &stands["members"], &stands["names"]),
            (&"full".into(), &"titles".into(), &true.into())
        );
    }
}
