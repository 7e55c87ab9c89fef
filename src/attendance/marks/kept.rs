//! What a device and the service tell one another of marks, as JSON.

use chrono::TimeDelta;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Mark, Outcome, Place, Sheet, Stay, Taken, Whom};
use crate::attendance::hub::words::{say, say_with};
use crate::attendance::{Source, State};
use crate::language::Language;
use crate::language::Value::Phrase;
use crate::people::PersonId;
use crate::refusal::Refusal;
use crate::time::Instant;

/// What else than a mark says that she was there.
pub fn others(language: Language, place: &Place) -> String {
    let words = place.others.iter().map(|source| {
        say(
            language,
            match source {
                Source::Report | Source::Minutes => "others-file",
                Source::WaitingRoom => "others-waiting-room",
                Source::Own => "others-own",
                Source::Hand => "known-hand",
            },
        )
    });
    words.collect::<Vec<_>>().join(&say(language, "comma"))
}

/// `whole session`, `from minute 12`, `until minute 95`, `minutes 12 to 95`.
pub fn told(language: Language, stay: Stay, length: u32) -> String {
    let values = [
        ("from", i64::from(stay.from).into()),
        ("until", i64::from(stay.until).into()),
    ];
    let whole = stay.until >= length;
    let key = match stay.from {
        0 if whole => "stay-whole",
        0 => "stay-until",
        _ if whole => "stay-from",
        _ => "stay-part",
    };
    say_with(language, key, &values)
}

/// The words of the script, with `{n}`, `{from}`, `{until}`, `{name}` and `{why}` where it puts something in.
pub fn script_words(language: Language) -> String {
    let phrase = |name: &'static str| (name, Phrase(format!("{{{name}}}")));
    let values = ["n", "from", "until", "name", "why"].map(phrase);
    let keys = [
        "stay-whole",
        "stay-until",
        "stay-from",
        "stay-part",
        "script-waits",
        "script-one-waits",
        "script-many-wait",
        "script-for-network",
        "script-not-taken",
        "script-signed-out",
        "script-refused",
        "script-order",
        "remove",
        "remove-name",
    ];
    let words: serde_json::Map<String, Value> = keys
        .into_iter()
        .map(|key| (key.to_string(), say_with(language, key, &values).into()))
        .collect();
    Value::from(words).to_string()
}

/// A mark as a device tells of it.
#[derive(Deserialize)]
struct KeptMark {
    id: String,
    #[serde(default)]
    person: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    out: bool,
    from: Option<u32>,
    until: Option<u32>,
    /// Milliseconds since it was tapped, by the device's own clock: that clock may be wrong, the time that passed on it is not.
    ago: i64,
}

/// Reads what a device sent; `length`: the session's minutes.
pub fn read_kept(text: &str, length: u32, now: Instant) -> Result<Vec<Mark>, Refusal> {
    let kept: Vec<KeptMark> = serde_json::from_str(text).map_err(|e| {
        Refusal::invalid("marks", format!("it is not the JSON that is expected: {e}"))
    })?;
    Ok(kept
        .into_iter()
        .map(|k| Mark {
            whom: if k.person.is_empty() {
                Whom::Name(k.name)
            } else {
                Whom::Person(PersonId::from_text(k.person))
            },
            stay: (!k.out).then(|| Stay {
                from: k.from.unwrap_or(0),
                until: k.until.unwrap_or(length),
            }),
            // A month: nothing waits longer.
            at: now - TimeDelta::milliseconds(k.ago.clamp(0, 2_678_400_000)),
            id: k.id,
        })
        .collect())
}

/// What became of a mark, for the device.
pub fn outcome_json(outcome: &Outcome) -> Value {
    match &outcome.taken {
        Ok(taken) => json!({"id": outcome.id, "taken": taken_word(*taken)}),
        Err(refusal) => json!({"id": outcome.id, "refused": refusal.to_string()}),
    }
}

/// As JSON says what became of a mark.
pub fn taken_word(taken: Taken) -> &'static str {
    match taken {
        Taken::Counts => "counts",
        Taken::Known => "known",
        Taken::Older => "older",
    }
}

/// How everybody stands now, for pages that are open on several devices.
pub fn now_json(language: Language, sheet: &Sheet) -> Value {
    let length = sheet.session.minutes;
    let people: serde_json::Map<String, Value> = sheet
        .groups
        .iter()
        .flat_map(|g| &g.places)
        .map(|p| {
            let stay = p.stay.map(|s| json!({"from": s.from, "until": s.until}));
            (
                p.person.to_string(),
                json!({"stay": stay, "others": others(language, p)}),
            )
        })
        .collect();
    let added: Vec<Value> = sheet
        .added
        .iter()
        .map(|a| json!({"name": a.name, "told": told(language, a.stay, length)}))
        .collect();
    json!({"people": people, "added": added, "final": sheet.state == State::Final})
}
