//! Check-in: marks that a device makes, also while it has no network, each counted once. Owns `attendance_marks`.

mod actions;
mod model;
mod store;

pub use actions::{Marked, Reach, check_in, mark, sheet, take_back};
pub use model::{Added, Group, Mark, Outcome, Place, Sheet, Stay, Taken, Whom};
