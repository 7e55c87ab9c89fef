//! Why something was refused: plain sentences with the place of each fault, carried from wherever it was found to the person who can mend it.

use std::fmt;

/// One fault: where it is (`participants.csv row 7, column time_zone`, a field's name, a JSON path; empty when the whole is meant)
/// and one sentence that says what is wrong and what to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    pub place: String,
    pub says: String,
}

/// What kind of refusal it is; each face turns it into its own code (HTTP status, exit code).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What came in is wrong; nothing was stored.
    Invalid,
    /// It is not there, or this person may not know that it is.
    NotFound,
    /// Nobody is signed in, or the token is none.
    Stranger,
    /// She is known but may not do this.
    Forbidden,
    /// It contradicts what is there now (a double, an older revision).
    Conflict,
    /// The store or the disk cannot take it now; the same call may succeed later.
    Unavailable,
    /// A fault of ours.
    Internal,
}

/// The refusal of an act. Nothing of the act was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub kind: Kind,
    pub findings: Vec<Finding>,
}

impl Refusal {
    /// A refusal with a single sentence and no place.
    pub fn new(kind: Kind, says: impl Into<String>) -> Self {
        Self::at(kind, "", says)
    }

    /// A refusal with a single sentence about `place`.
    pub fn at(kind: Kind, place: impl Into<String>, says: impl Into<String>) -> Self {
        Refusal {
            kind,
            findings: vec![Finding {
                place: place.into(),
                says: says.into(),
            }],
        }
    }

    pub fn invalid(place: impl Into<String>, says: impl Into<String>) -> Self {
        Self::at(Kind::Invalid, place, says)
    }

    pub fn not_found(says: impl Into<String>) -> Self {
        Self::new(Kind::NotFound, says)
    }

    pub fn conflict(says: impl Into<String>) -> Self {
        Self::new(Kind::Conflict, says)
    }

    /// A fault of ours; `what` goes to the log, never to a visitor.
    pub fn internal(what: impl Into<String>) -> Self {
        Self::new(Kind::Internal, what)
    }

    /// `Ok` when there are no findings, else the refusal that lists them all.
    pub fn unless_empty(findings: Vec<Finding>) -> Result<(), Self> {
        if findings.is_empty() {
            return Ok(());
        }
        Err(Refusal {
            kind: Kind::Invalid,
            findings,
        })
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            write!(f, "{}", self.says)
        } else {
            write!(f, "{}: {}", self.place, self.says)
        }
    }
}

impl fmt::Display for Refusal {
    /// One line per finding.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, finding) in self.findings.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            write!(f, "{finding}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}
