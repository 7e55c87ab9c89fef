//! Importing a report, checking in by hand, deciding whose a name is.

use std::collections::HashMap;

use chrono::TimeDelta;

use super::record::record;
use super::{
    Aliases, Entry, EntryId, Frame, Import, ImportId, Matcher, Overview, Recognised, Record,
    Report, Source, Suggestion, names, read, store,
};
use crate::invitation;
use crate::meeting::{self, Meeting, Roster, Workshop};
use crate::people::{Email, Person, PersonId};
use crate::programme::{self, Session, SessionId};
use crate::refusal::Refusal;
use crate::secret::hex_of;
use crate::store::{Conn, Db};
use crate::time::{Instant, Interval, Zone, instant_text};

/// A report as it was handed in.
#[derive(Debug, Clone)]
pub struct ReportFile {
    pub name: String,
    pub bytes: Vec<u8>,
    /// The zone of its times; `None`: the meeting's.
    pub zone: Option<Zone>,
}

/// What an import did, or would do: the session's record with the file in it.
#[derive(Debug, Clone)]
pub struct Imported {
    pub roster: Roster,
    pub record: Record,
    pub platform: &'static str,
    pub zone: String,
    /// Connections that the file holds for this session.
    pub rows: usize,
    /// False for a preview, and for a file that was imported before.
    pub stored: bool,
    /// For every unidentified name, in the record's order: why it is hardly a person, and who it may be.
    pub hints: Vec<Hint>,
    /// One sentence each.
    pub problems: Vec<String>,
}

/// Help with an unidentified name.
#[derive(Debug, Clone)]
pub struct Hint {
    /// `a telephone`, `an interpreter` …
    pub no_person: Option<&'static str>,
    pub suggestions: Vec<Suggestion>,
}

/// Reads a report and stores what it says of the session. The same file again changes nothing and says so; another file of the same session adds up.
pub async fn import_report(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    file: ReportFile,
    by: &str,
) -> Result<Imported, Refusal> {
    let (slug, code, by) = (slug.to_string(), code.to_string(), by.to_string());
    db.write(move |conn| {
        conn.lock(&format!("attendance {slug}"))?;
        let mut found = understand(conn, &slug, &code, &file, &by, now)?;
        if let Some(import) = found.import.take() {
            store::touch(conn, &import.session, now)?;
            store::save_import(conn, &import, &found.entries)?;
            found.outcome.stored = true;
        }
        Ok(found.outcome)
    })
    .await
}

/// As [`import_report`], without storing anything.
pub async fn preview_report(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    file: ReportFile,
) -> Result<Imported, Refusal> {
    let (slug, code) = (slug.to_string(), code.to_string());
    db.read(move |conn| Ok(understand(conn, &slug, &code, &file, "", now)?.outcome))
        .await
}

struct Understood {
    /// `None` when this very file was imported before.
    import: Option<Import>,
    entries: Vec<Entry>,
    outcome: Imported,
}

fn understand(
    conn: &mut Conn,
    slug: &str,
    code: &str,
    file: &ReportFile,
    by: &str,
    now: Instant,
) -> Result<Understood, Refusal> {
    let roster = meeting::load_roster(conn, slug)?;
    let (session, workshop) = standing(conn, &roster, code)?;
    let interval = session
        .interval()
        .ok_or_else(|| Refusal::internal("a session of no length"))?;
    let zone = file
        .zone
        .clone()
        .unwrap_or_else(|| roster.meeting.zone.clone());
    let report = read(
        &file.bytes,
        &file.name,
        &Frame {
            session: interval,
            zone: zone.clone(),
        },
    )?;
    let aliases = store::aliases(conn, &roster.meeting.alliance)?;
    let matcher = Matcher::new(&roster, workshop, &aliases);
    let file_hash = hex_of(&file.bytes);
    let before = store::import_of(conn, &session.id, &file_hash)?;
    let import = Import {
        id: ImportId::fresh(),
        session: session.id.clone(),
        file_hash,
        file_name: base_name(&file.name),
        platform: report.platform.word().to_string(),
        zone: zone.name().to_string(),
        rows_read: u32::try_from(report.rows.len()).unwrap_or(u32::MAX),
        imported_at: now,
        imported_by: by.to_string(),
    };
    let entries: Vec<Entry> = match before {
        Some(_) => Vec::new(),
        None => entries_of(&report, &matcher, &import),
    };
    let mut all = of_session(conn, &roster.meeting, &session.id)?;
    all.extend(entries.iter().cloned());
    let record = record(&roster.meeting, &session, &all, true, &aliases);
    let hints = record
        .unidentified
        .iter()
        .map(|u| hint(&matcher, &u.name, &u.email))
        .collect();
    let mut problems = report.notes.clone();
    problems.extend(other_topic(&report, &roster, &workshop.code));
    if let Some(before) = &before {
        problems.push(format!(
            "this file was imported for {} on {} already: nothing was changed",
            workshop.code,
            instant_text(before.imported_at)
        ));
    }
    let outcome = Imported {
        platform: report.platform.word(),
        zone: zone.name().to_string(),
        rows: report.rows.len(),
        stored: false,
        record,
        hints,
        problems,
        roster: roster.clone(),
    };
    Ok(Understood {
        import: before.is_none().then_some(import),
        entries,
        outcome,
    })
}

fn entries_of(report: &Report, matcher: &Matcher<'_>, import: &Import) -> Vec<Entry> {
    report
        .rows
        .iter()
        .map(|row| Entry {
            id: EntryId::fresh(),
            person: match matcher.recognise(&row.name, &row.email) {
                Recognised::Person(id, _) => Some(id),
                Recognised::Nobody | Recognised::Unidentified => None,
            },
            name: row.name.clone(),
            email: row.email.clone(),
            interval: row.interval,
            source: if row.waiting_room {
                Source::WaitingRoom
            } else {
                Source::Report
            },
            import: Some(import.id.clone()),
            marked_by: import.imported_by.clone(),
        })
        .collect()
}

fn hint(matcher: &Matcher<'_>, name: &str, email: &str) -> Hint {
    let no_person = names::no_person(name);
    let suggestions = if no_person.is_some() {
        Vec::new()
    } else {
        matcher.suggestions(name, email)
    };
    Hint {
        no_person,
        suggestions,
    }
}

/// A title that names another workshop of the meeting and not this one.
fn other_topic(report: &Report, roster: &Roster, code: &str) -> Option<String> {
    let topic = report.topic.as_deref()?;
    let words = names::words(topic);
    let named = |code: &str| words.contains(&code.to_lowercase());
    let other = roster.workshops.iter().find(|w| named(&w.code))?;
    (!named(code)).then(|| {
        format!(
            "the report's title is \"{topic}\": is it the file of {}?",
            other.code
        )
    })
}

/// The session of that workshop in the programme that stands.
fn standing<'a>(
    conn: &mut Conn,
    roster: &'a Roster,
    code: &str,
) -> Result<(Session, &'a Workshop), Refusal> {
    let slug = &roster.meeting.slug;
    let workshop = roster.workshop_by_code(code).ok_or_else(|| {
        let codes: Vec<&str> = roster.workshops.iter().map(|w| w.code.as_str()).collect();
        Refusal::not_found(format!(
            "{slug} has no workshop {code}; it has {}",
            codes.join(", ")
        ))
    })?;
    let session = programme::standing(conn, &roster.meeting.id)?
        .into_iter()
        .find(|s| s.workshop == workshop.id)
        .ok_or_else(|| {
            Refusal::conflict(format!(
                "{} stands in no released programme of {slug}, so nobody knows when it was: release one first (plenary programme release {slug} --starts FILE)",
                workshop.code
            ))
        })?;
    Ok((session, workshop))
}

fn of_session(
    conn: &mut Conn,
    meeting: &Meeting,
    session: &SessionId,
) -> Result<Vec<Entry>, Refusal> {
    let all = store::entries(conn, &meeting.id)?;
    Ok(all
        .into_iter()
        .filter(|(s, _)| s == session)
        .map(|(_, e)| e)
        .collect())
}

fn base_name(file: &str) -> String {
    file.rsplit(['/', '\\']).next().unwrap_or(file).to_string()
}

/// What checking in did.
#[derive(Debug, Clone)]
pub struct Marked {
    pub person: Person,
    pub session: Session,
    /// Her minutes in the record afterwards; `None`: she is not in it.
    pub minutes: Option<u32>,
    pub present: bool,
}

/// Marks her as having been there: for so many minutes from the session's start, else for the whole of it. An earlier mark by hand is replaced.
pub async fn check_in(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    email: &Email,
    minutes: Option<u32>,
    by: &str,
) -> Result<Marked, Refusal> {
    let (slug, code, email, by) = (
        slug.to_string(),
        code.to_string(),
        email.clone(),
        by.to_string(),
    );
    db.write(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let (session, _) = standing(conn, &roster, &code)?;
        let person = of_meeting(&roster, &email)?;
        let length = minutes.unwrap_or(session.minutes).min(session.minutes);
        let interval = Interval::new(session.at, session.at + TimeDelta::minutes(length.into()))
            .ok_or_else(|| {
                Refusal::invalid(
                    "minutes",
                    "she was there for no minute: give 1 or more, or take the mark back",
                )
            })?;
        store::remove_by_hand(conn, &session.id, &person.id)?;
        let entry = Entry {
            id: EntryId::fresh(),
            person: Some(person.id.clone()),
            name: String::new(),
            email: String::new(),
            interval,
            source: Source::Hand,
            import: None,
            marked_by: by,
        };
        store::touch(conn, &session.id, now)?;
        store::add(conn, &session.id, &[entry])?;
        marked(conn, &roster, session, person)
    })
    .await
}

/// Takes back a mark by hand; what a report says of her stays.
pub async fn take_back(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    email: &Email,
) -> Result<Marked, Refusal> {
    let (slug, code, email) = (slug.to_string(), code.to_string(), email.clone());
    db.write(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let (session, _) = standing(conn, &roster, &code)?;
        let person = of_meeting(&roster, &email)?;
        if store::remove_by_hand(conn, &session.id, &person.id)? == 0 {
            return Err(Refusal::not_found(format!(
                "{email} was not marked by hand in {}",
                session.code
            )));
        }
        store::touch(conn, &session.id, now)?;
        marked(conn, &roster, session, person)
    })
    .await
}

fn of_meeting<'a>(roster: &'a Roster, email: &Email) -> Result<&'a Person, Refusal> {
    roster
        .people
        .iter()
        .map(|(p, _)| p)
        .find(|p| p.email.key() == email.key())
        .ok_or_else(|| {
            Refusal::not_found(format!(
                "nobody of {} has the address {email}",
                roster.meeting.slug
            ))
        })
}

fn marked(
    conn: &mut Conn,
    roster: &Roster,
    session: Session,
    person: &Person,
) -> Result<Marked, Refusal> {
    let entries = of_session(conn, &roster.meeting, &session.id)?;
    let record = record(&roster.meeting, &session, &entries, true, &Aliases::new());
    Ok(Marked {
        minutes: record.minutes.get(&person.id).copied(),
        present: record.is_present(&person.id),
        person: person.clone(),
        session,
    })
}

/// Whose a written name is.
#[derive(Debug, Clone)]
pub enum Decision {
    /// Hers, by her address in the meeting.
    Is(Email),
    /// Nobody's: a telephone, an interpreter, a note-taker.
    Nobody,
    /// Open again.
    Undo,
}

/// Decides whose a name of a session's record is, and remembers it for the meeting's other sessions and later imports. How many entries it concerns.
/// A name without address that several people bear is decided for this session only: in another it may be another of them.
pub async fn decide(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    name: &str,
    email: &str,
    decision: Decision,
) -> Result<usize, Refusal> {
    let (slug, code, key) = (
        slug.to_string(),
        code.to_string(),
        names::alias_key(name, email),
    );
    let shown = name.to_string();
    db.write(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let (session, _) = standing(conn, &roster, &code)?;
        let person: Option<&PersonId> = match &decision {
            Decision::Is(email) => Some(&of_meeting(&roster, email)?.id),
            Decision::Nobody | Decision::Undo => None,
        };
        let same =
            |e: &Entry| e.source != Source::Hand && names::alias_key(&e.name, &e.email) == key;
        let known = |e: &Entry| {
            roster
                .people
                .iter()
                .any(|(p, _)| p.email.key() == e.email.to_lowercase())
        };
        let mut concerned: HashMap<SessionId, Vec<EntryId>> = HashMap::new();
        for (of, entry) in store::entries(conn, &roster.meeting.id)? {
            if same(&entry) && !known(&entry) {
                concerned.entry(of).or_default().push(entry.id);
            }
        }
        let here = concerned.remove(&session.id).unwrap_or_default();
        if here.is_empty() {
            return Err(Refusal::not_found(format!(
                "no open name \"{shown}\" is in the record of {}",
                session.code
            )));
        }
        store::set_person(conn, &here, person)?;
        store::touch(conn, &session.id, now)?;
        let mut count = here.len();
        let remembered =
            matches!(decision, Decision::Nobody | Decision::Undo) || !is_shared(&roster, &key);
        if remembered {
            for ids in concerned.values() {
                store::set_person(conn, ids, person)?;
                count += ids.len();
            }
            let decided = match decision {
                Decision::Is(_) => Some(person),
                Decision::Nobody => Some(None),
                Decision::Undo => None,
            };
            store::set_alias(conn, &roster.meeting.alliance, &key, decided)?;
        }
        Ok(count)
    })
    .await
}

fn is_shared(roster: &Roster, key: &str) -> bool {
    let sorted = names::key(key);
    !key.contains('<')
        && roster
            .people
            .iter()
            .filter(|(p, _)| names::key(&p.name) == sorted)
            .count()
            > 1
}

/// Everything that attendance is counted from.
pub async fn overview(db: &Db, slug: &str) -> Result<Overview, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| load_overview(conn, &slug)).await
}

/// As [`overview`], inside a transaction.
pub fn load_overview(conn: &mut Conn, slug: &str) -> Result<Overview, Refusal> {
    let roster = meeting::load_roster(conn, slug)?;
    Ok(Overview {
        records: load_records(conn, &roster)?,
        invitations: invitation::of_meeting(conn, &roster.meeting.id)?,
        roster,
    })
}

/// The records of all sessions that stand, by their start.
fn load_records(conn: &mut Conn, roster: &Roster) -> Result<Vec<Record>, Refusal> {
    let meeting = &roster.meeting;
    let mut sessions = programme::standing(conn, &meeting.id)?;
    sessions.sort_by_key(|s| s.at);
    let recorded = store::recorded(conn, &meeting.id)?;
    let aliases = store::aliases(conn, &meeting.alliance)?;
    let mut by_session: HashMap<SessionId, Vec<Entry>> = HashMap::new();
    for (session, entry) in store::entries(conn, &meeting.id)? {
        by_session.entry(session).or_default().push(entry);
    }
    Ok(sessions
        .iter()
        .map(|s| {
            let entries = by_session.remove(&s.id).unwrap_or_default();
            record(meeting, s, &entries, recorded.contains(&s.id), &aliases)
        })
        .collect())
}
