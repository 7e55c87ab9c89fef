//! `plenary invitations counters`, `accept` and `decline`: proposals of another time.

use chrono::Datelike;
use serde_json::json;

use super::say;
use crate::app::App;
use crate::invitation::LookedAt;
use crate::meeting::Meeting;
use crate::refusal::Refusal;
use crate::rsvp::inbound::{self, Counter, CounterState};
use crate::time::{instant_text, with_zone_and_year};

/// Lists them, newest first.
pub async fn list(app: &App, slug: &str, as_json: bool) -> Result<(), Refusal> {
    let (meeting, all) = inbound::counters(&app.db, slug).await?;
    if as_json {
        let all: Vec<_> = all.iter().map(of_counter).collect();
        say(&serde_json::Value::from(all).to_string());
        return Ok(());
    }
    if all.is_empty() {
        say("nobody proposed another time");
    }
    for counter in &all {
        say(&sentence(counter, &meeting));
    }
    Ok(())
}

fn of_counter(c: &Counter) -> serde_json::Value {
    json!({
        "number": c.number,
        "person": c.email,
        "session": c.session.code,
        "start": instant_text(c.proposed.start()),
        "minutes": c.proposed.seconds() / 60,
        "comment": c.comment,
        "state": c.state.word(),
        "obstacle": c.obstacle,
        "could_come": c.could_come.map(|(can, _)| can),
        "invited": c.could_come.map(|(_, all)| all),
    })
}

fn sentence(c: &Counter, meeting: &Meeting) -> String {
    let years = meeting.first_day.year()..=meeting.last_day.year();
    let obstacle = match &c.obstacle {
        Some(says) if c.state == CounterState::Open => format!("; {says}"),
        _ => String::new(),
    };
    let could = c.could_come.map_or(String::new(), |(can, all)| {
        format!(", {can} of {all} invited could come")
    });
    let comment = if c.comment.is_empty() {
        String::new()
    } else {
        format!(": {}", c.comment.replace('\n', " "))
    };
    format!(
        "{} [{}] {} <{}> proposes {} for {} ({} minutes){could}{comment}{obstacle}",
        c.number,
        c.state.word(),
        c.name,
        c.email,
        with_zone_and_year(c.proposed.start(), &meeting.zone, years),
        c.session.code,
        c.proposed.seconds() / 60,
    )
}

/// Takes one: an ordinary release; without `yes` it only says what would change.
pub async fn accept(app: &App, slug: &str, number: i64, yes: bool) -> Result<(), Refusal> {
    let now = app.clock.now();
    let would = inbound::accepting(&app.db, now, slug, number).await?;
    if !yes {
        say(&format!(
            "{}\nIt would move {} and write {} mails. Repeat with --yes to release it.",
            sentence(&would.counter, &would.outcome.meeting),
            would.counter.session.code,
            would.outcome.told.len()
        ));
        return Ok(());
    }
    let by = "command line";
    let looked = LookedAt {
        after: Some(would.outcome.last.unwrap_or(0)),
        seen: Some(would.outcome.seen),
    };
    let sender = app.sender(None);
    let done = inbound::accept_counter(&app.db, now, &sender, slug, number, by, looked).await?;
    say(&format!(
        "release {}: {} moved, {} mails wait in the outbox",
        done.number.map_or("-".into(), |n| n.to_string()),
        would.counter.session.code,
        done.told.len()
    ));
    Ok(())
}

/// Declines one; she is told by mail.
pub async fn decline(app: &App, slug: &str, number: i64) -> Result<(), Refusal> {
    let now = app.clock.now();
    let by = "command line";
    let counter =
        inbound::decline_counter(&app.db, now, &app.sender(None), slug, number, by).await?;
    say(&format!(
        "declined: {} stays where it is, and {} is told",
        counter.session.code, counter.email
    ));
    Ok(())
}
