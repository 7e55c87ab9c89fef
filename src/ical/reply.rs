//! An answer out of somebody's calendar program (RFC 5546, 3.2.3 and 3.2.7), read leniently: what it says, not yet whether it counts.

use std::fmt;

use calcard::icalendar::utils::strip_mailto_scheme;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameterName,
    ICalendarProperty,
};
use calcard::{Entry, Parser};

use super::PartStat;
use super::gate::Gate;
use super::zones::Zones;
use crate::refusal::Refusal;
use crate::time::{Instant, Interval, Zone};

/// What an answer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    pub kind: ReplyKind,
    pub uid: String,
    /// As written, without `mailto:`; compare without case.
    pub attendee: String,
    /// `None`: she said nothing about coming (a counter-proposal may be silent). An unknown word is `NeedsAction` (RFC 5545, 3.2.12).
    pub partstat: Option<PartStat>,
    /// 0 when it is missing.
    pub sequence: u32,
    pub dtstamp: Option<Instant>,
    pub comment: Option<String>,
    /// REQUEST-STATUS, as her program says it (`2.0;Success`): kept to find out what went wrong.
    pub request_status: Option<String>,
    /// Whom she would send in her place.
    pub delegated_to: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReplyKind {
    Answer,
    /// She proposes another time; never applied by itself.
    Counter(Interval),
    /// She asks for the session's present state.
    Refresh,
}

/// Why an object is no answer. Its text is one clear sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// No calendar object, cut off, or beyond the limits of size and depth.
    NoCalendar(Refusal),
    NoMethod,
    /// A request, a cancellation or the like from outside: we are the organiser, nobody invites us.
    NotForUs(String),
    NoEvent,
    NoUid,
    /// Events with different UIDs in one message.
    SeveralUids,
    NoAttendee,
    SeveralAttendees,
    /// A counter-proposal without a usable start and end.
    NoTime,
}

const GATE: Gate = Gate {
    octets: 256 * 1024,
    keep: &[
        "METHOD",
        "UID",
        "SEQUENCE",
        "DTSTAMP",
        "ATTENDEE",
        "COMMENT",
        "REQUEST-STATUS",
        "DTSTART",
        "DTEND",
        "DURATION",
        "TZID",
        "TZOFFSETFROM",
        "TZOFFSETTO",
        "RRULE",
        "RDATE",
        "X-LIC-LOCATION",
    ],
};

/// Reads one calendar object of an answer. `hers` is the zone of times that name none.
pub fn read_reply(bytes: &[u8], hers: &Zone) -> Result<Reply, Unreadable> {
    let admitted = GATE
        .admit(bytes, "the calendar part")
        .map_err(Unreadable::NoCalendar)?;
    let Entry::ICalendar(calendar) = Parser::new(&admitted).entry() else {
        return Err(Unreadable::NoEvent);
    };
    let method = method_of(&calendar).ok_or(Unreadable::NoMethod)?;
    let mut events = calendar
        .components
        .iter()
        .filter(|c| c.component_type == ICalendarComponentType::VEvent);
    let event = events.next().ok_or(Unreadable::NoEvent)?;
    let uid = text(event, &ICalendarProperty::Uid).ok_or(Unreadable::NoUid)?;
    if events.any(|e| text(e, &ICalendarProperty::Uid).as_ref() != Some(&uid)) {
        return Err(Unreadable::SeveralUids);
    }
    let kind = match method.as_str() {
        "REPLY" => ReplyKind::Answer,
        "REFRESH" => ReplyKind::Refresh,
        "COUNTER" => ReplyKind::Counter(proposed(&calendar, event, hers)?),
        _ => return Err(Unreadable::NotForUs(method)),
    };
    let attendee = attendee_of(event)?;
    Ok(Reply {
        kind,
        uid,
        attendee: address_of(attendee).ok_or(Unreadable::NoAttendee)?,
        partstat: partstat_of(attendee),
        sequence: sequence_of(event),
        dtstamp: instant_of(event, &ICalendarProperty::Dtstamp),
        comment: comment_of(event, attendee),
        request_status: request_status_of(event),
        delegated_to: delegated_to(attendee),
    })
}

fn method_of(calendar: &ICalendar) -> Option<String> {
    let root = calendar.components.first()?;
    let value = root.property(&ICalendarProperty::Method)?.values.first()?;
    let word: String = value
        .as_text()?
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(20)
        .collect();
    (!word.is_empty()).then(|| word.to_ascii_uppercase())
}

fn text(component: &ICalendarComponent, name: &ICalendarProperty) -> Option<String> {
    let value = component.property(name)?.values.first()?.as_text()?;
    let value = value.trim();
    (!value.is_empty() && value.len() <= 1024).then(|| value.to_string())
}

fn attendee_of(event: &ICalendarComponent) -> Result<&ICalendarEntry, Unreadable> {
    let mut all = event.properties(&ICalendarProperty::Attendee);
    let first = all.next().ok_or(Unreadable::NoAttendee)?;
    // The same address twice is one attendee.
    if all.any(|other| !same_address(other, first)) {
        return Err(Unreadable::SeveralAttendees);
    }
    Ok(first)
}

fn same_address(a: &ICalendarEntry, b: &ICalendarEntry) -> bool {
    let lower = |e| address_of(e).map(|a| a.to_lowercase());
    lower(a) == lower(b)
}

fn address_of(attendee: &ICalendarEntry) -> Option<String> {
    let value = attendee.values.first()?.as_text()?;
    let bare = strip_mailto_scheme(value.trim()).trim();
    let fits = bare.contains('@') && bare.len() <= 254 && !bare.chars().any(char::is_control);
    fits.then(|| bare.to_string())
}

fn partstat_of(attendee: &ICalendarEntry) -> Option<PartStat> {
    let word = attendee
        .parameter(&ICalendarParameterName::Partstat)?
        .as_text()?
        .to_ascii_uppercase();
    let known = [
        PartStat::Accepted,
        PartStat::Tentative,
        PartStat::Declined,
        PartStat::Delegated,
    ];
    Some(
        known
            .into_iter()
            .find(|p| p.word() == word)
            .unwrap_or(PartStat::NeedsAction),
    )
}

/// The first REQUEST-STATUS that reports trouble (3.x, 4.x), else the first.
fn request_status_of(event: &ICalendarComponent) -> Option<String> {
    let said: Vec<String> = event
        .properties(&ICalendarProperty::RequestStatus)
        .map(|entry| {
            let words: Vec<&str> = entry.values.iter().filter_map(|v| v.as_text()).collect();
            super::lines::clean_line(&words.join(";"))
        })
        .filter(|words| !words.is_empty())
        .map(|words| words.chars().take(200).collect())
        .collect();
    let trouble = |s: &&String| s.starts_with('3') || s.starts_with('4') || s.starts_with('5');
    said.iter().find(trouble).or(said.first()).cloned()
}

fn delegated_to(attendee: &ICalendarEntry) -> Option<String> {
    let value = attendee
        .parameter(&ICalendarParameterName::DelegatedTo)?
        .as_text()?;
    let bare = super::lines::clean_line(strip_mailto_scheme(value.trim()));
    (!bare.is_empty()).then(|| bare.chars().take(254).collect())
}

fn sequence_of(event: &ICalendarComponent) -> u32 {
    event
        .property(&ICalendarProperty::Sequence)
        .and_then(|e| e.values.first()?.as_integer())
        .and_then(|n| u32::try_from(n).ok())
        .unwrap_or(0)
}

fn instant_of(event: &ICalendarComponent, name: &ICalendarProperty) -> Option<Instant> {
    let value = event.property(name)?.values.first()?;
    Some(
        value
            .as_partial_date_time()?
            .to_date_time()?
            .date_time
            .and_utc(),
    )
}

/// COMMENT, or what Google writes beside the attendee.
fn comment_of(event: &ICalendarComponent, attendee: &ICalendarEntry) -> Option<String> {
    let google = ICalendarParameterName::Other("X-RESPONSE-COMMENT".into());
    let said = event
        .property(&ICalendarProperty::Comment)
        .and_then(|e| e.values.first()?.as_text())
        .or_else(|| attendee.parameter(&google)?.as_text())?;
    let clean = super::lines::clean_text(said);
    let short: String = clean.chars().take(2000).collect();
    (!short.is_empty()).then_some(short)
}

fn proposed(
    calendar: &ICalendar,
    event: &ICalendarComponent,
    hers: &Zone,
) -> Result<Interval, Unreadable> {
    let far = chrono::DateTime::from_timestamp(4_102_444_800, 0).unwrap_or_default();
    let mut zones = Zones::new(calendar, hers, far);
    let mut at = |name| {
        let entry = event.property(name)?;
        let given = entry.values.first()?.as_partial_date_time()?;
        let said = given.to_date_time()?;
        given.hour?;
        Some(match said.offset {
            Some(offset) => (said.date_time
                - chrono::TimeDelta::seconds(offset.local_minus_utc().into()))
            .and_utc(),
            None => zones.wall(entry.tz_id()).instant(said.date_time),
        })
    };
    let start = at(&ICalendarProperty::Dtstart).ok_or(Unreadable::NoTime)?;
    let end = at(&ICalendarProperty::Dtend).or_else(|| {
        let value = event
            .property(&ICalendarProperty::Duration)?
            .values
            .first()?;
        let calcard::icalendar::ICalendarValue::Duration(length) = value else {
            return None;
        };
        start.checked_add_signed(length.to_time_delta()?)
    });
    end.and_then(|end| Interval::new(start, end))
        .ok_or(Unreadable::NoTime)
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::NoCalendar(refusal) => write!(f, "{refusal}"),
            Unreadable::NoMethod => {
                f.write_str("the calendar object has no METHOD: it says nothing")
            }
            Unreadable::NotForUs(method) => {
                write!(f, "METHOD:{method} from outside is not for an organiser")
            }
            Unreadable::NoEvent => f.write_str("the calendar object has no VEVENT"),
            Unreadable::NoUid => {
                f.write_str("the event has no UID: nobody knows which session is meant")
            }
            Unreadable::SeveralUids => {
                f.write_str("the message speaks of several sessions at once")
            }
            Unreadable::NoAttendee => {
                f.write_str("the answer does not say whose it is (no ATTENDEE)")
            }
            Unreadable::SeveralAttendees => {
                f.write_str("the answer names several people (more than one ATTENDEE)")
            }
            Unreadable::NoTime => f.write_str("the counter-proposal names no start and end"),
        }
    }
}

impl std::error::Error for Unreadable {}
