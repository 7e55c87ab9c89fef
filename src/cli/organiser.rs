//! `plenary organiser`: who may plan.

use clap::Subcommand;

use super::say;
use crate::app::App;
use crate::organiser;
use crate::people::Email;
use crate::refusal::Refusal;

#[derive(Subcommand)]
pub enum OrganiserCommand {
    /// Let an address sign in
    Add {
        /// Her address
        email: String,
    },
    /// End an account, with its sessions and tokens; the last one stays
    ///
    /// An address that stands in the setting organisers comes back at the next start: take it out there too.
    #[command(verbatim_doc_comment)]
    Remove {
        /// Her address
        email: String,
    },
    /// List who may sign in
    List,
    /// Print a link that signs her in once, within a quarter of an hour
    ///
    /// It starts with the setting base_url, else with the address of the service that runs on these data. Without either it assumes
    /// http://localhost:8080 and says so; it works on any server of these data.
    #[command(verbatim_doc_comment)]
    Link {
        /// Her address
        email: String,
    },
    /// Print a token for scripts (Authorization: Bearer TOKEN); it is shown only now
    #[command(
        after_help = "Example: curl -H \"Authorization: Bearer $(plenary organiser token you@alliance.example)\" http://localhost:8080/api/v1/meetings"
    )]
    Token {
        /// Her address
        email: String,
        /// End all of her tokens instead
        #[arg(long)]
        revoke: bool,
    },
}

/// Runs one of them.
pub async fn run(command: OrganiserCommand, app: &App) -> Result<(), Refusal> {
    let now = app.clock.now();
    match command {
        OrganiserCommand::Add { email } => {
            let email = parsed(&email)?;
            let who = app
                .db
                .write(move |conn| organiser::add(conn, &email, now))
                .await?;
            say(&format!("{} may sign in", who.email));
        }
        OrganiserCommand::Remove { email } => {
            let who = known(app, &email).await?;
            app.db
                .write(move |conn| {
                    if organiser::list(conn)?.len() < 2 {
                        return Err(Refusal::conflict(
                            "she is the last organiser: let somebody else in first (plenary organiser add ADDRESS)",
                        ));
                    }
                    organiser::remove(conn, &who.id)
                })
                .await?;
            say("the account is ended; as a participant she stays");
        }
        OrganiserCommand::List => {
            for who in app.db.read(organiser::list).await? {
                say(who.email.as_str());
            }
        }
        OrganiserCommand::Link { email } => {
            let who = known(app, &email).await?;
            let token = app
                .db
                .write(move |conn| organiser::make_sign_in_link(conn, &who.id, now))
                .await?;
            let known = app.announced();
            let base = known.clone().unwrap_or_else(|| app.settings.base_url(None));
            say(&format!("{base}/sign-in/{}", token.text()));
            if known.is_none() {
                eprintln!(
                    "no service runs on these data: the link assumes {base}; put another address in its place if yours is elsewhere, or set base_url"
                );
            }
        }
        OrganiserCommand::Token { email, revoke } => {
            let who = known(app, &email).await?;
            if revoke {
                let ended = app
                    .db
                    .write(move |conn| organiser::revoke_api_tokens(conn, &who.id, now))
                    .await?;
                say(&format!("{ended} tokens ended"));
            } else {
                let token = app
                    .db
                    .write(move |conn| organiser::make_api_token(conn, &who.id, now))
                    .await?;
                say(token.text());
            }
        }
    }
    Ok(())
}

fn parsed(email: &str) -> Result<Email, Refusal> {
    Email::parse(email).map_err(|says| Refusal::invalid("email", says))
}

async fn known(app: &App, email: &str) -> Result<organiser::Organiser, Refusal> {
    let wanted = parsed(email)?;
    app.db
        .read(move |conn| organiser::by_email(conn, &wanted))
        .await?
        .ok_or_else(|| {
            Refusal::not_found(format!(
                "{email} is no organiser: plenary organiser add {email} makes her one"
            ))
        })
}
