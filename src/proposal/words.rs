//! How values of the objective are written in studies, which speak English.

/// Thousandths of a minute as `3 h 05`.
pub fn hours(burden: i64) -> String {
    let minutes = burden.abs() / 1000;
    let sign = if burden <= -1000 { "−" } else { "" };
    format!("{sign}{} h {:02}", minutes / 60, minutes % 60)
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

#[cfg(test)]
mod tests {
    use super::{grouped, hours};

    #[test]
    fn values_are_written_as_people_read_them() {
        assert_eq!(hours(185_999), "3 h 05");
        assert_eq!(hours(-60_000), "−1 h 00");
        assert_eq!(grouped(1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(grouped(-999), "−999");
    }
}
