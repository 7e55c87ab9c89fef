//! Times for people and for files: the one module that turns an instant into text.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, SecondsFormat, Utc};

use super::{Instant, Zone};

/// `2020-10-08T12:00:00Z`, for files and the API.
pub fn instant_text(at: Instant) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// `2020-10-08T14:00:00+02:00` on the wall of `zone`, for files that keep the offset.
pub fn instant_with_offset(at: Instant, zone: &Zone) -> String {
    let local = zone.local(at);
    let sign = if local.offset_seconds < 0 { '-' } else { '+' };
    let minutes = local.offset_seconds.unsigned_abs() / 60;
    format!(
        "{}{sign}{:02}:{:02}",
        local.civil.format("%Y-%m-%dT%H:%M:%S"),
        minutes / 60,
        minutes % 60
    )
}

/// Reads an instant with its offset (`2020-10-08T12:00:00Z`, `…+02:00`).
pub fn parse_instant(text: &str) -> Option<Instant> {
    let text = text.trim();
    DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M%:z"))
        .map(|t| t.with_timezone(&Utc))
        .ok()
        .or_else(|| {
            let bare = text.strip_suffix('Z')?;
            NaiveDateTime::parse_from_str(bare, "%Y-%m-%dT%H:%M")
                .ok()
                .map(|n| n.and_utc())
        })
        .map(super::to_micros)
}

/// Reads a local time (`2020-10-08T14:00`, with a blank for `T` and with seconds too; a bare date is its midnight).
pub fn parse_local(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim();
    [
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%d %H:%M",
        "%Y-%m-%d %H:%M:%S",
    ]
    .iter()
    .find_map(|f| NaiveDateTime::parse_from_str(text, f).ok())
    .or_else(|| {
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .ok()
            .and_then(|d| d.and_hms_opt(0, 0, 0))
    })
}

/// `2020-10-08T14:00`, a local time as files and form fields write it.
pub fn local_text(civil: NaiveDateTime) -> String {
    civil.format("%Y-%m-%dT%H:%M").to_string()
}

/// `2020-10-13T18:45`, the wall clock of `zone`, for files and the API.
pub fn local_in(at: Instant, zone: &Zone) -> String {
    local_text(zone.local(at).civil)
}

/// `UTC+05:45`; `UTC` for nought.
pub fn offset_text(seconds: i32) -> String {
    if seconds == 0 {
        return "UTC".to_string();
    }
    let sign = if seconds < 0 { '\u{2212}' } else { '+' };
    let minutes = seconds.unsigned_abs() / 60;
    format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// `15:00` on the wall of `zone`.
pub fn clock_time(at: Instant, zone: &Zone) -> String {
    zone.local(at).civil.format("%H:%M").to_string()
}

/// `Tue 13 Oct` on the wall of `zone`.
pub fn short_date(at: Instant, zone: &Zone) -> String {
    zone.local(at).civil.format("%a %-d %b").to_string()
}

/// `Tuesday 13 October 2020` on the wall of `zone`.
pub fn long_date(at: Instant, zone: &Zone) -> String {
    zone.local(at).civil.format("%A %-d %B %Y").to_string()
}

/// `Tue 13 October 18:45, Kathmandu, UTC+05:45`: weekday, date, time, zone and offset, as every time that a person sees.
pub fn with_zone(at: Instant, zone: &Zone) -> String {
    let when = zone.local(at).civil.format("%a %-d %B %H:%M");
    format!("{when}, {}", place(at, zone))
}

/// As [`with_zone`], with the year where it is none of `usual`.
pub fn with_zone_and_year(
    at: Instant,
    zone: &Zone,
    usual: std::ops::RangeInclusive<i32>,
) -> String {
    let civil = zone.local(at).civil;
    if usual.contains(&civil.year()) {
        return with_zone(at, zone);
    }
    format!(
        "{}, {}",
        civil.format("%a %-d %B %Y %H:%M"),
        place(at, zone)
    )
}

/// `2020-10-13 13:00 UTC`.
pub fn date_time_utc(at: Instant) -> String {
    format!(
        "{:04}-{:02}-{:02} {} UTC",
        at.year(),
        at.month(),
        at.day(),
        at.format("%H:%M")
    )
}

/// `Tuesday 13 October 2020, 18:45–20:45, Kathmandu, UTC+05:45`; an end on another day names it.
pub fn span_with_zone(start: Instant, end: Instant, zone: &Zone) -> String {
    let (from, to) = (zone.local(start), zone.local(end));
    let until = if from.civil.date() == to.civil.date() {
        to.civil.format("%H:%M").to_string()
    } else {
        to.civil.format("%H:%M (%A)").to_string()
    };
    format!(
        "{}, {}\u{2013}{until}, {}",
        long_date(start, zone),
        from.civil.format("%H:%M"),
        place(start, zone)
    )
}

/// `Kathmandu, UTC+05:45`; for a fixed offset only that.
pub fn place(at: Instant, zone: &Zone) -> String {
    let offset = offset_text(zone.local(at).offset_seconds);
    let city = zone.city();
    if city == offset {
        offset
    } else {
        format!("{city}, {offset}")
    }
}
