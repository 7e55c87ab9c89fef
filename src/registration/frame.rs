//! What stands around the public pages: the language, the links to the others, and a page that only says something.

use askama::Template;

use super::words::{say, span};
use super::{Event, Status};
use crate::language::Language;
use crate::time::Zone;

const NAMES: [(&str, &str); 5] = [
    ("en", "English"),
    ("fr", "Français"),
    ("ar", "العربية"),
    ("es", "Español"),
    ("pt", "Português"),
];

/// What stands around each of these pages.
pub struct Frame {
    pub language: Language,
    pub title: String,
    pub meeting: String,
    /// What the links to the other languages keep of the address.
    pub more: String,
}

impl Frame {
    pub fn new(language: Language, title: String, meeting: &str) -> Self {
        Frame {
            language,
            title,
            meeting: meeting.to_string(),
            more: String::new(),
        }
    }

    #[allow(clippy::unused_self)] // a template calls it
    pub fn languages(&self) -> &'static [(&'static str, &'static str)] {
        &NAMES
    }

    pub fn t(&self, key: &str) -> String {
        say(self.language, key, &[])
    }

    pub fn count(&self, key: &str, n: usize) -> String {
        say(self.language, key, &[("n", n.into())])
    }

    pub fn named(&self, key: &str, name: impl AsRef<str>) -> String {
        say(self.language, key, &[("name", name.as_ref().into())])
    }

    pub fn status(&self, event: &Event) -> String {
        self.t(match event.status {
            Status::Open => "open",
            Status::Full => "full",
            Status::Closed => "closed",
            Status::Over => "over",
            Status::Cancelled => "cancelled",
        })
    }

    /// Hers first, where she said where she lives, then the meeting's, a label with each.
    pub fn times_with(&self, event: &Event, hers: Option<&Zone>) -> Vec<(String, String)> {
        let mut times = self.times(event);
        if let (Some(session), Some(zone)) = (&event.session, hers) {
            let hers = span(self.language, session, zone);
            times.insert(0, (self.t("your-time"), hers));
        }
        times
    }

    /// The meeting's time and, where it is another, UTC.
    pub fn times(&self, event: &Event) -> Vec<(String, String)> {
        let Some(session) = &event.session else {
            return Vec::new();
        };
        let meeting = &event.meeting.zone;
        let mut times = vec![(
            self.t("meeting-time"),
            span(self.language, session, meeting),
        )];
        if *meeting != Zone::utc() {
            times.push((
                "UTC".to_string(),
                span(self.language, session, &Zone::utc()),
            ));
        }
        times
    }
}

#[derive(Template)]
#[template(path = "registration/pages/said.html")]
pub struct SaidPage {
    pub frame: Frame,
    pub event: Option<Event>,
    /// Where she lives, as she said; her time comes first.
    pub hers: Option<Zone>,
    pub texts: Vec<String>,
    /// Where the one button leads, what it says, and its class.
    pub button: Option<(String, String, &'static str)>,
}

impl SaidPage {
    pub fn times(&self) -> Vec<(String, String)> {
        let Some(event) = &self.event else {
            return Vec::new();
        };
        self.frame.times_with(event, self.hers.as_ref())
    }
}

/// The language of the address, else the first of ours that her browser asks for.
pub fn chosen(lang: &str, accept: &str) -> Language {
    Language::of_code(lang)
        .or_else(|| accepted(accept))
        .unwrap_or_default()
}

/// RFC 9110, 12.5.4: the best weighed of ours; of equal ones the first.
fn accepted(header: &str) -> Option<Language> {
    let mut best: Option<(Language, f32)> = None;
    for range in header.split(',').take(20) {
        let mut parts = range.split(';');
        let tag = parts.next().unwrap_or("").trim().to_lowercase();
        let weight = parts
            .find_map(|p| p.trim().strip_prefix("q=")?.parse::<f32>().ok())
            .unwrap_or(1.0);
        let language = tag.split('-').next().and_then(Language::of_code);
        if let Some(language) = language
            && weight > 0.0
            && best.is_none_or(|(_, most)| weight > most)
        {
            best = Some((language, weight));
        }
    }
    best.map(|(language, _)| language)
}
