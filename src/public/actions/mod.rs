//! Looking at the public programme, keeping copies of it, and what an organiser changes about it.

mod change;
mod copies;
mod look;

pub use change::{Change, Settings, change, settings, stands, take_form};
pub use copies::{Copies, Known, Page};
pub use look::look;
