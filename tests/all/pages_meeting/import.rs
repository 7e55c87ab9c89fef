//! Importing on a page: what is refused, what is kept, what is reported.

use super::{FRAME, World, model_case, plain, small, table};
use crate::support::{Engine, engines};

#[test]
fn a_meeting_is_imported_on_a_page_and_the_same_files_again_change_nothing() {
    for engine in engines() {
        let world = World::on(engine);
        let empty = world.ana.get("/").text();
        assert!(plain(&empty).contains("There is no meeting yet."));

        let report = world.import("/meetings", &FRAME, &model_case());
        assert_eq!(report.status, 200);
        let did = [
            ["Networks", "6", "0", "0", "0"],
            ["People", "148", "0", "0", "0"],
            ["Workshops", "7", "0", "0", "0"],
            ["Answers about time", "704", "0", "0", "0"],
        ];
        assert_eq!(table(&report.text(), "What the import did"), did);

        let list = world.ana.get("/").text();
        assert!(plain(&list).contains(
            "Annual meeting 2020 Thursday 8 October 2020 to Thursday 22 October 2020 Programme zone Rome · ga-2020"
        ));
        let form = world.ana.get("/meetings/ga-2020/import");
        assert_eq!(form.field("name").as_deref(), Some("Annual meeting 2020"));
        assert_eq!(form.field("zone").as_deref(), Some("Europe/Rome"));
        assert_eq!(form.field("from").as_deref(), Some("2020-10-08"));

        let again = world.import("/meetings/ga-2020/import", &FRAME[1..], &model_case());
        assert!(plain(&again.text()).contains("Nothing was changed"));
        let did = [
            ["Networks", "0", "0", "6", "0"],
            ["People", "0", "0", "148", "0"],
            ["Workshops", "0", "0", "7", "0"],
            ["Answers about time", "0", "0", "704", "0"],
        ];
        assert_eq!(table(&again.text(), "What the import did"), did);
    }
}

#[test]
fn a_faulty_upload_shows_every_fault_in_a_table_and_keeps_what_was_typed() {
    for engine in engines() {
        let world = World::on(engine);
        let mut files = small();
        let people = String::from_utf8(files[2].1.clone()).unwrap();
        files[2].1 = people
            .replace("Pacific/Fiji", "Pacific/Figi")
            .replace("amna@nwm.example", "amna@")
            .into_bytes();
        files.push(("notes.csv".into(), b"a,b\n".to_vec()));
        let refused = world.import(
            "/meetings",
            &[
                ("slug", "small"),
                ("name", "Small & \"quoted\" <meeting>"),
                ("from", "2020-10-22"),
                ("to", "2020-10-08"),
                ("zone", "Europe/Rome"),
                ("rest", "45"),
            ],
            &files,
        );
        assert_eq!(refused.status, 422);
        let page = refused.text();
        let faults = [
            [
                "notes.csv",
                "",
                "",
                "this file was not read, since its name says nothing: call it networks.csv, workshops.csv, participants.csv or availability.csv",
            ],
            [
                "to",
                "",
                "",
                "the last day 2020-10-08 is before the first day 2020-10-22",
            ],
            [
                "participants.csv",
                "3",
                "email",
                "\"amna@\" is no e-mail address: the part after the @ is no domain",
            ],
            [
                "participants.csv",
                "4",
                "time_zone",
                "\"Pacific/Figi\" is no time zone that anybody knows; the nearest names are Pacific/Fiji, Pacific/Tahiti, Pacific/Apia",
            ],
        ];
        assert_eq!(table(&page, "Every fault"), faults);
        assert_eq!(
            refused.field("name").as_deref(),
            Some("Small &#38; &#34;quoted&#34; &#60;meeting&#62;")
        );
        assert_eq!(refused.field("rest").as_deref(), Some("45"));
        assert!(page.contains("<details open>"));
        assert!(page.contains(
            "name=\"to\" type=\"date\" required value=\"2020-10-08\" aria-invalid=\"true\" aria-describedby=\"faults\""
        ));
        assert!(plain(&world.ana.get("/").text()).contains("There is no meeting yet."));
    }
}

#[test]
fn a_new_meeting_never_takes_the_place_of_another() {
    let world = World::on(Engine::sqlite());
    assert_eq!(world.import("/meetings", &FRAME, &small()).status, 200);
    let refused = world.import("/meetings", &FRAME, &model_case());
    assert_eq!(refused.status, 422);
    assert_eq!(
        table(&refused.text(), "Every fault"),
        [[
            "slug",
            "",
            "",
            "there is a meeting ga-2020 already (Annual meeting 2020): take another short name, or open that meeting and import again"
        ]]
    );
    let mut frame = FRAME;
    frame[0].1 = "new";
    assert_eq!(world.import("/meetings", &frame, &small()).status, 422);
}

#[test]
fn nothing_is_imported_without_the_token_of_the_page_or_without_signing_in() {
    let world = World::on(Engine::sqlite());
    let files = small();
    let forged = world
        .ana
        .post_files("/meetings", &FRAME, &super::uploads(&files));
    assert_eq!(forged.status, 403);
    let stranger = world.server.visitor();
    for path in [
        "/",
        "/meetings/new",
        "/meetings/ga-2020/import",
        "/meetings/ga-2020/people",
        "/meetings/ga-2020/workshops",
        "/meetings/ga-2020/availability",
        "/meetings/ga-2020/availability/someone",
    ] {
        let answer = stranger.get(path);
        assert_eq!(
            (answer.status, answer.header("location")),
            (303, Some(format!("/sign-in?next={path}").as_str())),
            "{path}"
        );
    }
    for path in [
        "/meetings",
        "/meetings/ga-2020/import",
        "/meetings/ga-2020/workshops/WG1/pin",
        "/meetings/ga-2020/rules",
        "/meetings/ga-2020/rules/withdraw",
        "/meetings/ga-2020/availability/someone/span",
        "/meetings/ga-2020/availability/someone/calendar",
    ] {
        let answer = stranger.post_files(path, &FRAME, &super::uploads(&files));
        assert_eq!(answer.status, 303, "{path}: {}", answer.text());
    }
    assert!(plain(&world.ana.get("/").text()).contains("There is no meeting yet."));
}
