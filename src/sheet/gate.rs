//! The gate in front of the XLSX reader: everything is measured by unpacking it into nothing before a parser sees it.

use std::io::{Cursor, Read, sink};

use crate::refusal::Refusal;

const MOST_ENTRIES: usize = 64;
const MOST_UNPACKED: u64 = 50 * 1024 * 1024;
const MOST_RATIO: u64 = 100;

/// Lets a ZIP file pass that stays within the limits. Sizes that the file claims are not believed.
pub(super) fn pass(bytes: &[u8], place: &str) -> Result<(), Refusal> {
    let refuse = |says: String| Err(Refusal::invalid(place, says));
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return refuse(
            "the workbook cannot be opened: the file is damaged or was cut; save it again as XLSX or CSV".into(),
        );
    };
    if archive.len() > MOST_ENTRIES {
        return refuse(format!(
            "the workbook has {} parts, more than the {MOST_ENTRIES} that are read; save only the sheet with the table as CSV",
            archive.len()
        ));
    }
    let mut unpacked = 0;
    for i in 0..archive.len() {
        let left = MOST_UNPACKED - unpacked;
        let read = archive.by_index(i).map_err(|_| ()).and_then(|entry| {
            std::io::copy(&mut entry.take(left + 1), &mut sink()).map_err(|_| ())
        });
        let Ok(size) = read else {
            return refuse("the workbook cannot be unpacked: the file is damaged, locked with a password or was cut; save it again as XLSX or CSV".into());
        };
        unpacked += size;
        if unpacked > MOST_UNPACKED {
            return refuse(format!(
                "the workbook is larger than {} MiB when unpacked; save only the sheet with the table as CSV",
                MOST_UNPACKED / 1024 / 1024
            ));
        }
    }
    if unpacked / MOST_RATIO > bytes.len() as u64 {
        return refuse(format!(
            "the workbook unpacks to more than {MOST_RATIO} times its size, which no table does; save the sheet with the table as CSV"
        ));
    }
    Ok(())
}
