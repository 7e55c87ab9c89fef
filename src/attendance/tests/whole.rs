//! Reports of which something is missing, or in which there is too much: refused, or completed from what else they say.

use std::fmt::Write as _;

use super::super::*;
use super::reading::{refused, told_of, wg2};
use crate::time::{Interval, Zone, parse_instant};

const FILES: [(&str, &str); 7] = [
    ("OPEN-zoom-webinar.csv", "2020-10-08T12:00:00Z"),
    ("WG1-teams-en.csv", "2020-10-12T09:00:00Z"),
    ("WG2-zoom-participants.csv", "2020-10-13T13:00:00Z"),
    ("WG3-teams-fr.csv", "2020-10-15T12:00:00Z"),
    ("WG4-zoom-new.csv", "2020-10-19T08:00:00Z"),
    ("WG5-meet.csv", "2020-10-21T13:30:00Z"),
    ("CLOSE-webex.csv", "2020-10-22T12:00:00Z"),
];

/// Whether the file is taken when only its first `length` bytes came.
fn is_taken(file: &str, start: &str, bytes: &[u8]) -> bool {
    let start = parse_instant(start).unwrap();
    let frame = Frame {
        session: Interval::new(start, start + chrono::TimeDelta::minutes(120)).unwrap(),
        zone: Zone::parse("Europe/Rome").unwrap(),
    };
    read(bytes, file, &frame).is_ok()
}

#[test]
fn a_report_that_was_cut_inside_a_row_is_never_taken() {
    let mut taken = String::new();
    for (file, start) in FILES {
        let path = format!(
            "{}/config/model-case/attendance/{file}",
            env!("CARGO_MANIFEST_DIR")
        );
        let bytes = std::fs::read(path).unwrap();
        assert!(is_taken(file, start, &bytes), "{file}");
        let wide = usize::from(bytes.starts_with(&[0xff, 0xfe])) + 1;
        let near_the_end = (3..16).map(|letters| bytes.len() - letters * wide);
        let across = (1..12).map(|part| bytes.len() * part / 12 / wide * wide);
        for at in near_the_end.chain(across) {
            let between_rows = bytes[at - wide] == b'\n' || matches!(bytes[at], b'\r' | b'\n');
            if !between_rows && is_taken(file, start, &bytes[..at]) {
                writeln!(taken, "{file} cut after {at} bytes").unwrap();
            }
        }
    }
    assert_eq!(taken, "");
}

#[test]
fn fewer_rows_than_the_report_says_people_came_are_told() {
    let text = "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,\n847,Talk,10/13/2020 03:05:00 PM,10/13/2020 04:00:00 PM,h@x.example,55,2,\n\n\
         Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\nAnn Lee,,10/13/2020 03:05:00 PM,10/13/2020 04:00:00 PM,55,No\n";
    assert_eq!(
        read(text.as_bytes(), "report.csv", &wg2()).unwrap().notes,
        ["the report says that 2 people came and lists 1: it may have been cut; export it again"]
    );
}

#[test]
fn two_meetings_in_one_file_are_refused_by_name() {
    assert_eq!(
        refused(
            "Meeting Name\tMeeting Start Time\tDisplay Name\tAttendee Email\tAttendance Duration\n\
             Talk\t2020-10-13 15:05:00\tAnn\t\t55 mins\nWalk\t2020-10-13 15:05:00\tAnn\t\t55 mins\n"
        ),
        "report.csv: it holds 2 meetings (Talk, Walk); send one file for each session"
    );
}

#[test]
fn two_reports_one_behind_the_other_are_two_meetings_whatever_their_language() {
    let teams = |title: &str| {
        format!(
            "1. Zusammenfassung\nTitel\t{title}\nTeilnehmer\t1\n\n2. Teilnehmer\nName\tErster Beitritt\tLetztes Verlassen\tDauer\tE-Mail\tTeilnehmer-ID (UPN)\tRolle\n\
             Ann Lee\t13.10.20, 15:05:00\t13.10.20, 16:00:00\t55 Min. 0 Sek.\t\t\tTeilnehmer\n\n3. Aktivitäten\n\
             Name\tBeitrittszeit\tVerlassen\tDauer\tE-Mail\tRolle\nAnn Lee\t13.10.20, 15:05:00\t13.10.20, 16:00:00\t55 Min. 0 Sek.\t\tTeilnehmer\n\n"
        )
    };
    assert_eq!(
        refused(&format!("{}{}", teams("Talk"), teams("Walk"))),
        "report.csv: it holds 2 meetings (Talk, Walk); send one file for each session"
    );
    assert_eq!(
        told_of(&format!("{}{}", teams("Talk"), teams("Talk"))).len(),
        2
    );
    let zoom = |title: &str| {
        format!(
            "Thema,Kennung,Dauer (Minuten),Startzeit,Endzeit,Teilnehmer\n{title},98765432100,55,13.10.2020 15:05:00,13.10.2020 16:00:00,1\n\n\
             Name (Originalname),E-Mail,Beitrittszeit,Austrittszeit,Dauer (Minuten)\nAnn Lee,,13.10.2020 15:05:00,13.10.2020 16:00:00,55\n\n"
        )
    };
    assert_eq!(
        refused(&format!("{}{}", zoom("Talk"), zoom("Walk"))),
        "report.csv: it holds 2 meetings (Talk, Walk); send one file for each session"
    );
}

#[test]
fn a_list_of_meetings_is_no_list_of_people() {
    assert!(
        refused(
            "Topic,Meeting ID,User Name,User Email,Creation Time,Start Time,End Time,Duration (Minutes),Participants\n\
             Talk,847 5984 1045,Host,h@nwm.example,10/01/2020 03:10:00 PM,10/13/2020 02:40:00 PM,10/13/2020 05:10:00 PM,150,30\n"
        )
        .starts_with("report.csv: it is no attendance report:")
    );
}

#[test]
fn whoever_is_only_in_teams_summary_was_there_too() {
    assert_eq!(
        told_of(
            "1. Summary\nMeeting title\tTalk\nAttended participants\t2\n\n2. Participants\n\
             Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n\
             Ann Lee\t10/13/20, 3:05:00 PM\t10/13/20, 4:00:00 PM\t40m 0s\tann@nwm.example\t\tOrganizer\n\
             Bea Berg\t10/13/20, 3:05:00 PM\t10/13/20, 4:00:00 PM\t40m 0s\t\t\tAttendee\n\n\
             3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n\
             Ann Lee\t10/13/20, 3:05:00 PM\t10/13/20, 3:25:00 PM\t20m 0s\tann@nwm.example\tOrganizer\n"
        ),
        [
            "Ann Lee <ann@nwm.example> 2020-10-13T13:05:00Z 2020-10-13T13:25:00Z",
            "Bea Berg <> 2020-10-13T13:05:00Z 2020-10-13T13:45:00Z",
        ]
    );
}

#[test]
fn a_name_in_two_columns_is_whole_in_french_and_spanish_too() {
    for titles in [
        "Prénom,Nom,E-mail,Durée,Heure d'arrivée,Heure de départ",
        "Nombre,Apellidos,Correo electrónico,Duración,Hora de entrada,Hora de salida",
    ] {
        assert_eq!(
            told_of(&format!(
                "{titles}\nAnn,Lee,ann@nwm.example,55 min,15:05,16:00\n"
            )),
            ["Ann Lee <ann@nwm.example> 2020-10-13T13:05:00Z 2020-10-13T14:00:00Z"]
        );
    }
}
