//! The meeting at a glance: where it stands in the loop, what to do next, what needs attention.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

use super::{Approval, Concern, Overview, Step, StepState, actions, concerns, steps};
use crate::language::Value;
use crate::meeting::Say;
use crate::web::{PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "report/pages/overview.html")]
struct OverviewPage {
    shell: Shell,
    t: Say,
    slug: String,
    name: String,
    days: String,
    zone: String,
    steps: Vec<Step>,
    concerns: Vec<Concern>,
    counts: Overview,
}

impl OverviewPage {
    fn next(&self) -> Option<&Step> {
        self.steps.iter().find(|s| s.state == StepState::Next)
    }

    fn title(&self, step: &Step) -> String {
        self.t.word(&format!("step-{}", step.key))
    }

    fn action(&self, step: &Step) -> String {
        self.t.word(&format!("step-{}-do", step.key))
    }

    fn concern(&self, concern: &Concern) -> String {
        let key = format!("attention-{}", concern.key);
        self.t.n(&key, concern.count)
    }

    /// One line of fact about a step.
    fn fact(&self, step: &Step) -> String {
        let o = &self.counts;
        let n = |n: usize| Value::from(n);
        let mails = |n: u64| Value::Count(i64::try_from(n).unwrap_or(i64::MAX));
        let values = match step.key {
            "model" => vec![
                ("networks", n(o.networks)),
                ("people", n(o.people)),
                ("workshops", n(o.workshops)),
            ],
            "availability" => vec![("answered", n(o.answered)), ("asked", n(o.asked))],
            "proposal" => vec![("n", n(o.proposals))],
            "approval" => {
                let (state, numbers) = match o.approval {
                    Approval::NotAsked => ("none", (0, 0, 0)),
                    Approval::Open {
                        agree,
                        object,
                        silent,
                    } => ("open", (agree, object, silent)),
                    Approval::Approved => ("approved", (0, 0, 0)),
                    Approval::Settled => ("settled", (0, 0, 0)),
                };
                vec![
                    ("state", Value::Phrase(state.into())),
                    ("agree", n(numbers.0)),
                    ("object", n(numbers.1)),
                    ("silent", n(numbers.2)),
                ]
            }
            "release" => vec![
                ("n", Value::Count(o.release.into())),
                ("sessions", n(o.sessions)),
            ],
            "invitations" => vec![
                ("sent", mails(o.mails_sent)),
                ("waiting", mails(o.mails_waiting)),
                ("refused", mails(o.mails_refused)),
            ],
            "answers" => vec![("replied", n(o.replied)), ("invited", n(o.invited))],
            "attendance" => vec![
                ("recorded", n(o.recorded)),
                ("sessions", n(o.sessions)),
                ("final", n(o.finished)),
            ],
            _ => vec![
                ("agreed", n(o.agreed)),
                ("sessions", n(o.sessions)),
                ("published", n(o.published)),
            ],
        };
        self.t.of(&format!("step-{}-fact", step.key), &values)
    }
}

/// GET /meetings/{slug}
pub async fn overview(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let (meeting, counts) = actions::overview(&site.db, &slug, site.clock.now()).await?;
    let t = Say(user.0.organiser.language);
    Ok(html(
        StatusCode::OK,
        &OverviewPage {
            shell: Shell::of_meeting(meeting.name.clone(), &user.0, &slug, &meeting.name, "")
                .translated(),
            slug: slug.into_inner(),
            days: t.days(meeting.first_day, meeting.last_day, &meeting.zone),
            zone: meeting.zone.name().to_string(),
            name: meeting.name,
            steps: steps(&counts),
            concerns: concerns(&counts),
            counts,
            t,
        },
    ))
}
