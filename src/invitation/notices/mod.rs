//! What was written to whom, message by message: by it the next message knows what she was told.

mod store;

pub(super) use store::{note, of_invitation, of_meeting, set_nothing_back};
