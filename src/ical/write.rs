//! Our event as iCalendar text. Every value is cleaned here before the library sees it, and every line is folded here after it.
//!
//! The library writes parameters and addresses as they come, so that a line end in a name would become a property of its own; it folds at
//! 76 octets; and it invents a DTSTAMP or a UID when one is missing.

use chrono::SubsecRound;
use icalendar::{Calendar, Component, Event as VEvent, Property};

use super::lines::{clean_line, clean_link, clean_parameter, clean_text, fold, unfold};
use super::mailto::mailto;
use super::{Attendee, Event, Organizer};
use crate::people::Email;
use crate::time::Instant;

const PRODUCT: &str = "-//plenary//invitations//EN";

/// The object: one VCALENDAR with one VEVENT in UTC, CRLF, at most 75 octets a line, no zone, no alarm, no property beyond those below.
pub fn write(event: &Event) -> String {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", PRODUCT))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", event.kind.method().word()));
    calendar.push(vevent(event));
    as_text(&calendar)
}

/// The library's text in lines of our own folding, each ended by CRLF.
pub(super) fn as_text(calendar: &Calendar) -> String {
    let mut out = String::new();
    for line in unfold(&calendar.to_string())
        .lines()
        .filter(|l| !l.is_empty())
    {
        out.push_str(&fold(line));
        out.push_str("\r\n");
    }
    out
}

fn vevent(event: &Event) -> VEvent {
    let mut out = VEvent::new();
    let mut put = |name: &str, value: String| {
        if !value.is_empty() {
            out.append_property((name, value.as_str()));
        }
    };
    put("UID", clean_line(&event.uid));
    put("SEQUENCE", event.sequence.to_string());
    put("DTSTAMP", utc(event.dtstamp));
    put("CREATED", utc(event.created));
    put("LAST-MODIFIED", utc(event.last_modified));
    put("DTSTART", utc(event.when.start()));
    put("DTEND", utc(event.when.end()));
    put("TRANSP", "OPAQUE".into());
    put("DESCRIPTION", clean_text(&event.description));
    put(
        "LOCATION",
        event
            .location
            .as_deref()
            .map(clean_line)
            .unwrap_or_default(),
    );
    put(
        "URL",
        event
            .url
            .as_deref()
            .and_then(clean_link)
            .unwrap_or_default(),
    );
    put(
        "STATUS",
        event.kind.status().unwrap_or_default().to_string(),
    );
    // RFC 5546, 3.2.2: it must be there; libical takes an empty one for none.
    let summary = Some(clean_line(&event.summary)).filter(|s| !s.is_empty());
    out.append_property(("SUMMARY", summary.as_deref().unwrap_or("-")));
    out.append_property(organizer(&event.organizer));
    out.append_property(attendee(&event.attendee));
    out
}

/// `20201013T130000Z` (RFC 5545, 3.3.5, form 2).
pub(super) fn utc(at: Instant) -> String {
    at.trunc_subsecs(0).format("%Y%m%dT%H%M%SZ").to_string()
}

fn organizer(who: &Organizer) -> Property {
    person("ORGANIZER", &who.name, &who.address)
}

fn attendee(who: &Attendee) -> Property {
    let mut out = person("ATTENDEE", &who.name, &who.address);
    out.add_parameter("CUTYPE", "INDIVIDUAL")
        .add_parameter("ROLE", who.role.word())
        .add_parameter("PARTSTAT", who.partstat.word())
        .add_parameter("RSVP", if who.rsvp { "TRUE" } else { "FALSE" });
    out
}

fn person(property: &str, name: &str, address: &Email) -> Property {
    let mut out = Property::new(property, mailto(address));
    let name = clean_parameter(name);
    // Some readers lose the blanks around a sign in a bare value; the library leaves what is quoted already.
    let bare = |c: char| c.is_alphanumeric() || !c.is_ascii() || " -'.".contains(c);
    if !name.is_empty() {
        let quoted = format!("\"{name}\"");
        let value = if name.chars().all(bare) {
            &name
        } else {
            &quoted
        };
        out.add_parameter("CN", value);
    }
    out
}
