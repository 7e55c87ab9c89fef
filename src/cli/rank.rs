//! `plenary rank`: every start that one workshop could have, the best first.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::plan::{say, text_of};
use crate::proposal::{
    Problem, Ranked, RankedNetwork, Ranker, Ranking, StartWhy, WorkshopId, read_problem,
    read_solution,
};
use crate::refusal::Refusal;
use crate::time::{Instant, clock_time, instant_text, local_in, with_zone};

/// Rank every possible start of one workshop, the best first
///
/// All other workshops stay as they are in the programme given, or are absent. The starts are ordered by the
/// objective of the whole programme, equal ones by time. Each says who is free, network by network, who of the
/// must-attend people is missing, how many unsocial minutes it costs, and what time it is where people live.
///
/// With --json: `starts` holds for each start its `rank`, `start` and `end` (UTC), the `vector` of the whole
/// programme in grains as `levels` names them, `free` of `invited`, `must_attend_missing`, and per network
/// `free`, `invited`, `asleep` (some of it lies in their hours of sleep), `unsocial_minutes` (of all its
/// invited members), `burden` (thousandths of an unsocial minute per head of the network), the zone of most of
/// them with its local start and end, and all `zones`.
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
    let ranker = Ranker::of(&problem)?;
    let workshop = WorkshopId(args.workshop.clone());
    let ranking = ranker.rank(&workshop, &given)?;
    let shown: Vec<(&Ranked, StartWhy)> = ranking
        .starts
        .iter()
        .take(args.top)
        .filter_map(|r| Some((r, ranking.why(r.start)?)))
        .collect();
    if args.json {
        let out = whole(&problem, &workshop, &ranking, &shown);
        say(&format!("{out:#}"));
        return Ok(());
    }
    say(&format!("{} possible starts", ranking.starts.len()));
    for (r, why) in shown {
        say(&line(&problem, r, &why));
    }
    Ok(())
}

fn whole(
    problem: &Problem,
    workshop: &WorkshopId,
    ranking: &Ranking,
    shown: &[(&Ranked, StartWhy)],
) -> Value {
    let levels: Vec<Value> = problem
        .levels
        .iter()
        .map(|l| json!({ "name": l.measure.name(), "grain": l.grain }))
        .collect();
    let starts: Vec<Value> = (1..)
        .zip(shown)
        .map(|(rank, (r, why))| as_json(rank, r, why))
        .collect();
    json!({
        "workshop": workshop.0,
        "places": ranking.places,
        "possible": ranking.starts.len(),
        "levels": levels,
        "starts": starts,
    })
}

fn as_json(rank: usize, r: &Ranked, why: &StartWhy) -> Value {
    let networks: Vec<Value> = why
        .networks
        .iter()
        .map(|n| network(r.start, why.end, n))
        .collect();
    let missing: Vec<&str> = why.missing.iter().map(|p| p.0.as_str()).collect();
    json!({
        "rank": rank,
        "start": instant_text(r.start),
        "end": instant_text(why.end),
        "vector": r.vector,
        "free": why.free,
        "invited": why.invited,
        "must_attend_missing": missing,
        "networks": networks,
    })
}

fn network(start: Instant, end: Instant, n: &RankedNetwork) -> Value {
    let zones: Vec<Value> = n
        .zones
        .iter()
        .map(|z| {
            json!({
                "timezone": z.zone.name(),
                "people": z.people,
                "local_start": local_in(start, &z.zone),
                "local_end": local_in(end, &z.zone),
            })
        })
        .collect();
    let usual = zones.first().cloned().unwrap_or_default();
    json!({
        "network": n.network.0,
        "name": n.name,
        "free": n.free,
        "invited": n.invited,
        "asleep": n.asleep,
        "unsocial_minutes": n.unsocial_minutes,
        "burden": n.burden,
        "timezone": usual["timezone"],
        "local_start": usual["local_start"],
        "local_end": usual["local_end"],
        "zones": zones,
    })
}

fn line(problem: &Problem, r: &Ranked, why: &StartWhy) -> String {
    let networks: Vec<String> = why
        .networks
        .iter()
        .map(|n| {
            let usual = n.zones.first();
            let local = usual.map_or(String::new(), |z| clock_time(r.start, &z.zone));
            format!(
                "{} {}/{} at {local}, {} min unsocial",
                n.network.0, n.free, n.invited, n.unsocial_minutes
            )
        })
        .collect();
    let mut text = format!(
        "{}  {}  {:?}  {} of {} free: {}",
        instant_text(r.start),
        with_zone(r.start, &problem.programme_zone),
        r.vector,
        why.free,
        why.invited,
        networks.join("; ")
    );
    if !why.missing.is_empty() {
        let missing: Vec<&str> = why.missing.iter().map(|p| p.0.as_str()).collect();
        let _ = write!(text, "; must attend but cannot: {}", missing.join(", "));
    }
    text
}
