//! Giving feeds out over HTTP.

pub mod web;
