//! The act: read all files, and only then bring the meeting to what they say, in one transaction.
//! Long because looking at an import, holding it to what was looked at, and what people said about their time are one act.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDateTime;

use super::rows::{self, SpokenRow};
use crate::availability::{Answer, Said, SpanId, Way, store};
use crate::ledger;
use crate::meeting::import::{
    Counts, Difference, Draft, Faults, Frame, ImportOptions, ImportReport, Known, Settled, settle,
    sources,
};
use crate::meeting::{self, Meeting, Roster};
use crate::people::{self, Alliance, AllianceId, Email, Person, PersonId};
use crate::refusal::{Finding, Kind, Refusal};
use crate::secret::hex_of;
use crate::store::{Conn, Db};
use crate::time::{Instant, date_time_utc};

/// Brings a meeting to what the spreadsheets say: `files` are names and contents (`networks`, `workshops`, `participants`, and `availability` if
/// there is one, each as CSV or XLSX, or sheets of one workbook; others are ignored). A fault anywhere refuses the whole, with every fault of every file;
/// the same files a second time change nothing.
pub async fn import_meeting(
    db: &Db,
    now: Instant,
    options: ImportOptions,
    files: Vec<(String, Vec<u8>)>,
) -> Result<ImportReport, Refusal> {
    let (draft, spoken, notes) = read_all(db, options, files).await?;
    db.write(move |conn| Ok(apply(conn, now, &draft, spoken, notes)?.report))
        .await
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    pub report: ImportReport,
    pub difference: Difference,
}

impl Looked {
    /// What this difference is known by: the same files on the same meeting have the same, and another state of the meeting mostly another.
    pub fn version(&self) -> String {
        let counts = (&self.report.availability, self.report.ledger);
        let text = format!("{:?} {counts:?}", self.difference);
        hex_of(text.as_bytes())[..16].to_string()
    }
}

/// Says what [`import_meeting`] would change, and changes nothing.
pub async fn look_at_import(
    db: &Db,
    now: Instant,
    options: ImportOptions,
    files: Vec<(String, Vec<u8>)>,
) -> Result<Looked, Refusal> {
    let (draft, spoken, notes) = read_all(db, options, files).await?;
    db.write(move |conn| {
        conn.batch("SAVEPOINT looked_at")?;
        let looked = apply(conn, now, &draft, spoken, notes)?;
        conn.batch("ROLLBACK TO SAVEPOINT looked_at")?;
        conn.batch("RELEASE SAVEPOINT looked_at")?;
        Ok(looked)
    })
    .await
}

/// Imports what was looked at; `None` and nothing stored when it would change something else by now.
pub async fn import_as_looked_at(
    db: &Db,
    now: Instant,
    options: ImportOptions,
    files: Vec<(String, Vec<u8>)>,
    version: &str,
) -> Result<Option<ImportReport>, Refusal> {
    let (draft, spoken, notes) = read_all(db, options, files).await?;
    let version = version.to_string();
    db.write(move |conn| {
        conn.batch("SAVEPOINT looked_at")?;
        let looked = apply(conn, now, &draft, spoken, notes)?;
        let same = looked.version() == version;
        if !same {
            conn.batch("ROLLBACK TO SAVEPOINT looked_at")?;
        }
        conn.batch("RELEASE SAVEPOINT looked_at")?;
        Ok(same.then_some(looked.report))
    })
    .await
}

async fn read_all(
    db: &Db,
    options: ImportOptions,
    files: Vec<(String, Vec<u8>)>,
) -> Result<ReadFiles, Refusal> {
    db.read(move |conn| {
        let before = meeting::find(conn, &options.slug)?;
        read_files(&options, before.as_ref(), files)
    })
    .await
}

type ReadFiles = (Draft, Option<Vec<SpokenRow>>, Vec<Finding>);

fn read_files(
    options: &ImportOptions,
    before: Option<&Meeting>,
    files: Vec<(String, Vec<u8>)>,
) -> Result<ReadFiles, Refusal> {
    let mut faults = Faults::default();
    let frame = Frame::read(options, before, &mut faults);
    let sources = sources(files, &mut faults);
    let (partly, availability) = meeting::import::read(frame, sources, &mut faults);
    let spoken = availability.map(|source| {
        rows::read(
            source,
            partly.frame.as_ref(),
            partly.participants.as_ref(),
            &mut faults,
        )
    });
    let notes = faults.settle()?;
    let draft = partly
        .whole()
        .ok_or_else(|| Refusal::internal("an import without faults is incomplete"))?;
    Ok((draft, spoken, notes))
}

fn apply(
    conn: &mut Conn,
    now: Instant,
    draft: &Draft,
    spoken: Option<Vec<SpokenRow>>,
    mut notes: Vec<Finding>,
) -> Result<Looked, Refusal> {
    conn.lock("meeting import")?;
    let before = match meeting::find(conn, &draft.frame.slug)? {
        Some(m) => Some(meeting::load_roster_by_id(conn, &m.id)?),
        None => None,
    };
    let alliance = alliance(conn, now, &draft.frame, before.as_ref(), &mut notes)?;
    let known = known(conn, draft, alliance, before)?;
    let Settled {
        roster,
        hours,
        openings,
        notes: more,
    } = settle(draft, &known);
    notes.extend(more);
    let before = known.before.as_ref();
    let mut report = ImportReport::of(before, &roster, &known.hours, &hours);
    let difference = Difference::between(before, &roster, &known.hours, &hours, draft);
    if before != Some(&roster) {
        save(conn, now, &known, &roster)?;
    }
    save_hours(conn, &roster, &known.hours, &hours)?;
    let taken = ledger::take_imported(conn, &roster.meeting, &openings, now)?;
    report.ledger = taken.len();
    notes.extend(taken);
    if let Some(rows) = spoken {
        report.availability = Some(save_spoken(conn, &roster, rows, &mut notes)?);
    }
    report.notes = notes;
    Ok(Looked { report, difference })
}

/// The alliance of the import: named, or that of the meeting, or `alliance`; made when it is not there.
fn alliance(
    conn: &mut Conn,
    now: Instant,
    frame: &Frame,
    before: Option<&Roster>,
    notes: &mut Vec<Finding>,
) -> Result<AllianceId, Refusal> {
    let found = match (&frame.alliance, before) {
        (None, Some(roster)) => Some(people::alliance(conn, &roster.meeting.alliance)?),
        (slug, _) => people::alliance_by_slug(conn, slug.as_deref().unwrap_or("alliance"))?,
    };
    let Some(alliance) = found else {
        if let Some(roster) = before {
            return Err(other_alliance(&roster.meeting));
        }
        let slug = frame.alliance.clone().unwrap_or_else(|| "alliance".into());
        let made = Alliance {
            id: AllianceId::fresh(),
            name: frame
                .sender_name
                .clone()
                .unwrap_or_else(|| "Secretariat".into()),
            slug,
            mailbox: frame
                .mailbox
                .as_ref()
                .unwrap_or(&frame.mailbox_if_new)
                .clone(),
        };
        people::create_alliance(conn, &made, now)?;
        return Ok(made.id);
    };
    if let Some(roster) = before.filter(|r| r.meeting.alliance != alliance.id) {
        return Err(other_alliance(&roster.meeting));
    }
    if let Some(name) = frame.sender_name.as_ref().filter(|n| **n != alliance.name) {
        people::set_sender_name(conn, &alliance.id, name)?;
        notes.push(Finding {
            place: "sender-name".into(),
            says: format!("mails now come from {name}, before from {}", alliance.name),
        });
    }
    if let Some(mailbox) = frame.mailbox.as_ref().filter(|m| **m != alliance.mailbox) {
        people::set_mailbox(conn, &alliance.id, mailbox)?;
        notes.push(Finding {
            place: "mailbox".into(),
            says: format!(
                "the alliance's mailbox is now {mailbox}; it was {}",
                alliance.mailbox
            ),
        });
    }
    Ok(alliance.id)
}

fn other_alliance(meeting: &Meeting) -> Refusal {
    Refusal::at(
        Kind::Conflict,
        "alliance",
        format!(
            "the meeting {} belongs to another alliance: leave the option out, or take another slug",
            meeting.slug
        ),
    )
}

fn known(
    conn: &mut Conn,
    draft: &Draft,
    alliance: AllianceId,
    before: Option<Roster>,
) -> Result<Known, Refusal> {
    let rows = &draft.participants.all;
    let addresses: Vec<Email> = rows.iter().map(|p| p.email.clone()).collect();
    let people = people::people_by_email(conn, &alliance, &addresses)?;
    none_is_outdated(conn, draft, &alliance)?;
    let mut ids: Vec<PersonId> = people.iter().map(|p| p.id.clone()).collect();
    ids.extend(
        before
            .iter()
            .flat_map(|r| &r.people)
            .map(|(p, _)| p.id.clone()),
    );
    Ok(Known {
        networks: people::networks(conn, &alliance)?,
        at_an_earlier: meeting::at_earlier_meetings(conn, &alliance, draft.frame.first_day)?,
        hours: people::default_hours(conn, &ids)?,
        people,
        before,
        alliance,
    })
}

/// Refuses addresses that were corrected since the sheet was written: they would make a second person, and take the first off the list. And those
/// whose owners had their data erased.
fn none_is_outdated(conn: &mut Conn, draft: &Draft, alliance: &AllianceId) -> Result<(), Refusal> {
    let former = people::addresses::former(conn, alliance)?;
    let mut found = Vec::new();
    for (key, row) in &draft.participants.addresses {
        if let Some(id) = former.get(key) {
            let now = people::load_person(conn, id)?.email;
            let says = format!("{key} was corrected to {now}: put that into the sheet too");
            found.push((*row, says));
        }
    }
    let emails: Vec<&Email> = draft.participants.all.iter().map(|p| &p.email).collect();
    for (email, at) in people::erased::entombed(conn, alliance, &emails)? {
        let says = format!(
            "the data of {email} were erased at her wish on {}: leave the row out; if she wishes herself to come back, say so first with plenary people readmit {email}",
            date_time_utc(at)
        );
        let row = draft.participants.addresses.get(&email.key());
        found.push((row.copied().unwrap_or_default(), says));
    }
    found.sort();
    let findings = found.into_iter().map(|(row, says)| Finding {
        place: format!("participants row {row}, column email"),
        says,
    });
    Refusal::unless_empty(findings.collect())
}

fn save(conn: &mut Conn, now: Instant, known: &Known, roster: &Roster) -> Result<(), Refusal> {
    let networks: Vec<_> = roster
        .networks
        .iter()
        .filter(|n| !known.networks.contains(n))
        .collect();
    people::save_networks(conn, &known.alliance, &networks)?;
    let stood: HashMap<&PersonId, &Person> = known.people.iter().map(|p| (&p.id, p)).collect();
    let changed: Vec<&Person> = roster
        .people
        .iter()
        .map(|(p, _)| p)
        .filter(|p| stood.get(&p.id).is_none_or(|old| old != p))
        .collect();
    people::save_people(conn, &known.alliance, &changed, now)?;
    meeting::save(conn, roster, now)
}

fn save_hours(
    conn: &mut Conn,
    roster: &Roster,
    old: &HashMap<PersonId, people::DefaultHours>,
    new: &HashMap<PersonId, people::DefaultHours>,
) -> Result<(), Refusal> {
    let changed: Vec<_> = roster
        .people
        .iter()
        .map(|(p, _)| &p.id)
        .filter(|id| old.get(id) != new.get(id))
        .map(|id| (id, new.get(id).copied()))
        .collect();
    people::save_default_hours(conn, &changed)
}

type Key = (
    PersonId,
    Answer,
    NaiveDateTime,
    NaiveDateTime,
    String,
    Instant,
    Instant,
);

/// Brings the file's spans of the meeting to `rows`. Those who have answered themselves since are left alone: their own word outranks the file.
fn save_spoken(
    conn: &mut Conn,
    roster: &Roster,
    rows: Vec<SpokenRow>,
    notes: &mut Vec<Finding>,
) -> Result<Counts, Refusal> {
    let by_key: HashMap<String, &PersonId> = roster
        .people
        .iter()
        .map(|(p, _)| (p.email.key(), &p.id))
        .collect();
    let stored = store::load_spans(conn, &roster.meeting.id)?;
    let themselves: HashSet<&PersonId> = stored
        .iter()
        .filter(|(_, said)| said.iter().any(|s| s.way == Way::Herself))
        .map(|(person, _)| person)
        .collect();
    let mut old: HashMap<Key, &SpanId> = HashMap::new();
    let mut doubled: Vec<&SpanId> = Vec::new();
    for (person, said) in &stored {
        for span in said.iter().filter(|s| s.way == Way::File) {
            if let Some(other) = old.insert(key_of(person, span), &span.id) {
                doubled.push(other);
            }
        }
    }
    let mut new: HashMap<Key, (PersonId, Said)> = HashMap::new();
    let mut left_alone = HashSet::new();
    for row in rows {
        let Some(person) = by_key.get(&row.who).copied() else {
            continue;
        };
        if themselves.contains(person) {
            left_alone.insert(person);
            continue;
        }
        let said = Said {
            id: SpanId::fresh(),
            answer: row.answer,
            start_local: row.start_local,
            end_local: row.end_local,
            zone: row.zone,
            interval: row.interval,
            way: Way::File,
        };
        new.insert(key_of(person, &said), (person.clone(), said));
    }
    if !left_alone.is_empty() {
        notes.push(Finding {
            place: "availability".into(),
            says: match left_alone.len() {
                1 => "1 person has answered herself since: her rows were not taken".to_string(),
                n => {
                    format!("{n} people have answered themselves since: their rows were not taken")
                }
            },
        });
    }
    let counts = Counts {
        created: new.keys().filter(|k| !old.contains_key(k)).count(),
        changed: 0,
        unchanged: new.keys().filter(|k| old.contains_key(k)).count(),
        removed: old.keys().filter(|k| !new.contains_key(k)).count(),
    };
    let gone = old.iter().filter(|(k, _)| !new.contains_key(k));
    doubled.extend(gone.map(|(_, id)| *id));
    store::remove_spans(conn, &doubled)?;
    let fresh: Vec<(&PersonId, &Said)> = new
        .iter()
        .filter(|(k, _)| !old.contains_key(k))
        .map(|(_, (person, said))| (person, said))
        .collect();
    store::add_spans(conn, &roster.meeting.id, &fresh)?;
    Ok(counts)
}

fn key_of(person: &PersonId, said: &Said) -> Key {
    (
        person.clone(),
        said.answer,
        said.start_local,
        said.end_local,
        said.zone.name().to_string(),
        said.interval.start(),
        said.interval.end(),
    )
}
