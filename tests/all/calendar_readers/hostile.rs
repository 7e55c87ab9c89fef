//! Texts that hurt: made from a number, so that a failure can be seen again; and what must be left of them, said once more in other words than
//! the program's.

/// Line ends of all kinds, what quotes and separates, what reorders, what joins, characters of one to four octets.
const NASTY: &[char] = &[
    '\r', '\n', '\u{b}', '\u{c}', '\u{1c}', '\u{1d}', '\u{1e}', '\u{85}', '\u{2028}', '\u{2029}',
    '\0', '\t', '\u{7f}', '\u{1b}', '"', '\'', '^', '\\', ';', ':', ',', '=', '<', '>', '@', '(',
    ')', '\u{200f}', '\u{200e}', '\u{202e}', '\u{2066}', '\u{feff}', '\u{a0}', '\u{200d}',
    '\u{301}', 'é', 'ß', '語', '调', 'ع', 'ب', '🙂', '👩', '𝔘', '?', '_', '%', '&', '.', 'n', 'N',
    ' ',
];

/// Whole phrases that mean something to a parser.
const PHRASES: &[&str] = &[
    "\r\nATTACH:http://evil.example/",
    "\r\n\r\nBody",
    "\nBcc: evil@mail.example",
    "\r\nEND:VEVENT\r\nBEGIN:VEVENT",
    "\n ",
    "\\n",
    "^n^'^^",
    "=?utf-8?B?QQ==?=",
    "\";X=\"",
    ";CN=x:mailto:evil@mail.example",
    "مرحبا بالعالم",
    "\u{1f469}\u{200d}\u{2696}\u{fe0f}",
    "--=_",
    ".\r\n",
];

/// The same number gives the same texts.
pub struct Source(u64);

impl Source {
    pub fn new(seed: u64) -> Self {
        Source(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    /// Below `end`.
    fn next(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % end
    }

    /// Mostly short, now and then 10 kB.
    pub fn text(&mut self) -> String {
        let most = [0, 1, 12, 40, 40, 90, 90, 300, 2000, 10_000][self.next(10)];
        let mut out = String::new();
        while out.len() < most {
            match self.next(8) {
                0 => out.push_str(PHRASES[self.next(PHRASES.len())]),
                1..=3 => out.push(NASTY[self.next(NASTY.len())]),
                4 => out.extend(char::from_u32(u32::try_from(self.next(0x2_ffff)).unwrap())),
                _ => out.push(char::from(b' ' + u8::try_from(self.next(95)).unwrap())),
            }
        }
        out
    }
}

/// Several lines: every line end is one, other control characters and what reorders are gone, so are blanks around it all.
pub fn as_text(given: &str) -> String {
    let mut out = String::new();
    let mut chars = given.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push('\n');
            }
            '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => {}
            '\t' => out.push('\t'),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.trim().to_string()
}

/// One line, with single blanks.
pub fn as_line(given: &str) -> String {
    let text = as_text(given);
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// A title, which must be something.
pub fn as_title(given: &str) -> String {
    Some(as_line(given))
        .filter(|line| !line.is_empty())
        .unwrap_or_else(|| "-".into())
}

/// A name in a calendar's parameter, which can hold no quotation mark, and no `^` and `\` that every reader takes alike.
pub fn as_name(given: &str) -> String {
    as_line(given)
        .replace('"', "'")
        .replace('^', "")
        .replace('\\', "/")
}

/// A text as PyPI ics reads it: it takes the second half of an escaped backslash for the first half of an escaped line end.
pub fn as_ics_reads(meant: &str) -> String {
    let mut text = meant
        .replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace('\n', "\\n");
    for (escape, plain) in [
        ("\\;", ";"),
        ("\\,", ","),
        ("\\n", "\n"),
        ("\\N", "\n"),
        ("\\r", "\r"),
        ("\\R", "\r"),
        ("\\\\", "\\"),
    ] {
        text = text.replace(escape, plain);
    }
    text
}

/// The text of a mail: line ends are one kind, other control characters are gone.
pub fn as_body(given: &str) -> String {
    given
        .replace("\r\n", "\n")
        .replace(
            ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'],
            "\n",
        )
        .replace(|c: char| c.is_control() && c != '\n' && c != '\t', "")
}
