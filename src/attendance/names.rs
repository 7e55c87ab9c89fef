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
            'ø' | 'Ø' => folded.push('o'),
            'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
            'ł' | 'Ł' => folded.push('l'),
            'ı' | 'İ' => folded.push('i'),
            'þ' | 'Þ' => folded.push_str("th"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'œ' | 'Œ' => folded.push_str("oe"),
            'ß' | 'ẞ' => folded.push_str("ss"),
            'ى' => folded.push('ي'),
            'ة' => folded.push('ه'),
            '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | 'ʻ' | 'ـ' => {}
            c if c.is_alphanumeric() => folded.extend(c.to_lowercase()),
            _ => folded.push(' '),
        }
    }
    folded.split_whitespace().map(str::to_string).collect()
}

/// Accents, vowel points and marks of direction.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{61c}')
}

/// The names that a written one may stand for, as [`key`]s: the whole, without what is in brackets, each bracket alone (`Galaxy A52 (Name)`,
/// `New (Old)`), each part beside a bar or a dash, and all of these without titles, devices, numbers and the given codes of networks.
pub fn readings(written: &str, codes: &[String]) -> Vec<String> {
    let (outside, insides) = brackets(written);
    let mut texts = vec![written.to_string(), outside.clone()];
    texts.extend(insides);
    texts.extend(outside.split(['|', '/', '•']).map(str::to_string));
    texts.extend(outside.split(" - ").map(str::to_string));
    texts.extend(outside.split(" – ").map(str::to_string));
    let mut keys = Vec::new();
    for text in texts {
        let all = words(&text.replace("'s ", " ").replace("’s ", " "));
        let kept: Vec<String> = all
            .iter()
            .filter(|w| !is_noise(w, codes))
            .cloned()
            .collect();
        for mut some in [words(&text), all, kept] {
            some.sort();
            let key = some.join(" ");
            if !key.is_empty() && !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys
}

fn is_noise(word: &str, codes: &[String]) -> bool {
    const NOISE: [&str; 36] = [
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
    ];
    NOISE.contains(&word)
        || word.chars().all(|c| c.is_ascii_digit())
        || codes.iter().any(|code| code.to_lowercase() == *word)
}

/// The text outside all brackets, and what is inside each.
fn brackets(text: &str) -> (String, Vec<String>) {
    let (mut outside, mut insides, mut depth) = (String::new(), Vec::<String>::new(), 0_usize);
    for c in text.chars() {
        match c {
            '(' | '[' | '（' => {
                depth += 1;
                if depth == 1 {
                    insides.push(String::new());
                }
            }
            ')' | ']' | '）' => depth = depth.saturating_sub(1),
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
    } else if has(&[
        "notetaker",
        "otter",
        "fireflies",
        "otterpilot",
        "fathom",
        "recorder",
        "bot",
        "copilot",
    ]) {
        Some("a note-taker")
    } else if has(&[
        "interpreter",
        "interpreters",
        "interprete",
        "interpretation",
        "translator",
        "dolmetscher",
        "مترجم",
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
