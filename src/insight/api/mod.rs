//! Insights and recommendations for scripts.

pub mod web;

use serde_json::{Value, json};

use super::{Standing, Workbook, document_text};
use crate::meeting::Roster;
use crate::time::instant_text;

/// One workshop's document: where it stands, the newest version, and what the networks say to it.
pub fn one(roster: &Roster, book: &Workbook) -> Value {
    let code = |id: &crate::people::NetworkId| {
        roster
            .network(id)
            .map_or_else(String::new, |n| n.code.clone())
    };
    let document = book.newest().map(|v| {
        serde_json::from_str::<Value>(&document_text(&v.document, &code)).unwrap_or_default()
    });
    let waiting: Vec<String> = match &book.standing {
        Standing::InReview(who) => who.iter().map(code).collect(),
        _ => Vec::new(),
    };
    json!({
        "code": book.workshop.code,
        "title": book.workshop.title,
        "standing": book.standing.word(),
        "waiting_for": waiting,
        "version": book.number(),
        "document": document,
        "written_by": book.newest().map(|v| v.by.clone()),
        "written_at": book.newest().map(|v| instant_text(v.at)),
        "reviews": book.reviews.iter().map(|r| json!({
            "version": r.version,
            "network": code(&r.network),
            "verdict": r.verdict.word(),
            "reason": r.reason,
            "by": r.by,
            "at": instant_text(r.at),
        })).collect::<Vec<_>>(),
    })
}
