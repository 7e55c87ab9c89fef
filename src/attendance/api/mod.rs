//! Attendance for scripts.

pub mod web;
