//! A duration as a platform writes it, in whatever language.

/// Seconds of `2h 3m 12s`, `2 hr 13 min`, `59 Min. 0 Sek.`, `1:23:45`, `ساعة و٥ دقائق`; of a bare number as minutes. `None` when it is no duration.
pub fn seconds(cell: &str) -> Option<i64> {
    let text = plain(cell);
    if text.is_empty() || text.len() > 60 {
        return None;
    }
    if let Ok(minutes) = text.replace(',', ".").parse::<f64>() {
        #[allow(clippy::cast_possible_truncation)]
        return (0.0..100_000.0)
            .contains(&minutes)
            .then_some((minutes * 60.0).round() as i64);
    }
    if text.contains(':') {
        return clock(&text);
    }
    total(&pieces(&text)?)
}

/// Digits of all scripts as ASCII, no marks of direction; lower case.
fn plain(cell: &str) -> String {
    super::stamp::plain(cell)
}

/// A number, and the word behind it; a word alone has no number.
type Piece = (Option<i64>, String);

fn pieces(text: &str) -> Option<Vec<Piece>> {
    let mut found: Vec<Piece> = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        if let Some(first) = c.to_digit(10) {
            let mut number = i64::from(first);
            while let Some(d) = letters.peek().and_then(|c| c.to_digit(10)) {
                number = number.checked_mul(10)?.checked_add(d.into())?;
                letters.next();
            }
            found.push((Some(number), String::new()));
        } else if c.is_alphabetic() {
            let mut word = String::from(c);
            while let Some(c) = letters.next_if(|c| c.is_alphabetic()) {
                word.push(c);
            }
            match found.last_mut() {
                Some((Some(_), unit)) if unit.is_empty() => *unit = word,
                _ => found.push((None, word)),
            }
        } else if !"., <&+".contains(c) {
            return None;
        }
    }
    Some(found)
}

fn total(pieces: &[Piece]) -> Option<i64> {
    let mut seconds = 0;
    let mut numbers = Vec::new();
    let said = pieces
        .iter()
        .any(|(number, word)| number.is_some() || word_alone(word).is_some());
    for (number, word) in pieces {
        match (number, unit(word), word_alone(word)) {
            (Some(n), Some(unit), _) => {
                seconds += n.checked_mul(unit)?;
                numbers.push(*n);
            }
            (Some(n), None, _) if !word.is_empty() => {
                seconds = i64::MIN;
                numbers.push(*n);
            }
            (None, _, Some(alone)) => seconds += alone,
            (None, _, None) if is_and(word) => {}
            _ => return None,
        }
    }
    // Units in words that are not known here: of three, hours, minutes and seconds.
    match numbers.as_slice() {
        [h, m, s] if seconds < 0 && *m < 60 && *s < 60 && *h < 48 => Some(h * 3600 + m * 60 + s),
        _ => (seconds >= 0 && said).then_some(seconds),
    }
}

/// `h:mm:ss`.
fn clock(text: &str) -> Option<i64> {
    let parts = text
        .split(':')
        .map(|p| p.trim().parse::<i64>().ok())
        .collect::<Option<Vec<_>>>()?;
    match parts.as_slice() {
        [h, m, s] if *m < 60 && *s < 60 => Some(h * 3600 + m * 60 + s),
        _ => None,
    }
}

fn is_and(word: &str) -> bool {
    ["and", "et", "und", "y", "e", "en", "i", "и", "و", "ve"].contains(&word)
}

/// Arabic says one and two without a number.
fn word_alone(word: &str) -> Option<i64> {
    match word.strip_prefix('و').unwrap_or(word) {
        "ساعة" => Some(3600),
        "ساعتان" | "ساعتين" => Some(7200),
        "دقيقة" => Some(60),
        "دقيقتان" | "دقيقتين" => Some(120),
        "ثانية" => Some(1),
        "ثانيتان" | "ثانيتين" => Some(2),
        _ => None,
    }
}

/// Seconds of a unit, by the letters with which it starts in the languages in which platforms export.
fn unit(word: &str) -> Option<i64> {
    const UNITS: [(&str, i64); 28] = [
        ("min", 60),
        ("мин", 60),
        ("dak", 60),
        ("دقيق", 60),
        ("دقائق", 60),
        ("hour", 3600),
        ("hr", 3600),
        ("st", 3600),
        ("godz", 3600),
        ("uu", 3600),
        ("or", 3600),
        ("hor", 3600),
        ("heu", 3600),
        ("ч", 3600),
        ("ساع", 3600),
        ("saa", 3600),
        ("sec", 1),
        ("seg", 1),
        ("sek", 1),
        ("sén", 1),
        ("сек", 1),
        ("ثان", 1),
        ("ثوان", 1),
        ("分", 60),
        ("秒", 1),
        ("小", 3600),
        ("时", 3600),
        ("時", 3600),
    ];
    match word {
        "h" | "u" | "س" | "sa" | "t" | "tim" | "시간" | "ω" | "घं" => return Some(3600),
        "m" | "د" | "λ" | "dk" | "분" | "м" | "p" => return Some(60),
        "ث" | "s" | "с" | "sn" | "초" | "δ" => return Some(1),
        _ => {}
    }
    UNITS
        .iter()
        .find(|(start, _)| word.starts_with(start))
        .map(|(_, seconds)| *seconds)
}
