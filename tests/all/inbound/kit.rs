//! A released meeting with a guest for each mail, and mails made of templates.
//!
//! A template (tests/fixtures/mail) begins with lines `#! …` that say what it is and what must become of it. Placeholders in braces are filled
//! with what the released meeting has; `@@BASE64`, `@@QP`, `@@LATIN1`, `@@JIS`, `@@UTF16` … `@@END` are encoded afterwards.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::Stdio;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{TimeDelta, Utc};
use serde_json::Value;

use crate::journey::kit::{Sheets, import, release, small_sheets};
use crate::support::{Engine, TempDir, plenary};

/// One template.
pub struct Template {
    pub name: String,
    /// `about`, `expect`, `person` …
    pub head: BTreeMap<String, String>,
    body: String,
}

impl Template {
    /// All of them; those that need another to have come before are named so that they come last.
    pub fn all() -> Vec<Template> {
        let folder = crate::support::root().join("tests/fixtures/mail");
        let mut all: Vec<Template> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|e| e == "eml"))
            .map(|path| {
                let name = path.file_stem().unwrap().to_string_lossy().into_owned();
                Template::of(name, &std::fs::read_to_string(&path).unwrap())
            })
            .collect();
        all.sort_by(|a, b| a.name.cmp(&b.name));
        all
    }

    fn of(name: String, text: &str) -> Template {
        let mut head = BTreeMap::new();
        let mut rest = text;
        while let Some(line) = rest.strip_prefix("#! ") {
            let (line, after) = line.split_once('\n').unwrap();
            match line.split_once(": ") {
                Some((key, value)) if !key.contains(' ') => {
                    head.insert(key.to_string(), value.to_string());
                }
                _ => {
                    head.insert("about".into(), line.to_string());
                }
            }
            rest = after;
        }
        Template {
            name,
            head,
            body: rest.to_string(),
        }
    }

    pub fn head(&self, key: &str) -> &str {
        self.head.get(key).map_or("", String::as_str)
    }

    /// The mail for a guest.
    pub fn fill(&self, guest: &Guest, first: &Guest) -> Vec<u8> {
        let text = guest.fill(&self.body, &self.name, first);
        encoded(&text, self.head("ends") == "lf")
    }
}

/// What a template needs to know of somebody invited to WG1.
#[derive(Debug, Clone)]
pub struct Guest {
    pub address: String,
    pub uid: String,
    pub sequence: u32,
    pub message_id: String,
    pub tag: String,
    pub bounce: String,
    pub start: chrono::DateTime<Utc>,
    pub minutes: i64,
    /// DTSTAMP of what she says now.
    pub now: chrono::DateTime<Utc>,
}

pub const MAILBOX: &str = "secretariat@alliance.example";

impl Guest {
    fn fill(&self, text: &str, name: &str, first: &Guest) -> String {
        let stamp = |at: chrono::DateTime<Utc>| at.format("%Y%m%dT%H%M%SZ").to_string();
        let end = self.start + TimeDelta::minutes(self.minutes);
        let hour = TimeDelta::minutes(60);
        let domain = self.address.split('@').nth(1).unwrap();
        let pairs = [
            ("{HER}", self.address.clone()),
            ("{HER^}", self.address.to_uppercase()),
            ("{HER%}", self.address.replace('-', "%2D")),
            ("{DOMAIN}", domain.to_string()),
            ("{UID}", self.uid.clone()),
            ("{SEQ}", self.sequence.to_string()),
            ("{SEQ+4}", (self.sequence + 4).to_string()),
            ("{MSGID}", self.message_id.clone()),
            ("{MAILBOX}", MAILBOX.to_string()),
            ("{TAG}", self.tag.clone()),
            ("{TAG^}", self.tag.to_uppercase()),
            ("{TAG-OF-01}", first.tag.clone()),
            ("{BOUNCE}", self.bounce.clone()),
            ("{NAME}", name.to_string()),
            ("{NOW}", stamp(self.now)),
            ("{EARLIER}", stamp(self.now - TimeDelta::hours(2))),
            ("{START}", stamp(self.start)),
            ("{END}", stamp(end)),
            ("{START+60}", stamp(self.start + hour)),
            ("{END+60}", stamp(end + hour)),
        ];
        pairs
            .iter()
            .fold(text.to_string(), |text, (from, to)| text.replace(from, to))
    }
}

fn encoded(text: &str, line_feeds: bool) -> Vec<u8> {
    let mut out = Vec::new();
    let mut block: Option<(&str, String)> = None;
    for line in text.lines() {
        match (line, &mut block) {
            ("@@END", Some((how, inside))) => {
                out.extend(encode(how, inside));
                block = None;
            }
            (line, Some((_, inside))) => {
                inside.push_str(line);
                inside.push_str("\r\n");
            }
            (line, None) => {
                if let Some(how) = line.strip_prefix("@@") {
                    block = Some((how, String::new()));
                } else {
                    out.extend(line.as_bytes());
                    out.extend(b"\r\n");
                }
            }
        }
    }
    if line_feeds {
        out.retain(|b| *b != b'\r');
    }
    out
}

fn encode(how: &str, text: &str) -> Vec<u8> {
    let text = match text.strip_prefix("@@BOM") {
        Some(rest) => format!("\u{feff}{rest}"),
        None => text.to_string(),
    };
    let lines = |bytes: &[u8]| {
        let all = STANDARD.encode(bytes);
        let cut: Vec<&[u8]> = all.as_bytes().chunks(76).collect();
        [cut.join(&b"\r\n"[..]), b"\r\n".to_vec()].concat()
    };
    match how {
        "BASE64" => lines(text.as_bytes()),
        "UTF16" => {
            let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            lines(&units)
        }
        "JIS" => encoding_rs::ISO_2022_JP.encode(&text).0.into_owned(),
        "LATIN1" => text.chars().map(|c| u8::try_from(c).unwrap()).collect(),
        "QP" => {
            let mut out = String::new();
            for line in text.split("\r\n") {
                let mut length = 0;
                for byte in line.bytes() {
                    if length > 30 {
                        out.push_str("=\r\n");
                        length = 0;
                    }
                    if byte == b'=' || !(32..127).contains(&byte) {
                        let _ = write!(out, "={byte:02X}");
                        length += 3;
                    } else {
                        out.push(char::from(byte));
                        length += 1;
                    }
                }
                out.push_str("\r\n");
            }
            out.into_bytes()
        }
        other => panic!("@@{other}"),
    }
}

/// A meeting whose WG1 has so many guests (`guest-01@nwm.example` …), released, and the settings in which mx.alliance.example is believed.
pub struct Meeting {
    pub engine: Engine,
    pub sheets: Sheets,
    folder: TempDir,
}

impl Meeting {
    pub fn released(engine: Engine, guests: usize) -> Meeting {
        let sheets = small_sheets();
        let mut people = std::fs::read_to_string(sheets.file("participants.csv")).unwrap();
        for n in 1..=guests {
            let language = ["en", "fr", "ar", "es", "pt"][n % 5];
            let _ = writeln!(
                people,
                "Guest {n:02},guest-{n:02}@nwm.example,NWM,Europe/Oslo,{language},member,WG1"
            );
        }
        people.push_str("Aside,aside@nwm.example,NWM,Europe/Oslo,en,member,\n");
        std::fs::write(sheets.file("participants.csv"), people).unwrap();
        import(&engine, sheets.path()).good();
        release(&engine, &sheets.file("programme.csv"));
        let folder = TempDir::new();
        let meeting = Meeting {
            engine,
            sheets,
            folder,
        };
        meeting.settings("");
        meeting.send();
        meeting
    }

    /// Sends what waits: what has not left has told nobody anything.
    pub fn send(&self) {
        self.run(&["invitations", "send", "ga-2020", "--until-empty"])
            .good();
    }

    /// Writes the settings, with these lines more under `[mail.inbox]`; their path.
    pub fn settings(&self, more: &str) -> String {
        let path = self.folder.path().join("plenary.toml");
        let text = format!("[mail.inbox]\nauthserv_id = \"mx.alliance.example\"\n{more}\n");
        std::fs::write(&path, text).unwrap();
        path.to_string_lossy().into_owned()
    }

    fn config(&self) -> String {
        let path = self.folder.path().join("plenary.toml");
        path.to_string_lossy().into_owned()
    }

    pub fn guest(&self, n: usize) -> Guest {
        self.person(&format!("guest-{n:02}@nwm.example"))
    }

    /// What her newest mail about WG1 says.
    pub fn person(&self, address: &str) -> Guest {
        let lines = self.engine.lines(&format!(
            "SELECT body AS line FROM outbox JOIN outbox_texts ON mail_id = outbox.id WHERE to_address = '{address}' AND uid IN \
             (SELECT s.uid FROM sessions s JOIN workshops w ON w.id = s.workshop_id WHERE w.code = 'WG1') ORDER BY outbox.number"
        ));
        let body = lines
            .last()
            .unwrap_or_else(|| panic!("no mail to {address}"));
        let mail = mail_parser::MessageParser::default()
            .parse(body.as_bytes())
            .unwrap();
        let calendar = mail
            .parts
            .iter()
            .filter_map(|p| p.text_contents())
            .find(|t| t.starts_with("BEGIN:VCALENDAR"))
            .unwrap()
            .replace("\r\n ", "");
        let value = |name: &str| {
            let line = calendar.lines().find_map(|l| l.strip_prefix(name)).unwrap();
            line.trim_start_matches(':').to_string()
        };
        let at = |name| {
            let naive = chrono::NaiveDateTime::parse_from_str(&value(name), "%Y%m%dT%H%M%SZ");
            naive.unwrap().and_utc()
        };
        let tag = mail
            .reply_to()
            .and_then(|a| a.first())
            .and_then(|a| a.address())
            .unwrap()
            .to_string();
        Guest {
            address: address.to_string(),
            uid: value("UID"),
            sequence: value("SEQUENCE").parse().unwrap(),
            message_id: format!("<{}>", mail.message_id().unwrap()),
            bounce: tag.replace('+', "+b-"),
            tag,
            start: at("DTSTART"),
            minutes: (at("DTEND") - at("DTSTART")).num_minutes(),
            now: Utc::now(),
        }
    }

    /// `plenary mail receive < mail`: its one line, its exit code and what it said on standard error.
    pub fn received(&self, mail: &[u8]) -> (Value, i32, String) {
        let mut child = plenary()
            .args(["mail", "receive"])
            .args(self.engine.arguments())
            .args(["--config", &self.config()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // What is too large is not read to its end.
        let _ = stdin.write_all(mail);
        drop(stdin);
        let done = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        let line = String::from_utf8_lossy(&done.stdout).into_owned();
        let json = serde_json::from_str(&line).unwrap_or(Value::Null);
        (json, done.status.code().unwrap_or(-1), said)
    }

    /// The outcome of a mail that must have been taken.
    pub fn outcome(&self, mail: &[u8]) -> String {
        let (json, code, said) = self.received(mail);
        assert_eq!(code, 0, "{said}");
        json["outcome"].as_str().unwrap().to_string()
    }

    pub fn run(&self, arguments: &[&str]) -> crate::support::Output {
        let config = self.config();
        self.engine
            .run(&[arguments, &["--config", &config]].concat())
    }

    /// Her answer to WG1, as the invitation holds it.
    pub fn answer(&self, address: &str) -> String {
        self.engine
            .lines(&format!(
                "SELECT i.answer AS line FROM invitations i JOIN persons p ON p.id = i.person_id \
                 JOIN sessions s ON s.id = i.session_id JOIN workshops w ON w.id = s.workshop_id \
                 WHERE p.email = '{address}' AND w.code = 'WG1' ORDER BY s.created_at"
            ))
            .pop()
            .unwrap()
    }

    /// What must stay as it was when a mail does not count: everything but the record of mails itself.
    pub fn state(&self) -> BTreeMap<String, Vec<String>> {
        let mut all = self.engine.dump();
        all.remove("received_mails");
        all.remove("mail_answers");
        all
    }
}

/// A reply in a mail that comes back to her own tag.
pub fn reply(guest: &Guest, method: &str, partstat: &str, more: &str) -> Vec<u8> {
    let part = if partstat.is_empty() {
        String::new()
    } else {
        format!(";PARTSTAT={partstat}")
    };
    let text = format!(
        "From: <{{HER}}>\nTo: <{{TAG}}>\nSubject: an answer\nMessage-ID: <{}@mail.example>\nMIME-Version: 1.0\n\
         Content-Type: text/calendar; charset=UTF-8; method={method}\n\n\
         BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\nMETHOD:{method}\nBEGIN:VEVENT\nUID:{{UID}}\nDTSTAMP:{{NOW}}\n\
         SEQUENCE:{{SEQ}}\nATTENDEE{part}:mailto:{{HER}}\n{more}END:VEVENT\nEND:VCALENDAR\n",
        uuid::Uuid::new_v4()
    );
    encoded(&guest.fill(&text, "reply", guest), false)
}
