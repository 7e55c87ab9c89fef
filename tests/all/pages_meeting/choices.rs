//! Proposals to choose from: side by side, a move tried before it is kept, what less attendance would buy.

use serde_json::{Value, json};

use super::look::{check, signed_in};
use super::searches::until_done;
use super::{World, command, plain};
use crate::support::{Engine, Screen};

const PROPOSALS: &str = "/api/v1/meetings/ga-2020/proposals";

/// The model meeting with two proposals, by two ways of weighing.
fn world() -> World {
    let world = World::with_the_model_meeting(Engine::sqlite());
    for (number, preset) in [(1, "attendance-first"), (2, "fairness-first")] {
        let body = json!({"seconds": 1, "seed": 1, "preset": preset});
        let made = world.script().post_json(PROPOSALS, &body);
        assert_eq!((made.status, &made.json()["number"]), (200, &json!(number)));
    }
    world
}

fn solution(world: &World, number: u32) -> Value {
    let proposal = world.script().get(&format!("{PROPOSALS}/{number}")).json();
    proposal["solution"].clone()
}

#[test]
fn proposals_lie_side_by_side() {
    let world = world();
    let at = "/meetings/ga-2020/proposals/compare";
    let page = world.ana.get(&format!("{at}?with=1&with=2"));
    assert_eq!(page.status, 200, "{}", plain(&page.text()));
    let text = plain(&page.text());
    assert!(text.contains("Proposal 2 beside proposal 1"), "{text}");
    assert!(text.contains("What each network carries"), "{text}");
    // The same one twice differs in nothing.
    let same = world.ana.get(&format!("{at}?with=1&with=1&with=1"));
    assert_eq!(same.status, 422);
    for query in [
        "",
        "?with=1",
        "?with=one&with=2",
        "?with=1&with=2&with=3&with=4&with=5",
    ] {
        assert_eq!(
            world.ana.get(&format!("{at}{query}")).status,
            422,
            "{query}"
        );
    }
    assert_eq!(world.ana.get(&format!("{at}?with=1&with=9")).status, 404);
}

#[test]
fn a_form_that_asks_for_a_programme_and_cannot_be_read_comes_back_with_what_was_typed() {
    let world = world();
    let path = "/meetings/ga-2020/proposals";
    let jobs = || {
        world
            .engine
            .lines("SELECT id AS line FROM planning_jobs")
            .len()
    };
    let before = jobs();
    for (seconds, seed, wrong) in [
        ("abc", "7", "seconds"),
        ("-1", "7", "seconds"),
        ("3", "x", "seed"),
    ] {
        let fields = [("seconds", seconds), ("seed", seed), ("preset", "balanced")];
        let refused = world.post(path, &fields);
        assert_eq!(refused.status, 422, "{seconds} {seed}");
        assert_eq!(refused.field("seconds").as_deref(), Some(seconds));
        assert_eq!(refused.field("seed").as_deref(), Some(seed));
        let page = refused.text();
        let marked = format!("aria-invalid=\"true\" aria-describedby=\"e-{wrong}\"");
        assert_eq!(page.matches(&marked).count(), 1, "{page}");
        assert_eq!(page.matches("aria-invalid").count(), 1, "{page}");
        assert!(page.contains(&format!("id=\"e-{wrong}\"")), "{page}");
        assert!(page.contains("value=\"balanced\" selected"), "{page}");
    }
    let both = world.post(path, &[("seconds", "abc"), ("seed", "x")]);
    assert_eq!(both.text().matches("aria-invalid").count(), 2);
    // The study of a proposal, and one proposal laid beside nothing.
    let study = [("kind", "fairness"), ("seconds", "0")];
    let refused = world.post("/meetings/ga-2020/proposals/1/studies", &study);
    assert_eq!(refused.status, 422);
    let page = refused.text();
    assert!(
        page.contains("value=\"0\" required aria-invalid=\"true\" aria-describedby=\"e-seconds\""),
        "{page}"
    );
    assert!(page.contains("value=\"fairness\" selected"), "{page}");
    let alone = world.ana.get("/meetings/ga-2020/proposals/compare?with=2");
    assert_eq!(alone.status, 422);
    let page = alone.text();
    assert!(
        plain(&page).contains("Tick two, three or four proposals"),
        "{page}"
    );
    assert_eq!(page.matches(" checked").count(), 1, "{page}");
    assert_eq!(jobs(), before, "nothing was asked for");

    // In the organiser's language, and for assistive technology.
    let set = [("language", "ar"), ("next", path)];
    assert_eq!(world.post("/language", &set).status, 303);
    let browser = signed_in(
        &world,
        Screen {
            width: 360,
            javascript: true,
        },
    );
    browser.go(&format!("{}{path}/compare?with=2", world.server.url()));
    assert_eq!(
        browser.faults_for_assistive_technology(),
        Vec::<String>::new()
    );
    check(&browser, "one proposal alone");
    browser.screenshot("proposals-refused-phone-ar");
    browser.go(&format!("{}{path}", world.server.url()));
    browser.script("document.querySelector('form.card').noValidate = true");
    browser.fill("#seconds", "-1");
    browser.press("form.card button");
    assert!(browser.text_of("#e-seconds").contains("3600"));
    assert_eq!(
        browser.faults_for_assistive_technology(),
        Vec::<String>::new()
    );
    browser.screenshot("proposals-refused-seconds-ar");
}

#[test]
fn the_command_line_moves_takes_back_and_keeps_in_the_draft_that_the_page_shows() {
    let world = world();
    let run = |arguments: &[&str]| command(&world.engine, &[&["proposal"], arguments].concat());
    let draft = || {
        let at = "/api/v1/meetings/ga-2020/proposals/1/moves";
        let draft = world.script().get(at).json();
        let moves = draft["moves"].as_array().unwrap().len();
        (
            draft["starts"]["WG1"].clone(),
            moves,
            draft["taken_back"].clone(),
        )
    };
    let (before, none, _) = draft();
    assert_eq!(none, 0);
    let at = "/api/v1/meetings/ga-2020/proposals/1/starts?workshop=WG1";
    let starts = world.script().get(at).json();
    let allowed = |s: &&Value| s["verdict"] != "forbidden" && s["start"] != before;
    let mut starts = starts["starts"].as_array().unwrap().iter();
    let start = starts.find(allowed).unwrap()["start"].clone();
    let to = start.as_str().unwrap();
    let price = run(&["move", "ga-2020", "1", "WG1", "--to", to, "--dry-run"]);
    assert!(price.contains(" is possible, "), "{price}");
    assert_eq!(draft().0, before, "only the price was asked");
    assert_eq!(run(&["move", "ga-2020", "1", "WG1", "--to", to]), price);
    assert_eq!(draft(), (start.clone(), 1, json!(0)));
    let page = plain(&world.ana.get("/meetings/ga-2020/proposals/1").text());
    assert!(page.contains("Draft: 1 session moved"), "{page}");
    run(&["undo", "ga-2020", "1"]);
    assert_eq!(draft(), (before.clone(), 0, json!(1)));
    let shown = run(&["redo", "ga-2020", "1"]);
    assert!(shown.contains("moved    WG1 from "), "{shown}");
    let kept = run(&["keep", "ga-2020", "1"]);
    assert_eq!(kept.trim(), "the draft is kept as proposal 3");
    assert_eq!(draft(), (before, 0, json!(0)));
    let list: Value = serde_json::from_str(&run(&["list", "ga-2020", "--json"])).unwrap();
    let numbers: Vec<&Value> = list["proposals"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| &p["number"])
        .collect();
    assert_eq!(numbers, [&json!(3), &json!(2), &json!(1)]);
    let made = run(&["make", "ga-2020", "--seconds", "1", "--seed", "5"]);
    assert_eq!(made.trim(), "it is kept as proposal 4");
    let mut wrong = vec!["proposal", "move", "ga-2020", "1", "WG1", "--to", "soon"];
    let refused = world.engine.run(&wrong).refused(1);
    assert_eq!(refused.trim(), "--to: write it like 2020-10-13T15:00");
    wrong[1] = "undo";
    world.engine.run(&wrong[..4]).refused(1);
}

#[test]
fn a_move_is_tried_before_it_is_kept() {
    let world = world();
    let at = "/meetings/ga-2020/proposals/1/what-if";
    assert_eq!(world.ana.get(at).status, 200);
    let start = solution(&world, 1)["starts"]["WG1"]
        .as_str()
        .unwrap()
        .to_string();
    let stays = world.ana.get(&format!("{at}?workshop=WG1&start={start}"));
    assert!(
        plain(&stays.text()).contains("The move is allowed."),
        "{}",
        plain(&stays.text())
    );
    // The night before the meeting is no time for it.
    let never = world
        .ana
        .get(&format!("{at}?workshop=WG1&start=2020-10-01T03:00"));
    assert_eq!(never.status, 422);
    assert!(plain(&never.text()).contains("is no start of the meeting's grid"));
    // On the day before its earliest date.
    let early = world
        .ana
        .get(&format!("{at}?workshop=WG1&start=2020-10-09T15:00"));
    assert_eq!(early.status, 200);
    assert!(
        plain(&early.text()).contains("The move breaks a rule."),
        "{}",
        plain(&early.text())
    );
    let refused = world.post(at, &[("workshop", "WG1"), ("start", "2020-10-09T15:00")]);
    assert_eq!(refused.status, 409, "{}", plain(&refused.text()));
    let kept = world.post(at, &[("workshop", "WG1"), ("start", start.as_str())]);
    assert_eq!(
        kept.header("location"),
        Some("/meetings/ga-2020/proposals/3")
    );
    let (mine, theirs) = (solution(&world, 3), solution(&world, 1));
    assert_eq!(mine["starts"], theirs["starts"]);
    assert_eq!(mine["claimed"], theirs["claimed"]);
    assert_eq!(mine["optimal"], false);
}

#[test]
fn a_point_of_the_price_of_fairness_becomes_a_proposal() {
    let world = world();
    let fields = [("kind", "fairness"), ("seconds", "3")];
    let asked = world.post("/meetings/ga-2020/proposals/1/studies", &fields);
    let at = "/meetings/ga-2020/jobs/3";
    assert_eq!(
        asked.header("location"),
        Some(at),
        "{}",
        plain(&asked.text())
    );
    let done = until_done(&world.script(), 3);
    assert_eq!(
        (&done["kind"], &done["proposal"]),
        (&json!("fairness"), &Value::Null)
    );
    let page = world.ana.get(at).text();
    assert!(page.contains("id=\"point-1\""), "{}", plain(&page));
    let kept = world.post(&format!("{at}/points/1"), &[]);
    assert_eq!(
        kept.header("location"),
        Some("/meetings/ga-2020/proposals/3")
    );
    let solution = solution(&world, 3);
    assert_eq!(
        (&solution["optimal"], &solution["bounds"]["lost"]),
        (&json!(false), &json!(0))
    );
    assert_eq!(world.post(&format!("{at}/points/99"), &[]).status, 404);
    let unknown = world.post(
        "/meetings/ga-2020/proposals/1/studies",
        &[("kind", "x"), ("seconds", "3")],
    );
    assert_eq!(unknown.status, 422);
    for (screen, width) in [("phone", 360), ("desk", 1280)] {
        let browser = signed_in(
            &world,
            Screen {
                width,
                javascript: true,
            },
        );
        for (name, path) in [
            ("fairness", at),
            (
                "compare",
                "/meetings/ga-2020/proposals/compare?with=1&with=2",
            ),
            (
                "what-if",
                "/meetings/ga-2020/proposals/1/what-if?workshop=WG1&start=2020-10-09T15:00",
            ),
        ] {
            browser.go(&format!("{}{path}", world.server.url()));
            check(&browser, &format!("{name} on a {screen}"));
            browser.screenshot(&format!("planner-{name}-{screen}"));
            browser.script("document.documentElement.dir = 'rtl'");
            assert_eq!(
                browser.overflow(),
                0,
                "{name} from right to left on a {screen}"
            );
            browser.screenshot(&format!("planner-{name}-{screen}-rtl"));
        }
    }
}
