//! `plenary attendance`: reports in, marks by hand, names to decide, tables out.

mod import;
mod names;

mod record;

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};

use self::import::ImportArgs;
use self::names::{DecideArgs, ImportsArgs, NamesArgs};

use super::say;
use crate::app::App;
use crate::attendance::{self, Audience, Marked, View};
use crate::document::{Align, Table, svg_file};
use crate::language::Language;
use crate::people::Email;
use crate::refusal::{Kind, Refusal};
use crate::sheet::{write_csv, write_xlsx};

const BY: &str = "command line";

#[derive(Subcommand)]
pub enum AttendanceCommand {
    /// Read the report that Zoom, Teams, Meet or Webex gave to the host: who was there, for how long
    ///
    /// The file may be CSV (any encoding, separator and language) or XLSX, at most 5 MiB: a report of Zoom (meeting or
    /// webinar), Teams, Meet or Webex, also a bare list of addresses or a table with the columns name, email, start,
    /// end. People are recognised by address, by earlier decision, or by a full name that exactly one expected person
    /// bears; other names are listed as unidentified. Minutes are the union of somebody's connections inside the
    /// session. The same file twice changes nothing, a second file of the session adds up. Times of which the file
    /// says no zone are read in the meeting's, or in --zone; if another zone fits the session better, it is said.
    #[command(
        verbatim_doc_comment,
        after_help = "Examples:\n  plenary attendance import ga-2020 WG2 report.csv --dry-run\n  plenary attendance import ga-2020 WG2 report.csv --zone Europe/London\n  plenary attendance import ga-2020 WG2 report.csv --json\n\n--json prints {\"present\": {EMAIL: MINUTES}, \"unidentified\": [NAMES], \"problems\": [SENTENCES]}: everybody who was\nrecognised in the session's record with her minutes, nought included."
    )]
    Import(ImportArgs),
    /// Show who came of the invited, per network and session, with the burden of hours beside it
    #[command(after_help = "Example: plenary attendance show ga-2020 --audience alliance")]
    Show(ShowArgs),
    /// Write a table: per network, role, session, person …; a workbook holds all of them
    #[command(
        after_help = "Example: plenary attendance export ga-2020 --by network --format xlsx --out attendance.xlsx"
    )]
    Export(ExportArgs),
    /// Draw a picture as SVG: attendance by network and session, burden beside it, or when people could come
    #[command(
        after_help = "Example: plenary attendance picture ga-2020 burden --audience public --language fr --out burden.svg"
    )]
    Picture(PictureArgs),
    /// Mark somebody as having been there, without a report
    CheckIn(CheckInArgs),
    /// Make a session's record final: files, marks and decisions change it no more
    #[command(after_help = "Example: plenary attendance finalise ga-2020 WG2")]
    Finalise(record::RecordArgs),
    /// Open a final record again; the reason and every later correction stand in its log
    #[command(
        after_help = "Example: plenary attendance reopen ga-2020 WG2 --reason \"two people telephoned in\""
    )]
    Reopen(record::ReopenArgs),
    /// Show whether a session's record is draft or final, and what was done to it
    Log(record::LogArgs),
    /// Say whether people may add themselves by their personal pages after a session, until its record is final [default: they may]
    LateEntries(record::LateArgs),
    /// List the names that nobody was recognised by, who each may be, and what was decided
    #[command(after_help = "Example: plenary attendance names ga-2020 WG2 --json")]
    Names(NamesArgs),
    /// Say whose a name is that nobody could be recognised by; it is remembered for the other sessions
    #[command(after_help = "\
Examples:
  plenary attendance decide ga-2020 WG2 Zawadi --is zawadi.akol@fwa.example
  plenary attendance decide ga-2020 WG2 \"+44 20 7946 0000\" --nobody=telephone
  plenary attendance decide ga-2020 WG2 \"Grace (UN Women)\" --guest=\"Grace Obi\"")]
    Decide(DecideArgs),
    /// List the files that were imported for a session, or take one back
    #[command(after_help = "Example: plenary attendance imports ga-2020 WG2 --take-back 1")]
    Imports(ImportsArgs),
}

#[derive(Args)]
pub struct ExportArgs {
    /// The meeting's slug
    slug: String,
    /// Which table
    #[arg(long, value_enum)]
    by: ByArg,
    /// A workbook holds every table and the definitions, the one asked for first
    #[arg(long, value_enum, default_value = "csv")]
    format: Format,
    /// One session alone, by its workshop's code
    #[arg(long, value_name = "CODE")]
    session: Option<String>,
    /// Where to write it [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Args)]
pub struct ShowArgs {
    /// The meeting's slug
    slug: String,
    /// What these may know: for the alliance numbers of fewer than 5 people are hidden, for the public of fewer than 10
    #[arg(long, value_enum, default_value = "secretariat")]
    audience: AudienceArg,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub struct PictureArgs {
    /// The meeting's slug
    slug: String,
    /// Which picture
    #[arg(value_enum)]
    picture: PictureArg,
    /// What these may know
    #[arg(long, value_enum, default_value = "secretariat")]
    audience: AudienceArg,
    /// Its words: en, fr, ar, es or pt
    #[arg(long, default_value = "en", value_parser = language)]
    language: Language,
    /// Where to write it [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum PictureArg {
    Attendance,
    Burden,
    When,
}

#[derive(Clone, Copy, ValueEnum)]
enum AudienceArg {
    Secretariat,
    Alliance,
    Public,
}

impl AudienceArg {
    fn audience(self) -> Audience {
        match self {
            AudienceArg::Secretariat => Audience::Secretariat,
            AudienceArg::Alliance => Audience::Alliance,
            AudienceArg::Public => Audience::Public,
        }
    }
}

fn language(code: &str) -> Result<Language, String> {
    Language::of_code(code).ok_or_else(|| format!("\"{code}\" is none of en, fr, ar, es, pt"))
}

#[derive(Args)]
pub struct CheckInArgs {
    /// The meeting's slug
    slug: String,
    /// The workshop's code
    code: String,
    /// Her address
    email: String,
    /// How many minutes she was there, from the session's start [default: the whole session]
    #[arg(long, conflicts_with = "remove")]
    minutes: Option<u32>,
    /// Take the mark back
    #[arg(long)]
    remove: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum ByArg {
    Network,
    /// Everybody in each of her networks
    Membership,
    Role,
    Session,
    /// A grid of minutes
    Person,
    /// One row a person and session, with how her presence is known
    Presence,
    Trend,
    Burden,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Csv,
    Xlsx,
    Json,
}

/// Runs one of them.
pub async fn run(command: AttendanceCommand, app: &App) -> Result<(), Refusal> {
    match command {
        AttendanceCommand::Import(args) => import::import(args, app).await,
        AttendanceCommand::Show(args) => show_all(args, app).await,
        AttendanceCommand::Export(args) => export(args, app).await,
        AttendanceCommand::Picture(args) => picture(args, app).await,
        AttendanceCommand::CheckIn(args) => check_in(args, app).await,
        AttendanceCommand::Finalise(args) => record::finalise(args, app).await,
        AttendanceCommand::Reopen(args) => record::reopen(args, app).await,
        AttendanceCommand::Log(args) => record::log(args, app).await,
        AttendanceCommand::LateEntries(args) => record::late_entries(args, app).await,
        AttendanceCommand::Names(args) => names::names(args, app).await,
        AttendanceCommand::Decide(args) => names::decide(args, app).await,
        AttendanceCommand::Imports(args) => names::imports(args, app).await,
    }
}

async fn show_all(args: ShowArgs, app: &App) -> Result<(), Refusal> {
    let figures = attendance::figures(&app.db, &args.slug).await?;
    let audience = args.audience.audience();
    if args.json {
        let value = attendance::json::participation(&figures, audience);
        say(&format!("{value:#}"));
        return Ok(());
    }
    for name in ["attendance", "burden"] {
        if let Some(drawn) = attendance::web::draw(&figures, name, audience, Language::En) {
            say(&format!("{}. {}", drawn.picture.title, drawn.table.caption));
            for line in in_columns(&drawn.table) {
                say(&line);
            }
            say("");
        }
    }
    Ok(())
}

/// The table in columns as wide as what stands in them.
fn in_columns(table: &Table) -> Vec<String> {
    let header: Vec<&str> = table.columns.iter().map(|(t, _)| t.as_str()).collect();
    let rows = table
        .rows
        .iter()
        .map(|r| r.iter().map(|c| c.text.as_str()).collect());
    let lines: Vec<Vec<&str>> = std::iter::once(header).chain(rows).collect();
    let width = |column: usize| {
        let cells = lines.iter().filter_map(|l| l.get(column));
        cells.map(|c| c.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..table.columns.len()).map(width).collect();
    let text = |line: &Vec<&str>| {
        let cells = line.iter().zip(&widths).zip(&table.columns);
        let cells = cells.map(|((cell, wide), (_, align))| match align {
            Align::Start => format!("{cell:<wide$}"),
            Align::End => format!("{cell:>wide$}"),
        });
        let text = cells.collect::<Vec<_>>().join("  ");
        text.trim_end().to_string()
    };
    lines.iter().map(text).collect()
}

async fn picture(args: PictureArgs, app: &App) -> Result<(), Refusal> {
    let figures = attendance::figures(&app.db, &args.slug).await?;
    let name = match args.picture {
        PictureArg::Attendance => "attendance",
        PictureArg::Burden => "burden",
        PictureArg::When => "when",
    };
    let drawn = attendance::web::draw(&figures, name, args.audience.audience(), args.language)
        .ok_or_else(|| Refusal::internal(format!("there is no picture {name}")))?;
    out(
        args.out.as_deref(),
        svg_file(&drawn.picture, args.language).as_bytes(),
    )
}

async fn export(args: ExportArgs, app: &App) -> Result<(), Refusal> {
    let mut figures = attendance::figures(&app.db, &args.slug).await?;
    let view = match args.by {
        ByArg::Network => View::Network,
        ByArg::Membership => View::Membership,
        ByArg::Role => View::Role,
        ByArg::Session => View::Session,
        ByArg::Person => View::Person,
        ByArg::Presence => View::Presence,
        ByArg::Trend => View::Trend,
        ByArg::Burden => View::Burden,
    };
    let now = app.clock.now();
    let sheets = match &args.session {
        None => attendance::sheets(&figures, view, now),
        Some(code) => {
            let known = |r: &attendance::Record| r.session.code == *code;
            if !figures.overview.records.iter().any(known) {
                return Err(Refusal::not_found(format!(
                    "{code} stands in no released programme of {}",
                    args.slug
                )));
            }
            figures.overview = figures.overview.only(code);
            attendance::session_sheets(&figures.overview, code, view, true, now)
        }
    };
    let bytes = match args.format {
        Format::Json => format!("{:#}\n", attendance::json::view(&figures, view)).into_bytes(),
        Format::Csv => sheets.first().map(write_csv).unwrap_or_default(),
        Format::Xlsx => write_xlsx(&sheets)?,
    };
    out(args.out.as_deref(), &bytes)
}

fn out(path: Option<&Path>, bytes: &[u8]) -> Result<(), Refusal> {
    if let Some(path) = path {
        return written(path, bytes);
    }
    let mut out = std::io::stdout().lock();
    // A reader that went away is no fault.
    let _ = out.write_all(bytes).and_then(|()| out.flush());
    Ok(())
}

fn written(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    std::fs::write(path, bytes).map_err(|e| {
        Refusal::at(
            Kind::Unavailable,
            path.display().to_string(),
            format!("it cannot be written: {e}"),
        )
    })?;
    say(&format!("written: {}", path.display()));
    Ok(())
}

async fn check_in(args: CheckInArgs, app: &App) -> Result<(), Refusal> {
    let email = address(&args.email)?;
    let (db, now) = (&app.db, app.clock.now());
    let done = if args.remove {
        attendance::take_back(db, now, &args.slug, &args.code, &email, BY).await?
    } else {
        attendance::check_in(db, now, &args.slug, &args.code, &email, args.minutes, BY).await?
    };
    say(&sentence(&done));
    Ok(())
}

fn sentence(done: &Marked) -> String {
    let (name, code) = (&done.person.name, &done.session.code);
    match done.minutes {
        None => format!("{name} is not in the record of {code} any more"),
        Some(minutes) if done.present => {
            format!("{name} was in {code} for {minutes} minutes: present")
        }
        Some(minutes) => {
            format!("{name} was in {code} for {minutes} minutes: too short to count as present")
        }
    }
}

fn address(text: &str) -> Result<Email, Refusal> {
    Email::parse(text).map_err(|says| Refusal::invalid("email", says))
}
