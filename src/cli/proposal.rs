//! `plenary proposal`: the proposals of a meeting, and sessions that are moved by hand in the draft of one.

use std::sync::Arc;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::say;
use crate::app::App;
use crate::language::Language;
use crate::meeting::{self, Preset};
use crate::programme;
use crate::proposal::desk::{Desk, Sheet};
use crate::proposal::draft::{self, History, Turn};
use crate::proposal::{self, Announced, Replan, Wanted, WorkshopId};
use crate::refusal::Refusal;
use crate::time::{Instant, instant_text, parse_instant, parse_local, with_zone};

#[derive(Debug, Subcommand)]
pub enum ProposalCommand {
    /// Ask for a programme and wait for it; prints the number under which it is kept. Nothing is sent
    #[command(
        after_help = "Example: plenary proposal make ga-2020 --seconds 10 --preset fairness-first"
    )]
    Make(MakeArgs),
    /// List the proposals of a meeting, the newest first
    #[command(after_help = "Example: plenary proposal list ga-2020 --json")]
    List {
        /// The meeting's slug
        slug: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Show where each session of a proposal stands, with what was moved in its draft and which rules that breaks
    #[command(after_help = "Example: plenary proposal show ga-2020 1 --json")]
    Show {
        #[command(flatten)]
        of: Of,
        /// Print JSON: starts, moves, values, what each network carries in thousandths of an unsocial minute a head
        #[arg(long)]
        json: bool,
    },
    /// Move one session in the draft of a proposal, and say what that changes. Nothing is sent
    ///
    /// A draft may break rules while it is worked on, since two sessions can change places in no other way; it is said which. All organisers
    /// see the same draft.
    #[command(
        verbatim_doc_comment,
        after_help = "\
Examples:
  plenary proposal move ga-2020 1 WG2 --to 2020-10-13T15:00 --dry-run
  plenary proposal move ga-2020 1 WG2 --to 2020-10-13T13:00:00Z"
    )]
    Move(MoveArgs),
    /// Take the last move back
    #[command(after_help = "Example: plenary proposal undo ga-2020 1")]
    Undo(Of),
    /// Make the move again that was taken back last
    #[command(after_help = "Example: plenary proposal redo ga-2020 1")]
    Redo(Of),
    /// Take all moves back
    #[command(after_help = "Example: plenary proposal discard ga-2020 1")]
    Discard(Of),
    /// Keep the draft as a proposal of its own, whose number is printed; refused while it breaks a rule
    #[command(after_help = "Example: plenary proposal keep ga-2020 1")]
    Keep(Of),
}

#[derive(Debug, Args)]
pub struct Of {
    /// The meeting's slug
    slug: String,
    /// The proposal's number
    number: u32,
}

#[derive(Debug, Args)]
pub struct MakeArgs {
    /// The meeting's slug
    slug: String,
    /// Seconds to search, from 0.1 to 600
    #[arg(long, default_value_t = 30.0)]
    seconds: f64,
    /// Another one may find another programme
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// attendance-first, balanced or fairness-first [default: as the meeting weighs]
    #[arg(long)]
    preset: Option<String>,
    /// Of a released programme: as-released (tell as few people again as possible), weighed or afresh
    #[arg(long, default_value = "as-released")]
    replan: String,
}

#[derive(Debug, Args)]
pub struct MoveArgs {
    #[command(flatten)]
    of: Of,
    /// The workshop's code
    code: String,
    /// Where it is to begin: 2020-10-13T15:00 on the programme's clock, or an instant with Z
    #[arg(long, value_name = "START")]
    to: String,
    /// Only say what it would change
    #[arg(long)]
    dry_run: bool,
}

/// Runs what is asked.
pub async fn run(command: ProposalCommand, app: &App) -> Result<(), Refusal> {
    match command {
        ProposalCommand::Make(args) => make(args, app).await,
        ProposalCommand::List { slug, json } => list(&slug, json, app).await,
        ProposalCommand::Show { of, json } => {
            let (sheet, history) = drafted(&of, app).await?;
            if json {
                say(&format!("{:#}", draft::json::draft(&sheet, &history)));
            } else {
                show(&sheet, &history);
            }
            Ok(())
        }
        ProposalCommand::Move(args) => move_one(args, app).await,
        ProposalCommand::Undo(of) => turned(&of, Turn::Undo, app).await,
        ProposalCommand::Redo(of) => turned(&of, Turn::Redo, app).await,
        ProposalCommand::Discard(of) => turned(&of, Turn::Discard, app).await,
        ProposalCommand::Keep(of) => {
            let sheet = sheet(&of, app).await?;
            let number = draft::keep(&app.db, sheet, None, app.clock.now()).await?;
            say(&format!("the draft is kept as proposal {number}"));
            Ok(())
        }
    }
}

async fn make(args: MakeArgs, app: &App) -> Result<(), Refusal> {
    let preset = args
        .preset
        .as_deref()
        .map(|word| {
            Preset::from_word(word).ok_or_else(|| {
                Refusal::invalid(
                    "--preset",
                    format!("\"{word}\" is none of attendance-first, balanced, fairness-first"),
                )
            })
        })
        .transpose()?;
    let slug = args.slug.clone();
    let announced: Announced = app
        .db
        .read(move |conn| {
            let meeting = meeting::load(conn, &slug)?;
            let standing = programme::standing(conn, &meeting.id)?;
            Ok(standing.into_iter().map(|s| (s.workshop, s.at)).collect())
        })
        .await?;
    let wanted = Wanted {
        seconds: args.seconds,
        seed: args.seed,
        preset,
        replan: Replan::read(&args.replan)?,
    };
    let number = proposal::make(&app.db, &app.clock, &args.slug, announced, wanted).await?;
    say(&format!("it is kept as proposal {number}"));
    Ok(())
}

async fn list(slug: &str, json: bool, app: &App) -> Result<(), Refusal> {
    let (meeting, all) = proposal::list(&app.db, slug).await?;
    let all = all.into_iter().map(|p| {
        let solution: Value = serde_json::from_str(&p.solution).unwrap_or_default();
        let starts = solution["starts"].as_object();
        let without = starts.map_or(0, |s| s.values().filter(|v| v.is_null()).count());
        let status = solution["status"].as_str().unwrap_or_default().to_string();
        (p.number, p.made_at, p.seed, status, without)
    });
    if json {
        let all: Vec<Value> = all
            .map(|(number, made_at, seed, status, without)| {
                json!({"number": number, "made_at": instant_text(made_at), "seed": seed, "status": status, "without_start": without})
            })
            .collect();
        say(&format!("{:#}", json!({ "proposals": all })));
        return Ok(());
    }
    for (number, made_at, seed, status, without) in all {
        let made = with_zone(made_at, &meeting.zone);
        say(&format!(
            "{number}  {made}  seed {seed}  {status}, {without} without a start"
        ));
    }
    Ok(())
}

async fn sheet(of: &Of, app: &App) -> Result<Arc<Sheet>, Refusal> {
    Desk::default().sheet(&app.db, &of.slug, of.number).await
}

async fn drafted(of: &Of, app: &App) -> Result<(Arc<Sheet>, History), Refusal> {
    let sheet = sheet(of, app).await?;
    let history = draft::load(&app.db, &sheet.meeting.id, of.number).await?;
    Ok((sheet, history))
}

fn show(sheet: &Sheet, history: &History) {
    let zone = &sheet.problem.programme_zone;
    let when = |at: Option<Instant>| at.map_or_else(|| "no start".into(), |at| with_zone(at, zone));
    let programme = history.programme(&sheet.programme);
    for (workshop, at) in &programme {
        say(&format!("{:<8} {}", workshop.0, when(*at)));
    }
    for step in history.standing() {
        say(&format!(
            "moved    {} from {} to {}",
            step.workshop.0,
            when(step.from),
            when(Some(step.to))
        ));
    }
    for (says, of) in sheet.broken(&programme, Language::En) {
        let codes: Vec<&str> = of.iter().map(|id| id.0.as_str()).collect();
        say(&format!("breaks   {}: {says}", codes.join(", ")));
    }
}

async fn move_one(args: MoveArgs, app: &App) -> Result<(), Refusal> {
    let (sheet, history) = drafted(&args.of, app).await?;
    let zone = &sheet.problem.programme_zone;
    let to = parse_instant(&args.to)
        .or_else(|| parse_local(&args.to).map(|civil| zone.instant(civil)))
        .ok_or_else(|| Refusal::invalid("--to", "write it like 2020-10-13T15:00"))?;
    let workshop = WorkshopId(args.code);
    let programme = history.programme(&sheet.programme);
    let price = sheet.ask(&programme, &workshop, to, Language::En)?;
    if !args.dry_run {
        let (sheet, now) = (Arc::clone(&sheet), app.clock.now());
        let seen = Some(history.revision());
        draft::add(&app.db, sheet, workshop, to, seen, now).await?;
    }
    for sentence in price.sentences {
        say(&sentence);
    }
    Ok(())
}

async fn turned(of: &Of, turn: Turn, app: &App) -> Result<(), Refusal> {
    let sheet = sheet(of, app).await?;
    let history = draft::turn(&app.db, &sheet.meeting.id, of.number, turn, None).await?;
    show(&sheet, &history);
    Ok(())
}
