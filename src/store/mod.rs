//! The store: one schema and one set of queries over SQLite (bundled, the default) and PostgreSQL.
//!
//! [`Db`] gives `read` and `write`, async at the door and synchronous inside. Every write is one transaction. On SQLite all writes go through
//! one thread that commits them in groups; on PostgreSQL each takes a connection from the pool. A query is written once, inside [`on_db!`].
//!
//! This module owns no table; each table belongs to the slice whose `store.rs` names it.

mod address;
mod conn;
mod error;
mod migrate;
mod pool;
mod presence;
pub mod schema;
#[cfg(test)]
mod tests;
mod writer;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

pub use address::{Address, make_private};
pub use conn::{Conn, PgConn, instant, naive, on_db};
pub use migrate::{applied as applied_migrations, revert_all};
pub use presence::Presence;

use crate::refusal::Refusal;
use pool::Pool;
use writer::Writer;

/// The door to the database; cheap to clone.
#[derive(Clone)]
pub struct Db {
    readers: Arc<Pool>,
    writer: Arc<Writer>,
    address: Address,
    writes: Arc<AtomicU64>,
}

impl Db {
    /// Opens the database, brings its tables up to date and starts the writer. Blocking: not for async code.
    pub fn open(address: &Address) -> Result<Self, Refusal> {
        address.prepare()?;
        migrate::run(&mut address.connect(conn::Use::Write)?)?;
        let readers = Arc::new(Pool::new(address.clone(), conn::Use::Read));
        let writer = Arc::new(match address {
            Address::Sqlite(_) => Writer::group_commit(address.clone())?,
            Address::Postgres(_) => {
                Writer::pooled(Arc::new(Pool::new(address.clone(), conn::Use::Write)))
            }
        });
        Ok(Db {
            readers,
            writer,
            address: address.clone(),
            writes: Arc::default(),
        })
    }

    /// Where it is; shown without a password.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// Runs `work` on a connection that cannot write.
    pub async fn read<T, F>(&self, work: F) -> Result<T, Refusal>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T, Refusal> + Send + 'static,
    {
        let readers = Arc::clone(&self.readers);
        tokio::task::spawn_blocking(move || readers.with(work))
            .await
            .unwrap_or_else(|_| Err(Refusal::internal("a read of the database died")))
    }

    /// Runs `work` in one transaction and answers when it is on the disk. Nothing remains of it when it is refused.
    pub async fn write<T, F>(&self, work: F) -> Result<T, Refusal>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T, Refusal> + Send + 'static,
    {
        let (writer, writes) = (Arc::clone(&self.writer), Arc::clone(&self.writes));
        let work = move || {
            let done = writer.write(work);
            // Also when it is refused or its answer is lost: better looked at once too often.
            writes.fetch_add(1, Ordering::SeqCst);
            done
        };
        tokio::task::spawn_blocking(work)
            .await
            .unwrap_or_else(|_| Err(Refusal::internal("a write to the database died")))
    }

    /// Takes what was deleted or overwritten out of the SQLite file and its log: everything is written anew and the log is emptied. On
    /// PostgreSQL dead rows go with the server's own vacuum.
    pub async fn scrub(&self) -> Result<(), Refusal> {
        let address = self.address.clone();
        if matches!(address, Address::Postgres(_)) {
            return Ok(());
        }
        tokio::task::spawn_blocking(move || {
            let mut conn = address.connect(conn::Use::Write)?;
            // Where there is no room to write it anew, the log at least is emptied.
            let anew = conn.batch("VACUUM");
            let emptied = conn.empty_log();
            anew.and(emptied)
        })
        .await
        .unwrap_or_else(|_| Err(Refusal::internal("clearing the database died")))
    }

    /// How often this process has written so far: whoever keeps a copy of what is stored knows by it whether to look again.
    pub fn writes(&self) -> u64 {
        self.writes.load(Ordering::SeqCst)
    }

    /// Says that this process is at work under `name`, as long as the presence lives. When no other process is, `alone` first puts in order
    /// what a killed one left.
    pub async fn arrive<F>(&self, name: &'static str, alone: F) -> Result<Presence, Refusal>
    where
        F: FnOnce(&mut Conn) -> Result<(), Refusal> + Send + 'static,
    {
        let db = self.clone();
        tokio::task::spawn_blocking(move || {
            Presence::arrive(&db.address, name, || db.writer.write(alone))
        })
        .await
        .unwrap_or_else(|_| Err(Refusal::internal("arriving at the database died")))
    }
}
