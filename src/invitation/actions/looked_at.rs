//! A release is held to the preview that somebody looked at: when the programme or the people are others by now, it is refused.

use std::fmt::Write;

use crate::meeting::{Roster, WorkshopId};
use crate::people::PersonId;
use crate::programme::{Change, Release, SessionState, difference};
use crate::refusal::{Finding, Kind, Refusal};
use crate::secret::hash_of;
use crate::time::with_zone;

/// What somebody looked at before she releases. What is `None` is not asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LookedAt {
    /// The number of the last release then; 0: there was none.
    pub after: Option<u32>,
    /// What the preview would change and whom it concerned, as it gave it (`seen`).
    pub seen: Option<String>,
}

impl LookedAt {
    /// Refuses when another release came since, and says what it changed; or when the same starts would concern others by now.
    pub(super) fn holds(
        &self,
        roster: &Roster,
        releases: &[Release],
        seen: &str,
    ) -> Result<(), Refusal> {
        let last = releases.last();
        let number = last.map_or(0, |r| r.number);
        if let (Some(after), Some(last)) = (self.after.filter(|after| *after != number), last) {
            return Err(came_between(roster, releases, after, last));
        }
        if self.after.is_some_and(|after| after != number) {
            return Err(Refusal::conflict(format!(
                "nothing of {} is released yet, so there is no release {} to come after: look at a preview again",
                roster.meeting.slug,
                self.after.unwrap_or_default()
            )));
        }
        if self
            .seen
            .as_deref()
            .is_some_and(|looked_at| looked_at != seen)
        {
            return Err(Refusal::conflict(
                "workshops or people were changed since the preview, so this release would do other things than it showed: look at a preview again",
            ));
        }
        Ok(())
    }
}

fn came_between(roster: &Roster, releases: &[Release], after: u32, last: &Release) -> Refusal {
    let zone = &roster.meeting.zone;
    let mut findings = vec![Finding {
        place: String::new(),
        says: format!(
            "{} stands at release {}, which {} made on {}, and you looked at what follows {}: look at a preview again",
            roster.meeting.slug,
            last.number,
            last.released_by,
            with_zone(last.released_at, zone),
            if after == 0 {
                "no release".to_string()
            } else {
                format!("release {after}")
            },
        ),
    }];
    if let Some(before) = releases.iter().find(|r| r.number == after) {
        let since = difference(before, last);
        findings.extend(since.iter().map(|d| Finding {
            place: format!("since release {after}"),
            says: d.sentence(zone),
        }));
    }
    Refusal {
        kind: Kind::Conflict,
        findings,
    }
}

/// What a release of these changes does and whom it concerns, in one word. It does not depend on which mails have left.
pub(super) fn seen(
    changes: &[Change],
    invitees: &dyn Fn(&WorkshopId) -> Vec<(PersonId, crate::meeting::Part)>,
) -> String {
    let mut text = String::new();
    for change in changes {
        let s = change.after();
        let _ = writeln!(
            text,
            "{} {} {} {} {:?} {:?}",
            change.word(),
            s.code,
            s.at.timestamp(),
            s.minutes,
            s.title,
            s.join_link
        );
        if s.state == SessionState::Confirmed {
            for (person, part) in invitees(&s.workshop) {
                let _ = writeln!(text, "  {person} {}", part.word());
            }
        }
    }
    hash_of(&text)[..16].to_string()
}
