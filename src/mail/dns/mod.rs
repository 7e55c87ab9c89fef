//! What the world's name service must say so that our mails are believed: read from records that an operator pasted, and judged. Pure: nothing is
//! looked up.

mod dkim;
mod dmarc;
mod mx;
mod records;
mod spf;
#[cfg(test)]
mod tests;
pub mod web;

use serde::Serialize;

use crate::people::Email;

pub use records::Records;

/// What mail is sent as.
#[derive(Debug, Clone)]
pub struct Asked {
    /// From, ORGANIZER, and where answers and bounces come to.
    pub mailbox: Email,
    /// The name or address of the machine that hands our mail to the world.
    pub host: Option<String>,
    pub selector: String,
    /// d= of our signatures.
    pub domain: String,
    /// Our own key's record, where one is configured.
    pub key: Option<String>,
}

/// How one thing stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Judgement {
    Ok,
    Missing,
    Wrong,
    /// What was pasted does not tell.
    Unsure,
}

impl Judgement {
    pub fn word(self) -> &'static str {
        match self {
            Judgement::Ok => "ok",
            Judgement::Missing => "missing",
            Judgement::Wrong => "wrong",
            Judgement::Unsure => "unsure",
        }
    }
}

/// One thing that was looked at, in one sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Point {
    /// `mx`, `spf`, `dkim`, `dmarc`, `alignment`.
    pub about: &'static str,
    pub judgement: Judgement,
    pub says: String,
    /// The record to publish in its place, as a line of a zone file.
    pub publish: Option<String>,
}

impl Point {
    fn new(about: &'static str, judgement: Judgement, says: impl Into<String>) -> Self {
        Point {
            about,
            judgement,
            says: says.into(),
            publish: None,
        }
    }

    fn ok(about: &'static str, says: impl Into<String>) -> Self {
        Self::new(about, Judgement::Ok, says)
    }

    fn wrong(about: &'static str, says: impl Into<String>) -> Self {
        Self::new(about, Judgement::Wrong, says)
    }

    fn missing(about: &'static str, says: impl Into<String>) -> Self {
        Self::new(about, Judgement::Missing, says)
    }

    fn unsure(about: &'static str, says: impl Into<String>) -> Self {
        Self::new(about, Judgement::Unsure, says)
    }

    fn publish(mut self, record: impl Into<String>) -> Self {
        self.publish = Some(record.into());
        self
    }
}

impl Asked {
    /// The domain of From, in lower case.
    pub fn from_domain(&self) -> String {
        domain_of(&self.mailbox)
    }
}

/// The domain of an address, in lower case.
pub fn domain_of(mailbox: &Email) -> String {
    let text = mailbox.as_str();
    text.rsplit_once('@')
        .map_or(text, |(_, domain)| domain)
        .to_ascii_lowercase()
}

/// Everything that Gmail and Outlook ask of a sender and that stands in the name service.
pub fn check(records: &Records, asked: &Asked) -> Vec<Point> {
    let mut points = mx::check(records, asked);
    points.extend(spf::check(records, asked));
    points.extend(dkim::check(records, asked));
    points.extend(dmarc::check(records, asked));
    points
}

/// A TXT record as a zone file's line: no string in it is longer than 255 octets (RFC 1035, 3.3).
pub fn zone_line(name: &str, text: &str) -> String {
    let strings: Vec<String> = text
        .as_bytes()
        .chunks(250)
        .map(|some| format!("\"{}\"", String::from_utf8_lossy(some).replace('"', "\\\"")))
        .collect();
    format!("{name}. IN TXT {}", strings.join(" "))
}

/// `tag=value` pairs (RFC 6376, 3.2), names in lower case, blanks gone from both ends.
fn tags(text: &str) -> Vec<(String, String)> {
    text.split(';')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_string()))
        .collect()
}

fn tag<'a>(tags: &'a [(String, String)], name: &str) -> Option<&'a str> {
    tags.iter()
        .find(|(n, _)| n == name)
        .map(|(_, v)| v.as_str())
}

/// Whether `inner` is `outer` or lies in it.
fn within(inner: &str, outer: &str) -> bool {
    inner == outer
        || inner
            .strip_suffix(outer)
            .is_some_and(|rest| rest.ends_with('.'))
}
