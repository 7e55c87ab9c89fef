//! `plenary bench mail`: from rows of the outbox to the mail server's 250, as fast as it goes.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::beside::Source;
use super::fill::{SLUG, Size, fill};
use super::measure::{cpu_seconds, forget_peak, peak_memory};
use crate::cli::sending::Sending;
use crate::cli::{Place, say};
use crate::mail::{self, Transport};
use crate::meeting;
use crate::refusal::{Kind, Refusal};
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
    let ours = send(&db, &clock, server, args.connections, size.mails).await?;
    let_beside()?;
    let counted = sink.end();
    let told = Told {
        size,
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

/// What sending took.
struct Ours {
    sent: u64,
    time: Duration,
    cpu: Option<f64>,
    memory: Option<u64>,
}

async fn send(
    db: &Db,
    clock: &Clock,
    server: (&str, u16),
    connections: usize,
    mails: u64,
) -> Result<Ours, Refusal> {
    let settings = SmtpSettings {
        connections,
        ..SmtpSettings::plain(server.0, server.1)
    };
    let transport = Transport::smtp(&settings)?;
    let mut progress = Sending::new(mails);
    forget_peak();
    let (begun, before) = (Instant::now(), cpu_seconds());
    let tally = mail::run_until_empty(db, clock, &transport, false, &mut |tally| {
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

struct Told {
    size: Size,
    connections: usize,
    filling: Duration,
    ours: Ours,
    beside: Vec<Duration>,
    counted: Option<Value>,
}

impl Told {
    #[allow(clippy::cast_precision_loss)]
    fn rate(&self, time: Duration) -> f64 {
        self.size.mails as f64 / time.as_secs_f64().max(1e-9)
    }

    /// Ours in the other's, whose two runs are taken together.
    fn ratio(&self) -> Option<f64> {
        let all: Duration = self.beside.iter().sum();
        let count = u32::try_from(self.beside.len()).ok().filter(|n| *n > 0)?;
        Some(self.rate(self.ours.time) / self.rate(all / count))
    }

    fn json(&self) -> Value {
        json!({
            "mails": self.size.mails,
            "people": self.size.people,
            "sent": self.ours.sent,
            "connections": self.connections,
            "fill_seconds": self.filling.as_secs_f64(),
            "seconds": self.ours.time.as_secs_f64(),
            "per_second": self.rate(self.ours.time),
            "cpu_seconds": self.ours.cpu,
            "peak_memory_bytes": self.ours.memory,
            "smtp_source_per_second": self.beside.iter().map(|t| self.rate(*t)).collect::<Vec<_>>(),
            "ratio": self.ratio(),
            "sink": self.counted,
        })
    }

    fn lines(&self) -> Vec<String> {
        let mut lines = vec![format!(
            "{} mails sent over {} connections in {:.2} s: {:.0} a second",
            self.ours.sent,
            self.connections,
            self.ours.time.as_secs_f64(),
            self.rate(self.ours.time)
        )];
        if let (Some(cpu), Some(memory)) = (self.ours.cpu, self.ours.memory) {
            lines.push(format!(
                "{cpu:.2} s of processor time, at most {} MB of memory",
                memory / 1_000_000
            ));
        }
        let others: Vec<String> = self
            .beside
            .iter()
            .map(|t| format!("{:.0}", self.rate(*t)))
            .collect();
        if let Some(ratio) = self.ratio() {
            lines.push(format!(
                "smtp-source, before and after: {} a second; ours is {:.0} % of that",
                others.join(" and "),
                ratio * 100.0
            ));
        }
        lines
    }
}

/// A folder of its own that is gone afterwards.
struct Folder {
    path: PathBuf,
}

impl Folder {
    fn fresh() -> Result<Self, Refusal> {
        let path = std::env::temp_dir().join(format!("plenary-bench-{}", std::process::id()));
        std::fs::create_dir_all(&path).map_err(|e| {
            Refusal::new(
                Kind::Unavailable,
                format!("{} cannot be made: {e}", path.display()),
            )
        })?;
        Ok(Folder { path })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.path);
    }
}

/// Where the mails go: a process of our own, so that its work is not counted as the sender's, or somebody else's server.
struct Sink {
    host: String,
    port: u16,
    child: Option<Child>,
}

impl Sink {
    fn of(named: Option<&str>) -> Result<Self, Refusal> {
        if let Some(address) = named {
            return Self::at(address, None);
        }
        let failed = |says: String| {
            Refusal::new(Kind::Unavailable, format!("the sink did not start: {says}"))
        };
        let own = std::env::current_exe().map_err(|e| failed(e.to_string()))?;
        let mut child = Command::new(own)
            .args([
                "bench",
                "sink",
                "--until-stdin-ends",
                "--listen",
                "127.0.0.1:0",
            ])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|e| failed(e.to_string()))?;
        let mut line = String::new();
        if let Some(out) = child.stdout.take() {
            let mut reader = BufReader::new(out);
            let _ = reader.read_line(&mut line);
            child.stdout = Some(reader.into_inner());
        }
        if let Some(address) = line.trim().strip_prefix("listening on ") {
            return Self::at(address, Some(child));
        }
        let _ = child.kill();
        let _ = child.wait();
        Err(failed("it said nothing".into()))
    }

    fn at(address: &str, child: Option<Child>) -> Result<Self, Refusal> {
        let wrong = || {
            Refusal::invalid(
                "--sink",
                format!("\"{address}\" is no HOST:PORT, for example 127.0.0.1:2525"),
            )
        };
        let (host, port) = address.rsplit_once(':').ok_or_else(wrong)?;
        Ok(Sink {
            host: host.to_string(),
            port: port.parse().map_err(|_| wrong())?,
            child,
        })
    }

    /// Ends it; what it counted, when it is ours.
    fn end(mut self) -> Option<Value> {
        let mut child = self.child.take()?;
        drop(child.stdin.take());
        let mut said = String::new();
        child.stdout.take()?.read_to_string(&mut said).ok()?;
        let _ = child.wait();
        serde_json::from_str(said.trim()).ok()
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
