//! Promises of the tables: what comes in any usual dress comes out the same, what cannot is refused, what goes out opens right.

use std::io::Write;

use super::*;

fn rows_of(bytes: &[u8]) -> Vec<Row> {
    let mut found = grids(bytes, "list.csv").unwrap();
    assert_eq!(found.len(), 1);
    found.remove(0).rows
}

fn row(number: u32, cells: &[&str]) -> Row {
    (number, cells.iter().map(ToString::to_string).collect())
}

fn refused(bytes: &[u8], name: &str) -> String {
    grids(bytes, name).unwrap_err().to_string()
}

#[test]
fn rows_carry_the_numbers_that_a_spreadsheet_shows() {
    let text = "name,note\r\n\r\nAmal,\"two\r\nlines\"\r\n,\r\nZoë,x\r\n";
    assert_eq!(
        rows_of(text.as_bytes()),
        [
            row(1, &["name", "note"]),
            row(3, &["Amal", "two\nlines"]),
            row(5, &["Zoë", "x"])
        ]
    );
}

#[test]
fn comma_semicolon_and_tab_are_told_apart_by_the_lines_that_agree() {
    for (text, second) in [
        (
            "name,networks\nAmal,FWA;MWMN\nZoë,NWM\n",
            row(2, &["Amal", "FWA;MWMN"]),
        ),
        ("name;share\nAmal;1,5\nZoë;2,5\n", row(2, &["Amal", "1,5"])),
        (
            "name\tjoined\nAmal\t10/12/20, 10:45\nZoë\t10/12/20, 10:46\n",
            row(2, &["Amal", "10/12/20, 10:45"]),
        ),
        (
            "address\namal@awmn.example\n",
            row(2, &["amal@awmn.example"]),
        ),
    ] {
        assert_eq!(rows_of(text.as_bytes())[1], second);
    }
}

#[test]
fn every_usual_encoding_gives_the_same_text() {
    let text = "name,network\nZoë Ødegård,NWM\n";
    let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let with = |mark: &[u8], body: Vec<u8>| [mark, &body].concat();
    let western: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let all = [
        text.as_bytes().to_vec(),
        with(b"\xEF\xBB\xBF", text.as_bytes().to_vec()),
        with(b"\xFF\xFE", wide(u16::to_le_bytes)),
        with(b"\xFE\xFF", wide(u16::to_be_bytes)),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
        [with(b"\xFF\xFE", wide(u16::to_le_bytes)), vec![b'x']].concat(),
        western,
    ];
    for bytes in all {
        assert_eq!(
            rows_of(&bytes),
            [
                row(1, &["name", "network"]),
                row(2, &["Zoë Ødegård", "NWM"])
            ]
        );
    }
}

#[test]
fn a_file_that_is_no_table_is_refused_in_one_sentence() {
    assert_eq!(
        refused(b"", "a.csv"),
        "a.csv: the file is empty; a CSV or XLSX file with a header row is expected"
    );
    assert_eq!(refused(b" \r\n \n", "a.csv"), refused(b"", "a.csv"));
    assert_eq!(
        refused(b"%PDF-1.7 ...", "a.csv"),
        "a.csv: it is a PDF; save it as CSV or XLSX and try again"
    );
    assert_eq!(
        refused(b"\x01\x02\x03\x04binary", "a.bin"),
        "a.bin: it is no text; a CSV or XLSX file is expected"
    );
    assert_eq!(
        refused(b"name,note\nAmal,\"never closed\nZoe,x\n", "a.csv"),
        "a.csv row 2: a quotation mark opens here or later and is never closed: the file was cut, or it has a stray mark; export it again"
    );
    assert_eq!(
        refused(b"PK\x03\x04 not really", "a.xlsx"),
        "a.xlsx: it is no XLSX workbook that can be read, or it was cut; save it again as XLSX or CSV"
    );
}

#[test]
fn an_archive_that_unpacks_to_far_more_than_it_weighs_is_refused() {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive
        .start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default())
        .unwrap();
    archive.write_all(&vec![b' '; 8 * 1024 * 1024]).unwrap();
    let bytes = archive.finish().unwrap().into_inner();
    assert!(bytes.len() < 100_000);
    assert_eq!(
        refused(&bytes, "a.xlsx"),
        "a.xlsx: the workbook is too large; a workbook that unpacks to at most 50 MiB, and to at most a hundred times its size is expected"
    );
}

fn sample() -> SheetOut {
    let at = crate::time::parse_instant("2020-10-13T13:00:00Z").unwrap();
    SheetOut {
        name: "who / when".into(),
        header: vec![
            "name".into(),
            "minutes".into(),
            "share".into(),
            "day".into(),
            "start".into(),
        ],
        rows: vec![
            vec![
                "=HYPERLINK(\"http://x.example\")".into(),
                Cell::Number(-3),
                Cell::Ratio(0.75),
                Cell::Date(at.date_naive()),
                Cell::DateTime(at),
            ],
            vec![
                "Zoë, of NWM".into(),
                Cell::Number(120),
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
            ],
        ],
    }
}

#[test]
fn a_text_that_looks_like_a_formula_is_disarmed_in_csv_and_numbers_stay_numbers() {
    assert_eq!(
        String::from_utf8(write_csv(&sample())).unwrap(),
        "\u{feff}name,minutes,share,day,start\r\n\"'=HYPERLINK(\"\"http://x.example\"\")\",-3,0.750,2020-10-13,2020-10-13 13:00 UTC\r\n\"Zoë, of NWM\",120,,,\r\n"
    );
    for first in ["+1", "-1", "@x", "\tx", "\rx", "\0x"] {
        let sheet = SheetOut {
            name: String::new(),
            header: vec![],
            rows: vec![vec![first.into()]],
        };
        let text = String::from_utf8(write_csv(&sheet)).unwrap();
        assert!(
            text.trim_start_matches(['\u{feff}', '\r', '\n', '"'])
                .starts_with('\''),
            "{text:?}"
        );
    }
}

#[test]
fn a_workbook_that_we_write_is_read_back_as_it_was_and_twice_the_same() {
    let bytes = write_xlsx(&[sample(), sample()]).unwrap();
    assert_eq!(bytes, write_xlsx(&[sample(), sample()]).unwrap());
    let found = read(&bytes, "out.xlsx").unwrap();
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].name, "who   when");
    assert_eq!(found[1].name, "who   when 2");
    assert_eq!(
        found[0].header,
        ["name", "minutes", "share", "day", "start"]
    );
    assert_eq!(
        found[0].rows,
        [
            row(
                2,
                &[
                    "=HYPERLINK(\"http://x.example\")",
                    "-3",
                    "0.75",
                    "2020-10-13",
                    "2020-10-13T13:00:00"
                ]
            ),
            row(3, &["Zoë, of NWM", "120"]),
        ]
    );
}
