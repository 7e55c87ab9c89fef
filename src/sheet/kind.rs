//! Files that are no table, by their first bytes: each gets a sentence that says what it is and what to send.

use std::io::Cursor;

/// What the file is instead of a table that can be read, and what to do; `None`: it may be one.
pub(super) fn no_table(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        // A locked XLSX is wrapped into the old container; its parts are named in UTF-16.
        return Some(if holds(bytes, &wide("EncryptedPackage")) {
            "the file is a workbook that is locked with a password; save it without the password, as XLSX or CSV"
        } else {
            "the file is a workbook of the old kind (XLS); save it as XLSX or CSV"
        });
    }
    if bytes.starts_with(b"PK") {
        return packed(bytes);
    }
    let is = |starts: &[&[u8]]| starts.iter().any(|s| bytes.starts_with(s));
    if is(&[b"%PDF"]) {
        return Some("the file is a PDF; send the table as CSV or XLSX");
    }
    let pictures: [&[u8]; 6] = [
        b"\x89PNG",
        &[0xFF, 0xD8, 0xFF],
        b"GIF8",
        b"BM6",
        b"II*\0",
        b"MM\0*",
    ];
    if is(&pictures) || bytes.get(8..12) == Some(b"WEBP") || bytes.get(4..11) == Some(b"ftyphei") {
        return Some("the file is a picture; send the table itself, as CSV or XLSX");
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_lowercase();
    let head = head.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    if head.starts_with("begin:vcalendar") {
        return Some("the file is a calendar (ICS); send the table as CSV or XLSX");
    }
    if head.starts_with("<!doctype html") || head.starts_with("<html") {
        return Some(
            "the file is a web page, perhaps that of a sign-in; download the table itself, as CSV or XLSX",
        );
    }
    if is(&[b"{\\rtf"]) {
        return Some("the file is a text document (RTF); send the table as CSV or XLSX");
    }
    None
}

/// Of a ZIP that is no XLSX, what it is.
fn packed(bytes: &[u8]) -> Option<&'static str> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let has = |start: &str| archive.file_names().flatten().any(|n| n.starts_with(start));
    if has("xl/") {
        None
    } else if has("word/") {
        Some("the file is a text document (DOCX); send the table as CSV or XLSX")
    } else if has("content.xml") {
        Some("the file is an OpenDocument file (ODS or ODT); save its table as XLSX or CSV")
    } else if has("[Content_Types].xml") {
        None
    } else {
        Some("the file is a ZIP archive; unpack it and send the table that is in it")
    }
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|w| w == part)
}
