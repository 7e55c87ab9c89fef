//! The contact group is written to: when a programme is put to it, and once before the date where nothing was said.

use chrono::TimeDelta;

use super::{lock, open_question};
use crate::approval::letter::Kind;
use crate::approval::{Question, letter, store};
use crate::invitation;
use crate::mail::{self, Sender};
use crate::meeting::{self, Role, Roster};
use crate::people::{self, NetworkId, Person};
use crate::refusal::{Kind as Why, Refusal};
use crate::secret::Token;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// Hours before the date at which those who said nothing are reminded.
const REMIND_HOURS: i64 = 24;

/// Writes to the coordinators of the networks that said nothing yet; how many mails.
pub fn write(
    conn: &mut Conn,
    now: Instant,
    sender: &Sender,
    roster: &Roster,
    question: &Question,
    kind: Kind,
) -> Result<usize, Refusal> {
    let alliance = people::alliance(conn, &roster.meeting.alliance)?;
    let silent = question.who(None);
    let mut mails = 0;
    for (person, network) in coordinators(roster, &silent) {
        let link = Token::fresh();
        let paper = letter::Paper {
            roster,
            alliance: &alliance,
            person,
            network,
            question,
            kind,
            link: &format!("{}/my/{}/approval", sender.base_url, link.text()),
        };
        match letter::mail(&paper, sender, now) {
            Ok(outgoing) => {
                invitation::save_link(conn, &link.hash(), &roster.meeting.id, &person.id, now)?;
                mail::enqueue(conn, &outgoing, now)?;
                mails += 1;
            }
            // One address that no mail can be written to holds up nobody else.
            Err(refusal) if refusal.kind == Why::Invalid => {
                tracing::warn!("a mail to the contact group could not be written to one person");
            }
            Err(refusal) => return Err(refusal),
        }
    }
    Ok(mails)
}

/// The coordinators of these networks, each with the network that she speaks for.
pub fn coordinators<'a>(
    roster: &'a Roster,
    networks: &[NetworkId],
) -> Vec<(&'a Person, &'a people::Network)> {
    roster
        .people
        .iter()
        .filter(|(_, role)| *role == Role::Coordinator)
        .filter_map(|(person, _)| {
            let network = roster.represented_by(person, roster.meeting.first_day)?;
            networks.contains(&network.id).then_some((person, network))
        })
        .collect()
}

/// Reminds those who said nothing, at most once a day; how many mails.
pub async fn remind(db: &Db, now: Instant, sender: &Sender, slug: &str) -> Result<usize, Refusal> {
    let (slug, sender) = (slug.to_string(), sender.clone());
    db.write(move |conn| {
        lock(conn, &slug)?;
        let roster = meeting::load_roster(conn, &slug)?;
        let question = open_question(conn, &roster, None)?;
        if let Some(at) = question
            .reminded_at
            .filter(|at| now - *at < TimeDelta::hours(20))
        {
            return Err(Refusal::conflict(format!(
                "the networks that said nothing were reminded at {} already: wait for a day",
                crate::time::with_zone(at, &roster.meeting.zone)
            )));
        }
        let mails = write(conn, now, &sender, &roster, &question, Kind::Reminded)?;
        store::reminded(conn, &question.id, now)?;
        Ok(mails)
    })
    .await
}

/// Reminds where the date is near and nobody was reminded yet; how many mails.
pub async fn remind_due(db: &Db, now: Instant, sender: &Sender) -> Result<usize, Refusal> {
    let until = now + TimeDelta::hours(REMIND_HOURS);
    let due = db.read(move |conn| store::unreminded(conn, until)).await?;
    let mut mails = 0;
    for meeting in due {
        let sender = sender.clone();
        mails += db
            .write(move |conn| {
                let roster = meeting::load_roster_by_id(conn, &meeting)?;
                lock(conn, &roster.meeting.slug)?;
                let Some(question) = store::newest(conn, &meeting)? else {
                    return Ok(0);
                };
                let open = question.state == crate::approval::State::Open;
                if !open || question.reminded_at.is_some() {
                    return Ok(0);
                }
                // Noted even when the date is over, so that it is not looked at again.
                store::reminded(conn, &question.id, now)?;
                if question.answer_by <= now {
                    return Ok(0);
                }
                write(conn, now, &sender, &roster, &question, Kind::Reminded)
            })
            .await?;
    }
    Ok(mails)
}
