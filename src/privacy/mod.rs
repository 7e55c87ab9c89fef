//! What is held of a person: shown to her in plain words, given out whole, erased. Owns `farewell_mails`; for what it gives out and erases it
//! reaches into every table, by one list of rules (`rules.rs`) that no table of the schema may be missing from.

mod actions;
mod blot;
mod columns;
mod export;
mod model;
mod notify;
mod rules;
mod store;
#[cfg(test)]
mod tests;
pub mod web;
mod words;

pub use actions::{
    Ask, Asked, Erased, Foreseen, Held, Knows, Whose, data, erase, forewarn, knows_address,
    of_address, readmit, run_farewells, settle_farewells,
};
pub use export::{as_json, as_zip};
pub use model::{Fate, Kind, Rule, Table, Tables, Value};
