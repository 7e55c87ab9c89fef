//! What the meeting promises about its store and its invitees.

use chrono::NaiveDate;

use super::*;
use crate::people::{
    self, Alliance, AllianceId, Email, Membership, Network, NetworkId, Person, PersonId,
};
use crate::refusal::Refusal;
use crate::store::{Address, Db};
use crate::time::{Instant, Zone, parse_instant};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn now() -> Instant {
    parse_instant("2020-09-01T08:00:00Z").unwrap()
}

fn network(code: &str, joined: &str) -> Network {
    Network {
        id: NetworkId::fresh(),
        code: code.into(),
        name: format!("Network {code}"),
        joined: Some(day(joined)),
    }
}

fn person(name: &str, networks: &[&Network]) -> Person {
    Person {
        id: PersonId::fresh(),
        name: name.into(),
        email: Email::parse(&format!("{}@people.example", name.to_lowercase())).unwrap(),
        zone: Zone::parse("Europe/Oslo").unwrap(),
        language: "en".into(),
        wishes: crate::people::Wishes::default(),
        memberships: networks
            .iter()
            .map(|n| Membership {
                network: n.id.clone(),
                from: None,
                to: None,
            })
            .collect(),
    }
}

fn workshop(code: &str, audience: Audience, people: &[(&Person, Part)]) -> Workshop {
    let mut people: Vec<Seat> = people
        .iter()
        .map(|(p, part)| Seat {
            person: p.id.clone(),
            part: *part,
        })
        .collect();
    people.sort();
    Workshop {
        id: WorkshopId::fresh(),
        code: code.into(),
        place: 0,
        kind: Kind::Workshop,
        title: format!("About {code}"),
        theme: String::new(),
        lead: None,
        minutes: 90,
        audience,
        earliest: None,
        latest: Some(day("2020-10-20")),
        quorum: Some(2),
        network_quorum: std::collections::BTreeMap::new(),
        pinned: parse_instant("2020-10-14T09:00:00Z"),
        not_before: None,
        forbidden: vec![],
        held: false,
        join_link: None,
        people,
    }
}

/// Two networks (the second joins later), four people, a public session and a workshop for members.
fn small_world() -> (Alliance, Roster) {
    let alliance = Alliance {
        id: AllianceId::fresh(),
        slug: "alliance".into(),
        name: "Alliance".into(),
        mailbox: Email::parse("secretariat@alliance.example").unwrap(),
    };
    let (nwm, sea) = (
        network("NWM", "2019-09-26"),
        network("SEANWPNM", "2020-11-01"),
    );
    let ada = person("Ada", &[&nwm]);
    let bea = person("Bea", &[&sea, &nwm]);
    let cho = person("Cho", &[&sea]);
    let guest = person("Guest", &[]);
    let mut wg1 = workshop(
        "WG1",
        Audience::Members,
        &[
            (&ada, Part::Optional),
            (&ada, Part::Facilitator),
            (&cho, Part::Optional),
        ],
    );
    wg1.place = 1;
    wg1.network_quorum.insert(nwm.id.clone(), 1);
    let open = workshop("OPEN", Audience::Public, &[]);
    let meeting = Meeting {
        id: MeetingId::fresh(),
        alliance: alliance.id.clone(),
        slug: "ga-2020".into(),
        name: "Annual meeting".into(),
        first_day: day("2020-10-08"),
        last_day: day("2020-10-22"),
        zone: Zone::parse("Europe/Rome").unwrap(),
        limits: Limits {
            grid_minutes: 15,
            parallel: 1,
            per_day: 1,
            rest_minutes: 30,
            near_minutes: 30,
            free_days: Weekdays::new([6, 7]),
        },
        preset: Preset::FairnessFirst,
        present_minutes: Some(10),
    };
    let rules = vec![Rule {
        kind: RuleKind::Before,
        first: open.id.clone(),
        second: wg1.id.clone(),
        gap_minutes: 60,
    }];
    let roster = Roster {
        meeting,
        networks: vec![sea, nwm],
        people: vec![
            (cho, Role::Member),
            (guest, Role::Partner),
            (bea, Role::Coordinator),
            (ada, Role::Facilitator),
        ],
        workshops: vec![open, wg1],
        rules,
    };
    (alliance, roster)
}

fn names(of: &[Invitee<'_>]) -> Vec<String> {
    of.iter()
        .map(|i| format!("{} {}", i.person.name, i.part.word()))
        .collect()
}

#[test]
fn those_whose_network_joins_later_are_not_invited_and_guests_only_to_public_sessions() {
    let (_, roster) = small_world();
    let open = roster.workshop_by_code("open").unwrap();
    let wg1 = roster.workshop_by_code("WG1").unwrap();
    assert_eq!(
        names(&roster.invitees(open)),
        ["Guest optional", "Bea optional", "Ada optional"]
    );
    assert_eq!(names(&roster.invitees(wg1)), ["Ada facilitator"]);
    let left_out: Vec<_> = roster.signed_up_not_invited(wg1);
    assert_eq!(left_out.len(), 1);
    assert_eq!(left_out[0].name, "Cho");
}

#[test]
fn a_person_of_two_networks_is_represented_by_the_first_that_belongs_that_day() {
    let (_, roster) = small_world();
    let bea = &roster.people[2].0;
    let on = |d: &str| roster.represented_by(bea, day(d)).map(|n| n.code.clone());
    assert_eq!(on("2020-10-08"), Some("NWM".into()));
    assert_eq!(on("2020-11-01"), Some("SEANWPNM".into()));
    assert_eq!(on("2018-01-01"), None);
}

async fn stored(db: &Db, alliance: Alliance, roster: Roster) -> Result<(), Refusal> {
    db.write(move |conn| {
        if people::alliance_by_slug(conn, &alliance.slug)?.is_none() {
            people::create_alliance(conn, &alliance, now())?;
        }
        people::save_networks(
            conn,
            &alliance.id,
            &roster.networks.iter().collect::<Vec<_>>(),
        )?;
        let all: Vec<&Person> = roster.people.iter().map(|(p, _)| p).collect();
        people::save_people(conn, &alliance.id, &all, now())?;
        save(conn, &roster, now())
    })
    .await
}

fn opened(name: &str) -> (std::path::PathBuf, Db) {
    let dir = std::env::temp_dir().join(format!("plenary-meeting-{}-{name}", std::process::id()));
    let _ = std::fs::remove_dir_all(&dir);
    let db = Db::open(&Address::in_directory(&dir)).unwrap();
    (dir, db)
}

#[tokio::test]
async fn a_meeting_is_read_back_as_it_was_stored_and_as_it_was_changed() {
    let (dir, db) = opened("round");
    let (alliance, mut roster) = small_world();
    stored(&db, alliance.clone(), roster.clone()).await.unwrap();
    let back = db.read(|c| load_roster(c, "ga-2020")).await.unwrap();
    assert_eq!(back, roster);

    roster.people.remove(0);
    roster.workshops.remove(0);
    roster.rules.clear();
    roster.workshops[0].pinned = None;
    roster.workshops[0].people.remove(0);
    roster.meeting.present_minutes = None;
    roster.people[0].0.zone = Zone::parse("Asia/Kathmandu").unwrap();
    stored(&db, alliance, roster.clone()).await.unwrap();
    let back = db.read(|c| load_roster(c, "ga-2020")).await.unwrap();
    assert_eq!(back, roster);
    std::fs::remove_dir_all(dir).unwrap();
}

#[tokio::test]
async fn an_unknown_meeting_is_refused_with_those_that_exist() {
    let (dir, db) = opened("unknown");
    let asked = |db: &Db| {
        let db = db.clone();
        async move {
            db.read(|c| load_roster(c, "ga-2021"))
                .await
                .unwrap_err()
                .to_string()
        }
    };
    assert_eq!(
        asked(&db).await,
        "there is no meeting \"ga-2021\": no meeting has been imported yet"
    );
    let (alliance, roster) = small_world();
    stored(&db, alliance, roster).await.unwrap();
    assert_eq!(
        asked(&db).await,
        "there is no meeting \"ga-2021\": there are ga-2020"
    );
    std::fs::remove_dir_all(dir).unwrap();
}

#[tokio::test]
async fn a_released_workshop_cannot_leave_the_meeting() {
    let (dir, db) = opened("released");
    let (alliance, mut roster) = small_world();
    stored(&db, alliance.clone(), roster.clone()).await.unwrap();
    let sql = format!(
        "INSERT INTO sessions VALUES ('s1', '{}', '{}', 'u1', 0, 'confirmed', '2020-10-08 12:00:00', 90, '2020-09-01 08:00:00', '2020-09-01 08:00:00')",
        roster.meeting.id, roster.workshops[0].id
    );
    db.write(move |c| c.batch(&sql)).await.unwrap();
    let before = roster.clone();
    roster.rules.clear();
    roster.workshops.clear();
    let refused = stored(&db, alliance, roster).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "workshop OPEN: it has been released and so cannot leave the meeting: put its row back, or cancel its session in the programme"
    );
    let back = db.read(|c| load_roster(c, "ga-2020")).await.unwrap();
    assert_eq!(back, before);
    std::fs::remove_dir_all(dir).unwrap();
}

/// The keys that a template names in a call of this kind.
fn keys<'a>(page: &'a str, call: &str) -> Vec<&'a str> {
    page.split(call)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn every_word_of_the_pages_is_there_in_every_language() {
    assert_eq!(super::say::faults(), []);
    let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut missing = Vec::new();
    for folder in [
        "meeting/pages",
        "availability/pages",
        "availability/import/pages",
        "invitation/entry/pages",
    ] {
        for entry in std::fs::read_dir(source.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.ends_with("hers.html")
                || path.ends_with("person.html") && folder.starts_with("availability")
            {
                continue;
            }
            let page = std::fs::read_to_string(&path).unwrap();
            for call in ["t.word(\"", "t.n(\"", "t.name(\"", "t.of(\""] {
                let keys = keys(&page, call);
                let lost = keys.iter().filter(|key| !super::say::has(key));
                missing.extend(lost.map(|key| format!("{key} in {}", path.display())));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}
