//! Putting forward, answering, settling, reminding, releasing: each one transaction.

mod answer;
mod ask;
mod release;
mod settle;
mod tell;

pub use answer::{Heard, Hers, answer, answer_for, as_member};
pub use ask::{Asking, What, ask};
pub use release::{before_release, note, objections, release};
pub use settle::{set_rule, settle, withdraw};
pub use tell::{coordinators, remind, remind_due};

use super::{Closed, Line, Pass, Question, Standing, State, letter, lines_of, store};
use crate::mail;
use crate::meeting::{self, MeetingId, Roster};
use crate::programme::{self, Start};
use crate::refusal::Refusal;
use crate::store::{Conn, Db};

/// All that was asked and said about a meeting's programmes.
#[derive(Debug, Clone)]
pub struct Desk {
    pub roster: Roster,
    pub standing: Standing,
    /// Those before the newest, the newest of them first.
    pub earlier: Vec<Question>,
    pub passes: Vec<Pass>,
    /// The release as which the newest question's programme stands.
    pub released: Option<u32>,
}

/// Everything for the organiser's page.
pub async fn desk(db: &Db, slug: &str) -> Result<Desk, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let mut all = store::questions(conn, &roster.meeting.id)?;
        let newest = all.pop();
        all.reverse();
        let stands = standing_lines(conn, &roster)?;
        let released = match &newest {
            Some(q) if !stands.is_empty() && q.lines == stands => {
                let releases = programme::releases_of(conn, &roster.meeting.id)?;
                releases.last().map(|r| r.number)
            }
            _ => None,
        };
        Ok(Desk {
            released,
            standing: Standing {
                rule: store::rule(conn, &roster.meeting.id)?,
                newest,
            },
            earlier: all,
            passes: store::passes(conn, &roster.meeting.id)?,
            roster,
        })
    })
    .await
}

/// The rule and the newest question of a meeting.
pub fn standing_of(conn: &mut Conn, meeting: &MeetingId) -> Result<Standing, Refusal> {
    Ok(Standing {
        rule: store::rule(conn, meeting)?,
        newest: store::newest(conn, meeting)?,
    })
}

/// The starts that stand.
fn standing_lines(conn: &mut Conn, roster: &Roster) -> Result<Vec<Line>, Refusal> {
    let starts: Vec<Start> = programme::standing(conn, &roster.meeting.id)?
        .iter()
        .map(programme::Session::start)
        .collect();
    Ok(lines_of(&starts, roster))
}

fn lock(conn: &mut Conn, slug: &str) -> Result<(), Refusal> {
    conn.lock(&format!("approval {slug}"))
}

/// The newest question, which must be open and have this number (`None`: whichever it is).
fn open_question(
    conn: &mut Conn,
    roster: &Roster,
    number: Option<u32>,
) -> Result<Question, Refusal> {
    let newest = store::newest(conn, &roster.meeting.id)?.ok_or_else(|| {
        Refusal::conflict("no programme was put to the contact group of this meeting")
    })?;
    if let Some(number) = number.filter(|n| *n != newest.number) {
        return Err(Refusal::conflict(format!(
            "question {number} was replaced by question {}, which is {}: look at that one first",
            newest.number,
            newest.state.word()
        )));
    }
    if newest.state != State::Open {
        return Err(Refusal::conflict(format!(
            "question {} is no longer open: it is {}",
            newest.number,
            newest.state.word()
        )));
    }
    Ok(newest)
}

/// Closes a question; mails about it that still wait would ask what is asked no more, and are taken back.
fn close(
    conn: &mut Conn,
    question: &Question,
    state: State,
    closed: &Closed,
) -> Result<(), Refusal> {
    store::close(conn, &question.id, state, closed)?;
    mail::hold_claims(conn)?;
    let keys = letter::keys_of(question);
    let why = format!("taken back: the question is {}", state.word());
    let meeting = question.meeting.as_str();
    mail::take_back_keyed(conn, meeting, letter::MAIL_KIND, &keys, &why)?;
    Ok(())
}

/// One line without control characters, its blanks made one each.
/// The same with its lines, and an empty one between paragraphs.
fn clean_lines(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().map(clean) {
        if !line.is_empty() || lines.last().is_some_and(|l| !l.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim_end().to_string()
}

fn clean(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
