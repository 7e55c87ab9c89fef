//! The programme as a page, and as a smaller one to be framed by others. The same programme, zone and language give the same bytes.

mod lists;

use askama::Template;
use chrono::NaiveDate;

use super::words::{TEXTS, named, say};
use super::{Programme, Said};
use crate::language::{Language, Value};
use crate::refusal::Refusal;
use crate::time::{Zone, long_day_in, moment_in};

/// How somebody wants to see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub language: Language,
    /// `None`: the meeting's.
    pub zone: Option<Zone>,
    pub by: By,
    /// What was typed for a zone and is none.
    pub no_zone: Option<String>,
}

/// In which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum By {
    #[default]
    Day,
    /// By the network that leads.
    Network,
}

impl By {
    /// As addresses write it.
    pub fn word(self) -> &'static str {
        match self {
            By::Day => "day",
            By::Network => "network",
        }
    }

    /// Reads such a word; anything else is by day.
    pub fn of_word(word: &str) -> Self {
        match word {
            "network" => By::Network,
            _ => By::Day,
        }
    }
}

#[derive(Template)]
#[template(path = "public/pages/programme.html")]
struct WholePage<'a> {
    view: View<'a>,
    groups: Vec<Group>,
    weeks: Vec<Vec<Day>>,
    zones: Vec<ZoneGroup>,
    webcal: String,
}

#[derive(Template)]
#[template(path = "public/pages/embed.html")]
struct EmbedPage<'a> {
    view: View<'a>,
    groups: Vec<Group>,
}

#[derive(Template)]
#[template(path = "public/pages/nothing.html")]
struct NothingPage {
    language: Language,
}

impl NothingPage {
    fn t(&self, key: &str) -> String {
        say(self.language, key)
    }

    fn languages(&self) -> [(&'static str, &'static str, bool); 5] {
        Language::ALL.map(|l| (l.code(), l.own_name(), l == self.language))
    }
}

/// A part of the world and its zones: value, name, and whether it is the one shown.
type ZoneGroup = (String, Vec<(String, String, bool)>);

/// What stands under one heading.
struct Group {
    id: String,
    title: String,
    cards: Vec<Card>,
}

/// A session as it is shown.
struct Card {
    anchor: String,
    starts: String,
    ends: String,
    time: String,
    /// The same in the meeting's zone, where that is another.
    theirs: Option<String>,
    title: String,
    members: bool,
    cancelled: bool,
    said: Option<Said>,
    /// Its calendar file, and where to register.
    calendar: Option<String>,
    register: Option<String>,
}

/// A day in the overview.
struct Day {
    label: String,
    /// Anchor, hours, title.
    entries: Vec<(String, String, String)>,
}

/// Programme and wish, with the words for them.
struct View<'a> {
    programme: &'a Programme,
    asked: &'a Asked,
    zone: &'a Zone,
}

/// The whole page; `base`: what the service's addresses start with.
pub fn whole(programme: &Programme, asked: &Asked, base: &str) -> Result<String, Refusal> {
    let view = View::of(programme, asked);
    let page = WholePage {
        groups: match view.by() {
            By::Day => view.by_day(),
            By::Network => view.by_network(),
        },
        weeks: match view.by() {
            By::Day => view.weeks(),
            By::Network => Vec::new(),
        },
        zones: view.zones(),
        webcal: base
            .split_once("://")
            .map(|(_, host)| format!("webcal://{host}{}/programme.ics", view.path()))
            .unwrap_or_default(),
        view,
    };
    rendered(&page)
}

/// The page for a frame of another site.
pub fn embedded(programme: &Programme, asked: &Asked) -> Result<String, Refusal> {
    let view = View::of(programme, asked);
    rendered(&EmbedPage {
        groups: view.by_day(),
        view,
    })
}

/// The page of an address behind which there is no open programme.
pub fn nothing_here(language: Language) -> Result<String, Refusal> {
    rendered(&NothingPage { language })
}

fn rendered(page: &impl Template) -> Result<String, Refusal> {
    page.render()
        .map_err(|e| Refusal::internal(format!("the public programme could not be shown: {e}")))
}

impl<'a> View<'a> {
    fn of(programme: &'a Programme, asked: &'a Asked) -> Self {
        View {
            zone: asked.zone.as_ref().unwrap_or(&programme.meeting.zone),
            programme,
            asked,
        }
    }

    fn t(&self, key: &str) -> String {
        say(self.asked.language, key)
    }

    fn with(&self, key: &str, name: &str, value: &str) -> String {
        named(self.asked.language, key, name, value)
    }

    /// By network only where it is said who leads.
    fn by(&self) -> By {
        if self.programme.leads() {
            self.asked.by
        } else {
            By::Day
        }
    }

    fn path(&self) -> String {
        format!("/public/{}", self.programme.meeting.slug)
    }

    fn elsewhere(&self) -> bool {
        self.zone.name() != self.programme.meeting.zone.name()
    }

    /// The page in another language, the zone kept.
    fn in_language(&self, language: Language) -> String {
        format!(
            "{}?lang={}&zone={}&by={}",
            self.path(),
            language.code(),
            encoded(self.zone.name()),
            self.by().word()
        )
    }

    /// The page in another order.
    fn in_order(&self, word: &str) -> String {
        format!(
            "{}?lang={}&zone={}&by={word}",
            self.path(),
            self.asked.language.code(),
            encoded(self.zone.name())
        )
    }

    fn direction(&self) -> &'static str {
        if self.asked.language.right_to_left() {
            "rtl"
        } else {
            "ltr"
        }
    }

    /// The page as it is seen now, for who sees only a part of it.
    fn here(&self) -> String {
        self.in_language(self.asked.language)
    }

    /// Code, own name and page of each language, and whether it is this one.
    fn languages(&self) -> [(&'static str, &'static str, String, bool); 5] {
        Language::ALL.map(|l| {
            let here = l == self.asked.language;
            (l.code(), l.own_name(), self.in_language(l), here)
        })
    }

    fn dates(&self) -> String {
        let meeting = &self.programme.meeting;
        let day = |date: NaiveDate| {
            long_day_in(
                self.asked.language,
                meeting.zone.start_of_day(date),
                &meeting.zone,
            )
        };
        let values = [
            ("from", Value::Phrase(day(meeting.first_day))),
            ("to", Value::Phrase(day(meeting.last_day))),
        ];
        TEXTS.say(self.asked.language, "dates", &values)
    }

    /// The zone of all times that stand here.
    fn zone_said(&self) -> String {
        let city = self.zone.city();
        let city = if city == self.zone.name() {
            city
        } else {
            format!("{city} ({})", self.zone.name())
        };
        self.with("zone-said", "zone", &city)
    }

    fn released(&self) -> Option<String> {
        let (_, at) = self.programme.release?;
        let when = moment_in(self.asked.language, at, self.zone);
        Some(self.with("released", "when", &when))
    }
}

/// A zone's name in an address: only its plus sign means something there.
fn encoded(name: &str) -> String {
    name.replace('+', "%2B")
}

/// A code as a piece of a path (RFC 3986).
fn segment(code: &str) -> String {
    let mut out = String::new();
    for byte in code.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(byte.into());
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
