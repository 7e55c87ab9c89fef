//! The programme beside which a workshop is ranked: what it is worth, what it breaks, and what each place beside it costs.

use super::Ranker;
use super::planes::Plane;
use crate::proposal::rules::Rule;
use crate::proposal::score::{Starts, Values};
use crate::proposal::tables::{Clash, count};
use crate::proposal::what_if::own;
use crate::refusal::Finding;

pub(super) struct Beside<'a> {
    ranker: &'a Ranker<'a>,
    placed: Vec<(usize, usize)>,
    /// Of the programme as it stands, fairness apart.
    pub values: Values,
    /// Per network in the order of the ids.
    pub burdens: Vec<i64>,
    /// Sessions at each step, and that start on each day.
    occupied: Vec<usize>,
    on_day: Vec<usize>,
}

impl<'a> Beside<'a> {
    pub fn of(ranker: &'a Ranker<'a>, starts: &Starts) -> Self {
        let facts = &ranker.facts;
        let placed: Vec<(usize, usize)> = starts
            .iter()
            .enumerate()
            .filter_map(|(k, start)| start.map(|s| (k, s)))
            .collect();
        let mut beside = Beside {
            ranker,
            values: Values {
                unplaced: count(starts.len() - placed.len()),
                ..Values::default()
            },
            burdens: facts.ledger.clone(),
            occupied: vec![0; facts.steps],
            on_day: vec![0; facts.days],
            placed,
        };
        for (session, start) in facts.sessions.iter().zip(starts) {
            let stands = start.and_then(|s| i64::try_from(s).ok());
            if session.announced.is_some_and(|at| stands != Some(at)) {
                beside.values.disruption += count(session.audience.len());
            }
        }
        for (i, &(k, start)) in beside.placed.clone().iter().enumerate() {
            beside.add(k, start);
            for j in i + 1..beside.placed.len() {
                let (other, at) = beside.placed[j];
                let clash = beside.clash(k, start, other, at);
                beside.values.required_lost += clash.required;
                beside.values.lost += clash.lost;
                beside.values.comfort += clash.near;
            }
        }
        beside
    }

    fn add(&mut self, k: usize, start: usize) {
        let facts = &self.ranker.facts;
        let session = &facts.sessions[k];
        let length = session.length;
        for step in &mut self.occupied[start..start + length] {
            *step += 1;
        }
        self.on_day[facts.day[start]] += 1;
        let problem = self.ranker.problem;
        let minutes = |p: usize, plane| {
            let ones = self.ranker.planes.ones(p, plane, start, length);
            i64::from(ones) * facts.grid
        };
        let mut unsocial = vec![0; self.burdens.len()];
        for &p in &session.audience {
            let no = minutes(p, Plane::No);
            if session.required.binary_search(&p).is_err() {
                self.values.lost += problem.absence.no * no;
            } else if session.facilitators.binary_search(&p).is_err() {
                self.values.required_lost += no;
            }
            self.values.lost += problem.absence.if_need_be * minutes(p, Plane::IfNeedBe);
            unsocial[facts.person_network[p]] += problem.burden.waking_rate
                * minutes(p, Plane::Waking)
                + problem.burden.asleep_rate * minutes(p, Plane::Asleep);
        }
        for (n, minutes) in unsocial.into_iter().enumerate().filter(|(_, m)| *m != 0) {
            self.values.comfort += minutes;
            self.burdens[n] += 1000 * minutes / facts.network_size[n];
        }
    }

    /// What two sessions cost by overlapping or by being back to back.
    fn clash(&self, a: usize, start_a: usize, b: usize, start_b: usize) -> Clash {
        let ranker = self.ranker;
        let length = |k: usize| ranker.facts.sessions[k].length;
        let (end_a, end_b) = (start_a + length(a), start_b + length(b));
        let near = near(ranker);
        if start_a >= end_b + near || start_b >= end_a + near {
            return Clash::default();
        }
        let common = |which: usize| {
            let these = ranker.people[a][which].iter();
            let both = these.zip(&ranker.people[b][which]);
            let ones = both.map(|(one, other)| (one & other).count_ones());
            i64::from(ones.sum::<u32>())
        };
        let all = common(0);
        if all == 0 {
            return Clash::default();
        }
        let required = common(1);
        let steps = end_a.min(end_b).saturating_sub(start_a.max(start_b));
        let overlap = count(steps) * ranker.facts.grid;
        Clash {
            required: overlap * required,
            lost: overlap * (all - required) * ranker.problem.absence.no,
            near: all * ranker.problem.burden.near_points,
        }
    }

    /// What `k` costs by its neighbours, at each of so many starts.
    pub fn clashes(&self, k: usize, starts: usize) -> Vec<Clash> {
        let mut sums = vec![Clash::default(); starts];
        let sessions = &self.ranker.facts.sessions;
        let near = near(self.ranker);
        for &(other, at) in &self.placed {
            let from = at.saturating_sub(sessions[k].length + near);
            let to = (at + sessions[other].length + near).min(starts);
            for (start, sum) in sums.iter_mut().enumerate().take(to).skip(from) {
                let clash = self.clash(k, start, other, at);
                sum.required += clash.required;
                sum.lost += clash.lost;
                sum.near += clash.near;
            }
        }
        sums
    }

    /// Whether the limits on sessions at once and on a day leave room.
    pub fn room(&self, k: usize, start: usize) -> bool {
        let facts = &self.ranker.facts;
        let limits = self.ranker.problem.limits;
        let length = facts.sessions[k].length;
        self.on_day[facts.day[start]] < limits.per_day as usize
            && self.occupied[start..start + length]
                .iter()
                .all(|n| *n < limits.parallel as usize)
    }

    /// The people who need not be told again if `k` stands where it was announced.
    pub fn told(&self, k: usize, start: usize) -> i64 {
        let session = &self.ranker.facts.sessions[k];
        let here = i64::try_from(start).ok();
        if session.announced.is_some() && session.announced == here {
            count(session.audience.len())
        } else {
            0
        }
    }

    /// The rules that the programme breaks.
    pub fn faults(&self) -> Vec<Finding> {
        let r = self.ranker;
        let mut faults = Vec::new();
        let mut fault = |rule: Rule, sessions: &[usize]| {
            let ids: Vec<&str> = sessions
                .iter()
                .map(|k| r.facts.sessions[*k].id.0.as_str())
                .collect();
            faults.push(Finding {
                place: format!("starts of {}", ids.join(", ")),
                says: format!("the programme given breaks a rule: {}", rule.name()),
            });
        };
        let start_of = |k: usize| {
            let at = self.placed.binary_search_by_key(&k, |(o, _)| *o).ok()?;
            Some(self.placed[at].1)
        };
        for &(k, start) in &self.placed {
            for broken in own(r.problem, &r.facts, k, start) {
                fault(broken.rule, &[k]);
            }
            for relation in r.relations[k].iter().filter(|rel| rel.other > k) {
                let other = start_of(relation.other);
                if other.is_some_and(|other| relation.broken(&r.facts.day, start, other)) {
                    fault(relation.rule, &[k, relation.other]);
                }
            }
        }
        let limits = r.problem.limits;
        let here = |step: usize| -> Vec<usize> {
            let length = |k: usize| r.facts.sessions[k].length;
            let all = self.placed.iter();
            all.filter(|(k, s)| *s <= step && step < s + length(*k))
                .map(|(k, _)| *k)
                .collect()
        };
        if let Some(step) = first_above(&self.occupied, limits.parallel) {
            fault(Rule::TooManyParallel, &here(step));
        }
        if let Some(day) = first_above(&self.on_day, limits.per_day) {
            let all = self.placed.iter();
            let on = all.filter(|(_, s)| r.facts.day[*s] == day).map(|(k, _)| *k);
            fault(Rule::TooManyInADay, &on.collect::<Vec<_>>());
        }
        faults
    }
}

fn first_above(counts: &[usize], most: u32) -> Option<usize> {
    counts.iter().position(|n| *n > most as usize)
}

/// Steps that two sessions must lie apart not to be back to back.
fn near(ranker: &Ranker) -> usize {
    let minutes = ranker.problem.limits.near_minutes;
    minutes.div_ceil(ranker.problem.grid_minutes) as usize
}
