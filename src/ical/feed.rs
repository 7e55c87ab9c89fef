//! A calendar that calendar programs fetch (RFC 5545 without METHOD, RFC 7986): many sessions, no attendee, no alarm; the same input gives the
//! same bytes.

use chrono::SubsecRound;
use icalendar::{Calendar, Component, Event as VEvent, Property};

use super::lines::{clean_line, clean_link, clean_text};
use super::write::{as_text, utc};
use crate::time::{Instant, Interval};

const PRODUCT: &str = "-//plenary//feeds//EN";

/// One calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// What calendar programs call it.
    pub name: String,
    /// Stays the same as long as the feed lives.
    pub uid: String,
    /// Where it is fetched.
    pub source: Option<String>,
    /// When anything of it was last revised, at the earliest.
    pub last_modified: Instant,
    /// In any order.
    pub entries: Vec<Entry>,
}

/// A session in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Those of the invitations, so that a program that knows the session knows it again.
    pub uid: String,
    pub sequence: u32,
    pub created: Instant,
    /// DTSTAMP and LAST-MODIFIED: without METHOD both are the last revision (RFC 5545, 3.8.7.2).
    pub revised: Instant,
    pub when: Interval,
    pub summary: String,
    pub description: String,
    pub location: Option<String>,
    pub cancelled: bool,
}

/// The whole text: CRLF, at most 75 octets a line, sessions by start and UID.
pub fn write_feed(feed: &Feed) -> String {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", PRODUCT))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("UID", clean_line(&feed.uid).as_str()));
    let name = clean_line(&feed.name);
    if !name.is_empty() {
        // The library knows NAME not as text: escaped here.
        calendar
            .append_property(("NAME", escaped(&name).as_str()))
            .append_property(("X-WR-CALNAME", name.as_str()));
    }
    let newest = feed.entries.iter().map(|e| e.revised).max();
    let modified = newest.map_or(feed.last_modified, |n| n.max(feed.last_modified));
    calendar.append_property(("LAST-MODIFIED", utc(modified).as_str()));
    calendar.append_property(valued("REFRESH-INTERVAL", "DURATION", "PT1H"));
    calendar.append_property(("X-PUBLISHED-TTL", "PT1H"));
    calendar.append_property(("COLOR", "teal"));
    if let Some(source) = feed.source.as_deref().and_then(clean_link) {
        calendar.append_property(valued("SOURCE", "URI", &source));
    }
    let mut entries: Vec<&Entry> = feed.entries.iter().collect();
    entries.sort_by_key(|e| (e.when.start().trunc_subsecs(0), e.uid.as_str()));
    for entry in entries {
        calendar.push(vevent(entry));
    }
    as_text(&calendar)
}

fn vevent(entry: &Entry) -> VEvent {
    let mut out = VEvent::new();
    let mut put = |name: &str, value: String| {
        if !value.is_empty() {
            out.append_property((name, value.as_str()));
        }
    };
    put("UID", clean_line(&entry.uid));
    put("SEQUENCE", entry.sequence.to_string());
    put("DTSTAMP", utc(entry.revised));
    put("CREATED", utc(entry.created));
    put("LAST-MODIFIED", utc(entry.revised));
    put("DTSTART", utc(entry.when.start()));
    put("DTEND", utc(entry.when.end()));
    put("SUMMARY", clean_line(&entry.summary));
    put("DESCRIPTION", clean_text(&entry.description));
    put(
        "LOCATION",
        entry
            .location
            .as_deref()
            .map(clean_line)
            .unwrap_or_default(),
    );
    let (status, transparency) = if entry.cancelled {
        ("CANCELLED", "TRANSPARENT")
    } else {
        ("CONFIRMED", "OPAQUE")
    };
    put("STATUS", status.into());
    put("TRANSP", transparency.into());
    out
}

fn valued(name: &str, kind: &str, value: &str) -> Property {
    let mut out = Property::new(name, value);
    out.add_parameter("VALUE", kind);
    out
}

/// RFC 5545, 3.3.11, for one line.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
}
