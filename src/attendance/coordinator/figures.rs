//! What a coordinator may see: the people whom her network represents, and of the others what the alliance may know.

use crate::attendance::frozen::{Frozen, kept};
use crate::attendance::{Audience, Counting, Figures, Participation, Record, load_figures};
use crate::document::{Align, Cell, Table};
use crate::invitation;
use crate::language::Language;
use crate::meeting::{self, Role};
use crate::people::Person;
use crate::refusal::Refusal;
use crate::rsvp::unknown_link;
use crate::secret::hash_of;
use crate::sheet::{self, SheetOut};
use crate::store::Db;
use crate::time::Instant;

use super::say;

/// A coordinator's view of her meeting.
pub struct Hers {
    pub figures: Figures,
    pub language: Language,
    /// She wishes that nothing tells of the subject matter.
    pub discreet: bool,
    /// The code of her network.
    pub network: String,
    pub network_name: String,
    /// What is shown of others, and since when.
    pub kept: Option<(Frozen, Instant)>,
}

/// What a session was for one of her people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stay {
    NoRecord,
    Absent,
    /// Minutes, below the threshold.
    TooShort(u32),
    /// Minutes.
    Present(u32),
}

/// One of her people: her name, what each session was for her (`None`: it did not concern her), in how many she was present.
struct Mine {
    name: String,
    stays: Vec<Option<Stay>>,
    present: usize,
}

/// Reads it by her personal link; for everybody else the link leads nowhere.
pub async fn as_coordinator(db: &Db, token: &str) -> Result<Hers, Refusal> {
    let hash = hash_of(token);
    db.read(move |conn| {
        let (meeting, person) = invitation::of_link(conn, &hash)?.ok_or_else(unknown_link)?;
        let slug = meeting::load_by_id(conn, &meeting)?.slug;
        let figures = load_figures(conn, &slug)?;
        let kept = kept(conn, &meeting)?;
        let roster = &figures.overview.roster;
        let her = roster.person(&person).ok_or_else(unknown_link)?;
        let network = Some(her)
            .filter(|_| roster.role(&person) == Some(Role::Coordinator))
            .and_then(|p| roster.represented_by(p, roster.meeting.first_day))
            .ok_or_else(unknown_link)?;
        Ok(Hers {
            language: Language::of_code(&her.language).unwrap_or_default(),
            discreet: her.wishes.discreet,
            network: network.code.clone(),
            network_name: network.name.clone(),
            figures,
            kept,
        })
    })
    .await
}

impl Hers {
    /// What is known of all networks, her own whole; `None` until every record was final once. From then on it is a copy that follows corrections
    /// only where the difference of two days tells of no few.
    pub fn shown(&self) -> Option<Participation> {
        let overview = &self.figures.overview;
        if let Some((kept, _)) = &self.kept {
            return kept.shown(overview, &self.network);
        }
        overview
            .all_final()
            .then(|| Participation::of(overview, Audience::Alliance).with_own(&self.network))
    }

    fn counts_in(&self, person: &Person, record: &Record) -> bool {
        let overview = &self.figures.overview;
        let networks = overview.networks_of(person, record, Counting::Representing);
        networks.first() == Some(&self.network)
    }

    fn people(&self) -> Vec<Mine> {
        let overview = &self.figures.overview;
        let mut all = Vec::new();
        for (person, _) in &overview.roster.people {
            let stays = overview.records.iter().map(|r| {
                let invited = overview.held(r).any(|i| i.person == person.id);
                let hers = self.counts_in(person, r);
                hers.then(|| stay(r, person, invited)).flatten()
            });
            let stays: Vec<Option<Stay>> = stays.collect();
            if stays.iter().any(Option::is_some) {
                let present = |s: &&Option<Stay>| matches!(s, Some(Stay::Present(_)));
                let present = stays.iter().filter(present).count();
                all.push((
                    person,
                    Mine {
                        name: person.name.clone(),
                        stays,
                        present,
                    },
                ));
            }
        }
        // Two of one name are told apart by what she wrote into the roster herself.
        let names: Vec<String> = all.iter().map(|(_, mine)| mine.name.clone()).collect();
        let twice = |name: &String| names.iter().filter(|n| *n == name).count() > 1;
        let told = all.into_iter().map(|(person, mut mine)| {
            if twice(&mine.name) {
                mine.name = format!("{} ({})", mine.name, person.email);
            }
            mine
        });
        let mut told: Vec<Mine> = told.collect();
        told.sort_by(|a, b| a.name.cmp(&b.name));
        told
    }

    /// Her network's people, with their minutes in each session, as they are read.
    pub fn members(&self) -> Table {
        let words = |key: &str| say(self.language, key);
        let records = &self.figures.overview.records;
        let mut columns = vec![(words("name"), Align::Start)];
        columns.extend(records.iter().map(|r| (r.session.code.clone(), Align::End)));
        columns.push((words("sessions-present"), Align::End));
        let text = |stay: Option<Stay>| match stay {
            None => String::new(),
            Some(Stay::NoRecord) => "…".into(),
            Some(Stay::Absent) => words("absent"),
            Some(Stay::TooShort(minutes)) => format!("{minutes} ({})", words("too-short")),
            Some(Stay::Present(minutes)) => minutes.to_string(),
        };
        let rows = self.people().into_iter().map(|mine| {
            let mut row = vec![Cell::strong(mine.name)];
            row.extend(mine.stays.into_iter().map(|s| Cell::plain(text(s))));
            row.push(Cell::strong(mine.present.to_string()));
            row
        });
        Table {
            caption: words("members-how"),
            rows: rows.collect(),
            columns,
        }
    }

    /// The same to be counted with: of each session a column of minutes, which holds numbers alone, and one that says whether she was present.
    pub fn members_sheet(&self) -> SheetOut {
        let words = |key: &str| say(self.language, key);
        let mut header = vec![words("name")];
        for record in &self.figures.overview.records {
            let code = &record.session.code;
            header.push(format!("{code}: {}", words("note-minutes")));
            header.push(format!("{code}: {}", words("present")));
        }
        header.push(words("sessions-present"));
        let two = |stay: Option<Stay>| {
            let minutes = |m: u32| sheet::Cell::Number(m.into());
            let text = |key: &str| sheet::Cell::text(words(key));
            match stay {
                None => [sheet::Cell::Empty, sheet::Cell::Empty],
                Some(Stay::NoRecord) => [sheet::Cell::Empty, sheet::Cell::text("…")],
                Some(Stay::Absent) => [minutes(0), text("absent")],
                Some(Stay::TooShort(m)) => [minutes(m), text("too-short")],
                Some(Stay::Present(m)) => [minutes(m), text("yes")],
            }
        };
        let rows = self.people().into_iter().map(|mine| {
            let mut row = vec![sheet::Cell::text(mine.name)];
            row.extend(mine.stays.into_iter().flat_map(two));
            row.push(sheet::Cell::count(mine.present));
            row
        });
        SheetOut {
            name: words("members-title"),
            rows: rows.collect(),
            header,
        }
    }
}

fn stay(record: &Record, person: &Person, invited: bool) -> Option<Stay> {
    match record.minutes.get(&person.id) {
        Some(minutes) if record.is_present(&person.id) => Some(Stay::Present(*minutes)),
        Some(minutes) => Some(Stay::TooShort(*minutes)),
        None if !invited => None,
        None if record.recorded => Some(Stay::Absent),
        None => Some(Stay::NoRecord),
    }
}
