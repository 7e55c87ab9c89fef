//! `plenary` runs a virtual annual meeting: it proposes when each workshop should be, invites with real calendar objects,
//! takes the answers back, and knows afterwards who was there, network by network.
//!
//! The modules stand in the order in which the data travels; a module uses only those above it (held by `tests/all/architecture.rs`).

pub mod language;
pub mod refusal;
pub mod secret;
pub mod time;

pub mod sheet;

pub mod document;

pub mod store;

pub mod people;

pub mod meeting;

pub mod ledger;

pub mod availability;

pub mod proposal;

pub mod programme;

pub mod ical;
pub mod mail;

pub mod organiser;

pub mod invitation;

pub mod rsvp;

pub mod registration;

pub mod reminder;

pub mod feed;

pub mod attendance;

pub mod certificate;

pub mod insight;

pub mod report;

pub mod privacy;

pub mod web;

pub mod app;
pub mod cli;
pub mod server;
pub mod settings;
