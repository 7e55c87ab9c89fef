//! Meeting-scheduling files of Timefold, read as problems.

use crate::proposal::{Tables, judge, read_timefold};
use crate::time::instant_text;

/// Two days: four quarter hours, of which two lie before a break and two after it; then two more.
const FILE: &str = include_str!("../../../tests/fixtures/planning/timefold-sample.json");

#[test]
fn a_meeting_passes_over_a_break_but_not_over_the_end_of_a_day() {
    let read = read_timefold(FILE).unwrap();
    let tables = Tables::of(&read.problem).unwrap();
    let open: Vec<Vec<String>> = tables
        .rows
        .iter()
        .map(|row| {
            let at = |s: &usize| instant_text(tables.facts.instant(*s));
            row.open.iter().map(at).collect()
        })
        .collect();
    assert_eq!(
        open,
        [
            // Pinned where the file says.
            vec!["2026-01-01T09:15:00Z"],
            vec![
                "2026-01-01T09:00:00Z",
                "2026-01-01T09:15:00Z",
                "2026-01-01T09:30:00Z",
                "2026-01-02T09:00:00Z",
            ],
        ]
    );
}

#[test]
fn overlaps_count_as_they_do_there() {
    let read = read_timefold(FILE).unwrap();
    assert_eq!(read.problem.participants.len(), 3);
    assert_eq!(read.problem.limits.parallel, 2);
    let judged = judge(&Tables::of(&read.problem).unwrap(), &read.starts).unwrap();
    // Two grains of overlap: Anna must attend both, Bea must attend one and would like to attend the other.
    assert_eq!(judged.values.required_lost, 30);
    assert_eq!(judged.values.lost, 30);
    assert_eq!(judged.values.unplaced, 0);
}

#[test]
fn faults_of_such_a_file_are_named_with_their_paths() {
    for (from, to, says) in [
        (
            r#""startingTimeGrain": "TimeGrain#1""#,
            r#""startingTimeGrain": "TimeGrain#9""#,
            "meetingAssignmentList[0].startingTimeGrain: there is no time grain \"TimeGrain#9\"",
        ),
        (
            r#""durationInGrains": 2"#,
            r#""durationInGrains": 0"#,
            "meetingList[1].durationInGrains: 0 should be a whole number from 1 to 672",
        ),
        (
            r#""day": "Day#1", "startingMinuteOfDay": 555"#,
            r#""day": "Day#7", "startingMinuteOfDay": 555"#,
            "timeGrainList[5].day: there is no day \"Day#7\"",
        ),
        (
            r#""pinned": true"#,
            r#""pinned": "yes""#,
            "meetingAssignmentList[0].pinned: \"yes\" should be true or false",
        ),
        (
            r#""meeting": "Meeting#1""#,
            r#""meeting": "Meeting#8""#,
            "meetingAssignmentList[1].meeting: there is no meeting \"Meeting#8\"",
        ),
    ] {
        let changed = FILE.replacen(from, to, 1);
        assert_ne!(changed, FILE, "{from} was not there");
        assert_eq!(read_timefold(&changed).unwrap_err().to_string(), says);
    }
}
