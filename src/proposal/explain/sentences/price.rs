//! What is said of the price of a move.

use std::cmp::Ordering;

use super::Speech;
use crate::language::Value;
use crate::proposal::model::Measure;
use crate::proposal::what_if::{LevelPrice, Price};

impl Speech<'_> {
    /// The price of a move, one string per sentence.
    pub fn price(&self, p: &Price) -> Vec<String> {
        let id = || Value::from(p.workshop.0.as_str());
        let when = || self.moment(p.to);
        let mut all = Vec::new();
        if p.broken.is_empty() {
            let key = match p.verdict {
                Ordering::Less => "price-better",
                Ordering::Equal => "price-equal",
                Ordering::Greater => "price-worse",
            };
            all.push(self.say(key, &[("id", id()), ("when", when())]));
        } else {
            let whys: Vec<String> = p.broken.iter().map(|b| self.broken(b)).collect();
            let why = self.join("semicolon", &whys);
            let values = [("id", id()), ("when", when()), ("why", why)];
            all.push(self.say("price-forbidden", &values));
        }
        let people = &p.people;
        all.push(self.say(
            "price-come",
            &[
                ("before", people.free[0].into()),
                ("after", people.free[1].into()),
                ("invited", people.invited.into()),
                ("gained", people.gained.into()),
                ("lost", people.lost.into()),
            ],
        ));
        for (key, list) in [
            ("price-facilitators", &people.facilitators_lost),
            ("price-required-lost", &people.required_lost),
            ("price-required-gained", &people.required_gained),
        ] {
            if !list.is_empty() {
                let values = [("n", list.len().into()), ("names", self.names(list))];
                all.push(self.say(key, &values));
            }
        }
        let levels = self.levels(&p.levels, &p.vectors);
        if !levels.is_empty() {
            all.push(self.say("price-levels", &[("list", self.join("semicolon", &levels))]));
        }
        let networks: Vec<String> = p
            .networks
            .iter()
            .filter(|n| n.burden[0] != n.burden[1])
            .map(|n| {
                self.say(
                    "price-network",
                    &[
                        ("network", n.name.as_str().into()),
                        ("before", self.duration(n.burden[0])),
                        ("after", self.duration(n.burden[1])),
                    ],
                )
            })
            .collect();
        if !networks.is_empty() {
            let list = self.join("semicolon", &networks);
            all.push(self.say("price-networks", &[("list", list)]));
        }
        all
    }

    /// The levels that differ, most important first.
    pub(super) fn levels(&self, levels: &[LevelPrice], vectors: &[Vec<i64>; 2]) -> Vec<String> {
        let shown = |measure: Measure, value: i64| match measure {
            Measure::Fairness => self.duration(value),
            _ => Value::Count(value),
        };
        let mut all: Vec<String> = levels
            .iter()
            .filter(|l| l.before != l.after)
            .map(|l| {
                let level = self.say(&format!("level-{}", l.measure.name()), &[]);
                self.say(
                    "level-change",
                    &[
                        ("level", Value::Phrase(level)),
                        ("before", shown(l.measure, l.before)),
                        ("after", shown(l.measure, l.after)),
                    ],
                )
            })
            .collect();
        if all.is_empty() && vectors[0] != vectors[1] {
            all.push(self.say("fairness-shared", &[]));
        }
        all
    }
}
