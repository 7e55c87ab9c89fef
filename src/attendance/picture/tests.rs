//! The words of pictures, and what stands in them.

use super::*;
use crate::attendance::{Audience, Share};

#[test]
fn every_language_has_every_word_of_the_pictures() {
    assert_eq!(TEXTS.faults(), []);
}

#[test]
fn shares_and_hours_are_rounded_and_written_as_the_language_does() {
    assert_eq!(percent(Language::En, 2, 3), "67 %");
    assert_eq!(percent(Language::Ar, 1, 8), "13٪");
    assert_eq!(hours_and_minutes(Language::Fr, 185_499), "3 h 05");
    assert_eq!(
        [(0, 6), (1, 6), (5, 6), (6, 6), (0, 0)].map(|(a, b)| shade(a, b)),
        [0, 1, 5, 5, 0]
    );
}

#[test]
fn many_sessions_are_divided_evenly_and_all_of_them_come_last() {
    let widths = |n| {
        attendance::divided(n)
            .iter()
            .map(Vec::len)
            .collect::<Vec<_>>()
    };
    assert_eq!(widths(0), [1]);
    assert_eq!(widths(8), [9]);
    assert_eq!(widths(9), [5, 5]);
    assert_eq!(widths(28), [7, 7, 7, 8]);
    let columns: Vec<usize> = attendance::divided(28).concat();
    assert_eq!(columns, (0..=28).collect::<Vec<_>>());
}

#[test]
fn outside_no_step_of_when_people_could_come_tells_of_few_and_each_is_true() {
    for audience in [Audience::Alliance, Audience::Public] {
        let few = usize::try_from(audience.threshold()).unwrap();
        for of in 1..=160 {
            let told = |able| Able::told(able, of, audience);
            for able in 0..=of {
                match told(able) {
                    Able::Hidden => assert!(of < 4 * few, "{of}"),
                    Able::Step(step) => {
                        assert!(of >= 2 * few);
                        assert!(usize::from(step) * of <= 6 * able, "{step} {able} of {of}");
                    }
                    exactly @ Able::Exactly { .. } => panic!("{exactly:?}"),
                }
            }
            for able in 0..=few.min(of) {
                assert_eq!(told(able), told(0), "{able} of {of}");
                assert_eq!(told(of - able), told(of), "{able} of {of}");
            }
        }
    }
    let whole = Able::told(3, 100, Audience::Secretariat);
    assert_eq!(whole, Able::Exactly { able: 3, of: 100 });
    let public = |able| Able::told(able, 100, Audience::Public).words(Language::En);
    assert_eq!([3, 50, 97].map(public), ["≥ 0 %", "≥ 50 %", "≥ 83 %"]);
}

#[test]
fn most_and_least_are_of_the_networks_shown_and_not_said_where_they_are_equal() {
    let row = |network: &str, burden| BurdenRow {
        network: network.into(),
        members: None,
        burden,
        share: Share::default(),
    };
    let says = |rows: &[BurdenRow]| {
        let drawn = burden_picture(rows, Audience::Alliance, Language::En);
        drawn.picture.description
    };
    let both = [row("AAA", Some(60_000)), row("BBB", Some(120_000))];
    assert!(says(&both).contains("Most was asked of"));
    let hidden = [both[0].clone(), both[1].clone(), row("CCC", None)];
    assert!(says(&hidden).contains("Of the networks shown, most was asked of"));
    let equal = [row("AAA", Some(60_000)), row("BBB", Some(60_100))];
    assert!(
        !says(&equal).contains("asked of \u{2068}"),
        "{}",
        says(&equal)
    );
    assert!(!says(&equal).contains("least of"));
}
