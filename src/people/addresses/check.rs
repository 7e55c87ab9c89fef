//! Whether an address looks like a slip of the hand. Pure.

use std::collections::BTreeMap;

use crate::people::Email;

/// Mail providers that many people use.
const KNOWN: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.fr",
    "hotmail.co.uk",
    "outlook.com",
    "outlook.fr",
    "live.com",
    "yahoo.com",
    "yahoo.fr",
    "yahoo.co.uk",
    "ymail.com",
    "icloud.com",
    "proton.me",
    "protonmail.com",
    "gmx.net",
    "orange.fr",
    "web.de",
];
/// Endings that nobody has, and what was meant.
const ENDINGS: &[(&str, &str)] = &[
    (".con", ".com"),
    (".cmo", ".com"),
    (".ocm", ".com"),
    (".comm", ".com"),
    (".ogr", ".org"),
    (".rog", ".org"),
    (".nte", ".net"),
];

/// The address that was probably meant, when this one is a slip away from a domain that people have. `in_use`: the domains of the alliance's
/// addresses, and how many people have one there.
pub fn looks_like(email: &Email, in_use: &BTreeMap<String, usize>) -> Option<Email> {
    let (local, domain) = email.as_str().rsplit_once('@')?;
    // Two who share a domain do not both mistype it.
    if KNOWN.contains(&domain) || in_use.get(domain).is_some_and(|n| *n > 1) {
        return None;
    }
    let meant = |domain: &str| Email::parse(&format!("{local}@{domain}")).ok();
    if let Some((wrong, right)) = ENDINGS.iter().find(|(wrong, _)| domain.ends_with(wrong)) {
        return meant(&format!("{}{right}", domain.strip_suffix(wrong)?));
    }
    let shared = in_use
        .iter()
        .filter(|(_, n)| **n > 2)
        .map(|(d, _)| d.as_str());
    KNOWN
        .iter()
        .copied()
        .chain(shared)
        .map(|known| (strsim::osa_distance(domain, known), known))
        .filter(|(off, known)| *off > 0 && *off <= slips(known))
        .min()
        .and_then(|(_, known)| meant(known))
}

/// How many slips a name may have: in a short one every letter counts.
fn slips(domain: &str) -> usize {
    let name = domain.split('.').next().unwrap_or("").len();
    match name {
        0..=3 => 0,
        4 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggestion(text: &str) -> String {
        let in_use: BTreeMap<String, usize> =
            [("femwise.example".into(), 12), ("small.example".into(), 1)].into();
        looks_like(&Email::parse(text).unwrap(), &in_use)
            .map(|e| e.to_string())
            .unwrap_or_default()
    }

    #[test]
    fn a_slip_of_the_hand_is_seen_and_the_address_that_was_meant_is_named() {
        for (typed, meant) in [
            ("ana@gmial.com", "ana@gmail.com"),
            ("ana@gmail.con", "ana@gmail.com"),
            ("ana@hotmial.com", "ana@hotmail.com"),
            ("ana@yaho.fr", "ana@yahoo.fr"),
            ("ana@femwisse.example", "ana@femwise.example"),
            ("ana@alliance.ogr", "ana@alliance.org"),
        ] {
            assert_eq!(suggestion(typed), meant, "{typed}");
        }
    }

    #[test]
    fn what_is_right_or_far_from_everything_is_left_alone() {
        for typed in [
            "ana@gmail.com",
            "ana@femwise.example",
            "ana@small.example",
            "ana@mail.example",
            "ana@ox.example",
            "ana@gmx.de",
            "ana@web.net",
        ] {
            assert_eq!(suggestion(typed), "", "{typed}");
        }
    }
}
