//! What an organiser does about a meeting's feeds.

use super::{Asked, fresh, open};
use crate::feed::{Feed, FeedId, Level, Whose, store};
use crate::meeting::{self, Meeting};
use crate::people::{self, Email, Network, Person};
use crate::refusal::Refusal;
use crate::secret::Token;
use crate::store::{Conn, Db};
use crate::time::Instant;

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
        let meeting = meeting::load(conn, &slug)?;
        set_public_of(conn, now, &meeting, level)
    })
    .await
}

/// The same, as part of a wider act.
pub fn set_public_of(
    conn: &mut Conn,
    now: Instant,
    meeting: &Meeting,
    level: Option<Level>,
) -> Result<(), Refusal> {
    conn.lock(&format!("public programme {}", meeting.slug))?;
    match (store::public_of(conn, &meeting.id)?, level) {
        (Some(feed), Some(level)) => store::set_level(conn, &feed.id, level, false),
        (Some(feed), None) => store::revoke(conn, &feed.id, now),
        (None, Some(level)) => {
            let feed = fresh(meeting, Whose::Public, "", level, false, now);
            store::insert(conn, &feed, None)
        }
        (None, None) => Ok(()),
    }
}
