//! A database of its own for each test, on the PostgreSQL server that `bin/test` starts.

use std::sync::atomic::{AtomicUsize, Ordering};

use tokio_postgres::{NoTls, SimpleQueryMessage};

/// The server that PLENARY_TEST_POSTGRES names.
pub struct Postgres {
    server: String,
}

/// An empty database; dropped, with whoever is still connected, at the end.
pub struct FreshDatabase {
    server: String,
    name: String,
}

impl Postgres {
    pub fn server() -> Self {
        let server = std::env::var("PLENARY_TEST_POSTGRES").unwrap_or_else(|_| {
            panic!(
                "PLENARY_TEST_POSTGRES names no PostgreSQL server: run bin/test, which starts one"
            )
        });
        Postgres { server }
    }

    /// Makes a database that nobody else uses.
    pub fn fresh_database(&self) -> FreshDatabase {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "plenary_test_{}_{}",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        query(&self.server, &format!("DROP DATABASE IF EXISTS {name}"));
        query(&self.server, &format!("CREATE DATABASE {name}"));
        FreshDatabase {
            server: self.server.clone(),
            name,
        }
    }
}

impl FreshDatabase {
    /// `postgres://…/name`, for `--database-url`.
    pub fn url(&self) -> String {
        with_database(&self.server, &self.name)
    }

    /// Runs SQL in it from outside the service; the rows, each value as text.
    pub fn query(&self, sql: &str) -> Vec<Vec<Option<String>>> {
        query(&self.url(), sql)
    }
}

impl Drop for FreshDatabase {
    fn drop(&mut self) {
        let sql = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        // A panic here would hide the one that the test may be ending with.
        if let Err(said) = try_query(&self.server, &sql) {
            eprintln!("{sql}: {said}");
        }
    }
}

fn query(url: &str, sql: &str) -> Vec<Vec<Option<String>>> {
    try_query(url, sql).unwrap_or_else(|said| panic!("{sql}: {said}"))
}

fn try_query(url: &str, sql: &str) -> Result<Vec<Vec<Option<String>>>, String> {
    let talk = async {
        let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
        let carrier = tokio::spawn(connection);
        let answers = client.simple_query(sql).await;
        drop(client);
        let _ = carrier.await;
        answers
    };
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|e| e.to_string())?
        .block_on(talk)
        .map(|answers| answers.into_iter().filter_map(row).collect())
        .map_err(|e| {
            e.as_db_error()
                .map_or_else(|| e.to_string(), |db| db.message().to_string())
        })
}

fn row(message: SimpleQueryMessage) -> Option<Vec<Option<String>>> {
    match message {
        SimpleQueryMessage::Row(row) => Some(
            (0..row.len())
                .map(|i| row.get(i).map(str::to_string))
                .collect(),
        ),
        _ => None,
    }
}

/// The address with another database's name in it.
fn with_database(server: &str, name: &str) -> String {
    let (address, options) = server.split_once('?').map_or((server, ""), |(a, o)| (a, o));
    let from_host = address.find("://").map_or(0, |at| at + 3);
    let end = address[from_host..]
        .find('/')
        .map_or(address.len(), |at| from_host + at);
    let question = if options.is_empty() { "" } else { "?" };
    format!("{}/{name}{question}{options}", &address[..end])
}

#[test]
fn each_database_is_new_and_gone_afterwards() {
    let server = Postgres::server();
    let first = server.fresh_database();
    let second = server.fresh_database();
    first.query("CREATE TABLE only_here (a integer); INSERT INTO only_here VALUES (7), (NULL)");
    assert_eq!(
        first.query("SELECT a FROM only_here ORDER BY a"),
        [vec![Some("7".to_string())], vec![None]]
    );
    let tables = "SELECT count(*) FROM pg_tables WHERE tablename = 'only_here'";
    assert_eq!(second.query(tables), [[Some("0".to_string())]]);

    let gone = format!("SELECT 1 FROM pg_database WHERE datname = '{}'", first.name);
    drop(first);
    assert_eq!(second.query(&gone), Vec::<Vec<_>>::new());
}

#[test]
fn the_name_of_the_database_is_exchanged_in_the_address() {
    for (server, expected) in [
        ("postgres://a@h:1/postgres", "postgres://a@h:1/x"),
        ("postgres://a@h:1", "postgres://a@h:1/x"),
        (
            "postgres://h/b?sslmode=disable",
            "postgres://h/x?sslmode=disable",
        ),
    ] {
        assert_eq!(with_database(server, "x"), expected);
    }
}
