//! The organiser's side: what is offered, who has registered, and taking somebody back.

mod actions;
mod model;
pub mod web;

pub use actions::{offer, overview, remove};
pub use model::{Desk, Line, Offered, Terms, sheet};
