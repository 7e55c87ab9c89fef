//! `plenary bench mail`: from rows of the outbox to the mail server's 250, as fast as it goes.

use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use clap::{Args, ValueEnum};

use super::beside::Source;
use super::fill::{SLUG, Size, fill};
use super::measure::{cpu_seconds, forget_peak, peak_memory};
use super::place::{Folder, Sink};
use super::told::{Ours, Told};
use crate::cli::sending::Sending;
use crate::cli::{Place, say};
use crate::mail::{self, Algorithm, DkimKey, Transport};
use crate::meeting;
use crate::refusal::Refusal;
use crate::settings::SmtpSettings;
use crate::store::{Address, Db};
use crate::time::Clock;

/// Measure how fast mails leave: from rows of the outbox to the mail server's 250
///
/// Makes a meeting that never was in a store of its own, imports and releases it (real invitations in the people's
/// languages), and sends what that wrote to a server on this machine that takes everything and keeps nothing. Every
/// mail is claimed, sent, and marked in the store before it counts.
///
/// With --beside smtp-source, Postfix's generator of test mail sends one of the same mails as often over as many
/// connections to the same server, before and after. It stores nothing, so it shows what the wire could do.
///
/// The store is a SQLite file in a temporary folder; with --database-url, a PostgreSQL database that is empty. Its
/// tables are left filled then.
#[derive(Debug, Args)]
#[command(
    verbatim_doc_comment,
    after_help = "Example: plenary bench mail --mails 10000 --beside smtp-source"
)]
pub struct MailArgs {
    /// How many mails
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    pub mails: u64,
    /// To how many people; each is invited to MAILS / PEOPLE sessions [default: a tenth of the mails, at most 2000]
    #[arg(long, value_name = "N")]
    pub people: Option<u64>,
    /// Sign each mail with a key made for the run
    #[arg(long, value_name = "KIND", default_value = "none")]
    pub dkim: Dkim,
    /// Connections to the mail server at the same time
    #[arg(long, value_name = "N", default_value_t = mail::CONNECTIONS)]
    pub connections: usize,
    /// Send to this server in place of one of our own, for example to Postfix's smtp-sink
    #[arg(long, value_name = "HOST:PORT")]
    pub sink: Option<String>,
    /// Let another sender do the same in the same run
    #[arg(long, value_name = "PROGRAM")]
    pub beside: Option<Beside>,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// Whether mails are signed, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Dkim {
    None,
    /// RSA, 2048 bits
    Rsa,
    Ed25519,
}

impl Dkim {
    /// In JSON.
    pub fn word(self) -> &'static str {
        match self {
            Dkim::None => "none",
            Dkim::Rsa => "rsa",
            Dkim::Ed25519 => "ed25519",
        }
    }

    fn key(self) -> Result<Option<DkimKey>, Refusal> {
        let algorithm = match self {
            Dkim::None => return Ok(None),
            Dkim::Rsa => Algorithm::Rsa,
            Dkim::Ed25519 => Algorithm::Ed25519,
        };
        let pem = DkimKey::generate(algorithm)?;
        DkimKey::read("bench", "alliance.example", &pem)
            .map(Some)
            .map_err(Refusal::internal)
    }
}

/// Who is measured beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Beside {
    /// Postfix's generator of test mail
    SmtpSource,
}

/// Fills, sends, tells.
pub async fn run(args: MailArgs, place: &Place) -> Result<(), Refusal> {
    let people = args.people.unwrap_or((args.mails / 10).clamp(1, 2_000));
    let size = Size {
        mails: args.mails,
        people,
    }
    .checked()?;
    let folder = Folder::fresh()?;
    let (address, arguments) = store_of(place, &folder.path)?;
    let db = tokio::task::spawn_blocking(move || Db::open(&address))
        .await
        .unwrap_or_else(|_| Err(Refusal::internal("the store could not be opened")))?;
    refuse_when_used(&db).await?;
    let clock = Clock::System;
    let begun = Instant::now();
    let first_day = (clock.now() + TimeDelta::days(30)).date_naive();
    fill(size, &folder.path, &arguments, first_day)?;
    let filling = begun.elapsed();
    if !args.json {
        let waiting = size.mails;
        say(&format!(
            "{waiting} invitations to {people} people, imported, composed and stored in {:.1} s",
            filling.as_secs_f64()
        ));
    }

    let sink = Sink::of(args.sink.as_deref())?;
    let server = (sink.host.as_str(), sink.port);
    let source = match args.beside {
        None => None,
        Some(Beside::SmtpSource) => Some(Source::find(&folder.path, &a_body(&db).await?)?),
    };
    let mut beside: Vec<Duration> = Vec::new();
    let mut let_beside = || -> Result<(), Refusal> {
        if let Some(source) = &source {
            beside.push(source.run(size.mails, args.connections, server)?);
        }
        Ok(())
    };
    let_beside()?;
    let transport = transport(server, args.connections, args.dkim)?;
    let ours = send(&db, &clock, &transport, size.mails).await?;
    let_beside()?;
    let counted = sink.end();
    let told = Told {
        size,
        dkim: args.dkim,
        connections: args.connections,
        filling,
        ours,
        beside,
        counted,
    };
    if args.json {
        say(&told.json().to_string());
    } else {
        told.lines().iter().for_each(|l| say(l));
    }
    if told.ours.sent == size.mails {
        Ok(())
    } else {
        Err(Refusal::internal(format!(
            "{} of {} mails were sent",
            told.ours.sent, size.mails
        )))
    }
}

/// The store to measure with, and the arguments that name it to other runs of this program.
fn store_of(place: &Place, folder: &Path) -> Result<(Address, Vec<OsString>), Refusal> {
    let data = folder.join("data");
    let mut arguments: Vec<OsString> = vec!["--data".into(), data.clone().into_os_string()];
    let address = match &place.database_url {
        None => Address::in_directory(&data),
        Some(url) => {
            arguments.extend(["--database-url".into(), url.into()]);
            Address::parse(url)?
        }
    };
    Ok((address, arguments))
}

/// What is in the outbox would be sent to the sink, and be gone.
async fn refuse_when_used(db: &Db) -> Result<(), Refusal> {
    let used = db
        .read(|conn| Ok(mail::counts(conn, None)? != mail::Counts::default()))
        .await?;
    if used {
        return Err(Refusal::invalid(
            "--database-url",
            "the bench needs an empty database of its own: this one has mails in its outbox",
        ));
    }
    Ok(())
}

async fn a_body(db: &Db) -> Result<String, Refusal> {
    db.read(|conn| {
        let meeting = meeting::load(conn, SLUG)?;
        mail::listed(conn, meeting.id.as_str(), 0, 1)?
            .pop()
            .map(|m| m.body)
            .ok_or_else(|| Refusal::internal("the release wrote no mail"))
    })
    .await
}

fn transport(server: (&str, u16), connections: usize, dkim: Dkim) -> Result<Transport, Refusal> {
    let settings = SmtpSettings {
        connections,
        ..SmtpSettings::plain(server.0, server.1)
    };
    let transport = Transport::smtp(&settings)?;
    Ok(match dkim.key()? {
        None => transport,
        Some(key) => transport.signed(Arc::new(key)),
    })
}

async fn send(db: &Db, clock: &Clock, transport: &Transport, mails: u64) -> Result<Ours, Refusal> {
    let mut progress = Sending::new(mails);
    forget_peak();
    let (begun, before) = (Instant::now(), cpu_seconds());
    let tally = mail::run_until_empty(db, clock, transport, false, &mut |tally| {
        progress.hear(tally);
    })
    .await?;
    let time = begun.elapsed();
    progress.end();
    Ok(Ours {
        sent: tally.sent,
        time,
        cpu: cpu_seconds()
            .zip(before)
            .map(|(after, before)| after - before),
        memory: peak_memory(),
    })
}
