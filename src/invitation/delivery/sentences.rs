//! The ledger in sentences. Pure.

use super::{Holding, Line, Told};
use crate::language::Language;
use crate::mail::delivery::{Sent, Standing};
use crate::people::Person;
use crate::time::{Instant, Zone, rules_version, with_zone};

/// Where a mail stands, with the server's words; hours on the wall of `zone`.
pub fn stands(mail: &Sent, zone: &Zone) -> String {
    let words = mail.words.trim();
    let with = |says: &str| {
        if words.is_empty() {
            says.to_string()
        } else {
            format!("{says}: {words}")
        }
    };
    match mail.standing {
        Standing::Waiting => "it waits for its turn".into(),
        Standing::PutOff => with(&format!("put off until {}", with_zone(mail.next_at, zone))),
        Standing::OnItsWay => "it is on its way".into(),
        Standing::Delivered => with("the server took it"),
        Standing::Refused => with("refused"),
        Standing::Bounced => with("it came back"),
        // The worker's own words begin like that.
        Standing::GivenUp if words.starts_with("given up") => words.into(),
        Standing::GivenUp => with("given up"),
        Standing::Quarantined => with("it could not be written"),
        Standing::Held => "held back until an organiser lets it go".into(),
        Standing::Replaced if words.is_empty() => {
            "a later one took its place before it left".into()
        }
        Standing::Replaced => words.into(),
    }
}

/// The same beside a tag that names the state already: what was said, or when it is tried again.
pub fn words_of(mail: &Sent, zone: &Zone) -> String {
    let words = mail.words.trim();
    match mail.standing {
        Standing::Waiting | Standing::OnItsWay => String::new(),
        Standing::PutOff => {
            let until = format!("until {}", with_zone(mail.next_at, zone));
            if words.is_empty() {
                until
            } else {
                format!("{until}: {words}")
            }
        }
        Standing::Held => "until an organiser lets it go".into(),
        Standing::Replaced if words.is_empty() => "a later one took its place".into(),
        _ => words.into(),
    }
}

/// The kind of a mail in one word for people.
pub fn kind_word(kind: &str) -> &str {
    match kind {
        "invitation" => "invitation",
        "update" => "update",
        "cancellation" => "cancellation",
        other => other,
    }
}

/// What stands in her calendar while the newest mail has not reached her; empty where there is nothing to say.
pub fn holds(holding: Holding, newest: &Sent) -> String {
    if newest.standing == Standing::Delivered {
        return String::new();
    }
    let lost = newest.standing.is_problem();
    let revision = newest.sequence.unwrap_or(0);
    let gone = newest.kind == "cancellation";
    match holding {
        Holding::Nothing if gone => "She never got what it cancels.".into(),
        Holding::Nothing if lost => "She holds nothing of it.".into(),
        Holding::Nothing => String::new(),
        Holding::Revision(old) if lost && gone => {
            format!("Her calendar still shows revision {old}: the cancellation did not arrive.")
        }
        Holding::Revision(old) if lost && old == revision => {
            format!("She holds revision {old}; it was sent once more and did not arrive.")
        }
        Holding::Revision(old) if lost => {
            format!("She holds revision {old}; revision {revision} did not arrive.")
        }
        Holding::Revision(old) => format!("She holds revision {old} until then."),
        Holding::TakenOut if lost => {
            "It is out of her calendar; that it takes place for her again did not arrive.".into()
        }
        Holding::TakenOut => "It is out of her calendar until then.".into(),
    }
}

/// What is odd about how she is written to.
pub fn about_her(person: &Person) -> Vec<String> {
    let mut notes = Vec::new();
    if Language::of_code(&person.language).is_none() {
        notes.push(format!(
            "Her language is \"{}\", which we do not speak: her mails are in English.",
            person.language
        ));
    }
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    if person.name.chars().any(breaks) {
        notes.push("Her name has a line break in it; her mails leave it out.".into());
    }
    notes
}

/// That her mail named another hour than her clock will show; `None` where they agree, or where it is not known what it named.
pub fn about_the_hour(told: Option<&Told>, at: Instant, now_in: &Zone) -> Option<String> {
    let told = told?;
    let offset = now_in.local(at).offset_seconds;
    if offset == told.offset {
        return None;
    }
    let hour = |offset: i32| {
        (at + chrono::TimeDelta::seconds(offset.into()))
            .format("%H:%M")
            .to_string()
    };
    let why = if told.zone == now_in.name() {
        format!(
            "The rules of {} are others than when she was told (now those of {})",
            told.zone,
            rules_version().version
        )
    } else {
        format!(
            "Her zone was {} when she was told and is {} now",
            told.zone,
            now_in.name()
        )
    };
    Some(format!(
        "{why}: her mail named {}, her clock will show {}. Send it again.",
        hour(told.offset),
        hour(offset)
    ))
}

impl Line {
    /// Where it stands, what she holds, what is odd: the whole in one text.
    pub fn says(&self, zone: &Zone) -> String {
        let mut all = vec![stands(&self.mail, zone)];
        all.extend(
            Some(holds(self.holds, &self.mail))
                .into_iter()
                .chain(self.notes.iter().cloned())
                .filter(|s| !s.is_empty()),
        );
        all.join(" · ")
    }
}
