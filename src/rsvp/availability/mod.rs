//! When can you? Her own page about her time, under her personal link; what it stores belongs to `availability`.

mod actions;
pub mod web;
