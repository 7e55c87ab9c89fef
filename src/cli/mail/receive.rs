//! `plenary mail receive` and `watch`: mails that come in.

use std::io::Read;
use std::sync::Arc;

use serde_json::json;
use tokio::sync::Notify;

use super::say;
use crate::app::App;
use crate::mail::Sender;
use crate::mail::inbound::{self, MOST_OCTETS, Way};
use crate::refusal::Refusal;
use crate::rsvp::inbound::{Post, Received, receive};
use crate::store::Db;
use crate::time::Clock;

/// What a mail server takes for "try again later" (EX_TEMPFAIL of sysexits.h).
pub const TRY_AGAIN: u8 = 75;

/// Takes the mail on standard input.
pub async fn one(app: &App) -> Result<(), Refusal> {
    let post = post(app, app.sender(None));
    let mut bytes = Vec::new();
    let most = u64::try_from(MOST_OCTETS).unwrap_or(u64::MAX) + 1;
    std::io::stdin()
        .lock()
        .take(most)
        .read_to_end(&mut bytes)
        .map_err(|e| Refusal::invalid("standard input", format!("the mail broke off: {e}")))?;
    let received = receive(&app.db, app.clock.now(), &post, bytes, Way::Pipe).await?;
    say(&line(&received));
    Ok(())
}

/// Looks once into maildir and mailbox.
pub async fn watch(app: &App) -> Result<(), Refusal> {
    if app.settings.inbox.maildir.is_none() && app.settings.inbox.imap.is_none() {
        return Err(Refusal::invalid(
            "mail.inbox",
            "the settings name neither a maildir nor an imap_host: there is nothing to look into",
        ));
    }
    let post = post(app, app.sender(None));
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
