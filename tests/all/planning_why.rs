//! `plenary rank` and `plenary explain` from the command line, on the sample problems.

use serde_json::{Value, json};

use crate::support;

fn fixture(name: &str) -> String {
    let path = support::root().join("tests/fixtures/planning").join(name);
    path.to_string_lossy().into_owned()
}

fn plenary(arguments: &[&str]) -> support::Output {
    support::run(arguments)
}

/// `command PROBLEM …` on tiny-1, answered as JSON.
fn answered(command: &str, more: &[&str]) -> Value {
    let problem = fixture("tiny-1.json");
    let mut arguments = vec![command, problem.as_str()];
    arguments.extend(more);
    arguments.push("--json");
    serde_json::from_str(&plenary(&arguments).good()).unwrap()
}

#[test]
fn the_price_of_each_ranked_start_is_the_vector_that_it_was_ranked_by() {
    let solution = fixture("tiny-1.cpsat.json");
    let ranking = answered(
        "rank",
        &["--workshop", "w002", "--given", &solution, "--top", "5"],
    );
    let starts = ranking["starts"].as_array().unwrap();
    assert_eq!(starts.len(), 5);
    for (i, ranked) in starts.iter().enumerate() {
        assert_eq!(ranked["rank"], json!(i + 1));
        let start = ranked["start"].as_str().unwrap();
        let price = answered(
            "explain",
            &[&solution, "--what-if", &format!("w002={start}")],
        );
        assert_eq!(price["allowed"], json!(true));
        assert_eq!(price["vector"]["after"], ranked["vector"]);
        assert_eq!(price["people"]["free"]["after"], ranked["free"]);
        assert_eq!(price["people"]["invited"], ranked["invited"]);
    }
}

#[test]
fn a_forbidden_move_says_which_rule_and_with_whom() {
    let solution = fixture("tiny-1.cpsat.json");
    let price = answered(
        "explain",
        &[&solution, "--what-if", "w002=2026-10-13T22:30:00Z"],
    );
    assert_eq!(price["allowed"], json!(false));
    assert_eq!(
        price["broken"],
        json!([
            { "rule": "facilitator-unavailable", "facilitators": ["p00014"] },
            { "rule": "too-many-parallel", "workshops": ["w001"] },
            { "rule": "too-many-in-a-day", "workshops": ["w000", "w001"] },
        ])
    );
}

#[test]
fn a_programme_is_explained_in_each_language() {
    let (problem, solution) = (fixture("tiny-1.json"), fixture("tiny-1.cpsat.json"));
    let mut all = Vec::new();
    for language in ["en", "fr", "ar", "es", "pt"] {
        let said = plenary(&["explain", &problem, &solution, "--lang", language]).good();
        let lines = said.lines().count();
        all.push((lines, said));
    }
    for (lines, said) in &all[1..] {
        assert_eq!(*lines, all[0].0);
        assert_ne!(said, &all[0].1);
    }
}

#[test]
fn what_helps_most_is_told_with_what_was_tried() {
    let solution = fixture("tiny-1.cpsat.json");
    let explained = answered("explain", &[&solution, "--changes", "2"]);
    assert_eq!(explained["broken"], json!([]));
    // The programme is proved to be the best, so no move alone helps.
    assert_eq!(
        explained["changes"]["best_move_without_change"],
        Value::Null
    );
    let best = explained["changes"]["best"].as_array().unwrap();
    assert!(best.len() <= 2);
    for help in best {
        let vector = |when: &str| -> Vec<i64> {
            serde_json::from_value(help["vector"][when].clone()).unwrap()
        };
        assert!(vector("after") < vector("before"), "{help}");
    }
}

#[test]
fn what_cannot_be_asked_is_refused_in_one_sentence() {
    let (problem, solution) = (fixture("tiny-1.json"), fixture("tiny-1.cpsat.json"));
    let refused = |more: &[&str]| {
        let mut arguments = vec!["explain", problem.as_str(), solution.as_str()];
        arguments.extend(more);
        let said = plenary(&arguments);
        (said.code, said.stderr.trim().to_string())
    };
    let example = "should be a workshop and an instant, such as WG2=2020-10-13T09:00:00Z";
    assert_eq!(
        refused(&["--what-if", "tomorrow"]),
        (1, format!("--what-if: \"tomorrow\" {example}"))
    );
    assert_eq!(
        refused(&["--what-if", "w9=2026-10-13T22:30:00Z"]),
        (1, "there is no workshop \"w9\"".into())
    );
    assert_eq!(refused(&["--lang", "de"]).0, 2);
    let ranked = plenary(&["rank", &problem, "--workshop", "w9"]);
    assert_eq!(
        (ranked.code, ranked.stderr.trim()),
        (1, "there is no workshop \"w9\"")
    );
}
