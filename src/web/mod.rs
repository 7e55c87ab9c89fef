//! Kit for handlers: the site they serve, who is there, forms, the page shell, error answers, headers. Knows no slice of the meeting.

mod assets;
mod client;
mod failure;
mod forms;
mod guard;
mod leave;
mod mask;
mod navigation;
mod script;
mod shell;
mod site;
#[cfg(test)]
mod tests;
mod user;
mod wire;
mod words;

pub use assets::{address as asset_address, asset};
pub use client::client_address;
pub use failure::{ApiFailure, PageFailure, bad_query, language_of, not_found};
pub use forms::{ApiJson, OrganiserForm, PlainForm, Upload, read_parts, read_upload};
pub use guard::{guard, in_query, safe_next};
pub use leave::leave;
pub use navigation::{MeetingNav, NavGroup, NavItem};
pub use script::{shown_again, told, wants_json};
pub use shell::{Shell, html};
pub use site::Site;
pub use user::{ApiUser, COOKIE, MaybeUser, PageUser, session_cookie};
pub use wire::{gzipped, takes_gzip};
