//! Feeds: calendars that calendar programs fetch and keep up to date, by a secret address or, for the public programme, by an open one. Owns
//! `feeds`.

mod actions;
mod contents;
mod model;
pub mod out;
mod shelf;
mod store;
#[cfg(test)]
mod tests;
pub mod web;
mod words;

pub use actions::{
    AllFeeds, Asked, HerFeed, Made, change_hers, end, end_hers, fetch, hers, make, make_hers,
    of_meeting, renew, set_public, set_public_of,
};
pub use model::{Copy, Feed, FeedId, Level, Whose};
pub use shelf::Shelf;
pub use store::public_of;
