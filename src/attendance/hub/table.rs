//! One session as a workbook: its people with answer and minutes, the numbers per network, and what they mean.

use crate::attendance::{NO_NETWORK, Overview, Record, Source, View, sheets};
use crate::people::Person;
use crate::refusal::Refusal;
use crate::sheet::{Cell, SheetOut};

/// For whose eyes it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Eyes {
    Organiser,
    /// Of the session: names, nobody's address.
    Facilitator,
}

/// The people of the session first, for CSV alone; then the numbers and the notes.
pub fn session_sheets(
    overview: &Overview,
    code: &str,
    eyes: Eyes,
) -> Result<Vec<SheetOut>, Refusal> {
    let mut alone = overview.clone();
    alone.records.retain(|r| r.session.code == code);
    let Some(record) = alone.records.first().cloned() else {
        return Err(Refusal::not_found(format!(
            "{code} stands in no released programme: release one first"
        )));
    };
    alone.invitations.retain(|i| i.session == record.session.id);
    let mut all = vec![people(&alone, &record, eyes)];
    all.extend(sheets(&alone, View::Network));
    Ok(all)
}

fn people(overview: &Overview, record: &Record, eyes: Eyes) -> SheetOut {
    let address = |text: &str| (eyes == Eyes::Organiser).then(|| Cell::text(text));
    let mut header = vec!["name".to_string()];
    header.extend((eyes == Eyes::Organiser).then(|| "e-mail".to_string()));
    header
        .extend(["network", "answer", "minutes", "present", "how known"].map(ToString::to_string));
    let mut rows = Vec::new();
    for group in super::view::groups(overview, record) {
        for person in group.people {
            let mut cells = vec![Cell::text(&person.name)];
            cells.extend(address(&person.email));
            cells.push(Cell::text(group.network.as_deref().unwrap_or(NO_NETWORK)));
            cells.push(Cell::text(person.answer));
            cells.push(match person.minutes {
                Some(minutes) => Cell::Number(minutes.into()),
                None if record.recorded => Cell::Number(0),
                None => Cell::Empty,
            });
            cells.push(match (person.present, record.recorded) {
                (true, _) => Cell::text("yes"),
                (false, true) => Cell::text("no"),
                (false, false) => Cell::Empty,
            });
            cells.push(Cell::text(&person.known));
            rows.push(cells);
        }
    }
    for name in &record.unidentified {
        let mut cells = vec![Cell::text(name.name.trim())];
        cells.extend(address(&name.email));
        cells.extend([
            Cell::text("unidentified"),
            Cell::Empty,
            Cell::Number(name.minutes.into()),
            Cell::Empty,
            Cell::Empty,
        ]);
        rows.push(cells);
    }
    SheetOut {
        name: "People".into(),
        header,
        rows,
    }
}

/// How somebody's presence is known, as every table says it.
pub fn known(record: &Record, person: &Person) -> String {
    let words = record.sources.get(&person.id).into_iter().flatten();
    let words = words.map(|source| match source {
        Source::Report => "file",
        Source::WaitingRoom => "waiting room",
        Source::Hand => "by hand",
        Source::Own => "said herself",
    });
    words.collect::<Vec<_>>().join(", ")
}
