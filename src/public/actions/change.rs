//! What an organiser decides about the public programme.

use crate::feed::{self, Level};
use crate::meeting::{self, Clash, Fields, Meeting, field, merge};
use crate::public::{Members, store};
use crate::refusal::{Finding, Refusal};
use crate::store::{Conn, Db};
use crate::time::Instant;

/// How it stands.
#[derive(Debug, Clone)]
pub struct Settings {
    pub meeting: Meeting,
    /// How much is said of public sessions; `None`: it is closed.
    pub level: Option<Level>,
    pub members: Members,
    pub names: bool,
}

/// What is to be otherwise.
#[derive(Debug, Clone, Copy, Default)]
pub struct Change {
    /// `Some(None)` closes it.
    pub level: Option<Option<Level>>,
    pub members: Option<Members>,
    pub names: Option<bool>,
}

/// How the public programme of a meeting stands.
pub async fn settings(db: &Db, slug: &str) -> Result<Settings, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        standing(conn, meeting)
    })
    .await
}

fn standing(conn: &mut Conn, meeting: Meeting) -> Result<Settings, Refusal> {
    let (members, names) = store::shown(conn, &meeting.id)?;
    Ok(Settings {
        level: feed::public_of(conn, &meeting.id)?.map(|f| f.level),
        members,
        names,
        meeting,
    })
}

/// Opens it, closes it, changes what it shows.
pub async fn change(db: &Db, now: Instant, slug: &str, wanted: Change) -> Result<(), Refusal> {
    let slug = slug.to_string();
    db.write(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        within(conn, now, &meeting, wanted)
    })
    .await
}

/// What the organiser's form holds: level (empty while it is closed), members, names.
pub fn stands(settings: &Settings) -> Fields {
    let level = settings.level.map_or("", Level::word);
    let names = if settings.names { "1" } else { "" };
    [
        ("level", level),
        ("members", settings.members.word()),
        ("names", names),
    ]
    .map(|(name, value)| (name.to_string(), value.to_string()))
    .to_vec()
}

/// Takes over the organiser's form, which opens it (`sent`: with `seen` and, of each field, what it was opened with). What both she and
/// somebody else have changed since comes back as clashes, and nothing is kept.
pub async fn take_form(
    db: &Db,
    now: Instant,
    slug: &str,
    sent: Fields,
) -> Result<Vec<Clash>, Refusal> {
    let slug = slug.to_string();
    db.write(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        conn.lock(&format!("public programme {slug}"))?;
        let merged = merge(&sent, &stands(&standing(conn, meeting.clone())?));
        if !merged.clashes.is_empty() {
            return Ok(merged.clashes);
        }
        let word = |name: &str| field(&merged.fields, name);
        let (level, members) = (
            Level::from_word(word("level")),
            Members::from_word(word("members")),
        );
        let mut findings = Vec::new();
        for (place, fault) in [("level", level.is_none()), ("members", members.is_none())] {
            if fault {
                findings.push(Finding {
                    place: place.into(),
                    says: format!("\"{}\" is none of what can be chosen", word(place)),
                });
            }
        }
        Refusal::unless_empty(findings)?;
        let wanted = Change {
            level: Some(level),
            members,
            names: Some(!word("names").is_empty()),
        };
        within(conn, now, &meeting, wanted)?;
        Ok(Vec::new())
    })
    .await
}

fn within(conn: &mut Conn, now: Instant, meeting: &Meeting, wanted: Change) -> Result<(), Refusal> {
    if let Some(level) = wanted.level {
        feed::set_public_of(conn, now, meeting, level)?;
    }
    let (members, names) = store::shown(conn, &meeting.id)?;
    let after = (
        wanted.members.unwrap_or(members),
        wanted.names.unwrap_or(names),
    );
    if after != (members, names) {
        store::set_shown(conn, &meeting.id, after.0, after.1)?;
    }
    Ok(())
}
