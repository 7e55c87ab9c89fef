//! Reading her page and taking her answer.

use super::{MyPage, MySession, SessionAnswers, inbound, judge, store, summarise};
use crate::invitation::{self, Answer, Invitation, Letter, Notice, NoticeKind, Way};
use crate::mail::Addresses;
use crate::meeting::{self, Role, Roster};
use crate::people::{self, Email, PersonId};
use crate::programme::{self, Session, SessionId};
use crate::refusal::Refusal;
use crate::secret::hash_of;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// What is said of a personal link that never was, or was ended.
pub fn unknown_link() -> Refusal {
    Refusal::not_found(
        "This link does not work (any more). Use the link of the newest mail, or ask the Secretariat for another.",
    )
}

/// What a personal link opens. The link is all that is needed, and it shows nobody but her.
pub async fn my_page(db: &Db, token: &str) -> Result<MyPage, Refusal> {
    let hash = hash_of(token);
    db.read(move |conn| load_page(conn, &hash)).await
}

fn load_page(conn: &mut Conn, hash: &str) -> Result<MyPage, Refusal> {
    let (meeting_id, person_id) = invitation::of_link(conn, hash)?.ok_or_else(unknown_link)?;
    let meeting = meeting::load_by_id(conn, &meeting_id)?;
    let mut mine: Vec<MySession> = Vec::new();
    for session in programme::all_sessions(conn, &meeting_id)? {
        if let Some(held) = invitation::of_person(conn, &session.id, &person_id)? {
            mine.push(MySession {
                session,
                part: held.part,
                answer: held.answer,
                sequence: held.sequence,
                held: held.held,
            });
        }
    }
    mine.sort_by_key(|m| m.session.at);
    Ok(MyPage {
        person: people::load_person(conn, &person_id)?,
        mailbox: people::alliance(conn, &meeting.alliance)?
            .mailbox
            .to_string(),
        coordinates: meeting::role_of(conn, &meeting_id, &person_id)? == Some(Role::Coordinator),
        waits: inbound::waiting(conn, &meeting_id, &person_id)?,
        plans: meeting::listed(conn, &meeting_id)?.contains(&person_id),
        meeting,
        sessions: mine,
    })
}

/// One session as the invitation that she was last sent has it, for her own calendar; `link` leads to her page.
pub async fn event(db: &Db, token: &str, code: &str, link: String) -> Result<String, Refusal> {
    let (hash, code) = (hash_of(token), code.to_string());
    db.read(move |conn| {
        let (meeting_id, person_id) = invitation::of_link(conn, &hash)?.ok_or_else(unknown_link)?;
        let session = programme::standing(conn, &meeting_id)?
            .into_iter()
            .find(|s| s.code == code)
            .ok_or_else(unknown_link)?;
        let held = invitation::of_person(conn, &session.id, &person_id)?
            .filter(|i| i.held)
            .ok_or_else(unknown_link)?;
        let roster = meeting::load_roster_by_id(conn, &meeting_id)?;
        let alliance = people::alliance(conn, &roster.meeting.alliance)?;
        let person = people::load_person(conn, &person_id)?;
        let workshop = roster.workshops.iter().find(|w| w.id == session.workshop);
        let message = invitation::compose(&Letter {
            alliance: &alliance,
            meeting: &roster.meeting,
            workshop: workshop.ok_or_else(unknown_link)?,
            person: &person,
            facilitators: &[],
            notice: &Notice {
                kind: NoticeKind::Again,
                session,
                person: person_id,
                part: held.part,
                sequence: held.sequence,
                dtstamp: held.dtstamp,
                answer: held.answer,
                answered: held.answered,
                invitation: Some(held.id),
                first_message_id: Some(held.first_message_id),
            },
            link: &link,
            addresses: &Addresses {
                reply_to: None,
                envelope_from: alliance.mailbox.clone(),
                tag_hash: None,
            },
        })?;
        let calendar = message.calendar.map(|part| part.text);
        calendar.ok_or_else(|| Refusal::internal("an invitation without its calendar object"))
    })
    .await
}

/// Takes her answer from her page; `seen` is the SEQUENCE of what the page showed.
pub async fn answer_by_link(
    db: &Db,
    now: Instant,
    token: &str,
    session: &SessionId,
    answer: Answer,
    seen: Option<u32>,
) -> Result<(), Refusal> {
    let (hash, session) = (hash_of(token), session.clone());
    db.write(move |conn| {
        let (meeting, person) = invitation::of_link(conn, &hash)?.ok_or_else(unknown_link)?;
        let session = programme::all_sessions(conn, &meeting)?
            .into_iter()
            .find(|s| s.id == session)
            .ok_or_else(unknown_link)?;
        let slug = meeting::load_by_id(conn, &meeting)?.slug;
        conn.lock(&format!("release {slug}"))?;
        take(conn, &session, &person, answer, Way::Link, now, seen)
    })
    .await
}

/// Ends all personal links of somebody at a meeting (a lost telephone, a forwarded mail); her next mail brings a new one. Gives how many ended.
pub async fn end_links(db: &Db, now: Instant, slug: &str, email: &Email) -> Result<usize, Refusal> {
    let (slug, key) = (slug.to_string(), email.key());
    db.write(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let person = of_meeting(&roster, &key)?;
        invitation::revoke_links(conn, &roster.meeting.id, &person, now)
    })
    .await
}

fn of_meeting(roster: &Roster, key: &str) -> Result<PersonId, Refusal> {
    roster
        .people
        .iter()
        .find(|(p, _)| p.email.key() == key)
        .map(|(p, _)| p.id.clone())
        .ok_or_else(|| {
            Refusal::not_found(format!(
                "nobody of {} has the address {key}",
                roster.meeting.slug
            ))
        })
}

/// Takes an answer that the organiser heard otherwise (by telephone, say).
pub async fn answer_for(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    email: &Email,
    answer: Answer,
) -> Result<(), Refusal> {
    let (slug, code, key) = (slug.to_string(), code.to_string(), email.key());
    db.write(move |conn| {
        conn.lock(&format!("release {slug}"))?;
        let roster = meeting::load_roster(conn, &slug)?;
        let session = standing(conn, &roster, &code)?;
        let person = of_meeting(&roster, &key)?;
        take(conn, &session, &person, answer, Way::Organiser, now, None)
    })
    .await
}

fn standing(conn: &mut Conn, roster: &Roster, code: &str) -> Result<Session, Refusal> {
    programme::standing(conn, &roster.meeting.id)?
        .into_iter()
        .find(|s| s.code == code)
        .ok_or_else(|| {
            Refusal::not_found(format!(
                "{code} stands in no released programme of {}",
                roster.meeting.slug
            ))
        })
}

fn take(
    conn: &mut Conn,
    session: &Session,
    person: &PersonId,
    answer: Answer,
    way: Way,
    now: Instant,
    seen: Option<u32>,
) -> Result<(), Refusal> {
    let held = held_by(conn, session, person)?;
    judge(session, &held, answer, seen)?;
    keep(conn, &held, answer, (way, now), "", now)
}

/// Takes an answer that was given at some instant before now; what the mail that brought it says has been judged.
pub(super) fn take_heard(
    conn: &mut Conn,
    session: &Session,
    person: &PersonId,
    answer: Answer,
    given: (Way, Instant),
    comment: &str,
    now: Instant,
) -> Result<(), Refusal> {
    let held = held_by(conn, session, person)?;
    judge(session, &held, answer, None)?;
    keep(conn, &held, answer, given, comment, now)
}

fn held_by(conn: &mut Conn, session: &Session, person: &PersonId) -> Result<Invitation, Refusal> {
    invitation::of_person(conn, &session.id, person)?
        .ok_or_else(|| Refusal::not_found(format!("she is not invited to {}", session.code)))
}

/// The one function behind all ways of answering: every answer stays on record, the last one given counts.
fn keep(
    conn: &mut Conn,
    held: &Invitation,
    answer: Answer,
    (way, given): (Way, Instant),
    comment: &str,
    now: Instant,
) -> Result<(), Refusal> {
    store::record(conn, held, answer, way, comment, now)?;
    invitation::set_answer(conn, &held.id, answer, way, given)
}

/// Who answered what, session by session.
pub async fn answers(db: &Db, slug: &str) -> Result<(Roster, Vec<SessionAnswers>), Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let mut sessions = programme::standing(conn, &roster.meeting.id)?;
        sessions.sort_by_key(|s| s.at);
        let invitations = invitation::of_meeting(conn, &roster.meeting.id)?;
        let all = summarise(&roster, &sessions, &invitations);
        Ok((roster, all))
    })
    .await
}
