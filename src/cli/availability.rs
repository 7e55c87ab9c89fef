//! `plenary availability`: who can when, what somebody said, and busy time out of a calendar.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::json;

use super::say;
use crate::app::App;
use crate::availability::hers::{self, Words, lines};
use crate::availability::{self, WhoCan};
use crate::ical;
use crate::language::Language;
use crate::meeting::{self, Roster};
use crate::people::{self, Email, Person};
use crate::refusal::Refusal;
use crate::time::{clock_time, instant_text, short_date, span_with_zone};

#[derive(Debug, Subcommand)]
pub enum AvailabilityCommand {
    /// Show who can when, per network: for every hour of the meeting, how many are free for all of it
    ///
    /// A step counts as free when she said yes or if-need-be, or said nothing and is awake by her default hours; busy
    /// time from her calendar is no. Hours are those of the meeting's zone. Partners and people of networks that do not
    /// belong yet are not counted.
    #[command(
        verbatim_doc_comment,
        after_help = "Example: plenary availability show ga-2020 --network FWA"
    )]
    Show {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// Only this network
        #[arg(long, value_name = "CODE")]
        network: Option<String>,
        /// Print JSON: the counts of every step of the grid, per network
        #[arg(long)]
        json: bool,
    },
    /// Show what somebody said about when she can, on her own clock
    #[command(after_help = "Example: plenary availability said ga-2020 anna@fwa.example")]
    Said {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// Her address, as in the participants' file
        #[arg(value_name = "EMAIL")]
        email: String,
    },
    /// Say the same hours of several days of the week for somebody, over the whole meeting and on her own clock
    #[command(
        after_help = "Example: plenary availability say ga-2020 anna@fwa.example --days 1,2,3,4,5 --from 18:00 --to 21:00 --answer yes"
    )]
    Say {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// Her address, as in the participants' file
        #[arg(value_name = "EMAIL")]
        email: String,
        /// Days of the week, 1 is Monday
        #[arg(long, value_name = "DAYS", value_delimiter = ',', required = true, value_parser = clap::value_parser!(u32).range(1..=7))]
        days: Vec<u32>,
        /// When it begins
        #[arg(long, value_name = "HH:MM")]
        from: String,
        /// When it ends; an earlier hour is on the next day
        #[arg(long, value_name = "HH:MM")]
        to: String,
        /// yes, if-need-be or no
        #[arg(long, value_name = "ANSWER")]
        answer: String,
    },
    /// Take somebody's busy time from a calendar, a file or an address; it replaces what an earlier one said
    ///
    /// Opaque events and free/busy periods count, with their repetitions; cancelled and transparent ones do not. Only
    /// times are kept, no titles. An address (https:// or webcal://) is read once and not kept; at most 1 MiB, within ten
    /// seconds, from the open internet alone.
    #[command(
        verbatim_doc_comment,
        after_help = "Example: plenary availability busy ga-2020 anna@fwa.example calendar.ics"
    )]
    Busy {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// Her address, as in the participants' file
        #[arg(value_name = "EMAIL")]
        email: String,
        /// The calendar (iCalendar): a file, or an address that begins with https:// or webcal://
        #[arg(value_name = "FILE.ics")]
        file: PathBuf,
    },
}

/// Runs one of them.
pub async fn run(command: AvailabilityCommand, app: &App) -> Result<(), Refusal> {
    match command {
        AvailabilityCommand::Show {
            slug,
            network,
            json,
        } => show(app, slug, network, json).await,
        AvailabilityCommand::Said { slug, email } => said(app, slug, &email).await,
        AvailabilityCommand::Say {
            slug,
            email,
            days,
            from,
            to,
            answer,
        } => {
            let mut fields: Vec<(String, String)> =
                [("from", from), ("to", to), ("answer", answer)]
                    .map(|(name, value)| (name.to_string(), value))
                    .to_vec();
            fields.extend(days.iter().map(|d| ("day".to_string(), d.to_string())));
            let asked = hers::read("weekly", &fields)?;
            let person = person(app, &slug, &email).await?;
            hers::take(&app.db, &slug, &person.id, asked).await?;
            said(app, slug, &email).await
        }
        AvailabilityCommand::Busy { slug, email, file } => busy(app, slug, &email, file).await,
    }
}

async fn show(
    app: &App,
    slug: String,
    network: Option<String>,
    as_json: bool,
) -> Result<(), Refusal> {
    let (roster, mut counts) = app
        .db
        .read(move |conn| {
            let roster = meeting::load_roster(conn, &slug)?;
            let known = availability::load(conn, &roster)?;
            let counts = availability::who_can(&roster, &known);
            Ok((roster, counts))
        })
        .await?;
    if let Some(code) = network {
        let wanted = roster.network_by_code(&code).ok_or_else(|| {
            let there: Vec<&str> = roster.networks.iter().map(|n| n.code.as_str()).collect();
            Refusal::not_found(format!(
                "there is no network {code}: there are {}",
                there.join(", ")
            ))
        })?;
        counts.networks.retain(|n| n.network == wanted.id);
    }
    if as_json {
        say(&format!("{}", in_json(&roster, &counts)));
    } else {
        say(&table(&roster, &counts));
    }
    Ok(())
}

fn code<'a>(roster: &'a Roster, id: &people::NetworkId) -> &'a str {
    roster.network(id).map_or("", |n| n.code.as_str())
}

/// One block of hours for each day: a row for each network, and their sum.
fn table(roster: &Roster, counts: &WhoCan) -> String {
    let zone = &roster.meeting.zone;
    let steps = availability::steps_in(&counts.window, counts.grid_minutes);
    let mut days: Vec<(String, Vec<usize>)> = Vec::new();
    for step in 0..steps {
        let at = counts.step_start(step);
        let day = short_date(at, zone);
        if days.last().is_none_or(|(last, _)| *last != day) {
            days.push((day, Vec::new()));
        }
        if let Some((_, hours)) = days.last_mut()
            && clock_time(at, zone).ends_with(":00")
        {
            hours.push(step);
        }
    }
    let counted: Vec<_> = counts.networks.iter().filter(|n| n.size > 0).collect();
    let mut lines: Vec<String> = counted
        .iter()
        .map(|n| {
            let name = code(roster, &n.network);
            format!("{name}: {} people, {} have answered", n.size, n.answered)
        })
        .collect();
    for (day, hours) in days {
        let row = |name: &str, cells: Vec<String>| {
            cells.iter().fold(format!("{name:<12}"), |row, cell| {
                row + &format!("{cell:>4}")
            })
        };
        let clock = |step: &usize| clock_time(counts.step_start(*step), zone)[..2].to_string();
        lines.push(String::new());
        lines.push(row(&day, hours.iter().map(clock).collect()));
        for n in &counted {
            let cells = hours.iter().map(|s| n.hour[*s].to_string()).collect();
            lines.push(row(code(roster, &n.network), cells));
        }
        if counted.len() > 1 {
            let sum = |s: &usize| counted.iter().map(|n| n.hour[*s]).sum::<u32>().to_string();
            lines.push(row("all", hours.iter().map(sum).collect()));
        }
    }
    lines.join("\n")
}

fn in_json(roster: &Roster, counts: &WhoCan) -> serde_json::Value {
    json!({
        "meeting": roster.meeting.slug,
        "window": {"start": instant_text(counts.window.start()), "end": instant_text(counts.window.end())},
        "grid_minutes": counts.grid_minutes,
        "networks": counts.networks.iter().map(|n| json!({
            "code": code(roster, &n.network),
            "people": n.size,
            "answered": n.answered,
            "yes": n.yes,
            "if_need_be": n.if_need_be,
            "free_for_an_hour": n.hour,
        })).collect::<Vec<_>>(),
    })
}

/// Who has this address in the meeting's alliance.
async fn person(app: &App, slug: &str, email: &str) -> Result<Person, Refusal> {
    let address = Email::parse(email).map_err(|says| Refusal::invalid("email", says))?;
    let (at, wanted) = (slug.to_string(), address.clone());
    app.db
        .read(move |conn| {
            let meeting = meeting::load(conn, &at)?;
            people::people_by_email(conn, &meeting.alliance, &[wanted])
        })
        .await?
        .pop()
        .ok_or_else(|| Refusal::not_found(format!("nobody has the address {address}")))
}

/// What she said, a sentence a line.
async fn said(app: &App, slug: String, email: &str) -> Result<(), Refusal> {
    let person = person(app, &slug, email).await?;
    let time = availability::her_time(&app.db, &slug, &person.id).await?;
    let words = Words {
        language: Language::En,
        herself: false,
    };
    let window = time.meeting.window();
    for line in lines(&time.said, &window, &time.person.zone, words) {
        say(&format!("{}: {}", line.answer.word(), line.when));
    }
    for busy in time.busy.intervals() {
        let when = span_with_zone(busy.start(), busy.end(), &time.person.zone);
        say(&format!("busy: {when}"));
    }
    if time.said.is_empty() && time.busy.intervals().is_empty() {
        say("nothing: the usual hours stand for her");
    }
    Ok(())
}

async fn busy(app: &App, slug: String, email: &str, file: PathBuf) -> Result<(), Refusal> {
    let person = person(app, &slug, email).await?;
    let name = file.display().to_string();
    let (name, bytes) = if name.contains("://") {
        ical::fetch_calendar(&name).await?
    } else {
        let bytes = std::fs::read(&file)
            .map_err(|e| Refusal::invalid(&name, format!("it cannot be read: {e}")))?;
        (name, bytes)
    };
    let busy = availability::import_busy(&app.db, &slug, &person.id, &name, bytes).await?;
    say(&format!(
        "{}: {} entries read, {} busy spans in the meeting, {} minutes in all",
        person.email,
        busy.read,
        busy.spans.intervals().len(),
        busy.spans.seconds() / 60
    ));
    for note in &busy.notes {
        say(&format!("note: {note}"));
    }
    Ok(())
}
