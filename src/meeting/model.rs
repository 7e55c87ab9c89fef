//! The annual meeting: its window and limits, its workshops, who must and who may attend.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};

use crate::people::{AllianceId, NetworkId, PersonId, id_type};
use crate::time::{Instant, Interval, Zone};

id_type!(MeetingId, WorkshopId);

/// One edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    pub id: MeetingId,
    pub alliance: AllianceId,
    /// Its name in addresses and commands: `ga-2020`.
    pub slug: String,
    pub name: String,
    /// First and last day, both included, in `zone`.
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    /// The programme zone, in which days are counted.
    pub zone: Zone,
    pub limits: Limits,
    /// How attendance and fairness are weighed.
    pub preset: Preset,
    /// Minutes that count as present; `None`: a quarter of the session, at most 15.
    pub present_minutes: Option<u32>,
}

impl Meeting {
    /// From the first day's beginning to the end of the last, in its zone.
    pub fn window(&self) -> Interval {
        window(&self.zone, self.first_day, self.last_day)
    }
}

/// From the beginning of `first` to the end of `last` on the wall of `zone`. A meeting's days are in order; were they not, it would last a day.
#[allow(
    clippy::expect_used,
    reason = "the end is taken so that it is after the start"
)]
pub(super) fn window(zone: &Zone, first: NaiveDate, last: NaiveDate) -> Interval {
    let start = zone.start_of_day(first);
    let end = last
        .succ_opt()
        .map(|after| zone.start_of_day(after))
        .filter(|end| *end > start)
        .unwrap_or(start + TimeDelta::days(1));
    Interval::new(start, end).expect("the end is after the start")
}

/// The meeting's own rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// A start is a multiple of this many minutes after the first midnight.
    pub grid_minutes: u32,
    /// Sessions at once.
    pub parallel: u32,
    /// Sessions that start on one day of the programme zone.
    pub per_day: u32,
    /// Between two sessions of one facilitator.
    pub rest_minutes: u32,
    /// Closer than this is back to back.
    pub near_minutes: u32,
    /// Days of the week without sessions.
    pub free_days: Weekdays,
}

/// A set of ISO weekdays (1 = Monday).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Weekdays(u8);

impl Weekdays {
    pub fn new(days: impl IntoIterator<Item = u32>) -> Self {
        Weekdays(
            days.into_iter()
                .filter(|d| (1..=7).contains(d))
                .fold(0, |bits, d| bits | 1 << (d - 1)),
        )
    }

    pub fn from_bits(bits: i32) -> Self {
        Weekdays((bits & 0x7f).try_into().unwrap_or(0))
    }

    pub fn bits(self) -> i32 {
        self.0.into()
    }

    /// `iso` is 1 for Monday to 7 for Sunday.
    pub fn has(self, iso: u32) -> bool {
        (1..=7).contains(&iso) && self.0 & (1 << (iso - 1)) != 0
    }

    pub fn days(self) -> impl Iterator<Item = u32> {
        (1..=7).filter(move |d| self.has(*d))
    }
}

/// The order of the planner's levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Preset {
    AttendanceFirst,
    #[default]
    Balanced,
    FairnessFirst,
}

/// What a workshop is in the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Opening,
    Workshop,
    Plenary,
    Closing,
}

/// For whom it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everybody of the meeting, partners and public too.
    Public,
    /// Members who signed up.
    Members,
}

/// Something to be scheduled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workshop {
    pub id: WorkshopId,
    pub code: String,
    /// Its place in the organiser's list.
    pub place: u32,
    pub kind: Kind,
    pub title: String,
    pub theme: String,
    /// `None`: the Secretariat.
    pub lead: Option<NetworkId>,
    pub minutes: u32,
    pub audience: Audience,
    /// Dates of the programme zone, both included.
    pub earliest: Option<NaiveDate>,
    pub latest: Option<NaiveDate>,
    /// So many people beside the facilitators must be free throughout.
    pub quorum: Option<u32>,
    /// So many people of a network must be free throughout.
    pub network_quorum: BTreeMap<NetworkId, u32>,
    /// It may stand only here.
    pub pinned: Option<Instant>,
    /// It starts no earlier.
    pub not_before: Option<Instant>,
    /// Its session touches none of these; in order and apart.
    pub forbidden: Vec<Interval>,
    /// Where it was released it stays until the organiser lets it go; of no weight before a release.
    pub held: bool,
    pub join_link: Option<String>,
    pub people: Vec<Seat>,
}

/// What is said of a workshop beside its title, without its people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    pub kind: Kind,
    pub theme: String,
    /// `None`: the Secretariat.
    pub lead: Option<NetworkId>,
    pub audience: Audience,
}

/// A person's part in a workshop.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seat {
    pub person: PersonId,
    pub part: Part,
}

/// What she does there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    Facilitator,
    Rapporteur,
    /// Must attend.
    Required,
    /// May attend.
    Optional,
}

/// What a person is at the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Member,
    Coordinator,
    Facilitator,
    Partner,
    /// Somebody from outside: invited only to the public sessions in which she has a seat.
    Public,
}

/// A rule between two workshops.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rule {
    pub kind: RuleKind,
    pub first: WorkshopId,
    pub second: WorkshopId,
    /// For `Before` and `Gap`.
    pub gap_minutes: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleKind {
    /// The first ends at least the gap before the second.
    Before,
    NoOverlap,
    /// At least the gap between them, in either order.
    Gap,
    DifferentDay,
    SameDay,
}

/// A meeting with all that the later slices need of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    pub meeting: Meeting,
    pub networks: Vec<crate::people::Network>,
    /// With her role at the meeting; in the order of the import.
    pub people: Vec<(crate::people::Person, Role)>,
    /// In the organiser's order.
    pub workshops: Vec<Workshop>,
    pub rules: Vec<Rule>,
}
