//! The books of an alliance: bookings and corrections in, the years that follow from them out. Pure.

use std::collections::HashMap;

use super::carry::carried_on;
use super::{Asked, Booking, Change, Edit, Edition, Lapse, Line, Said, Year};
use crate::meeting::{Meeting, MeetingId};
use crate::people::NetworkId;
use crate::refusal::Refusal;
use crate::time::Instant;

/// More than any meeting could ask: a million minutes a head.
pub const MOST: i64 = 1_000_000_000;
/// Longest reason, in characters.
const LONGEST: usize = 300;

/// Everything that is written down of an alliance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Books {
    /// By first day, then by slug.
    pub editions: Vec<Edition>,
    pub bookings: Vec<Booking>,
    /// In the order in which they were made, per meeting and network.
    pub edits: Vec<Edit>,
}

impl Books {
    /// Every meeting in its order, each starting from what the one before left. A network that was not at a meeting keeps what it carries; one
    /// that comes for the first time starts with nothing; a meeting of which no session stands leaves everything as it was.
    pub fn years(&self) -> Vec<Year> {
        let mut carries: HashMap<NetworkId, i64> = HashMap::new();
        self.editions
            .iter()
            .map(|edition| {
                let year = self.year(edition, &carries);
                if year.booked.is_some() {
                    let left = year.lines.iter().map(|l| (l.network.clone(), l.closing));
                    carries.extend(left);
                }
                year
            })
            .collect()
    }

    fn year(&self, edition: &Edition, carries: &HashMap<NetworkId, i64>) -> Year {
        let meeting = &edition.meeting;
        let bookings: Vec<&Booking> = self
            .bookings
            .iter()
            .filter(|b| b.meeting == meeting.id)
            .collect();
        let mut networks: Vec<&NetworkId> = edition.networks.iter().collect();
        for booking in &bookings {
            if !networks.contains(&&booking.asked.network) {
                networks.push(&booking.asked.network);
            }
        }
        let mut lines: Vec<Line> = networks
            .into_iter()
            .map(|network| {
                let carried = carries.get(network).copied().unwrap_or(0);
                let (opening, said) = self.opening(meeting, network, carried);
                let asked = bookings.iter().map(|b| &b.asked);
                Line {
                    network: network.clone(),
                    carried,
                    opening,
                    said,
                    asked: asked.clone().find(|a| a.network == *network).cloned(),
                    closing: opening,
                }
            })
            .collect();
        let took_part: Vec<&mut Line> = lines.iter_mut().filter(|l| l.asked.is_some()).collect();
        let totals: Vec<i64> = took_part.iter().map(|l| l.total()).collect();
        for (line, closing) in took_part.into_iter().zip(carried_on(&totals)) {
            line.closing = closing;
        }
        Year {
            meeting: meeting.clone(),
            booked: bookings.first().map(|b| (b.release, b.at)),
            lines,
        }
    }

    /// What a network starts a meeting with, where the bookings carry so much to it. Only the last word said may count.
    fn opening(&self, meeting: &Meeting, network: &NetworkId, carried: i64) -> (i64, Said) {
        let last = self.edits_of(&meeting.id, network).last();
        match last.and_then(|edit| Some((edit, edit.opening?))) {
            None => (carried, Said::Nothing),
            Some((edit, opening)) if edit.instead_of == carried => {
                (opening, Said::Counts(edit.clone()))
            }
            Some((edit, _)) => (carried, Said::Lapsed(edit.clone())),
        }
    }

    fn edits_of<'a>(
        &'a self,
        meeting: &'a MeetingId,
        network: &'a NetworkId,
    ) -> impl Iterator<Item = &'a Edit> {
        self.edits
            .iter()
            .filter(move |e| e.meeting == *meeting && e.network == *network)
    }

    /// The year of one meeting.
    pub fn year_of(&self, meeting: &MeetingId) -> Option<Year> {
        self.years().into_iter().find(|y| y.meeting.id == *meeting)
    }

    /// Puts what the programme that stands now asks in the place of what was booked for the meeting before. Networks of which nobody takes part
    /// are left out; nothing asked of anybody because nothing stands is no booking.
    pub fn book(&mut self, meeting: &MeetingId, asked: &[Asked], release: u32, at: Instant) {
        self.bookings.retain(|b| b.meeting != *meeting);
        let there = asked.iter().filter(|a| a.members > 0);
        self.bookings.extend(there.map(|a| Booking {
            meeting: meeting.clone(),
            asked: a.clone(),
            release,
            at,
        }));
    }

    /// What has become different of a meeting between two states of the books.
    pub fn change(before: &Books, after: &Books, meeting: &MeetingId) -> Option<Change> {
        let (old, new) = (before.years(), after.years());
        let lines = new.iter().flat_map(|y| y.lines.iter().map(move |l| (y, l)));
        let lapses = lines
            .filter_map(|(year, line)| {
                let Said::Lapsed(edit) = &line.said else {
                    return None;
                };
                let was = old.iter().find(|y| y.meeting.id == year.meeting.id)?;
                let counted = Said::Counts(edit.clone());
                was.lines.iter().find(|l| l.said == counted)?;
                Some(Lapse {
                    meeting: year.meeting.slug.clone(),
                    network: line.network.clone(),
                    said: edit.opening?,
                    carried: line.carried,
                })
            })
            .collect();
        let of = |years: Vec<Year>| years.into_iter().find(|y| y.meeting.id == *meeting);
        Some(Change {
            lapses,
            before: of(old)?,
            after: of(new)?,
        })
    }

    /// An organiser's word on what a network starts the meeting with, or (`None`) that she takes it back. Gives nothing when it changes nothing.
    ///
    /// Refused without a reason, out of bounds, or for a network that is not at the meeting.
    pub fn edit(&self, wanted: Wanted, at: Instant) -> Result<Option<Edit>, Refusal> {
        let reason = wanted.reason.trim();
        if reason.is_empty() {
            return Err(Refusal::invalid(
                "reason",
                "say why: it is shown beside the number for as long as the ledger is kept",
            ));
        }
        if reason.chars().count() > LONGEST || reason.chars().any(char::is_control) {
            return Err(Refusal::invalid(
                "reason",
                format!("keep it to one line of at most {LONGEST} characters"),
            ));
        }
        if wanted.opening.is_some_and(|o| !(0..=MOST).contains(&o)) {
            return Err(Refusal::invalid(
                "minutes",
                format!("a network starts with 0 to {} minutes a head", MOST / 1000),
            ));
        }
        let line = self
            .year_of(wanted.meeting)
            .and_then(|y| y.lines.into_iter().find(|l| l.network == *wanted.network))
            .ok_or_else(|| Refusal::not_found("this network is not at the meeting"))?;
        let nothing_new = match (&line.said, wanted.opening) {
            (Said::Counts(edit), opening) => edit.opening == opening,
            (Said::Nothing | Said::Lapsed(_), opening) => opening.is_none(),
        };
        if nothing_new {
            return Ok(None);
        }
        let last = self.edits_of(wanted.meeting, wanted.network).last();
        Ok(Some(Edit {
            meeting: wanted.meeting.clone(),
            network: wanted.network.clone(),
            number: last.map_or(1, |e| e.number + 1),
            opening: wanted.opening,
            instead_of: line.carried,
            reason: reason.to_string(),
            by: wanted.by.to_string(),
            at,
        }))
    }
}

/// What an organiser wants to say.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    pub meeting: &'a MeetingId,
    pub network: &'a NetworkId,
    /// Thousandths of a minute a head.
    pub opening: Option<i64>,
    pub reason: &'a str,
    pub by: &'a str,
}
