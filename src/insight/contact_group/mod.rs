//! The contact group's page: each coordinator says what her network thinks.

pub mod web;
