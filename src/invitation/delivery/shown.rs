//! What the ledger's addresses ask for and what its pages say of a form that was just sent.

use serde::Deserialize;

use super::Asked;
use super::words::say;
use crate::language::Language;
use crate::mail::delivery::Standing;

/// What stands after the `?`, and the same fields in forms about all that fit.
#[derive(Deserialize, Default, Clone)]
pub struct Query {
    #[serde(default)]
    pub session: String,
    #[serde(default)]
    pub network: String,
    #[serde(default)]
    pub person: String,
    #[serde(default)]
    pub state: String,
    #[serde(default)]
    pub page: String,
    /// What was just done, as its redirection says.
    #[serde(default)]
    pub done: String,
    #[serde(default)]
    pub mails: String,
    #[serde(default)]
    pub format: String,
}

impl Query {
    pub fn asked(&self) -> Asked {
        Asked {
            session: self.session.trim().into(),
            network: self.network.trim().into(),
            person: self.person.trim().into(),
            state: self.state.trim().into(),
            page: self.page.trim().parse().unwrap_or(1),
        }
    }

    /// The filter as an address continues it, with another state.
    pub fn with_state(&self, state: &str) -> String {
        let fields = [
            ("session", self.session.trim()),
            ("network", self.network.trim()),
            ("person", self.person.trim()),
            ("state", state),
        ];
        let some: Vec<_> = fields.into_iter().filter(|f| !f.1.is_empty()).collect();
        serde_urlencoded::to_string(some).unwrap_or_default()
    }

    /// `12 mails will be sent again`, when a form has just done that.
    pub fn done(&self, language: Language) -> Option<String> {
        let n: usize = self.mails.parse().unwrap_or(0);
        let key = match self.done.as_str() {
            "again" if n == 0 => "done-nothing",
            "again" => "done-again",
            "held" => "done-held",
            "free" => "done-free",
            "corrected" => "done-corrected",
            _ => return None,
        };
        Some(say(language, key, &[("n", n.into())]))
    }
}

/// The class of a standing's tag.
pub fn colour(standing: Standing) -> &'static str {
    match standing {
        Standing::Delivered => "good",
        Standing::Waiting | Standing::OnItsWay | Standing::Replaced => "",
        Standing::PutOff | Standing::Held => "warn",
        _ => "bad",
    }
}

/// Where a form leads when it is done; `person`: `/` and her id, or nothing.
pub fn back(slug: &str, person: &str, query: &str, done: &str, mails: usize) -> String {
    let and = if query.is_empty() { "" } else { "&" };
    format!("/meetings/{slug}/delivery{person}?{query}{and}done={done}&mails={mails}")
}
