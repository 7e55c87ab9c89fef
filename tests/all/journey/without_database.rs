//! The database goes away and comes back while the service runs, and is not there at a start.

use std::time::{Duration, Instant};

use super::kit::{link_of, small_released};
use crate::support::{Engine, Gate, Response, Running, Visitor, plenary, run};

/// The service on the engine's PostgreSQL by way of a gate.
fn served(engine: &Engine, gate: &Gate) -> (Running, String) {
    let arguments = engine.arguments();
    let url = arguments.last().unwrap();
    let (_, database) = url.rsplit_once('/').unwrap();
    let through = format!("postgres://plenary@{}/{database}", gate.address());
    let mut process = Running::start(
        "plenary serve",
        plenary()
            .args([
                "serve",
                "--listen",
                "127.0.0.1:0",
                "--database-url",
                &through,
                "--data",
            ])
            .arg(engine.data.path()),
    );
    let base = process.wait_to_say("plenary is ready at ", Duration::from_mins(1));
    (process, base.trim().to_string())
}

/// `127.0.0.1:5432` of the engine's server.
fn server_of(engine: &Engine) -> String {
    let arguments = engine.arguments();
    let url = arguments.last().unwrap();
    let rest = url.rsplit('@').next().unwrap();
    rest.split('/').next().unwrap().to_string()
}

fn until(
    what: &str,
    at_most: Duration,
    ask: impl Fn() -> Response,
    good: impl Fn(&Response) -> bool,
) -> Response {
    let end = Instant::now() + at_most;
    loop {
        let answer = ask();
        if good(&answer) {
            return answer;
        }
        assert!(
            Instant::now() < end,
            "{what}: still {} {}",
            answer.status,
            answer.text()
        );
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn while_the_database_is_away_pages_say_so_and_afterwards_all_goes_on() {
    let engine = Engine::postgres();
    small_released(&engine);
    let link = link_of(&engine, "bea@nwm.example");
    let gate = Gate::before(&server_of(&engine));
    let (mut process, base) = served(&engine, &gate);
    let visitor = Visitor::of(&base);
    assert_eq!(visitor.get(&link).status, 200);
    let page = visitor.get(&link).text();
    let session = page
        .split("name=\"session\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_string();

    engine.run(&["feeds", "public", "ga-2020"]).good();
    let feed = "/public/ga-2020/programme.ics";
    let copy = visitor.get(feed);
    assert_eq!((copy.status, copy.header("plenary-as-of")), (200, None));

    let read: Vec<(String, String)> = ["", "?lang=ar", "/embed", "/schedule.xml", "/schedule.json"]
        .iter()
        .map(|rest| {
            let path = format!("/public/ga-2020{rest}");
            let page = visitor.get(&path);
            assert_eq!((page.status, page.header("plenary-as-of")), (200, None));
            let text = page.text();
            (path, text)
        })
        .collect();

    gate.shut();
    // A copy is good for some seconds without anybody asking the database.
    std::thread::sleep(Duration::from_secs(6));
    for _ in 0..3 {
        let away = visitor.get(&link);
        assert_eq!(away.status, 503, "{}", away.text());
        assert!(away.header("retry-after").is_some());
        let refused = visitor.post_form(&link, &[("session", &session), ("answer", "accepted")]);
        assert_eq!(
            (refused.status, refused.header("retry-after").is_some()),
            (503, true)
        );
        let health = visitor.get("/health");
        assert_eq!(
            (health.status, health.json()["state"].as_str()),
            (503, Some("unwell"))
        );
        // A calendar that was fetched before is given out as it was then.
        let still = visitor.get(feed);
        assert_eq!((still.status, still.text()), (200, copy.text()));
        assert!(still.header("plenary-as-of").is_some());
        // So is the public programme, in zones and languages that nobody asked for before, too.
        for (path, as_it_was) in &read {
            let still = visitor.get(path);
            assert_eq!((still.status, &still.text()), (200, as_it_was), "{path}");
            assert!(still.header("plenary-as-of").is_some(), "{path}");
        }
        let other = visitor.get("/public/ga-2020?lang=fr&zone=Pacific/Fiji");
        assert_eq!(other.status, 200);
        assert_eq!(visitor.get("/public/ga-2999").status, 503);
        let never = visitor.get("/public/ga-2999/programme.ics");
        assert_eq!(never.status, 503);
        // What needs no database stays.
        assert_eq!(visitor.get("/sign-in").status, 200);
        assert_eq!(visitor.get("/assets/style.css").status, 200);
        let organiser = Visitor::of(&base).with_header("Cookie", "plenary_session=x");
        assert_eq!(organiser.get("/meetings/ga-2020/answers").status, 503);
        let script = Visitor::of(&base).with_header("Authorization", "Bearer x");
        let api = script.get("/api/v1/meetings/ga-2020/answers");
        assert_eq!(api.status, 503, "{}", api.text());
        assert!(api.json()["error"][0]["says"].is_string());
    }
    assert_eq!(
        engine.lines("SELECT id AS line FROM responses"),
        Vec::<String>::new()
    );

    gate.open();
    let back = Duration::from_secs(5);
    until("her page", back, || visitor.get(&link), |a| a.status == 200);
    until(
        "health",
        back,
        || visitor.get("/health"),
        |a| a.json()["state"] == "well",
    );
    let done = visitor.post_form(&link, &[("session", &session), ("answer", "accepted")]);
    assert_eq!(done.status, 303, "{}", done.text());
    assert_eq!(
        engine.lines("SELECT answer AS line FROM responses"),
        ["accepted"]
    );
    assert!(process.terminate(Duration::from_secs(20)).success());
    assert!(!process.said().contains("panicked"), "{}", process.said());
}

#[test]
fn a_database_that_cannot_be_reached_at_the_start_is_one_sentence() {
    for command in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["meeting", "list"],
    ] {
        let mut arguments = command.to_vec();
        arguments.extend([
            "--database-url",
            "postgres://nobody:secret-word@127.0.0.1:9/none",
        ]);
        let refused = run(&arguments);
        assert_eq!(
            (refused.code, refused.stdout.as_str()),
            (1, ""),
            "{command:?}"
        );
        assert_eq!(refused.stderr.lines().count(), 1, "{}", refused.stderr);
        assert!(
            refused.stderr.starts_with("PostgreSQL cannot be reached: "),
            "{}",
            refused.stderr
        );
        assert!(!refused.stderr.contains("secret-word"));
    }
}
