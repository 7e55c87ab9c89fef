//! The words of a coordinator's page.

#[test]
fn every_language_has_every_word_of_a_coordinators_page() {
    assert_eq!(super::TEXTS.faults(), []);
}
