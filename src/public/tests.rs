//! What the public programme promises: who sees what, that its files are those of the format, that a copy is as good as a look.

use std::collections::HashMap;

use super::words::TEXTS;
use super::{
    Asked, By, Members, Page, Programme, Shown, Source, as_json, as_xml, embedded, one_session,
    show, whole,
};
use crate::feed::Level;
use crate::language::Language;
use crate::meeting::{
    About, Audience, Kind, Limits, Meeting, MeetingId, Preset, Weekdays, WorkshopId,
};
use crate::people::{AllianceId, Email, Network, NetworkId, Person, PersonId, Wishes};
use crate::programme::{Session, SessionId, SessionState};
use crate::registration::Offer;
use crate::time::{Instant, Zone, parse_instant};

fn at(text: &str) -> Instant {
    parse_instant(text).unwrap()
}

struct World {
    meeting: Meeting,
    sessions: Vec<Session>,
    about: HashMap<WorkshopId, About>,
    networks: Vec<Network>,
    facilitators: HashMap<WorkshopId, Vec<Person>>,
    offers: Vec<Offer>,
    now: Instant,
}

impl World {
    fn seen(&self, level: Level, members: Members, names: bool) -> Programme {
        show(&Source {
            meeting: &self.meeting,
            shown: Shown {
                level,
                members,
                names,
            },
            release: Some((3, at("2020-10-01T08:00:00Z"))),
            sessions: &self.sessions,
            about: &self.about,
            networks: &self.networks,
            facilitators: &self.facilitators,
            offers: &self.offers,
            report: false,
            now: self.now,
        })
    }

    /// Everything that anybody could read, in one text.
    fn told(&self, level: Level, members: Members, names: bool) -> String {
        let programme = self.seen(level, members, names);
        let mut all = String::new();
        for by in [By::Day, By::Network] {
            let asked = Asked {
                by,
                ..asked(Language::En, "Asia/Kathmandu")
            };
            all += &whole(&programme, &asked, BASE).unwrap();
            all += &embedded(&programme, &asked).unwrap();
        }
        all += &as_xml(&programme, BASE).unwrap();
        all += &as_json(&programme, BASE);
        for code in ["OPEN", "WG1", "CLOSE"] {
            let text = one_session(&programme, code, Language::En, BASE);
            all += &text.unwrap_or_default().replace("\r\n ", "");
        }
        all
    }
}

const BASE: &str = "https://plenary.example";

fn asked(language: Language, zone: &str) -> Asked {
    Asked {
        language,
        zone: Some(Zone::parse(zone).unwrap()),
        by: By::Day,
        no_zone: None,
    }
}

fn person(name: &str, named: bool, discreet: bool) -> Person {
    Person {
        id: PersonId::from_text(name),
        name: name.into(),
        email: Email::parse("somebody@nwm.example").unwrap(),
        zone: Zone::utc(),
        language: "en".into(),
        wishes: Wishes {
            discreet,
            named,
            ..Wishes::default()
        },
        memberships: Vec::new(),
    }
}

fn session(code: &str, title: &str, start: &str) -> Session {
    Session {
        id: SessionId::from_text(format!("id-of-{code}")),
        workshop: WorkshopId::from_text(code),
        uid: format!("uid-{code}@plenary.example"),
        sequence: 1,
        state: SessionState::Confirmed,
        code: code.into(),
        title: title.into(),
        at: at(start),
        minutes: 90,
        join_link: Some("https://join.example/secret".into()),
        created_at: at("2020-09-01T00:00:00Z"),
        revised_at: at("2020-09-02T00:00:00Z"),
    }
}

fn world() -> World {
    let about = |audience, theme: &str, lead: Option<&str>| About {
        kind: Kind::Opening,
        theme: theme.into(),
        lead: lead.map(NetworkId::from_text),
        audience,
    };
    let network = |code: &str, name: &str| Network {
        id: NetworkId::from_text(code),
        code: code.into(),
        name: name.into(),
        joined: None,
    };
    let public = Audience::Public;
    World {
        meeting: Meeting {
            id: MeetingId::from_text("m"),
            alliance: AllianceId::from_text("a"),
            slug: "ga-2020".into(),
            name: "Annual <Meeting> & more".into(),
            first_day: "2020-10-08".parse().unwrap(),
            last_day: "2020-10-22".parse().unwrap(),
            zone: Zone::parse("Europe/Rome").unwrap(),
            limits: Limits {
                grid_minutes: 30,
                parallel: 1,
                per_day: 2,
                rest_minutes: 0,
                near_minutes: 0,
                free_days: Weekdays::default(),
            },
            preset: Preset::default(),
            present_minutes: None,
        },
        sessions: vec![
            session("OPEN", "The opening", "2020-10-08T12:00:00Z"),
            session("WG1", "Kestrel workshop", "2020-10-13T13:00:00Z"),
            session("CLOSE", "The closing", "2020-10-22T23:00:00Z"),
        ],
        about: [
            ("OPEN", about(public, "Peace theme", Some("NWM"))),
            (
                "WG1",
                about(Audience::Members, "Kestrel theme", Some("WMC")),
            ),
            ("CLOSE", about(public, "", None)),
        ]
        .map(|(code, about)| (WorkshopId::from_text(code), about))
        .into(),
        networks: vec![
            network("NWM", "Nordic Women Mediators"),
            network("WMC", "Kestrel network"),
        ],
        facilitators: [
            (
                "OPEN",
                vec![
                    person("Named Woman", true, false),
                    person("Kestrel unnamed", false, false),
                    person("Kestrel discreet", true, true),
                ],
            ),
            ("WG1", vec![person("Kestrel inside", true, false)]),
        ]
        .map(|(code, people)| (WorkshopId::from_text(code), people))
        .into(),
        offers: vec![Offer {
            meeting: MeetingId::from_text("m"),
            workshop: WorkshopId::from_text("OPEN"),
            open: true,
            capacity: None,
            closes: Some(at("2020-10-07T00:00:00Z")),
        }],
        now: at("2020-10-02T00:00:00Z"),
    }
}

#[test]
fn every_text_is_there_in_every_language() {
    assert_eq!(TEXTS.faults(), []);
}

#[test]
fn of_what_is_for_members_nothing_is_told_unless_the_organiser_says_so() {
    let world = world();
    for level in Level::ALL {
        for names in [false, true] {
            let told = world.told(level, Members::Hidden, names);
            assert!(!told.contains("Kestrel"), "{level:?}: {told}");
            assert!(
                !told.contains("WG1") && !told.contains("For members") && !told.contains("13:00")
            );
            // The way in, an address of a person, an id of ours: never.
            for secret in ["join.example", "nwm.example", "id-of-"] {
                assert!(!told.contains(secret), "{secret}");
            }
        }
    }
    let times = world.told(Level::Full, Members::Times, true);
    assert!(times.contains("Session for members") && times.contains("2020-10-13"));
    assert!(
        !times.contains("Kestrel") && !times.contains("WG1"),
        "{times}"
    );
    let titles = world.told(Level::Full, Members::Titles, true);
    assert!(titles.contains("Kestrel workshop"));
    for never in [
        "Kestrel theme",
        "Kestrel network",
        "Kestrel inside",
        "uid-WG1",
    ] {
        assert!(!titles.contains(never), "{never}");
    }
    let networks = world.told(Level::Full, Members::Networks, true);
    assert!(networks.contains("Led by Kestrel network"));
    for never in ["Kestrel theme", "Kestrel inside", "uid-WG1"] {
        assert!(!networks.contains(never), "{never}");
    }
    assert!(
        !world
            .told(Level::Titles, Members::Networks, true)
            .contains("Kestrel network")
    );
}

#[test]
fn public_sessions_say_as_much_as_their_level_and_name_whom_they_may() {
    let world = world();
    let has = |level, names, text: &str| world.told(level, Members::Hidden, names).contains(text);
    assert!(!has(Level::Times, true, "The opening") && has(Level::Times, true, "Public session"));
    assert!(has(Level::Titles, true, "The opening") && !has(Level::Titles, true, "Peace theme"));
    assert!(!has(Level::Titles, true, "Nordic Women") && !has(Level::Titles, true, "Named Woman"));
    for told in [
        "Peace theme",
        "Led by Nordic Women Mediators",
        "Named Woman",
    ] {
        assert!(has(Level::Full, true, told), "{told}");
    }
    assert!(!has(Level::Full, false, "Named Woman"));
    assert!(!has(Level::Full, true, "Kestrel"));
}

#[test]
fn what_was_cancelled_is_told_until_something_stands_in_its_place() {
    let mut world = world();
    for session in &mut world.sessions {
        session.state = SessionState::Cancelled;
    }
    let programme = world.seen(Level::Titles, Members::Titles, false);
    let shown: Vec<_> = programme
        .items
        .iter()
        .map(|i| (i.members, i.cancelled))
        .collect();
    assert_eq!(shown, [(false, true), (false, true)]);
    assert!(!as_json(&programme, BASE).contains("The opening"));
    let mut again = session("OPEN", "The opening anew", "2020-10-09T12:00:00Z");
    again.id = SessionId::from_text("another");
    world.sessions.push(again);
    let programme = world.seen(Level::Titles, Members::Titles, false);
    let titles: Vec<_> = programme
        .items
        .iter()
        .map(|i| &i.what.as_ref().unwrap().title)
        .collect();
    assert_eq!(titles, ["The opening anew", "The closing"]);
}

#[test]
fn one_registers_while_it_is_offered_and_has_not_begun() {
    let mut world = world();
    let registers = |w: &World| w.seen(Level::Titles, Members::Hidden, false).registers();
    assert!(registers(&world));
    world.now = at("2020-10-07T00:00:00Z");
    assert!(!registers(&world));
    world.offers[0].closes = None;
    assert!(registers(&world));
    world.now = at("2020-10-08T12:00:00Z");
    assert!(!registers(&world));
}

#[test]
fn a_time_names_its_zone_and_the_meetings_stands_beside_it() {
    let programme = world().seen(Level::Full, Members::Hidden, false);
    let page = whole(&programme, &asked(Language::En, "Asia/Kathmandu"), BASE).unwrap();
    assert!(page.contains("17:45–19:15, Kathmandu, UTC+05:45"), "{page}");
    assert!(
        page.contains("Time of the meeting: Thursday 8 October 2020, 14:00–15:30, Rome, UTC+02:00")
    );
    // Her day is another than the meeting's.
    assert!(page.contains("Friday 23 October 2020"));
    let rome = whole(&programme, &asked(Language::En, "Europe/Rome"), BASE).unwrap();
    assert!(rome.contains("14:00–15:30, Rome, UTC+02:00") && !rome.contains("Time of the meeting"));
    let arabic = whole(&programme, &asked(Language::Ar, "Asia/Beirut"), BASE).unwrap();
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(arabic.contains("من 15:00 إلى 16:30"), "{arabic}");
}

#[test]
fn an_identity_stays_over_releases_and_is_no_id_of_ours() {
    let mut world = world();
    let guids = |w: &World| -> Vec<String> {
        let programme = w.seen(Level::Times, Members::Times, false);
        programme.items.into_iter().map(|i| i.guid).collect()
    };
    let before = guids(&world);
    for s in &mut world.sessions {
        s.title = format!("{} renamed", s.title);
        s.sequence += 1;
        s.minutes = 30;
    }
    assert_eq!(guids(&world), before);
    assert_eq!(before.len(), 3);
    for guid in &before {
        assert_eq!(uuid::Uuid::parse_str(guid).unwrap().get_version_num(), 8);
    }
}

#[test]
fn the_same_text_has_the_same_tag_and_packs_to_the_same_bytes() {
    let (one, two, other) = (Page::of("page"), Page::of("page"), Page::of("pages"));
    let (one, two, other) = (one.unwrap(), two.unwrap(), other.unwrap());
    assert_eq!((&one.tag, &one.gzip), (&two.tag, &two.gzip));
    assert_ne!(one.tag, other.tag);
    assert_ne!(one.tag, one.gzip_tag);
}
