//! The shapes in which `plenary explain --json` answers. Burdens are thousandths of an unsocial minute a head.

use std::cmp::Ordering;

use serde_json::{Value, json};

use crate::proposal::{
    Broken, Change, Help, Helps, Judgement, LevelPrice, NetworkWhy, PersonId, Position, Price,
    Rule, SessionWhy, Shift, Step, UnplacedWhy, WorkshopId, claimed_json,
};
use crate::time::{Interval, instant_text, local_in};

fn ids(workshops: &[WorkshopId]) -> Vec<&str> {
    workshops.iter().map(|w| w.0.as_str()).collect()
}

fn people(people: &[PersonId]) -> Vec<&str> {
    people.iter().map(|p| p.0.as_str()).collect()
}

fn span(span: &Interval) -> Value {
    json!({ "start": instant_text(span.start()), "end": instant_text(span.end()) })
}

pub(super) fn judgement(j: &Judgement) -> Value {
    let broken: Vec<_> = j
        .broken
        .iter()
        .map(|(rule, with)| json!({ "rule": rule.name(), "workshops": ids(with) }))
        .collect();
    json!({ "broken": broken, "vector": j.vector, "values": claimed_json(&j.values) })
}

pub(super) fn session(s: &SessionWhy) -> Value {
    let networks: Vec<_> = s
        .networks
        .iter()
        .map(|n| {
            json!({
                "network": n.network.0,
                "name": n.name,
                "timezone": n.zone.name(),
                "local_start": local_in(s.start, &n.zone),
                "free": n.free,
                "invited": n.invited,
                "asleep": n.asleep,
                "burden": n.burden,
            })
        })
        .collect();
    let nights: Vec<_> = s
        .nights
        .iter()
        .map(|n| {
            json!({
                "timezone": n.zone.name(),
                "local_start": local_in(s.start, &n.zone),
                "people": n.people,
            })
        })
        .collect();
    json!({
        "workshop": s.workshop.0,
        "title": s.title,
        "start": instant_text(s.start),
        "free": s.free,
        "invited": s.invited,
        "must_attend_missing": people(&s.missing),
        "networks": networks,
        "nights": nights,
        "earlier": shift(&s.earlier),
        "later": shift(&s.later),
    })
}

fn shift(s: &Shift) -> Value {
    json!({ "minutes": s.minutes, "price": s.price.as_ref().map(price) })
}

pub(super) fn network(n: &NetworkWhy) -> Value {
    json!({
        "network": n.network.0,
        "name": n.name,
        "members": n.members,
        "burden": n.burden,
        "from_this_programme": n.burden - n.ledger,
        "from_earlier_years": n.ledger,
        "networks_that_carry_more": n.above,
        "hardest_session": n.worst.as_ref().map(|(w, burden)| json!({ "workshop": w.0, "burden": burden })),
    })
}

pub(super) fn unplaced(u: &UnplacedWhy) -> Value {
    let forbidden: Vec<_> = u
        .forbidden
        .iter()
        .map(|(rule, starts)| json!({ "rule": rule.name(), "starts": starts }))
        .collect();
    let blocked: Vec<_> = u
        .blocked
        .iter()
        .map(|b| {
            json!({
                "start": instant_text(b.start),
                "rule": b.rule.name(),
                "workshops": ids(&b.by),
            })
        })
        .collect();
    json!({
        "workshop": u.workshop.0,
        "title": u.title,
        "starts": u.starts,
        "forbidden_by_itself": forbidden,
        "left": u.left,
        "free": u.fits,
        "blocked": blocked,
    })
}

pub(super) fn price(p: &Price) -> Value {
    let networks: Vec<_> = p
        .networks
        .iter()
        .map(|n| {
            json!({
                "network": n.network.0,
                "name": n.name,
                "burden": { "before": n.burden[0], "after": n.burden[1] },
                "invited": n.invited,
                "free": { "before": n.free[0], "after": n.free[1] },
                "asleep": { "before": n.asleep[0], "after": n.asleep[1] },
            })
        })
        .collect();
    let of = &p.people;
    json!({
        "workshop": p.workshop.0,
        "from": p.from.map(instant_text),
        "to": instant_text(p.to),
        "allowed": p.broken.is_empty(),
        "broken": p.broken.iter().map(broken).collect::<Vec<_>>(),
        "compared": compared(p.verdict),
        "vector": { "before": p.vectors[0], "after": p.vectors[1] },
        "levels": levels(&p.levels),
        "networks": networks,
        "people": {
            "invited": of.invited,
            "free": { "before": of.free[0], "after": of.free[1] },
            "asleep": { "before": of.asleep[0], "after": of.asleep[1] },
            "gained": of.gained,
            "lost": of.lost,
            "facilitators_lost": people(&of.facilitators_lost),
            "must_attend_lost": people(&of.required_lost),
            "must_attend_gained": people(&of.required_gained),
        },
    })
}

fn compared(verdict: Ordering) -> &'static str {
    match verdict {
        Ordering::Less => "better",
        Ordering::Equal => "equal",
        Ordering::Greater => "worse",
    }
}

fn broken(b: &Broken) -> Value {
    let mut out = json!({ "rule": b.rule.name() });
    if !b.workshops.is_empty() {
        out["workshops"] = json!(ids(&b.workshops));
    }
    if !b.people.is_empty() {
        out["facilitators"] = json!(people(&b.people));
    }
    if let Some(network) = &b.network {
        out["network"] = json!(network.0);
    }
    if matches!(b.rule, Rule::BelowQuorum | Rule::BelowNetworkQuorum) {
        out["have"] = json!(b.have);
        out["need"] = json!(b.need);
    }
    out
}

fn levels(all: &[LevelPrice]) -> Vec<Value> {
    all.iter()
        .map(|l| json!({ "level": l.measure.name(), "before": l.before, "after": l.after }))
        .collect()
}

fn step(s: &Step) -> Value {
    json!({
        "workshop": s.workshop.0,
        "from": s.from.map(instant_text),
        "to": instant_text(s.to),
        "levels": levels(&s.levels),
        "vector": { "before": s.vectors[0], "after": s.vectors[1] },
    })
}

pub(super) fn helps(found: &Helps) -> Value {
    let best: Vec<_> = found.best.iter().map(help).collect();
    json!({
        "places_tried": found.places,
        "best_move_without_change": found.alone.as_ref().map(step),
        "best": best,
    })
}

fn help(h: &Help) -> Value {
    let mut out = step(&h.step);
    out["change"] = change(&h.change);
    out
}

fn change(change: &Change) -> Value {
    match change {
        Change::Availability { person, span: over } => {
            json!({ "kind": "availability", "person": person.0, "span": span(over) })
        }
        Change::Quorum { workshop, before } => {
            json!({ "kind": "quorum", "workshop": workshop.0, "before": before, "after": before - 1 })
        }
        Change::NetworkQuorum {
            workshop,
            network,
            before,
        } => {
            json!({ "kind": "network_quorum", "workshop": workshop.0, "network": network.0, "before": before, "after": before - 1 })
        }
        Change::Pair { rule, a, b } => {
            json!({ "kind": "pair", "rule": rule.name(), "workshops": [a.0, b.0] })
        }
        Change::Position { workshop, position } => {
            let position = match position {
                Position::First => "first",
                Position::Last => "last",
            };
            json!({ "kind": "position", "workshop": workshop.0, "position": position })
        }
        Change::Parallel { before } => {
            json!({ "kind": "parallel", "before": before, "after": before + 1 })
        }
        Change::PerDay { before } => {
            json!({ "kind": "per_day", "before": before, "after": before + 1 })
        }
        Change::Pin { workshop } => json!({ "kind": "pinned", "workshop": workshop.0 }),
        Change::StartAfter { workshop, limit } => {
            json!({ "kind": "start_after", "workshop": workshop.0, "limit": instant_text(*limit) })
        }
        Change::EndBefore { workshop, limit } => {
            json!({ "kind": "end_before", "workshop": workshop.0, "limit": instant_text(*limit) })
        }
        Change::Allowed { workshop } => json!({ "kind": "allowed", "workshop": workshop.0 }),
        Change::Blackout { span: over } => json!({ "kind": "blackout", "span": span(over) }),
    }
}
