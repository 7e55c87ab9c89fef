//! A neighbourhood searched to the end: some sessions are free, the others stay; is there a programme that betters one entry of the vector?

use super::branch::{Effort, Outcome, Question, branch};
use super::conflicts::Conflicts;
use super::field::{BURDENS, Caps, Field, sum_of};
use super::relax::{Pains, relax};
use crate::proposal::model::Measure;
use crate::proposal::score::{Starts, burdens};
use crate::proposal::search::Best;
use crate::proposal::tables::Tables;

/// Looks for a programme in which `free` sessions stand otherwise, the entries of the vector before `aim` are as good, and that one is
/// better. Each network keeps its place in the order of burdens.
pub(crate) fn improve(
    tables: &Tables,
    conflicts: &Conflicts,
    possible: &Field,
    best: &Best,
    free: &[usize],
    aim: usize,
    effort: &mut Effort,
) -> Option<Starts> {
    let caps = caps(tables, best, aim);
    let mut field = possible.only(&best.starts, free, tables);
    let relaxed = relax(&mut field, &caps, Pains::Few, &|| false);
    if relaxed.refuted {
        return None;
    }
    let question = Question {
        tables,
        conflicts,
        field: &field,
        caps: &caps,
        mixes: &relaxed.mixes,
        order: None,
    };
    match branch(&question, effort) {
        Outcome::Found(starts) => Some(starts),
        Outcome::Refuted | Outcome::Open => None,
    }
}

fn caps(tables: &Tables, best: &Best, aim: usize) -> Caps {
    let mut caps = Caps::none(tables);
    let mut at = 0;
    for level in &tables.levels {
        if level.measure == Measure::Fairness {
            let burdens = burdens(tables, &best.starts);
            let mut order: Vec<usize> = (0..tables.networks).collect();
            order.sort_by_key(|n| (std::cmp::Reverse(burdens[*n]), *n));
            for (rank, n) in order.into_iter().enumerate() {
                let grains = if at + rank < aim {
                    best.vector[at + rank]
                } else {
                    best.vector[aim] - 1
                };
                caps.at_most(BURDENS + n, level.most(grains) - tables.facts.ledger[n]);
            }
            at += tables.networks;
        } else {
            let grains = if at < aim {
                best.vector[at]
            } else {
                best.vector[at] - 1
            };
            caps.at_most(sum_of(level.measure), level.most(grains));
            at += 1;
        }
        if at > aim {
            break;
        }
    }
    caps
}
