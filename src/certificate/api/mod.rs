//! Certificates for scripts.

pub mod web;

use serde_json::{Value, json};

use super::{Listed, Outcome};
use crate::time::instant_text;

/// One person's line.
pub fn one(listed: &Listed) -> Value {
    json!({
        "email": listed.person.email.to_string(),
        "name": listed.person.name,
        "sessions": listed.presence.sessions.iter().map(|s| json!({
            "code": s.code,
            "start": instant_text(s.at),
            "minutes": s.minutes,
            "said_herself": s.own_word,
        })).collect::<Vec<_>>(),
        "minutes": listed.presence.minutes(),
        "not_final": listed.presence.open,
        "asked_at": listed.asked.map(instant_text),
        "code": listed.issued.as_ref().map(|i| i.code.to_string()),
        "issued_at": listed.issued.as_ref().map(|i| instant_text(i.at)),
        "sent_at": listed.issued.as_ref().and_then(|i| i.sent).map(instant_text),
    })
}

/// What sending did, by address.
pub fn outcome(outcome: &Outcome) -> Value {
    let texts = |all: &[crate::people::Email]| -> Vec<String> {
        all.iter().map(ToString::to_string).collect()
    };
    json!({
        "sent": texts(&outcome.sent),
        "already": texts(&outcome.already),
        "nothing": texts(&outcome.nothing),
    })
}
