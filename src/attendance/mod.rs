//! Who was there: a platform's report read, its names recognised, minutes counted per session and network. Owns `attendance_*`.

mod actions;
mod apart;
pub mod api;
mod beside;
pub mod coordinator;
mod deciding;
mod export;
pub mod facilitator;
mod frozen;
pub mod hub;
pub mod json;
mod likeness;
pub mod marks;
mod masked;
mod matching;
mod minutes;
mod model;
pub mod names;
pub mod names_page;
mod naming;
pub mod own;
mod participation;
pub mod picture;
mod read;
mod record;
pub mod report_page;
mod roles;
pub mod state;
mod store;
mod suppress;
mod table;
#[cfg(test)]
mod tests;
mod trend;
mod waiting;
pub mod web;
mod whose;
mod words;

pub use actions::{
    Decided, Decider, Decision, Figures, Found, Hint, Imported, Imports, Looked, Names, Place,
    ReportFile, Seen, Sees, Written, count_nameless, decide, figures, import_report, imports_of,
    keep, let_wait, load_figures, load_overview, look_at, names_of, overview, preview_report,
    run_uploads, take_back_import,
};
pub use export::{NO_NETWORK, View, known_by, session_sheets, sheets, state_word};
pub use marks::{Marked, check_in, take_back};
pub use matching::{Aliases, By, Matcher, Recognised, Suggestion};
pub use minutes::{Time, minutes, minutes_of_each, threshold};
pub use model::{
    Entry, EntryId, Frame, Import, ImportId, Platform, Record, Report, Row, Source, State,
    Unidentified,
};
pub use naming::{NameDecided, NameLine, Offer};
pub use participation::{Audience, Participation, Share};
pub use read::read;
pub use record::record;
pub use roles::{RoleCount, roles};
pub use store::was_seen;
pub use table::{Counting, Line, Overview, SessionCount, over_all};
pub use trend::{Trend, Week, by_session, by_week};
pub use waiting::UploadId;
pub use whose::{Aside, Guest, Whose};
