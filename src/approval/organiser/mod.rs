//! The organiser's page: who of the contact group said what, and what is done about it.

mod view;
pub mod web;
