//! The acts by which one person's answers and busy time change. Once she has spoken herself, the organiser's file no longer speaks for her.

use chrono::NaiveDateTime;

use super::{Answer, Availability, Said, SpanId, Way, WeeklyRule, store};
use crate::ical::{self, Busy};
use crate::meeting::{self, Meeting, Roster};
use crate::people::{self, DefaultHours, Person, PersonId};
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::{Interval, IntervalSet, Resolved, Zone, with_zone};

/// A span as she gives it, on the wall of her own zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpanInput {
    pub answer: Answer,
    pub start_local: NaiveDateTime,
    pub end_local: NaiveDateTime,
}

/// Nobody says more about one meeting.
pub(super) const MOST_SPANS: usize = 1000;

/// All that is known of one person's time at a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HerTime {
    pub meeting: Meeting,
    pub person: Person,
    /// In the order of time.
    pub said: Vec<Said>,
    pub busy: IntervalSet,
    /// `None`: the general hours stand for her.
    pub hours: Option<DefaultHours>,
}

/// What is known of her time; not found when she does not take part.
pub async fn her_time(db: &Db, slug: &str, person: &PersonId) -> Result<HerTime, Refusal> {
    let (slug, person) = (slug.to_string(), person.clone());
    db.read(move |conn| {
        let (meeting, person) = hers(conn, &slug, &person)?;
        let hours = people::default_hours(conn, std::slice::from_ref(&person.id))?;
        Ok(HerTime {
            said: store::spans_of(conn, &meeting.id, &person.id)?,
            busy: store::busy_of(conn, &meeting.id, &person.id)?,
            hours: hours.get(&person.id).copied(),
            meeting,
            person,
        })
    })
    .await
}

/// The meeting with all that is known of its people's time.
pub async fn everybodys_time(db: &Db, slug: &str) -> Result<(Roster, Availability), Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let availability = store::load(conn, &roster)?;
        Ok((roster, availability))
    })
    .await
}

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
        let id = said.id.clone();
        add(conn, &meeting, &person, vec![said])?;
        Ok(id)
    })
    .await
}

/// Adds what a weekly rule means over the meeting's days, in the place of these spans of hers; says how many spans that were. A rule that no day
/// of the meeting fits is refused.
pub async fn add_weekly(
    db: &Db,
    slug: &str,
    person: &PersonId,
    rule: WeeklyRule,
    replaces: Vec<SpanId>,
) -> Result<usize, Refusal> {
    let (slug, person) = (slug.to_string(), person.clone());
    db.write(move |conn| {
        let (meeting, person) = hers(conn, &slug, &person)?;
        take_away(conn, &meeting, &person, &replaces)?;
        let said = rule
            .over(&meeting.window(), &person.zone)
            .into_iter()
            .map(|span| understood(span, &person.zone))
            .collect::<Result<Vec<_>, _>>()?;
        if said.is_empty() {
            return Err(Refusal::invalid(
                "day",
                "none of these days of the week is in the meeting",
            ));
        }
        let count = said.len();
        add(conn, &meeting, &person, said)?;
        Ok(count)
    })
    .await
}

/// Adds spans; what she has said already in the same words is not said twice.
fn add(
    conn: &mut Conn,
    meeting: &Meeting,
    person: &Person,
    said: Vec<Said>,
) -> Result<(), Refusal> {
    let window = meeting.window();
    if said.iter().any(|s| !s.interval.touches(&window)) {
        return Err(Refusal::invalid(
            "start",
            format!(
                "it lies outside the meeting, which lasts from {} to {}",
                with_zone(window.start(), &person.zone),
                with_zone(window.end(), &person.zone)
            ),
        ));
    }
    let there = store::spans_of(conn, &meeting.id, &person.id)?;
    let new: Vec<(&PersonId, &Said)> = said
        .iter()
        .filter(|s| {
            !there
                .iter()
                .any(|t| t.answer == s.answer && t.interval == s.interval)
        })
        .map(|s| (&person.id, s))
        .collect();
    if there.len() + new.len() > MOST_SPANS {
        return Err(too_many());
    }
    store::make_hers(conn, &meeting.id, &person.id)?;
    store::add_spans(conn, &meeting.id, &new)
}

/// Sets the hours that stand for her where she says nothing; `None`: the general ones again. They hold for every meeting.
pub async fn set_hours(
    db: &Db,
    slug: &str,
    person: &PersonId,
    hours: Option<DefaultHours>,
) -> Result<(), Refusal> {
    let (slug, person) = (slug.to_string(), person.clone());
    db.write(move |conn| {
        let (_, person) = hers(conn, &slug, &person)?;
        people::save_default_hours(conn, &[(&person.id, hours)])
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

/// Takes spans of hers away; not found when one is not (or no longer) hers.
pub async fn remove_spans(
    db: &Db,
    slug: &str,
    person: &PersonId,
    spans: Vec<SpanId>,
) -> Result<(), Refusal> {
    let (slug, person) = (slug.to_string(), person.clone());
    db.write(move |conn| {
        let (meeting, person) = hers(conn, &slug, &person)?;
        take_away(conn, &meeting, &person, &spans)?;
        store::make_hers(conn, &meeting.id, &person.id)
    })
    .await
}

fn take_away(
    conn: &mut Conn,
    meeting: &Meeting,
    person: &Person,
    spans: &[SpanId],
) -> Result<(), Refusal> {
    let there = store::spans_of(conn, &meeting.id, &person.id)?;
    if !spans.iter().all(|s| there.iter().any(|t| t.id == *s)) {
        return Err(Refusal::not_found("this answer is not there (any more)"));
    }
    store::remove_spans(conn, &spans.iter().collect::<Vec<_>>()).map(|_| ())
}

/// The meeting, and the person if she takes part in it.
pub(super) fn hers(
    conn: &mut Conn,
    slug: &str,
    id: &PersonId,
) -> Result<(Meeting, Person), Refusal> {
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

pub(super) fn too_many() -> Refusal {
    Refusal::invalid(
        "spans",
        format!("at most {MOST_SPANS} spans are possible: join some"),
    )
}

/// Reads a calendar file and puts its busy time in the place of what was known of hers before; what lies outside the meeting is left out.
/// Floating times are on her wall. `file` names it in sentences.
pub async fn import_busy(
    db: &Db,
    slug: &str,
    person: &PersonId,
    file: &str,
    bytes: Vec<u8>,
) -> Result<Busy, Refusal> {
    let (at, id, file) = (slug.to_string(), person.clone(), file.to_string());
    let busy = db
        .read(move |conn| {
            let (meeting, person) = hers(conn, &at, &id)?;
            ical::busy_times(&bytes, &file, meeting.window(), &person.zone)
        })
        .await?;
    let (slug, person, spans) = (slug.to_string(), person.clone(), busy.spans.clone());
    db.write(move |conn| {
        let (meeting, person) = hers(conn, &slug, &person)?;
        let inside = spans.clipped(&meeting.window());
        store::replace_busy(conn, &meeting.id, &person.id, &inside)
    })
    .await?;
    Ok(busy)
}

/// Forgets her busy time for this meeting.
pub async fn forget_busy(db: &Db, slug: &str, person: &PersonId) -> Result<(), Refusal> {
    let (slug, person) = (slug.to_string(), person.clone());
    db.write(move |conn| {
        let (meeting, person) = hers(conn, &slug, &person)?;
        store::replace_busy(conn, &meeting.id, &person.id, &IntervalSet::default())
    })
    .await
}
