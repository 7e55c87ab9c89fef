//! Kit for handlers: the site they serve, who is there, forms, the page shell, error answers, headers. Knows no slice of the meeting.

mod client;
mod failure;
mod forms;
mod guard;
mod navigation;
mod shell;
mod site;
#[cfg(test)]
mod tests;
mod user;
mod words;

pub use client::client_address;
pub use failure::{ApiFailure, PageFailure, bad_query, not_found};
pub use forms::{ApiJson, OrganiserForm, PlainForm, Upload, read_parts, read_upload};
pub use guard::{guard, safe_next};
pub use navigation::{MeetingNav, NavGroup, NavItem};
pub use shell::{Shell, asset, html};
pub use site::Site;
pub use user::{ApiUser, COOKIE, PageUser, session_cookie};
