//! The annual meeting: window, limits, workshops, people's parts; and its import from spreadsheets. Owns `meetings`, `meeting_networks`, `participants`, `workshops*`.

mod model;
mod roster;
mod store;
#[cfg(test)]
mod tests;
mod words;

pub use model::{
    Audience, Kind, Limits, Meeting, MeetingId, Part, Preset, Role, Roster, Rule, RuleKind, Seat,
    Weekdays, Workshop, WorkshopId,
};
pub use roster::Invitee;
pub use store::{find, list, load, load_by_id, load_roster, load_roster_by_id, save};
