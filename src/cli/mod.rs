//! (being built)

pub mod explain;
pub mod plan;
pub mod rank;
