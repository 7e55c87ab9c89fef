//! What the planner promises.

mod alternatives;
mod document;
mod exhaustive;
mod explained;
mod moved;
mod ranked;
mod referee;
mod rule;
mod tradeoff;
mod world;
