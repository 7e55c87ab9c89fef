//! `plenary insights`: what the workshops brought, and what the networks say to it.

use std::path::PathBuf;

use clap::Subcommand;

use super::say;
use crate::app::App;
use crate::insight::{self, Standing, Workbook};
use crate::meeting::Roster;
use crate::refusal::Refusal;

#[derive(Debug, Subcommand)]
pub enum InsightsCommand {
    /// Each workshop's key insights and recommendations, and where they stand with the contact group
    #[command(after_help = "Example: plenary insights show ga-2020 --json")]
    Show {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// Print JSON: every workshop with its newest version and all that networks said
        #[arg(long)]
        json: bool,
    },
    /// Write a new version of what a workshop brought
    ///
    /// The file is JSON: `{"format": "insights/1", "insights": ["…"], "recommendations": [{"text": "…",
    /// "addressee": "networks" or "policymakers", "networks": ["NWM"], "status": "proposed", "adopted" or "dropped"}]}`.
    /// Every version is kept; the same text again is no new one. Rapporteurs write on their personal pages.
    #[command(
        verbatim_doc_comment,
        after_help = "Example: plenary insights write ga-2020 WG2 wg2.json --submit"
    )]
    Write {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// The workshop's code
        #[arg(value_name = "CODE")]
        code: String,
        /// The document
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Send it to the contact group
        #[arg(long)]
        submit: bool,
    },
}

/// Runs one of them.
pub async fn run(command: InsightsCommand, app: &App) -> Result<(), Refusal> {
    match command {
        InsightsCommand::Show { slug, json } => {
            let (roster, books) = insight::of_meeting(&app.db, &slug).await?;
            if json {
                let all: Vec<_> = books
                    .iter()
                    .map(|b| insight::api::one(&roster, b))
                    .collect();
                say(&format!("{:#}", serde_json::Value::from(all)));
            } else {
                for book in &books {
                    show(&roster, book);
                }
            }
            Ok(())
        }
        InsightsCommand::Write {
            slug,
            code,
            file,
            submit,
        } => {
            let name = file.display().to_string();
            let text = std::fs::read_to_string(&file)
                .map_err(|e| Refusal::invalid(&name, format!("the file cannot be read: {e}")))?;
            let draft = insight::read_document(&text, &name)?;
            let now = app.clock.now();
            let wanted = (None, submit);
            let by = "command line";
            let number = insight::write_for(&app.db, now, &slug, &code, draft, wanted, by).await?;
            say(&format!("{code}: version {number} is kept"));
            Ok(())
        }
    }
}

fn show(roster: &Roster, book: &Workbook) {
    let codes = |ids: &[crate::people::NetworkId]| {
        let all: Vec<&str> = ids
            .iter()
            .filter_map(|id| roster.network(id))
            .map(|n| n.code.as_str())
            .collect();
        all.join(", ")
    };
    let standing = match &book.standing {
        Standing::Nothing => "nothing written yet".to_string(),
        Standing::Draft => "a draft".to_string(),
        Standing::InReview(silent) => {
            format!("with the contact group: {} still to speak", codes(silent))
        }
        Standing::Objected(who) => format!("{} objects", codes(who)),
        Standing::Agreed => "agreed".to_string(),
    };
    say(&format!(
        "{}  {}  [{standing}]",
        book.workshop.code, book.workshop.title
    ));
    let Some(version) = book.newest() else {
        return;
    };
    for insight in &version.document.insights {
        say(&format!("  · {insight}"));
    }
    for (i, r) in version.document.recommendations.iter().enumerate() {
        let supported = if r.networks.is_empty() {
            String::new()
        } else {
            format!("; supported by {}", codes(&r.networks))
        };
        say(&format!(
            "  {}. {} (to {}, {}{supported})",
            i + 1,
            r.text,
            r.addressee.word(),
            r.status.word()
        ));
    }
}
