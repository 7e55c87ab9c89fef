//! The planning problem of an imported meeting.

use std::collections::HashMap;

use plenary::availability;
use plenary::ledger;
use plenary::proposal::{
    Announced, Level, Measure, Position, Problem, Told, problem_from_meeting, read_problem,
    write_problem,
};
use plenary::refusal::Refusal;
use plenary::time::{Zone, instant_text};

use super::*;

impl World {
    async fn problem(&self, announced: Announced) -> Result<Problem, Refusal> {
        let roster = self.roster().await;
        self.db
            .read(move |c| {
                let known = availability::load(c, &roster)?;
                let told = Told {
                    announced,
                    openings: ledger::openings(c, &roster.meeting)?,
                    ..Told::default()
                };
                problem_from_meeting(&roster, &known, &told)
            })
            .await
    }
}

fn spans(of: &[plenary::time::Interval]) -> Vec<String> {
    of.iter()
        .map(|i| format!("{} {}", instant_text(i.start()), instant_text(i.end())))
        .collect()
}

#[tokio::test]
async fn the_model_case_as_a_problem_has_its_rules_and_names_nobody() {
    let world = World::opened("problem");
    world.import(model_case()).await.unwrap();
    let problem = world.problem(HashMap::new()).await.unwrap();
    assert_eq!(
        spans(&[problem.window]),
        ["2020-10-07T22:00:00Z 2020-10-22T22:00:00Z"]
    );
    assert_eq!(
        spans(&problem.blackouts),
        [
            "2020-10-09T22:00:00Z 2020-10-11T22:00:00Z",
            "2020-10-16T22:00:00Z 2020-10-18T22:00:00Z"
        ]
    );
    let networks: Vec<&str> = problem.networks.iter().map(|n| n.id.0.as_str()).collect();
    assert_eq!(networks, ["FWA", "MWMN", "NWM", "AWMN", "WMC"]);
    assert_eq!(problem.participants.len(), 126);
    let seats: Vec<String> = problem
        .workshops
        .iter()
        .map(|w| format!("{} {}+{}", w.id.0, w.facilitators.len(), w.optional.len()))
        .collect();
    assert_eq!(
        seats,
        [
            "OPEN 0+126",
            "WG1 2+50",
            "WG2 2+72",
            "WG3 2+40",
            "WG4 2+59",
            "WG5 2+59",
            "CLOSE 0+126"
        ]
    );
    let positions: Vec<Option<Position>> = problem.workshops.iter().map(|w| w.position).collect();
    assert_eq!(positions[0], Some(Position::First));
    assert_eq!(positions[6], Some(Position::Last));
    assert_eq!(positions[1..6], [None; 5]);
    let wg1 = &problem.workshops[1];
    assert_eq!(
        (wg1.start_after, wg1.end_before),
        (
            parse_instant("2020-10-11T22:00:00Z"),
            parse_instant("2020-10-21T22:00:00Z")
        )
    );
    let level = Level::new;
    assert_eq!(
        problem.levels,
        [
            level(Measure::Unplaced, 1),
            level(Measure::RequiredLost, 1),
            level(Measure::Lost, 4 * (542 * 120 * 4 / 50)),
            level(Measure::Fairness, 15_000),
            level(Measure::Comfort, 1),
        ]
    );

    let file = write_problem(&problem);
    for (person, _) in &world.roster().await.people {
        assert!(!file.contains(person.email.as_str()) && !file.contains(&person.name));
    }
    assert_eq!(write_problem(&read_problem(&file).unwrap()), file);
}

#[tokio::test]
async fn what_was_announced_and_asked_for_stands_in_the_problem() {
    let world = World::opened("announced");
    let mut files = with(
        "workshops.csv",
        "latest_date",
        "latest_date,pinned_start,after,quorum,required",
    );
    let text = String::from_utf8(files[1].1.clone()).unwrap();
    files[1].1 = text
        .replace(
            "networks,,",
            "networks,,,2020-10-13T13:00:00Z,OPEN,2,cho@wmc.example",
        )
        .into_bytes();
    world.import(files).await.unwrap();
    let open = world.roster().await.workshops[0].id.clone();
    let told = parse_instant("2020-10-08T12:00:00Z").unwrap();
    let problem = world.problem(HashMap::from([(open, told)])).await.unwrap();
    assert_eq!(problem.workshops[0].announced, Some(told));
    let wg1 = &problem.workshops[1];
    assert_eq!(wg1.pinned, parse_instant("2020-10-13T13:00:00Z"));
    assert_eq!(wg1.quorum, Some(2));
    let ids =
        |all: &[plenary::proposal::PersonId]| all.iter().map(|p| p.0.clone()).collect::<Vec<_>>();
    assert_eq!(
        (
            ids(&wg1.facilitators),
            ids(&wg1.required),
            ids(&wg1.optional)
        ),
        (
            vec!["p001".into()],
            vec!["p003".into()],
            vec!["p002".into()]
        )
    );
    assert_eq!(problem.pairs.len(), 1);
    assert_eq!(
        (problem.pairs[0].a.0.as_str(), problem.pairs[0].b.0.as_str()),
        ("OPEN", "WG1")
    );
}

#[tokio::test]
async fn a_fixed_offset_is_written_as_a_named_zone_and_worth_the_same_at_every_step() {
    let world = World::opened("offset");
    for (given, written, from) in [
        ("+03:00", "Etc/GMT-3", 9 * 60),
        ("-03:30", "Etc/GMT+4", 8 * 60 + 30),
        ("+05:45", "Etc/GMT-5", 8 * 60 + 15),
        ("UTC", "UTC", 9 * 60),
        ("Asia/Kathmandu", "Asia/Kathmandu", 9 * 60),
    ] {
        world
            .import(with(
                "participants.csv",
                "Europe/Oslo,fr",
                &format!("{given},fr"),
            ))
            .await
            .unwrap();
        let problem = world.problem(HashMap::new()).await.unwrap();
        let bea = &problem.participants[1];
        assert_eq!((bea.zone.name(), bea.working.from), (written, from));
        let at = parse_instant("2020-10-13T08:00:00Z").unwrap();
        let own = Zone::parse(given).unwrap().local(at).civil - chrono::TimeDelta::hours(9);
        let theirs = bea.zone.local(at).civil - chrono::TimeDelta::minutes(from.into());
        assert_eq!(own, theirs);
    }
    let options = ImportOptions {
        zone: "+05:45".into(),
        ..options()
    };
    import_meeting(&world.db, now(), options, small())
        .await
        .unwrap();
    assert_eq!(
        world.problem(HashMap::new()).await.unwrap_err().to_string(),
        "zone: the meeting's zone +05:45 is an offset that no named zone keeps all year: import the meeting with a name like Asia/Kolkata"
    );
}
