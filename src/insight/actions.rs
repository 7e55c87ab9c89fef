//! Writing down what a workshop brought, and saying to it what a network thinks.

use super::standing::standing;
use super::{Document, Draft, Review, Verdict, Version, Workbook, check, store};
use crate::invitation;
use crate::meeting::{self, Part, Role, Roster, Workshop, WorkshopId};
use crate::people::{NetworkId, PersonId};
use crate::refusal::{Kind, Refusal};
use crate::rsvp::unknown_link;
use crate::secret::hash_of;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// Characters of a reason.
const LONGEST_REASON: usize = 2000;

/// Who holds a personal link, and what it lets her do here.
#[derive(Debug, Clone)]
pub struct Rights {
    pub roster: Roster,
    pub person: PersonId,
    /// As what she writes: kept with the version.
    pub by: String,
    /// The network that she speaks for, if she coordinates one.
    pub network: Option<NetworkId>,
}

fn rights(conn: &mut Conn, hash: &str) -> Result<Rights, Refusal> {
    let (meeting, person) = invitation::of_link(conn, hash)?.ok_or_else(unknown_link)?;
    let roster = meeting::load_roster_by_id(conn, &meeting)?;
    let her = roster.person(&person).ok_or_else(unknown_link)?;
    let by = her.email.to_string();
    let network = match roster.role(&person) {
        Some(Role::Coordinator) => roster
            .represented_by(her, roster.meeting.first_day)
            .map(|n| n.id.clone()),
        _ => None,
    };
    Ok(Rights {
        roster,
        person,
        by,
        network,
    })
}

/// A workshop's documents, for its rapporteur or facilitator.
pub async fn as_rapporteur(
    db: &Db,
    token: &str,
    code: &str,
) -> Result<(Rights, Workbook), Refusal> {
    let (hash, code) = (hash_of(token), code.to_string());
    db.read(move |conn| {
        let rights = rights(conn, &hash)?;
        let workshop = writes(&rights, &code)?.clone();
        let book = workbook(conn, &rights.roster, workshop)?;
        Ok((rights, book))
    })
    .await
}

fn writes<'a>(rights: &'a Rights, code: &str) -> Result<&'a Workshop, Refusal> {
    let workshop = rights
        .roster
        .workshop_by_code(code)
        .ok_or_else(unknown_link)?;
    let hers = workshop.people.iter().any(|seat| {
        seat.person == rights.person && matches!(seat.part, Part::Facilitator | Part::Rapporteur)
    });
    hers.then_some(workshop).ok_or_else(unknown_link)
}

/// Everything that waits for the word of a coordinator's network, and what was said; not found for everybody else.
pub async fn as_reviewer(
    db: &Db,
    token: &str,
) -> Result<(Rights, NetworkId, Vec<Workbook>), Refusal> {
    let hash = hash_of(token);
    db.read(move |conn| {
        let rights = rights(conn, &hash)?;
        let network = rights.network.clone().ok_or_else(unknown_link)?;
        let mut books = load(conn, &rights.roster)?;
        // What was never sent to the contact group is its rapporteur's alone.
        for book in &mut books {
            book.versions.retain(|v| v.submitted);
            book.standing = standing(&book.versions, &book.reviews, &concerned(&rights.roster));
        }
        books.retain(|b| !b.versions.is_empty());
        Ok((rights, network, books))
    })
    .await
}

/// All workshops of a meeting with what was written and said.
pub async fn of_meeting(db: &Db, slug: &str) -> Result<(Roster, Vec<Workbook>), Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let books = load(conn, &roster)?;
        Ok((roster, books))
    })
    .await
}

fn workbook(conn: &mut Conn, roster: &Roster, workshop: Workshop) -> Result<Workbook, Refusal> {
    let id = workshop.id.clone();
    let versions: Vec<Version> = store::versions(conn, &[&id])?
        .into_iter()
        .map(|(_, v)| v)
        .collect();
    let reviews: Vec<Review> = store::reviews(conn, &[&id])?
        .into_iter()
        .map(|(_, r)| r)
        .collect();
    Ok(Workbook {
        standing: standing(&versions, &reviews, &concerned(roster)),
        workshop,
        versions,
        reviews,
    })
}

/// As [`of_meeting`], inside a transaction.
pub fn load(conn: &mut Conn, roster: &Roster) -> Result<Vec<Workbook>, Refusal> {
    let ids: Vec<&WorkshopId> = roster.workshops.iter().map(|w| &w.id).collect();
    let versions = store::versions(conn, &ids)?;
    let reviews = store::reviews(conn, &ids)?;
    let networks = concerned(roster);
    Ok(roster
        .workshops
        .iter()
        .map(|workshop| {
            let versions: Vec<Version> = versions
                .iter()
                .filter(|(id, _)| *id == workshop.id)
                .map(|(_, v)| v.clone())
                .collect();
            let reviews: Vec<Review> = reviews
                .iter()
                .filter(|(id, _)| *id == workshop.id)
                .map(|(_, r)| r.clone())
                .collect();
            Workbook {
                standing: standing(&versions, &reviews, &networks),
                workshop: workshop.clone(),
                versions,
                reviews,
            }
        })
        .collect())
}

/// The networks of the contact group: those that belong to the alliance on the meeting's first day.
fn concerned(roster: &Roster) -> Vec<NetworkId> {
    roster
        .networks
        .iter()
        .filter(|n| n.belongs_on(roster.meeting.first_day))
        .map(|n| n.id.clone())
        .collect()
}

/// Takes a new version from a rapporteur's page; `after` is the number of the version that her page showed.
pub async fn write(
    db: &Db,
    now: Instant,
    token: &str,
    code: &str,
    draft: Draft,
    after: u32,
    submit: bool,
) -> Result<u32, Refusal> {
    let (hash, code) = (hash_of(token), code.to_string());
    db.write(move |conn| {
        let rights = rights(conn, &hash)?;
        let workshop = writes(&rights, &code)?.id.clone();
        let document = check(&draft, &rights.roster)?;
        let roster = &rights.roster;
        take(
            conn,
            roster,
            &workshop,
            document,
            (after, submit),
            (&rights.by, now),
        )
    })
    .await
}

/// Takes a new version from the organiser; `after` as in [`write`], `None`: whatever stands.
pub async fn write_for(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    draft: Draft,
    (after, submit): (Option<u32>, bool),
    by: &str,
) -> Result<u32, Refusal> {
    let (slug, code, by) = (slug.to_string(), code.to_string(), by.to_string());
    db.write(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let workshop = find(&roster, &code)?.id.clone();
        let document = check(&draft, &roster)?;
        let after = match after {
            Some(after) => after,
            None => newest(conn, &workshop)?.map_or(0, |v| v.number),
        };
        take(
            conn,
            &roster,
            &workshop,
            document,
            (after, submit),
            (&by, now),
        )
    })
    .await
}

fn find<'a>(roster: &'a Roster, code: &str) -> Result<&'a Workshop, Refusal> {
    roster.workshop_by_code(code).ok_or_else(|| {
        Refusal::not_found(format!("{} has no workshop {code}", roster.meeting.slug))
    })
}

fn newest(conn: &mut Conn, workshop: &WorkshopId) -> Result<Option<Version>, Refusal> {
    Ok(store::versions(conn, &[workshop])?.pop().map(|(_, v)| v))
}

/// The one function behind all ways of writing. The same document again is no new version; sending it to the contact group is.
fn take(
    conn: &mut Conn,
    roster: &Roster,
    workshop: &WorkshopId,
    document: Document,
    (after, submit): (u32, bool),
    (by, now): (&str, Instant),
) -> Result<u32, Refusal> {
    conn.lock(&format!("insights {workshop}"))?;
    let standing = newest(conn, workshop)?;
    let number = standing.as_ref().map_or(0, |v| v.number);
    if number != after {
        let who = standing
            .as_ref()
            .map_or(String::new(), |v| roster.names(&v.by));
        return Err(Refusal::conflict(format!(
            "version {number} was written by {who} while your page showed version {after}: yours was not kept; it stands below, put together what belongs together and save again"
        )));
    }
    if submit && document.insights.is_empty() && document.recommendations.is_empty() {
        return Err(Refusal::invalid(
            "insights",
            "there is nothing yet to send to the contact group: write an insight or a recommendation",
        ));
    }
    if standing.is_some_and(|v| v.document == document && v.submitted == submit) {
        return Ok(number);
    }
    let version = Version {
        number: number + 1,
        document,
        submitted: submit,
        by: by.to_string(),
        at: now,
    };
    store::add_version(conn, workshop, &version)?;
    Ok(version.number)
}

/// A coordinator says what her network thinks of the version that she saw.
pub async fn review(
    db: &Db,
    now: Instant,
    token: &str,
    code: &str,
    (version, verdict): (u32, Verdict),
    reason: &str,
) -> Result<(), Refusal> {
    let (hash, code, reason) = (hash_of(token), code.to_string(), reason.to_string());
    db.write(move |conn| {
        let rights = rights(conn, &hash)?;
        let network = rights.network.clone().ok_or_else(unknown_link)?;
        let workshop = rights
            .roster
            .workshop_by_code(&code)
            .ok_or_else(unknown_link)?;
        let word = Review {
            version,
            network,
            verdict,
            reason,
            by: rights.by.clone(),
            at: now,
        };
        say(conn, &workshop.id, word)
    })
    .await
}

/// The organiser writes down what a network said otherwise, to the newest version.
pub async fn review_for(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    network: &str,
    (verdict, reason): (Verdict, &str),
    by: &str,
) -> Result<(), Refusal> {
    let (slug, code, network) = (slug.to_string(), code.to_string(), network.to_string());
    let (reason, by) = (reason.to_string(), by.to_string());
    db.write(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let workshop = find(&roster, &code)?;
        let network = roster
            .network_by_code(&network)
            .filter(|n| n.belongs_on(roster.meeting.first_day))
            .ok_or_else(|| {
                Refusal::invalid(
                    "network",
                    format!("{network} is no network of this meeting's contact group"),
                )
            })?;
        let version = newest(conn, &workshop.id)?.map_or(0, |v| v.number);
        let word = Review {
            version,
            network: network.id.clone(),
            verdict,
            reason,
            by,
            at: now,
        };
        say(conn, &workshop.id, word)
    })
    .await
}

fn say(conn: &mut Conn, workshop: &WorkshopId, mut word: Review) -> Result<(), Refusal> {
    conn.lock(&format!("insights {workshop}"))?;
    let newest = newest(conn, workshop)?.filter(|v| v.submitted);
    let Some(newest) = newest else {
        return Err(Refusal::conflict(
            "nothing of this workshop is with the contact group at present",
        ));
    };
    if newest.number != word.version {
        return Err(Refusal::conflict(format!(
            "a newer version ({}) is with the contact group: look at it, then say what your network thinks",
            newest.number
        )));
    }
    let clean: String = word
        .reason
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    word.reason = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    if word.verdict == Verdict::Objects && word.reason.is_empty() {
        return Err(Refusal::invalid(
            "reason",
            "say why your network objects, so that the rapporteur can change the text",
        ));
    }
    if word.reason.chars().count() > LONGEST_REASON {
        return Err(Refusal::new(
            Kind::Invalid,
            format!("the reason is longer than {LONGEST_REASON} characters: shorten it"),
        ));
    }
    store::add_review(conn, workshop, &word)
}
