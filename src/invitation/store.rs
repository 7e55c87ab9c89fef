//! The tables `invitations` and `personal_links`.

use std::collections::HashSet;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Answer, Given, Invitation, InvitationId, Notice, Settled, Way};
use crate::meeting::{MeetingId, Part};
use crate::people::{NetworkId, PersonId};
use crate::programme::SessionId;
use crate::refusal::Refusal;
use crate::store::schema::{invitations, memberships, personal_links, sessions};
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

type Row = (
    String,
    String,
    String,
    String,
    String,
    i32,
    NaiveDateTime,
    String,
    String,
    Option<NaiveDateTime>,
    Option<String>,
);

const COLUMNS: (
    invitations::id,
    invitations::session_id,
    invitations::person_id,
    invitations::part,
    invitations::state,
    invitations::sequence,
    invitations::dtstamp,
    invitations::first_message_id,
    invitations::answer,
    invitations::answered_at,
    invitations::answered_by,
) = (
    invitations::id,
    invitations::session_id,
    invitations::person_id,
    invitations::part,
    invitations::state,
    invitations::sequence,
    invitations::dtstamp,
    invitations::first_message_id,
    invitations::answer,
    invitations::answered_at,
    invitations::answered_by,
);

/// Every invitation of a meeting, withdrawn ones too.
pub fn of_meeting(conn: &mut Conn, meeting: &MeetingId) -> Result<Vec<Invitation>, Refusal> {
    let rows: Vec<Row> = on_db!(conn, |c| invitations::table
        .inner_join(sessions::table)
        .filter(sessions::meeting_id.eq(meeting.as_str()))
        .order((sessions::starts_at, invitations::id))
        .select(COLUMNS)
        .load(c))?;
    Ok(rows.into_iter().map(of_row).collect())
}

/// Every invitation to one session, withdrawn ones too.
pub fn of_session(conn: &mut Conn, session: &SessionId) -> Result<Vec<Invitation>, Refusal> {
    let rows: Vec<Row> = on_db!(conn, |c| invitations::table
        .filter(invitations::session_id.eq(session.as_str()))
        .order(invitations::id)
        .select(COLUMNS)
        .load(c))?;
    Ok(rows.into_iter().map(of_row).collect())
}

/// What one person holds for one session.
pub fn of_person(
    conn: &mut Conn,
    session: &SessionId,
    person: &PersonId,
) -> Result<Option<Invitation>, Refusal> {
    let row: Option<Row> = on_db!(conn, |c| invitations::table
        .filter(invitations::session_id.eq(session.as_str()))
        .filter(invitations::person_id.eq(person.as_str()))
        .select(COLUMNS)
        .first(c)
        .optional())?;
    Ok(row.map(of_row))
}

/// What one person holds or held at a meeting, by session.
pub fn hers(
    conn: &mut Conn,
    meeting: &MeetingId,
    person: &PersonId,
) -> Result<Vec<Invitation>, Refusal> {
    let rows: Vec<Row> = on_db!(conn, |c| invitations::table
        .inner_join(sessions::table)
        .filter(sessions::meeting_id.eq(meeting.as_str()))
        .filter(invitations::person_id.eq(person.as_str()))
        .order((sessions::starts_at, invitations::id))
        .select(COLUMNS)
        .load(c))?;
    Ok(rows.into_iter().map(of_row).collect())
}

/// The sessions of a meeting to which people of this network are invited, or were until they were cancelled.
pub fn concerned(
    conn: &mut Conn,
    meeting: &MeetingId,
    network: &NetworkId,
) -> Result<HashSet<SessionId>, Refusal> {
    let people = memberships::table
        .filter(memberships::network_id.eq(network.as_str()))
        .select(memberships::person_id);
    let ids: Vec<String> = on_db!(conn, |c| invitations::table
        .inner_join(sessions::table)
        .filter(sessions::meeting_id.eq(meeting.as_str()))
        .filter(
            invitations::state
                .eq("held")
                .or(sessions::state.eq("cancelled"))
        )
        .filter(invitations::person_id.eq_any(people))
        .select(invitations::session_id)
        .distinct()
        .load(c))?;
    Ok(ids.into_iter().map(SessionId::from_text).collect())
}

fn of_row(row: Row) -> Invitation {
    let (id, session, person, part, state, sequence, dtstamp, first, answer, at, by) = row;
    let way = by.as_deref().and_then(Way::from_word);
    Invitation {
        id: InvitationId::from_text(id),
        session: SessionId::from_text(session),
        person: PersonId::from_text(person),
        part: Part::from_word(&part).unwrap_or(Part::Optional),
        held: state == "held",
        sequence: u32::try_from(sequence).unwrap_or(0),
        dtstamp: instant(dtstamp),
        first_message_id: first,
        answer: Answer::from_word(&answer).unwrap_or_default(),
        answered: at.map(instant).zip(way),
    }
}

/// Stores what a notice leaves her with. Gives her invitation, and the answer that the notice set back.
pub fn apply(
    conn: &mut Conn,
    notice: &Notice,
    message_id: &str,
) -> Result<(InvitationId, Option<Given>), Refusal> {
    let state = state(!notice.kind.ends());
    let sequence = notice.sequence.cast_signed();
    let Some(id) = &notice.invitation else {
        let id = InvitationId::fresh();
        on_db!(conn, |c| diesel::insert_into(invitations::table)
            .values((
                invitations::id.eq(id.as_str()),
                invitations::session_id.eq(notice.session.id.as_str()),
                invitations::person_id.eq(notice.person.as_str()),
                invitations::part.eq(notice.part.word()),
                invitations::state.eq(state),
                invitations::sequence.eq(sequence),
                invitations::dtstamp.eq(naive(notice.dtstamp)),
                invitations::first_message_id.eq(message_id),
                invitations::answer.eq(notice.answer.word()),
            ))
            .execute(c))?;
        return Ok((id, None));
    };
    let before = of_person(conn, &notice.session.id, &notice.person)?;
    let set_back = before
        .map(|i| (i.answer, i.answered))
        .filter(|(answer, _)| *answer != notice.answer && notice.answer == Answer::NeedsAction);
    let first = notice.first_message_id.as_deref().unwrap_or(message_id);
    let (at, by) = given(notice.answered);
    on_db!(conn, |c| diesel::update(
        invitations::table.find(id.as_str())
    )
    .set((
        invitations::part.eq(notice.part.word()),
        invitations::state.eq(state),
        invitations::sequence.eq(sequence),
        invitations::dtstamp.eq(naive(notice.dtstamp)),
        invitations::first_message_id.eq(first),
        invitations::answer.eq(notice.answer.word()),
        invitations::answered_at.eq(at),
        invitations::answered_by.eq(by),
    ))
    .execute(c))?;
    Ok((id.clone(), set_back))
}

/// Stores how somebody stands to whom nothing is written.
pub fn settle(conn: &mut Conn, settled: &Settled) -> Result<(), Refusal> {
    let (at, by) = given(settled.answered);
    on_db!(conn, |c| diesel::update(
        invitations::table.find(settled.invitation.as_str())
    )
    .set((
        invitations::part.eq(settled.part.word()),
        invitations::state.eq(state(settled.held)),
        invitations::sequence.eq(settled.sequence.cast_signed()),
        invitations::answer.eq(settled.answer.word()),
        invitations::answered_at.eq(at),
        invitations::answered_by.eq(by),
    ))
    .execute(c))?;
    Ok(())
}

fn state(held: bool) -> &'static str {
    if held { "held" } else { "withdrawn" }
}

/// When and how an answer was given, as the columns hold it.
pub(super) fn given(
    answered: Option<(Instant, Way)>,
) -> (Option<NaiveDateTime>, Option<&'static str>) {
    let (at, way) = answered.unzip();
    (at.map(naive), way.map(Way::word))
}

/// Stores her answer; the slice `rsvp` has judged it.
pub fn set_answer(
    conn: &mut Conn,
    id: &InvitationId,
    answer: Answer,
    way: Way,
    at: Instant,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        invitations::table.find(id.as_str())
    )
    .set((
        invitations::answer.eq(answer.word()),
        invitations::answered_at.eq(naive(at)),
        invitations::answered_by.eq(way.word()),
    ))
    .execute(c))?;
    Ok(())
}

/// Keeps the hash of a personal link that a mail carries.
pub fn save_link(
    conn: &mut Conn,
    token_hash: &str,
    meeting: &MeetingId,
    person: &PersonId,
    now: Instant,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::insert_into(personal_links::table)
        .values((
            personal_links::token_hash.eq(token_hash),
            personal_links::meeting_id.eq(meeting.as_str()),
            personal_links::person_id.eq(person.as_str()),
            personal_links::created_at.eq(naive(now)),
        ))
        .execute(c))?;
    Ok(())
}

/// Whose link that is; `None` for one that never was or was revoked.
pub fn of_link(
    conn: &mut Conn,
    token_hash: &str,
) -> Result<Option<(MeetingId, PersonId)>, Refusal> {
    let row: Option<(String, String)> = on_db!(conn, |c| personal_links::table
        .find(token_hash)
        .filter(personal_links::revoked_at.is_null())
        .select((personal_links::meeting_id, personal_links::person_id))
        .first(c)
        .optional())?;
    Ok(row.map(|(m, p)| (MeetingId::from_text(m), PersonId::from_text(p))))
}

/// Ends all links of a person at a meeting.
pub fn revoke_links(
    conn: &mut Conn,
    meeting: &MeetingId,
    person: &PersonId,
    now: Instant,
) -> Result<usize, Refusal> {
    Ok(on_db!(conn, |c| diesel::update(
        personal_links::table
            .filter(personal_links::meeting_id.eq(meeting.as_str()))
            .filter(personal_links::person_id.eq(person.as_str()))
            .filter(personal_links::revoked_at.is_null())
    )
    .set(personal_links::revoked_at.eq(naive(now)))
    .execute(c))?)
}

/// When links of a person at a meeting were ended last; what was made by an older one counts no more.
pub fn links_ended(
    conn: &mut Conn,
    meeting: &MeetingId,
    person: &PersonId,
) -> Result<Option<Instant>, Refusal> {
    let last: Option<NaiveDateTime> = on_db!(conn, |c| personal_links::table
        .filter(personal_links::meeting_id.eq(meeting.as_str()))
        .filter(personal_links::person_id.eq(person.as_str()))
        .select(diesel::dsl::max(personal_links::revoked_at))
        .first(c))?;
    Ok(last.map(instant))
}
