//! `plenary feeds`: calendars that calendar programs fetch.

use clap::{Args, Subcommand};
use serde_json::json;

use super::say;
use crate::app::App;
use crate::feed::{self, Asked, Feed, Level, Made};
use crate::people::Email;
use crate::public::{self, Members};
use crate::refusal::Refusal;

#[derive(Subcommand)]
pub enum FeedsCommand {
    /// List the addresses that work, with whose sessions they show and when they were last fetched
    List {
        /// The meeting's slug
        slug: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    Make(MakeArgs),
    /// Give one of them a new address, shown only now; the old one leads nowhere from then on
    Renew {
        /// The meeting's slug
        slug: String,
        /// Its id, as `plenary feeds list` says it
        #[arg(value_name = "ID")]
        id: String,
    },
    /// End one of them: its address leads nowhere from then on
    End {
        /// The meeting's slug
        slug: String,
        /// Its id, as `plenary feeds list` says it
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Open the public programme, or close it; closed at first
    ///
    /// A page at /public/SLUG for everybody, in five languages, with programme.ics, schedule.xml, schedule.json and embed
    /// (a part of it for other pages) below it. It holds the sessions whose audience is public.
    #[command(verbatim_doc_comment)]
    Public {
        /// The meeting's slug
        slug: String,
        /// What it shows: times, titles or full
        #[arg(long, value_name = "LEVEL", value_parser = level, default_value = "titles")]
        level: Level,
        /// What it says of sessions for members: none, times (that they are, and when), titles, or networks (titles and,
        /// with --level full, which network leads) [default: as before, none at first]
        #[arg(long, value_name = "HOW", value_parser = members)]
        members: Option<Members>,
        /// Whether it names those who facilitate public sessions and agreed to be named: yes or no; only with --level full
        /// [default: as before, no at first]
        #[arg(long, value_name = "YES/NO", value_parser = yes_or_no)]
        names: Option<bool>,
        /// Close it
        #[arg(long, conflicts_with_all = ["level", "members", "names"])]
        close: bool,
    },
}

/// Make an address for a network, for a person, or of the whole programme; it is shown only now
#[derive(Args)]
#[command(after_help = EXAMPLE)]
pub struct MakeArgs {
    /// The meeting's slug
    slug: String,
    /// The network whose people's sessions it shows
    #[arg(long, value_name = "CODE", conflicts_with = "email")]
    network: Option<String>,
    /// The person whose sessions it shows; one that she has already gets this new address
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    /// What it shows: times, titles or full (themes and who leads as well); never the join link
    #[arg(long, value_name = "LEVEL", value_parser = level, default_value = "titles")]
    level: Level,
    /// Whom it is for, so that you know it again
    #[arg(long = "for", value_name = "WHOM", default_value = "")]
    label: String,
}

const EXAMPLE: &str = "\
Examples:
  plenary feeds make ga-2020 --network NWM --for \"the coordinator of NWM\"
  plenary feeds make ga-2020 --level full --for \"the Secretariat\"
  plenary feeds public ga-2020
  plenary feeds public ga-2020 --level full --members times";

fn level(word: &str) -> Result<Level, String> {
    Level::from_word(word).ok_or_else(|| "it is none of times, titles, full".to_string())
}

fn members(word: &str) -> Result<Members, String> {
    Members::from_word(word)
        .ok_or_else(|| "it is none of none, times, titles, networks".to_string())
}

fn yes_or_no(word: &str) -> Result<bool, String> {
    match word {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("say yes or no".to_string()),
    }
}

/// Runs one of them.
pub async fn run(command: FeedsCommand, app: &App) -> Result<(), Refusal> {
    let now = app.clock.now();
    match command {
        FeedsCommand::List { slug, json } => list(app, &slug, json).await,
        FeedsCommand::Make(args) => {
            let email = args
                .email
                .map(|e| Email::parse(&e).map_err(|says| Refusal::invalid("email", says)))
                .transpose()?;
            let made = Made {
                network: args.network,
                email,
                label: args.label,
                level: args.level,
            };
            let (_, asked) = feed::make(&app.db, now, &args.slug, made).await?;
            address(app, &asked);
            Ok(())
        }
        FeedsCommand::Renew { slug, id } => {
            let (_, asked) = feed::renew(&app.db, &slug, &id).await?;
            address(app, &asked);
            Ok(())
        }
        FeedsCommand::End { slug, id } => {
            feed::end(&app.db, now, &slug, &id).await?;
            say("ended: its address leads nowhere any more");
            Ok(())
        }
        FeedsCommand::Public {
            slug,
            level,
            members,
            names,
            close,
        } => {
            let change = public::Change {
                level: Some((!close).then_some(level)),
                members,
                names,
            };
            public::change(&app.db, now, &slug, change).await?;
            if close {
                say("the public programme is closed");
            } else {
                say(&format!("{}/public/{slug}", app.settings.base_url(None)));
                address(app, &Asked::Public(slug));
            }
            Ok(())
        }
    }
}

fn address(app: &App, asked: &Asked) {
    say(&format!("{}{}", app.settings.base_url(None), asked.path()));
}

async fn list(app: &App, slug: &str, as_json: bool) -> Result<(), Refusal> {
    let all = feed::of_meeting(&app.db, slug).await?;
    let used = |f: &Feed| f.last_used.map(|day| day.to_string());
    if as_json {
        let lines: Vec<_> = all
            .feeds
            .iter()
            .map(|(f, person)| {
                json!({
                    "id": f.id.as_str(), "kind": f.whose.word(), "whose": all.whose(f, person.as_ref()), "for": f.label,
                    "level": f.level.word(), "without_accepted": f.without_accepted, "last_used": used(f),
                })
            })
            .collect();
        say(&serde_json::Value::from(lines).to_string());
        return Ok(());
    }
    if all.feeds.is_empty() {
        say(
            "no address works: people make theirs on their personal page, `plenary feeds make` makes others",
        );
    }
    for (f, person) in &all.feeds {
        say(&format!(
            "{}  {:<8} {:<24} {:<7} fetched {:<12} {}",
            f.id,
            f.whose.word(),
            all.whose(f, person.as_ref()),
            f.level.word(),
            used(f).unwrap_or_else(|| "never".into()),
            f.label
        ));
    }
    Ok(())
}
