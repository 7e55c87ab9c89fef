//! The planner's files: `plan-problem/1` and `plan-solution/1`, read and written.

mod node;
mod read;
mod solution;
mod write;

pub use read::read_problem;
pub use solution::{Colophon, read_solution, write_solution};
pub(crate) use solution::{bounds, claimed};
pub use write::write_problem;
