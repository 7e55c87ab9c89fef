//! Making, renewing and ending feeds, and giving them out.

use std::collections::HashSet;

use super::contents::{self, Source};
use super::{Copy, Feed, FeedId, Level, Whose, store};
use crate::invitation;
use crate::meeting::{self, Meeting};
use crate::people::{self, Email, Network, Person};
use crate::programme;
use crate::refusal::Refusal;
use crate::rsvp;
use crate::secret::{Token, hash_of, hex_of};
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

/// What her page about the feed shows.
#[derive(Debug, Clone)]
pub struct HerFeed {
    pub person: Person,
    pub meeting: Meeting,
    /// `None`: she has none.
    pub feed: Option<Feed>,
}

/// Her feed, by her personal link.
pub async fn hers(db: &Db, link: &str) -> Result<HerFeed, Refusal> {
    let hash = hash_of(link);
    db.read(move |conn| of_link(conn, &hash)).await
}

fn of_link(conn: &mut Conn, hash: &str) -> Result<HerFeed, Refusal> {
    let (meeting, person) = invitation::of_link(conn, hash)?.ok_or_else(rsvp::unknown_link)?;
    Ok(HerFeed {
        feed: store::of_person(conn, &meeting, &person)?,
        person: people::load_person(conn, &person)?,
        meeting: meeting::load_by_id(conn, &meeting)?,
    })
}

/// Gives her a feed, or the one that she has another address; the secret is known only now.
pub async fn make_hers(
    db: &Db,
    now: Instant,
    link: &str,
    level: Level,
    without_accepted: bool,
) -> Result<(HerFeed, Asked), Refusal> {
    let hash = hash_of(link);
    db.write(move |conn| {
        let mut all = of_link(conn, &hash)?;
        conn.lock(&format!("feed of {}", all.person.id))?;
        all.feed = store::of_person(conn, &all.meeting.id, &all.person.id)?;
        let whose = Whose::Person(all.person.id.clone());
        let meeting = all.meeting.clone();
        let (feed, asked) = open(
            conn,
            now,
            &meeting,
            whose,
            all.feed,
            "",
            (level, without_accepted),
        )?;
        all.feed = Some(feed);
        Ok((all, asked))
    })
    .await
}

/// Changes how much hers shows; its address stays.
pub async fn change_hers(
    db: &Db,
    link: &str,
    level: Level,
    without_accepted: bool,
) -> Result<(), Refusal> {
    let hash = hash_of(link);
    db.write(move |conn| {
        let feed = of_link(conn, &hash)?.feed.ok_or_else(none_yet)?;
        store::set_level(conn, &feed.id, level, without_accepted)
    })
    .await
}

fn none_yet() -> Refusal {
    Refusal::conflict("There is no calendar address at present: make one first.")
}

/// Ends hers.
pub async fn end_hers(db: &Db, now: Instant, link: &str) -> Result<(), Refusal> {
    let hash = hash_of(link);
    db.write(move |conn| match of_link(conn, &hash)?.feed {
        Some(feed) => store::revoke(conn, &feed.id, now),
        None => Ok(()),
    })
    .await
}

/// Makes a feed, or gives the one that is there another address.
fn open(
    conn: &mut Conn,
    now: Instant,
    meeting: &Meeting,
    whose: Whose,
    there: Option<Feed>,
    label: &str,
    (level, without_accepted): (Level, bool),
) -> Result<(Feed, Asked), Refusal> {
    let token = Token::fresh();
    let asked = Asked::Secret(token.text().to_string());
    if let Some(mut feed) = there {
        store::set_token(conn, &feed.id, &token.hash())?;
        store::set_level(conn, &feed.id, level, without_accepted)?;
        feed.level = level;
        feed.without_accepted = without_accepted;
        return Ok((feed, asked));
    }
    let feed = fresh(meeting, whose, label, level, without_accepted, now);
    store::insert(conn, &feed, Some(&token.hash()))?;
    Ok((feed, asked))
}

fn fresh(
    meeting: &Meeting,
    whose: Whose,
    label: &str,
    level: Level,
    without_accepted: bool,
    now: Instant,
) -> Feed {
    Feed {
        id: FeedId::fresh(),
        meeting: meeting.id.clone(),
        whose,
        label: label.to_string(),
        level,
        without_accepted,
        created_at: now,
        last_used: None,
        body_hash: String::new(),
        body_since: now,
    }
}

/// All living feeds of a meeting.
#[derive(Debug, Clone)]
pub struct AllFeeds {
    pub meeting: Meeting,
    pub networks: Vec<Network>,
    /// With the person of each that is a person's.
    pub feeds: Vec<(Feed, Option<Person>)>,
}

impl AllFeeds {
    /// Whose it is, in a word or two.
    pub fn whose(&self, feed: &Feed, person: Option<&Person>) -> String {
        match &feed.whose {
            Whose::Person(_) => person.map(|p| p.name.clone()).unwrap_or_default(),
            Whose::Network(id) => {
                let network = self.networks.iter().find(|n| n.id == *id);
                network.map(|n| n.code.clone()).unwrap_or_default()
            }
            Whose::Meeting => "whole programme".into(),
            Whose::Public => "public programme".into(),
        }
    }

    /// The level of the public programme while it is open.
    pub fn public(&self) -> Option<Level> {
        let open = self.feeds.iter().map(|(f, _)| f);
        open.into_iter()
            .find(|f| f.whose == Whose::Public)
            .map(|f| f.level)
    }
}

/// The living feeds of a meeting, the oldest first.
pub async fn of_meeting(db: &Db, slug: &str) -> Result<AllFeeds, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        let mut feeds = Vec::new();
        for feed in store::of_meeting(conn, &meeting.id)? {
            let person = match &feed.whose {
                Whose::Person(id) => Some(people::load_person(conn, id)?),
                _ => None,
            };
            feeds.push((feed, person));
        }
        Ok(AllFeeds {
            networks: people::networks(conn, &meeting.alliance)?,
            feeds,
            meeting,
        })
    })
    .await
}

/// What an organiser asks for.
#[derive(Debug, Clone)]
pub struct Made {
    /// A network's code; `None`: the whole programme.
    pub network: Option<String>,
    /// A person's address, for somebody who cannot do it herself.
    pub email: Option<Email>,
    /// Whom it is for, so that it can be told from others later.
    pub label: String,
    pub level: Level,
}

/// The longest label, in characters.
const LONGEST_LABEL: usize = 120;

/// Makes a feed for a network, for a person or of the whole programme; the secret is known only now.
pub async fn make(db: &Db, now: Instant, slug: &str, made: Made) -> Result<(Feed, Asked), Refusal> {
    let slug = slug.to_string();
    db.write(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        let label = made.label.trim();
        if label.chars().count() > LONGEST_LABEL || label.chars().any(char::is_control) {
            return Err(Refusal::invalid(
                "label",
                format!("say in one line of at most {LONGEST_LABEL} characters whom it is for"),
            ));
        }
        let mut there = None;
        let whose = match (&made.network, &made.email) {
            (Some(code), _) => Whose::Network(network(conn, &meeting, code)?.id),
            (None, Some(email)) => {
                let found =
                    people::people_by_email(conn, &meeting.alliance, std::slice::from_ref(email))?;
                let mut here = Vec::new();
                for person in found {
                    if meeting::takes_part(conn, &meeting.id, &person.id)? {
                        here.push(person);
                    }
                }
                let person = here.pop().ok_or_else(|| {
                    Refusal::invalid("email", format!("nobody of {slug} has the address {email}"))
                })?;
                there = store::of_person(conn, &meeting.id, &person.id)?;
                Whose::Person(person.id)
            }
            (None, None) => Whose::Meeting,
        };
        open(
            conn,
            now,
            &meeting,
            whose,
            there,
            label,
            (made.level, false),
        )
    })
    .await
}

fn network(conn: &mut Conn, meeting: &Meeting, code: &str) -> Result<Network, Refusal> {
    let all = people::networks(conn, &meeting.alliance)?;
    let folded = code.trim().to_lowercase();
    let found = all.iter().find(|n| n.code.to_lowercase() == folded);
    found.cloned().ok_or_else(|| {
        let codes: Vec<&str> = all.iter().map(|n| n.code.as_str()).collect();
        Refusal::invalid(
            "network",
            format!(
                "there is no network \"{code}\": there are {}",
                codes.join(", ")
            ),
        )
    })
}

/// Gives a feed another address; the old one leads nowhere from now on.
pub async fn renew(db: &Db, slug: &str, id: &str) -> Result<(Feed, Asked), Refusal> {
    let (slug, id) = (slug.to_string(), FeedId::from_text(id));
    db.write(move |conn| {
        let feed = secret_one(conn, &slug, &id)?;
        let token = Token::fresh();
        store::set_token(conn, &feed.id, &token.hash())?;
        Ok((feed, Asked::Secret(token.text().to_string())))
    })
    .await
}

/// Ends a feed; its address leads nowhere from now on.
pub async fn end(db: &Db, now: Instant, slug: &str, id: &str) -> Result<Feed, Refusal> {
    let (slug, id) = (slug.to_string(), FeedId::from_text(id));
    db.write(move |conn| {
        let feed = secret_one(conn, &slug, &id)?;
        store::revoke(conn, &feed.id, now)?;
        Ok(feed)
    })
    .await
}

/// One of the meeting's living feeds with a secret address.
fn secret_one(conn: &mut Conn, slug: &str, id: &FeedId) -> Result<Feed, Refusal> {
    let meeting = meeting::load(conn, slug)?;
    store::of_meeting(conn, &meeting.id)?
        .into_iter()
        .find(|f| f.id == *id && f.whose != Whose::Public)
        .ok_or_else(|| {
            Refusal::not_found(format!(
                "{slug} has no calendar address \"{id}\" (any more): `plenary feeds list {slug}` and the page Calendars show all"
            ))
        })
}

/// Opens the public programme at a level, or closes it.
pub async fn set_public(
    db: &Db,
    now: Instant,
    slug: &str,
    level: Option<Level>,
) -> Result<(), Refusal> {
    let slug = slug.to_string();
    db.write(move |conn| {
        conn.lock(&format!("public programme {slug}"))?;
        let meeting = meeting::load(conn, &slug)?;
        match (store::public_of(conn, &meeting.id)?, level) {
            (Some(feed), Some(level)) => store::set_level(conn, &feed.id, level, false),
            (Some(feed), None) => store::revoke(conn, &feed.id, now),
            (None, Some(level)) => {
                let feed = fresh(&meeting, Whose::Public, "", level, false, now);
                store::insert(conn, &feed, None)
            }
            (None, None) => Ok(()),
        }
    })
    .await
}
