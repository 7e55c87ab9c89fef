//! What the kit promises.

use super::{navigation, safe_next, words};

#[test]
fn after_signing_in_only_our_own_paths_are_followed() {
    for foreign in [
        "//evil.example",
        "/\\evil.example",
        "https:evil.example",
        "/%5cevil",
        "/meetings//x",
        "javascript:1",
        "/meetings/a?b=//evil.example",
        "/meetings/a?b#c",
        "/meetingsx",
    ] {
        assert_eq!(safe_next(foreign), "/", "{foreign}");
    }
    assert_eq!(
        safe_next("/meetings/ga-2020/people"),
        "/meetings/ga-2020/people"
    );
    assert_eq!(
        safe_next("/meetings/ga-2020/people?q=anna+b&page=2"),
        "/meetings/ga-2020/people?q=anna+b&page=2"
    );
}

#[test]
fn no_language_lacks_a_text_of_the_shell() {
    assert_eq!(words::TEXTS.faults(), []);
    assert_eq!(navigation::unnamed(), Vec::<String>::new());
}
