//! When people and networks can: what each said, her busy time, her default hours, and what follows for every step of the meeting's grid.
//! Owns `availability_spans`, `busy_spans` and `import_files`. The import of a meeting stands here because it ends with what people said.

mod actions;
mod day;
mod heat;
pub mod hers;
pub mod import;
pub mod map;
mod merge;
mod model;
mod store;
#[cfg(test)]
mod tests;
pub mod web;
mod weekly;
mod who_can;

pub use crate::people::DefaultHours;
pub use actions::{
    HerTime, SpanInput, add_span, add_weekly, everybodys_time, forget_busy, her_time, import_busy,
    remove_spans, replace_spans, set_hours,
};
pub use day::{DayTable, NetworkColumn, day_table, first_working_day};
pub use heat::{AtHour, Counted, Heat, HourRow, at_hour, heat, instant_of, shown_days};
pub use import::{import_meeting, look_at_import};
pub use merge::{answers, steps_in};
pub use model::{Answer, Availability, Hers, Said, SpanId, Way};
pub use store::{load, load_busy, load_spans, spans_of, who_answered};
pub use weekly::WeeklyRule;
pub use who_can::{NetworkCounts, WhoCan, free_throughout, who_can, who_can_of, who_can_within};
