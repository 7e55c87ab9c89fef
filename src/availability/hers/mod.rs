//! One person's time as a page shows it and as its forms change it: the same for herself under her link and for an organiser.

mod asked;
#[cfg(test)]
mod tests;
mod view;

pub use asked::{Asked, read, take, take_calendar};
pub use view::{Faulty, HersView, view};
