//! What the planner promises.

mod alternatives;
mod conflict;
mod document;
mod exhaustive;
mod explained;
mod referee;
mod rule;
mod tradeoff;
mod world;
