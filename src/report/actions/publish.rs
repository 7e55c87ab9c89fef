//! Publishing a report, and taking it back.

use super::load_facts;
use crate::language::Language;
use crate::meeting;
use crate::refusal::Refusal;
use crate::report::{Audience, Publication, compose, store};
use crate::store::Db;
use crate::time::Instant;

/// What was published.
#[derive(Debug, Clone)]
pub struct Published {
    pub numbers: Vec<(Language, u32)>,
    /// Codes of sessions whose attendance record is not final, by their start: between two publications that differ by a few people, these few
    /// can be worked out.
    pub not_final: Vec<String>,
}

impl Published {
    /// The warning; `None`: every record is final.
    pub fn warning(&self) -> Option<String> {
        let codes = self.not_final.join(", ");
        (!codes.is_empty()).then(|| format!(
            "the attendance records of {codes} are not final: publish when they are, since of two publications that differ by a few people these few can be worked out"
        ))
    }
}

/// Freezes the report for the world in these languages, in the place of what was published before.
pub async fn publish(
    db: &Db,
    now: Instant,
    slug: &str,
    languages: Vec<Language>,
    by: &str,
) -> Result<Published, Refusal> {
    if languages.is_empty() {
        return Err(Refusal::invalid(
            "language",
            "choose at least one language in which the report is published",
        ));
    }
    let (slug, by) = (slug.to_string(), by.to_string());
    db.write(move |conn| {
        conn.lock(&format!("report {slug}"))?;
        let mut numbers = Vec::new();
        let mut not_final = Vec::new();
        for language in languages {
            let facts = load_facts(conn, now, &slug, language)?;
            if facts.attendance().records.is_empty() {
                return Err(Refusal::conflict(format!(
                    "{slug} has no released session yet: there is nothing to report to the world"
                )));
            }
            not_final = facts.attendance().not_final();
            let meeting = &facts.attendance().roster.meeting.id;
            let number = store::last_number(conn, meeting, language)? + 1;
            let publication = Publication {
                language,
                number,
                document: compose(&facts, language, Audience::Public),
                by: by.clone(),
                at: now,
            };
            store::add_publication(conn, meeting, &publication)?;
            numbers.push((language, number));
        }
        Ok(Published { numbers, not_final })
    })
    .await
}

/// What the world reads, the newest of each language; empty: nothing.
pub async fn published(db: &Db, slug: &str) -> Result<Vec<Publication>, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        store::published(conn, &meeting.id)
    })
    .await
}

/// As [`published`], for whoever knows the address: of a meeting that is not there and of one that published nothing she hears the same.
pub async fn published_to_the_world(db: &Db, slug: &str) -> Result<Vec<Publication>, Refusal> {
    let nothing = || Refusal::not_found("no report is published at this address");
    let slug = slug.to_string();
    let all = db
        .read(move |conn| match meeting::find(conn, &slug)? {
            Some(meeting) => store::published(conn, &meeting.id),
            None => Ok(Vec::new()),
        })
        .await?;
    if all.is_empty() {
        return Err(nothing());
    }
    Ok(all)
}

/// Takes the report back in all languages; the copies stay kept. How many it were.
pub async fn withdraw(db: &Db, now: Instant, slug: &str, by: &str) -> Result<usize, Refusal> {
    let (slug, by) = (slug.to_string(), by.to_string());
    db.write(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        let gone = store::withdraw(conn, &meeting.id, &by, now)?;
        if gone == 0 {
            return Err(Refusal::conflict("no report of this meeting is published"));
        }
        Ok(gone)
    })
    .await
}
