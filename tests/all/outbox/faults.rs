//! Every way in which a server can fail one mail or all of them, and rows that are no mails: what becomes of each, and that the others go.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use plenary::mail::{self, Tally, Transport, run_until_empty};
use plenary::settings::SmtpSettings;
use plenary::store::Db;
use plenary::time::Clock;

use super::{enqueue, names, opened, runtime, smtp, start};
use crate::support::{Answer, Engine, Manner, SmtpSink, engines};

async fn run(db: &Db, clock: &Clock, settings: &SmtpSettings) -> Tally {
    let transport = Transport::smtp(settings).unwrap();
    run_until_empty(db, clock, &transport, false, &mut |_| {})
        .await
        .unwrap()
}

fn tally(sent: u64, put_off: u64, failed: u64) -> Tally {
    Tally {
        sent,
        put_off,
        failed,
    }
}

#[test]
fn each_mail_ends_where_the_answers_of_the_server_put_it() {
    for engine in engines() {
        for no_pipelining in [false, true] {
            each_answer(&engine, no_pipelining);
        }
    }
}

fn each_answer(engine: &Engine, no_pipelining: bool) {
    let db = opened(engine);
    engine.alter("DELETE FROM outbox_texts; DELETE FROM outbox");
    let manner = Manner {
        no_pipelining,
        ..Manner::default()
    };
    let sink = SmtpSink::with(manner, |to, before| {
        match (to.split('@').next().unwrap(), before) {
            ("gone", _) => Answer::Refuse(550),
            ("greylisted", 0) => Answer::Refuse(450),
            ("busy", 0) => Answer::Refuse(451),
            ("storage", 0) => Answer::Refuse(452),
            ("closing", 0) => Answer::Refuse(421),
            ("cut", 0) => Answer::CutInData,
            ("later", 0) => Answer::RefuseData(451),
            ("never", _) => Answer::RefuseData(554),
            ("full", 0) => Answer::RefuseAfterData(452),
            ("spam", _) => Answer::RefuseAfterData(554),
            ("lost", 0) => Answer::AcceptThenCut,
            _ => Answer::Accept,
        }
    });
    let people = names(&[
        "gone",
        "greylisted",
        "busy",
        "storage",
        "closing",
        "cut",
        "later",
        "never",
        "full",
        "spam",
        "lost",
        "ok",
    ]);
    runtime().block_on(async {
        let bodies = enqueue(&db, &people).await;
        let clock = Clock::fixed(start());
        for _ in 0..3 {
            run(&db, &clock, &smtp(&sink)).await;
            clock.advance(TimeDelta::minutes(5));
        }
        let counts = db.read(|conn| mail::counts(conn, None)).await.unwrap();
        assert_eq!(
            (counts.waiting, counts.sent, counts.failed),
            (0, 9, 3),
            "{}",
            engine.name
        );
        let mut arrived: BTreeMap<String, usize> = BTreeMap::new();
        for received in sink.mails() {
            assert_eq!(received.from, "secretariat@alliance.example");
            assert_eq!(received.to.len(), 1);
            let name = received.to[0].split('@').next().unwrap().to_string();
            assert_eq!(
                String::from_utf8(received.data).unwrap(),
                bodies[&name],
                "every copy has the bytes that were frozen"
            );
            *arrived.entry(name).or_default() += 1;
        }
        let once = [
            "busy",
            "closing",
            "cut",
            "full",
            "greylisted",
            "later",
            "ok",
            "storage",
        ];
        let mut expected: BTreeMap<String, usize> = once.map(|n| (n.to_string(), 1)).into();
        // Taken and not acknowledged: the second copy is the price of losing none.
        expected.insert("lost".into(), 2);
        assert_eq!(arrived, expected, "{} {no_pipelining}", engine.name);
    });
    let refused = engine.lines(
        "SELECT to_address || ' ' || last_words AS line FROM outbox WHERE state = 'failed' ORDER BY to_address",
    );
    assert_eq!(
        refused,
        [
            "gone@people.example 550 5.2.1 told to refuse",
            "never@people.example 554 5.2.1 told to refuse",
            "spam@people.example 554 5.2.1 told to refuse"
        ]
    );
}

#[test]
fn a_server_that_does_not_let_us_in_fails_no_mail_and_is_asked_once() {
    let engine = Engine::sqlite();
    let db = opened(&engine);
    let sink = SmtpSink::start();
    runtime().block_on(async {
        let people: Vec<String> = (0..100).map(|n| format!("person{n}")).collect();
        enqueue(&db, &people).await;
        // This server knows no sign-in.
        let settings = SmtpSettings {
            user: Some("plenary".into()),
            password: Some("secret".into()),
            ..smtp(&sink)
        };
        let clock = Clock::fixed(start());
        assert_eq!(run(&db, &clock, &settings).await, tally(0, 1, 0));
        // One was tried and says why; for the others it counts as no attempt.
        assert_eq!(
            engine.lines("SELECT attempt || ' ' || state || ' ' || COUNT(*) AS line FROM outbox GROUP BY attempt, state ORDER BY attempt"),
            ["0 queued 99", "1 queued 1"]
        );
        clock.advance(TimeDelta::minutes(5));
        assert_eq!(run(&db, &clock, &smtp(&sink)).await, tally(100, 0, 0));
    });
}

#[test]
fn while_the_server_is_away_mails_wait_untouched_and_go_when_it_is_back() {
    for engine in engines() {
        let db = opened(&engine);
        let port = {
            let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
            free.local_addr().unwrap().port()
        };
        let runtime = runtime();
        let people: Vec<String> = (0..100).map(|n| format!("person{n}")).collect();
        runtime.block_on(enqueue(&db, &people));
        let clock = Clock::fixed(start());
        let away = SmtpSettings::plain("127.0.0.1", port);
        let done = runtime.block_on(run(&db, &clock, &away));
        assert_eq!(done, tally(0, 1, 0));
        let words = engine.lines("SELECT last_words AS line FROM outbox WHERE attempt > 0");
        assert_eq!(words.len(), 1, "{}", engine.name);
        assert!(
            words[0].starts_with("the mail server cannot be reached: "),
            "{words:?}"
        );
        clock.advance(TimeDelta::minutes(5));
        let sink = SmtpSink::start();
        let done = runtime.block_on(run(&db, &clock, &smtp(&sink)));
        assert_eq!(done, tally(100, 0, 0));
    }
}

#[test]
fn a_server_that_does_not_take_our_address_fails_no_mail() {
    let engine = Engine::sqlite();
    let db = opened(&engine);
    let manner = Manner {
        refuses_sender: Some((550, 50)),
        ..Manner::default()
    };
    let sink = SmtpSink::with(manner, |_, _| Answer::Accept);
    runtime().block_on(async {
        let people: Vec<String> = (0..40).map(|n| format!("person{n}")).collect();
        enqueue(&db, &people).await;
        let done = run(&db, &Clock::fixed(start()), &smtp(&sink)).await;
        assert_eq!(done, tally(0, 1, 0));
    });
    assert_eq!(
        engine.lines("SELECT last_words AS line FROM outbox WHERE attempt > 0"),
        ["the mail server does not take mail from our address: 550 5.2.1 told to refuse"]
    );
}

#[test]
fn a_server_that_closes_now_and_then_is_talked_to_anew() {
    let engine = Engine::sqlite();
    let db = opened(&engine);
    let manner = Manner {
        refuses_sender: Some((421, 3)),
        ..Manner::default()
    };
    let sink = SmtpSink::with(manner, |_, _| Answer::Accept);
    runtime().block_on(async {
        let people: Vec<String> = (0..40).map(|n| format!("person{n}")).collect();
        enqueue(&db, &people).await;
        let clock = Clock::fixed(start());
        let first = run(&db, &clock, &smtp(&sink)).await;
        assert_eq!((first.sent + first.put_off, first.failed), (40, 0));
        assert!(first.put_off <= 3, "{first:?}");
        clock.advance(TimeDelta::minutes(5));
        run(&db, &clock, &smtp(&sink)).await;
        assert_eq!(sink.mails().len(), 40);
    });
}

#[test]
fn a_server_that_takes_three_connections_gets_three_and_every_mail() {
    let engine = Engine::sqlite();
    let db = opened(&engine);
    let manner = Manner {
        most_connections: Some(3),
        ..Manner::default()
    };
    let sink = SmtpSink::with(manner, |_, _| {
        std::thread::sleep(std::time::Duration::from_millis(2));
        Answer::Accept
    });
    runtime().block_on(async {
        let people: Vec<String> = (0..150).map(|n| format!("p@n{n}.example")).collect();
        enqueue(&db, &people).await;
        let done = run(&db, &Clock::fixed(start()), &smtp(&sink)).await;
        assert_eq!(done, tally(150, 0, 0));
    });
}

#[test]
fn a_domain_that_hangs_holds_up_no_other() {
    let engine = Engine::sqlite();
    let db = opened(&engine);
    let sink = SmtpSink::answering(|to, _| {
        if to.ends_with("@hangs.example") {
            Answer::Hang
        } else {
            Answer::Accept
        }
    });
    let runtime = runtime();
    let mut people: Vec<String> = (0..40).map(|n| format!("p{n}@hangs.example")).collect();
    people.extend((0..150).map(|n| format!("p{n}@quick.example")));
    runtime.block_on(enqueue(&db, &people));
    let worker = {
        let (db, settings) = (db.clone(), smtp(&sink));
        runtime.spawn(async move { run(&db, &Clock::fixed(start()), &settings).await })
    };
    sink.wait_for(150, std::time::Duration::from_secs(30));
    worker.abort();
    let hanging = sink
        .tries()
        .keys()
        .filter(|to| to.ends_with("@hangs.example"))
        .count();
    assert!(
        hanging <= 6,
        "{hanging} places were given to a domain that hangs"
    );
}

#[test]
fn a_row_that_is_no_mail_is_put_aside_after_three_tries_and_the_others_go() {
    for engine in engines() {
        let db = opened(&engine);
        let sink = SmtpSink::start();
        let runtime = runtime();
        runtime.block_on(enqueue(
            &db,
            &names(&["bytes", "nobody", "empty", "ends", "ok"]),
        ));
        let line = match engine.name {
            "sqlite" => "CHAR(13) || CHAR(10)",
            _ => "CHR(13) || CHR(10)",
        };
        for (name, body) in [
            (
                "bytes",
                format!("'From: a@a.example' || {line} || {line} || 'é'"),
            ),
            (
                "nobody",
                format!("'To: a@a.example' || {line} || {line} || 'x'"),
            ),
            ("empty", "''".to_string()),
            ("ends", "'From: a@a.example\n\nx'".to_string()),
        ] {
            engine.alter(&format!(
                "UPDATE outbox_texts SET body = {body} WHERE mail_id = (SELECT id FROM outbox WHERE dedup_key = '{name}')"
            ));
        }
        let clock = Clock::fixed(start());
        let done = runtime.block_on(run(&db, &clock, &smtp(&sink)));
        assert_eq!(done, tally(1, 0, 4), "{}", engine.name);
        for _ in 0..4 {
            clock.advance(TimeDelta::hours(1));
            runtime.block_on(run(&db, &clock, &smtp(&sink)));
        }
        let rows = engine.lines("SELECT dedup_key || ' ' || attempt || ' ' || state || ': ' || last_words AS line FROM outbox ORDER BY dedup_key");
        assert_eq!(
            rows,
            [
                "bytes 3 quarantined: the stored mail cannot be sent: it holds bytes beyond ASCII",
                "empty 3 quarantined: the stored mail cannot be sent: it has no text",
                "ends 3 quarantined: the stored mail cannot be sent: a line of it does not end as lines in mails do",
                "nobody 3 quarantined: the stored mail cannot be sent: it does not say whom it is from",
                "ok 1 sent: 2.0.0 kept"
            ],
            "{}",
            engine.name
        );
    }
}
