//! A programme under change: sums kept up to date by differences, hard rules answered by looking at the neighbours only.

use crate::proposal::model::Measure;
use crate::proposal::score::{Starts, Values};
use crate::proposal::tables::{BURDEN, Clash, LOST, REQUIRED, Tables, UNSOCIAL, count};

/// The sums of a programme. Burdens are in the order of the networks, not sorted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Totals {
    pub unplaced: i64,
    pub required: i64,
    pub lost: i64,
    pub comfort: i64,
    pub disruption: i64,
    pub burden: Vec<i64>,
}

impl Totals {
    pub fn copy_from(&mut self, other: &Totals) {
        self.unplaced = other.unplaced;
        self.required = other.required;
        self.lost = other.lost;
        self.comfort = other.comfort;
        self.disruption = other.disruption;
        self.burden.copy_from_slice(&other.burden);
    }

    pub fn values(&self) -> Values {
        let mut fairness = self.burden.clone();
        fairness.sort_unstable_by(|a, b| b.cmp(a));
        Values {
            unplaced: self.unplaced,
            required_lost: self.required,
            lost: self.lost,
            fairness,
            comfort: self.comfort,
            disruption: self.disruption,
        }
    }

    pub fn scalar(&self, measure: Measure) -> i64 {
        match measure {
            Measure::Unplaced => self.unplaced,
            Measure::RequiredLost => self.required,
            Measure::Lost => self.lost,
            Measure::Fairness => self.burden.iter().copied().max().unwrap_or(0),
            Measure::Comfort => self.comfort,
            Measure::Disruption => self.disruption,
        }
    }

    fn add(&mut self, sums: &[i64], clash: Clash, sign: i64) {
        self.required += sign * (sums[REQUIRED] + clash.required);
        self.lost += sign * (sums[LOST] + clash.lost);
        self.comfort += sign * (sums[UNSOCIAL] + clash.near);
        for (b, more) in self.burden.iter_mut().zip(&sums[BURDEN..]) {
            *b += sign * more;
        }
    }
}

/// A programme that obeys every hard rule, with what it takes to change it quickly.
pub(crate) struct State<'a> {
    pub tables: &'a Tables,
    pub starts: Starts,
    pub totals: Totals,
    occupied: Vec<u16>,
    on_day: Vec<u16>,
    /// Placed sessions by the block of steps in which they start; a block is as long as two sessions can reach each other.
    blocks: Vec<Vec<usize>>,
    reach: usize,
}

impl<'a> State<'a> {
    /// Nothing placed.
    pub fn empty(tables: &'a Tables) -> Self {
        let n = tables.sessions();
        let longest = (0..n).map(|k| tables.length(k)).max().unwrap_or(1);
        let reach = (longest + usize::try_from(tables.near).unwrap_or(0)).max(1);
        let disruption = (0..n).map(|k| tables.disruption(k, None)).sum();
        State {
            tables,
            starts: vec![None; n],
            totals: Totals {
                unplaced: count(n),
                required: 0,
                lost: 0,
                comfort: 0,
                disruption,
                burden: tables.facts.ledger.clone(),
            },
            occupied: vec![0; tables.facts.steps],
            on_day: vec![0; tables.facts.days],
            blocks: vec![Vec::new(); tables.facts.steps / reach + 1],
            reach,
        }
    }

    /// The programme; its starts obey the rules, as far as they did.
    pub fn of(tables: &'a Tables, starts: &[Option<usize>]) -> Self {
        let mut state = Self::empty(tables);
        for (k, start) in starts.iter().enumerate() {
            if let Some(start) = start {
                state.place(k, *start);
            }
        }
        state
    }

    /// Whether the session, wherever it is now, may stand at `start` beside all others.
    pub fn fits(&self, k: usize, start: usize) -> bool {
        let t = self.tables;
        if t.rows[k].blocked[start].is_some() {
            return false;
        }
        let length = t.length(k);
        let now = self.starts[k];
        let day = t.facts.day[start];
        let own_day = now.is_some_and(|s| t.facts.day[s] == day);
        if usize::from(self.on_day[day]) - usize::from(own_day) >= t.per_day {
            return false;
        }
        for step in start..start + length {
            let own = now.is_some_and(|s| s <= step && step < s + length);
            if usize::from(self.occupied[step]) - usize::from(own) >= t.parallel {
                return false;
            }
        }
        t.relations[k].iter().all(|r| match self.starts[r.other] {
            Some(other) => !r.broken(&t.facts.day, start, other),
            None => true,
        })
    }

    /// The sessions that stand in the way of `k` at `start` (which is open): by a rule between two, or too many at once or on a day,
    /// where any of them would do and the last comers are named.
    pub fn in_the_way(&self, k: usize, start: usize) -> Vec<usize> {
        let t = self.tables;
        let mut found: Vec<usize> = t.relations[k]
            .iter()
            .filter(|r| {
                self.starts[r.other].is_some_and(|other| r.broken(&t.facts.day, start, other))
            })
            .map(|r| r.other)
            .collect();
        found.dedup();
        let day = t.facts.day[start];
        let others = || (0..t.sessions()).filter(|o| *o != k);
        let drop_to = |found: &mut Vec<usize>, group: Vec<usize>, most: usize| {
            let mut left = group.iter().filter(|o| !found.contains(o)).count();
            for o in group.into_iter().rev() {
                if left < most || left == 0 {
                    break;
                }
                if !found.contains(&o) {
                    found.push(o);
                    left -= 1;
                }
            }
        };
        let on_day: Vec<usize> = others()
            .filter(|o| self.starts[*o].is_some_and(|s| t.facts.day[s] == day))
            .collect();
        drop_to(&mut found, on_day, t.per_day);
        for step in start..start + t.length(k) {
            if usize::from(self.occupied[step]) >= t.parallel {
                let here: Vec<usize> = others()
                    .filter(|o| {
                        self.starts[*o].is_some_and(|s| s <= step && step < s + t.length(*o))
                    })
                    .collect();
                drop_to(&mut found, here, t.parallel);
            }
        }
        found
    }

    /// What the session costs at `start` through its neighbours.
    fn clashes(&self, k: usize, start: usize) -> Clash {
        let mut sum = Clash::default();
        let block = start / self.reach;
        let last = (block + 1).min(self.blocks.len() - 1);
        for other in self.blocks[block.saturating_sub(1)..=last].iter().flatten() {
            if *other == k {
                continue;
            }
            if let Some(other_start) = self.starts[*other] {
                let clash = self.tables.clash(k, start, *other, other_start);
                sum.required += clash.required;
                sum.lost += clash.lost;
                sum.near += clash.near;
            }
        }
        sum
    }

    /// The totals if `k` moved to `start` (or away), written into `into`.
    pub fn totals_if(&self, k: usize, start: Option<usize>, into: &mut Totals) {
        let t = self.tables;
        into.copy_from(&self.totals);
        if let Some(now) = self.starts[k] {
            into.add(t.sums(k, now), self.clashes(k, now), -1);
            into.unplaced += 1;
        }
        if let Some(start) = start {
            into.add(t.sums(k, start), self.clashes(k, start), 1);
            into.unplaced -= 1;
        }
        into.disruption += t.disruption(k, start) - t.disruption(k, self.starts[k]);
    }

    /// The totals if `k` moved to `start`, without what it would cost beside the others: no more than they would be.
    pub fn totals_alone(&self, k: usize, start: usize, into: &mut Totals) {
        let t = self.tables;
        into.copy_from(&self.totals);
        if let Some(now) = self.starts[k] {
            into.add(t.sums(k, now), self.clashes(k, now), -1);
        } else {
            into.unplaced -= 1;
        }
        into.add(t.sums(k, start), Clash::default(), 1);
        into.disruption += t.disruption(k, Some(start)) - t.disruption(k, self.starts[k]);
    }

    /// Adds what `k` would cost at `start` beside the others; true if anything.
    pub fn add_clashes(&self, k: usize, start: usize, into: &mut Totals) -> bool {
        let clash = self.clashes(k, start);
        into.required += clash.required;
        into.lost += clash.lost;
        into.comfort += clash.near;
        clash != Clash::default()
    }

    /// No more than the totals if two sessions moved.
    pub fn totals_of_two(
        &self,
        a: usize,
        a_start: usize,
        b: usize,
        b_start: usize,
        into: &mut Totals,
    ) {
        let t = self.tables;
        self.totals_alone(a, a_start, into);
        if let Some(now) = self.starts[b] {
            into.add(t.sums(b, now), self.clashes(b, now), -1);
        } else {
            into.unplaced -= 1;
        }
        into.add(t.sums(b, b_start), Clash::default(), 1);
        into.disruption += t.disruption(b, Some(b_start)) - t.disruption(b, self.starts[b]);
    }

    /// Moves the session; the rules are the caller's care.
    pub fn move_to(&mut self, k: usize, start: Option<usize>) {
        if self.starts[k].is_some() {
            self.take(k);
        }
        if let Some(start) = start {
            self.place(k, start);
        }
    }

    fn place(&mut self, k: usize, start: usize) {
        let t = self.tables;
        let clash = self.clashes(k, start);
        self.totals.add(t.sums(k, start), clash, 1);
        self.totals.unplaced -= 1;
        self.totals.disruption += t.disruption(k, Some(start)) - t.disruption(k, None);
        self.starts[k] = Some(start);
        for step in &mut self.occupied[start..start + t.length(k)] {
            *step += 1;
        }
        self.on_day[t.facts.day[start]] += 1;
        self.blocks[start / self.reach].push(k);
    }

    fn take(&mut self, k: usize) {
        let t = self.tables;
        let Some(start) = self.starts[k].take() else {
            return;
        };
        let clash = self.clashes(k, start);
        self.totals.add(t.sums(k, start), clash, -1);
        self.totals.unplaced += 1;
        self.totals.disruption += t.disruption(k, None) - t.disruption(k, Some(start));
        for step in &mut self.occupied[start..start + t.length(k)] {
            *step -= 1;
        }
        self.on_day[t.facts.day[start]] -= 1;
        self.blocks[start / self.reach].retain(|o| *o != k);
    }
}
