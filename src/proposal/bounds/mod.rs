//! What is proved. Entry by entry of the vector: given the entries before it as claimed, is there a programme that is one grain better here? When
//! every way is refuted, the claim is the bound; else the best refuted cap is. Nothing is concluded from not finding.

mod branch;
mod capacity;
mod conflicts;
mod field;
mod improve;
mod node;
mod proof;
mod prover;
mod questions;
mod relax;

pub(crate) use branch::Effort;
pub(crate) use conflicts::Conflicts;
pub(crate) use field::Field;
pub(crate) use improve::improve;
pub(crate) use proof::Proof;
pub(crate) use prover::{Passed, Prover};

#[cfg(test)]
use super::search::Best;
#[cfg(test)]
use super::tables::Tables;

/// Proves what it can about `best` with so many nodes; a better programme that turns up on the way takes its place.
#[cfg(test)]
pub(crate) fn prove(tables: &Tables, best: &mut Best, nodes: u64) -> Proof {
    let conflicts = Conflicts::of(tables);
    let mut prover = Prover::new(tables, &conflicts);
    let mut effort = Effort::of(nodes, &|_| false);
    let mut quota = 0;
    loop {
        let mut last = None;
        let passed = prover.pass(best, quota, &mut effort, &mut |proof| {
            last = Some(proof.clone());
        });
        match passed {
            Passed::Better(starts) => *best = Best::from_starts(tables, starts),
            Passed::Proved | Passed::Open if passed == Passed::Proved || effort.nodes == 0 => {
                return last.unwrap_or_else(|| Proof {
                    claim: best.vector.clone(),
                    entries: vec![false; best.vector.len()],
                    ..Proof::nothing(tables)
                });
            }
            _ => quota = quota.saturating_mul(4).max(50),
        }
    }
}
