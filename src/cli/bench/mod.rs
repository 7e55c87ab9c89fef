//! `plenary bench`: how fast this machine is at what takes long, beside what others do on it in the same run.

mod beside;
mod fill;
mod mail;
mod measure;
mod place;
mod sink;
mod told;

use clap::Subcommand;

use super::Place;
use crate::refusal::Refusal;

#[derive(Subcommand)]
pub enum BenchCommand {
    Mail(mail::MailArgs),
    Sink(sink::SinkArgs),
}

/// Runs one of them.
pub async fn run(command: BenchCommand, place: &Place) -> Result<(), Refusal> {
    match command {
        BenchCommand::Mail(args) => mail::run(args, place).await,
        BenchCommand::Sink(args) => sink::run(args).await,
    }
}
