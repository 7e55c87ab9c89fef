//! Who was there: a platform's report read, its names recognised, minutes counted per session and network. Owns `attendance_*`.

mod matching;
mod minutes;
mod model;
pub mod names;
mod read;
#[cfg(test)]
mod tests;

pub use matching::{Aliases, By, Matcher, Recognised, Suggestion};
pub use minutes::{minutes, minutes_of_each, threshold};
pub use model::{Frame, Platform, Report, Row};
pub use read::read;
