//! Searches by the API.

pub mod web;
