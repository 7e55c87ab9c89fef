//! What reading and writing of tables promises.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use chrono::NaiveDate;

use super::*;

/// A table as text: its place and header, then each row with its number.
fn shown(tables: &[Table]) -> String {
    let mut out = String::new();
    for t in tables {
        writeln!(out, "{} [{}]: {}", t.place, t.name, t.header.join("|")).unwrap();
        for (number, cells) in &t.rows {
            writeln!(out, "{number}: {}", cells.join("|")).unwrap();
        }
    }
    out
}

fn check(bytes: &[u8], expected: &str) {
    assert_eq!(shown(&read(bytes, "people.csv").unwrap()), expected);
}

fn refused(bytes: &[u8], expected: &str) {
    assert_eq!(read(bytes, "people.csv").unwrap_err().to_string(), expected);
}

fn utf16(text: &str, little: bool, mark: bool) -> Vec<u8> {
    let start = if mark { "\u{feff}" } else { "" };
    format!("{start}{text}")
        .encode_utf16()
        .flat_map(|u| {
            if little {
                u.to_le_bytes()
            } else {
                u.to_be_bytes()
            }
        })
        .collect()
}

const TWO: &str = "people.csv [people]: name|email\n2: Þóra Ødegård|thora@nwm.example\n";

#[test]
fn the_same_table_is_read_from_every_encoding_and_separator() {
    for separator in [",", ";", "\t"] {
        let text = format!("name{separator}email\r\nÞóra Ødegård{separator}thora@nwm.example\r\n");
        check(text.as_bytes(), TWO);
        check(format!("\u{feff}{text}").as_bytes(), TWO);
        check(&encoding_rs::WINDOWS_1252.encode(&text).0, TWO);
        for (little, mark) in [(true, true), (false, true), (true, false), (false, false)] {
            check(&utf16(&text, little, mark), TWO);
        }
        let mut odd = utf16(&text, true, true);
        odd.push(0);
        check(&odd, TWO);
    }
}

#[test]
fn a_separator_inside_cells_does_not_win_over_the_one_between_them() {
    check(
        b"code,networks,workshops\nA,FWA;MWMN,WG1;WG2;WG3\nB,NWM;WMC,WG1;WG4\n",
        "people.csv [people]: code|networks|workshops\n2: A|FWA;MWMN|WG1;WG2;WG3\n3: B|NWM;WMC|WG1;WG4\n",
    );
    check(
        b"name,workshops\nA,S1;S2;S3;S4\nB,S1;S2;S3;S4\n",
        "people.csv [people]: name|workshops\n2: A|S1;S2;S3;S4\n3: B|S1;S2;S3;S4\n",
    );
    check(
        b"name;email\nDiallo, Mariam;m@fwa.example\n",
        "people.csv [people]: name|email\n2: Diallo, Mariam|m@fwa.example\n",
    );
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_shows_them() {
    check(
        b"name,note\n\"Ann\n\"\"the first\"\"\",x\n\n,\nBea,y,more,,\n",
        "people.csv [people]: name|note\n2: Ann\n\"the first\"|x\n5: Bea|y|more\n",
    );
}

#[test]
fn a_cut_an_empty_and_a_foreign_file_are_refused_with_what_to_do() {
    refused(
        b"name,note\nAnn,\"cut he",
        "people.csv row 2: a quotation mark is opened and never closed: the file was cut, or the mark is one too many",
    );
    refused(
        b"",
        "people.csv: the file is empty; send the one that holds the table",
    );
    refused(
        b"\r\n\r\n",
        "people.csv: the file holds no table; its first row must name the columns",
    );
    refused(
        b"%PDF-1.7",
        "people.csv: the file is a PDF; send the table as CSV or XLSX",
    );
    let noise: Vec<u8> = (0..=255).chain((0..=255).rev()).collect();
    refused(
        &noise,
        "people.csv: the file is no table: it is not text but something binary; save the table as CSV or XLSX and send that",
    );
    refused(
        &vec![b'a'; MOST_BYTES + 1],
        "people.csv: the file is larger than 5 MiB; send only the table",
    );
}

/// Where a file that ends like this stops; the rows above are whole.
fn stops(end: &str) -> Option<String> {
    let above = "name,guest,left\nAnn,Yes,5:21 PM\nBea,No,11:02 PM\nCleo,No,5:01 PM\nDina,Yes,5:40 PM\nElsa,No,10:09 PM\nFaye,No,1:09 PM\n";
    let grid = grids(format!("{above}{end}").as_bytes(), "people.csv")
        .unwrap()
        .remove(0);
    grid.stop.map(|s| format!("row {}: {}", s.row, s.shows))
}

#[test]
fn a_file_that_stops_inside_a_row_is_told_from_one_without_a_last_line_end() {
    for whole in [
        "",
        "Gina,No,5:09 PM\n",
        "Gina,No,5:09 PM",
        "\nin all 7",
        "Gina,Perhaps,12:00 AM",
    ] {
        assert_eq!(stops(whole), None, "{whole}");
    }
    for (cut, says) in [
        ("Gi", "row 8: it has 1 of 3 columns"),
        ("Gina,No", "row 8: it has 2 of 3 columns"),
        (
            "Gina,No,5:0",
            "row 8: its last cell is \"5:0\", the beginning of one",
        ),
        (
            "Gina,No,5:09",
            "row 8: its last cell is \"5:09\", the beginning of one",
        ),
        (
            "Gina,No,5:09 ",
            "row 8: its last cell is \"5:09 \", the beginning of one",
        ),
        ("Gina,No,", "row 8: its column 3 is missing"),
    ] {
        assert_eq!(stops(cut), Some(says.to_string()), "{cut}");
    }
}

#[test]
fn a_word_or_a_letter_that_breaks_off_shows_that_a_file_was_cut() {
    let above = "name,role\nAnn,Attendee\nBea,Attendee\nCleo,Presenter\nDina,Attendee\nElsa,Attendee\nFaye,Attendee\nGina,Presenter\nHedda,Attendee\n";
    let stop = |end: &[u8]| {
        let bytes = [above.as_bytes(), end].concat();
        grids(&bytes, "people.csv")
            .unwrap()
            .remove(0)
            .stop
            .map(|s| s.shows)
    };
    assert_eq!(
        stop(b"Ida,Atten").as_deref(),
        Some("its last cell is \"Atten\", the beginning of one")
    );
    assert_eq!(stop(b"Ida,Attendee"), None);
    assert_eq!(stop(b"Ida,Observer"), None);
    assert_eq!(
        stop(&"Þ".as_bytes()[..1]).as_deref(),
        Some("its last letter is broken")
    );
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive
            .start_file(
                *name,
                zip::write::SimpleFileOptions::default().compression_level(Some(1)),
            )
            .unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_packed_bomb_is_refused_before_a_parser_sees_it() {
    let zeros = vec![0; 50 * 1024 * 1024 + 1];
    refused(
        &zipped(&[("xl/workbook.xml", &zeros)]),
        "people.csv: the workbook is larger than 50 MiB when unpacked; save only the sheet with the table as CSV",
    );
    refused(
        &zipped(&[("xl/workbook.xml", &zeros[..2_000_000])]),
        "people.csv: the workbook unpacks to more than 100 times its size, which no table does; save the sheet with the table as CSV",
    );
    let names: Vec<String> = (0..65).map(|i| format!("xl/part{i}")).collect();
    let parts: Vec<(&str, &[u8])> = names
        .iter()
        .map(|n| (n.as_str(), b"x".as_slice()))
        .collect();
    refused(
        &zipped(&parts),
        "people.csv: the workbook has 65 parts, more than the 64 that are read; save only the sheet with the table as CSV",
    );
    refused(
        &zipped(&[("xl/readme.txt", b"no workbook")]),
        "people.csv: the file is packed like a workbook but holds none that can be read; save the table as XLSX or CSV",
    );
}

#[test]
fn a_file_of_another_kind_is_named_with_what_to_send_instead() {
    let old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let locked: Vec<u8> = "EncryptedPackage".bytes().flat_map(|b| [b, 0]).collect();
    let cases: [(Vec<u8>, &str); 11] = [
        (
            old.to_vec(),
            "the file is a workbook of the old kind (XLS); save it as XLSX or CSV",
        ),
        (
            [&old[..], &[0; 504], &locked].concat(),
            "the file is a workbook that is locked with a password; save it without the password, as XLSX or CSV",
        ),
        (
            zipped(&[("mimetype", b"x"), ("content.xml", b"<x/>")]),
            "the file is an OpenDocument file (ODS or ODT); save its table as XLSX or CSV",
        ),
        (
            zipped(&[
                ("[Content_Types].xml", b"<x/>"),
                ("word/document.xml", b"<x/>"),
            ]),
            "the file is a text document (DOCX); send the table as CSV or XLSX",
        ),
        (
            zipped(&[("report.csv", b"a,b")]),
            "the file is a ZIP archive; unpack it and send the table that is in it",
        ),
        (
            b"\x89PNG\r\n\x1a\n".to_vec(),
            "the file is a picture; send the table itself, as CSV or XLSX",
        ),
        (
            vec![0xFF, 0xD8, 0xFF, 0xE0],
            "the file is a picture; send the table itself, as CSV or XLSX",
        ),
        (
            b"RIFF\x10\0\0\0WEBPVP8 ".to_vec(),
            "the file is a picture; send the table itself, as CSV or XLSX",
        ),
        (
            "\u{feff}BEGIN:VCALENDAR\r\nVERSION:2.0\r\n".into(),
            "the file is a calendar (ICS); send the table as CSV or XLSX",
        ),
        (
            b"\n<!DOCTYPE html><title>Sign in</title>".to_vec(),
            "the file is a web page, perhaps that of a sign-in; download the table itself, as CSV or XLSX",
        ),
        (
            b"{\\rtf1 Dear all}".to_vec(),
            "the file is a text document (RTF); send the table as CSV or XLSX",
        ),
    ];
    for (bytes, says) in cases {
        refused(&bytes, &format!("people.csv: {says}"));
    }
}

/// A workbook whose only sheet has the given XML as its rows.
fn book_with(rows: &str) -> Vec<u8> {
    let sheet = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
    );
    zipped(&[
        ("[Content_Types].xml", b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", b"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", b"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"People\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", b"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

#[test]
fn a_cell_at_the_far_corner_of_the_sheet_takes_no_room() {
    refused(
        &book_with(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>",
        ),
        "people.csv, sheet People row 1048576: the table is wider than 256 columns; delete what stands to the right of it",
    );
    check(
        &book_with(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>",
        ),
        "people.csv, sheet People [People]: name\n1048576: 1\n",
    );
}

fn sample() -> SheetOut {
    let day = NaiveDate::from_ymd_opt(2020, 10, 13).unwrap();
    SheetOut {
        name: "By network: 2020".into(),
        header: ["name", "present", "rate", "day", "start"]
            .map(String::from)
            .to_vec(),
        rows: vec![
            vec![
                Cell::text("=HYPERLINK(\"http://evil.example\")"),
                Cell::Number(-3),
                Cell::Ratio { part: 2, whole: 3 },
                Cell::Date(day),
                Cell::DateTime(day.and_hms_opt(15, 30, 0).unwrap()),
            ],
            vec![
                Cell::text("+39 06"),
                Cell::count(12),
                Cell::Ratio { part: 1, whole: 0 },
                Cell::Empty,
                Cell::text("Ferrari, Zeynep"),
            ],
        ],
    }
}

#[test]
fn csv_is_guarded_against_formulas_and_numbers_stay_numbers() {
    assert_eq!(
        String::from_utf8(write_csv(&sample())).unwrap(),
        "\u{feff}name,present,rate,day,start\r\n\
         \"'=HYPERLINK(\"\"http://evil.example\"\")\",-3,0.667,2020-10-13,2020-10-13 15:30:00\r\n\
         '+39 06,12,,,\"Ferrari, Zeynep\"\r\n"
    );
}

#[test]
fn what_is_written_as_a_workbook_is_read_back_with_dates_as_iso_text() {
    let bytes = write_xlsx(&[sample()]).unwrap();
    assert_eq!(
        shown(&read(&bytes, "people.xlsx").unwrap()),
        "people.xlsx, sheet By network  2020 [By network  2020]: name|present|rate|day|start\n\
         2: =HYPERLINK(\"http://evil.example\")|-3|0.6666666666666666|2020-10-13|2020-10-13 15:30:00\n\
         3: +39 06|12|||Ferrari, Zeynep\n"
    );
    assert_eq!(bytes, write_xlsx(&[sample()]).unwrap());
}
