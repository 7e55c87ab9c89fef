//! By personal link: a coordinator's numbers, and the same as files.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{Hers, as_coordinator, say};
use crate::attendance::Audience;
use crate::attendance::picture::{
    attendance_picture, burden_picture, burden_rows, network_name, percent,
};
use crate::attendance::web::{PictureView, answered, picture_view};
use crate::document::{Cell, Table};
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
            shell: Shell::in_language(say(language, "title"), language),
            token: token.to_string(),
            network: hers.network_name.clone(),
            meeting: hers.figures.overview.roster.meeting.name.clone(),
            members: hers.members(),
            own,
            pictures,
        },
    ))
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
    let mut sheets = vec![sheet_of(&say(language, "members-title"), &hers.members())];
    if let Some(shown) = hers.shown() {
        sheets.push(networks(&shown, language));
        let rows = burden_rows(&hers.figures, &shown);
        let drawn = burden_picture(&rows, Audience::Alliance, language);
        sheets.push(sheet_of(&say(language, "burden-sheet"), &drawn.table));
    }
    let meeting = &hers.figures.overview.roster.meeting;
    let notes = [
        ("meeting", meeting.name.clone()),
        ("network", hers.network_name.clone()),
        ("made", made),
        ("zone", meeting.zone.name().to_string()),
        ("time-zone-rules", rules_version().version),
        ("minutes", say(language, "members-how")),
        ("hidden", say(language, "hidden-how")),
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
    let number = |n: Option<usize>| n.map_or(sheet::Cell::Empty, sheet::Cell::count);
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

/// Whole numbers stay numbers.
fn sheet_of(name: &str, table: &Table) -> SheetOut {
    let cell = |cell: &Cell| match cell.text.parse() {
        Ok(number) => sheet::Cell::Number(number),
        Err(_) if cell.text.is_empty() => sheet::Cell::Empty,
        Err(_) => sheet::Cell::text(&cell.text),
    };
    SheetOut {
        name: name.into(),
        header: table
            .columns
            .iter()
            .map(|(title, _)| title.clone())
            .collect(),
        rows: table
            .rows
            .iter()
            .map(|row| row.iter().map(cell).collect())
            .collect(),
    }
}
