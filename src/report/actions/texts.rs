//! Keeping what people write into a report.

use std::collections::HashMap;

use super::load_facts;
use crate::language::Language;
use crate::meeting;
use crate::refusal::Refusal;
use crate::report::{Facts, Section, TextsFile, Typed, Version, store, write};
use crate::store::{Conn, Db};
use crate::time::Instant;

/// Keeps what is new of these texts; how many it were.
pub async fn write_texts(
    db: &Db,
    now: Instant,
    slug: &str,
    language: Language,
    typed: Vec<Typed>,
    by: &str,
) -> Result<usize, Refusal> {
    let (slug, by) = (slug.to_string(), by.to_string());
    db.write(move |conn| {
        let facts = load_facts(conn, now, &slug, language)?;
        keep(conn, &facts, language, &typed, &by)
    })
    .await
}

/// Keeps what is new in a file of texts; `name` is the file's.
pub async fn write_file(
    db: &Db,
    now: Instant,
    slug: &str,
    file: TextsFile,
    name: &str,
    by: &str,
) -> Result<usize, Refusal> {
    let language = file.language(name)?;
    let (slug, name, by) = (slug.to_string(), name.to_string(), by.to_string());
    db.write(move |conn| {
        let facts = load_facts(conn, now, &slug, language)?;
        let typed = file.typed(&facts, &name)?;
        keep(conn, &facts, language, &typed, &by)
    })
    .await
}

fn keep(
    conn: &mut Conn,
    facts: &Facts,
    language: Language,
    typed: &[Typed],
    by: &str,
) -> Result<usize, Refusal> {
    let meeting = &facts.attendance().roster.meeting.id;
    conn.lock(&format!("report {meeting} {}", language.code()))?;
    let names: HashMap<Section, String> = facts.sections().into_iter().collect();
    let there = store::texts(conn, meeting, language)?;
    let name = |section: &Section| names.get(section).cloned().unwrap_or_default();
    let new = write::decide(typed, &there, &name)?;
    let count = new.len();
    for (section, number, text) in new {
        let version = Version {
            number,
            text,
            by: by.to_string(),
            at: facts.now,
        };
        store::add_text(conn, meeting, language, &section, &version)?;
    }
    Ok(count)
}

/// All versions of every text in a language, the oldest first.
pub async fn history(
    db: &Db,
    slug: &str,
    language: Language,
) -> Result<HashMap<Section, Vec<Version>>, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        store::texts(conn, &meeting.id, language)
    })
    .await
}
