//! The copy, and when another may take its place. Pure.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::attendance::suppress::Count;
use crate::attendance::{Audience, Overview, Participation, Share};

/// What was shown to the networks, with the counts behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// Their ids, by their start.
    sessions: Vec<String>,
    networks: Vec<Option<String>>,
    networks_alone: bool,
    responses: Vec<Option<(usize, usize)>>,
    /// Invited and present; `None`: hidden. Row by row, totals last.
    shares: Vec<(Option<usize>, Option<usize>)>,
    /// Present and absent, and how many people make the present, the absent and the invited.
    counts: Vec<[u32; 5]>,
}

/// A row or column of a table; `None`: the total.
type Place = (Option<Option<String>>, Option<String>);

impl Frozen {
    /// A copy of what the networks may know.
    pub fn of(shown: &Participation) -> Self {
        let counts = |c: &Count| {
            [
                c.present,
                c.absent,
                c.present_people,
                c.absent_people,
                c.invited_people,
            ]
        };
        let sessions = shown.sessions.iter().map(|s| s.id.as_str().to_string());
        Frozen {
            sessions: sessions.collect(),
            networks: shown.networks.clone(),
            networks_alone: shown.networks_alone,
            responses: shown.responses.clone(),
            shares: shown
                .shares
                .iter()
                .map(|s| (s.invited, s.present))
                .collect(),
            counts: shown.counts.cells.iter().map(counts).collect(),
        }
    }

    /// Whether whoever kept this copy learns of no few people from the other: each number stays, or changes by at least the threshold. What is
    /// in one of them alone counts as nought in the other.
    pub fn may_become(&self, other: &Frozen, threshold: u32) -> bool {
        let (old, new) = (self.places(), other.places());
        let nought = [0; 5];
        let far = |a: u32, b: u32| a == b || a.abs_diff(b) >= threshold;
        let counts = old.keys().chain(new.keys()).all(|place| {
            let [was, is] = [&old, &new].map(|of| of.get(place).copied().unwrap_or(nought));
            was.into_iter().zip(is).all(|(a, b)| far(a, b))
        });
        let (said, says) = (self.answered(), other.answered());
        let answers = said.iter().all(|(session, was)| {
            let is = says.get(session).copied().unwrap_or_default();
            far(*was, is)
        });
        counts && answers
    }

    fn places(&self) -> BTreeMap<Place, [u32; 5]> {
        let wide = self.sessions.len() + 1;
        let of = self.counts.iter().enumerate().map(|(at, counts)| {
            let row = self.networks.get(at / wide).cloned();
            let column = self.sessions.get(at % wide).cloned();
            ((row, column), *counts)
        });
        of.collect()
    }

    /// How many answered, where that is shown; `None`: in all.
    fn answered(&self) -> BTreeMap<Option<&String>, u32> {
        let of = self.responses.iter().enumerate().filter_map(|(at, pair)| {
            let answered = u32::try_from(pair.as_ref()?.0).unwrap_or(u32::MAX);
            Some((self.sessions.get(at), answered))
        });
        of.collect()
    }

    /// As it was shown, with that network's own numbers as they are today; `None`: one of its sessions does not stand any more.
    pub fn shown(&self, overview: &Overview, own: &str) -> Option<Participation> {
        let today = Participation::of(overview, Audience::Secretariat);
        let sessions = self.sessions.iter().map(|id| {
            let record = overview
                .records
                .iter()
                .find(|r| r.session.id.as_str() == id);
            record.map(|r| r.session.clone())
        });
        let mut shown = Participation {
            audience: Audience::Alliance,
            sessions: sessions.collect::<Option<_>>()?,
            networks: self.networks.clone(),
            networks_alone: self.networks_alone,
            responses: self.responses.clone(),
            shares: self
                .shares
                .iter()
                .map(|(invited, present)| Share {
                    invited: *invited,
                    present: *present,
                })
                .collect(),
            whole: Vec::new(),
            counts: today.counts.clone(),
        };
        let hers = |of: &Participation| of.networks.iter().position(|n| n.as_deref() == Some(own));
        if let (Some(row), Some(there)) = (hers(&shown), hers(&today)) {
            let wide = self.sessions.len() + 1;
            let mut all = (0, 0);
            for (column, id) in self.sessions.iter().enumerate() {
                let at = today.sessions.iter().position(|s| s.id.as_str() == id);
                let share = at.map(|at| today.share(there, at)).unwrap_or_default();
                all.0 += share.invited.unwrap_or_default();
                all.1 += share.present.unwrap_or_default();
                shown.shares[row * wide + column] = share;
            }
            shown.shares[row * wide + wide - 1] = Share {
                invited: Some(all.0),
                present: Some(all.1),
            };
        }
        Some(shown)
    }
}
