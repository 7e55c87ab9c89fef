//! Networks, the people in them, and their addresses.

use std::fmt;

use chrono::NaiveDate;

use super::id_type;
use crate::time::Zone;

id_type!(
    /// The standing body over the years.
    AllianceId,
    NetworkId,
    PersonId,
);

/// The standing body: its role mailbox is From and ORGANIZER of everything that is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alliance {
    pub id: AllianceId,
    pub slug: String,
    pub name: String,
    pub mailbox: Email,
}

/// A regional network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    pub id: NetworkId,
    pub code: String,
    pub name: String,
    /// The day from which it belongs to the alliance; `None`: always.
    pub joined: Option<NaiveDate>,
}

impl Network {
    /// Whether it belongs to the alliance on that day.
    pub fn belongs_on(&self, day: NaiveDate) -> bool {
        self.joined.is_none_or(|joined| joined <= day)
    }
}

/// A person. Her zone and address are hers alone: never shown to others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub email: Email,
    pub zone: Zone,
    /// `en`, `fr`, `ar`, `es` or `pt`.
    pub language: String,
    pub wishes: Wishes,
    /// Her networks, the one that represents her in totals first; empty for partners and the public.
    pub memberships: Vec<Membership>,
}

/// How she wants to be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a wish of its own, and any may go with any"
)]
pub struct Wishes {
    /// Nothing of the subject matter in her mails and her calendar: only that there is something, when, and her link.
    pub discreet: bool,
    /// As a facilitator she may be named in invitations.
    pub named: bool,
    /// She wants reminders and digests.
    pub reminders: bool,
    /// She said these and her language herself, or an organiser did for her: spreadsheets leave them.
    pub said: bool,
    /// She said her zone herself, or an organiser did for her: spreadsheets leave it.
    pub zone_said: bool,
}

impl Default for Wishes {
    fn default() -> Self {
        Wishes {
            discreet: false,
            named: false,
            reminders: true,
            said: false,
            zone_said: false,
        }
    }
}

/// That a person belongs to a network, with dates where they are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    pub network: NetworkId,
    /// First and last day.
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

impl Membership {
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

impl Person {
    /// The network that represents her on that day.
    pub fn represented_by(&self, day: NaiveDate) -> Option<&NetworkId> {
        self.memberships
            .iter()
            .find(|m| m.holds_on(day))
            .map(|m| &m.network)
    }
}

/// An address that can be written to: `local@domain`, no display name, no control characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Email(String);

impl Email {
    /// Reads an address; says in a sentence why it cannot be one.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let not = |why: &str| Err(format!("\"{}\" is no e-mail address: {why}", shown(text)));
        if text.is_empty() {
            return Err("the e-mail address is missing".into());
        }
        if text.len() > 254 {
            return not("it is longer than 254 characters");
        }
        let Some((local, domain)) = text.rsplit_once('@') else {
            return not("it has no @");
        };
        if local.is_empty() || local.len() > 64 || local.contains('@') {
            return not("the part before the @ is empty, too long or has another @");
        }
        let allowed = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c);
        if !local.chars().all(allowed)
            || local.starts_with('.')
            || local.ends_with('.')
            || local.contains("..")
        {
            return not("the part before the @ has a character that addresses cannot have");
        }
        if is_tag(local) {
            return not(
                "it takes the answers to one mail and is nobody's own: write the address that she reads",
            );
        }
        let domain = &if domain.is_ascii() {
            domain.to_string()
        } else {
            match url::Host::parse(domain) {
                Ok(url::Host::Domain(ascii)) => ascii,
                _ => return not("the part after the @ is no domain"),
            }
        };
        let label = |l: &str| {
            !l.is_empty()
                && l.len() <= 63
                && !l.starts_with('-')
                && !l.ends_with('-')
                && l.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        };
        if !domain.contains('.') || !domain.split('.').all(label) {
            return not("the part after the @ is no domain");
        }
        Ok(Email(format!("{local}@{}", domain.to_lowercase())))
    }

    /// An address that was checked when it was stored.
    pub fn from_stored(text: String) -> Self {
        Email(text)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What addresses are compared by: folded to lower case.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

/// `secretariat+` and 32 hexadecimal digits, for bounces with `b-` before them: the shape of the addresses that our own mails are answered to.
fn is_tag(local: &str) -> bool {
    let Some((_, mark)) = local.rsplit_once('+') else {
        return false;
    };
    let tag = mark.strip_prefix("b-").unwrap_or(mark);
    tag.len() == 32 && tag.bytes().all(|b| b.is_ascii_hexdigit())
}

fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
