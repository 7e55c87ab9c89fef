//! The alliance: its networks, the people in them, and who represents whom. Owns `alliances`, `networks`, `persons`, `memberships`,
//! `default_hours`, `address_changes`, `erased_addresses`, `erasure_keys`.

pub mod addresses;
pub mod erased;
mod hours;
mod id;
mod model;
mod store;
#[cfg(test)]
mod tests;
mod wishes;

pub use hours::DefaultHours;
pub use id::{id_type, random_id};
pub use model::{
    Alliance, AllianceId, Email, Membership, Network, NetworkId, Person, PersonId, Wishes,
};
pub use store::{
    alliance, alliance_by_slug, alliances, create_alliance, default_hours, load_people,
    load_person, mailboxes, networks, networks_by_id, people_by_email, save_default_hours,
    save_networks, save_people, set_mailbox, set_reminders, set_sender_name, set_wishes,
};
pub use wishes::WishChange;
