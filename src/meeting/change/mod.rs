//! What an organiser changes after the import: what a workshop is, pin, dates, quorum, parts, join link, rules between two; what is said of a person.

mod about;
mod actions;
mod card;
mod decide;
mod form;
pub mod networks;
pub mod person;
mod store;
#[cfg(test)]
mod tests;
pub mod web;

pub use about::{ABOUT, about_fields};
pub use actions::{
    Placing, add_rule, add_workshop, forbid, place, remove_workshop, set_about, set_facilitators,
    withdraw_rule,
};
use decide::pin_at;
pub use decide::written;
pub use store::pins;
