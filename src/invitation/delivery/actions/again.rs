//! Sending again: to one person, and to everybody whom something did not reach.

use std::collections::{BTreeSet, HashMap};

use super::look::{filter, her_sessions, who};
use crate::invitation::delivery::model::HerSession;
use crate::invitation::delivery::{Asked, Resent};
use crate::invitation::resend;
use crate::mail::Sender;
use crate::mail::delivery::{self, Standing};
use crate::meeting::{self, Roster};
use crate::people::{self, Person, PersonId};
use crate::programme;
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// People in one transaction: nobody else who writes waits long.
const TOGETHER: usize = 50;

/// What of hers is sent again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Again {
    /// What she should have and did not get.
    Missed,
    /// All that she should hold, and what she missed.
    Everything,
    /// One session, by its code.
    Session(String),
}

/// Sends to one person what stands for her, with the same SEQUENCE and a later DTSTAMP. `key` is her id or address.
pub async fn resend_hers(
    db: &Db,
    now: Instant,
    sender: &Sender,
    slug: &str,
    key: &str,
    again: Again,
) -> Result<Resent, Refusal> {
    let (slug, key, sender) = (slug.to_string(), key.to_string(), sender.clone());
    db.write(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let person = who(conn, &roster.meeting, &key)?;
        let sessions = one(conn, &roster, &person, &again, &sender, now)?;
        Ok(Resent {
            people: usize::from(!sessions.is_empty()),
            mails: sessions.len(),
            sessions,
        })
    })
    .await
}

/// Writes her mails again; gives the codes of the sessions.
pub fn one(
    conn: &mut Conn,
    roster: &Roster,
    person: &Person,
    again: &Again,
    sender: &Sender,
    now: Instant,
) -> Result<Vec<String>, Refusal> {
    conn.lock(&format!("release {}", roster.meeting.slug))?;
    let hers = her_sessions(conn, &roster.meeting, person, now)?;
    if let Again::Session(code) = again {
        may_be_sent(&hers, code)?;
    }
    let mut codes = Vec::new();
    for her in hers {
        let wanted = match again {
            Again::Missed => her.missed,
            Again::Everything => her.missed || (her.should.invited && !her.should.over),
            Again::Session(code) => {
                her.session.code.eq_ignore_ascii_case(code)
                    && !her.should.over
                    && (her.should.invited || her.missed)
            }
        };
        if wanted {
            resend(conn, roster, &her.session.id, &person.id, sender, now)?;
            codes.push(her.session.code);
        }
    }
    Ok(codes)
}

fn may_be_sent(hers: &[HerSession], code: &str) -> Result<(), Refusal> {
    let named: Vec<&HerSession> = hers
        .iter()
        .filter(|h| h.session.code.eq_ignore_ascii_case(code))
        .collect();
    if named.is_empty() {
        return Err(Refusal::not_found(format!(
            "she was never told of a session {code}"
        )));
    }
    if named.iter().all(|h| h.should.over) {
        return Err(Refusal::conflict(format!(
            "{code} is over: nothing of it is sent any more"
        )));
    }
    if !named.iter().any(|h| h.should.invited || h.missed) {
        return Err(Refusal::conflict(format!(
            "{code} is cancelled for her, and she knows it: there is nothing to send again"
        )));
    }
    Ok(())
}

/// Sends again, to everybody who fits, what did not reach them.
pub async fn resend_missed(
    db: &Db,
    now: Instant,
    sender: &Sender,
    slug: &str,
    asked: Asked,
) -> Result<Resent, Refusal> {
    let meant = Standing::from_word(asked.state.trim()).is_none_or(Standing::is_problem);
    if !meant {
        return Err(Refusal::invalid(
            "state",
            format!(
                "to many at once only what did not arrive is sent again: ask for problems, not for {}",
                asked.state
            ),
        ));
    }
    let asked = Asked {
        state: match asked.state.trim() {
            "" => "problems".into(),
            state => state.into(),
        },
        ..asked
    };
    let wanted = slug.to_string();
    let pairs: Vec<(PersonId, String)> = db
        .read(move |conn| {
            let meeting = meeting::load(conn, &wanted)?;
            let sessions = programme::all_sessions(conn, &meeting.id)?;
            let networks = people::networks(conn, &meeting.alliance)?;
            let filter = filter(conn, &meeting, &sessions, &networks, &asked)?;
            let mails = delivery::newest(conn, meeting.id.as_str(), &filter, 0, usize::MAX)?;
            let codes: HashMap<String, String> =
                sessions.into_iter().map(|s| (s.uid, s.code)).collect();
            Ok(mails
                .into_iter()
                .filter_map(|m| Some((m.person?, codes.get(&m.uid?)?.clone())))
                .collect())
        })
        .await?;
    let mut by_person: HashMap<PersonId, BTreeSet<String>> = HashMap::new();
    for (person, code) in pairs {
        by_person.entry(person).or_default().insert(code);
    }
    let mut by_person: Vec<(PersonId, BTreeSet<String>)> = by_person.into_iter().collect();
    by_person.sort();
    let mut all = Resent::default();
    for some in by_person.chunks(TOGETHER) {
        let (some, slug, sender) = (some.to_vec(), slug.to_string(), sender.clone());
        let (people, mails) = db
            .write(move |conn| {
                conn.lock(&format!("release {slug}"))?;
                let roster = meeting::load_roster(conn, &slug)?;
                let (mut people, mut mails) = (0, 0);
                for (id, codes) in some {
                    let person = people::load_person(conn, &id)?;
                    let hers = her_sessions(conn, &roster.meeting, &person, now)?;
                    let missed = hers
                        .iter()
                        .filter(|h| h.missed && codes.contains(&h.session.code));
                    let before = mails;
                    for her in missed {
                        resend(conn, &roster, &her.session.id, &id, &sender, now)?;
                        mails += 1;
                    }
                    people += usize::from(mails > before);
                }
                Ok((people, mails))
            })
            .await?;
        all.people += people;
        all.mails += mails;
    }
    Ok(all)
}
