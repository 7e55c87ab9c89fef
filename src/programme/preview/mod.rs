//! What a release would change and who would be told, looked at before it; and the release, held to what was looked at.

mod told;
pub mod web;
