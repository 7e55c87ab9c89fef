//! The ledger: what each network's members carried in unsocial hours, meeting by meeting, and what the next meeting starts from.
//! Owns `ledger_bookings` and `ledger_edits`. What a programme asks is computed by the planner and booked when it is released.

mod actions;
pub mod api;
mod books;
mod carry;
mod model;
mod store;
#[cfg(test)]
mod tests;
pub mod web;
mod words;

pub use actions::{Ledger, book, edit, ledger, openings, take_imported, would_book};
pub use books::Books;
pub use carry::carried_on;
pub use model::{Asked, Booking, Change, Edit, Edition, Lapse, Line, Said, Year, hours, minutes};
