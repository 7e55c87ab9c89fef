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
fn a_word_beside_a_name_that_makes_it_another_persons_is_not_passed_over() {
    for written in [
        "Interpreter (Aviaja Ødegård)",
        "Aviaja Ødegård (interpreter)",
        "Dolmetscherin (Aviaja Ødegård)",
        "مترجمة (Aviaja Ødegård)",
        "Intérprete (Aviaja Ødegård)",
        "Aviaja Ødegård (Interprète FR)",
        "Aviaja Ødegård – Interpreter",
        "Aviaja Ødegård - assistant",
        "Aviaja Ødegård | Interpreter",
        "Aviaja Ødegård [Interpreter]",
        "Aviaja Ødegård (assistant)",
        "Assistant (Aviaja Ødegård)",
        "Office of (Aviaja Ødegård)",
        "Aviaja Ødegård (husband)",
        "Aviaja Ødegård (absent)",
        "Aviaja Ødegård (replaced by Anna Berg)",
        "Anna Berg (Aviaja Ødegård)",
        "Note taker (Aviaja Ødegård)",
        "tl;dv (Aviaja Ødegård)",
        "Aviaja Ødegård (Read)",
    ] {
        check(written, "", "Unidentified");
        let (roster, aliases) = (roster(), Aliases::new());
        let matcher = Matcher::new(&roster, roster.workshop_by_code("WG2").unwrap(), &aliases);
        let offered = match names::no_person(written) {
            None => matcher.suggestions(written, ""),
            Some(_) => matcher.named_in(written, ""),
        };
        assert_eq!(
            offered.first().map(|s| s.name.as_str()),
            Some("Aviaja Ødegård"),
            "{written}"
        );
    }
    for written in [
        "Redmi Note 9 (Aviaja Ødegård)",
        "Mrs Chair (Aviaja Ødegård)",
        "Nordic Women Mediators (Aviaja Ødegård)",
        "Avi (Aviaja Ødegård)",
        "A. Ødegård (Aviaja Ødegård)",
        "أفيايا أوديغارد (Aviaja Ødegård)",
        "Aviaja Ødegård | Peace",
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

/// Who of these names, all expected in WG2, a written name is taken for.
fn among(expected: &[&str], written: &str) -> Option<String> {
    let mut roster = roster();
    let (model, role) = roster.people[0].clone();
    for (number, name) in expected.iter().enumerate() {
        let mut person = model.clone();
        person.id = PersonId::from_text(*name);
        person.name = (*name).to_string();
        person.email = crate::people::Email::parse(&format!("p{number}@wmc.example")).unwrap();
        let seat = crate::meeting::Seat {
            person: person.id.clone(),
            part: crate::meeting::Part::Optional,
        };
        let workshop = roster
            .workshops
            .iter_mut()
            .find(|w| w.code == "WG2")
            .unwrap();
        workshop.people.push(seat);
        roster.people.push((person, role));
    }
    let aliases = Aliases::new();
    let matcher = Matcher::new(&roster, roster.workshop_by_code("WG2").unwrap(), &aliases);
    match matcher.recognise(written, "") {
        Recognised::Person(id, _) => Some(id.to_string()),
        Recognised::Nobody | Recognised::Unidentified => None,
    }
}

#[test]
fn names_in_every_script_are_recognised_and_their_neighbours_are_not() {
    let cases = [
        // Composed, in pieces, in the other order; then somebody else.
        ("सीता शर्मा", "शर्मा सीता", "सती शर्मा"),
        (
            "Дмитрий Соловьёв",
            "СОЛОВЬЕВ Дмитрии\u{306}",
            "Дмитрий Соловей",
        ),
        ("خديجة بن سعيد", "خَدِيجَة بن سعيد", "خالد بن سعيد"),
        ("王小明", "小明 王", "王明小"),
        ("አልማዝ ተክሌ", "ተክሌ አልማዝ", "አልማዝ ተክለ"),
        ("박지민", "지민 박", "박지만"),
        ("สมชาย ใจดี", "ใจดี สมชาย", "สมชาย ใจดำ"),
        ("Åsa Bergström", "ASA BERGSTROM", "Åsa Bergstrand"),
        ("Samar Al-Nasri", "Alnasri Samar", "Samar Al-Nasry"),
        ("عبد الله حسن", "عبدالله حسن", "عبد الإله حسن"),
        ("Jürgen Müller", "MUELLER Juergen", "Jürgen Möller"),
        ("Soeren Odegaard", "Søren Odegård", "Søren Odegarden"),
        ("Kɔfi Ŋandu", "Kofi Nandu", "Kofi Mandu"),
    ];
    for (name, written, other) in cases {
        assert_eq!(among(&[name], written).as_deref(), Some(name), "{written}");
        assert_eq!(among(&[name], other), None, "{other}");
    }
    assert_eq!(among(&["李娜", "娜李"], "李 娜"), None, "two may bear it");
}

#[test]
fn a_program_that_is_named_after_somebody_is_not_she() {
    for written in [
        "Litia Rakuro (Otter.ai)",
        "Litia Rakuro's Notetaker",
        "Read.ai meeting notes (Litia Rakuro)",
    ] {
        assert_eq!(among(&["Litia Rakuro"], written), None, "{written}");
    }
    assert_eq!(
        among(&["Litia Rakuro"], "Litia Rakuro (Host)").as_deref(),
        Some("Litia Rakuro")
    );
}

#[test]
fn another_script_is_not_guessed_but_an_address_that_spells_the_name_is_shown() {
    let mut roster = roster();
    let (person, _) = &mut roster.people[0];
    person.name = "أمل الشيخ".to_string();
    person.email = crate::people::Email::parse("amal.elsheikh@awmn.example").unwrap();
    let aliases = Aliases::new();
    let matcher = Matcher::new(&roster, roster.workshop_by_code("WG2").unwrap(), &aliases);
    assert_eq!(
        matcher.recognise("Amal Elsheikh", ""),
        Recognised::Unidentified
    );
    let shown = matcher.suggestions("Amal Elsheikh", "");
    let shown: Vec<(&str, &str)> = shown
        .iter()
        .map(|s| (s.name.as_str(), s.why.as_str()))
        .collect();
    assert!(
        shown.contains(&("أمل الشيخ", "her address spells it like this")),
        "{shown:?}"
    );
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
