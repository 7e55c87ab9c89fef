//! Places and who waits for one, on both engines, also when two hundred confirm at once.

use chrono::{TimeDelta, TimeZone, Utc};
use plenary::language::Language;
use plenary::mail::Sender;
use plenary::people::Email;
use plenary::refusal::Kind;
use plenary::registration::{self, Applicant, Gate};
use plenary::store::Db;
use plenary::time::{Instant, Zone};

use super::{coming, confirming, import, kinds, open, release};
use crate::support::{Engine, engines};

fn now() -> Instant {
    Utc.with_ymd_and_hms(2040, 10, 1, 12, 0, 0).unwrap()
}

fn sender() -> Sender {
    Sender {
        base_url: "http://localhost:8080".into(),
        tags: true,
    }
}

/// The service's own functions, with a clock of ours.
struct Desk {
    runtime: tokio::runtime::Runtime,
    db: Db,
    gate: Gate,
}

impl Desk {
    fn at(engine: &Engine) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .unwrap();
        let db = Db::open(&engine.address()).unwrap();
        let gate = runtime.block_on(registration::gate(&db)).unwrap();
        Desk { runtime, db, gate }
    }

    fn ask(&self, code: &str, her: &str, at: Instant) {
        let applicant = Applicant {
            name: "Amal Haddad".into(),
            email: Email::parse(her).unwrap(),
            zone: Zone::parse("Asia/Beirut").unwrap(),
            language: Language::En,
        };
        let (sender, form, home) = (
            sender(),
            format!("form of {her} at {at}"),
            format!("home of {her}"),
        );
        let asked = registration::ask(
            &self.db,
            at,
            &sender,
            &self.gate,
            ("ga-2040", code),
            applicant,
            (&form, &home),
        );
        self.runtime.block_on(asked).unwrap();
    }

    fn confirm(&self, engine: &Engine, her: &str, at: Instant) {
        let path = confirming(engine, her);
        let token = path.rsplit('/').next().unwrap();
        self.runtime
            .block_on(registration::confirm(&self.db, at, &sender(), token))
            .unwrap();
    }

    fn register(&self, engine: &Engine, code: &str, her: &str) {
        self.ask(code, her, now());
        self.confirm(engine, her, now());
    }
}

/// What waits has left, as a worker would have marked it.
fn leave(engine: &Engine) {
    engine.alter("UPDATE outbox SET state = 'sent', attempt = 1, sent_at = created_at WHERE state = 'queued'");
}

/// Presses the button; again when the service says that it is busy, as it tells her to.
async fn press(db: &Db, token: &str) {
    for _ in 0..20 {
        match registration::confirm(db, now(), &sender(), token).await {
            Err(refusal) if refusal.kind == Kind::Unavailable => {}
            done => {
                done.unwrap();
                return;
            }
        }
    }
    panic!("busy twenty times");
}

/// Address and state of everybody who registered, in the order of confirmation.
fn states(engine: &Engine) -> Vec<String> {
    engine.lines("SELECT p.email || ' ' || r.state AS line FROM registrations r JOIN persons p ON p.id = r.person_id ORDER BY r.number")
}

#[test]
fn two_hundred_who_confirm_at_once_get_exactly_the_places_that_there_are() {
    for engine in engines() {
        let _sheets = coming(&engine);
        open(&engine, "OPEN", Some(50));
        let desk = Desk::at(&engine);
        let people: Vec<String> = (0..200).map(|n| format!("p{n}@public.example")).collect();
        for her in &people {
            desk.ask("OPEN", her, now());
        }
        let tokens: Vec<String> = people
            .iter()
            .map(|her| {
                confirming(&engine, her)
                    .rsplit('/')
                    .next()
                    .unwrap()
                    .to_string()
            })
            .collect();
        desk.runtime.block_on(async {
            let running: Vec<_> = tokens
                .into_iter()
                .map(|token| {
                    let db = desk.db.clone();
                    // Each twice: who presses the button twice is registered once.
                    tokio::spawn(async move {
                        tokio::join!(press(&db, &token), press(&db, &token));
                    })
                })
                .collect();
            for one in running {
                one.await.unwrap();
            }
        });
        let counted = engine.lines(
            "SELECT state || ' ' || CAST(count(*) AS TEXT) AS line FROM registrations GROUP BY state ORDER BY state",
        );
        assert_eq!(counted, ["confirmed 50", "waiting 150"], "{}", engine.name);
        let numbers = engine.lines(
            "SELECT CAST(max(number) AS TEXT) || ' ' || CAST(count(DISTINCT number) AS TEXT) AS line FROM registrations",
        );
        assert_eq!(numbers, ["200 200"], "{}", engine.name);
        let invited = engine.lines(
            "SELECT CAST(count(*) AS TEXT) AS line FROM outbox WHERE kind = 'invitation' AND to_address LIKE '%@public.example'",
        );
        assert_eq!(invited, ["50"], "{}", engine.name);
        let first = engine.lines(
            "SELECT CAST(count(*) AS TEXT) AS line FROM registrations WHERE state = 'confirmed' AND number <= 50",
        );
        assert_eq!(first, ["50"], "the first fifty on {}", engine.name);
    }
}

#[test]
fn a_place_that_becomes_free_goes_to_whoever_has_waited_longest() {
    for engine in engines() {
        let _sheets = coming(&engine);
        open(&engine, "OPEN", Some(1));
        let desk = Desk::at(&engine);
        for her in ["a@public.example", "b@public.example", "c@public.example"] {
            desk.register(&engine, "OPEN", her);
        }
        assert_eq!(
            states(&engine),
            [
                "a@public.example confirmed",
                "b@public.example waiting",
                "c@public.example waiting"
            ]
        );
        assert_eq!(
            kinds(&engine, "a@public.example"),
            ["registration", "invitation"]
        );
        assert_eq!(
            kinds(&engine, "b@public.example"),
            ["registration", "registration"]
        );

        leave(&engine);
        // She gives it back by the link of her first mail.
        let path = confirming(&engine, "a@public.example");
        let token = path.rsplit('/').next().unwrap();
        desk.runtime
            .block_on(registration::cancel(&desk.db, now(), &sender(), token))
            .unwrap();
        assert_eq!(
            states(&engine),
            [
                "a@public.example cancelled",
                "b@public.example confirmed",
                "c@public.example waiting"
            ]
        );
        assert_eq!(
            kinds(&engine, "a@public.example"),
            ["registration", "invitation", "cancellation"]
        );
        assert_eq!(
            kinds(&engine, "b@public.example"),
            ["registration", "registration", "registration", "invitation"]
        );

        leave(&engine);
        // A no is an answer that frees the place too, by whatever way it came.
        engine.run(&["registrations", "settle"]).good();
        engine.alter(
            "UPDATE invitations SET answer = 'declined' WHERE person_id = (SELECT id FROM persons WHERE email = 'b@public.example')",
        );
        engine.run(&["registrations", "settle"]).good();
        assert_eq!(
            states(&engine),
            [
                "a@public.example cancelled",
                "b@public.example cancelled",
                "c@public.example confirmed"
            ]
        );

        leave(&engine);
        // Who comes back stands at the end.
        desk.ask("OPEN", "a@public.example", now() + TimeDelta::days(1));
        desk.confirm(&engine, "a@public.example", now() + TimeDelta::days(1));
        assert_eq!(
            states(&engine),
            [
                "b@public.example cancelled",
                "c@public.example confirmed",
                "a@public.example waiting"
            ]
        );
        // More places go at once to those who wait; she outranks what withdrew her.
        open(&engine, "OPEN", Some(2));
        assert_eq!(
            states(&engine),
            [
                "b@public.example cancelled",
                "c@public.example confirmed",
                "a@public.example confirmed"
            ]
        );
        let sequences = engine.lines(
            "SELECT kind || ' ' || CAST(sequence AS TEXT) AS line FROM outbox WHERE to_address = 'a@public.example' AND sequence IS NOT NULL ORDER BY number",
        );
        assert_eq!(
            sequences.first().map(String::as_str),
            Some("invitation 0"),
            "{}",
            engine.name
        );
        let last: Vec<u32> = sequences
            .iter()
            .map(|s| s.rsplit(' ').next().unwrap().parse().unwrap())
            .collect();
        assert!(last.is_sorted() && last[2] > last[1], "{sequences:?}");
        leave(&engine);
        // The organiser takes one back.
        engine
            .run(&[
                "registrations",
                "remove",
                "ga-2040",
                "OPEN",
                "c@public.example",
            ])
            .good();
        assert_eq!(
            kinds(&engine, "c@public.example").last().unwrap(),
            "cancellation"
        );
        let again = engine.run(&[
            "registrations",
            "remove",
            "ga-2040",
            "OPEN",
            "c@public.example",
        ]);
        assert!(
            again.refused(1).contains(
                "nobody with the address c@public.example has a registration for OPEN that could be taken back"
            )
        );
    }
}

#[test]
fn whoever_registered_early_is_invited_at_the_release_and_alone_to_her_session() {
    let engine = Engine::sqlite();
    let sheets = coming(&engine);
    open(&engine, "CLOSE", Some(5));
    let desk = Desk::at(&engine);
    let her = "amal@public.example";
    desk.register(&engine, "CLOSE", her);
    assert_eq!(kinds(&engine, her), ["registration", "registration"]);
    let mailed = confirming(&engine, her);
    assert!(mailed.starts_with("/registration/"));

    // The files are imported again: she stands in none and stays.
    import(&engine, &sheets);
    sheets.replace(
        "programme.csv",
        "120\n",
        "120\nCLOSE,2040-10-22T12:00:00Z,60\n",
    );
    release(&engine, &sheets);
    assert_eq!(
        kinds(&engine, her),
        ["registration", "registration", "invitation"]
    );
    leave(&engine);
    // The closing moves: she is told like everybody.
    sheets.replace("programme.csv", "22T12:00", "22T14:00");
    release(&engine, &sheets);
    assert_eq!(kinds(&engine, her).last().unwrap(), "update");
    // Members got the closing too; the opening was none of hers.
    let sessions = engine.lines(&format!(
        "SELECT DISTINCT w.code AS line FROM invitations i JOIN sessions s ON s.id = i.session_id JOIN workshops w ON w.id = s.workshop_id JOIN persons p ON p.id = i.person_id WHERE p.email = '{her}'"
    ));
    assert_eq!(sessions, ["CLOSE"]);
    // She is nobody's network and not planned with.
    let file = sheets.file("problem.json");
    engine
        .run(&[
            "meeting",
            "problem",
            "ga-2040",
            "--out",
            file.to_str().unwrap(),
        ])
        .good();
    let problem: serde_json::Value =
        serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    assert_eq!(problem["participants"].as_array().unwrap().len(), 2);
}

#[test]
fn a_member_who_registers_takes_no_place_and_nothing_tells_that_she_is_one() {
    let engine = Engine::sqlite();
    let _sheets = coming(&engine);
    open(&engine, "OPEN", Some(1));
    let desk = Desk::at(&engine);
    leave(&engine);
    desk.register(&engine, "OPEN", "a@public.example");
    desk.register(&engine, "OPEN", "bea@nwm.example");
    assert_eq!(
        states(&engine),
        ["a@public.example confirmed", "bea@nwm.example confirmed"]
    );
    // What she held she gets again: her name, zone and language stay as the organiser has them.
    let kept = engine.lines("SELECT name || ' ' || zone || ' ' || language AS line FROM persons WHERE email = 'bea@nwm.example'");
    assert_eq!(kept, ["Bea Lind Asia/Kathmandu fr"]);
    assert_eq!(
        kinds(&engine, "bea@nwm.example").last().unwrap(),
        "invitation"
    );
    // The first mail to her and to somebody unknown is of one kind.
    desk.ask("OPEN", "unknown@public.example", now());
    let first = |her: &str| {
        engine.lines(&format!(
            "SELECT subject || person AS line FROM (SELECT subject, COALESCE(person_id, '-') AS person FROM outbox WHERE to_address = '{her}' AND kind = 'registration' ORDER BY number LIMIT 1) AS m"
        ))
    };
    assert_eq!(first("bea@nwm.example"), first("unknown@public.example"));
    assert_eq!(
        engine.lines(
            "SELECT role AS line FROM participants pa JOIN persons p ON p.id = pa.person_id WHERE p.email = 'bea@nwm.example'"
        ),
        ["member"]
    );
}

#[test]
fn a_link_is_of_no_use_after_48_hours_and_what_was_typed_is_gone() {
    for engine in engines() {
        let _sheets = coming(&engine);
        open(&engine, "OPEN", None);
        let desk = Desk::at(&engine);
        let her = "late@public.example";
        desk.ask("OPEN", her, now());
        let path = confirming(&engine, her);
        let token = path.rsplit('/').next().unwrap();
        let late = now() + TimeDelta::hours(48);
        let refused = desk
            .runtime
            .block_on(registration::confirm(&desk.db, late, &sender(), token))
            .unwrap_err();
        assert_eq!(refused.kind, Kind::NotFound);
        desk.runtime
            .block_on(registration::settle(&desk.db, late, &sender()))
            .unwrap();
        assert_eq!(
            engine.lines("SELECT email AS line FROM registration_requests"),
            Vec::<String>::new(),
            "{}",
            engine.name
        );
        assert_eq!(states(&engine), Vec::<String>::new());
        assert_eq!(
            engine.lines(&format!(
                "SELECT name AS line FROM persons WHERE email = '{her}'"
            )),
            Vec::<String>::new()
        );
    }
}
