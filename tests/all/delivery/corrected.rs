//! An address that no server takes is corrected, and exactly what she missed is sent to the right one.

use super::{SLUG, lines, move_wg1, property, refusing_bea, released, said, send, to};
use crate::support::{Answer, Engine, Server, SmtpSink, engines};

/// The paths of the personal links in her mails.
fn links(engine: &Engine, her: &str) -> Vec<String> {
    engine
        .lines(&format!(
            "SELECT body AS line FROM outbox JOIN outbox_texts ON mail_id = id WHERE to_address = '{her}' ORDER BY number"
        ))
        .iter()
        .filter_map(|body| {
            let mail = mail_parser::MessageParser::default().parse(body.as_bytes())?;
            let text = mail.body_text(0)?.into_owned();
            let at = text.find("/my/")?;
            let end = |c: char| !(c.is_ascii_alphanumeric() || "/-_".contains(c));
            Some(text[at..].split(end).next().unwrap_or("").to_string())
        })
        .collect()
}

#[test]
fn a_refused_address_is_corrected_and_she_gets_what_she_missed_at_the_new_one_27_37() {
    for engine in engines() {
        let sheets = released(&engine);
        let sink = refusing_bea();
        send(&engine, &sink).good();
        assert_eq!(
            lines(&engine, &["--problems"]),
            [
                "OPEN bea@nwm.example 0 refused",
                "WG1 bea@nwm.example 0 refused"
            ],
            "{}",
            engine.name
        );
        let ledger = said(&engine, &["delivery", "--problems"]);
        let line = &ledger["lines"][0];
        assert!(line["says"].as_str().unwrap().starts_with("refused: 550 "));
        assert_eq!(line["she"], "She holds nothing of it.");
        assert_eq!(ledger["counts"]["delivered"], 4);

        let done = said(
            &engine,
            &["correct", "bea@nwm.example", "bea.lind@nwm.example"],
        );
        assert_eq!(
            (&done["sent"], &done["taken_back"]),
            (&serde_json::json!(["OPEN", "WG1"]), &0.into())
        );
        send(&engine, &sink).good();
        let mails = sink.mails();
        assert_eq!(mails.len(), 6, "nobody else is written to again");
        let hers = to(&mails, "bea.lind@nwm.example");
        assert_eq!(hers.len(), 2);
        for mail in &hers {
            assert!(property(mail, "ATTENDEE").ends_with("mailto:bea.lind@nwm.example"));
            assert_eq!(property(mail, "SEQUENCE"), "SEQUENCE:0");
            assert_eq!(property(mail, "METHOD"), "METHOD:REQUEST");
        }
        assert_eq!(lines(&engine, &["--problems"]), Vec::<String>::new());

        // Her story is found by either address, and tells both.
        let story = said(&engine, &["delivery", "--person", "bea@nwm.example"]);
        assert_eq!(story["person"]["email"], "bea.lind@nwm.example");
        assert_eq!(story["mails"].as_array().unwrap().len(), 4);
        assert_eq!(story["addresses"][0]["old"], "bea@nwm.example");
        assert_eq!(story["sessions"][0]["holds"], 0);
        assert_eq!(story["sessions"][0]["missed"], false);

        // The old sheet would make a second Bea.
        let again = engine.run(&[
            "meeting",
            "import",
            sheets.path().to_str().unwrap(),
            "--slug",
            SLUG,
            "--name",
            "Annual Meeting 2040",
            "--from",
            "2040-10-08",
            "--to",
            "2040-10-22",
            "--zone",
            "Europe/Rome",
        ]);
        assert_eq!(
            (again.code, again.stderr.trim()),
            (
                1,
                "participants row 3, column email: bea@nwm.example was corrected to bea.lind@nwm.example: put that into the sheet too"
            )
        );

        // A report of the platform that names the old address still means her.
        let report = sheets.path().join("report.csv");
        std::fs::write(
            &report,
            "name,email,start,end\nBL,bea@nwm.example,2040-10-16T13:00:00Z,2040-10-16T14:30:00Z\n",
        )
        .unwrap();
        let read = engine.run(&[
            "attendance",
            "import",
            SLUG,
            "WG1",
            report.to_str().unwrap(),
            "--json",
        ]);
        let read: serde_json::Value = serde_json::from_str(&read.good()).unwrap();
        assert_eq!(read["unidentified"], serde_json::json!([]), "{read}");

        // The links that went to the old address lead nowhere; the new ones do.
        let server = Server::start(&engine, &[]);
        for old in links(&engine, "bea@nwm.example") {
            assert_eq!(server.get(&old).status, 404, "{old}");
        }
        for new in links(&engine, "bea.lind@nwm.example") {
            assert_eq!(server.get(&new).status, 200, "{new}");
        }
        // Nothing that comes back to the old mails' addresses is taken for hers.
        let tags = "SELECT to_address AS line FROM outbox WHERE tag_hash IS NOT NULL AND to_address = 'bea@nwm.example'";
        assert_eq!(engine.lines(tags), Vec::<String>::new());
    }
}

#[test]
fn an_address_that_cannot_be_hers_is_refused_with_one_sentence() {
    let engine = Engine::sqlite();
    let _sheets = released(&engine);
    let before = engine.dump();
    for (new, says) in [
        ("bea@nwm.example", "is her address already"),
        ("Anna@nwm.example", "is the address of Anna Holm"),
        ("bea at nwm", "is no e-mail address: it has no @"),
        (
            "secretariat@alliance.example",
            "the mailbox that invitations come from",
        ),
        ("bea@gmial.com", "is bea@gmail.com meant?"),
        ("bea@gmail.con", "is bea@gmail.com meant?"),
    ] {
        let refused = engine.run(&["invitations", "correct", SLUG, "bea@nwm.example", new]);
        assert_eq!(refused.code, 1, "{new}");
        assert!(refused.stderr.contains(says), "{new}: {}", refused.stderr);
        assert_eq!(
            refused.stderr.trim().lines().count(),
            1,
            "{}",
            refused.stderr
        );
    }
    assert_eq!(engine.dump(), before, "nothing was stored");
    engine
        .run(&[
            "invitations",
            "correct",
            SLUG,
            "bea@nwm.example",
            "bea@gmial.com",
            "--sure",
        ])
        .good();
    // What waited for the old address never leaves.
    assert_eq!(
        lines(&engine, &["--person", "Bea"]),
        [
            "OPEN bea@gmial.com 0 waiting",
            "WG1 bea@gmial.com 0 waiting"
        ]
    );
    let sink = SmtpSink::start();
    send(&engine, &sink).good();
    assert_eq!(to(&sink.mails(), "bea@nwm.example").len(), 0);
    assert_eq!(sink.mails().len(), 6);
}

#[test]
fn what_bounced_or_was_refused_is_sent_again_to_those_whom_it_did_not_reach_and_to_nobody_else() {
    for engine in engines() {
        let sheets = released(&engine);
        // Anna's server takes two mails and then no more for two attempts.
        let sink = SmtpSink::answering(|to, before| match (to, before) {
            ("anna@nwm.example", 2..4) => Answer::Refuse(550),
            _ => Answer::Accept,
        });
        send(&engine, &sink).good();
        engine.alter(
            "UPDATE outbox SET state = 'bounced', last_words = '5.2.2 mailbox full' WHERE to_address = 'cho@wmc.example' AND kind = 'invitation' AND number = (SELECT MAX(number) FROM outbox WHERE to_address = 'cho@wmc.example')",
        );
        assert_eq!(
            lines(&engine, &["--problems"]),
            ["WG1 cho@wmc.example 0 bounced"],
            "{}",
            engine.name
        );
        let text = engine
            .run(&["invitations", "delivery", SLUG, "--problems"])
            .good();
        assert!(
            text.contains("it came back: 5.2.2 mailbox full · She holds nothing of it."),
            "{text}"
        );
        let done = said(&engine, &["resend", "--network", "NWM"]);
        assert_eq!((&done["people"], &done["mails"]), (&0.into(), &0.into()));
        let done = said(&engine, &["resend"]);
        assert_eq!((&done["people"], &done["mails"]), (&1.into(), &1.into()));
        send(&engine, &sink).good();
        assert_eq!(to(&sink.mails(), "cho@wmc.example").len(), 3);

        move_wg1(&engine, &sheets, "2040-10-16T13:00", "2040-10-17T13:00");
        send(&engine, &sink).good();
        assert_eq!(
            lines(&engine, &["--problems"]),
            ["WG1 anna@nwm.example 1 refused"]
        );
        let ledger = said(&engine, &["delivery", "--problems"]);
        assert_eq!(
            ledger["lines"][0]["she"],
            "She holds revision 0; revision 1 did not arrive."
        );
        // Once more in vain, then it is taken.
        for expected in [1, 0] {
            assert_eq!(said(&engine, &["resend"])["mails"], 1);
            send(&engine, &sink).good();
            assert_eq!(lines(&engine, &["--problems"]).len(), expected);
        }
        let mails = sink.mails();
        let last = to(&mails, "anna@nwm.example").pop().unwrap();
        assert_eq!(property(last, "SEQUENCE"), "SEQUENCE:1");
        assert_eq!(
            mails.iter().filter(|m| m.to == ["bea@nwm.example"]).count(),
            3
        );
    }
}

#[test]
fn a_zone_that_changed_since_the_release_and_a_language_of_nobody_have_their_sentence_87() {
    let engine = Engine::sqlite();
    let _sheets = released(&engine);
    let notes = |engine: &Engine| {
        let ledger = said(engine, &["delivery", "--person", "Bea", "--session", "WG1"]);
        ledger["lines"][0]["notes"].clone()
    };
    assert_eq!(notes(&engine), serde_json::json!([]));
    engine.alter(
        "UPDATE persons SET zone = 'Africa/Tripoli', language = 'de' WHERE name = 'Bea Lind'",
    );
    assert_eq!(
        notes(&engine),
        serde_json::json!([
            "Her language is \"de\", which we do not speak: her mails are in English.",
            "Her zone was Asia/Kathmandu when she was told and is Africa/Tripoli now: her mail named 18:45, her clock will show 15:00. Send it again."
        ])
    );
    engine
        .run(&[
            "invitations",
            "resend",
            SLUG,
            "--person",
            "bea@nwm.example",
            "--session",
            "wg1",
        ])
        .good();
    assert_eq!(
        notes(&engine),
        serde_json::json!([
            "Her language is \"de\", which we do not speak: her mails are in English."
        ])
    );
}
