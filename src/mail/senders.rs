//! Whose mail the server takes: where it takes another alliance's, a refusal of a sender is no fault of the server's.

use std::collections::HashMap;
use std::time::Duration;

use lettre::Address;
use tokio::time::Instant;

use super::Scope;

/// What was accepted longer ago says nothing of now.
const FRESH: Duration = Duration::from_mins(10);

/// The senders that were accepted of late, without the tags of their addresses.
#[derive(Default)]
pub struct Senders(HashMap<String, Instant>);

impl Senders {
    pub fn accepted(&mut self, from: &Address, now: Instant) {
        self.0.insert(untagged(from), now);
    }

    /// Whose fault it is that this sender was refused for good.
    pub fn refused(&mut self, from: &Address, now: Instant) -> Scope {
        self.0.remove(&untagged(from));
        self.0
            .retain(|_, at| now.saturating_duration_since(*at) < FRESH);
        if self.0.is_empty() {
            Scope::Server
        } else {
            Scope::Mail
        }
    }
}

fn untagged(from: &Address) -> String {
    let own = from.user().split('+').next().unwrap_or_default();
    format!("{own}@{}", from.domain()).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_sender_is_the_servers_fault_only_while_it_takes_no_other() {
        let address = |text: &str| text.parse::<Address>().unwrap();
        let (a, b) = (address("office+r1@a.example"), address("office@b.example"));
        let now = Instant::now();
        let mut senders = Senders::default();
        assert_eq!(senders.refused(&a, now), Scope::Server);
        senders.accepted(&address("Office+r2@a.example"), now);
        assert_eq!(senders.refused(&b, now), Scope::Mail);
        assert_eq!(senders.refused(&b, now + FRESH), Scope::Server);
        senders.accepted(&a, now);
        assert_eq!(senders.refused(&a, now), Scope::Server);
    }
}
