//! The public programme: what the world may see of a meeting, as a page in five languages, as `schedule.xml` and `schedule.json`, per session as a
//! calendar, and to be framed by other pages. Owns `public_programmes`.

mod actions;
mod calendar;
pub mod desk;
mod model;
mod page;
mod schedule;
mod show;
mod store;
#[cfg(test)]
mod tests;
pub mod web;
mod words;

pub use actions::{
    Change, Copies, Known, Page, Settings, change, look, settings, stands, take_form,
};
pub use calendar::one_session;
pub use model::{Item, Members, Programme, Said, Shown, What};
pub use page::{Asked, By, embedded, nothing_here, whole};
pub use schedule::{as_json, as_xml};
pub use show::{Source, show};
