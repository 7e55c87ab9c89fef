//! The model meeting for a try-out: imported, proposed, released and written to, once; a second start finds it as it was left.

use crate::app::App;
use crate::attendance;
use crate::availability::import_meeting;
use crate::feed::Level;
use crate::insight;
use crate::invitation::{self, LookedAt, StartsFile};
use crate::mail::Sender;
use crate::meeting::{self, import::ImportOptions};
use crate::organiser;
use crate::people::Email;
use crate::programme;
use crate::proposal;
use crate::public;
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
/// Attendance as it stands in the try-out: the session, its file, and whether its record is final. One is left open to decide its names; WG5's file
/// waits in `config/model-case/attendance/` to be imported.
const REPORTS: [(&str, &str, &[u8], bool); 6] = [
    (
        "OPEN",
        "OPEN-zoom-webinar.csv",
        include_bytes!("../../config/model-case/attendance/OPEN-zoom-webinar.csv"),
        true,
    ),
    (
        "WG1",
        "WG1-teams-en.csv",
        include_bytes!("../../config/model-case/attendance/WG1-teams-en.csv"),
        true,
    ),
    (
        "WG2",
        "WG2-zoom-participants.csv",
        include_bytes!("../../config/model-case/attendance/WG2-zoom-participants.csv"),
        false,
    ),
    (
        "WG3",
        "WG3-teams-fr.csv",
        include_bytes!("../../config/model-case/attendance/WG3-teams-fr.csv"),
        true,
    ),
    (
        "WG4",
        "WG4-zoom-new.csv",
        include_bytes!("../../config/model-case/attendance/WG4-zoom-new.csv"),
        true,
    ),
    (
        "CLOSE",
        "CLOSE-webex.csv",
        include_bytes!("../../config/model-case/attendance/CLOSE-webex.csv"),
        true,
    ),
];
/// What workshops brought, and whether it was sent to the contact group.
const INSIGHTS: [(&str, &str, bool); 3] = [
    (
        "WG1",
        include_str!("../../config/model-case/insights/WG1.json"),
        true,
    ),
    (
        "WG3",
        include_str!("../../config/model-case/insights/WG3.json"),
        true,
    ),
    (
        "WG4",
        include_str!("../../config/model-case/insights/WG4.json"),
        false,
    ),
];
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
        bring(app).await?;
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

/// Who was there, what it brought, and what the world sees of it.
async fn bring(app: &App) -> Result<(), Refusal> {
    let now = app.clock.now();
    for (code, name, bytes, settled) in REPORTS {
        let report = attendance::ReportFile {
            name: name.into(),
            bytes: bytes.to_vec(),
            zone: None,
        };
        attendance::import_report(&app.db, now, SLUG, code, report, ORGANISER).await?;
        if settled {
            attendance::state::finalise(&app.db, now, SLUG, code, ORGANISER).await?;
        }
    }
    for (code, text, sent) in INSIGHTS {
        let draft = insight::read_document(text, code)?;
        insight::write_for(&app.db, now, SLUG, code, draft, (None, sent), ORGANISER).await?;
    }
    let open = public::Change {
        level: Some(Some(Level::Full)),
        members: Some(public::Members::Networks),
        names: None,
    };
    public::change(&app.db, now, SLUG, open).await
}

fn sheets() -> Vec<(String, Vec<u8>)> {
    SHEETS
        .iter()
        .map(|(name, bytes)| ((*name).to_string(), bytes.to_vec()))
        .collect()
}
