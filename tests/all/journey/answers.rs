//! Answers: what the link of a mail opens, what it changes, what the organiser sees, and what it never shows.

use super::kit::{import, link_of, links, release, small_released, until_sent};
use crate::support::{Browser, Engine, Screen, Server, Visitor, engines};

const ANNA: &str = "anna@nwm.example";
const BEA: &str = "bea@nwm.example";
const CHO: &str = "cho@wmc.example";

/// The ids of the sessions in the forms of her page, in their order.
fn sessions(page: &str) -> Vec<String> {
    page.split("name=\"session\" value=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().to_string())
        .collect()
}

fn organiser(engine: &Engine, server: &Server) -> (Visitor, Visitor) {
    engine
        .run(&["organiser", "add", "eva@alliance.example"])
        .good();
    let link = engine
        .run(&["organiser", "link", "eva@alliance.example"])
        .good();
    let at = link.find("/sign-in/").unwrap();
    let visitor = server.visitor();
    assert_eq!(
        visitor
            .post_form(link[at..].trim(), &[("next", "/")])
            .status,
        303
    );
    let token = engine
        .run(&["organiser", "token", "eva@alliance.example"])
        .good();
    let script = server
        .visitor()
        .with_header("Authorization", &format!("Bearer {}", token.trim()));
    (visitor, script)
}

#[test]
fn an_answer_is_kept_by_a_post_alone_and_seen_by_the_organiser_per_network() {
    for engine in engines() {
        small_released(&engine);
        let server = Server::start(&engine, &[]);
        let (eva, script) = organiser(&engine, &server);
        let link = link_of(&engine, BEA);
        until_sent(&engine);

        // Mail scanners open links, some twice, some with HEAD.
        let before = engine.dump();
        let page = server.get(&link);
        assert_eq!(page.status, 200, "{}", page.text());
        for method in ["GET", "HEAD", "GET", "OPTIONS"] {
            for address in [
                link.clone(),
                format!("{link}?answer=accepted"),
                format!("{link}?saved=1"),
            ] {
                server
                    .visitor()
                    .send(method, &address, &[("User-Agent", "scanner")], b"");
            }
        }
        assert_eq!(engine.dump(), before, "{}", engine.name);

        let ids = sessions(&page.text());
        assert_eq!(ids.len(), 2);
        for kept in ["1", ids[1].as_str()] {
            let page = server.get(&format!("{link}?saved={kept}"));
            assert!(!page.text().contains("Your answer is kept"));
        }
        for (answer, shown) in [
            ("accepted", "You said you will come"),
            ("tentative", "You said perhaps"),
            ("declined", "You said you cannot come"),
        ] {
            let done = server
                .visitor()
                .post_form(&link, &[("session", &ids[1]), ("answer", answer)]);
            assert_eq!(done.status, 303, "{}", done.text());
            let page = server
                .get(done.header("location").unwrap().split('#').next().unwrap())
                .text();
            assert!(
                page.contains(shown) && page.contains("Your answer is kept"),
                "{page}"
            );
            let seen = seen_by_organiser(&engine, &eva, &script);
            let expected = match answer {
                "accepted" => "NWM 2 invited, 1 0 0, 1 silent; WMC 1 invited, 0 0 0, 1 silent",
                "tentative" => "NWM 2 invited, 0 1 0, 1 silent; WMC 1 invited, 0 0 0, 1 silent",
                _ => "NWM 2 invited, 0 0 1, 1 silent; WMC 1 invited, 0 0 0, 1 silent",
            };
            assert_eq!(seen, expected, "{}", engine.name);
        }
        // All of what she said is on record, the last of it counts.
        assert_eq!(
            engine.lines("SELECT answer AS line FROM responses ORDER BY at"),
            ["accepted", "tentative", "declined"]
        );

        for (session, answer) in [
            ("nothing", "accepted"),
            (ids[0].as_str(), "maybe"),
            (ids[0].as_str(), "needs-action"),
            ("", ""),
        ] {
            let before = engine.dump();
            let refused = server
                .visitor()
                .post_form(&link, &[("session", session), ("answer", answer)]);
            assert!(
                [404, 422].contains(&refused.status),
                "{session} {answer}: {}",
                refused.status
            );
            assert_eq!(engine.dump(), before);
        }
        // What somebody says by telephone the organiser enters.
        let page = eva.get("/meetings/ga-2020/answers");
        let form_token = page.field("form_token").unwrap();
        let fields = [
            ("form_token", form_token.as_str()),
            ("code", "WG1"),
            ("email", CHO),
            ("answer", "accepted"),
        ];
        assert_eq!(
            eva.post_form("/meetings/ga-2020/answers", &fields).status,
            303
        );
        assert_eq!(
            seen_by_organiser(&engine, &eva, &script),
            "NWM 2 invited, 0 0 1, 1 silent; WMC 1 invited, 1 0 0, 0 silent"
        );
    }
}

/// The counts of WG1 as the command says them, after the API and the page were found to say the same.
fn seen_by_organiser(engine: &Engine, eva: &Visitor, script: &Visitor) -> String {
    let words = |json: &serde_json::Value| {
        let wg1 = json
            .as_array()
            .unwrap()
            .iter()
            .find(|s| s["code"] == "WG1")
            .unwrap();
        let networks = wg1["networks"].as_array().unwrap().iter();
        networks
            .map(|n| {
                format!(
                    "{} {} invited, {} {} {}, {} silent",
                    n["network"].as_str().unwrap(),
                    n["invited"],
                    n["accepted"],
                    n["tentative"],
                    n["declined"],
                    n["no_answer"]
                )
            })
            .collect::<Vec<_>>()
            .join("; ")
    };
    let told = engine
        .run(&["invitations", "answers", "ga-2020", "--json"])
        .good();
    let told = words(&serde_json::from_str(&told).unwrap());
    assert_eq!(
        words(&script.get("/api/v1/meetings/ga-2020/answers").json()),
        told
    );
    let page = eva.get("/meetings/ga-2020/answers").text();
    let table = page
        .split("id=\"s-WG1\"")
        .nth(1)
        .unwrap()
        .split("</table>")
        .next()
        .unwrap();
    let numbers: Vec<&str> = table
        .split("<td class=\"number\">")
        .skip(1)
        .map(|cell| cell.split('<').next().unwrap())
        .collect();
    let from_words: Vec<String> = told
        .split(|c: char| !c.is_ascii_digit() && !c.is_ascii_alphabetic())
        .filter(|w| w.bytes().all(|b| b.is_ascii_digit()) && !w.is_empty())
        .map(str::to_string)
        .collect();
    assert_eq!(numbers, from_words, "{told}");
    told
}

#[test]
fn a_wrong_or_revoked_link_and_another_sites_form_change_and_show_nothing() {
    for engine in engines() {
        small_released(&engine);
        let server = Server::start(&engine, &[]);
        let link = link_of(&engine, BEA);
        until_sent(&engine);
        let ids = sessions(&server.get(&link).text());

        let unknown = server.get("/my/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assert_eq!(unknown.status, 404);
        let shortened = server.get(&link[..link.len() - 1]);
        assert_eq!((shortened.status, shortened.text()), (404, unknown.text()));

        let fields = format!("session={}&answer=accepted", ids[0]);
        let form = ("Content-Type", "application/x-www-form-urlencoded");
        let before = engine.dump();
        for foreign in [
            &[
                form,
                ("Origin", "https://evil.example"),
                ("Sec-Fetch-Site", "cross-site"),
            ][..],
            &[form, ("Origin", "https://evil.example")],
            &[form, ("Sec-Fetch-Site", "same-site")],
            &[
                ("Content-Type", "text/plain"),
                ("Origin", "https://evil.example"),
            ],
            &[
                form,
                ("Origin", "https://evil.example"),
                ("X-HTTP-Method-Override", "GET"),
            ],
        ] {
            let refused = server
                .visitor()
                .send("POST", &link, foreign, fields.as_bytes());
            assert_eq!(refused.status, 403, "{foreign:?}");
        }
        for method in ["PUT", "PATCH", "DELETE"] {
            let refused = server
                .visitor()
                .send(method, &link, &[form], fields.as_bytes());
            assert!(
                [404, 405].contains(&refused.status),
                "{method}: {}",
                refused.status
            );
        }
        assert_eq!(engine.dump(), before, "{}", engine.name);

        engine
            .run(&["invitations", "end-links", "ga-2020", BEA])
            .good();
        assert_eq!(server.get(&link_of(&engine, ANNA)).status, 200);
        let revoked = server.get(&link);
        assert_eq!(
            (revoked.status, revoked.text()),
            (404, unknown.text()),
            "{}",
            engine.name
        );
        let refused = server
            .visitor()
            .post_form(&link, &[("session", &ids[0]), ("answer", "accepted")]);
        assert_eq!(refused.status, 404);
        assert_eq!(
            engine.lines("SELECT id AS line FROM responses"),
            Vec::<String>::new()
        );
    }
}

#[test]
fn what_is_cancelled_or_withdrawn_takes_no_answer_and_the_page_says_so() {
    for engine in engines() {
        let sheets = small_released(&engine);
        let server = Server::start(&engine, &[]);
        let (anna, cho) = (link_of(&engine, ANNA), link_of(&engine, CHO));
        let ids = sessions(&server.get(&anna).text());
        // The opening is dropped; Cho leaves the workshop.
        sheets.replace("programme.csv", "OPEN,2020-10-08T12:00:00Z,60\n", "");
        sheets.replace(
            "participants.csv",
            "America/Jamaica,ar,coordinator,WG1",
            "America/Jamaica,ar,coordinator,",
        );
        import(&engine, sheets.path()).good();
        release(&engine, &sheets.file("programme.csv"));
        for (link, session, says) in [
            (&anna, &ids[0], "OPEN was cancelled"),
            (&cho, &ids[1], "withdrawn"),
        ] {
            let before = engine.lines("SELECT answer AS line FROM responses");
            let refused = server
                .visitor()
                .post_form(link, &[("session", session), ("answer", "accepted")]);
            assert_eq!(refused.status, 409, "{}", refused.text());
            assert!(refused.text().contains(says), "{}", refused.text());
            assert_eq!(engine.lines("SELECT answer AS line FROM responses"), before);
        }
        let page = server.get(&anna).text();
        assert_eq!(sessions(&page), [ids[1].clone()]);
        assert!(page.contains("No longer for you"), "{page}");
        // The links of all her mails open the same page.
        for link in links(&engine, CHO) {
            assert_eq!(server.get(&link).status, 200, "{}", engine.name);
        }
    }
}

#[test]
fn her_page_shows_her_sessions_in_her_time_on_a_telephone_without_scripts_and_nobody_else() {
    let engine = Engine::sqlite();
    small_released(&engine);
    let server = Server::start(&engine, &[]);
    let browser = Browser::start(Screen {
        width: 360,
        javascript: false,
    });
    browser.go(&format!("{}{}", server.url(), link_of(&engine, BEA)));
    let text = browser.text();
    for expected in [
        "Bea Lind",
        "Thursday 8 October 2020, 17:45–18:45, Kathmandu, UTC+05:45",
        "Tuesday 13 October 2020, 18:45–20:45, Kathmandu, UTC+05:45",
        "You have not answered yet",
    ] {
        assert!(text.contains(expected), "{expected}:\n{text}");
    }
    assert_eq!(browser.overflow(), 0);
    browser.screenshot("journey-my-page-360");
    browser.press("section:nth-of-type(2) button[value=accepted]");
    let told = browser.text_of("[role=status]");
    assert!(told.contains("Your answer is kept"), "{told}");
    let text = browser.text_of("section:nth-of-type(2)");
    assert!(text.contains("You said you will come"), "{text}");
    assert_eq!(browser.overflow(), 0);
    browser.screenshot("journey-my-answer-360");
    for her in [ANNA, BEA, CHO] {
        let page = server.get(&link_of(&engine, her)).text();
        for other in ["Anna Holm", "Bea Lind", "Cho Tan", ANNA, BEA, CHO] {
            let hers = other.to_lowercase().starts_with(&her[..3]);
            let there = page.contains(other);
            assert!(!there || hers, "{her}'s page shows {other}");
        }
    }
}
