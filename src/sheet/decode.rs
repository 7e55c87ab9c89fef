//! From bytes to text: which kind of file it is, and in which encoding it was written.

use std::borrow::Cow;

/// What the first bytes say.
pub(super) enum Kind {
    Text,
    Workbook,
    /// Something else, in words.
    Other(&'static str),
}

pub(super) fn kind(bytes: &[u8]) -> Kind {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        Kind::Workbook
    } else if starts(b"\xD0\xCF\x11\xE0") {
        Kind::Other("an old Excel file (.xls) or one with a password")
    } else if starts(b"%PDF") {
        Kind::Other("a PDF")
    } else if starts(b"\x89PNG") || starts(b"\xFF\xD8\xFF") {
        Kind::Other("a picture")
    } else if starts(b"\x1F\x8B") || starts(b"7z\xBC\xAF") || starts(b"Rar!") {
        Kind::Other("an archive")
    } else if is_markup(bytes) {
        Kind::Other("a web page or XML")
    } else {
        Kind::Text
    }
}

fn is_markup(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(64)]).to_lowercase();
    let head = head.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    ["<!doctype", "<html", "<?xml", "<table"]
        .iter()
        .any(|tag| head.starts_with(tag))
}

/// The text without byte order mark and NULs, line ends as `\n`. Encoding by the mark, else by the pattern of NULs (UTF-16), else UTF-8, else
/// Windows-1252. An odd last byte of UTF-16 is dropped: some exports have one.
pub(super) fn text(bytes: &[u8]) -> String {
    let decoded: Cow<'_, str> = match bytes {
        [0xFF, 0xFE, rest @ ..] => {
            encoding_rs::UTF_16LE
                .decode_without_bom_handling(even(rest))
                .0
        }
        [0xFE, 0xFF, rest @ ..] => {
            encoding_rs::UTF_16BE
                .decode_without_bom_handling(even(rest))
                .0
        }
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8_or_western(rest),
        _ => match nul_pattern(bytes) {
            Some(encoding) => encoding.decode_without_bom_handling(even(bytes)).0,
            None => utf8_or_western(bytes),
        },
    };
    decoded
        .replace('\0', "")
        .replace("\r\n", "\n")
        .replace('\r', "\n")
}

fn even(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len() & !1]
}

/// UTF-16 without a mark: most of every other byte is NUL, because most characters of such a table are ASCII.
fn nul_pattern(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = even(&bytes[..bytes.len().min(4096)]);
    let nuls = |odd: usize| {
        head.iter()
            .skip(odd)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let half = head.len() / 2;
    if half == 0 {
        None
    } else if nuls(1) * 3 > half && nuls(0) * 10 < half {
        Some(encoding_rs::UTF_16LE)
    } else if nuls(0) * 3 > half && nuls(1) * 10 < half {
        Some(encoding_rs::UTF_16BE)
    } else {
        None
    }
}

/// A file that is UTF-8 but for a character cut off at its end is UTF-8.
fn utf8_or_western(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(e) if e.error_len().is_none() => String::from_utf8_lossy(bytes),
        Err(_) => {
            encoding_rs::WINDOWS_1252
                .decode_without_bom_handling(bytes)
                .0
        }
    }
}
