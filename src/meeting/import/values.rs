//! Single values of cells and options: dates, local times, numbers, days of the week.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::clean::shown;
use super::faults::{Faults, Place};
use crate::meeting::Weekdays;
use crate::time::{Instant, Resolved, Zone, offset_text, parse_instant, parse_local};

/// `2020-10-08`, also as a spreadsheet's date at midnight.
pub fn date(text: &str) -> Result<NaiveDate, String> {
    parse_local(text)
        .filter(|at| at.time() == NaiveTime::MIN)
        .map(|at| at.date())
        .ok_or_else(|| {
            format!(
                "\"{}\" is no date: write it as year-month-day, like 2020-10-08",
                shown(text)
            )
        })
}

/// A whole number; a spreadsheet's `120.0` is one too.
pub fn whole(text: &str) -> Result<u32, String> {
    let digits = match text.split_once('.') {
        Some((whole, rest)) if !whole.is_empty() && rest.bytes().all(|b| b == b'0') => whole,
        _ => text,
    };
    digits
        .parse()
        .map_err(|_| format!("\"{}\" is no whole number", shown(text)))
}

/// A whole number from 1 to `most`.
pub fn counted(text: &str, most: u32) -> Result<u32, String> {
    let n = whole(text)?;
    if (1..=most).contains(&n) {
        return Ok(n);
    }
    Err(format!("{n} is not possible: from 1 to {most}"))
}

/// Minutes with up to three decimals, in thousandths.
pub fn thousandths(text: &str) -> Result<i64, String> {
    let not = || format!("\"{}\" is no number of minutes", shown(text));
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let decimals = decimals.trim_end_matches('0');
    let digits = |t: &str, most: usize| t.len() <= most && t.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole, 9) || !digits(decimals, 3) {
        return Err(not());
    }
    format!("{whole}{decimals:0<3}").parse().map_err(|_| not())
}

/// Days of the week: numbers (1 = Monday) or their first three letters, with `-` for a range: `1-5`, `mon;wed;fri`, `sat,sun`; `none` for no day.
pub fn weekdays(text: &str) -> Result<Weekdays, String> {
    let mut days = Vec::new();
    if text.trim().eq_ignore_ascii_case("none") {
        return Ok(Weekdays::default());
    }
    for part in text.split([',', ';', ' ']).filter(|p| !p.is_empty()) {
        let known = |d: &str| {
            weekday(d).ok_or_else(|| {
                format!(
                    "\"{}\" is no day of the week: write 1 (Monday) to 7 (Sunday), or mon, tue, wed, thu, fri, sat, sun",
                    shown(d)
                )
            })
        };
        if let Some((from, to)) = part.split_once('-') {
            let (from, to) = (known(from)?, known(to)?);
            // Sunday to Thursday goes round the end of the week.
            days.extend(
                (0..7)
                    .map(|i| (from + i - 1) % 7 + 1)
                    .take(((to + 7 - from) % 7 + 1) as usize),
            );
        } else {
            days.push(known(part)?);
        }
    }
    Ok(Weekdays::new(days))
}

fn weekday(text: &str) -> Option<u32> {
    const NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let lower = text.trim().to_lowercase();
    if let Ok(n) = lower.parse() {
        return (1..=7).contains(&n).then_some(n);
    }
    let letters = lower.get(..3)?;
    (1..)
        .zip(NAMES)
        .find(|(_, n)| *n == letters)
        .map(|(i, _)| i)
}

/// `09:00` as minutes of the day; `24:00` is the day's end.
pub fn clock(text: &str) -> Result<u16, String> {
    let not = || format!("\"{}\" is no time of day: write it like 09:00", shown(text));
    if text == "24:00" {
        return Ok(1440);
    }
    let at = ["%H:%M", "%H:%M:%S"]
        .iter()
        .find_map(|f| NaiveTime::parse_from_str(text, f).ok())
        .ok_or_else(not)?;
    let minutes = (at - NaiveTime::MIN).num_minutes();
    u16::try_from(minutes).map_err(|_| not())
}

/// A local time as it was written, in whatever zone.
pub fn civil_time(text: &str, place: &Place, faults: &mut Faults) -> Option<NaiveDateTime> {
    let civil = parse_local(text);
    if civil.is_none() {
        faults.fault(
            place.clone(),
            format!(
                "\"{}\" is no local time: write it like 2020-10-08T14:00",
                shown(text)
            ),
        );
    }
    civil
}

/// A local time as it was written, and the instant that it means in `zone`. One that the clock skips is a fault with its two neighbours, except
/// a midnight, which means the day's first instant; one that comes twice means the earlier. Both are noted.
pub fn local_time(
    text: &str,
    zone: &Zone,
    place: &Place,
    faults: &mut Faults,
) -> Option<(NaiveDateTime, Instant)> {
    let civil = civil_time(text, place, faults)?;
    let at = match zone.resolve(civil) {
        Resolved::Only(at) => at,
        Resolved::Fold { earlier, later } => {
            let offset = |at| offset_text(zone.local(at).offset_seconds);
            faults.note(
                place.clone(),
                format!(
                    "{} comes twice in {}: the earlier is taken ({}, not {})",
                    written(civil),
                    zone.name(),
                    offset(earlier),
                    offset(later)
                ),
            );
            earlier
        }
        Resolved::Gap {
            jump, first_after, ..
        } if civil.time() == NaiveTime::MIN => {
            faults.note(
                place.clone(),
                format!(
                    "{} does not exist in {}: that day begins at {}",
                    written(civil),
                    zone.name(),
                    first_after.format("%H:%M")
                ),
            );
            jump
        }
        Resolved::Gap {
            last_before,
            first_after,
            ..
        } => {
            faults.fault(
                place.clone(),
                format!(
                    "{} does not exist in {}, where the clock jumps from {} to {}: write one of these",
                    written(civil),
                    zone.name(),
                    written(last_before),
                    written(first_after)
                ),
            );
            return None;
        }
    };
    Some((civil, at))
}

/// An instant with its offset (`…Z`), or a local time of `zone`.
pub fn instant_or_local(
    text: &str,
    zone: &Zone,
    place: &Place,
    faults: &mut Faults,
) -> Option<Instant> {
    parse_instant(text).or_else(|| local_time(text, zone, place, faults).map(|(_, at)| at))
}

/// A local time as files write it.
fn written(civil: NaiveDateTime) -> String {
    civil.format("%Y-%m-%dT%H:%M").to_string()
}

/// The value, or a fault at `place`.
pub fn or_fault<T>(value: Result<T, String>, place: Place, faults: &mut Faults) -> Option<T> {
    value.map_err(|says| faults.fault(place, says)).ok()
}
