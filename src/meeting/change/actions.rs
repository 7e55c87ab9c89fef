//! The acts: load the meeting, decide, save the one workshop or the rules, in one transaction.

use super::decide;
use super::{about, form};
use crate::meeting::store;
use crate::meeting::{Clash, Fields, Part, Roster, Rule, RuleKind, Workshop, field, merge};
use crate::people::Email;
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::{Instant, Interval};

/// Takes over one form of a workshop (`sent`: with `seen` and, of each field, what it was opened with). What both she and somebody else have
/// changed since comes back as clashes, and nothing is kept.
pub async fn take_form(
    db: &Db,
    slug: &str,
    code: &str,
    form: &str,
    sent: Fields,
) -> Result<Vec<Clash>, Refusal> {
    let (slug, code, form) = (slug.to_string(), code.to_string(), form.to_string());
    db.write(move |conn| {
        let roster = locked(conn, &slug)?;
        let mut workshop = found(&roster, &code)?.clone();
        let mut merged = merge(&sent, &form::stands(&roster, &workshop, &form));
        if !merged.clashes.is_empty() {
            return Ok(merged.clashes);
        }
        for more in [decide::WHICH, "held"] {
            let said = field(&sent, more).to_string();
            merged.fields.push((more.to_string(), said));
        }
        form::take(&roster, &mut workshop, &form, &merged.fields)?;
        store::save_workshop(conn, &roster.meeting.id, &workshop)?;
        Ok(Vec::new())
    })
    .await
}

/// What an organiser says of where a workshop may stand; what is `None` stays as it is.
#[derive(Debug, Clone, Default)]
#[allow(clippy::option_option, reason = "taken away is not left alone")]
pub struct Placing {
    /// The inner `None` lets it go.
    pub pin: Option<Option<Instant>>,
    /// The inner `None`: whenever its dates allow.
    pub not_before: Option<Option<Instant>>,
    /// Exactly these spans.
    pub forbidden: Option<Vec<Interval>>,
    /// Where it was released it stays.
    pub held: Option<bool>,
}

/// Says where a workshop may stand, all of it or nothing.
pub async fn place(db: &Db, slug: &str, code: &str, placing: Placing) -> Result<(), Refusal> {
    on_workshop(db, slug, code, move |roster, workshop| {
        let meeting = &roster.meeting;
        // A pin that goes makes room for the rest, a new one is held against it.
        if placing.pin.is_some() {
            workshop.pinned = None;
        }
        if let Some(at) = placing.not_before {
            decide::not_before(meeting, workshop, at)?;
        }
        if let Some(spans) = placing.forbidden {
            decide::forbidden(meeting, workshop, spans)?;
        }
        if let Some(Some(at)) = placing.pin {
            decide::pin_at(meeting, workshop, at)?;
        }
        workshop.held = placing.held.unwrap_or(workshop.held);
        Ok(())
    })
    .await
}

/// Adds a span in which the workshop may not be, beside those that were said before.
pub async fn forbid(db: &Db, slug: &str, code: &str, span: Interval) -> Result<(), Refusal> {
    on_workshop(db, slug, code, move |roster, workshop| {
        let mut spans = workshop.forbidden.clone();
        spans.push(span);
        decide::forbidden(&roster.meeting, workshop, spans)
    })
    .await
}

/// Names exactly those who facilitate it.
pub async fn set_facilitators(
    db: &Db,
    slug: &str,
    code: &str,
    emails: Vec<Email>,
) -> Result<(), Refusal> {
    on_workshop(db, slug, code, move |roster, workshop| {
        decide::part(roster, workshop, Part::Facilitator, &emails)
    })
    .await
}

/// Says what the workshop is: title, theme, kind, minutes, audience, lead network.
pub async fn set_about(
    db: &Db,
    slug: &str,
    code: &str,
    fields: Vec<(String, String)>,
) -> Result<(), Refusal> {
    on_workshop(db, slug, code, move |roster, workshop| {
        about::about(roster, workshop, &fields)
    })
    .await
}

/// Adds a workshop at the end of the organiser's list; answers with its code.
pub async fn add_workshop(
    db: &Db,
    slug: &str,
    fields: Vec<(String, String)>,
) -> Result<String, Refusal> {
    let slug = slug.to_string();
    db.write(move |conn| {
        let roster = locked(conn, &slug)?;
        let workshop = about::new_workshop(&roster, &fields)?;
        store::insert_workshop(conn, &roster.meeting.id, &workshop)?;
        Ok(workshop.code)
    })
    .await
}

/// Takes a workshop out of the meeting, with its seats and rules. One that has been released cannot leave.
pub async fn remove_workshop(db: &Db, slug: &str, code: &str) -> Result<(), Refusal> {
    let (slug, code) = (slug.to_string(), code.to_string());
    db.write(move |conn| {
        let roster = locked(conn, &slug)?;
        let workshop = found(&roster, &code)?;
        store::remove_workshop(conn, &roster.meeting.id, workshop)
    })
    .await
}

/// Adds a rule between two workshops, named by code.
pub async fn add_rule(
    db: &Db,
    slug: &str,
    kind: RuleKind,
    first: &str,
    second: &str,
    gap_minutes: u32,
) -> Result<(), Refusal> {
    let (slug, first, second) = (slug.to_string(), first.to_string(), second.to_string());
    db.write(move |conn| {
        let roster = locked(conn, &slug)?;
        let new = Rule {
            kind,
            first: found(&roster, &first)?.id.clone(),
            second: found(&roster, &second)?.id.clone(),
            gap_minutes,
        };
        let rules = decide::with_rule(&roster, new)?;
        store::save_rules(conn, &roster.meeting.id, &rules)
    })
    .await
}

/// Takes a rule away; one that is gone already is no fault.
pub async fn withdraw_rule(
    db: &Db,
    slug: &str,
    kind: RuleKind,
    first: &str,
    second: &str,
) -> Result<(), Refusal> {
    let (slug, first, second) = (slug.to_string(), first.to_string(), second.to_string());
    db.write(move |conn| {
        let roster = locked(conn, &slug)?;
        let (first, second) = (&found(&roster, &first)?.id, &found(&roster, &second)?.id);
        let rules: Vec<Rule> = roster
            .rules
            .iter()
            .filter(|r| !(r.kind == kind && r.first == *first && r.second == *second))
            .cloned()
            .collect();
        store::save_rules(conn, &roster.meeting.id, &rules)
    })
    .await
}

async fn on_workshop<F>(db: &Db, slug: &str, code: &str, change: F) -> Result<(), Refusal>
where
    F: FnOnce(&Roster, &mut Workshop) -> Result<(), Refusal> + Send + 'static,
{
    let (slug, code) = (slug.to_string(), code.to_string());
    db.write(move |conn| {
        let roster = locked(conn, &slug)?;
        let mut workshop = found(&roster, &code)?.clone();
        change(&roster, &mut workshop)?;
        store::save_workshop(conn, &roster.meeting.id, &workshop)
    })
    .await
}

/// The meeting, while no import and no other change is under way.
fn locked(conn: &mut Conn, slug: &str) -> Result<Roster, Refusal> {
    conn.lock("meeting import")?;
    store::load_roster(conn, slug)
}

fn found<'a>(roster: &'a Roster, code: &str) -> Result<&'a Workshop, Refusal> {
    roster.workshop_by_code(code).ok_or_else(|| {
        Refusal::not_found(format!(
            "there is no workshop {code} in {}",
            roster.meeting.slug
        ))
    })
}
