//! A platform's file on its page, and the names that it leaves open on theirs: by keys, without scripts, and for a facilitator.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::json;

use super::hers::personal_link;
use super::look::{check, signed_in};
use super::{World, command, plain};
use crate::support::{Browser, Engine, Response, Screen, Upload, Visitor, engines};

const FACILITATOR: &str = "thandiwe.dlamini.009@fwa.example";
const PAGE: &str = "/meetings/ga-2020/attendance/WG2";

/// The model meeting, released; the path of the facilitator's session.
fn released(engine: Engine) -> (World, String) {
    let world = World::with_the_model_meeting(engine);
    let hers = format!("{}/sessions/WG2", personal_link(&world, FACILITATOR));
    (world, hers)
}

/// What the service holds of attendance; mails leave meanwhile.
fn held(engine: &Engine) -> BTreeMap<String, Vec<String>> {
    let mut all = engine.dump();
    all.retain(|table, _| table.starts_with("attendance_"));
    assert!(all.len() > 5, "{all:?}");
    all
}

/// A report of WG2: people of the meeting, a stranger, machines.
fn report() -> String {
    "name,email,start,end\n\
     Chiamaka Akol,chiamaka.akol.018@fwa.example,2020-10-13T15:00,2020-10-13T17:00\n\
     Thandiwe,,2020-10-13T15:00,2020-10-13T17:00\n\
     Grace Obi (UN),grace@un.example,2020-10-13T15:05,2020-10-13T16:05\n\
     Interpreter FR,,2020-10-13T15:00,2020-10-13T17:00\n"
        .to_string()
}

/// So many names that nobody can be recognised by, a person of the meeting among each ten.
fn long_report(names: usize) -> String {
    let mut text = "name,email,start,end\n".to_string();
    for n in 0..names {
        let name = match n % 10 {
            0 => format!("Thandiwe {n:03}"),
            3 => format!("Interpreter {n:03}"),
            7 => format!("+39 06 555{n:03}"),
            8 => format!("مشاركة {n:03}"),
            _ => format!("Stranger {n:03}"),
        };
        writeln!(text, "{name},,2020-10-13T15:00,2020-10-13T16:{:02}", n % 60).unwrap();
    }
    text
}

fn send(visitor: &Visitor, base: &str, token: &str, name: &str, content: &str) -> Response {
    let file = Upload {
        field: "file",
        name,
        kind: "text/csv",
        content: content.as_bytes(),
    };
    let fields: &[(&str, &str)] = if token.is_empty() {
        &[]
    } else {
        &[("form_token", token)]
    };
    visitor.post_files(&format!("{base}/import"), fields, &[file])
}

/// The id in `…/import?file=ID&zone=`.
fn waiting(answer: &Response) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text());
    let to = answer.header("location").unwrap();
    let (_, rest) = to.split_once("?file=").unwrap();
    rest.split('&').next().unwrap().to_string()
}

/// What stands beside a name on the names page: the piece of its row.
fn row<'a>(page: &'a str, label: &str) -> &'a str {
    let at = page
        .find(&format!("<bdi>{label}</bdi>"))
        .unwrap_or_else(|| panic!("no {label} in {page}"));
    let start = page[..at].rfind("<li").unwrap();
    page[start..].split("</li>").next().unwrap()
}

/// What the button with these words in it says when it is pressed.
fn button(piece: &str, words: &str) -> String {
    let found = piece
        .split("<button")
        .skip(1)
        .find(|b| plain(&format!("<b {b}")).contains(words));
    let tag = found.unwrap_or_else(|| panic!("no button {words} in {piece}"));
    let (_, rest) = tag.split_once("value=\"").unwrap();
    rest.split('"').next().unwrap().to_string()
}

#[test]
fn a_file_is_shown_first_and_kept_by_one_press_by_whoever_sent_it_within_an_hour() {
    for engine in engines() {
        let (world, hers) = released(engine);
        let token = world.token();
        let before = held(&world.engine);
        let sent = send(&world.ana, PAGE, &token, "wg2.csv", &report());
        let id = waiting(&sent);
        let after = held(&world.engine);
        let changed: Vec<&String> = after.keys().filter(|t| after[*t] != before[*t]).collect();
        assert_eq!(
            changed,
            ["attendance_uploads"],
            "nothing of the record changes"
        );
        let preview = format!("{PAGE}/import?file={id}");
        let page = world.ana.get(&preview);
        assert_eq!(page.status, 200);
        let text = plain(&page.text());
        for says in [
            "a table of names or addresses",
            "Connections 4",
            "Tue 13 Oct 15:00 to Tue 13 Oct 17:00",
            "Europe/Rome",
            "1, 1 of them present long enough",
            "FWA 1 1 0 0",
            "Grace Obi (UN) &#60;grace@un.example&#62;",
        ] {
            assert!(text.contains(says), "{says}: {text}");
        }
        // Read in another zone, it is the file of another time.
        let elsewhere = world.ana.get(&format!("{preview}&zone=Pacific/Fiji"));
        assert_eq!(elsewhere.status, 422);
        assert!(plain(&elsewhere.text()).contains("nobody in it was connected during the session"));

        // Another organiser, and the facilitator, cannot keep what is not theirs.
        command(&world.engine, &["organiser", "add", "eva@alliance.example"]);
        let link = command(
            &world.engine,
            &["organiser", "link", "eva@alliance.example"],
        );
        let eva = world.server.visitor();
        let link = link[link.find("/sign-in/").unwrap()..].trim().to_string();
        assert_eq!(eva.post_form(&link, &[]).status, 303);
        let evas = eva
            .get("/meetings/ga-2020/answers")
            .field("form_token")
            .unwrap();
        let keep = format!("{PAGE}/import/keep");
        let refused = eva.post_form(&keep, &[("form_token", &evas), ("file", &id)]);
        let foreign = world
            .server
            .post(&format!("{hers}/import/keep"), &[("file", &id)]);
        for refused in [refused, foreign, eva.get(&preview)] {
            assert_eq!(refused.status, 404);
            // The facilitator reads Arabic.
            let text = plain(&refused.text());
            let says = ["No file of yours waits here", "لا ينتظر هنا ملف لكم"];
            assert!(says.iter().any(|s| text.contains(s)), "{text}");
        }

        // She keeps it; twice is once, and leads to the names.
        for _ in 0..2 {
            let kept = world.post(&keep, &[("file", &id), ("zone", "Europe/Rome")]);
            assert_eq!(kept.status, 303, "{}", kept.text());
            assert_eq!(kept.header("location"), Some(&*format!("{PAGE}/names")));
        }
        let imports = world
            .engine
            .lines("SELECT file_name || ' ' || imported_by AS line FROM attendance_imports");
        assert_eq!(imports, ["wg2.csv ana@alliance.example"]);

        // The facilitator's own: an hour later it is gone, and she is told so.
        let hers_now = waiting(&send(
            &world.server.visitor(),
            &hers,
            "",
            "b.csv",
            "name,email,start,end\nAyesha,,2020-10-13T15:00,2020-10-13T17:00\n",
        ));
        world.engine.alter(
            "UPDATE attendance_uploads SET uploaded_at = '2020-10-13 18:00:00' WHERE file_name = 'b.csv'",
        );
        let late = world
            .server
            .post(&format!("{hers}/import/keep"), &[("file", &hers_now)]);
        assert_eq!(late.status, 409, "{}", late.text());
        assert!(plain(&late.text()).contains(
            "أُرسل \u{2068}b.csv\u{2069} في \u{2068}2020-10-13 18:00 UTC\u{2069} وانتظر ساعة ثم حُذف. اختاروه من جديد."
        ));

        // A file that is none is refused on the page itself, and nothing waits.
        let before = held(&world.engine);
        let wrong = send(&world.ana, PAGE, &token, "wrong.csv", "a,b\n1,2\n");
        assert_eq!(wrong.status, 422);
        let text = plain(&wrong.text());
        assert!(
            text.contains("Nothing was stored.") && text.contains("it is no attendance report")
        );
        assert_eq!(held(&world.engine), before, "{}", world.engine.name);

        // An import is taken back whole.
        let page = world.ana.get(&format!("{PAGE}/import")).text();
        let import = button(&page, "Take it back");
        let gone = world.post(&format!("{PAGE}/import/take-back"), &[("import", &import)]);
        assert_eq!(gone.status, 303);
        let left = world
            .engine
            .lines("SELECT id AS line FROM attendance_intervals");
        assert_eq!(left, Vec::<String>::new());
        let page = plain(&world.ana.get(&format!("{PAGE}/import")).text());
        assert!(page.contains("wg2.csv (table) was taken back"), "{page}");
    }
}

#[test]
fn the_command_that_makes_a_record_final_says_how_many_names_are_open() {
    let (world, _) = released(Engine::sqlite());
    let token = world.token();
    let id = waiting(&send(&world.ana, PAGE, &token, "wg2.csv", &report()));
    world.post(&format!("{PAGE}/import/keep"), &[("file", &id)]);
    assert_eq!(
        command(&world.engine, &["attendance", "finalise", "ga-2020", "WG2"]),
        "the record of WG2 is final\nnames in it that are open: 3; their minutes count for nobody, and nobody can say whose they are before it is reopened (plenary attendance names ga-2020 WG2 lists them)\n"
    );
}

#[test]
fn names_are_decided_by_plain_forms_and_each_can_be_undone() {
    for engine in engines() {
        let (world, hers) = released(engine);
        let token = world.token();
        let id = waiting(&send(&world.ana, PAGE, &token, "wg2.csv", &report()));
        world.post(&format!("{PAGE}/import/keep"), &[("file", &id)]);
        let names = format!("{PAGE}/names");
        let page = world.ana.get(&names).text();
        assert!(plain(&page).contains("3 open"), "{page}");
        let machine = button(row(&page, "Interpreter FR"), "an interpreter");
        let entry = machine.split(' ').next().unwrap();
        let done = world.post(&names, &[("do", &machine)]);
        assert_eq!(done.status, 303, "{}", done.text());
        // On to the next name, with the word on what was done.
        let to = done.header("location").unwrap().to_string();
        let next = button(row(&page, "Thandiwe"), "Thandiwe");
        let next = next.split(' ').next().unwrap();
        assert_eq!(to, format!("{names}?at={next}&done={entry}#n-{next}"));
        let page = world.ana.get(to.split('#').next().unwrap()).text();
        assert!(plain(&page).contains("Interpreter FR is an interpreter. Undo"));
        assert!(plain(&page).contains("2 open"));

        // A search, a guest with her name put right, and what is decided stands below with who and when.
        let found = world.ana.get(&format!("{names}?at={next}&q=chiam")).text();
        let akol = button(row(&found, "Thandiwe"), "Chiamaka Akol");
        assert_eq!(world.post(&names, &[("do", &akol)]).status, 303);
        let grace = "Grace Obi (UN) &#60;grace@un.example&#62;";
        let page = world.ana.get(&names).text();
        let guest = button(row(&page, grace), "She was a guest");
        let fields = [
            ("do", guest.as_str()),
            ("guest_name", "Grace Obi"),
            ("guest_email", ""),
        ];
        let done = world.post(&names, &fields);
        assert_eq!(
            done.header("location").unwrap(),
            format!("{names}?done={}", guest.split(' ').next().unwrap())
        );
        let page = plain(&world.ana.get(&names).text());
        assert!(page.contains("No name is open."), "{page}");
        for says in [
            "Thandiwe is Chiamaka Akol by ana@alliance.example",
            "is a guest, Grace Obi by ana@alliance.example",
        ] {
            assert!(page.contains(says), "{says}: {page}");
        }
        let networks = world
            .script()
            .get("/api/v1/meetings/ga-2020/attendance")
            .json();
        let sessions = networks["sessions"].as_array().unwrap();
        let wg2 = sessions.iter().find(|s| s["code"] == "WG2").unwrap();
        assert_eq!(wg2["total"]["present"], 2);

        // Undone, it is open again and current.
        let undo = format!("{entry} undo");
        let done = world.post(&names, &[("do", &undo)]);
        let to = format!("{names}?at={entry}&done={entry}#n-{entry}");
        assert_eq!(done.header("location"), Some(&*to));
        assert!(plain(&world.ana.get(&names).text()).contains("1 open"));

        // The same by command line and by a script of hers.
        let api = "/api/v1/meetings/ga-2020/attendance/WG2/names";
        let listed: serde_json::Value = serde_json::from_str(&command(
            &world.engine,
            &["attendance", "names", "ga-2020", "WG2", "--json"],
        ))
        .unwrap();
        assert_eq!(listed, world.script().get(api).json());
        assert_eq!(listed["open"][0]["name"], "Interpreter FR");
        assert_eq!(
            listed["open"][0]["offers"],
            json!([{"no_person": "interpreter"}])
        );
        command(
            &world.engine,
            &[
                "attendance",
                "decide",
                "ga-2020",
                "WG2",
                "Interpreter FR",
                "--nobody=interpreter",
            ],
        );
        let said = world
            .script()
            .post_json(api, &json!({"name": "Interpreter FR", "undo": true}));
        assert_eq!(said.json(), {
            let mut same = listed.clone();
            same["session"] = "WG2".into();
            same
        });
        let both = json!({"name": "Interpreter FR", "undo": true, "is": "a@b.example"});
        let refused = world.script().post_json(api, &both);
        assert_eq!(refused.status, 422);
        let imports = world
            .script()
            .get("/api/v1/meetings/ga-2020/attendance/WG2/imports")
            .json();
        assert_eq!(imports["imports"][0]["file"], "wg2.csv");
        let said = command(
            &world.engine,
            &[
                "attendance",
                "imports",
                "ga-2020",
                "WG2",
                "--take-back",
                "1",
            ],
        );
        assert_eq!(said.trim(), "wg2.csv was taken back");

        // A facilitator of another session reaches nothing.
        let foreign = hers.replace("WG2", "WG3");
        for path in ["names", "import", "names/search?q=a"] {
            assert_eq!(world.server.get(&format!("{foreign}/{path}")).status, 404);
        }
    }
}

#[test]
fn a_facilitator_is_named_nobody_but_the_people_of_her_session_and_sees_no_address() {
    for engine in engines() {
        let (world, hers) = released(engine);
        let people = world.script().get("/api/v1/meetings/ga-2020/people").json();
        let people = people.as_array().unwrap();
        let page = plain(&world.server.get(&hers).text());
        // Somebody who is not of the session, and whose name nobody of it bears.
        let foreign = people
            .iter()
            .find(|p| !page.contains(p["name"].as_str().unwrap()))
            .unwrap();
        let (name, id) = (
            foreign["name"].as_str().unwrap(),
            foreign["id"].as_str().unwrap(),
        );
        let file = format!(
            "name,email,start,end\n{name},,2020-10-13T15:00,2020-10-13T17:00\n,alone@mail.example,2020-10-13T15:00,2020-10-13T16:00\n"
        );
        let file = format!("{file}{}", report().split_once('\n').unwrap().1);
        let visitor = world.server.visitor();
        // From her link to a kept file: the import page, the file, two presses.
        assert!(
            world
                .server
                .get(&hers)
                .text()
                .contains(&format!("{hers}/import"))
        );
        let id_of_file = waiting(&send(&visitor, &hers, "", "wg2.csv", &file));
        let preview = visitor.get(&format!("{hers}/import?file={id_of_file}"));
        assert_eq!(preview.status, 200);
        let kept = visitor.post_form(&format!("{hers}/import/keep"), &[("file", &id_of_file)]);
        assert_eq!(kept.header("location"), Some(&*format!("{hers}/names")));
        let names = format!("{hers}/names");
        let page = visitor.get(&names).text();
        for page in [
            &page,
            &preview.text(),
            &visitor.get(&format!("{hers}/import")).text(),
        ] {
            for address in ["grace@un.example", "alone@mail.example", "@fwa.example"] {
                assert!(!page.contains(address), "{address}");
            }
        }
        assert!(page.contains("a…@mail.example"));
        assert!(
            !page.contains(id),
            "no guess about people of other sessions"
        );
        let organisers = world.ana.get(&format!("{PAGE}/names")).text();
        assert!(organisers.contains(id), "the organiser is told");
        let first = name.split(' ').next().unwrap();
        let found = visitor.get(&format!("{names}/search?entry=x&q={first}"));
        assert_eq!((found.status, found.text().contains(id)), (200, false));
        let akol = visitor
            .get(&format!("{names}/search?entry=x&q=akol"))
            .text();
        assert!(plain(&akol).contains("Chiamaka Akol FWA"), "{akol}");
        // She reads Arabic.
        let entry = button(row(&page, "Interpreter FR"), "مترجمة فورية");
        let entry = entry.split(' ').next().unwrap();
        let before = held(&world.engine);
        let refused = visitor.post_form(&names, &[("do", &format!("{entry} is {id}"))]);
        assert_eq!(refused.status, 404);
        assert_eq!(held(&world.engine), before);

        // Her decision holds in her session, with her name; a guest keeps the address that she does not see.
        let act = format!("{entry} no interpreter");
        assert_eq!(visitor.post_form(&names, &[("do", &act)]).status, 303);
        let guest = page.split("<li").find(|l| l.contains("Grace Obi")).unwrap();
        let grace = guest
            .split("id=\"n-")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        let said = [
            ("do", format!("{grace} guest")),
            ("guest_name", "Grace Obi".to_string()),
            ("guest_email", String::new()),
        ];
        let said: Vec<(&str, &str)> = said.iter().map(|(n, v)| (*n, v.as_str())).collect();
        assert_eq!(visitor.post_form(&names, &said).status, 303);
        let kept = world.engine.lines(
            "SELECT kind || ' ' || coalesce(guest_email, '') || ' ' || decided_by AS line FROM attendance_decisions ORDER BY number",
        );
        assert_eq!(
            kept,
            [
                format!("interpreter  {FACILITATOR}"),
                format!("guest grace@un.example {FACILITATOR}")
            ]
        );
        let remembered = world
            .engine
            .lines("SELECT name_key AS line FROM attendance_aliases");
        assert_eq!(remembered, Vec::<String>::new());
        let page = plain(&visitor.get(&names).text());
        assert!(page.contains("مترجمة فورية من"), "{page}");
        assert!(page.contains("لهذه الجلسة وحدها"), "{page}");
    }
}

/// Presses keys where the focus is.
fn keys(browser: &Browser, text: &str) {
    browser.run(async |client| client.active_element().await?.send_keys(text).await);
}

fn count(browser: &Browser) -> (String, String) {
    (
        browser.text_of("#count-open"),
        browser.text_of("#count-decided"),
    )
}

fn current(browser: &Browser) -> String {
    browser.text_of("#open > li.current strong")
}

/// Where the current row stands in the window, in CSS pixels; negative is above it.
fn is_in_the_window(browser: &Browser) -> bool {
    browser.script(
        "const r = document.querySelector('#open > li.current').getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight",
    ) == true
}

/// A picture of the page with its first rows and the current one: three hundred would be too tall to look at.
fn picture(browser: &Browser, name: &str) {
    browser.script(
        "document.querySelectorAll('#open > li').forEach((l, i) => { if (i > 12 && !l.classList.contains('current')) { l.hidden = true; } })",
    );
    browser.screenshot(name);
    browser.script("document.querySelectorAll('#open > li').forEach((l) => { l.hidden = false; })");
}

fn said(browser: &Browser, words: &str) {
    browser.wait_for(|b| b.text_of("#said").contains(words));
}

#[test]
fn three_hundred_names_are_decided_by_keys_alone_and_the_place_is_kept() {
    let (world, _) = released(Engine::sqlite());
    let token = world.token();
    let text = long_report(300);
    let id = waiting(&send(&world.ana, PAGE, &token, "long.csv", &text));
    world.post(&format!("{PAGE}/import/keep"), &[("file", &id)]);
    let browser = signed_in(&world, Screen::default());
    browser.go(&format!("{}{PAGE}/names", world.server.url()));
    assert_eq!(count(&browser), ("300".into(), "0".into()));
    check(&browser, "names on a desk");
    picture(&browser, "attendance-names-desk");
    browser.script("window.stays = true");
    assert_eq!(current(&browser), "+39 06 555007");

    // The first is a telephone, which one key says; then ten times the likeliest.
    for n in 0..30 {
        assert_eq!(current(&browser), format!("+39 06 555{:03}", 10 * n + 7));
        keys(&browser, "1");
    }
    said(&browser, "+39 06 555297 is a telephone. 270 names open.");
    assert_eq!(count(&browser), ("270".into(), "30".into()));
    // Interpreters by x, the one before and the next by k and j.
    assert_eq!(current(&browser), "Interpreter 003");
    keys(&browser, "jj");
    assert_eq!(current(&browser), "Interpreter 023");
    keys(&browser, "k");
    assert_eq!(current(&browser), "Interpreter 013");
    keys(&browser, "x");
    said(&browser, "Interpreter 013 is an interpreter.");
    assert_eq!(current(&browser), "Interpreter 023");
    // Undone: it is there again, and is the current one.
    keys(&browser, "u");
    said(&browser, "Interpreter 013 is open again.");
    assert_eq!(current(&browser), "Interpreter 013");
    assert_eq!(count(&browser), ("270".into(), "30".into()));
    let all: Vec<String> = browser.texts_of("#open > li strong");
    assert_eq!(
        all[..3],
        ["Interpreter 003", "Interpreter 013", "Interpreter 023"]
    );

    // Far down the list the place is kept.
    keys(&browser, &"j".repeat(40));
    assert_eq!(current(&browser), "Stranger 019");
    assert!(is_in_the_window(&browser));
    for key in ["g", "t", "n", "e", "o"] {
        keys(&browser, key);
    }
    said(&browser, "265 names open.");
    assert_eq!(current(&browser), "Stranger 026");
    assert!(is_in_the_window(&browser));
    // Searched: the first found is taken with Enter, and the keys go on.
    keys(&browser, "s");
    keys(&browser, "chiam akol");
    browser.wait_for(|b| b.text_of("#found").contains("Chiamaka Akol"));
    picture(&browser, "attendance-names-desk-search");
    keys(&browser, "\u{e007}");
    said(&browser, "Stranger 026 is Chiamaka Akol.");
    assert_eq!(current(&browser), "Stranger 029");
    // A guest with her name put right.
    keys(&browser, "G");
    keys(&browser, "Grace Obi\u{e007}");
    said(&browser, "Stranger 029 is a guest, Grace Obi.");
    // Any decision can be undone, not only the last.
    browser.script("document.querySelector('#decided > li:last-child button').click()");
    said(&browser, "is open again.");
    assert_eq!(
        browser.script("return window.stays"),
        true,
        "the page was never loaded again"
    );
    assert_eq!(count(&browser), ("264".into(), "36".into()));
    let stored = world
        .engine
        .lines("SELECT kind AS line FROM attendance_decisions WHERE number > 32 ORDER BY number");
    assert_eq!(
        stored,
        [
            "guest",
            "telephone",
            "note-taker",
            "technician",
            "other",
            "person",
            "guest",
            "open"
        ]
    );
    // What the page holds is what the service holds.
    let shown = browser.texts_of("#open > li strong");
    browser.go(&format!("{}{PAGE}/names", world.server.url()));
    assert_eq!(browser.texts_of("#open > li strong"), shown);

    // Without the network nothing is lost and it is said.
    let World { server, engine, .. } = world;
    server.kill();
    let first = current(&browser);
    keys(&browser, "1");
    said(
        &browser,
        "The network is away: it was not stored. Try again.",
    );
    assert_eq!(current(&browser), first);
    drop(engine);
}

#[test]
fn the_pages_fit_a_telephone_both_ways_and_work_without_scripts() {
    let (world, hers) = released(Engine::sqlite());
    let data = world.engine.data.path();
    let file = data.join("long.csv");
    let text = format!(
        "{}{}",
        long_report(300),
        report().split_once('\n').unwrap().1
    );
    std::fs::write(&file, text).unwrap();
    let browser = Browser::start(Screen {
        width: 360,
        javascript: false,
    });
    // The facilitator's way, in three presses and the choice of the file.
    browser.go(&format!("{}{hers}", world.server.url()));
    browser.press(&format!("a[href='{hers}/import']"));
    browser.fill_file("#file", &file);
    browser.press(".drop button");
    check(&browser, "the preview on a telephone");
    browser.screenshot("attendance-import-phone");
    browser.press("#keep");
    assert_eq!(browser.url(), format!("{}{hers}/names", world.server.url()));
    check(&browser, "names on a telephone");
    picture(&browser, "attendance-names-phone");
    browser.script("document.documentElement.dir = 'rtl'");
    assert_eq!(browser.overflow(), 0);
    picture(&browser, "attendance-names-phone-rtl");

    // Somewhere in the middle; what was decided is said where she is.
    let somewhere = browser.script(
        "return [...document.querySelectorAll('#open > li')].find(l => l.textContent.includes('Thandiwe 150')).id",
    );
    let somewhere = somewhere.as_str().unwrap().to_string();
    browser.press(&format!("#{somewhere} a.other"));
    assert_eq!(current(&browser), "Thandiwe 150");
    assert!(is_in_the_window(&browser));
    browser.press(&format!("#{somewhere} .offers button"));
    assert_eq!(current(&browser), "Thandiwe 160");
    assert!(is_in_the_window(&browser));
    let done = browser.text_of("#panel [role=status]");
    assert!(done.matches("Thandiwe").count() > 1, "{done}");
    picture(&browser, "attendance-names-phone-decided");
    browser.press("#panel [role=status] button");
    assert_eq!(current(&browser), "Thandiwe 150");
    browser.fill("#q", "akol");
    browser.press("#panel button[form=search]");
    browser.press("#found button");
    assert!(browser.text_of("#panel [role=status]").contains("Akol"));

    // The organiser's import page, with scripts: a file that is dropped is read.
    let desk = signed_in(&world, Screen::default());
    desk.go(&format!("{}{PAGE}/import", world.server.url()));
    desk.script(
        r"const transfer = new DataTransfer();
        transfer.items.add(new File(['name,email,start,end\nDropped,,2020-10-13T15:00,2020-10-13T17:00\n'], 'dropped.csv'));
        document.querySelector('.drop').dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));",
    );
    desk.wait_for(|b| b.text().contains("What was understood of dropped.csv"));
    check(&desk, "the preview on a desk");
    desk.screenshot("attendance-import-desk");
    desk.script("document.documentElement.dir = 'rtl'");
    assert_eq!(desk.overflow(), 0);
    desk.screenshot("attendance-import-desk-rtl");
}
