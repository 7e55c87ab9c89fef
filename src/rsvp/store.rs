//! The table `responses`: every answer that was ever given, beside the last one that the invitation holds.

use diesel::prelude::*;

use crate::invitation::{Answer, Invitation, Way};
use crate::people::random_id;
use crate::refusal::Refusal;
use crate::store::schema::responses;
use crate::store::{Conn, naive, on_db};
use crate::time::Instant;

/// Adds an answer to the record.
pub fn record(
    conn: &mut Conn,
    invitation: &Invitation,
    answer: Answer,
    way: Way,
    comment: &str,
    at: Instant,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::insert_into(responses::table)
        .values((
            responses::id.eq(random_id()),
            responses::invitation_id.eq(invitation.id.as_str()),
            responses::answer.eq(answer.word()),
            responses::way.eq(way.word()),
            responses::sequence.eq(invitation.sequence.cast_signed()),
            responses::comment.eq(comment),
            responses::at.eq(naive(at)),
        ))
        .execute(c))?;
    Ok(())
}
