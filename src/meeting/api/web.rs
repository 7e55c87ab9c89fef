//! Meetings, their workshops and their people as JSON.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::meeting::change::{self, Placing, written};
use crate::meeting::{
    self, Meeting, Part, PersonLine, Roster, Workshop, network_sizes, people_list,
};
use crate::people::Person;
use crate::refusal::Refusal;
use crate::time::{Interval, instant_text};
use crate::web::{ApiFailure, ApiJson, ApiUser, Site};

/// A meeting's frame.
#[derive(Serialize, ToSchema)]
pub struct MeetingJson {
    /// Its short name in addresses and commands.
    slug: String,
    name: String,
    /// First and last day, both included, in `zone`.
    first_day: String,
    last_day: String,
    zone: String,
}

/// A meeting with what is to be planned.
#[derive(Serialize, ToSchema)]
pub struct MeetingWholeJson {
    #[serde(flatten)]
    frame: MeetingJson,
    limits: LimitsJson,
    /// How attendance and fairness are weighed.
    preset: String,
    networks: Vec<NetworkJson>,
    workshops: Vec<WorkshopJson>,
    rules: Vec<RuleJson>,
}

/// The meeting's own rules.
#[derive(Serialize, ToSchema)]
pub struct LimitsJson {
    grid_minutes: u32,
    parallel: u32,
    per_day: u32,
    rest_minutes: u32,
    /// Days of the week without sessions, 1 = Monday.
    free_days: Vec<u32>,
}

/// A network at the meeting.
#[derive(Serialize, ToSchema)]
pub struct NetworkJson {
    code: String,
    name: String,
    /// The day from which it belongs to the alliance; null: always
    joined: Option<String>,
    /// People whom it represents on the meeting's first day.
    people: usize,
}

/// Something to be scheduled. People are named by address.
#[derive(Serialize, ToSchema)]
pub struct WorkshopJson {
    code: String,
    kind: String,
    title: String,
    theme: String,
    /// null: the Secretariat
    lead_network: Option<String>,
    minutes: u32,
    /// public or networks
    audience: String,
    earliest_date: Option<String>,
    latest_date: Option<String>,
    quorum: Option<u32>,
    /// Network code: how many of it must be free throughout.
    #[schema(value_type = std::collections::HashMap<String, u32>)]
    network_quorum: serde_json::Map<String, serde_json::Value>,
    /// UTC instant.
    pinned_start: Option<String>,
    /// UTC instant; it starts no earlier.
    not_before: Option<String>,
    /// Its session touches none of these.
    forbidden: Vec<SpanJson>,
    /// Once released it stays where it is.
    held: bool,
    join_link: Option<String>,
    facilitators: Vec<String>,
    rapporteur: Option<String>,
    required: Vec<String>,
    /// How many are invited.
    invited: usize,
}

/// A span of time, UTC instants.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct SpanJson {
    start: String,
    end: String,
}

/// Where a workshop may stand; what is left out stays as it is, null takes it away.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[allow(clippy::option_option, reason = "null is not left out")]
pub struct PlacingJson {
    /// UTC instant, or a local time of the meeting's zone.
    #[serde(default, deserialize_with = "there")]
    #[schema(value_type = Option<String>)]
    pinned_start: Option<Option<String>>,
    /// UTC instant, or a local time of the meeting's zone.
    #[serde(default, deserialize_with = "there")]
    #[schema(value_type = Option<String>)]
    not_before: Option<Option<String>>,
    /// Exactly these.
    #[serde(default)]
    forbidden: Option<Vec<SpanJson>>,
    #[serde(default)]
    held: Option<bool>,
}

/// Tells null, which is there, from what is left out.
#[allow(clippy::option_option)]
fn there<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Option<Option<String>>, D::Error> {
    Option::<String>::deserialize(d).map(Some)
}

/// A rule between two workshops.
#[derive(Serialize, ToSchema)]
pub struct RuleJson {
    /// before, no_overlap, gap, different_day or same_day
    kind: String,
    first: String,
    second: String,
    gap_minutes: u32,
}

/// Somebody who takes part.
#[derive(Serialize, ToSchema)]
pub struct PersonJson {
    id: String,
    name: String,
    email: String,
    /// Codes.
    networks: Vec<String>,
    /// The one that represents her in totals.
    represented_by: Option<String>,
    role: String,
    zone: String,
    language: String,
    /// Nothing of the subject matter in her mails and calendar.
    discreet: bool,
    /// Invitations may name her as facilitator.
    named: bool,
    /// She gets reminders and digests.
    reminders: bool,
    workshops: Vec<PartJson>,
}

/// Her strongest part in a workshop.
#[derive(Serialize, ToSchema)]
pub struct PartJson {
    code: String,
    /// facilitator, rapporteur, required or optional
    part: String,
}

/// All meetings
#[utoipa::path(get, path = "/api/v1/meetings", tag = "meetings", responses((status = 200, body = Vec<MeetingJson>)))]
pub async fn meetings_json(
    site: web::Data<Site>,
    _user: ApiUser,
) -> Result<HttpResponse, ApiFailure> {
    let all = meeting::meetings(&site.db).await?;
    let all: Vec<MeetingJson> = all.iter().map(frame).collect();
    Ok(HttpResponse::Ok().json(all))
}

/// A meeting with its networks and workshops
#[utoipa::path(get, path = "/api/v1/meetings/{slug}", tag = "meetings", params(("slug" = String, Path)), responses((status = 200, body = MeetingWholeJson), (status = 404)))]
pub async fn meeting_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, ApiFailure> {
    let roster = meeting::roster(&site.db, &slug).await?;
    Ok(HttpResponse::Ok().json(whole(&roster)))
}

/// Who takes part
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/people", tag = "meetings", params(("slug" = String, Path)), responses((status = 200, body = Vec<PersonJson>), (status = 404)))]
pub async fn people_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, ApiFailure> {
    let roster = meeting::roster(&site.db, &slug).await?;
    let all: Vec<PersonJson> = people_list(&roster, "", "")
        .into_iter()
        .map(person)
        .collect();
    Ok(HttpResponse::Ok().json(all))
}

/// Say where a workshop may stand: pin, earliest start, forbidden times, hold
///
/// Answers with the meeting.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/workshops/{code}", tag = "meetings", params(("slug" = String, Path), ("code" = String, Path)), request_body = PlacingJson, responses((status = 200, body = MeetingWholeJson), (status = 404), (status = 422)))]
pub async fn place_json(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    call: ApiJson<PlacingJson>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, code) = path.into_inner();
    let roster = meeting::roster(&site.db, &slug).await?;
    let placing = placing(&roster.meeting, call.body)?;
    change::place(&site.db, &slug, &code, placing).await?;
    Ok(answer(&site, &slug).await?)
}

/// The meeting as it stands now.
pub async fn answer(site: &Site, slug: &str) -> Result<HttpResponse, Refusal> {
    let roster = meeting::roster(&site.db, slug).await?;
    Ok(HttpResponse::Ok().json(whole(&roster)))
}

fn placing(meeting: &Meeting, body: PlacingJson) -> Result<Placing, Refusal> {
    let time = |field: &str, text: Option<Option<String>>| {
        text.map(|text| text.map(|t| written(meeting, field, &t)).transpose())
            .transpose()
    };
    let spans = body.forbidden.map(|all| {
        let read = all.iter().enumerate().map(|(i, s)| {
            let place = format!("forbidden[{i}]");
            let start = written(meeting, &format!("{place}.start"), &s.start)?;
            let end = written(meeting, &format!("{place}.end"), &s.end)?;
            Interval::new(start, end)
                .ok_or_else(|| Refusal::invalid(place, "it ends before it begins"))
        });
        read.collect::<Result<Vec<_>, Refusal>>()
    });
    Ok(Placing {
        pin: time("pinned_start", body.pinned_start)?,
        not_before: time("not_before", body.not_before)?,
        forbidden: spans.transpose()?,
        held: body.held,
    })
}

fn frame(m: &Meeting) -> MeetingJson {
    MeetingJson {
        slug: m.slug.clone(),
        name: m.name.clone(),
        first_day: m.first_day.to_string(),
        last_day: m.last_day.to_string(),
        zone: m.zone.name().to_string(),
    }
}

fn whole(roster: &Roster) -> MeetingWholeJson {
    let limits = &roster.meeting.limits;
    let code = |id| {
        let found = roster.workshops.iter().find(|w| w.id == id);
        found.map_or_else(String::new, |w| w.code.clone())
    };
    MeetingWholeJson {
        frame: frame(&roster.meeting),
        limits: LimitsJson {
            grid_minutes: limits.grid_minutes,
            parallel: limits.parallel,
            per_day: limits.per_day,
            rest_minutes: limits.rest_minutes,
            free_days: limits.free_days.days().collect(),
        },
        preset: roster.meeting.preset.word().to_string(),
        networks: network_sizes(roster)
            .into_iter()
            .filter_map(|(network, people)| {
                let n = network?;
                Some(NetworkJson {
                    code: n.code.clone(),
                    name: n.name.clone(),
                    joined: n.joined.map(|d| d.to_string()),
                    people,
                })
            })
            .collect(),
        workshops: roster
            .workshops
            .iter()
            .map(|w| workshop(roster, w))
            .collect(),
        rules: roster
            .rules
            .iter()
            .map(|r| RuleJson {
                kind: r.kind.word().to_string(),
                first: code(r.first.clone()),
                second: code(r.second.clone()),
                gap_minutes: r.gap_minutes,
            })
            .collect(),
    }
}

fn workshop(roster: &Roster, w: &Workshop) -> WorkshopJson {
    let with = |part: Part| -> Vec<String> {
        let seats = w.people.iter().filter(|s| s.part == part);
        let people: Vec<&Person> = seats.filter_map(|s| roster.person(&s.person)).collect();
        people.iter().map(|p| p.email.to_string()).collect()
    };
    let network = |id| roster.network(id).map(|n| n.code.clone());
    WorkshopJson {
        code: w.code.clone(),
        kind: w.kind.word().to_string(),
        title: w.title.clone(),
        theme: w.theme.clone(),
        lead_network: w.lead.as_ref().and_then(network),
        minutes: w.minutes,
        audience: w.audience.word().to_string(),
        earliest_date: w.earliest.map(|d| d.to_string()),
        latest_date: w.latest.map(|d| d.to_string()),
        quorum: w.quorum,
        network_quorum: w
            .network_quorum
            .iter()
            .filter_map(|(id, n)| Some((network(id)?, (*n).into())))
            .collect(),
        pinned_start: w.pinned.map(instant_text),
        not_before: w.not_before.map(instant_text),
        forbidden: w
            .forbidden
            .iter()
            .map(|s| SpanJson {
                start: instant_text(s.start()),
                end: instant_text(s.end()),
            })
            .collect(),
        held: w.held,
        join_link: w.join_link.clone(),
        facilitators: with(Part::Facilitator),
        rapporteur: with(Part::Rapporteur).into_iter().next(),
        required: with(Part::Required),
        invited: roster.invitees(w).len(),
    }
}

fn person(line: PersonLine<'_>) -> PersonJson {
    let networks: Vec<String> = line.networks.iter().map(|n| n.code.clone()).collect();
    PersonJson {
        id: line.person.id.to_string(),
        name: line.person.name.clone(),
        email: line.person.email.to_string(),
        represented_by: networks.first().filter(|_| line.represented).cloned(),
        networks,
        role: line.role.word().to_string(),
        zone: line.person.zone.name().to_string(),
        language: line.person.language.clone(),
        discreet: line.person.wishes.discreet,
        named: line.person.wishes.named,
        reminders: line.person.wishes.reminders,
        workshops: line
            .workshops
            .into_iter()
            .map(|(code, part)| PartJson {
                code: code.to_string(),
                part: part.word().to_string(),
            })
            .collect(),
    }
}
