//! Bookings, an organiser's corrections of them, and the years that follow. All burdens are in thousandths of an unsocial minute per head.

use crate::meeting::{Meeting, MeetingId};
use crate::people::NetworkId;
use crate::time::Instant;

/// What a programme asks of one network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub network: NetworkId,
    pub burden: i64,
    /// Over how many people it is spread.
    pub members: u32,
}

/// What the standing programme of a meeting asks of one network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    pub meeting: MeetingId,
    pub asked: Asked,
    /// The number of the release that stands.
    pub release: u32,
    pub at: Instant,
}

/// An organiser's word on what a network starts a meeting with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    pub meeting: MeetingId,
    pub network: NetworkId,
    /// Counts from 1 for each meeting and network; the last one is the one that may count.
    pub number: u32,
    /// `None`: an earlier word is taken back, the bookings count again.
    pub opening: Option<i64>,
    /// What the bookings said when it was made: it counts while they still say so.
    pub instead_of: i64,
    pub reason: String,
    pub by: String,
    pub at: Instant,
}

/// A meeting of the alliance, with the networks that belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    pub meeting: Meeting,
    pub networks: Vec<NetworkId>,
}

/// A meeting in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Year {
    pub meeting: Meeting,
    /// The release that is booked, and when; `None`: nothing stands.
    pub booked: Option<(u32, Instant)>,
    /// By network, in the order of the meeting's networks.
    pub lines: Vec<Line>,
}

/// A network at a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub network: NetworkId,
    /// What the bookings of earlier meetings leave it with.
    pub carried: i64,
    /// What it starts with: that, or an organiser's word.
    pub opening: i64,
    pub said: Said,
    /// What the standing programme asks of it; `None`: nothing stands, or it takes no part.
    pub asked: Option<Asked>,
    /// What it takes into its next meeting.
    pub closing: i64,
}

impl Line {
    /// Start and meeting together.
    pub fn total(&self) -> i64 {
        self.opening + self.asked.as_ref().map_or(0, |a| a.burden)
    }
}

/// Whether an organiser has said what it starts with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Nobody has, or it was taken back.
    Nothing,
    /// Her word counts.
    Counts(Edit),
    /// It corrected a booking that has changed since, and counts no more.
    Lapsed(Edit),
}

/// What a booking changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The meeting's year as it was booked, and as it is booked now.
    pub before: Year,
    pub after: Year,
    /// Words said of later meetings that count no more.
    pub lapses: Vec<Lapse>,
}

/// A word that corrected a booking which is another one now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lapse {
    /// The slug of the meeting that it was said of.
    pub meeting: String,
    pub network: NetworkId,
    /// What it said, and what is carried on now.
    pub said: i64,
    pub carried: i64,
}

/// Thousandths of a minute as minutes, with the decimals that it needs: `35.5`.
pub fn minutes(thousandths: i64) -> String {
    let text = format!("{}.{:03}", thousandths / 1000, thousandths.abs() % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// Thousandths of a minute as hours and whole minutes, rounded: `3 h 05`.
pub fn hours(thousandths: i64) -> String {
    let minutes = (thousandths + 500).div_euclid(1000);
    format!("{} h {:02}", minutes / 60, minutes % 60)
}
