//! Her own feed, by her personal link.

use super::{Asked, open};
use crate::feed::{Feed, Level, Whose, store};
use crate::invitation;
use crate::meeting::{self, Meeting};
use crate::people::{self, Person};
use crate::refusal::Refusal;
use crate::rsvp;
use crate::secret::hash_of;
use crate::store::{Conn, Db};
use crate::time::Instant;

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
