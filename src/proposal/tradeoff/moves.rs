//! What keeping to the announced programme costs: the best programme with at most so many announced sessions moved.

use super::runs::Runs;
use super::{Curve, CurveRequest, Point};
use crate::proposal::model::{Level, Measure, Problem};
use crate::proposal::propose::Proposal;
use crate::proposal::propose::Watch;
use crate::refusal::Refusal;

/// For the fewest announced sessions that must move, one more, two more …, the best programme; at the end the best of all. A session
/// without a start counts as moved; one that nobody was told of moves freely. `tell` hears how many searches are done, and of how many
/// at most.
///
/// Refused if the problem is none, or if nothing was announced.
pub fn price_of_keeping(
    problem: &Problem,
    request: &CurveRequest,
    watch: &Watch,
    tell: &dyn Fn(usize, usize),
) -> Result<Curve, Refusal> {
    if problem.workshops.iter().all(|w| w.announced.is_none()) {
        return Err(Refusal::invalid(
            "workshops",
            "nothing was announced yet, so that every workshop moves freely; the field \"announced\" says where people were told that it stands",
        ));
    }
    let mut runs = Runs::of(problem, request, watch)?;
    // Told by one person each, disruption counts sessions.
    let sessions = &runs.tables.facts.sessions;
    runs.tables.told = sessions
        .iter()
        .map(|s| i64::from(s.announced.is_some()))
        .collect();
    let order = Order {
        levels: problem
            .levels
            .iter()
            .filter(|l| l.measure != Measure::Disruption)
            .copied()
            .collect(),
    };
    let points = request.points.max(1);
    let most = points + 1;
    let mut shown = Vec::new();

    let announced = problem
        .workshops
        .iter()
        .map(|w| (w.id.clone(), w.announced))
        .collect();
    let keep = runs.ask(order.allowing(Some(0)), announced, 0.15);
    let bound = super::fairness::bound_of(&keep, Measure::Disruption);
    tell(1, most);
    order.ask(&mut runs, None, request.given.clone(), 0.2, &mut shown);
    tell(2, most);

    let (least, _) = order.ends(&runs);
    order.note(&keep, Some(least), &mut shown);
    let allowed = order.allowed(&runs, points);
    for (i, at) in allowed.iter().enumerate() {
        if runs.stopped() {
            break;
        }
        #[allow(clippy::cast_precision_loss)]
        let share = 1.0 / (allowed.len() - i) as f64;
        let given = runs.best_programme(&order.allowing(Some(*at)));
        order.ask(&mut runs, Some(*at), given, share, &mut shown);
        tell(3 + i, most);
    }
    let (least, _) = order.ends(&runs);
    Ok(Curve {
        least,
        least_proved: bound.min(least),
        points: order.points(&runs, &shown, points),
    })
}

/// The objective without what it says about moves.
struct Order {
    levels: Vec<Level>,
}

/// What a search proved about programmes with at most `cap` moves.
struct Shown {
    cap: Option<i64>,
    vector: Vec<i64>,
    bounds: Vec<(Measure, i64)>,
    optimal: bool,
}

impl Order {
    /// At most so many moves before everything else; of equally good programmes the one with fewer.
    fn allowing(&self, cap: Option<i64>) -> Vec<Level> {
        let moves = Level::new(Measure::Disruption, 1);
        let capped = cap.map(|free| Level { free, ..moves });
        let mut levels: Vec<Level> = capped.into_iter().collect();
        levels.extend(&self.levels);
        levels.push(moves);
        levels
    }

    fn ask(
        &self,
        runs: &mut Runs,
        cap: Option<i64>,
        given: Vec<(
            crate::proposal::model::WorkshopId,
            Option<crate::time::Instant>,
        )>,
        share: f64,
        shown: &mut Vec<Shown>,
    ) {
        let found = runs.ask(self.allowing(cap), given, share);
        self.note(&found, cap, shown);
    }

    /// Keeps what is proved, if it is about programmes with at most that many moves.
    fn note(&self, found: &Proposal, cap: Option<i64>, shown: &mut Vec<Shown>) {
        if cap.is_some_and(|cap| found.values.disruption > cap) {
            return;
        }
        let levels = found.bounds.iter().skip(usize::from(cap.is_some()));
        shown.push(Shown {
            cap,
            vector: found.values.vector(&self.levels),
            bounds: levels.take(self.levels.len()).copied().collect(),
            optimal: found.optimal,
        });
    }

    /// The fewest and the most moves worth allowing, as far as is known.
    fn ends(&self, runs: &Runs) -> (i64, i64) {
        let moves = |levels: &[Level]| runs.best(levels).map_or(0, |(_, v)| v.disruption);
        (moves(&self.allowing(Some(0))), moves(&self.allowing(None)))
    }

    fn allowed(&self, runs: &Runs, points: usize) -> Vec<i64> {
        let (least, most) = self.ends(runs);
        (least..=most.max(least)).take(points).collect()
    }

    fn points(&self, runs: &Runs, shown: &[Shown], most: usize) -> Vec<Point> {
        let mut allowed = self.allowed(runs, most);
        let (_, end) = self.ends(runs);
        if allowed.last().is_some_and(|last| *last < end) {
            allowed.push(end);
        }
        let mut points = Vec::new();
        for at in allowed {
            let cap = (at < end).then_some(at);
            let Some((starts, values)) = runs.best(&self.allowing(cap)) else {
                continue;
            };
            let mut point = runs.point(at, starts);
            point.unlimited = cap.is_none();
            let vector = values.vector(&self.levels);
            // What holds with more allowed holds with less.
            let holds = |s: &&Shown| match (s.cap, cap) {
                (None, _) => true,
                (Some(_), None) => false,
                (Some(allowed), Some(cap)) => allowed >= cap,
            };
            point.proved = shown
                .iter()
                .filter(holds)
                .any(|s| s.optimal && s.vector == vector);
            point.bounds = self.bounds(&vector, &values.fairness, shown.iter().filter(holds));
            points.push(point);
        }
        points
    }

    /// Per level the best bound of those searches whose values above it are the same as here.
    fn bounds<'s>(
        &self,
        vector: &[i64],
        fairness: &[i64],
        shown: impl Iterator<Item = &'s Shown>,
    ) -> Vec<(Measure, i64)> {
        let mut best: Vec<(Measure, i64)> = self.levels.iter().map(|l| (l.measure, 0)).collect();
        for search in shown {
            let mut above = 0;
            for (i, level) in self.levels.iter().enumerate() {
                if search.vector[..above] == vector[..above]
                    && let Some((_, bound)) = search.bounds.get(i)
                {
                    best[i].1 = best[i].1.max(*bound);
                }
                above += if level.measure == Measure::Fairness {
                    fairness.len()
                } else {
                    1
                };
            }
        }
        best
    }
}
