//! Times of another zone, files of another session, and reports that say less than others.

use super::super::*;
use super::reading::{refused, told_of, wg2};

fn notes(text: &str) -> Vec<String> {
    read(text.as_bytes(), "report.csv", &wg2()).unwrap().notes
}

const ZOOM: &str = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n";

#[test]
fn times_of_another_zone_are_refused_with_the_zone_that_would_fit() {
    let new_york = format!(
        "{ZOOM}A B,,10/13/2020 08:58:00 AM,10/13/2020 11:01:00 AM,123\nC D,,10/13/2020 09:10:00 AM,10/13/2020 11:02:00 AM,112\n"
    );
    assert_eq!(
        refused(&new_york),
        "report.csv: nobody in it was connected during the session (Tue 13 Oct 15:00 to 17:00): its connections are Tue 13 Oct 08:58 to 11:02, read in Europe/Rome; \
         read in America/New_York (UTC−04:00) they fit it: if the host's account has that zone, import it with the zone America/New_York, else it is the file of another session"
    );
    let kolkata = new_york
        .replace("08:58:00 AM", "06:28:00 PM")
        .replace("09:10:00 AM", "06:40:00 PM")
        .replace("11:01:00 AM", "08:31:00 PM")
        .replace("11:02:00 AM", "08:32:00 PM");
    assert!(refused(&kolkata).contains("read in Asia/Kolkata (UTC+05:30) they fit it"));
    // A file that names its zone is never moved.
    let utc = new_york
        .replace("Join Time", "Join Time (UTC)")
        .replace("Leave Time", "Leave Time (UTC)");
    assert!(
        refused(&utc)
            .ends_with("it is the file of another session, or its times are of another zone")
    );
}

#[test]
fn times_that_half_fit_are_taken_and_the_better_zone_is_said() {
    let london = format!(
        "{ZOOM}A B,,10/13/2020 02:00:00 PM,10/13/2020 04:00:00 PM,120\nC D,,10/13/2020 01:58:00 PM,10/13/2020 04:02:00 PM,124\n"
    );
    assert_eq!(
        notes(&london),
        [
            "only 50% of the connected time lies in the session (Tue 13 Oct 15:00 to 17:00) when the file's times are read in Europe/Rome; \
             read in Europe/London (UTC+01:00) they fit it better: if the host's account has that zone, import it with the zone Europe/London"
        ]
    );
    let late = format!(
        "{ZOOM}A B,,10/13/2020 02:30:00 PM,10/13/2020 05:30:00 PM,180\nC D,,10/13/2020 03:40:00 PM,10/13/2020 05:02:00 PM,82\n"
    );
    assert_eq!(notes(&late), [""; 0]);
}

#[test]
fn a_shorter_stay_than_from_first_coming_to_last_going_is_counted_as_away_from_the_session() {
    let text = "First name,Last name,Email,Duration,Time joined,Time exited\nAmal,El-Sayed,amal@awmn.example,1 hr 59 min,2:49 PM,5:01 PM\n\
                Zoë,Holm,,2 hr 12 min,2:49 PM,5:01 PM\nLitia,Persaud,,4 hr 20 min,2:49 PM,5:01 PM\n";
    assert_eq!(
        told_of(text),
        [
            "Amal El-Sayed <amal@awmn.example> 2020-10-13T13:00:00Z 2020-10-13T14:46:00Z",
            "Zoë Holm <> 2020-10-13T12:49:00Z 2020-10-13T15:01:00Z",
            "Litia Persaud <> 2020-10-13T12:49:00Z 2020-10-13T15:01:00Z",
        ]
    );
    assert_eq!(
        notes(text),
        [
            "people whom the report gives less time than from their first coming to their last going were away in between; it does not say when, so it is taken from the session: 1"
        ]
    );
}

#[test]
fn live_events_pair_comings_and_goings_by_their_session() {
    let text = "Session Id,Participant Id,Full Name,UserAgent,UTC Event Timestamp,Action,Role\n\
                s1,amal@awmn.example,Amal El-Sayed,Mozilla/5.0 (X11; Linux),10/13/2020 1:01:00 PM,Joined,Attendee\n\
                s2,amal@awmn.example,Amal El-Sayed,Mozilla/5.0 (X11; Linux),10/13/2020 1:10:00 PM,Joined,Attendee\n\
                s1,amal@awmn.example,Amal El-Sayed,Mozilla/5.0 (X11; Linux),10/13/2020 1:30:00 PM,Left,Attendee\n\
                s2,amal@awmn.example,Amal El-Sayed,Mozilla/5.0 (X11; Linux),10/13/2020 1:40:00 PM,Left,Attendee\n";
    assert_eq!(
        told_of(text),
        [
            "Amal El-Sayed <amal@awmn.example> 2020-10-13T13:01:00Z 2020-10-13T13:30:00Z",
            "Amal El-Sayed <amal@awmn.example> 2020-10-13T13:10:00Z 2020-10-13T13:40:00Z",
        ]
    );
}

#[test]
fn of_two_devices_in_a_list_of_comings_and_goings_the_first_to_go_ends_nothing() {
    let list = |events: &str| format!("Full Name\tUser Action\tTimestamp\n{events}");
    assert_eq!(
        told_of(&list(
            "Amal\tJoined\t10/13/2020, 3:01:00 PM\nAmal\tJoined\t10/13/2020, 3:10:00 PM\nAmal\tLeft\t10/13/2020, 3:30:00 PM\nAmal\tLeft\t10/13/2020, 4:00:00 PM\n"
        )),
        ["Amal <> 2020-10-13T13:01:00Z 2020-10-13T14:00:00Z"]
    );
    // One going too few: she was there until the last that is known.
    assert_eq!(
        told_of(&list(
            "Amal\tJoined\t10/13/2020, 3:01:00 PM\nAmal\tJoined\t10/13/2020, 3:10:00 PM\nAmal\tLeft\t10/13/2020, 3:30:00 PM\n"
        )),
        ["Amal <> 2020-10-13T13:01:00Z 2020-10-13T13:30:00Z"]
    );
}

#[test]
fn minutes_without_times_add_up_row_by_row() {
    assert_eq!(
        told_of(
            "Meeting Name\tMeeting Start Time\tDisplay Name\tAttendee Email\tAttendance Duration\tSession Name\n\
             Talk\t2020-10-13 15:00:00\tAnn\tann@nwm.example\t40 mins\tMain session\n\
             Talk\t2020-10-13 15:00:00\tAnn\tann@nwm.example\t15 mins\tBreakout session 1\n\
             Talk\t2020-10-13 15:00:00\tAnn\tann@nwm.example\t30 mins\tMain session\n"
        ),
        [
            "Ann <ann@nwm.example> 2020-10-13T13:00:00Z 2020-10-13T13:40:00Z",
            "Ann <ann@nwm.example> 2020-10-13T13:00:00Z 2020-10-13T13:15:00Z",
            "Ann <ann@nwm.example> 2020-10-13T13:40:00Z 2020-10-13T14:10:00Z",
        ]
    );
}

#[test]
fn a_list_of_addresses_may_stand_in_one_row_as_mail_programs_write_it() {
    let whole = "2020-10-13T13:00:00Z 2020-10-13T15:00:00Z";
    for text in [
        "'Amal El-Sayed' <amal@awmn.example>; Zoë Holm <zoe@nwm.example>;",
        "\"Amal El-Sayed <amal@awmn.example>\",Zoë Holm <zoe@nwm.example>\n",
        "Amal El-Sayed <amal@awmn.example>; \nZoë Holm <zoe@nwm.example>\n",
    ] {
        assert_eq!(
            told_of(text),
            [
                format!("Amal El-Sayed <amal@awmn.example> {whole}"),
                format!("Zoë Holm <zoe@nwm.example> {whole}"),
            ],
            "{text}"
        );
    }
}

#[test]
fn a_guest_of_teams_is_known_by_the_address_in_her_account() {
    let text = "2. Participants\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n\
                Amal\t10/13/20, 3:05:00 PM\t10/13/20, 4:00:00 PM\t55m 0s\t\tamal_el_awmn.example#EXT#@host.example\tAttendee\n";
    assert_eq!(
        told_of(text),
        ["Amal <amal_el@awmn.example> 2020-10-13T13:05:00Z 2020-10-13T14:00:00Z"]
    );
}

#[test]
fn who_registered_is_not_who_came() {
    let text = "1. Summary\nMeeting title\tTalk\nRegistered participants\t60\nAttended participants\t1\n\n2. Participants\n\
                Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\tRegistration Time\n\
                Ann Lee\t10/13/20, 3:05:00 PM\t10/13/20, 4:00:00 PM\t55m 0s\t\tann@nwm.example\tAttendee\t10/1/20, 4:00:00 PM\n";
    assert_eq!(
        told_of(text),
        ["Ann Lee <ann@nwm.example> 2020-10-13T13:05:00Z 2020-10-13T14:00:00Z"]
    );
}
