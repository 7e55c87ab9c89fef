//! By personal link: a coordinator's numbers, and the same as files.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{Hers, as_coordinator, say, say_since};
use crate::attendance::Audience;
use crate::attendance::picture::{
    BurdenRow, attendance_picture, burden_picture, burden_rows, network_name, percent,
};
use crate::attendance::web::{PictureView, answered, picture_view};
use crate::document::Table;
use crate::language::Language;
use crate::refusal::Refusal;
use crate::sheet::{self, SheetOut, write_csv, write_xlsx};
use crate::time::{date_time_utc, rules_version};
use crate::web::{PageFailure, Shell, Site, html};

#[derive(Template)]
#[template(path = "attendance/pages/coordinator.html")]
struct CoordinatorPage {
    shell: Shell,
    token: String,
    network: String,
    meeting: String,
    members: Table,
    /// Of her network: the rate in words.
    own: Option<String>,
    pictures: Vec<PictureView>,
    /// Since when the numbers of others are what they are.
    since: Option<String>,
}

impl CoordinatorPage {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }
}

/// GET /my/{token}/attendance
pub async fn mine(
    site: web::Data<Site>,
    token: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let hers = as_coordinator(&site.db, &token).await?;
    let language = hers.language;
    let mut pictures = Vec::new();
    let mut own = None;
    if let Some(shown) = hers.shown() {
        let row = shown
            .networks
            .iter()
            .position(|n| n.as_ref() == Some(&hers.network));
        own = row
            .and_then(|row| shown.of_network(row).rate())
            .map(|(p, i)| percent(language, p, i));
        let drawn = attendance_picture(&shown, language);
        pictures.push(picture_view("attendance", &drawn, language, String::new()));
        let rows = burden_rows(&hers.figures, &shown);
        let drawn = burden_picture(&rows, Audience::Alliance, language);
        pictures.push(picture_view("burden", &drawn, language, String::new()));
    }
    Ok(html(
        StatusCode::OK,
        &CoordinatorPage {
            shell: Shell::in_language(say(language, "title"), language).hers(hers.discreet),
            token: token.to_string(),
            network: hers.network_name.clone(),
            meeting: hers.figures.overview.roster.meeting.name.clone(),
            members: hers.members(),
            own,
            pictures,
            since: since(&hers),
        },
    ))
}

fn since(hers: &Hers) -> Option<String> {
    let (_, made) = hers.kept.as_ref()?;
    Some(say_since(hers.language, date_time_utc(*made)))
}

#[derive(Deserialize)]
pub struct Format {
    #[serde(default)]
    format: String,
}

/// GET /my/{token}/attendance/export?format=xlsx
pub async fn export(
    site: web::Data<Site>,
    token: web::Path<String>,
    query: web::Query<Format>,
) -> Result<HttpResponse, PageFailure> {
    let hers = as_coordinator(&site.db, &token).await?;
    let sheets = sheets(&hers, date_time_utc(site.clock.now()));
    let (ending, bytes) = match query.format.as_str() {
        "" | "csv" => ("csv", sheets.first().map(write_csv).unwrap_or_default()),
        "xlsx" => ("xlsx", write_xlsx(&sheets)?),
        other => {
            let says = format!("\"{other}\" is neither csv nor xlsx");
            return Err(Refusal::invalid("format", says).into());
        }
    };
    let slug = &hers.figures.overview.roster.meeting.slug;
    let name = format!("attendance-{slug}-{}", hers.network);
    Ok(answered(&name, ending, bytes))
}

/// Her people; the networks as far as they are shown; what the numbers mean.
fn sheets(hers: &Hers, made: String) -> Vec<SheetOut> {
    let language = hers.language;
    let mut sheets = vec![hers.members_sheet()];
    if let Some(shown) = hers.shown() {
        sheets.push(networks(&shown, language));
        let rows = burden_rows(&hers.figures, &shown);
        sheets.push(burden(&rows, language));
    }
    let meeting = &hers.figures.overview.roster.meeting;
    let present = match meeting.present_minutes {
        Some(minutes) => format!("≥ {minutes} min"),
        None => say(language, "present-how"),
    };
    let notes = [
        ("meeting", meeting.name.clone()),
        ("network", hers.network_name.clone()),
        ("made", made),
        ("zone", meeting.zone.name().to_string()),
        ("time-zone-rules", rules_version().version),
        ("minutes", say(language, "members-how")),
        ("present", present),
        ("rate", say(language, "rate-how")),
        ("burden", say(language, "burden-how")),
        ("hidden", say(language, "hidden-how")),
        (
            "since",
            since(hers).unwrap_or_else(|| say(language, "not-yet")),
        ),
    ];
    sheets.push(SheetOut {
        name: say(language, "notes"),
        header: vec![say(language, "term"), say(language, "meaning")],
        rows: notes
            .into_iter()
            .map(|(key, text)| {
                let term = say(language, &format!("note-{key}"));
                vec![sheet::Cell::text(term), sheet::Cell::text(text)]
            })
            .collect(),
    });
    sheets
}

/// Networks in rows; of each session and of all, two columns of numbers.
fn networks(shown: &crate::attendance::Participation, language: Language) -> SheetOut {
    let mut header = vec![say(language, "network")];
    let all = say(language, "all");
    let codes = shown.sessions.iter().map(|s| s.code.as_str());
    for code in codes.chain([all.as_str()]) {
        header.push(format!("{code}: {}", say(language, "present")));
        header.push(format!("{code}: {}", say(language, "invited")));
    }
    let rows = (0..=shown.networks.len()).map(|row| {
        let network = shown.networks.get(row);
        let name = network.map_or_else(
            || {
                let alone = shown.networks_alone;
                say(language, if alone { "all-networks" } else { "all-people" })
            },
            |code| network_name(language, code.as_deref()),
        );
        let mut cells = vec![sheet::Cell::text(name)];
        for column in 0..=shown.sessions.len() {
            let share = shown.at(row, column);
            cells.extend([number(share.present), number(share.invited)]);
        }
        cells
    });
    SheetOut {
        name: say(language, "networks-sheet"),
        rows: rows.collect(),
        header,
    }
}

/// Hidden numbers are dots, as on the page.
fn number(n: Option<usize>) -> sheet::Cell {
    n.map_or_else(|| sheet::Cell::text("…"), sheet::Cell::count)
}

/// Unsocial minutes a head beside attendance.
fn burden(rows: &[BurdenRow], language: Language) -> SheetOut {
    let cells = rows.iter().map(|row| {
        let minutes = row.burden.map(|b| (b + 500).div_euclid(1000));
        let rate = match (row.share.rate(), row.share.invited) {
            (Some((present, invited)), _) => sheet::Cell::Ratio {
                part: i64::try_from(present).unwrap_or(0),
                whole: i64::try_from(invited).unwrap_or(0),
            },
            (None, Some(0)) => sheet::Cell::Empty,
            (None, _) => sheet::Cell::text("…"),
        };
        vec![
            sheet::Cell::text(&row.network),
            minutes.map_or_else(|| sheet::Cell::text("…"), sheet::Cell::Number),
            number(row.share.invited),
            number(row.share.present),
            rate,
        ]
    });
    let header = [
        "network",
        "burden-minutes",
        "invited",
        "present",
        "note-rate",
    ];
    SheetOut {
        name: say(language, "burden-sheet"),
        rows: cells.collect(),
        header: header.map(|key| say(language, key)).to_vec(),
    }
}
