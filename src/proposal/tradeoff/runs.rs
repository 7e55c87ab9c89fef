//! Several searches on one budget: the same tables, asked with one order of levels after another; what was found is kept for all.

use std::time::Duration;

use crate::proposal::model::{Level, Problem, WorkshopId};
use crate::proposal::propose::Watch;
use crate::proposal::propose::{Budget, Proposal, Request, propose};
use crate::proposal::score::{Starts, Values, burdens, values};
use crate::proposal::tables::Tables;
use crate::refusal::Refusal;
use crate::time::Instant;

use super::{CurveRequest, Point};

pub(super) struct Runs<'a> {
    pub tables: Tables,
    problem: &'a Problem,
    request: &'a CurveRequest,
    watch: &'a Watch<'a>,
    /// Steps not yet spent.
    steps_left: u64,
    /// Every programme found, with its values by the tables as they are.
    pub pool: Vec<(Starts, Values)>,
    /// The people of each session, to be told if it was announced and moves.
    audience: Vec<i64>,
}

impl<'a> Runs<'a> {
    pub fn of(
        problem: &'a Problem,
        request: &'a CurveRequest,
        watch: &'a Watch<'a>,
    ) -> Result<Self, Refusal> {
        let tables = Tables::of(problem)?;
        let steps_left = match request.budget {
            Budget::Steps(all) => all,
            Budget::Time(_) => 0,
        };
        Ok(Runs {
            audience: tables.told.clone(),
            tables,
            problem,
            request,
            watch,
            steps_left,
            pool: Vec::new(),
        })
    }

    pub fn stopped(&self) -> bool {
        (self.watch.stop)()
    }

    /// Searches by these levels from `given`, with that share of what is left of the budget.
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss
    )]
    pub fn ask(
        &mut self,
        levels: Vec<Level>,
        given: Vec<(WorkshopId, Option<Instant>)>,
        share: f64,
    ) -> Proposal {
        self.tables.levels = levels;
        let begun = (self.watch.elapsed)();
        let budget = match self.request.budget {
            Budget::Steps(_) => {
                let steps = (self.steps_left as f64 * share) as u64;
                self.steps_left -= steps.min(self.steps_left);
                Budget::Steps(steps)
            }
            Budget::Time(all) => Budget::Time(all.saturating_sub(begun).mul_f64(share)),
        };
        let elapsed = || -> Duration { (self.watch.elapsed)().saturating_sub(begun) };
        let proposal = propose(
            &self.tables,
            &Request {
                budget,
                seed: self.request.seed,
                threads: self.request.threads,
                given,
            },
            &Watch {
                elapsed: &elapsed,
                stop: self.watch.stop,
                better: &|_| {},
            },
        );
        let starts = self.tables.steps_of(&proposal.starts);
        if self.pool.iter().all(|(known, _)| *known != starts) {
            let values = values(&self.tables, &starts);
            self.pool.push((starts, values));
        }
        proposal
    }

    /// The best programme of all that were found, by these levels.
    pub fn best(&self, levels: &[Level]) -> Option<&(Starts, Values)> {
        self.pool
            .iter()
            .min_by_key(|(starts, values)| (values.vector(levels), starts))
    }

    /// The best programme by these levels as something to begin from.
    pub fn best_programme(&self, levels: &[Level]) -> Vec<(WorkshopId, Option<Instant>)> {
        self.best(levels)
            .map(|(starts, _)| self.tables.instants_of(starts))
            .unwrap_or_default()
    }

    /// A point of a programme, nothing proved.
    pub fn point(&self, at: i64, starts: &Starts) -> Point {
        let tables = &self.tables;
        let moved: Vec<usize> = (0..starts.len())
            .filter(|k| self.is_moved(*k, starts[*k]))
            .collect();
        let mut values = values(tables, starts);
        values.disruption = moved.iter().map(|k| self.audience[*k]).sum();
        let networks = &tables.facts.network_index;
        let mut carried: Vec<_> = burdens(tables, starts)
            .into_iter()
            .zip(networks)
            .map(|(burden, at)| (self.problem.networks[*at].id.clone(), burden))
            .collect();
        carried.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
        Point {
            at,
            unlimited: false,
            vector: values.vector(&self.problem.levels),
            values,
            burdens: carried,
            moved: moved.into_iter().map(|k| tables.id(k)).collect(),
            starts: tables.instants_of(starts),
            proved: false,
            bounds: Vec::new(),
        }
    }

    fn is_moved(&self, k: usize, start: Option<usize>) -> bool {
        let step = start.and_then(|s| i64::try_from(s).ok());
        self.tables.facts.sessions[k]
            .announced
            .is_some_and(|at| step != Some(at))
    }
}
