//! The numbers of attendance, counted in one way everywhere: invited, answers, present, minutes, per session and network.

use std::collections::HashMap;

use super::{Record, State};
use crate::invitation::{Answer, Invitation};
use crate::meeting::Roster;
use crate::people::{Person, PersonId};
use crate::programme::{Session, SessionId};

/// What all counts are made from.
#[derive(Debug, Clone)]
pub struct Overview {
    pub roster: Roster,
    /// One per standing session, by its start.
    pub records: Vec<Record>,
    /// By session: whoever asks for one session does not look through all.
    pub invitations: HashMap<SessionId, Vec<Invitation>>,
}

/// In which network a person of several counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// In the one that represents her on the session's day: the sum is the number of people.
    Representing,
    /// In each of hers: the sum is larger than the number of people.
    Memberships,
}

/// The numbers of one network, or of all, in one session or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Line {
    pub invited: usize,
    pub accepted: usize,
    pub tentative: usize,
    pub declined: usize,
    /// Invited to sessions that have an attendance record: what the attendance rate is of.
    pub invited_recorded: usize,
    /// Present, invited or not.
    pub present: usize,
    /// Present and invited: the part that makes the attendance rate.
    pub present_invited: usize,
    /// Minutes of everybody recognised.
    pub minutes: u64,
}

impl Line {
    /// How many of the invited answered.
    pub fn answered(&self) -> usize {
        self.accepted + self.tentative + self.declined
    }

    pub fn silent(&self) -> usize {
        self.invited - self.answered()
    }

    pub(super) fn add(&mut self, other: &Line) {
        self.invited += other.invited;
        self.accepted += other.accepted;
        self.tentative += other.tentative;
        self.declined += other.declined;
        self.invited_recorded += other.invited_recorded;
        self.present += other.present;
        self.present_invited += other.present_invited;
        self.minutes += other.minutes;
    }
}

/// A session's numbers.
#[derive(Debug, Clone)]
pub struct SessionCount {
    pub session: Session,
    pub recorded: bool,
    pub threshold: u32,
    /// By the network's code, in the meeting's order; `None`, at the end: partners and the public. Networks without anybody are left out.
    pub networks: Vec<(Option<String>, Line)>,
    /// Of people: nobody counts twice here.
    pub total: Line,
    /// Names that nobody was recognised by.
    pub unidentified: usize,
}

impl Overview {
    /// The numbers of every session.
    pub fn sessions(&self, counting: Counting) -> Vec<SessionCount> {
        let people: HashMap<&PersonId, &Person> =
            self.roster.people.iter().map(|(p, _)| (&p.id, p)).collect();
        self.records
            .iter()
            .map(|record| self.session(record, counting, &people))
            .collect()
    }

    fn session(
        &self,
        record: &Record,
        counting: Counting,
        people: &HashMap<&PersonId, &Person>,
    ) -> SessionCount {
        let of_people = self.lines(record);
        let mut total = Line::default();
        let mut by_network: HashMap<Option<String>, Line> = HashMap::new();
        for (id, line) in &of_people {
            total.add(line);
            let networks = people
                .get(id)
                .map(|p| self.networks_of(p, record, counting))
                .or_else(|| self.networks_settled(id, record, counting))
                .unwrap_or_default();
            if networks.is_empty() {
                by_network.entry(None).or_default().add(line);
            }
            for code in networks {
                by_network.entry(Some(code)).or_default().add(line);
            }
        }
        for line in guest_lines(record) {
            total.add(&line);
            by_network.entry(None).or_default().add(&line);
        }
        SessionCount {
            session: record.session.clone(),
            recorded: record.recorded,
            threshold: record.threshold,
            networks: self
                .codes()
                .filter_map(|code| by_network.remove(&code).map(|line| (code, line)))
                .collect(),
            total,
            unidentified: record.unidentified.len(),
        }
    }

    /// Everybody who is concerned by a session, with her own numbers: ones and noughts, and her minutes.
    pub(super) fn lines<'a>(&'a self, record: &'a Record) -> HashMap<&'a PersonId, Line> {
        let mut of_people: HashMap<&PersonId, Line> = HashMap::new();
        for held in self.held(record) {
            let line = of_people.entry(&held.person).or_default();
            line.invited = 1;
            line.invited_recorded = record.recorded.into();
            match held.answer {
                Answer::Accepted => line.accepted = 1,
                Answer::Tentative => line.tentative = 1,
                Answer::Declined => line.declined = 1,
                Answer::NeedsAction => {}
            }
        }
        for (person, minutes) in &record.minutes {
            let line = of_people.entry(person).or_default();
            line.minutes = (*minutes).into();
            line.present = record.is_present(person).into();
            line.present_invited = line.present.min(line.invited);
        }
        of_people
    }

    /// The invitations to a session that are held.
    pub fn held(&self, record: &Record) -> impl Iterator<Item = &Invitation> {
        let of_session = self.invitations.get(&record.session.id);
        of_session.into_iter().flatten().filter(|i| i.held)
    }

    /// The meeting's networks, then nobody's.
    pub fn codes(&self) -> impl Iterator<Item = Option<String>> {
        self.roster
            .networks
            .iter()
            .map(|n| Some(n.code.clone()))
            .chain([None])
    }

    /// The codes of the networks in which she counts in a record that is final; `None`: nothing is settled of her.
    pub(super) fn networks_settled(
        &self,
        person: &PersonId,
        record: &Record,
        counting: Counting,
    ) -> Option<Vec<String>> {
        let settled = record.settled.get(person)?;
        let networks = match counting {
            Counting::Representing => settled.network.as_slice(),
            Counting::Memberships => &settled.networks,
        };
        let networks = networks.iter().filter_map(|id| self.roster.network(id));
        Some(networks.map(|n| n.code.clone()).collect())
    }

    /// The codes of the networks in which she counts at a session.
    pub fn networks_of(&self, person: &Person, record: &Record, counting: Counting) -> Vec<String> {
        if let Some(settled) = self.networks_settled(&person.id, record, counting) {
            return settled;
        }
        let day = self
            .roster
            .meeting
            .zone
            .local(record.session.at)
            .civil
            .date();
        if counting == Counting::Representing {
            return self
                .roster
                .represented_by(person, day)
                .map(|n| n.code.clone())
                .into_iter()
                .collect();
        }
        let networks = person
            .memberships
            .iter()
            .filter(|m| m.holds_on(day))
            .filter_map(|m| self.roster.network(&m.network));
        networks
            .filter(|n| n.belongs_on(day))
            .map(|n| n.code.clone())
            .collect()
    }
}

impl Overview {
    /// The codes of sessions whose record is not final, or that have none, by their start.
    pub fn not_final(&self) -> Vec<String> {
        let open = |r: &&Record| !r.recorded || r.state != State::Final;
        let open = self.records.iter().filter(open);
        open.map(|r| r.session.code.clone()).collect()
    }

    /// Whether the record of every session that stands is final.
    pub fn all_final(&self) -> bool {
        let closed = |r: &Record| r.recorded && r.state == State::Final;
        !self.records.is_empty() && self.records.iter().all(closed)
    }
}

/// The numbers of each guest of a session: she was never invited, and she is of no network.
pub(super) fn guest_lines(record: &Record) -> impl Iterator<Item = Line> {
    record.guests.iter().map(|(_, minutes)| Line {
        present: (*minutes >= record.threshold).into(),
        minutes: (*minutes).into(),
        ..Line::default()
    })
}

/// Each network over all sessions, in the meeting's order, and everybody.
pub fn over_all(sessions: &[SessionCount]) -> (Vec<(Option<String>, Line)>, Line) {
    let (mut networks, mut total): (Vec<(Option<String>, Line)>, Line) =
        (Vec::new(), Line::default());
    for session in sessions {
        total.add(&session.total);
        for (code, line) in &session.networks {
            match networks.iter_mut().find(|(c, _)| c == code) {
                Some((_, sum)) => sum.add(line),
                None => networks.push((code.clone(), *line)),
            }
        }
    }
    (networks, total)
}
