//! The small forms of a workshop: what each holds of it, and what is typed in one taken over. Pure.

use std::collections::BTreeMap;

use super::about::{ABOUT, about, about_fields};
use super::decide::{self, WHICH, Which, written};
use crate::meeting::import::date;
use crate::meeting::{Fields, Part, Roster, Workshop, field, read_span, span_text};
use crate::people::{Email, NetworkId};
use crate::refusal::{Finding, Refusal};
use crate::time::{Interval, Zone, local_text, parse_local};

/// Everything that may be typed of a workshop, as its fields hold it; the quorum of a network is `network CODE`.
pub fn typed_fields(roster: &Roster, w: &Workshop) -> Fields {
    let zone = &roster.meeting.zone;
    let addresses = |part: Part, between: &str| {
        let seats = w.people.iter().filter(|s| s.part == part);
        let people = seats.filter_map(|s| roster.person(&s.person));
        let all: Vec<String> = people.map(|p| p.email.to_string()).collect();
        all.join(between)
    };
    let local = |at| local_text(zone.local(at).civil);
    let date = |d: Option<chrono::NaiveDate>| d.map_or_else(String::new, |d| d.to_string());
    let number = |n: Option<u32>| n.map_or_else(String::new, |n| n.to_string());
    let spans: Vec<String> = w.forbidden.iter().map(|s| span_text(s, zone)).collect();
    let mut fields = about_fields(roster, w);
    let more = [
        ("facilitators", addresses(Part::Facilitator, "\n")),
        ("rapporteur", addresses(Part::Rapporteur, " ")),
        ("required", addresses(Part::Required, "\n")),
        ("start", w.pinned.map_or_else(String::new, local)),
        ("earliest", date(w.earliest)),
        ("latest", date(w.latest)),
        ("not_before", w.not_before.map_or_else(String::new, local)),
        ("forbidden", spans.join("\n")),
        ("join_link", w.join_link.clone().unwrap_or_default()),
        ("quorum", number(w.quorum)),
    ];
    fields.extend(more.map(|(name, value)| (name.to_string(), value)));
    fields.extend(roster.networks.iter().map(|n| {
        let asked = w.network_quorum.get(&n.id).copied();
        (format!("network {}", n.code), number(asked))
    }));
    fields
}

/// What stands in the fields of one form.
pub fn stands(roster: &Roster, workshop: &Workshop, form: &str) -> Fields {
    let of_form = |name: &str| match form {
        "about" => ABOUT.contains(&name),
        "pin" => name == "start",
        "where" => matches!(name, "not_before" | "forbidden"),
        "dates" => matches!(name, "earliest" | "latest"),
        "quorum" => name == "quorum" || name.starts_with("network "),
        "join-link" => name == "join_link",
        "facilitators" | "rapporteur" | "required" => name == form,
        _ => false,
    };
    let all = typed_fields(roster, workshop).into_iter();
    all.filter(|(name, _)| of_form(name)).collect()
}

/// Takes over what is typed in a form; every fault is named with its field.
pub fn take(
    roster: &Roster,
    workshop: &mut Workshop,
    form: &str,
    fields: &Fields,
) -> Result<(), Refusal> {
    let meeting = &roster.meeting;
    let given = |part: Part, workshop: &mut Workshop| {
        let emails = addresses(fields, form)?;
        decide::part(roster, workshop, part, &emails)
    };
    match form {
        "about" => about(roster, workshop, fields),
        "facilitators" => given(Part::Facilitator, workshop),
        "rapporteur" => given(Part::Rapporteur, workshop),
        "required" => given(Part::Required, workshop),
        "pin" => pin(roster, workshop, fields),
        "dates" => {
            let (earliest, latest) = (day(fields, "earliest")?, day(fields, "latest")?);
            decide::dates(meeting, workshop, earliest, latest)
        }
        "where" => {
            let not_before = match field(fields, "not_before") {
                "" => None,
                text => Some(written(meeting, "not_before", text)?),
            };
            let spans = spans(field(fields, "forbidden"), &meeting.zone)?;
            decide::not_before(meeting, workshop, not_before)?;
            decide::forbidden(meeting, workshop, spans)
        }
        "hold" => {
            workshop.held = field(fields, "held") == "yes";
            Ok(())
        }
        "quorum" => quorum(roster, workshop, fields),
        "join-link" => decide::join_link(workshop, field(fields, "join_link")),
        _ => Err(Refusal::not_found("there is no such form")),
    }
}

fn pin(roster: &Roster, workshop: &mut Workshop, fields: &Fields) -> Result<(), Refusal> {
    let start = match field(fields, "start") {
        "" => None,
        text => Some(
            parse_local(text)
                .ok_or_else(|| Refusal::invalid("start", "write it like 2020-10-13T15:00"))?,
        ),
    };
    let which = match field(fields, WHICH) {
        "first" => Some(Which::First),
        "second" => Some(Which::Second),
        _ => None,
    };
    decide::pin(&roster.meeting, workshop, start, which)
}

fn quorum(roster: &Roster, workshop: &mut Workshop, fields: &Fields) -> Result<(), Refusal> {
    let people = number(fields, "quorum")?;
    let mut networks: BTreeMap<NetworkId, u32> = BTreeMap::new();
    for (name, _) in fields {
        if let Some(code) = name.strip_prefix("network ") {
            let known = roster.network_by_code(code).ok_or_else(|| {
                Refusal::not_found(format!("there is no network {code} at the meeting"))
            })?;
            networks.insert(known.id.clone(), number(fields, name)?.unwrap_or(0));
        }
    }
    decide::quorum(roster, workshop, people, networks)
}

/// Most minutes and people that are ever asked for: a hundred days.
const MOST: u32 = 144_000;

/// A whole number; nothing typed is none.
pub fn number(fields: &Fields, name: &str) -> Result<Option<u32>, Refusal> {
    match field(fields, name) {
        "" => Ok(None),
        text => match text.parse::<u32>() {
            Ok(n) if n <= MOST => Ok(Some(n)),
            _ => Err(Refusal::invalid(
                name,
                format!("it is no whole number from 0 to {MOST}"),
            )),
        },
    }
}

fn day(fields: &Fields, name: &str) -> Result<Option<chrono::NaiveDate>, Refusal> {
    match field(fields, name) {
        "" => Ok(None),
        text => date(text)
            .map(Some)
            .map_err(|says| Refusal::invalid(name, says)),
    }
}

/// Spans, one a line or with ; between; all that cannot be spans are named.
fn spans(text: &str, zone: &Zone) -> Result<Vec<Interval>, Refusal> {
    let mut all = Vec::new();
    let mut findings = Vec::new();
    let lines = text.split(['\n', ';']).map(str::trim);
    for line in lines.filter(|l| !l.is_empty()) {
        match read_span(line, zone) {
            Ok(span) => all.push(span),
            Err(says) => findings.push(Finding {
                place: "forbidden".into(),
                says,
            }),
        }
    }
    Refusal::unless_empty(findings)?;
    Ok(all)
}

/// Addresses, one a line or with commas between; all that cannot be addresses are named.
fn addresses(fields: &Fields, name: &str) -> Result<Vec<Email>, Refusal> {
    let mut all = Vec::new();
    let mut findings = Vec::new();
    let words = field(fields, name).split(|c: char| c.is_whitespace() || c == ',' || c == ';');
    for word in words.filter(|w| !w.is_empty()) {
        match Email::parse(word) {
            Ok(email) => all.push(email),
            Err(says) => findings.push(Finding {
                place: name.to_string(),
                says,
            }),
        }
    }
    Refusal::unless_empty(findings)?;
    Ok(all)
}
