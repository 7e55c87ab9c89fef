//! A facilitator checks her people in, with and without network; the record is made final, reopened, corrected; everything by page, API and command.

use serde_json::{Value, json};

use super::hers::personal_link;
use super::look::{check, signed_in};
use super::{World, between, command, plain};
use crate::support::{Browser, Engine, Response, Screen, engines};

/// She facilitates WG2, and so runs its page.
const RAPPORTEUR: &str = "chiamaka.akol.018@fwa.example";
const WG2: &str = "/meetings/ga-2020/attendance/WG2";
const API: &str = "/api/v1/meetings/ga-2020/attendance/WG2";

/// Id and name of everybody on a check-in page, in its order.
fn places(page: &str) -> Vec<(String, String)> {
    page.split("<li class=\"seat\"")
        .skip(1)
        .map(|li| {
            let id = between(li, "data-person=\"", "\" ");
            let name = between(li, "<bdi>", "</bdi>");
            (
                id.trim_start_matches("data-person=\"").to_string(),
                plain(name),
            )
        })
        .collect()
}

fn kept(mark: &[Value]) -> String {
    Value::from(mark.to_vec()).to_string()
}

fn send(world: &World, base: &str, marks: &[Value]) -> Response {
    let fields = kept(marks);
    world
        .server
        .post(&format!("{base}/marks"), &[("marks", &fields)])
}

fn taken(answer: &Response) -> Vec<String> {
    assert_eq!(answer.status, 200, "{}", answer.text());
    let answer = answer.json();
    let marks = answer["marks"].as_array().unwrap();
    marks
        .iter()
        .map(|m| m["taken"].as_str().unwrap_or("refused").to_string())
        .collect()
}

#[test]
fn a_facilitator_checks_in_finalises_and_only_an_organiser_reopens() {
    for engine in engines() {
        let world = World::with_the_model_meeting(engine);
        let link = personal_link(&world, RAPPORTEUR);
        let base = format!("{link}/sessions/WG2");
        let server = &world.server;

        // The hub: her time and the meeting's, numbers, names, no address.
        let hub = server.get(&base).text();
        let text = plain(&hub);
        assert!(
            text.contains(
                "The meeting's time: Tuesday 13 October 2020, 15:00–17:00, Rome, UTC+02:00"
            ),
            "{text}"
        );
        assert!(
            text.contains("There is none yet: import the platform's file, or check people in."),
            "{text}"
        );
        assert!(
            !hub.contains("@fwa.example") && !hub.contains("@nwm.example"),
            "an address is shown"
        );
        let desk = server.get(&format!("{base}/check-in")).text();
        assert!(
            !desk.contains("@fwa.example") && !desk.contains("@nwm.example"),
            "an address is shown"
        );
        let people = places(&desk);
        assert_eq!(people.len(), 74);
        let (anna, bea) = (people[0].0.as_str(), people[1].0.as_str());

        // By form: late, then the whole, then taken back; the page goes on where she was.
        let form = |fields: &[(&str, &str)]| server.post(&format!("{base}/check-in"), fields);
        let late = form(&[
            ("person", anna),
            ("mark", "in"),
            ("from", "12"),
            ("until", "95"),
            ("q", "a b"),
        ]);
        assert_eq!(late.status, 303, "{}", late.text());
        assert_eq!(
            late.header("location"),
            Some(format!("{base}/check-in?q=a+b#p-{anna}").as_str())
        );
        let stand = || server.get(&format!("{base}/marks")).json();
        assert_eq!(
            stand()["people"][anna]["stay"],
            json!({"from": 12, "until": 95})
        );
        let wrong = form(&[
            ("person", anna),
            ("mark", "in"),
            ("from", "95"),
            ("until", "12"),
        ]);
        assert_eq!(wrong.status, 422);
        assert!(
            plain(&wrong.text()).contains("she comes before she leaves"),
            "{}",
            wrong.text()
        );
        assert_eq!(form(&[("person", anna), ("mark", "out")]).status, 303);
        assert_eq!(stand()["people"][anna]["stay"], Value::Null);
        assert_eq!(form(&[("name", "Rosa  Lind"), ("mark", "in")]).status, 303);
        assert_eq!(
            stand()["added"],
            json!([{"name": "Rosa Lind", "told": "whole session"}])
        );

        // What two devices kept comes in late, out of order and twice.
        let first = [
            json!({"id": "dev1-1", "person": anna, "ago": 60_000}),
            json!({"id": "dev1-2", "person": bea, "from": 5, "until": 120, "ago": 50_000}),
        ];
        let second = [json!({"id": "dev2-1", "person": bea, "out": true, "ago": 55_000})];
        // She was marked by the form after the device's mark was made.
        assert_eq!(taken(&send(&world, &base, &first)), ["older", "counts"]);
        assert_eq!(taken(&send(&world, &base, &second)), ["older"]);
        assert_eq!(taken(&send(&world, &base, &first)), ["known", "known"]);
        assert_eq!(
            stand()["people"][bea]["stay"],
            json!({"from": 5, "until": 120})
        );
        let foreign = [
            json!({"id": "dev1-3", "person": "0123", "ago": 1}),
            json!({"id": "dev1-4", "person": anna, "ago": 1}),
        ];
        assert_eq!(taken(&send(&world, &base, &foreign)), ["refused", "counts"]);
        assert_eq!(send(&world, &base, &[json!({"id": "x"})]).status, 422);

        // One click to her table: names, answers, how it is known; nobody's address.
        let csv = server.get(&format!("{base}/export?format=csv"));
        let text = csv.text();
        assert!(
            csv.header("content-disposition")
                .unwrap()
                .contains("attendance-ga-2020-WG2")
        );
        let mut lines = text.lines();
        assert_eq!(
            lines.next(),
            Some("\u{feff}name,network,role,session,date,answer,minutes,present,known by")
        );
        assert_eq!(lines.count(), 75);
        assert!(
            text.contains(",needs-action,120,yes,hand")
                && text.contains("Rosa Lind,unidentified,,WG2,"),
            "{text}"
        );
        assert!(!text.contains('@'));
        let organisers = world.ana.get(&format!("{WG2}/export?format=csv")).text();
        assert!(
            organisers.starts_with("\u{feff}name,e-mail,network"),
            "{organisers}"
        );
        assert_eq!(server.get(&format!("{base}/export?format=ods")).status, 422);

        // Final: nothing changes it, and only an organiser opens it again.
        // One name is open: that is said before, and nothing is final until she says that she means it.
        let asked = server.post(&format!("{base}/finalise"), &[]);
        assert_eq!(asked.status, 422);
        let page = plain(&asked.text());
        assert!(page.contains("One name in it is still open"), "{page}");
        assert!(page.contains("Make it final all the same"), "{page}");
        assert!(asked.text().contains("name=\"open\" value=\"yes\" required aria-describedby=\"names-open\" aria-invalid=\"true\""));
        assert!(!stand().to_string().contains("\"final\":true"));
        let done = server.post(&format!("{base}/finalise"), &[("open", "yes")]);
        assert_eq!(
            done.header("location"),
            Some(format!("{base}?done=final#state").as_str())
        );
        let before = stand();
        let late = send(
            &world,
            &base,
            &[
                json!({"id": "dev1-5", "person": bea, "out": true, "ago": 1}),
                first[0].clone(),
            ],
        );
        assert_eq!(taken(&late), ["refused", "known"]);
        assert!(
            late.text()
                .contains("the record of WG2 is final: Chiamaka Akol finalised it"),
            "{}",
            late.text()
        );
        assert_eq!(form(&[("person", anna), ("mark", "out")]).status, 409);
        assert_eq!(stand()["people"], before["people"]);
        assert!(
            !server
                .get(&format!("{base}/check-in"))
                .text()
                .contains("check_in.js")
        );
        assert_eq!(
            server
                .post(&format!("{base}/reopen"), &[("reason", "x")])
                .status,
            404
        );
        assert_eq!(
            world
                .post(&format!("{WG2}/reopen"), &[("reason", " ")])
                .status,
            422
        );
        let reopened = world.post(
            &format!("{WG2}/reopen"),
            &[("reason", "Rosa was <not> there")],
        );
        assert_eq!(reopened.status, 303, "{}", reopened.text());
        assert_eq!(form(&[("name", "rosa lind"), ("mark", "out")]).status, 303);
        let hub = plain(&world.ana.get(WG2).text());
        assert!(
            hub.contains("reopened : Rosa was &#60;not&#62; there"),
            "{hub}"
        );
        let hers = plain(&server.get(&base).text());
        assert!(
            hers.contains("by Chiamaka Akol") && hers.contains("by an organiser"),
            "{hers}"
        );
        assert!(hers.contains("mark taken back : by a typed name"), "{hers}");

        // The same for scripts and on the command line.
        let script = world.script();
        let log = script.get(&format!("{API}/log")).json();
        let acts: Vec<&str> = log["log"]
            .as_array()
            .unwrap()
            .iter()
            .map(|l| l["act"].as_str().unwrap())
            .collect();
        assert_eq!(
            (acts, &log["state"]),
            (vec!["final", "reopened", "unmarked"], &"draft".into())
        );
        let marked = script.post_json(
            &format!("{API}/marks"),
            &json!({"marks": [{"id": "s-1", "email": RAPPORTEUR, "until": 30}, {"name": "Rosa Lind", "at": "2020-10-13T13:00:00Z"}]}),
        );
        assert_eq!(marked.status, 200, "{}", marked.text());
        assert_eq!(
            (&marked.json()[0]["taken"], &marked.json()[1]["taken"]),
            (&"counts".into(), &"older".into())
        );
        assert_eq!(
            script
                .post_json(&format!("{API}/finalise"), &json!({}))
                .json()["state"],
            "final"
        );
        let again = script.post_json(&format!("{API}/finalise"), &json!({}));
        assert_eq!(again.status, 409, "{}", again.text());
        assert_eq!(
            script
                .post_json(&format!("{API}/reopen"), &json!({"reason": "again"}))
                .json()["state"],
            "draft"
        );
        let cli =
            |arguments: &[&str]| command(&world.engine, &[&["attendance"], arguments].concat());
        assert_eq!(
            cli(&["finalise", "ga-2020", "WG2"]).trim(),
            "the record of WG2 is final"
        );
        assert_eq!(
            cli(&["reopen", "ga-2020", "WG2", "--reason", "once more"]).trim(),
            "the record of WG2 is open again"
        );
        let shown = cli(&["log", "ga-2020", "WG2"]);
        assert!(
            shown.starts_with("WG2: draft\n")
                && shown.contains("reopened: once more (by command line)"),
            "{shown}"
        );
    }
}

/// How many rows of a table of the database.
fn rows(world: &World, table: &str) -> usize {
    world
        .engine
        .lines(&format!("SELECT session_id AS line FROM {table}"))
        .len()
}

fn pressed(browser: &Browser) -> Vec<String> {
    let ids = browser.script("return [...document.querySelectorAll('.seat-mark[aria-pressed=true]')].map(b => b.closest('li').dataset.person).join(' ')");
    ids.as_str()
        .unwrap()
        .split_whitespace()
        .map(str::to_string)
        .collect()
}

#[test]
fn marks_that_are_made_without_network_are_kept_and_come_in_once_when_it_is_back() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let base = format!("{}/sessions/WG2", personal_link(&world, RAPPORTEUR));
    let phone = Browser::start(Screen {
        width: 360,
        javascript: true,
    });
    phone.go(&format!("{}{base}/check-in", world.server.url()));
    check(&phone, "check-in on a phone");
    phone.screenshot("checkin-phone");
    let people = places(&world.server.get(&format!("{base}/check-in")).text());
    let tap = |n: usize| phone.click(&format!("#p-{} .seat-mark", people[n].0));
    tap(0);
    phone.wait_for(|b| b.text_of(&format!("#p-{} .told", people[0].0)) == "whole session");
    assert_eq!(rows(&world, "attendance_marks"), 1);

    // Without network: three more, one of them taken back again, one of them late, and one by name.
    phone.offline(true);
    tap(1);
    tap(2);
    tap(2);
    phone.click(&format!("#p-{} .stay summary", people[3].0));
    phone.fill(&format!("#p-{} [name=from]", people[3].0), "20");
    phone.click(&format!("#p-{} .stay button", people[3].0));
    phone.fill("#name", "Rosa Lind");
    phone.click("#add button");
    phone.wait_for(|b| b.text_of("#marks-said") == "5 marks wait for the network.");
    assert_eq!(
        phone.text_of(&format!("#p-{} .told", people[1].0)),
        "whole session · waits for the network"
    );
    assert_eq!(rows(&world, "attendance_marks"), 1);
    check(&phone, "check-in without network");
    phone.screenshot("checkin-phone-offline");

    // Meanwhile another device marks the second one as not there, later than this one did.
    let other = [json!({"id": "other-1", "person": people[1].0, "out": true, "ago": 0})];
    assert_eq!(taken(&send(&world, &base, &other)), ["counts"]);

    // Back: each once, in the order in which they were made; what waited is gone from the browser.
    phone.offline(false);
    phone.wait_for(|b| b.script("return localStorage.length") == 0);
    assert_eq!(rows(&world, "attendance_marks"), 7);
    let now = world.server.get(&format!("{base}/marks")).json();
    let stay = |n: usize| now["people"][&people[n].0]["stay"].clone();
    assert_eq!(stay(0), json!({"from": 0, "until": 120}));
    assert_eq!((stay(1), stay(2)), (Value::Null, Value::Null));
    assert_eq!(stay(3), json!({"from": 20, "until": 120}));
    assert_eq!(
        now["added"],
        json!([{"name": "Rosa Lind", "told": "whole session"}])
    );
    assert_eq!(phone.script("return localStorage.length"), 0);
    assert_eq!(pressed(&phone), [people[0].0.clone(), people[3].0.clone()]);
    phone.screenshot("checkin-phone-back");

    // Marks that wait outlive the page, too.
    phone.offline(true);
    tap(4);
    phone.wait_for(|b| b.text_of("#marks-said") == "1 mark waits for the network.");
    phone.offline(false);
    phone.wait_for(|b| b.script("return localStorage.length") == 0);
    assert_eq!(rows(&world, "attendance_marks"), 8);

    // The record is made final elsewhere: what is marked afterwards is refused with who did it, and the page says so.
    let done = world.post(&format!("{WG2}/finalise"), &[("open", "yes")]);
    assert_eq!(done.status, 303, "{}", done.text());
    tap(5);
    phone.wait_for(|b| {
        b.text_of("#marks-said").starts_with(
            "One mark was not taken: the record of WG2 is final: an organiser finalised it on",
        )
    });
    phone.screenshot("checkin-phone-final");
    assert_eq!(rows(&world, "attendance_marks"), 8);
}

#[test]
fn searching_shows_who_is_meant_as_one_types_and_an_organiser_finds_who_is_not_invited() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let base = format!("{}/sessions/WG2", personal_link(&world, RAPPORTEUR));
    let desk = signed_in(
        &world,
        Screen {
            width: 1280,
            javascript: true,
        },
    );
    desk.go(&format!("{}{WG2}/check-in", world.server.url()));
    check(&desk, "check-in on a desk");
    desk.screenshot("checkin-desk");
    let shown = |b: &Browser| {
        b.script(
            "return [...document.querySelectorAll('li.seat')].filter(l => l.offsetParent).length",
        )
        .as_u64()
        .unwrap()
    };
    assert_eq!(shown(&desk), 74);
    desk.fill("#q", "thandiwe dla");
    desk.wait_for(|b| shown(b) == 1);
    desk.fill("#q", "nobody at all");
    desk.wait_for(|b| {
        b.text_of("#none-found")
            .starts_with("Nobody on this list has that name.")
    });
    // Without scripts the same by the address; a facilitator finds nobody beyond her session.
    let without = Browser::start(Screen {
        width: 360,
        javascript: false,
    });
    without.go(&format!("{}{base}/check-in", world.server.url()));
    without.fill("#q", "thandiwe dla");
    without.press("#seek button");
    assert_eq!(without.texts_of("li.seat bdi"), ["Thandiwe Dlamini"]);
    without.press("li.seat .seat-mark");
    assert_eq!(without.texts_of("li.seat .told"), ["whole session"]);
    assert_eq!(without.overflow(), 0);
    without.screenshot("checkin-phone-without-scripts");
    let desk = world.server.get(&format!("{base}/check-in")).text();
    let invited: Vec<String> = places(&desk).into_iter().map(|(_, name)| name).collect();
    let people = world.script().get("/api/v1/meetings/ga-2020/people").json();
    let names = people.as_array().unwrap().iter();
    let uninvited = names
        .map(|p| p["name"].as_str().unwrap())
        .find(|name| {
            let plain = name.chars().all(|c| c.is_ascii_alphabetic() || c == ' ');
            plain && !invited.iter().any(|i| i == name)
        })
        .unwrap();
    let q = uninvited.replace(' ', "+");
    let hers = world.server.get(&format!("{base}/check-in?q={q}")).text();
    assert_eq!(places(&hers), []);
    let found = world.ana.get(&format!("{WG2}/check-in?q={q}")).text();
    assert!(found.contains("Not invited, of this meeting"), "{q}");
    assert_eq!(places(&found)[0].1, uninvited);
}

#[test]
fn the_session_page_fits_a_telephone_and_a_desk() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let base = format!("{}/sessions/WG2", personal_link(&world, RAPPORTEUR));
    let report =
        crate::support::root().join("config/model-case/attendance/WG2-zoom-participants.csv");
    command(
        &world.engine,
        &[
            "attendance",
            "import",
            "ga-2020",
            "WG2",
            report.to_str().unwrap(),
        ],
    );
    command(&world.engine, &["attendance", "finalise", "ga-2020", "WG2"]);
    command(
        &world.engine,
        &[
            "attendance",
            "reopen",
            "ga-2020",
            "WG2",
            "--reason",
            "two people telephoned in",
        ],
    );
    for (screen, width) in [("phone", 360), ("desk", 1280)] {
        let size = Screen {
            width,
            javascript: true,
        };
        let by_link = Browser::start(size);
        let organiser = signed_in(&world, size);
        for (browser, name, path) in [
            (&by_link, "facilitator", base.clone()),
            (&organiser, "organiser", WG2.to_string()),
            (
                &organiser,
                "check-in-with-file",
                format!("{WG2}/check-in?q=an"),
            ),
        ] {
            browser.go(&format!("{}{path}", world.server.url()));
            browser
                .script("document.querySelector('details:not(.stay)')?.setAttribute('open', '')");
            check(browser, &format!("{name} on a {screen}"));
            browser.screenshot(&format!("hub-{name}-{screen}"));
            browser.script("document.documentElement.dir = 'rtl'");
            assert_eq!(
                browser.overflow(),
                0,
                "{name} from right to left on a {screen}"
            );
            browser.screenshot(&format!("hub-{name}-{screen}-rtl"));
        }
    }
}

#[test]
fn a_part_that_was_taken_away_opens_its_session_no_more() {
    for engine in engines() {
        let world = World::with_the_model_meeting(engine);
        let link = personal_link(&world, RAPPORTEUR);
        let server = &world.server;
        // A code is the workshop's in any case.
        let pages = ["", "/check-in", "/names", "/import", "/export", "/marks"];
        let all = |status: u16| {
            for code in ["WG2", "wg2"] {
                for page in pages {
                    let path = format!("{link}/sessions/{code}{page}");
                    assert_eq!(server.get(&path).status, status, "{path}");
                }
            }
        };
        all(200);
        world
            .engine
            .alter("DELETE FROM workshop_people WHERE part IN ('facilitator', 'rapporteur')");
        all(404);
    }
}
