//! What it would bring if one person were free over the time of one session.

use std::collections::BTreeMap;

use super::{Candidate, Change, Seeker};
use crate::proposal::rules::{Free, Rule};
use crate::proposal::score::Values;
use crate::time::Interval;

/// What a person's freedom saves: person-minutes of must-attend people, points.
type Saved = (i64, i64);

impl Seeker<'_> {
    /// Notes, for the session at the start, the person whose freedom would bring most. `values` are those with the session there.
    pub(super) fn people(&mut self, k: usize, start: usize, free: &Free, values: &Values) {
        if !self.could_help(k, start, values) {
            return;
        }
        let own = self.own(k, start, free);
        let only_people = own.iter().all(|rule| {
            matches!(
                rule,
                Rule::FacilitatorUnavailable | Rule::BelowQuorum | Rule::BelowNetworkQuorum
            )
        });
        if !only_people || !self.standing.beside(k, start).is_empty() {
            return;
        }
        let t = self.standing.tables;
        // One person for each saving is enough: the first.
        let mut by_saving: BTreeMap<Saved, usize> = BTreeMap::new();
        for &p in &t.facts.sessions[k].audience {
            if !self.standing.free(p, k, start) && self.opens(p, k, start, free) {
                by_saving.entry(self.saved(p, k, start)).or_insert(p);
            }
        }
        for ((required, lost), p) in by_saving {
            let mut values = values.clone();
            values.required_lost -= required;
            values.lost -= lost;
            let begins = t.facts.instant(start);
            let minutes = i64::try_from(t.length(k)).unwrap_or(0) * t.facts.grid;
            let Some(span) = Interval::new(begins, begins + chrono::TimeDelta::minutes(minutes))
            else {
                continue;
            };
            self.note(Candidate {
                vector: values.vector(&t.levels),
                k,
                start,
                change: Change::Availability {
                    person: self.standing.person(p),
                    span,
                },
                values,
            });
        }
    }

    /// Whether anybody's freedom there could bring enough: she saves at most every minute of every session of that time.
    fn could_help(&self, k: usize, start: usize, values: &Values) -> bool {
        let t = self.standing.tables;
        let end = start + t.length(k);
        let minutes = |steps: usize| i64::try_from(steps).unwrap_or(0) * t.facts.grid;
        let beside: i64 = self
            .standing
            .others(k)
            .map(|(o, s)| minutes((s + t.length(o)).min(end).saturating_sub(s.max(start))))
            .sum();
        let most = minutes(t.length(k)) + beside;
        let mut hoped = values.clone();
        hoped.required_lost -= most;
        hoped.lost -= most * self.standing.problem.absence.no;
        hoped.vector(&t.levels).as_slice() < self.bar()
    }

    /// Whether the session could stand there if she alone were free.
    fn opens(&self, p: usize, k: usize, start: usize, free: &Free) -> bool {
        let facts = &self.standing.tables.facts;
        let s = &facts.sessions[k];
        let leads = s.facilitators.binary_search(&p).is_ok();
        let one = |yes: bool| usize::from(yes);
        let count = |counts: &[u32]| counts[start] as usize;
        count(&free.facilitators) + one(leads) == s.facilitators.len()
            && (s.quorum == 0 || count(&free.others) + one(!leads) >= s.quorum)
            && s.network_quorum
                .iter()
                .zip(&free.by_network)
                .all(|((n, need), counts)| {
                    count(counts) + one(facts.person_network[p] == *n) >= *need
                })
    }

    /// What her freedom during the session saves, in it and in every other session of that time.
    fn saved(&self, p: usize, k: usize, start: usize) -> Saved {
        let t = self.standing.tables;
        let end = start + t.length(k);
        let mut saved = (0, 0);
        let here = std::iter::once((k, start));
        for (o, at) in here.chain(self.standing.others(k)) {
            let (from, to) = (at.max(start), (at + t.length(o)).min(end));
            let session = &t.facts.sessions[o];
            if from >= to || session.facilitators.binary_search(&p).is_ok() {
                continue;
            }
            let planes = &t.facts.planes;
            let no = planes.row(&planes.no, p)[from..to].iter();
            let minutes = no.map(|n| i64::from(*n)).sum::<i64>() * t.facts.grid;
            if session.required.binary_search(&p).is_ok() {
                saved.0 += minutes;
            } else if session.optional.binary_search(&p).is_ok() {
                saved.1 += minutes * self.standing.problem.absence.no;
            }
        }
        saved
    }
}
