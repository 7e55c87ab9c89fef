//! `plenary attendance names`, `decide` and `imports`: names that nobody was recognised by, and files taken back.

use clap::Args;
use serde_json::json;

use super::{BY, address};
use crate::app::App;
use crate::attendance::{
    self, Aside, Decider, Decision, ImportId, Offer, Place, Sees, Whose, Written,
};
use crate::cli::say;
use crate::refusal::Refusal;
use crate::time::date_time_utc;

#[derive(Args)]
pub struct NamesArgs {
    /// The meeting's slug
    slug: String,
    /// The workshop's code
    code: String,
    /// Print one JSON object: open and decided names, with what is offered for each
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub struct DecideArgs {
    /// The meeting's slug
    slug: String,
    /// The code of the workshop in whose report the name is
    code: String,
    /// The name as it is listed: "Zawadi", or "Zawadi <zawadi@mail.example>"
    name: String,
    /// It is she: her address in the meeting
    #[arg(long, value_name = "EMAIL", group = "whose")]
    is: Option<String>,
    /// It is no person: telephone, note-taker, interpreter, technician or other
    #[arg(long, value_name = "KIND", num_args = 0..=1, require_equals = true, default_missing_value = "other", group = "whose")]
    nobody: Option<String>,
    /// It is a guest who is on no list; give her name where the report has it wrong
    #[arg(long, value_name = "NAME", num_args = 0..=1, require_equals = true, default_missing_value = "", group = "whose")]
    guest: Option<String>,
    /// The guest's address, if she gave one [default: that of the report]
    #[arg(long, value_name = "EMAIL", requires = "guest")]
    guest_email: Option<String>,
    /// Open the name again
    #[arg(long, group = "whose")]
    undo: bool,
}

#[derive(Args)]
pub struct ImportsArgs {
    /// The meeting's slug
    slug: String,
    /// The workshop's code
    code: String,
    /// Take the file with this number back: all that it brought leaves the record, decisions about names stay
    #[arg(long, value_name = "NUMBER")]
    take_back: Option<u32>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

pub async fn names(args: NamesArgs, app: &App) -> Result<(), Refusal> {
    let names = attendance::names_of(&app.db, &args.slug, &args.code, Sees::Everybody).await?;
    if args.json {
        say(&attendance::json::names(&names).to_string());
        return Ok(());
    }
    for (line, offers) in names.open().zip(names.offers(names.open())) {
        let help = match offers.first() {
            Some(Offer::Is { name, why, .. }) => format!("perhaps {name}: {why}"),
            Some(Offer::NoPerson(aside)) => format!("probably {}", aside.says()),
            None => "nobody like that is known".to_string(),
        };
        say(&format!(
            "{}, {} minutes ({help})",
            line.name.label(),
            line.name.minutes
        ));
    }
    for line in names.decided() {
        let Some(decided) = &line.decided else {
            continue;
        };
        let is = match &decided.whose {
            Whose::Person(id) => names
                .roster
                .person(id)
                .map_or("somebody", |p| &p.name)
                .to_string(),
            Whose::Guest(guest) => format!("the guest {}", guest.name),
            Whose::NoPerson(aside) => aside.says().to_string(),
        };
        say(&format!("{} is {is}", line.name.label()));
    }
    say(&format!(
        "{} names open, {} decided",
        names.open().count(),
        names.decided().count()
    ));
    Ok(())
}

pub async fn decide(args: DecideArgs, app: &App) -> Result<(), Refusal> {
    let decision = match (&args.is, &args.nobody, &args.guest, args.undo) {
        (Some(email), ..) => Decision::Is(address(email)?),
        (_, Some(kind), ..) => Decision::NoPerson(aside(kind)?),
        (_, _, Some(name), _) => Decision::Guest {
            name: (!name.is_empty()).then(|| name.clone()),
            email: args.guest_email.clone(),
        },
        (None, None, None, true) => Decision::Undo,
        (None, None, None, false) => {
            return Err(Refusal::invalid(
                "decide",
                "say --is EMAIL, --nobody[=KIND], --guest[=NAME] or --undo",
            ));
        }
    };
    let (name, email) = match args.name.rsplit_once('<') {
        Some((name, rest)) => (
            name.trim().to_string(),
            rest.trim_end_matches('>').to_string(),
        ),
        None => (args.name.clone(), String::new()),
    };
    let done = attendance::decide(
        &app.db,
        app.clock.now(),
        &args.slug,
        &args.code,
        Written::As { name, email },
        decision,
        Decider::Organiser(BY.to_string()),
    )
    .await?;
    say(&json!({"connections": done.connections}).to_string());
    Ok(())
}

fn aside(word: &str) -> Result<Aside, Refusal> {
    Aside::from_word(word).ok_or_else(|| {
        Refusal::invalid(
            "nobody",
            format!(
                "\"{word}\" is none of {}",
                Aside::ALL.map(Aside::word).join(", ")
            ),
        )
    })
}

pub async fn imports(args: ImportsArgs, app: &App) -> Result<(), Refusal> {
    let found = attendance::imports_of(&app.db, &args.slug, &args.code).await?;
    if let Some(number) = args.take_back {
        let id: ImportId = found
            .numbered()
            .find(|(n, _)| *n == number)
            .map(|(_, i)| i.id.clone())
            .ok_or_else(|| {
                Refusal::not_found(format!(
                    "{} has no file with the number {number}; plenary attendance imports {} {} lists them",
                    args.code, args.slug, args.code
                ))
            })?;
        let place = Place {
            slug: args.slug,
            code: args.code,
            by: BY.to_string(),
        };
        let gone = attendance::take_back_import(&app.db, app.clock.now(), place, id).await?;
        say(&format!("{} was taken back", gone.file_name));
        return Ok(());
    }
    if args.json {
        say(&attendance::json::imports(&found).to_string());
        return Ok(());
    }
    for (number, import) in found.numbered() {
        say(&format!(
            "{}: {}, {} connections of a {} report, times read in {}, imported {} by {}",
            number,
            import.file_name,
            import.rows_read,
            import.platform,
            import.zone,
            date_time_utc(import.imported_at),
            import.imported_by
        ));
    }
    for gone in &found.taken_back {
        say(&format!(
            "taken back: {}, {} by {}",
            gone.says,
            date_time_utc(gone.at),
            gone.by
        ));
    }
    if found.imports.is_empty() {
        say("no file is in the record");
    }
    Ok(())
}
