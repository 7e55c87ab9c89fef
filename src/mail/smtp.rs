//! The conversation with the mail server (RFC 5321). Connections are kept and used again; the step at which one fails decides what that means.
//!
//! Every step has its own time limit, which the mail library does not set; a connection that was silent too long is closed, never reused:
//! what stands half-said in it would be taken for the next message.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{Error, response::Response};
use tokio::net::TcpStream;

use super::Verdict;
use crate::people::Email;
use crate::refusal::Refusal;
use crate::settings::{Security, SmtpSettings};

/// How far a conversation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Connecting, TLS, greeting, sign-in.
    Connect,
    /// MAIL FROM.
    Sender,
    /// RCPT TO.
    Recipient,
    /// DATA, before the text.
    Data,
    /// The text and the answer to its last dot.
    Text,
}

impl Step {
    /// RFC 5321, 4.5.3.2, but for connecting, where nobody answers sooner or never.
    fn patience(self) -> Duration {
        Duration::from_secs(match self {
            Step::Connect => 60,
            Step::Sender | Step::Recipient => 300,
            Step::Data => 120,
            Step::Text => 600,
        })
    }
}

/// What went wrong at a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The server said no, with its code and words.
    No(u16, String),
    /// The connection is gone, was never there, or says what nobody understands.
    Lost(String),
}

/// How the words begin of what may have arrived all the same.
pub const PERHAPS_TAKEN: &str = "the connection was lost after the text; it may have been taken";

/// What a fault means for this one mail.
///
/// A 5xx about the recipient or the text is final. A 5xx before that is about us (a wrong password, a sender that the server does not
/// accept): the mail can go when that is mended. A connection lost after the last dot may have been taken all the same; the second copy is
/// byte-identical.
pub fn verdict(step: Step, fault: Fault) -> Verdict {
    match (step, fault) {
        (Step::Recipient | Step::Data | Step::Text, Fault::No(code, words))
            if (500..600).contains(&code) =>
        {
            Verdict::Permanent(format!("{code} {words}"))
        }
        (Step::Connect, Fault::No(code, words)) => Verdict::Temporary(format!(
            "the mail server does not let us in: {code} {words}"
        )),
        (Step::Sender, Fault::No(code, words)) if code >= 500 => Verdict::Temporary(format!(
            "the mail server does not take mail from our address: {code} {words}"
        )),
        (_, Fault::No(code, words)) => Verdict::Temporary(format!("{code} {words}")),
        (Step::Connect, Fault::Lost(words)) => {
            Verdict::Temporary(format!("the mail server cannot be reached: {words}"))
        }
        (Step::Text, Fault::Lost(words)) => Verdict::Temporary(format!("{PERHAPS_TAKEN}: {words}")),
        (_, Fault::Lost(words)) => Verdict::Temporary(format!("the connection was lost: {words}")),
    }
}

/// The way to one mail server. Several mails may be on their way at once.
pub struct Smtp {
    settings: SmtpSettings,
    tls: Option<TlsParameters>,
    idle: Mutex<Vec<AsyncSmtpConnection>>,
}

type Failed = (Step, Fault);

impl Smtp {
    /// Refuses a host that no certificate can be checked against. Connects only when there is something to send.
    pub fn new(settings: &SmtpSettings) -> Result<Self, Refusal> {
        let tls = match settings.security {
            Security::None => None,
            Security::Starttls | Security::Tls => {
                Some(TlsParameters::new(settings.host.clone()).map_err(|e| {
                    Refusal::invalid("mail.host", format!("{}: {}", settings.host, said(&e)))
                })?)
            }
        };
        Ok(Smtp {
            settings: settings.clone(),
            tls,
            idle: Mutex::default(),
        })
    }

    /// Hands over `text` as it is.
    pub async fn send(&self, from: &str, to: &Email, text: &str) -> Verdict {
        let parsed = |address: &str| {
            address.parse::<Address>().map_err(|e| {
                Verdict::Permanent(format!("{address} is no address for a mail server: {e}"))
            })
        };
        let (from, to) = match (parsed(from), parsed(to.as_str())) {
            (Ok(from), Ok(to)) => (from, to),
            (Err(no), _) | (_, Err(no)) => return no,
        };
        match self.conversation(&from, &to, text).await {
            Ok(response) => Verdict::Sent(response.message().collect::<Vec<_>>().join(" ")),
            Err((step, fault)) => verdict(step, fault),
        }
    }

    async fn conversation(
        &self,
        from: &Address,
        to: &Address,
        text: &str,
    ) -> Result<Response, Failed> {
        let kept = self.lock().pop();
        let mut conn = match kept {
            None => self.connect_and_name_sender(from).await?,
            // Servers close what is idle: that is no fault of this mail.
            Some(mut conn) => match name_sender(&mut conn, from).await {
                Err((_, Fault::Lost(_) | Fault::No(421, _))) => {
                    self.connect_and_name_sender(from).await?
                }
                Err(refused) => return Err(refused),
                Ok(()) => conn,
            },
        };
        let done = transaction(&mut conn, to, text).await;
        let reusable = match &done {
            Ok(_) => true,
            Err((_, Fault::Lost(_) | Fault::No(421, _))) => false,
            Err(_) => step(Step::Data, conn.command(Rset)).await.is_ok(),
        };
        if reusable {
            self.lock().push(conn);
        }
        done
    }

    async fn connect_and_name_sender(&self, from: &Address) -> Result<AsyncSmtpConnection, Failed> {
        let mut conn = step_of(Step::Connect, self.connect()).await?;
        name_sender(&mut conn, from).await?;
        Ok(conn)
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Fault> {
        let name = ClientId::default();
        let server = (self.settings.host.as_str(), self.settings.port);
        let mut conn = if let (Some(tls), Security::Tls) = (&self.tls, self.settings.security) {
            AsyncSmtpConnection::connect_tokio1(server, None, &name, Some(tls.clone()), None)
                .await
                .map_err(fault)?
        } else {
            let stream = TcpStream::connect(server)
                .await
                .map_err(|e| Fault::Lost(e.to_string()))?;
            // Without it each short command waits for the acknowledgement of the one before.
            let _ = stream.set_nodelay(true);
            AsyncSmtpConnection::connect_with_transport(Box::new(stream), &name)
                .await
                .map_err(fault)?
        };
        if let (Some(tls), Security::Starttls) = (&self.tls, self.settings.security) {
            conn.starttls(tls.clone(), &name).await.map_err(fault)?;
        }
        if let (Some(user), Some(password)) = (&self.settings.user, &self.settings.password) {
            let credentials = Credentials::new(user.clone(), password.clone());
            conn.auth(&[Mechanism::Plain, Mechanism::Login], &credentials)
                .await
                .map_err(fault)?;
        }
        Ok(conn)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<AsyncSmtpConnection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn name_sender(conn: &mut AsyncSmtpConnection, from: &Address) -> Result<(), Failed> {
    let mail = Mail::new(Some(from.clone()), Vec::new());
    step(Step::Sender, conn.command(mail)).await.map(|_| ())
}

async fn transaction(
    conn: &mut AsyncSmtpConnection,
    to: &Address,
    text: &str,
) -> Result<Response, Failed> {
    let rcpt = Rcpt::new(to.clone(), Vec::new());
    step(Step::Recipient, conn.command(rcpt)).await?;
    step(Step::Data, conn.command(Data)).await?;
    // The library ends the text with CRLF of its own before the dot.
    let text = text.strip_suffix("\r\n").unwrap_or(text);
    step(Step::Text, conn.message(text.as_bytes())).await
}

async fn step<T>(at: Step, work: impl Future<Output = Result<T, Error>>) -> Result<T, Failed> {
    step_of(at, async { work.await.map_err(fault) }).await
}

async fn step_of<T>(at: Step, work: impl Future<Output = Result<T, Fault>>) -> Result<T, Failed> {
    let patience = at.patience();
    match tokio::time::timeout(patience, work).await {
        Ok(done) => done.map_err(|fault| (at, fault)),
        Err(_) => Err((
            at,
            Fault::Lost(format!("no answer for {} seconds", patience.as_secs())),
        )),
    }
}

fn fault(e: Error) -> Fault {
    match e.status() {
        Some(code) => {
            let words = std::error::Error::source(&e).map_or_else(String::new, ToString::to_string);
            Fault::No(code.into(), words)
        }
        None => Fault::Lost(said(&e)),
    }
}

/// The whole chain of reasons.
fn said(e: &Error) -> String {
    let mut text = e.to_string();
    let mut source = std::error::Error::source(e);
    while let Some(inner) = source {
        let more = inner.to_string();
        if !text.contains(&more) {
            text = format!("{text}: {more}");
        }
        source = inner.source();
    }
    text
}
