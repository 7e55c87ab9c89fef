//! The model meeting for a try-out: imported, proposed, released and written to, once; a second start finds it as it was left.

use crate::app::App;
use crate::attendance;
use crate::availability::import_meeting;
use crate::invitation::{self, LookedAt, StartsFile};
use crate::mail::Sender;
use crate::meeting::{self, import::ImportOptions};
use crate::organiser;
use crate::people::Email;
use crate::programme;
use crate::proposal;
use crate::refusal::Refusal;

const SLUG: &str = "ga-2020";
const ORGANISER: &str = "organiser@alliance.example";

/// So long the planner may search.
const SECONDS: f64 = 3.0;

const SHEETS: [(&str, &[u8]); 4] = [
    (
        "networks.csv",
        include_bytes!("../../config/model-case/networks.csv"),
    ),
    (
        "workshops.csv",
        include_bytes!("../../config/model-case/workshops.csv"),
    ),
    (
        "participants.csv",
        include_bytes!("../../config/model-case/participants.csv"),
    ),
    (
        "availability.csv",
        include_bytes!("../../config/model-case/availability.csv"),
    ),
];
const REPORT: &[u8] = include_bytes!("../../config/model-case/WG2-zoom-participants.csv");
const PROGRAMME: &[u8] = include_bytes!("../../config/model-case/programme.csv");

/// Makes what is not there yet; gives a fresh sign-in link.
pub async fn prepare(app: &App, sender: &Sender) -> Result<String, Refusal> {
    let now = app.clock.now();
    let known = app.db.read(|conn| meeting::find(conn, SLUG)).await?;
    if known.is_none() {
        eprintln!("setting up the model meeting …");
        import_meeting(&app.db, now, options(), sheets()).await?;
    }
    let released = app
        .db
        .read(|conn| {
            let meeting = meeting::load(conn, SLUG)?;
            Ok(!programme::releases_of(conn, &meeting.id)?.is_empty())
        })
        .await?;
    if !released {
        let file = StartsFile {
            name: "programme.csv".into(),
            bytes: PROGRAMME.to_vec(),
        };
        invitation::release(
            &app.db,
            now,
            sender,
            SLUG,
            file,
            ORGANISER,
            LookedAt::default(),
        )
        .await?;
        attendance::import_report(&app.db, now, SLUG, "WG2", report(), ORGANISER).await?;
    }
    if proposal::list(&app.db, SLUG).await?.1.is_empty() {
        eprintln!("computing a proposal …");
        let wanted = proposal::Wanted {
            seconds: SECONDS,
            seed: 1,
            preset: None,
            replan: proposal::Replan::Afresh,
        };
        proposal::make(
            &app.db,
            &app.clock,
            SLUG,
            proposal::Announced::new(),
            wanted,
        )
        .await?;
    }
    let who = Email::parse(ORGANISER).map_err(Refusal::internal)?;
    let token = app
        .db
        .write(move |conn| {
            let organiser = organiser::add(conn, &who, now)?;
            organiser::make_sign_in_link(conn, &organiser.id, now)
        })
        .await?;
    Ok(format!(
        "{}/sign-in/{}?next=/meetings/{SLUG}",
        sender.base_url,
        token.text()
    ))
}

fn options() -> ImportOptions {
    ImportOptions {
        slug: SLUG.into(),
        name: "Virtual Annual Meeting 2020".into(),
        from: "2020-10-08".into(),
        to: "2020-10-22".into(),
        zone: "Europe/Rome".into(),
        ..ImportOptions::default()
    }
}

/// The second working group's report, as Zoom gives it.
fn report() -> attendance::ReportFile {
    attendance::ReportFile {
        name: "WG2-zoom-participants.csv".into(),
        bytes: REPORT.to_vec(),
        zone: None,
    }
}

fn sheets() -> Vec<(String, Vec<u8>)> {
    SHEETS
        .iter()
        .map(|(name, bytes)| ((*name).to_string(), bytes.to_vec()))
        .collect()
}
