//! How many sessions the days can hold at most: sessions and days as a matching, each day as often as its limit allows.
//! Every programme is such a matching, so that what the largest one leaves out stays out.

use super::field::Field;
use crate::proposal::tables::{Tables, count};

/// Sessions that stay without a start in every programme of the field.
pub(crate) fn left_out(tables: &Tables, field: &Field) -> i64 {
    let days_of: Vec<Vec<usize>> = field
        .sessions
        .iter()
        .map(|s| {
            let starts = s.starts.iter().flatten();
            let mut days: Vec<usize> = starts.map(|start| tables.facts.day[*start]).collect();
            days.dedup();
            days.sort_unstable();
            days.dedup();
            days
        })
        .collect();
    let mut matching = Matching {
        days_of: &days_of,
        limit: tables.per_day,
        on: vec![Vec::new(); tables.facts.days],
        seen: vec![usize::MAX; tables.facts.days],
    };
    let placed = (0..days_of.len())
        .filter(|k| matching.place(*k, *k))
        .count();
    count(days_of.len() - placed)
}

struct Matching<'a> {
    days_of: &'a [Vec<usize>],
    limit: usize,
    /// The sessions on each day.
    on: Vec<Vec<usize>>,
    /// The last round in which a day was tried.
    seen: Vec<usize>,
}

impl Matching<'_> {
    /// Finds the session a day, sending others to other days where that helps. No deeper than there are days.
    fn place(&mut self, k: usize, round: usize) -> bool {
        let days_of = self.days_of;
        for &day in &days_of[k] {
            if self.seen[day] == round {
                continue;
            }
            self.seen[day] = round;
            if self.on[day].len() < self.limit {
                self.on[day].push(k);
                return true;
            }
            for i in 0..self.on[day].len() {
                if self.place(self.on[day][i], round) {
                    self.on[day][i] = k;
                    return true;
                }
            }
        }
        false
    }
}
