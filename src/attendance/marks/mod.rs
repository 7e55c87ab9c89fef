//! Check-in: marks that a device makes, also while it has no network, each counted once. Owns `attendance_marks`.

mod actions;
mod kept;
mod lay_out;
mod model;
mod store;
pub mod web;

pub use actions::{Marked, Reach, check_in, mark, sheet, take_back};
pub use kept::taken_word;
pub use model::{Added, Group, Mark, Outcome, Place, Sheet, Stay, Taken, Whom};
