//! Busy times out of files of several programs.

use super::*;
use crate::time::{Zone, instant_text};

/// `start/end` per busy span of the days around the meeting, then the notes.
fn busy_in(zone: &str, file: &str) -> Vec<String> {
    let window = span("2020-10-05T00:00:00Z", "2020-11-01T00:00:00Z");
    let hers = Zone::parse(zone).unwrap_or_else(|e| panic!("{e}"));
    let busy =
        busy_times(file.as_bytes(), "her.ics", window, &hers).unwrap_or_else(|e| panic!("{e}"));
    let spans = busy
        .spans
        .intervals()
        .iter()
        .map(|i| format!("{}/{}", instant_text(i.start()), instant_text(i.end())));
    spans
        .chain(busy.notes.iter().map(ToString::to_string))
        .collect()
}

fn event(lines: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

#[test]
fn a_time_is_utc_or_of_a_named_zone_or_hers() {
    assert_eq!(
        busy_in(
            "Pacific/Fiji",
            &event("DTSTART:20201013T130000Z\r\nDTEND:20201013T143000Z")
        ),
        ["2020-10-13T13:00:00Z/2020-10-13T14:30:00Z"]
    );
    assert_eq!(
        busy_in(
            "Pacific/Fiji",
            &event("DTSTART;TZID=Europe/Rome:20201013T150000\r\nDURATION:PT1H")
        ),
        ["2020-10-13T13:00:00Z/2020-10-13T14:00:00Z"]
    );
    assert_eq!(
        busy_in(
            "Pacific/Fiji",
            &event("DTSTART;TZID=\"W. Europe Standard Time\":20201013T150000\r\nDURATION:PT1H")
        ),
        ["2020-10-13T13:00:00Z/2020-10-13T14:00:00Z"]
    );
    assert_eq!(
        busy_in(
            "Pacific/Fiji",
            &event(
                "DTSTART;TZID=/example.org/20050126_1/Europe/Rome:20201013T150000\r\nDURATION:PT1H"
            )
        ),
        ["2020-10-13T13:00:00Z/2020-10-13T14:00:00Z"]
    );
    assert_eq!(
        busy_in(
            "Pacific/Fiji",
            &event("DTSTART:20201013T150000\r\nDURATION:PT1H")
        ),
        ["2020-10-13T03:00:00Z/2020-10-13T04:00:00Z"]
    );
    assert_eq!(
        busy_in(
            "Pacific/Fiji",
            &event("DTSTART;TZID=Nowhere:20201013T150000\r\nDURATION:PT1H")
        ),
        [
            "2020-10-13T03:00:00Z/2020-10-13T04:00:00Z",
            "TZID Nowhere: nobody knows this zone; its times were read as Pacific/Fiji"
        ]
    );
}

#[test]
fn an_all_day_event_takes_her_day_even_when_the_clock_changes() {
    // Beirut leaves summer time at the midnight that begins 25 October: that day has 25 hours.
    assert_eq!(
        busy_in(
            "Asia/Beirut",
            &event("DTSTART;VALUE=DATE:20201024\r\nDTEND;VALUE=DATE:20201026")
        ),
        ["2020-10-23T21:00:00Z/2020-10-25T22:00:00Z"]
    );
    assert_eq!(
        busy_in(
            "America/Port_of_Spain",
            &event("DTSTART;VALUE=DATE:20201012")
        ),
        ["2020-10-12T04:00:00Z/2020-10-13T04:00:00Z"]
    );
}

#[test]
fn a_weekly_meeting_keeps_its_wall_time_over_a_clock_change_and_an_old_start() {
    assert_eq!(
        busy_in(
            "UTC",
            &event(
                "DTSTART;TZID=Europe/Rome:19950103T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;BYDAY=TU\r\nEXDATE;TZID=Europe/Rome:20201013T150000"
            )
        ),
        [
            "2020-10-06T13:00:00Z/2020-10-06T14:00:00Z",
            "2020-10-20T13:00:00Z/2020-10-20T14:00:00Z",
            "2020-10-27T14:00:00Z/2020-10-27T15:00:00Z"
        ]
    );
}

#[test]
fn until_and_count_end_a_repetition() {
    assert_eq!(
        busy_in(
            "UTC",
            &event(
                "DTSTART;TZID=Asia/Tokyo:20201012T090000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;UNTIL=20201013T000000Z"
            )
        ),
        [
            "2020-10-12T00:00:00Z/2020-10-12T01:00:00Z",
            "2020-10-13T00:00:00Z/2020-10-13T01:00:00Z"
        ]
    );
    assert_eq!(
        busy_in(
            "UTC",
            &event("DTSTART:20201001T090000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=6")
        ),
        [
            "2020-10-05T09:00:00Z/2020-10-05T10:00:00Z",
            "2020-10-06T09:00:00Z/2020-10-06T10:00:00Z"
        ]
    );
    assert_eq!(
        busy_in(
            "UTC",
            &event(
                "DTSTART:20200113T090000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=MONTHLY;BYDAY=2MO;INTERVAL=3"
            )
        ),
        ["2020-10-12T09:00:00Z/2020-10-12T10:00:00Z"]
    );
}

#[test]
fn free_cancelled_and_moved_events_do_not_take_the_time() {
    for line in [
        "TRANSP:TRANSPARENT",
        "STATUS:CANCELLED",
        "status:cancelled",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
    ] {
        let lines = format!("DTSTART:20201013T130000Z\r\nDURATION:PT1H\r\n{line}");
        assert_eq!(
            busy_in("UTC", &event(&lines)),
            Vec::<String>::new(),
            "{line}"
        );
    }
    let moved = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20201012T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20201013T090000Z\nDTSTART:20201013T110000Z\nDURATION:PT30M\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20201014T090000Z\nSTATUS:CANCELLED\nDTSTART:20201014T090000Z\nDURATION:PT1H\nEND:VEVENT\n\
         END:VCALENDAR\n";
    assert_eq!(
        busy_in("UTC", moved),
        [
            "2020-10-12T09:00:00Z/2020-10-12T10:00:00Z",
            "2020-10-13T11:00:00Z/2020-10-13T11:30:00Z"
        ]
    );
}

#[test]
fn free_busy_periods_count_unless_they_are_free() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\nUID:1\nFREEBUSY:20201012T080000Z/PT3H,20201013T080000Z/20201013T100000Z\n\
         FREEBUSY;FBTYPE=FREE:20201014T080000Z/PT3H\nFREEBUSY;FBTYPE=BUSY-TENTATIVE:20201015T080000Z/PT1H\nEND:VFREEBUSY\nEND:VCALENDAR\n";
    assert_eq!(
        busy_in("UTC", text),
        [
            "2020-10-12T08:00:00Z/2020-10-12T11:00:00Z",
            "2020-10-13T08:00:00Z/2020-10-13T10:00:00Z",
            "2020-10-15T08:00:00Z/2020-10-15T09:00:00Z"
        ]
    );
}

#[test]
fn an_outlook_export_with_a_zone_of_its_own_is_followed_88() {
    let text = include_str!("../../../tests/fixtures/calendar/outlook-own-zone.ics");
    assert_eq!(
        busy_in("Pacific/Fiji", text),
        [
            // Before and after the clock change of 25 October, by the file's own rules.
            "2020-10-23T11:00:00Z/2020-10-23T12:00:00Z",
            "2020-10-30T12:00:00Z/2020-10-30T13:00:00Z"
        ]
    );
}

#[test]
fn what_cannot_be_followed_is_left_out_and_said() {
    assert_eq!(
        busy_in(
            "UTC",
            &event("DTSTART:20201013T130000Z\r\nDURATION:PT1S\r\nRRULE:FREQ=SECONDLY")
        ),
        ["event 1: left out: it repeats every minute or second"]
    );
    assert_eq!(
        busy_in(
            "UTC",
            &event("DTSTART:20201013T130000Z\r\nDTEND:20201012T130000Z")
        ),
        ["event 1: left out: it ends before it starts"]
    );
    assert_eq!(
        busy_in("UTC", &event("SUMMARY:when?")),
        ["event 1: left out: it has no start"]
    );
    // A day that never comes: the library gives up, and so do we.
    assert_eq!(
        busy_in(
            "UTC",
            &event(
                "DTSTART:20201013T130000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"
            )
        ),
        ["2020-10-13T13:00:00Z/2020-10-13T14:00:00Z"]
    );
}
