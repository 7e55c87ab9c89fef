//! The files that platforms really write, read as they were meant.

use super::super::*;
use crate::time::{Interval, Zone, instant_text, parse_instant};

fn frame(start: &str, minutes: i64) -> Frame {
    let start = parse_instant(start).unwrap();
    Frame {
        session: Interval::new(start, start + chrono::TimeDelta::minutes(minutes)).unwrap(),
        zone: Zone::parse("Europe/Rome").unwrap(),
    }
}

pub fn wg2() -> Frame {
    frame("2020-10-13T13:00:00Z", 120)
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(format!(
        "{}/config/model-case/attendance/{name}",
        env!("CARGO_MANIFEST_DIR")
    ))
    .unwrap()
}

/// `name <address> start end`, with `waiting` where she waited.
fn told(report: &Report) -> Vec<String> {
    report
        .rows
        .iter()
        .map(|r| {
            let waiting = if r.waiting_room { " waiting" } else { "" };
            format!(
                "{} <{}> {} {}{waiting}",
                r.name,
                r.email,
                instant_text(r.interval.start()),
                instant_text(r.interval.end())
            )
        })
        .collect()
}

pub fn told_with(bytes: &[u8], name: &str) -> Vec<String> {
    told(&read(bytes, name, &wg2()).unwrap())
}

pub fn told_of(text: &str) -> Vec<String> {
    told_with(text.as_bytes(), "report.csv")
}

pub fn refused(text: &str) -> String {
    read(text.as_bytes(), "report.csv", &wg2())
        .unwrap_err()
        .to_string()
}

#[test]
fn every_variant_of_the_zoom_meeting_report_gives_the_same_connections() {
    let row = "Amal El-Sayed,amal@awmn.example,10/13/2020 03:01:00 PM,10/13/2020 04:51:30 PM,111";
    let standard = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)";
    let meeting = "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,\n\
                   847 5984 1045,\"Working group, WG2\",10/13/2020 02:37:38 PM,10/13/2020 05:06:46 PM,host@alliance.example,150,1,\n\n";
    let newer = "Topic,ID,Duration (minutes),Start time,End time,Participants\nWG2,98765432100,142,10/13/2020 09:45:50 AM,10/13/2020 12:07:00 PM,65\n\n";
    for text in [
        format!("{standard}\n{row}\n"),
        format!("{standard},Guest\n{row},Yes\n"),
        format!("{standard},Guest,Recording Consent,In Waiting Room\n{row},Yes,,No\n"),
        format!("{meeting}{standard},Guest,In Waiting Room\n{row},Yes,No\n"),
        format!(
            "{newer}Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording disclaimer response,In waiting room\n{row},No,OK,No\n"
        ),
        format!(
            "{newer}Name (original name),User Email,Join time,Leave time,Duration (minutes)\n{row}\n"
        ),
    ] {
        assert_eq!(
            told_of(&text),
            ["Amal El-Sayed <amal@awmn.example> 2020-10-13T13:01:00Z 2020-10-13T14:51:30Z"],
            "{text}"
        );
        assert_eq!(
            read(text.as_bytes(), "r.csv", &wg2()).unwrap().platform,
            Platform::ZoomMeeting
        );
    }
    assert_eq!(
        told_of(
            "Name (Original Name),User Email,Total Duration (Minutes),Guest\nAmal El-Sayed,amal@awmn.example,111,Yes\n"
        ),
        ["Amal El-Sayed <amal@awmn.example> 2020-10-13T13:00:00Z 2020-10-13T14:51:00Z"]
    );
}

#[test]
fn a_stay_in_the_waiting_room_is_told_apart() {
    assert_eq!(
        told_of(
            "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,In Waiting Room\n\
             Amal,a@awmn.example,10/13/2020 02:50:00 PM,10/13/2020 03:05:00 PM,15,No,Yes\n\
             Amal,a@awmn.example,10/13/2020 03:05:00 PM,10/13/2020 04:00:00 PM,55,No,No\n"
        ),
        [
            "Amal <a@awmn.example> 2020-10-13T12:50:00Z 2020-10-13T13:05:00Z waiting",
            "Amal <a@awmn.example> 2020-10-13T13:05:00Z 2020-10-13T14:00:00Z",
        ]
    );
}

#[test]
fn all_files_of_the_model_case_are_read_whole() {
    let cases = [
        (
            "OPEN-zoom-webinar.csv",
            Platform::ZoomWebinar,
            "2020-10-08T12:00:00Z",
            142,
        ),
        (
            "WG1-teams-en.csv",
            Platform::Teams,
            "2020-10-12T09:00:00Z",
            62,
        ),
        (
            "WG2-zoom-participants.csv",
            Platform::ZoomMeeting,
            "2020-10-13T13:00:00Z",
            82,
        ),
        (
            "WG3-teams-fr.csv",
            Platform::Teams,
            "2020-10-15T12:00:00Z",
            48,
        ),
        (
            "WG4-zoom-new.csv",
            Platform::ZoomMeeting,
            "2020-10-19T08:00:00Z",
            65,
        ),
        ("WG5-meet.csv", Platform::Meet, "2020-10-21T13:30:00Z", 53),
        (
            "CLOSE-webex.csv",
            Platform::Webex,
            "2020-10-22T12:00:00Z",
            141,
        ),
    ];
    for (file, platform, start, rows) in cases {
        let report = read(&fixture(file), file, &frame(start, 120)).unwrap();
        assert_eq!(
            (report.platform, report.rows.len()),
            (platform, rows),
            "{file}"
        );
        let notes = match file {
            "OPEN-zoom-webinar.csv" => {
                vec!["rows that end before they start count for nothing: 113"]
            }
            "WG5-meet.csv" => vec![
                "people whom the report gives less time than from their first coming to their last going were away in between; it does not say when, so it is taken from the session: 8",
            ],
            _ => vec![],
        };
        assert_eq!(report.notes, notes, "{file}");
    }
}
