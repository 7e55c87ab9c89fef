//! The sheet that says what the numbers mean, by which rules local times were made, and how far the records are.

use super::lines::{NO_NETWORK, state_word};
use crate::attendance::Overview;
use crate::sheet::{Cell, SheetOut};
use crate::time::{Instant, date_time_utc, rules_version, with_zone};

/// `whole`: of a workbook with all sheets, not of one session.
pub fn sheet(overview: &Overview, whole: bool, made: Instant) -> SheetOut {
    let meeting = &overview.roster.meeting;
    let threshold = match meeting.present_minutes {
        Some(minutes) => format!("{minutes} minutes"),
        None => "15 minutes or a quarter of the session, whichever is smaller".to_string(),
    };
    let mut lines: Vec<(String, String)> = [
        ("meeting", meeting.name.clone()),
        ("made", date_time_utc(made)),
        ("zone", format!("{}; dates are those of this zone", meeting.zone.name())),
        ("time zone rules", rules_version().version),
        ("invited", "holds an invitation of the released session".into()),
        ("accepted, tentative, declined, no answer", "her last answer".into()),
        ("response rate", "answers of the invited, divided by the invited".into()),
        (
            "minutes",
            "the union of somebody's connections, clipped to the session: two devices at once count once, a waiting room does not count".into(),
        ),
        ("present", format!("has at least so many minutes in the session: {threshold}")),
        (
            "attendance rate",
            "present of the invited, divided by the invited, only over sessions that have an attendance record; both stand beside it".into(),
        ),
        ("network", "the one that represents her on the session's day; nobody counts twice".into()),
        ("sheet Memberships", "counts a person in each of her networks, so that its lines add up to more than the people".into()),
        (NO_NETWORK, "people of no network that belongs to the alliance on that day".into()),
        ("row", "in the sheets of networks: part, or total of the parts; sum the parts alone".into()),
        (
            "role",
            "facilitator and rapporteur: of that session; coordinator, member, partner, public: at the meeting".into(),
        ),
        (
            "known by",
            "report: a platform's file; minutes: a file that says how long and not when; hand: marked by an organiser or a facilitator; self: she said it herself; waiting-room: let wait, not counted".into(),
        ),
        ("unidentified", "names in a platform's report that nobody could be recognised by; they are in no other number".into()),
        ("guest", "was there without being on any list; counts among partners and the public".into()),
        ("no person", "a telephone, a note-taker, an interpreter, a technician: set aside, in no number".into()),
        (
            "unsocial minutes a head",
            "what the released sessions ask of a network's members, asked to them or not: a minute outside of work counts once, one of sleep four times; as the planner counts".into(),
        ),
        (
            "hidden numbers",
            "this file hides nothing and is for the Secretariat; for others, numbers of fewer than 5 people (10 for the public) are hidden, and those from which they would follow".into(),
        ),
    ]
    .map(|(term, meaning)| (term.to_string(), meaning))
    .to_vec();
    if !whole {
        lines.retain(|(term, _)| {
            !["sheet Memberships", "unsocial minutes a head"].contains(&term.as_str())
        });
    }
    lines.extend(overview.records.iter().map(|record| {
        let s = &record.session;
        let when = with_zone(s.at, &meeting.zone);
        let says = format!(
            "{} · {when} · record: {} · {} names unidentified, {} set aside",
            s.title,
            state_word(record),
            record.unidentified.len(),
            record.set_aside.len()
        );
        (format!("session {}", s.code), says)
    }));
    SheetOut {
        name: "Notes".into(),
        header: vec!["term".into(), "meaning".into()],
        rows: lines
            .into_iter()
            .map(|(term, meaning)| vec![Cell::text(term), Cell::text(meaning)])
            .collect(),
    }
}
