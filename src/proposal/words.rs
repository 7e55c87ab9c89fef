//! How pages call the levels of the objective, and write their values.

/// Thousandths of a minute as `3 h 05`.
pub fn hours(burden: i64) -> String {
    let minutes = burden.abs() / 1000;
    let sign = if burden <= -1000 { "−" } else { "" };
    format!("{sign}{} h {:02}", minutes / 60, minutes % 60)
}

const LEVELS: [(&str, &str); 6] = [
    ("unplaced", "Workshops without a start"),
    ("required_lost", "Minutes that must-attend people miss"),
    (
        "lost",
        "Points for people who cannot come, or only if need be",
    ),
    ("fairness", "Unsocial time a head of the worst-off network"),
    (
        "comfort",
        "Unsocial minutes of all, and back-to-back sessions",
    ),
    ("disruption", "People who would be told again"),
];

/// What a level counts, in words.
pub fn counts(level: &str) -> &str {
    LEVELS
        .iter()
        .find(|(name, _)| *name == level)
        .map_or(level, |(_, says)| says)
}

/// A value of a level: hours for fairness, else a number with its thousands apart.
pub fn value(level: &str, value: i64) -> String {
    if level == "fairness" {
        hours(value)
    } else {
        grouped(value)
    }
}

/// `14 730`, with thin spaces.
pub fn grouped(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut text = String::from(if value < 0 { "−" } else { "" });
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

/// A difference with its sign: `+1 h 05`, `−3`, `0`.
pub fn difference(level: &str, by: i64) -> String {
    let text = value(level, by);
    if by > 0 { format!("+{text}") } else { text }
}

/// The way of weighing, in words.
pub fn preset(word: &str) -> String {
    match word {
        "" => "as the meeting is set".into(),
        word => word.replace('-', " "),
    }
}

#[cfg(test)]
mod tests {
    use super::{difference, grouped, hours};

    #[test]
    fn values_are_written_as_people_read_them() {
        assert_eq!(hours(185_999), "3 h 05");
        assert_eq!(hours(-60_000), "−1 h 00");
        assert_eq!(grouped(1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(grouped(-999), "−999");
        assert_eq!(difference("lost", 1200), "+1\u{202f}200");
        assert_eq!(difference("fairness", -61_000), "−1 h 01");
        assert_eq!(difference("comfort", 0), "0");
    }
}
