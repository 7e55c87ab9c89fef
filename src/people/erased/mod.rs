//! People whose data were erased: the place without a name that counts for one, and the mark that keeps files from bringing her back. Owns
//! `erased_addresses` and `erasure_keys`.

mod store;

pub use store::{entomb, entombed, nameless, nameless_people, readmit};
