//! Painting when she can: with the mouse, the finger and the keyboard, without network, against somebody else's change, and without scripts.

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use std::io::Write;

use super::hers::personal_link;
use super::look::{check, signed_in, type_into};
use super::{World, between, plain};
use crate::support::{Browser, Engine, Screen, Visitor, engines};

const AYESHA: &str = "ayesha.campbell.120@wmc.example";
/// Finds the cell of a day and an hour: a function for scripts of the page.
const CELL: &str = r"const cell = (date, hour) => {
    let n = document.getElementById('grid').dataset.grid.split(' ').findIndex((d) => d.startsWith(date));
    for (const table of document.querySelectorAll('.grid')) {
        const days = table.rows[0].cells.length - 1;
        if (n < days) return [...table.rows].find((r) => r.dataset.h == hour).cells[n + 1];
        n -= days;
    }
};";

/// Her page with nothing said on it.
struct Hers {
    world: World,
    path: String,
    her: Visitor,
}

impl Hers {
    fn on(engine: Engine) -> Hers {
        let world = World::with_the_model_meeting(engine);
        let path = format!("{}/availability", personal_link(&world, AYESHA));
        let her = world.server.visitor();
        let hers = Hers { world, path, her };
        let nothing: Vec<String> = hers
            .grid()
            .split(' ')
            .map(|day| format!("{}:{}", &day[..10], "-".repeat(24)))
            .collect();
        let nothing = nothing.join(" ");
        assert_eq!(hers.sent("", &nothing).0, 200);
        assert_eq!(hers.said(), [""; 0]);
        hers
    }

    fn url(&self) -> String {
        format!("{}{}", self.world.server.url(), self.path)
    }

    fn data(&self, name: &str) -> String {
        let page = self.her.get(&self.path).text();
        let from = format!("data-{name}=\"");
        between(&page, &from, "\" ")[from.len()..].to_string()
    }

    fn grid(&self) -> String {
        self.data("grid")
    }

    /// Sends a painting as the page's script does; the status, and the grid that stands then.
    fn sent(&self, seen: &str, grid: &str) -> (u16, String) {
        let script = self
            .world
            .server
            .visitor()
            .with_header("Accept", "application/json");
        let answer = script.post_form(
            &format!("{}/grid", self.path),
            &[("seen", seen), ("grid", grid)],
        );
        let standing = answer.json();
        let grid = standing["grid"].as_str().unwrap_or_default().to_string();
        (answer.status, grid)
    }

    /// The letters of one day.
    fn day(&self, date: &str) -> String {
        let grid = self.grid();
        let day = grid.split(' ').find(|d| d.starts_with(date)).unwrap();
        day[11..].to_string()
    }

    /// What she said, in sentences.
    fn said(&self) -> Vec<String> {
        let page = self.her.get(&self.path).text();
        let piece = between(&page, "id=\"said\"", "</section>");
        piece
            .split("<li")
            .skip(1)
            .map(|li| li.split("<button").next().unwrap())
            .map(|li| plain(&format!("<li{}", li.split("<a ").next().unwrap())))
            .collect()
    }
}

fn phone() -> Browser {
    let browser = Browser::start(Screen {
        width: 360,
        javascript: true,
    });
    browser.devtools(
        "Emulation.setTouchEmulationEnabled",
        &json!({"enabled": true, "maxTouchPoints": 1}),
    );
    browser
}

/// The middle of an hour's cell, in the window.
fn middle(browser: &Browser, date: &str, hour: u32) -> (f64, f64) {
    let at = browser.script(&format!(
        "{CELL} const e = cell('{date}', {hour}); const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2];"
    ));
    (at[0].as_f64().unwrap(), at[1].as_f64().unwrap())
}

fn into_view(browser: &Browser, date: &str, hour: u32) {
    browser.script(&format!(
        "{CELL} cell('{date}', {hour}).scrollIntoView({{block: 'center'}});"
    ));
}

fn choose(browser: &Browser, brush: char) {
    browser.script(&format!(
        "document.querySelector('[name=brush][value=\"{brush}\"]').click()"
    ));
}

fn mouse(browser: &Browser, kind: &str, (x, y): (f64, f64)) {
    let buttons = i32::from(kind != "mouseReleased");
    browser.devtools(
        "Input.dispatchMouseEvent",
        &json!({"type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1}),
    );
}

/// Paints from one cell to another with the mouse held down.
fn drag(browser: &Browser, from: (&str, u32), to: (&str, u32)) {
    into_view(browser, from.0, u32::midpoint(from.1, to.1));
    let (from, to) = (middle(browser, from.0, from.1), middle(browser, to.0, to.1));
    mouse(browser, "mousePressed", from);
    mouse(browser, "mouseMoved", to);
    mouse(browser, "mouseReleased", to);
}

/// Paints from one cell to another with a finger that stays on the first until it is painted.
fn touch(browser: &Browser, from: (&str, u32), to: (&str, u32)) {
    into_view(browser, from.0, u32::midpoint(from.1, to.1));
    let class = format!("{CELL} return cell('{}', {}).className;", from.0, from.1);
    let (first, last) = (middle(browser, from.0, from.1), middle(browser, to.0, to.1));
    let before = browser.script(&class);
    finger(browser, "touchStart", &[first]);
    browser.wait_for(|b| b.script(&class) != before);
    finger(browser, "touchMove", &[last]);
    finger(browser, "touchEnd", &[]);
}

fn finger(browser: &Browser, kind: &str, at: &[(f64, f64)]) {
    let points: Vec<Value> = at.iter().map(|(x, y)| json!({"x": x, "y": y})).collect();
    browser.devtools(
        "Input.dispatchTouchEvent",
        &json!({"type": kind, "touchPoints": points}),
    );
}

/// Goes over the page with a finger that does not stop.
fn swipe(browser: &Browser, (x, y): (f64, f64), (dx, dy): (f64, f64)) {
    finger(browser, "touchStart", &[(x, y)]);
    for step in 1..=10 {
        let part = f64::from(step) / 10.0;
        finger(browser, "touchMove", &[(x + dx * part, y + dy * part)]);
    }
    finger(browser, "touchEnd", &[]);
}

fn state(browser: &Browser) -> String {
    browser.text_of("#grid-state")
}

fn until_kept(browser: &Browser) {
    browser.wait_for(|b| {
        b.script("return document.getElementById('grid-state').textContent") == "All is kept."
    });
}

#[test]
fn a_stroke_of_the_mouse_is_kept_without_a_button_and_can_be_undone() {
    for engine in engines() {
        let hers = Hers::on(engine);
        let browser = Browser::start(Screen::default());
        browser.go(&hers.url());
        drag(&browser, ("2020-10-13", 10), ("2020-10-15", 13));
        until_kept(&browser);
        browser.wait_for(|_| hers.day("2020-10-15") == "----------yyyy----------");
        assert_eq!(
            hers.said(),
            ["yes Tue 13 Oct, Wed 14 Oct, Thu 15 Oct, 10:00–14:00, Jamaica, UTC−05:00"]
        );
        assert_eq!(
            browser.script("return document.getElementById('grid-told').textContent"),
            "Tuesday 13 October 10:00 to Thursday 15 October 14:00: yes"
        );
        // A whole day by its head, with another brush; then that is taken back.
        choose(&browser, 'n');
        browser.script("[...document.querySelectorAll('.grid thead th')].find((th) => th.dataset.name == 'Wednesday 14 October').click()");
        browser.wait_for(|_| hers.day("2020-10-14").contains("nnnnnnnnnnnnnn"));
        browser.screenshot("grid-desk");
        browser.click("[data-do=undo]");
        browser.wait_for(|_| hers.day("2020-10-14") == "----------yyyy----------");
        // The same stroke with the same brush once more takes it away.
        choose(&browser, 'y');
        drag(&browser, ("2020-10-13", 10), ("2020-10-15", 13));
        browser.wait_for(|_| hers.said().is_empty());
    }
}

#[test]
fn a_finger_paints_on_a_telephone_and_the_page_is_light() {
    let hers = Hers::on(Engine::sqlite());
    let browser = phone();
    browser.go(&hers.url());
    assert_eq!(browser.overflow(), 0);
    browser.screenshot("grid-phone-empty");
    // The first week of the meeting has but its last days; the second is turned to.
    browser.click("[data-do=later]");
    choose(&browser, 'i');
    // Up and down scrolls and paints nothing.
    into_view(&browser, "2020-10-12", 12);
    let scrolled = || browser.script("return scrollY").as_f64().unwrap();
    let before = scrolled();
    let cell = middle(&browser, "2020-10-12", 12);
    swipe(&browser, cell, (5.0, -200.0));
    browser.wait_for(|_| scrolled() > before + 50.0);
    assert_eq!(
        browser.script("return document.querySelectorAll('.grid td.i').length"),
        0
    );
    assert_eq!(state(&browser), "All is kept.");
    // A tap paints one hour, and takes it away again.
    for (letter, after) in [("i", 1), ("-", 0)] {
        into_view(&browser, "2020-10-13", 15);
        let cell = middle(&browser, "2020-10-13", 15);
        finger(&browser, "touchStart", &[cell]);
        finger(&browser, "touchEnd", &[]);
        browser.wait_for(|_| hers.day("2020-10-13")[15..16] == *letter);
        assert_eq!(hers.said().len(), after);
        until_kept(&browser);
    }
    // Sideways paints at once.
    let (from, to) = (
        middle(&browser, "2020-10-13", 15),
        middle(&browser, "2020-10-15", 15),
    );
    swipe(&browser, from, (to.0 - from.0, 5.0));
    browser.wait_for(|_| hers.day("2020-10-15")[15..16] == *"i");
    assert_eq!(&hers.day("2020-10-14")[14..17], "-i-");
    browser.click("[data-do=undo]");
    browser.wait_for(|_| hers.said().is_empty());
    until_kept(&browser);
    touch(&browser, ("2020-10-12", 9), ("2020-10-16", 11));
    until_kept(&browser);
    // In Rome it is Saturday from 17:00 on, a day without sessions.
    browser.wait_for(|_| hers.day("2020-10-16") == "---------iii-----.......");
    assert_eq!(
        hers.said(),
        [
            "if need be Mon 12 Oct, Tue 13 Oct, Wed 14 Oct, Thu 15 Oct, Fri 16 Oct, 09:00–12:00, Jamaica, UTC−05:00"
        ]
    );
    browser.screenshot("grid-phone");
    check(&browser, "her painted hours on a telephone");
    assert_eq!(browser.faults_for_assistive_technology(), [""; 0]);
    browser.dark(true);
    assert_eq!(browser.faults_for_assistive_technology(), [""; 0]);
    browser.screenshot("grid-phone-dark");

    let wire: usize = [
        hers.path.as_str(),
        "/assets/style.css",
        "/assets/grid.css",
        "/assets/grid.js",
        "/assets/icon.svg",
    ]
    .map(|path| {
        let mut out = GzEncoder::new(Vec::new(), Compression::default());
        out.write_all(hers.her.get(path).text().as_bytes()).unwrap();
        out.finish().unwrap().len()
    })
    .iter()
    .sum();
    assert!(wire < 20_000, "{wire} bytes");
}

#[test]
fn the_keyboard_alone_is_enough_and_says_what_it_did() {
    let hers = Hers::on(Engine::sqlite());
    let browser = Browser::start(Screen::default());
    browser.go(&hers.url());
    browser.script(&format!(
        "{CELL} cell('2020-10-12', 9).dispatchEvent(new FocusEvent('focusin', {{bubbles: true}})); cell('2020-10-12', 9).focus();"
    ));
    let keys = |keys: &str| type_into(&browser, ".grid [tabindex='0']", keys);
    let told = || {
        browser
            .script("return document.getElementById('grid-told').textContent")
            .as_str()
            .unwrap()
            .to_string()
    };
    keys("1");
    assert_eq!(told(), "Monday 12 October 09:00: yes");
    // Down and to the right with Shift marks, 3 answers for all that is marked.
    keys("\u{e015}\u{e014}");
    keys("\u{e008}\u{e015}\u{e014}\u{e000}");
    assert_eq!(
        browser.script("return document.querySelectorAll('[aria-selected]').length"),
        4
    );
    keys("3");
    assert_eq!(
        told(),
        "Tuesday 13 October 10:00 to Wednesday 14 October 12:00: no"
    );
    // Control and Z.
    keys("\u{e009}z\u{e000}");
    assert_eq!(told(), "Undone");
    keys("\u{e00c}2");
    until_kept(&browser);
    browser.wait_for(|_| hers.day("2020-10-14") == "-----------i------------");
    assert_eq!(hers.day("2020-10-13"), "-".repeat(24));
    assert_eq!(hers.day("2020-10-12"), "---------y--------------");
}

#[test]
fn what_is_painted_without_network_waits_outlives_a_reload_and_is_sent() {
    let hers = Hers::on(Engine::sqlite());
    let browser = phone();
    browser.go(&hers.url());
    browser.click("[data-do=later]");
    browser.offline(true);
    touch(&browser, ("2020-10-12", 9), ("2020-10-12", 11));
    browser.wait_for(|b| state(b).starts_with("Not sent yet: there is no network."));
    browser.screenshot("grid-phone-offline");
    assert_eq!(hers.day("2020-10-12"), "-".repeat(24));
    // Of her page's address, which is a secret, nothing is kept in the browser.
    let kept = browser.script("return JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), document.cookie])");
    let kept = kept.as_str().unwrap();
    assert!(kept.contains("2020-10-12:---------yyy"), "{kept}");
    let token = hers.path.split('/').nth(2).unwrap();
    assert!(!kept.contains(token), "{kept}");
    assert!(kept.ends_with(",[],\"\"]"), "{kept}");
    browser.offline(false);
    until_kept(&browser);
    browser.wait_for(|_| hers.day("2020-10-12") == "---------yyy------------");
    assert_eq!(browser.script("return sessionStorage.length"), 0);
    // A page that is loaded again before it could be sent has it still.
    let blocked = |urls: &[&str]| {
        browser.devtools("Network.setBlockedURLs", &json!({"urls": urls}));
    };
    blocked(&["*/availability/grid"]);
    touch(&browser, ("2020-10-14", 9), ("2020-10-14", 11));
    browser.wait_for(|b| state(b).starts_with("Not sent yet"));
    browser.go(&hers.url());
    browser.wait_for(|b| state(b).starts_with("Not sent yet"));
    blocked(&[]);
    browser.wait_for(|_| hers.day("2020-10-14") == "---------yyy------------");
    // Kept in the page only, for whoever wants her mails discreet.
    let wishes = [("language", "en"), ("discreet", "yes")];
    let link = hers.path.trim_end_matches("/availability");
    assert_eq!(
        hers.her
            .post_form(&format!("{link}/wishes"), &wishes)
            .status,
        303
    );
    browser.go(&hers.url());
    browser.click("[data-do=later]");
    browser.offline(true);
    touch(&browser, ("2020-10-13", 9), ("2020-10-13", 11));
    browser.wait_for(|b| state(b).starts_with("Not sent yet"));
    assert_eq!(browser.script("return sessionStorage.length"), 0);
    browser.offline(false);
    browser.wait_for(|_| hers.day("2020-10-13") == "---------yyy------------");
}

#[test]
fn two_who_change_the_same_hours_see_both_and_other_hours_are_merged() {
    let hers = Hers::on(Engine::sqlite());
    let browser = Browser::start(Screen::default());
    browser.go(&hers.url());
    let elsewhere = "2020-10-13:----------nn------------";
    assert_eq!(hers.sent(&hers.data("seen"), elsewhere).0, 200);
    // Other hours than those changed elsewhere: both stand.
    drag(&browser, ("2020-10-14", 10), ("2020-10-14", 11));
    browser.wait_for(|b| state(b).starts_with("Kept, together with"));
    assert_eq!(hers.day("2020-10-13"), "----------nn------------");
    assert_eq!(hers.day("2020-10-14"), "----------yy------------");
    // The same hour: she chooses.
    let seen = hers.data("seen");
    for (button, then) in [("theirs", "i"), ("mine", "y")] {
        let elsewhere = "2020-10-15:----------i=------------";
        assert_eq!(hers.sent("", elsewhere).0, 200);
        drag(&browser, ("2020-10-15", 10), ("2020-10-15", 10));
        browser.wait_for(|b| !b.text_of("#grid-conflict").is_empty());
        assert_eq!(
            state(&browser),
            "Nothing is sent until you have chosen below."
        );
        // Wherever she is on the page, both buttons stand before her.
        let seen = browser.script(
            "const b = document.querySelector('[data-do=theirs]').getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight",
        );
        assert_eq!(seen, Value::Bool(true));
        browser.screenshot(&format!("grid-conflict-{button}"));
        assert_eq!(
            browser.script("return document.querySelectorAll('td.clash').length"),
            1
        );
        browser.click(&format!("[data-do={button}]"));
        until_settled(&browser);
        browser.wait_for(|_| hers.day("2020-10-15")[10..11] == *then);
        // As it was before, in the page too.
        assert_eq!(hers.sent("", "2020-10-15:------------------------").0, 200);
        browser.go(&hers.url());
    }
    // Twice is once, even with a state that is no more; anything else with it is a conflict that tells how it stands.
    assert_eq!(hers.sent("", "2020-10-14:----------nn------------").0, 200);
    let (status, grid) = hers.sent(&seen, "2020-10-13:----------nn------------");
    assert_eq!(status, 200);
    assert_eq!(
        hers.sent(&seen, "2020-10-13:----------yy------------"),
        (409, grid)
    );
}

fn until_settled(browser: &Browser) {
    browser.wait_for(|b| {
        b.script("return document.getElementById('grid-conflict').hidden") == Value::Bool(true)
    });
}

#[test]
fn without_scripts_she_answers_day_by_day_and_sees_what_stands() {
    let hers = Hers::on(Engine::sqlite());
    let browser = Browser::start(Screen {
        width: 360,
        javascript: false,
    });
    browser.go(&hers.url());
    assert!(browser.texts_of(".brushes legend").join("").is_empty());
    browser.press("a[href$='?by=days']");
    browser.click("#part-2020-10-13-1 option[value=y]");
    browser.click("#part-2020-10-14-2 option[value=n]");
    browser.screenshot("grid-by-days");
    assert_eq!(browser.overflow(), 0);
    browser.press("form button");
    assert!(browser.text().contains("The answer is kept."));
    assert_eq!(hers.day("2020-10-13"), "------yyyyyy------------");
    assert_eq!(
        hers.said(),
        [
            "yes Tuesday 13 October 2020, 06:00–12:00, Jamaica, UTC−05:00",
            "no Wednesday 14 October 2020, 12:00–18:00, Jamaica, UTC−05:00"
        ]
    );
    browser.screenshot("grid-without-script");
    // Somebody else was quicker: both versions stand there, nothing is lost.
    let path = format!("{}/grid", hers.path);
    let old = hers.data("seen");
    assert_eq!(hers.sent("", "2020-10-13:------iiiiii------------").0, 200);
    let refused = hers.her.post_form(
        &path,
        &[
            ("seen", &old),
            ("was-2020-10-13-1", "yyyyyy"),
            ("part-2020-10-13-1", "n"),
            ("was-2020-10-14-2", "------"),
            ("part-2020-10-14-2", "-"),
        ],
    );
    assert_eq!(refused.status, 409);
    let page = refused.text();
    let part = between(&page, "<select id=\"part-2020-10-13-1\"", "</div>");
    assert!(part.contains("<option value=\"n\" selected>"), "{part}");
    assert!(
        plain(part).ends_with("There stands now: if need be"),
        "{part}"
    );
    // What she had not touched shows what stands now.
    let part = between(&page, "<select id=\"part-2020-10-14-2\"", "</div>");
    assert!(part.contains("<option value=\"n\" selected>"), "{part}");
    let was = refused.field("was-2020-10-13-1").unwrap();
    let again = hers.her.post_form(
        &path,
        &[("was-2020-10-13-1", &was), ("part-2020-10-13-1", "n")],
    );
    assert_eq!(again.status, 303);
    assert_eq!(hers.day("2020-10-13"), "------nnnnnn------------");
    assert_eq!(hers.day("2020-10-14"), "------------nnnnnn------");
    let outside = hers
        .her
        .post_form(&path, &[("grid", "1999-01-01:yyyyyyyyyyyyyyyyyyyyyyyy")]);
    assert_eq!(outside.status, 422);
    assert!(outside.text().contains("lies outside the meeting"));
}

#[test]
fn a_weekly_rule_is_one_sentence_that_can_be_changed() {
    let hers = Hers::on(Engine::sqlite());
    let rule = [
        ("day", "1"),
        ("day", "2"),
        ("day", "3"),
        ("day", "4"),
        ("day", "5"),
        ("from", "18:00"),
        ("to", "21:00"),
        ("answer", "yes"),
    ];
    let weekly = format!("{}/weekly", hers.path);
    assert_eq!(hers.her.post_form(&weekly, &rule).status, 303);
    assert_eq!(
        hers.said(),
        ["yes Monday to Friday, 18:00–21:00, Jamaica, UTC−05:00"]
    );
    let page = hers.her.get(&hers.path).text();
    let link = between(&page, "?change=", "#").to_string();
    let form = hers.her.get(&format!("{}{link}", hers.path));
    assert_eq!(form.field("from").as_deref(), Some("18:00"));
    let replaces = form.field("replaces").unwrap();
    let mut other = rule.to_vec();
    other[5] = ("from", "19:00");
    other.push(("replaces", &replaces));
    assert_eq!(hers.her.post_form(&weekly, &other).status, 303);
    assert_eq!(
        hers.said(),
        ["yes Monday to Friday, 19:00–21:00, Jamaica, UTC−05:00"]
    );
    assert_eq!(hers.her.post_form(&weekly, &other).status, 404);
}

#[test]
fn in_arabic_the_days_run_from_right_to_left_and_an_organiser_paints_for_her_in_french() {
    let hers = Hers::on(Engine::sqlite());
    let link = hers.path.trim_end_matches("/availability");
    let wishes = [("language", "ar")];
    assert_eq!(
        hers.her
            .post_form(&format!("{link}/wishes"), &wishes)
            .status,
        303
    );
    let browser = phone();
    browser.go(&hers.url());
    browser.click("[data-do=later]");
    touch(&browser, ("2020-10-12", 9), ("2020-10-14", 11));
    browser.wait_for(|_| hers.day("2020-10-14") == "---------yyy------------");
    let (monday, tuesday) = (
        middle(&browser, "2020-10-12", 9),
        middle(&browser, "2020-10-13", 9),
    );
    assert!(monday.0 > tuesday.0);
    check(&browser, "her painted hours in Arabic");
    assert_eq!(browser.faults_for_assistive_technology(), [""; 0]);
    browser.screenshot("grid-phone-ar");
    // The left arrow leads to the next day.
    type_into(&browser, ".grid [tabindex='0']", "\u{e012}2");
    browser.wait_for(|_| hers.grid().contains('i'));

    let world = &hers.world;
    assert_eq!(
        world
            .post("/language", &[("language", "fr"), ("next", "/")])
            .status,
        303
    );
    let people = world.script().get("/api/v1/meetings/ga-2020/people").json();
    let people = people.as_array().unwrap();
    let id = people.iter().find(|p| p["email"] == AYESHA).unwrap()["id"]
        .as_str()
        .unwrap()
        .to_string();
    let browser = signed_in(world, Screen::default());
    browser.go(&format!(
        "{}/meetings/ga-2020/availability/{id}",
        world.server.url()
    ));
    drag(&browser, ("2020-10-19", 9), ("2020-10-20", 11));
    browser.wait_for(|_| hers.day("2020-10-20") == "---------yyy------------");
    assert_eq!(state(&browser), "Tout est enregistré.");
    check(&browser, "an organiser's page of her hours in French");
    assert_eq!(browser.faults_for_assistive_technology(), [""; 0]);
    browser.screenshot("grid-organiser-fr");
    // Who is signed out meanwhile is told, and what she painted stays.
    let forged = world.ana.post_form(
        &format!("/meetings/ga-2020/availability/{id}/grid"),
        &[("grid", "2020-10-19:------------------------")],
    );
    assert_eq!(forged.status, 403);
}
