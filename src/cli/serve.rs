//! `plenary serve`: the web service with its mail worker; with `--demo` on the model meeting.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::Args;
use tokio::sync::Notify;

use super::{Place, demo, say, told_to_end};
use crate::app::App;
use crate::attendance;
use crate::mail;
use crate::privacy;
use crate::proposal;
use crate::refusal::{Kind, Refusal};
use crate::registration;
use crate::reminder;
use crate::server;
use crate::web::Site;

/// Start the web service and the mail worker; Ctrl-C ends both
///
/// With --demo the model meeting is brought up in ./data-demo (or --data): imported, released and written to, with
/// a proposal computed and a sign-in link printed. A second start finds it as it was left.
#[derive(Args)]
#[command(verbatim_doc_comment, after_help = EXAMPLE)]
pub struct ServeArgs {
    /// Bring up the model meeting (Annual Meeting 2020) in a folder of its own, ready to click through, and print a sign-in link
    #[arg(long)]
    demo: bool,
    /// Where to listen; port 0 takes a free one [default: the setting `listen`, 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
}

const EXAMPLE: &str = "\
Examples:
  plenary serve --demo
  plenary serve --listen 127.0.0.1:9000
  plenary serve --config production.toml --database-url postgres://plenary@db.alliance.example/plenary";

/// Serves until it is told to stop (Ctrl-C or SIGTERM).
pub async fn run(args: ServeArgs, place: &Place) -> Result<(), Refusal> {
    let place = if args.demo {
        place.for_demo()
    } else {
        place.clone()
    };
    let app = place.open().await?;
    let address = args.listen.unwrap_or_else(|| app.settings.listen.clone());
    let listener = TcpListener::bind(&address).map_err(|e| {
        Refusal::new(
            Kind::Unavailable,
            format!("{address} cannot be listened on: {e}; choose another with --listen"),
        )
    })?;
    let port = listener.local_addr().map(|a| a.port()).ok();
    let base_url = app.settings.base_url(port);
    let presence = super::invitations::alone(&app).await?;
    let announced = app.announce(&base_url);
    if presence.first {
        proposal::job::settle_alone(&app.db).await?;
    }
    let sender = app.sender(port);
    let sign_in = if args.demo {
        Some(demo::prepare(&app, &sender).await?)
    } else {
        None
    };
    let wake = Arc::new(Notify::new());
    let stop = Arc::new(Notify::new());
    let transport = Arc::new(app.transport()?);
    let worker = tokio::spawn(mail::run_worker(
        app.db.clone(),
        app.clock.clone(),
        transport,
        Arc::clone(&wake),
        Arc::clone(&stop),
    ));
    let stop_inbox = Arc::new(Notify::new());
    let inbox = tokio::spawn(super::mail::run_inbox(
        &app,
        sender.clone(),
        Arc::clone(&wake),
        Arc::clone(&stop_inbox),
    ));
    let (wake_planner, stop_planner) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let planner = tokio::spawn(proposal::job::run_jobs(
        app.db.clone(),
        app.clock.clone(),
        Arc::clone(&wake_planner),
        Arc::clone(&stop_planner),
    ));
    let gate = registration::gate(&app.db).await?;
    let stop_registrations = Arc::new(Notify::new());
    let registrar = tokio::spawn(registration::run_registrations(
        app.db.clone(),
        app.clock.clone(),
        sender.clone(),
        Arc::clone(&wake),
        Arc::clone(&stop_registrations),
    ));
    let stop_reminders = Arc::new(Notify::new());
    let reminders = tokio::spawn(reminder::run_reminders(
        app.db.clone(),
        app.clock.clone(),
        sender.clone(),
        Arc::clone(&wake),
        Arc::clone(&stop_reminders),
    ));
    let stop_uploads = Arc::new(Notify::new());
    let uploads = tokio::spawn(attendance::run_uploads(
        app.db.clone(),
        app.clock.clone(),
        Arc::clone(&stop_uploads),
    ));
    let stop_farewells = Arc::new(Notify::new());
    let farewells = tokio::spawn(privacy::run_farewells(
        app.db.clone(),
        app.clock.clone(),
        app.mail_folder(),
        Arc::clone(&stop_farewells),
    ));
    let ending = Arc::new(AtomicBool::new(false));
    tokio::spawn(end_streams(Arc::clone(&ending)));
    greet(&app, &base_url, port, sign_in.as_deref());
    let site = Site {
        db: app.db.clone(),
        clock: app.clock.clone(),
        base_url,
        leave_to: app.settings.leave_to.clone(),
        sender,
        authserv_id: app.settings.inbox.authserv_id.clone(),
        mailbox: app.settings.mailbox.clone(),
        mail_folder: app.mail_folder(),
        dkim: app.dkim.clone(),
        wake_mail: wake,
        wake_planner,
        trusted_proxies: app.settings.trusted_proxies.clone(),
        ending,
    };
    let served = server::serve(site, gate, listener).await;
    // What the worker has claimed it also marks, so that nothing waits for its lease at the next start.
    stop.notify_one();
    stop_inbox.notify_one();
    // Searches end with the best so far.
    stop_planner.notify_one();
    stop_registrations.notify_one();
    let _ = registrar.await;
    stop_reminders.notify_one();
    let _ = reminders.await;
    stop_uploads.notify_one();
    let _ = uploads.await;
    stop_farewells.notify_one();
    let _ = farewells.await;
    let _ = worker.await;
    let _ = inbox.await;
    let _ = planner.await;
    drop((presence, announced));
    served
}

/// Waits for the word that also ends the server (Ctrl-C or SIGTERM), so that no stream keeps it waiting.
async fn end_streams(ending: Arc<AtomicBool>) {
    told_to_end().await;
    ending.store(true, Ordering::Relaxed);
}

fn greet(app: &App, base_url: &str, port: Option<u16>, sign_in: Option<&str>) {
    say(&format!(
        "plenary is ready at http://127.0.0.1:{}",
        port.unwrap_or(0)
    ));
    say(&format!("  links lead to   {base_url}"));
    say(&format!("  database        {}", app.db.address()));
    match app.mail_folder() {
        Some(folder) => say(&format!("  mail goes to    {}", folder.display())),
        None => say("  mail goes out   by SMTP"),
    }
    match sign_in {
        Some(link) => say(&format!("  sign in with    {link}")),
        None => {
            say("  sign in         at /sign-in; `plenary organiser add ADDRESS` lets somebody in");
        }
    }
}
