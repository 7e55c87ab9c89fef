//! Workshops by the API: a new one, what one is, one that leaves.

pub mod web;
