//! Every page of the service, found by its links as each role finds it, looked at in a browser: by desk and telephone, light and dark, in English and Arabic.

mod keyboard;
mod languages;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::guard::ROUTES;
use crate::journey::kit::{link_of, until_sent};
use crate::support::{Browser, Engine, Response, Screen, Server, Visitor};

const ORGANISER: &str = "organiser@alliance.example";
/// Reads Arabic, on a telephone.
const COLLEAGUE: &str = "colleague@alliance.example";

/// Who looks, and where she starts.
const ROLES: [(&str, &str); 4] = [
    ("participant", "oluwaseun.siddiqui.117@wmc.example"),
    ("facilitator", "chiamaka.akol.018@fwa.example"),
    ("coordinator", "jelena.vella.031@mwmn.example"),
    ("speaker-of-arabic", "hanan.almasri.079@awmn.example"),
];

/// Pages that no link leads to in the try-out, and why; they are looked at elsewhere.
const NOT_LINKED: [(&str, &str); 7] = [
    // public.rs.
    (
        "/public/{slug}/embed",
        "other sites frame it; its address stands in a piece to copy",
    ),
    // pages_meeting/roster.rs.
    ("/imports/{files}", "no files wait to be looked at"),
    // inbound/pages.rs.
    ("/my/{token}/held", "no mail of hers is in doubt"),
    // pages_meeting/report.rs.
    ("/meetings/{slug}/report/versions", "no text was written"),
    // A search that runs: pages_meeting/searches.rs.
    (
        "/meetings/{slug}/jobs/{number}",
        "the try-out's proposal was made without one",
    ),
    // inbound/pages.rs.
    (
        "/meetings/{slug}/inbox/{number}/accept",
        "no mail has come in",
    ),
    // pages_meeting/choices.rs.
    (
        "/meetings/{slug}/proposals/compare",
        "there is one proposal",
    ),
];

/// What is read by a script or a program, and so is no page.
const NO_PAGES: [&str; 11] = [
    "/my/{token}/events/{code}.ics",
    "/meetings/{slug}/registrations/export",
    "/health",
    "/feed/{token}.ics",
    "/public/{slug}/programme.ics",
    "/reports/{slug}/file",
    "/my/{token}/sessions/{code}/marks",
    "/my/{token}/sessions/{code}/names/search",
    "/meetings/{slug}/attendance/{code}/marks",
    "/meetings/{slug}/attendance/{code}/names/search",
    "/meetings/{slug}/jobs/{number}/events",
];

/// By role and pattern of the address, the addresses that were found.
type Pages = BTreeMap<(String, String), Vec<String>>;

/// Of each page so many examples are asked for by plain HTTP; the browser looks at the first.
const EXAMPLES: usize = 3;

struct Look {
    server: Server,
    organiser: Visitor,
    sign_in: Vec<String>,
    starts: Vec<(&'static str, String)>,
    _engine: Engine,
}

impl Look {
    fn start() -> Self {
        let engine = Engine::sqlite();
        let server = Server::start(&engine, &["--demo"]);
        until_sent(&engine);
        engine.run(&["organiser", "add", COLLEAGUE]).good();
        let link_for = |who: &str| {
            let said = engine.run(&["organiser", "link", who]).good();
            said[said.find("/sign-in/").unwrap()..].trim().to_string()
        };
        let link = || link_for(ORGANISER);
        let organiser = server.visitor();
        assert_eq!(organiser.post_form(&link(), &[]).status, 303);
        let mut starts: Vec<(&'static str, String)> = vec![
            ("public", "/sign-in".to_string()),
            ("public", "/register/ga-2020".to_string()),
            ("public", "/register/ga-2020/OPEN".to_string()),
            ("public", "/public/ga-2020".to_string()),
            ("public", "/reports/ga-2020".to_string()),
            ("public", "/certificates/0000-0000".to_string()),
            ("public", "/unsubscribe/nothing".to_string()),
            ("public", "/registration/nothing".to_string()),
            ("public", "/my/nothing".to_string()),
            ("public", "/nowhere".to_string()),
            ("public", link()),
            ("organiser", "/".to_string()),
            ("organiser", "/mail-setup".to_string()),
            ("organiser", "/meetings/ga-2020/nothing".to_string()),
        ];
        for (role, address) in ROLES {
            starts.push((role, link_of(&engine, address)));
        }
        let sign_in = vec![link(), link_for(COLLEAGUE)];
        Look {
            server,
            organiser,
            sign_in,
            starts,
            _engine: engine,
        }
    }

    fn get(&self, role: &str, path: &str) -> Response {
        if role == "organiser" {
            self.organiser.get(path)
        } else {
            self.server.get(path)
        }
    }

    /// Follows links from every start. For each role and pattern, pages that were found; beside them what was found that is no page.
    fn walk(&self) -> (Pages, BTreeSet<String>) {
        let mut pages: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
        let mut files = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut asked: BTreeMap<(String, String), usize> = BTreeMap::new();
        let mut waiting: Vec<(String, String)> = self
            .starts
            .iter()
            .rev()
            .map(|(role, path)| ((*role).to_string(), path.clone()))
            .collect();
        while let Some((role, path)) = waiting.pop() {
            if !seen.insert((role.clone(), path.clone())) {
                continue;
            }
            let pattern =
                pattern_of(&path).unwrap_or_else(|| "an address that leads nowhere".into());
            let count = asked.entry((role.clone(), pattern.clone())).or_default();
            *count += 1;
            if *count > EXAMPLES || pattern.ends_with("/events") {
                continue;
            }
            let answer = self.get(&role, &path);
            assert!(answer.status < 500, "{path}: {}", answer.text());
            let kind = answer
                .header("content-type")
                .unwrap_or_default()
                .to_string();
            if !kind.starts_with("text/html") {
                files.insert(pattern);
                continue;
            }
            let page = answer.text();
            for link in links(&page, path.split('?').next().unwrap_or_default()) {
                waiting.push((role.clone(), link));
            }
            pages.entry((role, pattern)).or_default().push(path);
        }
        (pages, files)
    }
}

/// The pattern in the table of routes that answers the path; one written out comes before one with places.
fn pattern_of(path: &str) -> Option<String> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let parts: Vec<&str> = path.split('/').collect();
    ROUTES
        .iter()
        .filter(|(method, _)| method == "GET")
        .map(|(_, pattern)| pattern)
        .filter(|pattern| {
            let places: Vec<&str> = pattern.split('/').collect();
            places.len() == parts.len()
                && places.iter().zip(&parts).all(|(place, part)| {
                    if place.starts_with('{') {
                        let end = place.split_once('}').map_or("", |(_, end)| end);
                        !part.is_empty() && part.ends_with(end)
                    } else {
                        place == part
                    }
                })
        })
        .min_by_key(|pattern| pattern.matches('{').count())
        .cloned()
}

/// The addresses of ours that a page leads to, also by forms that only look something up.
fn links(page: &str, own: &str) -> Vec<String> {
    let mut all = Vec::new();
    for rest in page.split("href=\"").skip(1) {
        let href = rest.split('"').next().unwrap_or_default();
        let href = href.replace("&#38;", "&").replace("&amp;", "&");
        let href = href.split('#').next().unwrap_or_default();
        if href.starts_with('?') {
            all.push(format!("{own}{href}"));
        } else if href.starts_with('/') && !href.starts_with("/assets/") {
            all.push(href.to_string());
        }
    }
    for rest in page.split("formaction=\"").skip(1) {
        all.extend(rest.split('"').next().map(str::to_string));
    }
    for form in page.split("<form ").skip(1) {
        let tag = form.split('>').next().unwrap_or_default();
        let action = tag
            .split("action=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        if let Some(action) =
            action.filter(|a| tag.contains("method=\"get\"") && a.starts_with('/'))
        {
            all.push(action.to_string());
        }
    }
    all
}

fn open(look: &Look, path: &str, screen: Screen) -> Browser {
    let browser = Browser::start(screen);
    browser.go(&format!("{}{path}", look.server.url()));
    browser.press("main button");
    browser
}

fn name_of(role: &str, pattern: &str) -> String {
    let plain: String = pattern
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let short: Vec<&str> = plain.split('-').filter(|p| !p.is_empty()).collect();
    format!("gallery/{role}-{}", short.join("-"))
}

#[test]
fn every_page_is_reached_by_links_and_clean_for_assistive_technology() {
    let look = Look::start();
    let (pages, files) = look.walk();

    let found: BTreeSet<&String> = pages.keys().map(|(_, p)| p).chain(&files).collect();
    let mut lost = String::new();
    for (method, pattern) in ROUTES.iter() {
        let known = found.contains(pattern)
            || NO_PAGES.contains(&pattern.as_str())
            || NOT_LINKED.iter().any(|(p, _)| p == pattern);
        if method == "GET"
            && !known
            && !pattern.starts_with("/api/")
            && !pattern.starts_with("/assets/")
        {
            let _ = writeln!(
                lost,
                "no page of the try-out leads to GET {pattern}: link it, or say in NOT_LINKED why not and where it is looked at"
            );
        }
    }

    std::fs::create_dir_all(crate::support::root().join("target/screenshots/gallery")).unwrap();
    let mut faults = String::new();
    let desk = open(&look, &look.sign_in[0], Screen::default());
    let phone = open(
        &look,
        &look.sign_in[1],
        Screen {
            width: 360,
            javascript: true,
        },
    );
    phone.go(&format!("{}/", look.server.url()));
    phone.script("document.querySelector('#shell-language').value = 'ar'");
    phone.press("footer button");
    for ((role, pattern), paths) in &pages {
        let name = name_of(role, pattern);
        let address = format!("{}{}", look.server.url(), paths[0]);
        for (kind, browser) in [("desk", &desk), ("phone", &phone)] {
            browser.dark(false);
            browser.go(&address);
            let mut say = |what: &str| {
                let _ = writeln!(faults, "{name} ({kind}, {}): {what}", paths[0]);
            };
            let wide = browser.overflow();
            if wide > 0 {
                say(&format!("{wide} pixels too wide"));
            }
            let root = browser.script(
                "const e = document.documentElement; return e.lang + ' ' + e.dir + ' ' + getComputedStyle(document.querySelector('main')).direction",
            );
            let root = root.as_str().unwrap_or_default().to_string();
            let parts: Vec<&str> = root.split(' ').collect();
            if parts.len() != 3
                || !["en", "fr", "ar", "es", "pt"].contains(&parts[0])
                || (parts[0] == "ar") != (parts[1] == "rtl")
            {
                say(&format!("language and direction are \"{root}\""));
            }
            for fault in browser.faults_for_assistive_technology() {
                say(&fault.replace('\n', " "));
            }
            browser.screenshot(&format!("{name}-{kind}"));
            if kind == "desk" {
                browser.dark(true);
                for fault in browser.faults_for_assistive_technology() {
                    say(&format!("dark: {}", fault.replace('\n', " ")));
                }
                browser.screenshot(&format!("{name}-dark"));
            }
        }
    }
    assert!(
        lost.is_empty() && faults.is_empty(),
        "{lost}\n{faults}\n{} pages were looked at",
        pages.len()
    );
}

/// Bytes over the wire of a page with all that it loads, as a browser with an empty cache gets them; heads of answers not counted.
fn weight(look: &Look, role: &str, path: &str) -> usize {
    let zipped = |path: &str| {
        let visitor = if role == "organiser" {
            &look.organiser
        } else {
            &look.server.visitor()
        };
        let answer = visitor.send("GET", path, &[("Accept-Encoding", "gzip, br")], b"");
        assert!(answer.status < 500, "{path}");
        answer.body.len()
    };
    let page = look.get(role, path).text();
    let mut all = zipped(path);
    for attribute in [
        "<link rel=\"stylesheet\" href=\"",
        "<link rel=\"icon\" href=\"",
        "src=\"",
    ] {
        for rest in page.split(attribute).skip(1) {
            let at = rest.split('"').next().unwrap_or_default();
            if at.starts_with('/') {
                all += zipped(&at.replace("&#38;", "&").replace("&amp;", "&"));
            }
        }
    }
    all
}

#[test]
fn every_page_is_light_over_the_wire() {
    let look = Look::start();
    let (pages, _) = look.walk();
    let mut heavy = String::new();
    for ((role, pattern), paths) in &pages {
        // A facilitator's desk with a list of names is worked at; a participant sees hers on a telephone with a thin line.
        let most = if role == "organiser" || pattern.contains("/sessions/") {
            60_000
        } else {
            20_000
        };
        for path in paths {
            let bytes = weight(&look, role, path);
            eprintln!("{bytes} bytes: {role} {path}");
            if bytes > most {
                let _ = writeln!(heavy, "{role} {path}: {bytes} bytes, more than {most}");
            }
        }
    }
    assert!(heavy.is_empty(), "{heavy}");
}
