//! The annual meeting: window, limits, workshops, people's parts; and its import from spreadsheets. Owns `meetings`, `meeting_networks`, `participants`, `workshops*`.

mod actions;
pub mod api;
pub mod change;
pub mod import;
mod model;
mod people_list;
mod roster;
mod say;
mod spans;
mod store;
#[cfg(test)]
mod tests;
mod version;
pub mod web;
mod words;

pub use actions::{meetings, roster};
pub use model::{
    About, Audience, Kind, Limits, Meeting, MeetingId, Part, Preset, Role, Roster, Rule, RuleKind,
    Seat, Weekdays, Workshop, WorkshopId,
};
pub use people_list::{NetworkSize, PersonLine, network_sizes, people_list};
pub use roster::Invitee;
pub use say::Say;
pub use spans::{MOST_SPANS, read_span, span_text, tidy};
pub use store::{
    about_workshops, at_earlier_meetings, editions, facilitators, find, list, listed, load,
    load_by_id, load_roster, load_roster_by_id, public_workshops, role_of, save, save_rules,
    save_workshop, seat_public, set_listed, strike, takes_part, unseat_public,
};
pub use version::{Clash, Fields, Merged, field, gathered, merge, version};
