//! Whose answer an event is, and what she says in it (RFC 5545, 3.8.4.1).

use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarParameterName, ICalendarProperty,
};

use super::lines::clean_line;
use super::mailto::address;
use super::{PartStat, Unreadable};

/// Whose answer it is, with her address: the one ATTENDEE, or of several the one from whom the mail is.
pub fn attendee_of<'a>(
    event: &'a ICalendarComponent,
    senders: &[String],
) -> Result<(&'a ICalendarEntry, String), Unreadable> {
    let all: Vec<(&ICalendarEntry, Option<String>)> = event
        .properties(&ICalendarProperty::Attendee)
        .map(|entry| (entry, address_of(entry)))
        .collect();
    let same = |a: &Option<String>, b: &Option<String>| match (a, b) {
        (Some(a), Some(b)) => a.eq_ignore_ascii_case(b),
        (a, b) => a == b,
    };
    let (first, address) = all.first().ok_or(Unreadable::NoAttendee)?;
    // The same address twice is one attendee.
    let (entry, address) = if all.iter().all(|(_, other)| same(other, address)) {
        (*first, address)
    } else {
        let hers = |(_, a): &&(&ICalendarEntry, Option<String>)| {
            let a = a.as_deref().unwrap_or_default();
            senders.iter().any(|s| s.eq_ignore_ascii_case(a))
        };
        let spoken = all.iter().find(hers).ok_or(Unreadable::SeveralAttendees)?;
        if all.iter().filter(hers).any(|(_, a)| !same(a, &spoken.1)) {
            return Err(Unreadable::SeveralAttendees);
        }
        (spoken.0, &spoken.1)
    };
    let said = partstat_of(entry);
    let hers = all.iter().filter(|(_, other)| same(other, address));
    if hers
        .into_iter()
        .any(|(other, _)| partstat_of(other) != said)
    {
        return Err(Unreadable::Contradiction);
    }
    let address = address.clone().ok_or(Unreadable::NoAttendee)?;
    Ok((entry, address))
}

/// Her address; Apple and Microsoft put it into EMAIL where the value is a number or a path of their own (RFC 7986, 6.2).
fn address_of(attendee: &ICalendarEntry) -> Option<String> {
    let value = attendee.values.first().and_then(|v| v.as_text());
    value.and_then(address).or_else(|| {
        let email = attendee.parameter(&ICalendarParameterName::Email)?;
        address(email.as_text()?)
    })
}

pub fn partstat_of(attendee: &ICalendarEntry) -> Option<PartStat> {
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

pub fn delegated_to(attendee: &ICalendarEntry) -> Option<String> {
    let value = attendee
        .parameter(&ICalendarParameterName::DelegatedTo)?
        .as_text()?;
    let bare = clean_line(&address(value).unwrap_or_else(|| value.to_string()));
    (!bare.is_empty()).then(|| bare.chars().take(254).collect())
}
