//! The list of proposals on its page.

pub mod web;
