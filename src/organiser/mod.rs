//! Organisers and how they sign in: a mailed link that is good once, a session in a cookie, a token for scripts. Owns `organisers`,
//! `sign_in_links`, `web_sessions`, `api_tokens`.

mod actions;
mod model;
mod store;
pub mod web;
mod words;

pub use model::{Organiser, OrganiserId, SESSION_HOURS, SIGN_IN_MINUTES, SignedIn};
pub use store::{
    add, by_api_token, by_email, by_session, close_session, links_since, list, make_api_token,
    make_sign_in_link, open_session, remove, revoke_api_tokens, set_language, use_sign_in_link,
    whose_sign_in_link,
};
