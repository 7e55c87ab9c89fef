//! The weeks of a proposal: sessions moved by hand with the price before they are dropped, taken back and kept; pins and forbidden times said there.
//! Long because each way of moving a session is driven from the page to the draft.

use serde_json::{Value, json};

use super::look::{check, signed_in};
use super::{World, plain};
use crate::support::{Browser, Engine, Screen, engines};

const PAGE: &str = "/meetings/ga-2020/proposals/1";
const API: &str = "/api/v1/meetings/ga-2020/proposals/1";

/// The model meeting with one proposal.
fn world(engine: Engine) -> World {
    let world = World::with_the_model_meeting(engine);
    let body = json!({"seconds": 1, "seed": 1});
    let made = world
        .script()
        .post_json("/api/v1/meetings/ga-2020/proposals", &body);
    assert_eq!(made.status, 200, "{}", made.text());
    world
}

fn draft(world: &World) -> Value {
    world.script().get(&format!("{API}/moves")).json()
}

/// The first start of WG1 with this verdict at which it does not stand.
fn start_that_is(world: &World, verdict: &[&str]) -> String {
    let now = draft(world)["starts"]["WG1"].clone();
    let all = world
        .script()
        .get(&format!("{API}/starts?workshop=WG1"))
        .json();
    let all = all["starts"].as_array().unwrap();
    let found = all.iter().find(|s| {
        let own = s["verdict"].as_str().unwrap();
        verdict.contains(&own) && s["start"] != now
    });
    found.unwrap()["start"].as_str().unwrap().to_string()
}

#[test]
fn a_move_is_taken_back_and_done_again_and_the_draft_is_kept_without_any_script() {
    for engine in engines() {
        let world = world(engine);
        let before = draft(&world);
        assert_eq!(
            (&before["revision"], &before["moves"]),
            (&json!("untouched"), &json!([]))
        );
        let to = start_that_is(&world, &["better", "as-good", "worse"]);
        let price = world
            .script()
            .get(&format!("{API}/price?workshop=WG1&start={to}"))
            .json();
        let moves = format!("{PAGE}/moves");
        let fields = [
            ("workshop", "WG1"),
            ("start", to.as_str()),
            ("revision", "untouched"),
        ];
        let moved = world.post(&moves, &fields);
        assert_eq!(
            moved.header("location"),
            Some("/meetings/ga-2020/proposals/1#b-WG1"),
            "{}",
            plain(&moved.text())
        );
        let after = draft(&world);
        assert_eq!(after["starts"]["WG1"], json!(to));
        says_what_the_price_said(&after, &price);
        let page = world.ana.get(PAGE).text();
        assert!(
            plain(&page).contains("Draft: 1 session moved"),
            "{}",
            plain(&page)
        );

        let back = world.post(&format!("{moves}/undo"), &[]);
        assert_eq!(
            back.header("location"),
            Some(format!("{PAGE}#turn-undo").as_str()),
            "{}",
            plain(&back.text())
        );
        let undone = draft(&world);
        assert_eq!(
            (&undone["starts"], &undone["levels"], &undone["taken_back"]),
            (&before["starts"], &before["levels"], &json!(1))
        );
        let nothing = world.post(&format!("{moves}/undo"), &[]);
        assert_eq!(nothing.status, 409);
        assert!(
            plain(&nothing.text()).contains("nothing is moved"),
            "{}",
            plain(&nothing.text())
        );
        world.post(&format!("{moves}/redo"), &[]);
        assert_eq!(draft(&world)["starts"], after["starts"]);

        // Another window still shows the proposal without the move.
        let late = world.post(&moves, &fields);
        assert_eq!(late.status, 409);
        let text = plain(&late.text());
        assert!(text.contains("this draft was changed meanwhile"), "{text}");
        assert!(text.contains("You wanted to move WG1"), "{text}");
        assert!(text.contains("Draft: 1 session moved"), "{text}");

        let kept = world.post(&format!("{moves}/keep"), &[]);
        assert_eq!(
            kept.header("location"),
            Some("/meetings/ga-2020/proposals/2"),
            "{}",
            plain(&kept.text())
        );
        let new = world
            .script()
            .get("/api/v1/meetings/ga-2020/proposals/2")
            .json();
        assert_eq!(new["solution"]["starts"], after["starts"]);
        assert_eq!(draft(&world)["starts"], before["starts"]);
    }
}

/// The values and burdens of a draft are those that the price of its last move named.
fn says_what_the_price_said(draft: &Value, price: &Value) {
    for level in price["levels"].as_array().unwrap() {
        let name = level["level"].as_str().unwrap();
        assert_eq!(draft["levels"][name], level["after"], "{name}");
    }
    for network in price["networks"].as_array().unwrap() {
        let code = network["network"].as_str().unwrap();
        assert_eq!(draft["networks"][code], network["after"], "{code}");
    }
}

#[test]
fn a_draft_may_break_a_rule_and_is_not_kept_then() {
    let world = world(Engine::sqlite());
    let to = start_that_is(&world, &["forbidden"]);
    let moved = world.post(
        &format!("{PAGE}/moves"),
        &[("workshop", "WG1"), ("start", &to)],
    );
    assert_eq!(moved.status, 303, "{}", plain(&moved.text()));
    let broken = draft(&world)["broken"].as_array().unwrap().clone();
    let concerned = broken[0]["workshops"].as_array().unwrap();
    assert!(concerned.contains(&json!("WG1")), "{broken:?}");
    let page = plain(&world.ana.get(PAGE).text());
    assert!(
        page.contains("It breaks rules, so it cannot be kept yet"),
        "{page}"
    );
    assert!(page.contains(broken[0]["says"].as_str().unwrap()), "{page}");
    let refused = world.post(&format!("{PAGE}/moves/keep"), &[]);
    assert_eq!(refused.status, 409);
    assert!(plain(&refused.text()).contains("breaks a rule"));
    assert_eq!(world.ana.get("/meetings/ga-2020/proposals/2").status, 404);
    // Off the grid it may not be at all.
    let off = [("workshop", "WG1"), ("start", "2020-10-13T13:01:00Z")];
    let off = world.post(&format!("{PAGE}/moves"), &off);
    assert_eq!(off.status, 422);
    assert!(plain(&off.text()).contains("is no start of the meeting's grid"));
    let discarded = world.post(&format!("{PAGE}/moves/discard"), &[]);
    let told = format!("{PAGE}#turn-discard");
    assert_eq!(discarded.header("location"), Some(told.as_str()));
    assert_eq!(draft(&world)["moves"], json!([]));
    // Why it is so has a page of its own.
    let why = plain(&world.ana.get(&format!("{PAGE}/why")).text());
    assert!(why.contains("Why proposal 1 is as it is"), "{why}");
    assert!(why.contains("of unsocial time per member"), "{why}");
}

#[test]
fn pins_and_forbidden_days_are_said_of_a_session_where_it_stands() {
    let world = world(Engine::sqlite());
    let start = draft(&world)["starts"]["WG1"].as_str().unwrap().to_string();
    let act = |what: &str| {
        world.post(
            &format!("{PAGE}/places"),
            &[("workshop", "WG1"), ("do", what)],
        )
    };
    let pinned = act("pin");
    assert_eq!(
        pinned.header("location"),
        Some("/meetings/ga-2020/proposals/1#b-WG1"),
        "{}",
        plain(&pinned.text())
    );
    let wg1 = |world: &World| {
        let problem = world
            .script()
            .get("/api/v1/meetings/ga-2020/problem")
            .json();
        let all = problem["workshops"].as_array().unwrap().clone();
        all.into_iter().find(|w| w["id"] == "WG1").unwrap()
    };
    assert_eq!(wg1(&world)["pinned"], json!(start));
    assert!(
        world
            .ana
            .get(PAGE)
            .text()
            .contains(" pinned\" id=\"b-WG1\"")
    );
    let refused = act("not-this-day");
    assert_eq!(refused.status, 422);
    assert!(plain(&refused.text()).contains("it is pinned to one of these times"));
    assert_eq!(act("let-go").status, 303);
    assert_eq!(wg1(&world)["pinned"], Value::Null);
    assert_eq!(act("not-this-day").status, 303);
    let again = world.post(
        "/meetings/ga-2020/proposals",
        &[("seconds", "1"), ("seed", "2"), ("preset", "")],
    );
    assert_eq!(again.status, 303);
    super::searches::until_done(&world.script(), 2);
    let new = world
        .script()
        .get("/api/v1/meetings/ga-2020/proposals/2")
        .json();
    let moved = new["solution"]["starts"]["WG1"].as_str().unwrap();
    assert_ne!(moved[..10], start[..10], "that day is forbidden now");
    assert_eq!(act("nonsense").status, 422);
}

/// Presses a key on what has the focus.
fn key(browser: &Browser, key: &str) {
    browser.run(async |client| client.active_element().await?.send_keys(key).await);
}

const DOWN: &str = "\u{e015}";
const LEFT: &str = "\u{e012}";
const RIGHT: &str = "\u{e014}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

/// The start whose price is shown.
fn priced(browser: &Browser) -> String {
    let shown = browser.script("return document.getElementById('price').dataset.start || ''");
    shown.as_str().unwrap().to_string()
}

fn wait_for_price(browser: &Browser, besides: &str) -> String {
    browser.wait_for(|b| {
        let start = priced(b);
        !start.is_empty() && start != besides
    });
    priced(browser)
}

fn wait_for_draft(browser: &Browser) {
    browser.wait_for(|b| b.script("return !!document.getElementById('draft')") == json!(true));
}

#[test]
fn a_session_is_moved_by_keyboard_and_mouse_and_the_price_comes_before_the_drop() {
    let world = world(Engine::sqlite());
    let browser = signed_in(&world, Screen::default());
    let at = format!("{}{PAGE}", world.server.url());
    browser.go(&at);
    let base = draft(&world);
    browser.script("document.querySelector('#b-WG1 a.what').focus()");
    key(&browser, DOWN);
    let first = wait_for_price(&browser, "");
    assert!(browser.text_of("#price-says").contains("WG1"));
    browser.screenshot("board-in-hand");
    key(&browser, RIGHT);
    let second = wait_for_price(&browser, &first);
    assert_ne!(first[..10], second[..10], "sideways is another day");
    key(&browser, ESCAPE);
    browser.wait_for(|b| b.script("return document.getElementById('price').hidden") == json!(true));
    assert_eq!(
        draft(&world)["moves"],
        json!([]),
        "put back, it is where it was"
    );

    key(&browser, DOWN);
    let chosen = wait_for_price(&browser, "");
    assert_eq!(chosen, first, "it begins again where it stands");
    let said = browser.text_of("#price-says");
    key(&browser, ENTER);
    wait_for_draft(&browser);
    let price = price_of(&world, &browser, &chosen, &base);
    assert!(
        said.contains(price["sentences"][0].as_str().unwrap()),
        "{said}"
    );
    // The keyboard is where the session is now.
    browser.wait_for(|b| {
        b.script("return document.activeElement.dataset.workshop || ''") == json!("WG1")
    });

    // With the mouse, to the day before or after.
    let spot = browser.script(
        "const block = document.querySelector('#b-WG2');
         block.scrollIntoView({block: 'center'});
         const bodies = [...document.querySelectorAll('.body')];
         const own = bodies.indexOf(block.closest('.body'));
         const box = block.getBoundingClientRect();
         const other = (bodies[own + 1] && bodies[own + 1].closest('.week') === bodies[own].closest('.week') ? bodies[own + 1] : bodies[own - 1]).getBoundingClientRect();
         return [box.x + box.width / 2, box.y + 8, other.x + other.width / 2, box.y + 8]",
    );
    let spot: Vec<f64> = spot
        .as_array()
        .unwrap()
        .iter()
        .map(|v| v.as_f64().unwrap())
        .collect();
    let mouse = |kind: &str, x: f64, y: f64| {
        let pressed = u8::from(kind != "mouseReleased");
        browser.devtools(
            "Input.dispatchMouseEvent",
            &json!({"type": kind, "x": x, "y": y, "button": "left", "buttons": pressed, "clickCount": 1}),
        );
    };
    mouse("mousePressed", spot[0], spot[1]);
    mouse("mouseMoved", spot[0] + 10.0, spot[1]);
    browser.wait_for(|b| b.script("return !!document.querySelector('.ghost')") == json!(true));
    mouse("mouseMoved", spot[2], spot[3]);
    let stood = base["starts"]["WG2"].as_str().unwrap().to_string();
    let over = wait_for_price(&browser, &stood);
    browser.screenshot("board-dragged");
    browser.wait_for(|b| b.text_of("#price-says").contains("WG2"));
    assert_eq!(priced(&browser), over);
    mouse("mouseReleased", spot[2], spot[3]);
    browser.wait_for(|_| draft(&world)["moves"].as_array().unwrap().len() == 2);
    let both = draft(&world);
    assert_eq!(both["starts"]["WG2"], json!(over));
    assert_ne!(over[..10], stood[..10], "it was drawn to another day");
    wait_for_draft(&browser);
    browser.press("#turns button[value=undo]");
    browser.wait_for(|b| b.text_of("#told") == "Undone.");
    let focused = browser.script("return document.activeElement.value");
    assert_eq!(focused, json!("undo"));
    browser.press("#turns button[value=undo]");
    assert_eq!(draft(&world)["starts"], base["starts"]);
    browser.press("#turns button[value=redo]");
    assert_eq!(draft(&world)["starts"]["WG1"], json!(chosen));
}

/// The price of moving WG1 there before anything was moved, which the draft and the page say now.
fn price_of(world: &World, browser: &Browser, to: &str, base: &Value) -> Value {
    let now = draft(world);
    assert_eq!(now["starts"]["WG1"], json!(to));
    world.post(&format!("{PAGE}/moves/undo"), &[]);
    assert_eq!(draft(world)["starts"], base["starts"]);
    let asked = format!("{API}/price?workshop=WG1&start={to}");
    let price = world.script().get(&asked).json();
    world.post(&format!("{PAGE}/moves/redo"), &[]);
    says_what_the_price_said(&now, &price);
    let bars = browser.texts_of(".burden");
    for n in price["networks"].as_array().unwrap() {
        let minutes = n["after"].as_i64().unwrap() / 1000;
        let text = format!("{} h {:02}", minutes / 60, minutes % 60);
        assert!(bars.contains(&text), "{text} is none of {bars:?}");
    }
    price
}

#[test]
fn the_weeks_are_read_in_arabic_on_a_telephone_and_with_assistive_technology() {
    let world = world(Engine::sqlite());
    let to = start_that_is(&world, &["better", "as-good", "worse"]);
    world.post(
        &format!("{PAGE}/moves"),
        &[("workshop", "WG1"), ("start", &to)],
    );
    world.post(
        &format!("{PAGE}/places"),
        &[("workshop", "OPEN"), ("do", "pin")],
    );
    for (language, title) in [("en", "Proposal 1"), ("ar", "المقترح 1")] {
        world.post("/language", &[("language", language), ("next", "/")]);
        for (screen, width) in [("phone", 360), ("desk", 1280)] {
            let browser = signed_in(
                &world,
                Screen {
                    width,
                    javascript: true,
                },
            );
            for (name, path) in [
                ("weeks", PAGE.to_string()),
                ("weeks-network", format!("{PAGE}?view=network:WMC")),
                ("what-if", format!("{PAGE}/what-if?workshop=WG1&start={to}")),
                ("why", format!("{PAGE}/why")),
            ] {
                browser.go(&format!("{}{path}", world.server.url()));
                if name == "weeks" {
                    assert_eq!(
                        browser.text_of("h1").replace(['\u{2068}', '\u{2069}'], ""),
                        title
                    );
                }
                for dark in [false, true] {
                    browser.dark(dark);
                    let shade = if dark { "dark" } else { "light" };
                    let faults = browser.faults_for_assistive_technology();
                    assert!(
                        faults.is_empty(),
                        "{name} {screen} {language} {shade}: {faults:#?}"
                    );
                    browser.screenshot(&format!("board-{name}-{screen}-{language}-{shade}"));
                }
                browser.dark(false);
                check(&browser, &format!("{name} {screen} {language}"));
            }
            if language == "ar" && screen == "desk" {
                browser.go(&format!("{}{PAGE}", world.server.url()));
                browser.script("document.querySelector('#b-WG2 a.what').focus()");
                key(&browser, LEFT);
                let start = wait_for_price(&browser, "");
                let now = draft(&world)["starts"]["WG2"].as_str().unwrap().to_string();
                assert!(
                    start > now,
                    "from right to left, left is later: {start} after {now}"
                );
                browser.screenshot("board-in-hand-ar");
            }
        }
    }
}
