//! The tables `report_texts` and `report_publications`.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Publication, Section, Version};
use crate::document;
use crate::language::Language;
use crate::meeting::{MeetingId, WorkshopId};
use crate::people::NetworkId;
use crate::refusal::Refusal;
use crate::store::schema::{report_publications, report_texts};
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

type TextRow = (String, i32, String, String, NaiveDateTime);
type PublicationRow = (String, i32, String, String, NaiveDateTime);

/// All versions of every text of a meeting in a language, the oldest first.
pub fn texts(
    conn: &mut Conn,
    meeting: &MeetingId,
    language: Language,
) -> Result<HashMap<Section, Vec<Version>>, Refusal> {
    let rows: Vec<TextRow> = on_db!(conn, |c| report_texts::table
        .filter(report_texts::meeting_id.eq(meeting.as_str()))
        .filter(report_texts::language.eq(language.code()))
        .order((report_texts::section, report_texts::number))
        .select((
            report_texts::section,
            report_texts::number,
            report_texts::text,
            report_texts::written_by,
            report_texts::written_at,
        ))
        .load(c))?;
    let mut all: HashMap<Section, Vec<Version>> = HashMap::new();
    for (section, number, text, by, at) in rows {
        let section = section_of(&section)
            .ok_or_else(|| Refusal::internal(format!("report_texts.section: {section}")))?;
        all.entry(section).or_default().push(Version {
            number: number.try_into().unwrap_or(0),
            text,
            by,
            at: instant(at),
        });
    }
    Ok(all)
}

/// Writes a version beside the earlier ones.
pub fn add_text(
    conn: &mut Conn,
    meeting: &MeetingId,
    language: Language,
    section: &Section,
    version: &Version,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::insert_into(report_texts::table)
        .values((
            report_texts::meeting_id.eq(meeting.as_str()),
            report_texts::language.eq(language.code()),
            report_texts::section.eq(section_word(section)),
            report_texts::number.eq(version.number.cast_signed()),
            report_texts::text.eq(&version.text),
            report_texts::written_by.eq(&version.by),
            report_texts::written_at.eq(naive(version.at)),
        ))
        .execute(c))?;
    Ok(())
}

/// Whether a report of the meeting is published and stands.
pub fn is_published(conn: &mut Conn, meeting: &MeetingId) -> Result<bool, Refusal> {
    let found: Option<i32> = on_db!(conn, |c| report_publications::table
        .filter(report_publications::meeting_id.eq(meeting.as_str()))
        .filter(report_publications::withdrawn_at.is_null())
        .select(report_publications::number)
        .first(c)
        .optional())?;
    Ok(found.is_some())
}

/// The published reports of a meeting that stand, the newest of each language, in the order of the languages.
pub fn published(conn: &mut Conn, meeting: &MeetingId) -> Result<Vec<Publication>, Refusal> {
    let rows: Vec<PublicationRow> = on_db!(conn, |c| report_publications::table
        .filter(report_publications::meeting_id.eq(meeting.as_str()))
        .filter(report_publications::withdrawn_at.is_null())
        .order(report_publications::number)
        .select((
            report_publications::language,
            report_publications::number,
            report_publications::document,
            report_publications::published_by,
            report_publications::published_at,
        ))
        .load(c))?;
    let mut newest: Vec<Option<Publication>> = vec![None; Language::ALL.len()];
    for (language, number, text, by, at) in rows {
        let language = Language::of_code(&language)
            .ok_or_else(|| Refusal::internal(format!("report_publications: {language}")))?;
        newest[language as usize] = Some(Publication {
            language,
            number: number.try_into().unwrap_or(0),
            document: document::json::read(&text)?,
            by,
            at: instant(at),
        });
    }
    Ok(newest.into_iter().flatten().collect())
}

/// The number of the last publication in a language, withdrawn or not; 0 when there was none.
pub fn last_number(
    conn: &mut Conn,
    meeting: &MeetingId,
    language: Language,
) -> Result<u32, Refusal> {
    let last: Option<i32> = on_db!(conn, |c| report_publications::table
        .filter(report_publications::meeting_id.eq(meeting.as_str()))
        .filter(report_publications::language.eq(language.code()))
        .select(diesel::dsl::max(report_publications::number))
        .first(c))?;
    Ok(last.and_then(|n| n.try_into().ok()).unwrap_or(0))
}

/// Publishes a frozen report.
pub fn add_publication(
    conn: &mut Conn,
    meeting: &MeetingId,
    publication: &Publication,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::insert_into(report_publications::table)
        .values((
            report_publications::meeting_id.eq(meeting.as_str()),
            report_publications::language.eq(publication.language.code()),
            report_publications::number.eq(publication.number.cast_signed()),
            report_publications::document.eq(document::json::write(&publication.document)),
            report_publications::published_by.eq(&publication.by),
            report_publications::published_at.eq(naive(publication.at)),
        ))
        .execute(c))?;
    Ok(())
}

/// Withdraws everything that stands of a meeting; how many it were.
pub fn withdraw(
    conn: &mut Conn,
    meeting: &MeetingId,
    by: &str,
    at: Instant,
) -> Result<usize, Refusal> {
    let gone = on_db!(conn, |c| diesel::update(report_publications::table)
        .filter(report_publications::meeting_id.eq(meeting.as_str()))
        .filter(report_publications::withdrawn_at.is_null())
        .set((
            report_publications::withdrawn_by.eq(by),
            report_publications::withdrawn_at.eq(naive(at)),
        ))
        .execute(c))?;
    Ok(gone)
}

fn section_word(section: &Section) -> String {
    match section {
        Section::Introduction => "introduction".into(),
        Section::Network(id) => format!("network:{id}"),
        Section::Opening => "opening".into(),
        Section::Workshop(id) => format!("workshop:{id}"),
        Section::Closing => "closing".into(),
        Section::Acknowledgements => "acknowledgements".into(),
    }
}

fn section_of(word: &str) -> Option<Section> {
    Some(match word.split_once(':') {
        None => match word {
            "introduction" => Section::Introduction,
            "opening" => Section::Opening,
            "closing" => Section::Closing,
            "acknowledgements" => Section::Acknowledgements,
            _ => return None,
        },
        Some(("network", id)) => Section::Network(NetworkId::from_text(id)),
        Some(("workshop", id)) => Section::Workshop(WorkshopId::from_text(id)),
        Some(_) => return None,
    })
}
