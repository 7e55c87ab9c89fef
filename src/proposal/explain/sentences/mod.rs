//! The explanation in sentences: one paragraph per session, network and workshop without a start; and the price of a move, and what a
//! change would bring. The words stand in `texts/`, one file per language.

mod account;
mod change;
mod network;
mod price;
mod session;

use std::sync::LazyLock;

pub use account::Account;

use super::Explanation;
use crate::language::{Language, Texts, Value};
use crate::proposal::model::{PersonId, Problem, WorkshopId};
use crate::proposal::rules::Rule;
use crate::proposal::what_if::Broken;
use crate::time::{Instant, clock_time, moment_in, short_day_in};

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("../texts/en.ftl"),
        include_str!("../texts/fr.ftl"),
        include_str!("../texts/ar.ftl"),
        include_str!("../texts/es.ftl"),
        include_str!("../texts/pt.ftl"),
    ])
});

/// The explanation in English. `name` says how a person is called; people appear in no other way.
pub fn sentences(
    problem: &Problem,
    explanation: &Explanation,
    name: &dyn Fn(&PersonId) -> String,
) -> Vec<String> {
    Speech {
        problem,
        language: Language::En,
        name,
    }
    .explanation(explanation)
}

/// How a problem is spoken about.
#[derive(Clone, Copy)]
pub struct Speech<'a> {
    pub problem: &'a Problem,
    pub language: Language,
    /// How a person is called; people appear in no other way.
    pub name: &'a dyn Fn(&PersonId) -> String,
}

impl Speech<'_> {
    /// The explanation, one string per paragraph.
    pub fn explanation(&self, explanation: &Explanation) -> Vec<String> {
        let sessions = explanation.sessions.iter().map(|s| self.session(s));
        let networks = self.networks(&explanation.networks);
        let unplaced = explanation.unplaced.iter().map(|u| self.unplaced(u));
        sessions.chain(networks).chain(unplaced).collect()
    }

    fn say(&self, key: &str, values: &[(&str, Value)]) -> String {
        TEXTS.say(self.language, key, values)
    }

    /// Texts that go together, joined as the language joins them.
    fn join(&self, key: &str, parts: &[String]) -> Value {
        Value::Phrase(parts.join(&self.say(key, &[])))
    }

    /// Sentences of one paragraph.
    fn paragraph(parts: Vec<String>) -> String {
        parts.join(" ")
    }

    fn names(&self, people: &[PersonId]) -> Value {
        let names: Vec<String> = people.iter().map(|p| self.apart(&(self.name)(p))).collect();
        self.join("comma", &names)
    }

    fn ids(&self, workshops: &[WorkshopId]) -> Value {
        let ids: Vec<String> = workshops.iter().map(|w| self.apart(&w.0)).collect();
        self.join("comma", &ids)
    }

    fn apart(&self, name: &str) -> String {
        crate::language::apart(self.language, name)
    }

    /// When it is in the programme's zone, with the zone.
    fn moment(&self, at: Instant) -> Value {
        Value::Name(moment_in(self.language, at, &self.problem.programme_zone))
    }

    /// Day and hour on the wall of a zone.
    fn hour(&self, at: Instant, zone: &crate::time::Zone) -> Value {
        Value::Name(format!(
            "{} {}",
            short_day_in(self.language, at, zone),
            clock_time(at, zone)
        ))
    }

    /// Thousandths of a minute as hours and minutes, rounded down: `6 h 40`.
    fn duration(&self, thousandths: i64) -> Value {
        let minutes = thousandths.div_euclid(1000);
        let text = if (-59..60).contains(&minutes) {
            self.say("duration-minutes", &[("minutes", minutes.into())])
        } else {
            let sign = if minutes < 0 { "\u{2212}" } else { "" };
            let minutes = minutes.abs();
            self.say(
                "duration-hours",
                &[
                    ("hours", Value::Phrase(format!("{sign}{}", minutes / 60))),
                    ("minutes", Value::Phrase(format!("{:02}", minutes % 60))),
                ],
            )
        };
        Value::Name(text)
    }

    /// A rule that a programme breaks, with the workshops concerned.
    pub fn rule(&self, rule: Rule, workshops: &[WorkshopId]) -> String {
        self.because_of(rule, workshops)
    }

    /// What a rule says, as the reason why something is not possible.
    fn because(&self, rule: Rule) -> String {
        self.say(&format!("rule-{}", rule.name()), &[])
    }

    /// The same with the others concerned.
    fn because_of(&self, rule: Rule, workshops: &[WorkshopId]) -> String {
        if workshops.is_empty() {
            return self.because(rule);
        }
        let why = Value::Phrase(self.because(rule));
        self.say("rule-with", &[("why", why), ("list", self.ids(workshops))])
    }

    /// The same with the numbers.
    fn broken(&self, b: &Broken) -> String {
        let counts = |key: &str, more: &[(&str, Value)]| {
            let mut values = vec![("have", b.have.into()), ("need", b.need.into())];
            values.extend_from_slice(more);
            self.say(key, &values)
        };
        match b.rule {
            Rule::FacilitatorUnavailable => self.say(
                "broken-facilitators",
                &[
                    ("n", b.people.len().into()),
                    ("names", self.names(&b.people)),
                ],
            ),
            Rule::BelowQuorum => counts("broken-quorum", &[]),
            Rule::BelowNetworkQuorum => {
                let named = |id| self.problem.networks.iter().find(|n| &n.id == id);
                let network = b.network.as_ref().and_then(named);
                let name = network.map_or("", |n| n.name.as_str());
                counts("broken-network-quorum", &[("network", name.into())])
            }
            rule => self.because_of(rule, &b.workshops),
        }
    }
}

#[cfg(test)]
pub(in crate::proposal) fn texts() -> &'static Texts {
    &TEXTS
}
