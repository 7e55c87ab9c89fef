//! The independent evaluator (tests/fixtures/planning/evaluate.py) agrees to the unit, on programmes good and bad.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::{Value, json};

use super::world;
use crate::proposal::document::claimed;
use crate::proposal::score::{Starts, values, violations};
use crate::proposal::search::Random;
use crate::proposal::{Tables, write_problem};
use crate::time::instant_text;

/// Prints per case of the file given: the rules broken, and the values.
const SCRIPT: &str = "
import json, sys
import evaluate as ev
out = []
for case in json.load(open(sys.argv[1])):
    p = ev.Problem(json.loads(case['problem']))
    starts = {k: ev.at(s) if s else None for k, s in case['starts'].items()}
    out.append({'rules': sorted({r for r, _ in ev.hard(p, starts)}), 'values': ev.measure(p, starts)[0]})
print(json.dumps(out))
";

/// The evaluator's word on each (problem, starts).
fn referee(cases: &[Value]) -> Vec<Value> {
    let file = std::env::temp_dir().join(format!("plenary-referee-{}.json", std::process::id()));
    std::fs::write(&file, json!(cases).to_string()).unwrap();
    let out = Command::new("python3")
        .args(["-B", "-c", SCRIPT])
        .arg(&file)
        .env(
            "PYTHONPATH",
            concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/planning"),
        )
        .output()
        .expect("python3 runs");
    std::fs::remove_file(&file).unwrap();
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    serde_json::from_slice(&out.stdout).unwrap()
}

fn random_starts(tables: &Tables, random: &mut Random) -> Starts {
    tables
        .rows
        .iter()
        .map(|row| {
            let open = !row.open.is_empty() && random.below(3) > 0;
            match random.below(8) {
                0 => None,
                _ if open => Some(row.open[random.below(row.open.len())]),
                _ => Some(random.below(row.starts)),
            }
        })
        .collect()
}

#[test]
fn rules_and_values_are_those_of_the_evaluator() {
    let mut cases = Vec::new();
    let mut ours = Vec::new();
    for seed in 1000..1000 + CASES {
        let problem = world::random(seed);
        let tables = Tables::of(&problem).unwrap();
        let starts = random_starts(&tables, &mut Random::new(seed, 5));
        let named: serde_json::Map<String, Value> = tables
            .instants_of(&starts)
            .into_iter()
            .map(|(id, at)| (id.0, json!(at.map(instant_text))))
            .collect();
        cases.push(json!({ "problem": write_problem(&problem), "starts": named }));
        let broken: BTreeSet<&str> = violations(&tables, &starts)
            .iter()
            .map(|v| v.rule.name())
            .collect();
        ours.push((broken, claimed(&values(&tables, &starts))));
    }
    let mut seen = BTreeSet::new();
    for (i, (case, (broken, values))) in referee(&cases).iter().zip(ours).enumerate() {
        assert_eq!(case["values"], values, "case {i}: {}", cases[i]);
        let theirs: BTreeSet<&str> = case["rules"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_str)
            .collect();
        // Of several rules that one start breaks by itself we name the first.
        assert_eq!(broken.is_empty(), theirs.is_empty(), "case {i}");
        assert!(broken.is_subset(&theirs), "{broken:?} {theirs:?}, case {i}");
        seen.extend(theirs.iter().map(ToString::to_string));
    }
    assert!(seen.len() >= 14, "too few rules were tried: {seen:?}");
}

const CASES: u64 = 150;
