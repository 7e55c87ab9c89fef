//! What is said of a network and of a workshop without a start.

use super::Speech;
use crate::language::Value;
use crate::proposal::explain::{NetworkWhy, UnplacedWhy};

impl Speech<'_> {
    /// What each network carries, beside the others and before.
    pub fn networks(&self, all: &[NetworkWhy]) -> Vec<String> {
        let worst = all.iter().map(|n| n.burden).max().unwrap_or(0);
        let count = i64::try_from(all.len().max(1)).unwrap_or(1);
        let average = all.iter().map(|n| n.burden).sum::<i64>() / count;
        all.iter()
            .map(|n| self.network(n, worst, average))
            .collect()
    }

    fn network(&self, n: &NetworkWhy, worst: i64, average: i64) -> String {
        let network = || Value::from(n.name.as_str());
        let burden = self.duration(n.burden);
        let mut parts = vec![if n.burden == worst {
            self.say(
                "network-most",
                &[("network", network()), ("burden", burden)],
            )
        } else {
            self.say(
                "network-less",
                &[
                    ("network", network()),
                    ("burden", burden),
                    ("less", self.duration(worst - n.burden)),
                ],
            )
        }];
        if worst != average {
            parts.push(self.say("network-average", &[("average", self.duration(average))]));
        }
        if n.ledger != 0 {
            parts.push(self.say(
                "network-ledger",
                &[
                    ("this", self.duration(n.burden - n.ledger)),
                    ("ledger", self.duration(n.ledger)),
                ],
            ));
        }
        if let Some((id, cost)) = &n.worst {
            parts.push(self.say(
                "network-hardest",
                &[
                    ("id", id.0.as_str().into()),
                    ("burden", self.duration(*cost)),
                ],
            ));
        }
        Self::paragraph(parts)
    }

    /// Why a workshop has no start.
    pub fn unplaced(&self, u: &UnplacedWhy) -> String {
        let title = u.title.as_str().into();
        let id = u.workshop.0.as_str().into();
        let mut parts = vec![self.say("unplaced", &[("title", title), ("id", id)])];
        if u.starts == 0 {
            parts.push(self.say("unplaced-too-long", &[]));
            return Self::paragraph(parts);
        }
        let forbidden: Vec<String> = u
            .forbidden
            .iter()
            .map(|(rule, n)| {
                let why = Value::Phrase(self.because(*rule));
                self.say("unplaced-at", &[("n", (*n).into()), ("why", why)])
            })
            .collect();
        let list = if forbidden.is_empty() {
            Value::Phrase(self.say("unplaced-none-forbidden", &[]))
        } else {
            self.join("semicolon", &forbidden)
        };
        parts.push(self.say("unplaced-starts", &[("n", u.starts.into()), ("list", list)]));
        parts.push(if u.left == 0 {
            self.say("unplaced-none-left", &[])
        } else if u.fits > 0 {
            let counts = [("n", u.left.into()), ("fits", u.fits.into())];
            self.say("unplaced-fits", &counts)
        } else {
            self.say("unplaced-blocked", &[("n", u.left.into())])
        });
        if let Some(first) = u.blocked.first().filter(|_| u.fits == 0) {
            let why = Value::Phrase(self.because_of(first.rule, &first.by));
            let when = self.moment(first.start);
            parts.push(self.say("unplaced-first", &[("when", when), ("why", why)]));
        }
        Self::paragraph(parts)
    }
}
