//! What can flow around a hidden cell: by how much its number can change while everything shown stays as it is.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use super::{Counts, Hidden, Insider};

/// What moves along hidden cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// People who were present, and are among the invited of another cell.
    Present,
    /// People who were absent.
    Absent,
    /// Present for absent where somebody is; the invited stay.
    Exchange,
    /// The same by cells alone whose invited are shown, with as much room in the cell itself as is wanted.
    ExchangeApart,
}

impl Move {
    /// Whether it needs cells whose invited are hidden.
    pub fn moves_invited(self) -> bool {
        matches!(self, Move::Present | Move::Absent)
    }
}

/// A cell of the table as an edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    pub row: usize,
    pub column: usize,
}

/// By how much a number can rise and fall, at most the threshold each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Width {
    pub up: u32,
    pub down: u32,
}

/// More than anything counted.
const UNBOUNDED: u32 = u32::MAX / 4;

/// An edge with how much more and how much less it may carry.
#[derive(Debug, Clone, Copy)]
struct Link {
    edge: Edge,
    from: usize,
    to: usize,
    more: u32,
    less: u32,
    /// What it costs to hide the cell; nought where it is hidden.
    cost: u64,
}

/// Rows come first, then columns; the totals last in each. Sums as a flow: a row into its cells, a column out of them, and the totals back.
fn ends(counts: &Counts, edge: Edge) -> (usize, usize) {
    let (row, column) = (edge.row, counts.rows + 1 + edge.column);
    let total_row = edge.row == counts.rows;
    let total_column = edge.column == counts.columns;
    if total_row == total_column {
        (row, column)
    } else {
        (column, row)
    }
}

/// The cells that may take part; those that are shown at their price, if they are wanted.
fn links(
    counts: &Counts,
    hidden: &Hidden,
    viewer: &Insider,
    of: Move,
    around: (usize, usize),
    shown_too: bool,
) -> Vec<Link> {
    let mut links = Vec::new();
    let rows = (0..=counts.rows).filter(|r| !viewer.rows.contains(r));
    for row in rows {
        let columns = (0..=counts.columns).filter(|c| !viewer.columns.contains(c));
        for column in columns {
            let at = row * (counts.columns + 1) + column;
            let own = (row, column) == around;
            let is_hidden = if of.moves_invited() {
                hidden.invited[at]
            } else {
                hidden.present[at]
            };
            let total = row == counts.rows || column == counts.columns;
            if of == Move::ExchangeApart && !total && !own && hidden.invited[at] {
                continue;
            }
            if !is_hidden && !shown_too {
                continue;
            }
            let count = counts.at(row, column);
            // A total follows its parts, and has no bounds of its own.
            let (more, less) = if total || (own && of == Move::ExchangeApart) {
                (UNBOUNDED, UNBOUNDED)
            } else {
                match of {
                    Move::Present => (UNBOUNDED, count.present),
                    Move::Absent => (UNBOUNDED, count.absent),
                    Move::Exchange | Move::ExchangeApart => (count.absent, count.present),
                }
            };
            let cost = if is_hidden {
                0
            } else {
                let both = of.moves_invited() && !hidden.present[at];
                price(counts, row, column) + 500 * u64::from(both) + u64::from(count.invited())
            };
            let edge = Edge { row, column };
            let (from, to) = ends(counts, edge);
            links.push(Link {
                edge,
                from,
                to,
                more,
                less,
                cost,
            });
        }
    }
    links
}

/// What readers lose with a cell: totals say most.
fn price(counts: &Counts, row: usize, column: usize) -> u64 {
    match (row == counts.rows, column == counts.columns) {
        (false, false) => 1_000,
        (true, false) => 20_000,
        (false, true) => 40_000,
        (true, true) => 400_000,
    }
}

/// By how much the cell's number can rise and fall, up to the threshold; the cells that took part are added to `used`.
pub fn width(
    counts: &Counts,
    hidden: &Hidden,
    viewer: &Insider,
    of: Move,
    around: (usize, usize),
    threshold: u32,
    used: &mut Vec<Edge>,
) -> Width {
    let mut links = links(counts, hidden, viewer, of, around, false);
    let Some(own) = take(&mut links, around) else {
        return Width { up: 0, down: 0 };
    };
    let nodes = counts.rows + counts.columns + 2;
    let mut flowing = |from, to, most: u32| {
        Flow::new(nodes, links.clone()).push(from, to, most.min(threshold), used)
    };
    Width {
        up: flowing(own.to, own.from, own.more),
        down: flowing(own.from, own.to, own.less),
    }
}

/// The way around the cell by which its number could change further, that takes least from readers; it has a shown cell in it.
pub fn cheapest(
    counts: &Counts,
    hidden: &Hidden,
    viewer: &Insider,
    of: Move,
    around: (usize, usize),
    threshold: u32,
) -> Option<(u64, Vec<Edge>)> {
    let mut all = links(counts, hidden, viewer, of, around, true);
    let own = take(&mut all, around)?;
    let (shown, open): (Vec<Link>, Vec<Link>) = all.into_iter().partition(|l| l.cost > 0);
    let nodes = counts.rows + counts.columns + 2;
    let directions = [(own.to, own.from, own.more), (own.from, own.to, own.less)];
    directions
        .into_iter()
        .filter_map(|(from, to, most)| {
            let most = most.min(threshold);
            let mut flow = Flow::new(nodes, open.clone());
            let done = flow.push(from, to, most, &mut Vec::new());
            if done == most {
                return None;
            }
            flow.links.extend(shown.iter().copied());
            let (cost, mut way) = Flow::new(nodes, flow.links).cheapest(from, to, most - done)?;
            way.push(own.edge);
            Some((cost + own.cost, way))
        })
        .min_by_key(|(cost, _)| *cost)
}

fn take(links: &mut Vec<Link>, around: (usize, usize)) -> Option<Link> {
    let own = links
        .iter()
        .position(|l| (l.edge.row, l.edge.column) == around)?;
    Some(links.swap_remove(own))
}

struct Flow {
    links: Vec<Link>,
    /// The links that meet each node.
    meeting: Vec<Vec<usize>>,
}

impl Flow {
    fn new(nodes: usize, links: Vec<Link>) -> Self {
        let mut meeting: Vec<Vec<usize>> = vec![Vec::new(); nodes];
        for (i, link) in links.iter().enumerate() {
            meeting[link.from].push(i);
            meeting[link.to].push(i);
        }
        Flow { links, meeting }
    }

    /// Where a link leads from a node, and how much may go that way.
    fn step(&self, link: usize, node: usize) -> (usize, u32) {
        let link = &self.links[link];
        if link.from == node {
            (link.to, link.more)
        } else {
            (link.from, link.less)
        }
    }

    /// Pushes as much as goes from one node to another, at most `most` (Edmonds and Karp).
    fn push(&mut self, from: usize, to: usize, most: u32, used: &mut Vec<Edge>) -> u32 {
        let mut total = 0;
        while total < most {
            let Some(way) = self.shortest(from, to) else {
                break;
            };
            let rooms = way.iter().map(|(link, before)| self.step(*link, *before).1);
            let room = rooms.fold(most - total, u32::min);
            for (link, before) in way {
                let link = &mut self.links[link];
                let (there, back) = if link.from == before {
                    (&mut link.more, &mut link.less)
                } else {
                    (&mut link.less, &mut link.more)
                };
                *there -= room;
                *back = back.saturating_add(room);
                if !used.contains(&link.edge) {
                    used.push(link.edge);
                }
            }
            total += room;
        }
        total
    }

    /// A way with the fewest links: each with the node before it, the last first.
    fn shortest(&self, from: usize, to: usize) -> Option<Vec<(usize, usize)>> {
        let mut came: Vec<Option<(usize, usize)>> = vec![None; self.meeting.len()];
        let mut queue = VecDeque::from([from]);
        while let Some(node) = queue.pop_front() {
            if node == to {
                break;
            }
            for link in &self.meeting[node] {
                let (next, room) = self.step(*link, node);
                if room > 0 && next != from && came[next].is_none() {
                    came[next] = Some((*link, node));
                    queue.push_back(next);
                }
            }
        }
        back(&came, from, to)
    }

    /// The way that costs least; one with room for less than is wanted costs more.
    fn cheapest(&self, from: usize, to: usize, wanted: u32) -> Option<(u64, Vec<Edge>)> {
        let mut came: Vec<Option<(usize, usize)>> = vec![None; self.meeting.len()];
        let mut best = vec![u64::MAX; self.meeting.len()];
        best[from] = 0;
        let mut queue = BinaryHeap::from([Reverse((0_u64, from))]);
        while let Some(Reverse((cost, node))) = queue.pop() {
            if cost > best[node] {
                continue;
            }
            for link in &self.meeting[node] {
                let (next, room) = self.step(*link, node);
                if room == 0 {
                    continue;
                }
                let narrow = u64::from(wanted.saturating_sub(room));
                let then = cost + self.links[*link].cost + 200 * narrow;
                if then < best[next] {
                    best[next] = then;
                    came[next] = Some((*link, node));
                    queue.push(Reverse((then, next)));
                }
            }
        }
        let way = back(&came, from, to)?;
        let edges = way.iter().map(|(link, _)| self.links[*link].edge);
        Some((best[to], edges.collect()))
    }
}

fn back(came: &[Option<(usize, usize)>], from: usize, to: usize) -> Option<Vec<(usize, usize)>> {
    let mut way = Vec::new();
    let mut node = to;
    while node != from {
        let (link, before) = came[node]?;
        way.push((link, before));
        node = before;
    }
    Some(way)
}
