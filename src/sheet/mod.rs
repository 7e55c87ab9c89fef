//! Tables as files: CSV and XLSX in, CSV and XLSX out. Imports and exports share it, so that a file is read and written in one way everywhere.
//!
//! Reading is careful about what a stranger sends: sizes are checked before anything is unpacked, every fault names its place.
//! Writing is careful about what a stranger typed: no text becomes a formula in the reader's spreadsheet.

mod cut;
mod gate;
mod grid;
mod kind;
mod model;
mod split;
#[cfg(test)]
mod tests;
mod text;
mod write;
mod xlsx;

pub use cut::Stop;
pub use grid::{grids, read, too_large};
pub use model::{Cell, Grid, SheetOut, Table};
pub use split::splits;
pub use text::decode;
pub use write::{write_csv, write_xlsx};

/// The largest file that is read, in bytes as it came.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;
