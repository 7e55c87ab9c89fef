//! A facilitator's or rapporteur's own way to the attendance of her session: her personal link.

pub mod web;
