//! Whether other processes work on the same database: each says so as long as it lives, and one that is killed falls silent at once.

use std::fs::File;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};

use super::conn::{Conn, Use, lock_key};
use super::{Address, on_db};
use crate::refusal::Refusal;

/// This process is at work under a name; over when dropped.
pub struct Presence {
    /// True when nobody else was at work at the moment of arriving.
    pub first: bool,
    _held: Held,
}

/// What is held has to live, nothing reads it.
#[allow(dead_code)]
enum Held {
    /// A locked file beside the SQLite file.
    File(File),
    /// A session that holds an advisory lock; PostgreSQL ends it with the process.
    Session(Box<Conn>),
    /// The file cannot be made, on a full disk say: others are taken to be there.
    Nothing,
}

impl Presence {
    /// Arrives under `name`. `alone` runs while nobody else can arrive, and only when nobody else is there. Blocking.
    pub(super) fn arrive(
        address: &Address,
        name: &str,
        alone: impl FnOnce() -> Result<(), Refusal>,
    ) -> Result<Self, Refusal> {
        match address {
            Address::Sqlite(file) => {
                let Ok(lock) = File::create(file.with_extension(name)) else {
                    return Ok(Presence {
                        first: false,
                        _held: Held::Nothing,
                    });
                };
                let first = lock.try_lock().is_ok();
                if first {
                    alone()?;
                }
                // Shared from here on; a lock that the file system does not know is as good as none.
                let _ = lock.unlock();
                let _ = lock.lock_shared();
                Ok(Presence {
                    first,
                    _held: Held::File(lock),
                })
            }
            Address::Postgres(_) => {
                let mut conn = address.connect(Use::Write)?;
                let key = lock_key(name);
                let first = ask(&mut conn, "SELECT pg_try_advisory_lock($1) AS yes", key)?;
                if first {
                    alone()?;
                }
                ask(
                    &mut conn,
                    "SELECT pg_advisory_lock_shared($1) IS NOT NULL AS yes",
                    key,
                )?;
                if first {
                    ask(&mut conn, "SELECT pg_advisory_unlock($1) AS yes", key)?;
                }
                Ok(Presence {
                    first,
                    _held: Held::Session(Box::new(conn)),
                })
            }
        }
    }
}

#[derive(QueryableByName)]
struct Said {
    #[diesel(sql_type = Bool)]
    yes: bool,
}

fn ask(conn: &mut Conn, sql: &str, key: i64) -> Result<bool, Refusal> {
    let said: Said = on_db!(conn, |c| diesel::sql_query(sql)
        .bind::<BigInt, _>(key)
        .get_result(c))?;
    Ok(said.yes)
}
