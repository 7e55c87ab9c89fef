//! The explanation in English: one paragraph per session, network and workshop without a start.

use std::fmt::Write as _;

use super::{
    Explanation, NetworkWhy, SessionNetwork, SessionWhy, Shift, ShiftChange, ShiftOutcome,
    UnplacedWhy,
};
use crate::proposal::model::{PersonId, Problem};
use crate::proposal::rules::Rule;
use crate::time::{clock_time, short_date, with_zone};

/// The explanation, one string per paragraph. `name` says how a person is called; people appear in no other way.
pub fn sentences(
    problem: &Problem,
    explanation: &Explanation,
    name: &dyn Fn(&PersonId) -> String,
) -> Vec<String> {
    let sessions = explanation
        .sessions
        .iter()
        .map(|s| session(problem, s, name));
    let worst = explanation.networks.first().map_or(0, |n| n.burden);
    let networks = explanation.networks.iter().map(|n| network(n, worst));
    let unplaced = explanation.unplaced.iter().map(|u| no_start(problem, u));
    sessions.chain(networks).chain(unplaced).collect()
}

fn session(problem: &Problem, s: &SessionWhy, name: &dyn Fn(&PersonId) -> String) -> String {
    let mut text = format!(
        "{} ({}), {}: {} of {} can come.",
        s.title,
        s.workshop.0,
        with_zone(s.start, &problem.programme_zone),
        s.free,
        s.invited
    );
    if !s.missing.is_empty() {
        let names: Vec<String> = s.missing.iter().map(name).collect();
        let _ = write!(
            text,
            " Must attend but cannot for all of it: {}.",
            names.join(", ")
        );
    }
    let local: Vec<String> = s.networks.iter().map(|n| local(s, n)).collect();
    if !local.is_empty() {
        let _ = write!(text, " Local times: {}.", local.join("; "));
    }
    for n in s.networks.iter().filter(|n| n.asleep > 0) {
        let _ = write!(
            text,
            " It falls in the night of {} of {} of {} ({} of the network's burden a head).",
            n.asleep,
            members(n.invited),
            n.name,
            hours(n.burden)
        );
    }
    text + &shift(&s.earlier) + &shift(&s.later)
}

fn local(s: &SessionWhy, n: &SessionNetwork) -> String {
    format!(
        "{} {} {} in {} ({} of {})",
        n.name,
        short_date(s.start, &n.zone),
        clock_time(s.start, &n.zone),
        n.zone.city(),
        n.free,
        n.invited
    )
}

fn members(n: usize) -> String {
    match n {
        1 => "1 member".to_string(),
        n => format!("{n} members"),
    }
}

/// Thousandths of a minute as hours and minutes, rounded down: `6 h 40`.
fn hours(thousandths: i64) -> String {
    let minutes = thousandths.div_euclid(1000);
    if minutes < 60 {
        format!("{minutes} min")
    } else {
        format!("{} h {:02}", minutes / 60, minutes % 60)
    }
}

fn shift(s: &Shift) -> String {
    let by = match s.minutes.abs() {
        60 => "One hour".to_string(),
        m => format!("{m} minutes"),
    };
    let direction = if s.minutes < 0 { "earlier" } else { "later" };
    match &s.outcome {
        ShiftOutcome::Forbidden(rule, by_whom) => {
            let with: Vec<&str> = by_whom.iter().map(|w| w.0.as_str()).collect();
            let with = if with.is_empty() {
                String::new()
            } else {
                format!(" ({})", with.join(", "))
            };
            format!(
                " {by} {direction} is not possible: {}{with}.",
                because(*rule)
            )
        }
        ShiftOutcome::Possible(change) => {
            format!(" {by} {direction} {}.", changes(change))
        }
    }
}

fn changes(c: &ShiftChange) -> String {
    let mut parts = Vec::new();
    match c.free {
        0 => {}
        n if n > 0 => parts.push(format!("{n} more could come")),
        n => parts.push(format!("{} fewer could come", -n)),
    }
    match c.required_lost {
        0 => {}
        n if n > 0 => parts.push(format!(
            "must-attend people would miss {n} more person-minutes"
        )),
        n => parts.push(format!(
            "must-attend people would miss {} fewer person-minutes",
            -n
        )),
    }
    match c.asleep {
        0 => {}
        n if n > 0 => parts.push(format!("it would be night for {n} more")),
        n => parts.push(format!("it would be night for {} fewer", -n)),
    }
    match (parts.is_empty(), c.lost) {
        (false, _) => format!("it would change this: {}", parts.join(", ")),
        (true, 0) => "would change nothing".to_string(),
        (true, n) if n > 0 => format!("would cost {n} more points of expected absence"),
        (true, n) => format!("would save {} points of expected absence", -n),
    }
}

/// What a rule says, as the reason why something is not possible.
fn because(rule: Rule) -> &'static str {
    match rule {
        Rule::OutsideWindow => "it would leave the meeting's dates",
        Rule::TooEarly => "it would start too early for this workshop",
        Rule::TooLate => "it would end too late for this workshop",
        Rule::NotAllowed => "this workshop is not allowed then",
        Rule::Blackout => "nothing may be held then",
        Rule::PinnedMoved => "this workshop is pinned",
        Rule::FacilitatorUnavailable => "a facilitator cannot come",
        Rule::BelowNetworkQuorum => "too few of a network could come",
        Rule::BelowQuorum => "too few could come",
        Rule::FacilitatorOverlap => "a facilitator would have no rest between two sessions",
        Rule::TooManyParallel => "too many sessions run at that time",
        Rule::TooManyInADay => "that day is full",
        Rule::BeforeFirst => "nothing starts before the first session has ended",
        Rule::AfterLast => "nothing ends after the last session has begun",
        Rule::PairBefore => "the order of two workshops would be broken",
        Rule::PairNoOverlap => "two workshops that may not overlap would",
        Rule::PairGap => "two workshops would come too close",
        Rule::PairDifferentDay => "two workshops that need different days would share one",
        Rule::PairSameDay => "two workshops that need the same day would not share one",
    }
}

fn network(n: &NetworkWhy, worst: i64) -> String {
    let mut text = format!(
        "{} carries {} of unsocial time per member",
        n.name,
        hours(n.burden)
    );
    if n.ledger != 0 {
        let _ = write!(text, " ({} of it from earlier years)", hours(n.ledger));
    }
    if n.burden == worst {
        text += ", the most of all networks.";
    } else {
        let less = hours(worst - n.burden);
        let _ = write!(text, ", {less} less than the network that carries most.");
    }
    if let Some((id, cost)) = &n.worst {
        let _ = write!(
            text,
            " The hardest session for it is {}, with {}.",
            id.0,
            hours(*cost)
        );
    }
    text
}

fn no_start(problem: &Problem, u: &UnplacedWhy) -> String {
    let mut text = format!("{} ({}) has no start.", u.title, u.workshop.0);
    if u.starts == 0 {
        return text + " It is longer than the meeting.";
    }
    let forbidden: Vec<String> = u
        .forbidden
        .iter()
        .map(|(rule, n)| format!("at {n} {}", because(*rule)))
        .collect();
    let _ = write!(text, " Of {} starts", u.starts);
    if forbidden.is_empty() {
        text += " none is forbidden by itself.";
    } else {
        let _ = write!(text, ": {}.", forbidden.join("; "));
    }
    if u.left == 0 {
        return text + " None is left.";
    }
    if u.fits > 0 {
        return text + &format!(" {} are left; {} could be taken.", u.left, u.fits);
    }
    let _ = write!(text, " {} are left, each blocked by other sessions", u.left);
    if let Some(first) = u.blocked.first() {
        let by: Vec<&str> = first.by.iter().map(|w| w.0.as_str()).collect();
        let _ = write!(
            text,
            "; at {} {} ({})",
            with_zone(first.start, &problem.programme_zone),
            because(first.rule),
            by.join(", ")
        );
    }
    text + "."
}
