//! Whom a written name stands for, and whom it must not.

use super::super::*;
use super::model_case::roster;
use crate::people::PersonId;

/// Who somebody in WG2 is taken for: her address, or `nobody`.
fn taken_for(name: &str, email: &str, aliases: &Aliases) -> String {
    let roster = roster();
    let matcher = Matcher::new(&roster, roster.workshop_by_code("WG2").unwrap(), aliases);
    match matcher.recognise(name, email) {
        Recognised::Person(id, by) => format!("{id} by {by:?}"),
        other => format!("{other:?}"),
    }
}

fn check(name: &str, email: &str, expected: &str) {
    assert_eq!(
        taken_for(name, email, &Aliases::new()),
        expected,
        "{name} <{email}>"
    );
}

const AVIAJA: &str = "aviaja.degard.077@nwm.example by Name";

#[test]
fn case_accents_order_and_tags_do_not_matter() {
    for written in [
        "Aviaja Ødegård",
        "aviaja ODEGARD",
        "Ødegård, Aviaja",
        "Aviaja Ødegård (NWM)",
        "NWM - Aviaja Ødegård",
        "[Alliance] Aviaja Ødegård",
        "Dr. Aviaja Ødegård (she/her)",
        "Galaxy A52 (Aviaja Ødegård)",
        "Aviaja Ødegård's iPhone",
        "Aviaja Ødegård (Someone Else)",
        "12345_Aviaja Ødegård",
        "Aviaja\u{a0}O\u{338}degard",
        "\u{202b}Aviaja Ødegård\u{202c}",
    ] {
        check(written, "", AVIAJA);
    }
}

#[test]
fn an_address_decides_before_any_name_and_a_foreign_one_does_not_hinder() {
    check(
        "Somebody Else",
        "Aviaja.Degard.077@NWM.example",
        "aviaja.degard.077@nwm.example by Address",
    );
    check("Aviaja Ødegård", "aviaja@home.example", AVIAJA);
}

#[test]
fn a_part_of_a_name_a_shared_name_and_a_machine_are_nobody() {
    for written in [
        "Aviaja",
        "Ødegård",
        "Host",
        "Interpreter FR",
        "Fireflies.ai Notetaker",
        "+39 06 ****1234",
        "",
    ] {
        check(written, "", "Unidentified");
    }
    let mut shared = roster();
    let (mut twin, role) = shared
        .people
        .iter()
        .find(|(p, _)| p.name == "Aviaja Ødegård")
        .unwrap()
        .clone();
    twin.id = PersonId::from_text("twin");
    twin.email = crate::people::Email::parse("twin@nwm.example").unwrap();
    let seat = crate::meeting::Seat {
        person: twin.id.clone(),
        part: crate::meeting::Part::Optional,
    };
    shared.people.push((twin, role));
    shared
        .workshops
        .iter_mut()
        .find(|w| w.code == "WG2")
        .unwrap()
        .people
        .push(seat);
    // Not even an earlier decision: it may have been about the other one.
    let aliases = Aliases::from([(
        "aviaja odegard".to_string(),
        Whose::Person(PersonId::from_text("twin")),
    )]);
    let matcher = Matcher::new(&shared, shared.workshop_by_code("WG2").unwrap(), &aliases);
    assert_eq!(
        matcher.recognise("Aviaja Ødegård", ""),
        Recognised::Unidentified
    );
    let names: Vec<String> = matcher
        .suggestions("Aviaja Ødegård", "")
        .into_iter()
        .take(2)
        .map(|s| s.why)
        .collect();
    assert_eq!(names, ["she bears this name", "she bears this name"]);
}

#[test]
fn what_was_decided_about_a_name_is_remembered_with_the_address_it_came_with() {
    let zawadi = PersonId::from_text("zawadi.chissano.020@fwa.example");
    let aliases = Aliases::from([
        (names::alias_key("Zawadi", ""), Whose::Person(zawadi)),
        (
            names::alias_key("Host", ""),
            Whose::NoPerson(Aside::Technician),
        ),
    ]);
    assert_eq!(
        taken_for("ZAWADI", "", &aliases),
        "zawadi.chissano.020@fwa.example by Alias"
    );
    assert_eq!(
        taken_for("Zawadi", "z@mail.example", &aliases),
        "Unidentified"
    );
    assert_eq!(taken_for("Host", "", &aliases), "Nobody");
}

#[test]
fn presence_starts_at_a_quarter_of_a_session_or_fifteen_minutes() {
    assert_eq!(
        [
            threshold(None, 120),
            threshold(None, 40),
            threshold(None, 1),
            threshold(Some(30), 120)
        ],
        [15, 10, 1, 30]
    );
}
