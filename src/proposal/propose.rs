//! A proposal: a programme, its values, what is proved about it. First something, then better and better, then the proof.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use super::bounds::{Depth, Proof, prove};
use super::model::{Measure, WorkshopId};
use super::score::{Starts, Values, values};
use super::search::{Best, Found, From, Length, Round, Search, Watch};
use super::tables::Tables;
use crate::time::Instant;

/// How long a proposal may take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Budget {
    /// About so many moves and tries in all; the result depends on the problem, the seed and this number alone.
    Steps(u64),
    /// So long by the caller's clock.
    Time(Duration),
}

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Request {
    pub budget: Budget,
    pub seed: u64,
    pub threads: usize,
    /// A programme to begin from (for instance the one that people were told).
    pub given: Vec<(WorkshopId, Option<Instant>)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Proved: no programme is better.
    Optimal,
    Feasible,
    /// Proved: not all workshops can have a start. The programme leaves out as few as were found.
    Infeasible,
}

impl Status {
    pub fn name(self) -> &'static str {
        match self {
            Status::Optimal => "optimal",
            Status::Feasible => "feasible",
            Status::Infeasible => "infeasible",
        }
    }
}

/// A complete set of starts with its values and bounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Every workshop in the order of the ids; `None` has no start.
    pub starts: Vec<(WorkshopId, Option<Instant>)>,
    pub values: Values,
    /// The objective, in grains.
    pub vector: Vec<i64>,
    /// Per level a proved lower bound of its raw value, given the values above it (for fairness: of the worst network).
    pub bounds: Vec<(Measure, i64)>,
    /// The whole vector is proved.
    pub optimal: bool,
    pub status: Status,
}

/// Proposes a programme within the budget. Every hard rule holds for what is placed.
pub fn propose(tables: &Tables, request: &Request, watch: &Watch) -> Proposal {
    let bounds = Mutex::new(nothing_proved(tables));
    let report = |best: &Best| {
        let bounds = bounds.lock().unwrap_or_else(PoisonError::into_inner);
        (watch.better)(&found(tables, best, &bounds));
    };
    let search = Search::new(tables, request.seed, request.threads, watch, &report);
    let given = tables.steps_of(&request.given);
    let best = search.first(request.given.first().map(|_| &given));
    let (best, proof) = Plan {
        tables,
        search,
        request,
        watch,
        bounds: &bounds,
        report: &report,
    }
    .run(best);
    proposal(tables, &best, &proof)
}

/// The best programme found and what is proved about it, in the caller's terms.
fn proposal(tables: &Tables, best: &Best, proof: &Proof) -> Proposal {
    let bounds: Vec<_> = tables
        .levels
        .iter()
        .map(|l| l.measure)
        .zip(proof.bounds.iter().copied())
        .collect();
    // Below another level the bound holds only for what that level came to.
    let cannot_all = bounds
        .first()
        .is_some_and(|(m, bound)| *m == Measure::Unplaced && *bound > 0);
    Proposal {
        starts: tables.instants_of(&best.starts),
        values: values(tables, &best.starts),
        vector: best.vector.clone(),
        status: if cannot_all {
            Status::Infeasible
        } else if proof.optimal {
            Status::Optimal
        } else {
            Status::Feasible
        },
        bounds,
        optimal: proof.optimal,
    }
}

/// What is true of any programme.
fn nothing_proved(tables: &Tables) -> Vec<i64> {
    let worst_ledger = tables.facts.ledger.iter().copied().max().unwrap_or(0);
    let of = |l: &super::model::Level| match l.measure {
        Measure::Fairness => worst_ledger,
        _ => 0,
    };
    tables.levels.iter().map(of).collect()
}

fn found(tables: &Tables, best: &Best, bounds: &[i64]) -> Found {
    let measures = tables.levels.iter().map(|l| l.measure);
    Found {
        starts: tables.instants_of(&best.starts),
        values: values(tables, &best.starts),
        vector: best.vector.clone(),
        bounds: measures.zip(bounds.iter().copied()).collect(),
    }
}

/// A round: its share of the budget for walks, then the share for a proof; where it begins.
struct Share {
    walks: f64,
    proof: f64,
    from: From,
}

const SHARES: [Share; 5] = [
    // What is small is proved within a blink.
    Share {
        walks: 0.001,
        proof: 0.02,
        from: From::Scratch,
    },
    Share {
        walks: 0.10,
        proof: 0.01,
        from: From::Attendance,
    },
    Share {
        walks: 0.13,
        proof: 0.01,
        from: From::Best,
    },
    Share {
        walks: 0.25,
        proof: 0.02,
        from: From::Best,
    },
    Share {
        walks: 0.34,
        proof: 0.119,
        from: From::Best,
    },
];

/// Walks of a round of a step budget; more threads only make them quicker.
const WALKS: u32 = 4;
/// A try of the proof takes about as long as so many moves.
const MOVES_PER_TRY: f64 = 30.0;

struct Plan<'a> {
    tables: &'a Tables,
    search: Search<'a>,
    request: &'a Request,
    watch: &'a Watch<'a>,
    bounds: &'a Mutex<Vec<i64>>,
    report: &'a (dyn Fn(&Best) + Sync),
}

impl Plan<'_> {
    fn run(&self, mut best: Best) -> (Best, Proof) {
        let mut open: Vec<Vec<usize>> = self.tables.rows.iter().map(|r| r.open.clone()).collect();
        let mut spent = 0.0;
        let mut proof = None;
        for (i, share) in SHARES.iter().enumerate() {
            spent += share.walks;
            best = self.search.round(
                best,
                &Round {
                    length: self.length(spent, share.walks),
                    walks: self.walks(),
                    from: share.from,
                    open: &open,
                    stream: i as u64,
                },
            );
            spent += share.proof;
            let vector = best.vector.clone();
            let depth = if i + 1 == SHARES.len() {
                Depth::Full
            } else {
                Depth::Glance
            };
            let found = self.prove(&mut best, depth, spent, share.proof);
            let better_bounds = {
                let mut bounds = self.bounds.lock().unwrap_or_else(PoisonError::into_inner);
                let better = *bounds != found.bounds;
                bounds.clone_from(&found.bounds);
                better
            };
            if best.vector < vector || better_bounds {
                (self.report)(&best);
            }
            let done = found.optimal || (self.watch.stop)();
            open.clone_from(&found.possible);
            proof = Some(found);
            if done {
                break;
            }
        }
        let proof =
            proof.unwrap_or_else(|| prove(self.tables, &mut best, Depth::Glance, 0, &|| true));
        (best, proof)
    }

    fn walks(&self) -> usize {
        match self.request.budget {
            Budget::Steps(_) => WALKS as usize,
            Budget::Time(_) => self.request.threads.max(1),
        }
    }

    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss
    )]
    fn length(&self, spent: f64, share: f64) -> Length {
        match self.request.budget {
            Budget::Steps(all) => Length::Moves((all as f64 * share) as u64 / u64::from(WALKS)),
            Budget::Time(all) => Length::Until(all.mul_f64(spent)),
        }
    }

    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss
    )]
    fn prove(&self, best: &mut Best, depth: Depth, spent: f64, share: f64) -> Proof {
        match self.request.budget {
            Budget::Steps(all) => {
                let tries = (all as f64 * share / MOVES_PER_TRY) as u64;
                prove(self.tables, best, depth, tries, &|| (self.watch.stop)())
            }
            Budget::Time(all) => {
                let end = all.mul_f64(spent);
                prove(self.tables, best, depth, u64::MAX, &|| {
                    (self.watch.stop)() || (self.watch.elapsed)() >= end
                })
            }
        }
    }
}

impl Tables {
    /// Grid steps of a programme, per session in the order of the ids; a start off the grid is none.
    pub(crate) fn steps_of(&self, given: &[(WorkshopId, Option<Instant>)]) -> Starts {
        let mut starts = vec![None; self.sessions()];
        for (id, at) in given {
            if let Ok(k) = self.facts.sessions.binary_search_by(|s| s.id.cmp(id)) {
                starts[k] = at.and_then(|at| self.facts.step(at));
            }
        }
        starts
    }

    pub(crate) fn instants_of(&self, starts: &Starts) -> Vec<(WorkshopId, Option<Instant>)> {
        self.facts
            .sessions
            .iter()
            .zip(starts)
            .map(|(s, start)| (s.id.clone(), start.map(|step| self.facts.instant(step))))
            .collect()
    }
}
