//! The sheet of burden beside attendance.

use super::lines::ratio;
use crate::attendance::picture::burden_rows;
use crate::attendance::{Audience, Figures, Participation};
use crate::sheet::{Cell, SheetOut};

pub fn sheet(figures: &Figures) -> SheetOut {
    let shown = Participation::of(&figures.overview, Audience::Secretariat);
    let rows = burden_rows(figures, &shown).into_iter().map(|row| {
        let (present, invited) = row.share.rate().unwrap_or((0, 0));
        vec![
            Cell::text(row.network),
            row.members.map_or(Cell::Empty, |n| Cell::Number(n.into())),
            row.burden
                .map_or(Cell::Empty, |b| Cell::Number((b + 500).div_euclid(1000))),
            Cell::count(present),
            Cell::count(invited),
            ratio(present, invited),
        ]
    });
    SheetOut {
        name: "Burden".into(),
        rows: rows.collect(),
        header: [
            "network",
            "members",
            "unsocial minutes a head",
            "present of the invited",
            "invited, where recorded",
            "attendance rate",
        ]
        .map(String::from)
        .to_vec(),
    }
}
