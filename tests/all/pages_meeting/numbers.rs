//! The numbers of attendance as pages, files and pictures: for the organiser, for a coordinator, for everybody.

use serde_json::Value;

use super::hers::personal_link;
use super::look::{check, signed_in};
use super::{World, command, plain};
use crate::support::{Browser, Engine, Screen, engines, python, root};

const COORDINATOR: &str = "hanan.almasri.079@awmn.example";
const FRENCH: &str = "jelena.vella.031@mwmn.example";
const MEMBER: &str = "ayesha.campbell.120@wmc.example";

const TELEPHONE: Screen = Screen {
    width: 360,
    javascript: true,
};

const FILES: [(&str, &str); 7] = [
    ("OPEN", "OPEN-zoom-webinar.csv"),
    ("WG1", "WG1-teams-en.csv"),
    ("WG2", "WG2-zoom-participants.csv"),
    ("WG3", "WG3-teams-fr.csv"),
    ("WG4", "WG4-zoom-new.csv"),
    ("WG5", "WG5-meet.csv"),
    ("CLOSE", "CLOSE-webex.csv"),
];

/// The model meeting with all its reports; gives the links of these people.
fn recorded(world: &World, people: &[&str]) -> Vec<String> {
    let links = people.iter().map(|her| personal_link(world, her)).collect();
    for (code, file) in FILES {
        let file = root().join("config/model-case/attendance").join(file);
        let file = file.to_string_lossy().into_owned();
        command(
            &world.engine,
            &["attendance", "import", "ga-2020", code, &file],
        );
    }
    links
}

fn finalised(world: &World) {
    world
        .engine
        .alter("UPDATE attendance_records SET state = 'final'");
}

fn file(world: &World, name: &str, bytes: &[u8]) -> std::path::PathBuf {
    let path = world.engine.data.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn json(script: &str, path: &std::path::Path) -> Value {
    let said = python(format!("tests/fixtures/journey/{script}"), &[path]).good();
    serde_json::from_str(&said).unwrap()
}

#[test]
fn one_workbook_has_every_view_typed_filtered_and_with_its_heading_in_sight() {
    for engine in engines() {
        let world = World::with_the_model_meeting(engine);
        recorded(&world, &[MEMBER]);
        let answer = world
            .ana
            .get("/meetings/ga-2020/attendance/export?by=network&format=xlsx");
        assert_eq!(answer.status, 200);
        let book = json("look_at_book.py", &file(&world, "all.xlsx", &answer.body));
        let names: Vec<&String> = book.as_object().unwrap().keys().collect();
        assert_eq!(
            names,
            [
                "Networks",
                "Memberships",
                "Roles",
                "Sessions",
                "People",
                "Presence",
                "Trend",
                "Weeks",
                "Burden",
                "Notes"
            ]
        );
        for (name, sheet) in book.as_object().unwrap() {
            assert_eq!(sheet["panes"], "A2", "{name}");
            assert_eq!(sheet["filter"], sheet["size"], "{name}");
            let widths = sheet["widths"].as_array().unwrap();
            assert!(widths.iter().all(|w| w.as_f64().unwrap() >= 8.0), "{name}");
        }
        for (sheet, column, kinds) in [
            ("Networks", "date", "d yyyy-mm-dd"),
            ("Networks", "attendance rate", "n 0%"),
            ("Sessions", "start (Europe/Rome)", "d yyyy-mm-dd hh:mm"),
            ("Sessions", "start (UTC)", "d yyyy-mm-dd hh:mm"),
            ("Presence", "minutes", "n General"),
            ("Presence", "present", "s General"),
            ("Burden", "unsocial minutes a head", "n General"),
            ("Trend", "WG2 (2020-10-13)", "n 0%"),
        ] {
            assert_eq!(
                book[sheet]["columns"][column],
                serde_json::json!([kinds]),
                "{sheet} {column} {}",
                world.engine.name
            );
        }

        // One session alone, and what is asked for wrongly.
        let one = "/meetings/ga-2020/attendance/export?session=WG2&by=presence&format=csv";
        let one = world.ana.get(one).text();
        assert!(one.contains("WG2,2020-10-13") && !one.contains("WG3,"));
        for (query, says) in [
            ("by=hat", "is none of network, membership, role"),
            ("format=pdf", "is none of csv, xlsx, json"),
        ] {
            let path = format!("/api/v1/meetings/ga-2020/attendance?{query}");
            let refused = world.script().get(&path);
            assert_eq!(refused.status, 422, "{query}");
            assert!(refused.text().contains(says), "{}", refused.text());
        }
        let none = world
            .script()
            .get("/api/v1/meetings/ga-2020/attendance?session=WG9");
        assert_eq!(none.status, 404);
    }
}

#[test]
fn a_coordinator_sees_her_people_by_name_and_of_others_nothing_small() {
    for engine in engines() {
        let world = World::with_the_model_meeting(engine);
        let links = recorded(&world, &[COORDINATOR, FRENCH, MEMBER]);
        let [hers, french, member] = &links[..] else {
            unreachable!()
        };
        let server = &world.server;
        let strangers = server.get("/my/nobody/attendance");
        for path in ["attendance", "attendance/export?format=xlsx"] {
            let refused = server.get(&format!("{member}/{path}"));
            assert_eq!(
                (refused.status, refused.text()),
                (404, strangers.text()),
                "{path}"
            );
        }
        // A draft tells nothing of others.
        let page = server.get(&format!("{hers}/attendance"));
        assert_eq!(page.status, 200, "{}", page.text());
        assert!(page.text().contains("dir=\"rtl\"") && page.text().contains("Amal"));
        assert!(!page.text().contains("<svg"));
        finalised(&world);
        let page = server.get(&format!("{french}/attendance")).text();
        assert!(plain(&page).contains("Participation de votre réseau"));
        assert!(page.contains("<svg") && page.contains("Jelena Vella"));
        assert!(!page.contains("Hanan") && !page.contains("awmn.example"));
        let book = server.get(&format!("{french}/attendance/export?format=xlsx"));
        let book = json("read_sheet.py", &file(&world, "hers.xlsx", &book.body));
        let text = book.to_string();
        assert!(text.contains("Jelena Vella") && !text.contains("Hanan"));
        // Two of her own who bear one name are told apart by address; nobody of another network has one.
        for other in ["@awmn", "@nwm", "@wmc"] {
            assert!(!text.contains(other), "{other} in {text}");
        }

        // What the alliance and the public may know hides what is small, and what shows it.
        let whole = world
            .script()
            .get("/api/v1/meetings/ga-2020/attendance/participation");
        let alliance = world
            .script()
            .get("/api/v1/meetings/ga-2020/attendance/participation?audience=alliance");
        let (whole, alliance) = (whole.json(), alliance.json());
        let mut hidden = 0;
        let rows = whole["networks"].as_array().unwrap().iter();
        for (w, a) in rows.zip(alliance["networks"].as_array().unwrap()) {
            for (code, share) in w["sessions"].as_object().unwrap() {
                let shown = &a["sessions"][code];
                let number = |v: &Value| v["present"].as_u64();
                match (number(shown), number(share), share["invited"].as_u64()) {
                    (Some(n), Some(true_n), Some(invited)) => {
                        assert!(
                            n == true_n && n >= 5 && invited - n >= 5,
                            "{code} {n} of {invited}"
                        );
                    }
                    _ => hidden += 1,
                }
            }
        }
        assert!(hidden > 0);
        let wrong = world
            .script()
            .get("/api/v1/meetings/ga-2020/attendance/participation?audience=press");
        assert_eq!(wrong.status, 422);
    }
}

#[test]
fn pictures_are_well_formed_say_what_they_show_and_run_from_right_to_left_in_arabic() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    recorded(&world, &[MEMBER]);
    for picture in ["attendance", "burden", "when"] {
        for (language, direction) in [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl"), ("pt", "ltr")] {
            let path = format!(
                "/meetings/ga-2020/attendance/pictures/{picture}.svg?audience=alliance&language={language}"
            );
            let answer = world.ana.get(&path);
            assert_eq!(answer.status, 200, "{path}");
            assert_eq!(answer.header("content-type"), Some("image/svg+xml"));
            let name = format!("{picture}-{language}.svg");
            let kept = root().join("target/screenshots");
            std::fs::create_dir_all(&kept).unwrap();
            std::fs::write(kept.join(&name), &answer.body).unwrap();
            let read = json("read_svg.py", &file(&world, &name, &answer.body));
            assert_eq!(
                (&read["role"], &read["direction"]),
                (&"img".into(), &direction.into())
            );
            assert_eq!(read["foreign"], serde_json::json!([]), "{name}");
            assert!(read["description"].as_str().unwrap().len() > 60, "{name}");
            assert!(read["texts"].as_array().unwrap().len() > 10, "{name}");
        }
    }
    let none = world
        .ana
        .get("/meetings/ga-2020/attendance/pictures/hat.svg");
    assert_eq!(none.status, 404);
    let out = world.engine.data.path().join("burden.svg");
    let said = command(
        &world.engine,
        &[
            "attendance",
            "picture",
            "ga-2020",
            "burden",
            "--audience",
            "public",
            "--language",
            "es",
            "--out",
            out.to_str().unwrap(),
        ],
    );
    assert!(said.starts_with("written: "));
    assert!(
        std::fs::read_to_string(&out)
            .unwrap()
            .contains("lang=\"es\"")
    );
    let shown = command(
        &world.engine,
        &["attendance", "show", "ga-2020", "--audience", "alliance"],
    );
    assert!(
        shown.contains("Attendance by network and session"),
        "{shown}"
    );
    assert!(
        shown.contains("WG5") && shown.contains("All networks"),
        "{shown}"
    );
}

#[test]
fn the_numbers_can_be_read_on_a_telephone_and_a_desk() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let links = recorded(&world, &[COORDINATOR, FRENCH]);
    for (screen, name) in [(TELEPHONE, "telephone"), (Screen::default(), "desk")] {
        let browser = signed_in(&world, screen);
        for (page, at) in [
            ("numbers", "/meetings/ga-2020/attendance"),
            (
                "numbers-public",
                "/meetings/ga-2020/attendance?audience=public",
            ),
        ] {
            browser.go(&format!("{}{at}", world.server.url()));
            check(&browser, &format!("{page}-{name}"));
            browser.screenshot(&format!("{page}-{name}"));
        }
        assert_eq!(browser.texts_of("svg.picture title").len(), 3);
    }
    finalised(&world);
    for (screen, name) in [(TELEPHONE, "telephone"), (Screen::default(), "desk")] {
        let browser = Browser::start(screen);
        for (of, link) in [("ar", &links[0]), ("fr", &links[1])] {
            browser.go(&format!("{}{link}/attendance", world.server.url()));
            check(&browser, &format!("coordinator-{of}-{name}"));
            browser.screenshot(&format!("coordinator-{of}-{name}"));
        }
    }
}
