//! `plenary mail`: mails that come in.

use std::io::Read;
use std::sync::Arc;

use clap::Subcommand;
use serde_json::json;
use tokio::sync::Notify;

use super::{Place, say};
use crate::app::App;
use crate::mail::Sender;
use crate::mail::inbound::{self, MOST_OCTETS, Way};
use crate::refusal::Refusal;
use crate::rsvp::inbound::{Post, Received, receive};
use crate::store::Db;
use crate::time::Clock;

/// What a mail server takes for "try again later" (EX_TEMPFAIL of sysexits.h).
pub const TRY_AGAIN: u8 = 75;

#[derive(Subcommand)]
pub enum MailCommand {
    /// Take one mail from standard input: an answer, a counter-proposal, a bounce
    ///
    /// Prints one JSON line: outcome, person (the invited address), session (its code), answer, reason, meeting.
    /// Outcomes that count: applied, counter, refresh-answered, bounced. The others are kept, with the reason, and seen
    /// on the page Inbox of the meeting.
    ///
    /// Exit code 0: the mail was taken, whatever became of it. 75: the store is away or the settings are wrong, the mail
    /// server should try again. A mail of more than 10 MiB is not read.
    ///
    /// With Postfix, in /etc/aliases, and recipient_delimiter = + in main.cf:
    ///   secretariat: "|/usr/local/bin/plenary --config /etc/plenary.toml --data /var/lib/plenary mail receive"
    #[command(
        verbatim_doc_comment,
        after_help = "Example: plenary mail receive < message.eml"
    )]
    Receive,
    /// Look once into the maildir and the IMAP mailbox of the settings
    ///
    /// A running `plenary serve` does this by itself: into the maildir every two seconds, into the mailbox every minute
    /// or as the setting mail.inbox.every_seconds says. Prints a JSON line for each mail, as `mail receive` does. A mail
    /// that was taken is moved to `cur` in the maildir, marked as read in the mailbox.
    #[command(
        verbatim_doc_comment,
        after_help = "Example: plenary --config plenary.toml mail watch"
    )]
    Watch,
}

/// Runs one of them.
pub async fn run(command: MailCommand, place: &Place) -> Result<(), Refusal> {
    let app = place.open().await?;
    let post = post(&app, app.sender(None));
    match command {
        MailCommand::Receive => {
            let mut bytes = Vec::new();
            let most = u64::try_from(MOST_OCTETS).unwrap_or(u64::MAX) + 1;
            std::io::stdin()
                .lock()
                .take(most)
                .read_to_end(&mut bytes)
                .map_err(|e| {
                    Refusal::invalid("standard input", format!("the mail broke off: {e}"))
                })?;
            let received = receive(&app.db, app.clock.now(), &post, bytes, Way::Pipe).await?;
            say(&line(&received));
            Ok(())
        }
        MailCommand::Watch => {
            if app.settings.inbox.maildir.is_none() && app.settings.inbox.imap.is_none() {
                return Err(Refusal::invalid(
                    "mail.inbox",
                    "the settings name neither a maildir nor an imap_host: there is nothing to look into",
                ));
            }
            let taken = inbound::collect(&app.settings.inbox, &|way, bytes| {
                let (db, now, post) = (app.db.clone(), app.clock.now(), post.clone());
                async move {
                    let received = receive(&db, now, &post, bytes, way).await?;
                    say(&line(&received));
                    Ok(())
                }
            })
            .await?;
            eprintln!("{taken} mails taken");
            Ok(())
        }
    }
}

fn post(app: &App, sender: Sender) -> Post {
    Post {
        sender,
        authserv_id: app.settings.inbox.authserv_id.clone(),
    }
}

fn line(received: &Received) -> String {
    json!({
        "outcome": received.outcome.word(),
        "person": received.person,
        "session": received.session,
        "answer": received.answer.map(crate::invitation::Answer::word),
        "reason": received.reason,
        "meeting": received.meeting,
    })
    .to_string()
}

/// Watches maildir and mailbox beside the server until `stop` is notified; the mail worker is woken for what is to be answered.
pub fn run_inbox(
    app: &App,
    sender: Sender,
    wake: Arc<Notify>,
    stop: Arc<Notify>,
) -> impl Future<Output = ()> + Send + 'static {
    let (db, clock, settings): (Db, Clock, _) = (
        app.db.clone(),
        app.clock.clone(),
        app.settings.inbox.clone(),
    );
    let post = post(app, sender);
    async move {
        let take = move |way: Way, bytes: Vec<u8>| {
            let (db, now, post, wake) = (db.clone(), clock.now(), post.clone(), Arc::clone(&wake));
            async move {
                let received = receive(&db, now, &post, bytes, way).await?;
                tracing::info!(
                    "a mail came in by {}: {}",
                    way.word(),
                    received.outcome.word()
                );
                wake.notify_one();
                Ok(())
            }
        };
        inbound::run_inbox(settings, take, stop).await;
    }
}
