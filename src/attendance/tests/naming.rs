//! Names decided: what is offered first, how far a decision reaches, guests, what was set aside.

use super::super::*;
use super::loop_case::{Case, organiser, wg2};
use super::model_case::fixture;
use crate::people::{Email, PersonId};

fn facilitator() -> Decider {
    Decider::Facilitator("thandiwe.tesfaye.002@fwa.example".into())
}

async fn names(case: &Case, code: &str) -> Names {
    names_of(&case.db, "ga-2020", code, Sees::Everybody)
        .await
        .unwrap()
}

/// `Zawadi: 1 Zawadi Akol (a part of her name), 2 …` of every open name.
async fn offered(case: &Case, code: &str) -> Vec<String> {
    let names = names(case, code).await;
    names
        .open()
        .zip(names.offers(names.open()))
        .map(|(line, offers)| {
            let offers: Vec<String> = offers
                .into_iter()
                .map(|offer| match offer {
                    Offer::Is { name, why, .. } => format!("{name} ({why})"),
                    Offer::NoPerson(aside) => format!("no person ({})", aside.word()),
                })
                .collect();
            format!("{}: {}", line.name.label(), offers.join(", "))
        })
        .collect()
}

async fn open(case: &Case, code: &str) -> Vec<String> {
    names(case, code)
        .await
        .open()
        .map(|l| l.name.label())
        .collect()
}

async fn zawadi(case: &Case) -> PersonId {
    let overview = overview(&case.db, "ga-2020").await.unwrap();
    let email = Email::parse("zawadi.chissano.020@fwa.example").unwrap();
    overview
        .roster
        .people
        .iter()
        .find(|(p, _)| p.email == email)
        .unwrap()
        .0
        .id
        .clone()
}

#[tokio::test]
async fn what_is_likeliest_is_offered_first_and_a_machine_as_what_it_is() {
    let case = Case::released("offers").await;
    let file = "name,email,start,end\n\
        Zawadi Chisano,,2020-10-13T15:00,2020-10-13T16:00\n\
        Zawadi,zawadi.chissano.02@fwa.example,2020-10-13T15:00,2020-10-13T16:00\n\
        Otter.ai Notetaker,,2020-10-13T15:00,2020-10-13T16:00\n\
        +44 20 7946 0000,,2020-10-13T15:00,2020-10-13T16:00\n\
        Interpreter FR,,2020-10-13T15:00,2020-10-13T16:00\n\
        Qqqq Xxxx,,2020-10-13T15:00,2020-10-13T16:00\n";
    case.import("WG2", "a.csv", file.into()).await.unwrap();
    let offered = offered(&case, "WG2").await;
    assert_eq!(
        (
            &offered[..4],
            offered[4].split(", ").next().unwrap(),
            offered[5].split(", ").next().unwrap()
        ),
        (
            &[
                "+44 20 7946 0000: no person (telephone)".to_string(),
                "Interpreter FR: no person (interpreter)".to_string(),
                "Otter.ai Notetaker: no person (note-taker)".to_string(),
                "Qqqq Xxxx: ".to_string(),
            ][..],
            "Zawadi <zawadi.chissano.02@fwa.example>: Zawadi Chissano (her address differs by a letter or two)",
            "Zawadi Chisano: Zawadi Chissano (a similar name)",
        )
    );
}

#[tokio::test]
async fn a_guest_counts_among_partners_and_the_public_and_is_the_same_one_in_every_session() {
    let case = Case::released("guest").await;
    case.import("WG2", "wg2.csv", wg2()).await.unwrap();
    case.import("WG4", "wg4.csv", fixture("WG4-zoom-new.csv"))
        .await
        .unwrap();
    let before = case.record("WG2").await;
    let guest = Decision::Guest {
        name: Some("  Layla\u{7}  Al-Masri ".into()),
        email: None,
    };
    case.decide("WG2", " Al-Masri", guest, organiser())
        .await
        .unwrap();
    let record = case.record("WG2").await;
    let minutes = before
        .unidentified
        .iter()
        .find(|u| u.name == " Al-Masri")
        .unwrap()
        .minutes;
    let layla = Guest {
        name: "Layla Al-Masri".into(),
        email: String::new(),
    };
    assert_eq!(record.guests, [(layla, minutes)]);
    assert_eq!(record.unidentified.len(), before.unidentified.len() - 1);
    assert_eq!(record.minutes, before.minutes);
    let overview = overview(&case.db, "ga-2020").await.unwrap();
    let counts = overview.sessions(Counting::Representing);
    let count = counts.iter().find(|c| c.session.code == "WG2").unwrap();
    let outside = count.networks.iter().find(|n| n.0.is_none()).unwrap().1;
    assert_eq!(
        (
            count.total.present,
            outside.present,
            count.total.minutes,
            count.total.invited
        ),
        (55, 2, 6086 + u64::from(minutes), 74)
    );

    // An address of somebody of the meeting is hers, not a guest's; a name there must be.
    let refused = |name: &str, email: &str| Decision::Guest {
        name: Some(name.into()),
        email: Some(email.into()),
    };
    for (guest, says) in [
        (
            refused("Z", "zawadi.chissano.020@fwa.example"),
            "guest_email: zawadi.chissano.020@fwa.example is the address of Zawadi Chissano, who is of this meeting: say that it is she",
        ),
        (
            refused(" \u{7} ", ""),
            "guest_name: a guest has a name: write it down",
        ),
    ] {
        let said = case.decide("WG2", "Host", guest, organiser()).await;
        assert_eq!(said.unwrap_err(), says);
    }
}

#[tokio::test]
async fn what_is_set_aside_is_counted_by_its_kind_and_every_decision_is_written_down() {
    let case = Case::released("aside").await;
    case.import("WG2", "wg2.csv", wg2()).await.unwrap();
    for (name, aside) in [
        ("Interpreter FR", Aside::Interpreter),
        ("Fireflies.ai Notetaker", Aside::NoteTaker),
        ("+39 06 ****1234", Aside::Telephone),
    ] {
        let decision = Decision::NoPerson(aside);
        case.decide("WG2", name, decision, organiser())
            .await
            .unwrap();
    }
    let record = case.record("WG2").await;
    let aside: Vec<(String, &str)> = record
        .set_aside
        .iter()
        .map(|(u, a)| (u.label(), a.word()))
        .collect();
    assert_eq!(
        aside,
        [
            ("+39 06 ****1234".to_string(), "telephone"),
            ("Fireflies.ai Notetaker".to_string(), "note-taker"),
            ("Interpreter FR".to_string(), "interpreter"),
        ]
    );
    case.decide("WG2", "Interpreter FR", Decision::Undo, organiser())
        .await
        .unwrap();
    let names = names(&case, "WG2").await;
    let said: Vec<(String, u32, String)> = names
        .decided()
        .filter_map(|l| {
            let logged = l.decided.as_ref()?.logged.as_ref()?;
            Some((l.name.label(), logged.number, logged.by.clone()))
        })
        .collect();
    assert_eq!(
        said,
        [
            ("+39 06 ****1234".to_string(), 3, "a test".to_string()),
            (
                "Fireflies.ai Notetaker".to_string(),
                2,
                "a test".to_string()
            ),
        ]
    );
}

#[tokio::test]
async fn a_facilitators_decision_holds_in_her_session_and_is_only_offered_in_another() {
    let case = Case::released("hers").await;
    let file = |day: u32| {
        format!("name,email,start,end\nZed,,2020-10-{day}T14:10,2020-10-{day}T15:50\nThe Bot of Bots,,2020-10-{day}T14:10,2020-10-{day}T15:50\n").into_bytes()
    };
    case.import("WG2", "a.csv", file(13)).await.unwrap();
    case.import("WG3", "b.csv", file(15)).await.unwrap();
    let id = zawadi(&case).await;
    case.decide("WG2", "Zed", Decision::IsPerson(id.clone()), facilitator())
        .await
        .unwrap();
    let machine = Decision::NoPerson(Aside::NoteTaker);
    case.decide("WG2", "The Bot of Bots", machine, facilitator())
        .await
        .unwrap();
    assert_eq!(open(&case, "WG2").await, Vec::<String>::new());
    assert_eq!(open(&case, "WG3").await, ["The Bot of Bots", "Zed"]);
    assert_eq!(
        offered(&case, "WG3").await[1],
        "Zed: Zawadi Chissano (it was she in another session)"
    );

    // What an organiser says elsewhere reaches every session but the one that decided for itself.
    let said = Decision::Guest {
        name: None,
        email: None,
    };
    let done = case.decide("WG3", "Zed", said, organiser()).await.unwrap();
    assert_eq!((done.connections, done.logged.here_only), (1, false));
    assert!(case.record("WG2").await.minutes.contains_key(&id));
    assert_eq!(case.record("WG2").await.guests, []);
    assert_eq!(case.record("WG3").await.guests.len(), 1);

    // A file that comes later is read by the session's own decision.
    let later = "name,email,start,end\nZed,,2020-10-13T15:50,2020-10-13T16:00\n";
    let later = case.import("WG2", "c.csv", later.into()).await.unwrap();
    assert_eq!(
        (
            later.record.minutes.get(&id),
            later.record.unidentified.len()
        ),
        (Some(&60), 0)
    );

    // She takes it back: it is open here, and what the organiser said elsewhere stays.
    case.decide("WG2", "Zed", Decision::Undo, facilitator())
        .await
        .unwrap();
    assert_eq!(open(&case, "WG2").await, ["Zed"]);
    assert_eq!(case.record("WG3").await.guests.len(), 1);
    // Only somebody invited to her session may be named.
    let other = overview(&case.db, "ga-2020").await.unwrap();
    let record = other
        .records
        .iter()
        .find(|r| r.session.code == "WG2")
        .unwrap();
    let stranger = other
        .roster
        .people
        .iter()
        .map(|(p, _)| p)
        .find(|p| !other.held(record).any(|i| i.person == p.id))
        .unwrap();
    let said = case
        .decide(
            "WG2",
            "Zed",
            Decision::IsPerson(stranger.id.clone()),
            facilitator(),
        )
        .await;
    assert_eq!(
        said.unwrap_err(),
        "She is not among the people of this session; search her by her name."
    );
}

#[tokio::test]
async fn a_search_finds_by_beginnings_of_names_and_tells_a_facilitator_nothing_of_others() {
    let case = Case::released("search").await;
    case.import("WG2", "wg2.csv", wg2()).await.unwrap();
    let all = names(&case, "WG2").await;
    let found = |names: &Names, typed: &str, sees| -> Vec<String> {
        names
            .search(typed, sees)
            .into_iter()
            .map(|f| f.name)
            .collect()
    };
    assert_eq!(
        found(&all, "chis zawa", Sees::Everybody),
        ["Zawadi Chissano"]
    );
    assert_eq!(
        found(&all, "zawadi.chissano.020@fwa.example", Sees::Everybody),
        ["Zawadi Chissano"]
    );
    assert_eq!(found(&all, " ", Sees::Everybody), Vec::<String>::new());
    let hers = names_of(&case.db, "ga-2020", "WG2", Sees::TheSession)
        .await
        .unwrap();
    assert_eq!(
        found(&hers, "zawadi.chissano.020", Sees::TheSession),
        Vec::<String>::new()
    );
    let stranger = all
        .roster
        .people
        .iter()
        .map(|(p, _)| p)
        .find(|p| !hers.allowed.contains(&p.id))
        .unwrap();
    assert!(found(&all, &stranger.name, Sees::Everybody).contains(&stranger.name));
    assert!(!found(&hers, &stranger.name, Sees::TheSession).contains(&stranger.name));
}
