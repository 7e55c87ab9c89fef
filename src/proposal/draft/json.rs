//! A draft as JSON, for scripts and the command line.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::History;
use crate::language::Language;
use crate::proposal::Shown;
use crate::proposal::desk::Sheet;
use crate::time::instant_text;

/// The draft as it stands: its moves and what the programme is worth with them.
pub fn draft(sheet: &Sheet, history: &History) -> Value {
    let programme = history.programme(&sheet.programme);
    let shown: Arc<Shown> = sheet.shown(&programme);
    let starts: Map<String, Value> = programme
        .iter()
        .map(|(id, at)| {
            (
                id.0.clone(),
                at.map_or(Value::Null, |at| json!(instant_text(at))),
            )
        })
        .collect();
    let levels: Map<String, Value> = shown
        .levels
        .iter()
        .zip(&shown.values)
        .map(|((level, _), value)| (level.clone(), json!(value)))
        .collect();
    let networks: Map<String, Value> = shown
        .networks
        .iter()
        .map(|n| (n.code.clone(), json!(n.burden)))
        .collect();
    let moves: Vec<Value> = history
        .standing()
        .map(|s| json!({"workshop": s.workshop.0, "from": s.from.map(instant_text), "to": instant_text(s.to)}))
        .collect();
    let broken: Vec<Value> = sheet
        .broken(&programme, Language::En)
        .into_iter()
        .map(|(says, of)| json!({"says": says, "workshops": of.into_iter().map(|id| id.0).collect::<Vec<_>>()}))
        .collect();
    json!({
        "revision": history.revision(),
        "moves": moves,
        "taken_back": history.taken_back().count(),
        "starts": starts,
        "levels": levels,
        "networks": networks,
        "broken": broken,
    })
}
