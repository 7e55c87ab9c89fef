//! Contradictions and what lifts them, held against trying all starts of small random problems that cannot place everything.

use super::exhaustive::{proposed, still};
use super::world::{self, at, people, plain, span};
use crate::proposal::model::{PairRule, Position, Workshop};
use crate::proposal::*;

/// The starts (places in the order of the ids) of some workshops under some demands, judged here from the definitions.
struct Oracle<'a> {
    problem: &'a Problem,
    tables: &'a Tables,
    demands: &'a [Demand],
    per_day: u32,
    parallel: u32,
    /// A quorum that is another than the problem's.
    fewer: Option<(&'a Demand, u32)>,
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

    fn alone(&self, k: usize, start: usize) -> bool {
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
            Demand::Blackout(i) => {
                let b = &self.problem.blackouts[*i];
                to <= b.start() || b.end() <= from
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

    fn together(&self, placed: &[(usize, usize)]) -> bool {
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
    fn possible(&self, workshops: &[usize], placed: &mut Vec<(usize, usize)>) -> bool {
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

fn possible(problem: &Problem, tables: &Tables, workshops: &[usize], demands: &[Demand]) -> bool {
    eased(problem, tables, workshops, demands, None)
}

fn eased(
    problem: &Problem,
    tables: &Tables,
    workshops: &[usize],
    demands: &[Demand],
    relaxation: Option<&Relaxation>,
) -> bool {
    let mut kept = demands.to_vec();
    let (mut per_day, mut parallel) = (problem.limits.per_day, problem.limits.parallel);
    let mut fewer = None;
    match relaxation {
        Some(Relaxation::Without(demand)) => kept.retain(|d| d != demand),
        Some(Relaxation::PerDay { to }) => per_day = *to,
        Some(Relaxation::Parallel { to }) => parallel = *to,
        Some(Relaxation::Fewer { demand, to }) => fewer = Some((demand, *to)),
        None => {}
    }
    let oracle = Oracle {
        problem,
        tables,
        demands: &kept,
        per_day,
        parallel,
        fewer,
    };
    oracle.possible(workshops, &mut Vec::new())
}

fn explained(problem: &Problem, tables: &Tables, starts: &Programme) -> Conflict {
    let request = ConflictRequest {
        budget: Budget::Steps(400_000),
        seed: 2,
    };
    conflict(problem, tables, starts, &request, &still())
}

fn places(tables: &Tables, ids: &[WorkshopId]) -> Vec<usize> {
    let all = 0..tables.sessions();
    all.filter(|k| ids.contains(&tables.id(*k))).collect()
}

/// A change that is a little milder, if there is one.
fn milder(relaxation: &Relaxation) -> Option<Relaxation> {
    Some(match relaxation {
        Relaxation::PerDay { to } => Relaxation::PerDay { to: to - 1 },
        Relaxation::Parallel { to } => Relaxation::Parallel { to: to - 1 },
        Relaxation::Fewer { demand, to } => Relaxation::Fewer {
            demand: demand.clone(),
            to: to + 1,
        },
        Relaxation::Without(_) => return None,
    })
}

#[test]
fn contradictions_are_true_and_none_of_their_demands_can_be_spared() {
    let (mut found, mut lifts) = (0, 0);
    for seed in 300..420 {
        let problem = world::random(seed);
        let tables = Tables::of(&problem).unwrap();
        let proposal = proposed(&tables, 20_000, 1);
        let unplaced = proposal.starts.iter().filter(|(_, at)| at.is_none());
        let unplaced: Vec<WorkshopId> = unplaced.map(|(id, _)| id.clone()).collect();
        let conflict = explained(&problem, &tables, &proposal.starts);
        assert_eq!(conflict.contradictions.len(), unplaced.len(), "seed {seed}");
        assert!(conflict.open.is_empty() && conflict.lifts_open.is_empty());
        assert!(conflict.unplaced_at_least() <= proposal.values.unplaced);
        for c in &conflict.contradictions {
            let workshops = places(&tables, &c.workshops);
            assert!(c.smallest, "seed {seed}");
            assert!(c.workshops.contains(&c.workshop));
            assert!(
                !possible(&problem, &tables, &workshops, &c.demands),
                "a false contradiction, seed {seed}: {c:?}"
            );
            for demand in &c.demands {
                let mut fewer = c.demands.clone();
                fewer.retain(|d| d != demand);
                assert!(
                    possible(&problem, &tables, &workshops, &fewer),
                    "{demand:?} can be spared, seed {seed}"
                );
            }
            for k in &workshops {
                let mut fewer = workshops.clone();
                fewer.retain(|o| o != k);
                assert!(possible(&problem, &tables, &fewer, &c.demands));
            }
            found += 1;
        }
        let everything: Vec<usize> = (0..tables.sessions()).collect();
        let all = all_demands(&problem);
        for lift in &conflict.lifts {
            let left = places(&tables, &lift.left_out);
            let placed: Vec<usize> = (0..tables.sessions())
                .filter(|k| !left.contains(k))
                .collect();
            let starts = tables.steps_of(&lift.starts);
            let stand: Vec<_> = placed.iter().map(|k| (*k, starts[*k].unwrap())).collect();
            let holds = shown(&problem, &tables, &all, &lift.relaxation, &stand);
            assert!(
                holds,
                "a programme that breaks a rule, seed {seed}: {lift:?}"
            );
            if let Some(milder) = milder(&lift.relaxation) {
                assert!(!eased(&problem, &tables, &placed, &all, Some(&milder)));
            }
            lifts += 1;
        }
        // What is not said to lift everything does not.
        for demand in conflict.contradictions.iter().flat_map(|c| &c.demands) {
            let whole = Relaxation::Without(demand.clone());
            let lifted = conflict.lifts.iter().any(|l| {
                l.left_out.is_empty()
                    && match &l.relaxation {
                        Relaxation::Without(d) | Relaxation::Fewer { demand: d, .. } => d == demand,
                        Relaxation::PerDay { .. } => *demand == Demand::PerDay,
                        Relaxation::Parallel { .. } => *demand == Demand::Parallel,
                    }
            });
            let truth = eased(&problem, &tables, &everything, &all, Some(&whole));
            assert_eq!(lifted, truth, "seed {seed}: {demand:?}");
        }
    }
    assert!(found > 30 && lifts > 30, "{found} and {lifts} were tried");
}

fn all_demands(problem: &Problem) -> Vec<Demand> {
    let mut all = vec![Demand::PerDay, Demand::Parallel];
    all.extend((0..problem.blackouts.len()).map(Demand::Blackout));
    all.extend((0..problem.pairs.len()).map(Demand::Pair));
    all.extend(
        problem
            .participants
            .iter()
            .map(|p| Demand::Rest(p.id.clone())),
    );
    for w in &problem.workshops {
        let id = || w.id.clone();
        all.extend(w.pinned.map(|_| Demand::Pinned(id())));
        all.extend(w.start_after.map(|_| Demand::StartAfter(id())));
        all.extend(w.end_before.map(|_| Demand::EndBefore(id())));
        all.extend(w.quorum.map(|_| Demand::Quorum(id())));
        all.extend(w.position.map(|_| Demand::Position(id())));
        all.push(Demand::Allowed(id()));
        let networks = w.network_quorum.iter();
        all.extend(networks.map(|(n, _)| Demand::NetworkQuorum(id(), n.clone())));
        let facilitators = w.facilitators.iter();
        all.extend(facilitators.map(|p| Demand::Facilitator(id(), p.clone())));
    }
    all
}

/// Whether these very starts meet all demands with the change.
fn shown(
    problem: &Problem,
    tables: &Tables,
    all: &[Demand],
    relaxation: &Relaxation,
    stand: &[(usize, usize)],
) -> bool {
    let mut kept = all.to_vec();
    let (mut per_day, mut parallel) = (problem.limits.per_day, problem.limits.parallel);
    let mut fewer = None;
    match relaxation {
        Relaxation::Without(demand) => kept.retain(|d| d != demand),
        Relaxation::PerDay { to } => per_day = *to,
        Relaxation::Parallel { to } => parallel = *to,
        Relaxation::Fewer { demand, to } => fewer = Some((demand, *to)),
    }
    let oracle = Oracle {
        problem,
        tables,
        demands: &kept,
        per_day,
        parallel,
        fewer,
    };
    stand.iter().all(|(k, start)| oracle.alone(*k, *start)) && oracle.together(stand)
}

#[test]
fn a_conflict_is_told_with_its_rules_its_people_and_what_would_lift_it() {
    let mut problem = plain();
    problem.workshops[0].facilitators = people(&["p1"]);
    problem.workshops[0].allowed =
        Allowed::Only(vec![span("2026-10-12T09:00:00Z", "2026-10-12T11:00:00Z")]);
    problem.workshops[0].optional = people(&["p2", "p3"]);
    problem.participants[0].busy = vec![span("2026-10-12T09:30:00Z", "2026-10-12T10:30:00Z")];
    problem.workshops[1].pinned = Some(at("2026-10-12T12:00:00Z"));
    let tables = Tables::of(&problem).unwrap();
    let proposal = proposed(&tables, 4_000, 1);
    assert_eq!(proposal.status, Status::Infeasible);
    let conflict = explained(&problem, &tables, &proposal.starts);
    let said = conflict_sentences(&problem, &conflict, &|p| format!("Anna ({})", p.0));
    assert_eq!(
        said,
        [
            "a cannot have a start, because these cannot all be true: Anna (p1) facilitates a and is free throughout; \
             a is allowed only Mon 12 Oct 09:00 to Mon 12 Oct 11:00. \
             Each of these is needed for that: without it there would be a start.",
            "If Anna (p1) could do Mon 12 Oct 09:00\u{2013}10:00 for a, every workshop could have a start.",
            "Without the rule that a is allowed only Mon 12 Oct 09:00 to Mon 12 Oct 11:00, \
             every workshop could have a start (a at Mon 12 Oct 05:00).",
        ]
    );
}

#[test]
fn more_workshops_than_the_days_hold_contradict_the_limit_of_a_day() {
    let mut problem = plain();
    problem.limits.per_day = 1;
    problem.workshops = (0..5)
        .map(|i| world::workshop(&format!("w{i}"), 60))
        .collect();
    let tables = Tables::of(&problem).unwrap();
    let proposal = proposed(&tables, 4_000, 1);
    let conflict = explained(&problem, &tables, &proposal.starts);
    let per_day: Vec<&Vec<Demand>> = conflict.contradictions.iter().map(|c| &c.demands).collect();
    assert_eq!(per_day, [&vec![Demand::PerDay]; 3]);
    assert!(
        conflict
            .contradictions
            .iter()
            .all(|c| c.workshops.len() == 3 && c.smallest)
    );
    assert_eq!(conflict.lifts[0].relaxation, Relaxation::PerDay { to: 3 });
    assert_eq!(conflict.lifts[0].left_out, []);
    assert_eq!(conflict.unplaced_at_least(), 1);
}

#[test]
fn a_workshop_longer_than_the_meeting_contradicts_nothing_but_the_dates() {
    let mut problem = plain();
    problem.workshops[0].minutes = 3_000;
    let tables = Tables::of(&problem).unwrap();
    let proposal = proposed(&tables, 4_000, 1);
    let conflict = explained(&problem, &tables, &proposal.starts);
    let said = conflict_sentences(&problem, &conflict, &|p| p.0.clone());
    assert_eq!(
        said,
        [
            "a cannot have a start: it is longer than the meeting.",
            "No single change of one of these would give it a start; that is proved."
        ]
    );
}
