//! The ledger as JSON, for the API and for `--json`.

use serde_json::{Value, json};

use super::sentences::{holds, stands};
use super::{Hers, Holding, Ledger, Line};
use crate::mail::delivery::Sent;
use crate::mail::holds::Hold;
use crate::time::{Zone, instant_text};

/// A page of the ledger.
pub fn whole(ledger: &Ledger) -> Value {
    let zone = &ledger.meeting.zone;
    json!({
        "meeting": ledger.meeting.slug,
        "counts": ledger.counts.iter().map(|(s, n)| (s.word().to_string(), json!(n))).collect::<serde_json::Map<_, _>>(),
        "found": ledger.found,
        "page": ledger.page,
        "pages": ledger.pages,
        "holds": ledger.holds.iter().map(|(hold, person)| hold_json(hold, person.as_ref().map(|p| p.email.as_str()))).collect::<Vec<_>>(),
        "lines": ledger.lines.iter().map(|l| line_json(l, zone)).collect::<Vec<_>>(),
    })
}

fn hold_json(hold: &Hold, person: Option<&str>) -> Value {
    json!({"person": person, "since": instant_text(hold.since), "by": hold.by, "reason": hold.reason})
}

/// One line.
pub fn line_json(line: &Line, zone: &Zone) -> Value {
    let mut all = mail_json(&line.mail, zone);
    let more = json!({
        "session": line.session.code,
        "person": {"id": line.person.id.as_str(), "name": line.person.name, "email": line.person.email.as_str(), "network": line.network},
        "holds": holding_json(line.holds),
        "she": holds(line.holds, &line.mail),
        "notes": line.notes,
    });
    if let (Value::Object(all), Value::Object(more)) = (&mut all, more) {
        all.extend(more);
    }
    all
}

/// The SEQUENCE in her calendar; null: nothing is, as far as servers say.
fn holding_json(holds: Holding) -> Value {
    match holds {
        Holding::Revision(n) => json!(n),
        Holding::Nothing | Holding::TakenOut => Value::Null,
    }
}

fn mail_json(mail: &Sent, zone: &Zone) -> Value {
    json!({
        "number": mail.number,
        "kind": mail.kind,
        "revision": mail.sequence,
        "to": mail.to.as_str(),
        "subject": mail.subject,
        "state": mail.standing.word(),
        "says": stands(mail, zone),
        "words": mail.words,
        "attempts": mail.attempts,
        "written_at": instant_text(mail.created_at),
        "sent_at": mail.sent_at.map(instant_text),
    })
}

impl Hers {
    /// For the API and for `--json`.
    pub fn json(&self) -> Value {
        let zone = &self.meeting.zone;
        json!({
            "meeting": self.meeting.slug,
            "person": {"id": self.person.id.as_str(), "name": self.person.name, "email": self.person.email.as_str(), "network": self.network},
            "held": self.held.as_ref().map(|h| hold_json(h, Some(self.person.email.as_str()))),
            "notes": self.notes,
            "sessions": self.sessions.iter().map(|s| json!({
                "session": s.session.code,
                "start": instant_text(s.session.at),
                "part": s.part.word(),
                "should_hold": s.should.invited.then_some(s.should.sequence),
                "holds": holding_json(s.holds),
                "missed": s.missed,
                "answer": s.answer.word(),
                "newest": s.newest.as_ref().map(|m| mail_json(m, zone)),
                "notes": s.notes,
            })).collect::<Vec<_>>(),
            "mails": self.mails.iter().map(|m| mail_json(m, zone)).collect::<Vec<_>>(),
            "addresses": self.changes.iter().map(|c| json!({"old": c.old.as_str(), "new": c.new.as_str(), "at": instant_text(c.at), "by": c.by})).collect::<Vec<_>>(),
        })
    }
}
