//! Who was there: a platform's report read, its names recognised, minutes counted per session and network. Owns `attendance_*`.

mod actions;
pub mod api;
mod export;
pub mod facilitator;
pub mod json;
pub mod marks;
mod matching;
mod minutes;
mod model;
pub mod names;
mod participation;
mod read;
mod record;
mod roles;
pub mod session;
pub mod state;
mod store;
mod suppress;
mod table;
#[cfg(test)]
mod tests;
mod trend;
pub mod web;

pub use actions::{
    Decision, Figures, Hint, Imported, ReportFile, decide, figures, import_report, load_figures,
    load_overview, overview, preview_report,
};
pub use export::{NO_NETWORK, View, sheets};
pub use marks::{Marked, check_in, take_back};
pub use matching::{Aliases, By, Matcher, Recognised, Suggestion};
pub use minutes::{minutes, minutes_of_each, threshold};
pub use model::{
    Entry, EntryId, Frame, Import, ImportId, Platform, Record, Report, Row, Source, State,
    Unidentified,
};
pub use participation::{Audience, Participation, Share};
pub use read::read;
pub use record::record;
pub use roles::{RoleCount, roles};
pub use table::{Counting, Line, Overview, SessionCount, over_all};
pub use trend::{Trend, Week, by_session, by_week};
