//! The words of pictures, and what stands in them.

use super::*;

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
