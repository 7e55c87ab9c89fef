//! `plenary approval`: a programme and the contact group.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::say;
use crate::app::App;
use crate::approval::{self, Asking, Heard, Question, Rule, State, Verdict, Way, What};
use crate::invitation::StartsFile;
use crate::meeting::Roster;
use crate::refusal::Refusal;
use crate::time::with_zone;

#[derive(Debug, Subcommand)]
pub enum ApprovalCommand {
    /// Put a programme to the contact group: the coordinators of every network are written to
    ///
    /// Each gets a personal link to a page in her language: what the programme asks of her network beside the others, and two
    /// buttons, to agree or to object with a reason. An open question before it is superseded, and the networks see what has
    /// changed. The mails wait until `plenary invitations send` or a running `plenary serve` takes them.
    #[command(
        verbatim_doc_comment,
        after_help = "Example: plenary approval ask ga-2020 --proposal 3 --answer-by 2020-09-20"
    )]
    Ask(AskArgs),
    /// Write down what a network said otherwise (by telephone, say)
    #[command(
        after_help = "Example: plenary approval answer ga-2020 --network NWM --objects \"never twice at night\" --said-by \"Liv Berg\""
    )]
    Answer(AnswerArgs),
    /// Where the newest question stands, and what each network said
    #[command(after_help = "Example: plenary approval show ga-2020 --json")]
    Show {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// Print JSON: every question with all words
        #[arg(long)]
        json: bool,
    },
    /// Go on although not every network agreed: the programme counts as approved, the reason is kept and shown
    #[command(
        after_help = "Example: plenary approval settle ga-2020 --reason \"agreed by telephone conference on 21 September\""
    )]
    Settle {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Take the open question back: nothing is asked of the networks any more
    Withdraw {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// Why
        #[arg(long, value_name = "TEXT", default_value = "")]
        reason: String,
    },
    /// Remind the networks that have said nothing, at most once a day; a running `plenary serve` does it by itself a day before the date
    Remind {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
    },
    /// Set whether a release needs the contact group's approval
    ///
    /// recommended: once the contact group was asked, a release of what it did not approve needs a reason, which is kept.
    /// required: nothing is released that it did not approve.
    #[command(
        verbatim_doc_comment,
        after_help = "Example: plenary approval rule ga-2020 required"
    )]
    Rule {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// recommended or required
        #[arg(value_name = "RULE")]
        rule: String,
    },
}

#[derive(Debug, Args)]
pub struct AskArgs {
    /// The meeting's slug
    #[arg(value_name = "SLUG")]
    slug: String,
    /// The number of a proposal
    #[arg(long, value_name = "NUMBER", conflicts_with = "starts")]
    proposal: Option<u32>,
    /// Starts instead: a SOLUTION.json of `plenary plan`, or a CSV with the columns code, start_utc and, if it is not the workshop's, minutes
    #[arg(long, value_name = "FILE", required_unless_present = "proposal")]
    starts: Option<PathBuf>,
    /// The last day for answers, in the meeting's zone: 2020-09-20
    #[arg(long, value_name = "DATE")]
    answer_by: String,
    /// What you want to say to the networks
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
    /// The number of the newest question that you know (0: none); refused when another was put since
    #[arg(long, value_name = "NUMBER")]
    after: Option<u32>,
}

#[derive(Debug, Args)]
pub struct AnswerArgs {
    /// The meeting's slug
    #[arg(value_name = "SLUG")]
    slug: String,
    /// The network's code
    #[arg(long, value_name = "CODE")]
    network: String,
    /// It agrees
    #[arg(long, conflicts_with = "objects")]
    agrees: bool,
    /// It objects, and why
    #[arg(long, value_name = "REASON", required_unless_present = "agrees")]
    objects: Option<String>,
    /// Who spoke for the network
    #[arg(long, value_name = "NAME")]
    said_by: String,
}

/// Runs one of them.
pub async fn run(command: ApprovalCommand, app: &App) -> Result<(), Refusal> {
    let (db, now, by) = (&app.db, app.clock.now(), "command line");
    match command {
        ApprovalCommand::Ask(args) => ask(args, app).await,
        ApprovalCommand::Answer(args) => {
            let heard = Heard {
                network: args.network.clone(),
                verdict: if args.agrees {
                    Verdict::Agrees
                } else {
                    Verdict::Objects
                },
                reason: args.objects.unwrap_or_default(),
                said_by: args.said_by,
                number: None,
            };
            let who = (Way::CommandLine, by);
            let state = approval::answer_for(db, now, &args.slug, heard, who).await?;
            say(&format!("the word of {} is kept", args.network));
            if state == State::Approved {
                say("every network agrees: the programme is approved");
            }
            Ok(())
        }
        ApprovalCommand::Show { slug, json } => {
            let desk = approval::desk(db, &slug).await?;
            if json {
                say(&format!("{:#}", approval::api::all(&desk)));
                return Ok(());
            }
            match &desk.standing.newest {
                Some(question) => show(question, &desk.roster),
                None => say("nothing was put to the contact group: plenary approval ask SLUG"),
            }
            say(&format!("rule: {}", desk.standing.rule.word()));
            for pass in &desk.passes {
                say(&format!(
                    "release {} went out without the contact group's word, by {}: {}",
                    pass.release, pass.by, pass.reason
                ));
            }
            Ok(())
        }
        ApprovalCommand::Settle { slug, reason } => {
            let number = approval::settle(db, now, &slug, None, &reason, by).await?;
            say(&format!("question {number} counts as approved"));
            Ok(())
        }
        ApprovalCommand::Withdraw { slug, reason } => {
            let number = approval::withdraw(db, now, &slug, None, &reason, by).await?;
            say(&format!("question {number} is taken back"));
            Ok(())
        }
        ApprovalCommand::Remind { slug } => {
            let mails = approval::remind(db, now, &app.sender(None), &slug).await?;
            say(&format!("{mails} reminders are in the outbox"));
            Ok(())
        }
        ApprovalCommand::Rule { slug, rule } => {
            let rule = Rule::from_word(&rule).ok_or_else(|| {
                Refusal::invalid(
                    "rule",
                    format!("\"{rule}\" is none of recommended, required"),
                )
            })?;
            approval::set_rule(db, &slug, rule).await?;
            say(&format!("approval is {}", rule.word()));
            Ok(())
        }
    }
}

async fn ask(args: AskArgs, app: &App) -> Result<(), Refusal> {
    let what = match (args.proposal, &args.starts) {
        (Some(number), _) => What::Proposal(number),
        (None, Some(path)) => {
            let name = path.display().to_string();
            let bytes = std::fs::read(path)
                .map_err(|e| Refusal::invalid(&name, format!("it cannot be read: {e}")))?;
            What::Starts(StartsFile { name, bytes })
        }
        (None, None) => {
            return Err(Refusal::invalid(
                "proposal",
                "give the number of a proposal, or starts",
            ));
        }
    };
    let asking = Asking {
        what,
        answer_by: args.answer_by,
        note: args.note,
        after: args.after,
    };
    let (now, sender) = (app.clock.now(), app.sender(None));
    let number = approval::ask(&app.db, now, &sender, &args.slug, asking, "command line").await?;
    let desk = approval::desk(&app.db, &args.slug).await?;
    say(&format!("question {number} is with the contact group"));
    if let Some(question) = &desk.standing.newest {
        for network in &question.paper.networks {
            let who = approval::coordinators(&desk.roster, &[network.id()]);
            if who.is_empty() {
                say(&format!(
                    "careful: {} has no coordinator at this meeting: nobody was written to",
                    network.code
                ));
            }
        }
    }
    Ok(())
}

fn show(q: &Question, roster: &Roster) {
    let zone = &roster.meeting.zone;
    say(&format!(
        "question {}{}: {}, answers until {}",
        q.number,
        q.proposal
            .map_or_else(String::new, |n| format!(" (proposal {n})")),
        q.state.word(),
        with_zone(q.answer_by, zone)
    ));
    for network in &q.paper.networks {
        match q.word_of(&network.id()) {
            None => say(&format!("  {:<10} not yet", network.code)),
            Some(word) => {
                let reason = if word.reason.is_empty() {
                    String::new()
                } else {
                    format!(": {}", word.reason)
                };
                say(&format!(
                    "  {:<10} {}{reason} ({}, {}, by {})",
                    network.code,
                    word.verdict.word(),
                    word.said_by,
                    with_zone(word.at, zone),
                    word.way.word()
                ));
            }
        }
    }
    if let Some(closed) = &q.closed {
        let by = if closed.by.is_empty() {
            "the last network's word"
        } else {
            &closed.by
        };
        let why = if closed.why.is_empty() {
            String::new()
        } else {
            format!(": {}", closed.why)
        };
        say(&format!(
            "closed {} by {by}{why}",
            with_zone(closed.at, zone)
        ));
    }
}
