//! `plenary programme schedule`: what everybody may see of a programme, as a file.

use std::path::PathBuf;

use clap::Args;

use crate::app::App;
use crate::cli::say;
use crate::feed;
use crate::language::Language;
use crate::meeting;
use crate::public;
use crate::refusal::{Kind, Refusal};
use crate::time::Zone;

/// The public programme as a file, with just what the world may see
///
/// Refused while the public programme is closed: `plenary feeds public` opens it, and says how much it shows.
#[derive(Args)]
#[command(
    verbatim_doc_comment,
    after_help = "Examples:\n  plenary programme schedule ga-2020 --format xml -o schedule.xml\n  plenary programme schedule ga-2020 --format html --language ar --zone Asia/Beirut -o programme.html"
)]
pub struct ScheduleArgs {
    /// The meeting's slug
    slug: String,
    /// xml (schedule.xml of frab and pretalx), json (schedule.json), ics, or html (the page, which takes its style from the service)
    #[arg(long, value_enum)]
    format: ScheduleFormat,
    /// en, fr, ar, es or pt, for html
    #[arg(long, value_name = "CODE", default_value = "en", value_parser = language)]
    language: Language,
    /// The time zone of its times, for html [default: the meeting's]
    #[arg(long, value_name = "ZONE", value_parser = zone)]
    zone: Option<Zone>,
    /// Where to write it [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum ScheduleFormat {
    Xml,
    Json,
    Ics,
    Html,
}

fn language(code: &str) -> Result<Language, String> {
    Language::of_code(code).ok_or_else(|| "it is none of en, fr, ar, es, pt".to_string())
}

fn zone(name: &str) -> Result<Zone, String> {
    Zone::parse(name).map_err(|e| e.to_string())
}

/// What everybody can fetch, as a file.
pub async fn run(args: ScheduleArgs, app: &App) -> Result<(), Refusal> {
    let (now, base) = (app.clock.now(), app.settings.base_url(None));
    let closed = |refusal: Refusal| match refusal.kind {
        Kind::NotFound => Refusal::not_found(format!(
            "{} has no public programme: `plenary feeds public {}` opens it",
            args.slug, args.slug
        )),
        _ => refusal,
    };
    let slug = args.slug.clone();
    // A slug that is none is told with those that are.
    app.db.read(move |conn| meeting::load(conn, &slug)).await?;
    let programme = public::look(&app.db, now, &args.slug)
        .await
        .map_err(closed)?;
    let address = format!("{base}/public/{}", args.slug);
    let text = match args.format {
        ScheduleFormat::Xml => public::as_xml(&programme, &address)?,
        ScheduleFormat::Json => public::as_json(&programme, &address),
        ScheduleFormat::Ics => {
            let asked = feed::Asked::Public(args.slug.clone());
            feed::fetch(&app.db, now, &base, &asked).await?.text
        }
        ScheduleFormat::Html => {
            let asked = public::Asked {
                language: args.language,
                zone: args.zone.clone(),
                by: public::By::Day,
                no_zone: None,
            };
            public::whole(&programme, &asked, &base)?
        }
    };
    let Some(path) = &args.out else {
        say(text.trim_end());
        return Ok(());
    };
    std::fs::write(path, text).map_err(|e| {
        Refusal::invalid(
            path.display().to_string(),
            format!("it cannot be written: {e}"),
        )
    })
}
