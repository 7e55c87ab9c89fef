//! Text as runs of one direction each. Word orders runs, and knows nothing of the signs that keep a name's direction its own (FSI and PDI): what
//! stands between them becomes runs of its own.

use crate::document::Span;

const APART: char = '\u{2068}';
const TOGETHER: char = '\u{2069}';

/// A run of text in one direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    pub rtl: bool,
}

/// The runs of a piece of text; `rtl`: the document runs from right to left.
pub(super) fn runs(spans: &[Span], rtl: bool) -> Vec<Run> {
    let mut all: Vec<Run> = Vec::new();
    for span in spans {
        for (text, rtl) in directed(&span.text, rtl) {
            match all.last_mut() {
                Some(last)
                    if (last.bold, last.italic, last.rtl) == (span.bold, span.italic, rtl) =>
                {
                    last.text.push_str(&text);
                }
                _ => all.push(Run {
                    text,
                    bold: span.bold,
                    italic: span.italic,
                    rtl,
                }),
            }
        }
    }
    all
}

/// As [`runs`], of plain text.
pub(super) fn runs_of(text: &str, rtl: bool) -> Vec<Run> {
    runs(&[Span::plain(text)], rtl)
}

/// The text as XML can bear it, without signs of direction.
pub(super) fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(*c, APART | TOGETHER))
        .filter_map(bearable)
        .collect()
}

/// XML 1.0, 2.2: no control characters.
fn bearable(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{fffe}' | '\u{ffff}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}

fn directed(text: &str, base: bool) -> Vec<(String, bool)> {
    let mut found: Vec<(String, bool)> = Vec::new();
    for piece in text.split(TOGETHER) {
        let (before, isolated) = piece.split_once(APART).map_or((piece, ""), |(b, i)| (b, i));
        resolve(before, base, &mut found);
        // A name takes its direction from its first letter.
        let own = isolated.chars().find_map(strong).unwrap_or(base);
        resolve(isolated, own, &mut found);
    }
    found
}

/// Letters have their direction; what stands between letters of one direction goes with them, everything else with the text.
fn resolve(text: &str, base: bool, found: &mut Vec<(String, bool)>) {
    let chars: Vec<char> = text
        .chars()
        .filter(|c| !matches!(*c, APART | TOGETHER))
        .filter_map(bearable)
        .collect();
    let mut before = None;
    for (at, c) in chars.iter().enumerate() {
        let joined = at > 0 && !chars[at - 1].is_whitespace();
        let rtl = match strong(*c) {
            Some(rtl) => {
                before = Some(rtl);
                rtl
            }
            // `WG1` is one word.
            None if c.is_numeric() && joined && before == Some(false) => false,
            None => {
                let after = chars[at..].iter().find_map(|c| strong(*c));
                match (before, after) {
                    (Some(a), Some(b)) if a == b => a,
                    _ => base,
                }
            }
        };
        match found.last_mut() {
            Some((text, last)) if *last == rtl => text.push(*c),
            _ => found.push((c.to_string(), rtl)),
        }
    }
}

/// The direction of a letter: `true` from right to left.
fn strong(c: char) -> Option<bool> {
    if matches!(c, '\u{590}'..='\u{65f}' | '\u{66a}'..='\u{6ef}' | '\u{6fa}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    {
        return c.is_alphabetic().then_some(true);
    }
    c.is_alphabetic().then_some(false)
}
