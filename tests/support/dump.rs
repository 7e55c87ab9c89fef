//! All rows of a database as text, read from outside the service: two dumps are equal when nothing has changed between them.

use std::collections::BTreeMap;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel::{Connection, QueryableByName, sql_query};
use plenary::on_db;
use plenary::store::{Address, Conn, PgConn};

use super::engines::Engine;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

impl Engine {
    /// Every table with its rows, in a fixed order.
    pub fn dump(&self) -> BTreeMap<String, Vec<String>> {
        let mut conn = self.connect();
        let tables = match conn {
            Conn::Sqlite(_) => {
                "SELECT name AS line FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'"
            }
            Conn::Pg(_) => {
                "SELECT tablename::text AS line FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_%'"
            }
        };
        lines(&mut conn, tables)
            .into_iter()
            .map(|table| {
                let mut rows = rows(&mut conn, &table);
                rows.sort();
                (table, rows)
            })
            .collect()
    }

    /// The values of the one column, named `line`, of a query.
    pub fn lines(&self, sql: &str) -> Vec<String> {
        lines(&mut self.connect(), sql)
    }

    /// Changes something behind the service's back, as time or an operator would.
    pub fn alter(&self, sql: &str) {
        let done = on_db!(&mut self.connect(), |c| c.batch_execute(sql));
        done.unwrap_or_else(|e| panic!("{sql}: {e}"));
    }

    fn connect(&self) -> Conn {
        match self.address() {
            Address::Sqlite(file) => {
                let mut conn = SqliteConnection::establish(&file.to_string_lossy()).unwrap();
                conn.batch_execute("PRAGMA busy_timeout = 10000").unwrap();
                Conn::Sqlite(conn)
            }
            Address::Postgres(url) => Conn::Pg(Box::new(PgConn::establish(&url).unwrap())),
        }
    }
}

fn rows(conn: &mut Conn, table: &str) -> Vec<String> {
    let whole = match conn {
        Conn::Pg(_) => format!("SELECT t::text AS line FROM {table} t"),
        Conn::Sqlite(_) => {
            let columns = lines(
                conn,
                &format!(
                    "SELECT 'quote(\"' || name || '\")' AS line FROM pragma_table_info('{table}')"
                ),
            );
            format!(
                "SELECT {} AS line FROM {table}",
                columns.join(" || ',' || ")
            )
        }
    };
    lines(conn, &whole)
}

fn lines(conn: &mut Conn, sql: &str) -> Vec<String> {
    let found: Vec<Line> =
        on_db!(conn, |c| sql_query(sql).load(c)).unwrap_or_else(|e| panic!("{sql}: {e}"));
    found.into_iter().map(|l| l.line).collect()
}
