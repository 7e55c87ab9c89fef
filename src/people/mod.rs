//! The alliance: its networks, the people in them, and who represents whom. Owns `alliances`, `networks`, `persons`, `memberships`.

mod id;
mod model;

pub use id::{id_type, random_id};
pub use model::{Alliance, AllianceId, Email, Membership, Network, NetworkId, Person, PersonId};
