//! The pages in a real browser: on a telephone and on a desk, with scripts and without, also from right to left.

use super::hers::personal_link;
use super::{FRAME, World, sign_in_path};
use crate::support::{Browser, Engine, Screen};

/// Every page of an organiser; `{person}` stands for somebody's id.
const PAGES: [(&str, &str); 13] = [
    ("meetings", "/"),
    ("import", "/meetings/new"),
    ("import-again", "/meetings/ga-2020/import"),
    ("people", "/meetings/ga-2020/people"),
    ("people-nobody", "/meetings/ga-2020/people?q=nobody+at+all"),
    ("person", "/meetings/ga-2020/people/{person}"),
    ("person-new", "/meetings/ga-2020/people/new"),
    ("workshops", "/meetings/ga-2020/workshops"),
    ("workshop", "/meetings/ga-2020/workshops/WG1"),
    ("workshop-new", "/meetings/ga-2020/workshops/new"),
    (
        "who-can-when",
        "/meetings/ga-2020/availability?day=2020-10-14&network=AWMN",
    ),
    (
        "who-can-when-outside",
        "/meetings/ga-2020/availability?day=2021-01-01",
    ),
    ("her-time", "/meetings/ga-2020/availability/{person}"),
];

fn somebody(world: &World) -> String {
    let people = world.script().get("/api/v1/meetings/ga-2020/people").json();
    people[3]["id"].as_str().unwrap().to_string()
}

pub(super) fn signed_in(world: &World, screen: Screen) -> Browser {
    let browser = Browser::start(screen);
    browser.go(&format!(
        "{}{}",
        world.server.url(),
        sign_in_path(&world.engine)
    ));
    browser.press("main button");
    browser
}

/// What no page may have: sideways scrolling, a field without a name, a table cell that no header explains, a heading that skips a level.
pub fn check(browser: &Browser, name: &str) {
    if browser.overflow() != 0 {
        let wide = browser.script(
            r"return [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth)
                .slice(0, 5).map(e => e.outerHTML.slice(0, 200))",
        );
        panic!("{name} scrolls sideways: {wide}");
    }
    let faults = browser.script(
        r"const out = [];
        for (const f of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
            if (!(f.labels && f.labels.length) && !f.ariaLabel) out.push('no label: ' + f.name);
        }
        for (const b of document.querySelectorAll('a, button')) {
            if (!b.textContent.trim() && !b.ariaLabel) out.push('nothing to read on: ' + b.outerHTML);
        }
        for (const th of document.querySelectorAll('th')) if (!th.scope) out.push('no scope: ' + th.textContent);
        const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
        for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) out.push('id twice: ' + id);
        for (const e of document.querySelectorAll('[aria-describedby], [aria-labelledby]')) {
            const id = e.getAttribute('aria-describedby') || e.getAttribute('aria-labelledby');
            if (!document.getElementById(id)) out.push('points nowhere: ' + id);
        }
        let level = 0;
        for (const h of document.querySelectorAll('h1, h2, h3, h4')) {
            const n = Number(h.tagName[1]);
            if (n > level + 1) out.push('skips a level: ' + h.textContent);
            level = n;
        }
        for (const e of document.querySelectorAll('[src], link[href], form[action]')) {
            const at = e.src || e.href || e.action;
            if (typeof at === 'string' && at && !at.startsWith(location.origin)) out.push('leads elsewhere: ' + at);
        }
        for (const e of document.querySelectorAll('[style]')) out.push('style inline: ' + e.outerHTML);
        return out.join('\n');",
    );
    assert_eq!(faults.as_str(), Some(""), "{name}");
}

#[test]
fn every_page_of_a_meeting_fits_a_telephone_and_a_desk_and_can_be_read_by_all() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let person = somebody(&world);
    let link = personal_link(&world, "ayesha.campbell.120@wmc.example");
    for (screen, width) in [("phone", 360), ("desk", 1280)] {
        let browser = signed_in(
            &world,
            Screen {
                width,
                javascript: true,
            },
        );
        let mut pages: Vec<(&str, String)> = PAGES
            .iter()
            .map(|(name, path)| (*name, path.replace("{person}", &person)))
            .collect();
        pages.push(("mine", format!("{link}/availability")));
        for (name, path) in pages {
            browser.go(&format!("{}{path}", world.server.url()));
            browser.script("document.querySelectorAll('details').forEach((d, i) => { if (i == 1 || d.closest('form')) d.open = true; })");
            check(&browser, &format!("{name} on a {screen}"));
            browser.screenshot(&format!("meeting-{name}-{screen}"));
            browser.script("document.documentElement.dir = 'rtl'");
            assert_eq!(
                browser.overflow(),
                0,
                "{name} from right to left on a {screen}"
            );
            browser.screenshot(&format!("meeting-{name}-{screen}-rtl"));
        }
    }
}

#[test]
fn refusals_and_reports_fit_a_telephone() {
    let world = World::on(Engine::sqlite());
    let browser = signed_in(
        &world,
        Screen {
            width: 360,
            javascript: true,
        },
    );
    browser.go(&format!("{}/", world.server.url()));
    assert!(browser.text().contains("There is no meeting yet."));
    browser.screenshot("meeting-none-phone");
    browser.press("main a.button");
    let folder = crate::support::root().join("config/model-case");
    let file = |name: &str| {
        folder
            .join(format!("{name}.csv"))
            .to_string_lossy()
            .into_owned()
    };
    let fill = |files: &[String]| {
        for (name, text) in FRAME.iter().filter(|(n, _)| *n != "from" && *n != "to") {
            browser.fill(&format!("#{name}"), text);
        }
        // A date field takes its keys in the order of the browser's language.
        for (name, keys) in [("from", "10082020"), ("to", "10222020")] {
            type_into(&browser, &format!("#{name}"), keys);
        }
        type_into(&browser, "#files", &files.join("\n"));
        browser.press("main form button");
    };
    fill(&[file("networks"), file("workshops")]);
    browser.run(async |client| {
        client
            .wait()
            .for_element(fantoccini::Locator::Css("#faults"))
            .await
            .map(|_| ())
    });
    assert!(
        browser
            .text_of("#faults")
            .starts_with("1 thing is to be mended")
    );
    assert_eq!(
        browser.texts_of("main td").join("|"),
        "participants.csv|||it is missing: give participants.csv, participants.xlsx or a workbook with a sheet \"participants\""
    );
    assert_eq!(browser.overflow(), 0);
    browser.screenshot("meeting-import-refused-phone");
    fill(&["networks", "workshops", "participants", "availability"].map(file));
    // The click answers before the next page is there.
    browser.run(async |client| {
        let looked = fantoccini::Locator::Css(".sticky button");
        client.wait().for_element(looked).await.map(|_| ())
    });
    assert_eq!(browser.overflow(), 0);
    browser.screenshot("meeting-import-difference-phone");
    browser.press(".sticky form button");
    browser.run(async |client| {
        let imported = fantoccini::Locator::XPath("//h1[.='The meeting is imported']");
        client.wait().for_element(imported).await.map(|_| ())
    });
    assert_eq!(browser.overflow(), 0);
    browser.screenshot("meeting-import-report-phone");

    browser.go(&format!(
        "{}/meetings/ga-2020/workshops/WG1",
        world.server.url()
    ));
    browser.click("#f-rapporteur summary");
    browser.fill("#rapporteur", "nobody@x.example");
    browser.press("form[action$=rapporteur] button");
    assert!(
        browser
            .text_of("#f-rapporteur [role=alert]")
            .starts_with("nobody@x.example is no participant")
    );
    assert_eq!(browser.overflow(), 0);
    browser.screenshot("meeting-workshop-refused-phone");
    // The page begins with the way to the fault.
    browser.click("main .note.bad a");
    assert!(
        browser.url().ends_with("#f-rapporteur"),
        "{}",
        browser.url()
    );
    check(&browser, "a refused change");
}

#[test]
fn her_page_says_the_same_where_scripts_are_off_and_no_page_has_any() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let person = somebody(&world);
    for (name, path) in PAGES {
        let page = world.ana.get(&path.replace("{person}", &person));
        assert_eq!(page.status, 200, "{name}");
        // The map of who can when may be walked over with arrow keys, somebody's hours may be painted.
        let scripts = page.text().matches("<script").count();
        let may = name.starts_with("who-can") || name == "her-time";
        assert_eq!(scripts, usize::from(may), "{name}");
    }
    let link = personal_link(&world, "ayesha.campbell.120@wmc.example");
    let mine = format!("{}{link}", world.server.url());
    let main = |javascript: bool| {
        let browser = Browser::start(Screen {
            width: 360,
            javascript,
        });
        browser.go(&mine);
        browser.text_of("main")
    };
    assert_eq!(main(false), main(true));
}

pub fn type_into(browser: &Browser, css: &str, keys: &str) {
    browser.run(async |client| {
        client
            .find(fantoccini::Locator::Css(css))
            .await?
            .send_keys(keys)
            .await
    });
}
