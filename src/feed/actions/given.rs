//! What a feed gives out.

use std::collections::HashSet;

use crate::feed::contents::{self, Source};
use crate::feed::{Copy, Feed, Whose, store};
use crate::invitation;
use crate::meeting;
use crate::people;
use crate::programme;
use crate::refusal::Refusal;
use crate::secret::{hash_of, hex_of};
use crate::store::{Conn, Db};
use crate::time::Instant;

/// By what a feed is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// The secret in its address.
    Secret(String),
    /// The meeting's slug: its public programme.
    Public(String),
}

impl Asked {
    /// Its address below the service's.
    pub fn path(&self) -> String {
        match self {
            Asked::Secret(token) => format!("/feed/{token}.ics"),
            Asked::Public(slug) => format!("/public/{slug}/programme.ics"),
        }
    }

    /// What it is known by without its secret.
    pub fn key(&self) -> String {
        match self {
            Asked::Secret(token) => hash_of(token),
            Asked::Public(slug) => format!("public {slug}"),
        }
    }
}

/// The same for an address that never was, was renewed, was ended, or is not open.
fn nothing_here() -> Refusal {
    Refusal::not_found("There is no calendar at this address (any more).")
}

/// What the feed gives out now. Notes the day and since when it reads so; nothing else is changed by asking.
pub async fn fetch(db: &Db, now: Instant, base_url: &str, asked: &Asked) -> Result<Copy, Refusal> {
    let address = format!("{base_url}{}", asked.path());
    let (feed, text) = {
        let asked = asked.clone();
        db.read(move |conn| {
            let feed = find(conn, &asked)?;
            let text = text(conn, &feed, &address)?;
            Ok((feed, text))
        })
        .await?
    };
    let hash = hex_of(text.as_bytes());
    let same = feed.body_hash == hash;
    let since = if same { feed.body_since } else { now };
    let (id, day) = (feed.id, now.date_naive());
    if !same || feed.last_used != Some(day) {
        let hash = hash.clone();
        let noted = db
            .write(move |conn| store::note(conn, &id, day, &hash, since))
            .await;
        if let Err(refusal) = noted {
            tracing::warn!("the use of a feed could not be noted: {refusal}");
        }
    }
    Ok(Copy { text, hash, since })
}

fn find(conn: &mut Conn, asked: &Asked) -> Result<Feed, Refusal> {
    match asked {
        Asked::Secret(token) => store::by_token(conn, &hash_of(token))?,
        Asked::Public(slug) => match meeting::find(conn, slug)? {
            Some(meeting) => store::public_of(conn, &meeting.id)?,
            None => None,
        },
    }
    .ok_or_else(nothing_here)
}

fn text(conn: &mut Conn, feed: &Feed, address: &str) -> Result<String, Refusal> {
    let meeting = meeting::load_by_id(conn, &feed.meeting)?;
    let (person, invitations) = match &feed.whose {
        Whose::Person(id) => (
            Some(people::load_person(conn, id)?),
            invitation::hers(conn, &meeting.id, id)?,
        ),
        _ => (None, Vec::new()),
    };
    let concerned = match &feed.whose {
        Whose::Network(id) => invitation::concerned(conn, &meeting.id, id)?,
        _ => HashSet::new(),
    };
    Ok(contents::text(&Source {
        feed,
        person: person.as_ref(),
        networks: &people::networks(conn, &meeting.alliance)?,
        sessions: &programme::all_sessions(conn, &meeting.id)?,
        about: &meeting::about_workshops(conn, &meeting.id)?,
        invitations: &invitations,
        concerned: &concerned,
        address,
        meeting: &meeting,
    }))
}
