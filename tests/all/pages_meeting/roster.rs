//! People and workshops as two organisers keep them: in place, field by field, nothing lost; the pages in five languages, in a real browser.

use serde_json::json;

use super::look::{check, signed_in};
use super::{FRAME, World, between, command, model_case, plain, small, table};
use crate::support::{Engine, Screen, engines};

const PEOPLE: &str = "/meetings/ga-2020/people";

fn small_world(engine: Engine) -> World {
    let world = World::on(engine);
    let done = world.import("/meetings", &FRAME, &small());
    assert_eq!(done.status, 200, "{}", plain(&done.text()));
    world
}

fn id_of(world: &World, email: &str) -> String {
    let people = world.script().get("/api/v1/meetings/ga-2020/people").json();
    let her = people
        .as_array()
        .unwrap()
        .iter()
        .find(|p| p["email"] == email);
    her.unwrap_or_else(|| panic!("nobody has {email}"))["id"]
        .as_str()
        .unwrap()
        .to_string()
}

/// Everything that the form of a new person sends.
fn mia() -> Vec<(&'static str, &'static str)> {
    vec![
        ("name", "Mia Dahl"),
        ("email", "mia@nwm.example"),
        ("zone", "Europe/Oslo"),
        ("language", "en"),
        ("role", "member"),
        ("network", "NWM"),
        ("also", "WMC"),
        ("workshops", "WG1"),
        ("reminders", "yes"),
    ]
}

fn with<'a>(
    fields: &[(&'a str, &'a str)],
    name: &'a str,
    value: &'a str,
) -> Vec<(&'a str, &'a str)> {
    let mut all: Vec<(&str, &str)> = fields.iter().filter(|(n, _)| *n != name).copied().collect();
    all.push((name, value));
    all
}

#[test]
fn somebody_is_added_changed_in_place_and_taken_off_the_list() {
    for engine in engines() {
        let world = small_world(engine);
        // What cannot be is refused at its field, and what was typed is kept.
        let mut wrong = with(&with(&mia(), "zone", "Europe/Osloo"), "email", "mia@");
        wrong.retain(|(n, _)| *n != "network" && *n != "also");
        let refused = world.post(PEOPLE, &wrong);
        assert_eq!(refused.status, 422);
        let page = refused.text();
        for (field, says) in [
            (
                "email",
                "\"mia@\" is no e-mail address: the part after the @ is no domain",
            ),
            (
                "zone",
                "\"Europe/Osloo\" is no time zone that anybody knows; the nearest names are Europe/Oslo",
            ),
            (
                "network",
                "a member or coordinator belongs to a network: choose the one that represents her",
            ),
        ] {
            let said = plain(
                between(&page, &format!("id=\"e-{field}\""), "</p>")
                    .split_once('>')
                    .unwrap()
                    .1,
            );
            assert!(said.starts_with(says), "{field}: {said}");
            assert!(page.contains(&format!(
                "aria-invalid=\"true\" aria-describedby=\"e-{field}\""
            )));
        }
        assert_eq!(refused.field("name").as_deref(), Some("Mia Dahl"));
        assert_eq!(refused.field("zone").as_deref(), Some("Europe/Osloo"));

        let added = world.post(PEOPLE, &mia());
        assert_eq!(added.status, 303, "{}", plain(&added.text()));
        let id = id_of(&world, "mia@nwm.example");
        assert_eq!(
            added.header("location"),
            Some(format!("{PEOPLE}/{id}?saved=1").as_str())
        );
        let twice = world.post(PEOPLE, &mia());
        assert_eq!(twice.status, 422);
        assert!(
            twice
                .text()
                .contains("Mia Dahl is on the list with this address")
        );
        let row = || {
            let page = world.ana.get(&format!("{PEOPLE}?q=mia")).text();
            table(&page, "<caption><span role=\"status\">")
                .concat()
                .join(" | ")
        };
        assert_eq!(
            row(),
            "Mia Dahl mia@nwm.example | NWM , WMC | member | Europe/Oslo | en | WG1"
        );

        let seen = world
            .ana
            .get(&format!("{PEOPLE}/{id}"))
            .field("seen")
            .unwrap();
        let mut changed = with(
            &with(&mia(), "name", "Mia Dahl Berg"),
            "zone",
            "Asia/Kathmandu",
        );
        changed.retain(|(n, _)| *n != "also");
        let changed = with(&with(&changed, "discreet", "yes"), "seen", &seen);
        let kept = world.post(&format!("{PEOPLE}/{id}"), &changed);
        assert_eq!(kept.status, 303, "{}", plain(&kept.text()));
        assert_eq!(
            row(),
            "Mia Dahl Berg mia@nwm.example | NWM | member | Asia/Kathmandu | en, discreetly | WG1"
        );

        let gone = world.post(&format!("{PEOPLE}/{id}/remove"), &[]);
        assert_eq!(gone.status, 303);
        let list = world.ana.get(gone.header("location").unwrap()).text();
        assert!(plain(&list).contains("Mia Dahl Berg is off the list."));
        assert_eq!(world.ana.get(&format!("{PEOPLE}/{id}")).status, 404);
    }
}

#[test]
fn of_two_organisers_the_later_sees_both_versions_and_loses_nothing() {
    for engine in engines() {
        let world = small_world(engine);
        let id = id_of(&world, "amna@nwm.example");
        let path = format!("{PEOPLE}/{id}");
        let opened = world.ana.get(&path);
        let seen = opened.field("seen").unwrap();
        let amna = [
            ("name", "Amna Rahbek"),
            ("email", "amna@nwm.example"),
            ("zone", "Europe/Oslo"),
            ("language", "ar"),
            ("role", "member"),
            ("network", "NWM"),
            ("workshops", "WG1"),
            ("reminders", "yes"),
        ];
        let first = with(&with(&amna, "zone", "Europe/Paris"), "seen", &seen);
        assert_eq!(world.post(&path, &first).status, 303);

        let second = with(&with(&amna, "name", "Amna R. Lund"), "seen", &seen);
        let clash = world.post(&path, &second);
        assert_eq!(clash.status, 409);
        let page = clash.text();
        assert_eq!(
            table(&page, "<table class=\"clash"),
            [
                ["Name", "Amna Rahbek", "Amna R. Lund"],
                ["Time zone", "Europe/Paris", "Europe/Oslo"],
            ]
        );
        assert_eq!(clash.field("name").as_deref(), Some("Amna R. Lund"));
        // Her name, the other's zone.
        let newer = clash.field("seen").unwrap();
        let chosen = with(&second, "seen", &newer);
        let chosen = with(&with(&chosen, "take zone", "theirs"), "take name", "mine");
        assert_eq!(world.post(&path, &chosen).status, 303);
        let now = world.ana.get(&path);
        assert_eq!(now.field("name").as_deref(), Some("Amna R. Lund"));
        assert_eq!(now.field("zone").as_deref(), Some("Europe/Paris"));

        // The same of a workshop; a form that somebody else did not touch is not in the way.
        let page = world.ana.get("/meetings/ga-2020/workshops/WG1").text();
        let value = |form: &str| {
            let piece = between(&page, &format!("id=\"f-{form}\""), "</details>").to_string();
            let (_, rest) = piece.split_once("name=\"seen\" value=\"").unwrap();
            rest.split('"').next().unwrap().to_string()
        };
        let (link, dates) = (value("join-link"), value("dates"));
        let at = |form: &str| format!("/meetings/ga-2020/workshops/WG1/{form}");
        let theirs = [
            ("join_link", "https://rooms.example/a"),
            ("seen", link.as_str()),
        ];
        assert_eq!(world.post(&at("join-link"), &theirs).status, 303);
        let mine = [
            ("join_link", "https://rooms.example/b"),
            ("seen", link.as_str()),
        ];
        let clash = world.post(&at("join-link"), &mine);
        assert_eq!(clash.status, 409);
        assert_eq!(
            table(&clash.text(), "<table class=\"clash"),
            [[
                "join link",
                "https://rooms.example/a",
                "https://rooms.example/b"
            ]]
        );
        let other = [
            ("earliest", "2020-10-12"),
            ("latest", ""),
            ("seen", dates.as_str()),
        ];
        assert_eq!(world.post(&at("dates"), &other).status, 303);
    }
}

#[test]
fn of_two_organisers_in_their_browsers_each_keeps_what_she_changed_and_only_what_both_changed_is_asked()
 {
    let world = small_world(Engine::sqlite());
    let id = id_of(&world, "amna@nwm.example");
    let path = format!("{PEOPLE}/{id}");
    let browser = signed_in(
        &world,
        Screen {
            width: 1280,
            javascript: true,
        },
    );
    let go = |path: &str| browser.go(&format!("{}{path}", world.server.url()));
    let holds = |css: &str| {
        let script = format!("return document.querySelector('{css}').value");
        browser.script(&script).as_str().unwrap().to_string()
    };
    let others = |zone: &str, name: &str| {
        let amna = [
            ("name", name),
            ("email", "amna@nwm.example"),
            ("zone", zone),
            ("language", "ar"),
            ("role", "member"),
            ("network", "NWM"),
            ("workshops", "WG1"),
            ("reminders", "yes"),
        ];
        assert_eq!(world.post(&path, &amna).status, 303);
    };
    // The other changes the zone while her page is open; she changes the name: both stand, and nobody is asked.
    go(&path);
    others("Europe/Paris", "Amna Rahbek");
    browser.fill("#name", "Amna R. Lund");
    browser.press("main form button");
    assert!(browser.url().contains("saved=1"), "{}", browser.url());
    assert_eq!(
        (holds("#name"), holds("#zone")),
        ("Amna R. Lund".into(), "Europe/Paris".into())
    );
    // Both change the name: that alone is asked, and the zone follows the other.
    others("Europe/Rome", "Amna Lund");
    browser.fill("#name", "Amna Rahbek Lund");
    browser.press("main form button");
    let rows = browser.texts_of(".clash tbody th");
    assert_eq!(rows, ["Name"]);
    assert_eq!(holds("#zone"), "Europe/Rome");
    browser.screenshot("roster-clash-desk");
    check(&browser, "a clash");
    assert_eq!(
        browser.faults_for_assistive_technology(),
        Vec::<String>::new()
    );
    browser.press("main form button");
    assert_eq!(
        (holds("#name"), holds("#zone")),
        ("Amna Rahbek Lund".into(), "Europe/Rome".into())
    );

    // The same of a workshop, with a list of lines among its fields.
    go("/meetings/ga-2020/workshops/WG1");
    let about = |title: &str, theme: &str| {
        let fields = [
            ("title", title),
            ("theme", theme),
            ("kind", "workshop"),
            ("minutes", "90"),
            ("audience", "networks"),
            ("lead", ""),
        ];
        let at = "/meetings/ga-2020/workshops/WG1/about";
        assert_eq!(world.post(at, &fields).status, 303);
    };
    about("Hybrid mediation", "On screens");
    browser.click("#f-about summary");
    browser.fill("#title", "Mediation on screens");
    browser.press("#f-about form button");
    assert!(browser.url().contains("saved=about"), "{}", browser.url());
    assert_eq!(
        (holds("#title"), holds("#theme")),
        ("Mediation on screens".into(), "On screens".into())
    );
    about("Mediation by screen", "On screens");
    browser.fill("#title", "Mediating");
    browser.press("#f-about form button");
    assert_eq!(browser.texts_of(".clash tbody th"), ["title"]);
    browser.press("#f-about form button");
    assert_eq!(holds("#title"), "Mediating");

    // And of a network's name.
    go("/meetings/ga-2020/networks");
    let network = |name: &str, joined: &str| {
        let fields = [("code", "NWM"), ("name", name), ("joined", joined)];
        let at = "/meetings/ga-2020/networks/NWM";
        assert_eq!(world.post(at, &fields).status, 303);
    };
    let before = holds("#name-NWM");
    network(&before, "2020-01-01");
    browser.click("details:has(#name-NWM) summary");
    browser.fill("#name-NWM", "Nordic women");
    browser.press("form[action$=NWM] button");
    assert_eq!(
        (holds("#name-NWM"), holds("#joined-NWM")),
        ("Nordic women".into(), "2020-01-01".into())
    );
}

#[test]
fn a_workshop_is_added_and_taken_out_again() {
    let world = small_world(Engine::sqlite());
    let new = [
        ("code", "WG2"),
        ("title", "Indigenous knowledge"),
        ("kind", "workshop"),
        ("minutes", "100"),
        ("audience", "networks"),
        ("lead", "WMC"),
    ];
    let refused = world.post("/meetings/ga-2020/workshops", &new);
    assert_eq!(refused.status, 422);
    assert!(
        refused
            .text()
            .contains("100 is not a multiple of the meeting&#39;s grid of 15 minutes")
    );
    assert_eq!(
        refused.field("title").as_deref(),
        Some("Indigenous knowledge")
    );
    let new = with(&new, "minutes", "90");
    assert_eq!(world.post("/meetings/ga-2020/workshops", &new).status, 303);
    assert_eq!(world.post("/meetings/ga-2020/workshops", &new).status, 422);
    let list = || {
        let page = world.ana.get("/meetings/ga-2020/workshops").text();
        let rows = table(&page, "to be scheduled");
        rows.into_iter()
            .map(|row| row[0].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        list(),
        [
            "OPEN · Opening",
            "WG1 · Hybrid mediation",
            "WG2 · Indigenous knowledge"
        ]
    );
    let rule = [("kind", "before"), ("first", "WG1"), ("second", "WG2")];
    assert_eq!(world.post("/meetings/ga-2020/rules", &rule).status, 303);
    assert_eq!(
        world
            .post("/meetings/ga-2020/workshops/WG2/remove", &[])
            .status,
        303
    );
    assert_eq!(list(), ["OPEN · Opening", "WG1 · Hybrid mediation"]);
}

#[test]
fn scripts_and_the_command_line_keep_people_too() {
    let world = small_world(Engine::sqlite());
    let script = world.script();
    let path = "/api/v1/meetings/ga-2020/people";
    let refused = script.post_json(path, &json!({"name": "Mia Dahl", "email": "mia@nwm.example", "zone": "Europe/Oslo", "language": "en", "role": "member"}));
    assert_eq!(refused.status, 422);
    assert_eq!(refused.json()["error"][0]["place"], "network");
    let added = script.post_json(path, &json!({"name": "Mia Dahl", "email": "mia@nwm.example", "zone": "Europe/Oslo", "language": "en", "role": "member", "networks": ["NWM"]}));
    assert_eq!(added.status, 200, "{}", added.text());
    let version = added.json()["version"].clone();
    let one = format!("{path}/mia@nwm.example");
    let moved = script.post_json(&one, &json!({"zone": "Africa/Nairobi", "seen": version}));
    assert_eq!(moved.status, 200, "{}", moved.text());
    let stale = script.post_json(&one, &json!({"zone": "Europe/Rome", "seen": version}));
    assert_eq!(stale.status, 409);
    let said = command(
        &world.engine,
        &[
            "meeting",
            "person",
            "ga-2020",
            "mia@nwm.example",
            "--name",
            "Mia Berg",
            "--workshops",
            "WG1",
            "--role",
            "coordinator",
        ],
    );
    let lines: Vec<String> = said
        .lines()
        .map(|l| l.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    for line in [
        "name Mia Berg",
        "zone Africa/Nairobi",
        "role coordinator",
        "network NWM",
        "workshops WG1",
    ] {
        assert!(lines.iter().any(|l| l == line), "{line} in {said}");
    }
    let gone = command(
        &world.engine,
        &[
            "meeting",
            "person",
            "ga-2020",
            "mia@nwm.example",
            "--remove",
        ],
    );
    assert_eq!(gone.trim(), "Mia Berg is off the list of ga-2020");
    assert_eq!(
        script
            .post_json(&format!("{one}/remove"), &json!({}))
            .status,
        404
    );
}

#[test]
fn the_pages_of_a_meeting_can_be_used_by_all_in_english_and_arabic_in_both_themes() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let person = id_of(&world, "ayesha.campbell.120@wmc.example");
    let pages = [
        ("list", "/".to_string()),
        ("glance", "/meetings/ga-2020".to_string()),
        ("people", PEOPLE.to_string()),
        ("person", format!("{PEOPLE}/{person}")),
        ("person-new", format!("{PEOPLE}/new")),
        ("workshops", "/meetings/ga-2020/workshops".to_string()),
        ("workshop", "/meetings/ga-2020/workshops/WG1".to_string()),
        (
            "workshop-new",
            "/meetings/ga-2020/workshops/new".to_string(),
        ),
        ("who-can", "/meetings/ga-2020/availability".to_string()),
        (
            "who-can-hour",
            "/meetings/ga-2020/availability?day=2020-10-14&hour=13&for=WG1".to_string(),
        ),
        ("import", "/meetings/ga-2020/import".to_string()),
    ];
    let mut found = Vec::new();
    for language in ["en", "ar"] {
        let chosen = world.post("/language", &[("language", language), ("next", "/")]);
        assert_eq!(chosen.status, 303);
        for (screen, width) in [("phone", 360), ("desk", 1280)] {
            let browser = signed_in(
                &world,
                Screen {
                    width,
                    javascript: true,
                },
            );
            for (name, path) in &pages {
                browser.go(&format!("{}{path}", world.server.url()));
                assert_eq!(browser.script("return document.querySelector('main').lang || document.documentElement.lang"), language, "{name}");
                check(&browser, &format!("{name} in {language} on a {screen}"));
                for dark in [false, true] {
                    browser.dark(dark);
                    let theme = if dark { "dark" } else { "light" };
                    let faults = browser.faults_for_assistive_technology();
                    found.extend(
                        faults
                            .into_iter()
                            .map(|f| format!("{name} {language} {screen} {theme}: {f}")),
                    );
                    if !dark || language == "ar" {
                        browser.screenshot(&format!("roster-{name}-{language}-{screen}-{theme}"));
                    }
                }
                browser.dark(false);
            }
        }
    }
    assert_eq!(found.join("\n"), "");
}

#[test]
fn an_organiser_comes_from_spreadsheets_to_a_released_programme_in_english_and_arabic() {
    for language in ["en", "ar"] {
        let world = World::on(Engine::sqlite());
        world.post("/language", &[("language", language), ("next", "/")]);
        let browser = signed_in(
            &world,
            Screen {
                width: 1280,
                javascript: true,
            },
        );
        let go = |path: &str| browser.go(&format!("{}{path}", world.server.url()));
        // The files are looked at, then imported exactly so.
        let looked = world.look_at("/meetings", &FRAME, &model_case());
        assert_eq!(looked.status, 200, "{}", plain(&looked.text()));
        go(&super::waits_at(&looked));
        browser.screenshot(&format!("journey-difference-{language}"));
        assert_eq!(
            browser.faults_for_assistive_technology(),
            Vec::<String>::new()
        );
        browser.press(".sticky form button");
        browser.press("main p.row a.button");
        assert!(
            browser.url().ends_with("/meetings/ga-2020"),
            "{}",
            browser.url()
        );
        browser.screenshot(&format!("journey-glance-{language}"));
        // Somebody's zone is mended in place.
        let person = id_of(&world, "ayesha.campbell.120@wmc.example");
        go(&format!("{PEOPLE}/{person}"));
        browser.fill("#zone", "America/Barbados");
        browser.press("main form button");
        assert_eq!(
            browser.script("return document.querySelector('#zone').value"),
            "America/Barbados"
        );
        // The map leads to an hour, the hour to a person; arrow keys walk over it.
        go("/meetings/ga-2020/availability");
        browser.script("document.querySelector('#map tbody a').focus()");
        let key = if language == "ar" {
            "ArrowLeft"
        } else {
            "ArrowRight"
        };
        browser.script(&format!("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {{key: '{key}', bubbles: true, cancelable: true}}))"));
        assert_eq!(
            browser.script("return document.activeElement.closest('td').cellIndex"),
            2
        );
        browser.press("#map tbody tr:nth-child(14) td:nth-of-type(5) a");
        assert!(browser.url().contains("hour=13"), "{}", browser.url());
        browser.screenshot(&format!("journey-hour-{language}"));
        browser.press(".names-of a");
        assert!(
            browser.url().contains("/availability/"),
            "{}",
            browser.url()
        );
        // Proposed, released, told.
        let made = world.script().post_json(
            "/api/v1/meetings/ga-2020/proposals",
            &json!({"seconds": 1, "seed": 1}),
        );
        assert_eq!(made.status, 200, "{}", made.text());
        let starts = crate::support::root().join("config/model-case/programme.csv");
        command(
            &world.engine,
            &[
                "programme",
                "release",
                "ga-2020",
                "--starts",
                starts.to_str().unwrap(),
            ],
        );
        go("/meetings/ga-2020");
        // Released without having asked the contact group: that was left out.
        let stand = browser.script(
            "return [...document.querySelectorAll('.steps li')].map(li => li.className).join(' ')",
        );
        assert_eq!(
            stand
                .as_str()
                .unwrap()
                .split(' ')
                .take(5)
                .collect::<Vec<_>>(),
            ["done", "done", "done", "later", "done"]
        );
        browser.screenshot(&format!("journey-released-{language}"));
        // What is changed of a released workshop says that nobody is told before the next release.
        go("/meetings/ga-2020/workshops/WG1");
        assert_eq!(
            browser.script(
                "return document.querySelectorAll('article > .note a[href$=programme]').length"
            ),
            1
        );
        assert_eq!(
            browser.faults_for_assistive_technology(),
            Vec::<String>::new()
        );
    }
}

#[test]
fn scripts_and_the_command_line_keep_workshops_too() {
    let world = small_world(Engine::sqlite());
    let script = world.script();
    let path = "/api/v1/meetings/ga-2020/workshops";
    let added = script.post_json(
        path,
        &json!({"code": "WG2", "title": "Youth", "minutes": 90, "lead_network": "WMC"}),
    );
    assert_eq!(added.status, 200, "{}", added.text());
    let longer = script.post_json(&format!("{path}/WG2/about"), &json!({"minutes": 120}));
    assert_eq!(longer.status, 200, "{}", longer.text());
    assert_eq!(longer.json()["workshops"][2]["minutes"], 120);
    let said = command(
        &world.engine,
        &[
            "meeting",
            "workshop",
            "ga-2020",
            "WG2",
            "--theme",
            "Peace",
            "--facilitators",
            "zoe@nwm.example",
        ],
    );
    assert_eq!(
        said.trim(),
        "WG2: Youth\n  theme      Peace\n  kind       workshop\n  minutes    120\n  audience   networks\n  lead       WMC\n  run by     zoe@nwm.example"
    );
    let gone = script.post_json(&format!("{path}/WG2/remove"), &json!({}));
    assert_eq!(gone.json()["workshops"].as_array().unwrap().len(), 2);
    assert_eq!(
        script
            .post_json(&format!("{path}/WG2/remove"), &json!({}))
            .status,
        404
    );
}
