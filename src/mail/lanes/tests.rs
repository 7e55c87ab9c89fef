//! Who is written to next, and who stands in whose way.

use super::super::{MailId, State};
use super::*;
use crate::people::Email;
use crate::time::parse_instant;

fn mail(number: i64, to: &str, priority: i32) -> Queued {
    let at = parse_instant("2020-09-01T10:00:00Z").unwrap();
    Queued {
        id: MailId::fresh(),
        number,
        person: None,
        kind: "invitation".into(),
        uid: None,
        sequence: None,
        to: Email::from_stored(to.to_string()),
        envelope_from: None,
        message_id: String::new(),
        subject: String::new(),
        body: String::new(),
        state: State::Leased,
        priority,
        attempt: 1,
        lease_until: None,
        last_words: String::new(),
        created_at: at,
        sent_at: None,
        expires_at: None,
    }
}

/// The numbers of all mails that may go now, and their flights.
fn go(lanes: &mut Lanes) -> (Vec<i64>, Vec<u64>) {
    go_at(lanes, Instant::now())
}

fn go_at(lanes: &mut Lanes, now: Instant) -> (Vec<i64>, Vec<u64>) {
    let all = std::iter::from_fn(|| lanes.next(now));
    all.map(|(flight, mail)| (mail.number, flight)).unzip()
}

#[test]
fn one_persons_mails_go_one_after_the_other_and_urgent_ones_first() {
    let mut lanes = Lanes::new(8);
    lanes.add(vec![
        mail(1, "Ana@n.example", 2),
        mail(2, "ana@n.example", 2),
        mail(3, "lena@m.example", 2),
    ]);
    lanes.add(vec![mail(4, "zoe@o.example", 0)]);
    let (numbers, flights) = go(&mut lanes);
    assert_eq!(numbers, [4, 1, 3]);
    lanes.land(flights[2]);
    assert_eq!(go(&mut lanes).0, [0_i64; 0]);
    lanes.land(flights[1]);
    assert_eq!(go(&mut lanes).0, [2]);
}

#[test]
fn a_domain_never_has_all_places() {
    let mut lanes = Lanes::new(8);
    lanes.add(
        (0..20)
            .map(|n| mail(n, &format!("p{n}@slow.example"), 2))
            .collect(),
    );
    assert_eq!(go(&mut lanes).0, [0, 1, 2, 3, 4, 5]);
    lanes.add(
        (20..30)
            .map(|n| mail(n, &format!("p{n}@quick.example"), 2))
            .collect(),
    );
    assert_eq!(go(&mut lanes).0, [20, 21]);
}

#[test]
fn what_is_slow_gives_up_its_place_and_its_domain_waits() {
    let mut lanes = Lanes::new(4);
    lanes.add(
        (0..9)
            .map(|n| mail(n, &format!("p{n}@slow.example"), 2))
            .collect(),
    );
    let (_, flights) = go(&mut lanes);
    assert_eq!(flights.len(), 3);
    let later = Instant::now() + SLOW;
    lanes.add(
        (20..30)
            .map(|n| mail(n, &format!("p{n}@quick.example"), 2))
            .collect(),
    );
    assert_eq!(go_at(&mut lanes, later).0, [20, 21, 22]);
    // Each that comes back makes its domain a little less slow.
    for flight in flights {
        lanes.land(flight);
    }
    assert_eq!(go_at(&mut lanes, later).0, [3]);
}

#[test]
fn a_server_that_takes_fewer_connections_gets_fewer_and_no_mail_is_put_off_for_it() {
    let mut lanes = Lanes::new(4);
    lanes.add(
        (0..9)
            .map(|n| mail(n, &format!("p@n{n}.example"), 2))
            .collect(),
    );
    let (numbers, flights) = go(&mut lanes);
    assert_eq!(numbers, [0, 1, 2, 3]);
    let away = mail(3, "p@n3.example", 2);
    assert!(lanes.turned_away(flights[3], away).is_none());
    assert_eq!((lanes.places(), go(&mut lanes).0), (3, vec![]));
    lanes.land(flights[0]);
    assert_eq!(go(&mut lanes).0, [3]);
}

#[test]
fn when_nobody_has_a_connection_the_mail_comes_back_to_be_put_off() {
    let mut lanes = Lanes::new(4);
    lanes.add(vec![
        mail(1, "ana@n.example", 2),
        mail(2, "ana@n.example", 2),
    ]);
    let (numbers, flights) = go(&mut lanes);
    let away = lanes.turned_away(flights[0], mail(numbers[0], "ana@n.example", 2));
    assert_eq!(away.map(|m| m.number), Some(1));
    let rest: Vec<i64> = lanes.clear().iter().map(|m| m.number).collect();
    assert_eq!((rest, lanes.waiting(Instant::now())), (vec![2], 0));
}

#[test]
fn hundreds_of_mails_to_a_domain_that_hangs_keep_nobody_else_from_being_claimed() {
    let mut lanes = Lanes::new(8);
    lanes.add(
        (0..150)
            .map(|n| mail(n, &format!("p{n}@slow.example"), 2))
            .collect(),
    );
    let now = Instant::now();
    assert_eq!(go_at(&mut lanes, now).0, [0, 1, 2, 3, 4, 5]);
    assert_eq!((lanes.waiting(now), lanes.crowd(now).len()), (144, 0));
    let later = now + SLOW;
    assert_eq!(lanes.waiting(later), 0);
    let back: Vec<i64> = lanes.crowd(later).iter().map(|m| m.number).collect();
    assert_eq!(back, (14..150).collect::<Vec<i64>>());
    assert!(lanes.crowd(later).is_empty());
    lanes.add(
        (200..300)
            .map(|n| mail(n, &format!("p{n}@quick.example"), 2))
            .collect(),
    );
    assert_eq!(lanes.waiting(later), 100);
    assert_eq!(go_at(&mut lanes, later).0, [200, 201, 202, 203, 204, 205]);
}

#[test]
fn what_has_too_little_left_of_its_lease_is_not_begun_nor_what_follows_it() {
    let at = |text: &str| parse_instant(text).unwrap();
    let until = |number, to, until: &str| Queued {
        lease_until: Some(at(until)),
        ..mail(number, to, 2)
    };
    let mut lanes = Lanes::new(1);
    lanes.add(vec![
        until(1, "ana@n.example", "2020-09-01T11:00:00Z"),
        until(2, "ana@n.example", "2020-09-01T10:40:00Z"),
        until(3, "ana@n.example", "2020-09-01T11:00:00Z"),
        until(4, "zoe@o.example", "2020-09-01T11:00:00Z"),
    ]);
    let needed = TimeDelta::minutes(30);
    let mut back = |time: &str| -> Vec<i64> {
        let back = lanes.ending(at(time), needed);
        back.iter().map(|m| m.number).collect()
    };
    assert_eq!(back("2020-09-01T10:10:00Z"), [0_i64; 0]);
    assert_eq!(back("2020-09-01T10:10:01Z"), [2, 3]);
    assert_eq!(back("2020-09-01T10:30:00Z"), [0_i64; 0]);
    assert_eq!(back("2020-09-01T10:30:01Z"), [1, 4]);
}

#[test]
fn a_mail_that_is_here_already_goes_once_under_its_newer_claim() {
    let mut lanes = Lanes::new(1);
    let (first, second) = (mail(1, "ana@n.example", 2), mail(2, "zoe@n.example", 2));
    lanes.add(vec![first.clone(), second.clone()]);
    let (flight, _) = lanes.next(Instant::now()).unwrap();
    let again = |mail: Queued| Queued { attempt: 2, ..mail };
    lanes.add(vec![again(first), again(second)]);
    lanes.land(flight);
    let (flight, next) = lanes.next(Instant::now()).unwrap();
    lanes.land(flight);
    assert_eq!((next.number, next.attempt), (2, 2));
    assert!(lanes.next(Instant::now()).is_none());
}
