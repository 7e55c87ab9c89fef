//! `plenary mail`: what the way of a mail needs outside this program.

mod check_dns;
mod dkim_key;

use clap::Subcommand;

use super::{Place, say};
use crate::refusal::Refusal;

#[derive(Subcommand)]
pub enum MailCommand {
    DkimKey(dkim_key::DkimKeyArgs),
    CheckDns(check_dns::CheckDnsArgs),
}

/// Runs one of them.
pub fn run(command: MailCommand, place: &Place) -> Result<(), Refusal> {
    match command {
        MailCommand::DkimKey(args) => dkim_key::run(&args, &place.settings()?),
        MailCommand::CheckDns(args) => check_dns::run(&args, &place.settings()?),
    }
}
