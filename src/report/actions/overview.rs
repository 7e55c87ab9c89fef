//! Counting what a meeting has.

use std::collections::HashSet;

use crate::approval;
use crate::attendance;
use crate::availability;
use crate::insight;
use crate::invitation::{self, Answer};
use crate::mail;
use crate::meeting::{Meeting, Part, Roster};
use crate::people::PersonId;
use crate::programme;
use crate::proposal;
use crate::refusal::Refusal;
use crate::report::{Approval, Overview, store};
use crate::rsvp::inbound;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// Where a meeting stands.
pub async fn overview(db: &Db, slug: &str, now: Instant) -> Result<(Meeting, Overview), Refusal> {
    let proposals = proposal::list(db, slug).await?.1.len();
    let slug = slug.to_string();
    db.read(move |conn| {
        let attended = attendance::load_overview(conn, &slug)?;
        let (roster, records) = (attended.roster, attended.records);
        let said = availability::who_answered(conn, &roster.meeting.id)?;
        let counters = inbound::load_counters(conn, &roster)?;
        let open = counters
            .iter()
            .filter(|c| c.state == inbound::CounterState::Open);
        let asked: Vec<_> = roster
            .people
            .iter()
            .filter(|(p, _)| roster.represented_by(p, roster.meeting.first_day).is_some())
            .collect();
        let approval = approval_of(conn, &roster)?;
        let sessions = programme::standing(conn, &roster.meeting.id)?;
        let releases = programme::releases_of(conn, &roster.meeting.id)?;
        let held: Vec<_> = attended
            .invitations
            .values()
            .flatten()
            .filter(|i| i.held)
            .collect();
        let mails = mail::counts(conn, Some(roster.meeting.id.as_str()))?;
        let recorded = records.iter().filter(|r| r.recorded);
        let finished = recorded
            .clone()
            .filter(|r| r.state == attendance::State::Final)
            .count();
        let published = store::published(conn, &roster.meeting.id)?.len();
        let books = insight::load(conn, &roster)?;
        let networks: Vec<_> = roster
            .networks
            .iter()
            .filter(|n| n.belongs_on(roster.meeting.first_day))
            .map(|n| n.id.clone())
            .collect();
        let agreed = sessions
            .iter()
            .filter_map(|s| books.iter().find(|b| b.workshop.id == s.workshop))
            .filter(|b| b.agreed(&networks).is_some())
            .count();
        let untold = invitation::untold(conn, &roster, now)?;
        let overview = Overview {
            slug,
            people: roster.people.len(),
            networks: roster.networks.len(),
            workshops: roster.workshops.len(),
            without_facilitator: roster
                .workshops
                .iter()
                .filter(|w| w.people.iter().all(|s| s.part != Part::Facilitator))
                .count(),
            outside: roster
                .people
                .iter()
                .filter(|(p, _)| !roster.may_come(p))
                .count(),
            by_network: by_network(&roster, &said),
            asked: asked.len(),
            answered: asked.iter().filter(|(p, _)| said.contains(&p.id)).count(),
            proposals,
            approval,
            release: releases.last().map_or(0, |r| r.number),
            sessions: sessions.len(),
            mails_sent: mails.sent,
            mails_waiting: mails.waiting,
            mails_refused: mails.failed + mails.bounced,
            mails_held: mails.held + mails.quarantined,
            untold,
            counters: open.count(),
            invited: held.len(),
            replied: held
                .iter()
                .filter(|i| i.answer != Answer::NeedsAction)
                .count(),
            recorded: recorded.count(),
            finished,
            names_open: records.iter().map(|r| r.unidentified.len()).sum(),
            agreed,
            published,
        };
        Ok((roster.meeting, overview))
    })
    .await
}

/// Code, how many have said when they can, and of how many, for each network that represents somebody.
fn by_network(roster: &Roster, said: &HashSet<PersonId>) -> Vec<(String, usize, usize)> {
    let day = roster.meeting.first_day;
    roster
        .networks
        .iter()
        .map(|n| {
            let (mut answered, mut all) = (0, 0);
            for (person, _) in &roster.people {
                if roster.represented_by(person, day) == Some(n) {
                    all += 1;
                    answered += usize::from(said.contains(&person.id));
                }
            }
            (n.code.clone(), answered, all)
        })
        .filter(|(_, _, all)| *all > 0)
        .collect()
}

/// Where the newest question to the contact group stands.
fn approval_of(conn: &mut Conn, roster: &Roster) -> Result<Approval, Refusal> {
    let newest = approval::standing_of(conn, &roster.meeting.id)?.newest;
    Ok(newest.map_or(Approval::NotAsked, |q| match q.state {
        approval::State::Open => Approval::Open {
            agree: q.who(Some(approval::Verdict::Agrees)).len(),
            object: q.who(Some(approval::Verdict::Objects)).len(),
            silent: q.who(None).len(),
        },
        approval::State::Approved => Approval::Approved,
        approval::State::Settled => Approval::Settled,
        approval::State::Withdrawn | approval::State::Superseded => Approval::NotAsked,
    }))
}
