//! The tables of attendance as sheets, one per view, with the definitions beside them: for the whole meeting, or for one session.

mod burden;
mod lines;
mod networks;
mod notes;
mod people;
mod trend;

use super::{Counting, Figures, Overview};
use crate::sheet::SheetOut;
use crate::time::Instant;

pub use lines::{NO_NETWORK, state_word};
pub use people::known_by;

/// Which table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Session × network.
    Network,
    /// The same with everybody in each of her networks.
    Membership,
    /// Session × network × role.
    Role,
    /// One row a session.
    Session,
    /// Person × session, in minutes.
    Person,
    /// One row a person and session: answer, minutes, whether present, and how that is known.
    Presence,
    /// Network × session and network × week: the share of the invited that was present.
    Trend,
    /// Unsocial hours of each network beside its attendance.
    Burden,
}

impl View {
    pub const ALL: [View; 8] = [
        View::Network,
        View::Membership,
        View::Role,
        View::Session,
        View::Person,
        View::Presence,
        View::Trend,
        View::Burden,
    ];

    pub fn word(self) -> &'static str {
        match self {
            View::Network => "network",
            View::Membership => "membership",
            View::Role => "role",
            View::Session => "session",
            View::Person => "person",
            View::Presence => "presence",
            View::Trend => "trend",
            View::Burden => "burden",
        }
    }

    /// The view of a word; the refusal of an unknown one names all.
    pub fn from_word(word: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|v| v.word() == word)
            .ok_or_else(|| {
                let all = Self::ALL.map(View::word).join(", ");
                format!("\"{word}\" is none of {all}")
            })
    }
}

/// All sheets of a workbook: that of the view first, for CSV alone, then the other views, and the notes. `made` is when.
pub fn sheets(figures: &Figures, view: View, made: Instant) -> Vec<SheetOut> {
    let overview = &figures.overview;
    let mut sheets = Vec::new();
    for of in first(view, &View::ALL) {
        match of {
            View::Trend => sheets.extend(trend::sheets(overview)),
            View::Burden => sheets.push(burden::sheet(figures)),
            of => sheets.push(one(overview, of, true)),
        }
    }
    sheets.push(notes::sheet(overview, true, made));
    sheets
}

/// The sheets of one session, by its code, for whoever runs it: its networks, roles and people. Addresses only on wish.
pub fn session_sheets(
    overview: &Overview,
    code: &str,
    view: View,
    addresses: bool,
    made: Instant,
) -> Vec<SheetOut> {
    let only = overview.only(code);
    let views = [View::Presence, View::Network, View::Role, View::Session];
    let view = if views.contains(&view) {
        view
    } else {
        View::Presence
    };
    let mut sheets: Vec<SheetOut> = first(view, &views)
        .into_iter()
        .map(|of| one(&only, of, addresses))
        .collect();
    sheets.push(notes::sheet(&only, false, made));
    sheets
}

fn first(view: View, all: &[View]) -> Vec<View> {
    let others = all.iter().copied().filter(|v| *v != view);
    std::iter::once(view).chain(others).collect()
}

/// A view that needs nothing but the records.
fn one(overview: &Overview, view: View, addresses: bool) -> SheetOut {
    match view {
        View::Network => networks::by_network(overview, Counting::Representing, "Networks"),
        View::Membership => networks::by_network(overview, Counting::Memberships, "Memberships"),
        View::Role => networks::by_role(overview),
        View::Session => networks::by_session(overview),
        View::Person => people::grid(overview, addresses),
        View::Presence | View::Trend | View::Burden => people::presence(overview, addresses),
    }
}

impl Overview {
    /// One session alone, by its code.
    #[must_use]
    pub fn only(&self, code: &str) -> Overview {
        let mut one = self.clone();
        one.records.retain(|r| r.session.code == code);
        one
    }
}
