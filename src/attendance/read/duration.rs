//! A duration as a platform writes it, in whatever language.

/// Seconds of `2h 3m 12s`, `2 hr 13 min`, `59 Min. 0 Sek.`, `1:23:45`; of a bare number as minutes. `None` when it is no duration.
pub fn seconds(cell: &str) -> Option<i64> {
    let text = cell.trim().to_lowercase();
    if text.is_empty() || text.len() > 40 {
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
    let (mut total, mut number, mut word, mut found) = (0, None, String::new(), false);
    for c in text.chars().chain([' ', '0']) {
        if let Some(digit) = c.to_digit(10) {
            if !word.is_empty() {
                total += number.take()? * unit(&word)?;
                word.clear();
                found = true;
            }
            number = Some(
                number
                    .unwrap_or(0_i64)
                    .checked_mul(10)?
                    .checked_add(digit.into())?,
            );
        } else if c.is_alphabetic() {
            word.push(c);
        } else if !"., <\u{a0}\u{202f}".contains(c) {
            return None;
        }
    }
    found.then_some(total)
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

/// Seconds of a unit, by the letters with which it starts in the languages that Teams exports.
fn unit(word: &str) -> Option<i64> {
    const UNITS: [(&str, i64); 19] = [
        ("min", 60),
        ("мин", 60),
        ("دقيق", 60),
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
        ("s", 1),
        ("с", 1),
        ("ثان", 1),
        ("分", 60),
        ("秒", 1),
        ("小", 3600),
    ];
    match word {
        "h" | "u" | "س" => return Some(3600),
        "m" | "د" | "λ" => return Some(60),
        "ث" => return Some(1),
        _ => {}
    }
    UNITS
        .iter()
        .find(|(start, _)| word.starts_with(start))
        .map(|(_, seconds)| *seconds)
}
