//! The delivery ledger's calls of the API.

pub mod web;
