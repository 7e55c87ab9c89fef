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
        "/imports/somewhere",
        "/meetings/ga-2020/people",
        "/meetings/ga-2020/people/new",
        "/meetings/ga-2020/people/someone",
        "/meetings/ga-2020/workshops",
        "/meetings/ga-2020/workshops/WG1",
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

#[test]
fn what_the_files_would_change_is_read_before_it_is_applied_and_applied_exactly_so() {
    for engine in engines() {
        let world = World::on(engine);
        assert_eq!(world.import("/meetings", &FRAME, &small()).status, 200);
        let before = world.engine.dump();
        let mut files = small();
        let people = String::from_utf8(files[2].1.clone()).unwrap();
        files[2].1 = people
            .replace(
                "Amna Rahbek,amna@nwm.example,NWM,Europe/Oslo,ar",
                "Amna Rahbek Lund,amna@nwm.example,NWM,Europe/Paris,ar",
            )
            .replace(
                "Sala Tuisawau,sala@wmc.example,WMC,Pacific/Fiji,en,member,WG1\n",
                "Mere Naqova,mere@wmc.example,WMC,Pacific/Fiji,en,member,WG1\n",
            )
            .into_bytes();
        let workshops = String::from_utf8(files[1].1.clone()).unwrap();
        files[1].1 = workshops
            .replace("Hybrid mediation", "Hybrid peace")
            .into_bytes();
        let looked = world.look_at("/meetings/ga-2020/import", &FRAME[1..], &files);
        assert_eq!(looked.status, 200, "{}", plain(&looked.text()));
        let page = looked.text();
        assert_eq!(
            table(&page, "id=\"diff-people\""),
            [
                ["gone", "", "Sala Tuisawau sala@wmc.example", ""],
                [
                    "changed",
                    "3",
                    "Amna Rahbek Lund amna@nwm.example",
                    "name: Amna Rahbek Amna Rahbek Lund time zone: Europe/Oslo Europe/Paris"
                ],
                [
                    "new",
                    "4",
                    "Mere Naqova mere@wmc.example",
                    "networks: WMC time zone: Pacific/Fiji workshops: WG1"
                ],
            ]
        );
        assert_eq!(
            table(&page, "id=\"diff-workshops\""),
            [[
                "changed",
                "3",
                "Hybrid peace WG1",
                "title: Hybrid mediation Hybrid peace"
            ]]
        );
        // Looking stores the files that wait, and nothing else.
        let waits = super::waits_at(&looked);
        let others = || {
            let mut dump = world.engine.dump();
            assert_eq!(dump.remove("import_files").map(|rows| rows.len()), Some(1));
            dump
        };
        let mut expected = before;
        assert_eq!(expected.remove("import_files"), Some(Vec::new()));
        assert_eq!(others(), expected);
        assert_eq!(world.ana.get(&waits).status, 200);

        // Somebody changes the meeting meanwhile: what was looked at is not what would be done.
        let seen = looked.field("seen").unwrap();
        let rename = [
            ("title", "Something else"),
            ("kind", "workshop"),
            ("minutes", "120"),
            ("audience", "networks"),
            ("lead", "NWM"),
        ];
        assert_eq!(
            world
                .post("/meetings/ga-2020/workshops/WG1/about", &rename)
                .status,
            303
        );
        let refused = world.post(&waits, &[("seen", &seen)]);
        assert_eq!(refused.status, 409);
        assert!(
            plain(&refused.text())
                .contains("The meeting has changed since you looked. Nothing was imported")
        );
        assert_eq!(
            table(&refused.text(), "id=\"diff-workshops\""),
            [[
                "changed",
                "3",
                "Hybrid peace WG1",
                "title: Something else Hybrid peace"
            ]]
        );
        let seen = refused.field("seen").unwrap();
        let done = world.post(&waits, &[("seen", &seen)]);
        assert_eq!(done.status, 200, "{}", plain(&done.text()));
        assert_eq!(
            table(&done.text(), "What the import did")[1],
            ["People", "1", "1", "1", "1"]
        );
        // What was imported does not wait any more.
        assert_eq!(world.post(&waits, &[("seen", &seen)]).status, 404);
        let again = world.look_at("/meetings/ga-2020/import", &FRAME[1..], &files);
        assert!(plain(&again.text()).contains("The files say what was already there."));
        let dropped = world.post(&format!("{}/drop", super::waits_at(&again)), &[]);
        assert_eq!(
            (dropped.status, dropped.header("location")),
            (303, Some("/meetings/ga-2020/import"))
        );
    }
}

#[test]
fn a_script_and_the_command_line_say_what_an_import_would_change() {
    let world = World::on(Engine::sqlite());
    assert_eq!(world.import("/meetings", &FRAME, &small()).status, 200);
    let mut files = small();
    let people = String::from_utf8(files[2].1.clone()).unwrap();
    files[2].1 = people.replace("Zoë Lund", "Zoë Lund Berg").into_bytes();
    let script = world.script();
    let path = "/api/v1/meetings/ga-2020/import";
    let looked = script
        .post_files(path, &[("dry-run", "yes")], &super::uploads(&files))
        .json();
    assert_eq!(
        looked["difference"]["people"],
        serde_json::json!([{"what": "changed", "key": "zoe@nwm.example", "name": "Zoë Lund Berg", "row": 2, "fields": [{"field": "name", "old": "Zoë Lund", "new": "Zoë Lund Berg"}]}])
    );
    let wrong = script.post_files(
        path,
        &[("seen", "0123456789abcdef")],
        &super::uploads(&files),
    );
    assert_eq!(wrong.status, 409);
    let folder = crate::support::TempDir::new();
    for (name, bytes) in &files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    let said = super::command(
        &world.engine,
        &[
            "meeting",
            "import",
            folder.path().to_str().unwrap(),
            "--slug",
            "ga-2020",
            "--name",
            "Annual meeting 2020",
            "--from",
            "2020-10-08",
            "--to",
            "2020-10-22",
            "--zone",
            "Europe/Rome",
            "--dry-run",
        ],
    );
    let said: Vec<&str> = said.lines().filter(|l| !l.starts_with("note:")).collect();
    assert_eq!(
        said.join("\n"),
        "Nothing is stored. The import would change:\npeople: 0 new, 1 changed, 0 gone\n  ~ zoe@nwm.example Zoë Lund Berg (row 2)\n      name: Zoë Lund → Zoë Lund Berg"
    );
    let version = looked["difference"]["version"].as_str().unwrap();
    let done = script.post_files(path, &[("seen", version)], &super::uploads(&files));
    assert_eq!((done.status, &done.json()["changes"]), (200, &1.into()));
}
