//! An organiser closes a question, and says what a meeting's releases need.

use super::{clean, lock, open_question};
use crate::approval::{Closed, Rule, State, store};
use crate::meeting;
use crate::refusal::Refusal;
use crate::store::Db;
use crate::time::Instant;

/// Characters of a reason.
const LONGEST_REASON: usize = 1000;

/// Goes on although not every network agreed; the reason is kept and shown.
pub async fn settle(
    db: &Db,
    now: Instant,
    slug: &str,
    number: Option<u32>,
    why: &str,
    by: &str,
) -> Result<u32, Refusal> {
    let why = clean(why);
    if why.is_empty() {
        return Err(Refusal::invalid(
            "reason",
            "say why the programme goes on although not every network agreed: the contact group reads it",
        ));
    }
    close(db, now, slug, number, State::Settled, why, by).await
}

/// Takes a question back: nothing is asked of the networks any more.
pub async fn withdraw(
    db: &Db,
    now: Instant,
    slug: &str,
    number: Option<u32>,
    why: &str,
    by: &str,
) -> Result<u32, Refusal> {
    close(db, now, slug, number, State::Withdrawn, clean(why), by).await
}

async fn close(
    db: &Db,
    now: Instant,
    slug: &str,
    number: Option<u32>,
    state: State,
    why: String,
    by: &str,
) -> Result<u32, Refusal> {
    if why.chars().count() > LONGEST_REASON {
        return Err(Refusal::invalid(
            "reason",
            format!("it is longer than {LONGEST_REASON} characters: shorten it"),
        ));
    }
    let (slug, by) = (slug.to_string(), by.to_string());
    db.write(move |conn| {
        lock(conn, &slug)?;
        let roster = meeting::load_roster(conn, &slug)?;
        let question = open_question(conn, &roster, number)?;
        let closed = Closed { at: now, by, why };
        super::close(conn, &question, state, &closed)?;
        Ok(question.number)
    })
    .await
}

/// Sets a meeting's rule.
pub async fn set_rule(db: &Db, slug: &str, rule: Rule) -> Result<(), Refusal> {
    let slug = slug.to_string();
    db.write(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        store::set_rule(conn, &meeting.id, rule)
    })
    .await
}
