//! The table `notices`.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::invitation::{Answer, Given, InvitationId, Notice, NoticeKind, Said, Way};
use crate::mail::Reach;
use crate::meeting::{MeetingId, Part};
use crate::refusal::Refusal;
use crate::store::schema::{invitations, notices, sessions};
use crate::store::{Conn, instant, naive, on_db};

#[derive(Queryable, Selectable)]
#[diesel(table_name = notices)]
struct Row {
    message_id: String,
    invitation_id: String,
    kind: String,
    sequence: i32,
    dtstamp: NaiveDateTime,
    starts_at: NaiveDateTime,
    minutes: i32,
    title: String,
    join_link: Option<String>,
    part: String,
    set_back: Option<String>,
    set_back_at: Option<NaiveDateTime>,
    set_back_by: Option<String>,
}

/// Keeps what a notice said and which answer it set back.
pub fn note(
    conn: &mut Conn,
    invitation: &InvitationId,
    notice: &Notice,
    message_id: &str,
    set_back: Option<Given>,
) -> Result<(), Refusal> {
    let session = &notice.session;
    let answered = set_back.and_then(|(_, answered)| answered);
    on_db!(conn, |c| diesel::insert_into(notices::table)
        .values((
            notices::message_id.eq(message_id),
            notices::invitation_id.eq(invitation.as_str()),
            notices::kind.eq(notice.kind.name()),
            notices::sequence.eq(notice.sequence.cast_signed()),
            notices::dtstamp.eq(naive(notice.dtstamp)),
            notices::starts_at.eq(naive(session.at)),
            notices::minutes.eq(session.minutes.cast_signed()),
            notices::title.eq(&session.title),
            notices::join_link.eq(&session.join_link),
            notices::part.eq(notice.part.word()),
            notices::set_back.eq(set_back.map(|(answer, _)| answer.word())),
            notices::set_back_at.eq(answered.map(|(at, _)| naive(at))),
            notices::set_back_by.eq(answered.map(|(_, way)| way.word())),
        ))
        .execute(c))?;
    Ok(())
}

/// Her answer is the one that counts again: no message of this invitation sets one back any more.
pub fn set_nothing_back(conn: &mut Conn, invitation: &InvitationId) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        notices::table.filter(notices::invitation_id.eq(invitation.as_str()))
    )
    .set(notices::set_back.eq(None::<String>))
    .execute(c))?;
    Ok(())
}

/// What was written about every invitation of a meeting, oldest first; `reach` says by Message-ID what became of it.
pub fn of_meeting(
    conn: &mut Conn,
    meeting: &MeetingId,
    reach: &HashMap<String, Reach>,
) -> Result<HashMap<InvitationId, Vec<Said>>, Refusal> {
    let rows: Vec<Row> = on_db!(conn, |c| notices::table
        .inner_join(invitations::table.inner_join(sessions::table))
        .filter(sessions::meeting_id.eq(meeting.as_str()))
        .order(notices::dtstamp)
        .select(Row::as_select())
        .load(c))?;
    let mut all: HashMap<InvitationId, Vec<Said>> = HashMap::new();
    for row in rows {
        let id = InvitationId::from_text(row.invitation_id.clone());
        all.entry(id).or_default().push(said(row, reach));
    }
    Ok(all)
}

/// The same of one invitation.
pub fn of_invitation(
    conn: &mut Conn,
    invitation: &InvitationId,
    reach: &HashMap<String, Reach>,
) -> Result<Vec<Said>, Refusal> {
    let rows: Vec<Row> = on_db!(conn, |c| notices::table
        .filter(notices::invitation_id.eq(invitation.as_str()))
        .order(notices::dtstamp)
        .select(Row::as_select())
        .load(c))?;
    Ok(rows.into_iter().map(|row| said(row, reach)).collect())
}

fn said(row: Row, reach: &HashMap<String, Reach>) -> Said {
    let way = row.set_back_by.as_deref().and_then(Way::from_word);
    let answered = row.set_back_at.map(instant).zip(way);
    let set_back = row.set_back.as_deref().and_then(Answer::from_word);
    let ends = [NoticeKind::Withdraw, NoticeKind::Cancel];
    Said {
        ends: ends.iter().any(|kind| kind.name() == row.kind),
        sequence: u32::try_from(row.sequence).unwrap_or(0),
        dtstamp: instant(row.dtstamp),
        at: instant(row.starts_at),
        minutes: u32::try_from(row.minutes).unwrap_or(0),
        title: row.title,
        join_link: row.join_link,
        part: Part::from_word(&row.part).unwrap_or(Part::Optional),
        set_back: set_back.map(|answer| (answer, answered)),
        // A mail that is in the outbox no more was done with long ago.
        reach: reach.get(&row.message_id).copied().unwrap_or(Reach::Told),
        message_id: row.message_id,
    }
}
