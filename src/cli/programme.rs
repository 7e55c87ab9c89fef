//! `plenary programme`: releases and what they change.

mod schedule;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::json;

use super::say;
use crate::app::App;
use crate::approval;
use crate::invitation::{self, Booked, LookedAt, Outcome, StartsFile, Whose, WouldWrite};
use crate::ledger::hours;
use crate::meeting;
use crate::people::Email;
use crate::programme;
use crate::refusal::Refusal;
use crate::time::{instant_text, with_zone};

#[derive(Subcommand)]
pub enum ProgrammeCommand {
    /// Freeze a programme under a new number and write the mails for everybody concerned into the outbox
    ///
    /// One mail to each person for each session that is new, moved, renamed or cancelled for her; nobody else is told.
    /// A workshop that the file leaves out, or to which it gives no start, is not in the programme: if it was released
    /// before, it is cancelled. When nothing is different from the release before, there is no new one and no mail.
    ///
    /// The mails wait until `plenary invitations send` or a running `plenary serve` takes them. A mail that still waits and
    /// says what is no longer so is taken back; the next one speaks of what the last mail that left has told her.
    ///
    /// With --after and --seen, as the preview printed them, it is refused when another release came since or when workshops
    /// or people were changed. Where the contact group was asked and did not approve exactly this programme, --unapproved says
    /// why it is released all the same; where approval is required (`plenary approval rule`), it is refused.
    #[command(
        verbatim_doc_comment,
        after_help = "Example: plenary programme release ga-2020 --starts solution.json"
    )]
    Release(ReleaseArgs),
    /// What a release of these starts would change and who would be told; nothing is stored
    ///
    /// With --show-mail the mails as they would be, whole: hers, or without an address one of each kind in each language.
    #[command(verbatim_doc_comment)]
    Preview(PreviewArgs),
    /// The programme as it stands, and its releases
    Show {
        /// The meeting's slug
        slug: String,
        /// Print JSON; starts are UTC instants
        #[arg(long)]
        json: bool,
    },
    Schedule(schedule::ScheduleArgs),
    /// The difference of two releases, a sentence for each session that is not the same
    Diff {
        /// The meeting's slug
        slug: String,
        /// The earlier release
        from: u32,
        /// The later release
        to: u32,
    },
}

#[derive(Args)]
pub struct ReleaseArgs {
    #[command(flatten)]
    starts: StartsArgs,
    /// The number of the last release that you looked at (0: there was none); refused when another came since
    #[arg(long, value_name = "NUMBER")]
    after: Option<u32>,
    /// What the preview said it had seen; refused when this release would do something else by now
    #[arg(long, value_name = "WORD")]
    seen: Option<String>,
    /// Why it is released although the contact group did not approve exactly this programme; it is kept
    #[arg(long, value_name = "REASON")]
    unapproved: Option<String>,
}

#[derive(Args)]
pub struct StartsArgs {
    /// The meeting's slug
    slug: String,
    /// A SOLUTION.json of `plenary plan`, or a CSV with the columns code, start_utc (2020-10-13T13:00:00Z) and, if it is not the workshop's, minutes
    #[arg(long, value_name = "FILE")]
    starts: PathBuf,
    /// Print the outcome as one JSON object
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub struct PreviewArgs {
    #[command(flatten)]
    starts: StartsArgs,
    /// Show the mails instead: those to this address; without one, one of each kind in each language
    #[arg(long, value_name = "EMAIL", num_args = 0..=1, default_missing_value = "")]
    show_mail: Option<String>,
}

/// Runs one of them.
pub async fn run(command: ProgrammeCommand, app: &App) -> Result<(), Refusal> {
    match command {
        ProgrammeCommand::Release(ReleaseArgs {
            starts: args,
            after,
            seen,
            unapproved,
        }) => {
            let file = read(&args.starts)?;
            let done = approval::release(
                &app.db,
                app.clock.now(),
                &app.sender(None),
                &args.slug,
                file,
                "command line",
                LookedAt { after, seen },
                unapproved,
            )
            .await?;
            show(&done, args.json, false);
            Ok(())
        }
        ProgrammeCommand::Preview(PreviewArgs {
            starts: args,
            show_mail,
        }) => {
            let file = read(&args.starts)?;
            if let Some(email) = show_mail {
                return show_mails(app, &args, file, &email).await;
            }
            let now = app.clock.now();
            let would = invitation::preview(&app.db, now, &args.slug, file.clone()).await?;
            let (standing, gate) = approval::before_release(&app.db, &args.slug, file).await?;
            let note = approval::note(&standing, &gate);
            if !args.json && !note.is_empty() {
                say(&note);
            }
            if !args.json && gate.needs_reason(standing.rule) {
                say("to release it all the same: add --unapproved REASON");
            }
            show(&would, args.json, true);
            Ok(())
        }
        ProgrammeCommand::Show { slug, json } => standing(app, slug, json).await,
        ProgrammeCommand::Schedule(args) => schedule::run(args, app).await,
        ProgrammeCommand::Diff { slug, from, to } => diff(app, slug, from, to).await,
    }
}

/// The mails that a release would write, whole.
async fn show_mails(
    app: &App,
    args: &StartsArgs,
    file: StartsFile,
    email: &str,
) -> Result<(), Refusal> {
    let whose = match email {
        "" => Whose::OneOfEach,
        email => {
            Whose::Hers(Email::parse(email).map_err(|says| Refusal::invalid("show-mail", says))?)
        }
    };
    let (now, sender) = (app.clock.now(), app.sender(None));
    let (meeting, mails) =
        invitation::would_write(&app.db, now, &sender, &args.slug, file, whose).await?;
    if args.json {
        let all: Vec<_> = mails.iter().map(WouldWrite::json).collect();
        say(&json!({"mails": all}).to_string());
        return Ok(());
    }
    for mail in &mails {
        say(&format!(
            "---- {} to {} <{}>, in {}",
            mail.kind, mail.person.name, mail.person.email, mail.person.language
        ));
        say(&format!("Subject: {}\n", mail.message.subject));
        say(mail.message.text.trim_end());
        if let Some(calendar) = &mail.message.calendar {
            say("");
            for (label, value) in programme::mails::in_words(&calendar.text, &meeting.zone) {
                say(&format!("{label}: {value}"));
            }
        }
        say("");
    }
    if mails.is_empty() {
        say("this release would write no mail");
    }
    Ok(())
}

/// Reads a file that was named on the command line.
fn read(path: &Path) -> Result<StartsFile, Refusal> {
    let name = path.display().to_string();
    let bytes = std::fs::read(path)
        .map_err(|e| Refusal::invalid(&name, format!("it cannot be read: {e}")))?;
    Ok(StartsFile { name, bytes })
}

fn show(outcome: &Outcome, as_json: bool, preview: bool) {
    if as_json {
        say(&outcome.json().to_string());
        return;
    }
    match (outcome.number, outcome.last) {
        (Some(n), _) => say(&format!("release {n} of {}", outcome.meeting.slug)),
        (None, _) if preview && outcome.changes_something() => say("a release would change:"),
        (None, Some(last)) => say(&format!(
            "nothing is different from release {last}: no new release, no mail"
        )),
        (None, None) => say("nothing would be released"),
    }
    for change in &outcome.changes {
        let s = change.after();
        say(&format!(
            "  {:<9} {:<8} {}, {} minutes",
            change.word(),
            s.code,
            with_zone(s.at, &outcome.meeting.zone),
            s.minutes
        ));
    }
    for warning in &outcome.warnings {
        say(&format!("careful: {warning}"));
    }
    if !outcome.booked.is_empty() {
        say(if preview {
            "the ledger would say:"
        } else {
            "the ledger says:"
        });
    }
    for b in &outcome.booked {
        say(&format!("  {:<10} {}", b.code, carried(b)));
    }
    for lapsed in &outcome.lapsed {
        say(&format!("  {lapsed}"));
    }
    say(&format!(
        "{} people are concerned, {} mails:",
        outcome.people(),
        outcome.told.len()
    ));
    let mut counts: std::collections::BTreeMap<(&str, &str, &str), usize> =
        std::collections::BTreeMap::new();
    for t in &outcome.told {
        let network = t.network.as_deref().unwrap_or("no network");
        *counts.entry((&t.code, t.kind, network)).or_default() += 1;
    }
    for ((code, kind, network), n) in counts {
        say(&format!("  {code:<8} {kind:<13} {network:<10} {n}"));
    }
    if outcome.taken_back > 0 {
        say(&format!(
            "from {} people a mail that waits is taken back, with nothing in its place",
            outcome.taken_back
        ));
    }
    if preview && outcome.changes_something() {
        say(&format!(
            "to release just this: add --after {} --seen {}",
            outcome.last.unwrap_or(0),
            outcome.seen
        ));
    }
}

/// `starts with 0 h 35, asked 4 h 10 (before 3 h 55), carries on 1 h 02`
fn carried(b: &Booked) -> String {
    let asked = b.burden.map_or_else(|| "nothing".to_string(), hours);
    let before = b.before.filter(|before| Some(*before) != b.burden);
    format!(
        "starts with {}, asked {asked}{}, carries on {}",
        hours(b.opening),
        before.map_or_else(String::new, |b| format!(" (before {})", hours(b))),
        hours(b.closing)
    )
}

async fn standing(app: &App, slug: String, as_json: bool) -> Result<(), Refusal> {
    let (meeting, sessions, releases) = app
        .db
        .read(move |conn| {
            let meeting = meeting::load(conn, &slug)?;
            let mut sessions = programme::standing(conn, &meeting.id)?;
            sessions.sort_by_key(|s| s.at);
            let releases = programme::releases_of(conn, &meeting.id)?;
            Ok((meeting, sessions, releases))
        })
        .await?;
    if as_json {
        say(&json!({
            "meeting": meeting.slug,
            "releases": releases.iter().map(|r| json!({"number": r.number, "released_at": instant_text(r.released_at), "by": r.released_by, "tzdb": r.tzdb})).collect::<Vec<_>>(),
            "sessions": sessions.iter().map(|s| json!({"code": s.code, "title": s.title, "start": instant_text(s.at), "minutes": s.minutes, "uid": s.uid, "sequence": s.sequence})).collect::<Vec<_>>(),
        }).to_string());
        return Ok(());
    }
    if sessions.is_empty() {
        say("no programme is released: plenary programme release SLUG --starts FILE");
    }
    for s in &sessions {
        say(&format!(
            "{:<8} {}, {} minutes  {}",
            s.code,
            with_zone(s.at, &meeting.zone),
            s.minutes,
            s.title
        ));
    }
    for r in &releases {
        say(&format!(
            "release {} of {} by {} (time zone rules {})",
            r.number,
            instant_text(r.released_at),
            r.released_by,
            r.tzdb
        ));
    }
    Ok(())
}

async fn diff(app: &App, slug: String, from: u32, to: u32) -> Result<(), Refusal> {
    let (meeting, releases) = app
        .db
        .read(move |conn| {
            let meeting = meeting::load(conn, &slug)?;
            let releases = programme::releases_of(conn, &meeting.id)?;
            Ok((meeting, releases))
        })
        .await?;
    let find = |n: u32| {
        releases.iter().find(|r| r.number == n).ok_or_else(|| {
            Refusal::not_found(format!(
                "{} has no release {n}; it has {}",
                meeting.slug,
                releases.len()
            ))
        })
    };
    let (before, after) = (find(from)?, find(to)?);
    let lines = programme::difference(before, after);
    if lines.is_empty() {
        say("the two are equal");
    }
    for line in lines {
        say(&line.sentence(&meeting.zone));
    }
    Ok(())
}
