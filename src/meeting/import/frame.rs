//! The import's options: the meeting's name, window, zone and own rules, checked.

use chrono::NaiveDate;

use super::faults::{Faults, Place};
use super::values;
use crate::meeting::model::window;
use crate::meeting::{Limits, Meeting, Preset, Weekdays};
use crate::people::Email;
use crate::time::{Interval, Zone};

/// What the organiser said beside the files, as she wrote it. An option that is `None` keeps what an earlier import said, else has its default.
#[derive(Debug, Clone, Default)]
pub struct ImportOptions {
    pub slug: String,
    pub name: String,
    /// First and last day, `2020-10-08`.
    pub from: String,
    pub to: String,
    pub zone: String,
    /// Default 15.
    pub grid: Option<u32>,
    /// Default 1.
    pub per_day: Option<u32>,
    /// Default 1.
    pub parallel: Option<u32>,
    /// Minutes between two sessions of a facilitator; default 30.
    pub rest: Option<u32>,
    /// Default `sat,sun`.
    pub free_days: Option<String>,
    /// Default `balanced`.
    pub preset: Option<String>,
    /// The alliance's slug; default that of the meeting as it stands, else `alliance`. Made when it is not there.
    pub alliance: Option<String>,
    /// Role mailbox of the alliance; default what it has.
    pub mailbox: Option<String>,
    /// The name beside that address in every mail; default what it is, and `Secretariat` for an alliance that is made.
    pub sender_name: Option<String>,
    /// Role mailbox of an alliance that is made, when `mailbox` says nothing; default `secretariat@alliance.example`.
    pub mailbox_if_new: Option<Email>,
}

/// The options, checked.
#[derive(Debug, Clone)]
pub struct Frame {
    pub slug: String,
    pub name: String,
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    pub zone: Zone,
    pub limits: Limits,
    pub preset: Preset,
    pub alliance: Option<String>,
    pub mailbox: Option<Email>,
    pub mailbox_if_new: Email,
    pub sender_name: Option<String>,
}

/// Longer is no annual meeting but a slip of the pen.
const MOST_DAYS: i64 = 120;

impl Frame {
    /// Checks the options; `before` is the meeting as it stands, if it was imported already.
    pub fn read(
        options: &ImportOptions,
        before: Option<&Meeting>,
        faults: &mut Faults,
    ) -> Option<Frame> {
        let slug = slug("slug", &options.slug, faults);
        let alliance = match options.alliance.as_deref() {
            None => Some(None),
            Some(text) => self::slug("alliance", text, faults).map(Some),
        };
        let name = super::clean::clean(&options.name);
        let fit = if name.is_empty() {
            Err("the meeting's name is missing".to_string())
        } else {
            super::clean::unfit(&name, 200).map_or(Ok(()), Err)
        };
        let name = values::or_fault(fit, Place::option("name"), faults).map(|()| name);
        let from = values::or_fault(values::date(&options.from), Place::option("from"), faults);
        let to = values::or_fault(values::date(&options.to), Place::option("to"), faults);
        if let (Some(from), Some(to)) = (from, to) {
            check_window(from, to, faults);
        }
        let zone = Zone::parse(&options.zone).map_err(|e| e.to_string());
        let zone = values::or_fault(zone, Place::option("zone"), faults);
        let mailbox = match options.mailbox.as_deref() {
            None => Some(None),
            Some(text) => {
                values::or_fault(Email::parse(text), Place::option("mailbox"), faults).map(Some)
            }
        };
        let sender_name = sender_name(options.sender_name.as_deref(), faults);
        let limits = limits(options, before.map(|m| &m.limits), faults);
        let preset = preset(options.preset.as_deref(), before, faults);
        Some(Frame {
            slug: slug?,
            name: name?,
            first_day: from?,
            last_day: to?,
            zone: zone?,
            limits: limits?,
            preset: preset?,
            alliance: alliance?,
            mailbox: mailbox?,
            sender_name: sender_name?,
            mailbox_if_new: options
                .mailbox_if_new
                .clone()
                .unwrap_or_else(|| Email::from_stored("secretariat@alliance.example".into())),
        })
    }

    /// From the first day's beginning to the end of the last.
    pub fn window(&self) -> Interval {
        window(&self.zone, self.first_day, self.last_day)
    }

    /// Whether the day is one of the meeting's, first and last included.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.first_day <= day && day <= self.last_day
    }
}

fn slug(option: &str, text: &str, faults: &mut Faults) -> Option<String> {
    // `/meetings/new` is a page of its own.
    let good = !text.is_empty()
        && text != "new"
        && text.len() <= 40
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-');
    if good {
        return Some(text.to_string());
    }
    faults.fault(
        Place::option(option),
        format!(
            "\"{}\" cannot be used: small letters a-z, digits and - inside, at most 40, like ga-2020",
            super::clean::shown(text)
        ),
    );
    None
}

fn check_window(from: NaiveDate, to: NaiveDate, faults: &mut Faults) {
    let days = (to - from).num_days();
    if days < 0 {
        faults.fault(
            Place::option("to"),
            format!("the last day {to} is before the first day {from}"),
        );
    } else if days > MOST_DAYS {
        faults.fault(
            Place::option("to"),
            format!("the meeting would last {days} days; at most {MOST_DAYS} are possible"),
        );
    }
}

fn limits(options: &ImportOptions, before: Option<&Limits>, faults: &mut Faults) -> Option<Limits> {
    let old = before.cloned().unwrap_or(Limits {
        grid_minutes: 15,
        parallel: 1,
        per_day: 1,
        rest_minutes: 30,
        near_minutes: 30,
        free_days: Weekdays::new([6, 7]),
    });
    let grid = options.grid.unwrap_or(old.grid_minutes);
    let mut check = |option: &str, good: bool, says: String| {
        if !good {
            faults.fault(Place::option(option), says);
        }
        good.then_some(())
    };
    let grid_fits = check(
        "grid",
        (5..=240).contains(&grid) && 1440 % grid == 0,
        format!("{grid} minutes do not divide a day into steps: 5, 10, 15, 20, 30, 60 … do"),
    );
    let mut counted = |option: &str, given: Option<u32>, old: u32, least: u32, most: u32| {
        let n = given.unwrap_or(old);
        let says = format!("{n} is not possible: from {least} to {most}");
        check(option, (least..=most).contains(&n), says).map(|()| n)
    };
    let parallel = counted("parallel", options.parallel, old.parallel, 1, 50);
    let per_day = counted("per-day", options.per_day, old.per_day, 1, 100);
    let rest = counted("rest", options.rest, old.rest_minutes, 0, 1440);
    let free_days = match options.free_days.as_deref() {
        None => Some(old.free_days),
        Some(text) => values::or_fault(values::weekdays(text), Place::option("free-days"), faults),
    };
    grid_fits?;
    Some(Limits {
        grid_minutes: grid,
        parallel: parallel?,
        per_day: per_day?,
        rest_minutes: rest?,
        near_minutes: old.near_minutes,
        free_days: free_days?,
    })
}

fn preset(given: Option<&str>, before: Option<&Meeting>, faults: &mut Faults) -> Option<Preset> {
    let Some(word) = given else {
        return Some(before.map_or(Preset::default(), |m| m.preset));
    };
    let known = Preset::from_word(word);
    if known.is_none() {
        let words: Vec<&str> = Preset::ALL.iter().map(|p| p.word()).collect();
        faults.fault(
            Place::option("preset"),
            format!(
                "\"{}\" is not known: one of {}",
                super::clean::shown(word),
                words.join(", ")
            ),
        );
    }
    known
}

/// One line of a mail's header: neutral, short, nothing hidden in it.
#[allow(clippy::option_option)] // none: wrong; some none: not given
fn sender_name(given: Option<&str>, faults: &mut Faults) -> Option<Option<String>> {
    let Some(text) = given else {
        return Some(None);
    };
    let name = super::clean::clean(text);
    let fit = super::clean::unfit(&name, 80).map_or(Ok(()), Err);
    values::or_fault(fit, Place::option("sender-name"), faults)
        .map(|()| Some(name).filter(|n| !n.is_empty()))
}
