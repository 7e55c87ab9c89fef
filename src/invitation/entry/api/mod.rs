//! Adding, changing and taking off one person by the API.

pub mod web;
