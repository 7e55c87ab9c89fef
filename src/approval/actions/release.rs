//! A release, held to what the contact group said.

use super::{clean, lock, standing_of};
use crate::approval::{Closed, Gate, Pass, Standing, State, Verdict, gate, lines_of, store};
use crate::invitation::{self, LookedAt, Outcome, StartsFile};
use crate::mail::Sender;
use crate::meeting::{self, MeetingId};
use crate::programme;
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// How these starts stand to what the contact group said.
pub async fn before_release(
    db: &Db,
    slug: &str,
    file: StartsFile,
) -> Result<(Standing, Gate), Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| stands(conn, &slug, &file).map(|(_, standing, gate)| (standing, gate)))
        .await
}

fn stands(
    conn: &mut Conn,
    slug: &str,
    file: &StartsFile,
) -> Result<(MeetingId, Standing, Gate), Refusal> {
    let roster = meeting::load_roster(conn, slug)?;
    let starts = programme::read_starts(&file.bytes, &file.name, &roster)?;
    let standing = standing_of(conn, &roster.meeting.id)?;
    let lines = lines_of(&starts, &roster);
    let mut gate = gate(&standing, &lines);
    // Who only tells new people of what stands asks for no new word.
    if (gate.needs_reason(standing.rule) || gate.forbids(standing.rule))
        && lines == super::standing_lines(conn, &roster)?
    {
        gate = Gate::Stands;
    }
    Ok((roster.meeting.id, standing, gate))
}

/// As [`invitation::release`], in one transaction with what the meeting's rule asks of it: without the contact group's word it is refused, or needs
/// a `reason`, which is kept; a question about just these starts is settled with it.
#[allow(clippy::too_many_arguments, reason = "a release has so many sides")]
pub async fn release(
    db: &Db,
    now: Instant,
    sender: &Sender,
    slug: &str,
    file: StartsFile,
    by: &str,
    looked: LookedAt,
    reason: Option<String>,
) -> Result<Outcome, Refusal> {
    let (slug, sender, by) = (slug.to_string(), sender.clone(), by.to_string());
    db.write(move |conn| {
        lock(conn, &slug)?;
        let (meeting, standing, gate) = stands(conn, &slug, &file)?;
        let outcome = invitation::release_in(conn, now, &sender, &slug, &file, &by, &looked)?;
        // What changes nothing needs no word of anybody.
        let Some(number) = outcome.number else {
            return Ok(outcome);
        };
        let reason = gate.passes(standing.rule, reason.as_deref())?;
        if let Some(reason) = reason {
            let reason: String = clean(&reason).chars().take(1000).collect();
            let open = standing.newest.filter(|q| q.state == State::Open);
            if let (Gate::Open { .. }, Some(question)) = (&gate, open) {
                let closed = Closed {
                    at: now,
                    by: by.clone(),
                    why: reason.clone(),
                };
                super::close(conn, &question, State::Settled, &closed)?;
            }
            let pass = Pass {
                release: number,
                reason,
                by,
                at: now,
            };
            store::add_pass(conn, &meeting, &pass)?;
        }
        Ok(outcome)
    })
    .await
}

/// What a page says of a gate before a release, in a sentence of English for scripts and the command line; empty where nothing is to be said.
pub fn note(standing: &Standing, gate: &Gate) -> String {
    match gate {
        Gate::NeverAsked if gate.forbids(standing.rule) => {
            "this meeting releases only what the contact group approved, and nothing was put to it"
                .into()
        }
        Gate::NeverAsked | Gate::Stands => String::new(),
        Gate::Approved {
            number,
            over: false,
        } => format!("every network agreed to exactly this programme (question {number})"),
        Gate::Approved { number, over: true } => format!(
            "exactly this programme was approved although not every network agreed (question {number})"
        ),
        Gate::Open { number } => {
            let mut says = format!(
                "the contact group has not approved this programme yet (question {number})"
            );
            for (code, reason) in objections(standing) {
                says.push_str(&format!("; {code} objects: {reason}"));
            }
            says
        }
        Gate::Other { number, moved, .. } => format!(
            "{} sessions are otherwise than in the programme of question {number}",
            moved.len()
        ),
    }
}

/// The networks that object to the newest question, by code, each with its reason.
pub fn objections(standing: &Standing) -> Vec<(String, String)> {
    let Some(question) = &standing.newest else {
        return Vec::new();
    };
    let objecting = question.who(Some(Verdict::Objects));
    objecting
        .iter()
        .filter_map(|id| {
            let code = question.paper.network(id)?.code.clone();
            Some((code, question.word_of(id)?.reason.clone()))
        })
        .collect()
}
