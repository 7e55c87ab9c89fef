//! Telling people: from what a release changes to one mail per person with a calendar object. Owns `invitations`,
//! `notices` and `personal_links`.

mod actions;
mod broker;
mod compose;
pub mod delivery;
pub mod entry;
pub mod letters;
mod model;
mod notices;
mod outcome;
mod plan;
mod store;
#[cfg(test)]
mod tests;
pub mod wishes;

pub use actions::{
    LookedAt, NO_LINK, StartsFile, Whose, WouldWrite, invite, preview, release, release_in, resend,
    untold, withdraw, would_write,
};
pub use compose::{Letter, compose};
pub use model::{
    Answer, Given, Invitation, InvitationId, Notice, NoticeKind, Said, Settled, Way, unknown_link,
};
pub use outcome::{Booked, Outcome, Told};
pub use plan::{Holdings, Plan, plan, plan_one};
pub use store::{
    concerned, hers, links_ended, of_link, of_meeting, of_person, of_session, revoke_links,
    save_link, set_answer,
};
