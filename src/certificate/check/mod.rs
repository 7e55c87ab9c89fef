//! The page on which a code is checked.

pub mod web;
