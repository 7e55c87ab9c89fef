//! From the organiser's spreadsheets to a meeting. Files are read once and wholly: [`read`] collects every fault of every file before
//! anything is refused; [`settle`] then makes the meeting of them, keeping the ids of what is already there.

mod clean;
mod difference;
mod faults;
mod files;
mod frame;
mod memberships;
mod networks;
mod order;
mod outside;
mod participants;
mod quorum;
mod report;
mod settle;
mod sheet_rows;
mod values;
mod wishes;
mod workshop_cells;
mod workshops;

pub use clean::{clean, shown, unfit};
pub use difference::{Change, Difference, FieldChange, What};
pub use faults::{Faults, Place};
pub use files::{SUBJECTS, Sources, sources};
pub use frame::{Frame, ImportOptions};
pub use memberships::memberships;
pub use participants::{ParticipantDraft, Participants};
pub use report::{Counts, ImportReport, State};
pub use settle::{Known, Settled, settle};
pub use sheet_rows::{Row, Sheet, Source};
pub use values::{civil_time, date, local_time, or_fault, thousandths, weekdays};

use crate::people::Email;
use networks::NetworkDraft;
use workshops::WorkshopDraft;

/// What the files say, every value checked by itself and against the other files.
#[derive(Debug)]
pub struct Draft {
    pub frame: Frame,
    pub networks: Vec<NetworkDraft>,
    pub workshops: Vec<WorkshopDraft>,
    pub participants: Participants,
}

/// What could be read, for those who check further files against it.
pub struct Partly {
    pub frame: Option<Frame>,
    pub participants: Option<Participants>,
    rest: Option<(Vec<NetworkDraft>, Vec<WorkshopDraft>)>,
}

/// Reads the options and the three files. Faults are collected; a later file is still read when an earlier one is faulty.
pub fn read(
    frame: Option<Frame>,
    sources: Sources,
    faults: &mut Faults,
) -> (Partly, Option<Source>) {
    let networks = sources.networks.and_then(|s| networks::read(s, faults));
    let codes = networks.as_ref().map(|(_, codes)| codes);
    let workshops = sources
        .workshops
        .and_then(|s| workshops::read(s, frame.as_ref(), codes, faults));
    let taken = workshops.as_ref().map(|(_, codes)| codes);
    let participants = sources
        .participants
        .and_then(|s| participants::read(s, codes, taken, faults));
    if let (Some((all, _)), Some(participants)) = (&workshops, &participants) {
        check_seats(all, participants, faults);
    }
    let rest = networks
        .zip(workshops)
        .map(|((networks, _), (workshops, _))| (networks, workshops));
    let partly = Partly {
        frame,
        participants,
        rest,
    };
    (partly, sources.availability)
}

impl Partly {
    /// The whole, once it is known that nothing is wrong.
    pub fn whole(self) -> Option<Draft> {
        let (networks, workshops) = self.rest?;
        Some(Draft {
            frame: self.frame?,
            networks,
            workshops,
            participants: self.participants?,
        })
    }
}

/// Those to whom the workshops' file gives a part must be participants.
fn check_seats(all: &[WorkshopDraft], participants: &Participants, faults: &mut Faults) {
    for (_, named) in all.iter().flat_map(|w| &w.seats) {
        match Email::parse(&named.name) {
            Err(says) => faults.fault(named.place.clone(), says),
            Ok(email) if !participants.addresses.contains_key(&email.key()) => faults.fault(
                named.place.clone(),
                format!("{email} is no participant: add a row to the participants"),
            ),
            Ok(_) => {}
        }
    }
}
