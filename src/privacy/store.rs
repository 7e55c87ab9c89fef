//! The statements of the rules, over whichever tables they name: all of them are written by these few functions. And the table `farewell_mails`.
//! Long because every statement that reaches into the tables of others stands here beside the rest.

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::blot::blot;
use super::columns::{Column, Holds, columns_of, tables};
use super::{Fate, Rule, Table, Value};
use crate::people::{AllianceId, Email, PersonId};
use crate::refusal::Refusal;
use crate::store::schema::{farewell_mails, persons};
use crate::store::{Conn, naive, on_db};
use crate::time::Instant;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// Of whom rules speak, and what takes her place.
pub struct Her<'a> {
    pub id: &'a PersonId,
    pub email: &'a Email,
    /// The place without a name.
    pub nameless: &'a PersonId,
    pub now: Instant,
}

/// SQL with the three values of [`Her`] bound, in whichever way the engine numbers them.
fn bound(conn: &Conn, her: &Her, sql: &str) -> String {
    let sign = if matches!(conn, Conn::Sqlite(_)) {
        '?'
    } else {
        '$'
    };
    // Every value occurs, so that both engines take all three.
    let all = format!(
        "{sql} AND {{person}} IS NOT NULL AND {{key}} IS NOT NULL AND {{nameless}} IS NOT NULL"
    );
    all.replace("{person}", &format!("{sign}1"))
        .replace("{key}", &format!("{sign}2"))
        .replace("{nameless}", &format!("{sign}3"))
        .replace(
            "{now}",
            &format!("'{}'", naive(her.now).format("%Y-%m-%d %H:%M:%S")),
        )
}

fn lines(conn: &mut Conn, her: &Her, sql: &str) -> Result<Vec<String>, Refusal> {
    let sql = bound(conn, her, sql);
    let key = her.email.key();
    let found: Vec<Line> = on_db!(conn, |c| diesel::sql_query(&sql)
        .bind::<Text, _>(her.id.as_str())
        .bind::<Text, _>(&key)
        .bind::<Text, _>(her.nameless.as_str())
        .load(c))?;
    Ok(found.into_iter().map(|l| l.line).collect())
}

fn act(conn: &mut Conn, her: &Her, sql: &str) -> Result<usize, Refusal> {
    let sql = bound(conn, her, sql);
    let key = her.email.key();
    Ok(on_db!(conn, |c| diesel::sql_query(&sql)
        .bind::<Text, _>(her.id.as_str())
        .bind::<Text, _>(&key)
        .bind::<Text, _>(her.nameless.as_str())
        .execute(c))?)
}

/// The rows that a rule means, without what is kept back.
pub fn rows(conn: &mut Conn, her: &Her, rule: &Rule) -> Result<Table, Refusal> {
    let columns: Vec<Column> = columns_of(rule.table)
        .iter()
        .copied()
        .filter(|c| !rule.kept_back.contains(&c.name))
        .collect();
    let object = if matches!(conn, Conn::Sqlite(_)) {
        "json_object"
    } else {
        "json_build_object"
    };
    let pairs: Vec<String> = columns
        .iter()
        .map(|c| format!("'{0}', {0}", c.name))
        .collect();
    let sql = format!(
        "SELECT CAST({object}({}) AS TEXT) AS line FROM {} WHERE ({})",
        pairs.join(", "),
        rule.table,
        rule.whose
    );
    let mut found = lines(conn, her, &sql)?;
    found.sort();
    let rows: Result<Vec<Vec<Value>>, Refusal> =
        found.iter().map(|line| values(line, &columns)).collect();
    Ok(Table {
        name: rule.table,
        kind: rule.kind,
        columns: columns.iter().map(|c| c.name).collect(),
        rows: rows?,
    })
}

fn values(line: &str, columns: &[Column]) -> Result<Vec<Value>, Refusal> {
    let object: serde_json::Value = serde_json::from_str(line)
        .map_err(|e| Refusal::internal(format!("a row could not be read: {e}")))?;
    Ok(columns
        .iter()
        .map(|c| value(&object[c.name], c.holds))
        .collect())
}

/// The same whichever engine wrote it.
fn value(json: &serde_json::Value, holds: Holds) -> Value {
    use serde_json::Value as Json;
    match (json, holds) {
        (Json::Bool(yes), _) => Value::Truth(*yes),
        (Json::Number(n), Holds::Truth) => Value::Truth(n.as_i64() != Some(0)),
        (Json::Number(n), _) => Value::Number(n.as_i64().unwrap_or_default()),
        (Json::String(text), Holds::Instant) => {
            let text = text.replacen(' ', "T", 1);
            let text = match text.split_once('.') {
                Some((whole, part)) => match part.trim_end_matches('0') {
                    "" => whole.to_string(),
                    part => format!("{whole}.{part}"),
                },
                None => text,
            };
            Value::Text(format!("{text}Z"))
        }
        (Json::String(text), _) => Value::Text(text.clone()),
        _ => Value::Nothing,
    }
}

/// Does what a rule says; how many rows were touched.
pub fn carry_out(conn: &mut Conn, her: &Her, rule: &Rule) -> Result<usize, Refusal> {
    let mut touched = 0;
    for (only, fate) in rule.fates {
        let also = if only.is_empty() {
            String::new()
        } else {
            format!(" AND {only}")
        };
        let (table, whose) = (rule.table, rule.whose);
        let sql = match fate {
            Fate::Deleted => format!("DELETE FROM {table} WHERE ({whose}){also}"),
            Fate::Nameless(set) => {
                format!("UPDATE {table} SET person_id = {{nameless}}, {set} WHERE ({whose}){also}")
            }
            Fate::Blanked(set) => format!("UPDATE {table} SET {set} WHERE ({whose}){also}"),
            Fate::Stays(_) => continue,
        };
        touched += act(conn, her, &sql)?;
    }
    Ok(touched)
}

const MAILS_THAT_NAME: &str = "SELECT o.id FROM outbox o JOIN sessions s ON o.uid = s.uid
           JOIN workshop_people w ON w.workshop_id = s.workshop_id WHERE o.state = 'sent' AND w.person_id = {person} AND w.part = 'facilitator'";

/// The texts of mails to others that have left and may name her as a facilitator.
pub fn empty_mails_that_name(conn: &mut Conn, her: &Her) -> Result<usize, Refusal> {
    let sql = format!("UPDATE outbox_texts SET body = '' WHERE mail_id IN ({MAILS_THAT_NAME})");
    act(conn, her, &sql)
}

/// The numbers of mails that leave nothing behind: those to her that are not among her last, and those to others that may name her.
pub fn letters(conn: &mut Conn, her: &Her) -> Result<Vec<i64>, Refusal> {
    let sql = format!(
        "SELECT CAST(number AS VARCHAR(20)) AS line FROM outbox WHERE ((person_id = {{person}} OR LOWER(to_address) = {{key}})
           AND id NOT IN (SELECT mail_id FROM farewell_mails) OR id IN ({MAILS_THAT_NAME}))"
    );
    let found = lines(conn, her, &sql)?;
    Ok(found.iter().filter_map(|n| n.parse().ok()).collect())
}

/// Takes each of these words out of every text of every table, and puts what is named beside it in its place; how many texts were changed.
pub fn sweep(
    conn: &mut Conn,
    words: &[(String, String)],
    within: impl Fn(&str) -> bool,
) -> Result<usize, Refusal> {
    let position = if matches!(conn, Conn::Sqlite(_)) {
        "INSTR"
    } else {
        "STRPOS"
    };
    let mut changed = 0;
    for (table, columns) in tables().iter().filter(|(table, _)| within(table)) {
        for column in columns.iter().filter(|c| is_prose(table, c)) {
            let name = column.name;
            for (word, instead) in words {
                for text in containing(conn, position, table, name, word)? {
                    let Some(clean) = blot(&text, word, instead) else {
                        continue;
                    };
                    let sql = numbered(
                        conn,
                        &format!("UPDATE {table} SET {name} = {{1}} WHERE {name} = {{2}}"),
                    );
                    changed += on_db!(conn, |c| diesel::sql_query(&sql)
                        .bind::<Text, _>(&clean)
                        .bind::<Text, _>(&text)
                        .execute(c))?;
                }
            }
        }
    }
    Ok(changed)
}

fn numbered(conn: &Conn, sql: &str) -> String {
    let sign = if matches!(conn, Conn::Sqlite(_)) {
        '?'
    } else {
        '$'
    };
    sql.replace("{1}", &format!("{sign}1"))
        .replace("{2}", &format!("{sign}2"))
}

fn containing(
    conn: &mut Conn,
    position: &str,
    table: &str,
    column: &str,
    word: &str,
) -> Result<Vec<String>, Refusal> {
    let sql = numbered(
        conn,
        &format!(
            "SELECT DISTINCT {column} AS line FROM {table} WHERE {position}(LOWER({column}), LOWER({{1}})) > 0"
        ),
    );
    let found: Vec<Line> = on_db!(conn, |c| diesel::sql_query(&sql)
        .bind::<Text, _>(word)
        .load(c))?;
    Ok(found.into_iter().map(|l| l.line).collect())
}

/// Texts that somebody typed or a program made; not ids and hashes, not mails (they are frozen, and rules speak of them), not the names and
/// addresses of other people.
fn is_prose(table: &str, column: &Column) -> bool {
    let technical = [
        "id",
        "uid",
        "token_hash",
        "message_id",
        "sha256",
        "secret",
        "form_token",
    ];
    column.holds == Holds::Text
        && ![
            "outbox",
            "outbox_texts",
            "persons",
            "organisers",
            "farewell_mails",
            "alliances",
        ]
        .contains(&table)
        && !technical.contains(&column.name)
        && !column.name.ends_with("_id")
        && !column.name.ends_with("_hash")
}

/// Everybody with this address: her id, and the slug of her alliance.
pub fn with_address(
    conn: &mut Conn,
    email: &Email,
) -> Result<Vec<(PersonId, AllianceId)>, Refusal> {
    let rows: Vec<(String, String)> = on_db!(conn, |c| persons::table
        .filter(persons::email_key.eq(email.key()))
        .order(persons::alliance_id)
        .select((persons::id, persons::alliance_id))
        .load(c))?;
    Ok(rows
        .into_iter()
        .map(|(id, alliance)| (PersonId::from_text(id), AllianceId::from_text(alliance)))
        .collect())
}

/// Her alliance, and whether somebody else in it bears a name with all of hers in it.
pub fn alliance_of(conn: &mut Conn, id: &PersonId) -> Result<Option<AllianceId>, Refusal> {
    let row: Option<String> = on_db!(conn, |c| persons::table
        .find(id.as_str())
        .filter(persons::nameless.eq(false))
        .select(persons::alliance_id)
        .first(c)
        .optional())?;
    Ok(row.map(AllianceId::from_text))
}

/// The names of everybody else.
pub fn other_names(conn: &mut Conn, id: &PersonId) -> Result<Vec<String>, Refusal> {
    Ok(on_db!(conn, |c| persons::table
        .filter(persons::id.ne(id.as_str()))
        .select(persons::name)
        .load(c))?)
}

/// The slugs of the meetings in which there is anything of hers, in order.
pub fn meetings_of(conn: &mut Conn, her: &Her) -> Result<Vec<String>, Refusal> {
    lines(
        conn,
        her,
        "SELECT slug AS line FROM meetings WHERE (id IN (SELECT meeting_id FROM participants WHERE person_id = {person})
           OR id IN (SELECT s.meeting_id FROM sessions s JOIN invitations i ON i.session_id = s.id WHERE i.person_id = {person})
           OR id IN (SELECT s.meeting_id FROM sessions s JOIN attendance_intervals a ON a.session_id = s.id WHERE a.person_id = {person})
           OR id IN (SELECT meeting_id FROM personal_links WHERE person_id = {person}))",
    )
    .map(|mut slugs| {
        slugs.sort();
        slugs
    })
}

/// Notes the cancellations that wait for her as the last mails to her: each goes once it left, at the latest at `until`.
pub fn note_farewells(conn: &mut Conn, her: &Her, until: Instant) -> Result<usize, Refusal> {
    let until = naive(until).format("%Y-%m-%d %H:%M:%S");
    act(
        conn,
        her,
        &format!(
            "INSERT INTO farewell_mails (mail_id, until_at) SELECT id, '{until}' FROM outbox
              WHERE person_id = {{person}} AND kind = 'cancellation' AND state IN ('queued', 'leased', 'held')"
        ),
    )
}

/// Whether last mails to anybody are kept.
pub fn any_farewell(conn: &mut Conn) -> Result<bool, Refusal> {
    let found: Option<String> = on_db!(conn, |c| farewell_mails::table
        .select(farewell_mails::mail_id)
        .first(c)
        .optional())?;
    Ok(found.is_some())
}

/// The texts of every list of names in the programmes' tables, each once.
pub fn name_lists(conn: &mut Conn) -> Result<Vec<String>, Refusal> {
    let found: Vec<Line> = on_db!(conn, |c| diesel::sql_query(
        "SELECT names AS line FROM proposals UNION SELECT names AS line FROM planning_jobs"
    )
    .load(c))?;
    Ok(found.into_iter().map(|l| l.line).collect())
}

/// Puts a list of names in the place of another, wherever that stands.
pub fn replace_name_list(conn: &mut Conn, old: &str, new: &str) -> Result<usize, Refusal> {
    let mut changed = 0;
    for table in OF_PROGRAMMES {
        let sql = format!("UPDATE {table} SET names = {{1}} WHERE names = {{2}}");
        let sql = numbered(conn, &sql);
        changed += on_db!(conn, |c| diesel::sql_query(&sql)
            .bind::<Text, _>(new)
            .bind::<Text, _>(old)
            .execute(c))?;
    }
    Ok(changed)
}

/// Tables in which people stand by numbers, with lists of how these were called.
pub const OF_PROGRAMMES: [&str; 2] = ["proposals", "planning_jobs"];

/// Last mails that left, or can wait no longer, go with their address; their numbers.
pub fn end_farewells(conn: &mut Conn, now: Instant) -> Result<Vec<i64>, Refusal> {
    let now = naive(now).format("%Y-%m-%d %H:%M:%S");
    let over = format!(
        "SELECT f.mail_id FROM farewell_mails f JOIN outbox o ON o.id = f.mail_id
          WHERE o.state NOT IN ('queued', 'leased', 'held') OR f.until_at < '{now}'"
    );
    let of = |column: &str| {
        format!(
            "SELECT CAST({column} AS VARCHAR(64)) AS line FROM outbox WHERE id IN ({over}) ORDER BY number"
        )
    };
    let ids: Vec<Line> = on_db!(conn, |c| diesel::sql_query(of("id")).load(c))?;
    let numbers: Vec<Line> = on_db!(conn, |c| diesel::sql_query(of("number")).load(c))?;
    for Line { line } in &ids {
        for sql in [
            "DELETE FROM farewell_mails WHERE mail_id = {1}",
            "DELETE FROM outbox_texts WHERE mail_id = {1}",
            "DELETE FROM outbox WHERE id = {1}",
        ] {
            let sql = numbered(conn, sql);
            on_db!(conn, |c| diesel::sql_query(&sql)
                .bind::<Text, _>(line)
                .execute(c))?;
        }
    }
    Ok(numbers.iter().filter_map(|n| n.line.parse().ok()).collect())
}

/// Whether anything refers to the place without a name.
pub fn is_used(conn: &mut Conn, her: &Her) -> Result<bool, Refusal> {
    for table in ["invitations", "attendance_intervals", "attendance_settled"] {
        let sql = format!("SELECT person_id AS line FROM {table} WHERE person_id = {{nameless}}");
        if !lines(conn, her, &sql)?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Takes a place without a name away again that nothing refers to.
pub fn forget_nameless(conn: &mut Conn, her: &Her) -> Result<(), Refusal> {
    act(conn, her, "DELETE FROM persons WHERE id = {nameless}")?;
    Ok(())
}
