//! Branch and bound: is there a programme within the caps? Every choice is tried or struck out by a rule, a capacity or a mix of caps.

use super::field::{BURDENS, COMFORT, Field, POINTS, REQUIRED_LOST};
use super::relax::Mix;
use crate::proposal::model::Level;
use crate::proposal::score::Starts;
use crate::proposal::tables::{Clash, Tables};

/// The order of fairness that a programme must keep besides the caps: its sorted burdens, in grains, are smaller than or (unless
/// `strictly`) equal to these.
#[derive(Debug, Clone)]
pub(crate) struct Order {
    pub level: Level,
    pub worst_first: Vec<i64>,
    pub strictly: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Everything was tried: no programme keeps the caps.
    Refuted,
    Found(Starts),
    /// Stopped before the end.
    Open,
}

/// How much may be tried: nodes left, and the caller's word to stop.
pub(crate) struct Effort<'a> {
    pub nodes: u64,
    pub stop: &'a dyn Fn() -> bool,
}

impl Effort<'_> {
    pub fn spend(&mut self) -> bool {
        if self.nodes == 0 || (self.nodes.is_multiple_of(64) && (self.stop)()) {
            self.nodes = 0;
            return false;
        }
        self.nodes -= 1;
        true
    }
}

/// The live choices of one unplaced session.
#[derive(Clone, Default)]
struct Live {
    session: usize,
    starts: Vec<Option<usize>>,
    /// Per choice, the cost under each mix, with the neighbours placed so far.
    costs: Vec<i64>,
    least: Vec<i64>,
}

#[derive(Clone, Default)]
struct Node {
    live: Vec<Live>,
    placed: Vec<i64>,
}

/// Looks for a programme within the mixes (the first ones are the caps themselves).
pub(crate) fn branch(
    tables: &Tables,
    field: &Field,
    mixes: &[Mix],
    order: Option<&Order>,
    effort: &mut Effort,
) -> Outcome {
    let mut root = Node {
        live: Vec::new(),
        placed: vec![0; mixes.len()],
    };
    for (k, session) in field.sessions.iter().enumerate() {
        let costs = (0..session.starts.len())
            .flat_map(|c| mixes.iter().map(move |m| m.cost(field.cost(k, c))))
            .collect();
        root.live.push(Live {
            session: k,
            starts: session.starts.clone(),
            costs,
            least: Vec::new(),
        });
    }
    let mut search = Branching {
        tables,
        mixes,
        order,
        // Burden of network n under a single cap, where there is one.
        burden_mix: (0..tables.networks)
            .map(|n| mixes.iter().position(|m| m.weights == [(BURDENS + n, 1)]))
            .collect(),
        starts: vec![None; tables.sessions()],
        occupied: vec![0; tables.facts.steps],
        on_day: vec![0; tables.facts.days],
        spare: Vec::new(),
        sorted: Vec::new(),
    };
    if search.tighten(&mut root) {
        search.descend(&mut root, effort)
    } else {
        Outcome::Refuted
    }
}

struct Branching<'a> {
    tables: &'a Tables,
    mixes: &'a [Mix],
    order: Option<&'a Order>,
    burden_mix: Vec<Option<usize>>,
    starts: Starts,
    occupied: Vec<usize>,
    on_day: Vec<usize>,
    spare: Vec<Node>,
    sorted: Vec<i64>,
}

impl Branching<'_> {
    fn descend(&mut self, node: &mut Node, effort: &mut Effort) -> Outcome {
        if !effort.spend() {
            return Outcome::Open;
        }
        let Some(at) = (0..node.live.len()).min_by_key(|i| {
            let live = &node.live[*i];
            (live.starts.len(), live.session)
        }) else {
            return Outcome::Found(self.starts.clone());
        };
        let live = node.live.swap_remove(at);
        let k = live.session;
        let mut child = self.spare.pop().unwrap_or_default();
        let mut open = false;
        for choice in self.cheapest_first(&live) {
            let start = live.starts[choice];
            self.put(k, start);
            let range = choice * self.mixes.len()..(choice + 1) * self.mixes.len();
            if self.follow(node, k, start, &live.costs[range], &mut child)
                && self.tighten(&mut child)
            {
                match self.descend(&mut child, effort) {
                    Outcome::Refuted => {}
                    Outcome::Open => open = true,
                    found @ Outcome::Found(_) => return found,
                }
            }
            self.take(k, start);
            if open {
                break;
            }
        }
        self.spare.push(child);
        node.live.push(live);
        if open {
            Outcome::Open
        } else {
            Outcome::Refuted
        }
    }

    /// By the last mix, which weighs all caps.
    fn cheapest_first(&self, live: &Live) -> Vec<usize> {
        let width = self.mixes.len();
        let mut order: Vec<usize> = (0..live.starts.len()).collect();
        order.sort_by_key(|c| live.costs[(c + 1) * width - 1]);
        order
    }

    fn put(&mut self, k: usize, start: Option<usize>) {
        self.starts[k] = start;
        if let Some(start) = start {
            for step in &mut self.occupied[start..start + self.tables.length(k)] {
                *step += 1;
            }
            self.on_day[self.tables.facts.day[start]] += 1;
        }
    }

    fn take(&mut self, k: usize, start: Option<usize>) {
        self.starts[k] = None;
        if let Some(start) = start {
            for step in &mut self.occupied[start..start + self.tables.length(k)] {
                *step -= 1;
            }
            self.on_day[self.tables.facts.day[start]] -= 1;
        }
    }

    /// The node below: `k` placed at `start`, what it forbids struck out of the others, what it costs beside them added. False if a
    /// session has nothing left.
    fn follow(
        &self,
        node: &Node,
        k: usize,
        start: Option<usize>,
        costs: &[i64],
        child: &mut Node,
    ) -> bool {
        let width = self.mixes.len();
        child.placed.clear();
        child.placed.extend(
            node.placed
                .iter()
                .zip(costs)
                .map(|(a, b)| a.saturating_add(*b)),
        );
        child.live.resize_with(node.live.len(), Live::default);
        for (from, to) in node.live.iter().zip(&mut child.live) {
            to.session = from.session;
            to.starts.clear();
            to.costs.clear();
            for (choice, other) in from.starts.iter().enumerate() {
                let clash = match (start, *other) {
                    (Some(start), Some(other)) => {
                        if self.forbidden(k, start, from.session, other) {
                            continue;
                        }
                        self.tables.clash(k, start, from.session, other)
                    }
                    _ => Clash::default(),
                };
                to.starts.push(*other);
                let range = choice * width..(choice + 1) * width;
                to.costs.extend_from_slice(&from.costs[range]);
                if clash != Clash::default() {
                    let at = to.costs.len() - width;
                    for (mix, cost) in self.mixes.iter().zip(&mut to.costs[at..]) {
                        *cost = cost.saturating_add(mixed(mix, clash));
                    }
                }
            }
            if to.starts.is_empty() {
                return false;
            }
        }
        true
    }

    fn forbidden(&self, k: usize, start: usize, other: usize, other_start: usize) -> bool {
        let t = self.tables;
        let end = other_start + t.length(other);
        self.on_day[t.facts.day[other_start]] >= t.per_day
            || self.occupied[other_start..end]
                .iter()
                .any(|n| *n >= t.parallel)
            || t.relations[k]
                .iter()
                .any(|r| r.other == other && r.broken(&t.facts.day, start, other_start))
    }

    /// Strikes out what the mixes forbid, until nothing goes; false if nothing is possible.
    fn tighten(&mut self, node: &mut Node) -> bool {
        let width = self.mixes.len();
        loop {
            for live in &mut node.live {
                live.least.clear();
                live.least.resize(width, i64::MAX);
                for costs in live.costs.chunks_exact(width.max(1)) {
                    for (least, cost) in live.least.iter_mut().zip(costs) {
                        *least = (*least).min(*cost);
                    }
                }
                if live.starts.is_empty() {
                    return false;
                }
            }
            let mut slack = Vec::with_capacity(width);
            for (m, mix) in self.mixes.iter().enumerate() {
                let sum = node.live.iter().fold(node.placed[m], |sum, live| {
                    sum.saturating_add(live.least[m])
                });
                if sum > mix.most {
                    return false;
                }
                slack.push(mix.most - sum);
            }
            if !self.in_order(node) {
                return false;
            }
            let mut struck = false;
            for live in &mut node.live {
                struck |= strike(live, &slack);
            }
            if !struck {
                return true;
            }
        }
    }

    /// Whether the least burdens still keep the order.
    fn in_order(&mut self, node: &Node) -> bool {
        let Some(order) = self.order else {
            return true;
        };
        self.sorted.clear();
        for (n, mix) in self.burden_mix.iter().enumerate() {
            let least = mix.map_or(0, |m| {
                node.live.iter().fold(node.placed[m], |sum, live| {
                    sum.saturating_add(live.least[m])
                })
            });
            let burden = self.tables.facts.ledger[n].saturating_add(least);
            self.sorted.push(order.level.grains(burden));
        }
        self.sorted.sort_unstable_by(|a, b| b.cmp(a));
        if order.strictly {
            self.sorted < order.worst_first
        } else {
            self.sorted <= order.worst_first
        }
    }
}

/// Strikes the choices that cost more than their session's least by more than the slack; true if any went.
fn strike(live: &mut Live, slack: &[i64]) -> bool {
    let width = slack.len();
    let mut kept = 0;
    for choice in 0..live.starts.len() {
        let range = choice * width..(choice + 1) * width;
        let keep = live.costs[range.clone()]
            .iter()
            .zip(&live.least)
            .zip(slack)
            .all(|((cost, least), slack)| cost - least <= *slack);
        if keep {
            live.starts[kept] = live.starts[choice];
            live.costs.copy_within(range, kept * width);
            kept += 1;
        }
    }
    let struck = kept < live.starts.len();
    live.starts.truncate(kept);
    live.costs.truncate(kept * width);
    struck
}

/// What a clash costs under a mix.
fn mixed(mix: &Mix, clash: Clash) -> i64 {
    mix.weights.iter().fold(0i64, |sum, (d, w)| {
        let cost = match *d {
            REQUIRED_LOST => clash.required,
            POINTS => clash.lost,
            COMFORT => clash.near,
            _ => 0,
        };
        sum.saturating_add(w.saturating_mul(cost))
    })
}
