//! `plenary rank`: every start that one workshop could have, the best first.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::plan::{say, text_of};
use crate::proposal::{
    Problem, Ranked, SessionWhy, Tables, WorkshopId, rank, read_problem, read_solution, why_there,
};
use crate::refusal::Refusal;
use crate::time::{clock_time, instant_text, with_zone};

/// Rank every possible start of one workshop, the best first
///
/// All other workshops stay as they are in the programme given, or are absent. The starts are ordered by the
/// objective of the whole programme, equal ones by time. Each says who is free, network by network, and who of
/// the must-attend people is missing.
#[derive(Debug, Args)]
#[command(
    verbatim_doc_comment,
    after_help = "Example: plenary rank problem.json --workshop WG2 --given solution.json"
)]
pub struct RankArgs {
    /// The problem, a plan-problem/1 document
    #[arg(value_name = "PROBLEM.json")]
    pub problem: PathBuf,

    /// The workshop's id in the problem; in one of a meeting, its code
    #[arg(long, value_name = "ID")]
    pub workshop: String,

    /// The programme of the other workshops, a plan-solution/1 document
    #[arg(long, value_name = "SOLUTION.json")]
    pub given: Option<PathBuf>,

    /// How many starts to show; all are counted
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub top: usize,

    /// Print the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

/// Ranks and prints.
pub fn run(args: &RankArgs) -> Result<(), Refusal> {
    let problem = read_problem(&text_of(&args.problem)?)?;
    let given = match &args.given {
        Some(path) => read_solution(&text_of(path)?)?,
        None => Vec::new(),
    };
    let tables = Tables::of(&problem)?;
    let workshop = WorkshopId(args.workshop.clone());
    let ranked = rank(&tables, &workshop, &given)?;
    let shown: Vec<(&Ranked, SessionWhy)> = ranked
        .iter()
        .take(args.top)
        .filter_map(|r| {
            let why = why_there(&problem, &tables, &given, &workshop, r.start)?;
            Some((r, why))
        })
        .collect();
    if args.json {
        let starts: Vec<Value> = shown.iter().map(|(r, why)| as_json(r, why)).collect();
        say(&format!(
            "{:#}",
            json!({ "workshop": workshop.0, "possible": ranked.len(), "starts": starts })
        ));
        return Ok(());
    }
    say(&format!("{} possible starts", ranked.len()));
    for (r, why) in shown {
        say(&line(&problem, r, &why));
    }
    Ok(())
}

fn as_json(r: &Ranked, why: &SessionWhy) -> Value {
    let networks: Vec<Value> = why
        .networks
        .iter()
        .map(|n| {
            json!({
                "network": n.network.0,
                "free": n.free,
                "invited": n.invited,
                "asleep": n.asleep,
                "zone": n.zone.name(),
                "local": clock_time(r.start, &n.zone),
                "burden": n.burden,
            })
        })
        .collect();
    let missing: Vec<&str> = why.missing.iter().map(|p| p.0.as_str()).collect();
    json!({
        "start": instant_text(r.start),
        "vector": r.vector,
        "free": why.free,
        "invited": why.invited,
        "networks": networks,
        "missing": missing,
    })
}

fn line(problem: &Problem, r: &Ranked, why: &SessionWhy) -> String {
    let networks: Vec<String> = why
        .networks
        .iter()
        .map(|n| {
            let local = clock_time(r.start, &n.zone);
            format!("{} {}/{} at {local}", n.network.0, n.free, n.invited)
        })
        .collect();
    let mut text = format!(
        "{}  {}  {:?}  {} of {} free: {}",
        instant_text(r.start),
        with_zone(r.start, &problem.programme_zone),
        r.vector,
        why.free,
        why.invited,
        networks.join(", ")
    );
    if !why.missing.is_empty() {
        let missing: Vec<&str> = why.missing.iter().map(|p| p.0.as_str()).collect();
        let _ = write!(text, "; must attend but cannot: {}", missing.join(", "));
    }
    text
}
