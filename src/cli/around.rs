//! What stands around a programme: others that are nearly as good, and why a workshop has no start.

use std::time::Duration;

use serde_json::{Value, json};

use super::plan::say;
use crate::proposal::{
    Alternatives, AlternativesRequest, Budget, Conflict, ConflictRequest, Measure, PersonId,
    Problem, Programme, Proposal, Status, Tables, Watch, alternatives, claimed_json, compare,
    comparison_json, comparison_sentences, conflict, conflict_json, conflict_sentences, explain,
};
use crate::time::Clock;

/// Within which budget, and by which seed, to look around.
pub(crate) struct Look<'a> {
    pub problem: &'a Problem,
    pub tables: &'a Tables,
    pub budget: Budget,
    pub seed: u64,
    pub clock: &'a Clock,
}

impl Look<'_> {
    /// So many alternatives to the programme.
    pub fn alternatives(&self, programme: &Programme, count: u16) -> Alternatives {
        let request = AlternativesRequest {
            count: count.into(),
            budget: self.budget,
            seed: self.seed,
        };
        self.watched(|watch| alternatives(self.tables, programme, &request, watch))
    }

    /// Why workshops have no start in the programme; `None` when all of them have one.
    pub fn conflict(&self, programme: &Programme) -> Option<Conflict> {
        if programme.iter().all(|(_, at)| at.is_some()) {
            return None;
        }
        let request = ConflictRequest {
            budget: self.budget,
            seed: self.seed,
        };
        Some(self.watched(|watch| conflict(self.problem, self.tables, programme, &request, watch)))
    }

    fn watched<T>(&self, look: impl FnOnce(&Watch) -> T) -> T {
        let begun = self.clock.now();
        look(&Watch {
            elapsed: &|| {
                (self.clock.now() - begun)
                    .to_std()
                    .unwrap_or(Duration::ZERO)
            },
            stop: &|| false,
            better: &|_| {},
        })
    }

    pub fn conflict_json(&self, programme: &Programme, conflict: &Conflict) -> Value {
        let unplaced = explain(self.problem, self.tables, programme).unplaced;
        conflict_json(self.problem, conflict, &unplaced, &plain)
    }

    pub fn conflict_sentences(&self, conflict: &Conflict) -> Vec<String> {
        conflict_sentences(self.problem, conflict, &plain)
    }

    /// What each alternative does better and worse, and for whom.
    pub fn print_alternatives(&self, proposal: &Proposal, others: &Alternatives) {
        match others.all.len() {
            0 => say("No alternative that is as good within a grain was found."),
            n => say(&format!(
                "{n} alternatives; any two of these programmes differ in at least {} workshops. So many could not differ in more than {}, which is proved.",
                others.apart, others.apart_at_most
            )),
        }
        for (i, other) in others.all.iter().enumerate() {
            say(&format!(
                "Alternative {} differs in {} workshops: {:?}",
                i + 1,
                other.differs,
                other.vector
            ));
            let comparison = compare(self.problem, self.tables, &proposal.starts, &other.starts);
            for sentence in comparison_sentences(self.problem, &comparison) {
                say(&format!("  {sentence}"));
            }
        }
    }

    pub fn alternatives_json(&self, proposal: &Proposal, others: &Alternatives) -> Value {
        let one = |other: &crate::proposal::Alternative| {
            let comparison = compare(self.problem, self.tables, &proposal.starts, &other.starts);
            json!({
                "vector": other.vector,
                "values": claimed_json(&other.values),
                "differs": other.differs,
                "compared": comparison_json(&comparison),
                "sentences": comparison_sentences(self.problem, &comparison),
            })
        };
        let all: Vec<Value> = others.all.iter().map(one).collect();
        json!({ "apart": others.apart, "apart_at_most": others.apart_at_most, "all": all })
    }
}

/// In a file, people are called by their ids.
fn plain(person: &PersonId) -> String {
    person.0.clone()
}

/// A proposal that leaves out what is now proved to be impossible says so.
pub(crate) fn note_proof(proposal: &mut Proposal, conflict: &Conflict) {
    let least = conflict.unplaced_at_least();
    for (measure, bound) in &mut proposal.bounds {
        if *measure == Measure::Unplaced {
            *bound = (*bound).max(least);
        }
    }
    if least > 0 {
        proposal.status = Status::Infeasible;
    }
}
