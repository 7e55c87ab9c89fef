//! Files that are none, and files that would hurt a parser.

use super::*;
use crate::time::Zone;

fn refusal(bytes: &[u8]) -> String {
    let window = span("2020-10-01T00:00:00Z", "2020-11-01T00:00:00Z");
    match busy_times(bytes, "ana.ics", window, &Zone::utc()) {
        Ok(busy) => format!("read: {}", busy.read),
        Err(refusal) => refusal.to_string(),
    }
}

#[test]
fn what_is_no_calendar_is_refused_with_what_it_is() {
    let expected =
        "ana.ics: expected a calendar file (.ics), which begins with BEGIN:VCALENDAR; found ";
    let found = |bytes: &[u8]| {
        let says = refusal(bytes);
        says.strip_prefix(expected).unwrap_or(&says).to_string()
    };
    assert_eq!(found(b""), "an empty file");
    assert_eq!(found(b"name,zone\nAna,Pacific/Fiji\n"), "\"name,zone\"");
    assert_eq!(
        found(b"<!DOCTYPE html><title>Sign in</title>"),
        "a web page (the address may have asked for a sign-in)"
    );
    assert_eq!(
        found(b"PK\x03\x04\x14\x00"),
        "a zip archive or an Excel workbook (take the .ics out of the archive)"
    );
    assert_eq!(found(b"BEGIN:VCARD\nEND:VCARD\n"), "an address card (.vcf)");
    assert_eq!(found(b"%PDF-1.4"), "a PDF document");
    assert_eq!(found(b"\x00\x01\x02"), "binary data");
}

#[test]
fn a_file_that_is_cut_off_or_crossed_is_refused_with_its_line() {
    assert_eq!(
        refusal(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n"),
        "ana.ics content line 2: the file ends before END:VEVENT: it is cut off; save or export it again"
    );
    assert_eq!(
        refusal(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT\n"),
        "ana.ics content line 3: END:VCALENDAR where END:VEVENT of content line 2 is due"
    );
}

#[test]
fn depth_number_and_length_have_limits() {
    let nested = "BEGIN:VCALENDAR\n".to_string() + &"BEGIN:X\n".repeat(100_000);
    assert_eq!(
        refusal(nested.as_bytes()),
        "ana.ics content line 5: components lie more than 4 deep in one another"
    );
    let many = format!(
        "BEGIN:VCALENDAR\n{}END:VCALENDAR\n",
        "BEGIN:VEVENT\nEND:VEVENT\n".repeat(5_000)
    );
    assert_eq!(
        refusal(many.as_bytes()),
        "ana.ics content line 10000: more than 5000 components: export a shorter period"
    );
    let in_event = |lines: &str| {
        refusal(
            format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{lines}END:VEVENT\nEND:VCALENDAR\n").as_bytes(),
        )
    };
    assert_eq!(
        in_event(&format!("UID:{}\n", "x".repeat(9_000))),
        "ana.ics content line 3: UID has 9004 octets; 8192 is the most that is read"
    );
    assert_eq!(
        in_event(&"EXDATE:20201013T130000Z\n".repeat(201)),
        "ana.ics content line 203: more than 200 properties in one component"
    );
    assert_eq!(
        refusal(&vec![b' '; 5 * 1024 * 1024 + 1]),
        "ana.ics: it has 5242881 octets, 5242880 is the most that is read: export a shorter period"
    );
}

#[test]
fn long_descriptions_and_attachments_are_no_reason_to_refuse() {
    let text = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION:{}\n{}END:VEVENT\nEND:VCALENDAR\n",
        "x".repeat(20_000),
        "ATTENDEE:mailto:a@b.example\n".repeat(300)
    );
    assert_eq!(refusal(text.as_bytes()), "read: 1");
}
