//! Curves and comparisons as JSON, in the words of the other documents.

use serde_json::{Map, Value, json};

use super::solution::{bounds, claimed, starts};
use crate::proposal::tradeoff::{Comparison, Curve, Point};
use crate::time::instant_text;

/// A curve: its points with their programmes, as a solution has them.
pub fn curve_json(curve: &Curve) -> Value {
    json!({
        "least": curve.least,
        "least_proved": curve.least_proved,
        "points": curve.points.iter().map(point).collect::<Vec<_>>(),
    })
}

fn point(p: &Point) -> Value {
    let burdens: Map<String, Value> = p
        .burdens
        .iter()
        .map(|(network, burden)| (network.0.clone(), (*burden).into()))
        .collect();
    let moved: Vec<&str> = p.moved.iter().map(|w| w.0.as_str()).collect();
    json!({
        "at": p.at,
        "unlimited": p.unlimited,
        "vector": p.vector,
        "claimed": claimed(&p.values),
        "bounds": bounds(&p.bounds),
        "proved": p.proved,
        "burdens": burdens,
        "moved": moved,
        "starts": starts(&p.starts),
    })
}

/// Two programmes side by side.
pub fn comparison_json(c: &Comparison) -> Value {
    let levels = c.levels.iter().map(|l| {
        let verdict = match l.verdict() {
            std::cmp::Ordering::Less => "better",
            std::cmp::Ordering::Equal => "equal",
            std::cmp::Ordering::Greater => "worse",
        };
        json!({
            "level": l.level.measure.name(),
            "grain": l.level.grain,
            "before": l.before,
            "after": l.after,
            "verdict": verdict,
        })
    });
    let networks = c.networks.iter().map(|n| {
        json!({
            "network": n.network.0,
            "name": n.name,
            "burden_before": n.burden_before,
            "burden_after": n.burden_after,
            "free_before": n.free_before,
            "free_after": n.free_after,
        })
    });
    let sessions = c.sessions.iter().map(|s| {
        json!({
            "workshop": s.workshop.0,
            "title": s.title,
            "before": s.before.map(instant_text),
            "after": s.after.map(instant_text),
            "free_before": s.free_before,
            "free_after": s.free_after,
            "invited": s.invited,
        })
    });
    json!({
        "at_stake": c.at_stake,
        "levels": levels.collect::<Vec<_>>(),
        "networks": networks.collect::<Vec<_>>(),
        "sessions": sessions.collect::<Vec<_>>(),
    })
}
