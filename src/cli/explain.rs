//! `plenary explain`: a programme judged and explained in sentences, the price of a move, and the change that would help most.

mod json;

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::around::Look;
use super::plan::{budget_of, say, text_of};
use crate::language::Language;
use crate::proposal::{
    Helps, Judgement, PersonId, Price, Problem, Speech, Standing, Tables, WorkshopId, explain,
    helps, judge, read_problem, read_solution,
};
use crate::refusal::Refusal;
use crate::time::{Clock, Instant, parse_instant};

/// Judge a programme and explain it in sentences; say what a move would cost, and what one change would bring
///
/// Says which hard rules the programme breaks (none, if it was proposed), what it is worth, and in sentences with
/// numbers what each session and the whole mean to each network. Then the single change that would help most: one
/// person free over the time of one session, one of a quorum fewer, one rule between two workshops, one limit or one
/// pin dropped, each with at most one session moved.
///
/// If a workshop has no start in the programme, it says which rules and people contradict one another, proved, and what
/// would lift that, each with a programme (in English in every language).
///
/// With --what-if it says instead what it would cost to move one session: whether it is allowed or which rules it
/// breaks with whom, the values before and after, the burden of each network, and who could come or no longer could.
///
/// Names are the ids of the problem. With --json the same as data.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXAMPLE)]
pub struct ExplainArgs {
    /// The problem, a plan-problem/1 document
    #[arg(value_name = "PROBLEM.json")]
    pub problem: PathBuf,

    /// The programme, a plan-solution/1 document
    #[arg(value_name = "SOLUTION.json")]
    pub solution: PathBuf,

    /// The language of the sentences: en, fr, ar, es or pt
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = language)]
    pub lang: Language,

    /// A workshop and another start for it, such as WG2=2020-10-13T09:00:00Z
    #[arg(long, value_name = "ID=INSTANT")]
    pub what_if: Option<String>,

    /// How many changes that would help are told; 0 looks for none
    #[arg(long, value_name = "N", default_value_t = 3)]
    pub changes: usize,

    /// How long to look for the reason why a workshop has no start, in seconds, from 0 to 86400
    #[arg(long, value_name = "S", default_value_t = 5.0)]
    pub seconds: f64,

    /// Print the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

const EXAMPLE: &str = "\
Examples:
  plenary explain problem.json solution.json
  plenary explain problem.json solution.json --lang ar
  plenary explain problem.json solution.json --what-if WG2=2020-10-13T09:00:00Z --json";

/// Reads the code of a language.
fn language(code: &str) -> Result<Language, String> {
    Language::of_code(code).ok_or_else(|| {
        let all = Language::ALL.map(Language::code).join(", ");
        format!("none of {all}")
    })
}

/// Judges, explains and prints.
pub fn run(args: &ExplainArgs) -> Result<(), Refusal> {
    let problem = read_problem(&text_of(&args.problem)?)?;
    let programme = read_solution(&text_of(&args.solution)?)?;
    let tables = Tables::of(&problem)?;
    let name = |p: &PersonId| p.0.clone();
    let speech = Speech {
        problem: &problem,
        language: args.lang,
        name: &name,
    };
    if let Some(text) = &args.what_if {
        let (id, at) = what_if(text)?;
        let price = Standing::of(&problem, &tables, &programme)?.price(&id, at)?;
        print_price(args.json, &speech, &price);
        return Ok(());
    }
    let judged = judge(&tables, &programme)?;
    let explanation = explain(&problem, &tables, &programme);
    let mut sentences = speech.explanation(&explanation);
    let found = if args.changes > 0 && judged.broken.is_empty() {
        let found = helps(&problem, &tables, &programme, args.changes)?;
        sentences.extend(speech.helps(&found));
        Some(found)
    } else {
        None
    };
    let look = Look {
        problem: &problem,
        tables: &tables,
        budget: budget_of(None, Some(args.seconds), 5.0)?,
        seed: 1,
        clock: &Clock::System,
    };
    let conflict = if judged.broken.is_empty() {
        look.conflict(&programme_of(&problem, &programme))
    } else {
        None
    };
    sentences.extend(conflict.iter().flat_map(|c| look.conflict_sentences(c)));
    if args.json {
        let mut out = whole(&judged, &explanation, found.as_ref(), &sentences);
        if let Some(conflict) = &conflict {
            out["conflict"] = look.conflict_json(&programme, conflict);
        }
        say(&format!("{out:#}"));
        return Ok(());
    }
    print_judgement(&problem, &judged);
    for sentence in sentences {
        say(&sentence);
    }
    Ok(())
}

/// The programme with every workshop; what the file does not name has no start.
fn programme_of(
    problem: &Problem,
    programme: &[(WorkshopId, Option<Instant>)],
) -> Vec<(WorkshopId, Option<Instant>)> {
    let start = |id: &WorkshopId| programme.iter().find(|(other, _)| other == id);
    let all = problem.workshops.iter();
    all.map(|w| (w.id.clone(), start(&w.id).and_then(|(_, at)| *at)))
        .collect()
}

fn what_if(text: &str) -> Result<(WorkshopId, Instant), Refusal> {
    text.rsplit_once('=')
        .and_then(|(id, at)| Some((WorkshopId(id.to_string()), parse_instant(at)?)))
        .ok_or_else(|| {
            Refusal::invalid(
                "--what-if",
                format!("\"{text}\" should be a workshop and an instant, such as WG2=2020-10-13T09:00:00Z"),
            )
        })
}

fn whole(
    judged: &Judgement,
    explanation: &crate::proposal::Explanation,
    found: Option<&Helps>,
    sentences: &[String],
) -> Value {
    let mut out = json::judgement(judged);
    out["sessions"] = explanation.sessions.iter().map(json::session).collect();
    out["networks"] = explanation.networks.iter().map(json::network).collect();
    out["unplaced"] = explanation.unplaced.iter().map(json::unplaced).collect();
    if let Some(found) = found {
        out["changes"] = json::helps(found);
    }
    out["sentences"] = json!(sentences);
    out
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

fn print_price(as_json: bool, speech: &Speech, price: &Price) {
    let sentences = speech.price(price);
    if as_json {
        let mut out = json::price(price);
        out["sentences"] = json!(sentences);
        say(&format!("{out:#}"));
    } else {
        for sentence in sentences {
            say(&sentence);
        }
    }
}
