//! Calendar text: our events out as iCalendar (RFC 5545, 5546), other people's busy times and answers in. Owns no table.
//!
//! Out goes through [`write`](fn@write), which cleans every value first. In goes through a gate on size and depth before any parser sees it; what
//! people give the address of is fetched by [`fetch_calendar`] from the open internet alone.

mod address;
mod attendee;
mod busy;
mod feed;
mod gate;
mod lines;
mod mailto;
mod model;
mod repeat;
mod reply;
#[cfg(test)]
mod tests;
mod write;
mod zones;

pub use address::fetch_calendar;
pub use busy::{Busy, busy_times};
pub use feed::{Entry, Feed, write_feed};
pub use lines::clean_line as one_line;
pub use model::{Attendee, Event, Kind, Method, Organizer, PartStat, Role};
pub use reply::{Proposed, Reader, Reply, ReplyKind, Unreadable, read_reply};
pub use write::write;
