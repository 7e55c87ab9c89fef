//! The gate before the MIME parser: how much a mail may be, how many parts, how deep.
//!
//! The parser keeps every part and header line in memory, and what it made of messages inside messages is given back recursively: a mail of
//! nothing but nesting would end the process.

use super::Unfit;

/// The largest mail that is read, in octets.
pub const MOST_OCTETS: usize = 10 * 1024 * 1024;
/// The largest calendar part, decoded, in octets.
pub const MOST_CALENDAR_OCTETS: usize = 256 * 1024;

const HEADER_OCTETS: usize = 256 * 1024;
const LINES: usize = 300_000;
/// Lines that could begin a part.
const BOUNDARIES: usize = 5_000;
/// How often the words `content-type` may stand in it: an upper bound of how deep parts can lie.
const TYPES: usize = 500;
pub const PARTS: usize = 200;
pub const DEPTH: usize = 10;

/// Lets a mail through to the parser.
pub fn admit(bytes: &[u8]) -> Result<(), Unfit> {
    if bytes.len() > MOST_OCTETS {
        return Err(Unfit::TooLarge(format!(
            "the mail has more than {MOST_OCTETS} octets, which is the most that is read"
        )));
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unfit::NoMail("the mail is empty".into()));
    }
    let header = header_octets(bytes);
    if header > HEADER_OCTETS {
        return Err(Unfit::TooLarge(format!(
            "the mail's header has {header} octets; {HEADER_OCTETS} is the most that is read"
        )));
    }
    let (mut lines, mut boundaries, mut types) = (0, 0, 0);
    for line in bytes.split(|b| *b == b'\n') {
        lines += 1;
        boundaries += usize::from(line.starts_with(b"--"));
        types += count_types(line);
    }
    if lines > LINES {
        return Err(Unfit::TooLarge(format!(
            "the mail has {lines} lines; {LINES} is the most that is read"
        )));
    }
    if boundaries > BOUNDARIES || types > TYPES {
        return Err(Unfit::TooDeep(
            "the mail consists of too many parts in one another to be looked into".into(),
        ));
    }
    Ok(())
}

fn header_octets(bytes: &[u8]) -> usize {
    let mut at = 0;
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        if line.iter().all(u8::is_ascii_whitespace) {
            return at;
        }
        at += line.len();
    }
    at
}

fn count_types(line: &[u8]) -> usize {
    const WORDS: &[u8] = b"content-type";
    if line.len() < WORDS.len() {
        return 0;
    }
    line.windows(WORDS.len())
        .filter(|w| matches!(w[0], b'c' | b'C') && w.eq_ignore_ascii_case(WORDS))
        .count()
}
