//! The lines and choices of a proposal's page, from what was kept of it and from its draft.

use serde_json::Value;

use super::LANES;
use crate::proposal::Shown;
use crate::proposal::draft::History;
use crate::proposal::say::Words;
use crate::time::{Zone, moment_in, zone_names};

/// A rule that is broken, in words, and the workshops concerned.
pub type Broken = (String, Vec<String>);

/// One of several to choose from.
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// A lane of the weeks: whose it is, and where most of them live.
pub struct LaneName {
    pub code: String,
    pub name: String,
    pub city: String,
}

/// What a network carries.
pub struct NetworkLine {
    pub code: String,
    pub name: String,
    pub members: i64,
    pub burden: String,
    pub ledger: String,
    /// In the proposal that the draft was made of; empty if it is the same.
    pub before: String,
    pub better: bool,
    /// Of the network that carries most, in percent.
    pub width: i64,
}

/// What a level of the objective comes to.
pub struct LevelLine {
    pub says: String,
    pub value: String,
    pub before: String,
    pub better: bool,
    pub proved: String,
}

/// What was moved.
#[derive(Default)]
pub struct DraftPart {
    pub steps: Vec<StepLine>,
    pub again: usize,
    pub broken: Vec<String>,
    pub revision: String,
}

/// One move.
pub struct StepLine {
    pub code: String,
    pub from: String,
    pub to: String,
}

/// The programme's zone, and each network as it lives.
pub fn networks_to_choose(shown: &Shown, view: &str, w: Words) -> Vec<Choice> {
    let lived = shown.lanes.iter().map(|l| {
        let city = Zone::parse(&l.zone).map_or_else(|_| l.zone.clone(), |z| z.city());
        let value = format!("network:{}", l.code);
        Choice {
            chosen: value == view,
            label: w.say(
                "view-network",
                &[
                    ("network", l.name.as_str().into()),
                    ("city", city.as_str().into()),
                ],
            ),
            value,
        }
    });
    let programme = Choice {
        value: String::new(),
        label: w.with("view-programme", "city", &shown.zone().city()),
        chosen: view.is_empty(),
    };
    std::iter::once(programme).chain(lived).collect()
}

/// Every zone.
pub fn zones_to_choose(view: &str) -> Vec<Choice> {
    zone_names()
        .into_iter()
        .map(|name| Choice {
            chosen: name == view,
            label: name.replace('_', " "),
            value: name,
        })
        .collect()
}

/// The lanes beside each day, in their order.
pub fn lanes(shown: &Shown) -> Vec<LaneName> {
    let all = shown.lanes.iter().take(LANES);
    all.map(|l| LaneName {
        code: l.code.clone(),
        name: l.name.clone(),
        city: Zone::parse(&l.zone).map_or_else(|_| l.zone.clone(), |z| z.city()),
    })
    .collect()
}

/// The sessions by code.
pub fn sessions(shown: &Shown) -> Vec<Choice> {
    let mut all: Vec<Choice> = shown
        .sessions
        .iter()
        .map(|s| Choice {
            value: s.code.clone(),
            label: format!("{} {}", s.code, s.title),
            chosen: false,
        })
        .collect();
    all.sort_by(|a, b| a.value.cmp(&b.value));
    all
}

/// The networks, the one that carries most first, beside what they carry in the proposal itself.
pub fn networks(shown: &Shown, base: &Shown, w: Words) -> Vec<NetworkLine> {
    let most = shown
        .networks
        .iter()
        .map(|n| n.burden)
        .max()
        .unwrap_or(0)
        .max(1);
    let before = |code: &str| {
        let found = base.networks.iter().find(|n| n.code == code);
        found.map_or(0, |n| n.burden)
    };
    shown
        .networks
        .iter()
        .map(|n| {
            let by = n.burden - before(&n.code);
            NetworkLine {
                code: n.code.clone(),
                name: n.name.clone(),
                members: n.members,
                burden: w.hours(n.burden),
                ledger: w.hours(n.ledger),
                before: if by == 0 {
                    String::new()
                } else {
                    w.hours(before(&n.code))
                },
                better: by < 0,
                width: (n.burden.max(0) * 100 / most).min(100),
            }
        })
        .collect()
}

/// In the order of the objective, which is that of the bounds. What is proved of the proposal's problem holds of its draft too.
pub fn levels(solution: &Value, shown: &Shown, w: Words) -> Vec<LevelLine> {
    let bounds = solution["bounds"].as_object().cloned().unwrap_or_default();
    bounds
        .iter()
        .map(|(name, bound)| {
            let claimed = match &solution["claimed"][name] {
                Value::Array(all) => all.first().and_then(Value::as_i64).unwrap_or(0),
                other => other.as_i64().unwrap_or(0),
            };
            let at = shown.levels.iter().position(|(level, _)| level == name);
            let value = at
                .and_then(|i| shown.values.get(i).copied())
                .unwrap_or(claimed);
            let bound = bound.as_i64().unwrap_or(0);
            let grain = at.map_or(1, |i| shown.levels[i].1.max(1));
            let grains = |raw: i64| -(-raw).div_euclid(grain);
            LevelLine {
                says: w.counts(name),
                value: w.value(name, value),
                before: if value == claimed {
                    String::new()
                } else {
                    w.value(name, claimed)
                },
                better: value < claimed,
                proved: if bound >= value {
                    w.t("proved-none-less")
                } else if grains(bound) >= grains(value) {
                    w.with("proved-to-grain", "value", &w.value(name, grain))
                } else {
                    w.with("proved-at-least", "value", &w.value(name, bound))
                },
            }
        })
        .collect()
}

/// What was moved, in words.
pub fn draft_part(history: &History, broken: &[Broken], zone: &Zone, w: Words) -> DraftPart {
    DraftPart {
        steps: history
            .standing()
            .map(|s| StepLine {
                code: s.workshop.0.clone(),
                from: s
                    .from
                    .map_or_else(|| w.t("no-start"), |at| moment_in(w.0, at, zone)),
                to: moment_in(w.0, s.to, zone),
            })
            .collect(),
        again: history.taken_back().count(),
        broken: broken.iter().map(|b| b.0.clone()).collect(),
        revision: history.revision(),
    }
}
