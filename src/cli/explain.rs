//! `plenary explain`: a programme judged and explained in sentences, and what one move would change.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::plan::{say, text_of};
use crate::proposal::{
    Judgement, PersonId, Problem, Tables, WorkshopId, claimed_json, explain, judge, read_problem,
    read_solution, sentences,
};
use crate::refusal::Refusal;
use crate::time::{Instant, instant_text, parse_instant};

/// Judge a programme and explain it in sentences, and say what a move would change
///
/// Says which hard rules the programme breaks (none, if it was proposed), what it is worth, and in sentences with
/// numbers what each session and the whole mean to each network. With --what-if it says instead what a move would
/// change.
#[derive(Debug, Args)]
#[command(
    verbatim_doc_comment,
    after_help = "Example: plenary explain problem.json solution.json --what-if WG2=2020-10-13T09:00:00Z"
)]
pub struct ExplainArgs {
    /// The problem, a plan-problem/1 document
    #[arg(value_name = "PROBLEM.json")]
    pub problem: PathBuf,

    /// The programme, a plan-solution/1 document
    #[arg(value_name = "SOLUTION.json")]
    pub solution: PathBuf,

    /// A workshop and another start for it, such as WG2=2020-10-13T09:00:00Z
    #[arg(long, value_name = "ID=INSTANT")]
    pub what_if: Option<String>,

    /// Print the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

/// Judges, explains and prints.
pub fn run(args: &ExplainArgs) -> Result<(), Refusal> {
    let problem = read_problem(&text_of(&args.problem)?)?;
    let mut programme = read_solution(&text_of(&args.solution)?)?;
    let tables = Tables::of(&problem)?;
    let now = judge(&tables, &programme)?;
    if let Some(text) = &args.what_if {
        let (id, at) = what_if(text)?;
        programme.retain(|(other, _)| *other != id);
        programme.push((id.clone(), Some(at)));
        let then = judge(&tables, &programme)?;
        print_move(args.json, &problem, &id, at, &now, &then);
        return Ok(());
    }
    let explanation = explain(&problem, &tables, &programme);
    let sentences = sentences(&problem, &explanation, &|p: &PersonId| p.0.clone());
    if args.json {
        let mut out = judged(&now);
        out["sentences"] = json!(sentences);
        say(&format!("{out:#}"));
        return Ok(());
    }
    print_judgement(&problem, &now);
    for sentence in sentences {
        say(&sentence);
    }
    Ok(())
}

fn what_if(text: &str) -> Result<(WorkshopId, Instant), Refusal> {
    text.split_once('=')
        .and_then(|(id, at)| Some((WorkshopId(id.to_string()), parse_instant(at)?)))
        .ok_or_else(|| {
            Refusal::invalid(
                "--what-if",
                format!("\"{text}\" should be a workshop and an instant, such as WG2=2020-10-13T09:00:00Z"),
            )
        })
}

fn judged(j: &Judgement) -> serde_json::Value {
    let broken: Vec<_> = j
        .broken
        .iter()
        .map(|(rule, ids)| {
            let ids: Vec<&str> = ids.iter().map(|w| w.0.as_str()).collect();
            json!({ "rule": rule.name(), "workshops": ids })
        })
        .collect();
    json!({ "broken": broken, "vector": j.vector, "values": claimed_json(&j.values) })
}

fn print_judgement(problem: &Problem, j: &Judgement) {
    if j.broken.is_empty() {
        say("The programme obeys every rule.");
    }
    for (rule, ids) in &j.broken {
        let ids: Vec<&str> = ids.iter().map(|w| w.0.as_str()).collect();
        say(&format!("It breaks {}: {}.", rule.name(), ids.join(", ")));
    }
    for level in &problem.levels {
        let name = level.measure.name();
        match j.values.scalar(level.measure) {
            Some(value) => say(&format!("  {name:<14} {value} (grain {})", level.grain)),
            None => say(&format!(
                "  {name:<14} {:?} (grain {})",
                j.values.fairness, level.grain
            )),
        }
    }
}

fn print_move(
    as_json: bool,
    problem: &Problem,
    id: &WorkshopId,
    at: Instant,
    now: &Judgement,
    then: &Judgement,
) {
    if as_json {
        let out = json!({
            "workshop": id.0,
            "start": instant_text(at),
            "now": judged(now),
            "then": judged(then),
        });
        say(&format!("{out:#}"));
        return;
    }
    let verdict = match (then.broken.is_empty(), then.vector.cmp(&now.vector)) {
        (false, _) => "is not possible",
        (true, std::cmp::Ordering::Less) => "is better",
        (true, std::cmp::Ordering::Equal) => "is as good",
        (true, std::cmp::Ordering::Greater) => "is worse",
    };
    say(&format!("{} at {} {verdict}.", id.0, instant_text(at)));
    say("Now:");
    print_judgement(problem, now);
    say("Then:");
    print_judgement(problem, then);
}
