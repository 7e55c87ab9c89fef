//! An answer out of somebody's calendar program (RFC 5546, 3.2.3 and 3.2.7), read leniently: what it says, not yet whether it counts.

use std::fmt;

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameterName,
    ICalendarProperty,
};
use calcard::{Entry, Parser};

use super::PartStat;
use super::attendee::{attendee_of, delegated_to, partstat_of};
use super::gate::Gate;
use super::zones::Zones;
use crate::refusal::Refusal;
use crate::time::{Instant, Interval, Zone};

/// What an answer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    pub kind: ReplyKind,
    pub uid: String,
    /// Decoded, without `mailto:`; compare without case.
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
    Counter(Proposed),
    /// She asks for the session's present state.
    Refresh,
}

/// The time that somebody proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposed {
    Span(Interval),
    /// It names no end: as long as it is.
    From(Instant),
    /// Its TZID, which nobody knows: what instant it means can only be guessed.
    Unplaced(String),
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
    /// It says different things about one session, in one part.
    Contradiction,
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

/// Calendar objects in one part that are looked at; the gate lets through no more components.
const MOST_OBJECTS: usize = 5_000;

/// Who reads an answer, and what is known of who wrote it.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The zone of times that name none.
    pub hers: &'a Zone,
    /// The addresses in From: of several attendees the one whose mail it is speaks.
    pub senders: &'a [String],
}

/// Reads the answer in one part of a mail. Where the part has several calendar objects or events, all must say the same.
pub fn read_reply(bytes: &[u8], reader: Reader) -> Result<Reply, Unreadable> {
    let admitted = GATE
        .admit(bytes, "the calendar part")
        .map_err(Unreadable::NoCalendar)?;
    let mut parser = Parser::new(&admitted);
    let (mut said, mut faults): (Vec<Reply>, Vec<Unreadable>) = (Vec::new(), Vec::new());
    for _ in 0..MOST_OBJECTS {
        let calendar = match parser.entry() {
            Entry::ICalendar(calendar) => calendar,
            Entry::Eof => break,
            _ => continue,
        };
        match replies_of(&calendar, reader) {
            Ok(replies) => said.extend(replies),
            Err(fault) => faults.push(fault),
        }
    }
    let alone =
        |fault: &Unreadable| matches!(fault, Unreadable::SeveralUids | Unreadable::Contradiction);
    if let Some(fault) = faults.iter().find(|f| alone(f)) {
        return Err(fault.clone());
    }
    let Some(first) = said.first() else {
        let foreign = faults
            .iter()
            .find(|f| matches!(f, Unreadable::NotForUs(_)))
            .or(faults.first());
        return Err(foreign.cloned().unwrap_or(Unreadable::NoEvent));
    };
    if said.iter().any(|other| other.uid != first.uid) {
        return Err(Unreadable::SeveralUids);
    }
    if said.iter().any(|other| !other.agrees_with(first)) {
        return Err(Unreadable::Contradiction);
    }
    Ok(first.clone())
}

impl Reply {
    /// Whether both say the same, whatever their stamps and comments.
    fn agrees_with(&self, other: &Reply) -> bool {
        self.kind == other.kind
            && self.attendee.eq_ignore_ascii_case(&other.attendee)
            && self.partstat == other.partstat
            && self.sequence == other.sequence
            && self.delegated_to == other.delegated_to
    }
}

/// What the events of one object say. An event that cannot be read is passed over where another can.
fn replies_of(calendar: &ICalendar, reader: Reader) -> Result<Vec<Reply>, Unreadable> {
    let method = method_of(calendar).ok_or(Unreadable::NoMethod)?;
    let events: Vec<&ICalendarComponent> = calendar
        .components
        .iter()
        .filter(|c| c.component_type == ICalendarComponentType::VEvent)
        .collect();
    let first = events.first().ok_or(Unreadable::NoEvent)?;
    let uid = text(first, &ICalendarProperty::Uid).ok_or(Unreadable::NoUid)?;
    let uid_of = |e: &&ICalendarComponent| text(e, &ICalendarProperty::Uid);
    if events.iter().any(|e| uid_of(e).as_ref() != Some(&uid)) {
        return Err(Unreadable::SeveralUids);
    }
    let read: Vec<Result<Reply, Unreadable>> = events
        .iter()
        .map(|event| reply_of(calendar, event, &method, &uid, reader))
        .collect();
    if read.iter().any(Result::is_ok) && !read.contains(&Err(Unreadable::Contradiction)) {
        return Ok(read.into_iter().flatten().collect());
    }
    read.into_iter().collect()
}

fn reply_of(
    calendar: &ICalendar,
    event: &ICalendarComponent,
    method: &str,
    uid: &str,
    reader: Reader,
) -> Result<Reply, Unreadable> {
    let kind = match method {
        "REPLY" => ReplyKind::Answer,
        "REFRESH" => ReplyKind::Refresh,
        "COUNTER" => ReplyKind::Counter(proposed(calendar, event, reader.hers)?),
        _ => return Err(Unreadable::NotForUs(method.to_string())),
    };
    let (attendee, address) = attendee_of(event, reader.senders)?;
    Ok(Reply {
        kind,
        uid: uid.to_string(),
        attendee: address,
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
) -> Result<Proposed, Unreadable> {
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
    let ends = at(&ICalendarProperty::Dtend);
    if let Some(unknown) = zones.unknown.first() {
        let name: String = super::lines::clean_line(unknown).chars().take(60).collect();
        return Ok(Proposed::Unplaced(name));
    }
    let silent = |name| event.property(name).is_none();
    if silent(&ICalendarProperty::Dtend) && silent(&ICalendarProperty::Duration) {
        return Ok(Proposed::From(start));
    }
    let end = ends.or_else(|| {
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
        .map(Proposed::Span)
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
            Unreadable::Contradiction => {
                f.write_str("the message says different things about one session")
            }
            Unreadable::NoTime => f.write_str("the counter-proposal names no usable start and end"),
        }
    }
}

impl std::error::Error for Unreadable {}
