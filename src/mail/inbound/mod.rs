//! Mails that come in, as MIME: from bytes to what a mail says about itself, what calendar objects and what report it carries. Knows no meeting.
//!
//! Everything here is bounded before a parser sees it, and pure but for the two ways of fetching, the maildir and IMAP.

mod authentication;
mod collect;
mod gate;
mod imap;
mod maildir;
mod model;
mod read;
mod report;
mod store;
#[cfg(test)]
mod tests;

pub use authentication::{doubts, fails_dmarc, vouches_for};
pub use collect::{Way, collect, run_inbox};
pub use gate::{MOST_CALENDAR_OCTETS, MOST_OCTETS};
pub use model::{Incoming, Report, ReportKind, Unfit};
pub use read::read;
pub use store::{Sent, last_written, note_bounce, sent_by_message_id, sent_by_tag};
