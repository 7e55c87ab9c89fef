//! Releasing a programme: freeze, compare, book, tell. One transaction, so that no change stands without its notices and no notice without its change.

use super::looked_at::{LookedAt, seen};
use super::tell::{people_off_the_list, tell};
use crate::invitation::outcome::{Outcome, Told, booked};
use crate::invitation::{Holdings, Invitation, Plan, notices, plan, store};
use crate::ledger::{self, hours};
use crate::mail::{self, Sender};
use crate::meeting::{self, Roster, WorkshopId};
use crate::people;
use crate::programme::{self, Change, Release, Session, Start};
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// A file of starts as it was handed in.
#[derive(Debug, Clone)]
pub struct StartsFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What a release of these starts would change, and who would be told. Stores nothing.
pub async fn preview(
    db: &Db,
    now: Instant,
    slug: &str,
    file: StartsFile,
) -> Result<Outcome, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let wanted = programme::read_starts(&file.bytes, &file.name, &roster)?;
        let would = decide(conn, &roster, &wanted, now)?;
        let asked = programme::asked(conn, &roster, &stand(&would.changes))?;
        let books = ledger::would_book(conn, &roster.meeting, &asked, 0, now)?;
        outcome(conn, &roster, would, None, Some(&books))
    })
    .await
}

/// Releases these starts: a new number, and the mails for everybody concerned, in one transaction. When nothing is different from the release
/// before, nothing is stored and the outcome has no number. Refused when it is not what somebody `looked` at.
pub async fn release(
    db: &Db,
    now: Instant,
    sender: &Sender,
    slug: &str,
    file: StartsFile,
    by: &str,
    looked: LookedAt,
) -> Result<Outcome, Refusal> {
    let (slug, sender, by) = (slug.to_string(), sender.clone(), by.to_string());
    db.write(move |conn| {
        conn.lock(&format!("release {slug}"))?;
        mail::hold_claims(conn)?;
        let roster = meeting::load_roster(conn, &slug)?;
        let wanted = programme::read_starts(&file.bytes, &file.name, &roster)?;
        let done = decide(conn, &roster, &wanted, now)?;
        looked.holds(&roster, &done.releases, &done.seen)?;
        if !done.changes_something() {
            return outcome(conn, &roster, done, None, None);
        }
        let number = programme::save_release(conn, &roster.meeting, &done.changes, now, &by)?;
        let books = programme::book(conn, &roster, &stand(&done.changes), number, now)?;
        tell(conn, &roster, &done.plan, &sender, now)?;
        outcome(conn, &roster, done, Some(number), Some(&books))
    })
    .await
}

/// The sessions that take place once the changes are made.
fn stand(changes: &[Change]) -> Vec<&Session> {
    let cancelled = |c: &&Change| matches!(c, Change::Cancelled { .. });
    let kept = changes.iter().filter(|c| !cancelled(c));
    kept.map(Change::after).collect()
}

/// What a release would do.
pub(super) struct Decided {
    changes: Vec<Change>,
    pub(super) plan: Plan,
    /// The releases before it, oldest first.
    releases: Vec<Release>,
    seen: String,
    /// What becomes of attendance records that are not final.
    warnings: Vec<String>,
}

impl Decided {
    fn changes_something(&self) -> bool {
        let same = |c: &Change| matches!(c, Change::Unchanged(_));
        !self.plan.notices.is_empty()
            || !self.plan.settled.is_empty()
            || !self.changes.iter().all(same)
    }
}

pub(super) fn decide(
    conn: &mut Conn,
    roster: &Roster,
    wanted: &[Start],
    now: Instant,
) -> Result<Decided, Refusal> {
    let standing = programme::standing(conn, &roster.meeting.id)?;
    let changes = programme::compare(roster, &standing, wanted, now, &mut || {
        uuid::Uuid::new_v4().to_string()
    });
    programme::let_go_first(roster, &changes)?;
    let records = programme::records_of(conn, &roster.meeting.id)?;
    let warnings = programme::stay_where_recorded(roster, &records, &changes)?;
    let reach = mail::reach_of_meeting(conn, roster.meeting.id.as_str())?;
    let holdings = Holdings {
        invitations: of_people(conn, roster)?,
        said: notices::of_meeting(conn, &roster.meeting.id, &reach)?,
    };
    let invitees = |id: &WorkshopId| {
        roster
            .workshops
            .iter()
            .find(|w| w.id == *id)
            .map(|w| roster.invitees(w))
            .unwrap_or_default()
            .into_iter()
            .map(|i| (i.person.id.clone(), i.part))
            .collect()
    };
    Ok(Decided {
        plan: plan(&changes, &invitees, &holdings, now),
        seen: seen(&changes, &invitees),
        changes,
        warnings,
        releases: programme::releases_of(conn, &roster.meeting.id)?,
    })
}

/// What people hold; of those who were erased nobody can be told anything.
fn of_people(conn: &mut Conn, roster: &Roster) -> Result<Vec<Invitation>, Refusal> {
    let nameless = people::erased::nameless_people(conn, &roster.meeting.alliance)?;
    let mut all = store::of_meeting(conn, &roster.meeting.id)?;
    all.retain(|i| !nameless.contains(&i.person));
    Ok(all)
}

fn outcome(
    conn: &mut Conn,
    roster: &Roster,
    done: Decided,
    number: Option<u32>,
    books: Option<&ledger::Change>,
) -> Result<Outcome, Refusal> {
    let plan = &done.plan;
    let gone = people_off_the_list(conn, roster, plan)?;
    let mut told = Vec::with_capacity(plan.notices.len());
    for notice in &plan.notices {
        let person = roster
            .person(&notice.person)
            .or_else(|| gone.get(&notice.person))
            .ok_or_else(|| Refusal::internal("a notice to nobody"))?;
        told.push(Told {
            name: person.name.clone(),
            email: person.email.to_string(),
            network: roster
                .represented_by(person, roster.meeting.first_day)
                .map(|n| n.code.clone()),
            code: notice.session.code.clone(),
            kind: notice.kind.word(),
        });
    }
    Ok(Outcome {
        meeting: roster.meeting.clone(),
        number,
        last: done.releases.last().map(|r| r.number),
        seen: done.seen.clone(),
        changes: done.changes.clone(),
        told,
        warnings: done.warnings.clone(),
        taken_back: plan.taken_back(),
        booked: books.map(|b| booked(roster, b)).unwrap_or_default(),
        lapsed: match books {
            Some(books) => lapsed(conn, roster, books)?,
            None => Vec::new(),
        },
    })
}

/// What is no longer as an organiser set it, since its booking is another.
fn lapsed(
    conn: &mut Conn,
    roster: &Roster,
    books: &ledger::Change,
) -> Result<Vec<String>, Refusal> {
    if books.lapses.is_empty() {
        return Ok(Vec::new());
    }
    let networks = people::networks(conn, &roster.meeting.alliance)?;
    Ok(books
        .lapses
        .iter()
        .map(|lapse| {
            let network = networks.iter().find(|n| n.id == lapse.network);
            format!(
                "{} starts {} with {} as booked, no longer with the {} that were set",
                network.map_or("", |n| n.code.as_str()),
                lapse.meeting,
                hours(lapse.carried),
                hours(lapse.said)
            )
        })
        .collect())
}
