//! Mails that are held back stay until they are let go: a whole meeting's, and one person's.

use super::{SLUG, lines, move_wg1, released, said, send, to};
use crate::support::{SmtpSink, engines};

#[test]
fn nothing_leaves_while_a_meeting_is_held_and_afterwards_each_mail_once() {
    for engine in engines() {
        let sheets = released(&engine);
        let held = engine.run(&[
            "invitations",
            "hold",
            SLUG,
            "--reason",
            "restored from the backup of Monday",
        ]);
        assert_eq!(
            held.good().trim(),
            format!(
                "held back from now on; 6 mails waited. Let them go: plenary invitations let-go {SLUG}"
            )
        );
        let sink = SmtpSink::start();
        send(&engine, &sink).good();
        // A release meanwhile is held too, and takes the place of what it replaces.
        move_wg1(&engine, &sheets, "2040-10-16T13:00", "2040-10-17T13:00");
        send(&engine, &sink).good();
        assert_eq!(sink.mails().len(), 0, "{}", engine.name);
        let ledger = said(&engine, &["delivery"]);
        assert_eq!(ledger["counts"]["held"], 6);
        assert_eq!(
            ledger["holds"][0]["reason"],
            "restored from the backup of Monday"
        );
        let again = engine.run(&["invitations", "hold", SLUG]);
        assert_eq!(
            (again.code, again.stderr.trim()),
            (1, "these mails are held back already")
        );
        let free = engine.run(&["invitations", "let-go", SLUG]).good();
        assert_eq!(free.trim(), "6 mails may leave now");
        send(&engine, &sink).good();
        assert_eq!(sink.mails().len(), 6);
        assert!(lines(&engine, &[]).iter().all(|l| l.ends_with("delivered")));
        let nothing = engine.run(&["invitations", "let-go", SLUG]);
        assert_eq!(
            (nothing.code, nothing.stderr.trim()),
            (1, "nothing is held back there")
        );
    }
}

#[test]
fn one_persons_mails_are_held_and_everybody_elses_leave() {
    for engine in engines() {
        let _sheets = released(&engine);
        engine
            .run(&["invitations", "hold", SLUG, "--person", "bea@nwm.example"])
            .good();
        let sink = SmtpSink::start();
        send(&engine, &sink).good();
        assert_eq!(
            (
                sink.mails().len(),
                to(&sink.mails(), "bea@nwm.example").len()
            ),
            (4, 0),
            "{}",
            engine.name
        );
        let nobody = engine.run(&["invitations", "hold", SLUG, "--person", "x@y.example"]);
        assert_eq!(
            (nobody.code, nobody.stderr.trim()),
            (1, "nobody who was told of ga-2040 is known by x@y.example")
        );
        engine
            .run(&["invitations", "let-go", SLUG, "--person", "bea@nwm.example"])
            .good();
        send(&engine, &sink).good();
        assert_eq!(to(&sink.mails(), "bea@nwm.example").len(), 2);
    }
}
