//! docs/INVITATIONS.md names, for each of its 102 promises, tests that exist and carry its number, or says why there is none.

use std::path::Path;

use crate::support;

/// `| 17 | what | held by |`
fn rows(text: &str) -> Vec<(u32, String)> {
    text.lines()
        .filter_map(|line| {
            let cells: Vec<&str> = line.trim().split('|').map(str::trim).collect();
            let ["", number, _, held, ""] = cells[..] else {
                return None;
            };
            Some((number.parse().ok()?, held.to_string()))
        })
        .collect()
}

fn code(folder: &Path, into: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            code(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

fn faults(text: &str, code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let rows = rows(text);
    let numbers: Vec<u32> = rows.iter().map(|(n, _)| *n).collect();
    if numbers != (1..=102).collect::<Vec<_>>() {
        found.push(format!("the numbers are not 1 to 102: {numbers:?}"));
    }
    for (number, held) in &rows {
        if held == "open" || held.starts_with("left out: ") {
            continue;
        }
        let named: Vec<&str> = held.split('`').skip(1).step_by(2).collect();
        if named.is_empty() {
            found.push(format!(
                "{number} names no test, no reason, and is not open"
            ));
        }
        for name in named {
            if !name.split('_').any(|part| part == number.to_string()) {
                found.push(format!("{number}: the name of {name} does not carry it"));
            }
            if !code.contains(&format!("fn {name}(")) {
                found.push(format!("{number}: there is no test {name}"));
            }
        }
    }
    found
}

#[test]
fn every_promise_of_the_invitations_names_its_tests() {
    let root = support::root();
    let text = std::fs::read_to_string(root.join("docs/INVITATIONS.md")).unwrap();
    let mut all = String::new();
    code(&root.join("src"), &mut all);
    code(&root.join("tests"), &mut all);
    let found = faults(&text, &all);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_test_that_is_not_there_or_has_another_number_is_found() {
    let mut text = String::new();
    for number in 1..=102 {
        let held = match number {
            7 => "`it_is_so_8`",
            8 => "`it_is_so_8`, `gone_8`",
            9 => "later",
            _ => "left out: reason",
        };
        text.push_str(&format!("| {number} | what | {held} |\n"));
    }
    assert_eq!(
        faults(&text, "fn it_is_so_8() {}"),
        [
            "7: the name of it_is_so_8 does not carry it",
            "8: there is no test gone_8",
            "9 names no test, no reason, and is not open",
        ]
    );
    assert_eq!(
        faults("| 1 | what | open |\n", ""),
        ["the numbers are not 1 to 102: [1]"]
    );
}
