//! What the networks are shown of a programme, frozen when it is put to them: nobody by name, and of each other network only what the alliance may
//! know. Made of the planner's explanation.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Line;
use crate::language::Language;
use crate::meeting::Roster;
use crate::people::{self, NetworkId};
use crate::proposal::{self, Explanation, PersonId, Problem, Speech, Tables, WorkshopId};
use crate::refusal::Refusal;
use crate::time::{Instant, Zone};

/// People below which a number of another network is not shown.
pub const FEW: usize = 5;

/// The whole of it (`approval-paper/1`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// By start.
    pub sessions: Vec<PaperSession>,
    /// Those that are asked: the one that carries most first.
    pub networks: Vec<PaperNetwork>,
    /// Codes and titles of workshops without a start.
    pub unplaced: Vec<(String, String)>,
}

/// A session of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperSession {
    pub code: String,
    pub title: String,
    /// UTC.
    pub start: Instant,
    pub minutes: u32,
    pub free: usize,
    pub invited: usize,
    pub networks: Vec<PaperPart>,
    /// By language: what an hour earlier or later would change.
    pub why: BTreeMap<String, String>,
}

/// A session as the members of one network have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperPart {
    pub network: String,
    pub free: usize,
    pub invited: usize,
    /// For whom some of it lies in the hours of sleep.
    pub asleep: usize,
}

/// A network that is asked, with what the programme costs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperNetwork {
    id: String,
    pub code: String,
    pub name: String,
    /// Where most of its members live.
    pub zone: String,
    pub members: i64,
    /// Thousandths of an unsocial minute a head: in all, and of it from earlier years.
    pub burden: i64,
    pub ledger: i64,
    /// By language: what it carries, in sentences.
    pub why: BTreeMap<String, String>,
}

impl PaperNetwork {
    pub fn id(&self) -> NetworkId {
        NetworkId::from_text(self.id.clone())
    }

    /// Where most of its members live; UTC if its rules are no longer known.
    pub fn zone(&self) -> Zone {
        Zone::parse(&self.zone).unwrap_or_else(|_| Zone::utc())
    }
}

/// A number that another network may see, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Masked {
    Shown(usize),
    /// It would tell of few.
    Few,
}

impl Paper {
    pub fn network(&self, id: &NetworkId) -> Option<&PaperNetwork> {
        self.networks.iter().find(|n| n.id == id.as_str())
    }

    /// Of each network over all sessions: how often somebody is asked to one, and how often she cannot come.
    pub fn asked_and_lost(&self, code: &str) -> (usize, usize) {
        let parts = self.sessions.iter().flat_map(|s| &s.networks);
        parts
            .filter(|p| p.network == code)
            .fold((0, 0), |(asked, lost), p| {
                (asked + p.invited, lost + p.invited.saturating_sub(p.free))
            })
    }
}

/// What members of network `own` may see of how often people of each network cannot come, in the order of `networks` (code, members, number): hidden
/// where there are few people, and then never of one network alone, since the sums over all would tell it.
pub fn masked(networks: &[(String, i64, usize)], own: &str) -> Vec<Masked> {
    let few = i64::try_from(FEW).unwrap_or(5);
    let mut hidden: Vec<bool> = networks
        .iter()
        .map(|(code, members, _)| code != own && *members < few)
        .collect();
    if hidden.iter().filter(|h| **h).count() == 1 {
        let next = (0..networks.len())
            .filter(|i| !hidden[*i] && networks[*i].0 != own)
            .min_by_key(|i| networks[*i].1);
        if let Some(next) = next {
            hidden[next] = true;
        }
    }
    networks
        .iter()
        .zip(hidden)
        .map(|((_, _, n), hide)| if hide { Masked::Few } else { Masked::Shown(*n) })
        .collect()
}

/// How many of a session's people can come, if that does not tell of the few of another network beside those of `own`.
pub fn total_for(session: &PaperSession, own: &str) -> Option<(usize, usize)> {
    let hers = session.networks.iter().find(|p| p.network == own);
    let others = session.invited - hers.map_or(0, |p| p.invited.min(session.invited));
    (others == 0 || others >= FEW).then_some((session.free, session.invited))
}

/// Puts the paper together: the programme of `lines` held against the problem. Refused where a start is none of the meeting's.
pub fn paper(problem: &Problem, roster: &Roster, lines: &[Line]) -> Result<Paper, Refusal> {
    let tables = Tables::of(problem)?;
    let mut programme: Vec<(WorkshopId, Option<Instant>)> = problem
        .workshops
        .iter()
        .map(|w| {
            let line = lines.iter().find(|l| l.code == w.id.0);
            (w.id.clone(), line.map(|l| l.at))
        })
        .collect();
    programme.sort();
    if let Some(unknown) = lines
        .iter()
        .find(|l| !problem.workshops.iter().any(|w| w.id.0 == l.code))
    {
        return Err(Refusal::conflict(format!(
            "{} was not there yet when this proposal was made: ask for a new one",
            unknown.code
        )));
    }
    proposal::judge(&tables, &programme)?;
    let explanation = proposal::explain(problem, &tables, &programme);
    Ok(Paper {
        networks: networks(problem, roster, &explanation),
        unplaced: explanation
            .unplaced
            .iter()
            .map(|u| (u.workshop.0.clone(), u.title.clone()))
            .collect(),
        sessions: sessions(problem, lines, &explanation),
    })
}

fn sessions(problem: &Problem, lines: &[Line], explanation: &Explanation) -> Vec<PaperSession> {
    explanation
        .sessions
        .iter()
        .map(|s| PaperSession {
            code: s.workshop.0.clone(),
            title: s.title.clone(),
            start: s.start,
            minutes: lines
                .iter()
                .find(|l| l.code == s.workshop.0)
                .map_or(0, |l| l.minutes),
            free: s.free,
            invited: s.invited,
            networks: s
                .networks
                .iter()
                .map(|n| PaperPart {
                    network: n.network.0.clone(),
                    free: n.free,
                    invited: n.invited,
                    asleep: n.asleep,
                })
                .collect(),
            why: in_every_language(problem, |speech| speech.shifts(s)),
        })
        .collect()
}

/// Every network that belongs to the alliance on the meeting's first day.
fn networks(problem: &Problem, roster: &Roster, explanation: &Explanation) -> Vec<PaperNetwork> {
    let whys: BTreeMap<&str, Vec<String>> = Language::ALL
        .into_iter()
        .map(|language| {
            let speech = Speech {
                problem,
                language,
                name: &nobody(language),
            };
            (language.code(), speech.networks(&explanation.networks))
        })
        .collect();
    let belonging = roster
        .networks
        .iter()
        .filter(|n| n.belongs_on(roster.meeting.first_day));
    let mut all: Vec<PaperNetwork> = belonging
        .map(|network| {
            let at = explanation
                .networks
                .iter()
                .position(|n| n.network.0 == network.code);
            let known = at.map(|at| &explanation.networks[at]);
            let why = whys.iter().filter_map(|(language, all)| {
                Some(((*language).to_string(), all.get(at?)?.clone()))
            });
            PaperNetwork {
                id: network.id.to_string(),
                code: network.code.clone(),
                name: network.name.clone(),
                zone: zone_of(problem, roster, network),
                members: known.map_or(0, |n| n.members),
                burden: known.map_or(0, |n| n.burden),
                ledger: known.map_or(0, |n| n.ledger),
                why: why.collect(),
            }
        })
        .collect();
    all.sort_by(|a, b| (b.burden, &a.code).cmp(&(a.burden, &b.code)));
    all
}

/// The zone of most of its members; the meeting's where it has none.
fn zone_of(problem: &Problem, roster: &Roster, network: &people::Network) -> String {
    let mut zones: BTreeMap<&str, usize> = BTreeMap::new();
    for person in &problem.participants {
        if person.network.0 == network.code {
            *zones.entry(person.zone.name()).or_default() += 1;
        }
    }
    let most = zones
        .into_iter()
        .max_by_key(|(name, n)| (*n, std::cmp::Reverse(*name)));
    most.map_or_else(
        || roster.meeting.zone.name().to_string(),
        |(name, _)| name.to_string(),
    )
}

fn in_every_language(
    problem: &Problem,
    says: impl Fn(&Speech) -> String,
) -> BTreeMap<String, String> {
    Language::ALL
        .into_iter()
        .map(|language| {
            let speech = Speech {
                problem,
                language,
                name: &nobody(language),
            };
            (language.code().to_string(), says(&speech))
        })
        .collect()
}

/// People are not named to other networks.
fn nobody(language: Language) -> impl Fn(&PersonId) -> String {
    move |_| super::words::say(language, "not-named")
}
