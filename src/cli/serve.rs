//! `plenary serve`.
use super::Place;
use crate::refusal::Refusal;
use clap::Args;
#[derive(Args)]
pub struct ServeArgs {
    #[arg(long)]
    demo: bool,
}
pub async fn run(_: ServeArgs, _: &Place) -> Result<(), Refusal> {
    Ok(())
}
