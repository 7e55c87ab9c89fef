//! The planner's files: `plan-problem/1` and `plan-solution/1`, read and written.

mod node;
mod read;

pub use read::read_problem;
