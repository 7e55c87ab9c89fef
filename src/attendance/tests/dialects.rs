//! The other platforms and languages, bad input, and dates that could be read in two ways.

use super::super::*;
use super::reading::{refused, told_of, told_with, wg2};
use crate::sheet::{Cell, SheetOut, write_xlsx};

const AMAL: &str = "Amal El-Sayed <amal@awmn.example> 2020-10-13T13:01:00Z 2020-10-13T14:51:30Z";

fn teams(header: &str, times: &str, duration: &str) -> String {
    format!(
        "1. X\nX\tWG2\nX\t1\nX\t{}\n\n2. X\n{header}\nAmal El-Sayed\t{times}\t{duration}\tamal@awmn.example\tamal@awmn.example\tX\n\n",
        times.split('\t').next().unwrap_or_default()
    )
}

#[test]
fn teams_reports_are_read_by_their_structure_whatever_the_language() {
    let seven = "Name\tErster Beitritt\tLetztes Verlassen\tDauer der Besprechung\tE-Mail\tTeilnehmer-ID (UPN)\tRolle";
    let spanish = "Nombre\tPrimera entrada\tÚltima salida\tDuración de la reunión\tCorreo electrónico\tId. de participante (UPN)\tRol";
    let arabic = "الاسم\tأول انضمام\tآخر مغادرة\tمدة الاجتماع\tالبريد الإلكتروني\tمعرف المشارك\tالدور";
    for text in [
        teams(
            seven,
            "13.10.20, 15:01:00\t13.10.20, 16:51:30",
            "1 Std. 50 Min. 30 Sek.",
        ),
        teams(
            spanish,
            "13/10/20, 15:01:00\t13/10/20, 16:51:30",
            "1 h 50 min 30 s",
        ),
        teams(
            spanish,
            "13/10/2020, 3:01:00 p. m.\t13/10/2020, 4:51:30 p. m.",
            "1 h 50 min 30 s",
        ),
        teams(
            spanish,
            "10/13/20, 3:01:00\u{202f}PM\t10/13/20, 4:51:30\u{202f}PM",
            "1h 50m 30s",
        ),
        teams(
            arabic,
            "١٣/١٠/٢٠٢٠، ٣:٠١:٠٠ م\t١٣/١٠/٢٠٢٠، ٤:٥١:٣٠ م",
            "١س ٥٠د ٣٠ث",
        ),
        teams(
            arabic,
            "2020/10/13 15:01:00\t2020/10/13 16:51:30",
            "1س 50د 30ث",
        ),
    ] {
        assert_eq!(told_of(&text), [AMAL], "{text}");
    }
}

#[test]
fn teams_connections_win_over_first_and_last_times() {
    let header =
        "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole";
    let people = teams(header, "10/13/20, 3:01:00 PM\t10/13/20, 4:51:30 PM", "20m");
    let text = format!(
        "{people}3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n\
         Amal El-Sayed\t10/13/20, 3:01:00 PM\t10/13/20, 3:11:00 PM\t10m\t\tX\nAmal El-Sayed\t10/13/20, 4:41:30 PM\t10/13/20, 4:51:30 PM\t10m\t\tX\n"
    );
    assert_eq!(
        told_of(&text),
        [
            "Amal El-Sayed <amal@awmn.example> 2020-10-13T13:01:00Z 2020-10-13T13:11:00Z",
            "Amal El-Sayed <amal@awmn.example> 2020-10-13T14:41:30Z 2020-10-13T14:51:30Z",
        ]
    );
    assert_eq!(
        told_of(&people),
        ["Amal El-Sayed <amal@awmn.example> 2020-10-13T13:01:00Z 2020-10-13T13:21:00Z"]
    );
}

#[test]
fn older_teams_lists_of_comings_and_goings_are_paired_in_any_language() {
    let events = |header: &str, came: &str, went: &str| {
        format!(
            "{header}\nAmal\t{came}\t13/10/2020, 15:01:00\nZoë\t{came}\t13/10/2020, 15:02:00\nAmal\t{went}\t13/10/2020, 15:30:00\n\
             Amal\t{came}\t13/10/2020, 15:40:00\nZoë\t{went}\t13/10/2020, 17:05:00\n"
        )
    };
    for text in [
        events("Full Name\tUser Action\tTimestamp", "Joined", "Left"),
        events(
            "Nome Completo\tAtividade do Usuário\tCarimbo de data/hora",
            "Ingressou",
            "Saiu",
        ),
    ] {
        assert_eq!(
            told_of(&text),
            [
                "Amal <> 2020-10-13T13:01:00Z 2020-10-13T13:30:00Z",
                "Amal <> 2020-10-13T13:40:00Z 2020-10-13T15:00:00Z",
                "Zoë <> 2020-10-13T13:02:00Z 2020-10-13T15:05:00Z",
            ]
        );
    }
    let second = "Meeting Summary\nTotal Number of Participants\t1\nMeeting Title\tWG2\nMeeting Start Time\t10/13/2020, 2:50:00 PM\n\n\
                  Full Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\tParticipant ID (UPN)\n\
                  Amal El-Sayed\t10/13/2020, 3:01:00 PM\t10/13/2020, 4:51:30 PM\t1h 50m\tamal@awmn.example\tAttendee\tamal@awmn.example\n";
    assert_eq!(told_of(second), [AMAL]);
}

#[test]
fn a_zoom_report_of_a_translated_page_is_read_by_its_shape() {
    let text = "Sujet,Numéro,Durée (minutes),Heure de début,Heure de fin,Participants\nWG2,98765432100,142,13/10/2020 14:45:50,13/10/2020 17:07:00,1\n\n\
                Nom (nom original),Adresse e-mail,Heure d'arrivée,Heure de départ,Durée (minutes),Invité,Dans la salle d'attente\n\
                Amal El-Sayed,amal@awmn.example,13/10/2020 15:01:00,13/10/2020 16:51:30,111,Oui,Non\n\
                Zoë,,13/10/2020 14:50:00,13/10/2020 15:05:00,15,Oui,Oui\n";
    assert_eq!(
        told_of(text),
        [
            AMAL,
            "Zoë <> 2020-10-13T12:50:00Z 2020-10-13T13:05:00Z waiting"
        ]
    );
}

#[test]
fn meet_with_translated_headers_is_put_on_the_day_of_the_session() {
    let text = "Vorname,Nachname,E-Mail,Dauer,Teilnahme begonnen,Teilnahme beendet\n\
                Amal,El-Sayed,amal@awmn.example,1 Std. 50 Min.,15:01,16:51\nZoë,Holm,,20 Min.,15:10,15:30\n";
    assert_eq!(
        told_of(text),
        [
            "Amal El-Sayed <amal@awmn.example> 2020-10-13T13:01:00Z 2020-10-13T14:51:00Z",
            "Zoë Holm <> 2020-10-13T13:10:00Z 2020-10-13T13:30:00Z",
        ]
    );
}

#[test]
fn lists_our_own_table_and_workbooks_are_accepted() {
    let whole = "2020-10-13T13:00:00Z 2020-10-13T15:00:00Z";
    assert_eq!(
        told_of("e-mail\namal@awmn.example\nZoë <zoe@nwm.example>\n"),
        [
            format!(" <amal@awmn.example> {whole}"),
            format!("Zoë <zoe@nwm.example> {whole}"),
        ]
    );
    assert_eq!(
        told_of(
            "name,email,start,end\nAmal El-Sayed,amal@awmn.example,2020-10-13 15:01:00,2020-10-13T14:51:30Z\n"
        ),
        [AMAL]
    );
    let at = |h, m, s| {
        Cell::DateTime(
            "2020-10-13"
                .parse::<chrono::NaiveDate>()
                .unwrap()
                .and_hms_opt(h, m, s)
                .unwrap(),
        )
    };
    let book = SheetOut {
        name: "Report".into(),
        header: [
            "Name (Original Name)",
            "User Email",
            "Join Time",
            "Leave Time",
            "Duration (Minutes)",
        ]
        .map(String::from)
        .to_vec(),
        rows: vec![vec![
            Cell::text("Amal El-Sayed"),
            Cell::text("amal@awmn.example"),
            at(15, 1, 0),
            at(16, 51, 30),
            Cell::Number(111),
        ]],
    };
    assert_eq!(
        told_with(&write_xlsx(&[book]).unwrap(), "report.xlsx"),
        [AMAL]
    );
}

#[test]
fn an_ambiguous_date_is_decided_by_other_rows_then_by_the_session_else_refused() {
    let zoom = |rows: &str| {
        format!("Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n{rows}")
    };
    let start = crate::time::parse_instant("2020-10-09T13:00:00Z").unwrap();
    let october = Frame {
        session: crate::time::Interval::new(start, start + chrono::TimeDelta::minutes(120))
            .unwrap(),
        ..wg2()
    };
    let told = |text: &str| {
        let report = read(text.as_bytes(), "r.csv", &october).map_err(|r| r.to_string())?;
        Ok::<_, String>(crate::time::instant_text(report.rows[0].interval.start()))
    };
    assert_eq!(
        told(&zoom("A B,,9/10/20 15:00,9/10/20 16:00,60\n")).unwrap(),
        "2020-10-09T13:00:00Z"
    );
    assert_eq!(
        told(&zoom("A B,,10/9/20 15:00,10/9/20 16:00,60\n")).unwrap(),
        "2020-10-09T13:00:00Z"
    );
    assert_eq!(
        told(&zoom("A B,,3/4/20 15:00,3/4/20 16:00,60\n")).unwrap_err(),
        "r.csv: its dates can be read as 2020-03-04 or as 2020-04-03, and none is the day of the session, 2020-10-09: is it the file of another session?"
    );
    assert_eq!(
        told(&zoom(
            "A B,,10/9/20 15:00,10/9/20 16:00,60\nC D,,13/10/20 15:00,13/10/20 16:00,60\n"
        ))
        .unwrap_err(),
        "r.csv: nobody in it was connected during the session (Fri 9 Oct 15:00 to 17:00): its connections are Thu 10 Sep 15:00 to Tue 13 Oct 16:00, read in Europe/Rome; it is the file of another session, or its times are of another zone"
    );
}

#[test]
fn what_is_no_report_is_refused_with_what_was_expected_and_found() {
    let expected = "report.csv: it is no attendance report: expected is a participants report of Zoom, Teams, Meet or Webex, a list of e-mail addresses, or columns name, email, start, end; found is";
    assert_eq!(
        refused(
            "name,email,networks,time_zone,language,role,workshops\nAmal,amal@awmn.example,AWMN,Asia/Gaza,ar,member,WG2;WG3\n"
        ),
        format!("{expected} \"name, email, networks, time_zone, language, role, workshops\"")
    );
    assert_eq!(
        refused(
            "email,answer,start,end\namal@awmn.example,yes,2020-10-13T15:00,2020-10-13T17:00\n"
        ),
        format!("{expected} \"email, answer, start, end\"")
    );
    assert_eq!(
        refused("code,start_utc,minutes\nWG2,2020-10-13T13:00:00Z,120\n"),
        format!("{expected} \"code, start_utc, minutes\"")
    );
    assert_eq!(
        refused("Dear all,\nthanks for coming\n"),
        format!("{expected} \"Dear all\"")
    );
    assert_eq!(
        refused(" \n"),
        "report.csv: the file is empty; export the participants report again"
    );
    assert_eq!(
        refused("Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n"),
        "report.csv: it lists nobody who was there; was the report exported before the session?"
    );
}

#[test]
fn a_file_that_was_cut_is_refused_with_the_place() {
    let zoom = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\nA B,,10/13/2020 03:00:00 PM,10/13/2020 04:00:00 PM,60\n";
    assert_eq!(
        refused(&format!("{zoom}C D,,10/13/2020 03:0")),
        "report.csv row 3: the file ends in the middle of this row (it has 3 of 5 columns): it was cut; export it again"
    );
    let whole = format!(
        "{zoom}\"D, C\",,10/13/2020 03:00:00 PM,10/13/2020 04:00:00 PM,60\nE F,,10/13/2020 03:00:00 PM,10/13/2020 04:00:00 PM,60"
    );
    assert_eq!(told_of(&whole).len(), 3);
    assert_eq!(
        refused(&format!("{zoom}\"C D")),
        "report.csv row 3: a quotation mark opens here and is never closed: the file was cut, or it has a stray mark; export it again"
    );
    assert_eq!(
        refused(&format!("{zoom}C D,,yesterday,10/13/2020 04:00:00 PM,60\n")),
        "report.csv row 3, column Join Time: \"yesterday\" is no date and time that can be read; mend the cell or export the report again"
    );
    let teams = "1. Summary\nMeeting title\tWG2\nAttended participants\t2\n\n2. Participants\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n\
                 A B\t10/13/20, 3:00:00 PM\t10/13/20, 4:00:00 PM\t1h\t\t\tAttendee\n";
    assert_eq!(
        refused(teams),
        "report.csv: it says that 2 people came and lists 1: it was cut; export it again"
    );
}

#[test]
fn rows_of_another_meeting_in_the_same_file_are_left_out_and_said() {
    let text = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n\
                A B,,10/13/2020 03:00:00 PM,10/13/2020 04:00:00 PM,60\nC D,,10/14/2020 03:00:00 PM,10/14/2020 04:00:00 PM,60\n";
    let report = read(text.as_bytes(), "r.csv", &wg2()).unwrap();
    assert_eq!(report.rows.len(), 1);
    assert_eq!(
        report.notes,
        [
            "connections more than three hours from the session were left out, since the file holds another meeting too: 1"
        ]
    );
}

#[test]
fn what_stands_in_brackets_behind_a_time_is_no_part_of_it() {
    assert_eq!(
        told_of(
            "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n\
             Ann Lee,,10/13/2020 03:05:00 PM,10/13/2020 04:00:00 PM (Left the meeting.),55\n"
        ),
        ["Ann Lee <> 2020-10-13T13:05:00Z 2020-10-13T14:00:00Z"]
    );
}

#[test]
fn korean_dates_begin_with_the_year() {
    assert_eq!(
        told_of(
            "이름,이메일,참가 시간,나간 시간\nAnn Lee,,20. 10. 13. 오후 3:05:00,20. 10. 13. 오후 4:00:00\n"
        ),
        ["Ann Lee <> 2020-10-13T13:05:00Z 2020-10-13T14:00:00Z"]
    );
}

#[test]
fn a_line_break_in_a_name_parts_its_words_and_signs_of_direction_are_dropped() {
    assert_eq!(
        told_of(
            "name,email,start,end\n\"Ann\nLee\",,2020-10-13T15:05,2020-10-13T16:00\n\
             \u{202e}eeL\u{202c} nnA,,2020-10-13T15:05,2020-10-13T16:00\n"
        ),
        [
            "Ann Lee <> 2020-10-13T13:05:00Z 2020-10-13T14:00:00Z",
            "eeL nnA <> 2020-10-13T13:05:00Z 2020-10-13T14:00:00Z",
        ]
    );
}

#[test]
fn webex_list_of_connections_with_dates_in_a_column_of_their_own_is_joined() {
    assert_eq!(
        told_of(
            "Session detail\n\nParticipant,Name,Email,Date,Invited,Start time,End time,Duration\n\
             1,Ann Lee,ann@nwm.example,10/13/2020,Yes,3:05 pm,4:00 pm,55 mins\n\
             2,Bea Berg,,10/13/2020,Yes,3:06 pm,3:20 pm,14 mins\n\
             3,Cy Cole,,10/13/2020,Yes,3:06 pm,3:20 pm,14 mins\n"
        ),
        [
            "Ann Lee <ann@nwm.example> 2020-10-13T13:05:00Z 2020-10-13T14:00:00Z",
            "Bea Berg <> 2020-10-13T13:06:00Z 2020-10-13T13:20:00Z",
            "Cy Cole <> 2020-10-13T13:06:00Z 2020-10-13T13:20:00Z",
        ]
    );
}
