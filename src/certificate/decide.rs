//! What may be certified of somebody.

use super::{Attended, Presence};
use crate::attendance::{Overview, Record, State};
use crate::people::Person;
use crate::secret::hex_of;
use crate::time::instant_text;

/// The sessions at which she was present, by the one definition of attendance; a record counts once it is final.
pub fn attended(overview: &Overview, person: &Person) -> Presence {
    let mut presence = Presence::default();
    for record in &overview.records {
        if !record.is_present(&person.id) {
            continue;
        }
        if is_final(record) {
            presence.sessions.push(Attended {
                code: record.session.code.clone(),
                title: record.session.title.clone(),
                at: record.session.at,
                minutes: record.minutes.get(&person.id).copied().unwrap_or(0),
                own_word: record.said_herself(&person.id),
            });
        } else {
            presence.open += 1;
        }
    }
    presence.sessions.sort_by_key(|s| s.at);
    presence
}

fn is_final(record: &Record) -> bool {
    record.recorded && record.state == State::Final
}

/// What a certificate says, as one hash: name, and each session with its start and minutes, and whether that is her own word. Titles may
/// be reworded without a new paper.
pub fn says(person: &Person, presence: &Presence) -> String {
    let mut text = format!("certificate/1\n{}\n", person.name);
    for s in &presence.sessions {
        text.push_str(&format!(
            "{}\t{}\t{}{}\n",
            s.code,
            instant_text(s.at),
            s.minutes,
            if s.own_word { "\tself" } else { "" }
        ));
    }
    hex_of(text.as_bytes())
}
