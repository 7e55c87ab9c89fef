//! Our signatures, verified by dkimpy: each kind of mail, long and foreign heads, both kinds of key; and what the settings and commands say.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use plenary::mail::{
    self, Algorithm, DkimKey, Message, Outgoing, Priority, Transport, build, run_until_empty,
};
use plenary::store::Db;
use plenary::time::Clock;
use serde_json::{Value, json};

use crate::calendar_readers::{cases, mail, strangers};
use crate::support::{self, Engine, TempDir};

/// What dkimpy says of each mail, when the name service holds these records.
pub fn verified(records: &Value, folder: &Path, mails: &[PathBuf]) -> Vec<Value> {
    let file = folder.join("records.json");
    std::fs::write(&file, records.to_string()).unwrap();
    let mut arguments = vec![file];
    arguments.extend_from_slice(mails);
    support::python("tests/readers/verify_dkim.py", &arguments)
        .good()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}")))
        .collect()
}

/// Every shape of mail that we write.
fn mails() -> Vec<Message> {
    let mut all: Vec<Message> = cases().iter().map(mail).collect();
    all.extend(strangers(60).iter().map(mail));
    for message in &mut all {
        message.reply_to = plenary::people::Email::parse(
            "secretariat+0123456789abcdef0123456789abcdef@alliance.example",
        )
        .ok();
    }
    // A reminder, a digest, a sign-in link: no calendar, and a way out of them.
    for (number, subject) in [
        "Reminder: WG1, Mon 12 Oct 11:00",
        "برنامجك لهذا الأسبوع",
        "Your sign-in link",
    ]
    .iter()
    .enumerate()
    {
        let mut plain = all[0].clone();
        plain.calendar = None;
        plain.subject = (*subject).to_string();
        plain.message_id = format!("<plain-{number}@alliance.example>");
        plain.thread = None;
        plain.unsubscribe =
            (number < 2).then(|| format!("https://plenary.example/unsubscribe/{}", "t".repeat(43)));
        all.push(plain);
    }
    all
}

fn key(algorithm: Algorithm) -> DkimKey {
    let pem = DkimKey::generate(algorithm).unwrap();
    DkimKey::read("s1", "alliance.example", &pem).unwrap()
}

#[test]
fn every_kind_of_mail_is_verified_by_another_program_under_both_kinds_of_key_100() {
    for algorithm in [Algorithm::Rsa, Algorithm::Ed25519] {
        let (folder, key) = (TempDir::new(), key(algorithm));
        let files: Vec<PathBuf> = mails()
            .iter()
            .enumerate()
            .map(|(number, message)| {
                let bytes = build(message).unwrap();
                let signed = key.sign(&bytes).unwrap() + &bytes;
                assert!(signed.split("\r\n").all(|line| line.len() <= 998));
                let path = folder.path().join(format!("{number}.eml"));
                std::fs::write(&path, signed).unwrap();
                path
            })
            .collect();
        let records = json!({ key.record_name(): key.record().unwrap() });
        let said = verified(&records, folder.path(), &files);
        assert_eq!(said.len(), files.len());
        for one in &said {
            assert_eq!(
                (&one["holds"], &one["error"], &one["domain"]),
                (&json!(true), &Value::Null, &json!("alliance.example")),
                "{one}"
            );
        }
    }
}

#[test]
fn both_headers_of_a_way_out_are_signed_and_one_more_from_or_subject_breaks_the_signature_101() {
    let (folder, key) = (TempDir::new(), key(Algorithm::Rsa));
    let reminder = build(mails().iter().rev().nth(2).unwrap()).unwrap();
    let signature = key.sign(&reminder).unwrap();
    let whole = format!("{signature}{reminder}");
    let files: Vec<PathBuf> = [
        whole.clone(),
        format!("From: evil@mail.example\r\n{whole}"),
        format!("Subject: evil\r\n{whole}"),
        format!("Reply-To: evil@mail.example\r\n{whole}"),
        whole.replace("List-Unsubscribe=One-Click", "List-Unsubscribe=No"),
        whole.replace(
            "Content-Transfer-Encoding: base64",
            "Content-Transfer-Encoding:  base64",
        ),
        whole.replace(
            "\r\nContent-Type: multipart",
            "\r\nContent-Type:  multipart",
        ),
    ]
    .iter()
    .enumerate()
    .map(|(number, text)| {
        let path = folder.path().join(format!("{number}.eml"));
        std::fs::write(&path, text).unwrap();
        path
    })
    .collect();
    let records = json!({ key.record_name(): key.record().unwrap() });
    let said = verified(&records, folder.path(), &files);
    let holds: Vec<bool> = said.iter().map(|s| s["holds"] == true).collect();
    // Blanks that a relay may add change nothing; the head of the parts lies in the body, where runs of blanks are one as well.
    assert_eq!(holds, [true, false, false, false, false, true, true]);
    let signed: Vec<String> = said[0]["signed"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap().to_ascii_lowercase())
        .collect();
    for name in [
        "list-unsubscribe",
        "list-unsubscribe-post",
        "from",
        "subject",
        "date",
        "message-id",
    ] {
        assert!(signed.contains(&name.to_string()), "{name}: {signed:?}");
    }
    assert!(!signed.contains(&"content-type".to_string()), "{signed:?}");
    assert_eq!(said[0]["bits"], 2048);
}

#[test]
fn what_the_outbox_sends_is_signed_and_a_second_attempt_is_the_same_bytes() {
    let engine = Engine::sqlite();
    let db = Db::open(&engine.address()).unwrap();
    let message = mails().remove(0);
    let outgoing = Outgoing {
        meeting: None,
        person: None,
        kind: "invitation".into(),
        uid: None,
        sequence: None,
        dtstamp: message.date,
        to: message.to.clone(),
        envelope_from: message.from.clone(),
        tag_hash: None,
        message_id: message.message_id.clone(),
        subject: message.subject.clone(),
        body: build(&message).unwrap(),
        priority: Priority::Ordinary,
        expires_at: None,
        dedup_key: "one".into(),
    };
    let frozen = outgoing.body.clone();
    let key = Arc::new(key(Algorithm::Rsa));
    let sent = Arc::new(Mutex::new(Vec::new()));
    let clock = Clock::fixed(message.date);
    let transport = Transport::Memory(Arc::clone(&sent)).signed(Arc::clone(&key));
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(async {
            db.write(move |conn| mail::enqueue(conn, &outgoing, outgoing.dtstamp))
                .await
                .unwrap();
            run_until_empty(&db, &clock, &transport, false, &mut |_| {})
                .await
                .unwrap();
        });
    let sent = sent.lock().unwrap();
    let [(to, bytes)] = &sent[..] else {
        panic!("{} mails", sent.len())
    };
    assert_eq!(to, "ana@people.example");
    assert_eq!(*bytes, key.sign(&frozen).unwrap() + &frozen);
}

#[test]
fn a_key_is_made_named_in_the_settings_and_its_record_found_right_by_the_check() {
    let engine = Engine::sqlite();
    let file = engine.data.path().join("dkim.pem");
    let file = file.to_str().unwrap();
    // The settings may name it before it is there.
    let before = engine.data.path().join("before.toml");
    let named = format!("[mail.dkim]\nselector = \"s7\"\nkey_file = \"{file}\"\n");
    std::fs::write(&before, named).unwrap();
    let before = before.to_str().unwrap();
    let refused = engine
        .run(&["mail", "watch", "--config", before])
        .refused(1);
    assert!(
        refused.contains("plenary mail dkim-key makes one"),
        "{refused}"
    );
    let make = ["mail", "dkim-key", "--selector", "s7", "--out", file];
    let made = engine
        .run(&[&make[..], &["--config", before]].concat())
        .good();
    let record = made
        .lines()
        .find(|l| l.starts_with("s7._domainkey.alliance.example. IN TXT \"v=DKIM1; k=rsa; p="))
        .unwrap_or_else(|| panic!("{made}"));
    // Nothing is written over.
    assert_eq!(
        engine
            .run(&["mail", "dkim-key", "--selector", "s7", "--out", file])
            .refused(1)
            .trim(),
        format!(
            "{file}: it is there already and is left as it is: name another file, or print its record with --key"
        )
    );
    assert_eq!(
        engine
            .run(&["mail", "dkim-key", "--selector", "s7", "--key", file])
            .good(),
        made
    );
    let config = engine.data.path().join("settings.toml");
    let settings = made.split_once("[mail.dkim]").unwrap().1;
    std::fs::write(&config, format!("[mail.dkim]{settings}")).unwrap();
    let config = config.to_str().unwrap();
    let records = engine.data.path().join("records.txt");
    std::fs::write(
        &records,
        format!("@ MX 10 mail.alliance.example.\n@ TXT \"v=spf1 mx -all\"\n{record}\n"),
    )
    .unwrap();
    let records = records.to_str().unwrap();
    let checked = engine.run(&["mail", "check-dns", "--config", config, records]);
    assert_eq!(checked.code, 1);
    assert_eq!(checked.stderr.trim(), "1 thing is to be mended.");
    let lines: Vec<&str> = checked.stdout.lines().collect();
    assert_eq!(
        lines,
        [
            "ok      mx         mail to alliance.example, with it answers and bounces, goes to mail.alliance.example",
            "ok      spf        alliance.example has one SPF record, v=spf1 mx -all (1 of 10 look-ups)",
            "ok      dkim       s7._domainkey.alliance.example holds an RSA key of 2048 bits, the one that we sign with",
            "ok      alignment  we sign as alliance.example, the domain of From",
            "missing dmarc      _dmarc.alliance.example has no record; Gmail and Outlook refuse many mails from a domain without one",
            "        publish    _dmarc.alliance.example. IN TXT \"v=DMARC1; p=none; rua=mailto:secretariat@alliance.example\"",
        ]
    );
    let said = engine.run(&["mail", "check-dns", "--config", config, "--json", records]);
    let said: Value = serde_json::from_str(&said.stdout).unwrap();
    assert_eq!(said["points"][2]["about"], "dkim");
    assert_eq!(said["points"][2]["judgement"], "ok");
}

#[test]
fn a_faulty_key_stops_the_start_with_one_sentence() {
    let engine = Engine::sqlite();
    let file = engine.data.path().join("dkim.pem");
    std::fs::write(&file, "no key").unwrap();
    let config = engine.data.path().join("settings.toml");
    std::fs::write(
        &config,
        format!("[mail.dkim]\nselector = \"s1\"\nkey_file = {file:?}\n"),
    )
    .unwrap();
    assert_eq!(
        engine
            .run(&["organiser", "list", "--config", config.to_str().unwrap()])
            .refused(1)
            .trim(),
        "mail.dkim.key_file: there is no private key in it; it must hold one in PEM, from -----BEGIN PRIVATE KEY----- to its END, without a password"
    );
}
