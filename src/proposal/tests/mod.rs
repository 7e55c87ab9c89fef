//! What the planner promises.

mod document;
mod exhaustive;
mod explained;
mod referee;
mod rule;
mod timefold;
mod world;
