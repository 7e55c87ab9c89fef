//! Whether a mail has told somebody something: what broker and worker go by when a later message about the same thing comes.

mod store;

pub(super) use store::{doubt, never_told, outdated, replaced};
pub use store::{
    hold_claims, reach_of_meeting, reach_of_person, take_back, take_back_keyed, take_back_reminders,
};

use super::State;

/// Mails that say how somebody stands to a session: of these a later one takes an earlier one's place.
pub(super) const STANDING: [&str; 3] = ["invitation", "update", "cancellation"];

/// Mails that somebody may do without, and say so.
const REMINDING: [&str; 2] = ["reminder", "digest"];

/// What is known of a mail's way to her.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Her server has it, or it is on its way there.
    Told,
    /// It may have reached her, and nobody knows: a lost connection, a worker that died, a mail that came back.
    Perhaps,
    /// It never left: waiting, held, taken back, refused, given up.
    Untold,
}

fn reach(state: State, doubtful: bool) -> Reach {
    match (state, doubtful) {
        (State::Sent | State::Leased, _) => Reach::Told,
        // What came back may have come back from where she has her mail passed on to.
        (State::Bounced, _) | (_, true) => Reach::Perhaps,
        (_, false) => Reach::Untold,
    }
}
