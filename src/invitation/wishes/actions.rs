//! Keeping what somebody wishes; where it changes what her calendar should show, what she holds is written to her again.

use crate::invitation::{of_meeting, resend};
use crate::mail::{self, Sender};
use crate::meeting::{self, Roster};
use crate::people::{self, Email, Person, PersonId, WishChange};
use crate::programme::{self, SessionState};
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wished {
    pub person: Person,
    /// How many invitations are written to her again, in other words.
    pub written_again: usize,
}

/// Keeps what an organiser says for somebody of a meeting.
pub async fn change_wishes(
    db: &Db,
    now: Instant,
    sender: &Sender,
    slug: &str,
    email: &Email,
    change: WishChange,
) -> Result<Wished, Refusal> {
    let (slug, sender, key) = (slug.to_string(), sender.clone(), email.key());
    db.write(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let person = roster
            .people
            .iter()
            .find(|(p, _)| p.email.key() == key)
            .map(|(p, _)| p.id.clone())
            .ok_or_else(|| Refusal::not_found(format!("nobody of {slug} has the address {key}")))?;
        wish(conn, roster, &person, change, &sender, now)
    })
    .await
}

/// Keeps what is wished, inside the caller's transaction. Whoever turns to discreet mails gets what lies ahead of her once more, so that her
/// calendar loses its words too; and back.
pub fn wish(
    conn: &mut Conn,
    mut roster: Roster,
    person: &PersonId,
    change: WishChange,
    sender: &Sender,
    now: Instant,
) -> Result<Wished, Refusal> {
    let listed = roster.people.iter_mut().find(|(p, _)| p.id == *person);
    let Some((her, _)) = listed else {
        return Err(Refusal::not_found("she is not on the meeting's list"));
    };
    let before = her.wishes.discreet;
    change.on(her);
    let person = her.clone();
    people::set_wishes(conn, &person)?;
    if !person.wishes.reminders {
        mail::take_back_reminders(conn, &person.id)?;
    }
    let mut written_again = 0;
    if person.wishes.discreet != before {
        let held = of_meeting(conn, &roster.meeting.id)?;
        for session in programme::all_sessions(conn, &roster.meeting.id)? {
            let hers = held
                .iter()
                .any(|i| i.held && i.person == person.id && i.session == session.id);
            if hers && session.end() > now && session.state == SessionState::Confirmed {
                resend(conn, &roster, &session.id, &person.id, sender, now)?;
                written_again += 1;
            }
        }
    }
    Ok(Wished {
        person,
        written_again,
    })
}
