//! Who would be told what, network by network; and a move on the clocks of each network.

use std::collections::{BTreeMap, BTreeSet};

use crate::language::Language;
use crate::meeting::Roster;
use crate::time::{Instant, Zone, clock_time, short_day_in};

/// A mail to one person.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    pub email: &'a str,
    /// The code of the network that represents her.
    pub network: Option<&'a str>,
    /// `invitation`, `update` or `cancellation`.
    pub kind: &'a str,
}

/// How many people of a network get mails of each kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// Its code; `None`: partners and the public.
    pub network: Option<String>,
    pub invited: usize,
    pub moved: usize,
    pub cancelled: usize,
}

/// A line per network with somebody to tell, and how many people of all get mails of each kind; each person counts once in a number.
pub fn lines(told: &[Told]) -> (Vec<Line>, Line) {
    let mut by: BTreeMap<Option<&str>, Vec<&Told>> = BTreeMap::new();
    for t in told {
        by.entry(t.network).or_default().push(t);
    }
    let lines = by.iter().map(|(network, told)| Line {
        network: network.map(str::to_string),
        ..counted(told)
    });
    let mut lines: Vec<Line> = lines.collect();
    // Partners and the public come last.
    lines.sort_by_key(|l| l.network.is_none());
    (lines, counted(&told.iter().collect::<Vec<_>>()))
}

fn counted(told: &[&Told]) -> Line {
    let people = |kind: &str| {
        let all: BTreeSet<&str> = told
            .iter()
            .filter(|t| t.kind == kind)
            .map(|t| t.email)
            .collect();
        all.len()
    };
    Line {
        network: None,
        invited: people("invitation"),
        moved: people("update"),
        cancelled: people("cancellation"),
    }
}

/// The zone in which most people of each network live, by the network's code, in the order of the meeting.
pub fn zones(roster: &Roster) -> Vec<(String, Zone)> {
    let day = roster.meeting.first_day;
    let mut counts: BTreeMap<&str, BTreeMap<&str, (usize, &Zone)>> = BTreeMap::new();
    for (person, _) in &roster.people {
        if let Some(network) = roster.represented_by(person, day) {
            let zones = counts.entry(network.code.as_str()).or_default();
            zones
                .entry(person.zone.name())
                .or_insert((0, &person.zone))
                .0 += 1;
        }
    }
    roster
        .networks
        .iter()
        .filter_map(|n| {
            let most = counts.get(n.code.as_str())?.values();
            let (_, zone) = most.max_by_key(|(n, _)| *n)?;
            Some((n.code.clone(), (*zone).clone()))
        })
        .collect()
}

/// Day and hour of both on the clock of that zone: `Tue 13 Oct 15:00 → Wed 14 Oct 09:00`; of the same day only the hours.
pub fn from_to(language: Language, was: Instant, is: Instant, zone: &Zone) -> (String, String) {
    let day = |at| short_day_in(language, at, zone);
    let whole = |at| format!("{} {}", day(at), clock_time(at, zone));
    if day(was) == day(is) {
        (whole(was), clock_time(is, zone))
    } else {
        (whole(was), whole(is))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(email: &'static str, network: &'static str, kind: &'static str) -> Told<'static> {
        Told {
            email,
            network: Some(network).filter(|n| !n.is_empty()),
            kind,
        }
    }

    #[test]
    fn each_person_counts_once_for_each_kind_of_mail_and_the_public_comes_last() {
        let (lines, all) = lines(&[
            told("p@p.example", "", "invitation"),
            told("a@n.example", "NWM", "invitation"),
            told("a@n.example", "NWM", "invitation"),
            told("a@n.example", "NWM", "update"),
            told("b@n.example", "NWM", "cancellation"),
        ]);
        let line = |network: Option<&str>, invited, moved, cancelled| Line {
            network: network.map(str::to_string),
            invited,
            moved,
            cancelled,
        };
        assert_eq!(lines, [line(Some("NWM"), 1, 1, 1), line(None, 1, 0, 0)]);
        assert_eq!(all, line(None, 2, 1, 1));
    }
}
