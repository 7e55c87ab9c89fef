//! The mails of a release as they would be, before anybody gets one.

use std::collections::HashSet;

use super::release::{StartsFile, decide};
use super::tell::people_off_the_list;
use crate::invitation::compose::{Letter, compose};
use crate::invitation::letters::facilitators;
use crate::mail::{Addresses, Message, Sender};
use crate::meeting::{self, Meeting};
use crate::people::{self, Email, Person};
use crate::programme;
use crate::refusal::Refusal;
use crate::store::Db;
use crate::time::Instant;

/// Stands where her own link will stand: it opens nothing.
pub const NO_LINK: &str = "her-own-link";

/// A mail as it would be.
#[derive(Debug, Clone)]
pub struct WouldWrite {
    pub person: Person,
    /// The session's code.
    pub code: String,
    /// `invitation`, `update` or `cancellation`
    pub kind: &'static str,
    pub message: Message,
}

/// Whose mails are looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// One of each kind in each language, discreet ones apart.
    OneOfEach,
    Hers(Email),
}

/// The mails that a release of these starts would write, whole, with a stand-in for the personal link. Stores nothing.
pub async fn would_write(
    db: &Db,
    now: Instant,
    sender: &Sender,
    slug: &str,
    file: StartsFile,
    whose: Whose,
) -> Result<(Meeting, Vec<WouldWrite>), Refusal> {
    let (slug, base_url) = (slug.to_string(), sender.base_url.clone());
    db.read(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let wanted = programme::read_starts(&file.bytes, &file.name, &roster)?;
        let would = decide(conn, &roster, &wanted, now)?;
        let alliance = people::alliance(conn, &roster.meeting.alliance)?;
        let gone = people_off_the_list(conn, &roster, &would.plan)?;
        let addresses = Addresses {
            reply_to: None,
            envelope_from: alliance.mailbox.clone(),
            tag_hash: None,
        };
        let link = format!("{base_url}/my/{NO_LINK}");
        let mut seen = HashSet::new();
        let mut all = Vec::new();
        for notice in &would.plan.notices {
            let session = &notice.session;
            let found = roster
                .person(&notice.person)
                .or_else(|| gone.get(&notice.person))
                .zip(roster.workshops.iter().find(|w| w.id == session.workshop));
            let Some((person, workshop)) = found else {
                return Err(Refusal::internal("a notice to nobody or about nothing"));
            };
            let shown = match &whose {
                Whose::Hers(email) => person.email.key() == email.key(),
                Whose::OneOfEach => seen.insert((
                    std::mem::discriminant(&notice.kind),
                    person.language.clone(),
                    person.wishes.discreet,
                )),
            };
            if !shown {
                continue;
            }
            all.push(WouldWrite {
                message: compose(&Letter {
                    alliance: &alliance,
                    meeting: &roster.meeting,
                    workshop,
                    person,
                    facilitators: &facilitators(&roster, workshop, Some(&person.id)),
                    notice,
                    link: &link,
                    addresses: &addresses,
                })?,
                person: person.clone(),
                code: session.code.clone(),
                kind: notice.kind.word(),
            });
        }
        match whose {
            Whose::Hers(email) if all.is_empty() => Err(Refusal::not_found(format!(
                "{email} would be told nothing by this release"
            ))),
            _ => Ok((roster.meeting, all)),
        }
    })
    .await
}

impl WouldWrite {
    /// For the API and for `--json`.
    pub fn json(&self) -> serde_json::Value {
        serde_json::json!({
            "to": self.person.email.as_str(),
            "name": self.person.name,
            "language": self.person.language,
            "session": self.code,
            "kind": self.kind,
            "from": self.message.from_name,
            "subject": self.message.subject,
            "text": self.message.text,
            "html": self.message.html,
            "calendar": self.message.calendar.as_ref().map(|c| c.text.as_str()),
        })
    }
}
