//! After a release: what people were told stays where it can, what is held stays, and what is forbidden is not proposed.

use serde_json::{Value, json};

use super::kit::{Sheets, import, release, small_released};
use crate::support::{Engine, engines};

fn problem(engine: &Engine, how: &[&str]) -> Value {
    let file = engine.data.path().join("problem.json");
    let mut all = vec![
        "meeting",
        "problem",
        "ga-2020",
        "--out",
        file.to_str().unwrap(),
    ];
    all.extend(how);
    engine.run(&all).good();
    serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap()
}

fn place(engine: &Engine, options: &[&str]) -> String {
    let mut all = vec!["meeting", "place", "ga-2020", "WG1"];
    all.extend(options);
    engine.run(&all).good()
}

/// Plans the problem as it lies there; the starts of the solution.
fn planned(engine: &Engine) -> Value {
    let file = |name: &str| engine.data.path().join(name).to_string_lossy().into_owned();
    let (problem, solution) = (file("problem.json"), file("solution.json"));
    engine
        .run(&[
            "plan", &problem, "--out", &solution, "--steps", "4000", "--quiet",
        ])
        .good();
    let solution: Value = serde_json::from_slice(&std::fs::read(solution).unwrap()).unwrap();
    solution["starts"].clone()
}

#[test]
fn a_re_plan_keeps_what_people_were_told_unless_it_is_asked_to_weigh_it() {
    for engine in engines() {
        small_released(&engine);
        let names = |problem: &Value| -> Vec<String> {
            let levels = problem["policy"]["levels"].as_array().unwrap().iter();
            levels
                .map(|l| l["name"].as_str().unwrap().to_string())
                .collect()
        };
        let kept = problem(&engine, &[]);
        assert_eq!(names(&kept)[0], "disruption");
        assert_eq!(
            planned(&engine),
            json!({"OPEN": "2020-10-08T12:00:00Z", "WG1": "2020-10-13T13:00:00Z"}),
            "{}",
            engine.name
        );
        let weighed = problem(&engine, &["--replan", "weighed"]);
        assert_eq!(names(&weighed)[4..], ["disruption", "comfort"]);
        assert_eq!(weighed["workshops"][1]["announced"], "2020-10-13T13:00:00Z");
        let afresh = problem(&engine, &["--replan", "afresh"]);
        assert!(!names(&afresh).contains(&"disruption".to_string()));
        let wrong = engine.run(&[
            "meeting", "problem", "ga-2020", "--out", "x", "--replan", "gently",
        ]);
        assert!(wrong.refused(2).contains("as-released, weighed or afresh"));
    }
}

#[test]
fn a_session_that_must_move_moves_alone() {
    let engine = Engine::sqlite();
    small_released(&engine);
    place(&engine, &["--forbid", "2020-10-13"]);
    problem(&engine, &[]);
    let starts = planned(&engine);
    assert_eq!(starts["OPEN"], "2020-10-08T12:00:00Z");
    let moved = starts["WG1"].as_str().unwrap();
    assert!(
        !moved.starts_with("2020-10-13") && moved > "2020-10-08",
        "{moved}"
    );
}

#[test]
fn where_a_workshop_may_stand_is_said_once_and_obeyed_by_problem_and_release() {
    for engine in engines() {
        let sheets = small_released(&engine);
        let says = place(
            &engine,
            &[
                "--not-before",
                "2020-10-14T09:00",
                "--forbid",
                "2020-10-15",
                "--forbid",
                "2020-10-16T09:00/12:00",
            ],
        );
        assert_eq!(
            says,
            "WG1: Leadership in peace\n  pinned      none\n  not before  Wed 14 October 09:00, Rome, UTC+02:00\n  forbidden   2020-10-15, 2020-10-16T09:00/2020-10-16T12:00\n  held        no\n"
        );
        let asked = problem(&engine, &["--replan", "afresh"]);
        let wg1 = &asked["workshops"][1];
        assert_eq!(wg1["start_after"], "2020-10-14T07:00:00Z");
        assert_eq!(
            wg1["allowed"],
            json!([
                {"start": "2020-10-07T22:00:00Z", "end": "2020-10-14T22:00:00Z"},
                {"start": "2020-10-15T22:00:00Z", "end": "2020-10-16T07:00:00Z"},
                {"start": "2020-10-16T10:00:00Z", "end": "2020-10-22T22:00:00Z"}
            ])
        );
        // A page is not undone by a file that does not speak of it.
        import(&engine, sheets.path()).good();
        assert_eq!(place(&engine, &[]), says);
        place(&engine, &["--not-before", "none", "--forbid", "none"]);
        held_until_it_is_lifted(&engine, &sheets);
    }
}

fn held_until_it_is_lifted(engine: &Engine, sheets: &Sheets) {
    place(engine, &["--hold"]);
    let asked = problem(engine, &["--replan", "afresh"]);
    assert_eq!(asked["workshops"][1]["pinned"], "2020-10-13T13:00:00Z");
    assert_eq!(planned(engine)["WG1"], "2020-10-13T13:00:00Z");
    sheets.replace(
        "programme.csv",
        "WG1,2020-10-13T13:00",
        "WG1,2020-10-14T13:00",
    );
    let starts = sheets.file("programme.csv");
    let before = engine.dump();
    for act in ["preview", "release"] {
        let file = starts.to_str().unwrap();
        let refused = engine.run(&["programme", act, "ga-2020", "--starts", file]);
        assert_eq!(
            refused.refused(1).trim(),
            "workshop WG1: it is held where it was released, Tue 13 October 15:00, Rome, UTC+02:00, and would move: lift the hold first, under Workshops"
        );
    }
    assert_eq!(engine.dump(), before);
    place(engine, &["--lift"]);
    assert_eq!(release(engine, &starts)["release"], 2);
}

#[test]
fn the_workshops_file_speaks_of_forbidden_times_and_of_an_earliest_start() {
    let engine = Engine::sqlite();
    let sheets = super::kit::small_sheets();
    sheets.replace(
        "workshops.csv",
        "latest_date,join_link\n",
        "latest_date,join_link,forbidden,not_before\n",
    );
    sheets.replace(
        "workshops.csv",
        "https://meet.example/wg1",
        "https://meet.example/wg1,2020-10-15;2020-10-16T09:00/12:00,2020-10-14T09:00",
    );
    import(&engine, sheets.path()).good();
    assert_eq!(
        place(&engine, &[]),
        "WG1: Leadership in peace\n  pinned      none\n  not before  Wed 14 October 09:00, Rome, UTC+02:00\n  forbidden   2020-10-15, 2020-10-16T09:00/2020-10-16T12:00\n  held        no\n"
    );
    let again: Value = serde_json::from_str(&import(&engine, sheets.path()).good()).unwrap();
    assert_eq!(again["changes"], 0);
    sheets.replace("workshops.csv", "2020-10-15;", "soon;");
    sheets.replace("workshops.csv", "2020-10-14T09:00", "2021-10-14T09:00");
    let refused = import(&engine, sheets.path()).refused(1);
    for says in [
        "workshops.csv row 3, column forbidden: \"soon\" is no span: write a day like 2020-10-15, or two times like 2020-10-13T09:00/2020-10-13T12:00",
        "workshops.csv row 3, column not_before: 2021-10-14T09:00 is outside the meeting, which lasts from 2020-10-08 to 2020-10-22",
    ] {
        assert!(refused.contains(says), "{says}\n{refused}");
    }
}
