//! Giving certificates out: to her, by her link, and to organisers; and checking a code.

mod check;
mod give;
mod hers;
mod organisers;

pub use check::genuine;
pub use hers::{Asked, Hers, ask, hers, issue_hers, offered};
pub use organisers::{Listed, Outcome, issue_all, issue_for, of_meeting, send};
