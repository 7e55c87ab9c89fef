//! What an organiser changes of a workshop after the import: pin, dates, quorum, parts, join link, rules between two.

mod actions;
mod card;
mod decide;
pub mod person;
#[cfg(test)]
mod tests;
pub mod web;

pub use actions::{
    Placing, add_rule, pin, place, set_dates, set_join_link, set_quorum, set_rapporteur,
    set_required, withdraw_rule,
};
pub use decide::{Which, written};
