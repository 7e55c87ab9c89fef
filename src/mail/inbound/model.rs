//! What a mail that came in says.

use std::fmt;

/// A mail, taken apart. All texts are as it says them: nothing is believed yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Incoming {
    /// The addresses of all its From lines; one is usual.
    pub from: Vec<String>,
    /// Whom it was sent or handed to, as far as its headers say (To, Cc, Delivered-To, X-Original-To …).
    pub to: Vec<String>,
    /// With angle brackets; empty when it has none.
    pub message_id: String,
    /// The Message-IDs that it answers, with angle brackets.
    pub refers_to: Vec<String>,
    /// Its Authentication-Results headers, the topmost first.
    pub results: Vec<String>,
    /// Why it was written by a machine; `None`: a person seems to have sent it.
    pub automatic: Option<String>,
    /// Whether a mail server seems to have sent it, as reports are sent: with an empty envelope, or in the name of its postmaster.
    pub by_server: bool,
    /// Its calendar objects, each once.
    pub calendars: Vec<Vec<u8>>,
    /// What became of a mail that we had sent.
    pub report: Option<Report>,
    /// Why its content cannot be looked into (S/MIME, PGP, winmail.dat).
    pub sealed: Option<&'static str>,
}

/// A mail server's report about a mail (RFC 3464, or the older ones in prose).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Whether it has the fields of RFC 3464; else it is prose.
    pub formal: bool,
    pub kind: ReportKind,
    /// `5.1.1` (RFC 3463); empty when none is given.
    pub status: String,
    /// The server's own words, one line.
    pub words: String,
    /// The Message-IDs, with angle brackets, that it may be about.
    pub about: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportKind {
    /// It was not delivered and will not be.
    Failed,
    /// It is still being tried.
    Delayed,
    /// It arrived, or was handed on.
    Passed,
}

/// Why a mail is not looked into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    TooLarge(String),
    TooDeep(String),
    NoMail(String),
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unfit::TooLarge(says) | Unfit::TooDeep(says) | Unfit::NoMail(says) => f.write_str(says),
        }
    }
}
