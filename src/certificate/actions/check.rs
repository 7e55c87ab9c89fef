//! Checking a code that somebody read on a paper.

use crate::attendance::load_overview;
use crate::certificate::{Code, Standing, attended, says, store};
use crate::meeting;
use crate::people;
use crate::refusal::Refusal;
use crate::store::Db;

/// Whether a certificate with this code was given out, and whether the records still say the same.
pub async fn genuine(db: &Db, typed: &str) -> Result<Standing, Refusal> {
    let Some(code) = Code::read(typed) else {
        return Ok(Standing::Unknown);
    };
    db.read(move |conn| {
        let Some((whose, issued)) = store::by_code(conn, &code)? else {
            return Ok(Standing::Unknown);
        };
        let slug = meeting::load_by_id(conn, &whose.meeting)?.slug;
        let person = people::load_person(conn, &whose.person)?;
        let today = says(&person, &attended(&load_overview(conn, &slug)?, &person));
        Ok(if today == issued.says {
            Standing::Holds(issued)
        } else {
            Standing::Corrected(issued)
        })
    })
    .await
}
