//! The organiser's pages and the API about a meeting: import, people, workshops, who can when; and her own page about her time.

mod api;
mod approval;
mod board;
mod check_in;
mod choices;
mod facilitator;
mod grid;
mod hers;
mod import;
mod insights;
mod ledger;
pub mod look;
mod mail_setup;
mod names;
mod numbers;
mod oneself;
mod released;
mod report;
mod roster;
mod searches;
mod workshops;

use crate::support::{Engine, Response, Server, Upload, Visitor, root, run};

const ORGANISER: &str = "ana@alliance.example";

/// A server, and an organiser who has signed in there.
struct World {
    engine: Engine,
    server: Server,
    ana: Visitor,
}

impl World {
    fn on(engine: Engine) -> World {
        command(&engine, &["organiser", "add", ORGANISER]);
        let server = Server::start(&engine, &[]);
        let ana = server.visitor();
        let path = sign_in_path(&engine);
        let opened = ana.post_form(&path, &[("next", "/")]);
        assert_eq!(opened.status, 303, "{}", opened.text());
        World {
            engine,
            server,
            ana,
        }
    }

    /// The same with the model meeting in it.
    fn with_the_model_meeting(engine: Engine) -> World {
        let world = World::on(engine);
        let done = world.import("/meetings", &FRAME, &model_case());
        assert_eq!(done.status, 200, "{}", done.text());
        world
    }

    /// Sends a form as her browser would: with the token of the page.
    fn post(&self, path: &str, fields: &[(&str, &str)]) -> Response {
        let token = self.token();
        let mut all = vec![("form_token", token.as_str())];
        all.extend(fields);
        self.ana.post_form(path, &all)
    }

    /// Sends the files and imports what the page says that they would change; a refusal is answered as it is.
    fn import(&self, path: &str, fields: &[(&str, &str)], files: &[(String, Vec<u8>)]) -> Response {
        let looked = self.look_at(path, fields, files);
        if looked.status != 200 {
            return looked;
        }
        let seen = looked.field("seen").unwrap();
        self.post(&waits_at(&looked), &[("seen", &seen)])
    }

    /// Sends the files and only looks.
    fn look_at(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(String, Vec<u8>)],
    ) -> Response {
        let token = self.token();
        let mut all = vec![("form_token", token.as_str())];
        all.extend(fields);
        self.ana.post_files(path, &all, &uploads(files))
    }

    fn token(&self) -> String {
        self.ana.get("/meetings/new").field("form_token").unwrap()
    }

    /// A script of hers.
    fn script(&self) -> Visitor {
        let token = command(&self.engine, &["organiser", "token", ORGANISER]);
        self.server
            .visitor()
            .with_header("Authorization", &format!("Bearer {}", token.trim()))
    }
}

/// The address at which files that were looked at wait.
fn waits_at(looked: &Response) -> String {
    let page = looked.text();
    let (_, rest) = page.split_once("action=\"/imports/").unwrap();
    format!("/imports/{}", rest.split('"').next().unwrap())
}

fn command(engine: &Engine, arguments: &[&str]) -> String {
    let mut all: Vec<String> = arguments.iter().map(ToString::to_string).collect();
    all.extend(engine.arguments());
    run(&all).good()
}

fn sign_in_path(engine: &Engine) -> String {
    let link = command(engine, &["organiser", "link", ORGANISER]);
    let at = link.find("/sign-in/").unwrap();
    link[at..].trim().to_string()
}

const FRAME: [(&str, &str); 5] = [
    ("slug", "ga-2020"),
    ("name", "Annual meeting 2020"),
    ("from", "2020-10-08"),
    ("to", "2020-10-22"),
    ("zone", "Europe/Rome"),
];

type Files = Vec<(String, Vec<u8>)>;

fn model_case() -> Files {
    let dir = root().join("config/model-case");
    ["networks", "workshops", "participants", "availability"]
        .map(|name| {
            let name = format!("{name}.csv");
            let bytes = std::fs::read(dir.join(&name)).unwrap();
            (name, bytes)
        })
        .to_vec()
}

/// Two networks, three people and two workshops.
fn small() -> Files {
    [
        ("networks.csv", "code,name,joined\nNWM,Nordic,2019-09-26\nWMC,Commonwealth,\n"),
        (
            "workshops.csv",
            "code,kind,title,lead_network,minutes,audience,earliest_date,latest_date\nOPEN,opening,Opening,,60,public,,\nWG1,workshop,Hybrid mediation,NWM,120,networks,,\n",
        ),
        (
            "participants.csv",
            "name,email,networks,time_zone,language,role,workshops\nZoë Lund,zoe@nwm.example,NWM,Europe/Oslo,en,facilitator,WG1\nAmna Rahbek,amna@nwm.example,NWM,Europe/Oslo,ar,member,WG1\nSala Tuisawau,sala@wmc.example,WMC,Pacific/Fiji,en,member,WG1\n",
        ),
    ]
    .map(|(name, text)| (name.to_string(), text.as_bytes().to_vec()))
    .to_vec()
}

fn uploads(files: &[(String, Vec<u8>)]) -> Vec<Upload<'_>> {
    files
        .iter()
        .map(|(name, content)| Upload {
            field: "files",
            name,
            kind: "text/csv",
            content,
        })
        .collect()
}

/// The texts of the cells of a page's first table with this caption (or without any caption: of the first).
fn table(page: &str, caption: &str) -> Vec<Vec<String>> {
    let at = page
        .find(caption)
        .unwrap_or_else(|| panic!("no table \"{caption}\" in:\n{}", plain(page)));
    let table = page[at..].split("</table>").next().unwrap();
    let body = table.split("<tbody>").nth(1).unwrap_or(table);
    body.split("<tr")
        .skip(1)
        .map(|row| {
            row.split("<t")
                .filter(|cell| cell.starts_with(['d', 'h']))
                .map(|cell| plain(&format!("<t{cell}")))
                .collect()
        })
        .collect()
}

/// The text of a piece of a page, as somebody reads it: without tags, on one line.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                text.push(' ');
            }
            c if !inside => text.push(c),
            _ => {}
        }
    }
    let text = text
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The piece of a page from one text up to another.
fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let at = page
        .find(from)
        .unwrap_or_else(|| panic!("no {from} in:\n{}", plain(page)));
    page[at..].split(to).next().unwrap()
}
