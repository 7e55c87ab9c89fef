//! The tables `received_mails` and `mail_answers`.
//! Long because both tables are joined with who and what they are about, row by row.

use chrono::NaiveDateTime;
use diesel::dsl::{count_star, max};
use diesel::prelude::*;

use super::model::{Kept, KeptState, Listed, MailAnswerId, ReceivedId};
use super::{Outcome, Received};
use crate::invitation::{Answer, InvitationId};
use crate::mail::inbound::Way;
use crate::meeting::MeetingId;
use crate::people::PersonId;
use crate::programme::SessionId;
use crate::refusal::Refusal;
use crate::store::schema::{
    invitations, mail_answers, meetings, persons, received_mails, sessions, workshops,
};
use crate::store::{Conn, instant, naive, on_db};
use crate::time::{Instant, Interval};

/// A mail to be written down.
pub struct Entry<'a> {
    pub sha256: &'a str,
    pub message_id: &'a str,
    pub received_at: Instant,
    pub way: Way,
    pub from: &'a str,
    pub attendee: &'a str,
    pub outcome: Outcome,
    pub reason: &'a str,
    pub answer: Option<&'a str>,
    pub meeting: Option<&'a MeetingId>,
    pub session: Option<&'a SessionId>,
    pub person: Option<&'a PersonId>,
}

/// Writes a mail down; gives its id and number.
pub fn save(conn: &mut Conn, entry: &Entry) -> Result<(ReceivedId, i64), Refusal> {
    conn.lock("received mails")?;
    let last: Option<i64> = on_db!(conn, |c| received_mails::table
        .select(max(received_mails::number))
        .first(c))?;
    let (id, number) = (ReceivedId::fresh(), last.unwrap_or(0) + 1);
    on_db!(conn, |c| diesel::insert_into(received_mails::table)
        .values((
            received_mails::id.eq(id.as_str()),
            received_mails::number.eq(number),
            received_mails::sha256.eq(entry.sha256),
            received_mails::message_id.eq(short(entry.message_id, 1000)),
            received_mails::received_at.eq(naive(entry.received_at)),
            received_mails::way.eq(entry.way.word()),
            received_mails::from_address.eq(short(entry.from, 254)),
            received_mails::attendee.eq(short(entry.attendee, 254)),
            received_mails::outcome.eq(entry.outcome.word()),
            received_mails::reason.eq(short(entry.reason, 1000)),
            received_mails::answer.eq(entry.answer),
            received_mails::meeting_id.eq(entry.meeting.map(MeetingId::as_str)),
            received_mails::session_id.eq(entry.session.map(SessionId::as_str)),
            received_mails::person_id.eq(entry.person.map(PersonId::as_str)),
        ))
        .execute(c))?;
    Ok((id, number))
}

/// What became of the mail with this number, and why.
pub fn became(conn: &mut Conn, number: i64) -> Result<Option<(String, String)>, Refusal> {
    Ok(on_db!(conn, |c| received_mails::table
        .filter(received_mails::number.eq(number))
        .select((received_mails::outcome, received_mails::reason))
        .first(c)
        .optional())?)
}

fn short(text: &str, most: usize) -> String {
    text.chars()
        .filter(|c| !c.is_control())
        .take(most)
        .collect()
}

/// What became of the very same bytes when they came before.
pub fn seen(conn: &mut Conn, sha256: &str) -> Result<Option<Received>, Refusal> {
    type Row = (
        i64,
        String,
        Option<String>,
        Option<String>,
        Option<String>,
        Option<String>,
    );
    let row: Option<Row> = on_db!(conn, |c| received_mails::table
        .left_join(persons::table)
        .left_join(meetings::table)
        .filter(received_mails::sha256.eq(sha256))
        .select((
            received_mails::number,
            received_mails::outcome,
            persons::email.nullable(),
            meetings::slug.nullable(),
            received_mails::session_id,
            received_mails::answer,
        ))
        .first(c)
        .optional())?;
    let Some((number, outcome, person, meeting, session, answer)) = row else {
        return Ok(None);
    };
    Ok(Some(Received {
        number,
        outcome: Outcome::DuplicateMail,
        person,
        session: match session {
            Some(id) => code_of(conn, &id)?,
            None => None,
        },
        meeting,
        answer: answer.as_deref().and_then(Answer::from_word),
        reason: format!("this very mail has come before ({outcome}): nothing changes"),
    }))
}

fn code_of(conn: &mut Conn, session: &str) -> Result<Option<String>, Refusal> {
    Ok(on_db!(conn, |c| sessions::table
        .inner_join(workshops::table)
        .filter(sessions::id.eq(session))
        .select(workshops::code)
        .first(c)
        .optional())?)
}

/// Writes down what a mail said about an invitation.
pub fn keep(conn: &mut Conn, mail: &ReceivedId, kept: &Kept) -> Result<(), Refusal> {
    let number = |n: u32| i32::try_from(n).unwrap_or(i32::MAX);
    on_db!(conn, |c| diesel::insert_into(mail_answers::table)
        .values((
            mail_answers::id.eq(MailAnswerId::fresh().as_str()),
            mail_answers::mail_id.eq(mail.as_str()),
            mail_answers::invitation_id.eq(kept.invitation.as_str()),
            mail_answers::kind.eq(kept.kind),
            mail_answers::sequence.eq(number(kept.sequence)),
            mail_answers::against.eq(number(kept.against)),
            mail_answers::dtstamp.eq(naive(kept.dtstamp)),
            mail_answers::answer.eq(kept.answer.map(Answer::word)),
            mail_answers::comment.eq(&kept.comment),
            mail_answers::request_status.eq(&kept.request_status),
            mail_answers::delegated_to.eq(&kept.delegated_to),
            mail_answers::starts_at.eq(kept.proposed.map(|p| naive(p.start()))),
            mail_answers::ends_at.eq(kept.proposed.map(|p| naive(p.end()))),
            mail_answers::state.eq(kept.state.word()),
            mail_answers::applied.eq(kept.applied),
            mail_answers::settled_by.eq(""),
        ))
        .execute(c))?;
    Ok(())
}

/// DTSTAMP of the last answer by mail that counted for this revision.
pub fn last_applied(
    conn: &mut Conn,
    invitation: &InvitationId,
    revision: u32,
) -> Result<Option<Instant>, Refusal> {
    let last: Option<NaiveDateTime> = on_db!(conn, |c| mail_answers::table
        .filter(mail_answers::invitation_id.eq(invitation.as_str()))
        .filter(mail_answers::against.eq(revision.cast_signed()))
        .filter(mail_answers::applied.eq(true))
        .select(max(mail_answers::dtstamp))
        .first(c))?;
    Ok(last.map(instant))
}

/// When a mail with this outcome last came about the invitation; with `against`, at that revision of it.
pub fn last_with(
    conn: &mut Conn,
    invitation: &InvitationId,
    outcomes: &[Outcome],
    against: Option<u32>,
) -> Result<Option<Instant>, Refusal> {
    let words: Vec<&str> = outcomes.iter().map(|o| o.word()).collect();
    let last: Option<NaiveDateTime> = on_db!(conn, |c| {
        let mut query = mail_answers::table
            .inner_join(received_mails::table)
            .filter(mail_answers::invitation_id.eq(invitation.as_str()))
            .filter(received_mails::outcome.eq_any(&words))
            .select(max(received_mails::received_at))
            .into_boxed();
        if let Some(revision) = against {
            query = query.filter(mail_answers::against.eq(revision.cast_signed()));
        }
        query.first(c)
    })?;
    Ok(last.map(instant))
}

type ListedRow = (
    i64,
    NaiveDateTime,
    String,
    String,
    String,
    String,
    Option<String>,
    Option<String>,
    Option<String>,
    String,
);

/// The mails about a meeting and those that are about none, newest first; with `outcomes`, only those.
pub fn listed(
    conn: &mut Conn,
    meeting: &MeetingId,
    outcomes: Option<&[&str]>,
    offset: i64,
    limit: i64,
) -> Result<Vec<Listed>, Refusal> {
    let rows: Vec<ListedRow> = on_db!(conn, |c| {
        let mut query = received_mails::table
            .left_join(persons::table)
            .left_join(sessions::table.inner_join(workshops::table))
            .filter(
                received_mails::meeting_id
                    .eq(meeting.as_str())
                    .or(received_mails::meeting_id.is_null()),
            )
            .order(received_mails::number.desc())
            .select((
                received_mails::number,
                received_mails::received_at,
                received_mails::way,
                received_mails::from_address,
                received_mails::attendee,
                received_mails::outcome,
                persons::name.nullable(),
                workshops::code.nullable(),
                received_mails::answer,
                received_mails::reason,
            ))
            .into_boxed();
        if let Some(only) = outcomes {
            query = query.filter(received_mails::outcome.eq_any(only.to_vec()));
        }
        query.offset(offset).limit(limit).load(c)
    })?;
    Ok(rows
        .into_iter()
        .map(
            |(number, at, way, from, attendee, outcome, person, session, answer, reason)| Listed {
                number,
                received_at: instant(at),
                way,
                from,
                attendee,
                outcome,
                person,
                session,
                answer,
                reason,
            },
        )
        .collect())
}

/// How many mails of each outcome there are, about a meeting or about none.
pub fn counts(conn: &mut Conn, meeting: &MeetingId) -> Result<Vec<(String, i64)>, Refusal> {
    Ok(on_db!(conn, |c| received_mails::table
        .filter(
            received_mails::meeting_id
                .eq(meeting.as_str())
                .or(received_mails::meeting_id.is_null()),
        )
        .group_by(received_mails::outcome)
        .order(received_mails::outcome)
        .select((received_mails::outcome, count_star()))
        .load(c))?)
}

/// What a mail said, with what is needed to show and settle it.
#[derive(Debug, Clone)]
pub struct Said {
    pub id: MailAnswerId,
    pub invitation: InvitationId,
    pub session: SessionId,
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub number: i64,
    pub received_at: Instant,
    pub from: String,
    pub sequence: u32,
    pub dtstamp: Instant,
    pub answer: Option<Answer>,
    pub comment: String,
    pub proposed: Option<Interval>,
    pub state: KeptState,
    pub settled_by: String,
}

/// Whose, or which, of what mails said.
pub enum Which<'a> {
    /// Held answers of one person at a meeting.
    HeldOf(&'a MeetingId, &'a PersonId),
    /// Counter-proposals of a meeting that are or were open.
    CountersOf(&'a MeetingId),
}

type SaidRow = (
    (String, String, String, String, String, String),
    (i64, NaiveDateTime, String),
    (i32, NaiveDateTime, Option<String>, String),
    (Option<NaiveDateTime>, Option<NaiveDateTime>, String, String),
);

/// What mails said, newest first.
pub fn said(conn: &mut Conn, which: &Which) -> Result<Vec<Said>, Refusal> {
    let rows: Vec<SaidRow> = on_db!(conn, |c| {
        let mut query = mail_answers::table
            .inner_join(received_mails::table)
            .inner_join(
                invitations::table
                    .inner_join(sessions::table)
                    .inner_join(persons::table),
            )
            .order(received_mails::number.desc())
            .select((
                (
                    mail_answers::id,
                    mail_answers::invitation_id,
                    invitations::session_id,
                    invitations::person_id,
                    persons::name,
                    persons::email,
                ),
                (
                    received_mails::number,
                    received_mails::received_at,
                    received_mails::from_address,
                ),
                (
                    mail_answers::sequence,
                    mail_answers::dtstamp,
                    mail_answers::answer,
                    mail_answers::comment,
                ),
                (
                    mail_answers::starts_at,
                    mail_answers::ends_at,
                    mail_answers::state,
                    mail_answers::settled_by,
                ),
            ))
            .into_boxed();
        query = match which {
            Which::HeldOf(meeting, person) => query
                .filter(sessions::meeting_id.eq(meeting.as_str()))
                .filter(invitations::person_id.eq(person.as_str()))
                .filter(mail_answers::state.eq(KeptState::Held.word())),
            Which::CountersOf(meeting) => query
                .filter(sessions::meeting_id.eq(meeting.as_str()))
                .filter(mail_answers::starts_at.is_not_null())
                .filter(mail_answers::state.eq_any([
                    KeptState::Open.word(),
                    KeptState::Accepted.word(),
                    KeptState::Declined.word(),
                ])),
        };
        query.load(c)
    })?;
    Ok(rows.into_iter().map(of_row).collect())
}

fn of_row((who, mail, what, where_it_stands): SaidRow) -> Said {
    let (id, invitation, session, person, name, email) = who;
    let (number, received_at, from) = mail;
    let (sequence, dtstamp, answer, comment) = what;
    let (starts, ends, state, settled_by) = where_it_stands;
    Said {
        id: MailAnswerId::from_text(id),
        invitation: InvitationId::from_text(invitation),
        session: SessionId::from_text(session),
        person: PersonId::from_text(person),
        name,
        email,
        number,
        received_at: instant(received_at),
        from,
        sequence: u32::try_from(sequence).unwrap_or(0),
        dtstamp: instant(dtstamp),
        answer: answer.as_deref().and_then(Answer::from_word),
        comment,
        proposed: starts
            .zip(ends)
            .and_then(|(a, b)| Interval::new(instant(a), instant(b))),
        state: KeptState::from_word(&state),
        settled_by,
    }
}

/// Settles what waited; false when somebody was faster. `applied`: whether its answer counts now, if that changes.
pub fn settle(
    conn: &mut Conn,
    id: &MailAnswerId,
    from: KeptState,
    to: KeptState,
    applied: Option<bool>,
    by: &str,
    now: Instant,
) -> Result<bool, Refusal> {
    let changed = on_db!(conn, |c| diesel::update(
        mail_answers::table
            .filter(mail_answers::id.eq(id.as_str()))
            .filter(mail_answers::state.eq(from.word()))
    )
    .set((
        mail_answers::state.eq(to.word()),
        applied.map(|a| mail_answers::applied.eq(a)),
        mail_answers::settled_by.eq(by),
        mail_answers::settled_at.eq(naive(now)),
    ))
    .execute(c))?;
    Ok(changed == 1)
}
