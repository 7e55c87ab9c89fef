//! Who was there of the invited, by network and session, as far as an audience may know: what pages, exports, pictures and the report show.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::suppress::{Count, Counts, Hidden, Insider, hide};
use super::{Counting, Overview, Record};
use crate::invitation::Answer;
use crate::meeting::{Part, Role};
use crate::people::{Person, PersonId};
use crate::programme::Session;

/// For whom numbers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Audience {
    /// The organisers: everything.
    Secretariat,
    /// Networks among themselves: nothing that fewer than 5 people make.
    Alliance,
    /// Everybody: nothing that fewer than 10 people make, and the rest to the nearest 5.
    Public,
}

impl Audience {
    pub const ALL: [Audience; 3] = [Audience::Secretariat, Audience::Alliance, Audience::Public];

    /// As commands and addresses name it.
    pub fn word(self) -> &'static str {
        match self {
            Audience::Secretariat => "secretariat",
            Audience::Alliance => "alliance",
            Audience::Public => "public",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|a| a.word() == word)
    }

    /// Numbers of fewer people are hidden, nought included; 0: none is.
    pub fn threshold(self) -> u32 {
        match self {
            Audience::Secretariat => 0,
            Audience::Alliance => 5,
            Audience::Public => 10,
        }
    }

    /// Whether so many may be named outside the network: members of a network, people behind an average.
    pub fn may_know(self, people: usize) -> bool {
        u32::try_from(people).unwrap_or(u32::MAX) >= self.threshold()
    }

    fn shown(self, number: usize) -> usize {
        match self {
            Audience::Public => (number + 2) / 5 * 5,
            _ => number,
        }
    }
}

/// Invited, and present of these; `None`: it is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    pub invited: Option<usize>,
    pub present: Option<usize>,
}

impl Share {
    /// Both numbers of the attendance rate, where both are known and somebody was invited.
    pub fn rate(&self) -> Option<(usize, usize)> {
        Some((self.present?, self.invited.filter(|n| *n > 0)?))
    }
}

/// Attendance of the invited, by the network that represents each on the day, over the sessions that have a record.
#[derive(Debug, Clone)]
pub struct Participation {
    pub audience: Audience,
    /// By their start.
    pub sessions: Vec<Session>,
    /// By code, in the meeting's order; `None`, at the end: partners and the public. Networks of which nobody was invited are left out.
    pub networks: Vec<Option<String>>,
    /// Partners and the public are in no number, since they are few: the totals are those of the networks.
    pub networks_alone: bool,
    /// How many answered, of how many invited, in each session and in all; `None`: hidden.
    pub responses: Vec<Option<(usize, usize)>>,
    pub(super) shares: Vec<Share>,
    /// The same with nothing hidden, for who may see a row whole.
    pub(super) whole: Vec<Share>,
    /// What the shares were made of.
    pub(super) counts: Counts,
}

impl Participation {
    /// What that audience may know of all that is recorded.
    pub fn of(overview: &Overview, audience: Audience) -> Self {
        let counted = Counted::of(overview, audience);
        let hidden = counted.hidden(audience);
        let known = |hides: bool, number: u32| {
            (!hides).then_some(audience.shown(usize::try_from(number).unwrap_or(usize::MAX)))
        };
        let cells = &counted.counts.cells;
        let wide = counted.records.len() + 1;
        let shares = cells
            .iter()
            .enumerate()
            .map(|(at, count)| Share {
                invited: known(hidden.invited[at], count.invited()),
                present: known(hidden.present[at], count.present),
            })
            .collect();
        let whole = cells
            .iter()
            .map(|count| Share {
                invited: known(false, count.invited()),
                present: known(false, count.present),
            })
            .collect();
        // Answers name the invited too: where these are hidden as a total, so are the answers.
        let total = |column: usize| hidden.invited[counted.networks.len() * wide + column];
        let mut responses = counted.responses(audience);
        for (column, response) in responses.iter_mut().enumerate() {
            if total(column) {
                *response = None;
            }
        }
        if responses.iter().any(Option::is_none) {
            responses[wide - 1] = None;
        }
        Participation {
            audience,
            sessions: counted.records.iter().map(|r| r.session.clone()).collect(),
            responses,
            networks_alone: counted.networks_alone,
            networks: counted.networks,
            shares,
            whole,
            counts: counted.counts,
        }
    }

    /// The same, with that network's own numbers whole.
    #[must_use]
    pub fn with_own(mut self, network: &str) -> Self {
        let own = Some(network.to_string());
        if let Some(row) = self.networks.iter().position(|n| *n == own) {
            let wide = self.sessions.len() + 1;
            let range = row * wide..(row + 1) * wide;
            self.shares[range.clone()].copy_from_slice(&self.whole[range]);
        }
        self
    }

    /// One network in one session, by their places in the lists.
    pub fn share(&self, network: usize, session: usize) -> Share {
        self.at(network, session)
    }

    /// One network over all sessions.
    pub fn of_network(&self, network: usize) -> Share {
        self.at(network, self.sessions.len())
    }

    /// Everybody in one session.
    pub fn of_session(&self, session: usize) -> Share {
        self.at(self.networks.len(), session)
    }

    /// Everybody over all sessions.
    pub fn total(&self) -> Share {
        self.at(self.networks.len(), self.sessions.len())
    }

    /// By row and column; the last row is everybody, the last column all sessions.
    pub fn at(&self, row: usize, column: usize) -> Share {
        let wide = self.sessions.len() + 1;
        self.shares
            .get(row * wide + column)
            .copied()
            .unwrap_or_default()
    }

    /// Whether anything is hidden.
    pub fn hides(&self) -> bool {
        self.shares.iter().any(|s| s.present.is_none())
    }
}

/// The recorded sessions counted, nothing hidden yet.
struct Counted<'a> {
    overview: &'a Overview,
    records: Vec<&'a Record>,
    networks: Vec<Option<String>>,
    networks_alone: bool,
    counts: Counts,
}

impl<'a> Counted<'a> {
    fn of(overview: &'a Overview, audience: Audience) -> Self {
        let records: Vec<&Record> = overview.records.iter().filter(|r| r.recorded).collect();
        let people = people_by_id(overview);
        let mut cells: Vec<(Option<String>, usize, &PersonId, bool)> = Vec::new();
        for (column, record) in records.iter().enumerate() {
            let mut seen = HashSet::new();
            for held in overview.held(record).filter(|i| seen.insert(&i.person)) {
                let counting = Counting::Representing;
                let network = people
                    .get(&held.person)
                    .map(|p| overview.networks_of(p, record, counting))
                    .or_else(|| overview.networks_settled(&held.person, record, counting))
                    .and_then(|of| of.into_iter().next());
                cells.push((
                    network,
                    column,
                    &held.person,
                    record.is_present(&held.person),
                ));
            }
        }
        // Few partners would hide the totals of networks beside them. One threshold decides for all outside, so that no two totals differ by them.
        let networks_alone = audience != Audience::Secretariat && {
            let outside = |present: Option<bool>| {
                let of = cells.iter().filter(|c| c.0.is_none());
                let of = of.filter(|c| present.is_none_or(|p| c.3 == p));
                of.map(|c| c.2).collect::<HashSet<_>>().len()
            };
            let parts = [outside(None), outside(Some(true)), outside(Some(false))];
            parts[0] > 0 && parts.iter().any(|n| !Audience::Public.may_know(*n))
        };
        if networks_alone {
            cells.retain(|c| c.0.is_some());
        }
        let networks: Vec<Option<String>> = overview
            .codes()
            .filter(|code| cells.iter().any(|c| c.0 == *code))
            .collect();
        let counts = counted(&networks, records.len(), &cells);
        Counted {
            overview,
            records,
            networks,
            networks_alone,
            counts,
        }
    }

    fn hidden(&self, audience: Audience) -> Hidden {
        if audience == Audience::Secretariat {
            let none = vec![false; self.counts.cells.len()];
            return Hidden {
                invited: none.clone(),
                present: none,
            };
        }
        let insiders = self.insiders();
        let alliance = || {
            hide(
                &self.counts,
                Audience::Alliance.threshold(),
                &insiders,
                None,
            )
        };
        match audience {
            Audience::Secretariat | Audience::Alliance => alliance(),
            Audience::Public => hide(
                &self.counts,
                Audience::Public.threshold(),
                &insiders,
                Some(&alliance()),
            ),
        }
    }

    /// Whoever sees some of it by name: coordinators their network, facilitators and rapporteurs their sessions.
    fn insiders(&self) -> Vec<Insider> {
        let roster = &self.overview.roster;
        let runs: Vec<HashSet<&PersonId>> = self
            .records
            .iter()
            .map(|record| {
                let held = self.overview.held(record);
                held.filter(|i| matches!(i.part, Part::Facilitator | Part::Rapporteur))
                    .map(|i| &i.person)
                    .collect()
            })
            .collect();
        let mut all = BTreeSet::new();
        for (person, role) in &roster.people {
            let network = (*role == Role::Coordinator)
                .then(|| roster.represented_by(person, roster.meeting.first_day))
                .flatten()
                .map(|n| Some(n.code.clone()));
            let rows = self
                .networks
                .iter()
                .enumerate()
                .filter(|(_, code)| network.as_ref() == Some(*code))
                .map(|(row, _)| row);
            let columns = runs
                .iter()
                .enumerate()
                .filter(|(_, of)| of.contains(&person.id))
                .map(|(column, _)| column);
            all.insert(Insider {
                rows: rows.collect(),
                columns: columns.collect(),
            });
        }
        all.into_iter().collect()
    }

    /// Answers per session: only where neither those who answered nor those who did not are few, whichever network's own are taken away. All
    /// sessions together are shown only where each is, so that nothing can be subtracted.
    fn responses(&self, audience: Audience) -> Vec<Option<(usize, usize)>> {
        let people = people_by_id(self.overview);
        let mut all: Vec<Option<(usize, usize)>> = Vec::new();
        for record in &self.records {
            let mut of: HashMap<Option<String>, (usize, usize)> = HashMap::new();
            let mut seen = HashSet::new();
            for held in self.overview.held(record) {
                let counting = Counting::Representing;
                let networks = people
                    .get(&held.person)
                    .map(|p| self.overview.networks_of(p, record, counting))
                    .or_else(|| {
                        self.overview
                            .networks_settled(&held.person, record, counting)
                    });
                let Some(networks) = networks.filter(|_| seen.insert(&held.person)) else {
                    continue;
                };
                let network = networks.into_iter().next();
                if network.is_none() && self.networks_alone {
                    continue;
                }
                let line = of.entry(network).or_default();
                line.0 += usize::from(held.answer != Answer::NeedsAction);
                line.1 += 1;
            }
            let sum = of
                .values()
                .fold((0, 0), |sum, l| (sum.0 + l.0, sum.1 + l.1));
            let enough = |answered: usize, invited: usize| {
                audience.may_know(answered) && audience.may_know(invited - answered)
            };
            let shown = audience == Audience::Secretariat
                || enough(sum.0, sum.1) && of.values().all(|l| enough(sum.0 - l.0, sum.1 - l.1));
            all.push(shown.then_some((audience.shown(sum.0), audience.shown(sum.1))));
        }
        let total = all.iter().try_fold((0, 0), |sum, pair| {
            pair.map(|(answered, invited)| (sum.0 + answered, sum.1 + invited))
        });
        all.push(total);
        all
    }
}

fn people_by_id(overview: &Overview) -> HashMap<&PersonId, &Person> {
    let people = overview.roster.people.iter();
    people.map(|(p, _)| (&p.id, p)).collect()
}

fn counted(
    networks: &[Option<String>],
    columns: usize,
    cells: &[(Option<String>, usize, &PersonId, bool)],
) -> Counts {
    let rows = networks.len();
    let wide = columns + 1;
    let mut counts = vec![Count::default(); (rows + 1) * wide];
    let mut people: Vec<[HashSet<&PersonId>; 3]> = vec![Default::default(); counts.len()];
    for (network, column, person, present) in cells {
        let Some(row) = networks.iter().position(|n| n == network) else {
            continue;
        };
        for at in [
            row * wide + column,
            row * wide + columns,
            rows * wide + column,
            rows * wide + columns,
        ] {
            counts[at].present += u32::from(*present);
            counts[at].absent += u32::from(!*present);
            people[at][usize::from(!*present)].insert(person);
            people[at][2].insert(person);
        }
    }
    for (count, [present, absent, invited]) in counts.iter_mut().zip(&people) {
        let number = |set: &HashSet<&PersonId>| u32::try_from(set.len()).unwrap_or(u32::MAX);
        count.present_people = number(present);
        count.absent_people = number(absent);
        count.invited_people = number(invited);
    }
    Counts {
        rows,
        columns,
        cells: counts,
    }
}
