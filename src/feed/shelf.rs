//! The last good copy of each feed, for the time that the database is away. It is in memory alone and bounded.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::TimeDelta;

use super::Copy;
use crate::time::Instant;

/// Bytes of all copies together.
const MOST_BYTES: usize = 64 * 1024 * 1024;
/// An older copy is not given out: an address may have been ended since.
const HOURS: i64 = 24;

/// Copies by what they were asked with, the oldest first to go.
#[derive(Default)]
pub struct Shelf(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    copies: HashMap<String, (Arc<Copy>, Instant)>,
    order: VecDeque<String>,
    bytes: usize,
}

impl Shelf {
    /// Keeps a copy under its key (a hash, never a secret).
    pub fn keep(&self, key: &str, copy: Copy, now: Instant) -> Arc<Copy> {
        let copy = Arc::new(copy);
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        inner.take_off(key);
        inner.bytes += copy.text.len();
        inner.order.push_back(key.to_string());
        inner
            .copies
            .insert(key.to_string(), (Arc::clone(&copy), now));
        while inner.bytes > MOST_BYTES {
            let Some(oldest) = inner.order.front().cloned() else {
                break;
            };
            inner.take_off(&oldest);
        }
        copy
    }

    /// The copy and when it was made, if there is one that is not too old.
    pub fn find(&self, key: &str, now: Instant) -> Option<(Arc<Copy>, Instant)> {
        let inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (copy, at) = inner.copies.get(key)?;
        (now - *at < TimeDelta::hours(HOURS)).then(|| (Arc::clone(copy), *at))
    }

    /// Forgets it: the address leads nowhere any more.
    pub fn forget(&self, key: &str) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take_off(key);
    }
}

impl Inner {
    fn take_off(&mut self, key: &str) {
        if let Some((copy, _)) = self.copies.remove(key) {
            self.bytes -= copy.text.len();
            self.order.retain(|k| k != key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_instant;

    fn copy(bytes: usize) -> Copy {
        Copy {
            text: "x".repeat(bytes),
            hash: String::new(),
            since: parse_instant("2020-10-01T00:00:00Z").unwrap(),
        }
    }

    #[test]
    fn the_oldest_copies_make_room_and_one_of_yesterday_is_not_given_out() {
        let now = parse_instant("2020-10-01T00:00:00Z").unwrap();
        let shelf = Shelf::default();
        for key in ["a", "b", "c"] {
            shelf.keep(key, copy(MOST_BYTES / 3), now);
        }
        shelf.keep("d", copy(MOST_BYTES / 3), now);
        let there = |key| shelf.find(key, now).is_some();
        assert_eq!(["a", "b", "c", "d"].map(there), [false, true, true, true]);
        shelf.forget("b");
        assert!(shelf.find("b", now).is_none());
        assert!(shelf.find("c", now + TimeDelta::hours(25)).is_none());
    }
}
