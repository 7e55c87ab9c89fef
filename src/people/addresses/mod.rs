//! The addresses of people as an organiser works with them: looking for somebody, correcting an address, and what was hers before.

mod check;
mod store;

pub use check::looks_like;
pub use store::{Changed, changes_of, domains, former, matching, of_network, set, without_network};
