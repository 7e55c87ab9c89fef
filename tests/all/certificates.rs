//! Certificates of attendance: asked for on her page, mailed, read back, checked, corrected.

use std::time::Duration;

use plenary::attendance::state;
use plenary::store::Db;
use plenary::time::Clock;
use serde_json::{Value, json};

use crate::journey::kit::{link_of, small_released, until_sent};
use crate::support::{self, Browser, Engine, Response, Screen, Server, SmtpSink, Visitor, engines};

const ANNA: &str = "anna@nwm.example";
const BEA: &str = "bea@nwm.example";
const CHO: &str = "cho@wmc.example";
const API: &str = "/api/v1/meetings/ga-2020/certificates";

struct World {
    engine: Engine,
    server: Server,
    sink: SmtpSink,
    organiser: Visitor,
    script: Visitor,
}

/// Two hours of WG1: Anna all of them, Cho 75 minutes, Bea five.
const REPORT: &str = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n\
    Anna Holm,anna@nwm.example,10/13/2020 03:00:00 PM,10/13/2020 05:00:00 PM,120,No\n\
    Cho Tan,cho@wmc.example,10/13/2020 03:30:00 PM,10/13/2020 04:45:00 PM,75,No\n\
    Bea Lind,bea@nwm.example,10/13/2020 03:00:00 PM,10/13/2020 03:05:00 PM,5,No\n";

impl World {
    fn start(engine: Engine) -> Self {
        small_released(&engine);
        engine
            .run(&["organiser", "add", "eva@alliance.example"])
            .good();
        let sink = SmtpSink::start();
        let settings = engine.data.path().join("settings.toml");
        let text = format!(
            "base_url = \"https://plenary.example\"\n[mail]\ntransport = \"smtp\"\nhost = \"127.0.0.1\"\nport = {}\nsecurity = \"none\"\n",
            sink.address().port()
        );
        std::fs::write(&settings, text).unwrap();
        let server = Server::start(&engine, &["--config", settings.to_str().unwrap()]);
        until_sent(&engine);
        let token = engine
            .run(&["organiser", "token", "eva@alliance.example"])
            .good();
        let token = token.split_whitespace().last().unwrap().to_string();
        let script = server
            .visitor()
            .with_header("Authorization", &format!("Bearer {token}"));
        let link = engine
            .run(&["organiser", "link", "eva@alliance.example"])
            .good();
        let link = link[link.find("/sign-in/").unwrap()..].trim().to_string();
        let organiser = server.visitor();
        assert_eq!(organiser.post_form(&link, &[]).status, 303);
        World {
            engine,
            server,
            sink,
            organiser,
            script,
        }
    }

    fn attended(&self, name: &str, report: &str) {
        let file = self.engine.data.path().join(name);
        std::fs::write(&file, report).unwrap();
        self.engine
            .run(&[
                "attendance",
                "import",
                "ga-2020",
                "WG1",
                file.to_str().unwrap(),
            ])
            .good();
    }

    fn page(&self, her: &str) -> String {
        format!("{}/certificate", link_of(&self.engine, her))
    }

    fn ask(&self, her: &str) -> Response {
        self.server.post(&self.page(her), &[("act", "send")])
    }

    /// The PDFs that came to her by SMTP, as another program reads them.
    fn arrived(&self, her: &str, count: usize) -> Vec<Value> {
        let mails = self.sink.wait_for(count, Duration::from_secs(20));
        let mut files = Vec::new();
        for (n, mail) in mails.iter().enumerate() {
            if mail.to == [her.to_string()] {
                let file = self.engine.data.path().join(format!("{n}.eml"));
                std::fs::write(&file, &mail.data).unwrap();
                files.push(file);
            }
        }
        read(&files)
    }

    fn order(&self, fields: &[(&str, &str)]) -> Response {
        let page = self.organiser.get("/meetings/ga-2020/import");
        let token = page.field("form_token").unwrap();
        let mut all = vec![("form_token", token.as_str())];
        all.extend(fields);
        self.organiser
            .post_form("/meetings/ga-2020/certificates", &all)
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap()
}

fn read(files: &[std::path::PathBuf]) -> Vec<Value> {
    support::python("tests/readers/read_pdf.py", files)
        .good()
        .lines()
        .map(|l| serde_json::from_str(l).unwrap())
        .collect()
}

/// The text of a sheet without its line breaks.
fn text(pdf: &Value) -> String {
    let page = pdf["pages"][0].as_str().unwrap();
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn code_on(pdf: &Value) -> String {
    let text = text(pdf);
    let at = text.find("/certificates/").unwrap() + "/certificates/".len();
    text[at..]
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect()
}

#[test]
fn she_asks_and_gets_hers_once_by_mail_and_its_code_is_genuine_without_naming_her() {
    for engine in engines() {
        let world = World::start(engine);
        let name = world.engine.name;
        // Before any record: her page leads nowhere near it, her wish is kept, nothing is sent.
        let mine = link_of(&world.engine, ANNA);
        assert!(
            !world.server.get(&mine).text().contains("/certificate\""),
            "{name}"
        );
        let shown = world.server.get(&world.page(ANNA)).text();
        assert!(
            shown.contains("No record of this meeting counts you as present."),
            "{shown}"
        );
        let refused = world.server.post(&world.page(ANNA), &[("act", "download")]);
        assert_eq!(refused.status, 409, "{}", refused.text());
        // As her page says it, in her language; her address is not for repeating.
        assert!(
            refused
                .text()
                .contains("No record of this meeting counts you as present.")
                && !refused.text().contains(ANNA),
            "{}",
            refused.text()
        );

        world.attended("wg1.csv", REPORT);
        let shown = world.server.get(&world.page(ANNA)).text();
        assert!(
            shown.contains("There is nothing to certify yet")
                && shown.contains("its record is not final yet"),
            "{shown}"
        );
        world.finish();
        assert!(
            world.server.get(&mine).text().contains("/certificate\""),
            "{name}"
        );
        let before = world.engine.dump();
        let shown = world.server.get(&world.page(ANNA)).text();
        assert!(shown.contains("1 session, 120 minutes in all"), "{shown}");
        assert_eq!(world.engine.dump(), before, "looking gives nothing out");

        let sent = world.sink.mails().len();
        let asked = [world.ask(ANNA), world.ask(ANNA)];
        for answer in &asked {
            assert_eq!(answer.status, 303, "{}", answer.text());
            assert!(answer.header("location").unwrap().ends_with("?done=sent"));
        }
        let pdfs = world.arrived(ANNA, sent + 1);
        let [pdf] = pdfs.as_slice() else {
            panic!("a double press sends one: {}", pdfs.len())
        };
        assert_eq!(pdf["name"], "document.pdf");
        let says = text(pdf);
        for part in [
            "Certificate of attendance",
            "Anna Holm",
            "Annual Meeting 2020",
            "Tuesday 13 October 2020",
            "Leadership in peace",
            "1 session, 120 minutes in all",
        ] {
            assert!(says.contains(part), "{name}: no \"{part}\" in {says}");
        }
        assert_eq!(
            (&pdf["language"], &pdf["accessible"]),
            (&"en".into(), &true.into())
        );
        let subject = world
            .engine
            .lines("SELECT subject AS line FROM outbox WHERE kind = 'certificate'");
        assert_eq!(
            subject,
            ["Your document"],
            "the subject says nothing of the matter"
        );

        // The file is the same paper: the same code.
        let taken = world.server.post(&world.page(ANNA), &[("act", "download")]);
        assert_eq!(taken.header("content-type"), Some("application/pdf"));
        let file = world.engine.data.path().join("taken.pdf");
        std::fs::write(&file, &taken.body).unwrap();
        let code = code_on(pdf);
        assert_eq!(code_on(&read(&[file])[0]), code);

        let typed = format!(
            "/certificates/{}-{}-{}",
            &code[..4].to_lowercase(),
            &code[4..8],
            &code[8..]
        );
        let check = world.server.get(&typed);
        assert_eq!(check.status, 200);
        let check = check.text();
        assert!(
            check.contains("This code is genuine.") && check.contains("1 session, 120 minutes"),
            "{check}"
        );
        for secret in [
            "Anna",
            "Holm",
            "nwm",
            "Annual Meeting",
            "Leadership",
            "WG1",
            "ga-2020",
        ] {
            assert!(!check.contains(secret), "{secret} in {check}");
        }
        let wrong = world.server.get("/certificates/0000-0000-0000");
        assert_eq!(wrong.status, 404);
        assert!(wrong.text().contains("No certificate has this code."));

        // The record is corrected: the old paper no longer holds, the new one has another code.
        world.correct(
            "more.csv",
            "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n\
             Cho Tan,cho@wmc.example,10/13/2020 03:00:00 PM,10/13/2020 03:30:00 PM,30,No\n",
        );
        assert!(
            world
                .server
                .get(&typed)
                .text()
                .contains("This code is genuine."),
            "Anna's minutes are the same"
        );
        let cho = world.script.post_json(API, &json!({"email": CHO}));
        assert_eq!(cho.json()["sent"], json!([CHO]), "{}", cho.text());
        let old = world.script.get(API).json();
        let old = old
            .as_array()
            .unwrap()
            .iter()
            .find(|l| l["email"] == CHO)
            .unwrap()["code"]
            .clone();
        let old = format!("/certificates/{}", old.as_str().unwrap());
        assert!(world.server.get(&old).text().contains("105 minutes"));
        world.correct(
            "again.csv",
            "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n\
             Cho Tan,cho@wmc.example,10/13/2020 04:45:00 PM,10/13/2020 04:55:00 PM,10,No\n",
        );
        assert!(
            world
                .server
                .get(&old)
                .text()
                .contains("say something else today"),
            "{name}"
        );
        let again = world.script.post_json(API, &json!({"email": CHO}));
        assert_eq!(
            again.json()["sent"],
            json!([CHO]),
            "a new paper goes on the same day"
        );
        let pdfs = world.arrived(CHO, sent + 3);
        let languages: Vec<&Value> = pdfs.iter().map(|p| &p["language"]).collect();
        assert_eq!(languages, ["ar", "ar"]);
        let newest = pdfs.iter().map(text).find(|t| t.contains("115")).unwrap();
        assert!(newest.contains("Cho"), "{newest}");
    }
}

#[test]
fn who_was_hardly_there_gets_a_sentence_and_organisers_send_to_all_who_asked() {
    for engine in engines() {
        let world = World::start(engine);
        assert_eq!(world.ask(CHO).status, 303);
        assert_eq!(world.ask(BEA).status, 303);
        world.attended("wg1.csv", REPORT);
        world.finish();
        let bea = world.server.get(&world.page(BEA)).text();
        assert!(
            bea.contains("No record of this meeting counts you as present."),
            "{bea}"
        );
        let bea = world.script.post_json(API, &json!({"email": BEA}));
        assert_eq!(bea.status, 409);
        assert_eq!(
            bea.json()["error"][0]["says"],
            "there is nothing to certify of bea@nwm.example: no record of attendance counts her as present"
        );
        let nobody = world
            .script
            .post_json(API, &json!({"email": "x@nobody.example"}));
        assert_eq!(nobody.status, 404);

        let page = world.organiser.get("/meetings/ga-2020/certificates").text();
        assert!(page.contains("Send to the 1 who asked"), "{page}");
        let sent = world.sink.mails().len();
        let done = world.order(&[("act", "send-asked")]);
        assert_eq!(
            done.header("location"),
            Some("/meetings/ga-2020/certificates?sent=1&already=0&nothing=1")
        );
        let pdfs = world.arrived(CHO, sent + 1);
        assert_eq!(pdfs.len(), 1);
        let done = world.order(&[("act", "send"), ("email", CHO)]);
        assert_eq!(
            done.header("location"),
            Some("/meetings/ga-2020/certificates?sent=0&already=1&nothing=0")
        );
        let file = world.order(&[("act", "download"), ("email", ANNA)]);
        assert_eq!(file.header("content-type"), Some("application/pdf"));

        // On the command line: one, all, and the list.
        let folder = world.engine.data.path().join("all");
        let all = world
            .engine
            .run(&[
                "certificate",
                "write",
                "ga-2020",
                "--all",
                "-d",
                folder.to_str().unwrap(),
            ])
            .good();
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2, "{all}");
        assert!(all.contains("Anna Holm <anna@nwm.example>"), "{all}");
        let one = folder.join("anna.pdf");
        world
            .engine
            .run(&[
                "certificate",
                "write",
                "ga-2020",
                "--person",
                ANNA,
                "-o",
                one.to_str().unwrap(),
            ])
            .good();
        let api = world
            .script
            .post_json(&format!("{API}/file"), &json!({"email": ANNA}));
        let (one, api) = (std::fs::read(&one).unwrap(), api.body);
        // The command line knows no address of the service but the settings' own.
        assert!(one.starts_with(b"%PDF-") && api.starts_with(b"%PDF-"));
        let said = world
            .engine
            .run(&[
                "certificate",
                "write",
                "ga-2020",
                "--person",
                BEA,
                "-o",
                "/nowhere/x.pdf",
            ])
            .refused(1);
        assert!(
            said.contains("there is nothing to certify of bea@nwm.example"),
            "{said}"
        );
        let list: Value = serde_json::from_str(
            &world
                .engine
                .run(&["certificate", "list", "ga-2020", "--json"])
                .good(),
        )
        .unwrap();
        let of: Vec<(&Value, &Value)> = list
            .as_array()
            .unwrap()
            .iter()
            .map(|l| (&l["email"], &l["minutes"]))
            .collect();
        assert_eq!(
            of,
            [
                (&ANNA.into(), &120.into()),
                (&BEA.into(), &0.into()),
                (&CHO.into(), &75.into())
            ]
        );
        let said = world
            .engine
            .run(&["certificate", "send", "ga-2020", "--asked"])
            .good();
        assert!(
            said.contains("nothing to certify yet of bea@nwm.example"),
            "{said}"
        );
    }
}

#[test]
fn the_pages_of_certificates_are_good_on_every_screen() {
    let world = World::start(Engine::sqlite());
    world.attended("wg1.csv", REPORT);
    world.finish();
    assert_eq!(world.ask(ANNA).status, 303);
    let listed = world.script.get(API).json();
    let code = listed[0]["code"].as_str().unwrap().to_string();
    let link = world
        .engine
        .run(&["organiser", "link", "eva@alliance.example"])
        .good();
    let link = link[link.find("/sign-in/").unwrap()..].trim().to_string();
    let organiser = Browser::start(Screen {
        width: 1280,
        javascript: false,
    });
    organiser.go(&format!("{}{link}", world.server.url()));
    organiser.press("main button");
    organiser.go(&format!(
        "{}/meetings/ga-2020/certificates",
        world.server.url()
    ));
    crate::pages_meeting::look::check(&organiser, "certificates");
    organiser.screenshot("certificates-organiser-desk");
    for (screen, width) in [("phone", 360), ("desk", 1280)] {
        let browser = Browser::start(Screen {
            width,
            javascript: false,
        });
        for (name, path) in [
            ("english", world.page(ANNA)),
            ("arabic", world.page(CHO)),
            ("nothing", world.page(BEA)),
            ("check", format!("/certificates/{code}")),
            ("check-unknown", "/certificates/1234".to_string()),
        ] {
            browser.go(&format!("{}{path}", world.server.url()));
            crate::pages_meeting::look::check(&browser, &format!("{name} on a {screen}"));
            browser.screenshot(&format!("certificate-{name}-{screen}"));
        }
        if width == 1280 {
            browser.go(&format!("{}{}", world.server.url(), world.page(ANNA)));
            browser.press("button[value=send]");
            assert!(
                browser
                    .text()
                    .contains("Your certificate is on its way to anna@nwm.example.")
            );
            browser.screenshot("certificate-sent-desk");
        }
    }
}

impl World {
    /// The organiser makes the record of WG1 final.
    fn finish(&self) {
        let db = Db::open(&self.engine.address()).unwrap();
        let done = state::finalise(&db, Clock::System.now(), "ga-2020", "WG1", "eva");
        runtime().block_on(done).unwrap();
    }

    /// The final record is reopened, another report of WG1 comes in, and it is final again.
    fn correct(&self, name: &str, report: &str) {
        let db = Db::open(&self.engine.address()).unwrap();
        let why = "a second file";
        let open = state::reopen(&db, Clock::System.now(), "ga-2020", "WG1", why, "eva");
        runtime().block_on(open).unwrap();
        self.attended(name, report);
        self.finish();
    }
}
