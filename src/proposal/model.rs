//! The planning problem in the meeting's own words: who, what, within which limits, and what counts. No file format, no tables.

use crate::time::{Instant, Interval, Zone};

/// A participant, by the id that the problem gives her.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub String);

/// A workshop, by the id that the problem gives it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkshopId(pub String);

/// A network, by the id that the problem gives it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NetworkId(pub String);

/// Everything that is known before a programme is proposed.
#[derive(Debug, Clone)]
pub struct Problem {
    pub name: String,
    /// A session starts and ends within it.
    pub window: Interval,
    /// Minutes between two possible starts, counted from the window's start.
    pub grid_minutes: u32,
    /// The zone in which "day" is counted.
    pub programme_zone: Zone,
    pub limits: Limits,
    pub networks: Vec<Network>,
    pub participants: Vec<Participant>,
    pub workshops: Vec<Workshop>,
    pub pairs: Vec<Pair>,
    /// No session touches them.
    pub blackouts: Vec<Interval>,
    pub burden: Burden,
    pub absence: Absence,
    /// The objective, most important first.
    pub levels: Vec<Level>,
}

/// What the meeting as a whole can bear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Sessions at the same time.
    pub parallel: u32,
    /// Sessions that start on one day of the programme's zone.
    pub per_day: u32,
    /// Minutes between two sessions of one facilitator.
    pub facilitator_rest_minutes: u32,
    /// Two sessions closer than this are back to back.
    pub near_minutes: u32,
}

/// A regional network and what it carries over from earlier years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    pub id: NetworkId,
    pub name: String,
    /// Burden of earlier years, in thousandths of an unsocial minute per head.
    pub ledger: i64,
}

/// One person, her hours and her answers.
#[derive(Debug, Clone)]
pub struct Participant {
    pub id: PersonId,
    /// The network that represents her.
    pub network: NetworkId,
    pub zone: Zone,
    /// ISO weekdays on which she works (1 is Monday).
    pub working_days: Vec<u8>,
    pub working: Hours,
    pub waking: Hours,
    /// What she said; where several spans meet a step, the worst counts.
    pub said: Vec<Said>,
    pub busy: Vec<Interval>,
}

/// Hours on her wall clock, in minutes of the day from midnight; `from` later than `to` passes midnight, equal ones are no time at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    pub from: u16,
    pub to: u16,
}

impl Hours {
    /// Whether the minute of the day lies in these hours.
    pub fn hold(self, minute: u16) -> bool {
        if self.from <= self.to {
            self.from <= minute && minute < self.to
        } else {
            minute >= self.from || minute < self.to
        }
    }
}

/// An answer over a span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    pub span: Interval,
    pub answer: Answer,
}

/// From best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    Yes,
    IfNeedBe,
    No,
}

/// Something to be scheduled.
#[derive(Debug, Clone)]
pub struct Workshop {
    pub id: WorkshopId,
    pub title: String,
    /// A multiple of the grid.
    pub minutes: u32,
    pub theme: Option<String>,
    /// The networks that hold it; of no weight for the plan.
    pub networks: Vec<NetworkId>,
    pub facilitators: Vec<PersonId>,
    /// Must attend, besides the facilitators.
    pub required: Vec<PersonId>,
    pub optional: Vec<PersonId>,
    /// So many of the audience without the facilitators are free throughout.
    pub quorum: Option<u32>,
    /// So many of the audience of that network are free throughout.
    pub network_quorum: Vec<(NetworkId, u32)>,
    pub position: Option<Position>,
    pub start_after: Option<Instant>,
    pub end_before: Option<Instant>,
    pub allowed: Allowed,
    /// It must stand here.
    pub pinned: Option<Instant>,
    /// What people were told last.
    pub announced: Option<Instant>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    /// Nothing starts before it has ended.
    First,
    /// Nothing ends after it begins.
    Last,
}

/// When a workshop may be held at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Allowed {
    Anytime,
    /// Wholly within one of these.
    Only(Vec<Interval>),
}

/// A rule between two workshops.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    pub rule: PairRule,
    pub a: WorkshopId,
    pub b: WorkshopId,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PairRule {
    /// a has ended at least so many minutes before b starts.
    Before {
        gap_minutes: u32,
    },
    NoOverlap,
    /// So many minutes between them, in either order.
    Gap {
        gap_minutes: u32,
    },
    DifferentDay,
    SameDay,
}

/// The weight of unsocial hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Burden {
    /// Of a minute awake but out of working hours.
    pub waking_rate: i64,
    /// Of a minute asleep.
    pub asleep_rate: i64,
    /// Points of comfort for a person in two sessions back to back.
    pub near_points: i64,
}

/// Points lost per minute of somebody who is expected to be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    pub no: i64,
    pub if_need_be: i64,
}

/// One level of the objective, counted in whole grains, rounded up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    pub measure: Measure,
    pub grain: i64,
    /// The raw value up to which nothing counts; 0 in every file. Trade-offs are asked with it: "the fairest with at most so much lost".
    pub free: i64,
}

impl Level {
    /// A level as a file has it.
    pub fn new(measure: Measure, grain: i64) -> Self {
        Level {
            measure,
            grain,
            free: 0,
        }
    }

    /// How many grains a raw value counts, rounded up.
    pub fn grains(self, value: i64) -> i64 {
        let whole = -(self.free - value).div_euclid(self.grain);
        if self.free > 0 { whole.max(0) } else { whole }
    }

    /// The most raw value that counts so many grains.
    pub fn most(self, grains: i64) -> i64 {
        grains.saturating_mul(self.grain).saturating_add(self.free)
    }

    /// The least raw value that counts so many grains.
    pub fn least(self, grains: i64) -> i64 {
        if self.free > 0 && grains <= 0 {
            return 0;
        }
        self.most(grains - 1).saturating_add(1)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Workshops without a start.
    Unplaced,
    /// Person-minutes of must-attend people who cannot come.
    RequiredLost,
    /// Points of expected absence.
    Lost,
    /// Each network's unsocial minutes per head, the worst first (leximin).
    Fairness,
    /// All unsocial minutes and back-to-back sessions.
    Comfort,
    /// People of announced sessions that would move.
    Disruption,
}

impl Measure {
    pub const ALL: [Measure; 6] = [
        Measure::Unplaced,
        Measure::RequiredLost,
        Measure::Lost,
        Measure::Fairness,
        Measure::Comfort,
        Measure::Disruption,
    ];

    /// Its name in the documents.
    pub fn name(self) -> &'static str {
        match self {
            Measure::Unplaced => "unplaced",
            Measure::RequiredLost => "required_lost",
            Measure::Lost => "lost",
            Measure::Fairness => "fairness",
            Measure::Comfort => "comfort",
            Measure::Disruption => "disruption",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|m| m.name() == name)
    }
}

/// The three orders of the objective that an organiser chooses from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    AttendanceFirst,
    Balanced,
    FairnessFirst,
}

impl Preset {
    /// By its name on the command line and in the API.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "attendance-first" => Some(Preset::AttendanceFirst),
            "balanced" => Some(Preset::Balanced),
            "fairness-first" => Some(Preset::FairnessFirst),
            _ => None,
        }
    }

    /// The levels of the preset. `lost_grain` is the attendance (in points) that is not worth an argument; fairness is counted in
    /// quarters of an hour per member, in half hours where it is balanced against attendance.
    pub fn levels(self, lost_grain: i64) -> Vec<Level> {
        let level = Level::new;
        let lost_grain = lost_grain.max(1);
        let lost = level(Measure::Lost, lost_grain);
        let fair = level(Measure::Fairness, 15_000);
        let middle = match self {
            Preset::AttendanceFirst => [lost, fair],
            Preset::Balanced => [level(Measure::Lost, lost_grain.saturating_mul(4)), fair],
            Preset::FairnessFirst => [fair, lost],
        };
        let mut levels = vec![level(Measure::Unplaced, 1), level(Measure::RequiredLost, 1)];
        levels.extend(middle);
        levels.push(level(Measure::Comfort, 1));
        levels
    }
}
