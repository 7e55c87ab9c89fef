//! Two meetings in a row: what the first asks of each network is booked with its releases, and the second starts from it.

use serde_json::{Value, json};

use super::kit::{Sheets, import, release, small_sheets};
use crate::support::{Engine, engines};

/// `[network, opening, burden, closing]`, burdens in thousandths of a minute.
type Account = (String, i64, Option<i64>, i64);

fn account(engine: &Engine, slug: &str) -> Vec<Account> {
    let said = engine.run(&["ledger", "show", slug, "--json"]).good();
    let said: Value = serde_json::from_str(&said).unwrap();
    accounts(&said["networks"])
}

fn accounts(lines: &Value) -> Vec<Account> {
    let number = |v: &Value| v.as_i64().unwrap();
    let lines = lines.as_array().unwrap().iter();
    lines
        .map(|l| {
            (
                l["network"].as_str().unwrap().to_string(),
                number(&l["opening"]),
                l["burden"].as_i64(),
                number(&l["closing"]),
            )
        })
        .collect()
}

fn line(network: &str, opening: i64, burden: Option<i64>, closing: i64) -> Account {
    (network.into(), opening, burden, closing)
}

/// The same people a year later.
fn next_year(engine: &Engine, sheets: &Sheets) -> Value {
    let said = engine.run(&[
        "meeting",
        "import",
        sheets.path().to_str().unwrap(),
        "--slug",
        "ga-2021",
        "--name",
        "Annual Meeting 2021",
        "--from",
        "2021-10-07",
        "--to",
        "2021-10-21",
        "--zone",
        "Europe/Rome",
        "--json",
    ]);
    serde_json::from_str(&said.good()).unwrap()
}

/// What the networks of the planning problem start with.
fn planned_from(engine: &Engine) -> Value {
    let file = engine.data.path().join("problem-2021.json");
    let out = file.to_str().unwrap();
    engine
        .run(&["meeting", "problem", "ga-2021", "--out", out])
        .good();
    let problem: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    let networks = problem["networks"].as_array().unwrap().iter();
    networks.map(|n| json!([n["id"], n["ledger"]])).collect()
}

fn edit(engine: &Engine, network: &str, word: &[&str], reason: &str) {
    let mut all = vec!["ledger", "edit", "ga-2021", network, "--reason", reason];
    all.extend(word);
    engine.run(&all).good();
}

#[test]
fn a_second_meeting_starts_from_what_the_releases_of_the_first_booked() {
    for engine in engines() {
        let sheets = small_sheets();
        import(&engine, sheets.path()).good();
        nothing_is_booked_before_a_release(&engine, &sheets);
        let later = Sheets::copy_of(sheets.path());
        later.replace(
            "workshops.csv",
            "2020-10-08,2020-10-08",
            "2021-10-07,2021-10-07",
        );
        later.replace(
            "networks.csv",
            "joined\nNWM,",
            "joined\nAWMN,Arab Women Mediators,2021-01-01\nNWM,",
        );
        next_year(&engine, &later);
        assert_eq!(
            planned_from(&engine),
            json!([["AWMN", 0], ["NWM", 0], ["WMC", 24_000]]),
            "{}",
            engine.name
        );
        an_edit_counts_until_its_booking_changes(&engine, &sheets);
        the_second_meeting_is_booked_too(&engine, &sheets);
    }
}

/// Bea in Kathmandu gives up an hour and two, shared by the two of her network; Cho in Jamaica twice an hour, alone.
fn nothing_is_booked_before_a_release(engine: &Engine, sheets: &Sheets) {
    assert_eq!(
        account(engine, "ga-2020"),
        [line("NWM", 0, None, 0), line("WMC", 0, None, 0)]
    );
    let refused = engine.run(&["ledger", "book", "ga-2020"]).refused(1);
    assert_eq!(
        refused.trim(),
        "nothing of ga-2020 is released yet: what a programme asks is booked when it is released"
    );
    let before = engine.dump();
    let starts = sheets.file("programme.csv");
    let would = engine.run(&[
        "programme",
        "preview",
        "ga-2020",
        "--starts",
        starts.to_str().unwrap(),
        "--json",
    ]);
    let would: Value = serde_json::from_str(&would.good()).unwrap();
    let booked = [
        line("NWM", 0, Some(90_000), 0),
        line("WMC", 0, Some(120_000), 24_000),
    ];
    assert_eq!(accounts(&would["ledger"]), booked);
    assert_eq!(engine.dump(), before, "a preview stores nothing");
    let done = release(engine, &starts);
    assert_eq!(accounts(&done["ledger"]), booked);
    assert_eq!(account(engine, "ga-2020"), booked, "{}", engine.name);
    let stands = engine.dump();
    release(engine, &starts);
    assert_eq!(engine.dump(), stands, "nothing new, nothing booked");
}

fn an_edit_counts_until_its_booking_changes(engine: &Engine, sheets: &Sheets) {
    edit(engine, "wmc", &["10.5"], "an hour was held on paper");
    assert_eq!(planned_from(engine)[2], json!(["WMC", 10_500]));
    edit(engine, "WMC", &["--take-back"], "it was not");
    assert_eq!(planned_from(engine)[2], json!(["WMC", 24_000]));
    edit(engine, "WMC", &["30"], "it was after all");
    let twice = engine.run(&[
        "ledger", "edit", "ga-2021", "WMC", "30", "--reason", "again",
    ]);
    assert!(twice.good().starts_with("nothing is different"));
    // Later on the day it is night in Kathmandu, evening in Oslo, and work in Jamaica.
    sheets.replace("programme.csv", "2020-10-13T13:00", "2020-10-13T15:00");
    let done = release(engine, &sheets.file("programme.csv"));
    assert_eq!(
        done["ledger_lapsed"],
        json!([
            "WMC starts ga-2021 with 0 h 00 as booked, no longer with the 0 h 30 that were set"
        ])
    );
    assert_eq!(
        done["ledger"][0],
        json!({"network": "NWM", "opening": 0, "burden": 217_500, "before": 90_000, "closing": 126_000})
    );
    assert_eq!(
        planned_from(engine),
        json!([["AWMN", 0], ["NWM", 126_000], ["WMC", 0]])
    );
    let history = engine.run(&["ledger", "history", "ga-2021"]).good();
    for says in [
        "WMC: 0 h 30 had been set by command line (it was after all) when the bookings said 0 h 24; they have changed since and count again",
        "WMC of ga-2021: set to 0 h 11 in place of 0 h 24 by command line (an hour was held on paper)",
        "WMC of ga-2021: taken back, 0 h 24 as booked by command line (it was not)",
    ] {
        assert!(history.contains(says), "{says}\n{history}");
    }
    let refused = engine.run(&["ledger", "edit", "ga-2021", "XYZ", "1", "--reason", "why"]);
    assert_eq!(refused.refused(1).trim(), "there is no network XYZ");
    let refused = engine.run(&["ledger", "edit", "ga-2021", "WMC", "-1", "--reason", "why"]);
    refused.refused(2);
    let refused = engine.run(&["ledger", "edit", "ga-2021", "WMC", "1h", "--reason", "why"]);
    assert_eq!(
        refused.refused(1).trim(),
        "MINUTES: \"1h\" is no number of minutes"
    );
}

fn the_second_meeting_is_booked_too(engine: &Engine, sheets: &Sheets) {
    let starts = sheets.file("programme-2021.csv");
    std::fs::write(&starts, "code,start_utc\nOPEN,2021-10-07T12:00:00Z\n").unwrap();
    let file = starts.to_str().unwrap();
    let done = engine.run(&[
        "programme",
        "release",
        "ga-2021",
        "--starts",
        file,
        "--json",
    ]);
    let done: Value = serde_json::from_str(&done.good()).unwrap();
    // Nobody of the new network is at the meeting: it takes no part in the comparison.
    assert_eq!(
        accounts(&done["ledger"]),
        [
            line("AWMN", 0, None, 0),
            line("NWM", 126_000, Some(30_000), 76_800),
            line("WMC", 0, Some(60_000), 0)
        ]
    );
    // A cancelled session carries nothing.
    std::fs::write(&starts, "code,start_utc\nWG1,2021-10-12T15:00:00Z\n").unwrap();
    let done = engine.run(&[
        "programme",
        "release",
        "ga-2021",
        "--starts",
        file,
        "--json",
    ]);
    let done: Value = serde_json::from_str(&done.good()).unwrap();
    assert_eq!(accounts(&done["ledger"])[2], line("WMC", 0, Some(0), 0));
    // The years of the older meeting stand as they were.
    assert_eq!(
        account(engine, "ga-2020")[1],
        line("WMC", 0, Some(60_000), 0)
    );
    let years = engine.run(&["ledger", "show", "ga-2020", "--json"]).good();
    let years: Value = serde_json::from_str(&years).unwrap();
    let named: Vec<&Value> = years["years"]
        .as_array()
        .unwrap()
        .iter()
        .map(|y| &y["meeting"])
        .collect();
    assert_eq!(named, ["ga-2020", "ga-2021"]);
}

#[test]
fn a_number_in_the_networks_file_is_a_word_of_the_import_and_twice_is_once() {
    for engine in engines() {
        let sheets = small_sheets();
        sheets.replace(
            "networks.csv",
            "code,name,joined\n",
            "code,name,joined,ledger_minutes\n",
        );
        sheets.replace(
            "networks.csv",
            "Nordic Women Mediators,2019-09-26",
            "Nordic Women Mediators,2019-09-26,35.5",
        );
        let said: Value = serde_json::from_str(&import(&engine, sheets.path()).good()).unwrap();
        assert_eq!(said["ledger"], 1);
        assert_eq!(
            said["notes"][1],
            json!({"place": "ledger of NWM", "says": "it starts with 35.5 minutes a head, as the file says; it was 0"})
        );
        assert_eq!(
            account(&engine, "ga-2020")[0],
            line("NWM", 35_500, None, 35_500)
        );
        let again: Value = serde_json::from_str(&import(&engine, sheets.path()).good()).unwrap();
        assert_eq!(
            (&again["changes"], &again["ledger"]),
            (&json!(0), &json!(0))
        );
        let history = engine.run(&["ledger", "history", "ga-2020"]).good();
        assert!(
            history.contains(
                "NWM of ga-2020: set to 0 h 36 in place of 0 h 00 by imported (imported), counts"
            ),
            "{history}"
        );
    }
}
