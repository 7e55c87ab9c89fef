//! `plenary attendance import`: a platform's report in.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;

use super::BY;
use crate::app::App;
use crate::attendance::{self, Imported, ReportFile};
use crate::cli::say;
use crate::refusal::Refusal;
use crate::sheet::{MOST_BYTES, too_large};
use crate::time::Zone;

#[derive(Args)]
pub struct ImportArgs {
    /// The meeting's slug
    slug: String,
    /// The workshop's code
    code: String,
    /// The platform's report
    file: PathBuf,
    /// Show what would be understood and store nothing
    #[arg(long, visible_alias = "dry-run")]
    preview: bool,
    /// The zone of times that name none [default: the meeting's]
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// Print one JSON object: present {email: minutes}, unidentified [names], problems [sentences]
    #[arg(long)]
    json: bool,
}

pub async fn import(args: ImportArgs, app: &App) -> Result<(), Refusal> {
    let name = args.file.display().to_string();
    let zone = match &args.zone {
        Some(zone) => Some(Zone::parse(zone).map_err(|e| Refusal::invalid("zone", e.to_string()))?),
        None => None,
    };
    let bytes = bytes_of(&args.file, &name)?;
    let (db, now, file) = (&app.db, app.clock.now(), ReportFile { name, bytes, zone });
    let outcome = if args.preview {
        attendance::preview_report(db, now, &args.slug, &args.code, file).await?
    } else {
        attendance::import_report(db, now, &args.slug, &args.code, file, BY).await?
    };
    if args.json {
        let all = attendance::json::understood(&outcome);
        let told = json!({"present": all["present"], "unidentified": all["unidentified"], "problems": all["problems"]});
        say(&told.to_string());
    } else {
        show(&outcome, args.preview);
    }
    Ok(())
}

/// The file's bytes, unless it is so large that it will be refused anyway.
fn bytes_of(file: &Path, name: &str) -> Result<Vec<u8>, Refusal> {
    let broken =
        |e: std::io::Error| Refusal::invalid(name, format!("the file cannot be read: {e}"));
    let length = std::fs::metadata(file).map_err(broken)?.len();
    if length > MOST_BYTES as u64 {
        return Err(too_large(name));
    }
    std::fs::read(file).map_err(broken)
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
    for (name, hint) in record.unidentified.iter().zip(&outcome.hints()) {
        let help = match (hint.no_person, hint.suggestions.first()) {
            (Some(what), None) => format!("probably {what}"),
            (Some(what), Some(first)) => format!("probably {what}, perhaps {}", first.name),
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
