//! The programme as a page, and as a smaller one to be framed by others. The same programme, zone and language give the same bytes.

use std::collections::BTreeMap;

use askama::Template;
use chrono::{Datelike, NaiveDate, TimeDelta};

use super::words::{TEXTS, named, say};
use super::{Item, Programme, Said};
use crate::language::{Language, Value};
use crate::refusal::Refusal;
use crate::time::{
    Zone, clock_in, hours_in, instant_text, long_day_in, moment_in, short_day_in, span_in,
    zone_names,
};

/// The overview holds so many weeks; a longer meeting is a list alone.
const WEEKS: i64 = 8;

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
    zones: Vec<(String, Vec<(String, String, bool)>)>,
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

    fn card(&self, item: &Item, day_above: bool) -> Card {
        let language = self.asked.language;
        let meeting = &self.programme.meeting;
        let time = if day_above { hours_in } else { span_in };
        let named = item
            .what
            .as_ref()
            .filter(|_| !item.cancelled && !item.members);
        let code = named.map(|w| segment(&w.code));
        Card {
            anchor: item.anchor(),
            starts: instant_text(item.at),
            ends: instant_text(item.end()),
            time: time(language, item.at, item.end(), self.zone),
            theirs: self
                .elsewhere()
                .then(|| span_in(language, item.at, item.end(), &meeting.zone)),
            title: self.title(item),
            members: item.members,
            cancelled: item.cancelled,
            said: item.what.as_ref().and_then(|w| w.said.clone()),
            calendar: code.as_ref().map(|code| {
                format!(
                    "{}/sessions/{code}.ics?lang={}",
                    self.path(),
                    language.code()
                )
            }),
            register: code.filter(|_| item.registers).map(|code| {
                format!(
                    "/register/{}/{code}?lang={}&zone={}",
                    meeting.slug,
                    language.code(),
                    encoded(self.zone.name())
                )
            }),
        }
    }

    fn title(&self, item: &Item) -> String {
        match &item.what {
            Some(what) => what.title.clone(),
            None if item.members => self.t("members-session"),
            None => self.t("public-session"),
        }
    }

    fn date(&self, item: &Item) -> NaiveDate {
        self.zone.local(item.at).civil.date()
    }

    fn by_day(&self) -> Vec<Group> {
        let mut days: BTreeMap<NaiveDate, Vec<&Item>> = BTreeMap::new();
        for item in &self.programme.items {
            days.entry(self.date(item)).or_default().push(item);
        }
        let groups = days.into_iter().map(|(date, items)| Group {
            id: format!("d-{date}"),
            title: long_day_in(self.asked.language, items[0].at, self.zone),
            cards: items.into_iter().map(|i| self.card(i, true)).collect(),
        });
        groups.collect()
    }

    fn by_network(&self) -> Vec<Group> {
        let of = |wanted: &dyn Fn(&Item) -> bool| -> Vec<Card> {
            let items = self.programme.items.iter().filter(|i| wanted(i));
            items.map(|i| self.card(i, false)).collect()
        };
        let said = |i: &Item| i.what.as_ref().and_then(|w| w.said.clone());
        let mut groups = vec![Group {
            id: "n-secretariat".into(),
            title: self.t("secretariat"),
            cards: of(&|i| said(i).is_some_and(|s| s.lead.is_none())),
        }];
        for (n, network) in self.programme.networks.iter().enumerate() {
            groups.push(Group {
                id: format!("n-{n}"),
                title: network.name.clone(),
                cards: of(&|i| {
                    said(i)
                        .and_then(|s| s.lead)
                        .is_some_and(|l| l.id == network.id)
                }),
            });
        }
        groups.push(Group {
            id: "n-members".into(),
            title: self.t("members-sessions"),
            cards: of(&|i| said(i).is_none()),
        });
        groups.retain(|g| !g.cards.is_empty());
        groups
    }

    /// Monday to Sunday from the first session's week to the last's; empty where an overview would show nothing that the list does not.
    fn weeks(&self) -> Vec<Vec<Day>> {
        let dates: Vec<NaiveDate> = self.programme.items.iter().map(|i| self.date(i)).collect();
        let (Some(first), Some(last)) = (dates.iter().min(), dates.iter().max()) else {
            return Vec::new();
        };
        let monday = |d: NaiveDate| d - TimeDelta::days(d.weekday().num_days_from_monday().into());
        let (from, to) = (monday(*first), monday(*last));
        let count = (to - from).num_days() / 7 + 1;
        if first == last || count > WEEKS {
            return Vec::new();
        }
        let day = |date: NaiveDate| Day {
            label: short_day_in(
                self.asked.language,
                date.and_time(chrono::NaiveTime::MIN).and_utc(),
                &Zone::utc(),
            ),
            entries: self
                .programme
                .items
                .iter()
                .filter(|i| self.date(i) == date)
                .map(|i| {
                    let hours = clock_in(self.asked.language, i.at, i.end(), self.zone);
                    (i.anchor(), hours, self.title(i))
                })
                .collect(),
        };
        (0..count)
            .map(|w| {
                (0..7)
                    .map(|d| day(from + TimeDelta::days(w * 7 + d)))
                    .collect()
            })
            .collect()
    }

    /// Zones to choose from, by part of the world: value, name, and whether it is the one shown. The meeting's, hers and UTC come first.
    fn zones(&self) -> Vec<(String, Vec<(String, String, bool)>)> {
        let option = |zone: &Zone| {
            (
                zone.name().to_string(),
                zone.city(),
                zone.name() == self.zone.name(),
            )
        };
        let mut first = vec![option(&self.programme.meeting.zone)];
        for zone in [self.zone, &Zone::utc()] {
            if first.iter().all(|(name, _, _)| name != zone.name()) {
                first.push(option(zone));
            }
        }
        let mut groups = vec![(self.t("zones-first"), first)];
        for name in zone_names() {
            let Some((region, city)) = name.split_once('/') else {
                continue;
            };
            let label = match region {
                "Africa" | "America" | "Antarctica" | "Arctic" | "Asia" | "Atlantic"
                | "Australia" | "Europe" | "Indian" | "Pacific" => {
                    self.t(&format!("zones-{}", region.to_lowercase()))
                }
                other => other.to_string(),
            };
            let city = city.replace('_', " ").replace('/', ", ");
            match groups.last_mut().filter(|(of, _)| *of == label) {
                Some((_, zones)) => zones.push((name, city, false)),
                None => groups.push((label, vec![(name, city, false)])),
            }
        }
        groups
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
