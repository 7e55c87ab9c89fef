//! `plenary tradeoffs`: what a little less attendance buys in fairness, and what moving announced sessions brings.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::plan::{budget_of, say, text_of};
use crate::proposal::{
    Curve, CurveRequest, Measure, Point, Problem, Watch, at_stake, curve_json, fairness_sentences,
    moves_sentences, price_of_fairness, price_of_keeping, read_problem, read_solution,
    write_programme,
};
use crate::refusal::{Kind, Refusal};
use crate::time::Clock;

/// The commands about trade-offs.
#[derive(Debug, Subcommand)]
pub enum TradeoffsCommand {
    Fairness(FairnessArgs),
    Moves(MovesArgs),
}

/// The price of fairness: for each further grain of attendance given up, the fairest programme
///
/// The first point loses as little attendance as possible, the next may lose one grain more, and so on; the last
/// one is the fairest programme however much attendance it costs. Fairness is compared as everywhere: the network
/// that carries most first, then the second, and so on. What stands above both levels in the problem stays above.
///
/// A point is proved when no programme that loses no more is fairer. With --json every point has its programme, as
/// a plan-solution/1 document has it.
#[derive(Debug, Args)]
#[command(
    verbatim_doc_comment,
    after_help = "Example: plenary tradeoffs fairness problem.json --given solution.json --points 6 --seconds 60"
)]
pub struct FairnessArgs {
    #[command(flatten)]
    common: Common,

    /// Points at most, from 1 to 50, besides the last one
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = clap::value_parser!(u16).range(1..=50))]
    points: u16,
}

/// What moving announced sessions brings: the best programme with at most so many moves
///
/// The first point moves as few announced sessions as possible (none, unless a rule forbids where one stands), the
/// next may move one more, and so on; the last one is the best programme however many are moved. Only sessions that
/// the problem calls announced count; one without a start counts as moved. Each point says how many people would
/// have to be told again.
///
/// A point is proved when no programme with as few moves is better. With --json every point has its programme, as
/// a plan-solution/1 document has it.
#[derive(Debug, Args)]
#[command(
    verbatim_doc_comment,
    after_help = "Example: plenary tradeoffs moves problem.json --points 6 --seconds 60 --json"
)]
pub struct MovesArgs {
    #[command(flatten)]
    common: Common,

    /// Points at most, from 1 to 50, besides the last one; 6 are 0 to 5 moves where nothing has to move
    #[arg(long, value_name = "N", default_value_t = 6, value_parser = clap::value_parser!(u16).range(1..=50))]
    points: u16,
}

#[derive(Debug, Args)]
struct Common {
    /// The problem, a plan-problem/1 document
    #[arg(value_name = "PROBLEM.json")]
    problem: PathBuf,

    /// A programme to begin from, a plan-solution/1 document
    #[arg(long, value_name = "SOLUTION.json")]
    given: Option<PathBuf>,

    /// How long to look for all points together, in seconds, from 0 to 86400 [default: 30, when --steps is not given]
    #[arg(long, value_name = "S")]
    seconds: Option<f64>,

    /// How many moves to make in all, instead of a time; the outcome depends on nothing else but problem and seed
    #[arg(long, value_name = "N", conflicts_with = "seconds")]
    steps: Option<u64>,

    /// The same seed gives the same search
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,

    /// Threads to search with, from 1 to 64
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u16).range(1..=64))]
    threads: u16,

    /// Write the programme of every point into this folder, a plan-solution/1 document each
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,

    /// Print the curve as JSON
    #[arg(long)]
    json: bool,

    /// Do not say on the way how far it is
    #[arg(long, short)]
    quiet: bool,
}

type Ask = fn(&Problem, &CurveRequest, &Watch, &dyn Fn(usize, usize)) -> Result<Curve, Refusal>;

/// Finds a curve and prints it.
pub fn run(command: &TradeoffsCommand) -> Result<(), Refusal> {
    match command {
        TradeoffsCommand::Fairness(args) => {
            let (problem, curve) = ask(&args.common, args.points, price_of_fairness)?;
            let sentences = fairness_sentences(&problem, &curve);
            print(&args.common, "fairness", &problem, &curve, &sentences)
        }
        TradeoffsCommand::Moves(args) => {
            let (problem, curve) = ask(&args.common, args.points, price_of_keeping)?;
            let sentences = moves_sentences(&problem, &curve);
            print(&args.common, "moves", &problem, &curve, &sentences)
        }
    }
}

fn ask(args: &Common, points: u16, ask: Ask) -> Result<(Problem, Curve), Refusal> {
    let clock = Clock::System;
    let begun = clock.now();
    let elapsed = || (clock.now() - begun).to_std().unwrap_or_default();
    let problem = read_problem(&text_of(&args.problem)?)?;
    let given = match &args.given {
        Some(path) => read_solution(&text_of(path)?)?,
        None => Vec::new(),
    };
    let request = CurveRequest {
        budget: budget_of(args.steps, args.seconds, 30.0)?,
        seed: args.seed,
        threads: args.threads.into(),
        given,
        points: points.into(),
    };
    let watch = Watch {
        elapsed: &elapsed,
        stop: &|| false,
        better: &|_| {},
    };
    let curve = ask(&problem, &request, &watch, &|done, most| {
        if !args.quiet && !args.json {
            let at = elapsed().as_secs_f64();
            eprintln!("{at:6.1} s  {done} of at most {most} searches");
        }
    })?;
    Ok((problem, curve))
}

/// Writes each point's programme, named by what is given up.
fn write(folder: &Path, kind: &str, problem: &Problem, curve: &Curve) -> Result<(), Refusal> {
    let refused = |path: &Path, e: &std::io::Error| {
        let path = path.display();
        Refusal::new(
            Kind::Unavailable,
            format!("{path} could not be written: {e}"),
        )
    };
    std::fs::create_dir_all(folder).map_err(|e| refused(folder, &e))?;
    for point in &curve.points {
        let path = folder.join(format!("{kind}-{:03}.json", point.at));
        let text = write_programme(&problem.name, &point.starts);
        std::fs::write(&path, text).map_err(|e| refused(&path, &e))?;
    }
    Ok(())
}

fn print(
    args: &Common,
    kind: &str,
    problem: &Problem,
    curve: &Curve,
    sentences: &[String],
) -> Result<(), Refusal> {
    if let Some(folder) = &args.out {
        write(folder, kind, problem, curve)?;
    }
    if args.json {
        let mut out = curve_json(curve);
        out["curve"] = Value::from(kind);
        out["problem"] = Value::from(problem.name.as_str());
        out["sentences"] = json!(sentences);
        say(&format!("{out:#}"));
        return Ok(());
    }
    let allowed = match kind {
        "fairness" => "grains lost",
        _ => "moves",
    };
    say(&format!(
        "{allowed:>11}  {:>9}  {:>13}  {:>6}  {:>10}  {:<8}  by the problem's levels",
        "lost", "worst network", "moved", "told again", "proved"
    ));
    for point in &curve.points {
        say(&line(problem, point));
    }
    for sentence in sentences {
        say(sentence);
    }
    Ok(())
}

fn line(problem: &Problem, point: &Point) -> String {
    let worst = point.values.fairness.first().copied().unwrap_or(0);
    let minutes = worst.div_euclid(1000);
    let bound = point.bounds.iter().find(|(m, _)| *m == Measure::Fairness);
    let level = problem
        .levels
        .iter()
        .find(|l| l.measure == Measure::Fairness);
    let worst_proved = match (bound, level) {
        (Some((_, bound)), Some(level)) => level.grains(*bound) >= level.grains(worst),
        _ => false,
    };
    let proved = match (point.proved, worst_proved) {
        (true, _) => "yes",
        (false, true) => "worst",
        (false, false) => "no",
    };
    #[allow(clippy::cast_precision_loss)]
    let lost = 100.0 * point.values.lost as f64 / at_stake(problem).max(1) as f64;
    let at = if point.unlimited {
        format!("{} (end)", point.at)
    } else {
        point.at.to_string()
    };
    format!(
        "{at:>11}  {lost:>7.1} %  {:>10} h {:02}  {:>5}  {:>10}  {proved:<8}  {:?}",
        minutes / 60,
        minutes % 60,
        point.moved.len(),
        point.values.disruption,
        point.vector
    )
}
