//! The organiser's page of the report: its texts, its forms, publishing.

pub mod web;
