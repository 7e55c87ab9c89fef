//! Registrations for scripts.

pub mod web;

use serde_json::json;

use super::desk::Desk;
use crate::time::instant_text;

/// Everything about the registrations of a meeting, as scripts and commands are told of it.
pub fn whole(desk: &Desk) -> serde_json::Value {
    json!({
        "meeting": desk.meeting.slug,
        "sessions": desk.offered.iter().map(|o| json!({
            "code": o.workshop.code,
            "title": o.workshop.title,
            "start": o.session.as_ref().map(|s| instant_text(s.at)),
            "open": o.offer.as_ref().is_some_and(|x| x.open),
            "capacity": o.offer.as_ref().and_then(|x| x.capacity),
            "closes": o.offer.as_ref().and_then(|x| x.closes).map(instant_text),
            "taken": o.taken,
            "listed": o.listed,
            "waiting": o.waiting,
            "unconfirmed": o.unconfirmed,
        })).collect::<Vec<_>>(),
        "registrations": desk.lines.iter().map(|l| json!({
            "code": l.code,
            "name": l.name,
            "email": l.email,
            "language": l.language,
            "time_zone": l.zone,
            "state": l.state,
            "registered": instant_text(l.at),
            "changed": instant_text(l.changed),
        })).collect::<Vec<_>>(),
    })
}
