//! The report for scripts.

pub mod web;
