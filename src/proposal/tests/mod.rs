//! What the planner promises.

mod alternatives;
mod burden;
mod conflict;
mod document;
mod exhaustive;
mod explained;
mod hard;
mod moved;
mod oracle;
mod ranked;
mod referee;
mod replan;
mod rule;
mod timefold;
mod tradeoff;
mod world;
