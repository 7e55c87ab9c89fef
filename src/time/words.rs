//! Days, moments and spans in the languages of the alliance, in the order in which each language sets their parts. The names of weekdays and months
//! are in `names.rs`.

use chrono::{Datelike, NaiveDate};

use super::format::{offset_text, place};
use super::names::names;
use super::{Instant, Zone};
use crate::language::{Language, apart};

/// `Tuesday 13 October` on the wall of `zone`.
pub fn day_in(language: Language, at: Instant, zone: &Zone) -> String {
    let date = zone.local(at).civil.date();
    let names = names(language);
    set(
        language,
        names.weekdays[weekday(date)],
        date.day(),
        names.months[month(date)],
    )
}

/// `Tuesday`, for 1 = Monday to 7 = Sunday.
pub fn weekday_in(language: Language, iso: u32) -> &'static str {
    names(language).weekdays[(iso.clamp(1, 7) - 1) as usize]
}

/// `Tue`, for 1 = Monday to 7 = Sunday.
pub fn short_weekday_in(language: Language, iso: u32) -> &'static str {
    names(language).short_weekdays[(iso.clamp(1, 7) - 1) as usize]
}

/// `Tue 13 Oct` on the wall of `zone`.
pub fn short_day_in(language: Language, at: Instant, zone: &Zone) -> String {
    let date = zone.local(at).civil.date();
    let names = names(language);
    set(
        language,
        names.short_weekdays[weekday(date)],
        date.day(),
        names.short_months[month(date)],
    )
}

/// `Tuesday 13 October 18:45, Kathmandu, UTC+05:45`: as [`super::with_zone`], in words of the language.
pub fn moment_in(language: Language, at: Instant, zone: &Zone) -> String {
    format!(
        "{} {}{} {}",
        day_in(language, at, zone),
        zone.local(at).civil.format("%H:%M"),
        comma(language),
        place(at, zone)
    )
}

/// As [`moment_in`], with the year.
pub fn long_moment_in(language: Language, at: Instant, zone: &Zone) -> String {
    format!(
        "{} {}{} {}",
        long_day_in(language, at, zone),
        zone.local(at).civil.format("%H:%M"),
        comma(language),
        place(at, zone)
    )
}

/// `Tuesday 13 October 2020` on the wall of `zone`.
pub fn long_day_in(language: Language, at: Instant, zone: &Zone) -> String {
    let day = day_in(language, at, zone);
    let year = zone.local(at).civil.year();
    match language {
        Language::Es | Language::Pt => format!("{day} de {year}"),
        Language::En | Language::Fr | Language::Ar => format!("{day} {year}"),
    }
}

/// `Tue 13 Oct 18:45 (Kathmandu)`: short enough for a subject.
pub fn short_moment_in(language: Language, at: Instant, zone: &Zone) -> String {
    format!(
        "{} {} ({})",
        short_day_in(language, at, zone),
        zone.local(at).civil.format("%H:%M"),
        zone.city()
    )
}

/// `Tuesday 13 October 2020, 18:45–20:45, Kathmandu, UTC+05:45`: as [`super::span_with_zone`], in words of the language. An end on another
/// day names it, an end with another offset says which.
pub fn span_in(language: Language, start: Instant, end: Instant, zone: &Zone) -> String {
    format!(
        "{}{} {}",
        long_day_in(language, start, zone),
        comma(language),
        hours_in(language, start, end, zone)
    )
}

/// `18:45–20:45, Kathmandu, UTC+05:45`: as [`span_in`], below a heading that names the day.
pub fn hours_in(language: Language, start: Instant, end: Instant, zone: &Zone) -> String {
    format!(
        "{}{} {}",
        clock_in(language, start, end, zone),
        comma(language),
        apart(language, &place(start, zone))
    )
}

/// `18:45–20:45`: as [`hours_in`], where the zone stands above.
pub fn clock_in(language: Language, start: Instant, end: Instant, zone: &Zone) -> String {
    let (from, to) = (zone.local(start), zone.local(end));
    let comma = comma(language);
    let mut notes = Vec::new();
    if from.civil.date() != to.civil.date() {
        notes.push(names(language).weekdays[weekday(to.civil.date())].to_string());
    }
    if from.offset_seconds != to.offset_seconds {
        notes.push(apart(language, &offset_text(to.offset_seconds)));
    }
    let mut until = to.civil.format("%H:%M").to_string();
    if !notes.is_empty() {
        until = format!("{until} ({})", notes.join(&format!("{comma} ")));
    }
    let from = from.civil.format("%H:%M");
    match language {
        // A dash between two hours would be read in either direction.
        Language::Ar => format!("من {from} إلى {until}"),
        _ => format!("{from}\u{2013}{until}"),
    }
}

fn comma(language: Language) -> char {
    match language {
        Language::Ar => '،',
        _ => ',',
    }
}

fn weekday(date: NaiveDate) -> usize {
    date.weekday().num_days_from_monday() as usize
}

fn month(date: NaiveDate) -> usize {
    date.month0() as usize
}

fn set(language: Language, weekday: &str, day: u32, month: &str) -> String {
    match language {
        Language::Fr if day == 1 => format!("{weekday} 1er {month}"),
        Language::En | Language::Fr | Language::Ar => format!("{weekday} {day} {month}"),
        Language::Es | Language::Pt => format!("{weekday}, {day} de {month}"),
    }
}
