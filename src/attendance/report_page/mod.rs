//! The page that takes a platform's file: a preview of what was understood, then one press keeps it.

mod preview;
pub mod web;
