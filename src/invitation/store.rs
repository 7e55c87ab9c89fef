//! The tables `invitations` and `personal_links`.

use std::collections::HashSet;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Answer, Invitation, InvitationId, Notice, NoticeKind, Way};
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

/// Stores what a notice leaves her with.
pub fn apply(conn: &mut Conn, notice: &Notice, first_message_id: &str) -> Result<(), Refusal> {
    let held = !matches!(notice.kind, NoticeKind::Withdraw | NoticeKind::Cancel);
    let state = if held { "held" } else { "withdrawn" };
    let sequence = notice.sequence.cast_signed();
    match &notice.invitation {
        None => {
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
                    invitations::first_message_id.eq(first_message_id),
                    invitations::answer.eq(notice.answer.word()),
                ))
                .execute(c))?;
        }
        Some(id) => {
            on_db!(conn, |c| diesel::update(
                invitations::table.find(id.as_str())
            )
            .set((
                invitations::part.eq(notice.part.word()),
                invitations::state.eq(state),
                invitations::sequence.eq(sequence),
                invitations::dtstamp.eq(naive(notice.dtstamp)),
                invitations::answer.eq(notice.answer.word()),
            ))
            .execute(c))?;
            if notice.answer == Answer::NeedsAction {
                on_db!(conn, |c| diesel::update(
                    invitations::table.find(id.as_str())
                )
                .set((
                    invitations::answered_at.eq(None::<NaiveDateTime>),
                    invitations::answered_by.eq(None::<String>),
                ))
                .execute(c))?;
            }
        }
    }
    Ok(())
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
