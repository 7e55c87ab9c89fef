//! Every address and everybody who may ask for it: what is not allowed by name is refused.

use std::fmt::Write as _;

use super::{Guarded, OPEN, ROUTES, by_address, filled, personal};
use crate::journey::kit::{Sheets, link_of, until_sent};
use crate::support::{Engine, Visitor, engines};

/// What an answer comes to.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
enum Gate {
    /// It was let in; what came of it is another matter (found, not there, wrong input).
    In,
    /// To the sign-in.
    SignIn,
    /// 401: no token, no session.
    NoToken,
    /// There is nothing for her there, as for everybody else.
    Nothing,
}

struct Role {
    name: &'static str,
    visitor: Visitor,
    /// The token in the personal links that she tries.
    link: String,
}

/// Of a personal link's pages those that are not everybody's who has one: the role that has them.
fn whose(pattern: &str) -> &'static str {
    if pattern.contains("/sessions/") {
        "facilitator"
    } else if pattern.ends_with("/attendance")
        || pattern.ends_with("/attendance/export")
        || pattern.contains("/approval")
    {
        "coordinator"
    } else {
        "everybody"
    }
}

fn expected(role: &str, pattern: &str) -> Gate {
    let organiser = role == "organiser" || role == "script of an organiser";
    if personal(pattern) {
        let hers = match role {
            "facilitator" | "participant" | "coordinator" => {
                whose(pattern) == "everybody" || whose(pattern) == role
            }
            // Her meeting has neither this workshop nor a record.
            "participant of another meeting" => whose(pattern) == "everybody",
            _ => false,
        };
        return if hers { Gate::In } else { Gate::Nothing };
    }
    if OPEN.contains(&("GET", pattern)) || by_address(pattern) {
        return Gate::In;
    }
    if pattern.starts_with("/api/") {
        return if organiser { Gate::In } else { Gate::NoToken };
    }
    if role == "organiser" {
        Gate::In
    } else {
        Gate::SignIn
    }
}

/// `unknown`: what she sees at a link that is nobody's.
fn gate(visitor: &Visitor, path: &str, unknown: &str) -> (Gate, u16) {
    let answer = visitor.get(path);
    let to = answer.header("location").unwrap_or_default();
    let gate = match answer.status {
        303 if to.starts_with("/sign-in") => Gate::SignIn,
        401 => Gate::NoToken,
        404 if path.starts_with("/my/") && answer.text() == unknown => Gate::Nothing,
        _ => Gate::In,
    };
    (gate, answer.status)
}

fn other_meeting(engine: &Engine) -> Sheets {
    let sheets = Sheets::of(&[
        (
            "networks.csv",
            "code,name,joined\nNWM,Nordic Women Mediators,2019-09-26\n",
        ),
        (
            "workshops.csv",
            "code,kind,title,lead_network,minutes,audience,earliest_date,latest_date,join_link\nWG9,workshop,Another,NWM,60,networks,,,\n",
        ),
        (
            "participants.csv",
            "name,email,networks,time_zone,language,role,workshops\nDora Moe,dora@nwm.example,NWM,Europe/Oslo,en,facilitator,WG9\n",
        ),
        (
            "programme.csv",
            "code,start_utc,minutes\nWG9,2021-10-13T13:00:00Z,60\n",
        ),
    ]);
    let folder = sheets.path().to_string_lossy().into_owned();
    engine
        .run(&[
            "meeting",
            "import",
            &folder,
            "--slug",
            "ga-2021",
            "--name",
            "Annual Meeting 2021",
            "--from",
            "2021-10-08",
            "--to",
            "2021-10-22",
            "--zone",
            "Europe/Rome",
        ])
        .good();
    let starts = sheets.file("programme.csv").to_string_lossy().into_owned();
    engine
        .run(&["programme", "release", "ga-2021", "--starts", &starts])
        .good();
    sheets
}

#[test]
fn every_page_and_every_role_what_is_not_allowed_by_name_is_refused() {
    for engine in engines() {
        let guarded = Guarded::start(engine);
        let _sheets = other_meeting(&guarded.engine);
        until_sent(&guarded.engine);
        let token = |her: &str| {
            link_of(&guarded.engine, her)
                .trim_start_matches("/my/")
                .to_string()
        };
        // She tries what she has wherever a key could go.
        let with_link = |name: &'static str, link: String| Role {
            name,
            visitor: guarded
                .server
                .visitor()
                .with_header("Authorization", &format!("Bearer {link}"))
                .with_header("Cookie", &format!("plenary_session={link}")),
            link,
        };
        let nothing = || "A".repeat(43);
        let eva = guarded.signed_in();
        let gone = guarded.signed_in();
        let form_token = gone.get("/").field("form_token").unwrap();
        let old = gone.cookies();
        assert_eq!(
            gone.post_form("/sign-out", &[("form_token", &form_token)])
                .status,
            303
        );
        let secret = guarded
            .engine
            .run(&["organiser", "token", "eva@alliance.example"])
            .good();
        let roles = [
            Role {
                name: "nobody",
                visitor: guarded.server.visitor(),
                link: nothing(),
            },
            with_link("participant of another meeting", token("dora@nwm.example")),
            with_link("participant", token("bea@nwm.example")),
            with_link("facilitator", token("anna@nwm.example")),
            with_link("coordinator", token("cho@wmc.example")),
            Role {
                name: "organiser",
                visitor: eva,
                link: nothing(),
            },
            Role {
                name: "organiser who signed out",
                visitor: guarded.server.visitor().with_header("Cookie", &old),
                link: nothing(),
            },
            Role {
                name: "script of an organiser",
                visitor: guarded
                    .server
                    .visitor()
                    .with_header("Authorization", &format!("Bearer {}", secret.trim())),
                link: nothing(),
            },
        ];
        let before = guarded.engine.dump();
        let mut wrong = String::new();
        for (method, pattern) in ROUTES.iter() {
            if method != "GET" || pattern == "/api/v1/openapi.json" || pattern.ends_with("/events")
            {
                continue;
            }
            for role in &roles {
                let path = if personal(pattern) {
                    filled(&pattern.replace("{token}", &role.link), "")
                } else {
                    filled(pattern, "ga-2020")
                };
                let unknown = if personal(pattern) {
                    let path = filled(&pattern.replace("{token}", "nothing"), "");
                    role.visitor.get(&path).text()
                } else {
                    String::new()
                };
                let (gate, status) = gate(&role.visitor, &path, &unknown);
                let right = expected(role.name, pattern);
                // What is open to her may have nothing in it yet.
                let nothing_yet = right == Gate::In
                    && gate == Gate::Nothing
                    && whose(pattern) == "everybody"
                    && !role.link.starts_with("AAAA");
                if gate != right && !nothing_yet {
                    let _ = writeln!(
                        wrong,
                        "{} gets {status} ({gate:?}) at {pattern}, not {right:?}",
                        role.name
                    );
                }
            }
        }
        assert!(wrong.is_empty(), "{}:\n{wrong}", guarded.engine.name);
        assert_eq!(guarded.engine.dump(), before, "{}", guarded.engine.name);
    }
}
