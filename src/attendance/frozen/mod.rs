//! What coordinators are shown of other networks: a copy that is replaced only where the difference tells of nobody. Owns `attendance_shown`.

mod actions;
mod copy;
mod store;
#[cfg(test)]
mod tests;

pub use actions::{follow, kept};
pub use copy::Frozen;
