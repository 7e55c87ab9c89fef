//! The pure parts: what a release needs, what has changed between two programmes, what may be shown of others; and the words.

use super::standing::{lines_text, read_lines};
use super::words::TEXTS;
use super::*;
use crate::meeting::MeetingId;
use crate::people::NetworkId;
use crate::time::{Instant, parse_instant};

fn at(text: &str) -> Instant {
    parse_instant(text).unwrap()
}

fn line(code: &str, start: &str) -> Line {
    Line {
        code: code.into(),
        at: at(start),
        minutes: 90,
    }
}

fn network(code: &str) -> PaperNetwork {
    serde_json::from_value(serde_json::json!({
        "id": code, "code": code, "name": code, "zone": "Europe/Rome", "members": 12, "burden": 0, "ledger": 0, "why": {}
    }))
    .unwrap()
}

fn question(state: State) -> Question {
    Question {
        id: QuestionId::from_text("q"),
        meeting: MeetingId::from_text("m"),
        number: 2,
        proposal: Some(1),
        lines: vec![
            line("WG1", "2020-10-12T12:00:00Z"),
            line("WG2", "2020-10-13T12:00:00Z"),
        ],
        paper: Paper {
            sessions: Vec::new(),
            networks: vec![network("A"), network("B")],
            unplaced: Vec::new(),
        },
        note: String::new(),
        answer_by: at("2020-09-20T21:59:00Z"),
        asked_by: "org@secretariat.example".into(),
        asked_at: at("2020-09-10T08:00:00Z"),
        reminded_at: None,
        state,
        closed: None,
        words: Vec::new(),
    }
}

fn word(network: &str, verdict: Verdict) -> Word {
    Word {
        network: NetworkId::from_text(network),
        verdict,
        reason: String::new(),
        said_by: "a@a.example".into(),
        way: Way::Link,
        entered_by: String::new(),
        at: at("2020-09-11T08:00:00Z"),
    }
}

fn standing(rule: Rule, state: State) -> Standing {
    Standing {
        rule,
        newest: Some(question(state)),
    }
}

#[test]
fn every_language_has_every_text_of_an_approval() {
    assert_eq!(TEXTS.faults(), []);
}

#[test]
fn the_last_word_of_each_network_counts_and_all_must_agree() {
    let mut q = question(State::Open);
    assert!(!q.all_agree());
    q.words.push(word("A", Verdict::Objects));
    q.words.push(word("B", Verdict::Agrees));
    assert_eq!(q.who(Some(Verdict::Objects)), [NetworkId::from_text("A")]);
    q.words.push(word("A", Verdict::Agrees));
    assert!(q.all_agree());
    assert_eq!(q.who(None), []);
}

#[test]
fn what_is_otherwise_between_two_programmes_is_named_by_code() {
    let before = question(State::Open).lines;
    let after = vec![
        line("WG2", "2020-10-14T12:00:00Z"),
        line("WG3", "2020-10-15T12:00:00Z"),
    ];
    assert_eq!(
        moved(&before, &after),
        [
            Moved::Removed(before[0].clone()),
            Moved::To(before[1].clone(), after[0].clone()),
            Moved::Added(after[1].clone()),
        ]
    );
    assert_eq!(moved(&before, &before), []);
}

#[test]
fn starts_are_read_back_as_they_were_written_even_with_a_comma_in_a_code() {
    let lines = vec![
        line("W,\"1\"", "2020-10-12T12:00:00Z"),
        line("WG2", "2020-10-13T12:00:00Z"),
    ];
    assert_eq!(read_lines(&lines_text(&lines)), lines);
}

#[test]
fn exactly_the_approved_programme_passes_under_every_rule() {
    let lines = question(State::Open).lines;
    for rule in Rule::ALL {
        for state in [State::Approved, State::Settled] {
            let gate = gate(&standing(rule, state), &lines);
            assert_eq!(
                gate,
                Gate::Approved {
                    number: 2,
                    over: state == State::Settled
                }
            );
            assert_eq!(gate.passes(rule, None), Ok(None));
        }
    }
}

#[test]
fn another_programme_needs_a_reason_where_approval_is_recommended_and_is_refused_where_it_is_required()
 {
    let other = vec![line("WG1", "2020-10-12T13:00:00Z")];
    let found = gate(&standing(Rule::Recommended, State::Approved), &other);
    assert!(found.passes(Rule::Recommended, None).is_err());
    assert!(found.passes(Rule::Recommended, Some("  ")).is_err());
    assert_eq!(
        found.passes(Rule::Recommended, Some("the hall burnt")),
        Ok(Some("the hall burnt".into()))
    );
    assert!(
        found
            .passes(Rule::Required, Some("the hall burnt"))
            .is_err()
    );
}

#[test]
fn who_never_asked_the_contact_group_releases_freely_unless_approval_is_required() {
    let nothing = |rule| Standing { rule, newest: None };
    for rule in Rule::ALL {
        let gate = gate(&nothing(rule), &[]);
        assert_eq!(gate, Gate::NeverAsked);
        assert_eq!(gate.passes(rule, None).is_ok(), rule == Rule::Recommended);
    }
    let withdrawn = gate(&standing(Rule::Recommended, State::Withdrawn), &[]);
    assert_eq!(withdrawn, Gate::NeverAsked);
}

#[test]
fn a_number_of_few_is_hidden_and_never_one_alone_so_that_no_sum_tells_it() {
    let three = |a, b, c| {
        [
            ("A".to_string(), a, 7),
            ("B".to_string(), b, 3),
            ("C".to_string(), c, 9),
        ]
    };
    let (shown, few) = (Masked::Shown, Masked::Few);
    assert_eq!(
        masked(&three(12, 20, 9), "A"),
        [shown(7), shown(3), shown(9)]
    );
    assert_eq!(masked(&three(12, 4, 9), "A"), [shown(7), few, few]);
    assert_eq!(
        masked(&three(4, 20, 9), "A"),
        [shown(7), shown(3), shown(9)]
    );
    assert_eq!(masked(&three(12, 4, 3), "A"), [shown(7), few, few]);
}
