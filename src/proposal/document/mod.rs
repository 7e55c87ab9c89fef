//! The planner's files: `plan-problem/1` and `plan-solution/1`, read and written; what else it answers, as JSON; another planner's files, read.

mod conflict;
mod node;
mod read;
mod solution;
mod timefold;
mod tradeoff;
mod write;

pub use conflict::conflict_json;
pub use read::read_problem;
pub use solution::{Colophon, read_alternatives, read_solution, write_programme, write_solution};
pub(crate) use solution::{bounds, claimed};
pub use timefold::{LEFT_OUT, Timefold, read_timefold};
pub use tradeoff::{comparison_json, curve_json};
pub use write::write_problem;
