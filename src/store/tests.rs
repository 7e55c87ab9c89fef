//! The store's own promises: what is refused leaves nothing, what is answered is there, many writers get along.

use std::sync::Arc;

use diesel::prelude::*;

use super::schema::organisers;
use super::*;
use crate::refusal::Kind;

fn opened(name: &str) -> (std::path::PathBuf, Db) {
    let dir = std::env::temp_dir().join(format!("plenary-store-{}-{name}", std::process::id()));
    let _ = std::fs::remove_dir_all(&dir);
    let db = Db::open(&Address::in_directory(&dir)).unwrap();
    (dir, db)
}

fn add(conn: &mut Conn, n: usize) -> Result<(), Refusal> {
    let at = chrono::DateTime::UNIX_EPOCH.naive_utc();
    on_db!(conn, |c| diesel::insert_into(organisers::table)
        .values((
            organisers::id.eq(format!("o{n}")),
            organisers::email.eq("x@alliance.example"),
            organisers::email_key.eq(format!("{n}@alliance.example")),
            organisers::created_at.eq(at),
        ))
        .execute(c))?;
    Ok(())
}

async fn count(db: &Db) -> i64 {
    db.read(|conn| Ok(on_db!(conn, |c| organisers::table.count().get_result(c))?))
        .await
        .unwrap()
}

#[tokio::test]
async fn a_refused_write_leaves_nothing_and_its_neighbours_stand() {
    let (dir, db) = opened("refused");
    let db = Arc::new(db);
    let all: Vec<_> = (0..200)
        .map(|n| {
            let db = Arc::clone(&db);
            tokio::spawn(async move {
                db.write(move |conn| {
                    add(conn, n)?;
                    match n % 4 {
                        1 => Err(Refusal::invalid("n", "refused on purpose")),
                        2 => panic!("dies on purpose"),
                        _ => Ok(n),
                    }
                })
                .await
            })
        })
        .collect();
    let mut stood = 0;
    for one in all {
        stood += usize::from(one.await.unwrap().is_ok());
    }
    assert_eq!(stood, 100);
    assert_eq!(count(&db).await, 100);
    let again = db.write(|conn| add(conn, 0)).await.unwrap_err();
    assert_eq!(again.kind, Kind::Conflict);
    std::fs::remove_dir_all(dir).unwrap();
}

#[tokio::test]
async fn a_reader_cannot_write() {
    let (dir, db) = opened("reader");
    let refused = db.read(|conn| add(conn, 1)).await.unwrap_err();
    assert_eq!(refused.kind, Kind::Unavailable);
    assert_eq!(count(&db).await, 0);
    std::fs::remove_dir_all(dir).unwrap();
}

#[test]
fn an_address_says_which_engine_it_means() {
    let shown = |t: &str| Address::parse(t).map(|a| a.to_string());
    assert_eq!(
        shown("sqlite:data/x.sqlite3").unwrap(),
        "sqlite:data/x.sqlite3"
    );
    assert_eq!(
        shown("postgres://me:secret@db.example/plenary?sslmode=require").unwrap(),
        "postgres://db.example/plenary"
    );
    assert!(shown("data/x.sqlite3").is_err());
}

/// The file and its log as they lie on the disk.
fn raw(dir: &std::path::Path) -> String {
    let mut all = String::new();
    for name in ["plenary.sqlite3", "plenary.sqlite3-wal"] {
        if let Ok(bytes) = std::fs::read(dir.join(name)) {
            all.push_str(&String::from_utf8_lossy(&bytes));
        }
    }
    all
}

#[tokio::test]
async fn what_was_deleted_cannot_be_read_in_the_file_either_after_a_scrub() {
    let (dir, db) = opened("scrubbed");
    // Deleted by an earlier version, which overwrote nothing.
    db.write(|conn| {
        (0..400).try_for_each(|n| add(conn, n))?;
        conn.batch("PRAGMA secure_delete = OFF")?;
        on_db!(conn, |c| diesel::delete(organisers::table).execute(c))?;
        conn.batch("PRAGMA secure_delete = ON")
    })
    .await
    .unwrap();
    db.write(|conn| add(conn, 1000)).await.unwrap();
    assert!(raw(&dir).contains("x@alliance.example"));
    db.write(|conn| {
        on_db!(conn, |c| diesel::delete(organisers::table).execute(c))?;
        Ok(())
    })
    .await
    .unwrap();
    db.scrub().await.unwrap();
    let left = raw(&dir);
    assert!(left.contains("organisers"));
    assert_eq!(left.matches("@alliance.example").count(), 0);
    drop(db);
    std::fs::remove_dir_all(dir).unwrap();
}
