//! Participation by network, in numbers.

use super::Report;
use crate::attendance::{Counting, Line, over_all};
use crate::document::{Align, Block, Cell, Table};
use crate::language::Value;
use crate::report::Audience;

impl Report<'_> {
    /// The chapter of the numbers; without a single attendance record there is none.
    pub(super) fn participation(&self, blocks: &mut Vec<Block>) {
        let sessions = self.facts.attendance.sessions(Counting::Representing);
        if !sessions.iter().any(|s| s.recorded) {
            return;
        }
        blocks.push(self.chapter("participation"));
        blocks.push(Block::paragraph(self.words.word("participation-how")));
        if self.audience != Audience::Secretariat {
            let k = i64::from(self.audience.smallest());
            let says = self.words.say("small-numbers", &[("k", Value::Count(k))]);
            blocks.push(Block::paragraph(says));
        }
        let recorded: Vec<_> = sessions.iter().filter(|s| s.recorded).cloned().collect();
        let (networks, total) = over_all(&recorded);
        let (shown, rest) = self.large_enough(networks);
        let mut rows: Vec<Vec<Cell>> = shown
            .iter()
            .map(|(code, line)| self.row(&self.network_name(code.as_deref()), line))
            .collect();
        if let Some(rest) = rest {
            rows.push(self.row(&self.words.word("others"), &rest));
        }
        if self
            .rate(total.present_invited, total.invited_recorded)
            .is_some()
        {
            let mut row = self.row(&self.words.word("all"), &total);
            row.iter_mut().for_each(|c| c.strong = true);
            rows.push(row);
        }
        let start = |key: &str| (self.words.word(key), Align::Start);
        let end = |key: &str| (self.words.word(key), Align::End);
        blocks.push(Block::Table(Table {
            caption: self.words.word("participation-caption"),
            columns: vec![
                start("column-network"),
                end("column-invited"),
                end("column-answered"),
                end("column-present"),
                end("column-rate"),
                end("column-hours"),
            ],
            rows,
        }));
        if self.audience != Audience::Public {
            let open: usize = recorded.iter().map(|s| s.unidentified).sum();
            if open > 0 {
                blocks.push(Block::Paragraph(self.fact(
                    "label-unidentified",
                    &[],
                    self.words.number(open as u64),
                )));
            }
        }
    }

    fn network_name(&self, code: Option<&str>) -> String {
        let roster = &self.facts.attendance.roster;
        match code {
            Some(code) => roster.network_by_code(code).map_or_else(
                || self.words.apart(code),
                |n| {
                    format!(
                        "{} ({})",
                        self.words.apart(&n.name),
                        self.words.apart(&n.code)
                    )
                },
            ),
            None => self.words.word("partners"),
        }
    }

    /// The networks whose numbers may stand alone, and the sum of the others: small ones, and the next smallest until the sum is not small either.
    fn large_enough(
        &self,
        networks: Vec<(Option<String>, Line)>,
    ) -> (Vec<(Option<String>, Line)>, Option<Line>) {
        let alone = |l: &Line| {
            self.rate(l.present_invited, l.invited_recorded).is_some()
                && self.rate(l.answered(), l.invited).is_some()
        };
        let (mut shown, mut small): (Vec<_>, Vec<_>) =
            networks.into_iter().partition(|(_, line)| alone(line));
        if small.is_empty() {
            return (shown, None);
        }
        loop {
            let mut rest = Line::default();
            small.iter().for_each(|(_, line)| rest = sum(rest, line));
            if alone(&rest) {
                return (shown, Some(rest));
            }
            let least = (0..shown.len()).min_by_key(|i| shown[*i].1.invited);
            match least {
                Some(i) => small.push(shown.remove(i)),
                None => return (Vec::new(), None),
            }
        }
    }

    fn row(&self, name: &str, line: &Line) -> Vec<Cell> {
        let number = |n: usize| Cell::plain(self.words.number(n as u64));
        let rate = self
            .rate(line.present_invited, line.invited_recorded)
            .map_or_else(
                || "–".to_string(),
                |r| self.words.say("percent", &[("n", r.into())]),
            );
        vec![
            Cell::strong(name),
            number(line.invited),
            number(line.answered()),
            number(line.present_invited),
            Cell::plain(rate),
            Cell::plain(self.words.number((line.minutes + 30) / 60)),
        ]
    }
}

fn sum(a: Line, b: &Line) -> Line {
    Line {
        invited: a.invited + b.invited,
        accepted: a.accepted + b.accepted,
        tentative: a.tentative + b.tentative,
        declined: a.declined + b.declined,
        invited_recorded: a.invited_recorded + b.invited_recorded,
        present: a.present + b.present,
        present_invited: a.present_invited + b.present_invited,
        minutes: a.minutes + b.minutes,
    }
}
