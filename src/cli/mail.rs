//! `plenary mail`: mails that come in, and what the way of a mail needs outside this program.

mod check_dns;
mod dkim_key;
mod receive;

use clap::Subcommand;

pub use receive::{TRY_AGAIN, run_inbox};

use super::{Place, say};
use crate::refusal::Refusal;

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
    DkimKey(dkim_key::DkimKeyArgs),
    CheckDns(check_dns::CheckDnsArgs),
}

/// Runs one of them.
pub async fn run(command: MailCommand, place: &Place) -> Result<(), Refusal> {
    match command {
        MailCommand::Receive => receive::one(&place.open().await?).await,
        MailCommand::Watch => receive::watch(&place.open().await?).await,
        MailCommand::DkimKey(args) => dkim_key::run(&args, &place.settings_before_key()?),
        MailCommand::CheckDns(args) => check_dns::run(&args, &place.settings()?),
    }
}
