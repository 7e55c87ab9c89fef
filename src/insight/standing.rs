//! Where a document stands with the contact group. Pure.

use super::{Review, Standing, Verdict, Version};
use crate::people::NetworkId;

/// The networks of the alliance must all agree to the newest version; the last word of each counts, what was said to older versions does not.
pub fn standing(versions: &[Version], reviews: &[Review], networks: &[NetworkId]) -> Standing {
    let Some(newest) = versions.last() else {
        return Standing::Nothing;
    };
    if !newest.submitted {
        return Standing::Draft;
    }
    let last = |network: &NetworkId| {
        reviews
            .iter()
            .rev()
            .find(|r| r.version == newest.number && r.network == *network)
            .map(|r| r.verdict)
    };
    let said = |wanted: Option<Verdict>| -> Vec<NetworkId> {
        networks
            .iter()
            .filter(|n| last(n) == wanted)
            .cloned()
            .collect()
    };
    let objecting = said(Some(Verdict::Objects));
    if !objecting.is_empty() {
        return Standing::Objected(objecting);
    }
    let silent = said(None);
    if silent.is_empty() {
        Standing::Agreed
    } else {
        Standing::InReview(silent)
    }
}

impl Standing {
    /// As in the API.
    pub fn word(&self) -> &'static str {
        match self {
            Standing::Nothing => "nothing",
            Standing::Draft => "draft",
            Standing::InReview(_) => "in-review",
            Standing::Objected(_) => "objected",
            Standing::Agreed => "agreed",
        }
    }
}
