//! What the planner promises.

mod alternatives;
mod document;
mod exhaustive;
mod explained;
mod referee;
mod rule;
mod timefold;
mod tradeoff;
mod world;
