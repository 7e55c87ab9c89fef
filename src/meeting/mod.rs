//! The annual meeting: window, limits, workshops, people's parts; and its import from spreadsheets. Owns `meetings`, `participants`, `workshops*`.

mod model;

pub use model::{
    Audience, Kind, Limits, Meeting, MeetingId, Part, Preset, Role, Roster, Rule, RuleKind, Seat,
    Weekdays, Workshop, WorkshopId,
};
