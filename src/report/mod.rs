//! Reading only: where a meeting stands in the loop, and what comes next.

mod actions;
mod overview;
#[cfg(test)]
mod tests;
pub mod web;

pub use actions::overview;
pub use overview::{Overview, Step, StepState, steps};
