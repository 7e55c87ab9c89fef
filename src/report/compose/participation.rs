//! Participation by network, in numbers.

use super::Report;
use crate::attendance::Share;
use crate::attendance::picture::{
    Drawn, attendance_in_parts, burden_picture, burden_rows, hours, when_picture,
};
use crate::document::{Align, Block, Cell, Table};
use crate::language::Value;
use crate::report::Audience;

impl Report<'_> {
    /// The chapter of the numbers; without a single attendance record there is none.
    pub(super) fn participation(&self, blocks: &mut Vec<Block>) {
        if self.shown.sessions.is_empty() {
            return;
        }
        blocks.push(self.chapter("participation"));
        blocks.push(Block::paragraph(self.words.word("participation-how")));
        if self.audience != Audience::Secretariat {
            let k = Value::Count(self.audience.threshold().into());
            blocks.push(Block::paragraph(
                self.words.say("small-numbers", &[("k", k)]),
            ));
        }
        if self.audience == Audience::Public {
            blocks.push(Block::paragraph(self.words.word("rounded")));
        }
        blocks.push(self.by_network());
        self.pictures(blocks);
        let open: usize = self
            .facts
            .attendance()
            .records
            .iter()
            .map(|r| r.unidentified.len())
            .sum();
        if open > 0 && self.audience == Audience::Secretariat {
            let open = self.words.number(open as u64);
            blocks.push(Block::Paragraph(self.fact("label-unidentified", &[], open)));
        }
    }

    fn by_network(&self) -> Block {
        let networks = self.shown.networks.iter().enumerate();
        let mut rows: Vec<Vec<Cell>> = networks
            .map(|(at, code)| {
                let name = Cell::strong(self.network_name(code.as_deref()));
                [name]
                    .into_iter()
                    .chain(self.cells(self.shown.of_network(at)))
                    .collect()
            })
            .collect();
        rows.push(self.all());
        Block::Table(Table {
            caption: self.words.word("participation-caption"),
            columns: self.columns("column-network"),
            rows,
        })
    }

    /// Each with the table of its numbers. When people could come is between the networks and the Secretariat, and has said its best hours in
    /// its description: a table of each hour of each day is for the page of attendance.
    fn pictures(&self, blocks: &mut Vec<Block>) {
        let (language, figures) = (self.words.0, &self.facts.figures);
        let rows = burden_rows(figures, &self.shown);
        let mut drawn = attendance_in_parts(&self.shown, language);
        drawn.push(burden_picture(&rows, self.audience, language));
        let with_table = drawn.len();
        if self.audience != Audience::Public {
            drawn.push(when_picture(&hours(figures, self.audience), language));
        }
        let mut said = String::new();
        for (at, Drawn { picture, table }) in drawn.into_iter().enumerate() {
            // The parts of one picture are explained once.
            if picture.description != said {
                blocks.push(Block::paragraph(picture.description.clone()));
                said.clone_from(&picture.description);
            }
            let caption = picture.title.clone();
            blocks.push(Block::Picture { picture, caption });
            if at < with_table {
                blocks.push(Block::Table(table));
            }
        }
    }

    fn columns(&self, first: &str) -> Vec<(String, Align)> {
        let end = |key: &str| (self.words.word(key), Align::End);
        vec![
            (self.words.word(first), Align::Start),
            end("column-invited"),
            end("column-present"),
            end("column-rate"),
        ]
    }

    fn all(&self) -> Vec<Cell> {
        let name = Cell::plain(self.words.word("all"));
        let mut row: Vec<Cell> = [name]
            .into_iter()
            .chain(self.cells(self.shown.total()))
            .collect();
        for cell in &mut row {
            cell.strong = true;
        }
        row
    }

    /// Invited, present, rate; what is hidden is a dash.
    fn cells(&self, share: Share) -> [Cell; 3] {
        let number =
            |n: Option<usize>| n.map_or_else(|| "\u{2013}".into(), |n| self.words.number(n as u64));
        let rate = share
            .rate()
            .map_or_else(|| "\u{2013}".into(), |(p, i)| self.share(p, i));
        [number(share.invited), number(share.present), rate].map(Cell::plain)
    }

    fn network_name(&self, code: Option<&str>) -> String {
        let roster = &self.facts.attendance().roster;
        match code {
            Some(code) => roster.network_by_code(code).map_or_else(
                || self.words.apart(code),
                |n| self.words.called(&n.name, &n.code),
            ),
            None => self.words.word("partners"),
        }
    }
}
