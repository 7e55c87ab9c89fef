//! The organiser's page.

pub mod web;
