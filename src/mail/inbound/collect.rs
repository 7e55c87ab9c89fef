//! Fetching: the maildir and the IMAP mailbox, looked into again and again. What a mail means is for whoever is handed its bytes.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;

use super::{imap, maildir};
use crate::refusal::Refusal;
use crate::settings::InboxSettings;

/// A new mail in a maildir waits at most so long.
const MAILDIR_EVERY: Duration = Duration::from_secs(2);
/// After trouble (no server, no store) nothing is tried for so long.
const AFTER_TROUBLE: Duration = Duration::from_secs(30);

/// By which way a mail came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Pipe,
    Maildir,
    Imap,
    Upload,
}

impl Way {
    /// As stored and shown.
    pub fn word(self) -> &'static str {
        match self {
            Way::Pipe => "pipe",
            Way::Maildir => "maildir",
            Way::Imap => "imap",
            Way::Upload => "upload",
        }
    }
}

/// Looks into every configured place once. `take` gets each mail's bytes, at most one more than may be read; what it refuses stays where it is
/// and comes again. Gives how many were taken.
pub async fn collect<F, T>(settings: &InboxSettings, take: &F) -> Result<usize, Refusal>
where
    F: Fn(Way, Vec<u8>) -> T,
    T: Future<Output = Result<(), Refusal>>,
{
    let mut taken = 0;
    if let Some(folder) = &settings.maildir {
        taken += maildir::pass(folder, take).await?;
    }
    if let Some(server) = &settings.imap {
        taken += imap::pass(server, take).await?;
    }
    Ok(taken)
}

/// Does so until `stop` is notified: the maildir every two seconds, the IMAP mailbox as often as the settings say.
pub async fn run_inbox<F, T>(settings: InboxSettings, take: F, stop: Arc<Notify>)
where
    F: Fn(Way, Vec<u8>) -> T,
    T: Future<Output = Result<(), Refusal>>,
{
    if settings.maildir.is_none() && settings.imap.is_none() {
        return;
    }
    let of_maildir = async {
        let Some(folder) = &settings.maildir else {
            return std::future::pending().await;
        };
        loop {
            rest(maildir::pass(folder, &take).await, MAILDIR_EVERY).await;
        }
    };
    let of_imap = async {
        let Some(server) = &settings.imap else {
            return std::future::pending().await;
        };
        loop {
            let pause = Duration::from_secs(server.every);
            rest(imap::pass(server, &take).await, pause).await;
        }
    };
    tokio::select! {
        () = stop.notified() => {}
        () = of_maildir => {}
        () = of_imap => {}
    }
}

async fn rest(done: Result<usize, Refusal>, pause: Duration) {
    let pause = match done {
        Ok(_) => pause,
        Err(refusal) => {
            tracing::warn!("mails that came in wait: {refusal}");
            pause.max(AFTER_TROUBLE)
        }
    };
    tokio::time::sleep(pause).await;
}
