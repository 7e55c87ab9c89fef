//! Codes, and the words of the paper.

use super::paper::said;
use super::words::TEXTS;
use super::*;
use crate::language::Language;
use crate::time::parse_instant;

#[test]
fn every_language_has_all_the_words() {
    assert_eq!(TEXTS.faults(), []);
}

#[test]
fn a_code_is_read_as_it_was_typed_from_the_paper() {
    let code = Code::fresh();
    assert_eq!(code.as_str().len(), 12);
    let shown = code.to_string();
    assert_eq!(shown.len(), 14);
    for typed in [
        shown.clone(),
        shown.to_lowercase(),
        shown.replace('-', " "),
        shown.replace('0', "o").replace('1', "l"),
    ] {
        assert_eq!(Code::read(&typed), Some(code.clone()), "{typed}");
    }
    for wrong in [
        "",
        "7QF2",
        "7QF2-9XWK-04M",
        "7QF2-9XWK-04MDD",
        "7QF2-9XWK-04M!",
        "é",
    ] {
        assert_eq!(Code::read(wrong), None, "{wrong}");
    }
    assert_ne!(Code::fresh(), Code::fresh());
}

#[test]
fn the_paper_says_where_only_her_own_word_stands_for_it() {
    let mut session = Attended {
        code: "WG1".into(),
        title: "Hybrid mediation".into(),
        at: parse_instant("2020-10-13T13:00:00Z").unwrap(),
        minutes: 50,
        own_word: false,
    };
    assert_eq!(said(Language::En, &session), "Hybrid mediation");
    session.own_word = true;
    assert_eq!(
        Language::ALL.map(|l| said(l, &session)),
        [
            "Hybrid mediation (as she said herself)",
            "Hybrid mediation (selon sa propre déclaration)",
            "Hybrid mediation (بحسب إفادتها)",
            "Hybrid mediation (según su propia declaración)",
            "Hybrid mediation (segundo declaração da própria)",
        ]
    );
}
