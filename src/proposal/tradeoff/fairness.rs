//! The price of fairness: for one grain of attendance after another, the fairest programme that loses no more.

use super::runs::Runs;
use super::{Curve, CurveRequest, Point};
use crate::proposal::model::{Level, Measure, Problem};
use crate::proposal::propose::Proposal;
use crate::proposal::propose::Watch;
use crate::proposal::score::Values;
use crate::refusal::Refusal;

/// For the fewest grains of attendance that must be lost, one more, two more …, the fairest programme; at the end the fairest of all.
/// `tell` hears how many searches are done, and of how many at most.
///
/// Refused if the problem is none, or if its objective lacks one of the two levels.
pub fn price_of_fairness(
    problem: &Problem,
    request: &CurveRequest,
    watch: &Watch,
    tell: &dyn Fn(usize, usize),
) -> Result<Curve, Refusal> {
    let order = Order::of(&problem.levels)?;
    let mut runs = Runs::of(problem, request, watch)?;
    let mut shown = Vec::new();
    let most = request.points.max(1) + 2;

    let first = runs.ask(order.attendance_first(), request.given.clone(), 0.15);
    let least_bound = bound_of(&first, Measure::Lost);
    let least_above = order.above_of(&first.values);
    tell(1, most);
    order.ask_both(&mut runs, None, 0.2, &mut shown);
    tell(2, most);

    let allowed = order.allowed(&runs, request.points.max(1));
    for (i, at) in allowed.iter().enumerate() {
        if runs.stopped() {
            break;
        }
        #[allow(clippy::cast_precision_loss)]
        let share = 1.0 / (allowed.len() - i) as f64;
        order.ask_both(&mut runs, Some(*at), share, &mut shown);
        tell(3 + i, most);
    }
    let points = order.points(&runs, &shown, request.points.max(1));
    let least = points.first().map_or(0, |p| order.lost_grains(&p.values));
    let same_above = points
        .first()
        .is_some_and(|p| order.above_of(&p.values) == least_above);
    Ok(Curve {
        least,
        least_proved: if same_above {
            order.lost.grains(least_bound).min(least)
        } else {
            0
        },
        points,
    })
}

/// The raw bound of a measure at its first level.
pub(super) fn bound_of(proposal: &Proposal, measure: Measure) -> i64 {
    let found = proposal.bounds.iter().find(|(m, _)| *m == measure);
    found.map_or(0, |(_, bound)| *bound)
}

/// The problem's levels, taken apart.
struct Order {
    /// What stands above both attendance and fairness.
    above: Vec<Level>,
    lost: Level,
    fair: Level,
    rest: Vec<Level>,
}

/// What a search proved about fairness with no more lost than `cap` grains (`None`: however much).
struct Shown {
    cap: Option<i64>,
    above: Vec<i64>,
    /// Of the worst network, raw.
    bound: i64,
    /// The sorted grains of the fairest programme, if it is proved to be that.
    fairest: Option<Vec<i64>>,
}

impl Order {
    fn of(levels: &[Level]) -> Result<Self, Refusal> {
        let place = |measure| levels.iter().position(|l| l.measure == measure);
        let (Some(lost), Some(fair)) = (place(Measure::Lost), place(Measure::Fairness)) else {
            return Err(Refusal::invalid(
                "policy.levels",
                "the price of fairness needs the levels lost and fairness; add the one that is missing",
            ));
        };
        let first = lost.min(fair);
        let both = [Measure::Lost, Measure::Fairness];
        Ok(Order {
            above: levels[..first].to_vec(),
            lost: levels[lost],
            fair: levels[fair],
            rest: levels[first..]
                .iter()
                .filter(|l| !both.contains(&l.measure))
                .copied()
                .collect(),
        })
    }

    fn attendance_first(&self) -> Vec<Level> {
        let mut levels = self.above.clone();
        levels.extend([self.lost, self.fair]);
        levels.extend(&self.rest);
        levels
    }

    /// Up to fairness, with so many grains of attendance free.
    fn capped(&self, cap: Option<i64>) -> Vec<Level> {
        let mut levels = self.above.clone();
        levels.extend(cap.map(|grains| Level {
            free: self.lost.most(grains),
            ..self.lost
        }));
        levels.push(self.fair);
        levels
    }

    fn whole(&self, cap: Option<i64>) -> Vec<Level> {
        let mut levels = self.capped(cap);
        levels.push(self.lost);
        levels.extend(&self.rest);
        levels
    }

    fn above_of(&self, values: &Values) -> Vec<i64> {
        values.vector(&self.above)
    }

    fn lost_grains(&self, values: &Values) -> i64 {
        self.lost.grains(values.lost)
    }

    fn fair_grains(&self, values: &Values) -> Vec<i64> {
        values.vector(&[self.fair])
    }

    /// Looks for the fairest programme under the cap, first by the levels down to fairness alone, so that a proof need not go further,
    /// then by all.
    fn ask_both(&self, runs: &mut Runs, cap: Option<i64>, share: f64, shown: &mut Vec<Shown>) {
        for (levels, share) in [
            (self.capped(cap), share * 0.6),
            (self.whole(cap), (share * 0.4) / (1.0 - share * 0.6)),
        ] {
            let given = runs.best_programme(&self.whole(cap));
            let found = runs.ask(levels, given, share);
            let within = cap.is_none_or(|cap| self.lost_grains(&found.values) <= cap);
            if within {
                shown.push(Shown {
                    cap,
                    above: self.above_of(&found.values),
                    bound: bound_of(&found, Measure::Fairness),
                    fairest: found.optimal.then(|| self.fair_grains(&found.values)),
                });
            }
        }
    }

    /// The least and the most grains of attendance worth allowing, as far as is known.
    fn ends(&self, runs: &Runs) -> (i64, i64) {
        let least = runs.best(&self.attendance_first());
        let most = runs.best(&self.whole(None));
        let of = |found: Option<&(_, Values)>| found.map_or(0, |(_, v)| self.lost_grains(v));
        (of(least), of(most))
    }

    /// What to allow at each point: one grain more each time, as long as there are points and something can still be gained.
    fn allowed(&self, runs: &Runs, points: usize) -> Vec<i64> {
        let (least, most) = self.ends(runs);
        (least..=most.max(least)).take(points).collect()
    }

    fn points(&self, runs: &Runs, shown: &[Shown], most: usize) -> Vec<Point> {
        let mut points = Vec::new();
        let mut allowed = self.allowed(runs, most);
        let (_, end) = self.ends(runs);
        if allowed.last().is_some_and(|last| *last < end) {
            allowed.push(end);
        }
        for at in allowed {
            let cap = (at < end).then_some(at);
            let Some((starts, values)) = runs.best(&self.whole(cap)) else {
                continue;
            };
            let mut point = runs.point(at, starts);
            point.unlimited = cap.is_none();
            let above = self.above_of(values);
            // What holds with more allowed holds with less.
            let holds = |s: &&Shown| {
                s.above == above
                    && match (s.cap, cap) {
                        (None, _) => true,
                        (Some(_), None) => false,
                        (Some(allowed), Some(cap)) => allowed >= cap,
                    }
            };
            let bound = shown.iter().filter(holds).map(|s| s.bound).max();
            point.bounds = vec![(Measure::Fairness, bound.unwrap_or(0))];
            let here = Some(self.fair_grains(values));
            point.proved = shown.iter().filter(holds).any(|s| s.fairest == here);
            points.push(point);
        }
        points
    }
}
