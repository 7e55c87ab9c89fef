//! What the painted grid promises: hours of her clock to spans and back, on every clock.
//! Long because each way of painting stands with what it does to the hours beside it.

use super::super::painted::{Week, weeks};
use super::super::words::TEXTS;
use super::super::{
    Asked, Grid, Painting, Wish, Words, clashes, lines, paint, read, read_grid, revision, within,
};
use super::fields;
use crate::availability::{Answer, DefaultHours, Said, SpanId, Way};
use crate::language::Language;
use crate::meeting::Weekdays;
use crate::time::{Interval, IntervalSet, Zone, local_text, parse_instant};

fn zone(name: &str) -> Zone {
    Zone::parse(name).unwrap()
}

fn span(text: &str) -> Interval {
    let (from, to) = text.split_once(' ').unwrap();
    Interval::new(parse_instant(from).unwrap(), parse_instant(to).unwrap()).unwrap()
}

fn said(answer: Answer, interval: &str, zone: &Zone) -> Said {
    let interval = span(interval);
    Said {
        id: SpanId::fresh(),
        answer,
        start_local: zone.local(interval.start()).civil,
        end_local: zone.local(interval.end()).civil,
        zone: zone.clone(),
        interval,
        way: Way::Herself,
    }
}

/// Rome's 8 to 10 October 2020, a Thursday to a Saturday.
const OCTOBER: &str = "2020-10-07T22:00:00Z 2020-10-10T22:00:00Z";

fn grid(window: &str, free: &[u32], hers: &Zone) -> Grid {
    let free = Weekdays::new(free.iter().copied());
    Grid::over(&span(window), &zone("Europe/Rome"), free, hers)
}

fn lines_of(text: &str) -> Vec<&str> {
    text.split(' ').collect()
}

/// Her spans after a painting, on her clock.
fn painted(grid: &Grid, before: &[Said], days: &str, zone: &Zone) -> (Vec<Said>, Vec<String>) {
    let painting = Painting {
        seen: String::new(),
        saw: Vec::new(),
        days: read_grid(days).unwrap(),
    };
    let change = paint(grid, before, &painting, zone);
    let mut after: Vec<Said> = before
        .iter()
        .filter(|s| !change.gone.contains(&s.id))
        .cloned()
        .collect();
    after.extend(change.new);
    after.sort_by_key(|s| s.interval.start());
    let words = after
        .iter()
        .map(|s| {
            format!(
                "{} {} {}",
                s.answer.word(),
                local_text(s.start_local),
                local_text(s.end_local)
            )
        })
        .collect();
    (after, words)
}

#[test]
fn the_days_are_those_of_her_own_clock_on_either_side_of_the_date_line() {
    let fiji = grid(OCTOBER, &[], &zone("Pacific/Fiji")).text(&[]);
    assert_eq!(
        lines_of(&fiji),
        [
            "2020-10-08:..........--------------",
            "2020-10-09:------------------------",
            "2020-10-10:------------------------",
            "2020-10-11:----------..............",
        ]
    );
    let jamaica = grid(OCTOBER, &[], &zone("America/Jamaica")).text(&[]);
    assert_eq!(
        lines_of(&jamaica),
        [
            "2020-10-07:.................-------",
            "2020-10-08:------------------------",
            "2020-10-09:------------------------",
            "2020-10-10:-----------------.......",
        ]
    );
    // A quarter past the meeting's first midnight, the hour has begun in Kathmandu.
    let nepal = grid(OCTOBER, &[], &zone("Asia/Kathmandu")).text(&[]);
    assert_eq!(lines_of(&nepal)[0], "2020-10-08:...---------------------");
}

#[test]
fn days_without_sessions_have_no_hours() {
    let rome = grid(OCTOBER, &[6], &zone("Europe/Rome")).text(&[]);
    assert_eq!(lines_of(&rome).len(), 2);
    let fiji = grid(OCTOBER, &[6], &zone("Pacific/Fiji")).text(&[]);
    assert_eq!(lines_of(&fiji)[2], "2020-10-10:----------..............");
    assert_eq!(lines_of(&fiji).len(), 3);
}

#[test]
fn what_is_painted_is_what_is_read_again_and_painting_it_twice_changes_nothing() {
    let rome = zone("Europe/Rome");
    let grid = grid(OCTOBER, &[], &rome);
    let text = "2020-10-08:---------yyyii------nnnn 2020-10-09:nnnn-------------------- 2020-10-10:yyyyyyyyyyyyyyyyyyyyyyyy";
    let (after, words) = painted(&grid, &[], text, &rome);
    assert_eq!(
        words,
        [
            "yes 2020-10-08T09:00 2020-10-08T12:00",
            "if-need-be 2020-10-08T12:00 2020-10-08T14:00",
            "no 2020-10-08T20:00 2020-10-09T00:00",
            "no 2020-10-09T00:00 2020-10-09T04:00",
            "yes 2020-10-10T00:00 2020-10-11T00:00",
        ]
    );
    assert_eq!(grid.text(&after), text);
    let again = Painting {
        seen: String::new(),
        saw: Vec::new(),
        days: read_grid(text).unwrap(),
    };
    assert_eq!(
        paint(&grid, &after, &again, &rome),
        super::super::Painted::default()
    );
}

#[test]
fn what_lies_beside_the_painted_hours_stays_to_the_minute() {
    let rome = zone("Europe/Rome");
    let grid = grid(OCTOBER, &[], &rome);
    // Thursday 08:30 to 12:15 yes; a no that begins before the meeting.
    let before = [
        said(
            Answer::Yes,
            "2020-10-08T06:30:00Z 2020-10-08T10:15:00Z",
            &rome,
        ),
        said(
            Answer::No,
            "2020-10-07T10:00:00Z 2020-10-08T01:00:00Z",
            &rome,
        ),
    ];
    assert_eq!(
        lines_of(&grid.text(&before))[0],
        "2020-10-08:nnn-----YyyyY-----------"
    );
    let (_, words) = painted(
        &grid,
        &before,
        "2020-10-08:n-n-----YynyY----------- 2020-10-20:yyyyyyyyyyyyyyyyyyyyyyyy",
        &rome,
    );
    assert_eq!(
        words,
        [
            "no 2020-10-07T12:00 2020-10-08T01:00",
            "no 2020-10-08T02:00 2020-10-08T03:00",
            "yes 2020-10-08T08:30 2020-10-08T10:00",
            "no 2020-10-08T10:00 2020-10-08T11:00",
            "yes 2020-10-08T11:00 2020-10-08T12:15",
        ]
    );
    let (_, words) = painted(
        &grid,
        &before[..1],
        "2020-10-08:-----------Yyy----------",
        &rome,
    );
    assert_eq!(words, ["yes 2020-10-08T11:00 2020-10-08T14:00"]);
    // An hour more at the end of a span makes it longer, and no second span.
    let (_, words) = painted(
        &grid,
        &[said(
            Answer::Yes,
            "2020-10-08T07:00:00Z 2020-10-08T10:00:00Z",
            &rome,
        )],
        "2020-10-08:=========yyyy===========",
        &rome,
    );
    assert_eq!(words, ["yes 2020-10-08T09:00 2020-10-08T13:00"]);
}

#[test]
fn the_hour_that_comes_twice_is_painted_twice_as_long() {
    let rome = zone("Europe/Rome");
    let window = "2020-10-24T22:00:00Z 2020-10-25T23:00:00Z";
    let grid = grid(window, &[], &rome);
    let text = "2020-10-25:-yyy--------------------";
    let (after, words) = painted(&grid, &[], text, &rome);
    assert_eq!(words, ["yes 2020-10-25T01:00 2020-10-25T04:00"]);
    assert_eq!(after[0].interval.seconds(), 4 * 3600);
    assert_eq!(grid.text(&after), text);
    let (after, _) = painted(&grid, &[], "2020-10-25:--y---------------------", &rome);
    assert_eq!(
        after[0].interval,
        span("2020-10-25T00:00:00Z 2020-10-25T02:00:00Z")
    );
}

#[test]
fn the_hour_that_the_clock_skips_cannot_be_painted_and_its_neighbours_meet() {
    let rome = zone("Europe/Rome");
    let window = "2021-03-27T23:00:00Z 2021-03-28T22:00:00Z";
    let grid = grid(window, &[], &rome);
    assert_eq!(grid.text(&[]), "2021-03-28:--.---------------------");
    let (after, words) = painted(&grid, &[], "2021-03-28:-yyy--------------------", &rome);
    assert_eq!(
        after.iter().map(|s| s.interval.seconds()).sum::<i64>(),
        2 * 3600
    );
    assert_eq!(words, ["yes 2021-03-28T01:00 2021-03-28T04:00"]);
    // Lord Howe's clock jumps by half an hour: what is left of the hour can be painted.
    let howe = zone("Australia/Lord_Howe");
    let grid = Grid::over(
        &span("2020-10-03T13:30:00Z 2020-10-04T13:00:00Z"),
        &howe,
        Weekdays::default(),
        &howe,
    );
    let (after, _) = painted(&grid, &[], "2020-10-04:--y---------------------", &howe);
    assert_eq!(after[0].interval.seconds(), 1800);
}

#[test]
fn a_state_of_her_answers_is_known_by_what_they_say_and_not_by_their_ids() {
    let utc = Zone::utc();
    let one = || {
        said(
            Answer::Yes,
            "2020-10-08T06:00:00Z 2020-10-08T10:00:00Z",
            &utc,
        )
    };
    let two = || {
        said(
            Answer::No,
            "2020-10-08T10:00:00Z 2020-10-08T11:00:00Z",
            &utc,
        )
    };
    assert_eq!(revision(&[one(), two()]), revision(&[two(), one()]));
    assert_ne!(revision(&[one()]), revision(&[two()]));
    assert_ne!(revision(&[]), revision(&[one()]));
}

#[test]
fn what_is_no_grid_is_refused_with_the_day_that_is_wrong() {
    let says = |text: &str| read_grid(text).unwrap_err().to_string();
    assert_eq!(says(""), "grid: no day of the grid was sent");
    assert_eq!(
        says("2020-10-08:yy"),
        "grid: \"2020-10-08:yy\" is no day of a grid: expected a date, a colon and 24 letters"
    );
    assert_eq!(
        says("2020-13-08:------------------------"),
        "grid: \"2020-13-08:------------------------\" is no day of a grid: expected a date, a colon and 24 letters"
    );
}

#[test]
fn plain_fields_paint_six_hours_each() {
    let asked = read(
        "grid",
        &fields(&[
            ("seen", "abc"),
            ("part-2020-10-08-1", "y"),
            ("part-2020-10-08-3", "-"),
            ("part-2020-10-09-0", "keep"),
        ]),
    );
    let Ok(Asked::Grid(painting)) = asked else {
        panic!("no painting: {asked:?}");
    };
    assert_eq!(painting.seen, "abc");
    assert_eq!(painting.days.len(), 2);
    assert_eq!(
        painting.days[0].1[5..7],
        [Wish::Keep, Wish::Say(Answer::Yes)]
    );
    assert_eq!(painting.days[0].1[17..19], [Wish::Keep, Wish::Clear]);
    assert_eq!(painting.days[1].1, [Wish::Keep; 24]);
    let wrong = read("grid", &fields(&[("part-2020-10-08-4", "y")]));
    assert_eq!(
        wrong.unwrap_err().to_string(),
        "part-2020-10-08-4: there is no such part of a day"
    );
}

#[test]
fn a_plain_field_that_was_left_as_it_stood_asks_for_nothing_and_others_are_compared_hour_by_hour() {
    let rome = zone("Europe/Rome");
    let grid = grid(OCTOBER, &[], &rome);
    let asked = read(
        "grid",
        &fields(&[
            ("seen", "another state"),
            ("was-2020-10-08-1", "yyyyyy"),
            ("part-2020-10-08-1", "y"),
            ("was-2020-10-08-2", "--y---"),
            ("part-2020-10-08-2", "keep"),
            ("was-2020-10-08-3", "------"),
            ("part-2020-10-08-3", "n"),
        ]),
    );
    let Ok(Asked::Grid(painting)) = asked else {
        panic!("no painting: {asked:?}");
    };
    assert_eq!(painting.days[0].1[..18], [Wish::Keep; 18]);
    assert_eq!(painting.days[0].1[18..], [Wish::Say(Answer::No); 6]);
    let now = |text: &str| painted(&grid, &[], text, &rome).0;
    // Somebody changed what she left: no clash, and it stays.
    let elsewhere = now("2020-10-08:======nnnnnniiiiii======");
    assert!(!clashes(&grid, &elsewhere, &painting));
    let after = paint(&grid, &elsewhere, &painting, &rome);
    assert_eq!(after.gone.len(), 0);
    assert_eq!(after.new.len(), 1);
    // What she changed was changed meanwhile to something else, or to the same.
    assert!(clashes(
        &grid,
        &now("2020-10-08:===================y===="),
        &painting
    ));
    assert!(!clashes(
        &grid,
        &now("2020-10-08:===================n===="),
        &painting
    ));
    let wrong = read(
        "grid",
        &fields(&[("was-2020-10-08-1", "yy"), ("part-2020-10-08-1", "n")]),
    );
    assert_eq!(
        wrong.unwrap_err().to_string(),
        "part-2020-10-08-1: what stood there is six letters"
    );
}

#[test]
fn what_is_painted_outside_the_meeting_is_refused_with_a_sentence() {
    let jamaica = zone("America/Jamaica");
    let grid = grid(OCTOBER, &[], &jamaica);
    let says = |days: &str| {
        let painting = Painting {
            seen: String::new(),
            saw: Vec::new(),
            days: read_grid(days).unwrap(),
        };
        within(&grid, &painting).map_err(|refusal| refusal.to_string())
    };
    assert_eq!(says("2020-10-08:y======================="), Ok(()));
    assert_eq!(says("1999-10-08:========================"), Ok(()));
    assert_eq!(
        says("1999-10-08:y======================="),
        Err("grid: what is painted on 1999-10-08 lies outside the meeting: on this clock it lasts from 2020-10-07 to 2020-10-10".to_string())
    );
    assert!(says("1999-10-08:-=======================").is_err());
    // The first day has hours from 17:00 on.
    assert!(says("2020-10-07:yyyy====================").is_err());
    assert_eq!(says("2020-10-07:================yy======"), Ok(()));
}

#[test]
fn a_week_of_which_only_night_is_left_is_known_as_such() {
    let dakar = zone("Africa/Dakar");
    // A Monday in Rome.
    let grid = grid("2020-10-04T22:00:00Z 2020-10-07T22:00:00Z", &[], &dakar);
    let words = Words {
        language: Language::En,
        herself: true,
    };
    let hours = DefaultHours::default();
    let weeks = weeks(
        &grid,
        &grid.cells(&[]),
        &dakar,
        &IntervalSet::default(),
        &hours,
        words,
    );
    let asleep: Vec<bool> = weeks.iter().map(Week::asleep).collect();
    assert_eq!(asleep, [true, false]);
}

#[test]
fn a_day_of_which_only_night_is_left_is_known_as_such() {
    let bangui = zone("Africa/Bangui");
    // A Thursday and a Friday in Rome, an hour ahead; then a Monday.
    let grid = grid(
        "2020-10-07T22:00:00Z 2020-10-12T22:00:00Z",
        &[6, 7],
        &bangui,
    );
    let words = Words {
        language: Language::En,
        herself: true,
    };
    let weeks = weeks(
        &grid,
        &grid.cells(&[]),
        &bangui,
        &IntervalSet::default(),
        &DefaultHours::default(),
        words,
    );
    let days = weeks.iter().flat_map(|w| &w.days);
    let days: Vec<(u32, bool)> = days.map(|d| (d.day, d.night)).collect();
    assert_eq!(
        days,
        [(7, true), (8, false), (9, false), (11, true), (12, false)]
    );
    let first = &weeks[0];
    for row in &first.rows {
        let hidden: Vec<bool> = row.cells.iter().map(|c| c.class.ends_with(" z")).collect();
        assert_eq!(hidden, [true, false, false, true], "{}:00", row.hour);
    }
    // Its one hour, the last before midnight.
    let said: Vec<&str> = first
        .rows
        .iter()
        .map(|r| r.cells[0].class.as_str())
        .collect();
    assert_eq!(said.last(), Some(&"s z"));
    assert!(said[..said.len() - 1].iter().all(|class| *class == "x z"));
}

#[test]
fn the_same_hours_of_several_days_are_one_sentence_in_every_language() {
    assert_eq!(TEXTS.faults(), []);
    let fiji = zone("Pacific/Fiji");
    let window = span("2020-10-07T22:00:00Z 2020-10-22T22:00:00Z");
    let evenings = |days: &[u32]| -> Vec<Said> {
        days.iter()
            .map(|d| {
                let text = format!("2020-10-{d:02}T06:00:00Z 2020-10-{d:02}T09:00:00Z");
                said(Answer::Yes, &text, &fiji)
            })
            .collect()
    };
    let says = |days: &[u32], language| -> Vec<(String, bool)> {
        let words = Words {
            language,
            herself: true,
        };
        lines(&evenings(days), &window, &fiji, words)
            .into_iter()
            .map(|l| (l.when, l.rule.is_some()))
            .collect()
    };
    let weekdays = [8, 9, 12, 13, 14, 15, 16, 19, 20, 21, 22];
    assert_eq!(
        says(&weekdays, Language::En),
        [(
            "Monday to Friday, 18:00–21:00, Fiji, UTC+12:00".to_string(),
            true
        )]
    );
    assert_eq!(
        says(&weekdays, Language::Fr),
        [(
            "de lundi à vendredi, 18:00–21:00, Fiji, UTC+12:00".to_string(),
            true
        )]
    );
    assert_eq!(
        says(&weekdays, Language::Ar),
        [(
            "من الاثنين إلى الجمعة، من 18:00 إلى 21:00، \u{2068}Fiji, UTC+12:00\u{2069}".to_string(),
            true
        )]
    );
    assert_eq!(
        says(&[13, 15], Language::En),
        [(
            "Tue 13 Oct, Thu 15 Oct, 18:00–21:00, Fiji, UTC+12:00".to_string(),
            false
        )]
    );
    assert_eq!(
        says(&[13], Language::En),
        [(
            "Tuesday 13 October 2020, 18:00–21:00, Fiji, UTC+12:00".to_string(),
            false
        )]
    );
}
