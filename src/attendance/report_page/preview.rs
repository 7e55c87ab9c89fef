//! What was understood of a file that waits, as its page shows it.

use std::collections::BTreeMap;

use crate::attendance::hub::words::say;
use crate::attendance::names_page::view::Readers;
use crate::attendance::{By, Imported, NO_NETWORK};
use crate::language::{Language, Told, tell};
use crate::people::PersonId;
use crate::time::{Zone, clock_time, short_day_in};

/// What was understood of a file that waits.
pub struct Preview {
    pub upload: String,
    pub file: String,
    pub until: String,
    pub platform: String,
    pub zone: String,
    pub first: String,
    pub last: String,
    pub rows: usize,
    pub present: usize,
    pub people: usize,
    /// Network, people, and of these by address, by an earlier decision, by name.
    pub networks: Vec<(String, [usize; 4])>,
    pub unidentified: Vec<String>,
    pub more: usize,
    pub problems: Vec<Told>,
}

/// A platform as people call it.
pub fn platform(language: Language, word: &str) -> String {
    let key = match word {
        "zoom-meeting" => "zoom-meeting",
        "zoom-webinar" => "zoom-webinar",
        "teams" => return "Microsoft Teams".to_string(),
        "meet" => return "Google Meet".to_string(),
        "webex" => return "Webex".to_string(),
        "table" => "platform-table",
        "address-list" => "platform-list",
        other => return other.to_string(),
    };
    say(language, key)
}

/// What a page shows of a file that waits under that id until then.
pub fn preview(
    upload: &str,
    file: String,
    until: String,
    outcome: &Imported,
    readers: &Readers,
) -> Preview {
    /// So many unidentified names are shown; the others have their page.
    const NAMES: usize = 20;
    let zone = Zone::parse(&outcome.zone).unwrap_or_else(|_| Zone::utc());
    let language = readers.language;
    let at = |moment| {
        format!(
            "{} {}",
            short_day_in(language, moment, &zone),
            clock_time(moment, &zone)
        )
    };
    let record = &outcome.record;
    let names: Vec<String> = record
        .unidentified
        .iter()
        .map(|u| readers.label(u))
        .collect();
    Preview {
        upload: upload.to_string(),
        file,
        until,
        platform: platform(language, outcome.platform),
        first: outcome
            .seen
            .span
            .map_or_else(String::new, |s| at(s.start())),
        last: outcome.seen.span.map_or_else(String::new, |s| at(s.end())),
        zone: outcome.zone.clone(),
        rows: outcome.rows,
        present: outcome
            .seen
            .ways
            .keys()
            .filter(|p| record.is_present(p))
            .count(),
        people: outcome.seen.ways.len(),
        networks: by_network(outcome),
        more: names.len().saturating_sub(NAMES),
        unidentified: names.into_iter().take(NAMES).collect(),
        problems: outcome.problems.iter().map(|p| tell(language, p)).collect(),
    }
}

fn by_network(outcome: &Imported) -> Vec<(String, [usize; 4])> {
    let roster = &outcome.roster;
    let day = roster
        .meeting
        .zone
        .local(outcome.record.session.at)
        .civil
        .date();
    let of = |id: &PersonId| {
        roster
            .person(id)
            .and_then(|p| roster.represented_by(p, day))
            .map(|n| n.code.clone())
    };
    let mut counts: BTreeMap<Option<String>, [usize; 4]> = BTreeMap::new();
    for (id, by) in &outcome.seen.ways {
        let line = counts.entry(of(id)).or_default();
        line[0] += 1;
        line[match by {
            By::Address => 1,
            By::Alias => 2,
            By::Name => 3,
        }] += 1;
    }
    let codes = roster.networks.iter().map(|n| Some(n.code.clone()));
    codes
        .chain([None])
        .filter_map(|code| {
            let line = counts.remove(&code)?;
            Some((code.unwrap_or_else(|| NO_NETWORK.to_string()), line))
        })
        .collect()
}
