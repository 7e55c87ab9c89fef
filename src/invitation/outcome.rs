//! What a release does, or would do, as pages, commands and scripts are told of it.

use serde_json::json;

use crate::ledger;
use crate::meeting::{Meeting, Roster};
use crate::programme::Change;
use crate::time::instant_text;

/// What a release does, or would do.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub meeting: Meeting,
    /// The number of the release; `None` for a preview, and when nothing changed.
    pub number: Option<u32>,
    /// The number of the release before it.
    pub last: Option<u32>,
    /// What it changes and whom it concerns, in one word: a release may be held to it.
    pub seen: String,
    pub changes: Vec<Change>,
    /// Everybody who is told something, once per session, in the order of the meeting's list.
    pub told: Vec<Told>,
    /// From how many people a mail that waits is taken back, since it says what is no longer so and they were told nothing else.
    pub taken_back: usize,
    /// What becomes of attendance records of sessions that it moves or cancels, in sentences.
    pub warnings: Vec<String>,
    /// What the ledger says of the meeting with these sessions.
    pub booked: Vec<Booked>,
    /// What organisers had set for later meetings and counts no more, in sentences.
    pub lapsed: Vec<String>,
}

/// What a network carries with a programme. Burdens are in thousandths of an unsocial minute per head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booked {
    pub code: String,
    pub name: String,
    /// What it starts the meeting with.
    pub opening: i64,
    /// What the programme asks of it; `None`: none of its people takes part.
    pub burden: Option<i64>,
    /// What was booked of the release before.
    pub before: Option<i64>,
    /// What it takes into its next meeting.
    pub closing: i64,
}

/// One mail to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub name: String,
    pub email: String,
    pub network: Option<String>,
    pub code: String,
    /// `invitation`, `update` or `cancellation`
    pub kind: &'static str,
}

impl Outcome {
    /// Whether anything is different from the release before.
    pub fn changes_something(&self) -> bool {
        !self.told.is_empty()
            || self.taken_back > 0
            || self
                .changes
                .iter()
                .any(|c| !matches!(c, Change::Unchanged(_)))
    }

    /// For scripts and the API.
    pub fn json(&self) -> serde_json::Value {
        json!({
            "release": self.number,
            "previous_release": self.last,
            "seen": self.seen,
            "changes": self.changes.iter().map(|c| json!({
                "code": c.after().code,
                "change": c.word(),
                "start": instant_text(c.after().at),
                "minutes": c.after().minutes,
                "uid": c.after().uid,
                "sequence": c.after().sequence,
            })).collect::<Vec<_>>(),
            "ledger": self.booked.iter().map(|b| json!({
                "network": b.code,
                "opening": b.opening,
                "burden": b.burden,
                "before": b.before,
                "closing": b.closing,
            })).collect::<Vec<_>>(),
            "ledger_lapsed": self.lapsed,
            "warnings": self.warnings,
            "people": self.people(),
            "taken_back": self.taken_back,
            "mails": self.told.iter().map(|t| json!({
                "email": t.email,
                "network": t.network,
                "code": t.code,
                "kind": t.kind,
            })).collect::<Vec<_>>(),
        })
    }

    /// Address and name of those who are told, each once; of very many only the first.
    pub fn addresses(&self) -> Vec<(&str, &str)> {
        let told = self.told.iter();
        let all: std::collections::BTreeMap<&str, &str> =
            told.map(|t| (t.email.as_str(), t.name.as_str())).collect();
        all.into_iter().take(300).collect()
    }

    /// How many different people are told something.
    pub fn people(&self) -> usize {
        let all: std::collections::BTreeSet<&str> =
            self.told.iter().map(|t| t.email.as_str()).collect();
        all.len()
    }
}

/// What the ledger says of each network once the change is made.
pub(super) fn booked(roster: &Roster, books: &ledger::Change) -> Vec<Booked> {
    let (before, after) = (&books.before, &books.after);
    let was = |line: &ledger::Line| {
        let old = before.lines.iter().find(|l| l.network == line.network)?;
        Some(old.asked.as_ref()?.burden)
    };
    after
        .lines
        .iter()
        .filter_map(|line| {
            let network = roster.network(&line.network)?;
            Some(Booked {
                code: network.code.clone(),
                name: network.name.clone(),
                opening: line.opening,
                burden: line.asked.as_ref().map(|a| a.burden),
                before: was(line),
                closing: line.closing,
            })
        })
        .collect()
}
