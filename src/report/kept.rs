//! The files of published reports, kept in memory once they are made: everybody is given the same bytes.

use std::sync::{Arc, LazyLock, Mutex};

use super::{Format, give};
use crate::document::{Document, json, press};
use crate::refusal::Refusal;
use crate::secret::hex_of;

/// Bytes of all files together.
const ROOM: usize = 48 << 20;

static KEPT: LazyLock<Kept> = LazyLock::new(|| Kept::new(ROOM));

/// A published document as a file. It is known by what it says, so that another document is another file.
pub async fn give_published(document: &Document, format: Format) -> Result<Arc<[u8]>, Refusal> {
    let text = json::write(document);
    let key = format!("{} {}", format.ending(), hex_of(text.as_bytes()));
    if let Some(file) = KEPT.get(&key) {
        return Ok(file);
    }
    let document = document.clone();
    press::print(move || KEPT.get_or(&key, || give(&document, format))).await
}

/// Files by key, the one that was wanted last at the end.
struct Kept {
    room: usize,
    files: Mutex<Vec<(String, Arc<[u8]>)>>,
}

impl Kept {
    fn new(room: usize) -> Self {
        Kept {
            room,
            files: Mutex::new(Vec::new()),
        }
    }

    fn get(&self, key: &str) -> Option<Arc<[u8]>> {
        let mut files = self
            .files
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let at = files.iter().position(|(of, _)| of == key)?;
        let file = files.remove(at);
        files.push(file.clone());
        Some(file.1)
    }

    /// The file that is kept, or the one that is made now; whoever waited for her turn finds what was made before it.
    fn get_or(
        &self,
        key: &str,
        make: impl FnOnce() -> Result<Vec<u8>, Refusal>,
    ) -> Result<Arc<[u8]>, Refusal> {
        if let Some(file) = self.get(key) {
            return Ok(file);
        }
        let file: Arc<[u8]> = make()?.into();
        let mut files = self
            .files
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if file.len() <= self.room && files.iter().all(|(of, _)| of != key) {
            files.push((key.to_string(), file.clone()));
            let mut size: usize = files.iter().map(|(_, f)| f.len()).sum();
            while size > self.room {
                size -= files.remove(0).1.len();
            }
        }
        Ok(file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(kept: &Kept, key: &str, bytes: usize) -> bool {
        let mut made = false;
        let file = kept.get_or(key, || {
            made = true;
            Ok(vec![0; bytes])
        });
        assert_eq!(file.unwrap().len(), bytes);
        made
    }

    #[test]
    fn a_file_is_made_once_and_the_one_longest_unwanted_makes_room() {
        let kept = Kept::new(10);
        assert!(made(&kept, "a", 4));
        assert!(made(&kept, "b", 4));
        assert!(!made(&kept, "a", 4));
        assert!(made(&kept, "c", 4));
        assert!(!made(&kept, "a", 4));
        assert!(made(&kept, "b", 4));
    }

    #[test]
    fn what_has_no_room_is_given_and_drives_nothing_out() {
        let kept = Kept::new(10);
        assert!(made(&kept, "a", 4));
        assert!(made(&kept, "huge", 11));
        assert!(made(&kept, "huge", 11));
        assert!(!made(&kept, "a", 4));
    }

    #[test]
    fn a_fault_is_not_kept() {
        let kept = Kept::new(10);
        let fault = kept.get_or("a", || Err(Refusal::internal("no")));
        assert!(fault.is_err());
        assert!(made(&kept, "a", 4));
    }
}
