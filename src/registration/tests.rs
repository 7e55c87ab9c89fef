//! What the rules of registration promise: who gets a place, what a form may hold, what a stamp proves, what the mails say.

mod letters;

use chrono::{NaiveDate, TimeDelta, TimeZone, Utc};

use super::decide::{decide, may_confirm, status, taken};
use super::words::{TEXTS, say};
use super::{Decision, Event, Fault, Gate, Offer, Seen, Stamp, Standing, Status, Typed, read};
use crate::language::Language;
use crate::meeting::{
    Audience, Kind as WorkshopKind, Limits, Meeting, MeetingId, Preset, Weekdays, Workshop,
    WorkshopId,
};
use crate::people::{AllianceId, Email};
use crate::programme::{Session, SessionId, SessionState};
use crate::time::{Instant, Zone};

fn noon() -> Instant {
    Utc.with_ymd_and_hms(2040, 10, 1, 12, 0, 0).unwrap()
}

fn one(standing: Standing, number: u32) -> Seen {
    Seen {
        standing,
        number,
        listed: false,
        declined: false,
    }
}

fn declined(number: u32) -> Seen {
    Seen {
        declined: true,
        ..one(Standing::Confirmed, number)
    }
}

#[test]
fn places_go_in_the_order_of_confirmation_and_never_beyond_their_number() {
    let all = [
        one(Standing::Waiting, 4),
        one(Standing::Confirmed, 1),
        one(Standing::Waiting, 3),
        one(Standing::Waiting, 2),
        one(Standing::Cancelled, 0),
    ];
    let admitted = |capacity| decide(capacity, &all, true).admitted;
    assert_eq!(admitted(Some(1)), Vec::<usize>::new());
    assert_eq!(admitted(Some(3)), [3, 2]);
    assert_eq!(admitted(None), [3, 2, 0]);
    assert_eq!(decide(Some(9), &all, false), Decision::default());
}

#[test]
fn whoever_declines_frees_her_place_for_the_first_who_waits() {
    let all = [
        one(Standing::Confirmed, 1),
        declined(2),
        one(Standing::Waiting, 3),
        one(Standing::Waiting, 4),
    ];
    assert_eq!(
        decide(Some(2), &all, true),
        Decision {
            freed: vec![1],
            admitted: vec![2]
        }
    );
    assert_eq!(taken(&all), 1);
}

#[test]
fn fewer_places_take_nobodys_away_and_who_is_on_the_list_takes_none() {
    let listed = Seen {
        listed: true,
        ..one(Standing::Waiting, 3)
    };
    let declined_member = Seen {
        listed: true,
        ..declined(4)
    };
    let all = [
        one(Standing::Confirmed, 1),
        one(Standing::Confirmed, 2),
        listed,
        declined_member,
        one(Standing::Waiting, 5),
    ];
    assert_eq!(
        decide(Some(1), &all, true),
        Decision {
            freed: vec![],
            admitted: vec![2]
        }
    );
}

fn offer(open: bool, capacity: Option<u32>, closes: Option<Instant>) -> Offer {
    Offer {
        meeting: MeetingId::from_text("m"),
        workshop: WorkshopId::from_text("w"),
        open,
        capacity,
        closes,
    }
}

fn session(state: SessionState, at: Instant) -> Session {
    Session {
        id: SessionId::from_text("s"),
        workshop: WorkshopId::from_text("w"),
        uid: "u".into(),
        sequence: 0,
        state,
        code: "OPEN".into(),
        title: "Opening".into(),
        at,
        minutes: 120,
        join_link: None,
        created_at: noon(),
        revised_at: noon(),
    }
}

#[test]
fn one_can_register_while_it_is_open_to_come_and_in_time() {
    let later = noon() + TimeDelta::hours(1);
    let to_come = session(SessionState::Confirmed, later);
    let begun = session(SessionState::Confirmed, noon());
    let gone = session(SessionState::Cancelled, later);
    let full = [one(Standing::Confirmed, 1)];
    let all = [one(Standing::Confirmed, 1), one(Standing::Waiting, 2)];
    let open = offer(true, None, None);
    let two = offer(true, Some(2), None);
    let ended = offer(true, None, Some(noon()));
    assert_eq!(status(&open, &[], &[], noon()), Status::Open);
    assert_eq!(status(&open, &[&to_come], &full, noon()), Status::Open);
    assert_eq!(
        status(
            &offer(true, Some(1), None),
            &[&gone, &to_come],
            &full,
            noon()
        ),
        Status::Full
    );
    assert_eq!(
        status(&two, &[&to_come], &all, noon()),
        Status::Full,
        "nobody jumps the queue"
    );
    assert_eq!(status(&open, &[&begun], &[], noon()), Status::Over);
    assert_eq!(status(&open, &[&gone], &[], noon()), Status::Cancelled);
    assert_eq!(status(&ended, &[&to_come], &[], noon()), Status::Closed);
    assert_eq!(
        status(&offer(false, None, None), &[], &[], noon()),
        Status::Closed
    );
}

#[test]
fn who_asked_in_time_may_confirm_after_the_last_moment() {
    let mut event = event();
    event.offer.closes = Some(noon());
    event.status = Status::Closed;
    assert!(may_confirm(&event, noon() - TimeDelta::minutes(1)));
    assert!(!may_confirm(&event, noon()));
    event.offer.open = false;
    assert!(!may_confirm(&event, noon() - TimeDelta::minutes(1)));
}

fn typed(name: &str, email: &str, zone: &str, language: &str) -> Typed {
    Typed {
        name: name.into(),
        email: email.into(),
        zone: zone.into(),
        language: language.into(),
    }
}

fn faults(name: &str, email: &str, zone: &str, language: &str) -> Vec<(&'static str, String)> {
    match read(&typed(name, email, zone, language)) {
        Ok(_) => Vec::new(),
        Err(faults) => faults
            .into_iter()
            .map(|Fault { key, names, .. }| (key, names))
            .collect(),
    }
}

#[test]
fn a_form_is_read_whole_or_every_fault_is_said() {
    let good = read(&typed(
        "  Amal  Haddad ",
        "Amal@Network.example",
        "beirut",
        "ar",
    ))
    .unwrap();
    assert_eq!(
        (
            good.name.as_str(),
            good.email.as_str(),
            good.zone.name(),
            good.language
        ),
        (
            "Amal Haddad",
            "Amal@network.example",
            "Asia/Beirut",
            Language::Ar
        )
    );
    assert_eq!(
        faults("", "nobody", "", "xx"),
        [
            ("fault-name-missing", String::new()),
            ("fault-email", String::new()),
            ("fault-zone-missing", String::new()),
            ("fault-language", String::new()),
        ]
    );
    let near = faults("Amal", "a@b.example", "Beiruth", "en");
    assert_eq!(near[0].0, "fault-zone-near");
    assert!(near[0].1.contains("Asia/Beirut"), "{near:?}");
}

#[test]
fn a_name_holds_nothing_that_a_mail_program_makes_a_link_of() {
    let fault = |name: &str| {
        faults(name, "a@b.example", "UTC", "en")
            .pop()
            .map(|(key, _)| key)
    };
    for link in [
        "http://evil.example",
        "[click](http://evil.example)",
        "Amal www.evil.example",
        "evil.example",
        "Amal evil。example",
        "amal@evil.example",
        "<b>Amal</b>",
        "javascript:alert(1)",
        "\\\\evil\\x",
    ] {
        assert_eq!(fault(link), Some("fault-name-link"), "{link}");
    }
    for line in [
        "Amal\r\nBcc: x@evil.example",
        "Amal\nX",
        "Amal\u{0}X",
        "A\u{85}B",
    ] {
        assert_eq!(fault(line), Some("fault-name-line"), "{line:?}");
    }
    assert_eq!(fault(&"a".repeat(10_000)), Some("fault-name-long"));
    assert_eq!(fault("…!?"), Some("fault-name-missing"));
    for good in [
        "J.R.R. Tolkien",
        "Dr. Amal Haddad",
        "O’Neill-Sørensen",
        "أمل حداد",
        "María José",
    ] {
        assert_eq!(fault(good), None, "{good}");
    }
    let turned = read(&typed("\u{202e}lamA", "a@b.example", "UTC", "en")).unwrap();
    assert_eq!(turned.name, "lamA");
}

#[test]
fn a_stamp_is_good_for_a_day_and_only_here() {
    let gate = Gate::of("secret".into());
    let stamp = gate.stamp(noon());
    let after = |seconds| noon() + TimeDelta::seconds(seconds);
    assert_eq!(gate.read(&stamp, after(0)), Stamp::TooFast);
    assert_eq!(gate.read(&stamp, after(2)), Stamp::Good);
    assert_eq!(gate.read(&stamp, after(24 * 3600)), Stamp::Good);
    assert_eq!(gate.read(&stamp, after(24 * 3600 + 1)), Stamp::Stale);
    assert_eq!(gate.read(&stamp, after(-1)), Stamp::Stale);
    assert_eq!(
        Gate::of("other".into()).read(&stamp, after(9)),
        Stamp::Stale
    );
    let older = stamp.replacen(&noon().timestamp().to_string(), "1", 1);
    for forged in [older.as_str(), "", ".", "1.x.", "a.b.c", &stamp[..40]] {
        assert_eq!(gate.read(forged, after(9)), Stamp::Stale, "{forged}");
    }
}

#[test]
fn every_language_says_everything() {
    assert_eq!(TEXTS.faults(), []);
    for language in Language::ALL {
        for (_, value) in [("n", 1_i64), ("n", 2), ("n", 5)] {
            let said = say(language, "waiting-text", &[("n", value.into())]);
            assert!(!said.contains('{'), "{said}");
        }
    }
}

fn event() -> Event {
    let zone = Zone::parse("Europe/Rome").unwrap();
    let day = NaiveDate::from_ymd_opt(2040, 10, 8).unwrap();
    let meeting = Meeting {
        id: MeetingId::from_text("m"),
        alliance: AllianceId::from_text("a"),
        slug: "ga-2040".into(),
        name: "Annual Meeting 2040".into(),
        first_day: day,
        last_day: day,
        zone,
        limits: Limits {
            grid_minutes: 15,
            parallel: 1,
            per_day: 1,
            rest_minutes: 0,
            near_minutes: 0,
            free_days: Weekdays::default(),
        },
        preset: Preset::Balanced,
        present_minutes: None,
    };
    let workshop = Workshop {
        id: WorkshopId::from_text("w"),
        code: "OPEN".into(),
        place: 0,
        kind: WorkshopKind::Opening,
        title: "Opening".into(),
        theme: String::new(),
        lead: None,
        minutes: 120,
        audience: Audience::Public,
        earliest: None,
        latest: None,
        quorum: None,
        network_quorum: std::collections::BTreeMap::new(),
        pinned: None,
        not_before: None,
        forbidden: Vec::new(),
        held: false,
        join_link: Some("https://meet.example/open".into()),
        people: Vec::new(),
    };
    let at = Utc.with_ymd_and_hms(2040, 10, 8, 12, 0, 0).unwrap();
    Event {
        meeting,
        mailbox: Email::parse("secretariat@alliance.example").unwrap(),
        workshop,
        session: Some(session(SessionState::Confirmed, at)),
        offer: offer(true, Some(1), None),
        status: Status::Open,
    }
}
