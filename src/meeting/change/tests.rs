//! What a change of a workshop promises.

use std::collections::BTreeMap;

use super::decide::{Which, forbidden, join_link, not_before, part, pin, quorum, with_rule};
use crate::meeting::{
    Audience, Kind, Limits, Meeting, MeetingId, Part, Preset, Role, Roster, Rule, RuleKind, Seat,
    Weekdays, Workshop, WorkshopId, read_span, span_text, tidy,
};
use crate::people::{AllianceId, Email, Membership, Network, NetworkId, Person, PersonId};
use crate::time::{Zone, instant_text, parse_instant, parse_local};

/// Three people of one network in Lisbon, two workshops, over both clock changes of a year.
fn roster() -> Roster {
    let network = Network {
        id: NetworkId::from_text("n"),
        code: "NWM".into(),
        name: "Nordic".into(),
        joined: None,
    };
    let zone = Zone::parse("Europe/Lisbon").unwrap();
    let person = |id: &str| Person {
        id: PersonId::from_text(id),
        name: id.to_uppercase(),
        email: Email::parse(&format!("{id}@nwm.example")).unwrap(),
        zone: zone.clone(),
        language: "en".into(),
        wishes: crate::people::Wishes::default(),
        memberships: vec![Membership {
            network: network.id.clone(),
            from: None,
            to: None,
        }],
    };
    let people = ["a", "b", "c"].map(|id| (person(id), Role::Member));
    let workshop = |code: &str| Workshop {
        id: WorkshopId::from_text(code),
        code: code.into(),
        place: 0,
        kind: Kind::Workshop,
        title: code.into(),
        theme: String::new(),
        lead: None,
        minutes: 120,
        audience: Audience::Members,
        earliest: None,
        latest: None,
        quorum: None,
        network_quorum: BTreeMap::new(),
        pinned: None,
        not_before: None,
        forbidden: vec![],
        held: false,
        join_link: None,
        people: vec![
            Seat {
                person: people[0].0.id.clone(),
                part: Part::Facilitator,
            },
            Seat {
                person: people[1].0.id.clone(),
                part: Part::Optional,
            },
        ],
    };
    Roster {
        meeting: Meeting {
            id: MeetingId::from_text("m"),
            alliance: AllianceId::from_text("a"),
            slug: "m".into(),
            name: "M".into(),
            first_day: "2021-03-20".parse().unwrap(),
            last_day: "2021-11-05".parse().unwrap(),
            zone,
            limits: Limits {
                grid_minutes: 15,
                parallel: 1,
                per_day: 1,
                rest_minutes: 30,
                near_minutes: 30,
                free_days: Weekdays::default(),
            },
            preset: Preset::Balanced,
            present_minutes: None,
        },
        networks: vec![network],
        people: people.to_vec(),
        workshops: vec![workshop("A"), workshop("B"), workshop("C")],
        rules: Vec::new(),
    }
}

fn pinned(start: &str, which: Option<Which>) -> String {
    let roster = roster();
    let mut workshop = roster.workshops[0].clone();
    match pin(&roster.meeting, &mut workshop, parse_local(start), which) {
        Ok(()) => instant_text(workshop.pinned.unwrap()),
        Err(refusal) => refusal.to_string(),
    }
}

#[test]
fn a_pin_is_a_local_time_that_exists_and_is_meant_86() {
    assert_eq!(pinned("2021-06-01T15:00", None), "2021-06-01T14:00:00Z");
    assert_eq!(
        pinned("2021-03-28T01:30", None),
        "start: this hour does not exist in Europe/Lisbon: the clock jumps from 01:00 to 02:00; choose one of these"
    );
    assert_eq!(
        pinned("2021-10-31T01:30", None),
        "which: this hour comes twice in Europe/Lisbon that night: say whether the first (UTC+01:00) or the second (UTC) is meant"
    );
    assert_eq!(
        pinned("2021-10-31T01:30", Some(Which::First)),
        "2021-10-31T00:30:00Z"
    );
    assert_eq!(
        pinned("2021-10-31T01:30", Some(Which::Second)),
        "2021-10-31T01:30:00Z"
    );
    assert_eq!(
        pinned("2021-11-05T23:00", None),
        "start: it would lie outside the meeting, which lasts from 2021-03-20 to 2021-11-05"
    );
    assert_eq!(
        pinned("2021-06-01T15:05", None),
        "start: it is not on the meeting's grid of 15 minutes"
    );
}

#[test]
fn a_pin_keeps_to_the_workshops_own_dates() {
    let roster = roster();
    let mut workshop = roster.workshops[0].clone();
    workshop.earliest = Some("2021-06-02".parse().unwrap());
    let start = parse_local("2021-06-01T15:00");
    let refusal = pin(&roster.meeting, &mut workshop, start, None).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "start: it would lie outside the workshop's own dates: change these first"
    );
    assert_eq!(workshop.pinned, None);
}

#[test]
fn no_more_can_be_asked_for_than_are_invited() {
    let roster = roster();
    let mut workshop = roster.workshops[0].clone();
    let asked = BTreeMap::from([(NetworkId::from_text("n"), 3)]);
    let refusal = quorum(&roster, &mut workshop, Some(2), asked).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "quorum: only 1 people beside the facilitators are invited\nnetwork NWM: only 2 of its people are invited"
    );
    assert_eq!(workshop, roster.workshops[0]);
    let asked = BTreeMap::from([(NetworkId::from_text("n"), 0)]);
    quorum(&roster, &mut workshop, Some(1), asked).unwrap();
    assert_eq!(
        (workshop.quorum, workshop.network_quorum.len()),
        (Some(1), 0)
    );
}

#[test]
fn a_part_goes_to_exactly_the_people_named_and_leaves_their_other_parts() {
    let roster = roster();
    let mut workshop = roster.workshops[0].clone();
    let address = |id: &str| Email::parse(&format!("{id}@nwm.example")).unwrap();
    part(
        &roster,
        &mut workshop,
        Part::Required,
        &[address("B"), address("c"), address("b")],
    )
    .unwrap();
    let seats: Vec<(&str, Part)> = workshop
        .people
        .iter()
        .map(|s| (s.person.as_str(), s.part))
        .collect();
    assert_eq!(
        seats,
        [
            ("a", Part::Facilitator),
            ("b", Part::Required),
            ("b", Part::Optional),
            ("c", Part::Required),
        ]
    );
    part(&roster, &mut workshop, Part::Required, &[]).unwrap();
    assert_eq!(workshop, roster.workshops[0]);
    let stranger = [address("x")];
    assert_eq!(
        part(&roster, &mut workshop, Part::Rapporteur, &stranger)
            .unwrap_err()
            .to_string(),
        "rapporteur: x@nwm.example is no participant of the meeting: look the address up under People"
    );
}

#[test]
fn a_join_link_is_a_web_address_or_nothing() {
    let mut workshop = roster().workshops[0].clone();
    join_link(&mut workshop, " https://rooms.example/x?a=1 ").unwrap();
    assert_eq!(
        workshop.join_link.as_deref(),
        Some("https://rooms.example/x?a=1")
    );
    for wrong in [
        "http://rooms.example",
        "https://",
        "javascript:alert(1)",
        "https://a b",
        "https://a\"onload=x",
    ] {
        assert!(join_link(&mut workshop, wrong).is_err(), "{wrong}");
    }
    join_link(&mut workshop, "").unwrap();
    assert_eq!(workshop.join_link, None);
}

fn rule(kind: RuleKind, first: &str, second: &str, gap_minutes: u32) -> Rule {
    Rule {
        kind,
        first: WorkshopId::from_text(first),
        second: WorkshopId::from_text(second),
        gap_minutes,
    }
}

#[test]
fn order_never_goes_round_in_a_circle_and_a_pair_has_one_rule_of_a_kind() {
    let mut roster = roster();
    for (first, second) in [("A", "B"), ("B", "C")] {
        roster.rules = with_rule(&roster, rule(RuleKind::Before, first, second, 0)).unwrap();
    }
    let refused = with_rule(&roster, rule(RuleKind::Before, "C", "A", 0)).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "second: then a workshop would have to come after itself: take the opposite rule away first"
    );
    assert!(with_rule(&roster, rule(RuleKind::Gap, "A", "A", 0)).is_err());
    roster.rules = with_rule(&roster, rule(RuleKind::Gap, "A", "B", 60)).unwrap();
    roster.rules = with_rule(&roster, rule(RuleKind::Gap, "B", "A", 90)).unwrap();
    roster.rules = with_rule(&roster, rule(RuleKind::SameDay, "A", "B", 90)).unwrap();
    assert_eq!(
        roster.rules,
        [
            rule(RuleKind::Before, "A", "B", 0),
            rule(RuleKind::Before, "B", "C", 0),
            rule(RuleKind::Gap, "B", "A", 90),
            rule(RuleKind::SameDay, "A", "B", 0),
        ]
    );
}

#[test]
fn a_span_is_a_day_or_two_times_and_is_written_as_it_is_read() {
    let zone = Zone::parse("Europe/Lisbon").unwrap();
    let read = |text: &str| match read_span(text, &zone) {
        Ok(span) => format!(
            "{} {} as {}",
            instant_text(span.start()),
            instant_text(span.end()),
            span_text(&span, &zone)
        ),
        Err(says) => says,
    };
    assert_eq!(
        [
            read("2021-06-01"),
            read(" 2021-06-01T09:00 / 2021-06-02T12:00"),
            read("2021-06-01T09:00/12:00"),
            // The clocks go back: the whole doubled hour is meant; they go forward: it ends at the jump.
            read("2021-10-31T01:00/01:30"),
            read("2021-03-28T00:00/01:30"),
            read("2021-06-01T12:00Z/2021-06-01T13:00Z"),
        ],
        [
            "2021-05-31T23:00:00Z 2021-06-01T23:00:00Z as 2021-06-01",
            "2021-06-01T08:00:00Z 2021-06-02T11:00:00Z as 2021-06-01T09:00/2021-06-02T12:00",
            "2021-06-01T08:00:00Z 2021-06-01T11:00:00Z as 2021-06-01T09:00/2021-06-01T12:00",
            "2021-10-31T00:00:00Z 2021-10-31T01:30:00Z as 2021-10-31T01:00/2021-10-31T01:30",
            "2021-03-28T00:00:00Z 2021-03-28T01:00:00Z as 2021-03-28T00:00/2021-03-28T02:00",
            "2021-06-01T12:00:00Z 2021-06-01T13:00:00Z as 2021-06-01T13:00/2021-06-01T14:00",
        ]
    );
    let no_span = |text: &str| {
        format!(
            "\"{text}\" is no span: write a day like 2020-10-15, or two times like 2020-10-13T09:00/2020-10-13T12:00"
        )
    };
    for text in [
        "",
        "tomorrow",
        "2021-06-01T09:00",
        "2021-06-01/noon",
        "2021-13-01",
    ] {
        assert_eq!(read(text), no_span(text));
    }
    assert_eq!(
        read("2021-06-01T12:00/09:00"),
        "2021-06-01T12:00/09:00: it ends before it begins"
    );
    let spans = ["2021-06-02", "2021-06-01", "2021-06-09"].map(|s| read_span(s, &zone).unwrap());
    let shown: Vec<String> = tidy(spans).iter().map(|s| span_text(s, &zone)).collect();
    assert_eq!(shown, ["2021-06-01T00:00/2021-06-03T00:00", "2021-06-09"]);
}

#[test]
fn forbidden_times_and_an_earliest_start_leave_room_and_agree_with_the_pin() {
    let roster = roster();
    let meeting = &roster.meeting;
    let mut workshop = roster.workshops[0].clone();
    let spans = |all: &[&str]| {
        let read = all.iter().map(|s| read_span(s, &meeting.zone).unwrap());
        read.collect::<Vec<_>>()
    };
    let mut forbid = |all: &[&str]| {
        let done = forbidden(meeting, &mut workshop, spans(all));
        done.map_err(|r| r.to_string())
            .map(|()| workshop.forbidden.len())
    };
    assert_eq!(forbid(&["2021-06-01", "2021-06-02", "2021-07-01"]), Ok(2));
    assert_eq!(
        forbid(&["2021-12-24"]),
        Err("forbidden: 2021-12-24 is outside the meeting, which lasts from 2021-03-20 to 2021-11-05".into())
    );
    assert_eq!(
        forbid(&["2021-03-01T00:00/2021-11-05T23:00"]),
        Err("forbidden: its 120 minutes would have no place left in the meeting".into())
    );
    let refused = pin(
        meeting,
        &mut workshop,
        parse_local("2021-06-01T15:00"),
        None,
    );
    assert_eq!(
        refused.unwrap_err().to_string(),
        "start: it would lie before its own earliest start, or in one of its forbidden times: change these first"
    );
    pin(
        meeting,
        &mut workshop,
        parse_local("2021-06-03T00:00"),
        None,
    )
    .unwrap();
    let refused = forbidden(meeting, &mut workshop, spans(&["2021-06-03T01:45/02:00"]));
    assert_eq!(
        refused.unwrap_err().to_string(),
        "forbidden: it is pinned to one of these times: take the pin away first"
    );
    let at = parse_instant;
    let refused = not_before(meeting, &mut workshop, at("2021-06-03T00:00:00Z"));
    assert_eq!(
        refused.unwrap_err().to_string(),
        "not_before: it is pinned to an earlier start: take the pin away first"
    );
    let refused = not_before(meeting, &mut workshop, at("2021-11-05T22:15:00Z"));
    assert_eq!(
        refused.unwrap_err().to_string(),
        "not_before: from then on its 120 minutes have no place before the meeting ends on 2021-11-05"
    );
    not_before(meeting, &mut workshop, at("2021-06-02T23:00:00Z")).unwrap();
    assert_eq!(workshop.not_before, at("2021-06-02T23:00:00Z"));
    not_before(meeting, &mut workshop, at("2021-01-01T00:00:00Z")).unwrap();
    assert_eq!(
        workshop.not_before, None,
        "before the meeting it says nothing"
    );
}
