//! `plenary certificate`: sheets that say who was at which session.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::say;
use crate::app::App;
use crate::certificate::{self, api};
use crate::people::Email;
use crate::refusal::{Kind, Refusal};

#[derive(Debug, Subcommand)]
pub enum CertificateCommand {
    /// Who can have a certificate, who asked, who has it
    #[command(after_help = "Example: plenary certificate list ga-2020")]
    List {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    Write(WriteArgs),
    /// Mail a certificate to one person, or to all who asked for theirs
    ///
    /// Each goes once a day at most. A running `plenary serve` takes the mails from the outbox.
    #[command(
        verbatim_doc_comment,
        after_help = "Examples:\n  plenary certificate send ga-2020 --person ana@women.example\n  plenary certificate send ga-2020 --asked"
    )]
    Send {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// Her address
        #[arg(
            long,
            value_name = "ADDRESS",
            required_unless_present = "asked",
            conflicts_with = "asked"
        )]
        person: Option<String>,
        /// All who asked and can have one
        #[arg(long)]
        asked: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

/// Write certificates as PDF
///
/// A certificate says at which sessions somebody was present, with her minutes, in her language. Sessions count once their record
/// is final. The same records give the same paper with the same code.
#[derive(Debug, Args)]
#[command(
    verbatim_doc_comment,
    after_help = "Examples:\n  plenary certificate write ga-2020 --person ana@women.example -o ana.pdf\n  plenary certificate write ga-2020 --all -d certificates/"
)]
pub struct WriteArgs {
    /// The meeting's slug
    #[arg(value_name = "SLUG")]
    slug: String,
    /// Her address
    #[arg(
        long,
        value_name = "ADDRESS",
        required_unless_present = "all",
        conflicts_with = "all",
        requires = "out"
    )]
    person: Option<String>,
    /// Where to write hers
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Everybody of whom something can be certified
    #[arg(long, requires = "dir")]
    all: bool,
    /// The folder for all; a file is named by the code on the paper
    #[arg(short, long, value_name = "FOLDER")]
    dir: Option<PathBuf>,
}

/// Runs one of them.
pub async fn run(command: CertificateCommand, app: &App) -> Result<(), Refusal> {
    match command {
        CertificateCommand::List { slug, json } => list(app, &slug, json).await,
        CertificateCommand::Write(args) => write(app, args).await,
        CertificateCommand::Send {
            slug, person, json, ..
        } => {
            let email = person.as_deref().map(address).transpose()?;
            let now = app.clock.now();
            let done =
                certificate::send(&app.db, now, &app.sender(None), &slug, email.as_ref()).await?;
            if json {
                say(&format!("{:#}", api::outcome(&done)));
                return Ok(());
            }
            for (what, who) in [
                ("on the way to", &done.sent),
                ("sent today already to", &done.already),
                ("nothing to certify yet of", &done.nothing),
            ] {
                for email in who {
                    say(&format!("{what} {email}"));
                }
            }
            if done == certificate::Outcome::default() {
                say("nobody has asked for a certificate");
            }
            Ok(())
        }
    }
}

fn address(text: &str) -> Result<Email, Refusal> {
    Email::parse(text).map_err(|says| Refusal::invalid("--person", says))
}

async fn list(app: &App, slug: &str, json: bool) -> Result<(), Refusal> {
    let (_, all) = certificate::of_meeting(&app.db, slug).await?;
    if json {
        let all: Vec<_> = all.iter().map(api::one).collect();
        say(&format!("{:#}", serde_json::Value::from(all)));
        return Ok(());
    }
    for l in &all {
        let mut line = format!(
            "{} <{}>: {} sessions, {} minutes",
            l.person.name,
            l.person.email,
            l.presence.sessions.len(),
            l.presence.minutes()
        );
        if l.presence.open > 0 {
            line.push_str(&format!(", {} not final", l.presence.open));
        }
        if l.asked.is_some() {
            line.push_str(", asked");
        }
        if let Some(issued) = &l.issued {
            line.push_str(&format!(", code {}", issued.code));
        }
        say(&line);
    }
    Ok(())
}

async fn write(app: &App, args: WriteArgs) -> Result<(), Refusal> {
    let now = app.clock.now();
    if let (Some(person), Some(out)) = (&args.person, &args.out) {
        let email = address(person)?;
        let bytes =
            certificate::issue_for(&app.db, now, &app.sender(None), &args.slug, &email).await?;
        return put(out, &bytes);
    }
    let Some(folder) = &args.dir else {
        return Err(Refusal::invalid("--dir", "name the folder for all"));
    };
    std::fs::create_dir_all(folder).map_err(|e| unwritable(folder, &e))?;
    let all = certificate::issue_all(&app.db, now, &app.sender(None), &args.slug).await?;
    for (certificate, bytes) in &all {
        let name = format!("{}.pdf", certificate.issued.code.as_str());
        put(&folder.join(&name), bytes)?;
        let person = &certificate.person;
        say(&format!("{name}  {} <{}>", person.name, person.email));
    }
    if all.is_empty() {
        say("there is nothing to certify: no final record counts anybody as present");
    }
    Ok(())
}

fn put(file: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    std::fs::write(file, bytes).map_err(|e| unwritable(file, &e))
}

fn unwritable(file: &Path, e: &std::io::Error) -> Refusal {
    Refusal::new(
        Kind::Invalid,
        format!("{}: it cannot be written: {e}", file.display()),
    )
}
