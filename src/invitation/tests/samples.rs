//! A letter of every kind, to be looked at and compared.

use super::letters::{alliance, meeting, zone};
use super::*;
use crate::invitation::letters::{Told, *};
use crate::language::Language;

/// The letters of every kind, to a reader of a language.
pub(super) fn every_kind(language: Language, discreet: bool) -> Vec<(&'static str, Written)> {
    let (house, meeting, zone) = (alliance(), meeting(), zone("Asia/Kathmandu"));
    let page = "https://plenary.example/my/0dRzZ6hKq2m4vX8bT1nYwQ7sPcL3eUfJgIaOiVuKtEs";
    let to = To {
        language,
        zone: &zone,
        discreet,
        alliance: &house,
        meeting: &meeting,
        page,
    };
    let (start, end) = (at("2020-10-13T13:00:00Z"), at("2020-10-13T15:00:00Z"));
    let about = About {
        id: Some("5b0c1f0e-6a58-4b0e-9a4e-2f6f7d1c9a11"),
        code: "WG4",
        title: "Hybrid mediation <b>& more</b>",
        theme: "Listening beforehand",
        when: Some((start, end)),
        facilitators: vec!["Anahita Sample", "ليلى مثال"],
    };
    let unreleased = About {
        id: None,
        when: None,
        ..about.clone()
    };
    let before = (at("2020-10-14T17:00:00Z"), at("2020-10-14T19:00:00Z"));
    let shorter = (start, at("2020-10-13T14:30:00Z"));
    let (confirm, unsubscribe) = (
        "https://plenary.example/confirm/0dRzZ6hKq2m4vX8bT1nYwQ7sPcL3eUfJ",
        "https://plenary.example/unsubscribe/0dRzZ6hKq2m4vX8bT1nYwQ7sPcL3",
    );
    let notice = |told, part, answer| {
        let about = about.clone();
        NoticeLetter {
            to,
            about,
            told,
            part,
            answer,
        }
        .write()
    };
    let (ask, yes) = (Answer::NeedsAction, Answer::Accepted);
    let about_it = || about.clone();
    let all = [
        ("invite", notice(Told::Invite, Part::Required, ask)),
        (
            "move",
            notice(Told::Move { before }, Part::Facilitator, ask),
        ),
        (
            "length",
            notice(Told::Length { before: shorter }, Part::Optional, ask),
        ),
        (
            "title",
            notice(
                Told::Title { before: "Hybrid" },
                Part::Rapporteur,
                Answer::Tentative,
            ),
        ),
        ("link", notice(Told::Link, Part::Required, yes)),
        (
            "part",
            notice(Told::Part, Part::Facilitator, Answer::Declined),
        ),
        ("reword", notice(Told::Reword, Part::Optional, ask)),
        ("again", notice(Told::Again, Part::Required, yes)),
        ("withdraw", notice(Told::Withdraw, Part::Optional, yes)),
        ("cancel", notice(Told::Cancel, Part::Optional, ask)),
        (
            "kept",
            AnswerKept {
                to,
                about: about_it(),
                answer: yes,
            }
            .write(),
        ),
        (
            "confirm",
            ConfirmAnswer {
                to,
                about: about_it(),
                answer: Some(Answer::Declined),
                from: "anahita@elsewhere.example",
                confirm,
            }
            .write(),
        ),
        (
            "counter",
            CounterDeclined {
                to,
                about: about_it(),
                proposed: before,
                comment: "The hall is taken.",
            }
            .write(),
        ),
        (
            "delegated",
            NotPassedOn {
                to,
                about: about_it(),
            }
            .write(),
        ),
        ("address", AddressCorrected { to, follow: 3 }.write()),
        (
            "day",
            Reminder {
                to,
                about: about_it(),
                lead: Lead::Day,
                answer: yes,
                unsubscribe,
            }
            .write(),
        ),
        (
            "hour",
            Reminder {
                to,
                about: about_it(),
                lead: Lead::Hour,
                answer: ask,
                unsubscribe,
            }
            .write(),
        ),
        (
            "digest",
            Digest {
                to,
                from: start,
                sessions: vec![
                    (about_it(), yes),
                    (
                        About {
                            code: "WG5",
                            title: "Protection",
                            when: Some(before),
                            ..about_it()
                        },
                        ask,
                    ),
                ],
                unsubscribe,
            }
            .write(),
        ),
        (
            "unanswered",
            Unanswered {
                to,
                about: about_it(),
                unsubscribe,
            }
            .write(),
        ),
        (
            "unanswered-many",
            ManyUnanswered {
                to,
                sessions: vec![
                    about_it(),
                    About {
                        code: "WG5",
                        title: "Protection",
                        when: Some(before),
                        ..about_it()
                    },
                ],
                unsubscribe,
            }
            .write(),
        ),
        (
            "register",
            ConfirmRegistration {
                to: To { page: "", ..to },
                about: about_it(),
                confirm,
                hours: 48,
            }
            .write(),
        ),
        (
            "registered",
            Registered {
                to,
                about: about_it(),
            }
            .write(),
        ),
        (
            "unreleased",
            Registered {
                to,
                about: unreleased,
            }
            .write(),
        ),
        (
            "waiting",
            OnWaitingList {
                to,
                about: about_it(),
                before: 11,
            }
            .write(),
        ),
        (
            "free",
            PlaceFree {
                to,
                about: about_it(),
            }
            .write(),
        ),
    ];
    all.into_iter()
        .map(|(kind, w)| (kind, w.unwrap()))
        .collect()
}
