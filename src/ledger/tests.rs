//! What is carried on, what a correction does to it, and what a later booking does to the correction.

use chrono::NaiveDate;

use super::books::Wanted;
use super::*;
use crate::meeting::{Limits, Meeting, MeetingId, Preset, Weekdays};
use crate::people::{AllianceId, NetworkId};
use crate::time::{Instant, Zone, parse_instant};

fn now() -> Instant {
    parse_instant("2021-03-01T12:00:00Z").unwrap()
}

fn id(code: &str) -> NetworkId {
    NetworkId::from_text(code)
}

fn edition(year: i32, networks: &[&str]) -> Edition {
    let day = |d| NaiveDate::from_ymd_opt(year, 10, d).unwrap();
    Edition {
        meeting: Meeting {
            id: MeetingId::from_text(year.to_string()),
            alliance: AllianceId::from_text("alliance"),
            slug: format!("ga-{year}"),
            name: format!("Meeting {year}"),
            first_day: day(8),
            last_day: day(22),
            zone: Zone::utc(),
            limits: Limits {
                grid_minutes: 15,
                parallel: 1,
                per_day: 1,
                rest_minutes: 30,
                near_minutes: 30,
                free_days: Weekdays::default(),
            },
            preset: Preset::Balanced,
            present_minutes: None,
        },
        networks: networks.iter().map(|n| id(n)).collect(),
    }
}

fn books(editions: Vec<Edition>) -> Books {
    Books {
        editions,
        bookings: vec![],
        edits: vec![],
    }
}

fn book(books: &mut Books, year: i32, asked: &[(&str, i64)]) {
    let asked: Vec<Asked> = asked
        .iter()
        .map(|(network, burden)| Asked {
            network: id(network),
            burden: *burden,
            members: 10,
        })
        .collect();
    books.book(&MeetingId::from_text(year.to_string()), &asked, 1, now());
}

fn say(books: &mut Books, year: i32, network: &str, opening: Option<i64>) -> bool {
    let edit = books.edit(
        Wanted {
            meeting: &MeetingId::from_text(year.to_string()),
            network: &id(network),
            opening,
            reason: "as agreed",
            by: "anna@alliance.example",
        },
        now(),
    );
    let edit = edit.unwrap();
    let said = edit.is_some();
    books.edits.extend(edit);
    said
}

/// `2020: A 0+600=480 B 0+100=80`
fn shown(books: &Books) -> Vec<String> {
    let line = |l: &Line| {
        let mark = match l.said {
            Said::Nothing => "",
            Said::Counts(_) => "!",
            Said::Lapsed(_) => "?",
        };
        let asked = l
            .asked
            .as_ref()
            .map_or("-".into(), |a| a.burden.to_string());
        format!(
            "{} {}{mark}+{asked}={}",
            l.network.as_str(),
            l.opening,
            l.closing
        )
    };
    books
        .years()
        .iter()
        .map(|y| {
            let lines: Vec<String> = y.lines.iter().map(line).collect();
            format!("{}: {}", y.meeting.id, lines.join(", "))
        })
        .collect()
}

#[test]
fn four_fifths_of_the_excess_over_the_least_burdened_go_on_rounded() {
    assert_eq!(carried_on(&[1000, 3000, 1001]), [0, 1600, 1]);
    assert_eq!(carried_on(&[7, 9, 10, 11, 12]), [0, 2, 2, 3, 4]);
    assert_eq!(carried_on(&[-500, 500]), [0, 800]);
    assert_eq!(carried_on(&[42]), [0]);
    assert_eq!(carried_on(&[]), Vec::<i64>::new());
    assert_eq!(carried_on(&[i64::MIN, i64::MAX])[0], 0);
}

#[test]
fn the_next_meeting_starts_from_what_the_one_before_left_and_debts_fade() {
    let mut books = books(vec![
        edition(2020, &["A", "B"]),
        edition(2021, &["A", "B"]),
        edition(2022, &["A", "B"]),
    ]);
    book(&mut books, 2020, &[("A", 600), ("B", 100)]);
    assert_eq!(
        shown(&books),
        [
            "2020: A 0+600=400, B 0+100=0",
            "2021: A 400+-=400, B 0+-=0",
            "2022: A 400+-=400, B 0+-=0",
        ]
    );
    book(&mut books, 2021, &[("A", 50), ("B", 50)]);
    assert_eq!(shown(&books)[2], "2022: A 320+-=320, B 0+-=0");
}

#[test]
fn a_release_of_an_older_meeting_is_booked_in_the_place_of_the_one_before_and_moves_what_follows() {
    let mut books = books(vec![edition(2020, &["A", "B"]), edition(2021, &["A", "B"])]);
    book(&mut books, 2020, &[("A", 600), ("B", 100)]);
    book(&mut books, 2021, &[("A", 0), ("B", 500)]);
    book(&mut books, 2020, &[("A", 100), ("B", 100)]);
    assert_eq!(
        shown(&books),
        ["2020: A 0+100=0, B 0+100=0", "2021: A 0+0=0, B 0+500=400"]
    );
}

#[test]
fn a_network_that_comes_later_starts_with_nothing_and_one_that_is_away_keeps_what_it_has() {
    let mut books = books(vec![
        edition(2020, &["A", "B"]),
        edition(2021, &["B", "C"]),
        edition(2022, &["A", "B", "C"]),
    ]);
    book(&mut books, 2020, &[("A", 600), ("B", 100)]);
    book(&mut books, 2021, &[("B", 0), ("C", 1000)]);
    assert_eq!(
        shown(&books),
        [
            "2020: A 0+600=400, B 0+100=0",
            "2021: B 0+0=0, C 0+1000=800",
            "2022: A 400+-=400, B 0+-=0, C 800+-=800",
        ]
    );
}

#[test]
fn a_meeting_of_which_nothing_stands_and_a_network_without_people_leave_everything_as_it_was() {
    let mut books = books(vec![edition(2020, &["A", "B"]), edition(2021, &["A", "B"])]);
    book(&mut books, 2020, &[("A", 600), ("B", 100)]);
    book(&mut books, 2020, &[]);
    assert_eq!(shown(&books)[1], "2021: A 0+-=0, B 0+-=0");
    let meeting = MeetingId::from_text("2020");
    let asked = [("A", 600, 3), ("B", 0, 0)].map(|(network, burden, members)| Asked {
        network: id(network),
        burden,
        members,
    });
    books.book(&meeting, &asked, 2, now());
    assert_eq!(shown(&books)[0], "2020: A 0+600=0, B 0+-=0");
}

#[test]
fn a_word_counts_until_it_is_taken_back_or_the_booking_that_it_corrects_changes() {
    let mut books = books(vec![edition(2020, &["A", "B"]), edition(2021, &["A", "B"])]);
    book(&mut books, 2020, &[("A", 600), ("B", 100)]);
    assert!(say(&mut books, 2021, "A", Some(300)));
    assert!(!say(&mut books, 2021, "A", Some(300)), "nothing new");
    assert_eq!(shown(&books)[1], "2021: A 300!+-=300, B 0+-=0");
    assert!(say(&mut books, 2021, "A", None));
    assert!(!say(&mut books, 2021, "A", None), "nothing new");
    assert_eq!(shown(&books)[1], "2021: A 400+-=400, B 0+-=0");
    assert!(say(&mut books, 2021, "A", Some(250)));
    book(&mut books, 2020, &[("A", 700), ("B", 100)]);
    assert_eq!(shown(&books)[1], "2021: A 480?+-=480, B 0+-=0");
    let numbers: Vec<u32> = books.edits.iter().map(|e| e.number).collect();
    assert_eq!(numbers, [1, 2, 3], "nothing that was said is lost");
}

#[test]
fn a_word_needs_a_reason_a_possible_number_and_a_network_of_the_meeting() {
    let books = books(vec![edition(2020, &["A"])]);
    let refused = |network: &str, opening, reason: &str| {
        let meeting = MeetingId::from_text("2020");
        let wanted = Wanted {
            meeting: &meeting,
            network: &id(network),
            opening,
            reason,
            by: "x",
        };
        books.edit(wanted, now()).unwrap_err().to_string()
    };
    assert_eq!(
        [
            refused("A", Some(1), "  "),
            refused("A", Some(1), "two\nlines"),
            refused("A", Some(-1), "why not"),
            refused("A", Some(1_000_000_001), "why not"),
            refused("B", Some(1), "why not"),
        ],
        [
            "reason: say why: it is shown beside the number for as long as the ledger is kept",
            "reason: keep it to one line of at most 300 characters",
            "minutes: a network starts with 0 to 1000000 minutes a head",
            "minutes: a network starts with 0 to 1000000 minutes a head",
            "this network is not at the meeting",
        ]
    );
}

#[test]
fn burdens_are_shown_in_hours_and_minutes() {
    assert_eq!(
        [0, 499, 29_500, 185_499].map(hours),
        ["0 h 00", "0 h 00", "0 h 30", "3 h 05"]
    );
    assert_eq!(
        [0, 35_500, 1, 60_000].map(minutes),
        ["0", "35.5", "0.001", "60"]
    );
}
