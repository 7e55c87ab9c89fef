//! Every programme that is good enough, where there are few enough to list.

use std::collections::HashMap;

use super::Bands;
use super::limits::Limits;
use crate::proposal::score::Starts;
use crate::proposal::search::State;

/// Tries before the list is given up.
const MOST_TRIES: u64 = 60_000;
/// Programmes that differ in a band.
const MOST_LISTED: usize = 4_000;

/// One way to spread the sessions over the bands, with the best programme that does so.
pub(super) struct Listed {
    pub bands: Bands,
    pub vector: Vec<i64>,
    pub starts: Starts,
}

/// All of them, the best first; `None` if there are too many, or when told to stop.
pub(super) fn all_within(limits: &Limits, stop: &dyn Fn() -> bool) -> Option<Vec<Listed>> {
    let tables = limits.tables;
    let mut order: Vec<usize> = (0..tables.sessions()).collect();
    order.sort_by_key(|k| (limits.possible[*k].len(), *k));
    let mut listing = Listing {
        limits,
        order,
        state: State::empty(tables),
        tries: 0,
        found: HashMap::new(),
        stop,
    };
    if !listing.descend(0, 0) {
        return None;
    }
    let mut all: Vec<Listed> = listing
        .found
        .into_iter()
        .map(|(bands, (vector, starts))| Listed {
            bands,
            vector,
            starts,
        })
        .collect();
    all.sort_by(|a, b| (&a.vector, &a.starts).cmp(&(&b.vector, &b.starts)));
    Some(all)
}

struct Listing<'a> {
    limits: &'a Limits<'a>,
    order: Vec<usize>,
    state: State<'a>,
    tries: u64,
    found: HashMap<Bands, (Vec<i64>, Starts)>,
    stop: &'a dyn Fn() -> bool,
}

impl Listing<'_> {
    /// False when it must be given up.
    fn descend(&mut self, at: usize, left_out: i64) -> bool {
        self.tries += 1;
        if self.tries > MOST_TRIES || (self.tries.is_multiple_of(1024) && (self.stop)()) {
            return false;
        }
        let Some(&k) = self.order.get(at) else {
            self.note();
            return self.found.len() <= MOST_LISTED;
        };
        let limits = self.limits;
        for &start in &limits.possible[k] {
            match start {
                Some(step) if !self.state.fits(k, step) => continue,
                None if left_out >= limits.unplaced => continue,
                _ => {}
            }
            self.state.move_to(k, start);
            // Costs only grow from here on.
            if self.so_far() && !self.descend(at + 1, left_out + i64::from(start.is_none())) {
                return false;
            }
            self.state.move_to(k, None);
        }
        true
    }

    /// Whether what is placed keeps the limits; what is not placed yet costs nothing.
    fn so_far(&self) -> bool {
        let mut values = self.state.totals.values();
        values.unplaced = 0;
        values.disruption = 0;
        self.limits.excess(&values) == 0.0
    }

    fn note(&mut self) {
        let values = self.state.totals.values();
        if !self.limits.hold(&values) {
            return;
        }
        let vector = values.vector(&self.state.tables.levels);
        let known = self.found.entry(self.limits.bands(&self.state.starts));
        let entry = known.or_insert_with(|| (vector.clone(), self.state.starts.clone()));
        if (&vector, &self.state.starts) < (&entry.0, &entry.1) {
            *entry = (vector, self.state.starts.clone());
        }
    }
}
