//! The overview of attendance: numbers, trend, burden and pictures of a meeting, and the exports.
//! Long because the page, its words and the exports are made of the same figures.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::picture::{
    Drawn, attendance_picture, burden_picture, burden_rows, hours, say_for_pages, when_picture,
};
use super::words::{say, share, share_whole};
use super::{
    Audience, Counting, Figures, Line, Participation, SessionCount, View, actions, by_week, json,
    over_all, own, session_sheets, sheets, state_word,
};
use crate::document::{Align, Cell, inline_svg, svg_file};
use crate::language::{Language, Value};
use crate::ledger;
use crate::refusal::Refusal;
use crate::sheet::{write_csv, write_xlsx};
use crate::time::{Zone, moment_in, with_zone};
use crate::web::{PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "attendance/pages/attendance.html")]
struct AttendancePage {
    shell: Shell,
    slug: String,
    zone: Zone,
    /// Each with the state of its record: `none`, `draft`, `final`.
    sessions: Vec<(SessionCount, &'static str)>,
    networks: Vec<NetworkRow>,
    total: Line,
    unidentified: usize,
    weeks: Vec<String>,
    trend: Vec<(String, Vec<String>)>,
    audience: Audience,
    pictures: Vec<PictureView>,
    /// Whether people may add themselves after a session.
    late: bool,
}

/// A network over all sessions, with what was asked of it.
struct NetworkRow {
    code: Option<String>,
    line: Line,
    burden: String,
}

/// A picture on a page, with its table.
pub struct PictureView {
    pub id: &'static str,
    pub title: String,
    pub svg: String,
    pub caption: String,
    /// The headings of the table, and whether numbers stand below.
    pub columns: Vec<(String, bool)>,
    pub rows: Vec<Vec<Cell>>,
    /// Where it is as a file; empty: nowhere.
    pub href: String,
    pub as_table: String,
    pub as_file: String,
}

/// A picture for a page. `id` is no other's there.
pub fn picture_view(
    id: &'static str,
    drawn: &Drawn,
    language: Language,
    href: String,
) -> PictureView {
    PictureView {
        id,
        title: drawn.picture.title.clone(),
        svg: inline_svg(&drawn.picture, language, id),
        caption: drawn.table.caption.clone(),
        columns: drawn
            .table
            .columns
            .iter()
            .map(|(title, align)| (title.clone(), *align == Align::End))
            .collect(),
        rows: drawn.table.rows.clone(),
        href,
        as_table: say_for_pages(language, "as-table"),
        as_file: say_for_pages(language, "as-file"),
    }
}

#[allow(clippy::unused_self)] // a template calls its page
impl AttendancePage {
    fn t(&self, key: &str) -> String {
        say(self.shell.language, key, &[])
    }

    fn when(&self, s: &SessionCount) -> String {
        match self.shell.language {
            Language::En => with_zone(s.session.at, &self.zone),
            language => moment_in(language, s.session.at, &self.zone),
        }
    }

    fn rate(&self, l: &Line) -> String {
        share_whole(self.shell.language, l.present_invited, l.invited_recorded)
    }

    fn response(&self, l: &Line) -> String {
        share(self.shell.language, l.answered(), l.invited)
    }

    /// How many sessions have a record, and a final one.
    fn records(&self) -> String {
        let count = |so: fn(&(SessionCount, &'static str)) -> bool| {
            Value::from(self.sessions.iter().filter(|s| so(s)).count())
        };
        let values = [
            ("recorded", count(|(s, _)| s.recorded)),
            ("final", count(|(_, state)| *state == "final")),
            ("all", self.sessions.len().into()),
        ];
        say(self.shell.language, "records-are", &values)
    }

    fn of_invitations(&self) -> String {
        let share = self.response(&self.total);
        let values = [("share", Value::Phrase(share))];
        say(self.shell.language, "of-invitations", &values)
    }

    fn over_recorded(&self) -> String {
        let share = self.rate(&self.total);
        let values = [("share", Value::Phrase(share))];
        say(self.shell.language, "over-recorded", &values)
    }

    fn in_all(&self) -> String {
        let values = [
            ("n", self.total.present.into()),
            ("minutes", count_of(self.total.minutes)),
        ];
        say(self.shell.language, "times-minutes", &values)
    }

    fn names(&self, n: &usize) -> String {
        say(self.shell.language, "names", &[("n", (*n).into())])
    }

    fn counted(&self, s: &SessionCount) -> String {
        let values = [
            ("minutes", count_of(s.threshold)),
            ("n", s.unidentified.into()),
        ];
        say(self.shell.language, "counted-from", &values)
    }

    fn one_by_network(&self, s: &SessionCount) -> String {
        let values = [("code", s.session.code.as_str().into())];
        say(self.shell.language, "one-by-network", &values)
    }

    fn is(&self, word: &str) -> bool {
        self.audience.word() == word
    }
}

/// A date that is not broken at its hyphens where the column is narrow.
fn whole(day: chrono::NaiveDate) -> String {
    day.to_string().replace('-', "\u{2011}")
}

fn count_of(n: impl TryInto<i64>) -> Value {
    Value::Count(n.try_into().unwrap_or(i64::MAX))
}

#[derive(Deserialize)]
pub struct Look {
    /// As whom the pictures are seen: `secretariat`, `alliance`, `public`.
    #[serde(default)]
    audience: String,
    #[serde(default)]
    language: String,
}

impl Look {
    fn audience(&self) -> Result<Audience, Refusal> {
        match self.audience.as_str() {
            "" => Ok(Audience::Secretariat),
            word => Audience::from_word(word).ok_or_else(|| {
                let says = format!("\"{word}\" is none of secretariat, alliance, public");
                Refusal::invalid("audience", says)
            }),
        }
    }

    fn language(&self) -> Result<Language, Refusal> {
        match self.language.as_str() {
            "" => Ok(Language::En),
            code => Language::of_code(code).ok_or_else(|| {
                let says = format!("\"{code}\" is none of en, fr, ar, es, pt");
                Refusal::invalid("language", says)
            }),
        }
    }
}

/// GET /meetings/{slug}/attendance?audience=alliance
pub async fn attendance(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    look: web::Query<Look>,
) -> Result<HttpResponse, PageFailure> {
    let audience = look.audience()?;
    let language = user.0.organiser.language;
    let figures = actions::figures(&site.db, &slug).await?;
    let overview = &figures.overview;
    let meeting = &overview.roster.meeting;
    let sessions = overview.sessions(Counting::Representing);
    let (networks, total) = over_all(&sessions);
    let (weeks, trend, everybody) = by_week(&sessions, &meeting.zone, meeting.first_day);
    let words = |points: &[Option<Line>]| {
        let words = points.iter().map(|point| {
            point.map_or_else(
                || "–".to_string(),
                |l| share(language, l.present_invited, l.invited_recorded),
            )
        });
        words.collect::<Vec<String>>()
    };
    let mut trend: Vec<(String, Vec<String>)> = trend
        .iter()
        .map(|t| {
            let name = t.network.clone();
            (
                name.unwrap_or_else(|| say(language, "partners", &[])),
                words(&t.points),
            )
        })
        .collect();
    trend.push((say(language, "all-people", &[]), words(&everybody)));
    Ok(html(
        StatusCode::OK,
        &AttendancePage {
            shell: Shell::of_meeting(
                say(language, "title", &[]),
                &user.0,
                &slug,
                &meeting.name,
                "/attendance",
            )
            .translated(),
            slug: slug.to_string(),
            zone: meeting.zone.clone(),
            networks: networks
                .into_iter()
                .map(|(code, line)| NetworkRow {
                    burden: burden_of(&figures, code.as_deref()),
                    code,
                    line,
                })
                .collect(),
            total,
            unidentified: sessions.iter().map(|s| s.unidentified).sum(),
            weeks: weeks
                .iter()
                .map(|w| {
                    let (from, to) = (whole(w.first_day), whole(w.last_day));
                    let values = [("from", from.as_str().into()), ("to", to.as_str().into())];
                    say(language, "week", &values)
                })
                .collect(),
            trend,
            late: own::allows_late(&site.db, &slug).await?,
            audience,
            pictures: if sessions.is_empty() {
                Vec::new()
            } else {
                pictures(&figures, &slug, audience, language)
            },
            sessions: sessions
                .into_iter()
                .zip(overview.records.iter().map(state_word))
                .collect(),
        },
    ))
}

fn burden_of(figures: &Figures, code: Option<&str>) -> String {
    let asked = figures.burden.iter().find(|asked| {
        let network = figures.overview.roster.network(&asked.network);
        network.map(|n| n.code.as_str()) == code
    });
    asked.map_or_else(|| "–".into(), |a| ledger::hours(a.burden))
}

const PICTURES: [&str; 3] = ["attendance", "burden", "when"];

fn pictures(
    figures: &Figures,
    slug: &str,
    audience: Audience,
    language: Language,
) -> Vec<PictureView> {
    let all = PICTURES.into_iter().filter_map(|name| {
        let drawn = draw(figures, name, audience, language)?;
        let href = format!(
            "/meetings/{slug}/attendance/pictures/{name}.svg?audience={}&language={}",
            audience.word(),
            language.code()
        );
        Some(picture_view(name, &drawn, language, href))
    });
    all.collect()
}

/// One of the pictures by its name; `None`: there is none of that name.
pub fn draw(
    figures: &Figures,
    name: &str,
    audience: Audience,
    language: Language,
) -> Option<Drawn> {
    let shown = || Participation::of(&figures.overview, audience);
    match name {
        "attendance" => Some(attendance_picture(&shown(), language)),
        "burden" => {
            let rows = burden_rows(figures, &shown());
            Some(burden_picture(&rows, audience, language))
        }
        "when" => Some(when_picture(&hours(figures, audience), language)),
        _ => None,
    }
}

/// GET /meetings/{slug}/attendance/pictures/{picture}?audience=public&language=ar
pub async fn picture(
    site: web::Data<Site>,
    _user: PageUser,
    path: web::Path<(String, String)>,
    look: web::Query<Look>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, file) = path.into_inner();
    let (audience, language) = (look.audience()?, look.language()?);
    let figures = actions::figures(&site.db, &slug).await?;
    let name = file.strip_suffix(".svg").unwrap_or(&file);
    let drawn = draw(&figures, name, audience, language).ok_or_else(|| {
        let all = PICTURES.join(", ");
        Refusal::not_found(format!("There is no picture {name}; there are {all}."))
    })?;
    let text = svg_file(&drawn.picture, language);
    let name = format!("{name}-{slug}-{}", language.code());
    Ok(answered(&name, "svg", text.into_bytes()))
}

#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    pub(super) by: String,
    #[serde(default)]
    pub(super) format: String,
    /// The code of one session alone.
    #[serde(default)]
    pub(super) session: String,
}

/// GET /meetings/{slug}/attendance/export?by=network&format=csv
pub async fn export(
    site: web::Data<Site>,
    _user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Wanted>,
) -> Result<HttpResponse, PageFailure> {
    Ok(exported(&site, &slug, &query).await?)
}

pub(super) async fn exported(
    site: &Site,
    slug: &str,
    wanted: &Wanted,
) -> Result<HttpResponse, Refusal> {
    let by = wanted.by.as_str();
    let view = View::from_word(if by.is_empty() { "network" } else { by })
        .map_err(|says| Refusal::invalid("by", says))?;
    let mut figures = actions::figures(&site.db, slug).await?;
    let now = site.clock.now();
    let (name, sheets) = if wanted.session.is_empty() {
        (
            format!("attendance-{slug}-{}", view.word()),
            sheets(&figures, view, now),
        )
    } else {
        let code = &wanted.session;
        if !figures
            .overview
            .records
            .iter()
            .any(|r| r.session.code == *code)
        {
            return Err(Refusal::not_found(format!(
                "{code} stands in no released programme of {slug}"
            )));
        }
        figures.overview = figures.overview.only(code);
        let name = format!("attendance-{slug}-{code}-{}", view.word());
        (
            name,
            session_sheets(&figures.overview, code, view, true, now),
        )
    };
    match wanted.format.as_str() {
        "" | "csv" => {
            let bytes = sheets.first().map(write_csv).unwrap_or_default();
            Ok(answered(&name, "csv", bytes))
        }
        "xlsx" => Ok(answered(&name, "xlsx", write_xlsx(&sheets)?)),
        "json" => {
            let text = json::view(&figures, view).to_string();
            Ok(answered(&name, "json", text.into_bytes()))
        }
        other => Err(Refusal::invalid(
            "format",
            format!("\"{other}\" is none of csv, xlsx, json"),
        )),
    }
}

/// A file to be kept, under a name of ours.
pub fn answered(name: &str, ending: &str, bytes: Vec<u8>) -> HttpResponse {
    let kind = match ending {
        "csv" => "text/csv; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "svg" => "image/svg+xml",
        _ => "application/json",
    };
    let clean: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, kind))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{clean}.{ending}\""),
        ))
        .body(bytes)
}
