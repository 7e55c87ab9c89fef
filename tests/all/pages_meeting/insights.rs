//! What the workshops brought: from the rapporteur's form through the contact group's review to the organiser and the API.

use super::hers::personal_link;
use super::look::{check, signed_in};
use super::{World, command, plain};
use crate::support::{Browser, Engine, Screen, engines};

const RAPPORTEUR: &str = "chiamaka.akol.018@fwa.example";
const COORDINATOR: &str = "tuuli.degard.057@nwm.example";
const MEMBER: &str = "ayesha.campbell.120@wmc.example";
const API: &str = "/api/v1/meetings/ga-2020/insights";

fn form(after: &'static str, wanted: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![
        ("after", after),
        (
            "insights",
            "Elders are heard first.\r\n\r\nTrust takes <years>.",
        ),
        ("text-0", "Fund local mediators."),
        ("to-0", "policymakers"),
        ("status-0", "proposed"),
        ("by-0", "FWA"),
        ("by-0", "NWM"),
        ("text-1", ""),
        ("do", wanted),
    ]
}

#[test]
fn a_rapporteur_writes_the_contact_group_reviews_and_no_version_is_lost() {
    for engine in engines() {
        let world = World::with_the_model_meeting(engine);
        let hers = format!("{}/sessions/WG2", personal_link(&world, RAPPORTEUR));
        let review = format!("{}/review", personal_link(&world, COORDINATOR));
        let member = personal_link(&world, MEMBER);
        let server = &world.server;
        assert!(
            server
                .get(&hers)
                .text()
                .contains(&format!("{hers}/insights"))
        );
        let mine = format!("{hers}/insights");

        // A link opens what is hers alone.
        let foreign = format!("{member}/review");
        let word = |verdict, reason| {
            [
                ("code", "WG2"),
                ("version", "2"),
                ("verdict", verdict),
                ("reason", reason),
            ]
        };
        assert_eq!(server.get(&foreign).status, 404);
        assert_eq!(server.post(&foreign, &word("agrees", "")).status, 404);
        for foreign in [
            format!("{member}/sessions/WG2/insights"),
            mine.replace("WG2", "WG3"),
        ] {
            assert_eq!(server.get(&foreign).status, 404, "{foreign}");
            assert_eq!(server.post(&foreign, &form("0", "submit")).status, 404);
        }

        // Another recommendation is asked for without saving; then a draft, which the contact group does not see.
        let more = server.post(&mine, &form("0", "more")).text();
        assert!(more.contains("name=\"text-2\"") && more.contains("Fund local mediators."));
        assert_eq!(server.post(&mine, &form("0", "save")).status, 303);
        assert!(
            plain(&server.get(&review).text()).contains("Nothing is with the contact group yet.")
        );
        // The same again is no new version; sending it is.
        assert_eq!(server.post(&mine, &form("1", "save")).status, 303);
        assert_eq!(server.post(&mine, &form("1", "submit")).status, 303);
        let page = server.get(&mine).text();
        // Who wrote a version is named; nobody's address stands there, nor where somebody was faster.
        assert!(page.contains("Chiamaka Akol"), "{page}");
        let behind = server.post(&mine, &form("1", "save"));
        assert_eq!(behind.status, 409);
        assert!(behind.text().contains("was written by Chiamaka Akol"));
        assert!(!page.contains('@') && !behind.text().contains('@'));
        assert!(
            page.contains("Trust takes &lt;years&gt;.")
                || page.contains("Trust takes &#60;years&#62;.")
        );
        assert!(
            plain(&page)
                .contains("with the contact group: FWA, MWMN, NWM, AWMN, WMC still to speak")
        );

        // An objection needs its reason; it reaches the rapporteur.
        let refused = server.post(&review, &word("objects", " "));
        assert_eq!(refused.status, 422);
        assert!(plain(&refused.text()).contains("say why your network objects"));
        let said = word("objects", "Name the elders' councils.");
        assert_eq!(server.post(&review, &said).status, 303);
        assert!(
            plain(&server.get(&mine).text()).contains("NWM objects: Name the elders' councils.")
        );

        // Somebody who saw an older version loses nothing and overwrites nothing.
        let mut late = form("1", "save");
        late[1].1 = "Written meanwhile.";
        let conflict = server.post(&mine, &late);
        assert_eq!(conflict.status, 409);
        let text = conflict.text();
        assert!(
            text.contains("Written meanwhile.")
                && text.contains("which somebody else wrote meanwhile")
        );
        let script = world.script();
        let entry = |code: &str| {
            let all = script.get(API).json();
            all.as_array()
                .unwrap()
                .iter()
                .find(|w| w["code"] == code)
                .unwrap()
                .clone()
        };
        assert_eq!(
            (&entry("WG2")["version"], &entry("WG2")["standing"]),
            (&2.into(), &"objected".into())
        );

        // The organiser writes down what the others said on the telephone; then all agree.
        let by_the_organiser = "/meetings/ga-2020/insights/WG2";
        for network in ["FWA", "MWMN", "AWMN", "WMC"] {
            let heard = [("network", network), ("verdict", "agrees")];
            assert_eq!(
                world
                    .post(&format!("{by_the_organiser}/review"), &heard)
                    .status,
                303
            );
        }
        let joins_later = [("network", "SEANWPNM"), ("verdict", "agrees")];
        assert_eq!(
            world
                .post(&format!("{by_the_organiser}/review"), &joins_later)
                .status,
            422
        );
        assert_eq!(server.post(&review, &word("agrees", "")).status, 303);
        assert_eq!(entry("WG2")["standing"], "agreed");
        assert_eq!(
            entry("WG2")["document"]["recommendations"][0]["networks"],
            serde_json::json!(["FWA", "NWM"])
        );
        assert!(
            plain(&world.ana.get("/meetings/ga-2020/insights").text())
                .contains("agreed by every network")
        );
        assert_eq!(
            world
                .ana
                .get(&format!("{by_the_organiser}/versions/1"))
                .status,
            200
        );
        assert_eq!(
            world
                .ana
                .get(&format!("{by_the_organiser}/versions/9"))
                .status,
            404
        );

        // The command line writes and shows the same.
        let file = world.engine.data.path().join("wg3.json");
        std::fs::write(
            &file,
            "{\"format\": \"insights/1\", \"insights\": [\"Aid was late.\"]}",
        )
        .unwrap();
        let file = file.to_string_lossy().into_owned();
        command(
            &world.engine,
            &["insights", "write", "ga-2020", "WG3", &file, "--submit"],
        );
        let shown = command(&world.engine, &["insights", "show", "ga-2020"]);
        assert!(
            shown.contains("· Aid was late.")
                && shown.contains(
                    "1. Fund local mediators. (to policymakers, proposed; supported by FWA, NWM)"
                )
        );
        assert_eq!(entry("WG3")["waiting_for"].as_array().unwrap().len(), 5);
        let newer = script.post(
            &format!("{API}/WG3?after=0"),
            "application/json",
            b"{\"format\": \"insights/1\"}",
        );
        assert_eq!(newer.status, 409, "{}", newer.text());
    }
}

#[test]
fn the_pages_of_what_workshops_brought_fit_a_telephone_and_a_desk() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let hers = format!(
        "{}/sessions/WG2/insights",
        personal_link(&world, RAPPORTEUR)
    );
    let review = format!("{}/review", personal_link(&world, COORDINATOR));
    assert_eq!(world.server.post(&hers, &form("0", "submit")).status, 303);
    for (screen, width) in [("phone", 360), ("desk", 1280)] {
        let size = Screen {
            width,
            javascript: false,
        };
        let by_link = Browser::start(size);
        let organiser = signed_in(
            &world,
            Screen {
                width,
                javascript: true,
            },
        );
        for (browser, name, path) in [
            (&by_link, "rapporteur", hers.as_str()),
            (&by_link, "review", review.as_str()),
            (&organiser, "list", "/meetings/ga-2020/insights"),
            (&organiser, "workshop", "/meetings/ga-2020/insights/WG2"),
            (
                &organiser,
                "version",
                "/meetings/ga-2020/insights/WG2/versions/1",
            ),
        ] {
            browser.go(&format!("{}{path}", world.server.url()));
            check(browser, &format!("{name} on a {screen}"));
            browser.screenshot(&format!("insights-{name}-{screen}"));
        }
    }
}
