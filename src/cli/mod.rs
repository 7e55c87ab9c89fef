//! The command line: one file per command. Exit code 0 good, 1 refused (the reason on stderr), 2 wrong usage.

pub mod approval;
mod around;
pub mod attendance;
pub mod availability;
pub mod bench;
pub mod certificate;
mod counters;
mod delivery;
mod demo;
pub mod explain;
pub mod feeds;
pub mod health;
pub mod insights;
pub mod invitations;
pub mod ledger;
pub mod mail;
pub mod meeting;
pub mod organiser;
pub mod people;
pub mod plan;
pub mod problem;
pub mod programme;
mod progress;
pub mod proposal;
pub mod rank;
pub mod registrations;
pub mod reminders;
pub mod report;
mod sending;
pub mod serve;
#[cfg(test)]
mod tests;
mod trace;
pub mod tradeoffs;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::app::App;
use crate::refusal::{Kind, Refusal};
use crate::settings::Settings;

/// Runs a virtual annual meeting: proposes when each workshop should be, invites with real calendar objects, takes the answers back, and
/// knows afterwards who was there, network by network.
#[derive(Parser)]
#[command(name = "plenary", version = version(), max_term_width = 110, after_help = EXAMPLE)]
struct Line {
    #[command(flatten)]
    place: Place,
    #[command(subcommand)]
    command: Command,
}

const EXAMPLE: &str = "\
The whole loop, by hand:
  plenary meeting import sheets/ --slug ga-2020 --name \"Annual Meeting 2020\" --from 2020-10-08 --to 2020-10-22 --zone Europe/Rome
  plenary meeting problem ga-2020 --out problem.json
  plenary plan problem.json --out solution.json --seconds 10
  plenary programme release ga-2020 --starts solution.json
  plenary invitations send ga-2020 --until-empty
  plenary attendance import ga-2020 WG2 report.csv
  plenary attendance export ga-2020 --by network --format xlsx --out attendance.xlsx
  plenary report write ga-2020 --language en -o report.docx

Or all of it on pages: plenary serve --demo

Exit code 0: done. 1: refused, with the reason on standard error. 2: wrong usage.
PLENARY_LOG says what is logged on standard error, for example debug [default: warn,plenary=info].";

/// Under this heading each command's help lists them, apart from its own options.
const PLACE: &str = "Data and settings";

/// Where the data are. The same for every command.
#[derive(Args, Clone)]
pub struct Place {
    /// Directory of the SQLite file and of the mail folder [default: ./data, with --demo ./data-demo]
    #[arg(
        long,
        global = true,
        env = "PLENARY_DATA",
        value_name = "DIR",
        help_heading = PLACE
    )]
    data: Option<PathBuf>,
    /// postgres://USER:PASSWORD@HOST/NAME or sqlite:PATH, in place of the SQLite file in --data
    #[arg(
        long,
        global = true,
        env = "PLENARY_DATABASE_URL",
        value_name = "URL",
        hide_env_values = true,
        help_heading = PLACE
    )]
    database_url: Option<String>,
    /// The settings; config/plenary.toml of the source shows them all with their defaults
    #[arg(
        long,
        global = true,
        env = "PLENARY_CONFIG",
        value_name = "FILE",
        help_heading = PLACE
    )]
    config: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    Serve(serve::ServeArgs),
    /// Import a meeting from spreadsheets, show it, write its planning problem
    #[command(subcommand)]
    Meeting(meeting::MeetingCommand),
    /// Who can when: spans, busy times, counts per network
    #[command(subcommand)]
    Availability(availability::AvailabilityCommand),
    Plan(plan::PlanArgs),
    /// Planning problems from the files of other planners
    #[command(subcommand)]
    Problem(problem::ProblemCommand),
    /// Proposals of a meeting: ask for one, list them, move sessions by hand in the draft of one, keep it
    #[command(subcommand)]
    Proposal(proposal::ProposalCommand),
    Rank(rank::RankArgs),
    Explain(explain::ExplainArgs),
    /// What a little less of one thing buys of another: attendance for fairness, moves for a better programme
    #[command(subcommand)]
    Tradeoffs(tradeoffs::TradeoffsCommand),
    /// Approval: put a programme to the contact group, and what each network says
    #[command(subcommand)]
    Approval(approval::ApprovalCommand),
    /// Releases: freeze a programme, see what changes and who is concerned
    #[command(subcommand)]
    Programme(programme::ProgrammeCommand),
    /// Mails to the people concerned, and their answers
    #[command(subcommand)]
    Invitations(invitations::InvitationsCommand),
    /// People from outside at public sessions: open, close, who registered, who waits
    #[command(subcommand)]
    Registrations(registrations::RegistrationsCommand),
    /// When people are reminded, what comes next, and writing what is due by hand
    #[command(subcommand)]
    Reminders(reminders::RemindersCommand),
    /// Calendars that calendar programs fetch: per network, per person, the public programme
    #[command(subcommand)]
    Feeds(feeds::FeedsCommand),
    /// Mails that come in; the signing key and the name service for those that go out
    #[command(subcommand)]
    Mail(mail::MailCommand),
    /// What each network carried over the years, and what its next meeting starts from
    #[command(subcommand)]
    Ledger(ledger::LedgerCommand),
    /// Who was there: platform reports in, tables per network, session and person out
    #[command(subcommand)]
    Attendance(attendance::AttendanceCommand),
    /// Certificates of attendance: who can have one, as PDF, by mail
    #[command(subcommand)]
    Certificate(certificate::CertificateCommand),
    /// What the workshops brought: key insights and recommendations, and the contact group's word on them
    #[command(subcommand)]
    Insights(insights::InsightsCommand),
    /// The report of the meeting: written in five languages, edited, published
    #[command(subcommand)]
    Report(report::ReportCommand),
    /// What is held of somebody: give it out, erase it
    #[command(subcommand)]
    People(people::PeopleCommand),
    /// Who may plan: add organisers, print sign-in links and tokens for scripts
    #[command(subcommand)]
    Organiser(organiser::OrganiserCommand),
    /// How fast this machine is at what takes long: sending mails
    #[command(subcommand)]
    Bench(bench::BenchCommand),
    /// Ask a running service whether it is well (exit code 0) or not (1)
    Health(health::HealthArgs),
}

impl Place {
    /// The directory in force.
    pub fn data(&self) -> PathBuf {
        self.data.clone().unwrap_or_else(|| PathBuf::from("data"))
    }

    /// The place as a try-out uses it: a folder of its own unless one is named.
    #[must_use]
    pub fn for_demo(&self) -> Self {
        Place {
            data: Some(
                self.data
                    .clone()
                    .unwrap_or_else(|| PathBuf::from("data-demo")),
            ),
            ..self.clone()
        }
    }

    /// The settings alone, for commands that need no store.
    pub fn settings(&self) -> Result<Settings, Refusal> {
        Settings::load(self.config.as_deref())
    }

    /// The same, while the key that they name may still have to be made.
    pub fn settings_before_key(&self) -> Result<Settings, Refusal> {
        Settings::load_before_key(self.config.as_deref())
    }

    pub async fn open(&self) -> Result<App, Refusal> {
        App::open(
            &self.data(),
            self.database_url.as_deref(),
            self.config.as_deref(),
        )
        .await
    }
}

/// The program's version with that of the zone rules inside.
fn version() -> &'static str {
    static TEXT: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    TEXT.get_or_init(|| {
        format!(
            "{} (time zone rules {})",
            env!("CARGO_PKG_VERSION"),
            crate::time::rules_version()
        )
    })
}

/// Runs what the command line says.
pub fn main() -> ExitCode {
    let line = Line::parse();
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("PLENARY_LOG")
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,plenary=info")),
        )
        .with_writer(std::io::stderr)
        .init();
    let receives = matches!(line.command, Command::Mail(mail::MailCommand::Receive));
    let done = crate::server::block_on(run(line));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            if refusal.kind == Kind::Internal {
                eprintln!("plenary: a fault of ours: {refusal}");
            } else {
                eprintln!("{refusal}");
            }
            // A mail server would send any other code back to her as a failure.
            ExitCode::from(if receives { mail::TRY_AGAIN } else { 1 })
        }
    }
}

async fn run(line: Line) -> Result<(), Refusal> {
    let place = line.place;
    match line.command {
        Command::Serve(args) => serve::run(args, &place).await,
        Command::Meeting(command) => meeting::run(command, &place.open().await?).await,
        Command::Availability(command) => availability::run(command, &place.open().await?).await,
        Command::Attendance(command) => attendance::run(command, &place.open().await?).await,
        Command::Plan(args) => plan::run(&args),
        Command::Problem(command) => problem::run(&command),
        Command::Proposal(command) => proposal::run(command, &place.open().await?).await,
        Command::Rank(args) => rank::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Tradeoffs(command) => tradeoffs::run(&command),
        Command::Approval(command) => approval::run(command, &place.open().await?).await,
        Command::Programme(command) => programme::run(command, &place.open().await?).await,
        Command::Invitations(command) => invitations::run(command, &place.open().await?).await,
        Command::Registrations(command) => registrations::run(command, &place.open().await?).await,
        Command::Reminders(command) => reminders::run(command, &place.open().await?).await,
        Command::Feeds(command) => feeds::run(command, &place.open().await?).await,
        Command::Mail(command) => mail::run(command, &place).await,
        Command::Ledger(command) => ledger::run(command, &place.open().await?).await,
        Command::Certificate(command) => certificate::run(command, &place.open().await?).await,
        Command::Insights(command) => insights::run(command, &place.open().await?).await,
        Command::Report(command) => report::run(command, &place.open().await?).await,
        Command::People(command) => people::run(command, &place.open().await?).await,
        Command::Organiser(command) => organiser::run(command, &place.open().await?).await,
        Command::Bench(command) => bench::run(command, &place).await,
        Command::Health(args) => health::run(&args),
    }
}

/// Returns when the process is told to end: Ctrl-C, or SIGTERM where there is such a thing.
pub async fn told_to_end() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let Ok(mut terminated) =
            tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())
        else {
            let _ = interrupted.await;
            return;
        };
        tokio::select! {
            _ = interrupted => {}
            _ = terminated.recv() => {}
        }
    }
    #[cfg(not(unix))]
    let _ = interrupted.await;
}

/// Writes to standard output; a reader that went away ends the command quietly.
pub fn say(text: &str) {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    if writeln!(out, "{text}").and_then(|()| out.flush()).is_err() {
        std::process::exit(0);
    }
}
