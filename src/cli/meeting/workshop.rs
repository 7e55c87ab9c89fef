//! `plenary meeting workshop`: what a workshop is; a new one; one that leaves the meeting.

use clap::Args;

use super::super::say;
use crate::app::App;
use crate::meeting::change::{self, ABOUT, about_fields};
use crate::meeting::{self, Fields, Roster, Workshop, field};
use crate::people::Email;
use crate::refusal::{Finding, Refusal};

/// Add a workshop to a meeting, say what it is, take it out
///
/// What is not named stays as it is; without an option the command shows what stands. Where it may stand is said by
/// `plenary meeting place`. What people were told stays until the next release; one that has been released cannot leave.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXAMPLE)]
pub struct WorkshopArgs {
    /// The meeting's slug
    #[arg(value_name = "SLUG")]
    slug: String,
    /// The workshop's code
    #[arg(value_name = "CODE")]
    code: String,
    /// It is new; needs --title and --minutes
    #[arg(long, conflicts_with = "remove")]
    add: bool,
    /// Take it out of the meeting, with its seats and rules
    #[arg(long)]
    remove: bool,
    /// Its title
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Its theme
    #[arg(long, value_name = "TEXT")]
    theme: Option<String>,
    /// opening, workshop, plenary or closing
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Its length, on the meeting's grid
    #[arg(long, value_name = "MINUTES")]
    minutes: Option<u32>,
    /// public or networks
    #[arg(long, value_name = "WHO")]
    audience: Option<String>,
    /// Code of the network that leads it; none: the Secretariat
    #[arg(long, value_name = "CODE")]
    lead: Option<String>,
    /// Addresses of exactly those who facilitate it, with , between; none: nobody
    #[arg(long, value_name = "EMAILS")]
    facilitators: Option<String>,
}

const EXAMPLE: &str = "\
Examples:
  plenary meeting workshop ga-2020 WG6 --add --title \"Youth and peace\" --minutes 90 --lead NWM
  plenary meeting workshop ga-2020 WG6 --minutes 120 --facilitators anna@nwm.example
  plenary meeting workshop ga-2020 WG6 --remove";

/// What takes something away.
const NONE: &str = "none";

/// Does it, and shows what stands then.
pub async fn workshop(args: WorkshopArgs, app: &App) -> Result<(), Refusal> {
    if args.remove {
        change::remove_workshop(&app.db, &args.slug, &args.code).await?;
        say(&format!("{} has left {}", args.code, args.slug));
        return Ok(());
    }
    let facilitators = args.facilitators.as_deref().map(emails).transpose()?;
    if args.add {
        let fields = [
            ("code", args.code.as_str()),
            ("kind", "workshop"),
            ("audience", "networks"),
        ];
        let fields = fields.map(|(n, v)| (n.to_string(), v.to_string())).to_vec();
        change::add_workshop(&app.db, &args.slug, args.over(fields)).await?;
    } else if args.says_what_it_is() {
        let roster = meeting::roster(&app.db, &args.slug).await?;
        let fields = args.over(about_fields(&roster, found(&roster, &args.code)?));
        change::set_about(&app.db, &args.slug, &args.code, fields).await?;
    }
    if let Some(emails) = facilitators {
        change::set_facilitators(&app.db, &args.slug, &args.code, emails).await?;
    }
    let roster = meeting::roster(&app.db, &args.slug).await?;
    let workshop = found(&roster, &args.code)?;
    let fields = about_fields(&roster, workshop);
    say(&format!("{}: {}", workshop.code, workshop.title));
    for name in ABOUT.iter().skip(1) {
        say(&format!("  {name:<10} {}", field(&fields, name)));
    }
    let runs = workshop.people.iter();
    let runs = runs.filter(|s| s.part == meeting::Part::Facilitator);
    let names: Vec<String> = runs
        .filter_map(|s| roster.person(&s.person))
        .map(|p| p.email.to_string())
        .collect();
    say(&format!("  run by     {}", names.join(", ")));
    Ok(())
}

impl WorkshopArgs {
    fn said(&self) -> [(&'static str, Option<String>); 6] {
        let none = |code: &String| {
            if code == NONE {
                String::new()
            } else {
                code.clone()
            }
        };
        [
            ("title", self.title.clone()),
            ("theme", self.theme.clone()),
            ("kind", self.kind.clone()),
            ("minutes", self.minutes.map(|n| n.to_string())),
            ("audience", self.audience.clone()),
            ("lead", self.lead.as_ref().map(none)),
        ]
    }

    fn says_what_it_is(&self) -> bool {
        self.said().iter().any(|(_, said)| said.is_some())
    }

    fn over(&self, mut fields: Fields) -> Fields {
        for (name, value) in self.said() {
            if let Some(value) = value {
                fields.retain(|(n, _)| n != name);
                fields.push((name.to_string(), value));
            }
        }
        fields
    }
}

fn found<'a>(roster: &'a Roster, code: &str) -> Result<&'a Workshop, Refusal> {
    roster.workshop_by_code(code).ok_or_else(|| {
        Refusal::not_found(format!(
            "there is no workshop {code} in {}",
            roster.meeting.slug
        ))
    })
}

fn emails(text: &str) -> Result<Vec<Email>, Refusal> {
    let mut all = Vec::new();
    let mut findings = Vec::new();
    let words = text.split([',', ';', ' ']).map(str::trim);
    for word in words.filter(|w| !w.is_empty() && *w != NONE) {
        match Email::parse(word) {
            Ok(email) => all.push(email),
            Err(says) => findings.push(Finding {
                place: "--facilitators".into(),
                says,
            }),
        }
    }
    Refusal::unless_empty(findings)?;
    Ok(all)
}
