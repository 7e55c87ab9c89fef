//! The three orders of the objective, for a problem that came with an order of its own.

use std::collections::HashSet;

use super::model::{Level, Measure, Preset, Problem};

/// A fiftieth of what is at stake is not worth an argument.
const GRAINS_AT_STAKE: i64 = 50;

/// The levels of the preset for this problem. Attendance is counted in grains of two per cent of what is at stake; people told again count
/// where the problem has them: before everything else if they stand above attendance there, before convenience if they stand above it, else last.
pub fn preset_levels(problem: &Problem, preset: Preset) -> Vec<Level> {
    let mut levels = preset.levels(at_stake(problem) / GRAINS_AT_STAKE);
    let place = |measure| problem.levels.iter().position(|l| l.measure == measure);
    if let Some(at) = place(Measure::Disruption) {
        let told = problem.levels[at];
        if place(Measure::Lost).is_some_and(|lost| at < lost) {
            levels.insert(0, told);
        } else if place(Measure::Comfort).is_some_and(|comfort| at < comfort) {
            levels.insert(levels.len().saturating_sub(1), told);
        } else {
            levels.push(told);
        }
    }
    levels
}

/// The levels of the problem with the people who would be told again before everything else: moves only what must move.
pub fn keeping_levels(levels: &[Level]) -> Vec<Level> {
    let told = Level::new(Measure::Disruption, 1);
    let others = levels.iter().filter(|l| l.measure != Measure::Disruption);
    std::iter::once(told).chain(others.copied()).collect()
}

/// Points lost if nobody came to anything.
pub fn at_stake(problem: &Problem) -> i64 {
    let minutes = problem.workshops.iter().map(|w| {
        let lists = [&w.facilitators, &w.required, &w.optional];
        let audience: HashSet<_> = lists.into_iter().flatten().collect();
        i64::try_from(audience.len()).unwrap_or(i64::MAX) * i64::from(w.minutes)
    });
    minutes
        .fold(0, i64::saturating_add)
        .saturating_mul(problem.absence.no)
}
