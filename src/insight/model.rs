//! What a rapporteur writes down of a workshop, and what the networks say to it.

use super::standing::standing;
use crate::meeting::Workshop;
use crate::people::NetworkId;
use crate::time::Instant;

/// What one workshop brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Key insights, one paragraph each.
    pub insights: Vec<String>,
    pub recommendations: Vec<Recommendation>,
}

/// Something that should be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommendation {
    pub text: String,
    pub addressee: Addressee,
    /// The networks that support it, in the meeting's order.
    pub networks: Vec<NetworkId>,
    pub status: Status,
}

/// Who should do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Addressee {
    Networks,
    Policymakers,
}

/// How far a recommendation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Proposed,
    Adopted,
    /// Kept in the versions, left out of the report.
    Dropped,
}

impl Addressee {
    pub const ALL: [Addressee; 2] = [Addressee::Networks, Addressee::Policymakers];

    /// As stored, in forms and in the API.
    pub fn word(self) -> &'static str {
        match self {
            Addressee::Networks => "networks",
            Addressee::Policymakers => "policymakers",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|a| a.word() == word)
    }
}

impl Status {
    pub const ALL: [Status; 3] = [Status::Proposed, Status::Adopted, Status::Dropped];

    /// As stored, in forms and in the API.
    pub fn word(self) -> &'static str {
        match self {
            Status::Proposed => "proposed",
            Status::Adopted => "adopted",
            Status::Dropped => "dropped",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.word() == word)
    }
}

/// One state of a workshop's document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// From 1.
    pub number: u32,
    pub document: Document,
    /// It was sent to the contact group.
    pub submitted: bool,
    /// The address of whoever wrote it, or `command line`.
    pub by: String,
    pub at: Instant,
}

/// What a network says to a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    pub version: u32,
    pub network: NetworkId,
    pub verdict: Verdict,
    /// Never empty with an objection.
    pub reason: String,
    pub by: String,
    pub at: Instant,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Agrees,
    Objects,
}

impl Verdict {
    /// As stored, in forms and in the API.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Agrees => "agrees",
            Verdict::Objects => "objects",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        [Verdict::Agrees, Verdict::Objects]
            .into_iter()
            .find(|v| v.word() == word)
    }
}

/// Where a workshop's document stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    Nothing,
    /// The newest version was not sent to the contact group.
    Draft,
    /// These networks have not spoken yet; nobody objects.
    InReview(Vec<NetworkId>),
    /// These networks object.
    Objected(Vec<NetworkId>),
    Agreed,
}

/// A workshop with all that was written and said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    pub workshop: Workshop,
    /// The oldest first.
    pub versions: Vec<Version>,
    /// The oldest first.
    pub reviews: Vec<Review>,
    pub standing: Standing,
}

impl Workbook {
    /// The version that counts.
    pub fn newest(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// The newest version that was sent to the contact group, with where it stands among these networks.
    pub fn sent(&self, networks: &[NetworkId]) -> Option<(&Version, Standing)> {
        let last = self.versions.iter().rposition(|v| v.submitted)?;
        let standing = standing(&self.versions[..=last], &self.reviews, networks);
        Some((&self.versions[last], standing))
    }

    /// The newest version that every one of these networks agreed to, whatever was written after it.
    pub fn agreed(&self, networks: &[NetworkId]) -> Option<&Version> {
        (0..self.versions.len()).rev().find_map(|i| {
            let so_far = &self.versions[..=i];
            (standing(so_far, &self.reviews, networks) == Standing::Agreed)
                .then(|| &self.versions[i])
        })
    }

    /// The number of the newest version; 0 when there is none.
    pub fn number(&self) -> u32 {
        self.newest().map_or(0, |v| v.number)
    }

    /// The last word of a network on the newest version.
    pub fn word_of(&self, network: &NetworkId) -> Option<&Review> {
        let number = self.number();
        self.reviews
            .iter()
            .rev()
            .find(|r| r.version == number && r.network == *network)
    }
}
