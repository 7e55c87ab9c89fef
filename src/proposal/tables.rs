//! Everything about one (workshop, start) and about each two workshops, computed once; search, bounds and explanation only look things up.

use super::facts::{Facts, Session};
use super::model::{Level, Problem, WorkshopId};
use super::rules::{Free, Place, Relation, Rule, START_RULES, relations};
use crate::refusal::Refusal;

/// Where in a row of sums each stands; the networks' burdens follow.
pub(crate) const REQUIRED: usize = 0;
pub(crate) const LOST: usize = 1;
pub(crate) const UNSOCIAL: usize = 2;
pub(crate) const BURDEN: usize = 3;

/// What one session costs at each of its starts.
pub(crate) struct Row {
    /// Starts at which it ends within the window.
    pub starts: usize,
    /// The first rule that forbids a start by itself.
    pub blocked: Vec<Option<Rule>>,
    /// The starts that no rule forbids by itself.
    pub open: Vec<usize>,
    /// Per start the sums of `width`: required lost (person-minutes), lost (points), unsocial minutes, burden per network
    /// (thousandths of a minute per head).
    pub sums: Vec<i64>,
}

/// The tables of a problem.
pub struct Tables {
    pub(crate) facts: Facts,
    pub(crate) levels: Vec<Level>,
    pub(crate) networks: usize,
    pub(crate) width: usize,
    pub(crate) rows: Vec<Row>,
    pub(crate) relations: Vec<Vec<Relation>>,
    pub(crate) shared: Vec<Shared>,
    pub(crate) parallel: usize,
    pub(crate) per_day: usize,
    /// Steps that two sessions must lie apart not to be back to back.
    pub(crate) near: i64,
    near_points: i64,
    absence_no: i64,
    /// Per session, the people who would be told of a move; 0 when nothing was announced.
    pub(crate) told: Vec<i64>,
}

/// People in the audiences of two sessions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Shared {
    pub all: i64,
    pub required: i64,
}

/// What two sessions cost by their nearness: person-minutes, points, points.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Clash {
    pub required: i64,
    pub lost: i64,
    pub near: i64,
}

impl Tables {
    /// Refused with every fault if the problem is none.
    pub fn of(problem: &Problem) -> Result<Self, Refusal> {
        let facts = Facts::of(problem)?;
        let networks = facts.ledger.len();
        let width = BURDEN + networks;
        let rows = facts
            .sessions
            .iter()
            .map(|s| {
                Builder {
                    problem,
                    facts: &facts,
                    session: s,
                    width,
                }
                .row()
            })
            .collect();
        let relations = relations(problem, &facts);
        let shared = shared(&facts);
        let told = facts
            .sessions
            .iter()
            .map(|s| s.announced.map_or(0, |_| count(s.audience.len())))
            .collect();
        let size = |n: u32| n as usize;
        Ok(Tables {
            levels: problem.levels.clone(),
            networks,
            width,
            rows,
            relations,
            shared,
            parallel: size(problem.limits.parallel),
            per_day: size(problem.limits.per_day),
            near: -(-i64::from(problem.limits.near_minutes)).div_euclid(facts.grid),
            near_points: problem.burden.near_points,
            absence_no: problem.absence.no,
            told,
            facts,
        })
    }

    pub(crate) fn sessions(&self) -> usize {
        self.rows.len()
    }

    pub(crate) fn id(&self, k: usize) -> WorkshopId {
        self.facts.sessions[k].id.clone()
    }

    pub(crate) fn length(&self, k: usize) -> usize {
        self.facts.sessions[k].length
    }

    /// The sums of one session at one start.
    pub(crate) fn sums(&self, k: usize, start: usize) -> &[i64] {
        &self.rows[k].sums[start * self.width..(start + 1) * self.width]
    }

    pub(crate) fn shared(&self, a: usize, b: usize) -> Shared {
        self.shared[a * self.rows.len() + b]
    }

    /// The people told again if the session stands at `start`.
    pub(crate) fn disruption(&self, k: usize, start: Option<usize>) -> i64 {
        match self.facts.sessions[k].announced {
            Some(at) if start.and_then(|s| i64::try_from(s).ok()) != Some(at) => self.told[k],
            _ => 0,
        }
    }

    /// What `a` and `b` cost by overlapping or by being back to back.
    pub(crate) fn clash(&self, a: usize, start_a: usize, b: usize, start_b: usize) -> Clash {
        let both = self.shared(a, b);
        if both.all == 0 {
            return Clash::default();
        }
        let (sa, sb) = (count(start_a), count(start_b));
        let (ea, eb) = (sa + count(self.length(a)), sb + count(self.length(b)));
        let gap = if sa <= sb { sb - ea } else { sa - eb };
        if gap >= self.near {
            return Clash::default();
        }
        let overlap = (ea.min(eb) - sa.max(sb)).max(0) * self.facts.grid;
        Clash {
            required: overlap * both.required,
            lost: overlap * (both.all - both.required) * self.absence_no,
            near: both.all * self.near_points,
        }
    }
}

pub(crate) fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn shared(facts: &Facts) -> Vec<Shared> {
    let words = facts.person_network.len().div_ceil(64);
    let bits = |people: &[usize]| {
        let mut set = vec![0u64; words];
        for p in people {
            set[p / 64] |= 1 << (p % 64);
        }
        set
    };
    let sets: Vec<_> = facts
        .sessions
        .iter()
        .map(|s| (bits(&s.audience), bits(&s.required)))
        .collect();
    let common = |a: &[u64], b: &[u64]| {
        a.iter()
            .zip(b)
            .map(|(x, y)| i64::from((x & y).count_ones()))
            .sum()
    };
    let n = sets.len();
    let mut shared = vec![Shared::default(); n * n];
    for a in 0..n {
        for b in a + 1..n {
            let both = Shared {
                all: common(&sets[a].0, &sets[b].0),
                required: common(&sets[a].1, &sets[b].1),
            };
            shared[a * n + b] = both;
            shared[b * n + a] = both;
        }
    }
    shared
}

struct Builder<'a> {
    problem: &'a Problem,
    facts: &'a Facts,
    session: &'a Session,
    width: usize,
}

impl Builder<'_> {
    fn row(&self) -> Row {
        let starts = (self.facts.steps + 1).saturating_sub(self.session.length);
        let free = self.free(starts);
        let blocked: Vec<Option<Rule>> = (0..starts)
            .map(|start| {
                let place = Place {
                    facts: self.facts,
                    session: self.session,
                    free: &free,
                    start,
                };
                START_RULES
                    .iter()
                    .find(|(_, broken)| broken(&place))
                    .map(|(rule, _)| *rule)
            })
            .collect();
        let open = (0..starts).filter(|s| blocked[*s].is_none()).collect();
        Row {
            starts,
            blocked,
            open,
            sums: self.sums(starts),
        }
    }

    fn free(&self, starts: usize) -> Free {
        let s = self.session;
        let of = |people: &mut dyn Iterator<Item = usize>| self.free_of(people, starts);
        Free {
            facilitators: of(&mut s.facilitators.iter().copied()),
            others: if s.quorum == 0 {
                vec![0; starts]
            } else {
                of(&mut s
                    .audience
                    .iter()
                    .copied()
                    .filter(|p| s.facilitators.binary_search(p).is_err()))
            },
            by_network: s
                .network_quorum
                .iter()
                .map(|(n, _)| {
                    of(&mut s
                        .audience
                        .iter()
                        .copied()
                        .filter(|p| self.facts.person_network[*p] == *n))
                })
                .collect(),
        }
    }

    /// How many of them are free throughout, per start: one run over each person's steps.
    fn free_of(&self, people: &mut dyn Iterator<Item = usize>, starts: usize) -> Vec<u32> {
        let mut free = vec![0; starts];
        let planes = &self.facts.planes;
        for person in people {
            let mut run = 0;
            for (step, no) in planes.row(&planes.no, person).iter().enumerate() {
                run = if *no == 0 { run + 1 } else { 0 };
                if run >= self.session.length {
                    free[step + 1 - self.session.length] += 1;
                }
            }
        }
        free
    }

    /// The sums of every start, by sliding windows over sums per step.
    fn sums(&self, starts: usize) -> Vec<i64> {
        let (facts, s) = (self.facts, self.session);
        let planes = &facts.planes;
        let (burden, absence) = (self.problem.burden, self.problem.absence);
        let must: Vec<usize> = s
            .required
            .iter()
            .copied()
            .filter(|p| s.facilitators.binary_search(p).is_err())
            .collect();
        let mut sums = vec![0; starts * self.width];
        let mut column = |at: usize, steps: &[i64], thousandths_of: i64| {
            let mut window: i64 = steps.iter().take(s.length).sum();
            for start in 0..starts {
                let raw = window * facts.grid;
                sums[start * self.width + at] += if thousandths_of > 0 {
                    1000 * raw / thousandths_of
                } else {
                    raw
                };
                if start + 1 < starts {
                    window += steps[start + s.length] - steps[start];
                }
            }
        };
        let mut steps = vec![0; facts.steps];
        add(&mut steps, 1, facts, &planes.no, &must);
        column(REQUIRED, &steps, 0);

        steps.fill(0);
        add(
            &mut steps,
            absence.if_need_be,
            facts,
            &planes.if_need_be,
            &s.audience,
        );
        add(&mut steps, absence.no, facts, &planes.no, &s.optional);
        column(LOST, &steps, 0);

        for (n, size) in facts.network_size.iter().enumerate() {
            let members: Vec<usize> = s
                .audience
                .iter()
                .copied()
                .filter(|p| facts.person_network[*p] == n)
                .collect();
            if members.is_empty() {
                continue;
            }
            steps.fill(0);
            add(
                &mut steps,
                burden.waking_rate,
                facts,
                &planes.waking,
                &members,
            );
            add(
                &mut steps,
                burden.asleep_rate,
                facts,
                &planes.asleep,
                &members,
            );
            column(UNSOCIAL, &steps, 0);
            column(BURDEN + n, &steps, *size);
        }
        sums
    }
}

/// Adds `weight` per person of `people` with a one in the plane, step by step.
fn add(steps: &mut [i64], weight: i64, facts: &Facts, plane: &[u8], people: &[usize]) {
    let mut heads = vec![0u32; steps.len()];
    for p in people {
        for (sum, one) in heads.iter_mut().zip(facts.planes.row(plane, *p)) {
            *sum += u32::from(*one);
        }
    }
    for (sum, heads) in steps.iter_mut().zip(heads) {
        *sum += weight * i64::from(heads);
    }
}
