//! `plenary attendance finalise`, `reopen`, `log` and `late-entries`: when a record is settled, and what was done to it.

use clap::{Args, ValueEnum};

use super::BY;
use crate::app::App;
use crate::attendance::{self, own, state};
use crate::cli::say;
use crate::refusal::Refusal;
use crate::time::date_time_utc;

#[derive(Args)]
pub struct RecordArgs {
    /// The meeting's slug
    slug: String,
    /// The workshop's code
    code: String,
}

#[derive(Args)]
pub struct ReopenArgs {
    #[command(flatten)]
    of: RecordArgs,
    /// Why: a sentence for the log, at most 500 characters
    #[arg(long)]
    reason: String,
}

#[derive(Args)]
pub struct LogArgs {
    #[command(flatten)]
    of: RecordArgs,
    /// Print one JSON object: session, state, log
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub struct LateArgs {
    /// The meeting's slug
    slug: String,
    /// Whether they may; without it, what holds now is printed
    #[arg(value_enum)]
    allowed: Option<Allowed>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Allowed {
    Yes,
    No,
}

/// Runs `attendance finalise`.
pub async fn finalise(args: RecordArgs, app: &App) -> Result<(), Refusal> {
    let now = app.clock.now();
    let done = state::finalise(&app.db, now, &args.slug, &args.code, BY).await?;
    say(&format!("the record of {} is final", done.session.code));
    let overview = attendance::overview(&app.db, &args.slug).await?;
    let mut records = overview.records.iter();
    let record = records.find(|r| r.session.id == done.session.id);
    let open = record.map_or(0, |r| r.unidentified.len());
    if open > 0 {
        say(&format!(
            "names in it that are open: {open}; their minutes count for nobody, and nobody can say whose they are before it is reopened (plenary attendance names {} {} lists them)",
            args.slug, done.session.code
        ));
    }
    Ok(())
}

/// Runs `attendance reopen`.
pub async fn reopen(args: ReopenArgs, app: &App) -> Result<(), Refusal> {
    let (now, of) = (app.clock.now(), &args.of);
    let done = state::reopen(&app.db, now, &of.slug, &of.code, &args.reason, BY).await?;
    say(&format!(
        "the record of {} is open again",
        done.session.code
    ));
    Ok(())
}

/// Runs `attendance log`.
pub async fn log(args: LogArgs, app: &App) -> Result<(), Refusal> {
    let history = state::history(&app.db, &args.of.slug, &args.of.code).await?;
    if args.json {
        say(&state::json::history(&history).to_string());
        return Ok(());
    }
    let (code, word) = (&history.session.code, history.state.word());
    if history.recorded {
        say(&format!("{code}: {word}"));
    } else {
        say(&format!("{code}: no record yet"));
    }
    for line in &history.log {
        let person = line
            .person
            .as_ref()
            .and_then(|id| history.roster.person(id));
        let person = person.map_or(String::new(), |p| format!(" {}", p.email));
        let says = if line.says.is_empty() {
            String::new()
        } else {
            format!(": {}", line.says)
        };
        say(&format!(
            "  {}  {}{person}{says} (by {})",
            date_time_utc(line.at),
            line.act.says(),
            line.by
        ));
    }
    Ok(())
}

/// Runs `attendance late-entries`.
pub async fn late_entries(args: LateArgs, app: &App) -> Result<(), Refusal> {
    if let Some(allowed) = args.allowed {
        own::allow_late(&app.db, &args.slug, allowed == Allowed::Yes).await?;
    }
    say(if own::allows_late(&app.db, &args.slug).await? {
        "people may add themselves after a session, until its record is final"
    } else {
        "people may not add themselves after a session"
    });
    Ok(())
}
