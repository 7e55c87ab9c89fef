//! Who may plan a meeting.

use crate::language::Language;
use crate::people::{Email, id_type};

id_type!(OrganiserId);

/// A sign-in link is good for so long.
pub const SIGN_IN_MINUTES: i64 = 15;
/// A session ends after so many hours, whatever happens in it.
pub const SESSION_HOURS: i64 = 12;

/// Someone of the Secretariat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organiser {
    pub id: OrganiserId,
    pub email: Email,
    /// In which she reads the pages.
    pub language: Language,
}

/// An organiser in an open session, with the secret that her forms must bring back.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub organiser: Organiser,
    pub form_token: String,
}
