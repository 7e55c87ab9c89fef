//! `plenary meeting`: a meeting from spreadsheets, what is known of it, and its planning problem.

mod difference;
mod person;
mod place;
mod show;
mod workshop;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::say;
use crate::app::App;
use crate::availability::{import_meeting, look_at_import};
use crate::meeting;
use crate::meeting::import::{Counts, ImportOptions, ImportReport, SUBJECTS};
use crate::programme;
use crate::proposal::{Replan, problem_of, write_problem};
use crate::refusal::{Kind, Refusal};

const EXAMPLE: &str = "\
Examples:
  plenary meeting import sheets/ --slug ga-2020 --name \"Annual Meeting 2020\" --from 2020-10-08 --to 2020-10-22 --zone Europe/Rome
  plenary meeting import sheets/ --slug ga-2020 --name \"Annual Meeting 2020\" --from 2020-10-08 --to 2020-10-22 --zone Europe/Rome --dry-run";

const PROBLEM_EXAMPLE: &str = "\
Examples:
  plenary meeting problem ga-2020 --out problem.json
  plenary meeting problem ga-2020 --out again.json --replan weighed";

/// A way of treating a released programme, by its word.
fn replan(word: &str) -> Result<Replan, String> {
    Replan::from_word(word).ok_or_else(|| "it should be as-released, weighed or afresh".to_string())
}

#[derive(Debug, Subcommand)]
pub enum MeetingCommand {
    Import(Box<ImportArgs>),
    /// List all meetings, the earliest first
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Show a meeting: window, limits, networks, workshops and how many are invited to each
    Show {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    Place(place::PlaceArgs),
    Person(Box<person::PersonArgs>),
    Workshop(workshop::WorkshopArgs),
    /// Write the planning problem of a meeting, a plan-problem/1 document for `plenary plan`
    ///
    /// Workshops and networks are named by their codes; people are p001, p002 … in the order of the list, so that the
    /// file names nobody. Sessions that were released carry the start that people were told (announced).
    #[command(verbatim_doc_comment, after_help = PROBLEM_EXAMPLE)]
    Problem {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// Where to write it
        #[arg(long, value_name = "PROBLEM.json")]
        out: PathBuf,
        /// What it weighs to tell people again after a release: as-released (as few as possible, before everything else),
        /// weighed (where attendance or fairness gains a grain), afresh (nothing)
        #[arg(long, value_name = "HOW", default_value = "as-released", value_parser = replan)]
        replan: Replan,
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
///   networks      code, name, joined (the day from which it belongs; empty: always); ledger_minutes (what it starts with, in
///                 unsocial minutes a head; empty: what earlier meetings left)
///
///   workshops     code, kind (opening, public-opening, workshop, plenary, closing, public-closing), title, lead_network (empty: the
///                 Secretariat), minutes, audience (public, networks), earliest_date, latest_date; theme, facilitators, rapporteur,
///                 required (e-mails with ; between), quorum (people beside the facilitators), network_quorum (FWA:3;NWM:1),
///                 pinned_start, not_before (local times of the meeting's zone, or UTC with Z), forbidden (2020-10-15 or
///                 2020-10-13T09:00/12:00, with ; between), after (codes), gap_minutes, join_link
///
///   participants  name, email, networks (with ; between; the first represents her), time_zone, language (en, fr, ar, es, pt), role
///                 (member, coordinator, facilitator, partner, public), workshops (codes; a facilitator runs those she names, unless the
///                 workshop's own column names others); working_days (mon-fri, sun-thu, 1;2;3), work_from, work_to, wake_from, wake_to,
///                 member_from, member_to; discreet (yes: nothing of the subject matter in her mails and calendar), named (yes: invitations
///                 may name her as facilitator); once she has said such a thing herself, the file no longer changes it
///
///   availability  email, answer (yes, if-need-be, no), start_local, end_local (on her own clock)
///
/// A workshop without network_quorum needs three people of its lead network and one of every other invited network.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXAMPLE)]
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
    /// The name beside that address in every mail [default: as it is; for a new alliance: Secretariat]
    #[arg(long, value_name = "NAME")]
    sender_name: Option<String>,
    /// Store nothing; say what would change: who and what is new, changed (field: before → after) or gone, with the row of its file
    #[arg(long)]
    dry_run: bool,
    /// Print the report as JSON
    #[arg(long)]
    json: bool,
}

/// Runs one of them.
pub async fn run(command: MeetingCommand, app: &App) -> Result<(), Refusal> {
    match command {
        MeetingCommand::Import(args) => import(*args, app).await,
        MeetingCommand::List { json } => show::list(app, json).await,
        MeetingCommand::Show { slug, json } => show::show(app, slug, json).await,
        MeetingCommand::Place(args) => place::place(args, app).await,
        MeetingCommand::Person(args) => person::person(*args, app).await,
        MeetingCommand::Workshop(args) => workshop::workshop(args, app).await,
        MeetingCommand::Problem { slug, out, replan } => problem(app, slug, &out, replan).await,
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
        sender_name: args.sender_name,
        mailbox_if_new: Some(app.settings.mailbox.clone()),
    };
    if args.dry_run {
        let looked = look_at_import(&app.db, app.clock.now(), options, files).await?;
        say(&if args.json {
            format!("{:#}", difference::json(&looked))
        } else {
            difference::in_words(&looked)
        });
        return Ok(());
    }
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
        format!("meeting {}: {}", report.slug, report.state().word()),
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

async fn problem(app: &App, slug: String, out: &Path, replan: Replan) -> Result<(), Refusal> {
    let wanted = slug.clone();
    let announced = app
        .db
        .read(move |conn| {
            let meeting = meeting::load(conn, &wanted)?;
            let sessions = programme::standing(conn, &meeting.id)?;
            Ok(sessions.into_iter().map(|s| (s.workshop, s.at)).collect())
        })
        .await?;
    let problem = problem_of(&app.db, &slug, announced, None, replan)
        .await?
        .problem;
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
