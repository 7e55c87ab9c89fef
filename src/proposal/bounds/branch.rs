//! Branch and bound: is there a programme within the caps? Every choice is tried or struck out by a rule, a capacity or a mix of caps.

use super::conflicts::Conflicts;
use super::field::{Caps, Field, exceeds};
use super::node::{Columns, Live, Node};
use super::relax::Mix;
use crate::proposal::model::Level;
use crate::proposal::score::{Starts, values};
use crate::proposal::tables::Tables;

/// The order of fairness that a programme must keep besides the caps: its sorted burdens, in grains, are smaller than or (unless
/// `strictly`) equal to these.
#[derive(Debug, Clone)]
pub(crate) struct Order {
    pub level: Level,
    pub worst_first: Vec<i64>,
    pub strictly: bool,
}

impl Order {
    /// Whether these burdens (of any order, with ledgers) keep it.
    fn kept_by(&self, burdens: &mut [i64]) -> bool {
        for burden in burdens.iter_mut() {
            *burden = self.level.grains(*burden);
        }
        burdens.sort_unstable_by(|a, b| b.cmp(a));
        if self.strictly {
            *burdens < *self.worst_first
        } else {
            *burdens <= *self.worst_first
        }
    }
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
    /// The entry of the vector that is asked about.
    pub aim: usize,
    /// Whether to stop while this entry is asked about.
    stop: &'a dyn Fn(usize) -> bool,
    stopped: bool,
}

impl<'a> Effort<'a> {
    pub fn of(nodes: u64, stop: &'a dyn Fn(usize) -> bool) -> Self {
        Effort {
            nodes,
            aim: 0,
            stop,
            stopped: false,
        }
    }

    pub fn spend(&mut self) -> bool {
        if self.nodes.is_multiple_of(128) && (self.stop)(self.aim) {
            self.stopped = true;
        }
        if self.over() {
            return false;
        }
        self.nodes -= 1;
        true
    }

    /// Whether nothing may be tried any more.
    pub fn over(&self) -> bool {
        self.stopped || self.nodes == 0
    }

    /// Pays for work that is not counted in nodes.
    pub fn charge(&mut self, nodes: usize) {
        self.nodes = self.nodes.saturating_sub(nodes as u64);
        if (self.stop)(self.aim) {
            self.stopped = true;
        }
    }

    /// Spends at most `quota` nodes on one question.
    pub fn some<T>(&mut self, quota: u64, question: impl FnOnce(&mut Effort<'a>) -> T) -> T {
        let mut part = Effort {
            nodes: self.nodes.min(quota),
            ..*self
        };
        let given = part.nodes;
        let answer = question(&mut part);
        self.nodes -= given - part.nodes;
        self.stopped |= part.stopped;
        answer
    }
}

/// What the nodes of one question may hold at the same time; a question that needs more stays open.
const MOST_BYTES: usize = 400 << 20;

/// A question: the field that is left, the caps, the mixes of them that strike out, and the order.
pub(crate) struct Question<'a> {
    pub tables: &'a Tables,
    pub conflicts: &'a Conflicts,
    pub field: &'a Field,
    pub caps: &'a Caps,
    pub mixes: &'a [Mix],
    pub order: Option<&'a Order>,
}

/// Looks for a programme that answers the question.
pub(crate) fn branch(question: &Question, effort: &mut Effort) -> Outcome {
    let columns = Columns::of(question.tables, question.field, question.mixes);
    let mut root = Node::root(&columns, question.field);
    let mut search = Branching {
        question,
        starts: vec![None; question.tables.sessions()],
        occupied: vec![0; question.tables.facts.steps],
        on_day: vec![0; question.tables.facts.days],
        spare: Vec::new(),
        burdens: Vec::new(),
        held: 0,
        columns: &columns,
    };
    if root.tighten(&columns) && search.in_order(&root) {
        search.descend(&root, effort)
    } else {
        Outcome::Refuted
    }
}

struct Branching<'a> {
    question: &'a Question<'a>,
    columns: &'a Columns,
    starts: Starts,
    occupied: Vec<usize>,
    on_day: Vec<usize>,
    spare: Vec<Node>,
    burdens: Vec<i64>,
    /// Bytes of the nodes on the way.
    held: usize,
}

impl Branching<'_> {
    fn descend(&mut self, node: &Node, effort: &mut Effort) -> Outcome {
        let Some(at) = node.next(self.columns) else {
            return self.whole();
        };
        let own = node.own_bytes();
        if self.held + own > MOST_BYTES {
            return Outcome::Open;
        }
        self.held += own;
        let live = &node.live[at];
        let k = live.session;
        let mut child = self.spare.pop().unwrap_or_default();
        let mut outcome = Outcome::Refuted;
        for choice in live.cheapest_first(self.columns) {
            if !effort.spend() {
                outcome = Outcome::Open;
                break;
            }
            let start = live.starts[choice];
            self.put(k, start);
            let below = if self.follow(node, at, choice, &mut child)
                && child.tighten(self.columns)
                && self.in_order(&child)
            {
                self.descend(&child, effort)
            } else {
                Outcome::Refuted
            };
            self.take(k, start);
            if below != Outcome::Refuted {
                outcome = below;
                break;
            }
        }
        self.held -= own;
        child.live.clear();
        self.spare.push(child);
        outcome
    }

    /// Everything is placed. The columns are rounded down, so that the last word is with the sums themselves.
    fn whole(&mut self) -> Outcome {
        let tables = self.question.tables;
        let v = values(tables, &self.starts);
        let mut burdens = v.fairness.clone();
        let kept = !exceeds(tables, &self.starts, &v, self.question.caps)
            && self
                .question
                .order
                .is_none_or(|order| order.kept_by(&mut burdens));
        if kept {
            Outcome::Found(self.starts.clone())
        } else {
            Outcome::Refuted
        }
    }

    fn put(&mut self, k: usize, start: Option<usize>) {
        self.starts[k] = start;
        if let Some(start) = start {
            let tables = self.question.tables;
            for step in &mut self.occupied[start..start + tables.length(k)] {
                *step += 1;
            }
            self.on_day[tables.facts.day[start]] += 1;
        }
    }

    fn take(&mut self, k: usize, start: Option<usize>) {
        self.starts[k] = None;
        if let Some(start) = start {
            let tables = self.question.tables;
            for step in &mut self.occupied[start..start + tables.length(k)] {
                *step -= 1;
            }
            self.on_day[tables.facts.day[start]] -= 1;
        }
    }

    /// The node below: the session at `at` takes `choice`; what that forbids or leaves no room for is struck out of the others, and what it
    /// costs beside them is added. False if a session has nothing left.
    fn follow(&self, node: &Node, at: usize, choice: usize, child: &mut Node) -> bool {
        let (k, start) = (node.live[at].session, node.live[at].starts[choice]);
        child.begin(node, at, choice, self.columns);
        for i in 0..child.live.len() {
            child.judge(i, self.columns);
            if let Some(start) = start {
                self.forbid(k, start, &child.live[i], &mut child.over);
            }
            if child.strike(i, self.columns).is_none() {
                return false;
            }
        }
        if let Some(start) = start {
            let tables = self.question.tables;
            for i in 0..child.live.len() {
                let other = child.live[i].session;
                let near = self.question.conflicts.near(k, other, start);
                let clash = |s: usize| tables.clash(k, start, other, s);
                child.charge(i, near, clash, self.columns);
            }
        }
        true
    }

    /// Marks the choices of `live` that `k` at `start` forbids.
    fn forbid(&self, k: usize, start: usize, live: &Live, over: &mut [f32]) {
        let tables = self.question.tables;
        let between = self.question.conflicts.between(k, live.session);
        let day = &tables.facts.day;
        let length = tables.length(live.session);
        let full_day = self.on_day[day[start]] >= tables.per_day;
        let near = (start + 1).saturating_sub(length)..start + tables.length(k);
        let full = |step: &usize| *step >= tables.parallel;
        if between.is_nothing()
            && !full_day
            && !self.occupied[near.start..near.end].iter().any(full)
        {
            return;
        }
        for (choice, other) in live.starts.iter().enumerate() {
            let Some(other) = *other else { continue };
            let forbidden = between.broken(day, start, other)
                || (full_day && day[other] == day[start])
                || (near.contains(&other) && self.occupied[other..other + length].iter().any(full));
            if forbidden {
                over[choice] = f32::INFINITY;
            }
        }
    }

    /// Whether the least burdens still keep the order.
    fn in_order(&mut self, node: &Node) -> bool {
        let Some(order) = self.question.order else {
            return true;
        };
        self.burdens.clear();
        for (n, ledger) in self.question.tables.facts.ledger.iter().enumerate() {
            let least = self.columns.least_burden(n, node);
            self.burdens.push(ledger.saturating_add(least));
        }
        order.kept_by(&mut self.burdens)
    }
}
