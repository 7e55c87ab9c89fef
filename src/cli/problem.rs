//! `plenary problem`: planning problems from the files of other planners, as far as the rules coincide.

use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::plan::{say, text_of};
use crate::proposal::{LEFT_OUT, read_timefold, write_problem, write_programme};
use crate::refusal::{Kind, Refusal};

#[derive(Debug, Subcommand)]
pub enum ProblemCommand {
    /// Read a meeting-scheduling file of Timefold (OptaPlanner) as a planning problem
    ///
    /// Meetings become workshops, required attendance becomes "required", preferred attendance "optional", the
    /// number of rooms the number of sessions at once. A session lies within one day's time grains. Grains of a day
    /// lie side by side, so that a meeting passes over a break as it does there.
    ///
    /// The levels required_lost and lost, divided by 15, are the attendance conflicts of Timefold's hard and medium
    /// score. What has no counterpart here is printed.
    #[command(
        verbatim_doc_comment,
        after_help = "Example: plenary problem from-timefold meetings.json --out problem.json --starts theirs.json"
    )]
    FromTimefold {
        /// The file, as Timefold's meeting-scheduling example writes it
        #[arg(value_name = "MEETINGS.json")]
        file: PathBuf,

        /// Where to write the problem, a plan-problem/1 document
        #[arg(long, value_name = "PROBLEM.json")]
        out: PathBuf,

        /// Where to write the programme that the file holds, a plan-solution/1 document
        #[arg(long, value_name = "SOLUTION.json")]
        starts: Option<PathBuf>,
    },
}

/// Reads, writes and says what was left out.
pub fn run(command: &ProblemCommand) -> Result<(), Refusal> {
    let ProblemCommand::FromTimefold { file, out, starts } = command;
    let read = read_timefold(&text_of(file)?)?;
    write(out, &write_problem(&read.problem))?;
    say(&format!(
        "{}: {} workshops, {} participants, {} sessions at once",
        out.display(),
        read.problem.workshops.len(),
        read.problem.participants.len(),
        read.problem.limits.parallel,
    ));
    if let Some(path) = starts {
        write(path, &write_programme(&read.problem.name, &read.starts))?;
        let placed = read.starts.iter().filter(|(_, at)| at.is_some()).count();
        say(&format!("{}: {placed} starts", path.display()));
    }
    say("What the file says and no rule here does:");
    for sentence in LEFT_OUT {
        say(&format!("- {sentence}"));
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), Refusal> {
    std::fs::write(path, text).map_err(|e| {
        Refusal::new(
            Kind::Unavailable,
            format!("{} could not be written: {e}", path.display()),
        )
    })
}
