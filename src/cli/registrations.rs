//! `plenary registrations`: people from outside at public sessions.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::say;
use crate::app::App;
use crate::meeting;
use crate::people::Email;
use crate::refusal::{Kind, Refusal};
use crate::registration::desk::{Terms, offer, overview, remove, sheet};
use crate::registration::{api, settle};
use crate::sheet::{write_csv, write_xlsx};
use crate::time::{parse_instant, parse_local};

#[derive(Debug, Subcommand)]
pub enum RegistrationsCommand {
    /// Who registered for which public session, and where they stand
    List {
        /// The meeting's slug
        slug: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    Open(OpenArgs),
    /// Close registration; who has registered stays so, and who waits still moves up
    Close {
        /// The meeting's slug
        slug: String,
        /// The workshop's code
        code: String,
    },
    /// Take somebody's registration back: she is told that she is no longer invited, and who waits moves up
    Remove {
        /// The meeting's slug
        slug: String,
        /// The workshop's code
        code: String,
        /// Her address
        email: String,
    },
    /// Write the list as CSV or XLSX
    #[command(
        after_help = "Example: plenary registrations export ga-2020 --format xlsx --out registrations.xlsx"
    )]
    Export {
        /// The meeting's slug
        slug: String,
        /// csv or xlsx
        #[arg(long, value_enum, default_value = "csv")]
        format: Format,
        /// Where to write it
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Give free places to who waits, and delete what was not confirmed within 48 hours
    ///
    /// A running `plenary serve` does this by itself.
    #[command(verbatim_doc_comment)]
    Settle,
}

/// Open registration for a public session, or set it anew
///
/// Anybody registers at BASE-URL/register/SLUG/CODE and confirms by mail. When all places are taken, whoever comes waits;
/// more places go at once to those who wait, fewer take nobody's place away.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXAMPLE)]
pub struct OpenArgs {
    /// The meeting's slug
    slug: String,
    /// The workshop's code
    code: String,
    /// Places for people from outside [default: as many as come]
    #[arg(long, value_name = "PLACES")]
    capacity: Option<u32>,
    /// The last moment, in the meeting's zone or with an offset [default: until the session begins]
    #[arg(long, value_name = "TIME")]
    until: Option<String>,
}

const EXAMPLE: &str = "\
Examples:
  plenary registrations open ga-2020 OPEN
  plenary registrations open ga-2020 OPEN --capacity 500 --until 2020-10-07T18:00";

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Csv,
    Xlsx,
}

/// Runs one of them.
pub async fn run(command: RegistrationsCommand, app: &App) -> Result<(), Refusal> {
    let (now, sender) = (app.clock.now(), app.sender(None));
    match command {
        RegistrationsCommand::List { slug, json } => list(app, &slug, json).await,
        RegistrationsCommand::Open(args) => {
            let slug = args.slug.clone();
            let meeting = app.db.read(move |conn| meeting::load(conn, &slug)).await?;
            let closes = args
                .until
                .map(|text| {
                    parse_instant(&text)
                        .or_else(|| parse_local(&text).map(|t| meeting.zone.instant(t)))
                        .ok_or_else(|| {
                            let says = format!(
                                "\"{text}\" is no time such as 2020-10-07T18:00 or 2020-10-07T16:00:00Z"
                            );
                            Refusal::invalid("--until", says)
                        })
                })
                .transpose()?;
            let terms = Terms {
                open: true,
                capacity: args.capacity,
                closes,
            };
            let at = (args.slug.as_str(), args.code.as_str());
            offer(&app.db, now, &sender, at, terms, "command line").await?;
            say(&format!(
                "{} is open at {}/register/{}/{}",
                args.code, sender.base_url, args.slug, args.code
            ));
            Ok(())
        }
        RegistrationsCommand::Close { slug, code } => {
            let desk = overview(&app.db, &slug, now).await?;
            let before = desk
                .offered
                .iter()
                .find(|o| o.workshop.code == code)
                .and_then(|o| o.offer.as_ref());
            let terms = Terms {
                open: false,
                capacity: before.and_then(|o| o.capacity),
                closes: before.and_then(|o| o.closes),
            };
            offer(&app.db, now, &sender, (&slug, &code), terms, "command line").await?;
            say(&format!("{code} is closed"));
            Ok(())
        }
        RegistrationsCommand::Remove { slug, code, email } => {
            let email = Email::parse(&email).map_err(|says| Refusal::invalid("email", says))?;
            remove(&app.db, now, &sender, (&slug, &code), &email).await?;
            say(&format!("{email} is no longer registered for {code}"));
            Ok(())
        }
        RegistrationsCommand::Export { slug, format, out } => {
            let desk = overview(&app.db, &slug, now).await?;
            let bytes = match format {
                Format::Csv => write_csv(&sheet(&desk)),
                Format::Xlsx => write_xlsx(&[sheet(&desk)])?,
            };
            std::fs::write(&out, bytes).map_err(|e| {
                let says = format!("{} cannot be written: {e}", out.display());
                Refusal::new(Kind::Unavailable, says)
            })?;
            say(&format!("{} rows in {}", desk.lines.len(), out.display()));
            Ok(())
        }
        RegistrationsCommand::Settle => {
            let changed = settle(&app.db, now, &sender).await?;
            say(&format!("{changed} registrations changed"));
            Ok(())
        }
    }
}

async fn list(app: &App, slug: &str, json: bool) -> Result<(), Refusal> {
    let desk = overview(&app.db, slug, app.clock.now()).await?;
    if json {
        say(&format!("{:#}", api::whole(&desk)));
        return Ok(());
    }
    for o in &desk.offered {
        let places = o
            .offer
            .as_ref()
            .and_then(|x| x.capacity)
            .map_or_else(String::new, |n| format!(" of {n}"));
        say(&format!(
            "{}  {}: {}, {}{places} with a place, {} waiting, {} not confirmed",
            o.workshop.code,
            o.workshop.title,
            if o.offer.as_ref().is_some_and(|x| x.open) {
                "open"
            } else {
                "closed"
            },
            o.taken,
            o.waiting,
            o.unconfirmed
        ));
        for l in desk.of(&o.workshop.code) {
            say(&format!("  {:<12} {} <{}>", l.state, l.name, l.email));
        }
    }
    Ok(())
}
