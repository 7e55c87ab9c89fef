//! Who may open what: every address that the server knows, asked for by a stranger, by a thief, by a page of another site.

mod roles;

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::LazyLock;

use crate::journey::kit::{link_of, small_released, until_sent};
use crate::support::{self, Engine, Response, Server, Visitor, engines};

/// All that is open to whoever asks. Everything else is closed, and is found in the source: a new route needs no line here to be checked.
const OPEN: [(&str, &str); 15] = [
    ("GET", "/health"),
    ("GET", "/assets/{name}"),
    ("GET", "/sign-in"),
    ("POST", "/sign-in"),
    ("GET", "/sign-in/{token}"),
    ("POST", "/sign-in/{token}"),
    ("GET", "/api/v1/openapi.json"),
    // Public events, and what somebody from outside was mailed about them.
    ("GET", "/register/{slug}"),
    ("GET", "/register/{slug}/{code}"),
    ("POST", "/register/{slug}/{code}"),
    ("GET", "/registration/{token}"),
    ("POST", "/registration/{token}"),
    ("POST", "/registration/{token}/cancel"),
    // Away from here.
    ("GET", "/leave"),
    // Leads to the sign-in, like the pages.
    ("POST", "/sign-out"),
];

/// Method and pattern of every route in the one table of routes.
pub static ROUTES: LazyLock<BTreeSet<(String, String)>> = LazyLock::new(|| {
    let source = std::fs::read_to_string(support::root().join("src/server.rs")).unwrap();
    let routes: BTreeSet<(String, String)> = source
        .split(".route(")
        .skip(1)
        .map(|rest| {
            let path = rest.split('"').nth(1).unwrap().to_string();
            let method = rest
                .split("web::")
                .nth(1)
                .unwrap()
                .split('(')
                .next()
                .unwrap();
            (method.to_uppercase(), path)
        })
        .collect();
    assert_eq!(
        routes.len(),
        source.matches(".route(").count(),
        "no route comes twice"
    );
    for other in [".resource(", ".service(", ".scope(", "#[get(", "#[post("] {
        assert!(
            !source.contains(other),
            "this test reads routes written as .route(\"…\", web::…) only"
        );
    }
    routes
});

fn personal(path: &str) -> bool {
    path.starts_with("/my/")
}

/// Open to whoever knows the address; that there is nothing at a wrong one is tested where they are made.
fn by_address(path: &str) -> bool {
    [
        "/feed/",
        "/public/",
        "/reports/",
        "/unsubscribe/",
        "/certificates/",
    ]
    .iter()
    .any(|of| path.starts_with(of))
}

fn closed() -> Vec<(String, String)> {
    let routes: Vec<(String, String)> = ROUTES
        .iter()
        .filter(|(method, path)| {
            !personal(path) && !by_address(path) && !OPEN.contains(&(method, path))
        })
        .cloned()
        .collect();
    assert!(routes.len() > 30, "{routes:?}");
    routes
}

/// The pattern with something in each place; what exists when the meeting is the one that was made.
fn filled(path: &str, slug: &str) -> String {
    let path = path
        .replace("{slug}", slug)
        .replace("{number}", "1")
        .replace("{point}", "1")
        .replace("{code}", "WG1");
    let mut out = String::new();
    let mut rest = path.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        out.push('x');
        rest = after.split_once('}').unwrap().1;
    }
    out + rest
}

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

fn carries_the_headers(answer: &Response, what: &str) {
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("x-robots-tag", "noindex"),
        ("content-security-policy", POLICY),
    ] {
        assert_eq!(
            answer.header(name),
            Some(value),
            "{what}: {}",
            answer.status
        );
    }
    let cached = answer.header("cache-control").unwrap_or_default();
    let asset = what.contains("/assets/") && answer.status == 200;
    assert_eq!(
        cached,
        if asset {
            "public, max-age=3600"
        } else {
            "no-store"
        },
        "{what}"
    );
    assert_eq!(answer.header("server"), None);
}

struct Guarded {
    engine: Engine,
    server: Server,
}

impl Guarded {
    fn start(engine: Engine) -> Self {
        small_released(&engine);
        engine
            .run(&["organiser", "add", "eva@alliance.example"])
            .good();
        let server = Server::start(&engine, &[]);
        until_sent(&engine);
        Guarded { engine, server }
    }

    /// The path of a fresh sign-in link.
    fn link(&self) -> String {
        let said = self
            .engine
            .run(&["organiser", "link", "eva@alliance.example"])
            .good();
        said[said.find("/sign-in/").unwrap()..].trim().to_string()
    }

    fn signed_in(&self) -> Visitor {
        let visitor = self.server.visitor();
        assert_eq!(visitor.post_form(&self.link(), &[]).status, 303);
        visitor
    }
}

#[test]
fn whoever_is_not_signed_in_reaches_no_page_and_no_call() {
    for engine in engines() {
        let guarded = Guarded::start(engine);
        let before = guarded.engine.dump();
        let strangers = [
            guarded.server.visitor(),
            guarded.server.visitor().with_header(
                "Cookie",
                "plenary_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            ),
            guarded.server.visitor().with_header(
                "Authorization",
                "Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            ),
            guarded
                .server
                .visitor()
                .with_header("Authorization", "Basic ZXZhOmV2YQ=="),
        ];
        for (method, pattern) in closed() {
            for stranger in &strangers {
                let mut answers = Vec::new();
                for slug in ["ga-2020", "ga-2999"] {
                    let path = filled(&pattern, slug);
                    let answer = ask(stranger, &method, &path, &[]);
                    let what = format!("{method} {path}");
                    carries_the_headers(&answer, &what);
                    if pattern.starts_with("/api/") {
                        assert!(
                            [401, 403].contains(&answer.status),
                            "{what}: {} {}",
                            answer.status,
                            answer.text()
                        );
                        assert!(answer.json()["error"][0]["says"].is_string(), "{what}");
                    } else {
                        assert_eq!(answer.status, 303, "{what}: {}", answer.text());
                        assert!(
                            answer
                                .header("location")
                                .unwrap()
                                .starts_with("/sign-in?next=/"),
                            "{what}"
                        );
                    }
                    answers.push((answer.status, answer.text()));
                }
                assert_eq!(
                    answers[0], answers[1],
                    "{method} {pattern} tells whether the meeting exists"
                );
            }
        }
        assert_eq!(guarded.engine.dump(), before, "{}", guarded.engine.name);
    }
}

fn ask(visitor: &Visitor, method: &str, path: &str, fields: &[(&str, &str)]) -> Response {
    match method {
        "POST" if path.starts_with("/api/") => visitor.post_json(path, &serde_json::json!({})),
        "POST" => visitor.post_form(path, fields),
        method => visitor.send(method, path, &[], b""),
    }
}

#[test]
fn the_document_of_the_api_names_every_call_and_no_other() {
    let guarded = Guarded::start(Engine::sqlite());
    let document = guarded.server.get("/api/v1/openapi.json").json();
    let mut named = BTreeSet::new();
    for (path, calls) in document["paths"].as_object().unwrap() {
        for method in calls.as_object().unwrap().keys() {
            named.insert((method.to_uppercase(), path.clone()));
        }
    }
    let routed: BTreeSet<(String, String)> = ROUTES
        .iter()
        .filter(|(_, path)| {
            (path.starts_with("/api/v1/") && path != "/api/v1/openapi.json") || path == "/health"
        })
        .cloned()
        .collect();
    assert_eq!(named, routed);
}

#[test]
fn a_form_without_the_token_of_the_session_changes_nothing() {
    for engine in engines() {
        let guarded = Guarded::start(engine);
        let eva = guarded.signed_in();
        let other = guarded.signed_in();
        let foreign = other
            .get("/meetings/ga-2020/answers")
            .field("form_token")
            .unwrap();
        let before = guarded.engine.dump();
        for (method, pattern) in closed() {
            if method != "POST" || pattern.starts_with("/api/") {
                continue;
            }
            let path = filled(&pattern, "ga-2020");
            for fields in [
                &[][..],
                &[("form_token", "")],
                &[("form_token", foreign.as_str())],
            ] {
                let refused = eva.post_form(&path, fields);
                // Uploads say that they are none before they look for the token.
                let is_upload =
                    refused.status == 422 || refused.status == 400 || refused.status == 415;
                assert!(
                    refused.status == 403 || is_upload,
                    "{path}: {} {}",
                    refused.status,
                    refused.text()
                );
                let refused = eva.post_files(&path, fields, &[]);
                assert!(
                    refused.status >= 400 && refused.status < 500,
                    "{path}: {}",
                    refused.status
                );
            }
        }
        // A call by a page of another site, with her cookie.
        for (method, pattern) in ROUTES.iter() {
            if method != "POST" {
                continue;
            }
            let path = filled(pattern, "ga-2020");
            for headers in [
                &[
                    ("Sec-Fetch-Site", "cross-site"),
                    ("Origin", "https://evil.example"),
                ][..],
                &[
                    ("Origin", "https://evil.example"),
                    ("Content-Type", "text/plain"),
                ],
            ] {
                let refused = eva.send("POST", &path, headers, b"{}");
                assert_eq!(refused.status, 403, "{path}");
            }
        }
        assert_eq!(guarded.engine.dump(), before, "{}", guarded.engine.name);
        assert_eq!(eva.get("/").status, 200, "she is still signed in");
    }
}

#[test]
fn no_get_changes_anything_for_whoever_asks() {
    for engine in engines() {
        let guarded = Guarded::start(engine);
        let eva = guarded.signed_in();
        let link = link_of(&guarded.engine, "bea@nwm.example");
        let token = link.trim_start_matches("/my/").to_string();
        let sign_in = guarded.link();
        let before = guarded.engine.dump();
        for (method, pattern) in ROUTES.iter() {
            if method != "GET" {
                continue;
            }
            let path = match pattern.as_str() {
                "/sign-in/{token}" => sign_in.clone(),
                path if personal(path) => filled(&path.replace("{token}", &token), ""),
                path => filled(path, "ga-2020"),
            };
            for method in ["GET", "HEAD", "OPTIONS"] {
                let answer = eva.send(method, &path, &[], b"");
                assert!(
                    answer.status < 500,
                    "{method} {path}: {} {}",
                    answer.status,
                    answer.text()
                );
                if !path.ends_with("message.eml") {
                    carries_the_headers(&answer, &format!("{method} {path}"));
                }
            }
        }
        assert_eq!(guarded.engine.dump(), before, "{}", guarded.engine.name);
    }
}

#[test]
fn nobody_can_fill_an_organisers_mailbox_with_sign_in_links() {
    for engine in engines() {
        let guarded = Guarded::start(engine);
        let asked = [("email", "eva@alliance.example"), ("next", "/")];
        let answers: BTreeSet<(u16, String)> = (0..20)
            .map(|_| guarded.server.visitor().post_form("/sign-in", &asked))
            .map(|answer| (answer.status, answer.text()))
            .collect();
        assert_eq!(answers.len(), 1, "the asker learns nothing");
        let mails = guarded
            .engine
            .lines("SELECT id AS line FROM outbox WHERE kind = 'sign-in'");
        assert!((1..=5).contains(&mails.len()), "{}", mails.len());
    }
}

#[test]
fn a_sign_in_link_is_mailed_to_organisers_alone_works_once_and_not_for_long() {
    for engine in engines() {
        let guarded = Guarded::start(engine);
        let (engine, server) = (&guarded.engine, &guarded.server);
        let known = server.visitor().post_form(
            "/sign-in",
            &[
                ("email", "eva@alliance.example"),
                ("next", "/meetings/ga-2020/answers"),
            ],
        );
        let unknown = server.visitor().post_form(
            "/sign-in",
            &[
                ("email", "nobody@alliance.example"),
                ("next", "/meetings/ga-2020/answers"),
            ],
        );
        assert_eq!(
            (known.status, known.text()),
            (unknown.status, unknown.text())
        );
        assert_eq!(known.status, 200);
        let names = |r: &Response| {
            r.headers
                .iter()
                .filter(|(n, _)| n != "date")
                .cloned()
                .collect::<BTreeSet<_>>()
        };
        assert_eq!(names(&known), names(&unknown));
        let mails = engine
            .lines("SELECT to_address || '|' || body AS line FROM outbox JOIN outbox_texts ON mail_id = id WHERE kind = 'sign-in'");
        let [mail] = &mails[..] else {
            panic!("{mails:?}")
        };
        let (to, body) = mail.split_once('|').unwrap();
        assert_eq!(to, "eva@alliance.example");
        let body = mail_parser::MessageParser::default()
            .parse(body.as_bytes())
            .unwrap()
            .body_text(0)
            .unwrap()
            .into_owned();
        let port = server.url().rsplit(':').next().unwrap();
        let base = format!("http://localhost:{port}/sign-in/");
        let link = body
            .split_whitespace()
            .find(|w| w.starts_with(&base))
            .unwrap_or_else(|| panic!("{body}"));
        let path = &link[link.find("/sign-in/").unwrap()..];

        // Scanners open it; it still works afterwards, once.
        for _ in 0..3 {
            assert_eq!(server.visitor().get(path).status, 200);
        }
        let eva = server.visitor();
        let page = eva.get(path);
        let next = page.field("next").unwrap();
        let bare = path.split('?').next().unwrap();
        let opened = eva.post_form(bare, &[("next", &next)]);
        assert_eq!(
            (opened.status, opened.header("location")),
            (303, Some("/meetings/ga-2020/answers"))
        );
        let cookie = opened.header("set-cookie").unwrap();
        assert!(
            cookie.contains("HttpOnly")
                && cookie.contains("SameSite=Lax")
                && cookie.contains("Path=/"),
            "{cookie}"
        );
        assert_eq!(eva.follow(opened).status, 200);
        let thief = server.visitor();
        let used = thief.post_form(bare, &[("next", "/")]);
        assert_eq!(used.status, 404);
        assert_eq!(thief.get("/").status, 303);
        let never = thief.post_form("/sign-in/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", &[]);
        assert_eq!((never.status, never.text()), (used.status, used.text()));

        let late = guarded.link();
        engine.alter(
            "UPDATE sign_in_links SET expires_at = '2020-01-01 00:00:00' WHERE used_at IS NULL",
        );
        assert_eq!(thief.post_form(&late, &[]).status, 404, "{}", engine.name);

        // Signing out ends the session, also for whoever copied the cookie.
        let copied = server.visitor().with_header("Cookie", &eva.cookies());
        assert_eq!(copied.get("/").status, 200);
        let token = eva.get("/").field("form_token").unwrap();
        assert_eq!(
            eva.post_form("/sign-out", &[("form_token", &token)]).status,
            303
        );
        assert_eq!((eva.get("/").status, copied.get("/").status), (303, 303));
        let eva = guarded.signed_in();
        engine.alter("UPDATE web_sessions SET expires_at = '2020-01-01 00:00:00'");
        assert_eq!(eva.get("/").status, 303);
        // A script's token ends when it is revoked.
        let token = engine
            .run(&["organiser", "token", "eva@alliance.example"])
            .good();
        let script = server
            .visitor()
            .with_header("Authorization", &format!("Bearer {}", token.trim()));
        assert_eq!(script.get("/api/v1/meetings/ga-2020/answers").status, 200);
        engine
            .run(&["organiser", "token", "eva@alliance.example", "--revoke"])
            .good();
        assert_eq!(script.get("/api/v1/meetings/ga-2020/answers").status, 401);
        // Nothing that opens a door is in the database or in the log.
        let all = format!("{:?}", engine.dump());
        for secret in [
            token.trim(),
            late.trim_start_matches("/sign-in/"),
            eva.cookies().trim_start_matches("plenary_session="),
        ] {
            assert!(
                secret.len() == 43 && !all.contains(secret) && !server.said().contains(secret),
                "{secret}"
            );
        }
    }
}

#[test]
fn after_signing_in_nobody_is_led_to_another_site() {
    let guarded = Guarded::start(Engine::sqlite());
    for next in [
        "https://evil.example/",
        "//evil.example",
        "\\\\evil.example",
        "/%5cevil.example",
        "/\\evil.example",
        "https:evil.example",
        "/meetings//evil.example",
        "javascript:alert(1)",
        "/meetings/x?y=//evil",
        "/meetings\r\nSet-Cookie: a=b",
        "",
    ] {
        let visitor = guarded.server.visitor();
        let opened = visitor.post_form(&guarded.link(), &[("next", next)]);
        assert_eq!(
            (opened.status, opened.header("location")),
            (303, Some("/")),
            "{next:?}"
        );
    }
}

#[test]
fn a_forged_host_changes_no_link() {
    let guarded = Guarded::start(Engine::sqlite());
    let body = "email=eva%40alliance.example&next=%2F";
    for head in [
        "Host: evil.example",
        "Host: localhost\r\nX-Forwarded-Host: evil.example",
        "Host: localhost\r\nForwarded: host=evil.example",
    ] {
        let mut stream =
            TcpStream::connect(guarded.server.url().trim_start_matches("http://")).unwrap();
        write!(
            stream,
            "POST /sign-in HTTP/1.1\r\n{head}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(!answer.contains("evil.example"), "{answer}");
    }
    let mails = guarded.engine.lines(
        "SELECT body AS line FROM outbox JOIN outbox_texts ON mail_id = id WHERE kind = 'sign-in'",
    );
    assert_eq!(mails.len(), 3);
    for mail in mails {
        let text = mail_parser::MessageParser::default()
            .parse(mail.as_bytes())
            .unwrap()
            .body_text(0)
            .unwrap()
            .into_owned();
        assert!(
            text.contains("http://localhost:") && !text.contains("evil"),
            "{text}"
        );
    }
}

#[test]
fn every_answer_carries_the_headers_whatever_was_asked() {
    let guarded = Guarded::start(Engine::sqlite());
    for (method, path) in [
        ("GET", "/assets/style.css"),
        ("GET", "/assets/nothing.js"),
        ("GET", "/nowhere"),
        ("POST", "/nowhere"),
        ("GET", "/api/v1/nowhere"),
        ("GET", "/%ff%fe"),
        ("GET", "/my/%2e%2e"),
        ("DELETE", "/health"),
        ("TRACE", "/"),
        ("GET", "/sign-in?next=%ff"),
        ("GET", "/meetings/ga-2020/mails?page=minus"),
        ("GET", "/api/v1/meetings/ga-2020/mails?page=minus"),
    ] {
        let answer = guarded.server.visitor().send(method, path, &[], b"");
        carries_the_headers(&answer, &format!("{method} {path}"));
        assert!(answer.status < 500, "{method} {path}");
    }
    let eva = guarded.signed_in();
    let big = vec![b'a'; 17 * 1024 * 1024];
    for (path, kind) in [
        ("/sign-in", "application/x-www-form-urlencoded"),
        ("/api/v1/meetings/ga-2020/answers", "application/json"),
        (
            "/meetings/ga-2020/answers",
            "application/x-www-form-urlencoded",
        ),
    ] {
        let answer = eva.post(path, kind, &big);
        assert!(
            (400..500).contains(&answer.status),
            "{path}: {}",
            answer.status
        );
        carries_the_headers(&answer, path);
    }
    let answer = eva.get("/meetings/ga-2020/mails?page=minus");
    assert!((400..500).contains(&answer.status), "{}", answer.status);
    carries_the_headers(&answer, "a page number that is none");
}

#[test]
fn a_personal_link_opens_what_is_hers_and_an_unknown_one_nothing() {
    for engine in engines() {
        let guarded = Guarded::start(engine);
        let routes: Vec<&(String, String)> = ROUTES.iter().filter(|(_, p)| personal(p)).collect();
        assert!(routes.len() >= 6, "{routes:?}");
        let of = |her: &str| {
            let link = link_of(&guarded.engine, her);
            link.trim_start_matches("/my/").to_string()
        };
        let (anna, bea) = (of("anna@nwm.example"), of("bea@nwm.example"));
        let before = guarded.engine.dump();
        let nothing = guarded.server.get("/my/nothing");
        for (method, pattern) in routes {
            let path = |token: &str| filled(&pattern.replace("{token}", token), "");
            let stranger = ask(&guarded.server.visitor(), method, &path("nothing"), &[]);
            let what = format!("{method} {pattern}");
            carries_the_headers(&stranger, &what);
            if method == "GET" {
                assert_eq!(stranger.status, 404, "{what}");
                if !pattern.contains("/sessions/") {
                    assert_eq!(stranger.text(), nothing.text(), "{what}");
                }
            } else {
                // A form that lacks something is told so before its link is looked up.
                assert!(
                    [400, 404, 422].contains(&stranger.status),
                    "{what}: {} {}",
                    stranger.status,
                    stranger.text()
                );
            }
            if pattern.contains("/sessions/") {
                // Anna facilitates the workshop, Bea takes part in it.
                let refused = ask(&guarded.server.visitor(), method, &path(&bea), &[]);
                assert!(
                    [400, 403, 404, 422].contains(&refused.status),
                    "{what}: {} {}",
                    refused.status,
                    refused.text()
                );
                // It cannot be told from a link that is nobody's.
                assert_eq!(refused.text(), stranger.text(), "{what}");
                if method == "GET" && !pattern.contains("{person}") {
                    let shown = guarded.server.get(&path(&anna));
                    assert_eq!(shown.status, 200, "{what}: {}", shown.text());
                }
            }
        }
        assert_eq!(guarded.engine.dump(), before, "{}", guarded.engine.name);
    }
}
