//! Whether workshops can all have a start under some demands, by trying all starts and from the definitions alone.

use crate::proposal::model::{PairRule, Position, Workshop};
use crate::proposal::*;

/// The starts (places in the order of the ids) of some workshops under some demands, judged here from the definitions.
pub(super) struct Oracle<'a> {
    pub problem: &'a Problem,
    pub tables: &'a Tables,
    pub demands: &'a [Demand],
    pub per_day: u32,
    pub parallel: u32,
    /// A quorum that is another than the problem's.
    pub fewer: Option<(&'a Demand, u32)>,
}

impl Oracle<'_> {
    fn has(&self, demand: &Demand) -> bool {
        self.demands.contains(demand)
    }

    fn workshop(&self, k: usize) -> &Workshop {
        &self.problem.workshops[self.tables.facts.sessions[k].index]
    }

    fn person(&self, p: usize) -> &Participant {
        &self.problem.participants[self.tables.facts.person_index[p]]
    }

    pub fn alone(&self, k: usize, start: usize) -> bool {
        let facts = &self.tables.facts;
        let (w, s) = (self.workshop(k), &facts.sessions[k]);
        let from = facts.instant(start);
        let to = from + chrono::TimeDelta::minutes(i64::from(w.minutes));
        let free = |p: usize| facts.planes.free(p, start, s.length);
        let count = |of: &dyn Fn(usize) -> bool| {
            let there = s.audience.iter().filter(|p| of(**p) && free(**p));
            u32::try_from(there.count()).unwrap()
        };
        let need = |d: &Demand, n: u32| match self.fewer {
            Some((demand, to)) if demand == d => to,
            _ => n,
        };
        self.demands.iter().all(|d| match d {
            Demand::Blackout(place) => {
                let dark = &self.problem.blackouts[*place];
                to <= dark.start() || dark.end() <= from
            }
            d if d.workshop() != Some(&w.id) => true,
            Demand::Pinned(_) => w.pinned == Some(from),
            Demand::StartAfter(_) => w.start_after.unwrap() <= from,
            Demand::EndBefore(_) => to <= w.end_before.unwrap(),
            Demand::Allowed(_) => match &w.allowed {
                Allowed::Anytime => true,
                Allowed::Only(all) => all.iter().any(|a| a.start() <= from && to <= a.end()),
            },
            Demand::Facilitator(_, id) => s
                .facilitators
                .iter()
                .all(|p| self.person(*p).id != *id || free(*p)),
            Demand::Quorum(_) => {
                count(&|p| !s.facilitators.contains(&p)) >= need(d, w.quorum.unwrap())
            }
            Demand::NetworkQuorum(_, network) => {
                let own = w.network_quorum.iter().find(|(n, _)| n == network);
                count(&|p| self.person(p).network == *network) >= need(d, own.unwrap().1)
            }
            _ => true,
        })
    }

    pub fn together(&self, placed: &[(usize, usize)]) -> bool {
        let facts = &self.tables.facts;
        let end = |(k, s): (usize, usize)| s + facts.sessions[k].length;
        let grid = self.problem.grid_minutes;
        let gap = |a: (usize, usize), b: (usize, usize), minutes: u32| {
            end(a) + usize::try_from(minutes.div_ceil(grid)).unwrap() <= b.1
        };
        let apart = |a, b, minutes| gap(a, b, minutes) || gap(b, a, minutes);
        for (i, &a) in placed.iter().enumerate() {
            for &b in placed.iter().skip(i + 1) {
                for (first, second) in [(a, b), (b, a)] {
                    let w = self.workshop(first.0);
                    let kept = self.has(&Demand::Position(w.id.clone()));
                    let fine = match w.position {
                        Some(Position::First) if kept => end(first) <= second.1,
                        Some(Position::Last) if kept => end(second) <= first.1,
                        _ => true,
                    };
                    if !fine {
                        return false;
                    }
                }
                let rest = self.problem.limits.facilitator_rest_minutes;
                for p in &facts.sessions[a.0].facilitators {
                    let shared = facts.sessions[b.0].facilitators.contains(p);
                    let kept = self.has(&Demand::Rest(self.person(*p).id.clone()));
                    if shared && kept && !apart(a, b, rest) {
                        return false;
                    }
                }
                for (at, pair) in self.problem.pairs.iter().enumerate() {
                    let (first, second) = match (self.tables.id(a.0), self.tables.id(b.0)) {
                        (x, y) if x == pair.a && y == pair.b => (a, b),
                        (x, y) if x == pair.b && y == pair.a => (b, a),
                        _ => continue,
                    };
                    let same_day = facts.day[a.1] == facts.day[b.1];
                    let fine = match pair.rule {
                        PairRule::Before { gap_minutes } => gap(first, second, gap_minutes),
                        PairRule::NoOverlap => apart(a, b, 0),
                        PairRule::Gap { gap_minutes } => apart(a, b, gap_minutes),
                        PairRule::DifferentDay => !same_day,
                        PairRule::SameDay => same_day,
                    };
                    if self.has(&Demand::Pair(at)) && !fine {
                        return false;
                    }
                }
            }
        }
        let most = |n: usize| u32::try_from(n).unwrap();
        let day_full = placed.iter().any(|a| {
            let there = placed.iter().filter(|b| facts.day[b.1] == facts.day[a.1]);
            most(there.count()) > self.per_day
        });
        let hour_full = (0..facts.steps).any(|step| {
            let there = placed.iter().filter(|b| b.1 <= step && step < end(**b));
            most(there.count()) > self.parallel
        });
        !(self.has(&Demand::PerDay) && day_full || self.has(&Demand::Parallel) && hour_full)
    }

    /// Whether these workshops can all have a start.
    pub fn possible(&self, workshops: &[usize], placed: &mut Vec<(usize, usize)>) -> bool {
        let Some((&k, rest)) = workshops.split_first() else {
            return true;
        };
        for start in 0..self.tables.rows[k].starts {
            if !self.alone(k, start) {
                continue;
            }
            placed.push((k, start));
            let fine = self.together(placed) && self.possible(rest, placed);
            placed.pop();
            if fine {
                return true;
            }
        }
        false
    }
}
