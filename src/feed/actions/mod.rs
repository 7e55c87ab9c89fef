//! Making, renewing and ending feeds, and giving them out.

mod given;
mod hers;
mod order;

pub use given::{Asked, fetch};
pub use hers::{HerFeed, change_hers, end_hers, hers, make_hers};
pub use order::{AllFeeds, Made, end, make, of_meeting, renew, set_public, set_public_of};

use super::{Feed, FeedId, Level, Whose, store};
use crate::meeting::Meeting;
use crate::refusal::Refusal;
use crate::secret::Token;
use crate::store::Conn;
use crate::time::Instant;

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
