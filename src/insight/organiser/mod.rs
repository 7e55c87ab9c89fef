//! The organiser's pages of insights and recommendations.

pub mod web;
