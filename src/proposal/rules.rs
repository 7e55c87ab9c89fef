//! The hard rules, each a function of its own: of one start, of two sessions, of the whole programme.

use super::facts::{Facts, MINUTE, Session};
use super::model::{PairRule, Position, Problem};

/// A hard rule, by the name that the evaluator gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    OutsideWindow,
    TooEarly,
    TooLate,
    NotAllowed,
    Blackout,
    PinnedMoved,
    FacilitatorUnavailable,
    BelowNetworkQuorum,
    BelowQuorum,
    FacilitatorOverlap,
    TooManyParallel,
    TooManyInADay,
    BeforeFirst,
    AfterLast,
    PairBefore,
    PairNoOverlap,
    PairGap,
    PairDifferentDay,
    PairSameDay,
}

impl Rule {
    pub const ALL: [Rule; 19] = [
        Rule::OutsideWindow,
        Rule::TooEarly,
        Rule::TooLate,
        Rule::NotAllowed,
        Rule::Blackout,
        Rule::PinnedMoved,
        Rule::FacilitatorUnavailable,
        Rule::BelowNetworkQuorum,
        Rule::BelowQuorum,
        Rule::FacilitatorOverlap,
        Rule::TooManyParallel,
        Rule::TooManyInADay,
        Rule::BeforeFirst,
        Rule::AfterLast,
        Rule::PairBefore,
        Rule::PairNoOverlap,
        Rule::PairGap,
        Rule::PairDifferentDay,
        Rule::PairSameDay,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Rule::OutsideWindow => "outside-window",
            Rule::TooEarly => "too-early",
            Rule::TooLate => "too-late",
            Rule::NotAllowed => "not-allowed",
            Rule::Blackout => "blackout",
            Rule::PinnedMoved => "pinned-moved",
            Rule::FacilitatorUnavailable => "facilitator-unavailable",
            Rule::BelowNetworkQuorum => "below-network-quorum",
            Rule::BelowQuorum => "below-quorum",
            Rule::FacilitatorOverlap => "facilitator-overlap",
            Rule::TooManyParallel => "too-many-parallel",
            Rule::TooManyInADay => "too-many-in-a-day",
            Rule::BeforeFirst => "before-first",
            Rule::AfterLast => "after-last",
            Rule::PairBefore => "pair-before",
            Rule::PairNoOverlap => "pair-no_overlap",
            Rule::PairGap => "pair-gap",
            Rule::PairDifferentDay => "pair-different_day",
            Rule::PairSameDay => "pair-same_day",
        }
    }
}

/// How many of whom are free throughout, for every start of one session.
pub(crate) struct Free {
    pub facilitators: Vec<u32>,
    /// Of the audience without the facilitators.
    pub others: Vec<u32>,
    /// Beside each entry of the session's network quorum.
    pub by_network: Vec<Vec<u32>>,
}

/// One session at one start, judged by itself.
pub(crate) struct Place<'a> {
    pub facts: &'a Facts,
    pub session: &'a Session,
    pub free: &'a Free,
    pub start: usize,
}

impl Place<'_> {
    fn first_step(&self) -> i64 {
        i64::try_from(self.start).unwrap_or(i64::MAX)
    }

    fn end(&self) -> i64 {
        i64::try_from(self.start + self.session.length).unwrap_or(i64::MAX)
    }
}

type StartRule = fn(&Place) -> bool;

/// The rules of one start, each true when it is broken, in the order in which they are reported.
pub(crate) const START_RULES: [(Rule, StartRule); 8] = [
    (Rule::PinnedMoved, pinned_moved),
    (Rule::TooEarly, too_early),
    (Rule::TooLate, too_late),
    (Rule::NotAllowed, not_allowed),
    (Rule::Blackout, blackout),
    (Rule::FacilitatorUnavailable, facilitator_unavailable),
    (Rule::BelowNetworkQuorum, below_network_quorum),
    (Rule::BelowQuorum, below_quorum),
];

fn pinned_moved(p: &Place) -> bool {
    p.session.pinned.is_some_and(|at| at != p.first_step())
}

fn too_early(p: &Place) -> bool {
    p.first_step() < p.session.earliest
}

fn too_late(p: &Place) -> bool {
    p.end() > p.session.latest_end
}

fn not_allowed(p: &Place) -> bool {
    p.session.allowed.as_ref().is_some_and(|spans| {
        !spans
            .iter()
            .any(|(first, end)| *first <= p.first_step() && p.end() <= *end)
    })
}

fn blackout(p: &Place) -> bool {
    let step = p.facts.grid * MINUTE;
    let (start, end) = (p.first_step() * step, p.end() * step);
    p.facts
        .blackouts
        .iter()
        .any(|(from, to)| end.min(*to) - start.max(*from) >= MINUTE)
}

fn facilitator_unavailable(p: &Place) -> bool {
    (p.free.facilitators[p.start] as usize) < p.session.facilitators.len()
}

fn below_network_quorum(p: &Place) -> bool {
    p.session
        .network_quorum
        .iter()
        .zip(&p.free.by_network)
        .any(|((_, need), free)| (free[p.start] as usize) < *need)
}

fn below_quorum(p: &Place) -> bool {
    (p.free.others[p.start] as usize) < p.session.quorum
}

/// What a rule between two sessions forbids, seen from one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Relation {
    pub other: usize,
    pub rule: Rule,
    pub forbids: Forbids,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Forbids {
    /// The other's start minus this one's, in steps, lies strictly between these.
    Between(i64, i64),
    OneDay,
    TwoDays,
}

impl Relation {
    /// Whether the rule is broken with this session at `start` and the other at `other`.
    pub fn broken(&self, day: &[usize], start: usize, other: usize) -> bool {
        match self.forbids {
            Forbids::Between(low, high) => {
                let d = other.cast_signed() as i64 - start.cast_signed() as i64;
                low < d && d < high
            }
            Forbids::OneDay => day[start] == day[other],
            Forbids::TwoDays => day[start] != day[other],
        }
    }
}

const FAR: i64 = i64::MAX / 4;

/// All rules between two sessions, per session, seen from both.
pub(crate) fn relations(problem: &Problem, facts: &Facts) -> Vec<Vec<Relation>> {
    let mut all = vec![Vec::new(); facts.sessions.len()];
    facilitators_rest(problem, facts, &mut all);
    nothing_before_first(facts, &mut all);
    nothing_after_last(facts, &mut all);
    pairs(problem, facts, &mut all);
    for list in &mut all {
        list.sort_by_key(|r| (r.other, r.rule));
        list.dedup();
    }
    all
}

fn length(facts: &Facts, k: usize) -> i64 {
    i64::try_from(facts.sessions[k].length).unwrap_or(FAR)
}

/// Whole steps that minutes take.
fn steps(facts: &Facts, minutes: u32) -> i64 {
    -(-i64::from(minutes)).div_euclid(facts.grid)
}

/// Notes that the start of `b` minus the start of `a` may not lie strictly between `low` and `high`.
fn forbid(all: &mut [Vec<Relation>], rule: Rule, a: usize, b: usize, low: i64, high: i64) {
    let relation = |other, forbids| Relation {
        other,
        rule,
        forbids,
    };
    all[a].push(relation(b, Forbids::Between(low, high)));
    all[b].push(relation(a, Forbids::Between(-high, -low)));
}

/// `gap` steps between the end of the one and the start of the other, in either order.
fn apart(facts: &Facts, all: &mut [Vec<Relation>], rule: Rule, a: usize, b: usize, gap: i64) {
    let (low, high) = (-(length(facts, b) + gap), length(facts, a) + gap);
    forbid(all, rule, a, b, low, high);
}

fn facilitators_rest(problem: &Problem, facts: &Facts, all: &mut [Vec<Relation>]) {
    let rest = steps(facts, problem.limits.facilitator_rest_minutes);
    for a in 0..facts.sessions.len() {
        for b in a + 1..facts.sessions.len() {
            let of_b = &facts.sessions[b].facilitators;
            if facts.sessions[a]
                .facilitators
                .iter()
                .any(|f| of_b.binary_search(f).is_ok())
            {
                apart(facts, all, Rule::FacilitatorOverlap, a, b, rest);
            }
        }
    }
}

fn nothing_before_first(facts: &Facts, all: &mut [Vec<Relation>]) {
    positioned(facts, Position::First, |k, other| {
        forbid(all, Rule::BeforeFirst, k, other, -FAR, length(facts, k));
    });
}

fn nothing_after_last(facts: &Facts, all: &mut [Vec<Relation>]) {
    positioned(facts, Position::Last, |k, other| {
        forbid(all, Rule::AfterLast, k, other, -length(facts, other), FAR);
    });
}

/// Each session of that position with every other one.
fn positioned(facts: &Facts, position: Position, mut found: impl FnMut(usize, usize)) {
    let all = 0..facts.sessions.len();
    for k in all.clone() {
        if facts.sessions[k].position == Some(position) {
            all.clone().filter(|o| *o != k).for_each(|o| found(k, o));
        }
    }
}

fn pairs(problem: &Problem, facts: &Facts, all: &mut [Vec<Relation>]) {
    let of = |id| facts.sessions.binary_search_by(|s| s.id.cmp(id)).ok();
    for pair in &problem.pairs {
        let (Some(a), Some(b)) = (of(&pair.a), of(&pair.b)) else {
            continue;
        };
        match pair.rule {
            PairRule::Before { gap_minutes } => {
                let high = length(facts, a) + steps(facts, gap_minutes);
                forbid(all, Rule::PairBefore, a, b, -FAR, high);
            }
            PairRule::NoOverlap => apart(facts, all, Rule::PairNoOverlap, a, b, 0),
            PairRule::Gap { gap_minutes } => {
                let gap = steps(facts, gap_minutes);
                apart(facts, all, Rule::PairGap, a, b, gap);
            }
            PairRule::DifferentDay => {
                by_day(all, Rule::PairDifferentDay, a, b, Forbids::OneDay);
            }
            PairRule::SameDay => by_day(all, Rule::PairSameDay, a, b, Forbids::TwoDays),
        }
    }
}

fn by_day(all: &mut [Vec<Relation>], rule: Rule, a: usize, b: usize, forbids: Forbids) {
    for (k, other) in [(a, b), (b, a)] {
        all[k].push(Relation {
            other,
            rule,
            forbids,
        });
    }
}
