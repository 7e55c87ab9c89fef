//! A session in the report: what, when, who led it, who came, what it brought.

use super::Report;
use crate::attendance::Record;
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
        self.words.titled(code, title)
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
        let roster = &self.facts.attendance().roster;
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
            |n| self.words.called(&n.name, &n.code),
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
        if let Some(came) = record.and_then(|r| self.came(r)) {
            facts.push(self.fact("label-present", &[], came));
        }
        facts
    }

    /// How many of the invited were there, as far as this audience may know; `None`: it may not.
    fn came(&self, record: &Record) -> Option<String> {
        if !record.recorded {
            return Some(self.words.word("no-record"));
        }
        let mut sessions = self.shown.sessions.iter();
        let at = sessions.position(|s| s.id == record.session.id)?;
        let (present, invited) = self.shown.of_session(at).rate()?;
        Some(self.words.say(
            "present-of-invited",
            &[
                ("present", present.into()),
                ("invited", invited.into()),
                ("rate", Value::Phrase(self.share(present, invited))),
            ],
        ))
    }

    /// `57 %`
    pub(super) fn share(&self, part: usize, of: usize) -> String {
        let rate = (200 * part + of) / (2 * of.max(1));
        self.words.say("percent", &[("n", rate.into())])
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
                    .map(|i| vec![Span::plain(self.words.apart(i))])
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
        let roster = &self.facts.attendance().roster;
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
            Span::plain(self.words.apart(&r.text.replace("\n\n", " "))),
            Span::plain(" "),
            Span::italic(format!("({})", notes.join(&self.words.word("semicolon")))),
        ]
    }

    fn not_agreed(&self, standing: &Standing) -> Option<String> {
        let roster = &self.facts.attendance().roster;
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
