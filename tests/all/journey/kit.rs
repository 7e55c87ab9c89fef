//! What the journeys share: the model case on an engine, its mails as other programs read them, and a copy of the sheets to change.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

use crate::support::{self, Engine, Output, TempDir};

/// A mail as Python reads it (tests/fixtures/journey/read_mails.py).
#[derive(Debug, Deserialize)]
pub struct Mail {
    pub file: String,
    pub from: Vec<String>,
    pub to: Vec<String>,
    /// Other recipients' headers that it has; none is right.
    pub copies: Vec<String>,
    pub subject: String,
    pub message_id: String,
    pub in_reply_to: Option<String>,
    pub text: String,
    pub html: String,
    /// Every address anywhere in its decoded headers and parts.
    pub addresses: Vec<String>,
    pub link: Option<String>,
    pub method_of_part: String,
    pub method: String,
    pub same_attached: bool,
    pub attendees: Vec<String>,
    pub partstat: String,
    pub rsvp: String,
    pub organizer: String,
    pub uid: String,
    pub sequence: u32,
    pub dtstamp: String,
    pub utc: bool,
    pub start: String,
    pub minutes: u32,
    pub summary: String,
    pub status: String,
    pub language: String,
    /// Her time in her language, and the whole lines with hers and with the meeting's.
    pub expected_span: String,
    pub expected_hers: String,
    pub expected_theirs: String,
}

/// The first words of subjects, as English says them.
const TOLD: [(&str, &[&str]); 5] = [
    (
        "Invitation",
        &["Invitation", "دعوة", "Invitación", "Convite"],
    ),
    (
        "Moved",
        &[
            "Moved",
            "Déplacée",
            "تغيّر الموعد",
            "Cambio de hora",
            "Mudança de hora",
        ],
    ),
    (
        "Updated",
        &[
            "Updated",
            "Mise à jour",
            "تحديث",
            "Actualización",
            "Atualização",
        ],
    ),
    (
        "No longer invited",
        &[
            "No longer invited",
            "Invitation retirée",
            "سُحبت الدعوة",
            "Invitación retirada",
            "Convite retirado",
        ],
    ),
    ("Cancelled", &["Cancelled", "Annulée", "إلغاء", "Cancelada"]),
];

impl Mail {
    pub fn her(&self) -> &str {
        &self.to[0]
    }

    /// The code of the session, as the subject names it: `Invitation: WG1, Mon 12 Oct 11:00 (Rome)`.
    pub fn code(&self) -> &str {
        let (_, rest) = self.subject.split_once(": ").unwrap();
        rest.split([',', '،']).next().unwrap()
    }

    /// What the subject says has happened, in English whatever her language is.
    pub fn told(&self) -> &str {
        let said = self.subject.split(':').next().unwrap_or_default().trim();
        let known = TOLD.iter().find(|(_, words)| words.contains(&said));
        known.map_or(said, |(english, _)| english)
    }

    /// What must be true of every mail about a session, whatever it says.
    pub fn check_privacy_and_form(&self, mailbox: &str) {
        let her = self.her();
        assert_eq!(self.from, [mailbox], "{}", self.file);
        assert_eq!(
            (
                self.to.len(),
                self.copies.len(),
                self.attendees.as_slice(),
                self.organizer.as_str()
            ),
            (1, 0, &[her.to_string()][..], mailbox),
            "{}",
            self.file
        );
        // Nobody else's address is anywhere; a Message-ID only looks like one, and the mailbox's own may carry the mail's tag.
        let house = plenary::people::Email::parse(mailbox).unwrap();
        let others: Vec<&String> = self
            .addresses
            .iter()
            .filter(|a| *a != her && *a != mailbox && !is_message_id(a))
            .filter(|a| plenary::mail::returned(a, &house).is_none())
            .collect();
        assert_eq!(others, Vec::<&String>::new(), "{}", self.file);
        assert_eq!(self.method, self.method_of_part, "{}", self.file);
        assert!(self.utc && self.same_attached, "{}", self.file);
        for line in [&self.expected_hers, &self.expected_theirs] {
            assert!(
                self.text.lines().any(|l| l == line),
                "{}: no line \"{line}\" in\n{}",
                self.file,
                self.text
            );
        }
        assert!(self.html.contains(&self.expected_span), "{}", self.file);
        assert!(
            self.html
                .contains(&format!("<html lang=\"{}\"", self.language)),
            "{}",
            self.file
        );
        assert!(
            self.link
                .as_ref()
                .is_none_or(|link| self.html.contains(link.as_str())),
            "{}",
            self.file
        );
    }
}

/// Forty hexadecimal digits before the @.
fn is_message_id(address: &str) -> bool {
    let (local, _) = address.split_once('@').unwrap();
    local.len() == 40 && local.bytes().all(|b| b.is_ascii_hexdigit())
}

/// The mails in a folder, in the order of their numbers.
pub fn mails(folder: &Path, participants: &Path, zone: &str) -> Vec<Mail> {
    let arguments = [
        folder.to_str().unwrap(),
        participants.to_str().unwrap(),
        zone,
    ];
    support::python("tests/fixtures/journey/read_mails.py", &arguments)
        .good()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}")))
        .collect()
}

/// The organiser's sheets, as they lie in the source.
pub fn model_sheets() -> PathBuf {
    support::root().join("config/model-case")
}

/// A copy of a folder of sheets, to be changed.
pub struct Sheets(TempDir);

impl Sheets {
    pub fn copy_of(folder: &Path) -> Self {
        let copy = TempDir::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                std::fs::copy(&path, copy.path().join(path.file_name().unwrap())).unwrap();
            }
        }
        Sheets(copy)
    }

    /// A folder of these files.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let sheets = Sheets(TempDir::new());
        for (name, text) in files {
            std::fs::write(sheets.file(name), text).unwrap();
        }
        sheets
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Puts one text in the place of another, which must be there once.
    pub fn replace(&self, file: &str, old: &str, new: &str) {
        let path = self.file(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(text.matches(old).count(), 1, "{file}: {old:?}");
        std::fs::write(&path, text.replace(old, new)).unwrap();
    }
}

/// `meeting import` of a folder as the model meeting.
pub fn import(engine: &Engine, sheets: &Path) -> Output {
    engine.run(&[
        "meeting",
        "import",
        sheets.to_str().unwrap(),
        "--slug",
        "ga-2020",
        "--name",
        "Annual Meeting 2020",
        "--from",
        "2020-10-08",
        "--to",
        "2020-10-22",
        "--zone",
        "Europe/Rome",
        "--json",
    ])
}

/// `programme release --json`; what it says.
pub fn release(engine: &Engine, starts: &Path) -> Value {
    let said = engine.run(&[
        "programme",
        "release",
        "ga-2020",
        "--starts",
        starts.to_str().unwrap(),
        "--json",
    ]);
    serde_json::from_str(&said.good()).unwrap()
}

/// The model meeting, imported and released; 558 mails wait.
pub fn released(engine: &Engine) {
    import(engine, &model_sheets()).good();
    let said = release(engine, &model_sheets().join("programme.csv"));
    assert_eq!(
        (&said["release"], &said["people"]),
        (&1.into(), &134.into())
    );
}

/// A meeting of two networks and three people that fits on a page: six mails wait after its release. Anna is `anna@nwm.example`.
pub fn small_released(engine: &Engine) -> Sheets {
    let sheets = small_sheets();
    import(engine, sheets.path()).good();
    let said = release(engine, &sheets.file("programme.csv"));
    assert_eq!(said["mails"].as_array().unwrap().len(), 6);
    sheets
}

pub fn small_sheets() -> Sheets {
    let sheets = Sheets(TempDir::new());
    for (name, text) in [
        (
            "networks.csv",
            "code,name,joined\nNWM,Nordic Women Mediators,2019-09-26\nWMC,Women Mediators across the Commonwealth,2019-09-26\n",
        ),
        (
            "workshops.csv",
            "code,kind,title,lead_network,minutes,audience,earliest_date,latest_date,join_link\n\
             OPEN,public-opening,Opening,,60,public,2020-10-08,2020-10-08,\n\
             WG1,workshop,Leadership in peace,NWM,120,networks,,,https://meet.example/wg1\n",
        ),
        (
            "participants.csv",
            "name,email,networks,time_zone,language,role,workshops\n\
             Anna Holm,anna@nwm.example,NWM,Europe/Oslo,en,facilitator,WG1\n\
             Bea Lind,bea@nwm.example,NWM,Asia/Kathmandu,en,member,WG1\n\
             Cho Tan,cho@wmc.example,WMC,America/Jamaica,ar,coordinator,WG1\n",
        ),
        (
            "programme.csv",
            "code,start_utc,minutes\nOPEN,2020-10-08T12:00:00Z,60\nWG1,2020-10-13T13:00:00Z,120\n",
        ),
    ] {
        std::fs::write(sheets.file(name), text).unwrap();
    }
    sheets
}

/// Her personal link out of the outbox, from the newest mail to her.
pub fn link_of(engine: &Engine, her: &str) -> String {
    links(engine, her)
        .pop()
        .unwrap_or_else(|| panic!("no mail to {her}"))
}

/// The path (`/my/…`) of the link in each of her mails, in the order of the mails.
pub fn links(engine: &Engine, her: &str) -> Vec<String> {
    engine
        .lines(&format!(
            "SELECT body AS line FROM outbox JOIN outbox_texts ON mail_id = id WHERE to_address = '{her}' ORDER BY number"
        ))
        .iter()
        .filter_map(|body| {
            let mail = mail_parser::MessageParser::default().parse(body.as_bytes())?;
            let text = mail.body_text(0)?.into_owned();
            let at = text.find("/my/")?;
            Some(text[at..].lines().next().unwrap_or("").trim().to_string())
        })
        .collect()
}

/// Waits until the service beside has sent all that waits.
pub fn until_sent(engine: &Engine) {
    for _ in 0..1000 {
        let states = engine.lines("SELECT DISTINCT state AS line FROM outbox");
        if states == ["sent"] {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("the mails were not sent");
}
