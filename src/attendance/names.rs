//! Names as they are compared: without case, accents, order and the tags that people and platforms hang on them.

use unicode_normalization::UnicodeNormalization;

/// The words of a name, folded and sorted: `Diallo Aïssatou` and `aissatou diallo` have the same.
pub fn key(name: &str) -> String {
    let mut words = words(name);
    words.sort();
    words.join(" ")
}

/// What a decision about a written name is remembered by: its folded words in their order, with the address where the file gave one.
pub fn alias_key(name: &str, email: &str) -> String {
    let words = words(name).join(" ");
    if email.is_empty() {
        words
    } else {
        format!("{words} <{}>", email.trim().to_lowercase())
    }
}

/// Whether each of the folded words begins a word of the name.
pub fn holds(name: &str, sought: &[String]) -> bool {
    let own = words(name);
    sought
        .iter()
        .all(|word| own.iter().any(|o| o.starts_with(word.as_str())))
}

/// The folded words of a name. Hyphens and points part words, apostrophes do not.
pub fn words(name: &str) -> Vec<String> {
    let mut folded = String::new();
    for c in name.nfkd().filter(|c| !is_mark(*c)) {
        match c {
            // A vowel of Devanagari, a tone of Thai: another name without it.
            c if unicode_normalization::char::is_combining_mark(c) => folded.push(c),
            'ø' | 'Ø' | 'ɔ' | 'Ɔ' => folded.push('o'),
            'đ' | 'Đ' | 'ð' | 'Ð' | 'ɗ' | 'Ɗ' => folded.push('d'),
            'ł' | 'Ł' => folded.push('l'),
            'ı' | 'İ' => folded.push('i'),
            'ħ' | 'Ħ' => folded.push('h'),
            'ŋ' | 'Ŋ' | 'ɲ' | 'Ɲ' => folded.push('n'),
            'ɓ' | 'Ɓ' => folded.push('b'),
            'ƙ' | 'Ƙ' => folded.push('k'),
            'ɛ' | 'Ɛ' | 'ə' | 'Ə' => folded.push('e'),
            'þ' | 'Þ' => folded.push_str("th"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'œ' | 'Œ' => folded.push_str("oe"),
            'ß' | 'ẞ' => folded.push_str("ss"),
            'ى' | 'ی' => folded.push('ي'),
            'ک' => folded.push('ك'),
            'ة' => folded.push('ه'),
            '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | 'ʻ' | 'ـ' => {}
            c if c.is_alphanumeric() => folded.extend(c.to_lowercase()),
            _ => folded.push(' '),
        }
    }
    folded.split_whitespace().map(str::to_string).collect()
}

/// Accents, the points that Hebrew and Arabic may leave out, and marks of direction. Where a mark is a letter of its own, as in the scripts of
/// India, it stays.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
        || matches!(c, '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{61c}' | '\u{ad}')
}

/// All keys of a person's name, [`key`] first: also with `ä ö ü å ø` spelled out, and without blanks, since `Al-Masri` is written `Almasri`, `عبد الله`
/// `عبدالله`, and platforms ask for a Chinese name in two parts.
pub fn keys(name: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for text in [name.to_string(), spelled_out(name)] {
        let words = words(&text);
        keys.push(key(&text));
        keys.extend((0..words.len()).filter_map(|first| joined(&words, first)));
    }
    keys
}

/// A name's words without blanks between them, from the given word on and round. Short ones say too little, unless their script has no blanks.
fn joined(words: &[String], first: usize) -> Option<String> {
    let (before, after) = words.split_at(first);
    let whole = [after, before].concat().concat();
    let enough = whole.chars().count() >= 8 || whole.chars().all(is_unspaced);
    (enough && !whole.is_empty()).then_some(whole)
}

/// As German and the languages of the North write it where such letters are missing.
fn spelled_out(name: &str) -> String {
    let mut out = String::new();
    for c in name.nfc() {
        match c {
            'ä' | 'æ' => out.push_str("ae"),
            'Ä' | 'Æ' => out.push_str("Ae"),
            'ö' | 'ø' => out.push_str("oe"),
            'Ö' | 'Ø' => out.push_str("Oe"),
            'ü' => out.push_str("ue"),
            'Ü' => out.push_str("Ue"),
            'å' => out.push_str("aa"),
            'Å' => out.push_str("Aa"),
            c => out.push(c),
        }
    }
    out
}

/// Letters of Chinese, Japanese and Korean (taken apart by the folding).
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3005}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3134f}')
}

/// The names that a written one may stand for, as [`key`]s: the whole, without what is in brackets, each bracket alone (`Galaxy A52 (Name)`,
/// `New (Old)`), each part beside a bar or a dash, and all of these without titles, devices, numbers and the given codes of networks.
pub fn readings(written: &str, codes: &[String]) -> Vec<String> {
    let (outside, insides) = brackets(written);
    let mut texts = vec![written.to_string(), outside.clone()];
    texts.extend(insides);
    texts.extend(
        outside
            .split(['|', '/', '•', '·', '~', '@', ':'])
            .map(str::to_string),
    );
    texts.extend(outside.split(" - ").map(str::to_string));
    texts.extend(outside.split(" – ").map(str::to_string));
    let spelled: Vec<String> = texts.iter().map(|t| spelled_out(t)).collect();
    texts.extend(spelled);
    let mut keys = Vec::new();
    for text in texts {
        let all = words(&text.replace("'s ", " ").replace("’s ", " "));
        let kept: Vec<String> = all
            .iter()
            .filter(|w| !is_noise(w, codes))
            .cloned()
            .collect();
        for mut some in [words(&text), all, kept] {
            for first in 0..some.len() {
                if let Some(whole) = joined(&some, first).filter(|k| !keys.contains(k)) {
                    keys.push(whole);
                }
            }
            some.sort();
            let key = some.join(" ");
            if !key.is_empty() && !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys
}

/// Titles, devices, numbers, tags of platforms, codes of networks: no part of a name.
pub fn is_noise(word: &str, codes: &[String]) -> bool {
    const NOISE: [&str; 53] = [
        "dr",
        "prof",
        "professor",
        "mr",
        "mrs",
        "ms",
        "mme",
        "madame",
        "amb",
        "ambassador",
        "ambassadrice",
        "hon",
        "he",
        "she",
        "her",
        "hers",
        "sra",
        "dra",
        "iphone",
        "ipad",
        "android",
        "galaxy",
        "samsung",
        "huawei",
        "phone",
        "laptop",
        "macbook",
        "pc",
        "mobile",
        "tablet",
        "de",
        "von",
        "guest",
        "elle",
        "ella",
        "cohost",
        "host",
        "organizer",
        "presenter",
        "external",
        "unverified",
        "externe",
        "extern",
        "externo",
        "esterno",
        "invite",
        "invitee",
        "invitado",
        "convidado",
        "gast",
        "ospite",
        "they",
        "them",
    ];
    NOISE.contains(&word)
        || word.chars().all(|c| c.is_ascii_digit())
        || codes.iter().any(|code| code.to_lowercase() == *word)
}

/// The text outside all brackets, and what is inside each.
pub fn brackets(text: &str) -> (String, Vec<String>) {
    let (mut outside, mut insides, mut depth) = (String::new(), Vec::<String>::new(), 0_usize);
    for c in text.chars() {
        match c {
            '(' | '[' | '{' | '（' | '【' => {
                depth += 1;
                if depth == 1 {
                    insides.push(String::new());
                }
            }
            ')' | ']' | '}' | '）' | '】' => depth = depth.saturating_sub(1),
            c if depth == 0 => outside.push(c),
            c => {
                if let Some(inside) = insides.last_mut() {
                    inside.push(c);
                }
            }
        }
    }
    (outside, insides)
}

/// A program that listens, whoever it is named after: `Fatou Sow (Otter.ai)` is not she.
pub fn is_program(written: &str) -> bool {
    is_note_taker(&words(written))
}

fn is_note_taker(words: &[String]) -> bool {
    const PROGRAMS: [&str; 16] = [
        "notetaker",
        "otter",
        "fireflies",
        "otterpilot",
        "fathom",
        "recorder",
        "bot",
        "copilot",
        "airgram",
        "avoma",
        "fellow",
        "sembly",
        "supernormal",
        "tactiq",
        "meetgeek",
        "tldv",
    ];
    let pair = |a: &str, b: &str| words.windows(2).any(|w| w[0] == a && w[1] == b);
    words.iter().any(|w| PROGRAMS.contains(&w.as_str()))
        || pair("note", "taker")
        || pair("read", "ai")
        || pair("tl", "dv")
        || pair("meeting", "notes")
}

/// Why a written name is hardly a person's; `None` when it may be one.
pub fn no_person(written: &str) -> Option<&'static str> {
    let words = words(written);
    let has = |all: &[&str]| words.iter().any(|w| all.contains(&w.as_str()));
    let digits = written
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '*')
        .count();
    let letters = written.chars().filter(|c| c.is_alphabetic()).count();
    if digits >= 5 && letters < 4 {
        Some("a telephone")
    } else if is_note_taker(&words) {
        Some("a note-taker")
    } else if has(&[
        "interpreter",
        "interpreters",
        "interprete",
        "interpretation",
        "translator",
        "dolmetscher",
        "dolmetscherin",
        "مترجم",
        "مترجمه",
    ]) {
        Some("an interpreter")
    } else if has(&[
        "host",
        "cohost",
        "secretariat",
        "technician",
        "support",
        "moderation",
        "streaming",
    ]) {
        Some("the host or a technician")
    } else {
        None
    }
}
