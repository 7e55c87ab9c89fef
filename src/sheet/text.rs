//! Bytes of unknown encoding into text: byte order marks, the pattern of NULs that UTF-16 leaves, UTF-8, else Windows-1252.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::refusal::Refusal;

/// The text of a file, without byte order mark and NULs, every line end `\n`. Refuses what is no text; `place` names the file.
pub fn decode(bytes: &[u8], place: &str) -> Result<String, Refusal> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (guess(bytes), 0));
    let (text, _) = encoding.decode_without_bom_handling(even(&bytes[mark..], encoding));
    let text = text.replace('\0', "").replace("\r\n", "\n");
    let text = text.replace('\r', "\n");
    let odd = text
        .chars()
        .filter(|c| c.is_control() && !matches!(c, '\n' | '\t'))
        .count();
    if odd * 200 > text.chars().count() {
        return Err(Refusal::invalid(
            place,
            "the file is no table: it is not text but something binary; save the table as CSV or XLSX and send that",
        ));
    }
    Ok(text)
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let head = &bytes[..bytes.len().min(4096)];
    let zeros = |from: usize| {
        head.iter()
            .skip(from)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    // Separators, digits and line ends have a zero byte in UTF-16 whatever the script; a stray NUL elsewhere is not a pattern.
    let few = head.len() / 8;
    if zeros(1) > few && zeros(1) > 3 * zeros(0) {
        return UTF_16LE;
    }
    if zeros(0) > few && zeros(0) > 3 * zeros(1) {
        return UTF_16BE;
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => UTF_8,
        // Only the last character is broken off: the file was cut, it is UTF-8 all the same.
        Err(e) if e.error_len().is_none() => UTF_8,
        Err(_) => WINDOWS_1252,
    }
}

/// Some platforms leave one byte too many after UTF-16.
fn even<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> &'a [u8] {
    let wide = encoding == UTF_16LE || encoding == UTF_16BE;
    if wide && bytes.len() % 2 == 1 {
        &bytes[..bytes.len() - 1]
    } else {
        bytes
    }
}
