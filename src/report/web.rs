//! The meeting at a glance.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

use super::{Step, StepState, actions, steps};
use crate::web::{PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "report/pages/overview.html")]
struct OverviewPage {
    shell: Shell,
    slug: String,
    name: String,
    first: String,
    last: String,
    zone: String,
    steps: Vec<Step>,
}

/// GET /meetings/{slug}
pub async fn overview(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let (meeting, counts) = actions::overview(&site.db, &slug).await?;
    let day = |d| crate::time::long_date(meeting.zone.start_of_day(d), &meeting.zone);
    Ok(html(
        StatusCode::OK,
        &OverviewPage {
            shell: Shell::of_meeting(meeting.name.clone(), &user.0, &slug, &meeting.name, ""),
            slug: slug.into_inner(),
            first: day(meeting.first_day),
            last: day(meeting.last_day),
            zone: meeting.zone.name().to_string(),
            name: meeting.name,
            steps: steps(&counts),
        },
    ))
}
