//! The same spreadsheets as workbooks.

use plenary::sheet::{self, Cell, SheetOut};

use super::*;

/// The same table as a sheet of typed cells, as an office program stores it.
fn typed(name: &str, bytes: &[u8]) -> SheetOut {
    let table = sheet::read(bytes, name).unwrap().remove(0);
    let cell = |text: String| {
        if let Ok(day) = text.parse::<chrono::NaiveDate>() {
            Cell::Date(day)
        } else if let Some(at) = plenary::time::parse_local(&text) {
            Cell::DateTime(at)
        } else if let Ok(number) = text.parse::<i64>() {
            Cell::Number(number)
        } else {
            Cell::text(text)
        }
    };
    SheetOut {
        name: name.trim_end_matches(".csv").to_string(),
        header: table.header,
        rows: table
            .rows
            .into_iter()
            .map(|(_, cells)| cells.into_iter().map(cell).collect())
            .collect(),
    }
}

#[tokio::test]
async fn workbooks_say_the_same_as_csv_files() {
    let world = World::opened("xlsx");
    world.import(model_case()).await.unwrap();
    let sheets: Vec<SheetOut> = model_case().iter().map(|(n, b)| typed(n, b)).collect();

    let one_book = vec![(
        "meeting.xlsx".to_string(),
        sheet::write_xlsx(&sheets).unwrap(),
    )];
    let report = world.import(one_book).await.unwrap();
    assert_eq!((report.changes(), report.people), (0, counts(0, 0, 148, 0)));
    assert_eq!(report.availability, Some(counts(0, 0, 704, 0)));

    let a_book_each: Files = sheets
        .iter()
        .map(|s| {
            (
                format!("{}.xlsx", s.name),
                sheet::write_xlsx(std::slice::from_ref(s)).unwrap(),
            )
        })
        .collect();
    assert_eq!(world.import(a_book_each).await.unwrap().changes(), 0);
}

#[tokio::test]
async fn a_fault_in_a_workbook_names_its_sheet() {
    let world = World::opened("sheetfault");
    let files = with("participants.csv", "Europe/Oslo,fr", "Europe/Osl,fr");
    let sheets: Vec<SheetOut> = files.iter().map(|(n, b)| typed(n, b)).collect();
    let book = vec![(
        "meeting.xlsx".to_string(),
        sheet::write_xlsx(&sheets).unwrap(),
    )];
    assert_eq!(
        world.import(book).await.unwrap_err().to_string(),
        "meeting.xlsx, sheet participants row 3, column time_zone: \"Europe/Osl\" is no time zone that anybody knows; the nearest names are Europe/Oslo, Europe/Lisbon, Europe/Moscow"
    );
}
