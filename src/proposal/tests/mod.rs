//! What the planner promises.

mod burden;
mod document;
mod exhaustive;
mod explained;
mod referee;
mod replan;
mod rule;
mod world;
