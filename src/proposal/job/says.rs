//! How a search stands, in words.

use super::{Job, State};
use crate::proposal::{first_open, words};

/// How it stands, in a sentence or two.
pub fn says(job: &Job, state: State) -> String {
    let better = match job.progress.as_ref().map(|p| p.better) {
        None => "no programme yet".to_string(),
        Some(0) => "a first programme".to_string(),
        Some(1) => "a first programme, and a better one since".to_string(),
        Some(n) => format!("a first programme, and {n} better ones since"),
    };
    if let (State::Searching, Some((done, most))) =
        (state, job.progress.as_ref().and_then(|p| p.searches))
    {
        let stopping = if job.stop { "Stopping. " } else { "" };
        return format!("{stopping}{done} of at most {most} searches are done.");
    }
    if state == State::Done && job.task.of.is_some() {
        return "It is done.".into();
    }
    match state {
        State::Waiting if job.before == 0 => "It begins in a moment.".into(),
        State::Waiting => format!("It waits for its turn: {} before it.", job.before),
        State::Searching if job.stop => {
            format!("Stopping; the best so far is kept: {better}.")
        }
        State::Searching => match job.progress.as_ref().map(|p| first_open(&p.gaps)) {
            Some(None) => format!("Searching: {better}. All is proved."),
            Some(Some(gap)) => format!(
                "Searching: {better}. {}: {}, at least {} is proved.",
                words::counts(&gap.level),
                words::value(&gap.level, gap.value),
                words::value(&gap.level, gap.bound)
            ),
            None => format!("Searching: {better}."),
        },
        State::Done => format!("The search is over: {better}."),
        State::Failed => format!("Nothing came of this search. {}", job.says),
        State::Lost if job.progress.is_some() => {
            "The process that searched is gone. What it had found last is still here.".into()
        }
        State::Lost => {
            "The process that searched is gone, and had found nothing yet. Ask again.".into()
        }
    }
}
