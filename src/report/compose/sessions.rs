//! A session in the report: what, when, who led it, who came, what it brought.

use super::Report;
use crate::attendance::{Counting, Record};
use crate::document::{Block, Span};
use crate::insight::{Addressee, Recommendation, Standing, Status, Version, Workbook};
use crate::invitation::letters::named;
use crate::language::Value;
use crate::meeting::{Audience as OpenTo, Kind, Part, Workshop};
use crate::people::NetworkId;
use crate::report::{Audience, Section};
use crate::time::{Zone, span_in};

impl Report<'_> {
    /// The chapter of the sessions of some kinds; without any there is none.
    pub(super) fn sessions(&self, heading: &str, kinds: &[Kind], blocks: &mut Vec<Block>) {
        let of_kind: Vec<_> = self
            .facts
            .workshops()
            .into_iter()
            .filter(|(w, _)| kinds.contains(&w.kind))
            .filter(|(_, record)| record.is_some() || self.audience == Audience::Secretariat)
            .collect();
        let text = match kinds {
            [Kind::Opening] => self.text(&Section::Opening),
            [Kind::Closing] => self.text(&Section::Closing),
            _ => Vec::new(),
        };
        if of_kind.is_empty() && text.is_empty() {
            return;
        }
        blocks.push(self.chapter(heading));
        blocks.extend(text);
        for (workshop, record) in of_kind {
            self.session(workshop, record, blocks);
        }
    }

    fn session(&self, workshop: &Workshop, record: Option<&Record>, blocks: &mut Vec<Block>) {
        let title = record.map_or(&workshop.title, |r| &r.session.title);
        blocks.push(Block::heading(2, self.title(&workshop.code, title)));
        blocks.push(Block::List {
            numbered: false,
            items: self.about(workshop, record),
        });
        if matches!(workshop.kind, Kind::Workshop | Kind::Plenary) {
            blocks.extend(self.text(&Section::Workshop(workshop.id.clone())));
        }
        let book = self
            .facts
            .books
            .iter()
            .find(|b| b.workshop.id == workshop.id);
        if let Some((version, standing)) = book.and_then(|b| self.told(b)) {
            self.brought(version, &standing, blocks);
        }
    }

    pub(super) fn title(&self, code: &str, title: &str) -> String {
        format!("{} · {}", self.words.apart(code), self.words.apart(title))
    }

    /// The version of a workshop's document that this audience reads, and where it stands.
    pub(super) fn told<'b>(&self, book: &'b Workbook) -> Option<(&'b Version, Standing)> {
        let networks: Vec<NetworkId> = self.facts.networks().map(|n| n.id.clone()).collect();
        match self.audience {
            Audience::Secretariat => book.newest().map(|v| (v, book.standing.clone())),
            Audience::Alliance => book.sent(&networks),
            Audience::Public => book.agreed(&networks).map(|v| (v, Standing::Agreed)),
        }
    }

    fn about(&self, workshop: &Workshop, record: Option<&Record>) -> Vec<Vec<Span>> {
        let roster = &self.facts.attendance.roster;
        let mut facts = Vec::new();
        if !workshop.theme.is_empty() {
            facts.push(self.fact("label-theme", &[], self.words.apart(&workshop.theme)));
        }
        match record {
            Some(record) => {
                let session = &record.session;
                for (label, zone) in [
                    ("label-when", &roster.meeting.zone),
                    ("label-utc", &Zone::utc()),
                ] {
                    let when = span_in(self.words.0, session.at, session.end(), zone);
                    facts.push(self.fact(label, &[], when));
                }
            }
            None => facts.push(self.fact("label-when", &[], self.words.word("not-released"))),
        }
        let lead = workshop.lead.as_ref().and_then(|id| roster.network(id));
        let lead = lead.map_or_else(
            || self.words.word("secretariat"),
            |n| {
                format!(
                    "{} ({})",
                    self.words.apart(&n.name),
                    self.words.apart(&n.code)
                )
            },
        );
        facts.push(self.fact("label-lead", &[], lead));
        let open = match workshop.audience {
            OpenTo::Public => "open-public",
            OpenTo::Members => "open-members",
        };
        facts.push(self.fact("label-open", &[], self.words.word(open)));
        // Who agreed to be named in invitations did not agree to be named before the world.
        if self.audience != Audience::Public {
            for (label, part) in [
                ("label-facilitators", Part::Facilitator),
                ("label-rapporteurs", Part::Rapporteur),
            ] {
                let names = named(roster, workshop, part, None);
                if !names.is_empty() {
                    let n = names.len().into();
                    facts.push(self.fact(label, &[("n", n)], self.words.names(names)));
                }
            }
        }
        if let Some(record) = record {
            facts.push(self.fact("label-present", &[], self.came(record)));
        }
        facts
    }

    /// How many were there.
    fn came(&self, record: &Record) -> String {
        if !record.recorded {
            return self.words.word("no-record");
        }
        let counts = self.facts.attendance.sessions(Counting::Representing);
        let Some(count) = counts.iter().find(|c| c.session.id == record.session.id) else {
            return self.words.word("no-record");
        };
        let line = &count.total;
        let present = self.shown(line.present);
        match self.rate(line.present_invited, line.invited_recorded) {
            Some(rate) => self.words.say(
                "present-of-invited",
                &[
                    ("present", Value::Phrase(present)),
                    ("came", line.present_invited.into()),
                    ("invited", line.invited_recorded.into()),
                    ("rate", rate.into()),
                ],
            ),
            None => present,
        }
    }

    /// A share in whole per cent; `None`: it would tell of too few people.
    pub(super) fn rate(&self, part: usize, of: usize) -> Option<usize> {
        let smallest = self.audience.smallest() as usize;
        let few = |n: usize| n < smallest;
        (of > 0 && !few(part) && (of == part || !few(of - part)) && !few(of))
            .then(|| (100 * part + of / 2) / of)
    }

    fn brought(&self, version: &Version, standing: &Standing, blocks: &mut Vec<Block>) {
        let document = &version.document;
        let kept: Vec<&Recommendation> = document
            .recommendations
            .iter()
            .filter(|r| r.status != Status::Dropped)
            .collect();
        if document.insights.is_empty() && kept.is_empty() {
            return;
        }
        if let Some(says) = self.not_agreed(standing) {
            blocks.push(Block::Paragraph(vec![Span::italic(says)]));
        }
        if !document.insights.is_empty() {
            blocks.push(Block::heading(3, self.words.word("insights")));
            blocks.push(Block::List {
                numbered: false,
                items: document
                    .insights
                    .iter()
                    .map(|i| vec![Span::plain(i.as_str())])
                    .collect(),
            });
        }
        if kept.is_empty() {
            return;
        }
        blocks.push(Block::heading(3, self.words.word("recommendations")));
        for addressee in Addressee::ALL {
            let items: Vec<_> = kept
                .iter()
                .filter(|r| r.addressee == addressee)
                .map(|r| self.recommendation(r, None))
                .collect();
            if !items.is_empty() {
                blocks.push(Block::Paragraph(vec![Span::bold(self.to(addressee))]));
                blocks.push(Block::List {
                    numbered: true,
                    items,
                });
            }
        }
    }

    pub(super) fn to(&self, addressee: Addressee) -> String {
        self.words.word(match addressee {
            Addressee::Networks => "to-networks",
            Addressee::Policymakers => "to-policymakers",
        })
    }

    /// A recommendation with what is known of it in small beside; `from`: the session that it comes from.
    pub(super) fn recommendation(&self, r: &Recommendation, from: Option<String>) -> Vec<Span> {
        let roster = &self.facts.attendance.roster;
        let mut notes: Vec<String> = from.into_iter().collect();
        if !r.networks.is_empty() {
            let codes = r.networks.iter().filter_map(|id| roster.network(id));
            let names = self.words.names(codes.map(|n| n.code.as_str()));
            notes.push(
                self.words
                    .say("supported-by", &[("networks", Value::Phrase(names))]),
            );
        }
        notes.push(self.words.word(match r.status {
            Status::Adopted => "status-adopted",
            Status::Proposed | Status::Dropped => "status-proposed",
        }));
        vec![
            Span::plain(format!("{} ", r.text.replace("\n\n", " "))),
            Span::italic(format!("({})", notes.join(&self.words.word("semicolon")))),
        ]
    }

    fn not_agreed(&self, standing: &Standing) -> Option<String> {
        let roster = &self.facts.attendance.roster;
        match standing {
            Standing::Agreed => None,
            Standing::Nothing | Standing::Draft => Some(self.words.word("not-agreed-draft")),
            Standing::InReview(_) => Some(self.words.word("not-agreed-review")),
            Standing::Objected(who) => {
                let codes = who.iter().filter_map(|id| roster.network(id));
                let names = self.words.names(codes.map(|n| n.code.as_str()));
                Some(
                    self.words
                        .say("not-agreed-objected", &[("networks", Value::Phrase(names))]),
                )
            }
        }
    }
}
