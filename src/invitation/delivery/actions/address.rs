//! Correcting an address: stored, the old one's links and tags ended, and what she should hold sent to the new one.

use super::again::{Again, one};
use super::look::who;
use crate::invitation::delivery::{Correction, Said, store};
use crate::mail::Sender;
use crate::mail::delivery;
use crate::meeting::{self, Meeting, MeetingId};
use crate::people::addresses::{self, Changed};
use crate::people::{self, Email, Person};
use crate::refusal::{Kind, Refusal};
use crate::store::{Conn, Db};
use crate::time::Instant;

/// Gives somebody (`key`: her id or address) the address that was meant all along, at every meeting, and writes to it what she should hold.
pub async fn correct(
    db: &Db,
    now: Instant,
    sender: &Sender,
    slug: &str,
    key: &str,
    said: Said,
    by: &str,
) -> Result<Correction, Refusal> {
    let (slug, key, sender, by) = (
        slug.to_string(),
        key.to_string(),
        sender.clone(),
        by.to_string(),
    );
    db.write(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        let person = who(conn, &meeting, &key)?;
        let new = checked(conn, &meeting, &person, &said)?;
        let change = Changed {
            old: person.email.clone(),
            new,
            at: now,
            by,
        };
        // What was delivered to the old address and is cancelled since, its owner still hears of.
        let taken_back =
            delivery::done_with_address(conn, &person.id, &change.old, "cancellation")?;
        store::end_links(conn, &person.id, now)?;
        addresses::set(conn, &person.id, &change)?;
        let person = people::load_person(conn, &person.id)?;
        Ok(Correction {
            resent: write_to(conn, &meeting, &person, &said, &sender, now)?,
            person: person.id,
            old: change.old,
            new: change.new,
            taken_back,
        })
    })
    .await
}

/// The address, when it can be hers; says in a sentence why not.
fn checked(
    conn: &mut Conn,
    meeting: &Meeting,
    person: &Person,
    said: &Said,
) -> Result<Email, Refusal> {
    let wrong = |says: String| Err(Refusal::invalid("address", says));
    let new = Email::parse(&said.address).map_err(|says| Refusal::invalid("address", says))?;
    if new == person.email {
        return wrong(format!(
            "{new} is her address already; send her mails again instead"
        ));
    }
    let alliance = &meeting.alliance;
    let others = people::people_by_email(conn, alliance, std::slice::from_ref(&new))?;
    if let Some(other) = others.iter().find(|p| p.id != person.id) {
        return wrong(format!("{new} is the address of {}", other.name));
    }
    let mailbox = people::alliance(conn, alliance)?.mailbox;
    if mailbox.key() == new.key() {
        return wrong(format!("{new} is the mailbox that invitations come from"));
    }
    let meant = addresses::looks_like(&new, &addresses::domains(conn, alliance)?);
    match meant.filter(|_| !said.sure) {
        Some(meant) => wrong(format!(
            "{new} looks like a slip of the hand: is {meant} meant? If it is right as it stands, say that you are sure"
        )),
        None => Ok(new),
    }
}

/// Writes to the new address, for every meeting that speaks to her.
fn write_to(
    conn: &mut Conn,
    here: &Meeting,
    person: &Person,
    said: &Said,
    sender: &Sender,
    now: Instant,
) -> Result<Vec<String>, Refusal> {
    let again = if said.only_missed {
        Again::Missed
    } else {
        Again::Everything
    };
    let mut all = Vec::new();
    for id in store::meetings_of(conn, &person.id)? {
        let roster = match meeting::load_roster_by_id(conn, &MeetingId::from_text(id)) {
            Err(gone) if gone.kind == Kind::NotFound => continue,
            roster => roster?,
        };
        let other = roster.meeting.id != here.id;
        for code in one(conn, &roster, person, &again, sender, now)? {
            all.push(if other {
                format!("{code} of {}", roster.meeting.slug)
            } else {
                code
            });
        }
    }
    Ok(all)
}
