//! Searches behind the pages: asked for, watched, stopped; by another process too, and after the one that searched was killed.

use std::time::Duration;

use serde_json::{Value, json};

use super::look::{check, signed_in};
use super::{Files, World, command, model_case, plain};
use crate::support::{Engine, Screen, Server, Visitor, engines};

const JOBS: &str = "/api/v1/meetings/ga-2020/jobs";

/// The model meeting with four times its workshops: nobody proves the best of it in a moment.
fn large() -> Files {
    let mut files = model_case();
    for (name, bytes) in &mut files {
        let mut text = String::from_utf8(bytes.clone()).unwrap();
        if name == "participants.csv" {
            for k in 1..=5 {
                let more = format!("WG{k};WX{k};WY{k};WZ{k}");
                text = text.replace(&format!("WG{k}"), &more);
            }
        }
        if name == "workshops.csv" {
            let own: Vec<&str> = text.lines().filter(|l| l.starts_with("WG")).collect();
            let more: Vec<String> = ["WX", "WY", "WZ"]
                .iter()
                .flat_map(|code| own.iter().map(|line| line.replacen("WG", code, 1)))
                .collect();
            text = format!("{}\n{}\n", text.trim_end(), more.join("\n"));
        }
        *bytes = text.into_bytes();
    }
    files
}

fn world(engine: Engine) -> World {
    let world = World::on(engine);
    let done = world.import("/meetings", &super::FRAME, &large());
    assert_eq!(done.status, 200, "{}", plain(&done.text()));
    world
}

/// Begins a search by the form; the address of its page.
fn begin(world: &World, seconds: &str) -> String {
    let fields = [("seconds", seconds), ("seed", "1"), ("preset", "")];
    let answer = world.post("/meetings/ga-2020/proposals", &fields);
    assert_eq!(answer.status, 303, "{}", plain(&answer.text()));
    answer.header("location").unwrap().to_string()
}

/// Looks until the answer is as it should be.
fn until(what: &str, mut look: impl FnMut() -> Option<Value>) -> Value {
    for _ in 0..600 {
        if let Some(found) = look() {
            return found;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("a minute went by without {what}");
}

fn until_found(script: &Visitor, number: u32) -> Value {
    until("a programme", || {
        let job = script.get(&format!("{JOBS}/{number}")).json();
        (!job["best"].is_null()).then_some(job)
    })
}

pub fn until_done(script: &Visitor, number: u32) -> Value {
    until("an end", || {
        let job = script.get(&format!("{JOBS}/{number}")).json();
        (job["state"] == "done").then_some(job)
    })
}

#[test]
fn a_search_is_watched_and_stopped_without_any_script() {
    for engine in engines() {
        let world = world(engine);
        let script = world.script();
        let page = begin(&world, "600");
        assert_eq!(page, "/meetings/ga-2020/jobs/1");
        let job = until_found(&script, 1);
        assert_eq!(job["state"], "searching");
        let best = &job["best"]["levels"];
        let names: Vec<&str> = best
            .as_array()
            .unwrap()
            .iter()
            .map(|l| l["level"].as_str().unwrap())
            .collect();
        assert_eq!(
            names,
            ["unplaced", "required_lost", "lost", "fairness", "comfort"]
        );
        let shown = world.ana.get(&page).text();
        assert!(
            plain(&shown).contains("Searching: a first programme"),
            "{}",
            plain(&shown)
        );
        assert!(shown.contains("href=\"/meetings/ga-2020/jobs/1\">Look again</a>"));
        let list = world.ana.get("/meetings/ga-2020/proposals").text();
        assert!(list.contains("href=\"/meetings/ga-2020/jobs/1\">Search 1</a>"));

        let stopped = world.post(&format!("{page}/stop"), &[]);
        assert_eq!(stopped.header("location"), Some(page.as_str()));
        let events = world.ana.get(&format!("{page}/events"));
        assert_eq!(events.header("content-type"), Some("text/event-stream"));
        assert!(
            events.text().contains("event: state\n"),
            "{}",
            events.text()
        );
        assert!(
            events
                .text()
                .ends_with("event: end\ndata: /meetings/ga-2020/proposals/1\n\n"),
            "{}",
            events.text()
        );
        let done = until_done(&script, 1);
        assert_eq!(
            (&done["proposal"], &done["says"]),
            (&json!(1), &Value::Null)
        );
        let over = world.ana.get(&page).text();
        assert!(over.contains("href=\"/meetings/ga-2020/proposals/1\">Open proposal 1</a>"));
        assert!(
            !over.contains("<script"),
            "a search that is over needs none"
        );
        let proposal = world.ana.get("/meetings/ga-2020/proposals/1");
        assert_eq!(proposal.status, 200);
        // What was shown last is what was kept.
        let kept = script.get("/api/v1/meetings/ga-2020/proposals/1").json();
        assert_eq!(kept["solution"]["starts"], done["best"]["starts"]);
        // It is over: to stop it again changes nothing.
        world.post(&format!("{page}/stop"), &[]);
        assert_eq!(until_done(&script, 1)["proposal"], 1);
    }
}

#[test]
fn what_a_killed_process_had_found_can_be_kept() {
    for engine in engines() {
        let World {
            engine,
            server,
            ana,
        } = {
            let world = world(engine);
            begin(&world, "600");
            until_found(&world.script(), 1);
            world
        };
        let cookies = ana.cookies();
        server.kill();
        let server = Server::start(&engine, &[]);
        let ana = server.visitor().with_header("Cookie", &cookies);
        let world = World {
            engine,
            server,
            ana,
        };
        let page = world.ana.get("/meetings/ga-2020/jobs/1").text();
        assert!(
            plain(&page).contains(
                "The process that searched is gone. What it had found last is still here."
            ),
            "{}",
            plain(&page)
        );
        let job = world.script().get(&format!("{JOBS}/1")).json();
        assert_eq!(job["state"], "lost");
        let events = world.ana.get("/meetings/ga-2020/jobs/1/events").text();
        assert_eq!(events, "event: end\ndata: /meetings/ga-2020/jobs/1\n\n");
        let kept = world.post("/meetings/ga-2020/jobs/1/keep", &[]);
        assert_eq!(
            kept.header("location"),
            Some("/meetings/ga-2020/proposals/1")
        );
        let proposal = world
            .script()
            .get("/api/v1/meetings/ga-2020/proposals/1")
            .json();
        assert_eq!(proposal["solution"]["starts"], job["best"]["starts"]);
        assert_eq!(proposal["solution"]["optimal"], false);
        // Twice is once.
        let again = world.post("/meetings/ga-2020/jobs/1/keep", &[]);
        assert_eq!(
            again.header("location"),
            Some("/meetings/ga-2020/proposals/1")
        );
        assert_eq!(world.ana.get("/meetings/ga-2020/proposals/2").status, 404);
    }
}

#[test]
fn a_search_is_seen_and_stopped_by_way_of_another_process() {
    let world = world(Engine::postgres());
    let other = Server::start(&world.engine, &[]);
    begin(&world, "600");
    let token = command(&world.engine, &["organiser", "token", super::ORGANISER]);
    let there = other
        .visitor()
        .with_header("Authorization", &format!("Bearer {}", token.trim()));
    let job = until_found(&there, 1);
    assert_eq!(
        (&job["state"], &job["stop_asked"]),
        (&json!("searching"), &json!(false))
    );
    let stopped = there.post_json(&format!("{JOBS}/1/stop"), &json!({}));
    assert_eq!(stopped.status, 202, "{}", stopped.text());
    assert_eq!(until_done(&there, 1)["proposal"], 1);
}

#[test]
fn a_service_that_is_told_to_end_keeps_the_best_so_far() {
    let World { engine, server, .. } = {
        let world = world(Engine::sqlite());
        begin(&world, "600");
        until_found(&world.script(), 1);
        world
    };
    server.stop();
    let rows = engine.lines("SELECT state || ' ' || proposal AS line FROM planning_jobs");
    assert_eq!(rows, ["done 1"]);
    assert_eq!(
        engine.lines("SELECT problem || names AS line FROM planning_jobs"),
        ["[]"]
    );
}

#[test]
fn the_api_begins_searches_waits_for_them_and_says_what_is_wrong() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let script = world.script();
    let begun = script.post_json(JOBS, &json!({"seconds": 0.5, "seed": 7}));
    assert_eq!(begun.status, 202, "{}", begun.text());
    assert_eq!(begun.json()["number"], 1);
    assert_eq!(until_done(&script, 1)["proposal"], 1);
    let waited = script.post_json(
        "/api/v1/meetings/ga-2020/proposals",
        &json!({"seconds": 0.5}),
    );
    assert_eq!((waited.status, &waited.json()["number"]), (200, &json!(2)));
    for (body, says) in [
        (json!({"seconds": 0}), "0 should be from 0.1 to 3600"),
        (
            json!({"seconds": 5, "preset": "best"}),
            "\"best\" is none of attendance-first, balanced, fairness-first",
        ),
    ] {
        let refused = script.post_json(JOBS, &body);
        assert_eq!(
            (refused.status, refused.json()["error"][0]["says"].as_str()),
            (422, Some(says))
        );
    }
    assert_eq!(script.get(&format!("{JOBS}/9")).status, 404);
    assert_eq!(world.ana.get("/meetings/ga-2020/jobs/9/events").status, 404);
    assert_eq!(world.server.visitor().get(&format!("{JOBS}/1")).status, 401);
}

#[test]
fn only_so_many_searches_wait() {
    let world = world(Engine::sqlite());
    for _ in 0..2 {
        begin(&world, "600");
    }
    until_found(&world.script(), 1);
    until_found(&world.script(), 2);
    for _ in 0..10 {
        begin(&world, "600");
    }
    let page = world.ana.get("/meetings/ga-2020/jobs/4").text();
    assert!(
        plain(&page).contains("It waits for its turn: 3 before it."),
        "{}",
        plain(&page)
    );
    let fields = [("seconds", "600"), ("seed", "1"), ("preset", "")];
    let refused = world.post("/meetings/ga-2020/proposals", &fields);
    assert_eq!(refused.status, 503);
    assert!(
        plain(&refused.text())
            .contains("10 searches of this meeting wait already: stop one or wait")
    );
    // One that waits is stopped at once, and nothing comes of it.
    world.post("/meetings/ga-2020/jobs/4/stop", &[]);
    let page = world.ana.get("/meetings/ga-2020/jobs/4").text();
    assert!(plain(&page).contains("It was stopped before its turn came."));
}

#[test]
fn an_organiser_watches_a_search_and_stops_it() {
    let world = world(Engine::sqlite());
    for (screen, width) in [("phone", 360), ("desk", 1280)] {
        let browser = signed_in(
            &world,
            Screen {
                width,
                javascript: true,
            },
        );
        browser.go(&format!(
            "{}/meetings/ga-2020/proposals",
            world.server.url()
        ));
        browser.fill("#seconds", "600");
        browser.press("main form.card button");
        browser.text_of("#job caption");
        check(&browser, &format!("a search on a {screen}"));
        browser.screenshot(&format!("planner-search-{screen}"));
        browser.script("document.documentElement.dir = 'rtl'");
        assert_eq!(browser.overflow(), 0);
        browser.screenshot(&format!("planner-search-{screen}-rtl"));
        // It comes by itself: nobody has loaded the page again.
        let time = |b: &crate::support::Browser| {
            b.script("return document.querySelector('#job p .quiet-text')?.textContent")
        };
        let before = time(&browser);
        until("a beat", || {
            (time(&browser) != before).then_some(Value::Null)
        });
        browser.click("main form[action$=stop] button");
        until("a proposal", || {
            browser.url().contains("/proposals/").then_some(Value::Null)
        });
        assert!(browser.text_of("h1").starts_with("Proposal "));
        check(&browser, &format!("a proposal on a {screen}"));
        browser.screenshot(&format!("planner-proposal-{screen}"));
        browser.script("document.documentElement.dir = 'rtl'");
        assert_eq!(browser.overflow(), 0);
        browser.screenshot(&format!("planner-proposal-{screen}-rtl"));
        browser.go(&format!(
            "{}/meetings/ga-2020/proposals",
            world.server.url()
        ));
        check(&browser, &format!("proposals on a {screen}"));
        browser.screenshot(&format!("planner-proposals-{screen}"));
    }
}
