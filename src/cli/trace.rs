//! How a search came along, as JSON lines: every better programme and every better bound with its time, for who measures.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde_json::json;

use crate::proposal::{Found, bounds_json};
use crate::refusal::{Kind, Refusal};

/// The file that is written while a search runs; nothing if none was asked for.
pub struct Trace(Option<Mutex<File>>);

impl Trace {
    pub fn open(path: Option<&Path>) -> Result<Self, Refusal> {
        let Some(path) = path else {
            return Ok(Trace(None));
        };
        let file = File::create(path).map_err(|e| {
            Refusal::new(
                Kind::Unavailable,
                format!("the trace could not be written to {}: {e}", path.display()),
            )
        })?;
        Ok(Trace(Some(Mutex::new(file))))
    }

    /// Writes one line. A full disk ends the trace, not the search.
    pub fn note(&self, at: Duration, found: &Found) {
        let Some(file) = &self.0 else {
            return;
        };
        let line = json!({
            "seconds": at.as_secs_f64(),
            "vector": found.vector,
            "bounds": bounds_json(&found.bounds),
        });
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = writeln!(file, "{line}");
    }
}
