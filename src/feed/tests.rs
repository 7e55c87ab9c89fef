//! What stands in a feed.

mod ended;

use std::collections::{HashMap, HashSet};

use super::contents::{MOST_BYTES, Source, text};
use super::words::TEXTS;
use super::{Feed, FeedId, Level, Whose};
use crate::invitation::{Answer, Invitation, InvitationId};
use crate::meeting::{
    About, Audience, Limits, Meeting, MeetingId, Part, Preset, Weekdays, WorkshopId,
};
use crate::people::{AllianceId, Email, Network, NetworkId, Person, PersonId, Wishes};
use crate::programme::{Session, SessionId, SessionState};
use crate::time::{Instant, Zone, parse_instant};

fn at(text: &str) -> Instant {
    parse_instant(text).unwrap()
}

struct World {
    feed: Feed,
    meeting: Meeting,
    person: Person,
    sessions: Vec<Session>,
    invitations: Vec<Invitation>,
    concerned: HashSet<SessionId>,
    about: HashMap<WorkshopId, About>,
    networks: Vec<Network>,
}

impl World {
    fn text(&self) -> String {
        let person = matches!(self.feed.whose, Whose::Person(_)).then_some(&self.person);
        text(&Source {
            feed: &self.feed,
            meeting: &self.meeting,
            person,
            networks: &self.networks,
            sessions: &self.sessions,
            about: &self.about,
            invitations: &self.invitations,
            concerned: &self.concerned,
            address: "https://plenary.example/feed/secret.ics",
        })
    }

    /// The values of a property, in order, calendar and events alike.
    fn all(&self, property: &str) -> Vec<String> {
        let text = self.text().replace("\r\n ", "");
        text.lines()
            .filter_map(|l| l.strip_prefix(property)?.strip_prefix(':'))
            .map(str::to_string)
            .collect()
    }

    /// UID, SEQUENCE and STATUS of each session.
    fn sessions(&self) -> Vec<String> {
        let uids = self.all("UID").into_iter().skip(1);
        uids.zip(self.all("SEQUENCE"))
            .zip(self.all("STATUS"))
            .map(|((uid, sequence), status)| format!("{uid} {sequence} {status}"))
            .collect()
    }

    fn invitation(&mut self, uid: &str) -> &mut Invitation {
        self.invitations
            .iter_mut()
            .find(|i| i.session.as_str() == uid)
            .unwrap()
    }
}

fn session(id: &str, start: &str) -> Session {
    Session {
        id: SessionId::from_text(id),
        workshop: WorkshopId::from_text(format!("w-{id}")),
        uid: format!("uid-{id}"),
        sequence: 3,
        state: SessionState::Confirmed,
        code: format!("WG-{id}"),
        title: format!("Leadership {id}"),
        at: at(start),
        minutes: 90,
        join_link: Some("https://meet.example/secret-room".into()),
        created_at: at("2020-09-01T08:00:00Z"),
        revised_at: at("2020-09-02T08:00:00Z"),
    }
}

fn world() -> World {
    let zone = Zone::parse("Europe/Rome").unwrap();
    let sessions = vec![
        session("b", "2020-10-13T13:00:00Z"),
        session("a", "2020-10-12T13:00:00Z"),
        session("c", "2020-10-14T13:00:00Z"),
    ];
    let invitations = sessions
        .iter()
        .map(|s| Invitation {
            id: InvitationId::from_text(s.id.as_str()),
            session: s.id.clone(),
            person: PersonId::from_text("p"),
            part: Part::Optional,
            held: true,
            sequence: 2,
            dtstamp: at("2020-09-02T08:00:00Z"),
            first_message_id: String::new(),
            answer: Answer::NeedsAction,
            answered: None,
        })
        .collect();
    let about = sessions
        .iter()
        .map(|s| {
            let about = About {
                kind: crate::meeting::Kind::Workshop,
                theme: "Peace".into(),
                lead: Some(NetworkId::from_text("n")),
                audience: if s.id.as_str() == "a" {
                    Audience::Public
                } else {
                    Audience::Members
                },
            };
            (s.workshop.clone(), about)
        })
        .collect();
    World {
        feed: Feed {
            id: FeedId::from_text("feed"),
            meeting: MeetingId::from_text("m"),
            whose: Whose::Person(PersonId::from_text("p")),
            label: String::new(),
            level: Level::Full,
            without_accepted: false,
            created_at: at("2020-09-01T08:00:00Z"),
            last_used: None,
            body_hash: String::new(),
            body_since: at("2020-09-01T08:00:00Z"),
        },
        meeting: Meeting {
            id: MeetingId::from_text("m"),
            alliance: AllianceId::from_text("a"),
            slug: "ga-2020".into(),
            name: "Annual Meeting 2020".into(),
            first_day: "2020-10-08".parse().unwrap(),
            last_day: "2020-10-22".parse().unwrap(),
            zone: zone.clone(),
            limits: Limits {
                grid_minutes: 30,
                parallel: 1,
                per_day: 3,
                rest_minutes: 30,
                near_minutes: 30,
                free_days: Weekdays::default(),
            },
            preset: Preset::Balanced,
            present_minutes: None,
        },
        person: Person {
            id: PersonId::from_text("p"),
            name: "Anna Holm".into(),
            email: Email::parse("anna@nwm.example").unwrap(),
            zone,
            language: "fr".into(),
            wishes: Wishes::default(),
            memberships: Vec::new(),
        },
        sessions,
        invitations,
        concerned: HashSet::new(),
        about,
        networks: vec![Network {
            id: NetworkId::from_text("n"),
            code: "NWM".into(),
            name: "Nordic Women Mediators".into(),
            joined: None,
        }],
    }
}

#[test]
fn her_feed_has_uid_and_sequence_of_her_invitations_and_nobodys_address_92() {
    let world = world();
    assert_eq!(
        world.sessions(),
        [
            "uid-a 2 CONFIRMED",
            "uid-b 2 CONFIRMED",
            "uid-c 2 CONFIRMED"
        ]
    );
    let text = world.text();
    for never in [
        "METHOD",
        "ATTENDEE",
        "ORGANIZER",
        "mailto:",
        "@",
        "meet.example",
        "Anna",
    ] {
        assert!(!text.contains(never), "{never} in {text}");
    }
}

#[test]
fn without_a_method_the_stamp_is_the_last_revision_15() {
    let world = world();
    let stamps = world.all("DTSTAMP");
    assert_eq!(stamps, ["20200902T080000Z"; 3]);
    assert_eq!(world.all("LAST-MODIFIED")[1..], stamps);
}

#[test]
fn what_was_cancelled_stays_cancelled_and_what_goes_on_without_her_leaves_96() {
    let mut world = world();
    world.sessions[0].state = SessionState::Cancelled;
    world.invitation("b").sequence = 3;
    world.invitation("b").held = false;
    world.invitation("c").held = false;
    assert_eq!(world.sessions(), ["uid-a 2 CONFIRMED", "uid-b 3 CANCELLED"]);
    // She had been withdrawn before it was cancelled.
    world.invitation("b").sequence = 1;
    assert_eq!(world.sessions(), ["uid-a 2 CONFIRMED"]);
}

#[test]
fn what_she_declined_is_not_in_it_and_what_she_accepted_may_be_left_out_98() {
    let mut world = world();
    world.invitation("a").answer = Answer::Declined;
    world.invitation("b").answer = Answer::Accepted;
    world.invitation("c").answer = Answer::Tentative;
    assert_eq!(world.sessions(), ["uid-b 2 CONFIRMED", "uid-c 2 CONFIRMED"]);
    world.feed.without_accepted = true;
    assert_eq!(world.sessions(), ["uid-c 2 CONFIRMED"]);
}

#[test]
fn each_level_says_no_more_than_it_promises_and_in_her_language() {
    let mut world = world();
    world.sessions.truncate(1);
    let mut said = Vec::new();
    for level in Level::ALL {
        world.feed.level = level;
        said.push([
            world.all("NAME").concat(),
            world.all("SUMMARY").concat(),
            world.all("LOCATION").concat(),
            world.all("DESCRIPTION").concat(),
        ]);
    }
    let way_in = "L’accès se trouve sur votre page personnelle\\, dont le lien figure dans chacun de nos messages.";
    assert_eq!(
        said,
        [
            ["Occupé", "Occupé", "", ""].map(str::to_string),
            ["Annual Meeting 2020", "Leadership b", "En ligne", ""].map(str::to_string),
            [
                "Annual Meeting 2020".to_string(),
                "Leadership b".to_string(),
                "En ligne".to_string(),
                format!(
                    "Annual Meeting 2020\\nWG-b\\nThème: Peace\\nAnimé par: Nordic Women Mediators\\n\\n{way_in}"
                ),
            ],
        ]
    );
}

#[test]
fn somebody_who_wants_discretion_gets_no_word_of_the_matter_at_any_level() {
    let mut world = world();
    world.person.wishes.discreet = true;
    for level in Level::ALL {
        world.feed.level = level;
        let text = world.text();
        for word in [
            "Leadership",
            "WG-",
            "Annual",
            "Peace",
            "Nordic",
            "Mediators",
            "NWM",
        ] {
            assert!(!text.contains(word), "{word} in {text}");
        }
        assert_eq!(world.sessions().len(), 3);
    }
}

#[test]
fn a_networks_feed_has_its_peoples_sessions_and_the_public_one_those_for_everybody() {
    let mut world = world();
    world.feed.whose = Whose::Network(NetworkId::from_text("n"));
    world.concerned.insert(SessionId::from_text("c"));
    assert_eq!(world.sessions(), ["uid-c 3 CONFIRMED"]);
    assert_eq!(world.all("NAME"), ["Annual Meeting 2020 · NWM"]);
    world.feed.whose = Whose::Public;
    assert_eq!(world.sessions(), ["uid-a 3 CONFIRMED"]);
    assert!(!world.text().contains("personal page"));
    world.feed.whose = Whose::Meeting;
    assert_eq!(world.sessions().len(), 3);
}

#[test]
fn a_thousand_sessions_are_at_most_a_megabyte_and_long_ones_say_less_99() {
    let mut world = world();
    world.feed.whose = Whose::Meeting;
    let many = |title: String| {
        (0..1000)
            .map(|n| Session {
                title: title.clone(),
                ..session(&n.to_string(), "2020-10-13T13:00:00Z")
            })
            .collect()
    };
    world.sessions = many("A title of a usual length, as workshops have".into());
    let usual = world.text();
    assert!(usual.len() <= MOST_BYTES, "{}", usual.len());
    assert_eq!(usual.matches("BEGIN:VEVENT").count(), 1000);
    assert!(usual.contains("A title of a usual length"));
    assert_eq!(world.text(), usual);
    world.sessions = many("語".repeat(600));
    let long = world.text();
    assert!(long.len() <= MOST_BYTES, "{}", long.len());
    assert_eq!(long.matches("SUMMARY:Busy").count(), 1000);
}

#[test]
fn the_words_are_there_in_every_language() {
    assert_eq!(TEXTS.faults(), []);
}
