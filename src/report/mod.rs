//! Where a meeting stands in the loop, and its report: what is known of it as a document, with what people write into it. Owns `report_texts`,
//! `report_publications`.

mod actions;
pub mod api;
pub mod asked;
mod compose;
pub mod editor;
mod facts;
mod give;
mod kept;
mod markup;
mod model;
mod overview;
pub mod shown;
mod store;
#[cfg(test)]
mod tests;
mod texts_file;
pub mod web;
mod words;
mod write;

pub use crate::attendance::Audience;
pub use actions::{
    facts, history, overview, publish, published, published_to_the_world, withdraw, write_file,
    write_texts,
};
pub use compose::{compose, instead};
pub use facts::Facts;
pub use give::{file_name, give};
pub use kept::give_published;
pub use model::{Format, Publication, Section, Typed, Version};
pub use overview::{Approval, Concern, Overview, Step, StepState, concerns, steps};
pub use store::is_published;
pub use texts_file::{TextsFile, of_json, of_toml, texts_file, to_toml};
pub use write::clean;
