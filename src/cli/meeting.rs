//! `plenary meeting`: a meeting from spreadsheets, what is known of it, and its planning problem.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::json;

use super::say;
use crate::app::App;
use crate::availability::{self, import_meeting};
use crate::meeting::import::{Counts, ImportOptions, ImportReport, SUBJECTS};
use crate::meeting::{self, Roster};
use crate::programme;
use crate::proposal::{from_meeting, write_problem};
use crate::refusal::{Kind, Refusal};

#[derive(Debug, Subcommand)]
pub enum MeetingCommand {
    Import(ImportArgs),
    /// List all meetings, the earliest first
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Show a meeting: window, limits, networks, workshops and how many are invited to each
    Show {
        #[arg(value_name = "SLUG")]
        slug: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Write the planning problem of a meeting, a plan-problem/1 document for `plenary plan`
    ///
    /// Workshops and networks are named by their codes; people are p001, p002 … in the order of the list, so that the file names nobody.
    Problem {
        #[arg(value_name = "SLUG")]
        slug: String,
        /// Where to write it
        #[arg(long, value_name = "PROBLEM.json")]
        out: PathBuf,
    },
}

/// Make a meeting of spreadsheets, or bring it to what they say now
///
/// DIR holds networks, workshops, participants and, when people were asked already, availability: each as CSV or XLSX (networks.csv,
/// networks.xlsx), or all as sheets of these names in one workbook. DIR may also be that workbook. Other files are left alone.
///
/// Nothing is stored unless everything is right: a refusal lists every fault of every file with its row and column. The same files again
/// change nothing; a changed row changes that row; who is no longer in the file leaves the meeting. A released workshop cannot leave.
///
/// COLUMNS, in any order; further ones are ignored and named in the report:
///
///   networks      code, name, joined (the day from which it belongs; empty: always); ledger_minutes (burden carried over, per head)
///
///   workshops     code, kind (opening, public-opening, workshop, plenary, closing, public-closing), title, lead_network (empty: the
///                 Secretariat), minutes, audience (public, networks), earliest_date, latest_date; theme, facilitators, rapporteur,
///                 required (e-mails with ; between), quorum (people beside the facilitators), network_quorum (FWA:3;NWM:1),
///                 pinned_start (local time of the meeting's zone, or UTC with Z), after (codes), gap_minutes, join_link
///
///   participants  name, email, networks (with ; between; the first represents her), time_zone, language (en, fr, ar, es, pt), role
///                 (member, coordinator, facilitator, partner), workshops (codes; a facilitator runs those she names, unless the
///                 workshop's own column names others); working_days (mon-fri, sun-thu, 1;2;3), work_from, work_to, wake_from, wake_to,
///                 member_from, member_to
///
///   availability  email, answer (yes, if-need-be, no), start_local, end_local (on her own clock)
///
/// A workshop without network_quorum needs three people of its lead network and one of every other invited network.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub struct ImportArgs {
    /// The folder with the spreadsheets, or one workbook
    #[arg(value_name = "DIR")]
    dir: PathBuf,
    /// Its name in commands and addresses: small letters, digits, hyphens
    #[arg(long)]
    slug: String,
    /// Its name for people
    #[arg(long)]
    name: String,
    /// First day, like 2020-10-08
    #[arg(long, value_name = "DATE")]
    from: String,
    /// Last day
    #[arg(long, value_name = "DATE")]
    to: String,
    /// The programme's time zone, like Europe/Rome: days are counted in it
    #[arg(long)]
    zone: String,
    /// Minutes between possible starts [default: 15, or as imported before; so for all below]
    #[arg(long, value_name = "MINUTES")]
    grid: Option<u32>,
    /// Sessions that may start on one day [default: 1]
    #[arg(long, value_name = "N")]
    per_day: Option<u32>,
    /// Sessions at the same time [default: 1]
    #[arg(long, value_name = "N")]
    parallel: Option<u32>,
    /// Minutes between two sessions of one facilitator [default: 30]
    #[arg(long, value_name = "MINUTES")]
    rest: Option<u32>,
    /// Days of the week without sessions, like sat,sun; none for no day [default: sat,sun]
    #[arg(long, value_name = "DAYS")]
    free_days: Option<String>,
    /// What counts more: attendance-first, balanced, fairness-first [default: balanced]
    #[arg(long)]
    preset: Option<String>,
    /// The alliance whose meeting it is; made when it is not there [default: alliance]
    #[arg(long, value_name = "SLUG")]
    alliance: Option<String>,
    /// The alliance's role mailbox: sender and organiser of everything [default: as it is; for a new alliance that of the settings]
    #[arg(long, value_name = "EMAIL")]
    mailbox: Option<String>,
    /// Print the report as JSON
    #[arg(long)]
    json: bool,
}

/// Runs one of them.
pub async fn run(command: MeetingCommand, app: &App) -> Result<(), Refusal> {
    match command {
        MeetingCommand::Import(args) => import(args, app).await,
        MeetingCommand::List { json } => list(app, json).await,
        MeetingCommand::Show { slug, json } => show(app, slug, json).await,
        MeetingCommand::Problem { slug, out } => problem(app, slug, &out).await,
    }
}

async fn import(args: ImportArgs, app: &App) -> Result<(), Refusal> {
    let files = files_of(&args.dir)?;
    let options = ImportOptions {
        slug: args.slug,
        name: args.name,
        from: args.from,
        to: args.to,
        zone: args.zone,
        grid: args.grid,
        per_day: args.per_day,
        parallel: args.parallel,
        rest: args.rest,
        free_days: args.free_days,
        preset: args.preset,
        alliance: args.alliance,
        mailbox: args.mailbox,
        mailbox_if_new: Some(app.settings.mailbox.clone()),
    };
    let report = import_meeting(&app.db, app.clock.now(), options, files).await?;
    if args.json {
        say(&format!("{:#}", report.json()));
    } else {
        say(&in_words(&report));
    }
    Ok(())
}

/// The files that may belong to an import: named after a table, or any workbook.
fn files_of(path: &Path) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    let cannot = |path: &Path, e: &std::io::Error| {
        Refusal::invalid(
            path.display().to_string(),
            format!("it cannot be read: {e}"),
        )
    };
    let mut paths = vec![path.to_path_buf()];
    if path.is_dir() {
        paths = std::fs::read_dir(path)
            .map_err(|e| cannot(path, &e))?
            .filter_map(|entry| entry.ok().map(|e| e.path()))
            .filter(|p| p.is_file() && may_belong(p))
            .collect();
        paths.sort();
    }
    paths
        .into_iter()
        .map(|p| {
            let name = p
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            Ok((name, std::fs::read(&p).map_err(|e| cannot(&p, &e))?))
        })
        .collect()
}

fn may_belong(path: &Path) -> bool {
    let text =
        |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().to_lowercase();
    let (stem, kind) = (text(path.file_stem()), text(path.extension()));
    // Office programs leave lock files (~$book.xlsx) beside an open book.
    let hidden = stem.starts_with(['.', '~']);
    !hidden && (kind == "xlsx" || kind == "csv" && SUBJECTS.contains(&stem.as_str()))
}

fn in_words(report: &ImportReport) -> String {
    let mut lines = vec![
        format!("meeting {}: {}", report.slug, report.meeting.word()),
        format!(
            "{:<14}{:>9}{:>9}{:>11}{:>9}",
            "", "new", "changed", "unchanged", "removed"
        ),
    ];
    let mut row = |name: &str, c: Counts| {
        lines.push(format!(
            "{name:<14}{:>9}{:>9}{:>11}{:>9}",
            c.created, c.changed, c.unchanged, c.removed
        ));
    };
    row("networks", report.networks);
    row("people", report.people);
    row("workshops", report.workshops);
    if let Some(counts) = report.availability {
        row("availability", counts);
    }
    let invited: Vec<String> = report
        .invited
        .iter()
        .map(|(code, n)| format!("{code} {n}"))
        .collect();
    lines.push(format!("invited: {}", invited.join(", ")));
    lines.extend(report.notes.iter().map(|note| format!("note: {note}")));
    lines.join("\n")
}

async fn list(app: &App, as_json: bool) -> Result<(), Refusal> {
    let all = app.db.read(meeting::list).await?;
    if as_json {
        let rows: Vec<_> = all
            .iter()
            .map(|m| {
                json!({
                    "slug": m.slug,
                    "name": m.name,
                    "from": m.first_day.to_string(),
                    "to": m.last_day.to_string(),
                    "zone": m.zone.name(),
                })
            })
            .collect();
        say(&format!("{:#}", json!(rows)));
        return Ok(());
    }
    for m in all {
        say(&format!(
            "{:<20} {} to {}  {:<20} {}",
            m.slug,
            m.first_day,
            m.last_day,
            m.zone.name(),
            m.name
        ));
    }
    Ok(())
}

async fn show(app: &App, slug: String, as_json: bool) -> Result<(), Refusal> {
    let roster = app
        .db
        .read(move |conn| meeting::load_roster(conn, &slug))
        .await?;
    if as_json {
        say(&format!("{:#}", shown_as_json(&roster)));
    } else {
        say(&shown(&roster));
    }
    Ok(())
}

fn shown(roster: &Roster) -> String {
    let m = &roster.meeting;
    let free: Vec<&str> = m
        .limits
        .free_days
        .days()
        .filter_map(|d| {
            ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
                .get(d as usize - 1)
                .copied()
        })
        .collect();
    let mut lines = vec![
        format!("{} ({})", m.name, m.slug),
        format!("{} to {}, {}", m.first_day, m.last_day, m.zone.name()),
        format!(
            "grid {} minutes; at once {}; a day {}; rest {} minutes; no sessions on {}; {}",
            m.limits.grid_minutes,
            m.limits.parallel,
            m.limits.per_day,
            m.limits.rest_minutes,
            if free.is_empty() {
                "no day".into()
            } else {
                free.join(", ")
            },
            m.preset.word()
        ),
        String::new(),
    ];
    for (code, name, people, belongs) in network_sizes(roster) {
        let joins = if belongs {
            ""
        } else {
            " (does not belong yet)"
        };
        lines.push(format!("{code:<10} {people:>5}  {name}{joins}"));
    }
    lines.push(String::new());
    for w in &roster.workshops {
        let lead = w.lead.as_ref().and_then(|id| roster.network(id));
        let date = |d: Option<chrono::NaiveDate>| d.map_or("-".into(), |d| d.to_string());
        lines.push(format!(
            "{:<10} {:>5} invited  {:>4} min  {} to {}  {:<10} {:<9} {}",
            w.code,
            roster.invitees(w).len(),
            w.minutes,
            date(w.earliest),
            date(w.latest),
            lead.map_or("", |n| n.code.as_str()),
            w.kind.word(),
            w.title
        ));
    }
    lines.join("\n")
}

/// Code, name, people whom it represents on the first day (or would), and whether it belongs then.
fn network_sizes(roster: &Roster) -> Vec<(&str, &str, usize, bool)> {
    let day = roster.meeting.first_day;
    roster
        .networks
        .iter()
        .map(|n| {
            let belongs = n.belongs_on(day);
            let hers = |p: &crate::people::Person| {
                if belongs {
                    roster.represented_by(p, day).is_some_and(|r| r.id == n.id)
                } else {
                    p.represented_by(day) == Some(&n.id)
                }
            };
            let people = roster.people.iter().filter(|(p, _)| hers(p)).count();
            (n.code.as_str(), n.name.as_str(), people, belongs)
        })
        .collect()
}

fn shown_as_json(roster: &Roster) -> serde_json::Value {
    let m = &roster.meeting;
    let code = |id: &crate::people::NetworkId| roster.network(id).map(|n| n.code.clone());
    json!({
        "slug": m.slug,
        "name": m.name,
        "from": m.first_day.to_string(),
        "to": m.last_day.to_string(),
        "zone": m.zone.name(),
        "grid_minutes": m.limits.grid_minutes,
        "parallel": m.limits.parallel,
        "per_day": m.limits.per_day,
        "rest_minutes": m.limits.rest_minutes,
        "near_minutes": m.limits.near_minutes,
        "free_days": m.limits.free_days.days().collect::<Vec<_>>(),
        "preset": m.preset.word(),
        "people": roster.people.len(),
        "networks": network_sizes(roster).into_iter().map(|(code, name, people, belongs)| {
            json!({"code": code, "name": name, "people": people, "belongs": belongs})
        }).collect::<Vec<_>>(),
        "workshops": roster.workshops.iter().map(|w| json!({
            "code": w.code,
            "kind": w.kind.word(),
            "title": w.title,
            "theme": w.theme,
            "lead_network": w.lead.as_ref().and_then(code),
            "minutes": w.minutes,
            "audience": w.audience.word(),
            "earliest_date": w.earliest.map(|d| d.to_string()),
            "latest_date": w.latest.map(|d| d.to_string()),
            "quorum": w.quorum,
            "network_quorum": w.network_quorum.iter().filter_map(|(n, q)| Some((code(n)?, json!(q)))).collect::<serde_json::Map<_, _>>(),
            "pinned_start": w.pinned.map(crate::time::instant_text),
            "invited": roster.invitees(w).len(),
        })).collect::<Vec<_>>(),
    })
}

async fn problem(app: &App, slug: String, out: &Path) -> Result<(), Refusal> {
    let problem = app
        .db
        .read(move |conn| {
            let roster = meeting::load_roster(conn, &slug)?;
            let availability = availability::load(conn, &roster)?;
            let announced = programme::standing(conn, &roster.meeting.id)?
                .into_iter()
                .map(|s| (s.workshop, s.at))
                .collect();
            from_meeting::problem(&roster, &availability, &announced)
        })
        .await?;
    std::fs::write(out, write_problem(&problem)).map_err(|e| {
        Refusal::new(
            Kind::Unavailable,
            format!("{} cannot be written: {e}", out.display()),
        )
    })?;
    say(&format!(
        "{}: {} workshops, {} people of {} networks",
        out.display(),
        problem.workshops.len(),
        problem.participants.len(),
        problem.networks.len()
    ));
    Ok(())
}
