//! The ledger's view of the outbox, and holding back.

use super::*;
use crate::mail::enqueue;
use crate::mail::holds::{Hold, hold, holds, let_go};
use crate::mail::queue::store::{claim, mark};
use crate::mail::{Outgoing, Priority, Verdict};
use crate::people::{Email, PersonId};
use crate::store::{Address, Conn, Db};
use crate::time::{Instant, parse_instant};

struct Outbox {
    dir: std::path::PathBuf,
    db: Db,
}

impl Drop for Outbox {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}

fn opened(name: &str) -> Outbox {
    let dir = std::env::temp_dir().join(format!("plenary-delivery-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&dir);
    let db = Db::open(&Address::in_directory(&dir)).unwrap();
    Outbox { dir, db }
}

fn at(minute: i64) -> Instant {
    parse_instant("2020-09-01T10:00:00Z").unwrap() + chrono::TimeDelta::minutes(minute)
}

/// A meeting with Zoë and Ana.
fn world(conn: &mut Conn) {
    conn.batch(
        "INSERT INTO alliances (id, slug, name, mailbox, created_at) VALUES ('a', 'a', 'A', 'a@a.example', '2020-01-01 00:00:00');
         INSERT INTO meetings (id, alliance_id, slug, name, first_day, last_day, zone, grid_minutes, parallel, per_day, rest_minutes, near_minutes, free_days, preset, created_at)
         VALUES ('m', 'a', 'm', 'M', '2020-10-08', '2020-10-22', 'UTC', 15, 1, 1, 0, 0, 0, 'balanced', '2020-01-01 00:00:00');
         INSERT INTO persons (id, alliance_id, name, email, email_key, zone, language, created_at)
         VALUES ('zoe', 'a', 'Zoë', 'zoe@nwm.example', 'zoe@nwm.example', 'UTC', 'en', '2020-01-01 00:00:00'),
                ('ana', 'a', 'Ana', 'ana@nwm.example', 'ana@nwm.example', 'UTC', 'en', '2020-01-01 00:00:00');",
    )
    .unwrap();
}

fn to(person: &str, uid: &str, sequence: u32) -> Outgoing {
    let key = format!("{person}:{uid}:{sequence}");
    Outgoing {
        meeting: Some("m".into()),
        person: Some(PersonId::from_text(person)),
        kind: "update".into(),
        uid: Some(uid.into()),
        sequence: Some(sequence),
        dtstamp: at(0),
        to: Email::parse(&format!("{person}@nwm.example")).unwrap(),
        envelope_from: Email::parse("secretariat@alliance.example").unwrap(),
        tag_hash: Some(key.clone()),
        message_id: format!("<{key}@a.example>"),
        subject: key.clone(),
        body: "b".into(),
        priority: Priority::Ordinary,
        expires_at: None,
        dedup_key: key,
    }
}

/// `zoe:u1:1 delivered` a line, as [`newest`] gives them.
fn seen(conn: &mut Conn, filter: &Filter) -> Vec<String> {
    newest(conn, "m", filter, 0, 100)
        .unwrap()
        .into_iter()
        .map(|m| format!("{} {}", m.subject, m.standing.word()))
        .collect()
}

fn some(counts: Vec<(Standing, u64)>) -> Vec<(&'static str, u64)> {
    let some = counts.into_iter().filter(|c| c.1 > 0);
    some.map(|(s, n)| (s.word(), n)).collect()
}

#[tokio::test]
async fn the_ledger_shows_the_newest_mail_to_each_person_about_each_session_and_where_it_stands() {
    let outbox = opened("newest");
    outbox
        .db
        .write(|conn| {
            world(conn);
            for mail in [to("zoe", "u1", 0), to("zoe", "u2", 0), to("ana", "u1", 0)] {
                enqueue(conn, &mail, at(0))?;
            }
            for mail in claim(conn, at(0), 10)? {
                let verdict = match mail.subject.as_str() {
                    "zoe:u1:0" => Verdict::Sent("250 taken".into()),
                    "zoe:u2:0" => Verdict::Permanent("550 gone".into()),
                    _ => Verdict::Temporary("450 later".into()),
                };
                mark(conn, &mail, &verdict, at(0), 0.5)?;
            }
            // The same key again changes nothing, also not which is the newest.
            enqueue(conn, &to("zoe", "u1", 0), at(1))?;
            enqueue(conn, &to("zoe", "u1", 1), at(1))?;
            enqueue(conn, &to("zoe", "u1", 0), at(1))?;
            let all = Filter::default();
            assert_eq!(
                seen(conn, &all),
                ["zoe:u1:1 waiting", "ana:u1:0 put-off", "zoe:u2:0 refused"]
            );
            assert_eq!(
                some(counts(conn, "m", &all)?),
                [("refused", 1), ("put-off", 1), ("waiting", 1)]
            );
            let of = |standings: &[Standing]| Filter {
                standings: standings.to_vec(),
                ..Filter::default()
            };
            assert_eq!(seen(conn, &of(&[Standing::PutOff])), ["ana:u1:0 put-off"]);
            assert_eq!(
                seen(conn, &of(&[Standing::Waiting, Standing::Refused])),
                ["zoe:u1:1 waiting", "zoe:u2:0 refused"]
            );
            assert_eq!(number_of(conn, "m", &of(&[Standing::Delivered]))?, 0);
            let zoe = Filter {
                people: Some(vec![PersonId::from_text("zoe")]),
                uids: Some(vec!["u1".into()]),
                ..Filter::default()
            };
            assert_eq!(seen(conn, &zoe), ["zoe:u1:1 waiting"]);
            let uids = ["u1".to_string(), "u2".to_string()];
            let held = delivered(conn, &[PersonId::from_text("zoe")], &uids)?;
            let key = (PersonId::from_text("zoe"), "u1".to_string());
            assert_eq!(held, [(key, ("update".to_string(), 0))].into());
            Ok(())
        })
        .await
        .unwrap();
}

fn hold_of(person: Option<&str>) -> Hold {
    Hold {
        person: person.map(PersonId::from_text),
        since: at(0),
        by: "eva@alliance.example".into(),
        reason: "restored".into(),
    }
}

#[tokio::test]
async fn what_is_held_stays_whatever_comes_until_it_is_let_go() {
    let outbox = opened("hold");
    outbox
        .db
        .write(|conn| {
            world(conn);
            enqueue(conn, &to("zoe", "u1", 0), at(0))?;
            enqueue(conn, &to("ana", "u1", 0), at(0))?;
            // One is on its way when the hold begins; it is put off, and then it is held too.
            let on_its_way = claim(conn, at(0), 1)?;
            assert_eq!(hold(conn, "m", &hold_of(None))?, Some(1));
            assert_eq!(hold(conn, "m", &hold_of(None))?, None);
            enqueue(conn, &to("zoe", "u2", 0), at(1))?;
            let later = Verdict::Temporary("450 later".into());
            mark(conn, &on_its_way[0], &later, at(1), 0.5)?;
            assert_eq!(claim(conn, at(600), 10)?.len(), 0);
            assert_eq!(some(counts(conn, "m", &Filter::default())?), [("held", 3)]);
            // Hers is held besides: that of the meeting ends, hers does not.
            assert_eq!(hold(conn, "m", &hold_of(Some("zoe")))?, Some(0));
            assert_eq!(let_go(conn, "m", None, at(601))?, Some(1));
            assert_eq!(claim(conn, at(601), 10)?.len(), 1);
            let zoe = PersonId::from_text("zoe");
            assert_eq!(let_go(conn, "m", Some(&zoe), at(602))?, Some(2));
            assert_eq!(let_go(conn, "m", Some(&zoe), at(602))?, None);
            assert_eq!(claim(conn, at(602), 10)?.len(), 2);
            assert_eq!(holds(conn, "m")?, []);
            Ok(())
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn an_address_that_is_done_with_takes_back_what_waits_for_it_and_knows_no_tag_any_more() {
    let outbox = opened("done");
    outbox
        .db
        .write(|conn| {
            world(conn);
            let cancellation = Outgoing {
                kind: "cancellation".into(),
                ..to("zoe", "u2", 1)
            };
            enqueue(conn, &to("zoe", "u1", 0), at(0))?;
            enqueue(conn, &cancellation, at(0))?;
            let zoe = PersonId::from_text("zoe");
            let old = Email::parse("zoe@nwm.example").unwrap();
            assert_eq!(done_with_address(conn, &zoe, &old, "cancellation")?, 1);
            assert_eq!(
                seen(conn, &Filter::default()),
                ["zoe:u2:1 waiting", "zoe:u1:0 replaced"]
            );
            assert!(crate::mail::by_tag(conn, "zoe:u1:0")?.is_none());
            Ok(())
        })
        .await
        .unwrap();
}
