//! The list of meetings and the people of one.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{Meeting, Part, PersonLine, Say, actions, network_sizes, people_list};
use crate::invitation::letters::language_note;
use crate::language::Value;
use crate::people::Wishes;
use crate::time::Instant;
use crate::web::{PageFailure, PageUser, Shell, Site, html};

/// People on one page of the list.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "meeting/pages/meetings.html")]
struct MeetingsPage {
    shell: Shell,
    t: Say,
    meetings: Vec<MeetingLine>,
}

struct MeetingLine {
    slug: String,
    name: String,
    days: String,
    zone: String,
    /// Whether it lies ahead, lasts or is over: a key of the texts.
    stand: &'static str,
}

fn line(m: Meeting, now: Instant, t: Say) -> MeetingLine {
    let window = m.window();
    MeetingLine {
        days: t.days(m.first_day, m.last_day, &m.zone),
        zone: m.zone.city(),
        stand: if now < window.start() {
            "meetings-stand-ahead"
        } else if now < window.end() {
            "meetings-stand-lasts"
        } else {
            "meetings-stand-over"
        },
        slug: m.slug,
        name: m.name,
    }
}

/// GET /
pub async fn meetings(site: web::Data<Site>, user: PageUser) -> Result<HttpResponse, PageFailure> {
    let all = actions::meetings(&site.db).await?;
    let t = Say(user.0.organiser.language);
    let now = site.clock.now();
    Ok(html(
        StatusCode::OK,
        &MeetingsPage {
            shell: Shell::of(t.word("meetings"), &user.0).translated(),
            meetings: all.into_iter().map(|m| line(m, now, t)).collect(),
            t,
        },
    ))
}

#[derive(Template)]
#[template(path = "meeting/pages/people.html")]
struct PeoplePage {
    shell: Shell,
    t: Say,
    slug: String,
    network: String,
    q: String,
    sizes: Vec<SizeLine>,
    everybody: usize,
    people: Vec<PersonRow>,
    found: usize,
    page: usize,
    pages: usize,
    /// How somebody is written to was kept just now.
    saved: bool,
    /// Who was just taken off the list.
    gone: String,
}

impl PeoplePage {
    fn page_of(&self) -> String {
        let values = [
            ("page", Value::from(self.page)),
            ("pages", Value::from(self.pages)),
        ];
        self.t.of("people-page", &values)
    }
}

struct SizeLine {
    /// `-`: represented by none.
    code: String,
    name: String,
    people: usize,
}

struct PersonRow {
    id: String,
    name: String,
    email: String,
    networks: Vec<String>,
    represented: bool,
    role: &'static str,
    zone: String,
    language: String,
    wishes: Wishes,
    /// That her language is none of ours.
    note: Option<String>,
    /// Code, and her part where it is more than that she may attend.
    workshops: Vec<(String, &'static str)>,
}

impl From<&PersonLine<'_>> for PersonRow {
    fn from(line: &PersonLine<'_>) -> Self {
        PersonRow {
            id: line.person.id.to_string(),
            name: line.person.name.clone(),
            email: line.person.email.to_string(),
            networks: line.networks.iter().map(|n| n.code.clone()).collect(),
            represented: line.represented,
            role: line.role.word(),
            zone: line.person.zone.name().to_string(),
            language: line.person.language.clone(),
            wishes: line.person.wishes,
            note: language_note(line.person),
            workshops: line
                .workshops
                .iter()
                .map(|(code, part)| {
                    let word = match part {
                        Part::Optional => "",
                        more => more.word(),
                    };
                    ((*code).to_string(), word)
                })
                .collect(),
        }
    }
}

#[derive(Deserialize)]
pub struct PeopleQuery {
    #[serde(default)]
    network: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    page: String,
    #[serde(default)]
    saved: String,
    #[serde(default)]
    gone: String,
}

/// GET /meetings/{slug}/people
pub async fn people(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<PeopleQuery>,
) -> Result<HttpResponse, PageFailure> {
    let roster = actions::roster(&site.db, &slug).await?;
    let t = Say(user.0.organiser.language);
    let found = people_list(&roster, &query.network, &query.q);
    let pages = found.len().div_ceil(PAGE).max(1);
    let page = query.page.parse().unwrap_or(1).clamp(1, pages);
    Ok(html(
        StatusCode::OK,
        &PeoplePage {
            shell: Shell::of_meeting(
                t.word("people"),
                &user.0,
                &slug,
                &roster.meeting.name,
                "/people",
            )
            .translated(),
            slug: slug.into_inner(),
            network: query.network.trim().to_string(),
            q: query.q.trim().to_string(),
            sizes: network_sizes(&roster)
                .into_iter()
                .map(|(network, people)| SizeLine {
                    code: network.map_or_else(|| "-".into(), |n| n.code.clone()),
                    name: network.map(|n| n.name.clone()).unwrap_or_default(),
                    people,
                })
                .collect(),
            everybody: roster.people.len(),
            people: found
                .iter()
                .skip((page - 1) * PAGE)
                .take(PAGE)
                .map(PersonRow::from)
                .collect(),
            found: found.len(),
            page,
            pages,
            saved: query.saved == "1",
            gone: query.gone.chars().take(200).collect(),
            t,
        },
    ))
}
