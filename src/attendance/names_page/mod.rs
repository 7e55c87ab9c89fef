//! The page on which names are decided that nobody was recognised by: by keys, or by plain forms.

pub mod view;
pub mod web;
