//! From what is known of a meeting to the written report. Pure: the same facts give the same document.

mod annex;
mod participation;
mod recommendations;
mod sessions;

use super::words::Words;
use super::{Audience, Facts, Section, markup};
use crate::attendance::Participation;
use crate::document::{Block, Document, Span};
use crate::language::{Language, Value};
use crate::meeting::{Kind, Workshop};
use crate::time::long_day_in;

/// Writes the report of a meeting in a language, for an audience.
pub fn compose(facts: &Facts, language: Language, audience: Audience) -> Document {
    let report = Report {
        facts,
        words: Words(language),
        audience,
        shown: Participation::of(facts.attendance(), audience),
    };
    let mut blocks = vec![Block::Contents];
    report.written("introduction", &Section::Introduction, &mut blocks);
    report.networks(&mut blocks);
    report.sessions("opening", &[Kind::Opening], &mut blocks);
    report.sessions("workshops", &[Kind::Workshop, Kind::Plenary], &mut blocks);
    report.sessions("closing", &[Kind::Closing], &mut blocks);
    report.participation(&mut blocks);
    report.all_recommendations(&mut blocks);
    report.programme(&mut blocks);
    report.written("acknowledgements", &Section::Acknowledgements, &mut blocks);
    Document {
        language,
        title: report.facts.attendance().roster.meeting.name.clone(),
        subtitle: report.subtitle(),
        blocks,
    }
}

/// What stands in each of these parts of the report when nobody wrote anything: a sentence of facts; empty where there are none to tell.
pub fn instead(facts: &Facts, language: Language, sections: &[Section]) -> Vec<String> {
    let report = Report {
        facts,
        words: Words(language),
        audience: Audience::Secretariat,
        shown: Participation::of(facts.attendance(), Audience::Secretariat),
    };
    sections.iter().map(|s| report.instead(s)).collect()
}

/// A report while it is written.
struct Report<'a> {
    facts: &'a Facts,
    words: Words,
    audience: Audience,
    /// What this audience may know of who came.
    shown: Participation,
}

impl Report<'_> {
    fn subtitle(&self) -> Vec<String> {
        let (words, meeting) = (self.words, &self.facts.attendance().roster.meeting);
        let (first, last) = self.days();
        let mut lines = vec![
            words.word("report"),
            words.apart(&self.facts.alliance.name),
            words.say("days", &[("first", first), ("last", last)]),
        ];
        match self.audience {
            Audience::Secretariat => lines.push(words.word("for-secretariat")),
            Audience::Alliance => lines.push(words.word("for-alliance")),
            Audience::Public => {}
        }
        let day = long_day_in(words.0, self.facts.now, &meeting.zone);
        lines.push(words.say("as-of", &[("day", Value::Phrase(day))]));
        lines
    }

    /// First and last day of the meeting.
    fn days(&self) -> (Value, Value) {
        let meeting = &self.facts.attendance().roster.meeting;
        let day = |day| {
            let at = meeting.zone.start_of_day(day);
            Value::Phrase(long_day_in(self.words.0, at, &meeting.zone))
        };
        (day(meeting.first_day), day(meeting.last_day))
    }

    /// A chapter that is nothing but a text; without one there is no chapter.
    fn written(&self, heading: &str, section: &Section, blocks: &mut Vec<Block>) {
        let text = self.text(section);
        if !text.is_empty() {
            blocks.push(self.chapter(heading));
            blocks.extend(text);
        }
    }

    fn chapter(&self, key: &str) -> Block {
        Block::heading(1, self.words.word(key))
    }

    /// What somebody wrote, or what the facts say.
    fn text(&self, section: &Section) -> Vec<Block> {
        match self.facts.text(section) {
            Some(text) => markup::blocks(text),
            None => markup::blocks(&self.instead(section)),
        }
    }

    fn instead(&self, section: &Section) -> String {
        let words = self.words;
        match section {
            Section::Introduction => {
                let (first, last) = self.days();
                let held = self.facts.attendance().records.len();
                let sessions = words.say("n-sessions", &[("n", held.into())]);
                let networks =
                    words.say("n-networks", &[("n", self.facts.networks().count().into())]);
                words.say(
                    "introduction-facts",
                    &[
                        (
                            "meeting",
                            self.facts.attendance().roster.meeting.name.as_str().into(),
                        ),
                        ("first", first),
                        ("last", last),
                        ("sessions", Value::Phrase(sessions)),
                        ("networks", Value::Phrase(networks)),
                    ],
                )
            }
            Section::Acknowledgements => words.word("acknowledgements-facts"),
            Section::Network(_) | Section::Opening | Section::Workshop(_) | Section::Closing => {
                String::new()
            }
        }
    }

    fn networks(&self, blocks: &mut Vec<Block>) {
        blocks.push(self.chapter("networks"));
        let roster = &self.facts.attendance().roster;
        let first = roster.meeting.first_day;
        for network in self.facts.networks() {
            blocks.push(Block::heading(
                2,
                self.words.called(&network.name, &network.code),
            ));
            blocks.extend(self.text(&Section::Network(network.id.clone())));
            let mut facts = Vec::new();
            if let Some(joined) = network.joined {
                let at = roster.meeting.zone.start_of_day(joined);
                let day = long_day_in(self.words.0, at, &roster.meeting.zone);
                facts.push(self.fact("label-joined", &[], day));
            }
            // How large a network is would betray what is hidden of who was invited.
            if self.audience == Audience::Secretariat {
                let members = roster
                    .people
                    .iter()
                    .filter(|(p, _)| {
                        roster.represented_by(p, first).map(|n| &n.id) == Some(&network.id)
                    })
                    .count();
                let members = self.words.number(members as u64);
                facts.push(self.fact("label-members", &[], members));
            }
            let led: Vec<&str> = self
                .told_workshops()
                .filter(|w| w.lead.as_ref() == Some(&network.id))
                .map(|w| w.code.as_str())
                .collect();
            if !led.is_empty() {
                facts.push(self.fact("label-led", &[], self.words.names(led)));
            }
            blocks.push(Block::List {
                numbered: false,
                items: facts,
            });
        }
    }

    /// The workshops that this audience hears of: outside the Secretariat only what stands in the released programme.
    fn told_workshops(&self) -> impl Iterator<Item = &Workshop> {
        self.facts
            .workshops()
            .into_iter()
            .filter(|(_, record)| record.is_some() || self.audience == Audience::Secretariat)
            .map(|(w, _)| w)
    }

    /// `Label: value`.
    fn fact(&self, label: &str, values: &[(&str, Value)], value: String) -> Vec<Span> {
        let label = self.words.say(label, values);
        vec![
            Span::bold(format!("{label}{} ", self.words.word("colon"))),
            Span::plain(value),
        ]
    }
}
