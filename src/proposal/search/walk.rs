//! One walk of simulated annealing: from hot, where whole grains of the upper levels still move, to cold, where only comfort does.

use super::construct::push_in;
use super::energy::Weigh;
use super::random::Random;
use super::state::{State, Totals};
use crate::proposal::score::{Starts, values};
use crate::proposal::tables::Tables;

/// The best programme of a walk so far, by the vector itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Best {
    pub vector: Vec<i64>,
    pub starts: Starts,
}

impl Best {
    pub fn of(state: &State) -> Self {
        Best {
            vector: state.totals.values().vector(&state.tables.levels),
            starts: state.starts.clone(),
        }
    }

    pub fn from_starts(tables: &Tables, starts: Starts) -> Self {
        Best {
            vector: values(tables, &starts).vector(&tables.levels),
            starts,
        }
    }

    /// Takes the programme if it is better; true if it was.
    pub fn offer(&mut self, state: &State) -> bool {
        let vector = state.totals.values().vector(&state.tables.levels);
        let better = vector < self.vector;
        if better {
            self.vector = vector;
            self.starts.clone_from(&state.starts);
        }
        better
    }
}

/// How far the walk is: from 0 to 1, and `None` when it must stop now. Asked every [`BREATH`] moves with the moves made.
pub(crate) type Progress<'a> = &'a mut dyn FnMut(u64, &Best) -> Option<f64>;

/// Moves between two questions about progress.
pub(crate) const BREATH: u64 = 256;

/// Tries to place what has no start, at every breath.
const PUSHES: usize = 8;

pub(crate) struct Walk<'a, 'r, W: Weigh> {
    tables: &'a Tables,
    /// The starts worth trying, per session.
    open: &'r [Vec<usize>],
    energy: &'r W,
    random: &'r mut Random,
    state: State<'a>,
    movable: Vec<usize>,
    temperature: f64,
    now: f64,
    best_strict: f64,
    pub best: Best,
    scratch: Totals,
    sorted: Vec<i64>,
    day_steps: usize,
}

impl<'a, 'r, W: Weigh> Walk<'a, 'r, W> {
    pub fn from(
        state: State<'a>,
        open: &'r [Vec<usize>],
        energy: &'r W,
        random: &'r mut Random,
    ) -> Self {
        let tables = state.tables;
        let movable = (0..tables.sessions())
            .filter(|k| open[*k].len() > 1)
            .collect();
        Walk {
            tables,
            open,
            energy,
            random,
            best: Best::of(&state),
            scratch: state.totals.clone(),
            movable,
            temperature: energy.hottest(),
            now: 0.0,
            best_strict: f64::INFINITY,
            sorted: Vec::new(),
            day_steps: usize::try_from(1440 / tables.facts.grid).unwrap_or(1),
            state,
        }
    }

    /// Walks, cooling from `hottest` to `coldest`, until `progress` says so. Returns the moves made.
    pub fn run(&mut self, hottest: f64, coldest: f64, progress: Progress) -> u64 {
        let mut moves = 0;
        if self.movable.is_empty() {
            return moves;
        }
        let cooling = (coldest / hottest).ln();
        while let Some(done) = progress(moves, &self.best) {
            self.temperature = hottest * (cooling * done).exp();
            let amount = self
                .energy
                .at(&self.state.totals, self.temperature, &mut self.sorted);
            self.now = amount.smooth;
            if self.state.totals.unplaced > 0 {
                push_in(&mut self.state, self.energy, self.random, PUSHES);
                self.settle();
            }
            for _ in 0..BREATH {
                self.step();
            }
            moves += BREATH;
        }
        moves
    }

    fn settle(&mut self) {
        let amount = self
            .energy
            .at(&self.state.totals, self.temperature, &mut self.sorted);
        self.now = amount.smooth;
        self.note(amount.strict);
    }

    fn note(&mut self, strict: f64) {
        if strict < self.best_strict {
            self.best_strict = strict;
            self.best.offer(&self.state);
        }
    }

    fn step(&mut self) {
        let k = self.movable[self.random.below(self.movable.len())];
        match self.random.below(100) {
            0..40 => self.shift(k),
            40..60 => self.anywhere(k),
            60..75 => self.other_day(k),
            75..93 => self.swap(k),
            _ => self.push(k),
        }
    }

    /// The most that the next step may come to: the rule of Metropolis, with the chance drawn first.
    fn limit(&mut self) -> f64 {
        self.now - self.temperature * (1.0 - self.random.unit()).ln()
    }

    /// A few open starts earlier or later.
    fn shift(&mut self, k: usize) {
        let Some(now) = self.state.starts[k] else {
            return self.anywhere(k);
        };
        let open = &self.open[k];
        let at = open.partition_point(|s| *s < now);
        let by = 1 + self.random.below(6);
        let to = if self.random.below(2) == 0 {
            at.checked_sub(by)
        } else {
            Some(at + by).filter(|i| *i < open.len())
        };
        if let Some(to) = to {
            self.single(k, open[to]);
        }
    }

    fn anywhere(&mut self, k: usize) {
        let open = &self.open[k];
        let start = open[self.random.below(open.len())];
        self.single(k, start);
    }

    /// About the same hour on another day.
    fn other_day(&mut self, k: usize) {
        let Some(now) = self.state.starts[k] else {
            return self.anywhere(k);
        };
        let open = &self.open[k];
        let days = self.tables.facts.steps / self.day_steps + 1;
        let to = self.random.below(days) * self.day_steps + now % self.day_steps;
        let at = open.partition_point(|s| *s < to).min(open.len() - 1);
        self.single(k, open[at]);
    }

    fn single(&mut self, k: usize, start: usize) {
        if self.state.starts[k] == Some(start) {
            return;
        }
        let limit = self.limit();
        // Most steps fall by what the session costs alone; rules and neighbours are asked only then.
        self.state.totals_alone(k, start, &mut self.scratch);
        let mut amount = self
            .energy
            .at(&self.scratch, self.temperature, &mut self.sorted);
        if amount.smooth > limit || !self.state.fits(k, start) {
            return;
        }
        if self.state.add_clashes(k, start, &mut self.scratch) {
            amount = self
                .energy
                .at(&self.scratch, self.temperature, &mut self.sorted);
            if amount.smooth > limit {
                return;
            }
        }
        self.state.move_to(k, Some(start));
        self.now = amount.smooth;
        self.note(amount.strict);
    }

    /// Two sessions change places.
    fn swap(&mut self, k: usize) {
        let other = self.movable[self.random.below(self.movable.len())];
        let (Some(a), Some(b)) = (self.state.starts[k], self.state.starts[other]) else {
            return;
        };
        if a != b && k != other {
            self.both(k, b, other, a);
        }
    }

    /// Takes a place and sends the one session that is in the way to the place left, or anywhere.
    fn push(&mut self, k: usize) {
        let open = &self.open[k];
        let start = open[self.random.below(open.len())];
        let Some(now) = self.state.starts[k] else {
            return;
        };
        let way = self.state.in_the_way(k, start);
        if let [other] = way[..] {
            let places = &self.open[other];
            if places.len() > 1 {
                let to = if self.random.below(2) == 0 {
                    now
                } else {
                    places[self.random.below(places.len())]
                };
                self.both(k, start, other, to);
            }
        }
    }

    /// Moves two sessions at once, or neither.
    fn both(&mut self, k: usize, start: usize, other: usize, other_start: usize) {
        let open = |k: usize, s: usize| self.open[k].binary_search(&s).is_ok();
        if !open(k, start) || !open(other, other_start) {
            return;
        }
        let limit = self.limit();
        self.state
            .totals_of_two(k, start, other, other_start, &mut self.scratch);
        let least = self
            .energy
            .at(&self.scratch, self.temperature, &mut self.sorted);
        if least.smooth > limit {
            return;
        }
        let before = (self.state.starts[k], self.state.starts[other]);
        self.state.move_to(k, None);
        self.state.move_to(other, None);
        if self.state.fits(k, start) {
            self.state.move_to(k, Some(start));
            if self.state.fits(other, other_start) {
                self.state.move_to(other, Some(other_start));
                let amount = self
                    .energy
                    .at(&self.state.totals, self.temperature, &mut self.sorted);
                if amount.smooth <= limit {
                    self.now = amount.smooth;
                    self.note(amount.strict);
                    return;
                }
            }
        }
        self.state.move_to(k, None);
        self.state.move_to(other, None);
        self.state.move_to(k, before.0);
        self.state.move_to(other, before.1);
    }

    /// Goes back to the best and improves it by the vector itself, one or two sessions at a time, until nothing helps or it must stop.
    pub fn polish(&mut self, stop: &mut dyn FnMut(&Best) -> bool) {
        self.state = State::of(self.tables, &self.best.starts);
        let mut again = true;
        while again {
            again = false;
            for i in 0..self.movable.len() {
                if stop(&self.best) {
                    return;
                }
                again |= self.improve(self.movable[i]);
            }
        }
    }

    fn improve(&mut self, k: usize) -> bool {
        let mut improved = false;
        for start in &self.open[k] {
            if self.state.starts[k] == Some(*start) || !self.state.fits(k, *start) {
                continue;
            }
            self.state.totals_if(k, Some(*start), &mut self.scratch);
            let vector = self.scratch.values().vector(&self.tables.levels);
            if vector < self.best.vector {
                self.state.move_to(k, Some(*start));
                self.best.offer(&self.state);
                improved = true;
            }
        }
        improved
    }
}
