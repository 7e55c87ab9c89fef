//! What is still possible: per session its choices with what each costs, and the caps that a programme would have to keep.
//! Costs between two sessions are left out here; they are never negative, so what is refuted without them is refuted.

use crate::proposal::model::Measure;
use crate::proposal::score::{Values, burdens};
use crate::proposal::tables::{BURDEN, LOST, REQUIRED, Tables, UNSOCIAL};

/// The sums that can be capped, in this order; one burden per network follows.
pub(crate) const UNPLACED: usize = 0;
pub(crate) const REQUIRED_LOST: usize = 1;
pub(crate) const POINTS: usize = 2;
pub(crate) const COMFORT: usize = 3;
pub(crate) const DISRUPTION: usize = 4;
pub(crate) const BURDENS: usize = 5;

/// The most that each sum may come to (ledgers taken off); `None` where it does not matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Caps(pub Vec<Option<i64>>);

impl Caps {
    pub fn none(tables: &Tables) -> Self {
        Caps(vec![None; BURDENS + tables.networks])
    }

    /// Caps a sum, unless it is capped lower already.
    pub fn at_most(&mut self, sum: usize, most: i64) {
        let cap = &mut self.0[sum];
        *cap = Some(cap.map_or(most, |c| c.min(most)));
    }
}

/// The sum that a measure caps; for fairness the first network's.
pub(crate) fn sum_of(measure: Measure) -> usize {
    match measure {
        Measure::Unplaced => UNPLACED,
        Measure::RequiredLost => REQUIRED_LOST,
        Measure::Lost => POINTS,
        Measure::Comfort => COMFORT,
        Measure::Disruption => DISRUPTION,
        Measure::Fairness => BURDENS,
    }
}

/// Whether a programme of these values breaks a cap.
pub(crate) fn exceeds(tables: &Tables, starts: &[Option<usize>], v: &Values, caps: &Caps) -> bool {
    let mut sums = vec![v.unplaced, v.required_lost, v.lost, v.comfort, v.disruption];
    let burdens = burdens(tables, starts);
    sums.extend(burdens.iter().zip(&tables.facts.ledger).map(|(b, l)| b - l));
    let broken = |(sum, cap): (&i64, &Option<i64>)| cap.is_some_and(|most| *sum > most);
    sums.iter().zip(&caps.0).any(broken)
}

/// The choices of one session.
#[derive(Debug, Clone)]
pub(crate) struct Choices {
    /// A start, or `None` for leaving it out.
    pub starts: Vec<Option<usize>>,
    /// `width` sums per choice.
    pub costs: Vec<i64>,
}

/// The choices of all sessions.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    pub width: usize,
    pub sessions: Vec<Choices>,
}

impl Field {
    /// Every open start of every session, and leaving it out.
    pub fn of(tables: &Tables) -> Self {
        let width = BURDENS + tables.networks;
        let any = tables.parallel > 0 && tables.per_day > 0;
        let sessions = (0..tables.sessions())
            .map(|k| {
                let open = tables.rows[k]
                    .open
                    .iter()
                    .filter(|_| any)
                    .copied()
                    .map(Some);
                let starts: Vec<_> = open.chain([None]).collect();
                let costs = starts
                    .iter()
                    .flat_map(|start| costs(tables, k, *start))
                    .collect();
                Choices { starts, costs }
            })
            .collect();
        Field { width, sessions }
    }

    /// All sessions where `starts` has them, but for the free ones.
    pub fn only(&self, starts: &[Option<usize>], free: &[usize], tables: &Tables) -> Field {
        let sessions = self.sessions.iter().enumerate().map(|(k, all)| {
            if free.contains(&k) {
                all.clone()
            } else {
                Choices {
                    starts: vec![starts[k]],
                    costs: costs(tables, k, starts[k]),
                }
            }
        });
        Field {
            width: self.width,
            sessions: sessions.collect(),
        }
    }

    /// Only these starts of each session.
    pub fn within(tables: &Tables, possible: &[Vec<usize>]) -> Field {
        let width = BURDENS + tables.networks;
        let sessions = possible.iter().enumerate().map(|(k, starts)| Choices {
            starts: starts.iter().copied().map(Some).collect(),
            costs: starts
                .iter()
                .flat_map(|s| costs(tables, k, Some(*s)))
                .collect(),
        });
        Field {
            width,
            sessions: sessions.collect(),
        }
    }

    /// Choices in all.
    pub fn size(&self) -> usize {
        self.sessions.iter().map(|s| s.starts.len()).sum()
    }

    /// The starts of each session.
    pub fn starts_left(&self) -> Vec<Vec<usize>> {
        let starts = |s: &Choices| s.starts.iter().flatten().copied().collect();
        self.sessions.iter().map(starts).collect()
    }

    pub fn cost(&self, k: usize, choice: usize) -> &[i64] {
        &self.sessions[k].costs[choice * self.width..(choice + 1) * self.width]
    }

    /// Keeps only the choices that `keep` is true for.
    pub fn retain(&mut self, k: usize, mut keep: impl FnMut(&[i64]) -> bool) {
        let width = self.width;
        let session = &mut self.sessions[k];
        let mut kept = 0;
        for choice in 0..session.starts.len() {
            let range = choice * width..(choice + 1) * width;
            if keep(&session.costs[range.clone()]) {
                session.starts[kept] = session.starts[choice];
                session.costs.copy_within(range, kept * width);
                kept += 1;
            }
        }
        session.starts.truncate(kept);
        session.costs.truncate(kept * width);
    }
}

fn costs(tables: &Tables, k: usize, start: Option<usize>) -> Vec<i64> {
    let mut costs = vec![0; BURDENS + tables.networks];
    costs[DISRUPTION] = tables.disruption(k, start);
    let Some(start) = start else {
        costs[UNPLACED] = 1;
        return costs;
    };
    let sums = tables.sums(k, start);
    costs[REQUIRED_LOST] = sums[REQUIRED];
    costs[POINTS] = sums[LOST];
    costs[COMFORT] = sums[UNSOCIAL];
    costs[BURDENS..].copy_from_slice(&sums[BURDEN..]);
    costs
}
