//! `plenary attendance`: reports in, marks by hand, tables out.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use serde_json::json;

use super::say;
use crate::app::App;
use crate::attendance::{self, Decision, Imported, Marked, ReportFile, View};
use crate::people::Email;
use crate::refusal::{Kind, Refusal};
use crate::sheet::{write_csv, write_xlsx};
use crate::time::Zone;

const BY: &str = "command line";

#[derive(Subcommand)]
pub enum AttendanceCommand {
    /// Read the report that Zoom, Teams, Meet or Webex gave to the host: who was there, for how long
    ///
    /// The file may be CSV (any encoding and separator) or XLSX, also a bare list of addresses or a table with the
    /// columns name, email, start, end. People are recognised by address, by earlier decision, or by a full name that
    /// exactly one expected person bears; other names are listed as unidentified. The same file twice changes nothing,
    /// a second file of the session adds up.
    #[command(
        verbatim_doc_comment,
        after_help = "Example: plenary attendance import ga-2020 WG2 report.csv --preview"
    )]
    Import(ImportArgs),
    /// Write a table: per network, per session or per person
    #[command(
        after_help = "Example: plenary attendance export ga-2020 --by network --format xlsx --out attendance.xlsx"
    )]
    Export(ExportArgs),
    /// Mark somebody as having been there, without a report
    CheckIn(CheckInArgs),
    /// Say whose a name is that nobody could be recognised by; it is remembered for the other sessions
    #[command(
        after_help = "Example: plenary attendance decide ga-2020 WG2 Zawadi --is zawadi.akol@fwa.example"
    )]
    Decide(DecideArgs),
}

#[derive(Args)]
pub struct ImportArgs {
    /// The meeting's slug
    slug: String,
    /// The workshop's code
    code: String,
    /// The platform's report
    file: PathBuf,
    /// Show what would be understood and store nothing
    #[arg(long)]
    preview: bool,
    /// The zone of times that name none [default: the meeting's]
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// Print one JSON object: present {email: minutes}, unidentified [names], problems [sentences] …
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub struct ExportArgs {
    /// The meeting's slug
    slug: String,
    /// Which table
    #[arg(long, value_enum)]
    by: ByArg,
    /// A workbook also holds the definitions
    #[arg(long, value_enum, default_value = "csv")]
    format: Format,
    /// Where to write it [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
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

#[derive(Args)]
pub struct DecideArgs {
    /// The meeting's slug
    slug: String,
    /// The code of the workshop in whose report the name is
    code: String,
    /// The name as it is listed: "Zawadi", or "Zawadi <zawadi@mail.example>"
    name: String,
    /// It is she: her address in the meeting
    #[arg(long, value_name = "EMAIL")]
    is: Option<String>,
    /// It is nobody: a telephone, an interpreter, a note-taker
    #[arg(long, conflicts_with = "is")]
    nobody: bool,
    /// Open the name again
    #[arg(long, conflicts_with_all = ["is", "nobody"])]
    undo: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum ByArg {
    Network,
    Session,
    Person,
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
        AttendanceCommand::Import(args) => import(args, app).await,
        AttendanceCommand::Export(args) => export(args, app).await,
        AttendanceCommand::CheckIn(args) => check_in(args, app).await,
        AttendanceCommand::Decide(args) => decide(args, app).await,
    }
}

async fn import(args: ImportArgs, app: &App) -> Result<(), Refusal> {
    let name = args.file.display().to_string();
    let zone = match &args.zone {
        Some(zone) => Some(Zone::parse(zone).map_err(|e| Refusal::invalid("zone", e.to_string()))?),
        None => None,
    };
    let bytes = std::fs::read(&args.file)
        .map_err(|e| Refusal::invalid(&name, format!("it cannot be read: {e}")))?;
    let (db, now, file) = (&app.db, app.clock.now(), ReportFile { name, bytes, zone });
    let outcome = if args.preview {
        attendance::preview_report(db, now, &args.slug, &args.code, file).await?
    } else {
        attendance::import_report(db, now, &args.slug, &args.code, file, BY).await?
    };
    if args.json {
        say(&attendance::json::imported(&outcome).to_string());
    } else {
        show(&outcome, args.preview);
    }
    Ok(())
}

fn show(outcome: &Imported, preview: bool) {
    let record = &outcome.record;
    let present = record
        .minutes
        .keys()
        .filter(|id| record.is_present(id))
        .count();
    say(&format!(
        "{}: {} connections of a {} report, times read in {}",
        record.session.code, outcome.rows, outcome.platform, outcome.zone
    ));
    say(&format!(
        "{} people recognised, {present} of them present (at least {} minutes)",
        record.minutes.len(),
        record.threshold
    ));
    for (name, hint) in record.unidentified.iter().zip(&outcome.hints) {
        let help = match (hint.no_person, hint.suggestions.first()) {
            (Some(what), _) => format!("probably {what}"),
            (None, Some(first)) => format!("perhaps {}: {}", first.name, first.why),
            (None, None) => "nobody like that is known".to_string(),
        };
        say(&format!(
            "  unidentified: {}, {} minutes ({help})",
            name.label(),
            name.minutes
        ));
    }
    for problem in &outcome.problems {
        say(&format!("  note: {problem}"));
    }
    if preview {
        say("nothing was stored: this was a preview");
    }
}

async fn export(args: ExportArgs, app: &App) -> Result<(), Refusal> {
    let overview = attendance::overview(&app.db, &args.slug).await?;
    let view = match args.by {
        ByArg::Network => View::Network,
        ByArg::Session => View::Session,
        ByArg::Person => View::Person,
    };
    let bytes = match args.format {
        Format::Json => format!("{:#}\n", attendance::json::view(&overview, view)).into_bytes(),
        Format::Csv => attendance::sheets(&overview, view)
            .first()
            .map(write_csv)
            .unwrap_or_default(),
        Format::Xlsx => write_xlsx(&attendance::sheets(&overview, view))?,
    };
    if let Some(path) = &args.out {
        return written(path, &bytes);
    }
    let mut out = std::io::stdout().lock();
    // A reader that went away is no fault.
    let _ = out.write_all(&bytes).and_then(|()| out.flush());
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

async fn decide(args: DecideArgs, app: &App) -> Result<(), Refusal> {
    let decision = match (&args.is, args.nobody, args.undo) {
        (Some(email), _, _) => Decision::Is(address(email)?),
        (None, true, _) => Decision::Nobody,
        (None, false, true) => Decision::Undo,
        (None, false, false) => {
            return Err(Refusal::invalid(
                "decide",
                "say --is EMAIL, --nobody or --undo",
            ));
        }
    };
    let (name, email) = match args.name.rsplit_once('<') {
        Some((name, rest)) => (
            name.trim().to_string(),
            rest.trim_end_matches('>').to_string(),
        ),
        None => (args.name.clone(), String::new()),
    };
    let count = attendance::decide(
        &app.db,
        app.clock.now(),
        &args.slug,
        &args.code,
        &name,
        &email,
        decision,
    )
    .await?;
    say(&json!({"connections": count}).to_string());
    Ok(())
}

fn address(text: &str) -> Result<Email, Refusal> {
    Email::parse(text).map_err(|says| Refusal::invalid("email", says))
}
