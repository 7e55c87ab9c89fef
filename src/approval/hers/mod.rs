//! By personal link: what a programme costs a coordinator's network beside the others, and her network's word on it.

pub mod web;
