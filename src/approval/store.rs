//! The tables `approval_rules`, `approval_questions`, `approval_words` and `approval_passes`.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{
    Closed, Pass, Question, QuestionId, Rule, State, Verdict, Way, Word, lines_text, read_lines,
};
use crate::meeting::MeetingId;
use crate::people::{NetworkId, random_id};
use crate::refusal::Refusal;
use crate::store::schema::{approval_passes, approval_questions, approval_rules, approval_words};
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

#[derive(Queryable)]
struct QuestionRow {
    id: String,
    meeting_id: String,
    number: i32,
    proposal: i32,
    starts: String,
    paper: String,
    note: String,
    answer_by: NaiveDateTime,
    asked_by: String,
    asked_at: NaiveDateTime,
    reminded_at: Option<NaiveDateTime>,
    state: String,
    closed_by: String,
    closed_at: Option<NaiveDateTime>,
    closed_why: String,
}

type WordRow = (
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    NaiveDateTime,
);

fn count(number: i32) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

/// A meeting's rule.
pub fn rule(conn: &mut Conn, meeting: &MeetingId) -> Result<Rule, Refusal> {
    let word: Option<String> = on_db!(conn, |c| approval_rules::table
        .find(meeting.as_str())
        .select(approval_rules::rule)
        .first(c)
        .optional())?;
    Ok(word.and_then(|w| Rule::from_word(&w)).unwrap_or_default())
}

/// Sets it.
pub fn set_rule(conn: &mut Conn, meeting: &MeetingId, rule: Rule) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::delete(
        approval_rules::table.find(meeting.as_str())
    )
    .execute(c))?;
    on_db!(conn, |c| diesel::insert_into(approval_rules::table)
        .values((
            approval_rules::meeting_id.eq(meeting.as_str()),
            approval_rules::rule.eq(rule.word()),
        ))
        .execute(c))?;
    Ok(())
}

/// All that was put forward, the oldest first, with all that was said.
pub fn questions(conn: &mut Conn, meeting: &MeetingId) -> Result<Vec<Question>, Refusal> {
    let rows: Vec<QuestionRow> = on_db!(conn, |c| approval_questions::table
        .filter(approval_questions::meeting_id.eq(meeting.as_str()))
        .order(approval_questions::number)
        .load(c))?;
    rows.into_iter().map(|row| question(conn, row)).collect()
}

/// The newest that was put forward.
pub fn newest(conn: &mut Conn, meeting: &MeetingId) -> Result<Option<Question>, Refusal> {
    let row: Option<QuestionRow> = on_db!(conn, |c| approval_questions::table
        .filter(approval_questions::meeting_id.eq(meeting.as_str()))
        .order(approval_questions::number.desc())
        .first(c)
        .optional())?;
    row.map(|row| question(conn, row)).transpose()
}

/// Meetings with an open question of which nobody was reminded and whose date comes before `until`.
pub fn unreminded(conn: &mut Conn, until: Instant) -> Result<Vec<MeetingId>, Refusal> {
    let ids: Vec<String> = on_db!(conn, |c| approval_questions::table
        .filter(approval_questions::state.eq(State::Open.word()))
        .filter(approval_questions::reminded_at.is_null())
        .filter(approval_questions::answer_by.le(naive(until)))
        .select(approval_questions::meeting_id)
        .load(c))?;
    Ok(ids.into_iter().map(MeetingId::from_text).collect())
}

fn question(conn: &mut Conn, row: QuestionRow) -> Result<Question, Refusal> {
    let words: Vec<WordRow> = on_db!(conn, |c| approval_words::table
        .filter(approval_words::question_id.eq(&row.id))
        .order((approval_words::said_at, approval_words::id))
        .select((
            approval_words::network_id,
            approval_words::verdict,
            approval_words::reason,
            approval_words::said_by,
            approval_words::way,
            approval_words::entered_by,
            approval_words::id,
            approval_words::said_at,
        ))
        .load(c))?;
    let broken = |what: &str| Refusal::internal(format!("approval question {}: {what}", row.id));
    Ok(Question {
        meeting: MeetingId::from_text(row.meeting_id),
        number: count(row.number),
        proposal: (row.proposal > 0).then(|| count(row.proposal)),
        lines: read_lines(&row.starts),
        paper: serde_json::from_str(&row.paper).map_err(|e| broken(&e.to_string()))?,
        note: row.note,
        answer_by: instant(row.answer_by),
        asked_by: row.asked_by,
        asked_at: instant(row.asked_at),
        reminded_at: row.reminded_at.map(instant),
        state: State::from_word(&row.state).ok_or_else(|| broken(&row.state))?,
        closed: row.closed_at.map(|at| Closed {
            at: instant(at),
            by: row.closed_by,
            why: row.closed_why,
        }),
        words: words
            .into_iter()
            .map(
                |(network, verdict, reason, said_by, way, entered_by, _, at)| {
                    Ok(Word {
                        network: NetworkId::from_text(network),
                        verdict: Verdict::from_word(&verdict).ok_or_else(|| broken(&verdict))?,
                        reason,
                        said_by,
                        way: Way::from_word(&way).ok_or_else(|| broken(&way))?,
                        entered_by,
                        at: instant(at),
                    })
                },
            )
            .collect::<Result<_, Refusal>>()?,
        id: QuestionId::from_text(row.id),
    })
}

/// Keeps a new question.
pub fn add(conn: &mut Conn, q: &Question) -> Result<(), Refusal> {
    let paper = serde_json::to_string(&q.paper).map_err(|e| Refusal::internal(e.to_string()))?;
    on_db!(conn, |c| diesel::insert_into(approval_questions::table)
        .values((
            approval_questions::id.eq(q.id.as_str()),
            approval_questions::meeting_id.eq(q.meeting.as_str()),
            approval_questions::number.eq(q.number.cast_signed()),
            approval_questions::proposal.eq(q.proposal.unwrap_or(0).cast_signed()),
            approval_questions::starts.eq(lines_text(&q.lines)),
            approval_questions::paper.eq(&paper),
            approval_questions::note.eq(&q.note),
            approval_questions::answer_by.eq(naive(q.answer_by)),
            approval_questions::asked_by.eq(&q.asked_by),
            approval_questions::asked_at.eq(naive(q.asked_at)),
            approval_questions::state.eq(q.state.word()),
            approval_questions::closed_by.eq(""),
            approval_questions::closed_why.eq(""),
        ))
        .execute(c))?;
    Ok(())
}

/// Closes a question.
pub fn close(
    conn: &mut Conn,
    id: &QuestionId,
    state: State,
    closed: &Closed,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        approval_questions::table.find(id.as_str())
    )
    .set((
        approval_questions::state.eq(state.word()),
        approval_questions::closed_by.eq(&closed.by),
        approval_questions::closed_at.eq(naive(closed.at)),
        approval_questions::closed_why.eq(&closed.why),
    ))
    .execute(c))?;
    Ok(())
}

/// Notes that the silent networks were reminded.
pub fn reminded(conn: &mut Conn, id: &QuestionId, at: Instant) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        approval_questions::table.find(id.as_str())
    )
    .set(approval_questions::reminded_at.eq(naive(at)))
    .execute(c))?;
    Ok(())
}

/// Writes a network's word beside the earlier ones.
pub fn add_word(conn: &mut Conn, question: &QuestionId, word: &Word) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::insert_into(approval_words::table)
        .values((
            approval_words::id.eq(random_id()),
            approval_words::question_id.eq(question.as_str()),
            approval_words::network_id.eq(word.network.as_str()),
            approval_words::verdict.eq(word.verdict.word()),
            approval_words::reason.eq(&word.reason),
            approval_words::said_by.eq(&word.said_by),
            approval_words::way.eq(word.way.word()),
            approval_words::entered_by.eq(&word.entered_by),
            approval_words::said_at.eq(naive(word.at)),
        ))
        .execute(c))?;
    Ok(())
}

/// Writes down that a release went out without the contact group's word.
pub fn add_pass(conn: &mut Conn, meeting: &MeetingId, pass: &Pass) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::insert_into(approval_passes::table)
        .values((
            approval_passes::meeting_id.eq(meeting.as_str()),
            approval_passes::release_number.eq(pass.release.cast_signed()),
            approval_passes::reason.eq(&pass.reason),
            approval_passes::passed_by.eq(&pass.by),
            approval_passes::passed_at.eq(naive(pass.at)),
        ))
        .execute(c))?;
    Ok(())
}

/// The releases that went out so, the newest first.
pub fn passes(conn: &mut Conn, meeting: &MeetingId) -> Result<Vec<Pass>, Refusal> {
    let rows: Vec<(i32, String, String, NaiveDateTime)> = on_db!(conn, |c| approval_passes::table
        .filter(approval_passes::meeting_id.eq(meeting.as_str()))
        .order(approval_passes::release_number.desc())
        .select((
            approval_passes::release_number,
            approval_passes::reason,
            approval_passes::passed_by,
            approval_passes::passed_at,
        ))
        .load(c))?;
    Ok(rows
        .into_iter()
        .map(|(release, reason, by, at)| Pass {
            release: count(release),
            reason,
            by,
            at: instant(at),
        })
        .collect())
}
