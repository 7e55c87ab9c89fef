//! The report as a page and as a file, for the organiser and for the world.

pub mod web;
