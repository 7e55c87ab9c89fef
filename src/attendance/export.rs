//! The tables of attendance as sheets: per network, per session, per person, with the definitions beside them.

use super::Record;
use super::table::{Counting, Line, Overview, SessionCount, over_all};
use crate::meeting::{Part, Role};
use crate::people::Person;
use crate::sheet::{Cell, SheetOut};
use crate::time::rules_version;

/// Which table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Session × network.
    Network,
    /// One row a session.
    Session,
    /// Person × session, in minutes.
    Person,
}

impl View {
    pub fn word(self) -> &'static str {
        match self {
            View::Network => "network",
            View::Session => "session",
            View::Person => "person",
        }
    }
}

/// How people without a network are called.
pub const NO_NETWORK: &str = "partners/public";

/// The view first, for CSV alone; a workbook holds all: further views, and the notes.
pub fn sheets(overview: &Overview, view: View) -> Vec<SheetOut> {
    let mut sheets = match view {
        View::Network => vec![
            by_network(overview, Counting::Representing, "Networks"),
            by_network(overview, Counting::Memberships, "Memberships"),
        ],
        View::Session => vec![by_session(overview)],
        View::Person => vec![by_person(overview)],
    };
    sheets.push(notes(overview));
    sheets
}

const NUMBERS: [&str; 12] = [
    "invited",
    "accepted",
    "tentative",
    "declined",
    "no answer",
    "response rate",
    "present",
    "present of the invited",
    "invited, where recorded",
    "attendance rate",
    "minutes",
    "unidentified",
];

fn numbers(line: &Line, recorded: bool, unidentified: Cell) -> Vec<Cell> {
    let part = |part: usize, whole: usize| Cell::Ratio {
        part: i64::try_from(part).unwrap_or(0),
        whole: i64::try_from(whole).unwrap_or(0),
    };
    let if_recorded = |cell: Cell| if recorded { cell } else { Cell::Empty };
    let minutes = i64::try_from(line.minutes).unwrap_or(i64::MAX);
    vec![
        Cell::count(line.invited),
        Cell::count(line.accepted),
        Cell::count(line.tentative),
        Cell::count(line.declined),
        Cell::count(line.silent()),
        part(line.answered(), line.invited),
        if_recorded(Cell::count(line.present)),
        if_recorded(Cell::count(line.present_invited)),
        if_recorded(Cell::count(line.invited_recorded)),
        if_recorded(part(line.present_invited, line.invited_recorded)),
        if_recorded(Cell::Number(minutes)),
        if_recorded(unidentified),
    ]
}

fn header(first: &[&str]) -> Vec<String> {
    first
        .iter()
        .chain(&NUMBERS)
        .map(ToString::to_string)
        .collect()
}

fn by_network(overview: &Overview, counting: Counting, name: &str) -> SheetOut {
    let sessions = overview.sessions(counting);
    let network = |code: &Option<String>| Cell::text(code.as_deref().unwrap_or(NO_NETWORK));
    let mut rows = Vec::new();
    for count in &sessions {
        let row = |network: Cell, line: &Line, unidentified: Cell| {
            let mut cells = vec![
                Cell::text(&count.session.code),
                local_day(overview, count),
                network,
            ];
            cells.extend(numbers(line, count.recorded, unidentified));
            cells
        };
        rows.extend(
            count
                .networks
                .iter()
                .map(|(code, line)| row(network(code), line, Cell::Empty)),
        );
        rows.push(row(
            Cell::text("all people"),
            &count.total,
            Cell::count(count.unidentified),
        ));
    }
    let (networks, total) = over_all(&sessions);
    let recorded = sessions.iter().any(|s| s.recorded);
    let unidentified = sessions.iter().map(|s| s.unidentified).sum();
    for (code, line) in networks.iter().map(|(c, l)| (network(c), l)) {
        let mut cells = vec![Cell::text("all sessions"), Cell::Empty, code];
        cells.extend(numbers(line, recorded, Cell::Empty));
        rows.push(cells);
    }
    let mut cells = vec![
        Cell::text("all sessions"),
        Cell::Empty,
        Cell::text("all people"),
    ];
    cells.extend(numbers(&total, recorded, Cell::count(unidentified)));
    rows.push(cells);
    SheetOut {
        name: name.into(),
        header: header(&["session", "date", "network"]),
        rows,
    }
}

fn local_day(overview: &Overview, count: &SessionCount) -> Cell {
    Cell::Date(
        overview
            .roster
            .meeting
            .zone
            .local(count.session.at)
            .civil
            .date(),
    )
}

fn by_session(overview: &Overview) -> SheetOut {
    let zone = &overview.roster.meeting.zone;
    let start = format!("start ({})", zone.name());
    let rows = overview
        .sessions(Counting::Representing)
        .into_iter()
        .map(|count| {
            let s = &count.session;
            let mut cells = vec![
                Cell::text(&s.code),
                Cell::text(&s.title),
                Cell::DateTime(zone.local(s.at).civil),
                Cell::DateTime(s.at.naive_utc()),
                Cell::Number(s.minutes.into()),
                Cell::Number(count.threshold.into()),
                Cell::text(if count.recorded { "yes" } else { "no" }),
            ];
            cells.extend(numbers(
                &count.total,
                count.recorded,
                Cell::count(count.unidentified),
            ));
            cells
        });
    SheetOut {
        name: "Sessions".into(),
        rows: rows.collect(),
        header: header(&[
            "session",
            "title",
            &start,
            "start (UTC)",
            "length in minutes",
            "present from minutes",
            "recorded",
        ]),
    }
}

fn by_person(overview: &Overview) -> SheetOut {
    let mut header: Vec<String> = ["name", "e-mail", "network", "role"]
        .map(String::from)
        .to_vec();
    header.extend(overview.records.iter().map(|r| r.session.code.clone()));
    header.extend(["sessions present", "minutes"].map(String::from));
    let concerned = |person: &Person| {
        overview.records.iter().any(|r| {
            r.minutes.contains_key(&person.id) || overview.held(r).any(|i| i.person == person.id)
        })
    };
    let first_day = overview.roster.meeting.first_day;
    let mut rows: Vec<Vec<Cell>> = overview
        .roster
        .people
        .iter()
        .filter(|(p, _)| concerned(p))
        .map(|(person, role)| {
            let network = overview
                .roster
                .represented_by(person, first_day)
                .map_or(NO_NETWORK, |n| n.code.as_str());
            let mut cells = vec![
                Cell::text(&person.name),
                Cell::text(person.email.as_str()),
                Cell::text(network),
                Cell::text(role_word(*role, overview, person)),
            ];
            cells.extend(
                overview
                    .records
                    .iter()
                    .map(|r| minutes_of(overview, r, person)),
            );
            let present = overview
                .records
                .iter()
                .filter(|r| r.is_present(&person.id))
                .count();
            let minutes: u32 = overview
                .records
                .iter()
                .filter_map(|r| r.minutes.get(&person.id))
                .sum();
            cells.extend([Cell::count(present), Cell::Number(minutes.into())]);
            cells
        })
        .collect();
    rows.extend(unidentified(overview));
    SheetOut {
        name: "People".into(),
        header,
        rows,
    }
}

/// Her minutes; nought when she was invited and did not come; empty when the session has no record or does not concern her.
fn minutes_of(overview: &Overview, record: &Record, person: &Person) -> Cell {
    match record.minutes.get(&person.id) {
        Some(minutes) => Cell::Number((*minutes).into()),
        None if record.recorded && overview.held(record).any(|i| i.person == person.id) => {
            Cell::Number(0)
        }
        None => Cell::Empty,
    }
}

fn role_word(role: Role, overview: &Overview, person: &Person) -> &'static str {
    let leads = |part: Part| {
        overview.roster.workshops.iter().any(|w| {
            w.people
                .iter()
                .any(|s| s.person == person.id && s.part == part)
        })
    };
    match role {
        Role::Facilitator => "facilitator",
        _ if leads(Part::Facilitator) => "facilitator",
        Role::Coordinator => "coordinator",
        Role::Partner => "partner",
        Role::Public => "public",
        Role::Member => "member",
    }
}

/// One row a name and session.
fn unidentified(overview: &Overview) -> Vec<Vec<Cell>> {
    let sessions = overview.records.len();
    let mut rows = Vec::new();
    for (at, record) in overview.records.iter().enumerate() {
        for name in &record.unidentified {
            let mut cells = vec![
                Cell::text(name.name.trim()),
                Cell::text(&name.email),
                Cell::text("unidentified"),
                Cell::Empty,
            ];
            cells.extend((0..sessions).map(|i| {
                if i == at {
                    Cell::Number(name.minutes.into())
                } else {
                    Cell::Empty
                }
            }));
            cells.extend([Cell::Empty, Cell::Number(name.minutes.into())]);
            rows.push(cells);
        }
    }
    rows
}

/// What the numbers mean, and by which rules local times were made.
fn notes(overview: &Overview) -> SheetOut {
    let meeting = &overview.roster.meeting;
    let threshold = match meeting.present_minutes {
        Some(minutes) => format!("{minutes} minutes"),
        None => "15 minutes or a quarter of the session, whichever is smaller".to_string(),
    };
    let lines = [
        ("meeting", meeting.name.clone()),
        ("zone", format!("{}; dates are those of this zone", meeting.zone.name())),
        ("time zone rules", rules_version().version),
        ("invited", "holds an invitation of the released session".into()),
        ("accepted, tentative, declined, no answer", "her last answer".into()),
        ("response rate", "answers of the invited, divided by the invited".into()),
        (
            "minutes",
            "the union of somebody's connections, clipped to the session: two devices at once count once, a waiting room does not count".into(),
        ),
        ("present", format!("has at least so many minutes in the session: {threshold}")),
        (
            "attendance rate",
            "present of the invited, divided by the invited, only over sessions that have an attendance record; both stand beside it".into(),
        ),
        ("network", "the one that represents her on the session's day; nobody counts twice".into()),
        ("sheet Memberships", "counts a person in each of her networks, so that its lines add up to more than the people".into()),
        (NO_NETWORK, "people of no network that belongs to the alliance on that day".into()),
        ("unidentified", "names in a platform's report that nobody could be recognised by; they are in no other number".into()),
    ];
    SheetOut {
        name: "Notes".into(),
        header: vec!["term".into(), "meaning".into()],
        rows: lines
            .map(|(term, meaning)| vec![Cell::text(term), Cell::text(meaning)])
            .to_vec(),
    }
}
