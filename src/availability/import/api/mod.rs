//! The import as a call of the API.

pub mod web;
