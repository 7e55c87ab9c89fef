//! What the import's form promises.

use super::asked::{fault, options, unknown_files};
use crate::people::Email;
use crate::refusal::Finding;

fn columns(place: &str) -> (String, String, String) {
    let fault = fault(&Finding {
        place: place.into(),
        says: "x".into(),
    });
    (fault.file, fault.row, fault.column)
}

#[test]
fn the_place_of_a_fault_comes_apart_into_file_row_and_column() {
    let three = |a: &str, b: &str, c: &str| (a.to_string(), b.to_string(), c.to_string());
    assert_eq!(
        columns("participants.csv row 7, column time_zone"),
        three("participants.csv", "7", "time_zone")
    );
    assert_eq!(
        columns("a row of sheets.xlsx sheet networks row 12"),
        three("a row of sheets.xlsx sheet networks", "12", "")
    );
    assert_eq!(
        columns("networks.csv, column joined"),
        three("networks.csv", "", "joined")
    );
    assert_eq!(columns("slug"), three("slug", "", ""));
}

#[test]
fn a_number_that_is_none_is_refused_by_its_field() {
    let refusal = options(
        "ga",
        |name| match name {
            "grid" => "fifteen".into(),
            "rest" => "30".into(),
            _ => String::new(),
        },
        None,
        &Email::from_stored("post@alliance.example".into()),
    )
    .unwrap_err();
    assert_eq!(refusal.to_string(), "grid: it is no whole number");
}

#[test]
fn files_that_cannot_be_told_apart_by_name_are_named() {
    let names = ["Networks.CSV", "people final.csv", "all.xlsx", "notes.txt"].map(String::from);
    let places: Vec<String> = unknown_files(&names).into_iter().map(|f| f.place).collect();
    assert_eq!(places, ["people final.csv", "notes.txt"]);
}
