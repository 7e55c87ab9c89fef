//! By keyboard alone, and where there is nothing yet.

use super::{Look, open};
use crate::journey::kit::{import, small_sheets};
use crate::support::{Browser, Engine, Screen, Server};

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";

/// Numbers all that a keyboard must reach, in the order of the page; of a group of radio buttons the one that is chosen, else the first.
const NUMBER: &str = r"
    const groups = new Set();
    const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex=\'0\']')]
        .filter((e) => !e.disabled && e.checkVisibility({visibilityProperty: true}))
        .filter((e) => {
            if (e.type !== 'radio') return true;
            const chosen = document.querySelector(`input[type=radio][name='${e.name}']:checked`);
            if (chosen ? chosen !== e : groups.has(e.name)) return false;
            groups.add(e.name);
            return true;
        });
    all.forEach((e, i) => { e.dataset.nth = i; });
    return all.length;";

fn send(browser: &Browser, key: &str) {
    browser.run(async |client| client.active_element().await?.send_keys(key).await);
}

/// Which of the numbered ones has the focus, and whether that can be seen.
fn focused(browser: &Browser) -> (Option<u64>, bool) {
    let said = browser.script(
        "const e = document.activeElement, s = getComputedStyle(e);
         return [e.dataset.nth === undefined ? null : Number(e.dataset.nth), s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2]",
    );
    (said[0].as_u64(), said[1] == true)
}

#[test]
fn by_keyboard_everything_is_reached_in_order_seen_and_nothing_holds_fast() {
    let look = Look::start();
    let browser = open(&look, &look.sign_in[0], Screen::default());
    let hers = look
        .starts
        .iter()
        .find(|(role, _)| *role == "participant")
        .unwrap();
    for path in [
        "/meetings/ga-2020",
        "/meetings/ga-2020/workshops",
        "/sign-in",
        &hers.1,
    ] {
        browser.go(&format!("{}{path}", look.server.url()));
        send(&browser, TAB);
        assert_eq!(
            browser.script("return document.activeElement.className"),
            "skip",
            "{path}: the first stop leads past the head"
        );
        assert!(
            browser.script("return document.activeElement.getBoundingClientRect().left >= 0")
                == true,
            "{path}: it is seen"
        );
        send(&browser, ENTER);
        assert!(browser.url().ends_with("#main"), "{}", browser.url());

        browser.go(&format!("{}{path}", look.server.url()));
        let count = browser.script(NUMBER).as_u64().unwrap();
        let mut reached = Vec::new();
        for _ in 0..count * 4 + 20 {
            send(&browser, TAB);
            let (nth, seen) = focused(&browser);
            let Some(nth) = nth else {
                // A part that can be scrolled, or the end of the page.
                if browser.script("return document.activeElement === document.body") == true {
                    break;
                }
                continue;
            };
            assert!(
                seen,
                "{path}: the focus on number {nth} is not seen: {}",
                browser.script("return document.activeElement.outerHTML.slice(0, 200)")
            );
            if reached.last() != Some(&nth) {
                reached.push(nth);
            }
            if nth + 1 == count {
                break;
            }
        }
        assert_eq!(reached, (0..count).collect::<Vec<_>>(), "{path}");
    }
}

#[test]
fn in_a_meeting_where_nothing_happened_yet_every_page_says_what_to_do() {
    let engine = Engine::sqlite();
    let sheets = small_sheets();
    import(&engine, sheets.path()).good();
    engine
        .run(&["organiser", "add", "eva@alliance.example"])
        .good();
    let server = Server::start(&engine, &[]);
    let eva = server.visitor();
    let said = engine
        .run(&["organiser", "link", "eva@alliance.example"])
        .good();
    assert_eq!(
        eva.post_form(said[said.find("/sign-in/").unwrap()..].trim(), &[])
            .status,
        303
    );
    let home = eva.get("/meetings/ga-2020").text();
    let menu = home
        .split("<nav class=\"menu\"")
        .nth(1)
        .unwrap()
        .split("</nav>")
        .next()
        .unwrap();
    let pages: Vec<&str> = menu
        .split("href=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert!(pages.len() >= 17, "{pages:?}");
    for page in pages {
        let answer = eva.get(page);
        assert_eq!(answer.status, 200, "{page}");
        let text = answer.text();
        let main = text.split("<main").nth(1).unwrap();
        let main = main.split("</main>").next().unwrap();
        assert!(
            main.contains("<a ") || main.contains("<button"),
            "{page} is empty and leads nowhere: {main}"
        );
        assert!(
            !main.contains("<tbody>\n</tbody>") && !main.contains("<tbody></tbody>"),
            "{page} shows a table with nothing in it"
        );
    }
    assert!(engine.lines("SELECT id AS line FROM outbox").is_empty());
}
