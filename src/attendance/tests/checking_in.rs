//! Marks of check-in pages: each once, the last by its own time wins, whichever device it came from and whenever it came in.

use super::super::*;
use super::loop_case::{Case, now, organiser};
use crate::attendance::marks::{Mark, Outcome, Reach, Stay, Taken, Whom, mark, sheet};
use crate::people::PersonId;
use crate::time::{Instant, parse_instant};

const WHOLE: Option<Stay> = Some(Stay {
    from: 0,
    until: 120,
});

fn at(minute: i64) -> Instant {
    parse_instant("2020-10-13T13:00:00Z").unwrap() + chrono::TimeDelta::minutes(minute)
}

async fn person(case: &Case, email: &str) -> PersonId {
    let overview = overview(&case.db, "ga-2020").await.unwrap();
    let found = overview
        .roster
        .people
        .iter()
        .find(|(p, _)| p.email.as_str() == email);
    found.unwrap().0.id.clone()
}

fn tap(id: &str, whom: &Whom, stay: Option<Stay>, minute: i64) -> Mark {
    Mark {
        id: id.into(),
        whom: whom.clone(),
        stay,
        at: at(minute),
    }
}

async fn send(case: &Case, marks: &[Mark], reach: Reach) -> Vec<Result<Taken, String>> {
    let by = "tuuli.degard.057@nwm.example";
    let done: Vec<Outcome> = mark(&case.db, now(), "ga-2020", "WG2", marks.to_vec(), reach, by)
        .await
        .unwrap();
    done.into_iter()
        .map(|o| o.taken.map_err(|r| r.to_string()))
        .collect()
}

#[tokio::test]
async fn marks_come_out_the_same_in_whatever_order_and_however_often_they_come_in() {
    let mut seen = Vec::new();
    // Two devices with two marks each; every order of arrival, the last one sent again.
    for (i, order) in [
        [0, 1, 2, 3],
        [3, 2, 1, 0],
        [2, 0, 3, 1],
        [1, 3, 0, 2],
        [3, 0, 1, 2],
    ]
    .iter()
    .enumerate()
    {
        let case = Case::released(&format!("order-{i}")).await;
        let amal = Whom::Person(person(&case, "amal.elsayed.085@awmn.example").await);
        let late = Some(Stay {
            from: 12,
            until: 95,
        });
        let marks = [
            tap("a-1", &amal, WHOLE, 3),
            tap("b-1", &amal, None, 5),
            tap("a-2", &amal, late, 14),
            tap("b-2", &amal, None, 9),
        ];
        for n in order {
            send(&case, &[marks[*n].clone()], Reach::Session).await;
        }
        let again = send(&case, &marks, Reach::Session).await;
        assert_eq!(again, vec![Ok(Taken::Known); 4]);
        let record = case.record("WG2").await;
        seen.push((
            record.minutes.clone().into_values().collect::<Vec<_>>(),
            record.recorded,
        ));
    }
    assert_eq!(seen, vec![(vec![83], true); 5]);
}

#[tokio::test]
async fn a_mark_says_what_became_of_it_and_a_wrong_one_keeps_no_other_from_being_taken() {
    let case = Case::released("wrong").await;
    let amal = Whom::Person(person(&case, "amal.elsayed.085@awmn.example").await);
    let stranger = Whom::Person(PersonId::from_text("nobody"));
    let no_part = Some(Stay {
        from: 30,
        until: 30,
    });
    let marks = [
        tap("1", &amal, WHOLE, 10),
        tap("2", &amal, None, 5),
        tap("3", &amal, no_part, 11),
        tap("", &amal, WHOLE, 11),
        tap("5", &stranger, WHOLE, 11),
        tap("6", &Whom::Name(" — ".into()), WHOLE, 11),
        tap("7", &Whom::Name("Rosa  Lind".into()), WHOLE, 11),
    ];
    let said = send(&case, &marks, Reach::Session).await;
    let refused = |says: &str| Err(says.to_string());
    assert_eq!(
        said,
        [
            Ok(Taken::Counts),
            Ok(Taken::Older),
            refused(
                "minutes: minute 30 to minute 30 is no part of a session of 120 minutes: she comes before she leaves, from minute 0 to minute 120"
            ),
            refused("id: a mark has an id of 1 to 64 letters, digits and hyphens"),
            refused("person: she is not on the list of this session: add her by name"),
            refused("name: write her name"),
            Ok(Taken::Counts),
        ]
    );
    let record = case.record("WG2").await;
    assert_eq!(record.minutes.into_values().collect::<Vec<_>>(), [120]);
    assert_eq!(record.unidentified.len(), 1);
    assert_eq!(record.unidentified[0].name, "Rosa Lind");
    assert_eq!(record.unidentified[0].minutes, 120);
}

#[tokio::test]
async fn a_facilitator_marks_the_people_of_her_session_and_an_organiser_whoever_is_in_the_meeting()
{
    let case = Case::released("reach").await;
    let sheet = sheet(&case.db, "ga-2020", "WG2", "a").await.unwrap();
    let somebody = sheet.uninvited[0].clone();
    assert_eq!(somebody.answer, "is-not-invited");
    let other = Whom::Person(somebody.person.clone());
    let foreign = [tap("1", &other, WHOLE, 1)];
    assert_eq!(
        send(&case, &foreign, Reach::Session).await,
        [Err(
            "person: she is not on the list of this session: add her by name".to_string()
        )]
    );
    assert_eq!(
        send(&case, &foreign, Reach::Meeting).await,
        [Ok(Taken::Counts)]
    );
    // Once she is in the record, the facilitator sees her and may take the mark back.
    let back = [tap("2", &other, None, 2)];
    assert_eq!(
        send(&case, &back, Reach::Session).await,
        [Ok(Taken::Counts)]
    );
}

#[tokio::test]
async fn a_clock_that_is_ahead_does_not_win_over_later_marks() {
    let case = Case::released("ahead").await;
    let amal = Whom::Person(person(&case, "amal.elsayed.085@awmn.example").await);
    let ahead = Mark {
        at: now() + chrono::TimeDelta::days(900),
        ..tap("a", &amal, WHOLE, 0)
    };
    send(&case, &[ahead], Reach::Session).await;
    let by = "ana@alliance.example";
    let later = now() + chrono::TimeDelta::minutes(1);
    let back = Mark {
        at: later,
        ..tap("b", &amal, None, 0)
    };
    mark(
        &case.db,
        later,
        "ga-2020",
        "WG2",
        vec![back],
        Reach::Session,
        by,
    )
    .await
    .unwrap();
    assert_eq!(case.record("WG2").await.minutes.len(), 0);
}

#[tokio::test]
async fn a_typed_name_is_decided_like_one_of_a_file_and_taken_back_by_the_same_name() {
    let case = Case::released("typed").await;
    let rosa = Whom::Name("Rosa Lind".into());
    send(&case, &[tap("1", &rosa, WHOLE, 1)], Reach::Session).await;
    let amal = crate::people::Email::parse("amal.elsayed.085@awmn.example").unwrap();
    let done = case
        .decide("WG2", "rosa lind", Decision::Is(amal), organiser())
        .await
        .unwrap();
    assert_eq!(done.connections, 1);
    let record = case.record("WG2").await;
    assert_eq!((record.minutes.len(), record.unidentified.len()), (1, 0));
    let again = Whom::Name("ROSA  lind".into());
    send(&case, &[tap("2", &again, None, 2)], Reach::Session).await;
    let record = case.record("WG2").await;
    assert_eq!((record.minutes.len(), record.unidentified.len()), (0, 0));
}
