//! The list of rules is whole, and words are taken out of texts as wholes.

use std::collections::BTreeSet;

use super::blot::{blot, without_strangers};
use super::columns::{Holds, columns_of, is_there, tables};
use super::rules::{OF_NOBODY, RULES};

#[test]
fn every_table_of_the_schema_has_a_rule_or_a_reason() {
    let mut ruled: Vec<&str> = RULES.iter().map(|r| r.table).collect();
    ruled.extend(OF_NOBODY.iter().map(|(table, _)| *table));
    let once: BTreeSet<&str> = ruled.iter().copied().collect();
    assert_eq!(once.len(), ruled.len(), "a table stands twice");
    let all: BTreeSet<&str> = tables().keys().copied().collect();
    assert!(all.len() > 50, "{}", all.len());
    let missing: Vec<&&str> = all.difference(&once).collect();
    assert_eq!(
        missing,
        Vec::<&&str>::new(),
        "give a new table a rule in src/privacy/rules.rs"
    );
}

#[test]
fn every_column_with_a_persons_id_stands_in_a_table_with_a_rule() {
    let with_person = tables()
        .iter()
        .filter(|(_, columns)| columns.iter().any(|c| c.name == "person_id"));
    let ruled: BTreeSet<&str> = RULES.iter().map(|r| r.table).collect();
    let missing: Vec<&&str> = with_person
        .map(|(table, _)| table)
        .filter(|table| !ruled.contains(**table))
        .collect();
    assert_eq!(missing, Vec::<&&str>::new());
}

#[test]
fn what_is_kept_back_is_a_column_that_is_there() {
    for rule in RULES.iter().filter(|r| is_there(r.table)) {
        let columns: Vec<&str> = columns_of(rule.table).iter().map(|c| c.name).collect();
        for column in rule.kept_back {
            assert!(columns.contains(column), "{}.{column}", rule.table);
        }
    }
    let persons = columns_of("persons");
    assert!(
        persons
            .iter()
            .any(|c| (c.name, c.holds) == ("discreet", Holds::Truth))
    );
    assert!(
        persons
            .iter()
            .any(|c| (c.name, c.holds) == ("created_at", Holds::Instant))
    );
}

#[test]
fn a_name_is_taken_out_as_a_whole_and_in_any_case() {
    let cases = [
        ("Anna Holm facilitates.", Some("(erased) facilitates.")),
        (
            "by ANNA HOLM and Anna Holmes",
            Some("by (erased) and Anna Holmes"),
        ),
        ("Joanna Holm", None),
        ("{\"n\":\"Anna Holm\"}", Some("{\"n\":\"(erased)\"}")),
        ("Anna", None),
        ("", None),
    ];
    for (text, expected) in cases {
        assert_eq!(
            blot(text, "Anna Holm", "(erased)").as_deref(),
            expected,
            "{text}"
        );
    }
    assert_eq!(
        blot("إلى زينب الحسن اليوم", "زينب الحسن", "(erased)").as_deref(),
        Some("إلى (erased) اليوم")
    );
    assert_eq!(blot("İstanbul", "anna", "x"), None);
}

#[test]
fn a_list_of_names_loses_those_that_nobody_is_called_any_more() {
    let list = r#"[["p001","Anna Holm"],["p002","Bea \"Bo\" Lind"],["p003","(erased)"]]"#;
    let (text, gone) = without_strangers(list, |name| name == "Anna Holm").unwrap();
    assert_eq!(
        text,
        r#"[["p001","Anna Holm"],["p002","(erased)"],["p003","(erased)"]]"#
    );
    assert_eq!(gone, ["Bea \"Bo\" Lind"]);
    assert_eq!(without_strangers(&text, |name| name == "Anna Holm"), None);
    assert_eq!(without_strangers("", |_| false), None);
}
