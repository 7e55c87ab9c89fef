//! `plenary invitations delivery`, `resend`, `hold`, `let-go`, `correct`: who was told what, did it arrive, and what to do where it did not.

mod tell;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;

use self::tell::{head, tell, tell_hers};
use super::say;
use crate::app::App;
use crate::invitation::delivery::{self, Again, Asked, Said, line_json};
use crate::refusal::Refusal;
use crate::sheet::{write_csv, write_xlsx};

const BY: &str = "command line";

#[derive(Subcommand)]
pub enum DeliveryCommand {
    Delivery(DeliveryArgs),
    Resend(ResendArgs),
    /// Hold mails back: what waits, and what is written from now on, stays until it is let go
    ///
    /// Of the whole meeting, or with --person of one person. What is on its way still arrives. The first thing to do
    /// after a backup was put back, before `plenary serve` is started: what had been sent since would be sent again.
    #[command(
        verbatim_doc_comment,
        after_help = "Example: plenary invitations hold ga-2020 --reason \"restored from the backup of Monday\""
    )]
    Hold {
        /// The meeting's slug
        slug: String,
        /// Her address: only mails to her
        #[arg(long, value_name = "EMAIL")]
        person: Option<String>,
        /// Why; shown to the other organisers
        #[arg(long, value_name = "TEXT", default_value = "")]
        reason: String,
    },
    /// Let go what was held back
    LetGo {
        /// The meeting's slug
        slug: String,
        /// Her address: what was held of hers
        #[arg(long, value_name = "EMAIL")]
        person: Option<String>,
    },
    Correct(CorrectArgs),
}

/// Who was told what, and did it arrive: the newest mail to each person about each session
///
/// States: refused, bounced, given-up and quarantined are problems; put-off, held, waiting and on-its-way are under
/// way; delivered was taken by the server; replaced was taken back before it left. With --person and an address her
/// whole story is told: what she should hold, what she holds, every mail to her.
#[derive(Args)]
#[command(verbatim_doc_comment, after_help = EXAMPLE)]
pub struct DeliveryArgs {
    /// The meeting's slug
    slug: String,
    /// Only what did not arrive and is not under way any more
    #[arg(long, conflicts_with = "state")]
    problems: bool,
    /// Only this state
    #[arg(long, value_name = "STATE")]
    state: Option<String>,
    /// Only this session
    #[arg(long, value_name = "CODE")]
    session: Option<String>,
    /// Only people of this network; - for those of none
    #[arg(long, value_name = "CODE", allow_hyphen_values = true)]
    network: Option<String>,
    /// An address: her whole story. Otherwise words of her name: only her lines
    #[arg(long, value_name = "EMAIL")]
    person: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Write all lines that fit into a file: .csv or .xlsx
    #[arg(long, value_name = "FILE", conflicts_with = "json")]
    out: Option<PathBuf>,
}

const EXAMPLE: &str = "\
Examples:
  plenary invitations delivery ga-2020 --problems
  plenary invitations delivery ga-2020 --session WG2 --network FWA --out wg2.xlsx
  plenary invitations delivery ga-2020 --person anna@fwa.example";

/// Send again: to one person, or to everybody whom something did not reach
///
/// The same invitation with a later stamp (SEQUENCE stays), to the address that she has now. Without --person: what did
/// not arrive, of everybody who fits. With it: what she missed, or with --everything all that she should hold. Nothing
/// of a session that is over is sent.
#[derive(Args)]
#[command(
    verbatim_doc_comment,
    after_help = "Example: plenary invitations resend ga-2020 --network FWA"
)]
pub struct ResendArgs {
    /// The meeting's slug
    slug: String,
    /// Her address
    #[arg(long, value_name = "EMAIL")]
    person: Option<String>,
    /// Only this session
    #[arg(long, value_name = "CODE")]
    session: Option<String>,
    /// Only people of this network; - for those of none
    #[arg(
        long,
        value_name = "CODE",
        conflicts_with = "person",
        allow_hyphen_values = true
    )]
    network: Option<String>,
    /// With --person: all that she should hold, not only what she missed
    #[arg(long, requires = "person", conflicts_with = "session")]
    everything: bool,
    /// Print one JSON object: people, mails
    #[arg(long)]
    json: bool,
}

/// Correct somebody's address, and send to the new one what she should hold
///
/// The links of her old mails end, what still waits for the old address is taken back, and every current invitation is
/// written to the new one, at all meetings. The change is kept on record; reports and replies that name the old address
/// are still known as hers.
#[derive(Args)]
#[command(
    verbatim_doc_comment,
    after_help = "Example: plenary invitations correct ga-2020 anna@fwa.exmaple anna@fwa.example"
)]
pub struct CorrectArgs {
    /// The meeting's slug
    slug: String,
    /// The address that she has now
    old: String,
    /// The right one
    new: String,
    /// It is right although it looks like a slip of the hand
    #[arg(long)]
    sure: bool,
    /// Send only what did not arrive, not all that she should hold
    #[arg(long)]
    only_missed: bool,
    /// Print one JSON object: old, new, taken_back, sent
    #[arg(long)]
    json: bool,
}

/// Runs one of them.
pub async fn run(command: DeliveryCommand, app: &App) -> Result<(), Refusal> {
    let now = app.clock.now();
    match command {
        DeliveryCommand::Delivery(args) => look(app, args).await,
        DeliveryCommand::Resend(args) => resend(app, args).await,
        DeliveryCommand::Hold {
            slug,
            person,
            reason,
        } => {
            let key = person.as_deref();
            let held = delivery::hold(&app.db, now, &slug, key, &reason, BY).await?;
            say(&format!(
                "held back from now on; {} waited. Let them go: plenary invitations let-go {slug}{}",
                mails(held),
                key.map_or_else(String::new, |k| format!(" --person {k}"))
            ));
            Ok(())
        }
        DeliveryCommand::LetGo { slug, person } => {
            let free = delivery::let_go(&app.db, now, &slug, person.as_deref()).await?;
            say(&format!("{} may leave now", mails(free)));
            Ok(())
        }
        DeliveryCommand::Correct(args) => correct(app, args).await,
    }
}

fn mails(n: usize) -> String {
    match n {
        0 => "no mail".into(),
        1 => "1 mail".into(),
        n => format!("{n} mails"),
    }
}

async fn look(app: &App, args: DeliveryArgs) -> Result<(), Refusal> {
    let person = args.person.unwrap_or_default();
    let alone = args.session.is_none() && args.network.is_none() && args.state.is_none();
    if person.contains('@') && alone && !args.problems && args.out.is_none() {
        let hers = delivery::hers(&app.db, app.clock.now(), &args.slug, &person).await?;
        if args.json {
            say(&hers.json().to_string());
        } else {
            tell_hers(&hers);
        }
        return Ok(());
    }
    let mut asked = Asked {
        session: args.session.unwrap_or_default(),
        network: args.network.unwrap_or_default(),
        person,
        state: match args.state {
            Some(state) => state,
            None if args.problems => "problems".into(),
            None => String::new(),
        },
        page: 1,
    };
    if let Some(file) = args.out {
        return export(app, &args.slug, asked, &file).await;
    }
    if args.json {
        let (meeting, lines) = delivery::exported(&app.db, &args.slug, asked.clone()).await?;
        let ledger = delivery::ledger(&app.db, &args.slug, asked).await?;
        let mut whole = delivery::whole(&ledger);
        whole["lines"] = lines.iter().map(|l| line_json(l, &meeting.zone)).collect();
        whole["page"] = json!(1);
        whole["pages"] = json!(1);
        say(&whole.to_string());
        return Ok(());
    }
    let first = delivery::ledger(&app.db, &args.slug, asked.clone()).await?;
    head(&first);
    first.lines.iter().for_each(|l| tell(&first, l));
    for page in 2..=first.pages {
        asked.page = page;
        let next = delivery::ledger(&app.db, &args.slug, asked.clone()).await?;
        next.lines.iter().for_each(|l| tell(&next, l));
    }
    Ok(())
}

async fn export(
    app: &App,
    slug: &str,
    asked: Asked,
    file: &std::path::Path,
) -> Result<(), Refusal> {
    let name = file.display().to_string();
    let ending = file.extension().and_then(|e| e.to_str()).unwrap_or("");
    if !["csv", "xlsx"].contains(&ending) {
        return Err(Refusal::invalid(
            name,
            "the file's name ends neither in .csv nor in .xlsx",
        ));
    }
    let (meeting, lines) = delivery::exported(&app.db, slug, asked).await?;
    let sheet = delivery::sheet(&lines, &meeting.zone);
    let bytes = if ending == "csv" {
        write_csv(&sheet)
    } else {
        write_xlsx(&[sheet])?
    };
    std::fs::write(file, bytes)
        .map_err(|e| Refusal::invalid(&name, format!("it cannot be written: {e}")))?;
    say(&format!("{} lines are in {name}", lines.len()));
    Ok(())
}

async fn resend(app: &App, args: ResendArgs) -> Result<(), Refusal> {
    let (now, sender) = (app.clock.now(), app.sender(None));
    let done = if let Some(person) = args.person {
        let again = match (args.session, args.everything) {
            (Some(code), _) => Again::Session(code),
            (None, true) => Again::Everything,
            (None, false) => Again::Missed,
        };
        delivery::resend_hers(&app.db, now, &sender, &args.slug, &person, again).await?
    } else {
        let asked = Asked {
            session: args.session.unwrap_or_default(),
            network: args.network.unwrap_or_default(),
            ..Asked::default()
        };
        delivery::resend_missed(&app.db, now, &sender, &args.slug, asked).await?
    };
    if args.json {
        say(&json!({"people": done.people, "mails": done.mails}).to_string());
    } else if done.mails == 0 {
        say("there was nothing to send again");
    } else {
        say(&format!(
            "{} to {} people written again: plenary invitations send {} sends them, or a running service",
            mails(done.mails),
            done.people,
            args.slug
        ));
    }
    Ok(())
}

async fn correct(app: &App, args: CorrectArgs) -> Result<(), Refusal> {
    let said = Said {
        address: args.new,
        sure: args.sure,
        only_missed: args.only_missed,
    };
    let (now, sender) = (app.clock.now(), app.sender(None));
    let done = delivery::correct(&app.db, now, &sender, &args.slug, &args.old, said, BY).await?;
    if args.json {
        say(&json!({"old": done.old.as_str(), "new": done.new.as_str(), "taken_back": done.taken_back, "sent": done.resent}).to_string());
        return Ok(());
    }
    say(&format!(
        "{} is {} now; {} to the old address taken back",
        done.old,
        done.new,
        mails(done.taken_back)
    ));
    if done.resent.is_empty() {
        say("nothing that stands for her is still to come: nothing is sent to the new address");
    } else {
        say(&format!(
            "written to the new address: {}",
            done.resent.join(", ")
        ));
    }
    Ok(())
}
