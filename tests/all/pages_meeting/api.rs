//! The same facts for scripts.

use super::{FRAME, World, model_case, uploads};
use crate::support::{Engine, engines};
use serde_json::json;

#[test]
fn a_script_imports_a_meeting_and_reads_it_back() {
    for engine in engines() {
        let world = World::on(engine);
        let script = world.script();
        let files = model_case();
        let done = script.post_files(
            "/api/v1/meetings/ga-2020/import",
            &FRAME[1..],
            &uploads(&files),
        );
        assert_eq!(done.status, 200, "{}", done.text());
        let report = done.json();
        assert_eq!(report["meeting"], "ga-2020");
        assert_eq!(report["state"], "created");
        assert_eq!(
            report["people"],
            json!({"created": 148, "changed": 0, "unchanged": 0, "removed": 0})
        );
        // Of a meeting that is there already, what is left out stays.
        let again = script.post_files("/api/v1/meetings/ga-2020/import", &[], &uploads(&files));
        assert_eq!(again.json()["changes"], 0, "{}", again.text());

        let list = script.get("/api/v1/meetings").json();
        assert_eq!(
            list,
            json!([{"slug": "ga-2020", "name": "Annual meeting 2020", "first_day": "2020-10-08", "last_day": "2020-10-22", "zone": "Europe/Rome"}])
        );
        let meeting = script.get("/api/v1/meetings/ga-2020").json();
        assert_eq!(
            meeting["limits"],
            json!({"grid_minutes": 15, "parallel": 1, "per_day": 1, "rest_minutes": 30, "free_days": [6, 7]})
        );
        let codes: Vec<&str> = meeting["workshops"]
            .as_array()
            .unwrap()
            .iter()
            .map(|w| w["code"].as_str().unwrap())
            .collect();
        assert_eq!(codes, ["OPEN", "WG1", "WG2", "WG3", "WG4", "WG5", "CLOSE"]);
        let counted: u64 = meeting["networks"]
            .as_array()
            .unwrap()
            .iter()
            .map(|n| n["people"].as_u64().unwrap())
            .sum();
        let people = script.get("/api/v1/meetings/ga-2020/people").json();
        let people = people.as_array().unwrap();
        assert_eq!(people.len(), 148);
        let represented = people
            .iter()
            .filter(|p| !p["represented_by"].is_null())
            .count();
        assert_eq!(represented as u64, counted);
        assert_eq!(people[0]["name"], "Nomvula Chissano");
        assert_eq!(people[0]["networks"], json!(["FWA", "MWMN"]));

        let who = script.get("/api/v1/meetings/ga-2020/availability").json();
        assert_eq!(who["start"], "2020-10-07T22:00:00Z");
        assert_eq!(who["end"], "2020-10-22T22:00:00Z");
        for network in who["networks"].as_array().unwrap() {
            assert_eq!(network["yes"].as_array().unwrap().len(), 15 * 96);
            assert_eq!(network["if_need_be"].as_array().unwrap().len(), 15 * 96);
        }
    }
}

#[test]
fn a_refused_import_lists_every_fault_for_a_script() {
    let world = World::on(Engine::sqlite());
    let files = vec![("networks.csv".to_string(), b"code,name,joined\n".to_vec())];
    let refused = world.script().post_files(
        "/api/v1/meetings/x/import",
        &[("name", "X"), ("grid", "often")],
        &uploads(&files),
    );
    assert_eq!(refused.status, 422);
    assert_eq!(
        refused.json(),
        json!({"error": [{"place": "grid", "says": "it is no whole number"}]})
    );
    let refused = world.script().post_files(
        "/api/v1/meetings/x/import",
        &[
            ("name", "X"),
            ("from", "2020-10-08"),
            ("to", "2020-10-22"),
            ("zone", "UTC"),
        ],
        &uploads(&files),
    );
    assert_eq!(refused.status, 422);
    let places: Vec<String> = refused.json()["error"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["place"].as_str().unwrap().to_string())
        .collect();
    assert_eq!(
        places,
        ["networks.csv", "workshops.csv", "participants.csv"]
    );
}

#[test]
fn a_script_without_a_token_learns_nothing() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let stranger = world.server.visitor();
    for path in [
        "/api/v1/meetings",
        "/api/v1/meetings/ga-2020",
        "/api/v1/meetings/ga-2020/people",
        "/api/v1/meetings/ga-2020/availability",
        "/api/v1/meetings/other",
    ] {
        assert_eq!(stranger.get(path).status, 401, "{path}");
    }
    let done = stranger.post_files("/api/v1/meetings/x/import", &FRAME[1..], &[]);
    assert_eq!(done.status, 401);
    assert_eq!(world.script().get("/api/v1/meetings/other").status, 404);
}

#[test]
fn head_is_answered_as_get_without_the_body() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let script = world.script();
    for path in [
        "/health",
        "/api/v1/meetings",
        "/assets/style.css",
        "/nowhere",
    ] {
        let (get, head) = (script.get(path), script.send("HEAD", path, &[], b""));
        let length = |r: &crate::support::Response| r.header("content-length").map(str::to_string);
        assert_eq!((head.status, length(&head)), (get.status, length(&get)));
        assert_eq!(head.text(), "", "{path}");
    }
}

#[test]
fn the_document_of_the_api_names_these_calls() {
    let world = World::on(Engine::sqlite());
    let document = world.server.get("/api/v1/openapi.json").json();
    for path in [
        "/api/v1/meetings",
        "/api/v1/meetings/{slug}",
        "/api/v1/meetings/{slug}/people",
        "/api/v1/meetings/{slug}/availability",
        "/api/v1/meetings/{slug}/import",
    ] {
        assert!(!document["paths"][path].is_null(), "{path}");
    }
}
