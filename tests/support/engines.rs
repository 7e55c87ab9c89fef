//! Both engines, for every test that must hold on each.

use super::folder::TempDir;
use super::postgres::{FreshDatabase, Postgres};
use super::program::{Output, output_of, plenary};

/// An empty data directory, and an empty database on one of the engines.
pub struct Engine {
    /// `sqlite` or `postgres`.
    pub name: &'static str,
    pub data: TempDir,
    database: Option<FreshDatabase>,
}

/// One after the other; each is made when its turn comes and gone when it is dropped.
pub fn engines() -> impl Iterator<Item = Engine> {
    [Engine::sqlite, Engine::postgres]
        .into_iter()
        .map(|make| make())
}

impl Engine {
    pub fn sqlite() -> Self {
        Engine {
            name: "sqlite",
            data: TempDir::new(),
            database: None,
        }
    }

    pub fn postgres() -> Self {
        Engine {
            name: "postgres",
            data: TempDir::new(),
            database: Some(Postgres::server().fresh_database()),
        }
    }

    /// What a command needs to work there: `--data DIR`, and `--database-url …` for PostgreSQL.
    pub fn arguments(&self) -> Vec<String> {
        let mut arguments = vec![
            "--data".to_string(),
            self.data.path().to_string_lossy().into_owned(),
        ];
        if let Some(database) = &self.database {
            arguments.extend(["--database-url".to_string(), database.url()]);
        }
        arguments
    }

    /// Runs `plenary` there to its end.
    pub fn run<A: AsRef<std::ffi::OsStr>>(&self, arguments: &[A]) -> Output {
        output_of(plenary().args(arguments).args(self.arguments()))
    }

    /// The address of the database, as the store reads it.
    pub fn address(&self) -> plenary::store::Address {
        match &self.database {
            Some(database) => plenary::store::Address::parse(&database.url()).unwrap(),
            None => plenary::store::Address::in_directory(self.data.path()),
        }
    }
}
