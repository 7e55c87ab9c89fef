//! Trade-offs in English sentences, with their numbers.

use super::{Comparison, Curve, LevelChange, NetworkChange, Point, SessionChange};
use crate::proposal::model::{Measure, Problem};
use crate::proposal::presets::at_stake;
use crate::time::{Instant, clock_time, short_date};

/// What another programme does better, what it does worse, for whom, and where its sessions stand.
pub fn comparison_sentences(problem: &Problem, comparison: &Comparison) -> Vec<String> {
    let mut all: Vec<String> = comparison
        .levels
        .iter()
        .filter_map(|l| level(l, comparison.at_stake))
        .collect();
    let burdens = |better: bool| {
        let of = comparison.networks.iter();
        of.filter(|n| hours(n.burden_before) != hours(n.burden_after))
            .filter(|n| (n.burden_after < n.burden_before) == better)
            .map(burden)
            .collect::<Vec<_>>()
            .join("; ")
    };
    for (word, who) in [("Easier", burdens(true)), ("Harder", burdens(false))] {
        if !who.is_empty() {
            all.push(format!("{word} for {who}."));
        }
    }
    let coming: Vec<String> = comparison.networks.iter().filter_map(coming).collect();
    if !coming.is_empty() {
        all.push(format!("Over all sessions, {}.", coming.join("; ")));
    }
    all.extend(comparison.sessions.iter().map(|s| session(problem, s)));
    if all.is_empty() {
        all.push("It is the same programme.".to_string());
    }
    all
}

fn level(change: &LevelChange, at_stake: i64) -> Option<String> {
    let of = |values: &[i64]| values.first().copied().unwrap_or(0);
    let (before, after) = (of(&change.before), of(&change.after));
    let by = after - before;
    let more = if by > 0 { "more" } else { "fewer" };
    let n = by.abs();
    if change.level.measure == Measure::Fairness {
        let shown = hours(before) == hours(after);
        return match (change.before == change.after, shown) {
            (true, _) => None,
            (false, true) => Some(format!(
                "The network that carries most carries as much as before, {} a member; the others share otherwise.",
                hours(after)
            )),
            (false, false) => Some(format!(
                "The network that carries most carries {} a member instead of {}.",
                hours(after),
                hours(before)
            )),
        };
    }
    if by == 0 {
        return None;
    }
    Some(match change.level.measure {
        Measure::Unplaced => format!("{} {more} without a start.", counted(n, "workshop")),
        Measure::RequiredLost => {
            format!("Must-attend people miss {n} {more} person-minutes.")
        }
        Measure::Lost => {
            let more = if by > 0 { "more" } else { "less" };
            format!("{} {more} of the attendance is lost.", percent(n, at_stake))
        }
        Measure::Comfort => format!("There are {n} {more} points of discomfort in all."),
        Measure::Disruption => {
            format!(
                "{} {more} would have to be told again.",
                counted(n, "person")
            )
        }
        Measure::Fairness => return None,
    })
}

fn burden(n: &NetworkChange) -> String {
    let (after, before) = (hours(n.burden_after), hours(n.burden_before));
    format!("{} ({after} a member instead of {before})", n.name)
}

fn coming(n: &NetworkChange) -> Option<String> {
    match n.free_after - n.free_before {
        0 => None,
        by if by > 0 => Some(format!("{by} more of {} can come", n.name)),
        by => Some(format!("{} fewer of {} can come", -by, n.name)),
    }
}

fn session(problem: &Problem, s: &SessionChange) -> String {
    let when = |at: Option<Instant>| match at {
        Some(at) => {
            let zone = &problem.programme_zone;
            format!("{} {}", short_date(at, zone), clock_time(at, zone))
        }
        None => "no start".to_string(),
    };
    format!(
        "{} ({}): {} instead of {}; {} of {} can come instead of {}.",
        s.title,
        s.workshop.0,
        when(s.after),
        when(s.before),
        s.free_after,
        s.invited,
        s.free_before
    )
}

/// The curve of fairness: what each further grain of attendance buys.
pub fn fairness_sentences(problem: &Problem, curve: &Curve) -> Vec<String> {
    let at_stake = at_stake(problem);
    let Some(first) = curve.points.first() else {
        return Vec::new();
    };
    let name = |p: &Point| {
        let worst = p.burdens.first();
        worst.map_or_else(String::new, |(id, _)| network_name(problem, &id.0))
    };
    let worst = |p: &Point| p.values.fairness.first().copied().unwrap_or(0);
    let mut all = vec![format!(
        "Where attendance counts first, {} of it is lost, and {} carries most: {} a member.",
        percent(first.values.lost, at_stake),
        name(first),
        hours(worst(first))
    )];
    let fair = problem
        .levels
        .iter()
        .find(|l| l.measure == Measure::Fairness);
    let grains = |p: &Point| -> Vec<i64> {
        let of = |v: &i64| fair.map_or(*v, |l| l.grains(*v));
        p.values.fairness.iter().map(of).collect()
    };
    for pair in curve.points.windows(2) {
        let (before, after) = (grains(&pair[0]), grains(&pair[1]));
        if before == after {
            continue;
        }
        let after_is = &pair[1];
        let given_up = percent(after_is.values.lost - first.values.lost, at_stake);
        all.push(if before.first() == after.first() {
            format!(
                "Giving up {given_up} of attendance in all spares the networks below the one that carries most, {} a member.",
                hours(worst(after_is))
            )
        } else {
            format!(
                "Giving up {given_up} of attendance in all takes the network that carries most from {} to {} a member ({}).",
                hours(worst(first)),
                hours(worst(after_is)),
                name(after_is)
            )
        });
    }
    if let Some(last) = curve.points.last() {
        let bound = last.bounds.iter().find(|(m, _)| *m == Measure::Fairness);
        let worst_proved = fair
            .zip(bound)
            .is_some_and(|(level, (_, bound))| level.grains(*bound) >= level.grains(worst(last)));
        all.push(match (last.unlimited, last.proved, worst_proved) {
            (true, true, _) => "No programme is fairer than the last one; that is proved.".to_string(),
            (true, false, true) => "The network that carries most cannot be spared more than in the last one, which is proved; \
                 whether the others can is not."
                .to_string(),
            (true, false, false) => "No fairer programme than the last one was found.".to_string(),
            (false, ..) => "The search was stopped before the end of the curve.".to_string(),
        });
    }
    all
}

/// The curve of moves: what must move, and what each further move brings.
pub fn moves_sentences(problem: &Problem, curve: &Curve) -> Vec<String> {
    let mut all = Vec::new();
    all.push(match (curve.least, curve.least_proved) {
        (0, _) => "Nothing that was announced has to move.".to_string(),
        (n, proved) if n == proved => format!(
            "{} to move; that is proved.",
            counted_verb(n, "announced session has", "announced sessions have")
        ),
        (n, proved) => format!(
            "No programme with fewer than {n} moves was found; {proved} are proved to be needed."
        ),
    });
    for (i, point) in curve.points.iter().enumerate() {
        let moved: Vec<&str> = point.moved.iter().map(|w| w.0.as_str()).collect();
        let moved = if moved.is_empty() {
            String::new()
        } else {
            format!(" ({})", moved.join(", "))
        };
        let told = counted(point.values.disruption, "person");
        let head = format!(
            "With {}{moved}, {told} would be told again",
            counted(i64::try_from(point.moved.len()).unwrap_or(0), "move")
        );
        let Some(before) = i.checked_sub(1).map(|i| &curve.points[i]) else {
            all.push(format!("{head}."));
            continue;
        };
        if before.starts == point.starts {
            let moves = counted(point.at, "move");
            all.push(if point.proved {
                format!("{moves} would bring nothing more; that is proved.")
            } else {
                format!("With {moves} nothing better was found.")
            });
            continue;
        }
        let gains = gains(problem, before, point);
        let extra = point.values.disruption - before.values.disruption;
        let extra = if extra > 0 {
            format!(" ({extra} more than before)")
        } else {
            String::new()
        };
        all.push(format!("{head}{extra}: {gains}."));
    }
    all
}

/// The first level at which the later point is better, and by how much.
fn gains(problem: &Problem, before: &Point, after: &Point) -> String {
    for level in problem
        .levels
        .iter()
        .filter(|l| l.measure != Measure::Disruption)
    {
        let of = |p: &Point| match p.values.scalar(level.measure) {
            Some(value) => vec![value],
            None => p.values.fairness.clone(),
        };
        let (was, is) = (of(before), of(after));
        let grains = |all: &[i64]| -> Vec<i64> { all.iter().map(|v| level.grains(*v)).collect() };
        if grains(&was) == grains(&is) {
            continue;
        }
        let first = |all: &[i64]| all.first().copied().unwrap_or(0);
        return match level.measure {
            Measure::Fairness if first(&was) == first(&is) => {
                "the networks share the burden more evenly".to_string()
            }
            Measure::Fairness => format!(
                "the network that carries most carries {} a member instead of {}",
                hours(first(&is)),
                hours(first(&was))
            ),
            Measure::Unplaced => {
                format!("{} without a start instead of {}", first(&is), first(&was))
            }
            Measure::RequiredLost => format!(
                "must-attend people miss {} person-minutes instead of {}",
                first(&is),
                first(&was)
            ),
            Measure::Lost => format!(
                "{} of attendance is lost instead of {}",
                percent(first(&is), at_stake(problem)),
                percent(first(&was), at_stake(problem))
            ),
            _ => format!(
                "{} points of discomfort instead of {}",
                first(&is),
                first(&was)
            ),
        };
    }
    "as good".to_string()
}

fn network_name(problem: &Problem, id: &str) -> String {
    let found = problem.networks.iter().find(|n| n.id.0 == id);
    found.map_or_else(|| id.to_string(), |n| n.name.clone())
}

/// `1 move`, `2 moves`, `2 people`.
fn counted(n: i64, what: &str) -> String {
    match (n, what) {
        (1, _) => format!("1 {what}"),
        (_, "person") => format!("{n} people"),
        _ => format!("{n} {what}s"),
    }
}

fn counted_verb(n: i64, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// `2.4 %`, rounded to a tenth.
fn percent(part: i64, whole: i64) -> String {
    let tenths = (part * 2000 + whole.max(1)).div_euclid(2 * whole.max(1));
    format!("{}.{} %", tenths / 10, tenths % 10)
}

/// Thousandths of a minute as hours and minutes, rounded down.
fn hours(thousandths: i64) -> String {
    let minutes = thousandths.div_euclid(1000);
    if minutes < 60 {
        format!("{minutes} min")
    } else {
        format!("{} h {:02}", minutes / 60, minutes % 60)
    }
}
