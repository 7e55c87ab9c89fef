//! The prover: one pass after another over the entries of a vector, each with more patience for a question than the one before. What was
//! refuted stays so as long as the entries before it stay as they were, however often the programme gets better behind them.

use std::collections::{HashMap, HashSet};

use super::branch::Effort;
use super::capacity;
use super::conflicts::Conflicts;
use super::field::{BURDENS, Caps, Field, sum_of};
use super::proof::{Proof, known_anyway};
use super::questions::Ranks;
use super::relax::{Pains, relax};
use crate::proposal::model::{Level, Measure};
use crate::proposal::score::Starts;
use crate::proposal::search::Best;
use crate::proposal::tables::Tables;

/// How a pass ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Passed {
    /// The whole vector is proved.
    Proved,
    /// A better programme than the one claimed.
    Better(Starts),
    /// Something is left.
    Open,
}

/// The part of the quota that goes to entries behind the first open one, and from how many nodes on that is worth it.
pub(super) const PART: u64 = 16;
const WORTH: u64 = 10_000;

/// How one question ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    Refuted,
    Better,
    Open,
}

pub(crate) struct Prover<'a> {
    tables: &'a Tables,
    pub(super) conflicts: &'a Conflicts,
    /// Entries up to the one that cannot be less, with the networks that carry the first ones (none: whichever).
    pub(super) refuted: HashSet<(Vec<i64>, Vec<usize>)>,
    /// For the entries before: the grains below which the next entry is refuted.
    floors: HashMap<Vec<i64>, i64>,
}

impl<'a> Prover<'a> {
    pub fn new(tables: &'a Tables, conflicts: &'a Conflicts) -> Self {
        Prover {
            tables,
            conflicts,
            refuted: HashSet::new(),
            floors: HashMap::new(),
        }
    }

    /// One pass: `quota` nodes for each question; with none, what mixes of caps alone refute. `report` is told of everything new.
    pub fn pass(
        &mut self,
        best: &Best,
        quota: u64,
        effort: &mut Effort,
        report: &mut dyn FnMut(&Proof),
    ) -> Passed {
        // However little there is to ask, a pass is paid for, so that passes come to an end.
        effort.charge(1);
        let mut pass = Pass {
            tables: self.tables,
            best,
            quota,
            base: Field::of(self.tables),
            caps: Caps::none(self.tables),
            proof: Proof {
                claim: best.vector.clone(),
                entries: vec![false; best.vector.len()],
                ..Proof::nothing(self.tables)
            },
            first_open: None,
            patient: true,
            better: None,
            prover: self,
            effort,
        };
        pass.run(report);
        let proved = pass.proof.optimal();
        match pass.better {
            Some(starts) => Passed::Better(starts),
            None if proved => Passed::Proved,
            None => Passed::Open,
        }
    }
}

pub(super) struct Pass<'a, 'p, 'e, 'w> {
    pub(super) tables: &'a Tables,
    pub(super) best: &'p Best,
    pub(super) quota: u64,
    /// Everything that the claims so far leave.
    pub(super) base: Field,
    pub(super) caps: Caps,
    pub(super) proof: Proof,
    /// The first entry that is not proved, once it was asked about.
    pub(super) first_open: Option<usize>,
    pub(super) patient: bool,
    /// A programme that is better than claimed.
    pub(super) better: Option<Starts>,
    pub(super) prover: &'p mut Prover<'a>,
    pub(super) effort: &'e mut Effort<'w>,
}

impl Pass<'_, '_, '_, '_> {
    fn run(&mut self, report: &mut dyn FnMut(&Proof)) {
        let mut at = 0;
        let mut order: Option<(Level, usize)> = None;
        let mut open = false;
        for (l, level) in self.tables.levels.iter().enumerate() {
            let entries = if level.measure == Measure::Fairness {
                self.tables.networks
            } else {
                1
            };
            if level.measure == Measure::Fairness {
                self.fairness(l, *level, at, report);
                order = Some((*level, at));
            } else {
                self.scalar(l, *level, at, order, report);
            }
            if self.better.is_some() || self.effort.over() {
                return;
            }
            self.note_open(at + entries);
            self.claim(*level, at);
            if !open {
                self.proof.possible = self.base.starts_left();
                open = !self.proof.entries[at..at + entries].iter().all(|e| *e);
            }
            report(&self.proof);
            at += entries;
        }
    }

    /// From here on the level keeps its claimed value.
    fn claim(&mut self, level: Level, at: usize) {
        let Some(grains) = self.best.vector.get(at) else {
            return;
        };
        self.caps = self.capped(&self.caps, level, *grains);
        // What is claimed exists, so that this strikes only what cannot be part of it.
        self.effort.charge(self.base.size() / 20);
        relax(&mut self.base, &self.caps, Pains::Full, &|| false);
    }

    /// The caps with this level at so many grains (for fairness: every network).
    fn capped(&self, caps: &Caps, level: Level, grains: i64) -> Caps {
        let mut caps = caps.clone();
        if level.measure == Measure::Fairness {
            for (n, ledger) in self.tables.facts.ledger.iter().enumerate() {
                caps.at_most(BURDENS + n, level.most(grains).saturating_sub(*ledger));
            }
        } else {
            caps.at_most(sum_of(level.measure), level.most(grains));
        }
        caps
    }

    /// Raises the bound of the entry at `at` to what is refuted below so many grains.
    fn raise(&mut self, l: usize, level: Level, at: usize, floor: i64) {
        self.prover
            .floors
            .insert(self.best.vector[..at].to_vec(), floor);
        let anyway = known_anyway(self.tables, level.measure);
        let bound = level.least(floor).max(anyway);
        self.proof.bounds[l] = self.proof.bounds[l].max(bound);
        if floor >= self.best.vector[at] {
            self.proof.entries[at] = true;
        }
    }

    fn scalar(
        &mut self,
        l: usize,
        level: Level,
        at: usize,
        order: Option<(Level, usize)>,
        report: &mut dyn FnMut(&Proof),
    ) {
        let claimed = self.best.vector[at];
        let mut floor = self.floor(level, at);
        if level.measure == Measure::Unplaced {
            let left_out = capacity::left_out(self.tables, &self.base);
            floor = floor.max(level.grains(left_out).min(claimed));
        }
        self.raise(l, level, at, floor);
        report(&self.proof);
        self.search(l, level, at, floor, report, &mut |pass, grains| {
            let caps = pass.capped(&pass.caps, level, grains);
            match order {
                Some((fairness, from)) => {
                    let order = pass.order(fairness, from, false);
                    let field = pass.base.clone();
                    pass.arrange(
                        &field,
                        &caps,
                        &order,
                        Ranks {
                            until: pass.tables.networks,
                            rest: None,
                        },
                        &mut Vec::new(),
                        &pass.key(at, grains),
                    )
                }
                None => pass.ask(&pass.base.clone(), &caps, None, &pass.key(at, grains), &[]),
            }
        });
    }

    /// Each network of the sorted vector in turn: those before it as claimed, and it a grain better.
    fn fairness(&mut self, l: usize, level: Level, from: usize, report: &mut dyn FnMut(&Proof)) {
        if self.tables.networks == 0 {
            return;
        }
        let floor = self.floor(level, from);
        self.raise(l, level, from, floor);
        report(&self.proof);
        let order = self.order(level, from, true);
        for rank in 0..self.tables.networks {
            let at = from + rank;
            if rank == 0 {
                self.search(l, level, at, floor, report, &mut |pass, grains| {
                    let caps = pass.capped(&pass.caps, level, grains);
                    pass.ask(
                        &pass.base.clone(),
                        &caps,
                        Some(&order),
                        &pass.key(at, grains),
                        &[],
                    )
                });
            } else {
                let claimed = self.best.vector[at];
                if self
                    .prover
                    .refuted
                    .contains(&(self.key(at, claimed - 1), vec![]))
                {
                    self.proof.entries[at] = true;
                    continue;
                }
                if !self.may_ask() {
                    return;
                }
                self.effort.aim = at;
                let caps = self.capped(&self.caps, level, self.best.vector[from]);
                let below = Some(claimed - 1);
                let key = self.key(at, claimed - 1);
                let field = self.base.clone();
                let answer = self.arrange(
                    &field,
                    &caps,
                    &order,
                    Ranks {
                        until: rank,
                        rest: below,
                    },
                    &mut Vec::new(),
                    &key,
                );
                if answer == Answer::Refuted {
                    self.prover.refuted.insert((key, vec![]));
                    self.proof.entries[at] = true;
                    report(&self.proof);
                }
            }
            if self.better.is_some() || self.effort.over() {
                return;
            }
            self.note_open(at + 1);
        }
    }

    fn note_open(&mut self, before: usize) {
        if self.first_open.is_none() {
            self.first_open = self.proof.entries[..before]
                .iter()
                .position(|proved| !proved);
        }
    }

    /// Whether the next entry is worth a question: the first open one gets the whole quota, what comes after it a small part of a large one.
    fn may_ask(&mut self) -> bool {
        self.patient = self.first_open.is_none();
        self.quota > 0 && (self.patient || self.quota / PART >= WORTH)
    }

    /// What is asked: is there a programme with the entries before `at` as claimed and at most so many grains there?
    fn key(&self, at: usize, grains: i64) -> Vec<i64> {
        let mut key = self.best.vector[..at].to_vec();
        key.push(grains);
        key
    }

    /// The grains below which mixes of caps alone refute the entry.
    fn floor(&mut self, level: Level, at: usize) -> i64 {
        if let Some(floor) = self.prover.floors.get(&self.best.vector[..at]) {
            return *floor;
        }
        let claimed = self.best.vector[at];
        let least = level.grains(known_anyway(self.tables, level.measure));
        if claimed <= least {
            return claimed;
        }
        if self.mixes_refute(level, claimed - 1) {
            return claimed;
        }
        let (mut low, mut high) = (least, claimed - 1);
        while low < high && !self.effort.over() {
            // Is "at most middle grains" refuted? Then the value is above it.
            let middle = low + (high - low) / 2;
            if self.mixes_refute(level, middle) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    fn mixes_refute(&mut self, level: Level, grains: i64) -> bool {
        let caps = self.capped(&self.caps, level, grains);
        let mut field = self.base.clone();
        self.effort.charge(field.size() / 20);
        relax(&mut field, &caps, Pains::Full, &|| false).refuted
    }

    /// Asks about the entry at `at`: first whether it can be better at all, then, if that is too hard, how far up it can be refuted.
    fn search(
        &mut self,
        l: usize,
        level: Level,
        at: usize,
        mut floor: i64,
        report: &mut dyn FnMut(&Proof),
        question: &mut dyn FnMut(&mut Self, i64) -> Answer,
    ) {
        let claimed = self.best.vector[at];
        if floor >= claimed || !self.may_ask() {
            return;
        }
        self.effort.aim = at;
        let mut step = claimed - 1 - floor;
        let patience = self.patient;
        loop {
            match question(self, floor + step) {
                Answer::Refuted => {
                    floor += step + 1;
                    self.raise(l, level, at, floor);
                    report(&self.proof);
                    step = step.min(claimed - 1 - floor);
                }
                Answer::Better => return,
                Answer::Open if step == 0 || !patience => return,
                Answer::Open => step /= 4,
            }
            if floor >= claimed || self.effort.over() {
                return;
            }
        }
    }
}
