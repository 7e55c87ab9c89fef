//! No page is left out of the languages: as somebody who reads Arabic meets them, each page is in Arabic and runs from right to left.

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
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

fn tag<'a>(page: &'a str, start: &str) -> &'a str {
    let at = page.find(start).unwrap_or(page.len());
    page[at..].split('>').next().unwrap_or_default()
}
