//! The difference of two releases, for reading. Pure.

use super::{Frozen, Release};
use crate::time::{Zone, with_zone};

/// One session that is not the same in both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub before: Option<Frozen>,
    pub after: Option<Frozen>,
}

/// What is different, in the order of the later release; what it lost comes last.
pub fn difference(before: &Release, after: &Release) -> Vec<Difference> {
    let of = |r: &Release, f: &Frozen| r.sessions.iter().find(|o| o.session == f.session).cloned();
    let mut all: Vec<Difference> = after
        .sessions
        .iter()
        .map(|f| Difference {
            before: of(before, f),
            after: Some(f.clone()),
        })
        .collect();
    let lost = before.sessions.iter().filter(|f| of(after, f).is_none());
    all.extend(lost.map(|f| Difference {
        before: Some(f.clone()),
        after: None,
    }));
    all.retain(|d| d.before != d.after);
    all
}

impl Difference {
    /// `WG2 moved from Tue 13 October 15:00, Rome, UTC+02:00 to …`.
    pub fn sentence(&self, zone: &Zone) -> String {
        match (&self.before, &self.after) {
            (None, Some(new)) => format!(
                "{} is new: {}, {} minutes",
                new.code,
                with_zone(new.at, zone),
                new.minutes
            ),
            (Some(old), None) => format!(
                "{} is cancelled; it was {}",
                old.code,
                with_zone(old.at, zone)
            ),
            (Some(old), Some(new)) if old.at != new.at => {
                format!(
                    "{} moved from {} to {}",
                    new.code,
                    with_zone(old.at, zone),
                    with_zone(new.at, zone)
                )
            }
            (Some(old), Some(new)) if old.minutes != new.minutes => {
                format!(
                    "{} takes {} minutes, before {}",
                    new.code, new.minutes, old.minutes
                )
            }
            (Some(old), Some(new)) if old.title != new.title => {
                format!(
                    "{} is now called \"{}\", before \"{}\"",
                    new.code, new.title, old.title
                )
            }
            (_, Some(new)) => format!("{} has another join link", new.code),
            (None, None) => String::new(),
        }
    }
}
