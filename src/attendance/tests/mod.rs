//! Promises of attendance.

mod dialects;
mod faults;
mod loop_case;
mod model_case;
mod reading;
mod recognising;
mod whole;
