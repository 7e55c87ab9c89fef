//! Promises of attendance.

mod loop_case;
mod model_case;
mod reading;
