//! An approval for scripts.

pub mod web;

use serde_json::{Value, json};

use super::{Desk, Question, lines_text};
use crate::meeting::Roster;
use crate::time::instant_text;

/// Everything: the rule, the newest question and those before it, and what was released without the contact group's word.
pub fn all(desk: &Desk) -> Value {
    let roster = &desk.roster;
    json!({
        "rule": desk.standing.rule.word(),
        "newest": desk.standing.newest.as_ref().map(|q| one(q, roster)),
        "earlier": desk.earlier.iter().map(|q| one(q, roster)).collect::<Vec<_>>(),
        "released_without": desk.passes.iter().map(|p| json!({
            "release": p.release,
            "reason": p.reason,
            "by": p.by,
            "at": instant_text(p.at),
        })).collect::<Vec<_>>(),
    })
}

fn one(q: &Question, roster: &Roster) -> Value {
    let code = |id: &crate::people::NetworkId| {
        roster
            .network(id)
            .map_or_else(String::new, |n| n.code.clone())
    };
    json!({
        "number": q.number,
        "proposal": q.proposal,
        "state": q.state.word(),
        "starts": lines_text(&q.lines),
        "note": q.note,
        "asked_by": q.asked_by,
        "asked_at": instant_text(q.asked_at),
        "answer_by": instant_text(q.answer_by),
        "reminded_at": q.reminded_at.map(instant_text),
        "closed": q.closed.as_ref().map(|c| json!({"by": c.by, "at": instant_text(c.at), "reason": c.why})),
        "networks": q.paper.networks.iter().map(|n| {
            let word = q.word_of(&n.id());
            json!({
                "network": n.code,
                "verdict": word.map(|w| w.verdict.word()),
                "reason": word.map(|w| w.reason.clone()),
            })
        }).collect::<Vec<_>>(),
        "words": q.words.iter().map(|w| json!({
            "network": code(&w.network),
            "verdict": w.verdict.word(),
            "reason": w.reason,
            "said_by": w.said_by,
            "way": w.way.word(),
            "entered_by": w.entered_by,
            "at": instant_text(w.at),
        })).collect::<Vec<_>>(),
    })
}
