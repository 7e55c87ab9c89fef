//! How a search stands, in words.

use super::{Job, State};
use crate::language::Value;
use crate::proposal::first_open;
use crate::proposal::say::Words;

/// How it stands, in a sentence or two of a language; why it failed stays as it was written.
pub fn says(job: &Job, state: State, w: Words) -> String {
    let better = match job.progress.as_ref().map(|p| p.better) {
        None => w.t("says-none"),
        Some(0) => w.t("says-first"),
        Some(n) => w.n("says-better", n),
    };
    let found = |key: &str| w.say(key, &[("better", Value::Phrase(better.clone()))]);
    if let (State::Searching, Some((done, most))) =
        (state, job.progress.as_ref().and_then(|p| p.searches))
    {
        let done = w.say(
            "says-searches",
            &[("done", done.into()), ("most", most.into())],
        );
        return if job.stop {
            format!("{} {done}", w.t("says-stopping"))
        } else {
            done
        };
    }
    if state == State::Done && job.task.of.is_some() {
        return w.t("says-done-study");
    }
    match state {
        State::Waiting if job.before == 0 => w.t("says-begins"),
        State::Waiting => w.n("says-waits", job.before),
        State::Searching if job.stop => found("says-stopping-kept"),
        State::Searching => match job.progress.as_ref().map(|p| first_open(&p.gaps)) {
            Some(None) => found("says-all-proved"),
            Some(Some(gap)) => w.say(
                "says-searching-gap",
                &[
                    ("better", Value::Phrase(better)),
                    ("counts", Value::Phrase(w.counts(&gap.level))),
                    ("value", Value::Name(w.value(&gap.level, gap.value))),
                    ("bound", Value::Name(w.value(&gap.level, gap.bound))),
                ],
            ),
            None => found("says-searching"),
        },
        State::Done => found("says-over"),
        State::Failed => format!("{} {}", w.t("says-failed"), job.says),
        State::Lost if job.progress.is_some() => w.t("says-lost-kept"),
        State::Lost => w.t("says-lost"),
    }
}
