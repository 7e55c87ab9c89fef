//! The ways out: SMTP, a folder of `.eml` files, memory. A closed set; production takes SMTP only.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use lettre::address::Envelope;
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use super::{Queued, Verdict};
use crate::people::Email;
use crate::refusal::{Kind, Refusal};
use crate::settings::{Security, SmtpSettings};

/// A server may take its time after the last dot (RFC 5321, 4.5.3.2 allows ten minutes; the lease is longer than this).
const PATIENCE: Duration = Duration::from_secs(300);

/// Where mail goes.
pub enum Transport {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
    /// What was sent, in order: for tests.
    Memory(Arc<Mutex<Vec<(String, String)>>>),
}

impl Transport {
    /// A folder that is made when it is not there.
    pub fn folder(path: &Path) -> Result<Self, Refusal> {
        std::fs::create_dir_all(path).map_err(|e| {
            Refusal::new(
                Kind::Unavailable,
                format!("the mail folder {} cannot be made: {e}", path.display()),
            )
        })?;
        Ok(Transport::Folder(path.to_path_buf()))
    }

    pub fn smtp(settings: &SmtpSettings) -> Result<Self, Refusal> {
        type Smtp = AsyncSmtpTransport<Tokio1Executor>;
        let wrong = |e| Refusal::invalid("mail.host", format!("{}: {e}", settings.host));
        let mut builder = match settings.security {
            Security::Starttls => Smtp::starttls_relay(&settings.host).map_err(wrong)?,
            Security::Tls => Smtp::relay(&settings.host).map_err(wrong)?,
            Security::None => Smtp::builder_dangerous(&settings.host),
        };
        if let (Some(user), Some(password)) = (&settings.user, &settings.password) {
            builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
        }
        Ok(Transport::Smtp(
            builder.port(settings.port).timeout(Some(PATIENCE)).build(),
        ))
    }

    /// Hands one mail over, byte for byte as it was frozen.
    pub async fn send(&self, mail: &Queued) -> Verdict {
        match self {
            Transport::Smtp(smtp) => over_smtp(smtp, mail).await,
            Transport::Folder(path) => into_folder(path, mail),
            Transport::Memory(sent) => {
                sent.lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push((mail.to.to_string(), mail.body.clone()));
                Verdict::Sent("kept in memory".into())
            }
        }
    }
}

async fn over_smtp(smtp: &AsyncSmtpTransport<Tokio1Executor>, mail: &Queued) -> Verdict {
    let envelope = match envelope(&sender_of(&mail.body), &mail.to) {
        Ok(envelope) => envelope,
        Err(says) => return Verdict::Permanent(says),
    };
    match smtp.send_raw(&envelope, mail.body.as_bytes()).await {
        Ok(response) => Verdict::Sent(words(&response.message().collect::<Vec<_>>().join(" "))),
        // 5xx: the server will not take it, now or later. Everything else may pass: 4xx, a lost or refused connection, and also a
        // connection lost after the last dot, which may have been taken (the second copy is byte-identical).
        Err(e) if e.is_permanent() => Verdict::Permanent(words(&said(&e))),
        Err(e) => Verdict::Temporary(words(&said(&e))),
    }
}

fn envelope(from: &str, to: &Email) -> Result<Envelope, String> {
    let address = |text: &str| {
        text.parse()
            .map_err(|e| format!("{text} is no address that a mail server takes: {e}"))
    };
    Envelope::new(Some(address(from)?), vec![address(to.as_str())?]).map_err(|e| e.to_string())
}

/// The bare address of the From line: bounces go there.
fn sender_of(body: &str) -> String {
    let line = body
        .lines()
        .take_while(|l| !l.is_empty())
        .find_map(|l| l.strip_prefix("From: "))
        .unwrap_or("");
    match (line.rfind('<'), line.rfind('>')) {
        (Some(a), Some(b)) if a < b => line[a + 1..b].to_string(),
        _ => line.trim().to_string(),
    }
}

fn said(e: &lettre::transport::smtp::Error) -> String {
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

/// One line, not endless: a server's words are shown to organisers.
fn words(text: &str) -> String {
    super::message::clean(text).chars().take(400).collect()
}

/// Writes `000123-invitation-her-address.eml`, whole or not at all. The same mail again is the same file.
fn into_folder(folder: &Path, mail: &Queued) -> Verdict {
    let name = file_name(mail);
    let path = folder.join(&name);
    let draft = folder.join(format!(".{name}.part"));
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| {
            let mut file = std::fs::File::create(&draft)?;
            std::io::Write::write_all(&mut file, mail.body.as_bytes())?;
            file.sync_all()
        })
        .and_then(|()| std::fs::rename(&draft, &path));
    match written {
        Ok(()) => Verdict::Sent(format!("written to {name}")),
        Err(e) => {
            let _ = std::fs::remove_file(&draft);
            Verdict::Temporary(format!("{} cannot be written: {e}", path.display()))
        }
    }
}

fn file_name(mail: &Queued) -> String {
    let to: String = mail
        .to
        .as_str()
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || "@.-_+".contains(c) {
                c
            } else {
                '_'
            }
        })
        .collect();
    format!("{:06}-{}-{to}.eml", mail.number, mail.kind)
}
