//! Ranking one workshop, held against judging every start, and against the reference (tests/fixtures/planning/rank.py).

use std::process::Command;

use super::moved::lawful;
use super::world::{at, plain, random};
use crate::proposal::search::Random;
use crate::proposal::*;
use crate::time::instant_text;

#[test]
fn the_ranking_is_that_of_judging_every_start() {
    let mut ranked = 0;
    for seed in 7000..7150 {
        let problem = random(seed);
        let tables = Tables::of(&problem).unwrap();
        let ranker = Ranker::of(&problem).unwrap();
        let programme = lawful(&tables, &mut Random::new(seed, 8));
        for k in 0..tables.sessions() {
            let id = tables.id(k);
            let ours = ranker.rank(&id, &programme).unwrap();
            let mut judged = Vec::new();
            for step in 0..tables.rows[k].starts {
                let start = tables.facts.instant(step);
                let mut moved = programme.clone();
                moved[k].1 = Some(start);
                let judgement = judge(&tables, &moved).unwrap();
                if judgement.broken.is_empty() {
                    judged.push((judgement.vector, start));
                }
            }
            judged.sort();
            let ranking = ours.starts.iter().map(|r| (r.vector.clone(), r.start));
            assert_eq!(ranking.collect::<Vec<_>>(), judged, "seed {seed}, {id:?}");
            ranked += judged.len();
        }
    }
    assert!(ranked > 1000, "only {ranked} starts were ranked");
}

#[test]
fn a_start_says_who_is_free_of_each_network_and_where_they_live() {
    let mut problem = plain();
    problem.workshops[0].required = super::world::people(&["p1", "p3"]);
    problem.workshops[0].optional = super::world::people(&["p2"]);
    let ranker = Ranker::of(&problem).unwrap();
    let ranking = ranker.rank(&WorkshopId("a".into()), &[]).unwrap();
    let why = ranking.why(at("2026-10-12T12:00:00Z")).unwrap();
    assert_eq!((why.free, why.invited), (2, 3));
    assert_eq!(why.missing, super::world::people(&["p3"]));
    let networks: Vec<_> = why
        .networks
        .iter()
        .map(|n| {
            let zones: Vec<_> = n.zones.iter().map(|z| (z.zone.name(), z.people)).collect();
            (
                n.free,
                n.invited,
                n.asleep,
                n.unsocial_minutes,
                n.burden,
                zones,
            )
        })
        .collect();
    assert_eq!(
        networks,
        [
            (2, 2, 0, 0, 0, vec![("Europe/Rome", 2)]),
            (0, 1, 1, 240, 240_000, vec![("Pacific/Fiji", 1)]),
        ]
    );
    assert_eq!(ranking.why(at("2026-10-12T12:30:00Z")), None);
}

#[test]
fn a_programme_that_breaks_rules_is_no_ground_to_rank_beside() {
    let mut problem = plain();
    problem.workshops.push(super::world::workshop("c", 60));
    problem.limits.parallel = 1;
    let ranker = Ranker::of(&problem).unwrap();
    let together = Some(at("2026-10-12T12:00:00Z"));
    let given = [
        (WorkshopId("a".into()), together),
        (WorkshopId("b".into()), together),
    ];
    let refused = |id: &str| ranker.rank(&WorkshopId(id.into()), &given).err();
    assert_eq!(
        refused("c").map(|r| r.to_string()),
        Some("starts of a, b: the programme given breaks a rule: too-many-parallel".into())
    );
    assert!(refused("a").is_none());
    assert_eq!(
        refused("d").map(|r| r.to_string()),
        Some("there is no workshop \"d\"".into())
    );
}

/// Prints per case of the file given the ranking: vectors and starts.
const SCRIPT: &str = "
import json, sys
from datetime import timedelta
import evaluate as ev
out = []
for case in json.load(open(sys.argv[1])):
    P, w = ev.Problem(json.loads(case['problem'])), case['workshop']
    fixed = {k: ev.at(s) if s else None for k, s in case['starts'].items()}
    ranking, t = [], P.t0
    while t + timedelta(minutes=P.ws[w]['minutes']) <= P.t1:
        st = dict(fixed); st[w] = t
        if not ev.hard(P, st): ranking.append((ev.vector(P, ev.measure(P, st)[0]), t))
        t += P.g
    out.append([[v, t.strftime('%Y-%m-%dT%H:%M:%SZ')] for v, t in sorted(ranking)])
print(json.dumps(out))
";

#[test]
fn the_ranking_is_that_of_the_reference_on_random_problems() {
    let (mut cases, mut ours) = (Vec::new(), Vec::new());
    for seed in 8000..8060 {
        let problem = random(seed);
        let tables = Tables::of(&problem).unwrap();
        let ranker = Ranker::of(&problem).unwrap();
        let mut r = Random::new(seed, 8);
        let programme = lawful(&tables, &mut r);
        let id = tables.id(r.below(tables.sessions()));
        let named: serde_json::Map<String, serde_json::Value> = programme
            .iter()
            .map(|(id, at)| (id.0.clone(), serde_json::json!(at.map(instant_text))))
            .collect();
        cases.push(serde_json::json!({
            "problem": write_problem(&problem), "starts": named, "workshop": id.0
        }));
        let ranking = ranker.rank(&id, &programme).unwrap();
        let told = ranking
            .starts
            .iter()
            .map(|r| (r.vector.clone(), instant_text(r.start)));
        ours.push(told.collect::<Vec<_>>());
    }
    let file = std::env::temp_dir().join(format!("plenary-ranked-{}.json", std::process::id()));
    std::fs::write(&file, serde_json::json!(cases).to_string()).unwrap();
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
    let theirs: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(serde_json::json!(ours), theirs);
}
