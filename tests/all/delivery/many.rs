//! Two thousand people and twenty sessions: the ledger counts, filters and turns pages over forty thousand mails.

use std::fmt::Write;

use super::{SLUG, said};
use crate::support::{Engine, TempDir, engines};

const PEOPLE: usize = 2000;

/// A released meeting in which nobody signed up for anything.
fn empty_sessions(engine: &Engine) {
    let sheets = TempDir::new();
    let mut workshops =
        String::from("code,kind,title,lead_network,minutes,audience,earliest_date,latest_date\n");
    let mut starts = String::from("code,start_utc,minutes\n");
    for n in 0..20 {
        writeln!(workshops, "W{n},workshop,Workshop {n},,60,networks,,").unwrap();
        let (day, hour) = (8 + n / 2, 8 + 4 * (n % 2));
        writeln!(starts, "W{n},2040-10-{day:02}T{hour:02}:00:00Z,60").unwrap();
    }
    let mut people = String::from("name,email,networks,time_zone,language,role,workshops\n");
    for n in 0..PEOPLE {
        let network = ["NWM", "WMC"][n % 2];
        writeln!(
            people,
            "Person {n},p{n}@many.example,{network},Europe/Oslo,en,member,"
        )
        .unwrap();
    }
    for (name, text) in [
        (
            "networks.csv",
            "code,name,joined\nNWM,Nordic,\nWMC,Commonwealth,\n",
        ),
        ("workshops.csv", &workshops),
        ("participants.csv", &people),
        ("programme.csv", &starts),
    ] {
        std::fs::write(sheets.path().join(name), text).unwrap();
    }
    let folder = sheets.path().to_str().unwrap();
    engine
        .run(&[
            "meeting",
            "import",
            folder,
            "--slug",
            SLUG,
            "--name",
            "Many",
            "--from",
            "2040-10-08",
            "--to",
            "2040-10-22",
            "--zone",
            "Europe/Rome",
        ])
        .good();
    super::release(engine, &sheets);
}

/// A mail to everybody about every session: one in twenty is refused, one in forty put off, the others delivered.
fn mails(engine: &Engine) {
    engine.alter(
        "INSERT INTO outbox (id, number, meeting_id, person_id, kind, uid, sequence, dtstamp, to_address, message_id, subject, state, attempt, next_at, last_words, created_at, priority, dedup_key, latest)
         SELECT p.id || s.id, row_number() OVER (ORDER BY s.starts_at, p.email), s.meeting_id, p.id, 'invitation', s.uid, 0, '2026-01-01 00:00:00', p.email, p.id || s.id, 'Invitation',
                CASE WHEN row_number() OVER (ORDER BY s.starts_at, p.email) % 20 = 0 THEN 'failed' WHEN row_number() OVER (ORDER BY s.starts_at, p.email) % 40 = 1 THEN 'queued' ELSE 'sent' END,
                1, '2041-01-01 00:00:00', '550 no such user', '2026-01-01 00:00:00', 2, p.id || s.id, TRUE
           FROM persons p CROSS JOIN sessions s",
    );
}

#[test]
fn forty_thousand_mails_are_counted_filtered_and_turned_page_by_page() {
    for engine in engines() {
        empty_sessions(&engine);
        mails(&engine);
        if let Ok(folder) = std::env::var("PLENARY_KEEP_MANY") {
            std::fs::copy(
                engine.data.path().join("plenary.sqlite3"),
                format!("{folder}/{}.sqlite", engine.name),
            )
            .ok();
        }
        let server = crate::support::Server::start(&engine, &[]);
        engine
            .run(&["organiser", "add", "eva@alliance.example"])
            .good();
        let token = engine
            .run(&["organiser", "token", "eva@alliance.example"])
            .good();
        let script = server
            .visitor()
            .with_header("Authorization", &format!("Bearer {}", token.trim()));
        let get = |query: &str| {
            let begun = std::time::Instant::now();
            let page = script.get(&format!("/api/v1/meetings/{SLUG}/delivery?{query}"));
            eprintln!("{}: {query:?} in {:?}", engine.name, begun.elapsed());
            page.json()
        };
        let first = get("");
        assert_eq!(
            (
                &first["found"],
                &first["pages"],
                &first["counts"]["refused"],
                &first["counts"]["put-off"],
                &first["counts"]["delivered"]
            ),
            (
                &40_000.into(),
                &800.into(),
                &2000.into(),
                &1000.into(),
                &37_000.into()
            ),
            "{}",
            engine.name
        );
        assert_eq!(first["lines"].as_array().unwrap().len(), 50);
        let last = get("page=800");
        assert_eq!(last["lines"].as_array().unwrap().len(), 50);
        assert_eq!(get("state=problems")["found"], 2000);
        // Every twentieth by address within a session: those whose place in it is even in the list of one network alone.
        let (nordic, commonwealth) = (
            get("state=problems&network=NWM")["found"].as_u64().unwrap(),
            get("state=problems&network=WMC")["found"].as_u64().unwrap(),
        );
        assert_eq!(nordic + commonwealth, 2000);
        assert_eq!(get("session=W3")["found"], 2000);
        assert_eq!(get("session=W3&state=refused")["found"], 100);
        let one = get("person=p1999@");
        assert_eq!(one["found"], 20);
        assert_eq!(
            get("network=XX")["error"][0]["says"],
            "the alliance has no network XX"
        );
    }
}

#[test]
fn a_file_of_all_lines_is_written_as_csv_and_xlsx_and_holds_no_formula() {
    let engine = Engine::sqlite();
    let _sheets = super::released(&engine);
    engine.alter("UPDATE persons SET name = '=HYPERLINK(1)' WHERE name = 'Cho Tan'");
    let file = engine.data.path().join("delivery.csv");
    engine
        .run(&[
            "invitations",
            "delivery",
            SLUG,
            "--out",
            file.to_str().unwrap(),
        ])
        .good();
    let mut reader = csv::Reader::from_path(&file).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 6);
    let cho = rows.iter().find(|r| &r[2] == "cho@wmc.example").unwrap();
    assert_eq!(
        (&cho[0], &cho[1], &cho[4], &cho[5], &cho[6]),
        ("WG1", "'=HYPERLINK(1)", "invitation", "0", "waiting")
    );
    let book = engine.data.path().join("delivery.xlsx");
    engine
        .run(&[
            "invitations",
            "delivery",
            SLUG,
            "--session",
            "OPEN",
            "--out",
            book.to_str().unwrap(),
        ])
        .good();
    assert!(std::fs::read(&book).unwrap().starts_with(b"PK"));
    let wrong = engine.run(&["invitations", "delivery", SLUG, "--out", "delivery.pdf"]);
    assert_eq!(
        wrong.stderr.trim(),
        "delivery.pdf: the file's name ends neither in .csv nor in .xlsx"
    );
    assert_eq!(said(&engine, &["delivery"])["found"], 6);
}
