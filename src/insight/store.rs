//! The tables `insight_versions` and `insight_reviews`.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Review, Verdict, Version, document};
use crate::meeting::WorkshopId;
use crate::people::{NetworkId, random_id};
use crate::refusal::Refusal;
use crate::store::schema::{insight_reviews, insight_versions};
use crate::store::{Conn, instant, naive, on_db};

type VersionRow = (String, i32, String, bool, String, NaiveDateTime);
type ReviewRow = (String, i32, String, String, String, String, NaiveDateTime);

/// All versions of these workshops, each with its workshop, the oldest first.
pub fn versions(
    conn: &mut Conn,
    workshops: &[&WorkshopId],
) -> Result<Vec<(WorkshopId, Version)>, Refusal> {
    let ids: Vec<&str> = workshops.iter().map(|w| w.as_str()).collect();
    let rows: Vec<VersionRow> = on_db!(conn, |c| insight_versions::table
        .filter(insight_versions::workshop_id.eq_any(&ids))
        .order((insight_versions::workshop_id, insight_versions::number))
        .load(c))?;
    rows.into_iter()
        .map(|(workshop, number, text, submitted, by, at)| {
            let version = Version {
                number: u32::try_from(number).unwrap_or(0),
                document: document::of_store(&text)?,
                submitted,
                by,
                at: instant(at),
            };
            Ok((WorkshopId::from_text(workshop), version))
        })
        .collect()
}

/// All that networks said to these workshops' documents, the oldest first.
pub fn reviews(
    conn: &mut Conn,
    workshops: &[&WorkshopId],
) -> Result<Vec<(WorkshopId, Review)>, Refusal> {
    let ids: Vec<&str> = workshops.iter().map(|w| w.as_str()).collect();
    let rows: Vec<ReviewRow> = on_db!(conn, |c| insight_reviews::table
        .filter(insight_reviews::workshop_id.eq_any(&ids))
        .order((insight_reviews::said_at, insight_reviews::id))
        .select((
            insight_reviews::workshop_id,
            insight_reviews::version,
            insight_reviews::network_id,
            insight_reviews::verdict,
            insight_reviews::reason,
            insight_reviews::said_by,
            insight_reviews::said_at,
        ))
        .load(c))?;
    rows.into_iter()
        .map(|(workshop, version, network, verdict, reason, by, at)| {
            let review = Review {
                version: u32::try_from(version).unwrap_or(0),
                network: NetworkId::from_text(network),
                verdict: Verdict::from_word(&verdict)
                    .ok_or_else(|| Refusal::internal(format!("insight_reviews: {verdict}")))?,
                reason,
                by,
                at: instant(at),
            };
            Ok((WorkshopId::from_text(workshop), review))
        })
        .collect()
}

/// Writes a version beside the earlier ones.
pub fn add_version(
    conn: &mut Conn,
    workshop: &WorkshopId,
    version: &Version,
) -> Result<(), Refusal> {
    let text = document::text(&version.document, &|id| id.to_string());
    on_db!(conn, |c| diesel::insert_into(insight_versions::table)
        .values((
            insight_versions::workshop_id.eq(workshop.as_str()),
            insight_versions::number.eq(version.number.cast_signed()),
            insight_versions::document.eq(&text),
            insight_versions::submitted.eq(version.submitted),
            insight_versions::written_by.eq(&version.by),
            insight_versions::written_at.eq(naive(version.at)),
        ))
        .execute(c))?;
    Ok(())
}

/// Writes a network's word beside the earlier ones.
pub fn add_review(conn: &mut Conn, workshop: &WorkshopId, review: &Review) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::insert_into(insight_reviews::table)
        .values((
            insight_reviews::id.eq(random_id()),
            insight_reviews::workshop_id.eq(workshop.as_str()),
            insight_reviews::version.eq(review.version.cast_signed()),
            insight_reviews::network_id.eq(review.network.as_str()),
            insight_reviews::verdict.eq(review.verdict.word()),
            insight_reviews::reason.eq(&review.reason),
            insight_reviews::said_by.eq(&review.by),
            insight_reviews::said_at.eq(naive(review.at)),
        ))
        .execute(c))?;
    Ok(())
}
