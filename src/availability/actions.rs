//! The acts by which one person's answers and busy time change. Once she has spoken herself, the organiser's file no longer speaks for her.

use chrono::NaiveDateTime;

use super::{Answer, Said, SpanId, Way, store};
use crate::meeting::{self, Meeting};
use crate::people::{self, Person, PersonId};
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::{Interval, IntervalSet, Resolved, Zone};

/// A span as she gives it, on the wall of her own zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpanInput {
    pub answer: Answer,
    pub start_local: NaiveDateTime,
    pub end_local: NaiveDateTime,
}

/// Nobody says more about one meeting.
const MOST_SPANS: usize = 1000;

/// Adds one span to what she said.
pub async fn add_span(
    db: &Db,
    slug: &str,
    person: &PersonId,
    span: SpanInput,
) -> Result<SpanId, Refusal> {
    let (slug, person) = (slug.to_string(), person.clone());
    db.write(move |conn| {
        let (meeting, person) = hers(conn, &slug, &person)?;
        let said = understood(span, &person.zone)?;
        if store::spans_of(conn, &meeting.id, &person.id)?.len() >= MOST_SPANS {
            return Err(too_many());
        }
        store::make_hers(conn, &meeting.id, &person.id)?;
        store::add_spans(conn, &meeting.id, &[(&person.id, &said)])?;
        Ok(said.id)
    })
    .await
}

/// Puts these spans in the place of everything that she said about the meeting.
pub async fn replace_spans(
    db: &Db,
    slug: &str,
    person: &PersonId,
    spans: Vec<SpanInput>,
) -> Result<(), Refusal> {
    if spans.len() > MOST_SPANS {
        return Err(too_many());
    }
    let (slug, person) = (slug.to_string(), person.clone());
    db.write(move |conn| {
        let (meeting, person) = hers(conn, &slug, &person)?;
        let said = spans
            .into_iter()
            .map(|span| understood(span, &person.zone))
            .collect::<Result<Vec<_>, _>>()?;
        let old = store::spans_of(conn, &meeting.id, &person.id)?;
        store::remove_spans(conn, &old.iter().map(|s| &s.id).collect::<Vec<_>>())?;
        let new: Vec<(&PersonId, &Said)> = said.iter().map(|s| (&person.id, s)).collect();
        store::add_spans(conn, &meeting.id, &new)
    })
    .await
}

/// Takes one of her spans away; not found when it is not (or no longer) hers.
pub async fn remove_span(
    db: &Db,
    slug: &str,
    person: &PersonId,
    span: &SpanId,
) -> Result<(), Refusal> {
    let (slug, person, span) = (slug.to_string(), person.clone(), span.clone());
    db.write(move |conn| {
        let (meeting, person) = hers(conn, &slug, &person)?;
        let there = store::spans_of(conn, &meeting.id, &person.id)?;
        if !there.iter().any(|s| s.id == span) {
            return Err(Refusal::not_found("this answer is not there (any more)"));
        }
        store::remove_spans(conn, &[&span])?;
        store::make_hers(conn, &meeting.id, &person.id)
    })
    .await
}

/// The meeting, and the person if she takes part in it.
fn hers(conn: &mut Conn, slug: &str, id: &PersonId) -> Result<(Meeting, Person), Refusal> {
    let meeting = meeting::load(conn, slug)?;
    if !meeting::takes_part(conn, &meeting.id, id)? {
        return Err(Refusal::not_found(format!(
            "she does not take part in the meeting {slug}"
        )));
    }
    let person = people::load_person(conn, id)?;
    Ok((meeting, person))
}

fn understood(span: SpanInput, zone: &Zone) -> Result<Said, Refusal> {
    let start = in_zone(span.start_local, zone, "start")?;
    let end = in_zone(span.end_local, zone, "end")?;
    let interval = Interval::new(start, end).ok_or_else(|| {
        Refusal::invalid("end", "it ends before it starts, or at the same moment")
    })?;
    Ok(Said {
        id: SpanId::fresh(),
        answer: span.answer,
        start_local: span.start_local,
        end_local: span.end_local,
        zone: zone.clone(),
        interval,
        way: Way::Herself,
    })
}

fn in_zone(
    civil: NaiveDateTime,
    zone: &Zone,
    field: &str,
) -> Result<crate::time::Instant, Refusal> {
    match zone.resolve(civil) {
        Resolved::Only(at) | Resolved::Fold { earlier: at, .. } => Ok(at),
        Resolved::Gap { jump, .. } if civil.time() == chrono::NaiveTime::MIN => Ok(jump),
        Resolved::Gap {
            last_before,
            first_after,
            ..
        } => Err(Refusal::invalid(
            field,
            format!(
                "this hour does not exist in {}: the clock jumps from {} to {}; choose one of these",
                zone.name(),
                last_before.format("%H:%M"),
                first_after.format("%H:%M")
            ),
        )),
    }
}

fn too_many() -> Refusal {
    Refusal::invalid(
        "spans",
        format!("at most {MOST_SPANS} spans are possible: join some"),
    )
}

/// Puts busy time from her calendar in the place of what was known of it before; what lies outside the meeting is left out. Says how much of it lies in the meeting.
pub async fn import_busy_time(
    db: &Db,
    slug: &str,
    person: &PersonId,
    busy: IntervalSet,
) -> Result<IntervalSet, Refusal> {
    let (slug, person) = (slug.to_string(), person.clone());
    db.write(move |conn| {
        let (meeting, person) = hers(conn, &slug, &person)?;
        let inside = busy.clipped(&meeting.window());
        store::replace_busy(conn, &meeting.id, &person.id, &inside)?;
        Ok(inside)
    })
    .await
}
