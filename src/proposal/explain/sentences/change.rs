//! What is said of the single change that would help most.

use super::Speech;
use crate::language::Value;
use crate::proposal::change::{Change, Help, Helps, Step};
use crate::proposal::model::{Position, WorkshopId};
use crate::proposal::rules::Rule;
use crate::time::Interval;

impl Speech<'_> {
    /// What was found and what was tried, one string per sentence.
    pub fn helps(&self, helps: &Helps) -> Vec<String> {
        let mut all = Vec::new();
        if let Some(step) = &helps.alone {
            all.push(self.say(
                "change-move-alone",
                &[
                    ("id", step.workshop.0.as_str().into()),
                    ("when", self.moment(step.to)),
                    ("list", self.differences(step)),
                ],
            ));
        }
        match helps.best.as_slice() {
            [] => all.push(self.say("change-none", &[])),
            [first, others @ ..] => {
                all.push(self.say("change-first", &[("help", self.help(first))]));
                let more = others
                    .iter()
                    .map(|h| self.say("change-more", &[("help", self.help(h))]));
                all.extend(more);
            }
        }
        all.push(self.say("change-tried", &[("places", helps.places.into())]));
        all
    }

    fn help(&self, help: &Help) -> Value {
        let step = &help.step;
        let id = || Value::from(step.workshop.0.as_str());
        let then = match step.from {
            Some(from) if from == step.to => self.say("change-stay", &[]),
            Some(_) => self.say(
                "change-and-move",
                &[("id", id()), ("when", self.moment(step.to))],
            ),
            None => self.say(
                "change-and-place",
                &[("id", id()), ("when", self.moment(step.to))],
            ),
        };
        Value::Phrase(self.say(
            "change-sentence",
            &[
                (
                    "change",
                    Value::Phrase(self.change(&help.change, &step.workshop)),
                ),
                ("then", Value::Phrase(then)),
                ("list", self.differences(step)),
            ],
        ))
    }

    fn differences(&self, step: &Step) -> Value {
        self.join("semicolon", &self.levels(&step.levels, &step.vectors))
    }

    /// `of` is the session whose time it is.
    fn change(&self, change: &Change, of: &WorkshopId) -> String {
        let id = |w: &WorkshopId| Value::from(w.0.as_str());
        match change {
            Change::Availability { person, span } => {
                let workshops = &self.problem.workshops;
                let led = workshops.iter().find(|w| w.id == *of);
                let key = if led.is_some_and(|w| w.facilitators.contains(person)) {
                    "change-facilitator"
                } else {
                    "change-availability"
                };
                self.say(
                    key,
                    &[
                        ("name", (self.name)(person).as_str().into()),
                        ("id", id(of)),
                        ("when", self.moment(span.start())),
                        ("duration", self.duration(span.seconds() * 1000 / 60)),
                    ],
                )
            }
            Change::Quorum { workshop, before } => self.say(
                "change-quorum",
                &[
                    ("id", id(workshop)),
                    ("before", (*before).into()),
                    ("need", before.saturating_sub(1).into()),
                ],
            ),
            Change::NetworkQuorum {
                workshop,
                network,
                before,
            } => {
                let all = &self.problem.networks;
                let name = all.iter().find(|n| &n.id == network);
                self.say(
                    "change-network-quorum",
                    &[
                        ("id", id(workshop)),
                        ("network", name.map_or("", |n| n.name.as_str()).into()),
                        ("before", (*before).into()),
                        ("need", before.saturating_sub(1).into()),
                    ],
                )
            }
            Change::Pair { rule, a, b } => {
                let why = Value::Phrase(self.say(pair_key(*rule), &[]));
                self.say("change-pair", &[("a", id(a)), ("b", id(b)), ("why", why)])
            }
            Change::Position { workshop, position } => {
                let key = match position {
                    Position::First => "change-first-position",
                    Position::Last => "change-last-position",
                };
                self.say(key, &[("id", id(workshop))])
            }
            Change::Parallel { before } => self.limit("change-parallel", *before),
            Change::PerDay { before } => self.limit("change-per-day", *before),
            Change::Pin { workshop } => self.say("change-pin", &[("id", id(workshop))]),
            Change::StartAfter { workshop, limit } => {
                let values = [("id", id(workshop)), ("when", self.moment(*limit))];
                self.say("change-start-after", &values)
            }
            Change::EndBefore { workshop, limit } => {
                let values = [("id", id(workshop)), ("when", self.moment(*limit))];
                self.say("change-end-before", &values)
            }
            Change::Allowed { workshop } => self.say("change-allowed", &[("id", id(workshop))]),
            Change::Blackout { span } => self.blackout(*span),
        }
    }

    fn limit(&self, key: &str, before: usize) -> String {
        self.say(
            key,
            &[("before", before.into()), ("n", (before + 1).into())],
        )
    }

    fn blackout(&self, span: Interval) -> String {
        let (from, to) = (self.moment(span.start()), self.moment(span.end()));
        self.say("change-blackout", &[("from", from), ("to", to)])
    }
}

/// What a rule between two workshops asks.
fn pair_key(rule: Rule) -> &'static str {
    match rule {
        Rule::PairBefore => "asks-before",
        Rule::PairNoOverlap => "asks-no_overlap",
        Rule::PairDifferentDay => "asks-different_day",
        Rule::PairSameDay => "asks-same_day",
        _ => "asks-gap",
    }
}
