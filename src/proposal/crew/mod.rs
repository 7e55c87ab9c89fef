//! Who works on a proposal: walkers that look for better programmes, and a prover that says what cannot be better. By the clock they work side by
//! side and tell each other at once; by a number of steps they work in rounds and compare at the end of each, so that the result depends on
//! nothing but problem, seed and number.

mod board;
mod pieces;

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use super::bounds::{Conflicts, Effort, Passed, Proof, Prover};
use super::propose::{Budget, Request, Watch};
use super::score::Starts;
use super::search::{Best, Cooling, Down, Random, Search};
use super::tables::Tables;
use board::{Board, Known};
use pieces::Pieces;

/// Walkers of a round; more threads only make them quicker.
const WALKERS: usize = 3;
/// A node of the prover takes about as long as so many moves.
const MOVES_PER_NODE: u64 = 30;
/// Nodes that the prover gives a question at first; then four times as many, and so on.
const FIRST_QUOTA: u64 = 20_000;
/// Nodes of a round at least, so that what is tiny is proved however few the steps.
const FEWEST_NODES: u64 = 1_000;
/// Moves of a first walk and of a thorough one, per workshop.
const FIRST_WALK: u64 = 3_000;
const LONG_WALK: u64 = 12_000;
/// Pieces of work between two long walks from scratch.
const PIECES: usize = 48;

pub(super) struct Crew<'a> {
    tables: &'a Tables,
    request: &'a Request,
    watch: &'a Watch<'a>,
    conflicts: Conflicts,
    search: Search<'a>,
    board: Board<'a>,
    /// Everything is proved.
    done: AtomicBool,
}

/// The best programme, and what is proved about it.
pub(super) fn work(tables: &Tables, request: &Request, watch: &Watch) -> (Best, Proof) {
    let search = Search::new(tables);
    let given: Starts = tables.steps_of(&request.given);
    let given = (!request.given.is_empty()).then_some(&given);
    let first = search.first(given, &mut Random::new(request.seed, 0));
    let crew = Crew {
        tables,
        request,
        watch,
        conflicts: Conflicts::of(tables),
        search,
        board: Board::new(tables, first, watch.better),
        done: AtomicBool::new(false),
    };
    match request.budget {
        Budget::Steps(steps) => crew.rounds(Some(steps)),
        Budget::Time(_) if request.threads < 2 => crew.rounds(None),
        Budget::Time(_) => crew.side_by_side(),
    }
    crew.board.into_parts()
}

impl Crew<'_> {
    fn over(&self) -> bool {
        let late = match self.request.budget {
            Budget::Time(all) => (self.watch.elapsed)() >= all,
            Budget::Steps(_) => false,
        };
        late || self.done.load(Ordering::Relaxed) || (self.watch.stop)()
    }

    fn pieces(&self) -> Pieces<'_> {
        Pieces {
            tables: self.tables,
            conflicts: &self.conflicts,
            search: &self.search,
        }
    }

    fn moves(&self, per_workshop: u64) -> u64 {
        per_workshop * self.tables.sessions().max(1) as u64
    }

    fn side_by_side(&self) {
        let walkers = self.request.threads.clamp(2, 64) - 1;
        std::thread::scope(|scope| {
            for i in 1..walkers {
                scope.spawn(move || self.walker(i));
            }
            scope.spawn(|| self.prover(walkers));
            self.walker(0);
        });
    }

    /// A first walk: quick, so that what is small is proved within a blink.
    fn first_walk(&self, i: usize, random: &mut Random) {
        let first = (i == 0).then(|| self.board.best());
        let best = self.search.anneal(
            first.as_ref().map(|b| &b.starts),
            Cooling {
                down: Down::AllLevels,
                turn: i,
                moves: self.moves(FIRST_WALK),
            },
            &self.board.known().open,
            random,
            &mut |best| {
                self.board.offer(best);
                !self.over()
            },
        );
        self.board.offer(&best);
    }

    fn walker(&self, i: usize) {
        let mut random = Random::new(self.request.seed, 1 + i as u64);
        self.first_walk(i, &mut random);
        let mut long = 0;
        let mut hand = pieces::Hand::default();
        let mut piece = 0;
        while !self.over() {
            if piece % PIECES == 0 {
                let best = self.search.anneal(
                    None,
                    Cooling {
                        down: Down::Attendance,
                        turn: i + long,
                        moves: self.moves(LONG_WALK) << long.min(6),
                    },
                    &self.board.known().open,
                    &mut random,
                    &mut |best| {
                        self.board.offer(best);
                        !self.over()
                    },
                );
                self.board.offer(&best);
                long += 1;
            }
            piece += 1;
            let known = self.board.known();
            let best = self.board.best();
            let stop = || self.over();
            match self
                .pieces()
                .one(&best, &known, &mut hand, &mut random, &stop)
            {
                Some((found, _)) => {
                    if let Some(found) = found {
                        self.board.offer(&found);
                    }
                }
                // Nothing is left to better, or nothing can move: the prover has the last word.
                None => std::thread::sleep(Duration::from_millis(1)),
            }
        }
    }

    fn prover(&self, i: usize) {
        let mut random = Random::new(self.request.seed, 1 + i as u64);
        self.first_walk(i, &mut random);
        let mut prover = Prover::new(self.tables, &self.conflicts);
        let mut quota = 0;
        while !self.over() {
            let (best, version) = self.board.best_and_version();
            let stop = |aim: usize| self.over() || self.board.bettered(&best.vector, version, aim);
            let mut effort = Effort::of(u64::MAX, &stop);
            let passed = prover.pass(&best, quota, &mut effort, &mut |p| self.board.prove(p));
            match passed {
                Passed::Better(starts) => {
                    self.board.offer(&Best::from_starts(self.tables, starts));
                }
                Passed::Proved => {
                    if self.board.best().vector == best.vector {
                        self.done.store(true, Ordering::Relaxed);
                    }
                }
                Passed::Open => {
                    if self.board.version() == version {
                        quota = quota.saturating_mul(4).max(FIRST_QUOTA);
                    }
                }
            }
        }
    }

    /// Rounds of growing length; as many steps in all, or until it is over.
    fn rounds(&self, steps: Option<u64>) {
        let prover = Mutex::new((Prover::new(self.tables, &self.conflicts), 0));
        let mut length = self.moves(4 * FIRST_WALK);
        let mut left = steps.unwrap_or(u64::MAX);
        for round in 0.. {
            length = length.min(left);
            if length == 0 || self.over() {
                break;
            }
            left -= length;
            self.round(round, length / 4, &prover);
            length *= 2;
        }
    }

    fn round(&self, round: u64, moves: u64, prover: &Mutex<(Prover, u64)>) {
        let begin = self.board.best();
        let known = self.board.known();
        let nodes = (moves / MOVES_PER_NODE).max(FEWEST_NODES);
        let next = AtomicUsize::new(0);
        let walked: Mutex<Vec<(usize, Best)>> = Mutex::new(Vec::new());
        let proofs: Mutex<Vec<Proof>> = Mutex::new(Vec::new());
        let work = || {
            loop {
                let i = next.fetch_add(1, Ordering::SeqCst);
                if i > WALKERS {
                    return;
                }
                let best = if i == 0 {
                    let mut prover = prover.lock().unwrap_or_else(PoisonError::into_inner);
                    let (best, told) = self.prove_some(&begin, nodes, &mut prover);
                    *proofs.lock().unwrap_or_else(PoisonError::into_inner) = told;
                    best
                } else {
                    self.walk_some(&begin, &known, round, i - 1, moves)
                };
                let mut walked = walked.lock().unwrap_or_else(PoisonError::into_inner);
                walked.push((i, best));
            }
        };
        std::thread::scope(|scope| {
            for _ in 1..self.request.threads.clamp(1, WALKERS + 1) {
                scope.spawn(work);
            }
            work();
        });
        let mut walked = walked.into_inner().unwrap_or_else(PoisonError::into_inner);
        walked.sort_by_key(|(i, _)| *i);
        for (_, best) in &walked {
            self.board.offer(best);
        }
        for proof in &proofs.into_inner().unwrap_or_else(PoisonError::into_inner) {
            self.board.prove(proof);
        }
        if self.board.proved() {
            self.done.store(true, Ordering::Relaxed);
        }
    }

    fn walk_some(&self, begin: &Best, known: &Known, round: u64, i: usize, moves: u64) -> Best {
        let mut random = Random::new(self.request.seed, 1 + round * 64 + i as u64);
        let from_scratch = round == 0 || (i == 0 && round % 2 == 1);
        if from_scratch {
            let down = if round == 0 {
                Down::AllLevels
            } else {
                Down::Attendance
            };
            let first = (round == 0 && i == 0).then_some(&begin.starts);
            let turn = i + usize::try_from(round / 2).unwrap_or(0);
            return self.search.anneal(
                first,
                Cooling { down, turn, moves },
                &known.open,
                &mut random,
                &mut |_| !self.over(),
            );
        }
        let mut best = begin.clone();
        let mut hand = pieces::Hand::default();
        let mut spent = 0;
        while spent < moves && !self.over() {
            let stop = || self.over();
            let piece = self
                .pieces()
                .one(&best, known, &mut hand, &mut random, &stop);
            let Some((found, cost)) = piece else { break };
            spent += cost.max(1);
            best = found.unwrap_or(best);
        }
        best
    }

    fn prove_some(
        &self,
        begin: &Best,
        nodes: u64,
        (prover, quota): &mut (Prover, u64),
    ) -> (Best, Vec<Proof>) {
        let mut best = begin.clone();
        let mut told = Vec::new();
        let stop = |_: usize| self.over();
        let mut effort = Effort::of(nodes, &stop);
        while !effort.over() {
            match prover.pass(&best, *quota, &mut effort, &mut |p| told.push(p.clone())) {
                Passed::Better(starts) => best = Best::from_starts(self.tables, starts),
                Passed::Proved => break,
                Passed::Open if effort.over() => break,
                Passed::Open => *quota = quota.saturating_mul(4).max(FIRST_QUOTA),
            }
        }
        (best, told)
    }
}
