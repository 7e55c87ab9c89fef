//! All recommendations, whatever session they come from, by addressee.

use super::Report;
use crate::document::Block;
use crate::insight::{Addressee, Standing, Status};
use crate::report::Audience;

impl Report<'_> {
    /// The chapter of all recommendations; without any there is none. What is not agreed stands only with its own session, where that is said.
    pub(super) fn all_recommendations(&self, blocks: &mut Vec<Block>) {
        let mut chapter = Vec::new();
        for addressee in Addressee::ALL {
            let mut items = Vec::new();
            for (workshop, record) in self.facts.workshops() {
                let hidden = record.is_none() && self.audience != Audience::Secretariat;
                let book = self
                    .facts
                    .books
                    .iter()
                    .find(|b| b.workshop.id == workshop.id);
                let Some((version, Standing::Agreed)) =
                    book.filter(|_| !hidden).and_then(|b| self.told(b))
                else {
                    continue;
                };
                items.extend(
                    version
                        .document
                        .recommendations
                        .iter()
                        .filter(|r| r.addressee == addressee && r.status != Status::Dropped)
                        .map(|r| self.recommendation(r, Some(self.words.apart(&workshop.code)))),
                );
            }
            if !items.is_empty() {
                chapter.push(Block::heading(2, self.to(addressee)));
                chapter.push(Block::List {
                    numbered: true,
                    items,
                });
            }
        }
        if !chapter.is_empty() {
            blocks.push(self.chapter("all-recommendations"));
            blocks.push(Block::paragraph(self.words.word("all-recommendations-how")));
            blocks.extend(chapter);
        }
    }
}
