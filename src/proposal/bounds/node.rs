//! A node of the branch and bound: the choices left to each session, and what they cost in each mix of caps. Costs are scaled and rounded
//! down to whole numbers that single precision holds exactly, column by column, so that striking out is a scan.

use std::rc::Rc;

use super::field::{BURDENS, COMFORT, Field, POINTS, REQUIRED_LOST};
use super::relax::Mix;
use crate::proposal::tables::{Clash, Tables, count};

/// The scaled cap of a column; every sum that matters stays below twice this.
const WHOLE: f64 = 4_194_304.0;
/// How much the number of choices says about what to decide first, and how much is hardly anything left of a cap: measured, see
/// docs/PLANNING.md.
const CHOICES: f64 = 0.6;
const LITTLE: f64 = 1000.0;
/// What is above any cap.
const TOO_MUCH: f64 = 8_388_608.0;

/// The mixes as columns.
pub(super) struct Columns {
    /// Scaled units per unit of the mix.
    scale: Vec<f64>,
    /// The most that each column may sum to, scaled.
    cap: Vec<f64>,
    /// What a clash weighs: person-minutes, points, points of comfort.
    clash: Vec<[f64; 3]>,
    /// Per network the column of its burden alone.
    burden: Vec<Option<usize>>,
    /// Per network the least burden that its sessions come to, where it has no column.
    least_burden: Vec<i64>,
    mixes: Vec<Mix>,
}

#[allow(clippy::cast_precision_loss)] // whole numbers below 2^53
fn real(n: i64) -> f64 {
    n as f64
}

impl Columns {
    pub fn of(tables: &Tables, field: &Field, mixes: &[Mix]) -> Self {
        let weight = |m: &Mix, sum: usize| {
            m.weights
                .iter()
                .find(|(s, _)| *s == sum)
                .map_or(0.0, |(_, w)| real(*w))
        };
        let scale: Vec<f64> = mixes.iter().map(|m| WHOLE / real(m.most.max(1))).collect();
        Columns {
            cap: mixes
                .iter()
                .zip(&scale)
                // A hair is given away to rounding.
                .map(|(m, s)| (real(m.most) * s).floor() + 1.0)
                .collect(),
            clash: mixes
                .iter()
                .zip(&scale)
                .map(|(m, s)| [REQUIRED_LOST, POINTS, COMFORT].map(|sum| weight(m, sum) * s))
                .collect(),
            burden: (0..tables.networks)
                .map(|n| mixes.iter().position(|m| m.weights == [(BURDENS + n, 1)]))
                .collect(),
            least_burden: (0..tables.networks)
                .map(|n| {
                    let least = |k: usize| {
                        let choices = 0..field.sessions[k].starts.len();
                        choices.map(|c| field.cost(k, c)[BURDENS + n]).min()
                    };
                    (0..field.sessions.len()).filter_map(least).sum()
                })
                .collect(),
            scale,
            mixes: mixes.to_vec(),
        }
    }

    fn count(&self) -> usize {
        self.cap.len()
    }

    #[allow(clippy::cast_possible_truncation)] // whole numbers of at most 2^23
    fn scaled(&self, m: usize, cost: i64) -> f32 {
        (real(cost) * self.scale[m]).floor().min(TOO_MUCH) as f32
    }

    /// The least burden of a network at a node, without its ledger.
    #[allow(clippy::cast_possible_truncation)]
    pub fn least_burden(&self, n: usize, node: &Node) -> i64 {
        match self.burden[n] {
            Some(m) => (node.sums[m] / self.scale[m]).floor() as i64 - 1,
            None => self.least_burden[n],
        }
        .max(self.least_burden[n])
    }
}

/// The choices left to one session.
#[derive(Clone, Default)]
pub(super) struct Live {
    pub session: usize,
    /// In the order of time; no start comes last.
    pub starts: Vec<Option<usize>>,
    /// One column after the other.
    costs: Vec<f32>,
    /// Of each column.
    least: Vec<f32>,
}

impl Live {
    fn column(&self, m: usize) -> &[f32] {
        let n = self.starts.len();
        &self.costs[m * n..(m + 1) * n]
    }

    /// By the last mix, which weighs all caps.
    pub fn cheapest_first(&self, columns: &Columns) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.starts.len()).collect();
        if let Some(last) = columns.count().checked_sub(1) {
            let prices = self.column(last);
            order.sort_by(|a, b| prices[*a].total_cmp(&prices[*b]));
        }
        order
    }

    #[allow(clippy::cast_possible_truncation)] // whole numbers of at most 2^23
    pub fn charge(&mut self, choice: usize, clash: Clash, columns: &Columns) {
        let amounts = [clash.required, clash.lost, clash.near].map(real);
        let n = self.starts.len();
        for (m, weights) in columns.clash.iter().enumerate() {
            let more: f64 = amounts.iter().zip(weights).map(|(a, w)| a * w).sum();
            let cost = &mut self.costs[m * n + choice];
            *cost = (f64::from(*cost) + more).floor().min(TOO_MUCH) as f32;
        }
    }

    pub fn count_least(&mut self, columns: &Columns) {
        self.least.clear();
        for m in 0..columns.count() {
            let least = least(self.column(m));
            self.least.push(least);
        }
    }
}

fn least(column: &[f32]) -> f32 {
    let mut lanes = [f32::INFINITY; 8];
    let chunks = column.chunks_exact(8);
    let rest = chunks.remainder();
    for chunk in chunks {
        for (lane, c) in lanes.iter_mut().zip(chunk) {
            *lane = if *c < *lane { *c } else { *lane };
        }
    }
    lanes
        .iter()
        .chain(rest)
        .copied()
        .fold(f32::INFINITY, f32::min)
}

/// What is still possible. Sessions that a node has in common with the one above are shared with it.
#[derive(Default)]
pub(super) struct Node {
    pub live: Vec<Rc<Live>>,
    /// Per column, what the placed ones cost.
    placed: Vec<f64>,
    /// Per column, that and the least of every session.
    pub sums: Vec<f64>,
    /// Per choice of the session that is being judged: above nought if it is struck out.
    pub over: Vec<f32>,
    kept: Vec<u32>,
}

impl Node {
    pub fn root(columns: &Columns, field: &Field) -> Self {
        let live = field.sessions.iter().enumerate().map(|(k, session)| {
            let choices = 0..session.starts.len();
            let mut costs = Vec::with_capacity(session.starts.len() * columns.count());
            for (m, mix) in columns.mixes.iter().enumerate() {
                costs.extend(
                    choices
                        .clone()
                        .map(|c| columns.scaled(m, mix.cost(field.cost(k, c)))),
                );
            }
            let mut live = Live {
                session: k,
                starts: session.starts.clone(),
                costs,
                least: Vec::new(),
            };
            live.count_least(columns);
            Rc::new(live)
        });
        let mut node = Node {
            live: live.collect(),
            placed: vec![0.0; columns.count()],
            ..Node::default()
        };
        node.sum_up();
        node
    }

    fn sum_up(&mut self) {
        self.sums.clone_from(&self.placed);
        for live in &self.live {
            for (sum, least) in self.sums.iter_mut().zip(&live.least) {
                *sum += f64::from(*least);
            }
        }
    }

    /// The session to decide first: few choices that differ much, in parts of what is left of each cap.
    pub fn next(&self, columns: &Columns) -> Option<usize> {
        let keys = self.live.iter().map(|live| self.urgency(live, columns));
        let mut best: Option<(f64, usize, usize)> = None;
        for (at, key) in keys.enumerate() {
            let session = self.live[at].session;
            if best
                .is_none_or(|(least, of, _)| key.total_cmp(&least).then(session.cmp(&of)).is_lt())
            {
                best = Some((key, session, at));
            }
        }
        best.map(|(_, _, at)| at)
    }

    /// Smaller is more urgent.
    fn urgency(&self, live: &Live, columns: &Columns) -> f64 {
        let n = live.starts.len();
        if n <= 1 {
            return 0.0;
        }
        let n = real(count(n));
        let mut weight = 0.0;
        for m in 0..columns.count() {
            let least = live.least[m];
            let more: f32 = live.column(m).iter().map(|c| c - least).sum();
            weight += f64::from(more) / n / (columns.cap[m] - self.sums[m] + LITTLE);
        }
        n.powf(CHOICES) / (weight / real(count(columns.count().max(1))) + 0.001)
    }

    /// Becomes what is below `node` when the session at `at` takes `choice`; the others are struck out afterwards.
    pub fn begin(&mut self, node: &Node, at: usize, choice: usize, columns: &Columns) {
        let taken = &node.live[at];
        self.placed.clone_from(&node.placed);
        self.sums.clone_from(&node.sums);
        for m in 0..columns.count() {
            let cost = f64::from(taken.column(m)[choice]);
            self.placed[m] += cost;
            self.sums[m] += cost - f64::from(taken.least[m]);
        }
        self.live.clear();
        self.live.extend(node.live[..at].iter().cloned());
        self.live.extend(node.live[at + 1..].iter().cloned());
    }

    /// Bytes that this node holds and the one above does not.
    pub fn own_bytes(&self) -> usize {
        let own = self.live.iter().filter(|l| Rc::strong_count(l) == 1);
        own.map(|l| l.costs.len() * 4 + l.starts.len() * 16).sum()
    }

    /// Judges the choices of a session by what is left of each cap.
    #[allow(clippy::cast_possible_truncation)] // whole numbers of at most 2^24
    pub fn judge(&mut self, at: usize, columns: &Columns) {
        let live = &self.live[at];
        self.over.clear();
        self.over.resize(live.starts.len(), -1.0);
        for m in 0..columns.count() {
            let limit = (f64::from(live.least[m]) + columns.cap[m] - self.sums[m]) as f32;
            for (over, cost) in self.over.iter_mut().zip(live.column(m)) {
                let d = cost - limit;
                *over = if d > *over { d } else { *over };
            }
        }
    }

    /// Strikes out the choices that were judged to be over, and raises the sums by what the session costs more now; `None` if nothing is
    /// possible, else whether any went.
    #[allow(clippy::cast_possible_truncation)] // far fewer than 2^32 choices
    pub fn strike(&mut self, at: usize, columns: &Columns) -> Option<bool> {
        if self.over.iter().all(|o| *o <= 0.0) {
            return Some(false);
        }
        let live = &self.live[at];
        self.kept.clear();
        let over = self.over.iter().enumerate();
        self.kept
            .extend(over.filter(|(_, o)| **o <= 0.0).map(|(c, _)| c as u32));
        if self.kept.is_empty() {
            return None;
        }
        let mut less = Live {
            session: live.session,
            starts: Vec::with_capacity(self.kept.len()),
            costs: Vec::with_capacity(self.kept.len() * columns.count()),
            least: Vec::with_capacity(columns.count()),
        };
        for m in 0..columns.count() {
            let column = live.column(m);
            let from = less.costs.len();
            less.costs
                .extend(self.kept.iter().map(|c| column[*c as usize]));
            let now = least(&less.costs[from..]);
            self.sums[m] += f64::from(now) - f64::from(live.least[m]);
            // What is over here is over below, however the others are struck.
            if self.sums[m] > columns.cap[m] {
                return None;
            }
            less.least.push(now);
        }
        less.starts
            .extend(self.kept.iter().map(|c| live.starts[*c as usize]));
        self.live[at] = Rc::new(less);
        Some(true)
    }

    /// Adds to the choices of a session what they cost beside one that was placed.
    pub fn charge(
        &mut self,
        at: usize,
        (low, high): (usize, usize),
        clash: impl Fn(usize) -> Clash,
        columns: &Columns,
    ) {
        let near = |start: &Option<usize>| start.is_some_and(|s| s >= low && s < high);
        if low >= high || !self.live[at].starts.iter().any(near) {
            return;
        }
        let live = Rc::make_mut(&mut self.live[at]);
        for choice in 0..live.starts.len() {
            if let Some(start) = live.starts[choice]
                && start >= low
                && start < high
            {
                live.charge(choice, clash(start), columns);
            }
        }
        live.count_least(columns);
    }

    /// Strikes out what the mixes forbid, until nothing goes; false if nothing is possible.
    pub fn tighten(&mut self, columns: &Columns) -> bool {
        loop {
            self.sum_up();
            if self.sums.iter().zip(&columns.cap).any(|(s, c)| s > c) {
                return false;
            }
            let mut struck = false;
            for at in 0..self.live.len() {
                self.judge(at, columns);
                match self.strike(at, columns) {
                    None => return false,
                    Some(any) => struck |= any,
                }
            }
            if !struck {
                return true;
            }
        }
    }
}
