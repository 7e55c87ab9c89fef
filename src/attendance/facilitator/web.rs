//! Who a personal link lets into the attendance of a session: its facilitator and its rapporteur.

use crate::attendance::hub::record_of;
use crate::attendance::{Overview, overview};
use crate::invitation;
use crate::meeting::{self, Part, WorkshopId};
use crate::people::Person;
use crate::refusal::Refusal;
use crate::secret::hash_of;
use crate::web::Site;

/// A facilitator's or rapporteur's right to a session: her link, and her part in it.
pub(in crate::attendance) struct Hers {
    pub slug: String,
    pub workshop: WorkshopId,
    pub person: Person,
    pub email: String,
    pub overview: Overview,
}

pub(in crate::attendance) async fn hers(
    site: &Site,
    token: &str,
    code: &str,
) -> Result<Hers, Refusal> {
    let no = || {
        Refusal::not_found(
            "This link does not lead to a session of yours. Use the link of the newest mail, or ask the Secretariat for another.",
        )
    };
    let hash = hash_of(token);
    let (slug, person) = site
        .db
        .read(move |conn| {
            let Some((meeting, person)) = invitation::of_link(conn, &hash)? else {
                return Ok(None);
            };
            Ok(Some((meeting::load_by_id(conn, &meeting)?.slug, person)))
        })
        .await?
        .ok_or_else(no)?;
    let overview = overview(&site.db, &slug).await?;
    record_of(&overview, code).map_err(|_| no())?;
    // What the workshop says now, not what she was told of it last: a part that was taken away ends at once.
    let workshop = overview.roster.workshop_by_code(code).ok_or_else(no)?;
    let runs = workshop.people.iter().any(|seat| {
        seat.person == person && matches!(seat.part, Part::Facilitator | Part::Rapporteur)
    });
    let workshop = workshop.id.clone();
    let person = overview.roster.person(&person).cloned();
    match person.filter(|_| runs) {
        Some(person) => Ok(Hers {
            slug,
            workshop,
            email: person.email.to_string(),
            person,
            overview,
        }),
        None => Err(no()),
    }
}
