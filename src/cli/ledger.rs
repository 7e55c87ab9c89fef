//! `plenary ledger`: what each network carried over the years, and what the next meeting starts from.

use clap::{Args, Subcommand};

use super::say;
use crate::app::App;
use crate::ledger::{self, Said, Year, hours, ledger};
use crate::meeting::import::thousandths;
use crate::programme;
use crate::refusal::Refusal;
use crate::time::instant_text;

#[derive(Debug, Subcommand)]
pub enum LedgerCommand {
    /// What each network starts the meeting with, what its programme asks, and what it carries on
    ///
    /// Hours are unsocial hours a head: an hour outside work counts once, an hour of sleep four times. After a meeting
    /// four fifths of what a network carries beyond the least burdened goes into its next meeting. With --json burdens
    /// are in thousandths of a minute, as in a planning problem.
    #[command(verbatim_doc_comment)]
    Show {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// Print JSON: this meeting, all meetings, and all that was set
        #[arg(long)]
        json: bool,
    },
    /// Every meeting of the alliance, and every number that an organiser set, with the reason
    History {
        /// The slug of any of its meetings
        #[arg(value_name = "SLUG")]
        slug: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    Edit(EditArgs),
    /// Book the standing programme again, by what is known of people's hours now
    ///
    /// Every release books by itself. This is for a programme that was released before there was a ledger, and for
    /// hours that were put right since. Nobody is told.
    #[command(verbatim_doc_comment)]
    Book {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
    },
}

/// Set what a network starts a meeting with, and say why
///
/// The number counts until a booking of an earlier meeting changes what the network would carry; then the booking counts
/// again. Nothing that was set is deleted: see `plenary ledger history`.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXAMPLE)]
pub struct EditArgs {
    /// The meeting's slug
    #[arg(value_name = "SLUG")]
    slug: String,
    /// The network's code
    #[arg(value_name = "NETWORK")]
    network: String,
    /// Unsocial minutes a head, with up to three decimals
    #[arg(value_name = "MINUTES", required_unless_present = "take_back")]
    minutes: Option<String>,
    /// What was set before counts no more: the network starts with what the bookings carry
    #[arg(long, conflicts_with = "minutes")]
    take_back: bool,
    /// Why; kept beside the number
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

const EXAMPLE: &str = "\
Examples:
  plenary ledger edit ga-2021 NWM 95.5 --reason \"two night sessions of 2019 were held on paper\"
  plenary ledger edit ga-2021 NWM --take-back --reason \"counted twice\"";

/// Runs one of them.
pub async fn run(command: LedgerCommand, app: &App) -> Result<(), Refusal> {
    match command {
        LedgerCommand::Show { slug, json } => {
            let all = ledger(&app.db, &slug).await?;
            if json {
                say(&format!("{:#}", ledger::api::whole(&all)));
            } else {
                year(&all, &all.year);
            }
            Ok(())
        }
        LedgerCommand::History { slug, json } => {
            let all = ledger(&app.db, &slug).await?;
            if json {
                say(&format!("{:#}", ledger::api::whole(&all)));
                return Ok(());
            }
            for one in &all.years {
                year(&all, one);
            }
            words(&all);
            Ok(())
        }
        LedgerCommand::Edit(args) => edit(args, app).await,
        LedgerCommand::Book { slug } => {
            programme::book_again(&app.db, app.clock.now(), &slug).await?;
            let all = ledger(&app.db, &slug).await?;
            year(&all, &all.year);
            Ok(())
        }
    }
}

fn year(all: &ledger::Ledger, year: &Year) {
    say(&match year.booked {
        Some((release, at)) => format!(
            "{}: release {release}, booked {}",
            year.meeting.slug,
            instant_text(at)
        ),
        None => format!(
            "{}: no session stands, nothing is booked",
            year.meeting.slug
        ),
    });
    say(&format!(
        "  {:<12}{:>13}{:>13}{:>13}{:>13}",
        "", "starts with", "asked", "together", "carries on"
    ));
    for l in &year.lines {
        let asked = l.asked.as_ref().map(|a| hours(a.burden));
        say(&format!(
            "  {:<12}{:>13}{:>13}{:>13}{:>13}",
            all.code(&l.network),
            hours(l.opening),
            asked.unwrap_or_else(|| "-".into()),
            hours(l.total()),
            hours(l.closing)
        ));
    }
    for l in &year.lines {
        match &l.said {
            Said::Nothing => {}
            Said::Counts(edit) => say(&format!(
                "  {} was set by {} ({}); the bookings say {}",
                all.code(&l.network),
                edit.by,
                edit.reason,
                hours(l.carried)
            )),
            Said::Lapsed(edit) => say(&format!(
                "  {}: {} had been set by {} ({}) when the bookings said {}; they have changed since and count again",
                all.code(&l.network),
                hours(edit.opening.unwrap_or(0)),
                edit.by,
                edit.reason,
                hours(edit.instead_of)
            )),
        }
    }
}

fn words(all: &ledger::Ledger) {
    if all.edits.is_empty() {
        say("nobody has set anything");
    }
    for e in &all.edits {
        let slug = all.years.iter().find(|y| y.meeting.id == e.meeting);
        let set = match e.opening {
            Some(opening) => format!(
                "set to {} in place of {}",
                hours(opening),
                hours(e.instead_of)
            ),
            None => format!("taken back, {} as booked", hours(e.instead_of)),
        };
        let counts = if all.counts(e) { ", counts" } else { "" };
        say(&format!(
            "{} {} of {}: {set} by {} ({}){counts}",
            instant_text(e.at),
            all.code(&e.network),
            slug.map_or("", |y| y.meeting.slug.as_str()),
            e.by,
            e.reason
        ));
    }
}

async fn edit(args: EditArgs, app: &App) -> Result<(), Refusal> {
    let opening = match &args.minutes {
        Some(text) => Some(thousandths(text).map_err(|says| Refusal::invalid("MINUTES", says))?),
        None => None,
    };
    let changed = ledger::edit(
        &app.db,
        app.clock.now(),
        &args.slug,
        &args.network,
        opening,
        &args.reason,
        "command line",
    )
    .await?;
    if !changed {
        say("nothing is different: it starts with that already");
    }
    let all = ledger(&app.db, &args.slug).await?;
    year(&all, &all.year);
    Ok(())
}
