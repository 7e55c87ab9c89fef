//! The explanation laid out for a page: a heading, a sentence, a table of the networks and a few points for each session, instead of one paragraph.

use super::Speech;
use crate::language::Value;
use crate::proposal::explain::{Explanation, SessionWhy};

/// An explanation, in the parts in which a page shows it.
#[derive(Debug)]
pub struct Account {
    /// In the order of their starts.
    pub sessions: Vec<SessionAccount>,
    /// One paragraph per network, the one that carries most first.
    pub networks: Vec<String>,
    /// One paragraph per workshop without a start.
    pub unplaced: Vec<String>,
}

/// One session.
#[derive(Debug)]
pub struct SessionAccount {
    /// The workshop's code.
    pub id: String,
    /// When it is and how many can come.
    pub lead: String,
    pub networks: Vec<NetworkAccount>,
    /// Who is missing, for whom it is night, what an hour earlier or later would change.
    pub points: Vec<String>,
}

/// What a session means to one network.
#[derive(Debug)]
pub struct NetworkAccount {
    pub name: String,
    /// Day and hour where most of them live.
    pub when: String,
    pub city: String,
    pub free: usize,
    pub invited: usize,
    /// Unsocial time a head, as text; empty: none.
    pub burden: String,
}

impl Speech<'_> {
    /// The explanation in the parts in which a page shows it.
    pub fn account(&self, explanation: &Explanation) -> Account {
        let sessions = explanation.sessions.iter();
        let unplaced = explanation.unplaced.iter();
        Account {
            sessions: sessions.map(|s| self.of_session(s)).collect(),
            networks: self.networks(&explanation.networks),
            unplaced: unplaced.map(|u| self.unplaced(u)).collect(),
        }
    }

    fn of_session(&self, s: &SessionWhy) -> SessionAccount {
        let text = |value: Value| match value {
            Value::Name(text) | Value::Phrase(text) => text,
            Value::Count(n) => n.to_string(),
        };
        let networks = s.networks.iter().map(|n| NetworkAccount {
            name: n.name.clone(),
            when: text(self.hour(s.start, &n.zone)),
            city: n.zone.city(),
            free: n.free,
            invited: n.invited,
            burden: if n.burden > 0 {
                text(self.duration(n.burden))
            } else {
                String::new()
            },
        });
        let mut points = Vec::new();
        if !s.missing.is_empty() {
            points.push(self.say("missing", &[("names", self.names(&s.missing))]));
        }
        self.nights(s, &mut points);
        points.push(self.shift(&s.earlier));
        points.push(self.shift(&s.later));
        SessionAccount {
            id: s.workshop.0.clone(),
            lead: self.lead(s),
            networks: networks.collect(),
            points,
        }
    }
}
