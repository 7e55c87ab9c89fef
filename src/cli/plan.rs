//! `plenary plan`: a planning problem in a file, the best programme that can be found in a file, and what is proved about it.

use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

use clap::Args;
use serde_json::json;

use super::around::{Look, note_proof};
use super::trace::Trace;
use crate::proposal::{
    Alternatives, Budget, Colophon, Conflict, Level, Measure, PersonId, Preset, Proposal, Request,
    Tables, Watch, bounds_json, claimed_json, explain, keeping_levels, preset_levels, propose,
    read_problem, read_solution, sentences, write_solution,
};
use crate::refusal::{Kind, Refusal};
use crate::time::Clock;

/// Propose a programme for a planning problem: a start for every workshop, what it is worth, what is proved, and why
///
/// Reads a plan-problem/1 document, looks for the best programme within the time given, and writes it as a
/// plan-solution/1 document: a start (an instant in UTC) or null for every workshop, the values that it claims,
/// and the lower bounds that are proved.
///
/// The objective is the problem's own (policy.levels): the first level decides, then the second, and so on.
/// When the whole vector is proved, the search ends early and says so.
///
/// With --preset the order is another: attendance-first (attendance in grains of two per cent of what is at stake,
/// then fairness in quarters of an hour a member), balanced (the same with attendance in grains of eight per cent) or
/// fairness-first. People told again count last, or first with --keep-announced.
///
/// Alternatives are as good on the first two levels, at most one grain worse on every other level whose grain is more
/// than 1, and as different as possible: counted are the workshops that begin on another day or in another three hours
/// of the day, by UTC. They take up to half as long again.
///
/// If a workshop has no start, the answer says why: a smallest set of rules and people that contradict one another,
/// which is proved, and the single changes that would lift it, each with a programme. That takes up to half as long
/// again, too.
///
/// Without --steps the time decides when to end. With --steps the result depends on the problem, the seed and
/// the number of steps alone: the same bytes on any machine and with any number of threads.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXAMPLE)]
pub struct PlanArgs {
    /// The problem, a plan-problem/1 document
    #[arg(value_name = "PROBLEM.json")]
    pub problem: PathBuf,

    /// Where to write the solution, a plan-solution/1 document
    #[arg(long, value_name = "SOLUTION.json")]
    pub out: PathBuf,

    /// How long to look, in seconds, from 0 to 86400 [default: 10, when --steps is not given]
    #[arg(long, value_name = "S")]
    pub seconds: Option<f64>,

    /// How many moves to make in all, instead of a time
    #[arg(long, value_name = "N", conflicts_with = "seconds")]
    pub steps: Option<u64>,

    /// The same seed gives the same search
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,

    /// Threads to search with, from 1 to 64
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u16).range(1..=64))]
    pub threads: u16,

    /// Begin from this programme, a plan-solution/1 document, as far as it obeys the rules
    #[arg(long, value_name = "SOLUTION.json")]
    pub given: Option<PathBuf>,

    /// Weigh by one of the three presets instead of the problem's own levels
    #[arg(long, value_name = "PRESET", value_parser = preset_named)]
    pub preset: Option<Preset>,

    /// Move only what must move: the people who would be told again count before everything else
    #[arg(long)]
    pub keep_announced: bool,

    /// Look for so many other programmes that are nearly as good and as different as possible, from 0 to 20
    #[arg(long, value_name = "K", default_value_t = 0, value_parser = clap::value_parser!(u16).range(0..=20))]
    pub alternatives: u16,

    /// Print the outcome as JSON
    #[arg(long)]
    pub json: bool,

    /// Do not report better programmes while looking
    #[arg(long, short)]
    pub quiet: bool,

    /// Write every better programme and bound with its time into this file, one JSON object a line
    #[arg(long, value_name = "TRACE.jsonl")]
    pub trace: Option<PathBuf>,
}

const EXAMPLE: &str = "\
Examples:
  plenary plan problem.json --out solution.json --seconds 30
  plenary plan problem.json --out solution.json --steps 2000000 --seed 7
  plenary plan problem.json --out better.json --given solution.json
  plenary plan problem.json --out fair.json --preset fairness-first --alternatives 3";

/// Finds, writes and explains a programme.
pub fn run(args: &PlanArgs) -> Result<(), Refusal> {
    let clock = Clock::System;
    let begun = clock.now();
    let elapsed = || (clock.now() - begun).to_std().unwrap_or_default();
    let mut problem = read_problem(&text_of(&args.problem)?)?;
    if let Some(preset) = args.preset {
        problem.levels = preset_levels(&problem, preset);
    }
    if args.keep_announced {
        problem.levels = keeping_levels(&problem.levels);
    }
    let given = match &args.given {
        Some(path) => read_solution(&text_of(path)?)?,
        None => Vec::new(),
    };
    let tables = Tables::of(&problem)?;
    let last = Mutex::new(Vec::new());
    let trace = Trace::open(args.trace.as_deref())?;
    let mut proposal = propose(
        &tables,
        &Request {
            budget: budget_of(args.steps, args.seconds, USUAL_SECONDS)?,
            seed: args.seed,
            threads: args.threads.into(),
            given,
        },
        &Watch {
            elapsed: &elapsed,
            stop: &|| false,
            better: &|found| {
                trace.note(elapsed(), found);
                if !args.quiet && !args.json {
                    tell(&last, elapsed(), &found.vector);
                }
            },
        },
    );
    let look = Look {
        problem: &problem,
        tables: &tables,
        budget: match budget_of(args.steps, args.seconds, USUAL_SECONDS)? {
            Budget::Steps(all) => Budget::Steps(all / 2),
            Budget::Time(all) => Budget::Time(all / 2),
        },
        seed: args.seed,
        clock: &clock,
    };
    let conflict = look.conflict(&proposal.starts);
    if let Some(conflict) = &conflict {
        note_proof(&mut proposal, conflict);
    }
    let others = look.alternatives(&proposal.starts, args.alternatives);
    let colophon = Colophon {
        problem: problem.name.clone(),
        seed: args.seed,
        took: args.steps.is_none().then(elapsed),
        alternatives: others.all.clone(),
        conflict: conflict
            .as_ref()
            .map(|c| look.conflict_json(&proposal.starts, c)),
    };
    let path = args.out.display();
    std::fs::write(&args.out, write_solution(&proposal, &colophon)).map_err(|e| {
        Refusal::new(
            Kind::Unavailable,
            format!("the solution could not be written to {path}: {e}"),
        )
    })?;
    print(args, &look, &proposal, &others, conflict.as_ref());
    Ok(())
}

/// Seconds of a search for which no time is named.
const USUAL_SECONDS: f64 = 10.0;

/// The longest search: a day.
const MOST_SECONDS: f64 = 86_400.0;

/// The budget that --steps or --seconds asks for, else so many seconds as usual.
pub(crate) fn budget_of(
    steps: Option<u64>,
    seconds: Option<f64>,
    usual: f64,
) -> Result<Budget, Refusal> {
    if let Some(steps) = steps {
        return Ok(Budget::Steps(steps));
    }
    let seconds = seconds.unwrap_or(usual);
    if !(0.0..=MOST_SECONDS).contains(&seconds) {
        return Err(Refusal::invalid(
            "--seconds",
            format!("{seconds} should be from 0 to {MOST_SECONDS}"),
        ));
    }
    Ok(Budget::Time(Duration::from_secs_f64(seconds)))
}

/// Reads a file, or says which one and why not.
pub(crate) fn text_of(path: &std::path::Path) -> Result<String, Refusal> {
    /// No document that the planner takes is larger.
    const MOST_BYTES: u64 = 512 << 20;
    let shown = path.display();
    let refused = |why: String| Refusal::invalid(shown.to_string(), why);
    let size = std::fs::metadata(path)
        .map_err(|e| refused(format!("the file cannot be read: {e}")))?
        .len();
    if size > MOST_BYTES {
        return Err(refused("the file is larger than 512 MiB".into()));
    }
    std::fs::read_to_string(path).map_err(|e| refused(format!("the file cannot be read: {e}")))
}

/// Prints a line; a reader that has gone away is no fault.
pub(crate) fn say(line: &str) {
    use std::io::Write as _;
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}");
}

/// A line on the way, at most one for each tenth of a second.
fn tell(last: &Mutex<Vec<u128>>, at: Duration, vector: &[i64]) {
    let tenth = at.as_millis() / 100;
    let mut told = last
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    if told.last() != Some(&tenth) {
        told.push(tenth);
        eprintln!("{:6.1} s  {vector:?}", at.as_secs_f64());
    }
}

fn print(
    args: &PlanArgs,
    look: &Look,
    proposal: &Proposal,
    others: &Alternatives,
    conflict: Option<&Conflict>,
) {
    let problem = look.problem;
    let explanation = explain(problem, look.tables, &proposal.starts);
    let mut sentences = sentences(problem, &explanation, &|p: &PersonId| p.0.clone());
    sentences.extend(
        conflict
            .into_iter()
            .flat_map(|c| look.conflict_sentences(c)),
    );
    if args.json {
        let mut out = json!({
            "status": proposal.status.name(),
            "optimal": proposal.optimal,
            "vector": proposal.vector,
            "values": claimed_json(&proposal.values),
            "bounds": bounds_json(&proposal.bounds),
            "sentences": sentences,
        });
        if let Some(conflict) = conflict {
            out["conflict"] = look.conflict_json(&proposal.starts, conflict);
        }
        if args.alternatives > 0 {
            out["alternatives"] = look.alternatives_json(proposal, others);
        }
        say(&format!("{out:#}"));
        return;
    }
    say(verdict(proposal));
    for (level, (_, bound)) in problem.levels.iter().zip(&proposal.bounds) {
        say(&level_line(proposal, *level, *bound));
    }
    for sentence in sentences {
        say(&sentence);
    }
    if args.alternatives > 0 {
        look.print_alternatives(proposal, others);
    }
}

/// One of the three presets by its name.
fn preset_named(name: &str) -> Result<Preset, String> {
    Preset::named(name)
        .ok_or_else(|| "should be attendance-first, balanced or fairness-first".to_string())
}

fn verdict(proposal: &Proposal) -> &'static str {
    use crate::proposal::Status;
    match (proposal.status, proposal.optimal) {
        (Status::Optimal, _) => "The programme is proved to be the best there is.",
        (Status::Infeasible, true) => {
            "Not all workshops can have a start. The programme is proved to be the best there is."
        }
        (Status::Infeasible, false) => "Not all workshops can have a start; that is proved.",
        (Status::Feasible, _) => "The programme obeys every rule; it is not proved to be the best.",
    }
}

/// `lost 14730 (11 grains of 1341), proved at least 13411 (11): proved to the grain`.
fn level_line(proposal: &Proposal, level: Level, bound: i64) -> String {
    let name = level.measure.name();
    let value = proposal.values.scalar(level.measure);
    let shown = match value {
        Some(value) => value.to_string(),
        None => format!("{:?}", proposal.values.fairness),
    };
    let value = value.or_else(|| proposal.values.fairness.first().copied());
    let (here, least) = (level.grains(value.unwrap_or(0)), level.grains(bound));
    let of = if level.measure == Measure::Fairness {
        " of the worst network"
    } else {
        ""
    };
    let proved = if least >= here {
        "proved to the grain".to_string()
    } else {
        format!("at least {bound} ({least}) is proved")
    };
    format!(
        "  {name:<14} {shown} ({here} grains of {}{of}), {proved}",
        level.grain
    )
}
