//! Meetings for scripts.

pub mod web;
