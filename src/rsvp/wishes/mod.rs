//! Her own wishes about how she is written to, on her page.

mod actions;
pub mod web;

pub use actions::wish_by_link;
