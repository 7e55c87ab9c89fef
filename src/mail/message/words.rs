//! Names and subjects as header text (RFC 5322, 3.2; RFC 2047): as they are where that is safe, else encoded words that every program puts together
//! again. The mail library leaves some words bare between encoded ones, and then programs differ on the blanks in between.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Octets in one encoded word: with its frame and a header's name before it, a line stays below 76.
const OCTETS: usize = 39;
/// Longer plain text would need folding of its own.
const PLAIN: usize = 60;

/// A name before an address, the address after it.
pub fn mailbox(name: &str, address: &str) -> String {
    if name.is_empty() {
        return address.to_string();
    }
    if !is_plain(name) {
        return format!("{}\r\n <{address}>", encoded(name));
    }
    let bare = |c: char| c.is_ascii_alphanumeric() || " !#$%&'*+-/=?^_`{|}~".contains(c);
    if name.chars().all(bare) {
        return format!("{name} <{address}>");
    }
    let escaped = name.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{escaped}\" <{address}>")
}

/// A subject.
pub fn text(value: &str) -> String {
    if is_plain(value) {
        value.to_string()
    } else {
        encoded(value)
    }
}

fn is_plain(text: &str) -> bool {
    text.len() <= PLAIN
        && text.bytes().all(|b| b == b' ' || b.is_ascii_graphic())
        && !text.contains("=?")
}

fn encoded(text: &str) -> String {
    let mut words = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (word, after) = rest.split_at(end_of_word(rest));
        words.push(format!("=?utf-8?B?{}?=", STANDARD.encode(word)));
        rest = after;
    }
    words.join("\r\n ")
}

/// Between characters, and beside no blank where that can be helped: some programs trim what they join.
fn end_of_word(rest: &str) -> usize {
    if rest.len() <= OCTETS {
        return rest.len();
    }
    let ends = (1..=OCTETS).rev().filter(|at| rest.is_char_boundary(*at));
    let beside_blank = |at: usize| {
        let (before, after) = rest.split_at(at);
        before.ends_with(' ') || after.starts_with(' ')
    };
    let mut all = ends.clone();
    ends.take_while(|at| *at >= OCTETS / 2)
        .find(|at| !beside_blank(*at))
        .or_else(|| all.next())
        .unwrap_or(rest.len())
}
