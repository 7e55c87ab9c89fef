//! What the planner promises.

mod document;
mod exhaustive;
mod explained;
mod rule;
mod world;
