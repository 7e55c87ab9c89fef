//! What is proved. Level by level: given the values claimed above, is there a programme that is one grain better here? When every way
//! is refuted, the claim is the bound; when the effort ends first, the best refuted cap is. Nothing is concluded from not finding.

mod branch;
mod capacity;
mod field;
mod relax;

use branch::{Effort, Order, Outcome, branch};
use field::{BURDENS, COMFORT, Caps, DISRUPTION, Field, POINTS, REQUIRED_LOST, UNPLACED};
use relax::relax;

use super::model::{Level, Measure};
use super::score::{Starts, values};
use super::search::Best;
use super::tables::Tables;

/// What is known for certain about a programme.
pub(crate) struct Proof {
    /// Beside each level, a lower bound of its raw value, given the claimed values above it (for fairness: of the worst network).
    pub bounds: Vec<i64>,
    /// No programme has a smaller vector.
    pub optimal: bool,
    /// Per session, the starts that a programme at least as good may still have.
    pub possible: Vec<Vec<usize>>,
}

/// How much a proof is to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// Whether it is optimal, and which starts are still worth trying. The levels below the first open one get no bound to speak of.
    Glance,
    /// The best bound of every level.
    Full,
}

/// Proves what it can about `best`; a better programme that turns up on the way takes its place.
pub(crate) fn prove(
    tables: &Tables,
    best: &mut Best,
    depth: Depth,
    nodes: u64,
    stop: &dyn Fn() -> bool,
) -> Proof {
    let mut effort = Effort { nodes, stop };
    loop {
        match Prover::new(tables, best, depth, &mut effort).run() {
            Ok(proof) => return proof,
            Err(starts) => {
                best.vector = values(tables, &starts).vector(&tables.levels);
                best.starts = starts;
            }
        }
    }
}

struct Prover<'a, 'e, 'w> {
    tables: &'a Tables,
    /// The claimed value of each measure, and the claimed burdens, worst first.
    claimed: super::score::Values,
    vector: &'a [i64],
    depth: Depth,
    effort: &'e mut Effort<'w>,
    /// Everything that the claims so far leave.
    base: Field,
    caps: Caps,
    /// A programme that is better than claimed.
    better: Option<Starts>,
}

/// How one question ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Refuted,
    Better,
    Open,
}

impl<'a, 'e, 'w> Prover<'a, 'e, 'w> {
    fn new(tables: &'a Tables, best: &'a Best, depth: Depth, effort: &'e mut Effort<'w>) -> Self {
        Prover {
            tables,
            claimed: values(tables, &best.starts),
            vector: &best.vector,
            depth,
            effort,
            base: Field::of(tables),
            caps: Caps::none(tables),
            better: None,
        }
    }

    /// The proof, or a better programme.
    fn run(mut self) -> Result<Proof, Starts> {
        let mut bounds = Vec::new();
        let mut optimal = true;
        let mut possible = None;
        let mut order = None;
        for level in &self.tables.levels {
            if !optimal && self.depth == Depth::Glance {
                bounds.push(self.known_anyway(level.measure));
                continue;
            }
            let (bound, answer) = if level.measure == Measure::Fairness {
                let found = self.fairness(*level);
                order = Some(self.order(*level, false));
                found
            } else {
                self.scalar(*level, order.as_ref())
            };
            if let Some(starts) = self.better.take() {
                return Err(starts);
            }
            self.claim(*level);
            bounds.push(bound);
            if answer != Answer::Refuted {
                optimal = false;
                possible.get_or_insert_with(|| starts_left(&self.base));
            }
        }
        Ok(Proof {
            bounds,
            optimal,
            possible: possible.unwrap_or_else(|| starts_left(&self.base)),
        })
    }

    /// From here on the level keeps its claimed value.
    fn claim(&mut self, level: Level) {
        if level.measure == Measure::Fairness {
            let worst = self.claimed.fairness.first().copied().unwrap_or(0);
            let most = level.most(level.grains(worst));
            for n in 0..self.tables.networks {
                self.cap_network(n, most);
            }
        } else if let Some(value) = self.claimed.scalar(level.measure) {
            self.caps
                .at_most(sum_of(level.measure), level.most(level.grains(value)));
        }
        // What is claimed exists, so that this strikes only what cannot be part of it.
        relax(&mut self.base, &self.caps, self.effort.stop);
    }

    /// The bound of a level that nothing was tried for.
    fn known_anyway(&self, measure: Measure) -> i64 {
        match measure {
            Measure::Fairness => self.tables.facts.ledger.iter().copied().max().unwrap_or(0),
            _ => 0,
        }
    }

    fn cap_network(&mut self, n: usize, most: i64) {
        let ledger = self.tables.facts.ledger[n];
        self.caps.at_most(BURDENS + n, most.saturating_sub(ledger));
    }

    fn scalar(&mut self, level: Level, order: Option<&Order>) -> (i64, Answer) {
        let sum = sum_of(level.measure);
        let claimed = level.grains(self.claimed.scalar(level.measure).unwrap_or(0));
        let capped = |caps: &Caps, whole: i64| {
            let mut caps = caps.clone();
            caps.at_most(sum, level.most(whole));
            caps
        };
        if claimed <= 0 {
            return (0, Answer::Refuted);
        }
        let mut relaxed = self.refuted_below(claimed, &capped);
        if level.measure == Measure::Unplaced {
            let left_out = capacity::left_out(self.tables, &self.base);
            relaxed = relaxed.max(level.grains(left_out).min(claimed));
        }
        if relaxed == claimed {
            return (level.least(claimed), Answer::Refuted);
        }
        let caps = capped(&self.caps, claimed - 1);
        let answer = match order {
            Some(order) => self.arranged(caps, order.clone(), 0, self.tables.networks, None),
            None => self.ask(&caps, None),
        };
        let refuted = if answer == Answer::Refuted {
            claimed
        } else {
            relaxed
        };
        (level.least(refuted).max(0), answer)
    }

    /// The largest number of grains, at most `claimed`, below which the relaxation alone refutes everything (at a glance, 0 or `claimed`).
    fn refuted_below(&self, claimed: i64, capped: &dyn Fn(&Caps, i64) -> Caps) -> i64 {
        let refuted = |whole: i64| {
            let caps = capped(&self.caps, whole);
            relax(&mut self.base.clone(), &caps, self.effort.stop).refuted
        };
        if refuted(claimed - 1) {
            return claimed;
        }
        if self.depth == Depth::Glance {
            return 0;
        }
        let (mut low, mut high) = (0, claimed - 1);
        while low < high {
            // Is "at most middle grains" refuted? Then the value is above it.
            let middle = low + (high - low) / 2;
            if refuted(middle) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Each network of the sorted vector in turn: those before it as claimed, and it a grain better.
    fn fairness(&mut self, level: Level) -> (i64, Answer) {
        let order = self.order(level, true);
        let Some(worst) = order.worst_first.first() else {
            return (0, Answer::Refuted);
        };
        let mut refuted = self.refuted_below(*worst, &|caps, whole| {
            let mut caps = caps.clone();
            for (n, ledger) in self.tables.facts.ledger.iter().enumerate() {
                caps.at_most(BURDENS + n, level.most(whole) - ledger);
            }
            caps
        });
        let mut all = Answer::Refuted;
        for at in 0..self.tables.networks {
            if at == 0 && refuted == *worst {
                continue;
            }
            let below = order.worst_first[at] - 1;
            all = self.arranged(self.caps.clone(), order.clone(), 0, at, Some(below));
            if all != Answer::Refuted {
                break;
            }
            refuted = *worst;
        }
        let bound = level.least(refuted);
        (bound.max(self.known_anyway(Measure::Fairness)), all)
    }

    /// Gives the claimed burdens, from the worst on, to one network after another; the networks left keep below `rest` grains, or
    /// all are given one. Networks with equal claims are taken in order, since changing them about says nothing new.
    fn arranged(
        &mut self,
        caps: Caps,
        order: Order,
        at: usize,
        until: usize,
        rest: Option<i64>,
    ) -> Answer {
        self.arrange(&caps, &order, at, until, rest, &mut Vec::new())
    }

    fn arrange(
        &mut self,
        caps: &Caps,
        order: &Order,
        at: usize,
        until: usize,
        rest: Option<i64>,
        given: &mut Vec<usize>,
    ) -> Answer {
        let networks = self.tables.networks;
        if at == until {
            let mut caps = caps.clone();
            if let Some(rest) = rest {
                for n in (0..networks).filter(|n| !given.contains(n)) {
                    let ledger = self.tables.facts.ledger[n];
                    caps.at_most(BURDENS + n, order.level.most(rest).saturating_sub(ledger));
                }
            }
            return self.ask(&caps, Some(order));
        }
        let mut all = Answer::Refuted;
        let grains_here = order.worst_first[at];
        let first = if at > 0 && order.worst_first[at - 1] == grains_here {
            given.last().map_or(0, |n| n + 1)
        } else {
            0
        };
        for n in first..networks {
            if given.contains(&n) {
                continue;
            }
            if !self.effort.spend() {
                return Answer::Open;
            }
            let mut capped = caps.clone();
            given.push(n);
            // The networks not yet given carry at most this much too.
            for o in (0..networks).filter(|o| *o == n || !given.contains(o)) {
                let ledger = self.tables.facts.ledger[o];
                capped.at_most(
                    BURDENS + o,
                    order.level.most(grains_here).saturating_sub(ledger),
                );
            }
            let answer = self.arrange(&capped, order, at + 1, until, rest, given);
            given.pop();
            match answer {
                Answer::Refuted => {}
                Answer::Open => return Answer::Open,
                Answer::Better => all = Answer::Better,
            }
            if all == Answer::Better {
                return all;
            }
        }
        all
    }

    /// Is there a programme within the caps (and the order)?
    fn ask(&mut self, caps: &Caps, order: Option<&Order>) -> Answer {
        let mut field = self.base.clone();
        let relaxed = relax(&mut field, caps, self.effort.stop);
        if relaxed.refuted {
            return Answer::Refuted;
        }
        match branch(self.tables, &field, &relaxed.mixes, order, self.effort) {
            Outcome::Refuted => Answer::Refuted,
            Outcome::Open => Answer::Open,
            Outcome::Found(starts) => {
                let vector = values(self.tables, &starts).vector(&self.tables.levels);
                if vector.as_slice() < self.vector {
                    self.better = Some(starts);
                    Answer::Better
                } else {
                    Answer::Open
                }
            }
        }
    }

    fn order(&self, level: Level, strictly: bool) -> Order {
        Order {
            level,
            worst_first: self
                .claimed
                .fairness
                .iter()
                .map(|b| level.grains(*b))
                .collect(),
            strictly,
        }
    }
}

fn sum_of(measure: Measure) -> usize {
    match measure {
        Measure::Unplaced => UNPLACED,
        Measure::RequiredLost => REQUIRED_LOST,
        Measure::Lost => POINTS,
        Measure::Comfort => COMFORT,
        Measure::Disruption => DISRUPTION,
        Measure::Fairness => BURDENS,
    }
}

fn starts_left(field: &Field) -> Vec<Vec<usize>> {
    field
        .sessions
        .iter()
        .map(|s| s.starts.iter().flatten().copied().collect())
        .collect()
}
