//! The tables are brought up to date when the store is opened; the steps are inside the program.

use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::conn::{Conn, on_db};
use crate::refusal::{Kind, Refusal};

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// Runs what has not run yet, under a lock: several processes may start at once.
pub(super) fn run(conn: &mut Conn) -> Result<(), Refusal> {
    if let Conn::Sqlite(c) = conn
        && !c
            .has_pending_migration(MIGRATIONS)
            .map_err(|e| failed(&*e))?
    {
        return Ok(());
    }
    locked(conn, |conn| {
        on_db!(conn, |c| c.run_pending_migrations(MIGRATIONS).map(|_| ())).map_err(|e| failed(&*e))
    })
}

/// Takes every step back, newest first: for tests, and for an operator who leaves.
pub fn revert_all(conn: &mut Conn) -> Result<(), Refusal> {
    locked(conn, |conn| {
        on_db!(conn, |c| c.revert_all_migrations(MIGRATIONS).map(|_| ())).map_err(|e| failed(&*e))
    })
}

/// The steps that have run, oldest first.
pub fn applied(conn: &mut Conn) -> Result<Vec<String>, Refusal> {
    let mut all = on_db!(conn, |c| c
        .applied_migrations()
        .map(|v| v.iter().map(ToString::to_string).collect::<Vec<_>>()))
    .map_err(|e| failed(&*e))?;
    all.sort();
    Ok(all)
}

const LOCK: &str = "7023991125";

fn locked(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    if let Conn::Sqlite(_) = conn {
        conn.begin()?;
        let done = work(conn);
        if done.is_ok() {
            conn.commit()?;
        } else {
            conn.rollback()?;
        }
        return done;
    }
    conn.batch(&format!("SELECT pg_advisory_lock({LOCK})"))?;
    let done = work(conn);
    conn.batch(&format!("SELECT pg_advisory_unlock({LOCK})"))?;
    done
}

fn failed(e: &dyn std::error::Error) -> Refusal {
    Refusal::new(
        Kind::Unavailable,
        format!("the tables of the database could not be brought up to date: {e}"),
    )
}
