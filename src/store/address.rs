//! Where the database is: a file, or a PostgreSQL server. Chosen by the scheme alone, since SQLite would take any text as a path.

use std::fmt;
use std::path::{Path, PathBuf};

use diesel::Connection;
use diesel::connection::SimpleConnection;
use diesel::sqlite::SqliteConnection;

use super::conn::{Conn, Use, connect_postgres};
use crate::refusal::{Kind, Refusal};

/// `sqlite:PATH` or `postgres://…`.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    Sqlite(PathBuf),
    Postgres(String),
}

impl Address {
    /// Reads a `--database-url`.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Address::Postgres(text.to_string()));
        }
        match text.strip_prefix("sqlite:") {
            Some(path) if !path.is_empty() => {
                let path = path.strip_prefix("//").unwrap_or(path);
                Ok(Address::Sqlite(PathBuf::from(path)))
            }
            _ => Err(Refusal::invalid(
                "database-url",
                "it must start with postgres:// or sqlite: (for example sqlite:data/plenary.sqlite3)",
            )),
        }
    }

    /// The SQLite file inside a data directory.
    pub fn in_directory(data: &Path) -> Self {
        Address::Sqlite(data.join("plenary.sqlite3"))
    }

    pub(super) fn prepare(&self) -> Result<(), Refusal> {
        if let Address::Sqlite(file) = self
            && let Some(parent) = file.parent().filter(|p| !p.as_os_str().is_empty())
        {
            make_private(parent).map_err(|e| {
                unavailable(format!(
                    "the directory {} cannot be made: {e}",
                    parent.display()
                ))
            })?;
        }
        Ok(())
    }

    pub(super) fn connect(&self, purpose: Use) -> Result<Conn, Refusal> {
        match self {
            Address::Postgres(url) => connect_postgres(url, purpose),
            Address::Sqlite(file) => {
                let cannot = |e: &dyn fmt::Display| {
                    unavailable(format!(
                        "the database {} cannot be opened: {e}",
                        file.display()
                    ))
                };
                let mut conn =
                    SqliteConnection::establish(&file.to_string_lossy()).map_err(|e| cannot(&e))?;
                conn.batch_execute(match purpose {
                    Use::Write => WRITER_PRAGMAS,
                    Use::Read => READER_PRAGMAS,
                })
                .map_err(|e| cannot(&e))?;
                Ok(Conn::Sqlite(conn))
            }
        }
    }
}

/// Makes a directory that only its owner may enter: names, addresses and personal links lie in it.
pub fn make_private(directory: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(directory)
}

/// The cache (16 MB) holds the indexes that a release of tens of thousands of mails writes to. What is deleted is overwritten.
const WRITER_PRAGMAS: &str = "PRAGMA busy_timeout = 10000; PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000;";
const READER_PRAGMAS: &str =
    "PRAGMA busy_timeout = 10000; PRAGMA foreign_keys = ON; PRAGMA query_only = ON;";

pub(super) fn unavailable(says: String) -> Refusal {
    Refusal::new(Kind::Unavailable, says)
}

/// Never shows the password of a PostgreSQL address.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Address::Sqlite(file) => write!(f, "sqlite:{}", file.display()),
            Address::Postgres(url) => {
                let host = url.rsplit('@').next().unwrap_or("");
                let host = host
                    .trim_start_matches("postgres://")
                    .trim_start_matches("postgresql://");
                write!(f, "postgres://{}", host.split('?').next().unwrap_or(""))
            }
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
