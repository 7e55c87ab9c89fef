//! Who was there: a platform's report read, its names recognised, minutes counted per session and network. Owns `attendance_*`.

mod model;
mod read;
#[cfg(test)]
mod tests;

pub use model::{Frame, Platform, Report, Row};
pub use read::read;
