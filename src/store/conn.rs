//! One connection of either engine, and the macro that writes a query once for both.

use std::str::FromStr;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDateTime;
use diesel::RunQueryDsl;
use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::result::QueryResult;
use diesel::sqlite::SqliteConnection;
use diesel_async::AsyncPgConnection;
use diesel_async::async_connection_wrapper::{AsyncConnectionWrapper, BlockOn};
use rustls_platform_verifier::ConfigVerifierExt;

use super::address::unavailable;
use crate::refusal::Refusal;
use crate::time::{Instant, to_micros};

/// A synchronous diesel connection over a pure-Rust PostgreSQL client.
pub type PgConn = AsyncConnectionWrapper<AsyncPgConnection, Sockets>;

/// One open connection. Queries on it are written inside [`on_db!`].
pub enum Conn {
    Sqlite(SqliteConnection),
    Pg(Box<PgConn>),
}

/// What a connection is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    Read,
    Write,
}

/// Writes one query for both engines: `on_db!(conn, |c| persons::table.load(c))`.
#[macro_export]
macro_rules! on_db {
    ($conn:expr, |$c:ident| $query:expr) => {
        match $conn {
            $crate::store::Conn::Sqlite($c) => $query,
            $crate::store::Conn::Pg(boxed) => {
                let $c = &mut **boxed;
                $query
            }
        }
    };
}
pub use on_db;

/// What SQLite says of a checkpoint.
#[derive(diesel::QueryableByName)]
struct Checkpoint {
    #[diesel(sql_type = diesel::sql_types::Integer)]
    busy: i32,
}

impl Conn {
    /// Opens a transaction; inside one, a savepoint. On SQLite the outermost takes the write lock at once: a transaction that reads first and
    /// writes later fails when another has written in between.
    pub(super) fn begin(&mut self) -> QueryResult<()> {
        match self {
            Conn::Sqlite(c) => {
                let depth = AnsiTransactionManager::transaction_manager_status_mut(c)
                    .transaction_depth()?;
                match depth {
                    None => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE"),
                    Some(_) => AnsiTransactionManager::begin_transaction(c),
                }
            }
            Conn::Pg(c) => begin_pg(c),
        }
    }

    pub(super) fn commit(&mut self) -> QueryResult<()> {
        match self {
            Conn::Sqlite(c) => AnsiTransactionManager::commit_transaction(c),
            Conn::Pg(c) => commit_pg(c),
        }
    }

    pub(super) fn rollback(&mut self) -> QueryResult<()> {
        match self {
            Conn::Sqlite(c) => AnsiTransactionManager::rollback_transaction(c),
            Conn::Pg(c) => rollback_pg(c),
        }
    }

    /// Runs several statements as they stand.
    pub fn batch(&mut self, sql: &str) -> Result<(), Refusal> {
        Ok(on_db!(self, |c| c.batch_execute(sql))?)
    }

    /// Brings SQLite's log into the file and cuts it to nothing; refused while readers hold on to it.
    pub(super) fn empty_log(&mut self) -> Result<(), Refusal> {
        let Conn::Sqlite(c) = self else {
            return Ok(());
        };
        let done: Checkpoint =
            diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)").get_result(c)?;
        if done.busy == 0 {
            return Ok(());
        }
        Err(unavailable(
            "the database's log is being read: it is emptied later".into(),
        ))
    }

    /// Runs one at a time among all processes what carries this name, until the transaction ends. SQLite has one writer anyway.
    pub fn lock(&mut self, name: &str) -> Result<(), Refusal> {
        if let Conn::Pg(c) = self {
            c.batch_execute(&format!("SELECT pg_advisory_xact_lock({})", lock_key(name)))?;
        }
        Ok(())
    }

    /// False once the connection is of no more use.
    pub(super) fn usable(&mut self) -> bool {
        match self {
            Conn::Sqlite(_) => true,
            Conn::Pg(c) => c.batch_execute("SELECT 1").is_ok(),
        }
    }
}

/// The number under which PostgreSQL knows a name (FNV-1a).
pub(super) fn lock_key(name: &str) -> i64 {
    let key = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| {
        (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3)
    });
    key.cast_signed()
}

type PgTransactions = <PgConn as diesel::Connection>::TransactionManager;

fn begin_pg(c: &mut PgConn) -> QueryResult<()> {
    <PgTransactions as TransactionManager<PgConn>>::begin_transaction(c)
}

fn commit_pg(c: &mut PgConn) -> QueryResult<()> {
    <PgTransactions as TransactionManager<PgConn>>::commit_transaction(c)
}

fn rollback_pg(c: &mut PgConn) -> QueryResult<()> {
    <PgTransactions as TransactionManager<PgConn>>::rollback_transaction(c)
}

/// The sockets to PostgreSQL live on a runtime of their own, so that they outlive whichever thread opened them.
pub struct Sockets;

impl Sockets {
    fn runtime() -> Option<&'static tokio::runtime::Runtime> {
        static RUNTIME: OnceLock<Option<tokio::runtime::Runtime>> = OnceLock::new();
        RUNTIME
            .get_or_init(|| {
                tokio::runtime::Builder::new_multi_thread()
                    .worker_threads(1)
                    .thread_name("postgres")
                    .enable_all()
                    .build()
                    .ok()
            })
            .as_ref()
    }
}

impl BlockOn for Sockets {
    fn block_on<F: Future>(&self, f: F) -> F::Output {
        match Self::runtime() {
            Some(runtime) => runtime.handle().block_on(f),
            // connect_postgres has refused before any connection could exist.
            None => unreachable!("no PostgreSQL connection exists without its runtime"),
        }
    }

    fn get_runtime() -> Self {
        Sockets
    }
}

/// Connects with TLS where the address asks for it (`sslmode=require` verifies the certificate against the system's roots).
pub(super) fn connect_postgres(url: &str, purpose: Use) -> Result<Conn, Refusal> {
    let config = tokio_postgres::Config::from_str(url).map_err(|e| {
        Refusal::invalid(
            "database-url",
            format!("PostgreSQL does not understand it: {e}"),
        )
    })?;
    let runtime = Sockets::runtime()
        .ok_or_else(|| unavailable("no thread for PostgreSQL could be started".into()))?;
    let opened = runtime.handle().block_on(async {
        let tls = tokio_postgres_rustls::MakeRustlsConnect::new(tls_config()?);
        let (client, connection) = config.connect(tls).await.map_err(|e| words_of(&e))?;
        AsyncPgConnection::try_from_client_and_connection(client, connection)
            .await
            .map_err(|e| words_of(&e))
    });
    let inner = opened.map_err(|e| unavailable(format!("PostgreSQL cannot be reached: {e}")))?;
    let mut conn = Conn::Pg(Box::new(PgConn::from(inner)));
    conn.batch(match purpose {
        Use::Read => "SET TIME ZONE 'UTC'; SET default_transaction_read_only = on",
        Use::Write => "SET TIME ZONE 'UTC'",
    })?;
    Ok(conn)
}

fn tls_config() -> Result<rustls::ClientConfig, String> {
    static PROVIDER: OnceLock<Arc<rustls::crypto::CryptoProvider>> = OnceLock::new();
    PROVIDER.get_or_init(|| {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        // Another part may have installed it already; both are the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        provider
    });
    rustls::ClientConfig::with_platform_verifier().map_err(|e| e.to_string())
}

/// The whole chain of reasons in one line.
fn words_of(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        let said = inner.to_string();
        if !words.contains(&said) {
            words.push_str(": ");
            words.push_str(&said);
        }
        source = inner.source();
    }
    words
}

/// An instant as a column holds it: UTC without zone, whole microseconds.
pub fn naive(at: Instant) -> NaiveDateTime {
    to_micros(at).naive_utc()
}

/// A column's value as the instant that it is.
pub fn instant(column: NaiveDateTime) -> Instant {
    column.and_utc()
}
