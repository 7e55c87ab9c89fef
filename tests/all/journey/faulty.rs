//! What the command line refuses: faulty files with every fault listed and nothing stored, wrong usage, and help for everything.

use super::kit::{Sheets, import, model_sheets, release, small_released, small_sheets};
use crate::support::{Engine, engines, run};

#[test]
fn faulty_sheets_are_refused_whole_with_every_fault_by_file_row_and_column() {
    for engine in engines() {
        // Nothing is there yet, and then a meeting is: both stay as they are.
        engine.run(&["meeting", "list"]).good();
        for known in [false, true] {
            if known {
                import(&engine, &model_sheets()).good();
            }
            let sheets = Sheets::copy_of(&model_sheets());
            sheets.replace(
                "participants.csv",
                "002@fwa.example,FWA,Africa/Bangui",
                "002@fwa.example,FWA,Africa/Bangi",
            );
            sheets.replace(
                "participants.csv",
                "nomvula.diallo.003@fwa.example",
                "nomvula.chissano.001@fwa.example",
            );
            sheets.replace(
                "participants.csv",
                "004@fwa.example,FWA",
                "004.fwa.example,FEW",
            );
            sheets.replace("workshops.csv", "WG4,workshop", "WG3,workshop");
            sheets.replace(
                "availability.csv",
                "nomvula.chissano.001@fwa.example,no,2020-10-12T08:00,",
                "nomvula.chissano.001@fwa.example,never,2020-10-12T25:00,",
            );
            let before = engine.dump();
            let refused = import(&engine, sheets.path());
            assert_eq!(
                (refused.code, refused.stdout.as_str()),
                (1, ""),
                "{}",
                engine.name
            );
            for place in [
                "participants.csv row 3, column time_zone: ",
                "participants.csv row 4, column email: ",
                "participants.csv row 5, column email: ",
                "participants.csv row 5, column networks: ",
                "workshops.csv row 6, column code: ",
                "availability.csv row 4, column answer: ",
                "availability.csv row 4, column start_local: ",
            ] {
                let found = refused
                    .stderr
                    .lines()
                    .filter(|l| l.starts_with(place))
                    .count();
                assert_eq!(found, 1, "{place}\n{}", refused.stderr);
            }
            assert!(
                refused.stderr.contains("Africa/Bangui"),
                "the nearest zone is named: {}",
                refused.stderr
            );
            assert_eq!(
                engine.dump(),
                before,
                "{}: something was stored",
                engine.name
            );
        }
    }
}

#[test]
fn a_faulty_programme_or_report_is_refused_and_changes_nothing() {
    for engine in engines() {
        let sheets = small_released(&engine);
        let before = engine.dump();
        for (name, text, says) in [
            (
                "a.csv",
                "code,start_utc,minutes\nWG9,2020-10-13T13:00:00Z,120\nWG1,next week,120\nOPEN,2021-10-13T13:00:00Z,-5\n",
                &["row 2", "WG9", "row 3", "next week", "row 4"][..],
            ),
            (
                "b.json",
                "{\"format\": \"plan-solution/2\", \"starts\": {}}",
                &["$.format"],
            ),
            ("c.json", "{\"format\": ", &["c.json"]),
            ("d.csv", "", &["d.csv"]),
        ] {
            let file = sheets.file(name);
            std::fs::write(&file, text).unwrap();
            let refused = engine.run(&[
                "programme",
                "release",
                "ga-2020",
                "--starts",
                file.to_str().unwrap(),
            ]);
            assert_eq!((refused.code, refused.stdout.as_str()), (1, ""), "{name}");
            for word in says {
                assert!(
                    refused.stderr.contains(word),
                    "{name}: {word}: {}",
                    refused.stderr
                );
            }
        }
        let report = sheets.file("report.csv");
        std::fs::write(&report, "this,is\nno,report\n").unwrap();
        for command in [
            &[
                "attendance",
                "import",
                "ga-2020",
                "WG1",
                report.to_str().unwrap(),
            ][..],
            &[
                "attendance",
                "import",
                "ga-2020",
                "WG7",
                report.to_str().unwrap(),
            ],
            &[
                "attendance",
                "import",
                "ga-2021",
                "WG1",
                report.to_str().unwrap(),
            ],
            &[
                "attendance",
                "import",
                "ga-2020",
                "WG1",
                "/nowhere/report.csv",
            ],
            &["attendance", "export", "ga-2021", "--by", "network"],
            &["invitations", "send", "ga-2021"],
            &["invitations", "answers", "ga-2021"],
            &["meeting", "show", "ga-2021"],
            &["meeting", "problem", "ga-2021", "--out", "/nowhere/p.json"],
            &["programme", "show", "ga-2021"],
            &["programme", "diff", "ga-2020", "1", "7"],
            &["availability", "show", "ga-2020", "--network", "XYZ"],
            &["plan", "/nowhere/problem.json", "--out", "/nowhere/s.json"],
            &["organiser", "add", "nobody"],
            &["organiser", "link", "nobody@alliance.example"],
        ] {
            let refused = engine.run(command);
            assert_eq!(
                (refused.code, refused.stdout.as_str()),
                (1, ""),
                "{command:?}"
            );
            let lines = refused.stderr.lines().count();
            assert_eq!(lines, 1, "one sentence for {command:?}: {}", refused.stderr);
            assert!(
                !refused.stderr.contains("fault of ours"),
                "{command:?}: {}",
                refused.stderr
            );
        }
        assert_eq!(engine.dump(), before, "{}", engine.name);
    }
}

#[test]
fn a_meeting_that_is_imported_again_may_lose_a_person_but_no_released_workshop() {
    let engine = Engine::sqlite();
    let sheets = small_released(&engine);
    sheets.replace(
        "workshops.csv",
        "WG1,workshop,Leadership in peace,NWM,120,networks,,,https://meet.example/wg1\n",
        "",
    );
    for name in [
        "Anna Holm,anna@nwm.example,NWM,Europe/Oslo,en,facilitator,",
        "Bea Lind,bea@nwm.example,NWM,Asia/Kathmandu,en,member,",
        "Cho Tan,cho@wmc.example,WMC,America/Jamaica,ar,coordinator,",
    ] {
        sheets.replace("participants.csv", &format!("{name}WG1"), name);
    }
    let before = engine.dump();
    let refused = import(&engine, sheets.path());
    assert_eq!(refused.code, 1, "{}", refused.stdout);
    assert!(refused.stderr.contains("WG1"), "{}", refused.stderr);
    assert_eq!(engine.dump(), before);

    engine
        .run(&["invitations", "send", "ga-2020", "--until-empty"])
        .good();
    let fewer = small_sheets();
    fewer.replace(
        "participants.csv",
        "Bea Lind,bea@nwm.example,NWM,Asia/Kathmandu,en,member,WG1\n",
        "",
    );
    import(&engine, fewer.path()).good();
    let said = release(&engine, &fewer.file("programme.csv"));
    let told: Vec<String> = said["mails"]
        .as_array()
        .unwrap()
        .iter()
        .map(|t| {
            format!(
                "{} {} {}",
                t["email"].as_str().unwrap(),
                t["code"].as_str().unwrap(),
                t["kind"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "bea@nwm.example OPEN cancellation",
            "bea@nwm.example WG1 cancellation"
        ]
    );
}

#[test]
fn wrong_usage_ends_with_two_and_every_command_has_help() {
    for wrong in [
        &[][..],
        &["fly"],
        &["meeting"],
        &["meeting", "import"],
        &["meeting", "import", "somewhere", "--slug", "x"],
        &["plan", "p.json"],
        &["plan", "p.json", "--out", "s.json", "--threads", "0"],
        &[
            "plan",
            "p.json",
            "--out",
            "s.json",
            "--steps",
            "5",
            "--seconds",
            "5",
        ],
        &["programme", "release", "ga-2020"],
        &["attendance", "export", "ga-2020", "--by", "colour"],
        &[
            "attendance",
            "export",
            "ga-2020",
            "--by",
            "network",
            "--format",
            "pdf",
        ],
        &["serve", "--port", "80"],
    ] {
        let said = run(wrong);
        assert_eq!(
            (said.code, said.stdout.as_str()),
            (2, ""),
            "{wrong:?}: {}",
            said.stderr
        );
        assert!(
            said.stderr.contains("--help") || said.stderr.contains("Usage: plenary"),
            "{wrong:?}: {}",
            said.stderr
        );
    }
    let mut seen = Vec::new();
    help_of(&[], &mut seen);
    assert!(seen.len() >= 25, "{seen:?}");
    assert_eq!(run(&["--version"]).code, 0);
}

/// Walks down all commands that the help itself names.
fn help_of(command: &[String], seen: &mut Vec<String>) {
    let mut arguments = command.to_vec();
    arguments.push("--help".into());
    let text = run(&arguments).good();
    assert!(text.contains("Usage: plenary"), "{command:?}: {text}");
    seen.push(command.join(" "));
    let commands = text.split("\nCommands:\n").nth(1).unwrap_or("");
    for line in commands.lines().take_while(|l| !l.is_empty()) {
        let Some(name) = line.strip_prefix("  ").filter(|l| !l.starts_with(' ')) else {
            continue;
        };
        let name = name.split_whitespace().next().unwrap();
        if name != "help" {
            let mut deeper = command.to_vec();
            deeper.push(name.into());
            help_of(&deeper, seen);
        }
    }
}
