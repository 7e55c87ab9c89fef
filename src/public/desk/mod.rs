//! The organiser's page about the public programme, and the same by the API.

pub mod web;
