//! Drafts, the starts of a workshop and the price of a move as JSON.

pub mod web;
