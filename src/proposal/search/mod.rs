//! The search: seeded walks, each a piece of work of its own that depends on what it is given and on its random numbers alone.

mod construct;
mod energy;
mod goal;
mod random;
mod state;
mod walk;

pub(crate) use random::Random;
pub(crate) use state::State;
pub(crate) use walk::Best;

use super::score::Starts;
use super::tables::Tables;
use energy::{Energy, MILD, SHARP};
use goal::Goal;
use walk::Walk;

/// The starts worth trying, per session.
pub(crate) type Open = [Vec<usize>];

/// How far a walk from scratch goes down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Down {
    /// Through all levels.
    AllLevels,
    /// Until the levels above fairness have come to rest.
    Attendance,
}

/// A walk from hot to cold.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cooling {
    pub down: Down,
    /// Which of two energies leads further depends on the problem, so that turns take the one or the other.
    pub turn: usize,
    pub moves: u64,
}

/// The temperatures of a walk to a goal, in grains of fairness that a walk may have too much.
const GOAL_HOT: f64 = 1.0;
const GOAL_COLD: f64 = 0.03;

/// The search over one problem.
pub(crate) struct Search<'a> {
    tables: &'a Tables,
    energies: [Energy; 2],
}

impl<'a> Search<'a> {
    pub fn new(tables: &'a Tables) -> Self {
        Search {
            tables,
            energies: [MILD, SHARP].map(|by| Energy::of(tables, by)),
        }
    }

    /// A first programme, from `given` as far as it obeys the rules.
    pub fn first(&self, given: Option<&Starts>, random: &mut Random) -> Best {
        let mut state = match given {
            Some(starts) => construct::construct_from(self.tables, starts),
            None => State::empty(self.tables),
        };
        construct::fill(&mut state, &self.energies[0], random);
        Best::of(&state)
    }

    /// A walk from hot to cold, from a programme of its own or from `begin`. `heard` is told of the best so far every now and then, and says
    /// whether to go on.
    pub fn anneal(
        &self,
        begin: Option<&Starts>,
        cooling: Cooling,
        open: &Open,
        random: &mut Random,
        heard: &mut dyn FnMut(&Best) -> bool,
    ) -> Best {
        let energy = &self.energies[cooling.turn % 2];
        let state = if let Some(starts) = begin {
            State::of(self.tables, starts)
        } else {
            let mut state = State::empty(self.tables);
            construct::fill(&mut state, energy, random);
            state
        };
        let coldest = match cooling.down {
            Down::AllLevels => energy.coldest,
            Down::Attendance => energy.settled,
        };
        let mut walk = Walk::from(state, open, energy, random);
        let mut stopped = false;
        walk.run(energy.hottest, coldest, &mut |made, best| {
            stopped = !heard(best);
            (!stopped && made < cooling.moves).then(|| share(made, cooling.moves))
        });
        if !stopped {
            walk.polish(&mut |best| !heard(best));
        }
        walk.best
    }

    /// A walk from `from` that is to better the entry at `aim` of its vector; ends when it has. Returns it with the moves made.
    pub fn to_goal(
        &self,
        from: &Best,
        aim: usize,
        open: &Open,
        moves: u64,
        random: &mut Random,
        stop: &dyn Fn() -> bool,
    ) -> (Option<Best>, u64) {
        let goal = Goal::of(self.tables, &from.vector, aim);
        let state = State::of(self.tables, &from.starts);
        let mut walk = Walk::from(state, open, &goal, random);
        let made = walk.run(GOAL_HOT, GOAL_COLD, &mut |made, found| {
            let over = made >= moves || found.vector < from.vector || stop();
            (!over).then(|| share(made, moves))
        });
        let better = walk.best.vector < from.vector;
        if better {
            walk.polish(&mut |_| stop());
        }
        (better.then_some(walk.best), made)
    }
}

#[allow(clippy::cast_precision_loss)]
fn share(made: u64, moves: u64) -> f64 {
    made as f64 / moves.max(1) as f64
}
