//! One person of a meeting's list as an organiser keeps her: added, changed, taken off. It stands here because another address or other wishes
//! mean mails that are written again.

mod actions;
pub mod api;
pub mod web;

pub use actions::{Edited, Kept, add, edit, remove, standing};
