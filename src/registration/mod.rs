//! Public events: somebody from outside registers for a session, confirms by mail, and gets the same invitations as everybody; who comes too late
//! waits until a place becomes free. Owns `registration_offers`, `registration_requests`, `registrations`, `registration_tries` and
//! `registration_keys`.

mod actions;
pub mod api;
mod decide;
pub mod desk;
mod form;
mod frame;
mod letters;
pub mod link;
mod model;
mod stamp;
mod store;
#[cfg(test)]
mod tests;
pub mod web;
mod words;

pub use actions::{
    Asked, Found, ask, cancel, confirm, event, events, gate, run_registrations, settle, show,
};
pub use decide::{Decision, Seen, decide};
pub use form::{Fault, Typed, read};
pub use model::{
    Applicant, CONFIRM_HOURS, Event, Offer, Registration, RegistrationId, Standing, Status,
};
pub use stamp::{Gate, Stamp};
pub use store::{count_try, offers, tries};
