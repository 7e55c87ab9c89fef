//! Which numbers of a table stay hidden from whoever is not of the network, so that no small one can be worked out from those that are shown. Pure.
//!
//! A table has a row per network and a column per session, with totals of both. Each cell says how many were invited and how many of these were
//! present; the rest was absent, and that is a number too. A number is small if it is below the threshold, nought included; a total, if it is made
//! by fewer people than that. Small numbers are hidden, and then as many others as it takes until every small number could as well be another one:
//! for each there are whole tables that agree with everything shown, in which it has values that lie at least the threshold apart. The same holds
//! for whoever knows a row or a column already: the coordinator of a network, the facilitator of a session.
//!
//! Such tables are found as flows: rows and columns are nodes, hidden cells are edges, and a number can change by what can flow around it.

mod flow;
#[cfg(test)]
mod tests;

use flow::{Edge, Move, width};

/// What is counted in one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    pub present: u32,
    pub absent: u32,
    /// Of how many people the two are made; in a total over sessions somebody counts several times.
    pub present_people: u32,
    pub absent_people: u32,
    pub invited_people: u32,
}

impl Count {
    pub fn invited(&self) -> u32 {
        self.present + self.absent
    }
}

/// A table with its totals: the last row is of all networks, the last column of all sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Without the totals.
    pub rows: usize,
    pub columns: usize,
    /// Row by row, `(rows + 1) × (columns + 1)`.
    pub cells: Vec<Count>,
}

impl Counts {
    pub fn at(&self, row: usize, column: usize) -> &Count {
        &self.cells[row * (self.columns + 1) + column]
    }
}

/// Somebody who sees some rows and columns whole already.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Insider {
    pub rows: Vec<usize>,
    pub columns: Vec<usize>,
}

/// Which cells are hidden, in the order of [`Counts::cells`]. Where the invited are hidden, the present are too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hidden {
    pub invited: Vec<bool>,
    pub present: Vec<bool>,
}

/// Decides what is hidden with this threshold. What `already` hides stays hidden, so that two tables that are both published say together no more
/// than the first.
pub fn hide(
    counts: &Counts,
    threshold: u32,
    insiders: &[Insider],
    already: Option<&Hidden>,
) -> Hidden {
    let mut hidden = small(counts, threshold);
    if let Some(already) = already {
        for (mine, theirs) in [
            (&mut hidden.invited, &already.invited),
            (&mut hidden.present, &already.present),
        ] {
            for (to, from) in mine.iter_mut().zip(theirs) {
                *to |= *from;
            }
        }
    }
    let everybody = Insider::default();
    let mut viewers: Vec<&Insider> = vec![&everybody];
    viewers.extend(insiders.iter().filter(|i| **i != everybody));
    let small = small(counts, threshold);
    // Each turn hides something, so that this ends; the rest of the turns only finds that all is well.
    while close_one(counts, threshold, &viewers, &small, &mut hidden) {}
    hidden
}

/// Everything that must not be shown for its own sake.
pub fn small(counts: &Counts, threshold: u32) -> Hidden {
    let invited: Vec<bool> = counts
        .cells
        .iter()
        .map(|c| c.invited_people < threshold)
        .collect();
    let present = counts
        .cells
        .iter()
        .map(|c| {
            c.invited_people < threshold
                || c.present_people < threshold
                || c.absent_people < threshold
        })
        .collect();
    Hidden { invited, present }
}

/// Goes through all small numbers and hides what protects those that are not; whether anything was hidden.
fn close_one(
    counts: &Counts,
    threshold: u32,
    viewers: &[&Insider],
    small: &Hidden,
    hidden: &mut Hidden,
) -> bool {
    let mut changed = false;
    for row in 0..=counts.rows {
        for column in 0..=counts.columns {
            let at = row * (counts.columns + 1) + column;
            if !small.present[at] {
                continue;
            }
            let mut certain: Vec<Edge> = Vec::new();
            for viewer in viewers {
                if viewer.rows.contains(&row) || viewer.columns.contains(&column) {
                    continue;
                }
                // A way that does not touch what she knows serves against her too.
                let touches =
                    |e: &Edge| viewer.rows.contains(&e.row) || viewer.columns.contains(&e.column);
                let first = **viewer == Insider::default();
                if !first && !certain.is_empty() && !certain.iter().any(touches) {
                    continue;
                }
                let case = Case {
                    counts,
                    threshold,
                    viewer,
                    row,
                    column,
                };
                let mut used = Vec::new();
                while !case.protected(small, hidden, &mut used) {
                    used.clear();
                    if !case.hide_more(small, hidden) {
                        break;
                    }
                    changed = true;
                }
                if first {
                    certain = used;
                }
            }
        }
    }
    changed
}

/// One small cell against one viewer.
struct Case<'a> {
    counts: &'a Counts,
    threshold: u32,
    viewer: &'a Insider,
    row: usize,
    column: usize,
}

impl Case<'_> {
    fn width(&self, hidden: &Hidden, of: Move, used: &mut Vec<Edge>) -> flow::Width {
        let at = (self.row, self.column);
        width(
            self.counts,
            hidden,
            self.viewer,
            of,
            at,
            self.threshold,
            used,
        )
    }

    /// Whether each small number of the cell could lie anywhere in a range as wide as the threshold.
    fn protected(&self, small: &Hidden, hidden: &Hidden, used: &mut Vec<Edge>) -> bool {
        self.lacks(small, hidden, used).is_empty()
    }

    /// The moves of which one would protect what is not protected yet; empty when all is.
    fn lacks(&self, small: &Hidden, hidden: &Hidden, used: &mut Vec<Edge>) -> Vec<Move> {
        let at = self.row * (self.counts.columns + 1) + self.column;
        let wide = |w: &flow::Width| w.up + w.down >= self.threshold;
        let exchange = self.width(hidden, Move::Exchange, used);
        if !hidden.invited[at] {
            return if wide(&exchange) {
                Vec::new()
            } else {
                vec![Move::Exchange]
            };
        }
        let present = self.width(hidden, Move::Present, used);
        let absent = self.width(hidden, Move::Absent, used);
        if small.invited[at] && !wide(&present) && !wide(&absent) {
            return vec![Move::Present, Move::Absent];
        }
        // First more of the one kind come in, then they are exchanged for the other, over cells that the first step leaves alone.
        let apart = self.width(hidden, Move::ExchangeApart, used);
        let count = &self.counts.cells[at];
        let come_in = |first: &flow::Width| first.up >= self.threshold;
        let of_present = wide(&exchange)
            || wide(&present)
            || come_in(&absent) && apart.up + apart.down.min(count.present) >= self.threshold;
        let of_absent = wide(&exchange)
            || wide(&absent)
            || come_in(&present) && apart.down + apart.up.min(count.absent) >= self.threshold;
        let mut lacking = Vec::new();
        if !of_present {
            lacking.push(Move::Present);
        }
        if !of_absent {
            lacking.push(Move::Absent);
        }
        if !lacking.is_empty() {
            if count.invited() >= self.threshold {
                lacking.push(Move::Exchange);
            }
            if come_in(&present) || come_in(&absent) {
                lacking.push(Move::ExchangeApart);
            }
        }
        lacking
    }

    /// Hides the cells of the cheapest way around this one; `false` when there is none.
    fn hide_more(&self, small: &Hidden, hidden: &mut Hidden) -> bool {
        let lacking = self.lacks(small, hidden, &mut Vec::new());
        let at = (self.row, self.column);
        let ways = lacking.iter().filter_map(|of| {
            flow::cheapest(self.counts, hidden, self.viewer, *of, at, self.threshold)
                .map(|(cost, way)| (cost, *of, way))
        });
        let Some((_, of, way)) = ways.min_by_key(|(cost, _, _)| *cost) else {
            return false;
        };
        let mut changed = false;
        for edge in way {
            let cell = edge.row * (self.counts.columns + 1) + edge.column;
            if of.moves_invited() {
                changed |= !hidden.invited[cell];
                hidden.invited[cell] = true;
            }
            changed |= !hidden.present[cell];
            hidden.present[cell] = true;
        }
        changed
    }
}
