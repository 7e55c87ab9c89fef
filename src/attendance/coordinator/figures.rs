//! What a coordinator may see: the people whom her network represents, and of the others what the alliance may know.

use crate::attendance::{Audience, Counting, Figures, Participation, Record, load_figures};
use crate::document::{Align, Cell, Table};
use crate::invitation;
use crate::language::Language;
use crate::meeting::{self, Role};
use crate::people::Person;
use crate::refusal::Refusal;
use crate::rsvp::unknown_link;
use crate::secret::hash_of;
use crate::store::Db;

use super::say;

/// A coordinator's view of her meeting.
pub struct Hers {
    pub figures: Figures,
    pub language: Language,
    /// The code of her network.
    pub network: String,
    pub network_name: String,
}

/// Reads it by her personal link; for everybody else the link leads nowhere.
pub async fn as_coordinator(db: &Db, token: &str) -> Result<Hers, Refusal> {
    let hash = hash_of(token);
    db.read(move |conn| {
        let (meeting, person) = invitation::of_link(conn, &hash)?.ok_or_else(unknown_link)?;
        let slug = meeting::load_by_id(conn, &meeting)?.slug;
        let figures = load_figures(conn, &slug)?;
        let roster = &figures.overview.roster;
        let her = roster.person(&person).ok_or_else(unknown_link)?;
        let network = Some(her)
            .filter(|_| roster.role(&person) == Some(Role::Coordinator))
            .and_then(|p| roster.represented_by(p, roster.meeting.first_day))
            .ok_or_else(unknown_link)?;
        Ok(Hers {
            language: Language::of_code(&her.language).unwrap_or_default(),
            network: network.code.clone(),
            network_name: network.name.clone(),
            figures,
        })
    })
    .await
}

impl Hers {
    /// What is known of all networks, her own whole; `None` until every record is final, so that no difference of two days tells of few.
    pub fn shown(&self) -> Option<Participation> {
        let overview = &self.figures.overview;
        overview
            .all_final()
            .then(|| Participation::of(overview, Audience::Alliance).with_own(&self.network))
    }

    fn counts_in(&self, person: &Person, record: &Record) -> bool {
        let overview = &self.figures.overview;
        let networks = overview.networks_of(person, record, Counting::Representing);
        networks.first() == Some(&self.network)
    }

    /// Her network's people, with their minutes in each session.
    pub fn members(&self) -> Table {
        let overview = &self.figures.overview;
        let words = |key: &str| say(self.language, key);
        let mut columns = vec![(words("name"), Align::Start)];
        columns.extend(
            overview
                .records
                .iter()
                .map(|r| (r.session.code.clone(), Align::End)),
        );
        columns.push((words("sessions-present"), Align::End));
        let mut rows = Vec::new();
        for (person, _) in &overview.roster.people {
            let cells: Vec<Option<String>> = overview
                .records
                .iter()
                .map(|r| {
                    let invited = overview.held(r).any(|i| i.person == person.id);
                    let hers = self.counts_in(person, r);
                    hers.then(|| self.cell(r, person, invited)).flatten()
                })
                .collect();
            if cells.iter().all(Option::is_none) {
                continue;
            }
            let present = overview
                .records
                .iter()
                .filter(|r| r.is_present(&person.id) && self.counts_in(person, r))
                .count();
            let mut row = vec![Cell::strong(person.name.clone())];
            row.extend(
                cells
                    .into_iter()
                    .map(|c| Cell::plain(c.unwrap_or_default())),
            );
            row.push(Cell::strong(present.to_string()));
            rows.push(row);
        }
        rows.sort_by(|a, b| a[0].text.cmp(&b[0].text));
        Table {
            caption: words("members-how"),
            columns,
            rows,
        }
    }

    /// `95`, `8 (too short)`, `absent`, `…` without a record; `None`: it does not concern her.
    fn cell(&self, record: &Record, person: &Person, invited: bool) -> Option<String> {
        match record.minutes.get(&person.id) {
            Some(minutes) if record.is_present(&person.id) => Some(minutes.to_string()),
            Some(minutes) => Some(format!("{minutes} ({})", say(self.language, "too-short"))),
            None if !invited => None,
            None if record.recorded => Some(say(self.language, "absent")),
            None => Some("…".into()),
        }
    }
}
