//! Where the crew compares: the best programme so far, and what is proved about it.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::proposal::bounds::{Field, Proof};
use crate::proposal::model::Measure;
use crate::proposal::propose::Found;
use crate::proposal::score::values;
use crate::proposal::search::Best;
use crate::proposal::tables::Tables;

/// What the walkers may lean on.
pub(super) struct Known {
    /// Per session, the starts that a programme at least as good may have.
    pub open: Vec<Vec<usize>>,
    pub field: Field,
    /// Beside each entry of the best vector, whether it cannot be less.
    pub entries: Vec<bool>,
}

struct State {
    best: Best,
    /// Always about the best.
    proof: Proof,
    known: Arc<Known>,
}

pub(super) struct Board<'a> {
    tables: &'a Tables,
    state: Mutex<State>,
    /// Counts the better programmes.
    version: AtomicU64,
    better: &'a (dyn Fn(&Found) + Sync),
}

impl<'a> Board<'a> {
    pub fn new(tables: &'a Tables, best: Best, better: &'a (dyn Fn(&Found) + Sync)) -> Self {
        let proof = Proof::nothing(tables);
        let mut state = State {
            known: Arc::new(Known {
                field: Field::within(tables, &proof.possible),
                open: proof.possible.clone(),
                entries: vec![false; best.vector.len()],
            }),
            best,
            proof,
        };
        rebase(tables, &mut state);
        let board = Board {
            tables,
            state: Mutex::new(state),
            version: AtomicU64::new(0),
            better,
        };
        board.tell(&board.lock());
        board
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Called under the lock, so that what is told is in order.
    fn tell(&self, state: &State) {
        let measures = self.tables.levels.iter().map(|l| l.measure);
        let bounds: Vec<(Measure, i64)> =
            measures.zip(state.proof.bounds.iter().copied()).collect();
        (self.better)(&Found {
            starts: self.tables.instants_of(&state.best.starts),
            values: values(self.tables, &state.best.starts),
            vector: state.best.vector.clone(),
            bounds,
        });
    }

    pub fn best(&self) -> Best {
        self.lock().best.clone()
    }

    pub fn best_and_version(&self) -> (Best, u64) {
        let state = self.lock();
        (state.best.clone(), self.version.load(Ordering::SeqCst))
    }

    pub fn version(&self) -> u64 {
        self.version.load(Ordering::SeqCst)
    }

    /// Whether the best is better than `claim`, which was the best at `version`, in an entry up to `aim`.
    pub fn bettered(&self, claim: &[i64], version: u64, aim: usize) -> bool {
        version != self.version() && {
            let state = self.lock();
            claim
                .iter()
                .zip(&state.best.vector)
                .take(aim + 1)
                .any(|(a, b)| a != b)
        }
    }

    pub fn known(&self) -> Arc<Known> {
        self.lock().known.clone()
    }

    pub fn proved(&self) -> bool {
        self.lock().proof.optimal()
    }

    /// Takes a programme if it is better; of equally good ones, the one with the smaller starts, so that the order of offers says nothing.
    pub fn offer(&self, found: &Best) {
        let mut state = self.lock();
        if found.vector < state.best.vector {
            state.best.clone_from(found);
            rebase(self.tables, &mut state);
            self.version.fetch_add(1, Ordering::SeqCst);
            self.tell(&state);
        } else if found.vector == state.best.vector && found.starts < state.best.starts {
            state.best.clone_from(found);
        }
    }

    /// Takes what is proved about a programme at most as good as the best, as far as it is true of the best.
    pub fn prove(&self, proof: &Proof) {
        let mut state = self.lock();
        let state = &mut *state;
        let mut news = false;
        let mut at = 0;
        for (l, level) in self.tables.levels.iter().enumerate() {
            if !no_larger(&state.best.vector, &proof.claim, at) {
                break;
            }
            if proof.bounds[l] > state.proof.bounds[l] {
                state.proof.bounds[l] = proof.bounds[l];
                news = true;
            }
            at += match level.measure {
                Measure::Fairness => self.tables.networks,
                _ => 1,
            };
        }
        for (i, entry) in proof.entries.iter().enumerate() {
            if proof.claim[i] != state.best.vector[i] {
                break;
            }
            if *entry && !state.proof.entries[i] {
                state.proof.entries[i] = true;
                news = true;
            }
        }
        let size = |possible: &[Vec<usize>]| possible.iter().map(Vec::len).sum::<usize>();
        let fewer = size(&proof.possible) < size(&state.proof.possible);
        if fewer {
            state.proof.possible.clone_from(&proof.possible);
        }
        if fewer || news {
            refresh(self.tables, state, fewer);
        }
        if news {
            self.tell(state);
        }
    }

    pub fn into_parts(self) -> (Best, Proof) {
        let state = self
            .state
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        (state.best, state.proof)
    }
}

/// Whether each of the first `at` entries is no larger than it was claimed: then whatever obeys them obeys the claim, and what is refuted
/// under the claim is refuted under them.
fn no_larger(entries: &[i64], claim: &[i64], at: usize) -> bool {
    at <= claim.len() && entries[..at].iter().zip(&claim[..at]).all(|(e, c)| e <= c)
}

/// Keeps of the proof what is true of the new best.
fn rebase(tables: &Tables, state: &mut State) {
    let (old, new) = (&state.proof.claim, &state.best.vector);
    let same = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let kept = |at: usize| no_larger(new, old, at);
    let nothing = Proof::nothing(tables);
    let mut at = 0;
    for (l, level) in tables.levels.iter().enumerate() {
        if !kept(at) {
            state.proof.bounds[l] = nothing.bounds[l];
        }
        at += match level.measure {
            Measure::Fairness => tables.networks,
            _ => 1,
        };
    }
    state.proof.entries.resize(new.len(), false);
    for (i, entry) in state.proof.entries.iter_mut().enumerate() {
        *entry &= i < same;
    }
    state.proof.claim.clone_from(new);
    refresh(tables, state, false);
}

fn refresh(tables: &Tables, state: &mut State, fewer: bool) {
    let (open, field) = if fewer {
        let open = state.proof.possible.clone();
        let field = Field::within(tables, &open);
        (open, field)
    } else {
        (state.known.open.clone(), state.known.field.clone())
    };
    state.known = Arc::new(Known {
        open,
        field,
        entries: state.proof.entries.clone(),
    });
}
