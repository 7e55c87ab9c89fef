//! Copies of public programmes in memory: of what is known of each, and of the pages and files made of it. They are what is given out, so that a crowd
//! asks the database a few times a minute, and still reads when it is away.

use std::collections::HashMap;
use std::io::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant as Moment};

use chrono::TimeDelta;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::look;
use crate::public::Programme;
use crate::refusal::{Kind, Refusal};
use crate::secret::hex_of;
use crate::store::Db;
use crate::time::Instant;

/// So long what another process wrote may go unseen. What this process writes is looked for at once.
const UNSEEN: Duration = Duration::from_secs(5);
/// So long nobody asks again for a database that is away.
const AWAY: Duration = Duration::from_secs(2);
/// An older copy is not given out: the programme may have been closed since.
const HOURS: i64 = 24;
/// Bytes of all pages together; beyond it all are made anew.
const MOST_BYTES: usize = 32 * 1024 * 1024;

/// All copies of a process.
#[derive(Default)]
pub struct Copies {
    known: RwLock<HashMap<String, Arc<Known>>>,
    pages: RwLock<Pages>,
    /// One looks, the others wait for what is seen.
    turn: tokio::sync::Mutex<()>,
    next: AtomicU64,
}

/// What is known of one programme.
pub struct Known {
    pub programme: Arc<Programme>,
    /// The database is away; this is how it was then.
    pub as_of: Option<Instant>,
    /// Another programme has another number.
    number: u64,
    seen: Instant,
    looked: Moment,
    writes: u64,
}

/// A page or file, ready to be given out.
pub struct Page {
    pub plain: Arc<[u8]>,
    pub gzip: Arc<[u8]>,
    /// Strong entity tags of both, in their quotes.
    pub tag: String,
    pub gzip_tag: String,
}

#[derive(Default)]
struct Pages {
    made: HashMap<(u64, String), Arc<Page>>,
    bytes: usize,
}

impl Known {
    fn good(&self, writes: u64) -> bool {
        let age = self.looked.elapsed();
        match self.as_of {
            Some(_) => age < AWAY,
            None => self.writes == writes && age < UNSEEN,
        }
    }
}

impl Copies {
    /// What is known of the programme, looked at again where that is due.
    pub async fn programme(
        &self,
        db: &Db,
        now: Instant,
        slug: &str,
    ) -> Result<Arc<Known>, Refusal> {
        let before = self.find(slug);
        if let Some(known) = before.as_ref().filter(|k| k.good(db.writes())) {
            return Ok(Arc::clone(known));
        }
        let _turn = match (self.turn.try_lock(), before) {
            (Ok(turn), _) => turn,
            // Somebody looks already, and nothing was written here since: the copy will do.
            (Err(_), Some(known)) if known.writes == db.writes() => return Ok(known),
            (Err(_), _) => self.turn.lock().await,
        };
        let before = self.find(slug);
        if let Some(known) = before.as_ref().filter(|k| k.good(db.writes())) {
            return Ok(Arc::clone(known));
        }
        let writes = db.writes();
        match (look(db, now, slug).await, before) {
            (Ok(programme), before) => {
                let same = before.filter(|k| *k.programme == programme);
                let (programme, number) = match same {
                    Some(known) => (Arc::clone(&known.programme), known.number),
                    None => (
                        Arc::new(programme),
                        self.next.fetch_add(1, Ordering::Relaxed),
                    ),
                };
                Ok(self.keep(
                    slug,
                    Known {
                        programme,
                        as_of: None,
                        number,
                        seen: now,
                        looked: Moment::now(),
                        writes,
                    },
                ))
            }
            (Err(refusal), Some(known))
                if refusal.kind == Kind::Unavailable
                    && now - known.seen < TimeDelta::hours(HOURS) =>
            {
                Ok(self.keep(
                    slug,
                    Known {
                        programme: Arc::clone(&known.programme),
                        as_of: Some(known.seen),
                        number: known.number,
                        seen: known.seen,
                        looked: Moment::now(),
                        writes,
                    },
                ))
            }
            (Err(refusal), _) => {
                if refusal.kind != Kind::Unavailable {
                    self.forget(slug);
                }
                Err(refusal)
            }
        }
    }

    /// The page of that form, made where it is not kept yet.
    pub fn page(
        &self,
        known: &Known,
        form: String,
        make: impl FnOnce(&Programme) -> Result<String, Refusal>,
    ) -> Result<Arc<Page>, Refusal> {
        let key = (known.number, form);
        let kept = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(page) = kept.made.get(&key) {
            return Ok(Arc::clone(page));
        }
        drop(kept);
        let page = Arc::new(Page::of(&make(&known.programme)?)?);
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        pages.bytes += page.bytes();
        if pages.bytes > MOST_BYTES {
            pages.made.clear();
            pages.bytes = page.bytes();
        }
        if let Some(twice) = pages.made.insert(key, Arc::clone(&page)) {
            pages.bytes -= twice.bytes();
        }
        Ok(page)
    }

    fn find(&self, slug: &str) -> Option<Arc<Known>> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.get(slug).cloned()
    }

    fn keep(&self, slug: &str, known: Known) -> Arc<Known> {
        let known = Arc::new(known);
        let mut all = self.known.write().unwrap_or_else(PoisonError::into_inner);
        let before = all.insert(slug.to_string(), Arc::clone(&known));
        drop(all);
        if let Some(before) = before.filter(|b| b.number != known.number) {
            self.drop_pages(before.number);
        }
        known
    }

    fn forget(&self, slug: &str) {
        let mut all = self.known.write().unwrap_or_else(PoisonError::into_inner);
        let before = all.remove(slug);
        drop(all);
        if let Some(before) = before {
            self.drop_pages(before.number);
        }
    }

    fn drop_pages(&self, number: u64) {
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        pages.made.retain(|(of, _), _| *of != number);
        pages.bytes = pages.made.values().map(|p| p.bytes()).sum();
    }
}

impl Page {
    /// The same text gives the same bytes and tags.
    pub fn of(text: &str) -> Result<Self, Refusal> {
        let packed = |_| Refusal::internal("a page could not be packed");
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(text.as_bytes()).map_err(packed)?;
        let hash = hex_of(text.as_bytes());
        Ok(Page {
            plain: text.as_bytes().into(),
            gzip: encoder.finish().map_err(packed)?.into(),
            tag: format!("\"{}\"", &hash[..40]),
            gzip_tag: format!("\"{}-gzip\"", &hash[..40]),
        })
    }

    fn bytes(&self) -> usize {
        self.plain.len() + self.gzip.len()
    }
}
