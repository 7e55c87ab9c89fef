//! What a release changes, and which starts are refused.

use super::*;
use crate::meeting::{
    Audience, Kind, Limits, Meeting, MeetingId, Preset, Roster, Weekdays, Workshop, WorkshopId,
};
use crate::people::AllianceId;
use crate::time::{Instant, Zone, parse_instant};

fn at(text: &str) -> Instant {
    parse_instant(text).unwrap()
}

fn workshop(code: &str) -> Workshop {
    Workshop {
        id: WorkshopId::from_text(code),
        code: code.into(),
        place: 0,
        kind: Kind::Workshop,
        title: format!("Title of {code}"),
        theme: String::new(),
        lead: None,
        minutes: 120,
        audience: Audience::Members,
        earliest: None,
        latest: None,
        quorum: None,
        network_quorum: std::collections::BTreeMap::default(),
        pinned: None,
        not_before: None,
        forbidden: vec![],
        held: false,
        join_link: None,
        people: vec![],
    }
}

fn roster(codes: &[&str]) -> Roster {
    Roster {
        meeting: Meeting {
            id: MeetingId::from_text("m"),
            alliance: AllianceId::from_text("a"),
            slug: "ga-2020".into(),
            name: "Annual meeting".into(),
            first_day: "2020-10-08".parse().unwrap(),
            last_day: "2020-10-22".parse().unwrap(),
            zone: Zone::parse("Europe/Rome").unwrap(),
            limits: Limits {
                grid_minutes: 15,
                parallel: 1,
                per_day: 1,
                rest_minutes: 30,
                near_minutes: 30,
                free_days: Weekdays::new([6, 7]),
            },
            preset: Preset::Balanced,
            present_minutes: None,
        },
        networks: vec![],
        people: vec![],
        workshops: codes.iter().map(|c| workshop(c)).collect(),
        rules: vec![],
    }
}

fn starts(roster: &Roster, csv: &str) -> Result<Vec<Start>, String> {
    read_starts(csv.as_bytes(), "p.csv", roster).map_err(|r| r.to_string())
}

fn words(changes: &[Change]) -> String {
    changes
        .iter()
        .map(|c| format!("{} {} {}", c.after().code, c.word(), c.after().sequence))
        .collect::<Vec<_>>()
        .join(", ")
}

#[test]
fn a_second_release_says_what_is_new_moved_reworded_and_cancelled_and_no_uid_comes_back_17() {
    let mut world = roster(&["W1", "W2", "W3", "W4"]);
    let mut n = 0;
    let mut uid = move || {
        n += 1;
        format!("uid-{n}")
    };
    let first = starts(&world, "code,start_utc,minutes\nW1,2020-10-12T09:00:00Z,120\nW2,2020-10-13T13:00:00Z,120\nW3,2020-10-14T13:00:00Z,120\n").unwrap();
    let now = at("2020-09-01T10:00:00Z");
    let changes = compare(&world, &[], &first, now, &mut uid);
    assert_eq!(words(&changes), "W1 new 0, W2 new 0, W3 new 0");
    let standing: Vec<Session> = changes.iter().map(|c| c.after().clone()).collect();

    world.workshops[0].title = "Another title".into();
    let second = starts(&world, "code,start_utc,minutes\nW1,2020-10-12T09:00:00Z,\nW2,2020-10-13T14:00:00Z,120\nW4,2020-10-15T13:00:00Z,90\n").unwrap();
    let changes = compare(&world, &standing, &second, now, &mut uid);
    assert_eq!(
        words(&changes),
        "W1 reworded 0, W2 moved 1, W3 cancelled 1, W4 new 0"
    );
    assert_eq!(changes[1].after().uid, "uid-2");

    let standing: Vec<Session> = changes
        .iter()
        .map(|c| c.after().clone())
        .filter(|s| s.state == SessionState::Confirmed)
        .collect();
    let back = starts(
        &world,
        "code,start_utc\nW3,2020-10-14T13:00:00Z\nW4,2020-10-15T13:00:00Z\n",
    )
    .unwrap();
    let changes = compare(&world, &standing, &back, now, &mut uid);
    // W4 was released with 90 minutes; without a length the workshop's 120 hold again.
    assert_eq!(
        words(&changes),
        "W1 cancelled 1, W2 cancelled 2, W3 new 0, W4 moved 1"
    );
    assert_eq!(
        changes[2].after().uid,
        "uid-5",
        "a cancelled UID is never used again"
    );
}

#[test]
fn a_faulty_file_of_starts_is_refused_with_every_fault() {
    let world = roster(&["W1", "W2"]);
    assert_eq!(
        starts(&world, "code,start_utc,minutes\nW1,13.10.2020,120\nW9,2020-10-13T13:00:00Z,120\nW2,2020-10-13T13:00:00Z,0\nW2,2020-10-13T13:00:00Z,1\n").unwrap_err(),
        "p.csv row 2: \"13.10.2020\" is no UTC instant: write it like 2020-10-13T13:00:00Z\n\
         p.csv row 3: there is no workshop W9; the meeting has W1, W2\n\
         p.csv row 4: \"0\" is no number of minutes from 1 to 1440\n\
         p.csv row 5: workshop W2 has a start already (p.csv row 4): keep one"
    );
    assert_eq!(
        starts(&world, "code,start_utc\nW1,2020-10-22T21:00:00Z\n").unwrap_err(),
        "p.csv row 2: 2020-10-22 21:00 UTC is outside the meeting, 2020-10-08 to 2020-10-22 in Europe/Rome"
    );
    assert_eq!(
        starts(&world, "code\nW1\n").unwrap_err(),
        "p.csv row 1: the columns code and start_utc are expected (and minutes, if a length differs from the workshop's)"
    );
    assert_eq!(
        starts(
            &world,
            "{\"format\":\"plan-solution/1\",\"starts\":{\"W1\":null}}"
        )
        .unwrap_err(),
        "p.csv: it gives no start to any workshop: nothing would be released"
    );
}

#[test]
fn a_session_that_is_held_neither_moves_nor_leaves_until_it_is_let_go() {
    let mut world = roster(&["W1", "W2", "W3"]);
    let now = at("2020-09-01T10:00:00Z");
    let mut uid = || "uid".to_string();
    let first = starts(&world, "code,start_utc\nW1,2020-10-12T09:00:00Z\nW2,2020-10-13T13:00:00Z\nW3,2020-10-14T13:00:00Z\n").unwrap();
    let changes = compare(&world, &[], &first, now, &mut uid);
    let standing: Vec<Session> = changes.iter().map(|c| c.after().clone()).collect();
    for workshop in &mut world.workshops {
        workshop.held = true;
    }
    assert_eq!(
        let_go_first(&world, &changes),
        Ok(()),
        "what is new is no move"
    );
    let second = starts(
        &world,
        "code,start_utc,minutes\nW1,2020-10-12T09:00:00Z,90\nW2,2020-10-13T14:00:00Z,120\n",
    )
    .unwrap();
    let changes = compare(&world, &standing, &second, now, &mut uid);
    assert_eq!(
        let_go_first(&world, &changes).unwrap_err().to_string(),
        "workshop W2: it is held where it was released, Tue 13 October 15:00, Rome, UTC+02:00, and would move: lift the hold first, under Workshops\n\
         workshop W3: it is held where it was released, Wed 14 October 15:00, Rome, UTC+02:00, and would leave the programme: lift the hold first, under Workshops"
    );
    for workshop in &mut world.workshops {
        workshop.held = false;
    }
    assert_eq!(let_go_first(&world, &changes), Ok(()));
}

#[test]
fn a_start_or_a_length_raises_the_sequence_and_a_text_or_a_join_link_does_not_34() {
    let mut world = roster(&["W1"]);
    let now = at("2020-09-01T10:00:00Z");
    let released = |world: &Roster, standing: &[Session], csv: &str| {
        let starts = starts(world, csv).unwrap();
        let changes = compare(world, standing, &starts, now, &mut || "uid".into());
        (words(&changes), vec![changes[0].after().clone()])
    };
    let at_nine = "code,start_utc,minutes\nW1,2020-10-12T09:00:00Z,120\n";
    let (said, standing) = released(&world, &[], at_nine);
    assert_eq!(said, "W1 new 0");
    world.workshops[0].title = "Another title".into();
    let (said, standing) = released(&world, &standing, at_nine);
    assert_eq!(said, "W1 reworded 0");
    world.workshops[0].join_link = Some("https://meet.example/1".into());
    let (said, standing) = released(&world, &standing, at_nine);
    assert_eq!(said, "W1 reworded 0");
    let (said, standing) = released(&world, &standing, &at_nine.replace("120", "90"));
    assert_eq!(said, "W1 moved 1");
    let (said, standing) = released(&world, &standing, &at_nine.replace("120", "90"));
    assert_eq!(said, "W1 unchanged 1");
    world.workshops[0].title = "A third title".into();
    let (said, _) = released(&world, &standing, at_nine);
    assert_eq!(said, "W1 moved 2", "a move and a text are one change");
}
