//! The names of a session: those that are open, and those about which something was decided.

use std::collections::{HashMap, HashSet};

use super::decide::has_known_address;
use super::{of_session, standing};
use crate::attendance::apart::apart;
use crate::attendance::deciding::{self, Decisions};
use crate::attendance::naming::{self, NameLine, Offer};
use crate::attendance::{EntryId, Matcher, names};
use crate::invitation;
use crate::meeting::{self, Roster};
use crate::people::{Person, PersonId};
use crate::programme::Session;
use crate::refusal::Refusal;
use crate::store::Db;

/// The names of a session.
#[derive(Debug, Clone)]
pub struct Names {
    pub roster: Roster,
    pub session: Session,
    pub lines: Vec<NameLine>,
    /// Whoever may be named to who asks: everybody of the meeting, or for a facilitator the people of her session.
    pub allowed: HashSet<PersonId>,
    decisions: Decisions,
}

/// Who asks for names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sees {
    Everybody,
    /// The people who hold an invitation to the session.
    TheSession,
}

/// The names of a session that were not recognised by themselves.
pub async fn names_of(db: &Db, slug: &str, code: &str, sees: Sees) -> Result<Names, Refusal> {
    let (slug, code) = (slug.to_string(), code.to_string());
    db.read(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let (session, _) = standing(conn, &roster, &code)?;
        let entries = of_session(conn, &roster.meeting, &session.id)?;
        let decisions = deciding::store::decisions(conn, &roster.meeting)?;
        let allowed = match sees {
            Sees::Everybody => roster.people.iter().map(|(p, _)| p.id.clone()).collect(),
            Sees::TheSession => invitation::of_session(conn, &session.id)?
                .into_iter()
                .filter(|i| i.held)
                .map(|i| i.person)
                .collect(),
        };
        Ok(Names {
            lines: naming::lines(&session, &entries, &decisions, |e| {
                has_known_address(&roster, e)
            }),
            roster,
            session,
            allowed,
            decisions,
        })
    })
    .await
}

/// Somebody of the meeting whom a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub network: Option<String>,
}

impl Names {
    pub fn open(&self) -> impl Iterator<Item = &NameLine> {
        self.lines.iter().filter(|l| l.decided.is_none())
    }

    pub fn decided(&self) -> impl Iterator<Item = &NameLine> {
        self.lines.iter().filter(|l| l.decided.is_some())
    }

    pub fn line(&self, entry: &EntryId) -> Option<&NameLine> {
        self.lines.iter().find(|l| l.entry == *entry)
    }

    /// Whatever a decision about this key changed on the page.
    pub fn of_key<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a NameLine> {
        self.lines
            .iter()
            .filter(move |l| names::alias_key(&l.name.name, &l.name.email) == key)
    }

    /// What is offered for each of these names, in their order.
    pub fn offers<'a>(&self, of: impl IntoIterator<Item = &'a NameLine>) -> Vec<Vec<Offer>> {
        let Some(workshop) = self.roster.workshop_by_code(&self.session.code) else {
            return Vec::new();
        };
        let aliases = self.decisions.of(&self.session.id);
        let matcher = Matcher::new(&self.roster, workshop, &aliases);
        let name_of: HashMap<PersonId, String> = self
            .roster
            .people
            .iter()
            .filter(|(p, _)| self.allowed.contains(&p.id))
            .map(|(p, _)| (p.id.clone(), p.name.clone()))
            .collect();
        of.into_iter()
            .map(|line| naming::offers(line, &self.session, &self.decisions, &matcher, &name_of))
            .collect()
    }

    /// Of everybody who may be named what tells her from others: her network, and her address where it may be seen; else, where another of her
    /// network has her name, what [`apart`] says.
    pub fn tells(&self, sees: Sees) -> HashMap<PersonId, String> {
        let day = self.roster.meeting.zone.local(self.session.at).civil.date();
        let of = |p: &Person| self.roster.represented_by(p, day).map(|n| n.code.clone());
        let all = self.roster.people.iter().map(|(p, _)| p);
        let allowed: Vec<&Person> = all.filter(|p| self.allowed.contains(&p.id)).collect();
        let apart = apart(allowed.iter().map(|p| (*p, of(p))));
        allowed
            .iter()
            .map(|p| {
                let more = match sees {
                    Sees::Everybody => Some(p.email.to_string()),
                    Sees::TheSession => apart.get(&p.id).cloned(),
                };
                let words: Vec<String> = of(p).into_iter().chain(more).collect();
                (p.id.clone(), words.join(", "))
            })
            .collect()
    }

    /// Up to eight of the people who may be named and in whose name every typed word begins a word; by address and network too where those
    /// may be seen.
    pub fn search(&self, typed: &str, sees: Sees) -> Vec<Found> {
        let wanted = names::words(typed);
        if wanted.is_empty() {
            return Vec::new();
        }
        let day = self.roster.meeting.zone.local(self.session.at).civil.date();
        let mut found: Vec<Found> = self
            .roster
            .people
            .iter()
            .map(|(p, _)| p)
            .filter(|p| self.allowed.contains(&p.id))
            .filter_map(|p| {
                let network = self.roster.represented_by(p, day).map(|n| n.code.clone());
                let mut words = names::words(&p.name);
                if sees == Sees::Everybody {
                    words.extend(names::words(p.email.as_str()));
                }
                words.extend(network.as_deref().map(str::to_lowercase));
                let all = wanted
                    .iter()
                    .all(|w| words.iter().any(|x| x.starts_with(w)));
                all.then(|| Found {
                    person: p.id.clone(),
                    name: p.name.clone(),
                    email: p.email.to_string(),
                    network,
                })
            })
            .collect();
        found.sort_by(|a, b| a.name.cmp(&b.name));
        found.truncate(8);
        found
    }
}
