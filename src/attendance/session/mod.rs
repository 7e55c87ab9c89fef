//! One session's people: who was there, by hand or from the platform's file.

pub mod web;
