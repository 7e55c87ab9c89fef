//! A programme is put to the contact group.

use chrono::{NaiveDate, TimeDelta};

use super::{clean, close, lock, tell};
use crate::approval::letter::Kind;
use crate::approval::{Closed, Line, Paper, Question, QuestionId, State, lines_of, paper, store};
use crate::invitation::StartsFile;
use crate::mail::Sender;
use crate::meeting::{self, Roster};
use crate::programme;
use crate::proposal::{self, Announced, Replan};
use crate::refusal::Refusal;
use crate::store::Db;
use crate::time::{Instant, with_zone};

/// Characters of a note.
const LONGEST_NOTE: usize = 1000;
/// So far ahead a date may lie, in days.
const FURTHEST: i64 = 366;

/// Which programme.
#[derive(Debug, Clone)]
pub enum What {
    /// A proposal of the planner, by its number.
    Proposal(u32),
    /// Starts that were handed in.
    Starts(StartsFile),
}

/// What an organiser asks.
#[derive(Debug, Clone)]
pub struct Asking {
    pub what: What,
    /// `2020-09-20`: until the end of that day in the meeting's zone.
    pub answer_by: String,
    pub note: String,
    /// The number of the newest question that she saw, 0 for none; `None`: whatever stands.
    pub after: Option<u32>,
}

/// Puts it forward: the networks' coordinators are written to, and an open question before it is superseded. Gives its number.
pub async fn ask(
    db: &Db,
    now: Instant,
    sender: &Sender,
    slug: &str,
    asking: Asking,
    by: &str,
) -> Result<u32, Refusal> {
    let (roster, proposal, lines, paper) = programme_of(db, slug, asking.what).await?;
    let answer_by = deadline(&asking.answer_by, &roster, now)?;
    let note = clean(&asking.note);
    if note.chars().count() > LONGEST_NOTE {
        return Err(Refusal::invalid(
            "note",
            format!("it is longer than {LONGEST_NOTE} characters: shorten it"),
        ));
    }
    let (slug, sender, by, after) = (
        slug.to_string(),
        sender.clone(),
        by.to_string(),
        asking.after,
    );
    db.write(move |conn| {
        lock(conn, &slug)?;
        let roster = meeting::load_roster(conn, &slug)?;
        let newest = store::newest(conn, &roster.meeting.id)?;
        holds(&roster, newest.as_ref(), after, &lines)?;
        let question = Question {
            id: QuestionId::fresh(),
            meeting: roster.meeting.id.clone(),
            number: newest.as_ref().map_or(0, |q| q.number) + 1,
            proposal,
            lines,
            paper,
            note,
            answer_by,
            asked_by: by.clone(),
            asked_at: now,
            reminded_at: None,
            state: State::Open,
            closed: None,
            words: Vec::new(),
        };
        if let Some(before) = newest.filter(|q| q.state == State::Open) {
            let closed = Closed {
                at: now,
                by,
                why: String::new(),
            };
            close(conn, &before, State::Superseded, &closed)?;
        }
        store::add(conn, &question)?;
        let again = question.number > 1;
        tell::write(
            conn,
            now,
            &sender,
            &roster,
            &question,
            Kind::Asked { again },
        )?;
        Ok(question.number)
    })
    .await
}

/// The programme with what the networks are shown of it. The planner works on a thread of its own.
async fn programme_of(
    db: &Db,
    slug: &str,
    what: What,
) -> Result<(Roster, Option<u32>, Vec<Line>, Paper), Refusal> {
    let (number, file, problem) = match what {
        What::Proposal(number) => {
            let opened = proposal::open(db, slug, number).await?;
            let (problem, _) = proposal::problem_text(db, slug, number).await?;
            let file = StartsFile {
                name: format!("proposal {number}"),
                bytes: opened.saved.solution.into_bytes(),
            };
            (Some(number), file, Some(problem))
        }
        What::Starts(file) => (None, file, None),
    };
    let asked = if problem.is_some() {
        None
    } else {
        let none = Announced::default();
        let asked = proposal::problem_of(db, slug, none, None, Replan::default()).await?;
        Some(asked.problem)
    };
    let wanted = slug.to_string();
    let roster = db
        .read(move |conn| meeting::load_roster(conn, &wanted))
        .await?;
    tokio::task::spawn_blocking(move || {
        let starts = programme::read_starts(&file.bytes, &file.name, &roster)?;
        let lines = lines_of(&starts, &roster);
        if lines.is_empty() {
            return Err(Refusal::invalid(
                file.name,
                "no workshop has a start in it: there is nothing to ask about",
            ));
        }
        let problem = match (asked, problem) {
            (Some(problem), _) => problem,
            (None, Some(text)) => proposal::read_problem(&text)?,
            (None, None) => return Err(Refusal::internal("no problem to hold starts against")),
        };
        let paper = paper::paper(&problem, &roster, &lines)?;
        Ok((roster, number, lines, paper))
    })
    .await
    .unwrap_or_else(|_| Err(Refusal::internal("the planner died")))
}

/// The last minute of that day in the meeting's zone.
fn deadline(text: &str, roster: &Roster, now: Instant) -> Result<Instant, Refusal> {
    let invalid = |says: String| Refusal::invalid("answer_by", says);
    let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").map_err(|_| {
        invalid(format!(
            "\"{}\" is no date: write it as 2020-09-30",
            clean(text)
        ))
    })?;
    let after = day
        .succ_opt()
        .ok_or_else(|| invalid("that day is too far away".into()))?;
    let end = roster.meeting.zone.start_of_day(after) - TimeDelta::minutes(1);
    if end <= now {
        return Err(invalid(format!(
            "{day} is over: choose a day that the networks can still answer on"
        )));
    }
    if end > now + TimeDelta::days(FURTHEST) {
        return Err(invalid(format!(
            "{day} is more than a year away: choose an earlier day"
        )));
    }
    Ok(end)
}

/// Refuses what somebody else put forward meanwhile, and the same programme twice.
fn holds(
    roster: &Roster,
    newest: Option<&Question>,
    after: Option<u32>,
    lines: &[Line],
) -> Result<(), Refusal> {
    let number = newest.map_or(0, |q| q.number);
    if let Some(newest) = newest {
        if after.is_some_and(|a| a != number) {
            return Err(Refusal::conflict(format!(
                "{} put question {number} to the contact group on {} while you looked at what was before it: look at it, then decide whether to put another programme in its place",
                newest.asked_by,
                with_zone(newest.asked_at, &roster.meeting.zone)
            )));
        }
        if newest.lines == lines && matches!(newest.state, State::Open | State::Approved) {
            return Err(Refusal::conflict(format!(
                "exactly this programme is question {number} of the contact group already, which is {}",
                newest.state.word()
            )));
        }
    }
    Ok(())
}
