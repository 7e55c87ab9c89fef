//! Importing a platform's report, with a preview.

use super::{of_session, standing};
use std::collections::{BTreeMap, BTreeSet};

use crate::attendance::state::{self, Act, Deed};
use crate::attendance::{
    Aliases, By, Entry, EntryId, Frame, Import, ImportId, Matcher, Recognised, Record, Report,
    Source, Suggestion, deciding, names, read, record, store,
};
use crate::meeting::{self, Roster};
use crate::people::PersonId;
use crate::programme::{self, Session, SessionId};
use crate::refusal::Refusal;
use crate::secret::hex_of;
use crate::store::{Conn, Db};
use crate::time::{Instant, Interval, Zone, date_time_utc};

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
    /// One sentence each.
    pub problems: Vec<String>,
    /// What the file itself says, before anything else of the session.
    pub seen: Seen,
    /// What was imported for the session before, in that order.
    pub earlier: Vec<Import>,
    aliases: Aliases,
}

impl Imported {
    /// For every unidentified name, in the record's order: why it is hardly a person, and who it may be. Long work where there are thousands.
    pub fn hints(&self) -> Vec<Hint> {
        let Some(workshop) = self.roster.workshop_by_code(&self.record.session.code) else {
            return Vec::new();
        };
        let matcher = Matcher::new(&self.roster, workshop, &self.aliases);
        let open = self.record.unidentified.iter();
        open.map(|u| hint(&matcher, &u.name, &u.email)).collect()
    }
}

/// What a file says by itself.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Of its first connection, and the end of its last.
    pub span: Option<Interval>,
    /// Everybody in it who was recognised, and by which way.
    pub ways: BTreeMap<PersonId, By>,
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
    db.write(move |conn| import_in(conn, now, &slug, &code, &file, &by))
        .await
}

/// As [`import_report`], inside a transaction.
pub fn import_in(
    conn: &mut Conn,
    now: Instant,
    slug: &str,
    code: &str,
    file: &ReportFile,
    by: &str,
) -> Result<Imported, Refusal> {
    conn.lock(&format!("attendance {slug}"))?;
    let mut found = understand(conn, slug, code, file, by, now)?;
    if let Some(import) = found.import.take() {
        let deed = Deed {
            act: Act::Imported,
            person: None,
            says: super::waiting::words_of(&import),
            by,
        };
        let (roster, session) = (&found.outcome.roster, &found.outcome.record.session);
        state::change(conn, roster, session, now, &deed)?;
        store::save_import(conn, &import, &found.entries)?;
        found.outcome.stored = true;
    }
    Ok(found.outcome)
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
    db.read(move |conn| preview_in(conn, now, &slug, &code, &file))
        .await
}

/// As [`preview_report`], inside a transaction.
pub fn preview_in(
    conn: &mut Conn,
    now: Instant,
    slug: &str,
    code: &str,
    file: &ReportFile,
) -> Result<Imported, Refusal> {
    Ok(understand(conn, slug, code, file, "", now)?.outcome)
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
    let frame = Frame {
        session: interval,
        zone: zone.clone(),
    };
    let report = match read(&file.bytes, &file.name, &frame) {
        Ok(report) => report,
        Err(refusal) => return Err(with_fitting(conn, &roster, &session, file, &zone, refusal)),
    };
    let aliases = deciding::store::decisions(conn, &roster.meeting)?.of(&session.id);
    let matcher = Matcher::new(&roster, workshop, &aliases);
    let file_hash = hex_of(&file.bytes);
    let before = store::import_of(conn, &session.id, &file_hash)?;
    let elsewhere = store::imports_elsewhere(conn, &session.id, &file_hash)?;
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
    let mut problems = report.notes.clone();
    problems.extend(told_twice(&all, &entries));
    problems.extend(other_topic(&report, &roster, &workshop.code));
    for other in elsewhere {
        let code = code_of(conn, &roster, &other.session)?;
        problems.push(format!(
            "this file was imported for {code} on {} too: whoever is in it counts in both",
            date_time_utc(other.imported_at)
        ));
    }
    if let Some(before) = &before {
        problems.push(format!(
            "this file was imported for {} on {} already: nothing was changed",
            workshop.code,
            date_time_utc(before.imported_at)
        ));
    }
    let outcome = Imported {
        platform: report.platform.word(),
        zone: zone.name().to_string(),
        rows: report.rows.len(),
        stored: false,
        record,
        problems,
        seen: seen(&report, &matcher),
        aliases: aliases.clone(),
        earlier: store::imports(conn, &session.id)?,
        roster: roster.clone(),
    };
    Ok(Understood {
        import: before.is_none().then_some(import),
        entries,
        outcome,
    })
}

/// Says of which session the file is, where it is that of another one.
fn with_fitting(
    conn: &mut Conn,
    roster: &Roster,
    session: &Session,
    file: &ReportFile,
    zone: &Zone,
    mut refusal: Refusal,
) -> Refusal {
    let [finding] = refusal.findings.as_mut_slice() else {
        return refusal;
    };
    let sessions = programme::standing(conn, &roster.meeting.id).unwrap_or_default();
    let others = sessions.iter().filter(|s| s.id != session.id);
    let fitting: Vec<&str> = others
        .filter(|other| other.interval().is_some_and(|i| is_of(file, zone, i)))
        .map(|other| other.code.as_str())
        .collect();
    if let [code] = fitting.as_slice() {
        finding.says = format!("{}; its dates are those of {code}", finding.says);
    }
    refusal
}

/// Whether most of what the file tells lies in that session.
fn is_of(file: &ReportFile, zone: &Zone, session: Interval) -> bool {
    let zone = zone.clone();
    let Ok(report) = read(&file.bytes, &file.name, &Frame { session, zone }) else {
        return false;
    };
    let told: i64 = report.rows.iter().map(|r| r.interval.seconds()).sum();
    let inside = report
        .rows
        .iter()
        .filter_map(|r| r.interval.clipped(&session));
    inside.map(|i| i.seconds()).sum::<i64>() * 2 >= told
}

fn code_of(conn: &mut Conn, roster: &Roster, id: &SessionId) -> Result<String, Refusal> {
    let sessions = programme::standing(conn, &roster.meeting.id)?;
    let of = sessions.into_iter().find(|s| s.id == *id);
    Ok(of.map_or_else(|| "a session of another meeting".into(), |s| s.code))
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
            source: match (row.waiting_room, row.untimed) {
                (true, _) => Source::WaitingRoom,
                (false, true) => Source::Minutes,
                (false, false) => Source::Report,
            },
            import: Some(import.id.clone()),
            marked_by: import.imported_by.clone(),
        })
        .collect()
}

fn seen(report: &Report, matcher: &Matcher<'_>) -> Seen {
    let first = report.rows.iter().map(|r| r.interval.start()).min();
    let last = report.rows.iter().map(|r| r.interval.end()).max();
    let mut ways = BTreeMap::new();
    for row in &report.rows {
        if let Recognised::Person(id, by) = matcher.recognise(&row.name, &row.email) {
            ways.entry(id).or_insert(by);
        }
    }
    Seen {
        span: first.zip(last).and_then(|(a, b)| Interval::new(a, b)),
        ways,
    }
}

fn hint(matcher: &Matcher<'_>, name: &str, email: &str) -> Hint {
    let no_person = names::no_person(name);
    let suggestions = if no_person.is_some() {
        matcher.named_in(name, email)
    } else {
        matcher.suggestions(name, email)
    };
    Hint {
        no_person,
        suggestions,
    }
}

/// Says of how many people the record has both times and lengths without times, where this file brings one of them.
fn told_twice(all: &[Entry], new: &[Entry]) -> Option<String> {
    fn who(e: &Entry) -> (Option<&PersonId>, &str, &str) {
        match &e.person {
            Some(id) => (Some(id), "", ""),
            None => (None, &e.name, &e.email),
        }
    }
    let of = |entries: &[Entry], source| -> BTreeSet<_> {
        let some = entries.iter().filter(|e| e.source == source);
        some.map(|e| format!("{:?}", who(e))).collect()
    };
    let brought = [Source::Report, Source::Minutes].map(|s| of(new, s));
    let (timed, untimed) = (of(all, Source::Report), of(all, Source::Minutes));
    let twice = timed.intersection(&untimed);
    let twice = twice.filter(|w| brought.iter().any(|b| b.contains(*w)));
    let count = twice.count();
    (count > 0).then(|| {
        format!("people whom one file gives times and another only minutes: {count}; the two are not added up, whichever is more counts")
    })
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

fn base_name(file: &str) -> String {
    file.rsplit(['/', '\\']).next().unwrap_or(file).to_string()
}
