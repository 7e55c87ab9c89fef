//! What stands around a programme, from the command line: alternatives, trade-offs, presets, and why a workshop has no start. Programmes
//! are held against the independent evaluator.

use std::path::Path;

use serde_json::{Value, json};

use crate::support::{self, TempDir};

fn fixture(name: &str) -> String {
    let path = support::root().join("tests/fixtures/planning").join(name);
    path.to_string_lossy().into_owned()
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn numbers(list: &Value) -> Vec<i64> {
    let all = list.as_array().unwrap().iter();
    all.map(|n| n.as_i64().unwrap()).collect()
}

fn answered(arguments: &[&str]) -> Value {
    serde_json::from_str(&support::run(arguments).good()).unwrap()
}

/// What the evaluator says about a programme of the problem in the file; its claims must be true.
fn evaluated(folder: &TempDir, problem: &str, programme: &Value) -> Value {
    let mut solution = json!({ "format": "plan-solution/1", "starts": programme["starts"] });
    if !programme["claimed"].is_null() {
        solution["claimed"] = programme["claimed"].clone();
    }
    let path = folder.path().join("held.json");
    std::fs::write(&path, solution.to_string()).unwrap();
    let mut python = std::process::Command::new("python3");
    python
        .arg("-B")
        .arg(fixture("evaluate.py"))
        .arg(problem)
        .arg(&path);
    let said = support::output_of(python.arg("--json")).good();
    serde_json::from_str(&said).unwrap()
}

#[test]
fn alternatives_stand_in_the_solution_and_the_evaluator_finds_them_as_good_as_they_claim() {
    let folder = TempDir::new();
    let (problem, out) = (fixture("tiny-1.json"), folder.path().join("solution.json"));
    let out_text = out.to_string_lossy().into_owned();
    let mut arguments = vec!["plan", &problem, "--out", &out_text, "--steps", "200000"];
    arguments.extend(["--alternatives", "2", "--json"]);
    let said = answered(&arguments);
    let solution = read(&out);
    let own = numbers(&evaluated(&folder, &problem, &solution)["vector"]);
    let others = solution["alternatives"].as_array().unwrap();
    assert_eq!(others.len(), 2);
    assert_eq!(
        said["alternatives"]["apart"],
        said["alternatives"]["apart_at_most"]
    );
    for (other, told) in others
        .iter()
        .zip(said["alternatives"]["all"].as_array().unwrap())
    {
        let vector = numbers(&evaluated(&folder, &problem, other)["vector"]);
        assert_eq!(vector, numbers(&told["vector"]));
        // unplaced and required_lost are equal; lost and fairness at most a grain worse; comfort has no grain.
        assert_eq!(vector[..2], own[..2]);
        for at in 2..own.len() - 1 {
            assert!(vector[at] <= own[at] + 1);
        }
        let moved = told["compared"]["sessions"].as_array().unwrap().len();
        assert!(moved >= usize::try_from(told["differs"].as_u64().unwrap()).unwrap());
        assert!(!told["sentences"].as_array().unwrap().is_empty());
    }
}

#[test]
fn the_price_of_fairness_rises_by_grains_and_every_point_is_a_programme() {
    let folder = TempDir::new();
    let problem = fixture("tiny-1.json");
    let points = folder.path().join("points");
    let into = points.to_string_lossy().into_owned();
    let mut arguments = vec![
        "tradeoffs",
        "fairness",
        &problem,
        "--points",
        "3",
        "--out",
        &into,
    ];
    arguments.extend(["--steps", "400000", "--json"]);
    let curve = answered(&arguments);
    assert_eq!(curve["least"], json!(11));
    assert_eq!(curve["least_proved"], json!(11));
    let all = curve["points"].as_array().unwrap();
    let mut before: Option<Vec<i64>> = None;
    for (i, point) in all.iter().enumerate() {
        let held = evaluated(&folder, &problem, point);
        assert_eq!(held["vector"], point["vector"]);
        assert_eq!(point["proved"], json!(true));
        assert!(held["vector"][2].as_i64() <= point["at"].as_i64());
        let fairness = numbers(&held["vector"])[3..6].to_vec();
        assert!(
            before.is_none_or(|b| fairness <= b),
            "less fair with more given up"
        );
        before = Some(fairness);
        assert_eq!(point["unlimited"], json!(i + 1 == all.len()));
        let name = format!("fairness-{:03}.json", point["at"].as_i64().unwrap());
        assert_eq!(read(&points.join(name))["starts"], point["starts"]);
    }
    let sentences = curve["sentences"].as_array().unwrap();
    assert_eq!(
        sentences.last().unwrap(),
        "No programme is fairer than the last one; that is proved."
    );
}

/// tiny-1 with the best known programme announced, and the facilitators of w002 away when it was to be.
fn announced(folder: &TempDir) -> String {
    let mut problem = read(Path::new(&fixture("tiny-1.json")));
    let told = read(Path::new(&fixture("tiny-1.cpsat.json")));
    let mut away = Vec::new();
    for workshop in problem["workshops"].as_array_mut().unwrap() {
        let id = workshop["id"].as_str().unwrap().to_string();
        workshop["announced"] = told["starts"][&id].clone();
        if id == "w002" {
            away.clone_from(workshop["facilitators"].as_array().unwrap());
        }
    }
    let start = told["starts"]["w002"].as_str().unwrap();
    let span = json!({ "start": start, "end": start.replace(":00:00Z", ":30:00Z") });
    for person in problem["participants"].as_array_mut().unwrap() {
        if away.contains(&person["id"]) {
            person["busy"] = json!([span]);
        }
    }
    let path = folder.path().join("announced.json");
    std::fs::write(&path, problem.to_string()).unwrap();
    path.to_string_lossy().into_owned()
}

#[test]
fn only_what_must_move_moves_and_each_further_move_has_its_price() {
    let folder = TempDir::new();
    let problem = announced(&folder);
    let steps = ["--steps", "400000", "--json"];
    let mut arguments = vec!["tradeoffs", "moves", &problem];
    arguments.extend(steps);
    let curve = answered(&arguments);
    assert_eq!(
        (&curve["least"], &curve["least_proved"]),
        (&json!(1), &json!(1))
    );
    let first = &curve["points"][0];
    assert_eq!(first["moved"], json!(["w002"]));
    let mut told = 0;
    for point in curve["points"].as_array().unwrap() {
        let held = evaluated(&folder, &problem, point);
        assert_eq!(held["vector"], point["vector"]);
        let moved = i64::try_from(point["moved"].as_array().unwrap().len()).unwrap();
        assert!(moved <= point["at"].as_i64().unwrap());
        told = told.max(point["claimed"]["disruption"].as_i64().unwrap());
    }
    assert!(told > 0);
    let out = folder
        .path()
        .join("kept.json")
        .to_string_lossy()
        .into_owned();
    let mut arguments = vec!["plan", &problem, "--keep-announced", "--out", &out];
    arguments.extend(steps);
    let kept = answered(&arguments);
    assert_eq!(kept["optimal"], json!(true));
    assert_eq!(kept["values"]["disruption"], first["claimed"]["disruption"]);
}

#[test]
fn a_preset_weighs_otherwise_than_the_file() {
    let folder = TempDir::new();
    let problem = fixture("tiny-1.json");
    let out = folder
        .path()
        .join("fair.json")
        .to_string_lossy()
        .into_owned();
    let mut arguments = vec![
        "plan", &problem, "--out", &out, "--steps", "200000", "--json",
    ];
    let own = answered(&arguments);
    arguments.extend(["--preset", "fairness-first"]);
    let fair = answered(&arguments);
    assert!(fair["values"]["fairness"][0].as_i64() <= own["values"]["fairness"][0].as_i64());
    assert!(fair["values"]["lost"].as_i64() >= own["values"]["lost"].as_i64());
    let refused = support::run(&["plan", &problem, "--out", &out, "--preset", "cheapest"]);
    let says = refused.refused(2);
    let wanted = "should be attendance-first, balanced or fairness-first";
    assert!(says.contains(wanted), "{says}");
}

#[test]
fn an_impossible_problem_is_told_with_its_contradiction_and_what_would_lift_it() {
    let folder = TempDir::new();
    let mut problem = read(Path::new(&fixture("tiny-1.json")));
    let first = problem["workshops"][0]["facilitators"][0].clone();
    for person in problem["participants"].as_array_mut().unwrap() {
        if person["id"] == first {
            person["busy"] =
                json!([{ "start": "2026-10-12T00:00:00Z", "end": "2026-10-14T00:00:00Z" }]);
        }
    }
    problem["workshops"][0]["end_before"] = json!("2026-10-14T00:00:00Z");
    let path = folder.path().join("impossible.json");
    std::fs::write(&path, problem.to_string()).unwrap();
    let path = path.to_string_lossy().into_owned();
    let out = folder.path().join("solution.json");
    let out_text = out.to_string_lossy().into_owned();
    let said = answered(&[
        "plan", &path, "--out", &out_text, "--steps", "200000", "--json",
    ]);
    assert_eq!(said["status"], json!("infeasible"));
    let conflict = &said["conflict"];
    assert_eq!(conflict, &read(&out)["conflict"]);
    assert_eq!(conflict["contradictions"].as_array().unwrap().len(), 1);
    let contradiction = &conflict["contradictions"][0];
    assert_eq!(contradiction["smallest"], json!(true));
    let demands = contradiction["demands"].as_array().unwrap();
    let places: Vec<&str> = demands
        .iter()
        .map(|d| d["place"].as_str().unwrap())
        .collect();
    assert_eq!(
        places,
        ["workshops[0].facilitators", "workshops[0].end_before"]
    );
    assert_eq!(demands[0]["person"], first);
    assert_eq!(
        conflict["unplaced"][0]["workshop"],
        contradiction["workshop"]
    );
    let explained = answered(&["explain", &path, &out_text, "--seconds", "20", "--json"]);
    let told = &explained["conflict"]["contradictions"];
    assert_eq!(told, &conflict["contradictions"]);
    // The one change that helps is hers: with everything else as it is, the evaluator accepts the programme that is shown.
    let lift = &conflict["lifts"].as_array().unwrap()[0];
    assert_eq!(lift["demand"]["kind"], json!("facilitator"));
    let wanted = format!("If {} could do ", first.as_str().unwrap());
    assert!(lift["says"].as_str().unwrap().starts_with(&wanted));
    for person in problem["participants"].as_array_mut().unwrap() {
        if person["id"] == first {
            let whole = json!({ "start": "2026-10-12T00:00:00Z", "end": "2026-10-15T00:00:00Z", "value": "yes" });
            person["busy"] = json!([]);
            person["availability"] = json!([whole]);
        }
    }
    std::fs::write(&path, problem.to_string()).unwrap();
    let held = evaluated(&folder, &path, lift);
    assert_eq!(
        (&held["feasible"], &held["vector"][0]),
        (&json!(true), &json!(0))
    );
}
