//! Promises of attendance.

mod checking_in;
mod dialects;
mod faults;
mod loop_case;
mod model_case;
mod naming;
mod numbers;
mod reading;
mod recognising;
mod settled;
mod standing_still;
mod waiting;
mod whole;
