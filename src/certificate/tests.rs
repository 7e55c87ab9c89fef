//! Codes, and the words of the paper.

use super::words::TEXTS;
use super::*;

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
