//! A file that waits between its preview and being kept, and an import that is taken back whole.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;

use super::import::{import_in, preview_in};
use super::{Imported, ReportFile, of_session, standing};
use crate::attendance::state::{self, Act, Deed, LogLine};
use crate::attendance::waiting::{self, State, Upload, UploadId};
use crate::attendance::{Import, ImportId, deciding, record, store};
use crate::meeting::{self, Roster};
use crate::programme::Session;
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::{Clock, Instant, Zone};

/// Whose file and of which session.
#[derive(Debug, Clone)]
pub struct Place {
    pub slug: String,
    pub code: String,
    /// Whoever sends, looks and keeps.
    pub by: String,
}

/// A file that was read and waits, or what was kept of it before.
#[derive(Debug, Clone)]
pub enum Looked {
    Waits {
        file_name: String,
        uploaded_at: Instant,
        outcome: Box<Imported>,
    },
    /// It was kept before; the form was sent twice.
    WasKept,
}

/// Lets a file wait that can be read; what cannot be is refused and not stored.
pub async fn let_wait(
    db: &Db,
    now: Instant,
    place: Place,
    file: ReportFile,
) -> Result<UploadId, Refusal> {
    // Read beside the writer: a large file takes its time.
    let (session, file) = {
        let place = place.clone();
        db.read(move |conn| {
            let outcome = preview_in(conn, now, &place.slug, &place.code, &file)?;
            Ok((outcome.record.session.id, file))
        })
        .await?
    };
    db.write(move |conn| {
        waiting::store::purge(conn, now)?;
        let upload = Upload {
            id: UploadId::fresh(),
            session,
            owner: place.by,
            file_name: file.name,
            state: State::ThrownAway,
            uploaded_at: now,
        };
        waiting::store::add(conn, &upload, &file.bytes)?;
        Ok(upload.id)
    })
    .await
}

fn mine(conn: &mut Conn, place: &Place, id: &UploadId) -> Result<Upload, Refusal> {
    let upload = waiting::store::upload(conn, id)?.ok_or_else(waiting::unknown)?;
    let roster = meeting::load_roster(conn, &place.slug)?;
    let (session, _) = standing(conn, &roster, &place.code)?;
    if upload.owner != place.by || upload.session != session.id {
        return Err(waiting::unknown());
    }
    Ok(upload)
}

/// What would be understood of a file that waits, with its times read in that zone.
pub async fn look_at(
    db: &Db,
    now: Instant,
    place: Place,
    id: UploadId,
    zone: Option<Zone>,
) -> Result<Looked, Refusal> {
    db.read(move |conn| {
        let upload = mine(conn, &place, &id)?;
        let Some(bytes) = upload.bytes(now)? else {
            return Ok(Looked::WasKept);
        };
        let file = ReportFile {
            name: upload.file_name.clone(),
            bytes: bytes.to_vec(),
            zone,
        };
        let outcome = preview_in(conn, now, &place.slug, &place.code, &file)?;
        Ok(Looked::Waits {
            file_name: upload.file_name,
            uploaded_at: upload.uploaded_at,
            outcome: Box::new(outcome),
        })
    })
    .await
}

/// Keeps a file that waits: it becomes part of the record. Twice is once.
pub async fn keep(
    db: &Db,
    now: Instant,
    place: Place,
    id: UploadId,
    zone: Option<Zone>,
) -> Result<(), Refusal> {
    db.write(move |conn| {
        let upload = mine(conn, &place, &id)?;
        let Some(bytes) = upload.bytes(now)? else {
            return Ok(());
        };
        let file = ReportFile {
            name: upload.file_name.clone(),
            bytes: bytes.to_vec(),
            zone,
        };
        import_in(conn, now, &place.slug, &place.code, &file, &place.by)?;
        waiting::store::end(conn, &id, &State::Kept)
    })
    .await
}

/// Takes a file back that was imported by mistake: all that it brought leaves the record, decisions about names stay.
pub async fn take_back_import(
    db: &Db,
    now: Instant,
    place: Place,
    id: ImportId,
) -> Result<Import, Refusal> {
    db.write(move |conn| {
        conn.lock(&format!("attendance {}", place.slug))?;
        let roster = meeting::load_roster(conn, &place.slug)?;
        let (session, _) = standing(conn, &roster, &place.code)?;
        let import = store::imports(conn, &session.id)?
            .into_iter()
            .find(|i| i.id == id)
            .ok_or_else(|| {
                Refusal::not_found(format!(
                    "no such file is in the record of {}: it was taken back before",
                    session.code
                ))
            })?;
        let deed = Deed {
            act: Act::Withdrawn,
            person: None,
            says: words_of(&import),
            by: &place.by,
        };
        state::change(conn, &roster, &session, now, &deed)?;
        store::remove_import(conn, &import.id)?;
        if store::is_empty(conn, &session.id)? {
            state::close(conn, &session.id)?;
        }
        Ok(import)
    })
    .await
}

/// What was imported for a session, and what was taken back.
#[derive(Debug, Clone)]
pub struct Imports {
    pub roster: Roster,
    pub session: Session,
    pub imports: Vec<Import>,
    /// Of each of them: which it was of all that were ever imported for the session, those taken back since among them.
    numbers: Vec<u32>,
    /// The lines of the record's log that say so.
    pub taken_back: Vec<LogLine>,
    /// Names that are still open.
    pub unidentified: usize,
}

impl Imports {
    /// The files with their numbers, which stay when another is taken back.
    pub fn numbered(&self) -> impl Iterator<Item = (u32, &Import)> {
        let mut numbered: Vec<(u32, &Import)> =
            self.numbers.iter().copied().zip(&self.imports).collect();
        numbered.sort_by_key(|(number, _)| *number);
        numbered.into_iter()
    }
}

/// The number of each import among all that the log tells of; one that the log does not know comes after them.
fn numbers(imports: &[Import], log: &[LogLine]) -> Vec<u32> {
    let told = log.iter().filter(|line| line.act == Act::Imported);
    let mut free: Vec<(u32, &LogLine)> = (1..).zip(told).collect();
    let mut next = u32::try_from(free.len()).unwrap_or(u32::MAX);
    let mut number = |import: &Import| {
        let says = words_of(import);
        let is_it =
            |(_, line): &(u32, &LogLine)| line.at == import.imported_at && line.says == says;
        if let Some(at) = free.iter().position(is_it) {
            return free.remove(at).0;
        }
        next += 1;
        next
    };
    imports.iter().map(&mut number).collect()
}

/// A file, in the words of the log.
pub(super) fn words_of(import: &Import) -> String {
    format!("{} ({})", import.file_name, import.platform)
}

/// The files of a session.
pub async fn imports_of(db: &Db, slug: &str, code: &str) -> Result<Imports, Refusal> {
    let (slug, code) = (slug.to_string(), code.to_string());
    db.read(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let (session, _) = standing(conn, &roster, &code)?;
        let entries = of_session(conn, &roster.meeting, &session.id)?;
        let aliases = deciding::store::decisions(conn, &roster.meeting)?.of(&session.id);
        let record = record(&roster.meeting, &session, &entries, true, &aliases);
        let imports = store::imports(conn, &session.id)?;
        let log = state::log(conn, &session.id)?;
        Ok(Imports {
            numbers: numbers(&imports, &log),
            imports,
            taken_back: log
                .into_iter()
                .filter(|line| line.act == Act::Withdrawn)
                .collect(),
            unidentified: record.unidentified.len(),
            roster,
            session,
        })
    })
    .await
}

/// How often files are looked for that waited too long.
const PURGE_SECONDS: u64 = 60;

/// Throws away files that waited an hour, until it is told to stop.
pub async fn run_uploads(db: Db, clock: Clock, stop: Arc<Notify>) {
    loop {
        let now = clock.now();
        let due = db.read(move |conn| waiting::store::is_due(conn, now)).await;
        let done = match due {
            Ok(true) => db.write(move |conn| waiting::store::purge(conn, now)).await,
            Ok(false) => Ok(()),
            Err(refusal) => Err(refusal),
        };
        if let Err(refusal) = done {
            tracing::error!("files that waited could not be thrown away: {refusal}");
        }
        tokio::select! {
            () = stop.notified() => return,
            () = tokio::time::sleep(Duration::from_secs(PURGE_SECONDS)) => {}
        }
    }
}
