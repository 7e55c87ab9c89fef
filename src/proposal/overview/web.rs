//! The list of proposals, with the form that asks for another one and what is being looked for.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;
use serde_json::Value;

use crate::organiser::SignedIn;
use crate::proposal::ShownNetwork;
use crate::proposal::actions;
use crate::proposal::job;
use crate::proposal::say::Words;
use crate::proposal::web::{AskJson, announced, ask};
use crate::refusal::{Finding, Kind, Refusal};
use crate::time::moment_in;
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "proposal/pages/proposals.html")]
struct ProposalsPage {
    shell: Shell,
    w: Words,
    slug: String,
    lines: Vec<Line>,
    /// What is being looked for, or was and brought nothing.
    jobs: Vec<JobLine>,
    /// What stands in the form.
    typed: AskForm,
    /// Proposals that are ticked to be laid side by side; `None`: the first two.
    ticked: Option<Vec<u32>>,
    /// Why what was asked for was not done.
    findings: Vec<Finding>,
    /// Whether people were told of a programme already.
    released: bool,
}

/// The form that asks for a programme, as it is typed.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct AskForm {
    seconds: String,
    seed: String,
    preset: String,
    replan: String,
}

impl AskForm {
    fn read(&self) -> Result<AskJson, Refusal> {
        let seconds = self.seconds.trim().parse();
        let seed = match self.seed.trim() {
            "" => Ok(1),
            text => text.parse(),
        };
        let mut findings = Vec::new();
        for (place, fault) in [("seconds", seconds.is_err()), ("seed", seed.is_err())] {
            if fault {
                findings.push(Finding {
                    place: place.into(),
                    says: "it is no number that can be taken here".into(),
                });
            }
        }
        Refusal::unless_empty(findings)?;
        Ok(AskJson {
            seconds: seconds.unwrap_or_default(),
            seed: seed.unwrap_or_default(),
            preset: self.preset.clone(),
            replan: self.replan.clone(),
        })
    }
}

/// A form of the list that was refused: why, with what was typed or ticked in it.
pub(in crate::proposal) struct Again {
    pub refusal: Refusal,
    pub typed: Option<AskForm>,
    pub ticked: Option<Vec<u32>>,
}

struct JobLine {
    number: u32,
    says: String,
}

struct Line {
    number: u32,
    when: String,
    seed: u64,
    verdict: &'static str,
    unplaced: usize,
    networks: Vec<Bar>,
}

/// What a network carries a head, beside the one that carries most of all proposals.
struct Bar {
    code: String,
    burden: String,
    /// In percent.
    width: i64,
}

/// What the list needs of what a proposal's page shows.
#[derive(Deserialize, Default)]
struct Carried {
    #[serde(default)]
    networks: Vec<ShownNetwork>,
}

impl ProposalsPage {
    fn preset(&self, word: &str) -> String {
        self.w.t(&format!("preset-{word}"))
    }

    fn is(&self, chosen: &str, word: &str) -> &'static str {
        let typed = match chosen {
            "preset" => &self.typed.preset,
            _ => &self.typed.replan,
        };
        if typed == word { " selected" } else { "" }
    }

    /// What is wrong with a field, in the page's words.
    fn wrong(&self, field: &str) -> Option<String> {
        let found = self.findings.iter().any(|f| f.place == field);
        found.then(|| self.w.t(&format!("wrong-{field}")))
    }

    /// What marks a field that is refused; `hint` describes it in any case.
    fn marked(&self, field: &str) -> String {
        match self.wrong(field) {
            Some(_) => format!(" aria-invalid=\"true\" aria-describedby=\"e-{field}\""),
            None => String::new(),
        }
    }

    /// Faults that belong to no field.
    fn other(&self) -> impl Iterator<Item = &Finding> {
        let of_field = ["seconds", "seed", "preset", "replan", "with"];
        self.findings
            .iter()
            .filter(move |f| !of_field.contains(&f.place.as_str()))
    }

    fn only_fields(&self) -> bool {
        self.other().next().is_none() && self.wrong("with").is_none()
    }

    #[allow(clippy::trivially_copy_pass_by_ref)] // as the template hands it
    fn is_ticked(&self, number: &u32, index: &usize) -> bool {
        match &self.ticked {
            Some(ticked) => ticked.contains(number),
            None => *index <= 2 && self.lines.len() >= 2,
        }
    }
}

/// GET /meetings/{slug}/proposals
pub async fn proposals(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    list(&site, &user.0, &slug, None).await
}

/// The list, with a form that was refused, if one was.
pub(in crate::proposal) async fn list(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    again: Option<Again>,
) -> Result<HttpResponse, PageFailure> {
    let (meeting, all) = actions::list(&site.db, slug).await?;
    let w = Words(user.organiser.language);
    let now = site.clock.now();
    let jobs = job::recent(&site.db, slug)
        .await?
        .iter()
        .map(|j| JobLine {
            number: j.number,
            says: job::says(j, j.state_at(now), w),
        })
        .collect();
    let released = !announced(site, slug).await?.is_empty();
    let carried: Vec<Carried> = all
        .iter()
        .map(|p| serde_json::from_str(&p.shown).unwrap_or_default())
        .collect();
    let burdens = carried.iter().flat_map(|c| &c.networks).map(|n| n.burden);
    let most = burdens.max().unwrap_or(0).max(1);
    let lines: Vec<Line> = all
        .iter()
        .zip(carried)
        .map(|(p, carried)| {
            let solution: Value = serde_json::from_str(&p.solution).unwrap_or_default();
            Line {
                number: p.number,
                when: moment_in(w.0, p.made_at, &meeting.zone),
                seed: p.seed,
                verdict: verdict(&solution),
                unplaced: unplaced(&solution),
                networks: carried
                    .networks
                    .into_iter()
                    .map(|n| Bar {
                        burden: w.hours(n.burden),
                        width: (n.burden.max(0) * 100 / most).min(100),
                        code: n.code,
                    })
                    .collect(),
            }
        })
        .collect();
    let shell = Shell::of_meeting(w.t("proposals"), user, slug, &meeting.name, "/proposals");
    let status = match again.as_ref().map(|a| a.refusal.kind) {
        None => StatusCode::OK,
        Some(Kind::Conflict) => StatusCode::CONFLICT,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let (findings, typed, ticked) = match again {
        Some(again) => (again.refusal.findings, again.typed, again.ticked),
        None => (Vec::new(), None, None),
    };
    let first = lines.first().map_or(1, |l| l.seed.wrapping_add(1));
    Ok(html(
        status,
        &ProposalsPage {
            shell: shell.translated(),
            w,
            slug: slug.to_string(),
            typed: typed.unwrap_or_else(|| AskForm {
                seconds: "30".into(),
                seed: first.to_string(),
                ..AskForm::default()
            }),
            ticked,
            findings,
            lines,
            jobs,
            released,
        },
    ))
}

/// The key of what is known of a proposal, short.
fn verdict(solution: &Value) -> &'static str {
    match solution["status"].as_str() {
        Some("optimal") => "line-optimal",
        Some("infeasible") => "line-infeasible",
        _ => "line-feasible",
    }
}

fn unplaced(solution: &Value) -> usize {
    solution["starts"]
        .as_object()
        .map_or(0, |s| s.values().filter(|v| v.is_null()).count())
}

/// POST /meetings/{slug}/proposals: begins a search, whose page comes back.
pub async fn make(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<AskForm>,
) -> Result<HttpResponse, PageFailure> {
    let typed = form.fields;
    let done = match typed.read() {
        Ok(wanted) => ask(&site, &slug, wanted).await,
        Err(refusal) => Err(refusal),
    };
    match done {
        Ok(number) => Ok(HttpResponse::SeeOther()
            .insert_header((LOCATION, format!("/meetings/{slug}/jobs/{number}")))
            .finish()),
        Err(refusal) if matches!(refusal.kind, Kind::Invalid | Kind::Conflict) => {
            let again = Again {
                refusal,
                typed: Some(typed),
                ticked: None,
            };
            list(&site, &form.user, &slug, Some(again)).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}
