//! The conversation with the mail server (RFC 5321). Connections are kept and used again; the step at which one fails decides what that means.
//!
//! Every step has its own time limit, which the mail library does not set; a connection that was silent too long is closed, never reused:
//! what stands half-said in it would be taken for the next message.
//!
//! To a server that takes several commands at once (PIPELINING, RFC 2920) sender, recipient and DATA go in one write and the text with its
//! last dot in another: two turns a mail instead of four.

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, AsyncTokioStream};
use lettre::transport::smtp::commands::{Data, Ehlo, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{Error, response::Response};
use tokio::net::TcpStream;
use tokio::time::Instant;

use super::protected::Protection;
use super::senders::Senders;
use super::{Scope, Verdict};
use crate::people::Email;
use crate::refusal::Refusal;
use crate::settings::SmtpSettings;

/// No exchange lasts longer, in seconds: a kept connection that does not answer, a new one, and what is said after a refusal.
pub const LONGEST_EXCHANGE: i64 = 1_800;

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
    pub(super) fn patience(self) -> Duration {
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

/// Servers close what is idle so long, or soon will.
const IDLE: Duration = Duration::from_mins(1);
/// A server that is told goodbye gets so long to say it back.
const GOODBYE: Duration = Duration::from_secs(2);

/// The way to one mail server. Several mails may be on their way at once.
pub struct Smtp {
    settings: SmtpSettings,
    protection: Protection,
    idle: Mutex<Vec<(Connection, Instant)>>,
    senders: Mutex<Senders>,
}

/// An open connection, greeted and signed in.
struct Connection {
    inner: AsyncSmtpConnection,
    /// The server takes several commands in one write.
    pipelining: bool,
}

type Failed = (Step, Fault);

impl Smtp {
    /// Refuses a host that no certificate can be checked against. Connects only when there is something to send.
    pub fn new(settings: &SmtpSettings) -> Result<Self, Refusal> {
        Ok(Smtp {
            settings: settings.clone(),
            protection: Protection::of(settings)?,
            idle: Mutex::default(),
            senders: Mutex::default(),
        })
    }

    /// How many connections may be open at the same time.
    pub fn connections(&self) -> usize {
        self.settings.connections.max(1)
    }

    /// Hands over `text` as it is.
    pub async fn send(&self, from: &str, to: &Email, text: &str) -> (Verdict, Scope) {
        let parsed = |address: &str| {
            address.parse::<Address>().map_err(|e| {
                Verdict::Permanent(format!("{address} is no address for a mail server: {e}"))
            })
        };
        let (from, to) = match (parsed(from), parsed(to.as_str())) {
            (Ok(from), Ok(to)) => (from, to),
            (Err(no), _) | (_, Err(no)) => return (no, Scope::Mail),
        };
        match self.conversation(&from, &to, text).await {
            Ok(response) => {
                self.senders().accepted(&from, Instant::now());
                let words = response.message().collect::<Vec<_>>().join(" ");
                (Verdict::Sent(words), Scope::Mail)
            }
            Err((step, fault)) => {
                let scope = self.scope(&from, step, &fault);
                (verdict(step, fault), scope)
            }
        }
    }

    /// Whether another mail would fare better now.
    fn scope(&self, from: &Address, step: Step, fault: &Fault) -> Scope {
        match (step, fault) {
            (Step::Connect, _) => Scope::Server,
            (Step::Sender, Fault::No(code, _)) if *code >= 500 => {
                self.senders().refused(from, Instant::now())
            }
            _ => Scope::Mail,
        }
    }

    fn senders(&self) -> std::sync::MutexGuard<'_, Senders> {
        self.senders.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn conversation(
        &self,
        from: &Address,
        to: &Address,
        text: &str,
    ) -> Result<Response, Failed> {
        let mut conn = match self.kept() {
            None => self.connect_and_name(from, to).await?,
            // Servers close what is idle: that is no fault of this mail.
            Some(mut conn) => match conn.name(from, to).await {
                Err((Step::Sender, Fault::Lost(_) | Fault::No(421, _))) => {
                    self.connect_and_name(from, to).await?
                }
                Err(refused) => {
                    self.keep(conn, &refused.1).await;
                    return Err(refused);
                }
                Ok(()) => conn,
            },
        };
        let text = step(Step::Text, conn.inner.command(Text(text))).await;
        match &text {
            Ok(_) => self.lock().push((conn, Instant::now())),
            Err((_, fault)) => self.keep(conn, fault).await,
        }
        text
    }

    async fn connect_and_name(&self, from: &Address, to: &Address) -> Result<Connection, Failed> {
        let mut conn = step_of(Step::Connect, self.connect()).await?;
        match conn.name(from, to).await {
            Ok(()) => Ok(conn),
            Err(refused) => {
                self.keep(conn, &refused.1).await;
                Err(refused)
            }
        }
    }

    async fn connect(&self) -> Result<Connection, Fault> {
        let name = ClientId::default();
        let server = (self.settings.host.as_str(), self.settings.port);
        let stream = TcpStream::connect(server)
            .await
            .map_err(|e| Fault::Lost(e.to_string()))?;
        // Without it what is short waits for the acknowledgement of what went before.
        let _ = stream.set_nodelay(true);
        let stream: Box<dyn AsyncTokioStream> = match &self.protection {
            Protection::FromTheStart(trust) => {
                let protected = trust.protect(stream).await;
                Box::new(protected.map_err(|e| Fault::Lost(e.to_string()))?)
            }
            Protection::None | Protection::Starttls(_) => Box::new(stream),
        };
        let mut conn = AsyncSmtpConnection::connect_with_transport(stream, &name)
            .await
            .map_err(fault)?;
        if let Protection::Starttls(tls) = &self.protection {
            if !conn.can_starttls() {
                conn.abort().await;
                let words = "the server offers no STARTTLS, and nothing is sent in clear";
                return Err(Fault::Lost(words.into()));
            }
            conn.starttls(tls.as_ref().clone(), &name)
                .await
                .map_err(fault)?;
        }
        if let (Some(user), Some(password)) = (&self.settings.user, &self.settings.password) {
            let credentials = Credentials::new(user.clone(), password.clone());
            conn.auth(&[Mechanism::Plain, Mechanism::Login], &credentials)
                .await
                .map_err(fault)?;
        }
        // The library keeps of what the server can do only what it uses itself: asked again (RFC 5321, 4.1.4).
        let can = conn.command(Ehlo::new(name)).await.map_err(fault)?;
        let pipelining = can
            .message()
            .any(|l| l.trim().eq_ignore_ascii_case("PIPELINING"));
        Ok(Connection {
            inner: conn,
            pipelining,
        })
    }

    /// A connection that is open already and not idle for too long.
    fn kept(&self) -> Option<Connection> {
        let (conn, since) = self.lock().pop()?;
        (since.elapsed() < IDLE).then_some(conn)
    }

    /// Keeps a connection on which something was refused, unless it is gone.
    async fn keep(&self, mut conn: Connection, why: &Fault) {
        let open = !matches!(why, Fault::Lost(_) | Fault::No(421, _));
        if open && step(Step::Data, conn.inner.command(Rset)).await.is_ok() {
            self.lock().push((conn, Instant::now()));
        }
    }

    /// Closes what is idle, with the word for it.
    pub async fn rest(&self) {
        let idle: Vec<_> = self.lock().drain(..).collect();
        let quits = idle.into_iter().map(|(mut conn, _)| async move {
            let _ = tokio::time::timeout(GOODBYE, conn.inner.quit()).await;
        });
        futures_util::future::join_all(quits).await;
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<(Connection, Instant)>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Connection {
    /// Sender, recipient and DATA; the text may follow. After a refusal nothing is left to read.
    async fn name(&mut self, from: &Address, to: &Address) -> Result<(), Failed> {
        let mail = Mail::new(Some(from.clone()), Vec::new());
        let rcpt = Rcpt::new(to.clone(), Vec::new());
        if !self.pipelining {
            step(Step::Sender, self.inner.command(mail)).await?;
            step(Step::Recipient, self.inner.command(rcpt)).await?;
            step(Step::Data, self.inner.command(Data)).await?;
            return Ok(());
        }
        let all = format!("{mail}{rcpt}{Data}");
        let sender = step(Step::Sender, self.inner.command(all)).await;
        still_there(&sender)?;
        let recipient = step(Step::Recipient, self.inner.read_response()).await;
        still_there(&recipient)?;
        let data = step(Step::Data, self.inner.read_response()).await;
        still_there(&data)?;
        if data.is_ok() && (sender.is_err() || recipient.is_err()) {
            // It waits for a text all the same (RFC 2920, 3.1): an empty one, to nobody.
            let _ = step(Step::Text, self.inner.command(".\r\n")).await;
        }
        sender.and(recipient).and(data).map(|_| ())
    }
}

/// Only a refusal is followed by the answers to what was said with it.
fn still_there(said: &Result<Response, Failed>) -> Result<(), Failed> {
    match said {
        Err((step, gone @ (Fault::Lost(_) | Fault::No(421, _)))) => Err((*step, gone.clone())),
        _ => Ok(()),
    }
}

/// A message's text on the wire: dots at the beginnings of lines doubled, one on a line of its own at the end (RFC 5321, 4.5.2).
struct Text<'a>(&'a str);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.starts_with('.') {
            f.write_str(".")?;
        }
        for (n, piece) in self.0.split("\r\n.").enumerate() {
            if n > 0 {
                f.write_str("\r\n..")?;
            }
            f.write_str(piece)?;
        }
        f.write_str(if self.0.ends_with("\r\n") {
            ".\r\n"
        } else {
            "\r\n.\r\n"
        })
    }
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
