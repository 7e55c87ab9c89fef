//! The page with the weeks of the released programme.

use std::collections::{HashMap, HashSet};

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

use super::Held;
use crate::meeting;
use crate::programme;
use crate::proposal::actions;
use crate::proposal::board::lines::{Choice, LaneName, lanes, networks_to_choose, zones_to_choose};
use crate::proposal::board::web::{View, ViewQuery};
use crate::proposal::board::{Drawn, Week};
use crate::proposal::say::Words;
use crate::web::{PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "proposal/pages/released.html")]
struct ReleasedPage {
    shell: Shell,
    released: bool,
    w: Words,
    slug: String,
    number: u32,
    zone: String,
    networks_to_choose: Vec<Choice>,
    zones_to_choose: Vec<Choice>,
    lanes: Vec<LaneName>,
    weeks: Vec<Week>,
    empty: bool,
}

/// GET /meetings/{slug}/programme/weeks
pub async fn weeks(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<ViewQuery>,
) -> Result<HttpResponse, PageFailure> {
    let slug = slug.into_inner();
    let wanted = slug.clone();
    let (meeting, sessions) = site
        .db
        .read(move |conn| {
            let meeting = meeting::load(conn, &wanted)?;
            let standing = programme::standing(conn, &meeting.id)?;
            let held = |s: programme::Session| Held {
                code: s.code,
                title: s.title,
                at: s.at,
                minutes: s.minutes,
            };
            let sessions: Vec<Held> = standing.into_iter().map(held).collect();
            Ok((meeting, sessions))
        })
        .await?;
    let known = actions::newest(&site.db, &slug).await?;
    let lanes_known = known.map(|shown| shown.lanes).unwrap_or_default();
    let window = meeting.window();
    let window = (window.start(), window.end());
    let shown = super::shown(&meeting.zone, window, &sessions, lanes_known);
    let seen = View::of(&shown, &query.view)?;
    let w = Words(user.0.organiser.language);
    let (nothing, nobody) = (HashMap::new(), HashSet::new());
    let weeks = Drawn {
        shown: &shown,
        zone: &seen.zone,
        words: w,
        network: seen.network.as_deref(),
        pinned: &nothing,
        moved: &nobody,
        broken: &nobody,
        by_hours: true,
    }
    .weeks();
    let shell = Shell::of_meeting(
        w.t("weeks-released"),
        &user.0,
        &slug,
        &meeting.name,
        "/programme",
    );
    Ok(html(
        StatusCode::OK,
        &ReleasedPage {
            shell: shell.translated(),
            released: true,
            w,
            slug,
            number: 0,
            zone: seen.zone.name().to_string(),
            networks_to_choose: networks_to_choose(&shown, &query.view, w),
            zones_to_choose: zones_to_choose(&query.view),
            lanes: lanes(&shown),
            weeks,
            empty: sessions.is_empty(),
        },
    ))
}
