//! Promises of attendance.

mod model_case;
mod reading;
