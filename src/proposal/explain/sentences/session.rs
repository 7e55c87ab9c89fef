//! What is said of one session: who can come, what time it is where, for whom it is night, and what an hour earlier or later would change.

use std::cmp::Ordering;

use super::Speech;
use crate::language::Value;
use crate::proposal::explain::{SessionNetwork, SessionWhy, Shift};
use crate::proposal::model::Measure;
use crate::proposal::rules::Rule;
use crate::proposal::what_if::Price;

/// Zones in which it is night that are named.
const NIGHTS: usize = 3;

impl Speech<'_> {
    /// One session, in one paragraph.
    pub fn session(&self, s: &SessionWhy) -> String {
        let mut parts = vec![self.lead(s)];
        if !s.missing.is_empty() {
            parts.push(self.say("missing", &[("names", self.names(&s.missing))]));
        }
        let local: Vec<String> = s.networks.iter().map(|n| self.local(s, n)).collect();
        if !local.is_empty() {
            parts.push(self.say("local-times", &[("list", self.join("semicolon", &local))]));
        }
        self.nights(s, &mut parts);
        let costs: Vec<String> = s
            .networks
            .iter()
            .filter(|n| n.burden > 0)
            .map(|n| {
                let network = n.name.as_str().into();
                let burden = self.duration(n.burden);
                self.say("costs-network", &[("network", network), ("burden", burden)])
            })
            .collect();
        if !costs.is_empty() {
            parts.push(self.say("costs-networks", &[("list", self.join("comma", &costs))]));
        }
        parts.push(self.shift(&s.earlier));
        parts.push(self.shift(&s.later));
        Self::paragraph(parts)
    }

    /// Which it is, when it is and how many can come.
    pub(super) fn lead(&self, s: &SessionWhy) -> String {
        self.say(
            "session",
            &[
                ("title", s.title.as_str().into()),
                ("id", s.workshop.0.as_str().into()),
                ("when", self.moment(s.start)),
                ("free", s.free.into()),
                ("invited", s.invited.into()),
            ],
        )
    }

    /// What an hour earlier or later would change, alone.
    pub fn shifts(&self, s: &SessionWhy) -> String {
        Self::paragraph(vec![self.shift(&s.earlier), self.shift(&s.later)])
    }

    fn local(&self, s: &SessionWhy, n: &SessionNetwork) -> String {
        self.say(
            "local-network",
            &[
                ("network", n.name.as_str().into()),
                ("when", self.hour(s.start, &n.zone)),
                ("city", n.zone.city().as_str().into()),
                ("free", n.free.into()),
                ("invited", n.invited.into()),
            ],
        )
    }

    pub(super) fn nights(&self, s: &SessionWhy, parts: &mut Vec<String>) {
        for night in s.nights.iter().take(NIGHTS) {
            let city = night.zone.city();
            parts.push(self.say(
                "night",
                &[
                    ("n", night.people.into()),
                    ("city", city.as_str().into()),
                    ("when", self.hour(s.start, &night.zone)),
                ],
            ));
        }
        let elsewhere: usize = s.nights.iter().skip(NIGHTS).map(|n| n.people).sum();
        if elsewhere > 0 {
            parts.push(self.say("night-elsewhere", &[("n", elsewhere.into())]));
        }
    }

    pub(super) fn shift(&self, s: &Shift) -> String {
        let key = if s.minutes < 0 { "earlier" } else { "later" };
        let shift = self.say(key, &[("minutes", s.minutes.abs().into())]);
        let shift = Value::Phrase(shift);
        let Some(price) = &s.price else {
            let why = Value::Phrase(self.because(Rule::OutsideWindow));
            return self.say("shift-impossible", &[("shift", shift), ("why", why)]);
        };
        match price.broken.as_slice() {
            [] => self.possible(shift, price),
            [one] if one.rule == Rule::FacilitatorUnavailable => self.say(
                "shift-facilitators",
                &[
                    ("shift", shift),
                    ("n", one.people.len().into()),
                    ("names", self.names(&one.people)),
                ],
            ),
            several => {
                let whys: Vec<String> = several.iter().map(|b| self.broken(b)).collect();
                let why = self.join("semicolon", &whys);
                self.say("shift-impossible", &[("shift", shift), ("why", why)])
            }
        }
    }

    fn possible(&self, shift: Value, price: &Price) -> String {
        let mut list = self.people(price);
        if let Some(reason) = self.reason(price).filter(|_| !list.is_empty()) {
            list.insert(0, reason);
        }
        if list.is_empty() {
            list = self.levels(&price.levels, &price.vectors);
        }
        if list.is_empty() {
            return self.say("shift-same", &[("shift", shift)]);
        }
        let key = match price.verdict {
            Ordering::Less => "shift-better",
            Ordering::Equal => "shift-equal",
            Ordering::Greater => "shift-worse",
        };
        let list = self.join("comma", &list);
        self.say(key, &[("shift", shift), ("list", list)])
    }

    /// The level that decides whether it would be better or worse, where what is said of the people does not say it already.
    fn reason(&self, price: &Price) -> Option<String> {
        let level = price.decided_by()?;
        let [before, after] = price.people.free;
        let said = match level.measure {
            Measure::RequiredLost => true,
            Measure::Lost => before.cmp(&after) == price.verdict,
            _ => false,
        };
        if said {
            return None;
        }
        let one = std::slice::from_ref(level);
        self.levels(one, &price.vectors).pop()
    }

    /// Who would come, miss and sleep otherwise.
    fn people(&self, price: &Price) -> Vec<String> {
        let difference = |[before, after]: [usize; 2]| {
            i64::try_from(after).unwrap_or(0) - i64::try_from(before).unwrap_or(0)
        };
        let required = price
            .levels
            .iter()
            .find(|l| l.measure == Measure::RequiredLost)
            .map_or(0, |l| l.after - l.before);
        [
            (
                difference(price.people.free),
                "people-gained",
                "people-lost",
            ),
            (required, "required-more", "required-less"),
            (difference(price.people.asleep), "night-more", "night-less"),
        ]
        .into_iter()
        .filter(|(n, _, _)| *n != 0)
        .map(|(n, more, less)| {
            let key = if n > 0 { more } else { less };
            self.say(key, &[("n", n.abs().into())])
        })
        .collect()
    }
}
