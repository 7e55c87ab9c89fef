//! A calendar object of ours in words. Pure.

use chrono::NaiveDateTime;

use crate::time::{Zone, with_zone};

/// What her calendar is asked to do and to show: label and value, hours on the wall of `zone`.
pub fn in_words(object: &str, zone: &Zone) -> Vec<(&'static str, String)> {
    let unfolded = object.replace("\r\n ", "");
    let value = |name: &str| {
        unfolded.lines().find_map(|line| {
            let (head, value) = line.split_once(':')?;
            let own = head.split(';').next().unwrap_or("");
            own.eq_ignore_ascii_case(name)
                .then(|| (head.to_string(), value.to_string()))
        })
    };
    let text = |name: &str| value(name).map(|(_, v)| v).unwrap_or_default();
    let plain = |name: &str| {
        text(name)
            .replace("\\n", " ")
            .replace("\\,", ",")
            .replace("\\;", ";")
            .replace("\\\\", "\\")
    };
    let when = |name: &str| {
        NaiveDateTime::parse_from_str(&text(name), "%Y%m%dT%H%M%SZ")
            .map(|at| with_zone(at.and_utc(), zone))
            .unwrap_or_default()
    };
    let answer = value("ATTENDEE").map(|(head, _)| {
        let asked = head.contains("RSVP=TRUE");
        let stands = head
            .split(';')
            .find_map(|p| p.strip_prefix("PARTSTAT="))
            .unwrap_or("NEEDS-ACTION")
            .to_lowercase();
        format!("{stands}{}", if asked { ", asked for" } else { "" })
    });
    let all = [
        (
            "Her calendar is to",
            match text("METHOD").as_str() {
                "CANCEL" => "take it out".to_string(),
                _ => "show it".to_string(),
            },
        ),
        ("Title", plain("SUMMARY")),
        ("Begins", when("DTSTART")),
        ("Ends", when("DTEND")),
        ("Where", plain("LOCATION")),
        ("Revision", text("SEQUENCE")),
        ("Her answer", answer.unwrap_or_default()),
    ];
    all.into_iter().filter(|(_, v)| !v.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calendar_object_is_said_in_words_with_the_hours_of_the_meeting() {
        let object = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Peace\\, and\r\n  more\r\nDTSTART:20401016T130000Z\r\nDTEND:20401016T150000Z\r\nSEQUENCE:2\r\nATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:zoe@nwm.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let said: Vec<String> = in_words(object, &Zone::parse("Europe/Rome").unwrap())
            .into_iter()
            .map(|(label, value)| format!("{label}: {value}"))
            .collect();
        assert_eq!(
            said,
            [
                "Her calendar is to: show it",
                "Title: Peace, and more",
                "Begins: Tue 16 October 15:00, Rome, UTC+02:00",
                "Ends: Tue 16 October 17:00, Rome, UTC+02:00",
                "Revision: 2",
                "Her answer: needs-action, asked for"
            ]
        );
    }
}
