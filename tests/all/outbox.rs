//! The outbox against a mail server that misbehaves, on both engines: what becomes of each mail, how often it arrives, and with which bytes.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant as Stopwatch};

use chrono::TimeDelta;
use plenary::mail::{self, Message, Outgoing, Priority, Transport, run_until_empty, run_worker};
use plenary::people::Email;
use plenary::settings::{Security, SmtpSettings};
use plenary::store::Db;
use plenary::time::{Clock, Instant, parse_instant};
use tokio::sync::Notify;

use crate::support::{Answer, Engine, SmtpSink, engines};

fn start() -> Instant {
    parse_instant("2020-09-01T10:00:00Z").unwrap()
}

fn smtp(sink: &SmtpSink) -> SmtpSettings {
    SmtpSettings {
        host: sink.address().ip().to_string(),
        port: sink.address().port(),
        security: Security::None,
        user: None,
        password: None,
    }
}

/// Writes one mail for each name; returns its bytes.
async fn enqueue(db: &Db, names: &[String]) -> BTreeMap<String, String> {
    let mut bodies = BTreeMap::new();
    for name in names {
        let to = Email::parse(&format!("{name}@people.example")).unwrap();
        let message = Message {
            from_name: "Alliance régionale des femmes médiatrices".into(),
            from: Email::parse("secretariat@alliance.example").unwrap(),
            to_name: name.clone(),
            to: to.clone(),
            subject: "Invitation".into(),
            text: ".\nA line with a dot before it, and é.\n..".into(),
            html: "<p>.</p>".into(),
            calendar: None,
            message_id: format!("<{name}@alliance.example>"),
            thread: None,
            reply_to: None,
            unsubscribe: None,
            date: start(),
        };
        let outgoing = Outgoing {
            meeting: None,
            person: None,
            kind: "invitation".into(),
            uid: None,
            sequence: None,
            dtstamp: start(),
            message_id: message.message_id.clone(),
            subject: message.subject.clone(),
            body: mail::build(&message).unwrap(),
            priority: Priority::Ordinary,
            expires_at: None,
            dedup_key: name.clone(),
            to,
            envelope_from: plenary::people::Email::parse("secretariat@alliance.example").unwrap(),
            tag_hash: None,
        };
        bodies.insert(name.clone(), outgoing.body.clone());
        db.write(move |conn| mail::enqueue(conn, &outgoing, start()))
            .await
            .unwrap();
    }
    bodies
}

fn opened(engine: &Engine) -> Db {
    Db::open(&engine.address()).unwrap()
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
}

fn names(of: &[&str]) -> Vec<String> {
    of.iter().map(ToString::to_string).collect()
}

#[test]
fn each_mail_ends_where_the_answers_of_the_server_put_it() {
    for engine in engines() {
        let db = opened(&engine);
        let sink =
            SmtpSink::answering(|to, before| match (to.split('@').next().unwrap(), before) {
                ("gone", _) => Answer::Refuse(550),
                ("greylisted", 0) => Answer::Refuse(450),
                ("closing", 0) => Answer::Refuse(421),
                ("cut", 0) => Answer::CutInData,
                ("full", 0) => Answer::RefuseAfterData(452),
                ("spam", _) => Answer::RefuseAfterData(554),
                ("lost", 0) => Answer::AcceptThenCut,
                _ => Answer::Accept,
            });
        let people = names(&[
            "gone",
            "greylisted",
            "closing",
            "cut",
            "full",
            "spam",
            "lost",
            "ok",
        ]);
        let arrived = runtime().block_on(async {
            let bodies = enqueue(&db, &people).await;
            let transport = Transport::smtp(&smtp(&sink)).unwrap();
            let clock = Clock::fixed(start());
            for _ in 0..3 {
                run_until_empty(&db, &clock, &transport, false, &mut |_| {})
                    .await
                    .unwrap();
                clock.advance(TimeDelta::minutes(5));
            }
            let counts = db.read(|conn| mail::counts(conn, None)).await.unwrap();
            assert_eq!(
                (counts.waiting, counts.sent, counts.failed),
                (0, 6, 2),
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
            arrived
        });
        let once = ["closing", "cut", "full", "greylisted", "ok"].map(|n| (n.to_string(), 1));
        let mut expected: BTreeMap<String, usize> = once.into();
        // Taken and not acknowledged: the second copy is the price of losing none.
        expected.insert("lost".into(), 2);
        assert_eq!(arrived, expected, "{}", engine.name);
    }
}

#[test]
fn a_server_that_does_not_let_us_in_fails_no_mail() {
    let engine = Engine::sqlite();
    let db = opened(&engine);
    let sink = SmtpSink::start();
    runtime().block_on(async {
        enqueue(&db, &names(&["ana", "lena"])).await;
        // This server knows no sign-in.
        let settings = SmtpSettings {
            user: Some("plenary".into()),
            password: Some("secret".into()),
            ..smtp(&sink)
        };
        let transport = Transport::smtp(&settings).unwrap();
        let clock = Clock::fixed(start());
        let tally = run_until_empty(&db, &clock, &transport, false, &mut |_| {})
            .await
            .unwrap();
        assert_eq!((tally.sent, tally.put_off, tally.failed), (0, 2, 0));
        clock.advance(TimeDelta::minutes(5));
        let mended = Transport::smtp(&smtp(&sink)).unwrap();
        let tally = run_until_empty(&db, &clock, &mended, false, &mut |_| {})
            .await
            .unwrap();
        assert_eq!((tally.sent, tally.put_off, tally.failed), (2, 0, 0));
    });
}

#[test]
fn one_mailbox_that_hangs_holds_up_nobody_else() {
    for engine in engines() {
        let db = opened(&engine);
        let sink = SmtpSink::answering(|to, _| {
            if to.starts_with("hangs") {
                Answer::Hang
            } else {
                Answer::Accept
            }
        });
        let mut people = names(&["hangs"]);
        people.extend((0..150).map(|n| format!("person{n}")));
        let runtime = runtime();
        runtime.block_on(enqueue(&db, &people));
        let (wake, stop) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let worker = runtime.spawn(run_worker(
            db.clone(),
            Clock::fixed(start()),
            Arc::new(Transport::smtp(&smtp(&sink)).unwrap()),
            wake,
            Arc::clone(&stop),
        ));
        sink.wait_for(150, Duration::from_secs(30));
        worker.abort();
        assert_eq!(sink.mails().len(), 150, "{}", engine.name);
    }
}

#[test]
fn two_processes_on_one_database_send_each_mail_once() {
    for engine in engines() {
        let sink = SmtpSink::start();
        let people: Vec<String> = (0..300).map(|n| format!("person{n}")).collect();
        let runtime = runtime();
        runtime.block_on(enqueue(&opened(&engine), &people));
        let both: Vec<_> = (0..2)
            .map(|_| {
                let (db, settings) = (opened(&engine), smtp(&sink));
                runtime.spawn(async move {
                    let transport = Transport::smtp(&settings).unwrap();
                    run_until_empty(&db, &Clock::fixed(start()), &transport, false, &mut |_| {})
                        .await
                        .unwrap()
                        .sent
                })
            })
            .collect();
        let sent: u64 = both
            .into_iter()
            .map(|one| runtime.block_on(one).unwrap())
            .sum();
        let mut to: Vec<String> = sink.mails().into_iter().flat_map(|m| m.to).collect();
        to.sort();
        to.dedup();
        assert_eq!(
            (sent, sink.mails().len(), to.len()),
            (300, 300, 300),
            "{}",
            engine.name
        );
    }
}

#[test]
fn a_worker_that_is_told_to_stop_does_so_at_once_and_gives_back_what_it_claimed() {
    for engine in engines() {
        let db = opened(&engine);
        let sink = SmtpSink::answering(|_, _| {
            std::thread::sleep(Duration::from_millis(100));
            Answer::Accept
        });
        let people: Vec<String> = (0..200).map(|n| format!("person{n}")).collect();
        let runtime = runtime();
        runtime.block_on(enqueue(&db, &people));
        let (wake, stop) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let transport = Arc::new(Transport::smtp(&smtp(&sink)).unwrap());
        let clock = Clock::fixed(start());
        let worker = runtime.spawn(run_worker(
            db.clone(),
            clock.clone(),
            Arc::clone(&transport),
            wake,
            Arc::clone(&stop),
        ));
        sink.wait_for(20, Duration::from_secs(30));
        stop.notify_one();
        let asked = Stopwatch::now();
        runtime.block_on(worker).unwrap();
        assert!(asked.elapsed() < Duration::from_secs(5), "{}", engine.name);
        let before = sink.mails().len();
        assert!(before < 150, "it stopped in the middle ({before})");
        // No lease is in the way of the next one, at the same hour.
        let rest = runtime
            .block_on(run_until_empty(&db, &clock, &transport, false, &mut |_| {}))
            .unwrap();
        assert_eq!(usize::try_from(rest.sent).unwrap() + before, 200);
        assert_eq!(sink.mails().len(), 200, "{}", engine.name);
    }
}

#[test]
fn no_mail_is_lost_when_the_worker_dies_again_and_again_and_few_arrive_twice() {
    const DEATHS: usize = 15;
    for engine in engines() {
        let db = opened(&engine);
        let sink = SmtpSink::answering(|_, _| {
            std::thread::sleep(Duration::from_millis(3));
            Answer::Accept
        });
        let people: Vec<String> = (0..400).map(|n| format!("person{n}")).collect();
        let runtime = runtime();
        let bodies = runtime.block_on(enqueue(&db, &people));
        let clock = Clock::fixed(start());
        for _ in 0..DEATHS {
            let before = sink.mails().len();
            let worker = runtime.spawn(run_worker(
                db.clone(),
                clock.clone(),
                Arc::new(Transport::smtp(&smtp(&sink)).unwrap()),
                Arc::new(Notify::new()),
                Arc::new(Notify::new()),
            ));
            sink.wait_for(before + 7, Duration::from_secs(30));
            worker.abort();
            let _ = runtime.block_on(worker);
            if engine.name == "sqlite" {
                // A new process is the only one.
                runtime.block_on(db.write(mail::release_leases)).unwrap();
            } else {
                clock.advance(TimeDelta::minutes(16));
            }
        }
        let transport = Transport::smtp(&smtp(&sink)).unwrap();
        runtime
            .block_on(run_until_empty(&db, &clock, &transport, false, &mut |_| {}))
            .unwrap();
        let mut arrived: BTreeMap<String, usize> = BTreeMap::new();
        for received in sink.mails() {
            let name = received.to[0].split('@').next().unwrap().to_string();
            assert_eq!(String::from_utf8(received.data).unwrap(), bodies[&name]);
            *arrived.entry(name).or_default() += 1;
        }
        let twice: usize = arrived.values().map(|n| n - 1).sum();
        assert_eq!(arrived.len(), 400, "{}", engine.name);
        // Eight may be on their way at each death.
        assert!(twice <= 8 * DEATHS, "{twice} copies on {}", engine.name);
    }
}
