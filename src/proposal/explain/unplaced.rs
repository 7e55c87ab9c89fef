//! What forbids the starts of a workshop that has none.

use std::collections::BTreeMap;

use super::{Blocked, Explainer, UnplacedWhy};
use crate::proposal::rules::Rule;

/// Blocked starts that are listed per workshop.
const LISTED: usize = 200;

impl Explainer<'_> {
    pub(super) fn unplaced(&self, k: usize) -> UnplacedWhy {
        let tables = self.standing.tables;
        let row = &tables.rows[k];
        let mut forbidden: BTreeMap<Rule, usize> = BTreeMap::new();
        for rule in row.blocked.iter().flatten() {
            *forbidden.entry(*rule).or_default() += 1;
        }
        let mut forbidden: Vec<_> = forbidden.into_iter().collect();
        forbidden.sort_by_key(|(rule, n)| (std::cmp::Reverse(*n), *rule));
        let mut blocked = Vec::new();
        let mut fits = 0;
        for &start in &row.open {
            match self.standing.beside(k, start).into_iter().next() {
                None => fits += 1,
                Some(first) if blocked.len() < LISTED => blocked.push(Blocked {
                    start: tables.facts.instant(start),
                    rule: first.rule,
                    by: first.workshops,
                }),
                Some(_) => {}
            }
        }
        UnplacedWhy {
            workshop: tables.id(k),
            title: self.title(k),
            starts: row.starts,
            forbidden,
            blocked,
            fits,
            left: row.open.len(),
        }
    }
}
