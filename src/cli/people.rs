//! `plenary people`: what is held of somebody, given out and erased.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::say;
use crate::app::App;
use crate::people::Email;
use crate::privacy::{
    Ask, Asked, as_json, as_zip, data, erase, forewarn, of_address, readmit, settle_farewells,
};
use crate::refusal::{Kind, Refusal};

#[derive(Debug, Subcommand)]
pub enum PeopleCommand {
    Data(DataArgs),
    Erase(EraseArgs),
    /// Let somebody be put on lists again whose data were erased, because she wishes so herself
    #[command(after_help = "Example: plenary people readmit ana@women.example")]
    Readmit {
        /// Her address
        #[arg(value_name = "ADDRESS")]
        address: String,
    },
}

/// Write out all that is held of somebody
///
/// One JSON document, or a ZIP file with one CSV file a table. Secrets of links are not in it, nor what is about others.
#[derive(Debug, Args)]
#[command(
    verbatim_doc_comment,
    after_help = "Examples:\n  plenary people data ana@women.example\n  plenary people data ana@women.example --format csv -o ana.zip"
)]
pub struct DataArgs {
    /// Her address
    #[arg(value_name = "ADDRESS")]
    address: String,
    /// json or csv
    #[arg(long, value_name = "FORMAT", default_value = "json")]
    format: Form,
    /// Where to write it; without it JSON goes to standard output
    #[arg(short, long, value_name = "FILE", required_if_eq("format", "csv"))]
    out: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    Json,
    Csv,
}

/// Erase somebody from all meetings of her alliance
///
/// Her name, address, answers, availability, mails and links are deleted; what was counted of her attendance stays counted, without
/// name. Her address is remembered as a mark that cannot be read back, so that no import brings her back unasked. It cannot be undone.
///
/// Without --yes the command says what it would do.
#[derive(Debug, Args)]
#[command(
    verbatim_doc_comment,
    after_help = "Examples:\n  plenary people erase ana@women.example\n  plenary people erase ana@women.example --tell --yes"
)]
pub struct EraseArgs {
    /// Her address
    #[arg(value_name = "ADDRESS")]
    address: String,
    /// Mail her the cancellations of what lies ahead first; her address goes when they have left, after two days at the latest
    #[arg(long)]
    tell: bool,
    /// Do it
    #[arg(long)]
    yes: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Runs one of them.
pub async fn run(command: PeopleCommand, app: &App) -> Result<(), Refusal> {
    let folder = app.mail_folder();
    settle_farewells(&app.db, app.clock.now(), folder.as_deref()).await?;
    match command {
        PeopleCommand::Data(args) => give_out(args, app).await,
        PeopleCommand::Erase(args) if args.yes => erase_now(args, app).await,
        PeopleCommand::Erase(args) => would_erase(args, app).await,
        PeopleCommand::Readmit { address } => {
            let email = Email::parse(&address).map_err(|says| Refusal::invalid("ADDRESS", says))?;
            readmit(&app.db, None, &email).await?;
            say(&format!("{email} can be put on lists again"));
            Ok(())
        }
    }
}

async fn give_out(args: DataArgs, app: &App) -> Result<(), Refusal> {
    let now = app.clock.now();
    let held = data(&app.db, now, of_address(&args.address)?).await?;
    let bytes = match args.format {
        Form::Json => format!("{:#}\n", as_json(&held, now)).into_bytes(),
        Form::Csv => as_zip(&held)?,
    };
    let Some(file) = &args.out else {
        say(String::from_utf8_lossy(&bytes).trim_end());
        return Ok(());
    };
    let cannot = |e: std::io::Error| {
        Refusal::at(
            Kind::Unavailable,
            file.display().to_string(),
            format!("it cannot be written: {e}"),
        )
    };
    let mut out = std::fs::File::create(file).map_err(cannot)?;
    out.write_all(&bytes).map_err(cannot)?;
    say(&format!("{} holds all that is held of her", file.display()));
    Ok(())
}

async fn would_erase(args: EraseArgs, app: &App) -> Result<(), Refusal> {
    let now = app.clock.now();
    let (held, foreseen) = forewarn(&app.db, now, of_address(&args.address)?).await?;
    let counts = held.tables.counts();
    if args.json {
        let kinds: serde_json::Map<String, serde_json::Value> = counts
            .iter()
            .map(|(kind, n)| (kind.word().to_string(), (*n).into()))
            .collect();
        let value = serde_json::json!({
            "held": kinds,
            "ahead": foreseen.ahead,
            "runs": foreseen.runs,
            "counted": foreseen.counted,
            "refused": foreseen.refused,
        });
        say(&format!("{value:#}"));
        return Ok(());
    }
    say("Nothing was erased. With --yes it would be:");
    for (kind, n) in counts {
        say(&format!("  {:<12} {n} entries", kind.word()));
    }
    say(&format!(
        "  invitations to {} sessions ahead end; she runs {} of them",
        foreseen.ahead.len(),
        foreseen.runs.len()
    ));
    say(&format!(
        "  {} sessions keep counting one person, without name",
        foreseen.counted
    ));
    if let Some(why) = foreseen.refused {
        say(&format!("It would be refused: {why}"));
    }
    Ok(())
}

async fn erase_now(args: EraseArgs, app: &App) -> Result<(), Refusal> {
    let asked = Asked {
        whose: of_address(&args.address)?,
        how: Ask { tell: args.tell },
    };
    let (now, sender, folder) = (app.clock.now(), app.sender(None), app.mail_folder());
    let done = erase(&app.db, now, &sender, folder.as_deref(), asked).await?;
    if args.json {
        let value = serde_json::json!({
            "told": done.told,
            "rows": done.rows,
            "texts": done.texts,
            "name_gone": done.name_gone,
            "open_parts": done.open_parts,
        });
        say(&format!("{value:#}"));
        return Ok(());
    }
    say(&format!(
        "erased: {} rows, and her name or address in {} texts",
        done.rows, done.texts
    ));
    if done.told > 0 {
        say(&format!(
            "{} cancellations go to her before her address goes",
            done.told
        ));
    }
    if !done.open_parts.is_empty() {
        say(&format!(
            "somebody else has to facilitate or report on {}",
            done.open_parts.join(", ")
        ));
    }
    if !done.name_gone {
        say(
            "somebody else bears her name, or it is a short word: texts with the name alone were left",
        );
    }
    Ok(())
}
