//! The ways out: SMTP, a folder of `.eml` files, memory. A closed set; production takes SMTP only.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::outbox::{from_address, sendable};
use super::smtp::Smtp;
use super::{DkimKey, Queued, Scope, Verdict};
use crate::refusal::{Kind, Refusal};
use crate::settings::{CONNECTIONS, SmtpSettings};

/// Where mail goes.
pub enum Transport {
    Smtp(Box<Smtp>),
    Folder(PathBuf),
    /// What was sent, in order: for tests.
    Memory(Arc<Mutex<Vec<(String, String)>>>),
    /// One of the others, behind our signature.
    Signed(Arc<DkimKey>, Box<Transport>),
}

impl Transport {
    /// A folder that is made when it is not there.
    pub fn folder(path: &Path) -> Result<Self, Refusal> {
        crate::store::make_private(path).map_err(|e| {
            Refusal::new(
                Kind::Unavailable,
                format!("the mail folder {} cannot be made: {e}", path.display()),
            )
        })?;
        Ok(Transport::Folder(path.to_path_buf()))
    }

    /// A mail server. Refuses a host that no certificate can be checked against; connects only when there is something to send.
    pub fn smtp(settings: &SmtpSettings) -> Result<Self, Refusal> {
        Ok(Transport::Smtp(Box::new(Smtp::new(settings)?)))
    }

    /// The same way out, where each mail is signed as it goes.
    #[must_use]
    pub fn signed(self, key: Arc<DkimKey>) -> Self {
        Transport::Signed(key, Box::new(self))
    }

    /// Hands one mail over, byte for byte as it was frozen, behind a signature where there is a key.
    pub async fn send(&self, mail: &Queued) -> (Verdict, Scope) {
        if let Err(words) = sendable(&mail.body) {
            return (Verdict::Broken(words), Scope::Mail);
        }
        let (verdict, scope) = match self {
            Transport::Signed(key, way) => match key.sign(&mail.body) {
                Ok(signature) => way.hand_over(mail, signature + &mail.body).await,
                Err(refusal) => (Verdict::Broken(refusal.to_string()), Scope::Mail),
            },
            way => way.hand_over(mail, mail.body.clone()).await,
        };
        (in_one_line(verdict), scope)
    }

    async fn hand_over(&self, mail: &Queued, text: String) -> (Verdict, Scope) {
        match self {
            Transport::Smtp(smtp) => {
                let from = match &mail.envelope_from {
                    Some(from) => from.to_string(),
                    None => from_address(&mail.body).unwrap_or_default(),
                };
                smtp.send(&from, &mail.to, &text).await
            }
            Transport::Folder(path) => (into_folder(path, mail, &text), Scope::Mail),
            Transport::Memory(sent) => {
                sent.lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push((mail.to.to_string(), text));
                (Verdict::Sent("kept in memory".into()), Scope::Mail)
            }
            Transport::Signed(_, way) => Box::pin(way.hand_over(mail, text)).await,
        }
    }

    /// How many mails may be on their way at the same time.
    pub fn places(&self) -> usize {
        match self {
            Transport::Smtp(smtp) => smtp.connections(),
            Transport::Signed(_, way) => way.places(),
            Transport::Folder(_) | Transport::Memory(_) => CONNECTIONS,
        }
    }

    /// Says goodbye where a connection is still open.
    pub async fn rest(&self) {
        match self {
            Transport::Smtp(smtp) => smtp.rest().await,
            Transport::Signed(_, way) => Box::pin(way.rest()).await,
            Transport::Folder(_) | Transport::Memory(_) => {}
        }
    }
}

/// One line, not endless: a server's words are shown to organisers.
fn in_one_line(verdict: Verdict) -> Verdict {
    let words = |text: String| {
        super::message::clean(&text)
            .chars()
            .take(400)
            .collect::<String>()
    };
    match verdict {
        Verdict::Sent(text) => Verdict::Sent(words(text)),
        Verdict::Temporary(text) => Verdict::Temporary(words(text)),
        Verdict::Permanent(text) => Verdict::Permanent(words(text)),
        Verdict::Broken(text) => Verdict::Broken(words(text)),
    }
}

/// Writes `000123-invitation-her-address.eml`, whole or not at all. The same mail again is the same file.
fn into_folder(folder: &Path, mail: &Queued, text: &str) -> Verdict {
    let name = file_name(mail);
    let path = folder.join(&name);
    let draft = folder.join(format!(".{name}.part"));
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| {
            let mut file = std::fs::File::create(&draft)?;
            std::io::Write::write_all(&mut file, text.as_bytes())?;
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

/// Deletes from a folder of a try-out's mails those of these numbers; one that is not there is gone already.
pub fn delete_letters(folder: &Path, numbers: &[i64]) -> Result<(), Refusal> {
    let cannot = |e: std::io::Error| {
        let says = format!("mails in {} cannot be deleted: {e}", folder.display());
        Refusal::new(Kind::Unavailable, says)
    };
    let begins: Vec<String> = numbers.iter().map(|n| format!("{n:06}-")).collect();
    if begins.is_empty() || !folder.is_dir() {
        return Ok(());
    }
    for file in std::fs::read_dir(folder).map_err(cannot)? {
        let file = file.map_err(cannot)?;
        let name = file.file_name();
        let name = name.to_string_lossy();
        let name = name.trim_start_matches('.');
        if begins.iter().any(|b| name.starts_with(b.as_str())) {
            std::fs::remove_file(file.path()).map_err(cannot)?;
        }
    }
    Ok(())
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
