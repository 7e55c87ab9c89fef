//! All that a report is made from.

use std::collections::HashMap;

use super::{Section, Version};
use crate::attendance::{Figures, Overview, Record};
use crate::insight::Workbook;
use crate::meeting::{Kind, Workshop, WorkshopId};
use crate::people::{Alliance, Network};
use crate::time::Instant;

/// What is known of a meeting when its report is written.
#[derive(Debug, Clone)]
pub struct Facts {
    pub alliance: Alliance,
    /// The roster, the attendance records of all standing sessions by their start, and what explains them.
    pub figures: Figures,
    /// One per workshop.
    pub books: Vec<Workbook>,
    /// The newest version of every text in the report's language.
    pub texts: HashMap<Section, Version>,
    pub now: Instant,
}

impl Facts {
    /// The roster, the records, the invitations.
    pub fn attendance(&self) -> &Overview {
        &self.figures.overview
    }

    /// The networks that belonged to the alliance when the meeting began.
    pub fn networks(&self) -> impl Iterator<Item = &Network> {
        let roster = &self.attendance().roster;
        let first = roster.meeting.first_day;
        roster.networks.iter().filter(move |n| n.belongs_on(first))
    }

    /// The workshops that stand in the released programme, in order of time, then the others in the organiser's order.
    pub fn workshops(&self) -> Vec<(&Workshop, Option<&Record>)> {
        let of = |id: &WorkshopId| {
            let mut records = self.attendance().records.iter();
            records.find(|r| r.session.workshop == *id)
        };
        let mut all: Vec<_> = self
            .attendance()
            .roster
            .workshops
            .iter()
            .map(|w| (w, of(&w.id)))
            .collect();
        all.sort_by_key(|(_, record)| {
            record.map_or((true, Instant::MIN_UTC), |r| (false, r.session.at))
        });
        all
    }

    /// What somebody wrote for a part; `None`: nothing, or she took it back.
    pub fn text(&self, section: &Section) -> Option<&str> {
        self.texts
            .get(section)
            .map(|v| v.text.as_str())
            .filter(|text| !text.is_empty())
    }

    /// Every part that may be written, in the order of the report, with its name in files and the API (`network NWM`).
    pub fn sections(&self) -> Vec<(Section, String)> {
        let mut all = vec![(Section::Introduction, "introduction".to_string())];
        all.extend(self.networks().map(|n| {
            (
                Section::Network(n.id.clone()),
                format!("network {}", n.code),
            )
        }));
        all.push((Section::Opening, "opening".into()));
        all.extend(
            self.workshops()
                .into_iter()
                .filter(|(w, _)| matches!(w.kind, Kind::Workshop | Kind::Plenary))
                .map(|(w, _)| {
                    (
                        Section::Workshop(w.id.clone()),
                        format!("workshop {}", w.code),
                    )
                }),
        );
        all.push((Section::Closing, "closing".into()));
        all.push((Section::Acknowledgements, "acknowledgements".into()));
        all
    }
}
