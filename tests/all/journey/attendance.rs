//! A platform's report in, tables out, on the command line.

use std::collections::BTreeSet;

use serde_json::Value;

use super::kit::{import, model_sheets, release, released, small_sheets};
use crate::support::{self, Engine, engines};

fn export(engine: &Engine, by: &str, format: &str) -> Vec<u8> {
    let out = engine.data.path().join(format!("{by}.{format}"));
    engine
        .run(&[
            "attendance",
            "export",
            "ga-2020",
            "--by",
            by,
            "--format",
            format,
            "--out",
            out.to_str().unwrap(),
        ])
        .good();
    std::fs::read(out).unwrap()
}

#[test]
fn a_zoom_report_becomes_the_known_truth_and_opens_in_a_spreadsheet() {
    let truth: Value = serde_json::from_slice(
        &std::fs::read(support::root().join("tests/fixtures/attendance/truth.json")).unwrap(),
    )
    .unwrap();
    let truth = &truth["sessions"]["WG2"];
    let report = model_sheets().join("attendance/WG2-zoom-participants.csv");
    for engine in engines() {
        released(&engine);
        let before = engine.dump();
        let command = [
            "attendance",
            "import",
            "ga-2020",
            "WG2",
            report.to_str().unwrap(),
            "--json",
        ];
        let preview: Value =
            serde_json::from_str(&engine.run(&[&command[..], &["--preview"]].concat()).good())
                .unwrap();
        assert_eq!(engine.dump(), before, "a preview stores nothing");
        let once: Value = serde_json::from_str(&engine.run(&command).good()).unwrap();
        assert_eq!(once["present"], truth["present"], "{}", engine.name);
        assert_eq!(
            once["unidentified"], truth["unidentified"],
            "{}",
            engine.name
        );
        assert_eq!(preview["present"], once["present"]);
        let stored = engine.dump();
        let again: Value = serde_json::from_str(&engine.run(&command).good()).unwrap();
        assert_eq!(again["present"], once["present"]);
        let same: BTreeSet<&String> = stored
            .keys()
            .filter(|t| engine.dump()[*t] != stored[*t])
            .collect();
        assert_eq!(same, BTreeSet::new(), "the same file twice changes nothing");

        for by in ["network", "session", "person"] {
            let text = String::from_utf8(export(&engine, by, "csv")).unwrap();
            assert!(
                text.starts_with('\u{feff}'),
                "a spreadsheet needs the mark to read UTF-8"
            );
            let json: Value = serde_json::from_slice(&export(&engine, by, "json")).unwrap();
            assert_eq!(
                (&json["meeting"], &json["by"]),
                (&"ga-2020".into(), &by.into())
            );
            export(&engine, by, "xlsx");
            let book = engine.data.path().join(format!("{by}.xlsx"));
            let book = support::python("tests/fixtures/journey/read_sheet.py", &[book]).good();
            let book: Value = serde_json::from_str(&book).unwrap();
            assert!(
                !book["kinds"].as_array().unwrap().contains(&"f".into()),
                "no cell is a formula: {}",
                book["kinds"]
            );
            // The first sheet and the CSV file are the same table.
            let sheet = &book["sheets"].as_object().unwrap().values().next().unwrap();
            let rows = csv_rows(&text);
            assert_eq!(sheet.as_array().unwrap().len(), rows.len(), "{by}");
            assert_eq!(sheet[0][0].as_str().unwrap_or_default(), rows[0][0], "{by}");
        }
        let networks: Value = serde_json::from_slice(&export(&engine, "network", "json")).unwrap();
        let wg2 = networks["sessions"]
            .as_array()
            .unwrap()
            .iter()
            .find(|s| s["code"] == "WG2")
            .unwrap();
        let present = truth["present"].as_object().unwrap().values();
        let enough = present.filter(|m| m.as_u64().unwrap() >= 15).count();
        assert_eq!(wg2["total"]["present"], enough, "{}", engine.name);
        let sum: u64 = wg2["networks"]
            .as_array()
            .unwrap()
            .iter()
            .map(|n| n["present"].as_u64().unwrap())
            .sum();
        assert_eq!(wg2["total"]["present"], sum, "{}", engine.name);
    }
}

fn csv_rows(text: &str) -> Vec<Vec<String>> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes())
        .records()
        .map(|r| r.unwrap().iter().map(str::to_string).collect())
        .collect()
}

#[test]
fn a_name_that_a_spreadsheet_would_compute_comes_out_as_text() {
    let engine = Engine::sqlite();
    let sheets = small_sheets();
    import(&engine, sheets.path()).good();
    release(&engine, &sheets.file("programme.csv"));
    let report = sheets.file("report.csv");
    let hostile = "=1+1";
    std::fs::write(
        &report,
        format!("name,email,start,end\n{hostile},,2020-10-13T15:00,2020-10-13T17:00\nAnna Holm,anna@nwm.example,2020-10-13T15:00,2020-10-13T17:00\n"),
    )
    .unwrap();
    let said = engine
        .run(&[
            "attendance",
            "import",
            "ga-2020",
            "WG1",
            report.to_str().unwrap(),
            "--json",
        ])
        .good();
    let said: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["unidentified"], serde_json::json!([hostile]));
    let mut seen = 0;
    for by in ["network", "session", "person"] {
        for cell in csv_rows(&String::from_utf8(export(&engine, by, "csv")).unwrap()).concat() {
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{by}: {cell:?}"
            );
            seen += usize::from(cell == format!("'{hostile}"));
        }
        export(&engine, by, "xlsx");
        let book = engine.data.path().join(format!("{by}.xlsx"));
        let book = support::python("tests/fixtures/journey/read_sheet.py", &[book]).good();
        let book: Value = serde_json::from_str(&book).unwrap();
        assert!(
            !book["kinds"].as_array().unwrap().contains(&"f".into()),
            "{by}"
        );
        // A text cell is never computed, whatever it begins with.
        seen += book["sheets"]
            .to_string()
            .matches(&format!("{hostile}\""))
            .count();
    }
    assert!(seen >= 2, "the name was there {seen} times");
}
