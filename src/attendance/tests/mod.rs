//! Promises of attendance.

mod dialects;
mod loop_case;
mod model_case;
mod naming;
mod reading;
mod recognising;
mod whole;
