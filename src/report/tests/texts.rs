//! What people write: markup, versions, conflicts, files; and the fixed words.

use std::collections::HashMap;

use crate::document::{Block, Span};
use crate::report::markup::blocks;
use crate::report::write::decide;
use crate::report::*;
use crate::time::parse_instant;

#[test]
fn every_language_has_every_word_of_the_report() {
    assert_eq!(crate::report::words::faults(), []);
}

/// Blocks as text: paragraphs on a line, items after a dot, what is bold between brackets.
fn said(text: &str) -> Vec<String> {
    let line = |spans: &[Span]| {
        let all = spans.iter().map(|s| {
            if s.bold {
                format!("[{}]", s.text)
            } else {
                s.text.clone()
            }
        });
        all.collect::<String>()
    };
    blocks(text)
        .iter()
        .flat_map(|block| match block {
            Block::Paragraph(spans) => vec![line(spans)],
            Block::List { items, .. } => items.iter().map(|i| format!("· {}", line(i))).collect(),
            other => vec![format!("{other:?}")],
        })
        .collect()
}

#[test]
fn paragraphs_lists_and_bold_are_all_the_markup_there_is() {
    assert_eq!(
        said("One\ntwo.\n\nThree **four** five.\n- six\n  seven\n- **eight**\n\nnine\n-ten"),
        [
            "One two.",
            "Three [four] five.",
            "· six seven",
            "· [eight]",
            "nine -ten"
        ]
    );
    assert_eq!(said("** a ** b ** c"), ["[ a ] b ** c"]);
    assert_eq!(said("****\n\n<b>&amp;"), ["****", "<b>&amp;"]);
    assert!(said(" - ").is_empty() && said("").is_empty());
}

fn there(versions: &[&str]) -> HashMap<Section, Vec<Version>> {
    let all = versions.iter().zip(1..).map(|(text, number)| Version {
        number,
        text: (*text).to_string(),
        by: "ana@alliance.example".into(),
        at: parse_instant("2020-10-23T10:00:00Z").unwrap(),
    });
    HashMap::from([(Section::Introduction, all.collect())])
}

/// What comes of typing `text` over the version `after`.
fn typed(versions: &[&str], text: &str, after: Option<u32>) -> String {
    let one = Typed {
        section: Section::Introduction,
        text: text.into(),
        after,
    };
    let name = |_: &Section| "introduction".to_string();
    match decide(&[one], &there(versions), &name) {
        Ok(new) => {
            let all: Vec<String> = new
                .iter()
                .map(|(_, n, text)| format!("{n}: {text}"))
                .collect();
            all.join(
                "
",
            )
        }
        Err(refusal) => refusal.to_string(),
    }
}

#[test]
fn a_text_is_kept_as_a_new_version_and_nothing_is_written_over_what_came_meanwhile() {
    assert_eq!(
        typed(&[], " Hello \r\n\r\nyou\t! ", Some(0)),
        "1: Hello\n\nyou !"
    );
    assert_eq!(typed(&[], "", Some(0)), "");
    assert_eq!(typed(&["a"], "a", Some(1)), "");
    assert_eq!(typed(&["a"], "", Some(1)), "2: ");
    assert_eq!(typed(&["a", "b"], "c", Some(2)), "3: c");
    assert_eq!(typed(&["a", "b"], "c", None), "3: c");
    // She left it as she saw it: what came meanwhile stays.
    assert_eq!(typed(&["a", "b"], "a", Some(1)), "");
    assert_eq!(
        typed(&["a", "b"], "c", Some(1)),
        "introduction: ana@alliance.example wrote version 2 meanwhile: put both together, then save again"
    );
    assert_eq!(
        typed(&[], &"ä".repeat(20_001), None),
        "introduction: it has 20001 characters; shorten it to 20000"
    );
    assert_eq!(typed(&[], "a\u{202e}b\u{0}c", None), "1: abc");
}

#[test]
fn a_file_of_texts_that_is_none_is_refused_with_its_line() {
    let read = |text: &str| of_toml(text, "t.toml").map_or_else(|r| r.to_string(), |f| f.language);
    assert_eq!(read("format = \"report-texts/1\"\nlanguage = \"fr\""), "fr");
    assert!(
        read("format = \"report-texts/1\"\nlanguage = 3")
            .starts_with("t.toml line 2: it is no file report-texts/1: ")
    );
    assert!(
        read("format = \"report-texts/1\"\nlanguage = \"fr\"\nintro = \"x\"")
            .starts_with("t.toml line 3: ")
    );
    assert_eq!(
        read("format = \"texts\"\nlanguage = \"fr\""),
        "t.toml: format: it says \"texts\" where \"report-texts/1\" is read"
    );
    let unknown = of_json(
        b"{\"format\": \"report-texts/1\", \"language\": \"de\"}",
        "body",
    )
    .unwrap();
    assert_eq!(
        unknown.language("body").unwrap_err().to_string(),
        "body: language: \"de\" is none of en, fr, ar, es, pt"
    );
}
