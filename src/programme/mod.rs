//! The programme: frozen, numbered releases, the sessions that they hold, and what one release changes. Owns `sessions`, `releases`,
//! `release_sessions`, `session_records`. Telling people is the invitation slice's.

mod actions;
mod difference;
pub mod mails;
mod model;
pub mod preview;
mod records;
mod release;
mod starts;
mod store;
#[cfg(test)]
mod tests;
pub mod web;
mod words;

pub use actions::{asked, asked_by_hours, book, book_again};
pub use difference::{Difference, difference};
pub use model::{Change, Frozen, Release, ReleaseId, Session, SessionId, SessionState, Start};
pub use records::{HasRecord, note_record, recorded_code, records_of, stay_where_recorded};
pub use release::{compare, let_go_first};
pub use starts::{no_place_for, read_starts};
pub use store::{
    all as all_sessions, last_release, raise_sequence, releases_of, save_release, session_by_id,
    session_by_uid, standing,
};
