//! The programme: every session in UTC, in the meeting's zone, and in the usual zone of each network.

use std::collections::HashMap;

use super::Report;
use crate::document::{Align, Block, Cell, Table};
use crate::people::Network;
use crate::time::{Instant, Zone, clock_time, place, short_day_in};

/// Zones beside one another in a table that still fits a page.
const ZONES: usize = 4;

impl Report<'_> {
    /// The annex of the programme; without a released one there is none.
    pub(super) fn programme(&self, blocks: &mut Vec<Block>) {
        let records = &self.facts.attendance().records;
        let Some(first) = records.first() else {
            return;
        };
        blocks.push(self.chapter("programme"));
        let zone = &self.facts.attendance().roster.meeting.zone;
        let utc = Zone::utc();
        let start = |text: String| (text, Align::Start);
        blocks.push(Block::Table(Table {
            caption: self.words.word("programme-caption"),
            columns: vec![
                start(self.words.word("column-session")),
                start(self.words.word("column-utc")),
                start(self.words.apart(&place(first.session.at, zone))),
            ],
            rows: records
                .iter()
                .map(|r| {
                    vec![
                        Cell::strong(self.title(&r.session.code, &r.session.title)),
                        Cell::plain(self.moment(r.session.at, &utc)),
                        Cell::plain(self.moment(r.session.at, zone)),
                    ]
                })
                .collect(),
        }));
        let zones = self.usual_zones();
        if zones.is_empty() {
            return;
        }
        blocks.push(Block::paragraph(self.words.word("usual-zone-how")));
        // Five are three and two rather than four and one.
        let tables = zones.len().div_ceil(ZONES);
        for some in zones.chunks(zones.len().div_ceil(tables)) {
            let columns = some.iter().map(|(network, zone)| {
                let place = place(first.session.at, zone);
                self.words.titled(&network.code, &place)
            });
            blocks.push(Block::Table(Table {
                caption: self.words.word("zones-caption"),
                columns: [self.words.word("column-session")]
                    .into_iter()
                    .chain(columns)
                    .map(start)
                    .collect(),
                rows: records
                    .iter()
                    .map(|r| {
                        let times = some
                            .iter()
                            .map(|(_, zone)| Cell::plain(self.moment(r.session.at, zone)));
                        [Cell::strong(self.words.apart(&r.session.code))]
                            .into_iter()
                            .chain(times)
                            .collect()
                    })
                    .collect(),
            }));
        }
    }

    /// `Tue 13 Oct 18:45`, which no column breaks.
    fn moment(&self, at: Instant, zone: &Zone) -> String {
        let day = short_day_in(self.words.0, at, zone);
        format!("{day} {}", clock_time(at, zone)).replace(' ', "\u{a0}")
    }

    /// The zone that most members of each network gave; not where it is that of too few people.
    fn usual_zones(&self) -> Vec<(&Network, &Zone)> {
        let roster = &self.facts.attendance().roster;
        let first = roster.meeting.first_day;
        self.facts
            .networks()
            .filter_map(|network| {
                let mut heads: HashMap<&str, (usize, &Zone)> = HashMap::new();
                for (person, _) in &roster.people {
                    if roster.represented_by(person, first).map(|n| &n.id) == Some(&network.id) {
                        heads
                            .entry(person.zone.name())
                            .or_insert((0, &person.zone))
                            .0 += 1;
                    }
                }
                let most = heads
                    .into_iter()
                    .max_by(|(a, (m, _)), (b, (n, _))| m.cmp(n).then_with(|| b.cmp(a)))?;
                let (_, (n, zone)) = most;
                self.audience.may_know(n).then_some((network, zone))
            })
            .collect()
    }
}
