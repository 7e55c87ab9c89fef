//! What an organiser decides about the public programme.

use crate::feed::{self, Level};
use crate::meeting::{self, Meeting};
use crate::public::{Members, store};
use crate::refusal::Refusal;
use crate::store::Db;
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
        let (members, names) = store::shown(conn, &meeting.id)?;
        Ok(Settings {
            level: feed::public_of(conn, &meeting.id)?.map(|f| f.level),
            members,
            names,
            meeting,
        })
    })
    .await
}

/// Opens it, closes it, changes what it shows.
pub async fn change(db: &Db, now: Instant, slug: &str, wanted: Change) -> Result<(), Refusal> {
    let slug = slug.to_string();
    db.write(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        if let Some(level) = wanted.level {
            feed::set_public_of(conn, now, &meeting, level)?;
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
    })
    .await
}
