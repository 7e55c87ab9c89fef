//! What an organiser sees of mails that came in, and what she does with a proposal of another time.

use crate::approval;
use crate::availability;
use crate::invitation::{self, LookedAt, StartsFile};
use crate::mail::Sender;
use crate::meeting::{self, Roster};
use crate::people;
use crate::programme::{self, Session, SessionState};
use crate::refusal::Refusal;
use crate::rsvp::inbound::letters::{self, Letter, Say};
use crate::rsvp::inbound::model::{Counter, CounterState, Inbox, KeptState};
use crate::rsvp::inbound::store::{self, Said, Which};
use crate::store::{Conn, Db};
use crate::time::{Instant, Interval};

/// Mails on one page.
const PAGE: i64 = 100;

/// The mails that came in about a meeting, and the proposals of other times; with `outcomes`, only mails of these.
pub async fn inbox(
    db: &Db,
    slug: &str,
    outcomes: Option<Vec<&'static str>>,
    page: u32,
) -> Result<Inbox, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let id = &roster.meeting.id;
        let mut mails = store::listed(
            conn,
            id,
            outcomes.as_deref(),
            i64::from(page) * PAGE,
            PAGE + 1,
        )?;
        let most = usize::try_from(PAGE).unwrap_or(0);
        let more = mails.len() > most;
        mails.truncate(most);
        Ok(Inbox {
            mails,
            more,
            counts: store::counts(conn, id)?,
            counters: load_counters(conn, &roster)?,
            meeting: roster.meeting,
        })
    })
    .await
}

/// What became of the mail with this number, and why; `None`: there is none.
pub async fn became(db: &Db, number: i64) -> Result<Option<(String, String)>, Refusal> {
    db.read(move |conn| store::became(conn, number)).await
}

/// The proposals of other times for a meeting's sessions, newest first, settled ones too.
pub async fn counters(db: &Db, slug: &str) -> Result<(meeting::Meeting, Vec<Counter>), Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let all = load_counters(conn, &roster)?;
        Ok((roster.meeting, all))
    })
    .await
}

/// As [`counters`], inside a transaction.
pub fn load_counters(conn: &mut Conn, roster: &Roster) -> Result<Vec<Counter>, Refusal> {
    let said = store::said(conn, &Which::CountersOf(&roster.meeting.id))?;
    if said.is_empty() {
        return Ok(Vec::new());
    }
    let sessions = programme::all_sessions(conn, &roster.meeting.id)?;
    let free = availability::load(conn, roster)?;
    let mut all = Vec::with_capacity(said.len());
    for said in said {
        let Some(session) = sessions.iter().find(|s| s.id == said.session) else {
            continue;
        };
        let held = invitation::of_person(conn, &said.session, &said.person)?;
        let revision = held.map_or(0, |h| h.sequence);
        if let Some(mut counter) = counter_of(said, session, revision) {
            if matches!(counter.state, CounterState::Open | CounterState::Outdated) {
                counter.obstacle = obstacle(&counter, &roster.meeting);
                counter.could_come = could_come(roster, &free, session, &counter.proposed);
            }
            all.push(counter);
        }
    }
    Ok(all)
}

fn counter_of(said: Said, session: &Session, revision: u32) -> Option<Counter> {
    let proposed = said.proposed?;
    let state = match said.state {
        KeptState::Declined => CounterState::Declined,
        KeptState::Accepted => CounterState::Accepted,
        // It was moved there, by whichever way.
        _ if session.interval() == Some(proposed) && said.sequence < revision => {
            CounterState::Accepted
        }
        _ if said.sequence < revision || session.state == SessionState::Cancelled => {
            CounterState::Outdated
        }
        _ => CounterState::Open,
    };
    Some(Counter {
        id: said.id,
        number: said.number,
        received_at: said.received_at,
        person: said.person,
        name: said.name,
        email: said.email,
        session: session.clone(),
        proposed,
        sequence: said.sequence,
        comment: said.comment,
        state,
        settled_by: said.settled_by,
        obstacle: None,
        could_come: None,
    })
}

fn obstacle(counter: &Counter, meeting: &meeting::Meeting) -> Option<String> {
    let (session, proposed) = (&counter.session, &counter.proposed);
    if session.state == SessionState::Confirmed && session.interval() == Some(*proposed) {
        let code = &session.code;
        return Some(format!(
            "{code} is at that time already: there is nothing to move, decline the proposal to have it off the list"
        ));
    }
    let says = programme::no_place_for(proposed.start(), proposed.seconds() / 60, meeting)?;
    Some(format!("it cannot be taken: {says}"))
}

/// How many of those invited are free throughout, as far as they said.
fn could_come(
    roster: &Roster,
    free: &availability::Availability,
    session: &Session,
    proposed: &Interval,
) -> Option<(usize, usize)> {
    let workshop = roster.workshops.iter().find(|w| w.id == session.workshop)?;
    let grid = roster.meeting.limits.grid_minutes;
    let invitees = roster.invitees(workshop);
    let can = invitees
        .iter()
        .filter(|i| {
            let hers = free.of(&i.person.id);
            availability::answers(&i.person.zone, hers, proposed, grid)
                .iter()
                .all(|a| *a != availability::Answer::No)
        })
        .count();
    Some((can, invitees.len()))
}

/// What taking a proposal would do.
pub struct Accepting {
    pub counter: Counter,
    /// What the release would change, and who would be told.
    pub outcome: invitation::Outcome,
    /// The starts that would be released.
    pub starts: StartsFile,
}

/// What taking a proposal would do. Stores nothing.
pub async fn accepting(
    db: &Db,
    now: Instant,
    slug: &str,
    number: i64,
) -> Result<Accepting, Refusal> {
    let (counter, starts) = ready(db, slug, number).await?;
    let outcome = invitation::preview(db, now, slug, starts.clone()).await?;
    Ok(Accepting {
        counter,
        outcome,
        starts,
    })
}

/// The open proposal and the starts with its session at the proposed time, everything else where it stands.
async fn ready(db: &Db, slug: &str, number: i64) -> Result<(Counter, StartsFile), Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let counter = open(load_counters(conn, &roster)?, number)?;
        if let Some(says) = &counter.obstacle {
            return Err(Refusal::conflict(format!("proposal {number}: {says}")));
        }
        let standing = programme::standing(conn, &roster.meeting.id)?;
        let mut table = String::from("code,start_utc,minutes\n");
        for session in standing {
            let (at, minutes) = if session.id == counter.session.id {
                (counter.proposed.start(), counter.proposed.seconds() / 60)
            } else {
                (session.at, i64::from(session.minutes))
            };
            table.push_str(&format!(
                "\"{}\",{},{minutes}\n",
                session.code.replace('"', "\"\""),
                at.format("%Y-%m-%dT%H:%M:%SZ")
            ));
        }
        Ok((
            counter,
            StartsFile {
                name: format!("the programme with proposal {number} in it,"),
                bytes: table.into_bytes(),
            },
        ))
    })
    .await
}

fn open(all: Vec<Counter>, number: i64) -> Result<Counter, Refusal> {
    let counter = all
        .into_iter()
        .find(|c| c.number == number)
        .ok_or_else(|| {
            Refusal::not_found(format!("there is no proposal {number} of another time"))
        })?;
    let says = match counter.state {
        CounterState::Open => return Ok(counter),
        CounterState::Outdated => "is outdated: the session has been changed since she wrote",
        CounterState::Accepted => "was accepted before",
        CounterState::Declined => "was declined before",
    };
    Err(Refusal::conflict(format!("proposal {number} {says}")))
}

/// Takes a proposal: an ordinary release that moves its session there and tells everybody concerned, held to what was looked at before.
pub async fn accept_counter(
    db: &Db,
    now: Instant,
    sender: &Sender,
    slug: &str,
    number: i64,
    by: &str,
    looked: LookedAt,
) -> Result<invitation::Outcome, Refusal> {
    let (counter, starts) = ready(db, slug, number).await?;
    let reason = format!(
        "{} moves to a time that somebody proposed by mail",
        counter.session.code
    );
    let reason = Some(reason);
    let outcome = approval::release(db, now, sender, slug, starts, by, looked, reason).await?;
    // Were this lost, the session's place would still say that the proposal was taken.
    let (id, by) = (counter.id, by.to_string());
    db.write(move |conn| {
        store::settle(
            conn,
            &id,
            KeptState::Open,
            KeptState::Accepted,
            None,
            &by,
            now,
        )
    })
    .await?;
    Ok(outcome)
}

/// Declines a proposal: she is told, in her language and by a DECLINECOUNTER; the session and its SEQUENCE stay.
pub async fn decline_counter(
    db: &Db,
    now: Instant,
    sender: &Sender,
    slug: &str,
    number: i64,
    by: &str,
) -> Result<Counter, Refusal> {
    let (slug, by, sender) = (slug.to_string(), by.to_string(), sender.clone());
    db.write(move |conn| {
        conn.lock(&format!("release {slug}"))?;
        let roster = meeting::load_roster(conn, &slug)?;
        let mut all = load_counters(conn, &roster)?;
        // One that is outdated may be declined too, so that it is off the list.
        for counter in &mut all {
            if counter.state == CounterState::Outdated {
                counter.state = CounterState::Open;
            }
        }
        let counter = open(all, number)?;
        if !store::settle(
            conn,
            &counter.id,
            KeptState::Open,
            KeptState::Declined,
            None,
            &by,
            now,
        )? {
            return Err(Refusal::conflict(format!(
                "proposal {number} was settled at the same moment: look again"
            )));
        }
        let held = invitation::of_person(conn, &counter.session.id, &counter.person)?
            .ok_or_else(|| Refusal::internal("a proposal without an invitation"))?;
        if held.held && counter.session.state == SessionState::Confirmed {
            let alliance = people::alliance(conn, &roster.meeting.alliance)?;
            let person = people::load_person(conn, &counter.person)?;
            letters::write(
                conn,
                &Letter {
                    alliance: &alliance,
                    roster: &roster,
                    session: &counter.session,
                    person: &person,
                    invitation: &held,
                    sender: &sender,
                    now,
                },
                &Say::NotThen(counter.proposed),
            )?;
        }
        Ok(counter)
    })
    .await
}
