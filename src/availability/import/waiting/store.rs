//! The table `import_files`.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{AT_MOST, FilesId, WAITS, Waiting, unknown};
use crate::refusal::Refusal;
use crate::store::schema::import_files;
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

/// Lets files wait. What waited for too long, and an organiser's oldest when she has too many, goes.
pub fn add(conn: &mut Conn, new: &Waiting) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::delete(
        import_files::table.filter(import_files::sent_at.le(naive(new.sent_at - WAITS)))
    )
    .execute(c))?;
    let mine: Vec<String> = on_db!(conn, |c| import_files::table
        .filter(import_files::owner.eq(&new.owner))
        .order((import_files::sent_at.desc(), import_files::id))
        .select(import_files::id)
        .load(c))?;
    for id in mine.into_iter().skip(AT_MOST - 1) {
        remove(conn, &FilesId::from_text(id))?;
    }
    let fields = serde_urlencoded::to_string(&new.fields)
        .map_err(|e| Refusal::internal(format!("an import's fields: {e}")))?;
    let files: Vec<String> = new
        .files
        .iter()
        .map(|(name, bytes)| format!("{} {}", STANDARD.encode(name), STANDARD.encode(bytes)))
        .collect();
    on_db!(conn, |c| diesel::insert_into(import_files::table)
        .values((
            import_files::id.eq(new.id.as_str()),
            import_files::owner.eq(&new.owner),
            import_files::slug.eq(&new.slug),
            import_files::fields.eq(&fields),
            import_files::files.eq(files.join("\n")),
            import_files::sent_at.eq(naive(new.sent_at)),
        ))
        .execute(c))?;
    Ok(())
}

/// The files that wait under that id for this organiser.
pub fn load(conn: &mut Conn, id: &FilesId, owner: &str, now: Instant) -> Result<Waiting, Refusal> {
    type Row = (String, String, String, String, String, NaiveDateTime);
    let row: Option<Row> = on_db!(conn, |c| import_files::table
        .filter(import_files::id.eq(id.as_str()))
        .filter(import_files::owner.eq(owner))
        .filter(import_files::sent_at.gt(naive(now - WAITS)))
        .first(c)
        .optional())?;
    let (id, owner, slug, fields, files, at) = row.ok_or_else(unknown)?;
    let broken =
        |what: &str| Refusal::internal(format!("the database holds in import_files: {what}"));
    let bytes = |text: &str| STANDARD.decode(text).map_err(|e| broken(&e.to_string()));
    let mut read = Vec::new();
    for line in files.lines() {
        let (name, content) = line.split_once(' ').ok_or_else(|| broken(line))?;
        let name = String::from_utf8(bytes(name)?).map_err(|e| broken(&e.to_string()))?;
        read.push((name, bytes(content)?));
    }
    Ok(Waiting {
        id: FilesId::from_text(id),
        owner,
        slug,
        fields: serde_urlencoded::from_str(&fields).map_err(|e| broken(&e.to_string()))?,
        files: read,
        sent_at: instant(at),
    })
}

/// Forgets files.
pub fn remove(conn: &mut Conn, id: &FilesId) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::delete(
        import_files::table.filter(import_files::id.eq(id.as_str()))
    )
    .execute(c))?;
    Ok(())
}
