//! What a cell may hold: characters that hide or break things are taken out before anything is read from it.

/// The cell without control characters, line and paragraph separators and direction controls (those that stand between two
/// words become a blank), without blanks around it and with single ones inside. Joiners stay: names are written with them.
pub fn clean(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    for c in cell.chars() {
        match c {
            '\u{61C}'
            | '\u{200B}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}' => {}
            '\u{2028}' | '\u{2029}' => out.push(' '),
            c if c.is_whitespace() => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.split(' ')
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether cleaning took out something that a reader does not see (more than blanks).
pub fn hides_something(cell: &str) -> bool {
    cell.trim().chars().any(|c| {
        (c.is_control() && c != '\n' && c != '\r' && c != '\t')
            || matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2028}' | '\u{2029}' | '\u{2066}'..='\u{2069}')
    })
}

/// Text for people: says that it is too long. What looks like a formula is a name all the same; exports guard it.
pub fn unfit(text: &str, most: usize) -> Option<String> {
    let long = text.chars().count();
    (long > most).then(|| format!("it is {long} characters long; at most {most} are possible"))
}

/// The text for a sentence: short enough to be read there.
pub fn shown(text: &str) -> String {
    let mut out: String = text.chars().take(60).collect();
    if out.len() < text.len() {
        out.push('…');
    }
    out
}
