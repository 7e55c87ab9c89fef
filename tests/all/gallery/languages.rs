//! No page is left out of the languages: as somebody who reads Arabic meets them, each page is in Arabic, words and direction, but for what is
//! marked as English or is somebody's own.

use std::fmt::Write as _;

use super::{Look, ORGANISER};

/// Pages whose language is the visitor's browser's or the document's, not hers.
const NOT_HERS: [&str; 8] = [
    "/public/",
    "/reports/",
    "/register/",
    "/registration/",
    "/certificates/",
    "/sign-in",
    "/unsubscribe/",
    "/leave",
];

#[test]
fn every_page_of_an_organiser_or_a_participant_who_reads_arabic_is_in_arabic() {
    let mut look = Look::start();
    let form_token = look.organiser.get("/").field("form_token").unwrap();
    let fields = [
        ("form_token", form_token.as_str()),
        ("language", "ar"),
        ("next", "/"),
    ];
    assert_eq!(
        look.organiser.post_form("/language", &fields).status,
        303,
        "{ORGANISER}"
    );
    look.starts.retain(|(role, path)| {
        *role == "speaker-of-arabic" || (*role == "organiser" && !path.ends_with("/nothing"))
    });
    let (pages, _) = look.walk();
    assert!(pages.len() > 40, "{}", pages.len());
    let mut wrong = String::new();
    for ((role, pattern), paths) in &pages {
        // An organiser who opens a participant's page on a try-out reads it in the participant's language.
        let another = role == "organiser" && pattern.starts_with("/my/");
        if another || NOT_HERS.iter().any(|p| pattern.starts_with(p)) {
            continue;
        }
        let page = look.get(role, &paths[0]).text();
        let html = tag(&page, "<html");
        if !html.contains("lang=\"ar\"") || !html.contains("dir=\"rtl\"") {
            let _ = writeln!(wrong, "{role} {pattern}: {html}");
        }
        let main = tag(&page, "<main");
        if main.contains("lang=") {
            let _ = writeln!(wrong, "{role} {pattern}: {main}");
        }
        let left = english(&page);
        if !left.is_empty() {
            let _ = writeln!(wrong, "{role} {pattern} says {left:?}");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

fn tag<'a>(page: &'a str, start: &str) -> &'a str {
    let at = page.find(start).unwrap_or(page.len());
    page[at..].split('>').next().unwrap_or_default()
}

/// Runs of three Latin words and more in `main` that are neither marked as English nor set apart as a name.
fn english(page: &str) -> Vec<String> {
    let main = page
        .split("<main")
        .nth(1)
        .and_then(|rest| rest.split("</main>").next())
        .unwrap_or_default();
    let mut said = String::new();
    // The names of elements that are open, and how many of them are left out.
    let mut open: Vec<(String, bool)> = Vec::new();
    let mut rest = main.split_once('>').map_or("", |(_, rest)| rest);
    while let Some((text, behind)) = rest.split_once('<') {
        if !open.iter().any(|(_, out)| *out) {
            said.push_str(text);
        }
        said.push('\n');
        let (tag, after) = behind.split_once('>').unwrap_or((behind, ""));
        let name = tag.trim_start_matches('/').split([' ', '/', '\n']).next();
        let name = name.unwrap_or_default().to_string();
        if tag.starts_with('/') {
            while let Some((closed, _)) = open.pop() {
                if closed == name {
                    break;
                }
            }
        } else if !tag.ends_with('/') && !EMPTY.contains(&name.as_str()) {
            let own = ["bdi", "code", "kbd", "pre", "textarea", "script", "svg"];
            let out = own.contains(&name.as_str()) || tag.contains("lang=\"");
            open.push((name, out));
        }
        rest = after;
    }
    let mut left = Vec::new();
    for line in said.lines() {
        let mut depth = 0_u32;
        let plain: String = line
            .chars()
            .filter(|c| {
                match c {
                    '\u{2066}'..='\u{2068}' => depth += 1,
                    '\u{2069}' => depth = depth.saturating_sub(1),
                    _ => return depth == 0,
                }
                false
            })
            .collect();
        let word = |w: &&str| w.len() > 1 && w.chars().all(|c| c.is_ascii_lowercase());
        let words = plain.split(|c: char| !c.is_ascii_alphabetic());
        if words.filter(word).count() > 2 {
            left.push(line.trim().to_string());
        }
    }
    left
}

const EMPTY: [&str; 8] = ["br", "input", "img", "hr", "meta", "link", "rect", "path"];
