//! The outbox against a mail server that misbehaves, on both engines: what becomes of each mail, how often it arrives, and with which bytes.

mod faults;
mod killed;
mod protected;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant as Stopwatch};

use chrono::TimeDelta;
use plenary::mail::{self, Message, Outgoing, Priority, Transport, run_until_empty, run_worker};
use plenary::people::Email;
use plenary::settings::SmtpSettings;
use plenary::store::Db;
use plenary::time::{Clock, Instant, parse_instant};
use tokio::sync::Notify;

use crate::support::{Answer, Engine, SmtpSink, engines};

/// Connections, and mails that are gone and not marked: what may arrive twice after a kill.
const IN_FLIGHT: usize = 8 + 384;

fn start() -> Instant {
    parse_instant("2020-09-01T10:00:00Z").unwrap()
}

fn smtp(sink: &SmtpSink) -> SmtpSettings {
    SmtpSettings::plain("127.0.0.1", sink.address().port())
}

/// Writes one mail for each name (an address, or the local part of one); returns its bytes.
async fn enqueue(db: &Db, names: &[String]) -> BTreeMap<String, String> {
    let all: Vec<Outgoing> = names.iter().map(|name| mail_to(name)).collect();
    let bodies = names
        .iter()
        .zip(&all)
        .map(|(name, mail)| (name.clone(), mail.body.clone()))
        .collect();
    db.write(move |conn| mail::enqueue_all(conn, &all, start()))
        .await
        .unwrap();
    bodies
}

fn mail_to(name: &str) -> Outgoing {
    let address = if name.contains('@') {
        name.to_string()
    } else {
        format!("{name}@people.example")
    };
    let to = Email::parse(&address).unwrap();
    let message = Message {
        from_name: "Alliance régionale des femmes médiatrices".into(),
        from: Email::parse("secretariat@alliance.example").unwrap(),
        to_name: name.to_string(),
        to: to.clone(),
        subject: "Invitation".into(),
        text: ".\nA line with a dot before it, and é.\n..".into(),
        html: "<p>.</p>".into(),
        calendar: None,
        message_id: format!("<{}@alliance.example>", name.replace('@', ".")),
        thread: None,
        reply_to: None,
        unsubscribe: None,
        date: start(),
    };
    Outgoing {
        meeting: None,
        person: None,
        kind: "invitation".into(),
        uid: None,
        sequence: None,
        dtstamp: start(),
        envelope_from: message.from.clone(),
        tag_hash: None,
        message_id: message.message_id.clone(),
        subject: message.subject.clone(),
        body: mail::build(&message).unwrap(),
        priority: Priority::Ordinary,
        expires_at: None,
        dedup_key: name.to_string(),
        to,
    }
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
                clock.advance(TimeDelta::minutes(46));
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
        // So many may be on their way, or gone and not marked, at each death.
        assert!(
            twice <= IN_FLIGHT * DEATHS,
            "{twice} copies on {}",
            engine.name
        );
    }
}
