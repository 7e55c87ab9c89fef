//! Each rule, broken on purpose: a rule that finds nothing would hold nothing.

use super::{Source, violations};

#[test]
fn each_rule_finds_what_breaks_it() {
    let long = format!("//! Too long.\n{}", "fn f() {}\n".repeat(400));
    for (path, text, expected) in [
        (
            "people/model.rs",
            "//! People.\nuse crate::time::Zone;\nuse super::PersonId;\n",
            "",
        ),
        (
            "people/model.rs",
            "use crate::time::Zone;\n",
            "1: a file starts with a //! sentence that says what it is",
        ),
        (
            "people/model.rs",
            long.as_str(),
            "1: 401 lines: look for the second subject, or say \"Long because …\" at the head",
        ),
        (
            "drawer/mod.rs",
            "//! Things.\n",
            "1: this module has no place in the order (tests/all/architecture.rs)",
        ),
        (
            "people/find.rs",
            "//! A.\nuse crate::{refusal, meeting::Meeting};\n",
            "2: people may not use meeting",
        ),
        (
            "people/mod.rs",
            "//! A.\nuse super::rsvp;\n",
            "2: people may not use rsvp",
        ),
        (
            "proposal/web.rs",
            "//! A.\nuse crate::report::Report;\nuse crate::web::User;\n",
            "",
        ),
        (
            "proposal/actions.rs",
            "//! A.\nuse crate::web::User;\n",
            "2: proposal may not use web",
        ),
        (
            "app.rs",
            "//! A.\nuse crate::people::web::pages;\n",
            "2: only server.rs uses people's web.rs",
        ),
        (
            "app.rs",
            "//! A.\nfn f() { crate::cli::run() }\n",
            "2: nobody uses cli",
        ),
        (
            "rsvp/judge.rs",
            "//! A.\nuse super::{model::Reply, store};\n",
            "2: judge may not use its slice's store",
        ),
        (
            "rsvp/store.rs",
            "//! A.\nuse super::actions::act;\n",
            "2: store may not use its slice's actions",
        ),
        (
            "people/actions.rs",
            "//! A.\n\nuse actix_web::web;\n",
            "3: actix belongs in server.rs, web/ and the slices' web.rs",
        ),
        (
            "people/actions.rs",
            "//! A.\nuse diesel_async::X;\n",
            "2: SQL belongs in store/ and the slices' store.rs",
        ),
        (
            "rsvp/read.rs",
            "//! A.\nuse lettre::Message;\n",
            "2: lettre belongs in mail/",
        ),
        (
            "rsvp/read.rs",
            "//! A.\nuse calcard::X;\n",
            "2: calendar text belongs in ical/",
        ),
        (
            "time/format.rs",
            "//! A.\nuse chrono_tz::Tz;\n",
            "2: chrono-tz belongs in time/zone.rs",
        ),
        (
            "people/model.rs",
            "//! A.\nuse jiff::Zoned;\n",
            "2: zone rules belong in time/",
        ),
        (
            "mail/worker.rs",
            "//! A.\nlet now = chrono::Utc::now();\n",
            "2: \"now\" is read in time/clock.rs and is an argument everywhere else",
        ),
        (
            "people/model.rs",
            "//! A.\n#[derive(serde::Serialize)]\n",
            "2: a model.rs knows no wire format",
        ),
        (
            "cli/plan.rs",
            "//! A.\nf().unwrap();\n",
            "2: unwrap is for tests: refuse, or make the type say it",
        ),
        (
            "cli/plan.rs",
            "//! A.\n#[cfg(test)]\nmod tests {\n    f().unwrap();\n}\n",
            "",
        ),
        (
            "cli/plan.rs",
            "//! A.\n// f().unwrap() and lettre\nlet a = \"diesel\";\n",
            "",
        ),
    ] {
        let found = violations(&[Source::new(path, text)]);
        let expected: Vec<String> = Some(expected)
            .filter(|e| !e.is_empty())
            .map(|e| format!("src/{path}:{e}"))
            .into_iter()
            .collect();
        assert_eq!(found, expected, "{path}:\n{text}");
    }
}

#[test]
fn a_table_written_by_two_slices_is_found() {
    let found = violations(&[
        Source::new(
            "people/store.rs",
            "//! A.\ndiesel::insert_into(persons::table)\n",
        ),
        Source::new(
            "rsvp/store.rs",
            "//! A.\n\ndiesel::delete(persons::table)\n",
        ),
    ]);
    assert_eq!(
        found,
        ["src/rsvp/store.rs:3: writes persons, as people does: a table has one owner"]
    );
}
