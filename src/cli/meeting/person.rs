//! `plenary meeting person`: how somebody is written to.

use clap::Args;

use super::super::say;
use crate::app::App;
use crate::invitation::wishes::{Wished, change_wishes};
use crate::language::Language;
use crate::meeting;
use crate::people::{Email, WishChange};
use crate::refusal::Refusal;
use crate::time::Zone;

/// Say how somebody is written to: her language, her zone, discreetly, by name, with reminders
///
/// What is not named stays as it is; without an option the command shows what stands. She may change it herself on her
/// page. What was said once is left alone by later imports.
///
/// Discreet: nothing of the subject matter stands in her mails and in her calendar, only when, and the link to her page.
/// What she holds already is written to her again in such words.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXAMPLE)]
pub struct PersonArgs {
    /// The meeting's slug
    #[arg(value_name = "SLUG")]
    slug: String,
    /// Her e-mail address
    #[arg(value_name = "EMAIL")]
    email: String,
    /// en, fr, ar, es or pt
    #[arg(long, value_name = "CODE", value_parser = language)]
    language: Option<Language>,
    /// IANA name, or an offset such as +03:00: what her mails and her page are in from now on
    #[arg(long, value_name = "ZONE", value_parser = zone, allow_hyphen_values = true)]
    zone: Option<Zone>,
    /// yes or no: nothing of the subject matter in her mails and calendar
    #[arg(long, value_name = "YES", value_parser = yes)]
    discreet: Option<bool>,
    /// yes or no: invitations may name her as facilitator
    #[arg(long, value_name = "YES", value_parser = yes)]
    named: Option<bool>,
    /// yes or no: she gets reminders and digests
    #[arg(long, value_name = "YES", value_parser = yes)]
    reminders: Option<bool>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

const EXAMPLE: &str = "\
Examples:
  plenary meeting person ga-2020 anna@nwm.example --language fr --discreet yes
  plenary meeting person ga-2020 anna@nwm.example";

fn language(code: &str) -> Result<Language, String> {
    Language::of_code(code).ok_or_else(|| "it should be en, fr, ar, es or pt".to_string())
}

fn zone(name: &str) -> Result<Zone, String> {
    Zone::parse(name).map_err(|e| e.to_string())
}

fn yes(word: &str) -> Result<bool, String> {
    match word {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("it should be yes or no".to_string()),
    }
}

/// Says it, and shows what stands then.
pub async fn person(args: PersonArgs, app: &App) -> Result<(), Refusal> {
    let email = Email::parse(&args.email).map_err(|says| Refusal::invalid("EMAIL", says))?;
    let change = WishChange {
        language: args.language,
        zone: args.zone,
        discreet: args.discreet,
        named: args.named,
        reminders: args.reminders,
    };
    let wished = if change.says_something() {
        let now = app.clock.now();
        change_wishes(&app.db, now, &app.sender(None), &args.slug, &email, change).await?
    } else {
        standing(app, &args.slug, &email).await?
    };
    say(&if args.json {
        json(&wished)
    } else {
        words(&wished)
    });
    Ok(())
}

async fn standing(app: &App, slug: &str, email: &Email) -> Result<Wished, Refusal> {
    let roster = meeting::roster(&app.db, slug).await?;
    let mut people = roster.people.into_iter().map(|(p, _)| p);
    let person = people
        .find(|p| p.email.key() == email.key())
        .ok_or_else(|| Refusal::not_found(format!("nobody of {slug} has the address {email}")))?;
    Ok(Wished {
        person,
        written_again: 0,
    })
}

fn words(wished: &Wished) -> String {
    let person = &wished.person;
    let yes = |b: bool| if b { "yes" } else { "no" };
    let mut lines = vec![
        format!("{} <{}>", person.name, person.email),
        format!("language   {}", person.language),
        format!("zone       {}", person.zone.given()),
        format!("discreet   {}", yes(person.wishes.discreet)),
        format!("named      {}", yes(person.wishes.named)),
        format!("reminders  {}", yes(person.wishes.reminders)),
    ];
    if wished.written_again > 0 {
        lines.push(format!(
            "{} invitations are written to her again",
            wished.written_again
        ));
    }
    lines.join("\n")
}

fn json(wished: &Wished) -> String {
    let person = &wished.person;
    let value = serde_json::json!({
        "email": person.email.as_str(),
        "language": person.language,
        "zone": person.zone.given(),
        "discreet": person.wishes.discreet,
        "named": person.wishes.named,
        "reminders": person.wishes.reminders,
        "written_again": wished.written_again,
    });
    format!("{value:#}")
}
