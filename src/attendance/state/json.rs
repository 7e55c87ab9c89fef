//! A record's state and log as JSON, for the API and the command line.

use serde_json::{Value, json};

use super::History;
use crate::time::instant_text;

/// State and log of one session's record.
pub fn history(history: &History) -> Value {
    let log: Vec<Value> = history
        .log
        .iter()
        .map(|line| {
            let person = line
                .person
                .as_ref()
                .and_then(|id| history.roster.person(id));
            json!({
                "number": line.number,
                "act": line.act.word(),
                "person": person.map(|p| p.email.as_str()),
                "says": line.says,
                "by": line.by,
                "at": instant_text(line.at),
            })
        })
        .collect();
    json!({
        "session": history.session.code,
        "recorded": history.recorded,
        "state": history.state.word(),
        "log": log,
    })
}
