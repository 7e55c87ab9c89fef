//! Named zones: names from `chrono-tz` and the rules in force, offsets only from the rules in force.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

use super::{Instant, rules};

/// A time zone as somebody gave it: an IANA name, an alias, a Windows name, `UTC`, or a fixed offset such as `+03:00`
/// (a person may hide where she is).
#[derive(Clone)]
pub struct Zone {
    given: String,
    name: String,
    rules: TimeZone,
}

/// What the clock on the wall shows at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Local {
    pub civil: NaiveDateTime,
    /// Seconds east of UTC.
    pub offset_seconds: i32,
}

/// What a local time means: mostly one instant; none when the clock jumps over it; two when the hour comes twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved {
    Only(Instant),
    /// The clock jumps over it. `before` and `after` are the last instant's wall time before the jump rounded to the jump, and the first wall time after it.
    Gap {
        last_before: NaiveDateTime,
        first_after: NaiveDateTime,
        /// The instant of the jump.
        jump: Instant,
        /// The local time read with the offset in force before the jump (RFC 5545, 3.3.5): the same distance after the jump.
        shifted: Instant,
    },
    Fold {
        earlier: Instant,
        later: Instant,
    },
}

/// A name that nobody knows, with the nearest names that exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownZone {
    pub given: String,
    pub nearest: Vec<String>,
}

impl Zone {
    pub fn utc() -> Self {
        Zone {
            given: "UTC".into(),
            name: "UTC".into(),
            rules: TimeZone::UTC,
        }
    }

    /// Resolves an IANA name or alias (any case), a Windows name, or a fixed offset.
    pub fn parse(given: &str) -> Result<Self, UnknownZone> {
        let trimmed = given.trim();
        let made = |name: String, rules| Zone {
            given: trimmed.to_string(),
            name,
            rules,
        };
        if matches!(
            trimmed.to_ascii_uppercase().as_str(),
            "UTC" | "Z" | "GMT" | "ETC/UTC"
        ) {
            return Ok(made("UTC".into(), TimeZone::UTC));
        }
        if let Some(seconds) = fixed_offset(trimmed) {
            let offset = Offset::from_seconds(seconds).map_err(|_| unknown(trimmed))?;
            return Ok(made(offset_name(seconds), TimeZone::fixed(offset)));
        }
        if trimmed.is_empty() || trimmed.len() > 64 {
            return Err(unknown(trimmed));
        }
        let name = super::windows_zone(trimmed).unwrap_or(trimmed);
        let rules = rules::look_up(name).ok_or_else(|| unknown(trimmed))?;
        // The rules know how the name is written; chrono-tz agrees on all names that it has.
        let canonical = rules
            .iana_name()
            .map(str::to_string)
            .or_else(|| {
                chrono_tz::Tz::from_str(name)
                    .ok()
                    .map(|t| t.name().to_string())
            })
            .unwrap_or_else(|| name.to_string());
        Ok(made(canonical, rules))
    }

    /// The name, as IANA writes it (or `UTC`, or `+03:00`).
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What was given, kept beside the resolved name.
    pub fn given(&self) -> &str {
        &self.given
    }

    /// The last part of the name, for people: `Rome`, `Port Moresby`; a fixed offset is its own name.
    pub fn city(&self) -> String {
        if let Some(seconds) = fixed_offset(&self.name) {
            return super::offset_text(seconds);
        }
        self.name
            .rsplit('/')
            .next()
            .unwrap_or(&self.name)
            .replace('_', " ")
    }

    /// The wall clock at `at`.
    pub fn local(&self, at: Instant) -> Local {
        let offset_seconds = jiff::Timestamp::from_second(at.timestamp())
            .map_or(0, |t| self.rules.to_offset(t).seconds());
        Local {
            civil: at.naive_utc() + TimeDelta::seconds(offset_seconds.into()),
            offset_seconds,
        }
    }

    /// The instants at which the wall clock shows `civil`.
    pub fn resolve(&self, civil: NaiveDateTime) -> Resolved {
        let Some(dt) = to_jiff(civil) else {
            return Resolved::Only(civil.and_utc());
        };
        let with = |o: Offset| civil.and_utc() - TimeDelta::seconds(o.seconds().into());
        match self.rules.to_ambiguous_timestamp(dt).offset() {
            AmbiguousOffset::Unambiguous { offset } => Resolved::Only(with(offset)),
            AmbiguousOffset::Fold { before, after } => Resolved::Fold {
                earlier: with(before),
                later: with(after),
            },
            AmbiguousOffset::Gap { before, after } => {
                let jump = self.jump_between(with(after), with(before));
                let wall = |o: Offset| jump.naive_utc() + TimeDelta::seconds(o.seconds().into());
                Resolved::Gap {
                    last_before: wall(before),
                    first_after: wall(after),
                    jump,
                    shifted: with(before),
                }
            }
        }
    }

    /// The instant meant by `civil`: in a gap the same distance after the jump, in a fold the earlier.
    pub fn instant(&self, civil: NaiveDateTime) -> Instant {
        match self.resolve(civil) {
            Resolved::Only(at) => at,
            Resolved::Gap { shifted, .. } => shifted,
            Resolved::Fold { earlier, .. } => earlier,
        }
    }

    /// The first instant of a local day (the clock may jump at midnight).
    pub fn start_of_day(&self, day: NaiveDate) -> Instant {
        match self.resolve(day.and_time(NaiveTime::MIN)) {
            Resolved::Only(at) => at,
            Resolved::Gap { jump, .. } => jump,
            Resolved::Fold { earlier, .. } => earlier,
        }
    }

    /// The first offset change after `from`, at the latest at `to`.
    fn jump_between(&self, from: Instant, to: Instant) -> Instant {
        jiff::Timestamp::from_second(from.timestamp() - 1)
            .ok()
            .and_then(|start| self.rules.following(start).next())
            .and_then(|t| DateTime::<Utc>::from_timestamp(t.timestamp().as_second(), 0))
            .filter(|at| *at <= to)
            .unwrap_or(to)
    }
}

/// Names of zones to choose from, in order: those that name a place, without the old spellings by country.
pub fn zone_names() -> Vec<String> {
    const OLD: [&str; 8] = [
        "Etc/", "US/", "Canada/", "Brazil/", "Chile/", "Mexico/", "SystemV/", "posix/",
    ];
    let mut names = rules::names();
    names.retain(|n| n.contains('/') && !OLD.iter().any(|old| n.starts_with(old)));
    names.sort();
    names.dedup();
    names
}

impl Zone {
    /// A zone as somebody types it: its name, an offset, or the name of its city alone. Otherwise the nearest names.
    pub fn of_words(typed: &str) -> Result<Zone, Vec<String>> {
        let typed = typed.trim();
        let unknown = match Zone::parse(typed) {
            Ok(zone) => return Ok(zone),
            Err(unknown) => unknown,
        };
        let city = typed.to_lowercase().replace(' ', "_");
        let of_city: Vec<String> = zone_names()
            .into_iter()
            .filter(|name| name.to_lowercase().rsplit('/').next() == Some(city.as_str()))
            .collect();
        if let [only] = of_city.as_slice()
            && let Ok(zone) = Zone::parse(only)
        {
            return Ok(zone);
        }
        Err(if of_city.is_empty() {
            unknown.nearest
        } else {
            of_city
        })
    }
}

/// `+03:00`, `-0330`, `UTC+5`, `+5:45` as seconds east; nothing else.
fn fixed_offset(text: &str) -> Option<i32> {
    let rest = text
        .strip_prefix("UTC")
        .or_else(|| text.strip_prefix("GMT"))
        .unwrap_or(text);
    let sign = match rest.chars().next()? {
        '+' => 1,
        '-' | '\u{2212}' => -1,
        _ => return None,
    };
    let digits = rest.trim_start_matches(['+', '-', '\u{2212}']);
    let (h, m) = match digits.split_once(':') {
        Some((h, m)) if m.len() == 2 => (h, m),
        Some(_) => return None,
        None if digits.len() == 4 && digits.is_ascii() => digits.split_at(2),
        None => (digits, "0"),
    };
    let number = |s: &str| {
        (!s.is_empty() && s.len() <= 2 && s.bytes().all(|b| b.is_ascii_digit()))
            .then(|| i32::from_str(s).ok())
            .flatten()
    };
    let (h, m) = (number(h)?, number(m)?);
    (h <= 14 && m < 60).then_some(sign * (h * 3600 + m * 60))
}

/// `+05:45`, in ASCII, so that it can be stored and read again.
fn offset_name(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.unsigned_abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

fn to_jiff(civil: NaiveDateTime) -> Option<jiff::civil::DateTime> {
    jiff::civil::DateTime::new(
        i16::try_from(civil.year()).ok()?,
        i8::try_from(civil.month()).ok()?,
        i8::try_from(civil.day()).ok()?,
        i8::try_from(civil.hour()).ok()?,
        i8::try_from(civil.minute()).ok()?,
        i8::try_from(civil.second()).ok()?,
        0,
    )
    .ok()
}

/// The three nearest names: by the whole name, or by its last part.
fn unknown(given: &str) -> UnknownZone {
    let wanted = given.to_lowercase().replace(' ', "_");
    let wanted_city = wanted.rsplit('/').next().unwrap_or("").to_string();
    let mut scored: Vec<(i64, String)> = rules::names()
        .into_iter()
        .filter(|n| n.contains('/') && !n.starts_with("Etc/"))
        .map(|name| {
            let lower = name.to_lowercase();
            let city = lower.rsplit('/').next().unwrap_or("");
            let whole = strsim::jaro_winkler(&wanted, &lower);
            let part = strsim::jaro_winkler(&wanted_city, city);
            let score = (0.45 * whole + 0.55 * part).max(whole);
            #[allow(clippy::cast_possible_truncation)]
            ((score * -1e6) as i64, name)
        })
        .collect();
    scored.sort();
    UnknownZone {
        given: given.to_string(),
        nearest: scored.into_iter().take(3).map(|(_, n)| n).collect(),
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Zone {}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Zone({})", self.name)
    }
}

impl fmt::Display for UnknownZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "\"{}\" is no time zone that anybody knows; the nearest names are {}",
            self.given,
            self.nearest.join(", ")
        )
    }
}

impl std::error::Error for UnknownZone {}
