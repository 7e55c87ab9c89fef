//! `plenary invitations`: the outbox and the answers.

use clap::Subcommand;
use serde_json::json;

use super::delivery::{self, DeliveryCommand};
use super::sending::Sending;
use super::{counters, say};
use crate::app::App;
use crate::mail;
use crate::meeting;
use crate::people::Email;
use crate::refusal::Refusal;
use crate::rsvp;
use crate::store::Presence;

#[derive(Subcommand)]
pub enum InvitationsCommand {
    /// Send what waits in the outbox: by SMTP, or as files into DATA/mail
    ///
    /// A running `plenary serve` does this by itself. Mails of all meetings are sent; the counts are those of this one.
    /// A mail that a server puts off is tried again after a minute, two, four … up to four hours, for three days, at
    /// most until its session begins.
    #[command(
        verbatim_doc_comment,
        after_help = "Example: plenary invitations send ga-2020 --until-empty"
    )]
    Send {
        /// The meeting's slug
        slug: String,
        /// Go on until nothing waits, also for mails that were put off
        #[arg(long)]
        until_empty: bool,
        /// Print one JSON object: sent, waiting, failed, superseded, expired
        #[arg(long)]
        json: bool,
    },
    /// End all personal links of somebody (a lost telephone, a forwarded mail); her next mail brings a new one
    EndLinks {
        /// The meeting's slug
        slug: String,
        /// Her address
        email: String,
    },
    /// Proposals of another time that came by mail, newest first
    Counters {
        /// The meeting's slug
        slug: String,
        /// Print JSON: number, person, session, start, minutes, comment, state, could_come, invited
        #[arg(long)]
        json: bool,
    },
    /// Take a proposal of another time: an ordinary release that moves its session there
    #[command(after_help = "Example: plenary invitations accept ga-2020 17 --yes")]
    Accept {
        /// The meeting's slug
        slug: String,
        /// The proposal's number
        number: i64,
        /// Release it; without this it only says what would change
        #[arg(long)]
        yes: bool,
    },
    /// Decline a proposal of another time: the session stays, and she is told
    Decline {
        /// The meeting's slug
        slug: String,
        /// The proposal's number
        number: i64,
    },
    /// Who answered what, per session and network
    Answers {
        /// The meeting's slug
        slug: String,
        /// Print JSON, with each person's answer
        #[arg(long)]
        json: bool,
    },
    #[command(flatten)]
    Delivery(DeliveryCommand),
}

/// Runs one of them.
pub async fn run(command: InvitationsCommand, app: &App) -> Result<(), Refusal> {
    match command {
        InvitationsCommand::Send {
            slug,
            until_empty,
            json,
        } => send(app, slug, until_empty, json).await,
        InvitationsCommand::EndLinks { slug, email } => {
            let email = Email::parse(&email).map_err(|says| Refusal::invalid("email", says))?;
            let ended = rsvp::end_links(&app.db, app.clock.now(), &slug, &email).await?;
            say(&format!("{ended} personal links ended"));
            Ok(())
        }
        InvitationsCommand::Counters { slug, json } => counters::list(app, &slug, json).await,
        InvitationsCommand::Accept { slug, number, yes } => {
            counters::accept(app, &slug, number, yes).await
        }
        InvitationsCommand::Decline { slug, number } => counters::decline(app, &slug, number).await,
        InvitationsCommand::Answers { slug, json } => answers(app, &slug, json).await,
        InvitationsCommand::Delivery(command) => delivery::run(command, app).await,
    }
}

async fn send(app: &App, slug: String, until_empty: bool, as_json: bool) -> Result<(), Refusal> {
    let meeting = app.db.read(move |conn| meeting::load(conn, &slug)).await?;
    let transport = app.transport()?;
    let _alone = alone(app).await?;
    let waiting = app.db.read(|conn| mail::counts(conn, None)).await?.waiting;
    let mut progress = Sending::new(waiting);
    let sent = mail::run_until_empty(&app.db, &app.clock, &transport, until_empty, &mut |tally| {
        progress.hear(tally);
    })
    .await;
    progress.end();
    sent?;
    let id = meeting.id.to_string();
    let counts = app
        .db
        .read(move |conn| mail::counts(conn, Some(&id)))
        .await?;
    if as_json {
        say(&json!({"sent": counts.sent, "waiting": counts.waiting, "failed": counts.failed, "superseded": counts.superseded, "expired": counts.expired}).to_string());
    } else {
        say(&format!(
            "{}: {} mails sent so far, {} waiting, {} refused, {} replaced by a later one before they were sent, {} given up",
            meeting.slug,
            counts.sent,
            counts.waiting,
            counts.failed,
            counts.superseded,
            counts.expired
        ));
        if let Some(folder) = app.mail_folder() {
            say(&format!("they are in {}", folder.display()));
        }
    }
    Ok(())
}

/// When no other process sends on the same database, what a killed one held is free again.
pub async fn alone(app: &App) -> Result<Presence, Refusal> {
    app.db
        .arrive("worker", |conn| mail::release_leases(conn).map(|_| ()))
        .await
}

async fn answers(app: &App, slug: &str, as_json: bool) -> Result<(), Refusal> {
    let (_, sessions) = rsvp::answers(&app.db, slug).await?;
    if as_json {
        let all: Vec<_> = sessions
            .iter()
            .map(|s| {
                json!({
                    "code": s.session.code,
                    "networks": s.networks.iter().map(|n| json!({
                        "network": n.network, "invited": n.invited, "accepted": n.accepted,
                        "tentative": n.tentative, "declined": n.declined, "no_answer": n.silent(),
                    })).collect::<Vec<_>>(),
                    "people": s.people.iter().map(|p| json!({"name": p.name, "network": p.network, "answer": p.answer.word()})).collect::<Vec<_>>(),
                })
            })
            .collect();
        say(&serde_json::Value::from(all).to_string());
        return Ok(());
    }
    for s in &sessions {
        say(&format!("{}  {}", s.session.code, s.session.title));
        for n in &s.networks {
            say(&format!(
                "  {:<12} {:>4} invited {:>4} accepted {:>4} tentative {:>4} declined {:>4} no answer",
                n.network.as_deref().unwrap_or("no network"),
                n.invited,
                n.accepted,
                n.tentative,
                n.declined,
                n.silent()
            ));
        }
    }
    Ok(())
}
