//! The report: written in five languages for three audiences, edited by two organisers at once, published and taken back.

use serde_json::{Value, json};

use super::look::{check, signed_in};
use super::{World, between, command, plain};
use crate::journey::kit;
use crate::support::{Browser, Engine, Screen, engines, python, root};

const PAGE: &str = "/meetings/ga-2020/report";
const API: &str = "/api/v1/meetings/ga-2020/report";

/// The model meeting after its loop: released, attended, with what two workshops brought; all networks agree to WG2's, WG3's is a draft.
fn after_the_loop(engine: Engine) -> World {
    let world = World::with_the_model_meeting(engine);
    kit::release(&world.engine, &kit::model_sheets().join("programme.csv"));
    for (code, file) in [
        ("OPEN", "OPEN-zoom-webinar.csv"),
        ("WG2", "WG2-zoom-participants.csv"),
    ] {
        let path = root().join("config/model-case/attendance").join(file);
        let path = path.to_string_lossy().into_owned();
        command(
            &world.engine,
            &["attendance", "import", "ga-2020", code, &path],
        );
    }
    let document = |insight: &str| {
        json!({"format": "insights/1", "insights": [insight], "recommendations": [
            {"text": "Fund local mediators.", "addressee": "policymakers", "networks": ["FWA", "NWM"], "status": "adopted"},
            {"text": "Meet <b>yearly</b>.", "addressee": "networks"},
            {"text": "Never mind.", "addressee": "networks", "status": "dropped"},
        ]})
    };
    let script = world.script();
    for (address, text) in [
        ("WG2?submit=true", document("Elders are heard first.")),
        ("WG3", document("Aid was late.")),
    ] {
        let done = script.post(
            &format!("/api/v1/meetings/ga-2020/insights/{address}"),
            "application/json",
            text.to_string().as_bytes(),
        );
        assert_eq!(done.status, 200, "{}", done.text());
    }
    for network in ["FWA", "MWMN", "NWM", "AWMN", "WMC"] {
        let heard = [("network", network), ("verdict", "agrees")];
        let path = "/meetings/ga-2020/insights/WG2/review";
        assert_eq!(world.post(path, &heard).status, 303);
    }
    world
}

fn read_docx(path: &str) -> Value {
    serde_json::from_str(&python("tests/readers/read_docx.py", &[path]).good()).unwrap()
}

fn texts(of: &Value) -> Vec<&str> {
    of.as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect()
}

#[test]
fn the_report_of_the_model_meeting_is_written_in_five_languages_and_another_reader_finds_all_of_it()
{
    let world = after_the_loop(Engine::sqlite());
    let file = |name: &str| {
        world
            .engine
            .data
            .path()
            .join(name)
            .to_string_lossy()
            .into_owned()
    };
    let titles = [
        ("en", "Introduction", "Acknowledgements"),
        ("fr", "Introduction", "Remerciements"),
        ("ar", "مقدمة", "شكر وتقدير"),
        ("es", "Introducción", "Agradecimientos"),
        ("pt", "Introdução", "Agradecimentos"),
    ];
    for (language, first, last) in titles {
        let (docx, html) = (
            file(&format!("{language}.docx")),
            file(&format!("{language}.html")),
        );
        let pdf = file(&format!("{language}.pdf"));
        let said = command(
            &world.engine,
            &[
                "report",
                "write",
                "ga-2020",
                "--language",
                language,
                "-o",
                &docx,
                "-o",
                &html,
                "-o",
                &pdf,
            ],
        );
        assert_eq!(said.lines().count(), 3, "{said}");
        assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
        let page = std::fs::read_to_string(&html).unwrap();
        assert!(page.contains(&format!("<html lang=\"{language}\" dir=\"")));
        let read = read_docx(&docx);
        assert_eq!(read["title"], "Annual meeting 2020", "{language}");
        let chapters: Vec<&str> = read["headings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|h| h[0] == 1)
            .filter_map(|h| h[1].as_str())
            .collect();
        assert_eq!(chapters.len(), 9, "{language}: {chapters:?}");
        assert_eq!((chapters[0], chapters[8]), (first, last));
        // The contents name each chapter and section.
        let sections = read["headings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|h| h[0] != 3);
        assert_eq!(texts(&read["contents"]).len(), sections.count());
        assert_eq!(texts(&read["fields"])[0], "TOC \\o \"1-2\" \\h \\z \\u");
        for table in read["tables"].as_array().unwrap() {
            assert_eq!(table["repeats"], true);
            assert_eq!(table["rtl"], language == "ar");
        }
        let pictures = read["pictures"].as_array().unwrap();
        assert_eq!(pictures.len(), 3);
        assert!(
            pictures
                .iter()
                .all(|p| p["says"].as_str().is_some_and(|says| says.len() > 40))
        );
        assert_eq!(read["rtl_style"], language == "ar");
        if language == "ar" {
            let ltr = texts(&read["ltr"]);
            assert!(
                ltr.contains(&"FWA") && ltr.iter().all(|t| !t.contains('ا')),
                "{ltr:?}"
            );
            assert!(texts(&read["rtl"]).contains(&"مقدمة"));
        } else {
            assert_eq!(texts(&read["rtl"]), Vec::<&str>::new());
        }
    }
    let read = read_docx(&file("en.docx"));
    assert_eq!(read["language"], "en-GB");
    let numbered = read["numbered"].as_array().unwrap();
    // Two lists in each of two workshops, and two of all that is agreed; each counts from one.
    assert_eq!(numbered.len(), 6, "{numbered:?}");
    assert_eq!(
        numbered[1][0],
        "Fund local mediators. (supported by FWA, NWM; adopted)"
    );
    assert_eq!(
        numbered[5][0],
        "Fund local mediators. (WG2; supported by FWA, NWM; adopted)"
    );
    let whole = read.to_string();
    assert!(whole.contains("Draft: not sent to the contact group yet."));
    assert!(whole.contains("Meet <b>yearly</b>.") && !whole.contains("Never mind."));
    let bullets = texts(&read["bullets"]);
    assert!(
        bullets.contains(&"Present: 53 of 74 invited (72 %)"),
        "{bullets:?}"
    );
    assert!(bullets.contains(&"In UTC: Tuesday 13 October 2020, 13:00–15:00, UTC"));
    assert!(bullets.contains(&"Members invited to this meeting: 30"));
    // Nobody agreed to be named.
    assert!(!whole.contains("Facilitator"));
}

#[test]
fn the_networks_and_the_world_read_only_what_is_theirs_to_know() {
    let world = after_the_loop(Engine::sqlite());
    let script = world.script();
    let named = command(
        &world.engine,
        &[
            "meeting",
            "person",
            "ga-2020",
            "thandiwe.dlamini.009@fwa.example",
            "--named",
            "yes",
        ],
    );
    assert!(!named.is_empty());
    let of = |audience: &str| {
        let answer = script.get(&format!("{API}?audience={audience}"));
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.text()
    };
    let (secretariat, alliance, public) = (of("secretariat"), of("alliance"), of("public"));
    for (text, knows) in [
        ("Aid was late.", [true, false, false]),
        ("Elders are heard first.", [true, true, true]),
        ("Thandiwe Dlamini", [true, true, false]),
        ("Members invited to this meeting", [true, false, false]),
        ("fwa.example", [false, false, false]),
        ("Never mind.", [false, false, false]),
    ] {
        let found = [&secretariat, &alliance, &public].map(|d| d.contains(text));
        assert_eq!(found, knows, "{text}");
    }
    assert!(alliance.contains("Numbers of fewer than 5 people are not shown"));
    assert!(public.contains("Numbers of fewer than 10 people are not shown"));
    // When people could come is for the Secretariat and the networks.
    for (document, pictures) in [(&secretariat, 3), (&alliance, 3), (&public, 2)] {
        assert_eq!(document.matches("\"kind\": \"picture\"").count(), pictures);
    }
    for wrong in ["?audience=nobody", "?language=de", "/file?format=doc"] {
        assert_eq!(script.get(&format!("{API}{wrong}")).status, 422, "{wrong}");
    }
    let refused = world
        .engine
        .run(&["report", "write", "ga-2020", "-o", "report.odt"]);
    assert_eq!(
        refused.refused(1).trim(),
        "report.odt: \"odt\" is none of pdf, docx, html, json"
    );
}

/// A form of texts: the named parts with what her page showed and what she typed.
fn form<'a>(parts: &[(&'a str, &'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![("language", "fr")];
    for (part, after, text) in parts {
        fields.extend([("part", *part), ("after", *after), ("text", *text)]);
    }
    fields
}

#[test]
fn two_organisers_write_texts_and_neither_loses_a_word() {
    for engine in engines() {
        let world = after_the_loop(engine);
        let page = format!("{PAGE}?language=fr");
        assert!(
            plain(&world.ana.get(&page).text())
                .contains("Empty, it says: « Annual meeting 2020 » s’est tenue en ligne")
        );
        let first = form(&[
            (
                "introduction",
                "0",
                "Bienvenue.\r\n\r\n- Un <script>\r\n- **Deux**",
            ),
            ("network NWM", "0", "Les Nordiques."),
        ]);
        assert_eq!(world.post(PAGE, &first).status, 303);
        let view = world.ana.get(&format!("{PAGE}/view?language=fr")).text();
        let article = between(&view, "<article", "</article>");
        assert!(
            article.contains("<p>Bienvenue.</p>")
                && article.contains("<li>Un &#60;script&#62;</li>")
        );
        assert!(article.contains("<li><strong>Deux</strong></li>"));
        // Somebody who opened the page before changes the same part and another one: nothing is kept, nothing is lost.
        let late = form(&[
            ("introduction", "0", "Bonjour à toutes."),
            ("closing", "0", "Au revoir."),
        ]);
        let conflict = world.post(PAGE, &late);
        assert_eq!(conflict.status, 409);
        let text = plain(&conflict.text());
        for piece in [
            "Bonjour à toutes.",
            "Au revoir.",
            "Bienvenue.",
            "wrote this meanwhile (version 1)",
        ] {
            assert!(text.contains(piece), "{piece} is not in {text}");
        }
        assert!(!world.ana.get(&page).text().contains("Au revoir."));
        // She puts both together and saves again; who left the part as she saw it overwrites nothing.
        let again = form(&[
            ("introduction", "1", "Bienvenue, bonjour."),
            ("closing", "0", "Au revoir."),
        ]);
        assert_eq!(world.post(PAGE, &again).status, 303);
        let untouched = form(&[(
            "introduction",
            "1",
            "Bienvenue.\n\n- Un <script>\n- **Deux**",
        )]);
        assert_eq!(world.post(PAGE, &untouched).status, 303);
        let script = world.script();
        let kept = script.get(&format!("{API}/texts?language=fr")).json();
        assert_eq!(
            (
                &kept["introduction"],
                &kept["after"]["introduction"],
                &kept["networks"]["NWM"]
            ),
            (
                &json!("Bienvenue, bonjour."),
                &json!(2),
                &json!("Les Nordiques.")
            )
        );
        let versions = world
            .ana
            .get(&format!("{PAGE}/versions?language=fr&part=introduction"));
        let versions = plain(&versions.text());
        assert!(versions.contains("Version 2") && versions.contains("Un &#60;script&#62;"));
        assert_eq!(
            world
                .ana
                .get(&format!("{PAGE}/versions?part=nothing"))
                .status,
            404
        );

        // A text that is too long is refused with its place, and stands in its field.
        let long = "x".repeat(20_001);
        let refused = world.post(PAGE, &form(&[("opening", "0", &long)]));
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains(&long));
        assert!(
            plain(&refused.text())
                .contains("opening : it has 20001 characters; shorten it to 20000")
        );
        assert_eq!(
            world.post(PAGE, &form(&[("network XXX", "0", "x")])).status,
            409
        );

        // The command line hands out the texts as a file and takes them back.
        let toml = command(
            &world.engine,
            &["report", "texts", "ga-2020", "--language", "fr"],
        );
        let file = world.engine.data.path().join("texts.toml");
        let path = file.to_string_lossy().into_owned();
        let edit = ["report", "edit", "ga-2020", "--texts", &path];
        std::fs::write(&file, &toml).unwrap();
        assert_eq!(command(&world.engine, &edit).trim(), "nothing of it is new");
        std::fs::write(
            &file,
            toml.replace("acknowledgements = \"\"", "acknowledgements = \"-\""),
        )
        .unwrap();
        assert_eq!(
            command(&world.engine, &edit).trim(),
            "1 text is new and kept"
        );
        let view = world.ana.get(&format!("{PAGE}/view?language=fr")).text();
        assert!(!view.contains("Remerciements"));
        std::fs::write(
            &file,
            toml.replace("acknowledgements = \"\"", "acknowledgements = \"Merci.\""),
        )
        .unwrap();
        let late = world.engine.run(&edit).refused(1);
        assert_eq!(
            late.trim(),
            "acknowledgements: command line wrote version 1 meanwhile: put both together, then save again"
        );
        std::fs::write(&file, toml.replace("NWM = \"", "XYZ = \"")).unwrap();
        let unknown = world.engine.run(&edit).refused(1);
        assert!(
            unknown.contains("network XYZ: the report has no such part; it has"),
            "{unknown}"
        );
    }
}

#[test]
fn a_published_report_stays_as_it_was_until_it_is_published_anew_or_taken_back() {
    for engine in engines() {
        let world = after_the_loop(engine);
        let server = &world.server;
        let nothing = server.get("/reports/ga-2020");
        assert_eq!(nothing.status, 404);
        assert_eq!(
            nothing.text(),
            server.get("/reports/no-such-meeting").text()
        );
        assert_eq!(world.post(&format!("{PAGE}/publish"), &[]).status, 422);
        assert_eq!(world.post(&format!("{PAGE}/withdraw"), &[]).status, 409);
        let both = [("publish", "en"), ("publish", "ar")];
        assert_eq!(world.post(&format!("{PAGE}/publish"), &both).status, 303);

        let english = server.get("/reports/ga-2020");
        assert_eq!(english.status, 200);
        assert_eq!(english.header("cache-control"), Some("public, max-age=60"));
        let text = english.text();
        assert!(text.contains("Elders are heard first.") && !text.contains("Aid was late."));
        let tag = english.header("etag").unwrap().to_string();
        let same = server.visitor().with_header("If-None-Match", &tag);
        assert_eq!(same.get("/reports/ga-2020").status, 304);
        let arab = server
            .visitor()
            .with_header("Accept-Language", "ar, en;q=0.5");
        assert!(
            arab.get("/reports/ga-2020")
                .text()
                .contains("<html lang=\"ar\" dir=\"rtl\">")
        );
        assert_eq!(server.get("/reports/ga-2020?language=fr").status, 404);
        for format in ["pdf", "docx", "html", "json"] {
            let file = server.get(&format!(
                "/reports/ga-2020/file?language=ar&format={format}"
            ));
            assert_eq!(file.status, 200, "{format}");
            assert!(
                file.header("content-disposition")
                    .unwrap()
                    .contains(&format!("report-ga-2020-ar-public.{format}"))
            );
        }

        // What is written now is not before the world yet.
        let new =
            json!({"format": "report-texts/1", "language": "en", "introduction": "Written later."})
                .to_string();
        let script = world.script();
        let done = script.post(&format!("{API}/texts"), "application/json", new.as_bytes());
        assert_eq!(done.status, 200, "{}", done.text());
        assert_eq!(same.get("/reports/ga-2020").status, 304);
        let anew = script.post(
            &format!("{API}/publications"),
            "application/json",
            b"{\"languages\": [\"en\"]}",
        );
        assert_eq!(anew.json()[0]["number"], 2);
        let warning = anew.json()[0]["warning"].to_string();
        assert!(warning.contains("are not final: publish"), "{warning}");
        let newer = same.get("/reports/ga-2020");
        assert_eq!(newer.status, 200);
        assert!(newer.text().contains("Written later."));
        assert!(
            plain(&world.ana.get("/meetings/ga-2020").text()).contains("languages published: 2")
        );

        assert_eq!(world.post(&format!("{PAGE}/withdraw"), &[]).status, 303);
        assert_eq!(server.get("/reports/ga-2020").status, 404);
        let said = command(&world.engine, &["report", "publish", "ga-2020"]);
        assert_eq!(
            said.trim(),
            "/reports/ga-2020?language=en: number 3 is published"
        );
        assert_eq!(server.get("/reports/ga-2020").status, 200);
    }
}

#[test]
fn the_pages_of_the_report_fit_a_telephone_and_a_desk_in_both_directions() {
    let world = after_the_loop(Engine::sqlite());
    let both = [("publish", "en"), ("publish", "ar")];
    assert_eq!(world.post(&format!("{PAGE}/publish"), &both).status, 303);
    for (screen, width) in [("phone", 360), ("desk", 1280)] {
        let organiser = signed_in(
            &world,
            Screen {
                width,
                javascript: true,
            },
        );
        let anybody = Browser::start(Screen {
            width,
            javascript: false,
        });
        for (browser, name, path) in [
            (&organiser, "editor", PAGE),
            (
                &organiser,
                "editor-ar",
                "/meetings/ga-2020/report?language=ar",
            ),
            (&organiser, "view", "/meetings/ga-2020/report/view"),
            (
                &organiser,
                "view-ar",
                "/meetings/ga-2020/report/view?language=ar",
            ),
            (&anybody, "public", "/reports/ga-2020?language=en"),
            (&anybody, "public-ar", "/reports/ga-2020?language=ar"),
        ] {
            browser.go(&format!("{}{path}", world.server.url()));
            check(browser, &format!("{name} on a {screen}"));
            browser.screenshot(&format!("report-{name}-{screen}"));
        }
        if screen == "desk" {
            // One press from the meeting's pages to the document on the page.
            organiser.go(&format!("{}{PAGE}", world.server.url()));
            organiser.fill("#text-1", "A year of listening.");
            organiser.press("form[action=\"/meetings/ga-2020/report\"] button");
            assert_eq!(organiser.text_of("[role=status]"), "The texts are kept.");
            organiser.press("button[formaction]");
            assert!(
                organiser
                    .text_of("article")
                    .contains("A year of listening.")
            );
        }
    }
}
