//! `plenary meeting list` and `plenary meeting show`.

use serde_json::json;

use crate::app::App;
use crate::cli::say;
use crate::meeting::{self, Roster};
use crate::refusal::Refusal;
use crate::time::instant_text;

/// All meetings.
pub async fn list(app: &App, as_json: bool) -> Result<(), Refusal> {
    let all = app.db.read(meeting::list).await?;
    if as_json {
        let rows: Vec<_> = all
            .iter()
            .map(|m| {
                json!({
                    "slug": m.slug,
                    "name": m.name,
                    "from": m.first_day.to_string(),
                    "to": m.last_day.to_string(),
                    "zone": m.zone.name(),
                })
            })
            .collect();
        say(&format!("{:#}", json!(rows)));
        return Ok(());
    }
    for m in all {
        say(&format!(
            "{:<20} {} to {}  {:<20} {}",
            m.slug,
            m.first_day,
            m.last_day,
            m.zone.name(),
            m.name
        ));
    }
    Ok(())
}

/// One meeting with its networks and workshops.
pub async fn show(app: &App, slug: String, as_json: bool) -> Result<(), Refusal> {
    let roster = app
        .db
        .read(move |conn| meeting::load_roster(conn, &slug))
        .await?;
    if as_json {
        say(&format!("{:#}", shown_as_json(&roster)));
    } else {
        say(&shown(&roster));
    }
    Ok(())
}

fn shown(roster: &Roster) -> String {
    let m = &roster.meeting;
    let free: Vec<&str> = m
        .limits
        .free_days
        .days()
        .filter_map(|d| {
            ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
                .get(d as usize - 1)
                .copied()
        })
        .collect();
    let mut lines = vec![
        format!("{} ({})", m.name, m.slug),
        format!("{} to {}, {}", m.first_day, m.last_day, m.zone.name()),
        format!(
            "grid {} minutes; at once {}; a day {}; rest {} minutes; no sessions on {}; {}",
            m.limits.grid_minutes,
            m.limits.parallel,
            m.limits.per_day,
            m.limits.rest_minutes,
            if free.is_empty() {
                "no day".into()
            } else {
                free.join(", ")
            },
            m.preset.word()
        ),
        String::new(),
    ];
    for (code, name, people, belongs) in network_sizes(roster) {
        let joins = if belongs {
            ""
        } else {
            " (does not belong yet)"
        };
        lines.push(format!("{code:<10} {people:>5}  {name}{joins}"));
    }
    lines.push(String::new());
    for w in &roster.workshops {
        let lead = w.lead.as_ref().and_then(|id| roster.network(id));
        let date = |d: Option<chrono::NaiveDate>| d.map_or("-".into(), |d| d.to_string());
        lines.push(format!(
            "{:<10} {:>5} invited  {:>4} min  {} to {}  {:<10} {:<9} {}",
            w.code,
            roster.invitees(w).len(),
            w.minutes,
            date(w.earliest),
            date(w.latest),
            lead.map_or("", |n| n.code.as_str()),
            w.kind.word(),
            w.title
        ));
    }
    lines.join("\n")
}

/// Code, name, people whom it represents on the first day (or would), and whether it belongs then.
fn network_sizes(roster: &Roster) -> Vec<(&str, &str, usize, bool)> {
    let day = roster.meeting.first_day;
    roster
        .networks
        .iter()
        .map(|n| {
            let belongs = n.belongs_on(day);
            let hers = |p: &crate::people::Person| {
                if belongs {
                    roster.represented_by(p, day).is_some_and(|r| r.id == n.id)
                } else {
                    p.represented_by(day) == Some(&n.id)
                }
            };
            let people = roster.people.iter().filter(|(p, _)| hers(p)).count();
            (n.code.as_str(), n.name.as_str(), people, belongs)
        })
        .collect()
}

fn shown_as_json(roster: &Roster) -> serde_json::Value {
    let m = &roster.meeting;
    let code = |id: &crate::people::NetworkId| roster.network(id).map(|n| n.code.clone());
    json!({
        "slug": m.slug,
        "name": m.name,
        "from": m.first_day.to_string(),
        "to": m.last_day.to_string(),
        "zone": m.zone.name(),
        "grid_minutes": m.limits.grid_minutes,
        "parallel": m.limits.parallel,
        "per_day": m.limits.per_day,
        "rest_minutes": m.limits.rest_minutes,
        "near_minutes": m.limits.near_minutes,
        "free_days": m.limits.free_days.days().collect::<Vec<_>>(),
        "preset": m.preset.word(),
        "people": roster.people.len(),
        "networks": network_sizes(roster).into_iter().map(|(code, name, people, belongs)| {
            json!({"code": code, "name": name, "people": people, "belongs": belongs})
        }).collect::<Vec<_>>(),
        "workshops": roster.workshops.iter().map(|w| json!({
            "code": w.code,
            "kind": w.kind.word(),
            "title": w.title,
            "theme": w.theme,
            "lead_network": w.lead.as_ref().and_then(code),
            "minutes": w.minutes,
            "audience": w.audience.word(),
            "earliest_date": w.earliest.map(|d| d.to_string()),
            "latest_date": w.latest.map(|d| d.to_string()),
            "quorum": w.quorum,
            "network_quorum": w.network_quorum.iter().filter_map(|(n, q)| Some((code(n)?, json!(q)))).collect::<serde_json::Map<_, _>>(),
            "pinned_start": w.pinned.map(instant_text),
            "not_before": w.not_before.map(instant_text),
            "forbidden": w.forbidden.iter().map(|s| json!({"start": instant_text(s.start()), "end": instant_text(s.end())})).collect::<Vec<_>>(),
            "held": w.held,
            "invited": roster.invitees(w).len(),
        })).collect::<Vec<_>>(),
    })
}
