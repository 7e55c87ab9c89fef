//! The real program, killed (`kill -9`) again and again while it sends to a server that misbehaves: nothing is lost, little comes twice, and the
//! outbox says what is true (R2, R3, R4 of the promises).

use std::collections::BTreeMap;
use std::process::Command;
use std::time::Duration;

use super::{IN_FLIGHT, mail_to, opened, runtime, start};
use crate::support::{Answer, Running, SmtpSink, engines, plenary};
use plenary::mail;

const MAILS: usize = 2_000;
const KILLS: usize = 20;

/// What the server does to whom, by the number in her address: one in a hundred meets a fault of each kind.
fn answer(to: &str, before: usize) -> Answer {
    std::thread::sleep(Duration::from_millis(2));
    let number: usize = to
        .trim_start_matches("person")
        .split('@')
        .next()
        .and_then(|n| n.parse().ok())
        .unwrap_or(0);
    match (number % 100, before) {
        (1, _) => Answer::Refuse(550),
        (2, 0) => Answer::Refuse(421),
        (3, 0) => Answer::Refuse(450),
        (4, 0) => Answer::Refuse(451),
        (5, 0) => Answer::CutInData,
        (6, 0) => Answer::RefuseAfterData(452),
        (7, 0) => Answer::AcceptThenCut,
        _ => Answer::Accept,
    }
}

#[test]
fn no_mail_is_lost_when_the_program_is_killed_again_and_again() {
    for engine in engines() {
        let sheets = crate::support::root().join("config/model-case");
        let import = [
            "meeting",
            "import",
            sheets.to_str().unwrap(),
            "--slug",
            "ga-2020",
            "--name",
            "Annual Meeting 2020",
            "--from",
            "2020-10-08",
            "--to",
            "2020-10-22",
            "--zone",
            "Europe/Rome",
        ];
        engine.run(&import).good();
        let all: Vec<mail::Outgoing> = (0..MAILS)
            .map(|n| mail_to(&format!("person{n}@n{}.example", n % 9)))
            .collect();
        let frozen: BTreeMap<String, String> = all
            .iter()
            .map(|m| (m.to.to_string(), m.body.clone()))
            .collect();
        {
            let db = opened(&engine);
            runtime()
                .block_on(db.write(move |conn| mail::enqueue_all(conn, &all, start())))
                .unwrap();
        }
        // Written so long ago, all of it would be given up.
        engine.alter("UPDATE outbox SET created_at = '2100-01-01 00:00:00'");
        let sink = SmtpSink::answering(answer);
        let config = engine.data.path().join("settings.toml");
        let text = format!(
            "[mail]\ntransport = \"smtp\"\nhost = \"127.0.0.1\"\nport = {}\nsecurity = \"none\"\n",
            sink.address().port()
        );
        std::fs::write(&config, text).unwrap();
        let command = || -> Command {
            let mut command = plenary();
            command
                .args(["invitations", "send", "ga-2020", "--config"])
                .arg(&config)
                .args(engine.arguments());
            command
        };
        for _ in 0..KILLS {
            let before = sink.mails().len();
            let mut sending = Running::start("send", &mut command());
            let enough = before + 60;
            while sink.mails().len() < enough && sending.ended().is_none() {
                std::thread::sleep(Duration::from_millis(5));
            }
            sending.kill();
        }
        // What was put off is due again.
        for _ in 0..3 {
            engine
                .alter("UPDATE outbox SET next_at = '2020-01-01 00:00:00' WHERE state = 'queued'");
            crate::support::output_of(&mut command()).good();
        }

        let mut copies: BTreeMap<String, usize> = BTreeMap::new();
        for received in sink.mails() {
            assert_eq!(received.to.len(), 1);
            let text = String::from_utf8(received.data).unwrap();
            assert_eq!(text, frozen[&received.to[0]], "every copy is the same");
            *copies.entry(received.to[0].clone()).or_default() += 1;
        }
        let refused = MAILS / 100;
        let ambiguous = MAILS / 100;
        assert_eq!(copies.len(), MAILS - refused, "lost on {}", engine.name);
        let twice: usize = copies.values().map(|n| n - 1).sum();
        let most = KILLS * IN_FLIGHT + ambiguous;
        assert!(twice <= most, "{twice} > {most} copies on {}", engine.name);
        // The organiser sees what is true.
        let sent = engine.lines("SELECT to_address AS line FROM outbox WHERE state = 'sent'");
        assert_eq!(sent.len(), MAILS - refused, "{}", engine.name);
        assert!(sent.iter().all(|to| copies.contains_key(to)));
        let failed = engine.lines(
            "SELECT to_address || ' ' || last_words AS line FROM outbox WHERE state = 'failed'",
        );
        assert_eq!(failed.len(), refused, "{}", engine.name);
        for line in failed {
            let (to, words) = line.split_once(' ').unwrap();
            assert!(!copies.contains_key(to), "{to} was refused and has it");
            assert_eq!(words, "550 5.2.1 told to refuse");
        }
    }
}
