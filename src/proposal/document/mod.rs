//! The planner's files: `plan-problem/1` and `plan-solution/1`, read and written; the files of another planner, read.

mod node;
mod read;
mod solution;
mod timefold;
mod write;

pub use read::read_problem;
pub use solution::{Colophon, read_solution, write_programme, write_solution};
pub(crate) use solution::{bounds, claimed};
pub use timefold::{LEFT_OUT, Timefold, read_timefold};
pub use write::write_problem;
