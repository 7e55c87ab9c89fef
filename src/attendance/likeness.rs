//! How like a written name is to somebody's, for suggestions. What cannot be like is passed over cheaply: a file may hold thousands of strangers.

use std::collections::HashSet;

use super::names;
use crate::people::Person;

/// Names from here on are similar (Jaro and Winkler's measure).
const SIMILAR: f64 = 0.9;

/// Somebody of the meeting, with her name as it is compared.
pub struct Known<'a> {
    pub person: &'a Person,
    pub address: String,
    pub key: String,
    pub words: Vec<String>,
    /// The words in her address, before the @.
    local: Vec<String>,
    letters: Letters,
}

impl<'a> Known<'a> {
    pub fn new(person: &'a Person) -> Self {
        let key = names::key(&person.name);
        let address = person.email.key();
        let local = address.split('@').next().unwrap_or_default();
        Known {
            words: key.split(' ').map(str::to_string).collect(),
            local: names::words(local)
                .into_iter()
                .filter(|w| !w.chars().all(|c| c.is_ascii_digit()))
                .collect(),
            letters: Letters::of(&key),
            address,
            key,
            person,
        }
    }
}

/// A written name in all its readings, with its address.
pub struct Written {
    readings: Vec<Reading>,
    /// All words of all readings.
    words: HashSet<String>,
    /// Those of three letters and more.
    long: Vec<String>,
    email: String,
}

struct Reading {
    key: String,
    words: Vec<String>,
    joined: String,
    letters: Letters,
}

impl Written {
    pub fn new(readings: &[String], email: &str) -> Self {
        let readings: Vec<Reading> = readings
            .iter()
            .map(|key| Reading {
                words: key.split(' ').map(str::to_string).collect(),
                joined: key.replace(' ', ""),
                letters: Letters::of(key),
                key: key.clone(),
            })
            .collect();
        let words: HashSet<String> = readings.iter().flat_map(|r| r.words.clone()).collect();
        Written {
            long: words.iter().filter(|w| is_long(w)).cloned().collect(),
            words,
            readings,
            email: email.to_lowercase(),
        }
    }
}

fn is_long(word: &str) -> bool {
    word.chars().count() > 2
}

/// How often each letter occurs, letters taken together that have the same last five bits.
struct Letters {
    counts: [u16; 32],
    all: u32,
}

impl Letters {
    fn of(text: &str) -> Self {
        let (mut counts, mut all) = ([0_u16; 32], 0);
        for c in text.chars() {
            let place = &mut counts[(u32::from(c) % 32) as usize];
            *place = place.saturating_add(1);
            all += 1;
        }
        Letters { counts, all }
    }

    /// Whether two names can be similar: at most four letters at the beginning lift the measure, so it is a sixth short of one before them, and
    /// the letters in common are three quarters of both taken together.
    fn may_be_similar(&self, other: &Letters) -> bool {
        let mut common = 0_u32;
        for (a, b) in self.counts.iter().zip(&other.counts) {
            common += u32::from(*a.min(b));
        }
        let (a, b) = (f64::from(self.all), f64::from(other.all));
        let common = f64::from(common);
        common / a + common / b > 1.5 - 1e-6
    }
}

/// How like (of a hundred), and why; `None` when not at all.
pub fn likeness(known: &Known<'_>, written: &Written) -> Option<(u32, String)> {
    let (own, readings) = (&known.key, &written.readings);
    if readings.iter().any(|r| r.key == *own) {
        return Some((95, "she bears this name".to_string()));
    }
    if is_near(&written.email, &known.address) {
        return Some((90, "her address differs by a letter or two".to_string()));
    }
    if known.words.iter().any(|w| written.words.contains(w)) {
        let within = |r: &Reading| {
            r.words
                .iter()
                .all(|w| is_long(w) && known.words.contains(w))
        };
        if readings.iter().any(within) {
            return Some((70, "a part of her name".to_string()));
        }
        let holds = |r: &Reading| {
            known.words.len() > 1 && known.words.iter().all(|own| r.words.contains(own))
        };
        if readings.iter().any(holds) {
            return Some((75, "her name and more".to_string()));
        }
    }
    if is_spelled(known, written) {
        return Some((65, "her address spells it like this".to_string()));
    }
    let nearest = readings
        .iter()
        .filter(|r| r.letters.may_be_similar(&known.letters))
        .map(|r| strsim::jaro_winkler(&r.key, own))
        .fold(0.0, f64::max);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let score = (nearest * 60.0) as u32;
    (nearest >= SIMILAR).then(|| (score, "a similar name".to_string()))
}

fn is_near(email: &str, address: &str) -> bool {
    !email.is_empty()
        && email.len().abs_diff(address.len()) <= 8
        && strsim::levenshtein(email, address) <= 2
}

/// A name in another script: the address may spell it in this one.
fn is_spelled(known: &Known<'_>, written: &Written) -> bool {
    if known.local.len() < 2 {
        return false;
    }
    let spells = |word: &String| known.local.iter().any(|l| l.contains(word.as_str()));
    let by_words = |r: &Reading| {
        let long: Vec<&String> = r.words.iter().filter(|w| is_long(w)).collect();
        long.len() > 1 && long.into_iter().filter(|w| spells(w)).count() > 1
    };
    let joined = known.local.concat();
    (written.long.iter().any(spells) && written.readings.iter().any(by_words))
        || written.readings.iter().any(|r| r.joined == joined)
}
