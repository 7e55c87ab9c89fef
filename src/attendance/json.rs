//! The same tables as JSON, for the API and scripts; and what an import says.
//! Long because each table has its shape here, field by field.

use serde_json::{Map, Value, json};

use super::export::View;
use super::picture::burden_rows;
use super::table::{Counting, Line, Overview, over_all};
use super::{
    Audience, Figures, Imported, Imports, NO_NETWORK, NameLine, Names, Offer, Participation, Share,
    Trend, Whose, by_session, by_week, known_by, roles,
};
use crate::time::{instant_text, rules_version};

/// What [`understood`] says, with who the unidentified may be.
pub fn imported(outcome: &Imported) -> Value {
    let suggestions: Map<String, Value> = outcome
        .record
        .unidentified
        .iter()
        .zip(&outcome.hints())
        .map(|(name, hint)| {
            let people = hint.suggestions.iter().filter_map(|s| {
                let email = outcome.roster.person(&s.person)?.email.as_str();
                Some(json!({"email": email, "name": s.name, "why": s.why}))
            });
            (
                name.label(),
                json!({"no_person": hint.no_person, "people": people.collect::<Vec<_>>()}),
            )
        })
        .collect();
    let mut told = understood(outcome);
    told["suggestions"] = suggestions.into();
    told
}

/// An import's outcome: `present` has everybody who was recognised in the session's record with her minutes, nought included.
pub fn understood(outcome: &Imported) -> Value {
    let record = &outcome.record;
    let mut present: Vec<(String, u32)> = record
        .minutes
        .iter()
        .filter_map(|(id, minutes)| Some((outcome.roster.person(id)?.email.to_string(), *minutes)))
        .collect();
    present.sort();
    json!({
        "session": record.session.code,
        "platform": outcome.platform,
        "zone": outcome.zone,
        "connections": outcome.rows,
        "stored": outcome.stored,
        "present_from_minutes": record.threshold,
        "present": present.into_iter().map(|(email, minutes)| (email, minutes.into())).collect::<Map<String, Value>>(),
        "unidentified": record.unidentified.iter().map(super::Unidentified::label).collect::<Vec<_>>(),
        "problems": outcome.problems,
    })
}

/// One of the views.
pub fn view(figures: &Figures, view: View) -> Value {
    let overview = &figures.overview;
    let meeting = &overview.roster.meeting;
    let mut whole = json!({
        "meeting": meeting.slug,
        "by": view.word(),
        "zone": meeting.zone.name(),
        "time_zone_rules": rules_version().version,
    });
    let mut put = |key: &str, value: Value| whole[key] = value;
    match view {
        View::Network => {
            put("sessions", sessions(overview, Counting::Representing, true));
            let (networks, total) = over_all(&overview.sessions(Counting::Representing));
            put(
                "all_sessions",
                json!({"networks": lines(&networks), "total": line(&total)}),
            );
            put(
                "by_membership",
                sessions(overview, Counting::Memberships, true),
            );
        }
        View::Membership => put("sessions", sessions(overview, Counting::Memberships, true)),
        View::Role => put("roles", by_role(overview)),
        View::Session => put(
            "sessions",
            sessions(overview, Counting::Representing, false),
        ),
        View::Person | View::Presence => {
            put("people", people(overview));
            put("unidentified", unidentified(overview));
        }
        View::Trend => {
            let counts = overview.sessions(Counting::Representing);
            let (networks, everybody) = by_session(&counts);
            let codes: Vec<&str> = counts.iter().map(|c| c.session.code.as_str()).collect();
            put(
                "by_session",
                json!({"sessions": codes, "networks": ways(&networks), "total": points(&everybody)}),
            );
            let (weeks, networks, everybody) = by_week(&counts, &meeting.zone, meeting.first_day);
            let weeks: Vec<Value> = weeks
                .iter()
                .map(|w| {
                    json!({
                        "first_day": w.first_day.to_string(),
                        "last_day": w.last_day.to_string(),
                        "sessions": w.sessions,
                    })
                })
                .collect();
            put(
                "by_week",
                json!({"weeks": weeks, "networks": ways(&networks), "total": points(&everybody)}),
            );
        }
        View::Burden => {
            let shown = Participation::of(overview, Audience::Secretariat);
            put("networks", burden(figures, &shown));
        }
    }
    whole
}

/// What an audience may know: invited and present per network and session, `null` where it is hidden, and burden beside it.
pub fn participation(figures: &Figures, audience: Audience) -> Value {
    let shown = Participation::of(&figures.overview, audience);
    let share = |s: Share| json!({"invited": s.invited, "present": s.present});
    let row = |name: &str, of: &dyn Fn(usize) -> Share, all: Share| {
        let sessions: Map<String, Value> = shown
            .sessions
            .iter()
            .enumerate()
            .map(|(i, s)| (s.code.clone(), share(of(i))))
            .collect();
        json!({"network": name, "sessions": sessions, "all_sessions": share(all)})
    };
    let networks: Vec<Value> = shown
        .networks
        .iter()
        .enumerate()
        .map(|(n, code)| {
            let name = code.as_deref().unwrap_or(NO_NETWORK);
            row(name, &|s| shown.share(n, s), shown.of_network(n))
        })
        .collect();
    let everybody = if shown.networks_alone {
        "all networks"
    } else {
        "all people"
    };
    let responses: Vec<Value> = shown
        .responses
        .iter()
        .map(|r| r.map_or(Value::Null, |(a, i)| json!({"answered": a, "invited": i})))
        .collect();
    json!({
        "meeting": figures.overview.roster.meeting.slug,
        "audience": audience.word(),
        "hidden_below": audience.threshold(),
        "sessions": shown.sessions.iter().map(|s| s.code.as_str()).collect::<Vec<_>>(),
        "networks": networks,
        "total": row(everybody, &|s| shown.of_session(s), shown.total()),
        "responses": responses,
        "burden": burden(figures, &shown),
    })
}

fn burden(figures: &Figures, shown: &Participation) -> Value {
    let rows = burden_rows(figures, shown).into_iter().map(|row| {
        let mut one = json!({
            "network": row.network,
            "unsocial_minutes_a_head": row.burden.map(|b| (b + 500).div_euclid(1000)),
            "invited_where_recorded": row.share.invited,
            "present_of_invited": row.share.present,
        });
        if let Some(members) = row.members {
            one["members"] = members.into();
        }
        one
    });
    rows.collect()
}

fn ways(trends: &[Trend]) -> Value {
    let all = trends.iter().map(|t| {
        json!({
            "network": t.network.as_deref().unwrap_or(NO_NETWORK),
            "points": points(&t.points),
        })
    });
    all.collect()
}

fn points(points: &[Option<Line>]) -> Value {
    let all = points.iter().map(|point| {
        point.map_or(Value::Null, |l| {
            json!({
                "present_of_invited": l.present_invited,
                "invited_where_recorded": l.invited_recorded,
            })
        })
    });
    all.collect()
}

fn by_role(overview: &Overview) -> Value {
    let all = roles(overview).into_iter().map(|count| {
        let mut one = json!({
            "session": count.session.code,
            "network": count.network.as_deref().unwrap_or(NO_NETWORK),
            "role": count.role,
            "recorded": count.recorded,
        });
        if let (Some(object), Value::Object(numbers)) = (one.as_object_mut(), line(&count.line)) {
            object.extend(numbers);
        }
        one
    });
    all.collect()
}

fn line(line: &Line) -> Value {
    json!({
        "invited": line.invited,
        "accepted": line.accepted,
        "tentative": line.tentative,
        "declined": line.declined,
        "no_answer": line.silent(),
        "present": line.present,
        "present_of_invited": line.present_invited,
        "invited_where_recorded": line.invited_recorded,
        "minutes": line.minutes,
    })
}

fn lines(networks: &[(Option<String>, Line)]) -> Value {
    let all = networks.iter().map(|(code, l)| {
        let mut one = line(l);
        if let Some(object) = one.as_object_mut() {
            object.insert(
                "network".into(),
                code.as_deref().unwrap_or(NO_NETWORK).into(),
            );
        }
        one
    });
    all.collect()
}

fn sessions(overview: &Overview, counting: Counting, with_networks: bool) -> Value {
    let all = overview.sessions(counting).into_iter().map(|count| {
        let mut one = json!({
            "code": count.session.code,
            "title": count.session.title,
            "start": instant_text(count.session.at),
            "minutes": count.session.minutes,
            "recorded": count.recorded,
            "present_from_minutes": count.threshold,
            "total": line(&count.total),
            "unidentified": count.unidentified,
        });
        if let (true, Some(object)) = (with_networks, one.as_object_mut()) {
            object.insert("networks".into(), lines(&count.networks));
        }
        one
    });
    all.collect()
}

fn people(overview: &Overview) -> Value {
    let all = overview.roster.people.iter().filter_map(|(person, _)| {
        let sessions: Map<String, Value> = overview
            .records
            .iter()
            .filter_map(|r| {
                let minutes = r.minutes.get(&person.id)?;
                Some((
                    r.session.code.clone(),
                    json!({
                        "minutes": minutes,
                        "present": r.is_present(&person.id),
                        "known_by": known_by(r, &person.id),
                    }),
                ))
            })
            .collect();
        let invited: Vec<&str> = overview
            .records
            .iter()
            .filter(|r| overview.held(r).any(|i| i.person == person.id))
            .map(|r| r.session.code.as_str())
            .collect();
        let network = overview
            .roster
            .represented_by(person, overview.roster.meeting.first_day);
        (!sessions.is_empty() || !invited.is_empty()).then(|| {
            json!({
                "name": person.name,
                "email": person.email.as_str(),
                "network": network.map(|n| n.code.clone()),
                "invited": invited,
                "sessions": sessions,
            })
        })
    });
    all.collect()
}

fn unidentified(overview: &Overview) -> Value {
    let all = overview.records.iter().flat_map(|r| {
        r.unidentified
            .iter()
            .map(|u| json!({"session": r.session.code, "name": u.name, "email": u.email, "minutes": u.minutes}))
    });
    all.collect()
}

/// The names of a session that were not recognised by themselves; `entry` is what each is known by.
pub fn names(names: &Names) -> Value {
    let open: Vec<Value> = names
        .open()
        .zip(names.offers(names.open()))
        .map(|(line, offers)| {
            let mut one = name(line);
            let offers: Vec<Value> = offers
                .iter()
                .map(|offer| match offer {
                    Offer::Is { person, name, why } => json!({
                        "is": names.roster.person(person).map(|p| p.email.as_str()),
                        "name": name,
                        "why": why,
                    }),
                    Offer::NoPerson(aside) => json!({"no_person": aside.word()}),
                })
                .collect();
            one["offers"] = offers.into();
            one
        })
        .collect();
    let decided: Vec<Value> = names.decided().map(|line| decided(names, line)).collect();
    json!({"session": names.session.code, "open": open, "decided": decided})
}

fn name(line: &NameLine) -> Value {
    json!({
        "entry": line.entry.as_str(),
        "name": line.name.name,
        "email": line.name.email,
        "minutes": line.name.minutes,
    })
}

fn decided(names: &Names, line: &NameLine) -> Value {
    let mut one = name(line);
    let Some(decided) = &line.decided else {
        return one;
    };
    match &decided.whose {
        Whose::Person(id) => {
            one["is"] = names.roster.person(id).map(|p| p.email.as_str()).into();
        }
        Whose::Guest(guest) => {
            one["guest"] = json!({"name": guest.name, "email": guest.email});
        }
        Whose::NoPerson(aside) => one["no_person"] = aside.word().into(),
    }
    if let Some(logged) = &decided.logged {
        one["decided_by"] = logged.by.as_str().into();
        one["decided_at"] = instant_text(logged.at).into();
        one["only_this_session"] = logged.here_only.into();
    }
    one
}

/// The files of a session.
pub fn imports(found: &Imports) -> Value {
    let imports: Vec<Value> = found
        .numbered()
        .map(|(number, i)| {
            json!({
                "number": number,
                "id": i.id.as_str(),
                "file": i.file_name,
                "platform": i.platform,
                "zone": i.zone,
                "connections": i.rows_read,
                "imported_at": instant_text(i.imported_at),
                "imported_by": i.imported_by,
            })
        })
        .collect();
    let taken_back: Vec<Value> = found
        .taken_back
        .iter()
        .map(|t| {
            json!({
                "file": t.says,
                "taken_back_at": instant_text(t.at),
                "taken_back_by": t.by,
            })
        })
        .collect();
    json!({"session": found.session.code, "imports": imports, "taken_back": taken_back})
}
