//! `availability.csv`: e-mail, answer, start and end in her own local time.

use std::collections::HashMap;

use chrono::NaiveDateTime;

use crate::availability::Answer;
use crate::meeting::import::{
    Faults, Frame, Participants, Row, Sheet, Source, civil_time, local_time, shown,
};
use crate::people::Email;
use crate::time::{Interval, Zone};

/// A row of the file, understood in its person's zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpokenRow {
    /// Address key.
    pub who: String,
    pub answer: Answer,
    pub start_local: NaiveDateTime,
    pub end_local: NaiveDateTime,
    pub zone: Zone,
    pub interval: Interval,
}

/// Reads the file. `participants` is `None` when that file could not be read: then only the words are checked.
pub fn read(
    source: Source,
    frame: Option<&Frame>,
    participants: Option<&Participants>,
    faults: &mut Faults,
) -> Vec<SpokenRow> {
    let columns = ["email", "answer", "start_local", "end_local"];
    let Some(sheet) = Sheet::open(source, &columns, &[], faults) else {
        return Vec::new();
    };
    let zones: HashMap<String, &Zone> = participants
        .iter()
        .flat_map(|p| &p.all)
        .map(|p| (p.email.key(), &p.zone))
        .collect();
    let mut all = Vec::new();
    for row in sheet.rows() {
        let who = who(row, participants, faults);
        let answer = answer(row, faults);
        let start = row.need("start_local", faults);
        let end = row.need("end_local", faults);
        let (Some(who), Some(start), Some(end)) = (who, start, end) else {
            continue;
        };
        let Some(zone) = zones.get(&who).copied() else {
            // Her own row is faulty: only the form of the times can be judged.
            civil_time(start, &row.place("start_local"), faults);
            civil_time(end, &row.place("end_local"), faults);
            continue;
        };
        let start = local_time(start, zone, &row.place("start_local"), faults);
        let end = local_time(end, zone, &row.place("end_local"), faults);
        if let (Some((start_local, from)), Some((end_local, to)), Some(answer)) =
            (start, end, answer)
        {
            let Some(interval) = Interval::new(from, to) else {
                faults.fault(
                    row.place("end_local"),
                    "it ends before it starts, or at the same moment",
                );
                continue;
            };
            all.push(SpokenRow {
                who,
                answer,
                start_local,
                end_local,
                zone: zone.clone(),
                interval,
            });
        }
    }
    note_outside(&all, frame, &sheet, faults);
    all
}

fn who(row: Row<'_>, participants: Option<&Participants>, faults: &mut Faults) -> Option<String> {
    let cell = row.need("email", faults)?;
    let key = match Email::parse(cell) {
        Ok(email) => email.key(),
        Err(says) => {
            faults.fault(row.place("email"), says);
            return None;
        }
    };
    if participants.is_some_and(|p| !p.addresses.contains_key(&key)) {
        faults.fault(
            row.place("email"),
            format!("{} is no participant", shown(cell)),
        );
        return None;
    }
    Some(key)
}

fn answer(row: Row<'_>, faults: &mut Faults) -> Option<Answer> {
    let word = row.need("answer", faults)?;
    let answer = Answer::from_word(word);
    if answer.is_none() {
        faults.fault(
            row.place("answer"),
            format!("\"{}\" is not known: yes, if-need-be or no", shown(word)),
        );
    }
    answer
}

/// Harmless, but mostly a sign of a wrong year or month.
fn note_outside(all: &[SpokenRow], frame: Option<&Frame>, sheet: &Sheet, faults: &mut Faults) {
    let Some(window) = frame.map(Frame::window) else {
        return;
    };
    let outside = all.iter().filter(|r| !r.interval.touches(&window)).count();
    if outside > 0 {
        faults.note(
            sheet.place(),
            if outside == 1 {
                "1 span lies wholly outside the meeting and changes nothing".to_string()
            } else {
                format!("{outside} spans lie wholly outside the meeting and change nothing")
            },
        );
    }
}
