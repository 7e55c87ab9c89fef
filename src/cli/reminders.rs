//! `plenary reminders`: when people are reminded, what comes next, and writing what is due by hand.

use clap::{Args, Subcommand};
use serde_json::json;

use super::say;
use crate::app::App;
use crate::refusal::Refusal;
use crate::reminder::{self, Settings, Standing};
use crate::time::{Instant, instant_text, parse_instant};

#[derive(Subcommand)]
pub enum RemindersCommand {
    /// When people are reminded, what goes out next to how many, and what was written
    Show {
        /// The meeting's slug
        slug: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    Set(SetArgs),
    Due(DueArgs),
}

/// Set when people are reminded; what is not named stays as it is
#[derive(Args)]
#[command(after_help = EXAMPLE)]
pub struct SetArgs {
    /// The meeting's slug
    slug: String,
    /// First reminder: minutes before a session (at night of hers: the evening before), or off
    #[arg(long, value_name = "MINUTES|off", value_parser = value)]
    first: Option<Value>,
    /// Second reminder: minutes before a session, whatever the hour, or off
    #[arg(long, value_name = "MINUTES|off", value_parser = value)]
    second: Option<Value>,
    /// The agenda of the week on Sunday at 18:00 of hers: on or off
    #[arg(long, value_name = "on|off", value_parser = switch)]
    week: Option<bool>,
    /// Who has not answered is asked again so many days after she was asked, or off
    #[arg(long, value_name = "DAYS|off", value_parser = value)]
    ask_after: Option<Value>,
    /// Or so many days before the session, whichever is sooner; or off
    #[arg(long, value_name = "DAYS|off", value_parser = value)]
    ask_before: Option<Value>,
    /// Turn all of them off
    #[arg(long, conflicts_with_all = ["first", "second", "week", "ask_after", "ask_before"])]
    none: bool,
}

const EXAMPLE: &str = "\
Examples:
  plenary reminders set ga-2020 --first 2880 --second 30 --week off
  plenary reminders set ga-2020 --none";

/// What is due now, or at another moment; with --write it goes into the outbox
///
/// The service does this by itself every few seconds; each reminder is written once, whoever writes it.
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub struct DueArgs {
    /// The meeting's slug
    slug: String,
    /// The moment, with its offset: 2020-10-12T13:00:00Z [default: now]
    #[arg(long, value_name = "INSTANT", value_parser = moment)]
    at: Option<Instant>,
    /// Write the mails into the outbox
    #[arg(long)]
    write: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// A number, or off.
#[derive(Debug, Clone, Copy)]
pub struct Value(Option<u32>);

fn value(text: &str) -> Result<Value, String> {
    if text == "off" {
        return Ok(Value(None));
    }
    text.parse()
        .map(|n| Value(Some(n)))
        .map_err(|_| "it is neither a whole number nor off".to_string())
}

fn switch(text: &str) -> Result<bool, String> {
    match text {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err("it is neither on nor off".to_string()),
    }
}

fn moment(text: &str) -> Result<Instant, String> {
    parse_instant(text).ok_or_else(|| "it is no moment such as 2020-10-12T13:00:00Z".to_string())
}

/// Runs one of them.
pub async fn run(command: RemindersCommand, app: &App) -> Result<(), Refusal> {
    match command {
        RemindersCommand::Show { slug, json } => {
            let standing = reminder::of_meeting(&app.db, &slug, app.clock.now()).await?;
            show(&standing, json);
            Ok(())
        }
        RemindersCommand::Set(args) => set(args, app).await,
        RemindersCommand::Due(args) => due(args, app).await,
    }
}

async fn set(args: SetArgs, app: &App) -> Result<(), Refusal> {
    let (_, old) = reminder::settings(&app.db, &args.slug).await?;
    let chosen = |new: Option<Value>, old| new.map_or(old, |v| v.0);
    let new = if args.none {
        Settings::OFF
    } else {
        Settings {
            first: chosen(args.first, old.first),
            second: chosen(args.second, old.second),
            week: args.week.unwrap_or(old.week),
            ask_after: chosen(args.ask_after, old.ask_after),
            ask_before: chosen(args.ask_before, old.ask_before),
        }
    };
    reminder::set(&app.db, &args.slug, new).await?;
    say(&sentence(&new));
    Ok(())
}

fn sentence(s: &Settings) -> String {
    let of = |value: Option<u32>, unit: &str| {
        value.map_or_else(|| "off".to_string(), |v| format!("{v} {unit}"))
    };
    format!(
        "first reminder: {}\nsecond reminder: {}\nagenda of the week: {}\nnot answered yet: {}, or {}",
        of(s.first, "minutes before"),
        of(s.second, "minutes before"),
        if s.week {
            "Sunday 18:00 of hers"
        } else {
            "off"
        },
        of(s.ask_after, "days after she was asked"),
        of(s.ask_before, "days before the session"),
    )
}

fn show(standing: &Standing, as_json: bool) {
    let s = &standing.settings;
    if as_json {
        let next: Vec<_> = standing
            .next()
            .into_iter()
            .map(|(at, kind, codes, n)| json!({"at": instant_text(at), "kind": kind.word(), "sessions": codes, "mails": n}))
            .collect();
        let written: serde_json::Map<String, serde_json::Value> = standing
            .tally
            .iter()
            .map(|(kind, n, _)| (kind.word().to_string(), json!(n)))
            .collect();
        say(&json!({
            "settings": {"first_minutes": s.first, "second_minutes": s.second, "week": s.week, "ask_after_days": s.ask_after, "ask_before_days": s.ask_before},
            "due": standing.due.len(), "next": next, "written": written, "without": standing.without,
        })
        .to_string());
        return;
    }
    say(&sentence(s));
    say(&format!("due now: {} mails", standing.due.len()));
    for (at, kind, codes, n) in standing.next() {
        say(&format!(
            "{}  {:<7} {n:>5} mails  {codes}",
            instant_text(at),
            kind.word()
        ));
    }
    for (kind, n, last) in &standing.tally {
        let last = last.map_or_else(String::new, |at| format!(", last {}", instant_text(at)));
        say(&format!("written: {:<7} {n:>5} mails{last}", kind.word()));
    }
}

async fn due(args: DueArgs, app: &App) -> Result<(), Refusal> {
    let now = args.at.unwrap_or_else(|| app.clock.now());
    let standing = reminder::of_meeting(&app.db, &args.slug, now).await?;
    let written = if args.write {
        Some(reminder::write_due(&app.db, now, &app.sender(None), &standing).await?)
    } else {
        None
    };
    if args.json {
        let all: Vec<_> = standing
            .due
            .iter()
            .map(|d| {
                let codes: Vec<&str> = d
                    .sessions
                    .iter()
                    .filter_map(|id| standing.sessions.get(id.as_str()))
                    .map(|s| s.code.as_str())
                    .collect();
                json!({
                    "kind": d.kind.word(), "email": standing.people.get(&d.person).map(|p| p.email.to_string()),
                    "sessions": codes, "at": instant_text(d.at), "until": instant_text(d.until),
                })
            })
            .collect();
        say(&json!({"due": all, "written": written}).to_string());
        return Ok(());
    }
    for d in &standing.due {
        say(&format!(
            "{:<7} {:<32} {}  until {}",
            d.kind.word(),
            standing
                .people
                .get(&d.person)
                .map_or("", |p| p.email.as_str()),
            standing.codes(d),
            instant_text(d.until)
        ));
    }
    match written {
        Some(n) => say(&format!("{n} mails written")),
        None => say(&format!(
            "{} mails due; --write writes them",
            standing.due.len()
        )),
    }
    Ok(())
}
