//! Claims, leases, fences and order, in the database.

use super::super::queue::store::{claim, give_back, mark};
use super::super::smtp;
use super::*;
use crate::people::{Email, PersonId};
use crate::store::{Address, Conn, Db};

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
    let dir = std::env::temp_dir().join(format!("plenary-mail-{}-{name}", std::process::id()));
    let _ = std::fs::remove_dir_all(&dir);
    let db = Db::open(&Address::in_directory(&dir)).unwrap();
    Outbox { dir, db }
}

fn start() -> Instant {
    at("2020-09-01T10:00:00Z")
}

fn minutes(n: i64) -> Instant {
    start() + TimeDelta::minutes(n)
}

/// Zoë, who is written to.
fn zoe(conn: &mut Conn) -> PersonId {
    conn.batch(
        "INSERT INTO alliances (id, slug, name, mailbox, created_at) VALUES ('a', 'a', 'A', 'a@a.example', '2020-01-01 00:00:00');
         INSERT INTO persons (id, alliance_id, name, email, email_key, zone, language, created_at)
         VALUES ('zoe', 'a', 'Zoë', 'zoe@nwm.example', 'zoe@nwm.example', 'UTC', 'en', '2020-01-01 00:00:00');",
    )
    .unwrap();
    PersonId::from_text("zoe")
}

fn about(sequence: u32, person: &PersonId, priority: Priority) -> Outgoing {
    Outgoing {
        meeting: None,
        person: Some(person.clone()),
        kind: "update".into(),
        uid: Some("u-1".into()),
        sequence: Some(sequence),
        dtstamp: start(),
        to: Email::parse("zoe@nwm.example").unwrap(),
        envelope_from: Email::parse("secretariat@alliance.example").unwrap(),
        tag_hash: None,
        message_id: format!("<{sequence}@a.example>"),
        subject: "s".into(),
        body: "b".into(),
        priority,
        expires_at: None,
        dedup_key: format!("u-1:{sequence}"),
    }
}

fn sequences(claimed: &[Queued]) -> Vec<u32> {
    claimed.iter().filter_map(|m| m.sequence).collect()
}

#[tokio::test]
async fn an_older_message_never_follows_a_newer_one_even_after_a_crash_39() {
    let outbox = opened("order");
    let out = outbox
        .db
        .write(|conn| {
            let zoe = zoe(conn);
            enqueue(conn, &about(0, &zoe, Priority::Ordinary), start())?;
            let first = claim(conn, minutes(1), 10)?;
            // While the first is on its way a newer one is written, and then the process dies.
            assert_eq!(supersede(conn, &zoe, "u-1")?, 0);
            enqueue(conn, &about(1, &zoe, Priority::Soon), minutes(2))?;
            let meanwhile = claim(conn, minutes(3), 10)?;
            release_leases(conn)?;
            let afterwards = claim(conn, minutes(4), 10)?;
            let stale = mark(
                conn,
                &first[0],
                &Verdict::Sent("late".into()),
                minutes(5),
                0.5,
            )?;
            Ok((
                sequences(&first),
                sequences(&meanwhile),
                sequences(&afterwards),
                stale,
                counts(conn, None)?,
            ))
        })
        .await
        .unwrap();
    let stands = Counts {
        waiting: 1,
        superseded: 1,
        ..Counts::default()
    };
    assert_eq!(out, (vec![0], vec![], vec![1], false, stands));
}

/// What becomes of four mails, by their SEQUENCE.
fn reach_of(conn: &mut Conn, person: &PersonId) -> Vec<Reach> {
    let all = reach_of_person(conn, person).unwrap();
    (0..4)
        .filter_map(|n| all.get(&format!("<{n}@a.example>")).copied())
        .collect()
}

#[tokio::test]
async fn what_was_taken_back_replaces_nothing_and_what_is_kept_goes_out() {
    let outbox = opened("kept");
    let out = outbox
        .db
        .write(|conn| {
            let zoe = zoe(conn);
            enqueue(conn, &about(0, &zoe, Priority::Ordinary), start())?;
            let first = claim(conn, minutes(1), 10)?;
            enqueue(conn, &about(1, &zoe, Priority::Ordinary), start())?;
            // The session is back where the first mail says it is.
            let taken = take_back(conn, &zoe, "u-1", Some("<0@a.example>"))?;
            let later = Verdict::Temporary("451".into());
            mark(conn, &first[0], &later, minutes(1), 0.5)?;
            let reach = reach_of(conn, &zoe);
            let again = claim(conn, minutes(5), 10)?;
            Ok((taken, reach, sequences(&again)))
        })
        .await
        .unwrap();
    assert_eq!(out, (1, vec![Reach::Untold, Reach::Untold], vec![0]));
}

#[tokio::test]
async fn a_cancellation_of_what_never_left_goes_to_nobody() {
    let outbox = opened("never");
    let out = outbox
        .db
        .write(|conn| {
            let zoe = zoe(conn);
            enqueue(conn, &about(0, &zoe, Priority::Ordinary), start())?;
            let first = claim(conn, minutes(1), 10)?;
            let mut off = about(1, &zoe, Priority::Ordinary);
            off.kind = "cancellation".into();
            enqueue(conn, &off, start())?;
            let never = Verdict::Permanent("550".into());
            mark(conn, &first[0], &never, minutes(1), 0.5)?;
            let claimed = claim(conn, minutes(5), 10)?;
            Ok((sequences(&claimed), counts(conn, None)?))
        })
        .await
        .unwrap();
    let stands = Counts {
        failed: 1,
        superseded: 1,
        ..Counts::default()
    };
    assert_eq!(out, (vec![], stands));
}

#[tokio::test]
async fn what_may_have_been_taken_is_told_apart_from_what_was_put_off() {
    let outbox = opened("doubt");
    let out = outbox
        .db
        .write(|conn| {
            let zoe = zoe(conn);
            enqueue(conn, &about(0, &zoe, Priority::Ordinary), start())?;
            let mut seen = vec![reach_of(conn, &zoe)];
            let first = claim(conn, minutes(1), 10)?;
            seen.push(reach_of(conn, &zoe));
            let busy = Verdict::Temporary("451 busy".into());
            mark(conn, &first[0], &busy, minutes(1), 0.5)?;
            seen.push(reach_of(conn, &zoe));
            let second = claim(conn, minutes(5), 10)?;
            let lost = smtp::verdict(smtp::Step::Text, smtp::Fault::Lost("reset by peer".into()));
            mark(conn, &second[0], &lost, minutes(5), 0.5)?;
            seen.push(reach_of(conn, &zoe));
            Ok(seen.concat())
        })
        .await
        .unwrap();
    assert_eq!(
        out,
        [Reach::Untold, Reach::Told, Reach::Untold, Reach::Perhaps]
    );
}

#[tokio::test]
async fn a_lease_that_ended_is_claimed_again_and_its_old_holder_is_fenced_off() {
    let outbox = opened("fence");
    let out = outbox
        .db
        .write(|conn| {
            let zoe = zoe(conn);
            enqueue(conn, &about(0, &zoe, Priority::Ordinary), start())?;
            let slow = claim(conn, minutes(0), 10)?;
            let too_soon = claim(conn, minutes(44), 10)?;
            let quick = claim(conn, minutes(46), 10)?;
            let no = Verdict::Permanent("550".into());
            let by_slow = mark(conn, &slow[0], &no, minutes(47), 0.5)?;
            let by_quick = mark(
                conn,
                &quick[0],
                &Verdict::Sent("250".into()),
                minutes(47),
                0.5,
            )?;
            Ok((
                too_soon.len(),
                quick.len(),
                by_slow,
                by_quick,
                counts(conn, None)?.sent,
            ))
        })
        .await
        .unwrap();
    assert_eq!(out, (0, 1, false, true, 1));
}

#[tokio::test]
async fn what_was_claimed_and_not_begun_is_given_back_and_the_same_key_is_written_once_43() {
    let outbox = opened("back");
    let out = outbox
        .db
        .write(|conn| {
            let zoe = zoe(conn);
            enqueue(conn, &about(0, &zoe, Priority::Ordinary), start())?;
            enqueue(conn, &about(0, &zoe, Priority::Ordinary), start())?;
            let claimed = claim(conn, minutes(0), 10)?;
            give_back(conn, &claimed, None)?;
            Ok((claimed.len(), sequences(&claim(conn, minutes(0), 10)?)))
        })
        .await
        .unwrap();
    assert_eq!(out, (1, vec![0]));
}

#[tokio::test]
async fn reminders_of_somebody_who_wants_none_are_taken_back_and_nothing_else() {
    let outbox = opened("unwanted");
    let out = outbox
        .db
        .write(|conn| {
            let zoe = zoe(conn);
            for (n, kind) in ["reminder", "digest", "update"].into_iter().enumerate() {
                let mut mail = about(u32::try_from(n).unwrap_or(0), &zoe, Priority::Ordinary);
                mail.kind = kind.into();
                mail.uid = None;
                mail.sequence = None;
                enqueue(conn, &mail, start())?;
            }
            let taken = take_back_reminders(conn, &zoe)?;
            let left = claim(conn, minutes(1), 10)?;
            Ok((taken, left.into_iter().map(|m| m.kind).collect::<Vec<_>>()))
        })
        .await
        .unwrap();
    assert_eq!(out, (2, vec!["update".to_string()]));
}

#[tokio::test]
async fn mails_to_strangers_are_blanked_when_their_time_is_over_and_keep_their_numbers() {
    let outbox = opened("strangers");
    let out = outbox
        .db
        .write(|conn| {
            let zoe = zoe(conn);
            for (n, known, at) in [(0, true, 0), (1, false, 0), (2, false, 10)] {
                let mut mail = about(n, &zoe, Priority::Ordinary);
                mail.kind = "registration".into();
                mail.person = known.then(|| zoe.clone());
                mail.uid = None;
                mail.sequence = None;
                enqueue(conn, &mail, minutes(at))?;
            }
            let first = blank_strangers(conn, "registration", minutes(5))?;
            let again = blank_strangers(conn, "registration", minutes(5))?;
            let mut left = claim(conn, minutes(11), 10)?;
            super::super::store::read_texts(conn, &mut left)?;
            Ok((
                first,
                again,
                left.into_iter()
                    .map(|m| (m.number, m.body))
                    .collect::<Vec<_>>(),
                counts(conn, None)?.expired,
                last_number(conn)?,
            ))
        })
        .await
        .unwrap();
    let b = || "b".to_string();
    assert_eq!(out, (1, 0, vec![(1, b()), (3, b())], 1, 3));
}

#[tokio::test]
async fn what_is_given_back_for_a_slow_domain_is_claimed_later_and_that_is_no_attempt() {
    let outbox = opened("crowd");
    let out = outbox
        .db
        .write(|conn| {
            let zoe = zoe(conn);
            enqueue(conn, &about(0, &zoe, Priority::Ordinary), start())?;
            let claimed = claim(conn, minutes(0), 10)?;
            give_back(conn, &claimed, Some(minutes(2)))?;
            let before = claim(conn, minutes(1), 10)?.len();
            let after = claim(conn, minutes(2), 10)?;
            Ok((
                before,
                after[0].attempt,
                after[0].lease_until == Some(minutes(47)),
            ))
        })
        .await
        .unwrap();
    assert_eq!(out, (0, 1, true));
}
