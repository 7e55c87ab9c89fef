//! `plan-problem/1`, written: field by field what the model holds, in its order.

use serde_json::{Map, Value, json};

use crate::proposal::model::{
    Allowed, Answer, Hours, Pair, PairRule, Participant, PersonId, Position, Problem, Workshop,
};
use crate::time::{Instant, Interval, Zone, instant_text};

/// Writes a problem. Reading it gives the same problem; the same problem gives the same bytes.
pub fn write_problem(problem: &Problem) -> String {
    let file = json!({
        "format": "plan-problem/1",
        "name": problem.name,
        "window": span(&problem.window),
        "grid_minutes": problem.grid_minutes,
        "programme_timezone": zone(&problem.programme_zone),
        "limits": {
            "parallel": problem.limits.parallel,
            "per_day": problem.limits.per_day,
            "facilitator_rest_minutes": problem.limits.facilitator_rest_minutes,
            "near_minutes": problem.limits.near_minutes,
        },
        "burden": {
            "waking_rate": problem.burden.waking_rate,
            "asleep_rate": problem.burden.asleep_rate,
            "near_points": problem.burden.near_points,
        },
        "absence": { "no": problem.absence.no, "if-need-be": problem.absence.if_need_be },
        "policy": { "levels": problem.levels.iter()
            .map(|l| json!({ "name": l.measure.name(), "grain": l.grain }))
            .collect::<Vec<_>>() },
        "blackouts": spans(&problem.blackouts),
        "networks": problem.networks.iter()
            .map(|n| json!({ "id": n.id.0, "name": n.name, "ledger": n.ledger }))
            .collect::<Vec<_>>(),
        "participants": problem.participants.iter().map(participant).collect::<Vec<_>>(),
        "workshops": problem.workshops.iter().map(workshop).collect::<Vec<_>>(),
        "pairs": problem.pairs.iter().map(pair).collect::<Vec<_>>(),
    });
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    text
}

fn span(span: &Interval) -> Value {
    json!({ "start": instant_text(span.start()), "end": instant_text(span.end()) })
}

fn spans(all: &[Interval]) -> Vec<Value> {
    all.iter().map(span).collect()
}

/// The IANA name; a fixed offset of whole hours has one too (with the sign turned round), so that other programs can read it.
fn zone(zone: &Zone) -> String {
    let hours = zone
        .name()
        .strip_suffix(":00")
        .and_then(|h| h.parse::<i32>().ok());
    match hours {
        Some(0) => "UTC".to_string(),
        Some(h) => format!("Etc/GMT{:+}", -h),
        None => zone.name().to_string(),
    }
}

fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

fn hours(hours: Hours, into: &mut Map<String, Value>) {
    into.insert("from".into(), clock(hours.from).into());
    into.insert("to".into(), clock(hours.to).into());
}

fn participant(p: &Participant) -> Value {
    let mut working = Map::new();
    working.insert("days".into(), json!(p.working_days));
    hours(p.working, &mut working);
    let mut waking = Map::new();
    hours(p.waking, &mut waking);
    let said: Vec<Value> = p
        .said
        .iter()
        .map(|s| {
            let value = match s.answer {
                Answer::Yes => "yes",
                Answer::IfNeedBe => "if-need-be",
                Answer::No => "no",
            };
            json!({
                "start": instant_text(s.span.start()),
                "end": instant_text(s.span.end()),
                "value": value,
            })
        })
        .collect();
    json!({
        "id": p.id.0,
        "network": p.network.0,
        "timezone": zone(&p.zone),
        "working": working,
        "waking": waking,
        "availability": said,
        "busy": spans(&p.busy),
    })
}

fn workshop(w: &Workshop) -> Value {
    let ids = |people: &[PersonId]| people.iter().map(|p| p.0.clone()).collect::<Vec<_>>();
    let mut map = Map::new();
    map.insert("id".into(), w.id.0.clone().into());
    map.insert("title".into(), w.title.clone().into());
    map.insert("minutes".into(), w.minutes.into());
    map.insert("theme".into(), json!(w.theme));
    let networks: Vec<_> = w.networks.iter().map(|n| n.0.clone()).collect();
    map.insert("networks".into(), networks.into());
    map.insert("facilitators".into(), ids(&w.facilitators).into());
    map.insert("required".into(), ids(&w.required).into());
    map.insert("optional".into(), ids(&w.optional).into());
    if let Some(quorum) = w.quorum {
        map.insert("quorum".into(), quorum.into());
    }
    if !w.network_quorum.is_empty() {
        let quorums: Map<String, Value> = w
            .network_quorum
            .iter()
            .map(|(n, need)| (n.0.clone(), (*need).into()))
            .collect();
        map.insert("network_quorum".into(), quorums.into());
    }
    if let Some(position) = w.position {
        let name = match position {
            Position::First => "first",
            Position::Last => "last",
        };
        map.insert("position".into(), name.into());
    }
    let mut instant = |name: &str, at: Option<Instant>| {
        if let Some(at) = at {
            map.insert(name.into(), instant_text(at).into());
        }
    };
    instant("start_after", w.start_after);
    instant("end_before", w.end_before);
    instant("pinned", w.pinned);
    instant("announced", w.announced);
    if let Allowed::Only(allowed) = &w.allowed {
        map.insert("allowed".into(), spans(allowed).into());
    }
    Value::Object(map)
}

fn pair(p: &Pair) -> Value {
    let (kind, gap) = match p.rule {
        PairRule::Before { gap_minutes } => ("before", Some(gap_minutes)),
        PairRule::NoOverlap => ("no_overlap", None),
        PairRule::Gap { gap_minutes } => ("gap", Some(gap_minutes)),
        PairRule::DifferentDay => ("different_day", None),
        PairRule::SameDay => ("same_day", None),
    };
    let mut map = Map::new();
    map.insert("type".into(), kind.into());
    map.insert("a".into(), p.a.0.clone().into());
    map.insert("b".into(), p.b.0.clone().into());
    if let Some(gap) = gap {
        map.insert("gap_minutes".into(), gap.into());
    }
    Value::Object(map)
}
