//! What pages beside the workshops' own ask of their placing: light, without people.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::meeting::MeetingId;
use crate::refusal::Refusal;
use crate::store::schema::workshops;
use crate::store::{Conn, instant, on_db};
use crate::time::Instant;

/// The workshops of a meeting that are pinned, by code, with where.
pub fn pins(conn: &mut Conn, meeting: &MeetingId) -> Result<HashMap<String, Instant>, Refusal> {
    let rows: Vec<(String, Option<NaiveDateTime>)> = on_db!(conn, |c| workshops::table
        .filter(workshops::meeting_id.eq(meeting.as_str()))
        .filter(workshops::pinned.is_not_null())
        .select((workshops::code, workshops::pinned))
        .load(c))?;
    let of = |(code, at): (String, Option<NaiveDateTime>)| Some((code, instant(at?)));
    Ok(rows.into_iter().filter_map(of).collect())
}
