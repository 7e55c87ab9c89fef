//! `plenary meeting person`: somebody of a meeting's list: added, changed, taken off; how she is written to.

use clap::Args;

use super::super::say;
use crate::app::App;
use crate::invitation::entry::{self, Edited};
use crate::invitation::wishes::{Wished, change_wishes};
use crate::language::Language;
use crate::meeting::{self, Fields};
use crate::people::{Email, WishChange};
use crate::refusal::Refusal;

/// Add somebody to a meeting, change her, take her off; say how she is written to
///
/// What is not named stays as it is; without an option the command shows what stands. How she is written to she may
/// change herself on her page; what was said once of that is left alone by later imports.
///
/// Another address (--new-email) is a correction: what she should hold is written to it. Workshops, networks and role
/// count from the next proposal and release on; whoever is taken off loses what she holds with the next release.
///
/// Discreet: nothing of the subject matter stands in her mails and in her calendar, only when, and the link to her page.
/// What she holds already is written to her again in such words.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXAMPLE)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is an option of its own"
)]
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
    /// yes or no: nothing of the subject matter in her mails and calendar
    #[arg(long, value_name = "YES", value_parser = yes)]
    discreet: Option<bool>,
    /// yes or no: invitations may name her as facilitator
    #[arg(long, value_name = "YES", value_parser = yes)]
    named: Option<bool>,
    /// yes or no: she gets reminders and digests
    #[arg(long, value_name = "YES", value_parser = yes)]
    reminders: Option<bool>,
    /// Put her on the list; needs --name and --zone, and --networks for a member
    #[arg(long, conflicts_with = "remove")]
    add: bool,
    /// Take her off the list
    #[arg(long)]
    remove: bool,
    /// Her name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The address that was meant all along
    #[arg(long, value_name = "EMAIL", conflicts_with = "add")]
    new_email: Option<String>,
    /// The address is right although it looks like a slip of the hand
    #[arg(long)]
    sure: bool,
    /// Her time zone, like Europe/Rome, or an offset such as +03:00
    #[arg(long, value_name = "ZONE", allow_hyphen_values = true)]
    zone: Option<String>,
    /// member, coordinator, facilitator or partner
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// Codes with , between; the first represents her; none: no network
    #[arg(long, value_name = "CODES")]
    networks: Option<String>,
    /// Codes of the workshops that she may attend, with , between; none: no workshop
    #[arg(long, value_name = "CODES")]
    workshops: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

const EXAMPLE: &str = "\
Examples:
  plenary meeting person ga-2020 mia@nwm.example --add --name \"Mia Dahl\" --zone Europe/Oslo --networks NWM --workshops WG1,WG4
  plenary meeting person ga-2020 mia@nwm.example --new-email mia.dahl@nwm.example
  plenary meeting person ga-2020 anna@nwm.example --language fr --discreet yes
  plenary meeting person ga-2020 anna@nwm.example";

fn language(code: &str) -> Result<Language, String> {
    Language::of_code(code).ok_or_else(|| "it should be en, fr, ar, es or pt".to_string())
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
    if args.remove {
        let gone = entry::remove(&app.db, &args.slug, email.as_str()).await?;
        say(&format!("{} is off the list of {}", gone.name, args.slug));
        return Ok(());
    }
    if args.add || args.says_of_her() {
        return enter(&args, app).await;
    }
    let change = WishChange {
        language: args.language,
        zone: None,
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

impl PersonArgs {
    /// Whether it says more than how she is written to.
    fn says_of_her(&self) -> bool {
        [
            &self.name,
            &self.new_email,
            &self.zone,
            &self.role,
            &self.networks,
            &self.workshops,
        ]
        .iter()
        .any(|said| said.is_some())
    }

    /// The form's fields with what is said put in.
    fn over(&self, mut fields: Fields) -> Fields {
        let listed = |text: &str| -> Vec<String> {
            let words = text.split([',', ';', ' ']).filter(|w| !w.is_empty());
            words.filter(|w| *w != "none").map(str::to_string).collect()
        };
        let mut put = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                fields.retain(|(n, _)| n != name);
                fields.push((name.to_string(), value));
            }
        };
        let yes = |said: Option<bool>| said.map(|y| if y { "yes".into() } else { String::new() });
        put("name", self.name.clone());
        put("email", self.new_email.clone());
        put("zone", self.zone.clone());
        put("role", self.role.clone());
        if let Some(networks) = self.networks.as_deref().map(listed) {
            put(
                "network",
                Some(networks.first().cloned().unwrap_or_default()),
            );
            put(
                "also",
                Some(networks.get(1..).unwrap_or_default().join(" ")),
            );
        }
        put(
            "workshops",
            self.workshops.as_deref().map(|w| listed(w).join(" ")),
        );
        put("language", self.language.map(|l| l.code().to_string()));
        put("discreet", yes(self.discreet));
        put("named", yes(self.named));
        put("reminders", yes(self.reminders));
        put("sure", self.sure.then(|| "yes".to_string()));
        fields
    }
}

/// Adds her or changes what is said of her.
async fn enter(args: &PersonArgs, app: &App) -> Result<(), Refusal> {
    let now = app.clock.now();
    let kept = if args.add {
        let fields = [
            ("email", args.email.as_str()),
            ("language", "en"),
            ("role", "member"),
            ("reminders", "yes"),
        ];
        let fields = fields.map(|(n, v)| (n.to_string(), v.to_string())).to_vec();
        entry::add(&app.db, now, &args.slug, args.over(fields)).await?
    } else {
        let her = entry::standing(&app.db, &args.slug, &args.email).await?;
        let sent = args.over(her.fields);
        let (sender, by) = (app.sender(None), "command line");
        match entry::edit(&app.db, now, &sender, &args.slug, &args.email, sent, by).await? {
            Edited::Kept(kept) => kept,
            Edited::Clash { .. } => {
                return Err(Refusal::conflict(
                    "somebody else has changed her just now: try again",
                ));
            }
        }
    };
    let her = entry::standing(&app.db, &args.slug, kept.person.as_str()).await?;
    if args.json {
        let fields = her.fields.into_iter().map(|(n, v)| (n, v.into()));
        let fields: serde_json::Map<String, serde_json::Value> = fields.collect();
        let value = serde_json::json!({"id": kept.person.as_str(), "person": fields, "written_again": kept.written_again});
        say(&format!("{value:#}"));
        return Ok(());
    }
    for (name, value) in her.fields {
        say(&format!("{name:<10} {value}"));
    }
    if kept.written_again > 0 {
        say(&format!(
            "{} mails are written to her again",
            kept.written_again
        ));
    }
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
