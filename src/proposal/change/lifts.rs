//! The one rule, limit or quorum that alone keeps a session from a start.

use super::{Change, Seeker};
use crate::proposal::model::{PairRule, Position};
use crate::proposal::rules::{Free, Place, Rule, START_RULES};
use crate::proposal::tables::Tables;
use crate::proposal::what_if::Broken;
use crate::time::Interval;

impl Seeker<'_> {
    /// How many of whom are free throughout, for every start of the session.
    pub(super) fn free(&self, k: usize) -> Free {
        let facts = &self.standing.tables.facts;
        let session = &facts.sessions[k];
        let starts = self.standing.tables.rows[k].starts;
        let planes = &facts.planes;
        let mut free = Free {
            facilitators: vec![0; starts],
            others: vec![0; starts],
            by_network: vec![vec![0; starts]; session.network_quorum.len()],
        };
        for &p in &session.audience {
            let leads = session.facilitators.binary_search(&p).is_ok();
            let network = facts.person_network[p];
            let mut run = 0;
            for (step, no) in planes.row(&planes.no, p).iter().enumerate() {
                run = if *no == 0 { run + 1 } else { 0 };
                if run < session.length {
                    continue;
                }
                let start = step + 1 - session.length;
                if leads {
                    free.facilitators[start] += 1;
                } else {
                    free.others[start] += 1;
                }
                for ((n, _), counts) in session.network_quorum.iter().zip(&mut free.by_network) {
                    counts[start] += u32::from(*n == network);
                }
            }
        }
        free
    }

    /// The rules that the session breaks at the start by itself.
    pub(super) fn own(&self, k: usize, start: usize, free: &Free) -> Vec<Rule> {
        let facts = &self.standing.tables.facts;
        let place = Place {
            facts,
            session: &facts.sessions[k],
            free,
            start,
        };
        START_RULES
            .iter()
            .filter(|(_, broken)| broken(&place))
            .map(|(rule, _)| *rule)
            .collect()
    }

    /// The one thing (people aside) that keeps the session from the start; `None` if nothing does, or more than one.
    pub(super) fn lift(&self, k: usize, start: usize, free: &Free) -> Option<Change> {
        let own = self.own(k, start, free);
        if own.len() > 1 {
            return None;
        }
        let beside = self.standing.beside(k, start);
        match (own.first(), beside.as_slice()) {
            (Some(rule), []) => self.own_lift(k, start, free, *rule),
            (None, [broken]) => self.lift_beside(k, broken),
            _ => None,
        }
    }

    fn own_lift(&self, k: usize, start: usize, free: &Free, rule: Rule) -> Option<Change> {
        let t = self.standing.tables;
        let session = &t.facts.sessions[k];
        let asked = &self.standing.problem.workshops[session.index];
        let workshop = session.id.clone();
        let have = |counts: &[u32]| counts[start] as usize;
        match rule {
            Rule::PinnedMoved => Some(Change::Pin { workshop }),
            Rule::TooEarly => asked
                .start_after
                .map(|limit| Change::StartAfter { workshop, limit }),
            Rule::TooLate => asked
                .end_before
                .map(|limit| Change::EndBefore { workshop, limit }),
            Rule::NotAllowed => Some(Change::Allowed { workshop }),
            Rule::Blackout => self.blackout(k, start),
            Rule::BelowQuorum => {
                (have(&free.others) + 1 == session.quorum).then_some(Change::Quorum {
                    workshop,
                    before: session.quorum,
                })
            }
            Rule::BelowNetworkQuorum => {
                let mut short = session
                    .network_quorum
                    .iter()
                    .zip(&free.by_network)
                    .filter(|((_, need), counts)| have(counts) < *need);
                let (((n, need), counts), None) = (short.next()?, short.next()) else {
                    return None;
                };
                let at = t.facts.network_index[*n];
                (have(counts) + 1 == *need).then(|| Change::NetworkQuorum {
                    workshop,
                    network: self.standing.problem.networks[at].id.clone(),
                    before: *need,
                })
            }
            _ => None,
        }
    }

    /// The one blackout that the session touches.
    fn blackout(&self, k: usize, start: usize) -> Option<Change> {
        let t = self.standing.tables;
        let length = i64::try_from(t.length(k)).ok()? * t.facts.grid;
        let begins = t.facts.instant(start);
        let ends = begins + chrono::TimeDelta::minutes(length);
        let meets = |b: &&Interval| {
            (ends.min(b.end()) - begins.max(b.start())) >= chrono::TimeDelta::minutes(1)
        };
        let mut met = self.standing.problem.blackouts.iter().filter(meets);
        match (met.next(), met.next()) {
            (Some(span), None) => Some(Change::Blackout { span: *span }),
            _ => None,
        }
    }

    fn lift_beside(&self, k: usize, broken: &Broken) -> Option<Change> {
        let t = self.standing.tables;
        let own = t.id(k);
        let [first, rest @ ..] = broken.workshops.as_slice() else {
            return None;
        };
        match broken.rule {
            // The programme obeys the limits, so the session is never more than one too many.
            Rule::TooManyParallel => Some(Change::Parallel { before: t.parallel }),
            Rule::TooManyInADay => Some(Change::PerDay { before: t.per_day }),
            Rule::BeforeFirst | Rule::AfterLast => {
                let position = if broken.rule == Rule::BeforeFirst {
                    Position::First
                } else {
                    Position::Last
                };
                let workshop = if position_of(t, k) == Some(position) {
                    // Those that are in the way may be of that position themselves.
                    let others = broken.workshops.iter().any(|w| {
                        t.facts
                            .sessions
                            .iter()
                            .any(|s| s.id == *w && s.position == Some(position))
                    });
                    (!others).then_some(own)?
                } else {
                    rest.is_empty().then(|| first.clone())?
                };
                Some(Change::Position { workshop, position })
            }
            rule if rest.is_empty() && pair_rule(rule) => Some(Change::Pair {
                rule,
                a: own.clone().min(first.clone()),
                b: own.max(first.clone()),
            }),
            _ => None,
        }
    }
}

fn position_of(t: &Tables, k: usize) -> Option<Position> {
    t.facts.sessions[k].position
}

fn pair_rule(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::PairBefore
            | Rule::PairNoOverlap
            | Rule::PairGap
            | Rule::PairDifferentDay
            | Rule::PairSameDay
    )
}

/// The name under which a rule of the problem's list is broken.
pub(super) fn broken_as(rule: PairRule) -> Rule {
    match rule {
        PairRule::Before { .. } => Rule::PairBefore,
        PairRule::NoOverlap => Rule::PairNoOverlap,
        PairRule::Gap { .. } => Rule::PairGap,
        PairRule::DifferentDay => Rule::PairDifferentDay,
        PairRule::SameDay => Rule::PairSameDay,
    }
}
