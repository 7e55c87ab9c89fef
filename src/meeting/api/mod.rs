//! Meetings for scripts.

pub mod web;
pub mod workshops;
