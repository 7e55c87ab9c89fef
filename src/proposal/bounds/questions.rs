//! The prover's questions: is there a programme within these caps, whichever network carries which of the claimed burdens?

use super::branch::{Order, Outcome, Question, branch};
use super::field::{BURDENS, Caps, Field};
use super::prover::{Answer, PART, Pass};
use super::relax::{Pains, relax};
use crate::proposal::model::Level;
use crate::proposal::score::values;

/// How many of the claimed burdens, from the worst on, an arrangement gives to networks, and the most that the networks left may come to in
/// grains (none: all are given one).
#[derive(Debug, Clone, Copy)]
pub(super) struct Ranks {
    pub until: usize,
    pub rest: Option<i64>,
}

impl Pass<'_, '_, '_, '_> {
    /// Gives the claimed burdens, from the worst on, to one network after another; the networks left keep below `rest` grains, or all are
    /// given one. Networks with equal claims are taken in order, since changing them about says nothing new.
    pub(super) fn arrange(
        &mut self,
        field: &Field,
        caps: &Caps,
        order: &Order,
        ranks: Ranks,
        given: &mut Vec<usize>,
        key: &[i64],
    ) -> Answer {
        let at = given.len();
        let networks = self.tables.networks;
        if at == ranks.until {
            let mut caps = caps.clone();
            if let Some(rest) = ranks.rest {
                for n in (0..networks).filter(|n| !given.contains(n)) {
                    let ledger = self.tables.facts.ledger[n];
                    caps.at_most(BURDENS + n, order.level.most(rest).saturating_sub(ledger));
                }
            }
            return self.ask(field, &caps, Some(order), key, given);
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
                let most = order.level.most(grains_here).saturating_sub(ledger);
                capped.at_most(BURDENS + o, most);
            }
            let known = (key.to_vec(), given.clone());
            let answer = if self.prover.refuted.contains(&known) {
                Answer::Refuted
            } else {
                let mut struck = field.clone();
                self.effort.charge(struck.size() / 100);
                let answer = if relax(&mut struck, &capped, Pains::Few, &|| false).refuted {
                    Answer::Refuted
                } else {
                    self.arrange(&struck, &capped, order, ranks, given, key)
                };
                if answer == Answer::Refuted {
                    self.prover.refuted.insert(known);
                }
                answer
            };
            given.pop();
            match answer {
                Answer::Refuted => {}
                Answer::Open => all = Answer::Open,
                Answer::Better => return Answer::Better,
            }
        }
        all
    }

    /// Is there a programme within the caps (and the order)?
    pub(super) fn ask(
        &mut self,
        field: &Field,
        caps: &Caps,
        order: Option<&Order>,
        key: &[i64],
        given: &[usize],
    ) -> Answer {
        let known = (key.to_vec(), given.to_vec());
        if self.prover.refuted.contains(&known) {
            return Answer::Refuted;
        }
        let mut field = field.clone();
        self.effort.charge(field.size() / 20);
        let relaxed = relax(&mut field, caps, Pains::Full, &|| false);
        let outcome = if relaxed.refuted {
            Outcome::Refuted
        } else {
            let question = Question {
                tables: self.tables,
                conflicts: self.prover.conflicts,
                field: &field,
                caps,
                mixes: &relaxed.mixes,
                order,
            };
            let quota = if self.patient {
                self.quota
            } else {
                self.quota / PART
            };
            self.effort.some(quota, |effort| branch(&question, effort))
        };
        match outcome {
            Outcome::Refuted => {
                self.prover.refuted.insert(known);
                Answer::Refuted
            }
            Outcome::Open => Answer::Open,
            Outcome::Found(starts) => {
                let vector = values(self.tables, &starts).vector(&self.tables.levels);
                if vector < self.best.vector {
                    self.better = Some(starts);
                    Answer::Better
                } else {
                    Answer::Open
                }
            }
        }
    }

    pub(super) fn order(&self, level: Level, from: usize, strictly: bool) -> Order {
        Order {
            level,
            worst_first: self.best.vector[from..from + self.tables.networks].to_vec(),
            strictly,
        }
    }
}
