//! Content lines: values made harmless, lines folded at 75 octets (RFC 5545, 3.1) and unfolded again.

/// The most octets of a physical line, the blank of a continuation included.
pub const WIDTH: usize = 75;

/// Characters that reorder what is shown after them: a name must not dress up as another.
fn reorders(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What some reader takes for the end of a line.
fn breaks_line(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// A TEXT value of several lines: line ends become `\n`, other control characters go, tabs stay.
pub fn clean_text(value: &str) -> String {
    let one_kind = value.replace("\r\n", "\n");
    let kept: String = one_kind
        .chars()
        .map(|c| if breaks_line(c) { '\n' } else { c })
        .filter(|c| {
            (!c.is_control() || matches!(c, '\n' | '\t')) && !reorders(*c) && *c != '\u{feff}'
        })
        .collect();
    kept.trim_matches(|c: char| c.is_whitespace()).to_string()
}

/// A value of one line: every run of blanks, tabs and line ends is one blank.
pub fn clean_line(value: &str) -> String {
    let text = clean_text(value);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A parameter value: one line without `"`, which cannot stand in it, without `^`, which RFC 6868 gives a meaning that not every
/// reader knows, and without `\`, before which some readers look for an escaped line end as in a text.
pub fn clean_parameter(value: &str) -> String {
    clean_line(value)
        .replace('"', "'")
        .replace('^', "")
        .replace('\\', "/")
}

/// A URI that can be a link: `http:` or `https:`, printable ASCII, nothing that ends a line or a quotation.
pub fn clean_link(value: &str) -> Option<String> {
    let value = value.trim();
    let lower = value.to_ascii_lowercase();
    let scheme = lower.starts_with("https://") || lower.starts_with("http://");
    let harmless = |b: u8| b.is_ascii_graphic() && !matches!(b, b'"' | b'<' | b'>' | b'\\');
    (scheme && value.len() <= 2000 && value.bytes().all(harmless)).then(|| value.to_string())
}

/// Folds one content line, without its line end. Never inside a character, and beside no blank where that can be helped: some readers
/// trim what they join.
pub fn fold(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + line.len() / 20);
    let mut rest = line;
    let mut room = WIDTH;
    while rest.len() > room {
        let at = break_before(rest, room);
        out.push_str(&rest[..at]);
        out.push_str("\r\n ");
        rest = &rest[at..];
        room = WIDTH - 1;
    }
    out.push_str(rest);
    out
}

/// Where to break `rest` so that at most `room` octets stand before.
fn break_before(rest: &str, room: usize) -> usize {
    let boundary = |from: usize| (1..=from).rev().find(|i| rest.is_char_boundary(*i));
    let latest = boundary(room).unwrap_or(room);
    let beside_blank = |at: usize| {
        let before = rest[..at].chars().next_back();
        let after = rest[at..].chars().next();
        [before, after].iter().flatten().any(|c| c.is_whitespace())
    };
    (room / 2..=latest)
        .rev()
        .filter(|at| rest.is_char_boundary(*at))
        .find(|at| !beside_blank(*at))
        .unwrap_or(latest)
}

/// Joins folded lines; accepts CRLF, LF and CR line ends.
pub fn unfold(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.replace("\n ", "").replace("\n\t", "")
}
