//! Lines of plain text that fit a narrow window.

/// Characters of a line, below the 78 of RFC 5322 (2.1.1).
const WIDTH: usize = 76;

/// Broken at blanks, never inside a name between FSI and PDI: the signs hold no longer than a line.
pub fn wrapped(text: &str) -> String {
    lines(text, "")
}

/// As [`wrapped`], with the lines after the first set in.
pub fn hung(text: &str) -> String {
    lines(text, "  ")
}

fn lines(text: &str, indent: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut used = 0;
    for word in words(text) {
        let length = width(word);
        if used > 0 && used + 1 + length > WIDTH {
            out.push('\n');
            out.push_str(indent);
            used = indent.len();
        } else if used > 0 {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += length;
    }
    out
}

/// What may stand on a line of its own: words and whole names.
fn words(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let (mut from, mut depth) = (0, 0_usize);
    for (at, c) in text.char_indices() {
        match c {
            '\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            ' ' | '\n' if depth == 0 => {
                all.push(&text[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    all.push(&text[from..]);
    all.retain(|w| !w.is_empty());
    all
}

fn width(text: &str) -> usize {
    text.chars()
        .filter(|c| !matches!(c, '\u{2068}' | '\u{2069}'))
        .count()
}
