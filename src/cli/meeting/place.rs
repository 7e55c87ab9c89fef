//! `plenary meeting place`: where one workshop may stand.

use clap::Args;

use super::super::say;
use crate::app::App;
use crate::meeting::change::{self, Placing, written};
use crate::meeting::{self, read_span, span_text};
use crate::refusal::Refusal;
use crate::time::{Interval, with_zone};

/// Say where a workshop may stand: pin it, forbid times, set an earliest start, hold it where it was released
///
/// What is not named stays as it is; without an option the command shows what stands. Times are local times of the
/// meeting's zone (2020-10-13T15:00) or UTC with Z. The next proposal obeys; what is released stands until a release.
///
/// A workshop that is held stays where it was released: no proposal moves it and no release does, until it is lifted.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXAMPLE)]
pub struct PlaceArgs {
    /// The meeting's slug
    #[arg(value_name = "SLUG")]
    slug: String,
    /// The workshop's code
    #[arg(value_name = "CODE")]
    code: String,
    /// It may start only then; none lets it go
    #[arg(long, value_name = "TIME")]
    pin: Option<String>,
    /// It starts no earlier; none takes that away
    #[arg(long, value_name = "TIME")]
    not_before: Option<String>,
    /// Exactly these are forbidden: a day (2020-10-15) or 2020-10-13T09:00/12:00; may be given several times; none takes all away
    #[arg(long, value_name = "SPAN")]
    forbid: Vec<String>,
    /// Where it was released it stays
    #[arg(long, conflicts_with = "lift")]
    hold: bool,
    /// It may be moved again
    #[arg(long)]
    lift: bool,
}

const EXAMPLE: &str = "\
Examples:
  plenary meeting place ga-2020 WG2 --forbid 2020-10-15 --forbid 2020-10-13T09:00/12:00
  plenary meeting place ga-2020 WG2 --not-before 2020-10-14T09:00
  plenary meeting place ga-2020 WG2 --hold";

/// What takes something away.
const NONE: &str = "none";

/// Says it, and shows what stands then.
pub async fn place(args: PlaceArgs, app: &App) -> Result<(), Refusal> {
    let meeting = meeting::roster(&app.db, &args.slug).await?.meeting;
    let time = |option: &str, text: &Option<String>| {
        text.as_deref()
            .map(|text| match text {
                NONE => Ok(None),
                text => written(&meeting, option, text).map(Some),
            })
            .transpose()
    };
    let spans: Result<Vec<Interval>, Refusal> = args
        .forbid
        .iter()
        .filter(|text| *text != NONE)
        .map(|text| {
            read_span(text, &meeting.zone).map_err(|says| Refusal::invalid("--forbid", says))
        })
        .collect();
    let placing = Placing {
        pin: time("--pin", &args.pin)?,
        not_before: time("--not-before", &args.not_before)?,
        forbidden: (!args.forbid.is_empty()).then_some(spans?),
        held: (args.hold || args.lift).then_some(args.hold),
    };
    change::place(&app.db, &args.slug, &args.code, placing).await?;
    let roster = meeting::roster(&app.db, &args.slug).await?;
    let Some(w) = roster.workshop_by_code(&args.code) else {
        return Ok(());
    };
    let zone = &roster.meeting.zone;
    let at = |at: Option<_>| at.map_or_else(|| NONE.to_string(), |at| with_zone(at, zone));
    let forbidden: Vec<String> = w.forbidden.iter().map(|s| span_text(s, zone)).collect();
    say(&format!("{}: {}", w.code, w.title));
    say(&format!("  pinned      {}", at(w.pinned)));
    say(&format!("  not before  {}", at(w.not_before)));
    say(&format!(
        "  forbidden   {}",
        if forbidden.is_empty() {
            NONE.to_string()
        } else {
            forbidden.join(", ")
        }
    ));
    say(&format!(
        "  held        {}",
        if w.held { "yes" } else { "no" }
    ));
    Ok(())
}
