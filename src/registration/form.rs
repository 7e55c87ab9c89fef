//! What somebody typed into the registration form, and what is wrong with it. Pure.

use super::Applicant;
use crate::language::Language;
use crate::meeting::import::clean;
use crate::people::Email;
use crate::time::Zone;

/// A name may be so long.
const LONGEST_NAME: usize = 120;

/// The fields as they were typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    pub name: String,
    pub email: String,
    pub zone: String,
    pub language: String,
}

/// One fault: the field, the key of the sentence about it, and what it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub field: &'static str,
    pub key: &'static str,
    /// For the sentence: what was typed, or what is near it.
    pub names: String,
}

/// Reads the form; all faults together, in the order of the fields.
pub fn read(typed: &Typed) -> Result<Applicant, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut keep = |fault: Fault| faults.push(fault);
    let name = name(&typed.name).map_err(&mut keep).ok();
    let email = email(&typed.email).map_err(&mut keep).ok();
    let zone = zone(&typed.zone).map_err(&mut keep).ok();
    let language = Language::of_code(typed.language.trim())
        .ok_or_else(|| fault("language", "fault-language", ""))
        .map_err(&mut keep)
        .ok();
    match (name, email, zone, language) {
        (Some(name), Some(email), Some(zone), Some(language)) => Ok(Applicant {
            name,
            email,
            zone,
            language,
        }),
        _ => Err(faults),
    }
}

fn fault(field: &'static str, key: &'static str, names: &str) -> Fault {
    Fault {
        field,
        key,
        names: names.chars().take(60).collect(),
    }
}

/// A name for people to read: mails to her carry it, so that it must be nothing that a mail program makes a link of.
fn name(typed: &str) -> Result<String, Fault> {
    let refuse = |key| Err(fault("name", key, ""));
    if typed.trim().chars().any(char::is_control) {
        return refuse("fault-name-line");
    }
    let name = clean(typed);
    if name.is_empty() {
        return refuse("fault-name-missing");
    }
    if name.chars().count() > LONGEST_NAME {
        return refuse("fault-name-long");
    }
    if !name.chars().any(char::is_alphabetic) {
        return refuse("fault-name-missing");
    }
    if leads_somewhere(&name) {
        return refuse("fault-name-link");
    }
    Ok(name)
}

/// Whether a mail program could make a link of a part of it: an address, or words joined by a dot (initials may be).
fn leads_somewhere(name: &str) -> bool {
    let joined = |word: &str| {
        let mut labels = word.split(['.', '\u{3002}', '\u{ff0e}', '\u{ff61}']);
        let first = labels.next().unwrap_or("");
        let later = labels.any(|l| l.chars().filter(|c| c.is_alphanumeric()).count() > 1);
        first.chars().any(char::is_alphanumeric) && later
    };
    name.contains(['/', '\\', '@', '<', '>', ':']) || name.split_whitespace().any(joined)
}

fn email(typed: &str) -> Result<Email, Fault> {
    if typed.trim().is_empty() {
        return Err(fault("email", "fault-email-missing", ""));
    }
    Email::parse(typed).map_err(|_| fault("email", "fault-email", ""))
}

/// A zone by its name, or by the name of its city alone.
pub(super) fn zone(typed: &str) -> Result<Zone, Fault> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(fault("zone", "fault-zone-missing", ""));
    }
    if typed.len() > 64 || typed.chars().any(char::is_control) {
        return Err(fault("zone", "fault-zone-unknown", ""));
    }
    Zone::of_words(typed).map_err(|near| fault("zone", "fault-zone-near", &near.join(", ")))
}
