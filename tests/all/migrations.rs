//! Every migration, forward and back, one at a time, on both engines, with a row in every table; and both engines have the same tables.

use std::collections::BTreeSet;

use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;
use diesel::{Connection, QueryableByName, RunQueryDsl, SqliteConnection, sql_query};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use plenary::store::{Address, Conn, PgConn, on_db};

use crate::support::{self, Engine, engines};

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

#[test]
fn rows_survive_every_step_forward_and_back() {
    for engine in engines() {
        let mut conn = connect(&engine);
        let mut filled = BTreeSet::new();
        let mut steps = 0;
        while step_forward(&mut conn) {
            steps += 1;
            expect_rows(
                &mut conn,
                &filled,
                &format!("after step {steps} forward on {}", engine.name),
            );
            fill_empty_tables(&mut conn);
            filled = tables(&mut conn);
        }
        assert!(filled.len() > 20, "{filled:?}");
        while steps > 0 {
            step_back(&mut conn);
            expect_rows(
                &mut conn,
                &filled,
                &format!("after step {steps} back on {}", engine.name),
            );
            steps -= 1;
        }
        assert_eq!(
            tables(&mut conn),
            BTreeSet::new(),
            "all steps taken back on {}",
            engine.name
        );
        while step_forward(&mut conn) {}
        assert_eq!(
            tables(&mut conn),
            filled,
            "forward again on {}",
            engine.name
        );
    }
}

#[test]
fn what_networks_carried_before_there_was_a_ledger_is_kept_as_a_word_of_the_import() {
    for engine in engines() {
        let mut conn = connect(&engine);
        assert!(step_forward(&mut conn));
        fill_empty_tables(&mut conn);
        while step_forward(&mut conn) {}
        let kept = lines(
            &mut conn,
            "SELECT meeting_id || network_id || CAST(opening AS TEXT) || CAST(instead_of AS TEXT) || reason AS line FROM ledger_edits",
        );
        assert_eq!(kept, ["xx10imported".to_string()].into(), "{}", engine.name);
    }
}

#[test]
fn both_engines_have_the_same_tables_after_every_step() {
    let engines: Vec<Engine> = engines().collect();
    let mut conns: Vec<Conn> = engines.iter().map(connect).collect();
    let [sqlite, postgres] = conns.as_mut_slice() else {
        panic!("two engines")
    };
    while step_forward(sqlite) {
        assert!(step_forward(postgres));
        expect_same(&columns(sqlite), &columns(postgres), "columns");
        expect_same(&keys(sqlite), &keys(postgres), "keys");
    }
    assert!(
        keys(sqlite).iter().any(|key| key.contains(" -> ")),
        "references were compared"
    );
}

#[test]
fn the_program_sees_the_tables_as_they_are() {
    let engine = Engine::sqlite();
    let mut conn = connect(&engine);
    while step_forward(&mut conn) {}
    let text = std::fs::read_to_string(support::root().join("src/store/schema.rs")).unwrap();
    expect_same(
        &columns_of_schema(&text),
        &columns(&mut conn),
        "src/store/schema.rs and migrations/",
    );
}

fn connect(engine: &Engine) -> Conn {
    match engine.address() {
        Address::Sqlite(file) => {
            let mut conn = SqliteConnection::establish(&file.to_string_lossy()).unwrap();
            conn.batch_execute("PRAGMA foreign_keys = ON").unwrap();
            Conn::Sqlite(conn)
        }
        Address::Postgres(url) => Conn::Pg(Box::new(PgConn::establish(&url).unwrap())),
    }
}

/// False when none is left.
fn step_forward(conn: &mut Conn) -> bool {
    if !on_db!(conn, |c| c.has_pending_migration(MIGRATIONS)).unwrap() {
        return false;
    }
    done(on_db!(conn, |c| c
        .run_next_migration(MIGRATIONS)
        .map(|_| ())));
    true
}

fn step_back(conn: &mut Conn) {
    done(on_db!(conn, |c| c
        .revert_last_migration(MIGRATIONS)
        .map(|_| ())));
}

fn done(step: diesel::migration::Result<()>) {
    step.unwrap_or_else(|e| panic!("a migration failed: {e}"));
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// The values of the one column, named `line`, in order.
fn lines(conn: &mut Conn, sql: &str) -> BTreeSet<String> {
    let found: Vec<Line> =
        on_db!(conn, |c| sql_query(sql).load(c)).unwrap_or_else(|e| panic!("{sql}: {e}"));
    found.into_iter().map(|l| l.line).collect()
}

/// `table.column type`, with ` null` where it may be missing.
fn columns(conn: &mut Conn) -> BTreeSet<String> {
    let sql = match conn {
        Conn::Sqlite(_) => {
            r#"SELECT m.name || '.' || p.name || ' ' || lower(p.type) || CASE WHEN p."notnull" THEN '' ELSE ' null' END AS line
               FROM sqlite_master m JOIN pragma_table_info(m.name) p
               WHERE m.type = 'table' AND m.name <> '__diesel_schema_migrations'"#
        }
        Conn::Pg(_) => {
            "SELECT table_name || '.' || column_name || ' ' || replace(data_type, ' without time zone', '')
               || CASE is_nullable WHEN 'NO' THEN '' ELSE ' null' END AS line
             FROM information_schema.columns
             WHERE table_schema = 'public' AND table_name <> '__diesel_schema_migrations'"
        }
    };
    lines(conn, sql)
}

/// Primary keys, what must be unique, references and indexes.
fn keys(conn: &mut Conn) -> BTreeSet<String> {
    let sql = match conn {
        Conn::Sqlite(_) => {
            r#"SELECT m.name || ' primary ' || group_concat(p.name, ',' ORDER BY p.pk) AS line
                 FROM sqlite_master m JOIN pragma_table_info(m.name) p
                WHERE m.type = 'table' AND p.pk > 0 AND m.name <> '__diesel_schema_migrations' GROUP BY m.name
               UNION ALL
               SELECT m.name || CASE i."unique" WHEN 1 THEN ' unique ' ELSE ' index ' END || group_concat(c.name, ',' ORDER BY c.seqno)
                 FROM sqlite_master m JOIN pragma_index_list(m.name) i JOIN pragma_index_info(i.name) c
                WHERE m.type = 'table' AND i.origin <> 'pk' GROUP BY m.name, i.name, i."unique"
               UNION ALL
               SELECT m.name || '.' || f."from" || ' -> ' || f."table" || '.' || f."to"
                 FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"#
        }
        Conn::Pg(_) => {
            "SELECT c.conrelid::regclass || CASE c.contype WHEN 'p' THEN ' primary ' ELSE ' unique ' END ||
                    (SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k (number, place)
                       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number) AS line
               FROM pg_constraint c WHERE c.contype IN ('p', 'u') AND c.connamespace = 'public'::regnamespace
                AND c.conrelid::regclass::text <> '__diesel_schema_migrations'
             UNION ALL
             SELECT c.conrelid::regclass || '.' || a.attname || ' -> ' || c.confrelid::regclass || '.' || b.attname
               FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
               JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = c.confkey[1]
              WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
             UNION ALL
             SELECT i.indrelid::regclass || CASE WHEN i.indisunique THEN ' unique ' ELSE ' index ' END ||
                    (SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM unnest(i.indkey::int2[]) WITH ORDINALITY k (number, place)
                       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number)
               FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
              WHERE t.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u'))"
        }
    };
    lines(conn, sql)
}

fn tables(conn: &mut Conn) -> BTreeSet<String> {
    columns(conn)
        .iter()
        .map(|line| line.split('.').next().unwrap().to_string())
        .collect()
}

fn count(conn: &mut Conn, table: &str) -> String {
    let sql = format!("SELECT CAST(count(*) AS TEXT) AS line FROM {table}");
    lines(conn, &sql).pop_first().unwrap()
}

/// Each of these tables, where it still is, has the one row that it was given.
fn expect_rows(conn: &mut Conn, of: &BTreeSet<String>, when: &str) {
    for table in tables(conn).intersection(of) {
        assert_eq!(count(conn, table), "1", "{table} {when}");
    }
}

/// Panics with what only one side has.
fn expect_same(left: &BTreeSet<String>, right: &BTreeSet<String>, what: &str) {
    let only: Vec<&String> = left.symmetric_difference(right).collect();
    assert!(only.is_empty(), "{what}: only on one side: {only:#?}");
}

/// One row in every table that has none, those first that others refer to; every id is the same, so that all references hold.
fn fill_empty_tables(conn: &mut Conn) {
    let references: Vec<(String, String)> = keys(conn)
        .iter()
        .filter_map(|key| {
            let (from, to) = key.split_once(" -> ")?;
            Some((
                from.split('.').next()?.to_string(),
                to.split('.').next()?.to_string(),
            ))
        })
        .collect();
    let columns = columns(conn);
    let mut waiting: BTreeSet<String> = tables(conn);
    while !waiting.is_empty() {
        let ready: Vec<String> = waiting
            .iter()
            .filter(|t| {
                !references
                    .iter()
                    .any(|(from, to)| from == *t && to != from && waiting.contains(to))
            })
            .cloned()
            .collect();
        assert!(
            !ready.is_empty(),
            "these tables refer to one another in a circle: {waiting:?}"
        );
        for table in ready {
            if count(conn, &table) == "0" {
                conn.batch(&sample_row(&table, &columns))
                    .unwrap_or_else(|e| panic!("{table}: {e}"));
            }
            waiting.remove(&table);
        }
    }
}

fn sample_row(table: &str, columns: &BTreeSet<String>) -> String {
    let (names, values): (Vec<&str>, Vec<&str>) = columns
        .iter()
        .filter_map(|line| line.strip_prefix(table)?.strip_prefix('.'))
        .map(|column| {
            let mut words = column.split(' ');
            let name = words.next().unwrap();
            let value = match words.next().unwrap() {
                "text" => "'x'",
                "integer" | "bigint" => "1",
                "timestamp" => "'2020-10-08 12:00:00'",
                "date" => "'2020-10-08'",
                "boolean" => "TRUE",
                other => panic!("{table}.{name} is {other}: give it a sample value here"),
            };
            (name, value)
        })
        .unzip();
    format!(
        "INSERT INTO {table} ({}) VALUES ({})",
        names.join(", "),
        values.join(", ")
    )
}

/// The same lines from diesel's `table!` blocks.
fn columns_of_schema(text: &str) -> BTreeSet<String> {
    let mut table = None;
    let mut found = BTreeSet::new();
    for line in text.lines().map(str::trim) {
        if line == "}" {
            table = None;
        } else if let Some((name, _)) = line.split_once(" (").filter(|_| line.ends_with('{')) {
            table = Some(name);
        } else if let (Some(table), Some((column, kind))) =
            (table, line.trim_end_matches(',').split_once(" -> "))
        {
            let inner = kind
                .strip_prefix("Nullable<")
                .and_then(|k| k.strip_suffix('>'));
            let null = if inner.is_some() { " null" } else { "" };
            let kind = match inner.unwrap_or(kind) {
                "Bool" => "boolean".to_string(),
                other => other.to_lowercase(),
            };
            found.insert(format!("{table}.{column} {kind}{null}"));
        }
    }
    found
}
