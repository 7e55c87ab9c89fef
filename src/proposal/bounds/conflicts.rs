//! What two sessions forbid each other, ready to be asked often.

use crate::proposal::rules::Forbids;
use crate::proposal::tables::{Tables, count};

/// All pairs of sessions.
pub(crate) struct Conflicts {
    sessions: usize,
    pairs: Vec<Between>,
    /// Exclusive bounds of the other's start minus this one's, within which they cost something together; empty where they share nobody.
    near: Vec<(i64, i64)>,
}

/// What one session forbids another.
#[derive(Clone, Default)]
pub(crate) struct Between {
    /// Exclusive bounds of the other's start minus this one's.
    apart: Vec<(i64, i64)>,
    one_day: bool,
    two_days: bool,
}

impl Between {
    pub fn is_nothing(&self) -> bool {
        self.apart.is_empty() && !self.one_day && !self.two_days
    }

    pub fn broken(&self, day: &[usize], start: usize, other: usize) -> bool {
        let d = count(other) - count(start);
        self.apart.iter().any(|(low, high)| *low < d && d < *high)
            || (self.one_day && day[start] == day[other])
            || (self.two_days && day[start] != day[other])
    }
}

impl Conflicts {
    pub fn of(tables: &Tables) -> Self {
        let n = tables.sessions();
        let mut pairs = vec![Between::default(); n * n];
        let mut near = vec![(0, 0); n * n];
        for k in 0..n {
            for r in &tables.relations[k] {
                let between = &mut pairs[k * n + r.other];
                match r.forbids {
                    Forbids::Between(low, high) => between.apart.push((low, high)),
                    Forbids::OneDay => between.one_day = true,
                    Forbids::TwoDays => between.two_days = true,
                }
            }
            for other in (0..n).filter(|o| *o != k) {
                if tables.shared(k, other).all > 0 {
                    let (mine, theirs) = (count(tables.length(k)), count(tables.length(other)));
                    near[k * n + other] = (-(theirs + tables.near), mine + tables.near);
                }
            }
        }
        Conflicts {
            sessions: n,
            pairs,
            near,
        }
    }

    pub fn between(&self, k: usize, other: usize) -> &Between {
        &self.pairs[k * self.sessions + other]
    }

    /// The starts of `other`, from the first to before the last, at which it may cost something beside `k` at `start`.
    pub fn near(&self, k: usize, other: usize, start: usize) -> (usize, usize) {
        let (low, high) = self.near[k * self.sessions + other];
        let at = |d: i64| usize::try_from((count(start) + d).max(0)).unwrap_or(0);
        if low == high {
            (0, 0)
        } else {
            (at(low + 1), at(high))
        }
    }
}
