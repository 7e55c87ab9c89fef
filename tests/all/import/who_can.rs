//! Who can when: the model case against numbers that Python's zoneinfo gives, and the ways by which a person changes her answer.

use plenary::availability::{self, Answer, Availability, Counted, SpanInput, WhoCan};
use plenary::people::PersonId;
use plenary::refusal::Kind;
use plenary::time::parse_local;

use super::*;

impl World {
    async fn availability(&self) -> Availability {
        let roster = self.roster().await;
        self.db
            .read(move |c| availability::load(c, &roster))
            .await
            .unwrap()
    }

    async fn who_can(&self) -> WhoCan {
        availability::who_can(&self.roster().await, &self.availability().await)
    }

    async fn person(&self, name: &str) -> PersonId {
        let roster = self.roster().await;
        let (person, _) = roster.people.iter().find(|(p, _)| p.name == name).unwrap();
        person.id.clone()
    }

    /// What somebody said, in short.
    async fn said(&self, name: &str) -> Vec<String> {
        let id = self.person(name).await;
        let known = self.availability().await;
        let said = known.said.get(&id).map_or(&[][..], Vec::as_slice);
        said.iter()
            .map(|s| format!("{} {} {}", s.start_local, s.answer.word(), s.way.word()))
            .collect()
    }
}

#[tokio::test]
async fn who_can_when_is_what_another_implementation_counts() {
    let world = World::opened("whocan");
    world.import(model_case()).await.unwrap();
    let roster = world.roster().await;
    let counts = world.who_can().await;
    let sum = |all: &[u32]| all.iter().sum::<u32>();
    let found: Vec<String> = counts
        .networks
        .iter()
        .map(|n| {
            let code = &roster.network(&n.network).unwrap().code;
            format!(
                "{code} {} {} {} {}",
                n.size,
                sum(&n.yes),
                sum(&n.if_need_be),
                sum(&n.hour)
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            "FWA 30 10078 15342 23917",
            "MWMN 26 8530 13390 20693",
            "NWM 22 7574 11342 17827",
            "AWMN 20 6694 10142 15831",
            "WMC 28 9424 14432 22419",
            "SEANWPNM 0 0 0 0",
        ]
    );
    let at = parse_instant("2020-10-14T13:00:00Z").unwrap();
    let step = (0..counts.networks[0].hour.len())
        .find(|s| counts.step_start(*s) == at)
        .unwrap();
    let then: Vec<u32> = counts.networks.iter().map(|n| n.hour[step]).collect();
    assert_eq!(then, [27, 25, 21, 16, 20, 0]);
}

fn span(answer: Answer, start: &str, end: &str) -> SpanInput {
    SpanInput {
        answer,
        start_local: parse_local(start).unwrap(),
        end_local: parse_local(end).unwrap(),
    }
}

#[tokio::test]
async fn what_she_says_herself_outranks_the_file_from_then_on() {
    let world = World::opened("herself");
    world.import(small()).await.unwrap();
    let ada = world.person("Ada Holm").await;
    let evening = span(Answer::Yes, "2020-10-12T20:00", "2020-10-12T22:00");
    let id = availability::add_span(&world.db, "ga-2020", &ada, evening)
        .await
        .unwrap();
    let both = [
        "2020-10-09 09:00:00 no herself",
        "2020-10-12 20:00:00 yes herself",
    ];
    assert_eq!(world.said("Ada Holm").await, both);

    let report = world.import(small()).await.unwrap();
    assert_eq!(report.changes(), 0);
    assert_eq!(
        report.notes.last().unwrap().to_string(),
        "availability: 1 person has answered herself since: her rows were not taken"
    );
    assert_eq!(world.said("Ada Holm").await, both);

    availability::remove_spans(&world.db, "ga-2020", &ada, vec![id.clone()])
        .await
        .unwrap();
    let gone = availability::remove_spans(&world.db, "ga-2020", &ada, vec![id.clone()]).await;
    assert_eq!(gone.unwrap_err().kind, Kind::NotFound);
    availability::replace_spans(&world.db, "ga-2020", &ada, vec![evening])
        .await
        .unwrap();
    assert_eq!(
        world.said("Ada Holm").await,
        ["2020-10-12 20:00:00 yes herself"]
    );
}

#[tokio::test]
async fn an_hour_that_does_not_exist_is_refused_with_its_neighbours() {
    let world = World::opened("gap");
    world.import(small()).await.unwrap();
    let ada = world.person("Ada Holm").await;
    let night = span(Answer::No, "2020-03-29T02:30", "2020-03-29T05:00");
    let refused = availability::add_span(&world.db, "ga-2020", &ada, night)
        .await
        .unwrap_err();
    assert_eq!(
        refused.to_string(),
        "start: this hour does not exist in Europe/Oslo: the clock jumps from 02:00 to 03:00; choose one of these"
    );
    assert_eq!(world.said("Ada Holm").await.len(), 1);
}

#[tokio::test]
async fn busy_time_of_a_calendar_counts_as_no_and_a_second_file_replaces_the_first() {
    let world = World::opened("busy");
    world.import(small()).await.unwrap();
    let bea = world.person("Bea Holm").await;
    let calendar = |events: &str| {
        let text =
            format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\n{events}END:VCALENDAR\n");
        text.replace('\n', "\r\n").into_bytes()
    };
    let event = "BEGIN:VEVENT\nUID:1\nDTSTAMP:20200901T000000Z\nDTSTART:20201013T080000Z\nDTEND:20201013T090000Z\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:2\nDTSTAMP:20200901T000000Z\nDTSTART:20201203T080000Z\nDTEND:20201203T090000Z\nEND:VEVENT\n";
    let busy = availability::import_busy(&world.db, "ga-2020", &bea, "bea.ics", calendar(event))
        .await
        .unwrap();
    assert_eq!(busy.spans.seconds(), 3600);
    let hour = |counts: &WhoCan, at: &str| {
        let at = parse_instant(at).unwrap();
        let step = (0..counts.networks[0].hour.len())
            .find(|s| counts.step_start(*s) == at)
            .unwrap();
        counts.networks[0].hour[step]
    };
    let counts = world.who_can().await;
    assert_eq!(hour(&counts, "2020-10-13T08:00:00Z"), 1);
    assert_eq!(hour(&counts, "2020-10-13T09:00:00Z"), 2);

    availability::import_busy(&world.db, "ga-2020", &bea, "bea.ics", calendar(""))
        .await
        .unwrap();
    assert_eq!(hour(&world.who_can().await, "2020-10-13T08:00:00Z"), 2);
    let refused =
        availability::import_busy(&world.db, "ga-2020", &bea, "bea.ics", b"hello".to_vec()).await;
    assert_eq!(refused.unwrap_err().kind, Kind::Invalid);
}

#[tokio::test]
async fn the_map_of_the_weeks_the_day_and_the_hour_count_the_same() {
    let world = World::opened("heat");
    world.import(model_case()).await.unwrap();
    let roster = world.roster().await;
    let known = world.availability().await;
    let days = availability::shown_days(&roster.meeting, roster.meeting.first_day);
    let map = availability::heat(&roster, &known, days.clone(), Counted::All);
    assert_eq!(
        (map.days.len(), map.hours.len(), map.lanes.len()),
        (15, 24, 5)
    );
    for (place, day) in days.iter().enumerate() {
        let table = availability::day_table(&roster, &known, *day);
        let of_day: Vec<u32> = table.rows.iter().map(|(_, can)| can.iter().sum()).collect();
        let of_map: Vec<u32> = map.hours.iter().map(|h| h.can[place].unwrap()).collect();
        assert_eq!(of_map, of_day, "{day}");
        assert_eq!(map.size, table.networks.iter().map(|n| n.size).sum::<u32>());
    }
    let workshop = roster.workshop_by_code("WG1").unwrap();
    for counted in [
        Counted::All,
        Counted::Workshop(workshop),
        Counted::Network(&roster.networks[0]),
    ] {
        let map = availability::heat(&roster, &known, days.clone(), counted);
        let at = availability::instant_of(&roster.meeting, days[6], 13).unwrap();
        let people = availability::at_hour(&roster, &known, at, counted);
        let all = people.iter().flat_map(|(_, all)| all);
        let can = all.clone().filter(|p| p.answer != Answer::No).count();
        assert_eq!(Some(u32::try_from(can).unwrap()), map.hours[13].can[6]);
        assert_eq!(u32::try_from(all.count()).unwrap(), map.size);
    }
}
