//! What the planner promises.

mod document;
mod exhaustive;
mod explained;
mod moved;
mod ranked;
mod referee;
mod rule;
mod world;
