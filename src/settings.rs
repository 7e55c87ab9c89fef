//! Settings: a TOML file, read once at the start. A bad setting stops the start with one sentence that names it.
//!
//! Long because every setting of the one file is read, and refused, in one place.

mod subnet;

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::people::Email;
use crate::refusal::Refusal;

pub use subnet::Subnet;

/// The commented default, shipped with the program.
pub const DEFAULT_TEXT: &str = include_str!("../config/plenary.toml");

/// Known everywhere, and in everybody's history.
const LEAVE_TO: &str = "https://www.google.com/";

/// What the service is told, checked.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Links in mails start with it; no slash at the end. `None`: this machine, at whatever port the server listens.
    pub base_url: Option<String>,
    pub listen: String,
    /// Where "leave this page" on participants' pages leads: somewhere that tells nothing.
    pub leave_to: String,
    /// Refuses what only a try-out may do: mail to a folder, links without https.
    pub production: bool,
    /// From and ORGANIZER of a new alliance.
    pub mailbox: Email,
    /// May sign in from the start.
    pub organisers: Vec<Email>,
    /// A compiled tzdata tree that may be newer than the one inside.
    pub tzdata_dir: Option<PathBuf>,
    /// Proxies in front of this service, whose word about a visitor's address counts.
    pub trusted_proxies: Vec<Subnet>,
    pub mail: MailSettings,
    /// Whether the mailbox takes `local+tag@domain`, so that answers and bounces are known by it.
    pub mail_tags: bool,
    pub inbox: InboxSettings,
    /// Signs every mail; `None`: the mail server does, or nobody.
    pub dkim: Option<DkimSettings>,
}

/// Where mail goes.
#[derive(Debug, Clone)]
pub enum MailSettings {
    /// `.eml` files in `DATA/mail`.
    Folder,
    Smtp(SmtpSettings),
}

/// The key that mails are signed with.
#[derive(Clone)]
pub struct DkimSettings {
    pub selector: String,
    /// d= of the signature; for DMARC it must be the domain of From, or one above or below it.
    pub domain: String,
    /// The key's file, read: PEM.
    pub key: String,
}

/// A mail server; user and password both or neither.
#[derive(Clone)]
pub struct SmtpSettings {
    pub host: String,
    pub port: u16,
    pub security: Security,
    pub user: Option<String>,
    pub password: Option<String>,
    /// Certificates (PEM) of authorities that this machine does not know of itself.
    pub ca_file: Option<PathBuf>,
    /// How many connections at most are open at the same time.
    pub connections: usize,
}

/// As many connections as a mail server commonly takes from one sender.
pub const CONNECTIONS: usize = 8;
/// More than that no server takes from one sender.
const MOST_CONNECTIONS: usize = 64;

impl SmtpSettings {
    /// A server on this machine, without TLS and sign-in.
    pub fn plain(host: &str, port: u16) -> Self {
        SmtpSettings {
            host: host.to_string(),
            port,
            security: Security::None,
            user: None,
            password: None,
            ca_file: None,
            connections: CONNECTIONS,
        }
    }
}

/// Where answers come in, beside `plenary mail receive` and the upload on a page.
#[derive(Debug, Clone, Default)]
pub struct InboxSettings {
    /// The name under which our mail server writes Authentication-Results; `None`: no such header is believed.
    pub authserv_id: Option<String>,
    /// A maildir whose `new` is watched.
    pub maildir: Option<PathBuf>,
    pub imap: Option<ImapSettings>,
}

/// A mailbox that is looked into.
#[derive(Clone)]
pub struct ImapSettings {
    pub host: String,
    pub port: u16,
    pub security: Security,
    pub user: String,
    pub password: String,
    pub folder: String,
    /// How often, in seconds.
    pub every: u64,
}

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// Plain at first, TLS before anything is said (port 587).
    Starttls,
    /// TLS from the first byte (port 465).
    Tls,
    /// Nothing: only to this machine.
    None,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    base_url: Option<String>,
    listen: Option<String>,
    leave_to: Option<String>,
    production: Option<bool>,
    mailbox: Option<String>,
    #[serde(default)]
    organisers: Vec<String>,
    tzdata_dir: Option<PathBuf>,
    #[serde(default)]
    trusted_proxies: Vec<String>,
    #[serde(default)]
    mail: MailFile,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct MailFile {
    transport: Option<String>,
    tags: Option<bool>,
    #[serde(default)]
    inbox: InboxFile,
    host: Option<String>,
    port: Option<u16>,
    security: Option<Security>,
    user: Option<String>,
    password_file: Option<PathBuf>,
    ca_file: Option<PathBuf>,
    connections: Option<usize>,
    dkim: Option<DkimFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DkimFile {
    selector: String,
    domain: Option<String>,
    key_file: PathBuf,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct InboxFile {
    authserv_id: Option<String>,
    maildir: Option<PathBuf>,
    imap_host: Option<String>,
    imap_port: Option<u16>,
    imap_security: Option<Security>,
    user: Option<String>,
    password_file: Option<PathBuf>,
    folder: Option<String>,
    every_seconds: Option<u64>,
}

impl Settings {
    /// Reads the file, or the default when none is named.
    pub fn load(file: Option<&Path>) -> Result<Self, Refusal> {
        Self::loaded(file, false)
    }

    /// As [`Settings::load`], while the key that they name may still have to be made; it is empty then.
    pub fn load_before_key(file: Option<&Path>) -> Result<Self, Refusal> {
        Self::loaded(file, true)
    }

    fn loaded(file: Option<&Path>, keyless: bool) -> Result<Self, Refusal> {
        match file {
            None => Self::parse(DEFAULT_TEXT, "config/plenary.toml"),
            Some(path) => {
                let name = path.display().to_string();
                let text = std::fs::read_to_string(path).map_err(|e| {
                    Refusal::invalid(&name, format!("the settings cannot be read: {e}"))
                })?;
                Self::parsed(&text, &name, keyless)
            }
        }
    }

    /// Reads settings from text; `name` is the file's name for the sentences.
    pub fn parse(text: &str, name: &str) -> Result<Self, Refusal> {
        Self::parsed(text, name, false)
    }

    fn parsed(text: &str, name: &str, keyless: bool) -> Result<Self, Refusal> {
        let mut file: File = toml::from_str(text).map_err(|e| {
            let line = e
                .span()
                .map_or(0, |s| text[..s.start].matches('\n').count() + 1);
            Refusal::invalid(format!("{name} line {line}"), one_line(e.message()))
        })?;
        let wrong = |key: &str, says: String| Refusal::invalid(format!("{name}: {key}"), says);
        let base_url = file.base_url.map(|b| b.trim_end_matches('/').to_string());
        if let Some(base) = &base_url {
            check_base_url(base).map_err(|says| wrong("base_url", says))?;
        }
        let leave_to = file.leave_to.unwrap_or_else(|| LEAVE_TO.into());
        check_base_url(&leave_to).map_err(|says| wrong("leave_to", says))?;
        let email = |key: &str, text: &str| Email::parse(text).map_err(|says| wrong(key, says));
        let production = file.production.unwrap_or(false);
        let mail_tags = file.mail.tags.unwrap_or(true);
        let mailbox = email(
            "mailbox",
            file.mailbox
                .as_deref()
                .unwrap_or("secretariat@alliance.example"),
        )?;
        let dkim = match file.mail.dkim.take() {
            None => None,
            Some(dkim) => Some(dkim.checked(&mailbox, keyless, &|key, says| wrong(key, says))?),
        };
        let inbox = std::mem::take(&mut file.mail.inbox).checked(&|key, says| wrong(key, says))?;
        let mail = file.mail.checked(&|key, says| wrong(key, says))?;
        if production && matches!(mail, MailSettings::Folder) {
            return Err(wrong("mail.transport", "production sends by smtp: set transport = \"smtp\" and a host, or production = false".into()));
        }
        if production && !base_url.as_ref().is_some_and(|b| b.starts_with("https://")) {
            return Err(wrong(
                "base_url",
                "production needs an https:// address, since links in mails carry personal tokens"
                    .into(),
            ));
        }
        Ok(Settings {
            base_url,
            leave_to,
            listen: file.listen.unwrap_or_else(|| "127.0.0.1:8080".into()),
            production,
            mailbox,
            organisers: file
                .organisers
                .iter()
                .map(|o| email("organisers", o))
                .collect::<Result<_, _>>()?,
            tzdata_dir: file.tzdata_dir,
            trusted_proxies: file
                .trusted_proxies
                .iter()
                .map(|net| Subnet::parse(net).map_err(|says| wrong("trusted_proxies", says)))
                .collect::<Result<_, _>>()?,
            mail,
            mail_tags,
            inbox,
            dkim,
        })
    }
}

impl Settings {
    /// What links start with: the setting, else this machine at the port that the server listens on.
    pub fn base_url(&self, port: Option<u16>) -> String {
        self.base_url
            .clone()
            .unwrap_or_else(|| format!("http://localhost:{}", port.unwrap_or(8080)))
    }
}

fn check_base_url(base: &str) -> Result<(), String> {
    let scheme = base.starts_with("http://") || base.starts_with("https://");
    if !scheme || base.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err(format!(
            "\"{base}\" must start with https:// (or http:// for a try-out)"
        ));
    }
    Ok(())
}

impl MailFile {
    fn checked(self, wrong: &dyn Fn(&str, String) -> Refusal) -> Result<MailSettings, Refusal> {
        match self.transport.as_deref().unwrap_or("folder") {
            "folder" => return Ok(MailSettings::Folder),
            "smtp" => {}
            other => {
                return Err(wrong(
                    "mail.transport",
                    format!("\"{other}\" is neither \"folder\" nor \"smtp\""),
                ));
            }
        }
        let host = self
            .host
            .filter(|h| !h.trim().is_empty())
            .ok_or_else(|| wrong("mail.host", "smtp needs the name of a mail server".into()))?;
        let security = self.security.unwrap_or(Security::Starttls);
        if security == Security::None && !is_loopback(&host) {
            return Err(wrong(
                "mail.security",
                format!(
                    "\"none\" is allowed to this machine only (localhost, 127.0.0.1, ::1), not to {host}"
                ),
            ));
        }
        let password = self
            .password_file
            .as_deref()
            .map(|path| read_password(path).map_err(|says| wrong("mail.password_file", says)))
            .transpose()?;
        if self.user.is_some() != password.is_some() {
            return Err(wrong(
                "mail.user",
                "user and password_file belong together: give both or neither".into(),
            ));
        }
        let connections = self.connections.unwrap_or(CONNECTIONS);
        if !(1..=MOST_CONNECTIONS).contains(&connections) {
            return Err(wrong(
                "mail.connections",
                format!("{connections} is not between 1 and {MOST_CONNECTIONS}"),
            ));
        }
        Ok(MailSettings::Smtp(SmtpSettings {
            host,
            port: self.port.unwrap_or(match security {
                Security::Starttls => 587,
                Security::Tls => 465,
                Security::None => 25,
            }),
            security,
            user: self.user,
            password,
            ca_file: self.ca_file,
            connections,
        }))
    }
}

impl InboxFile {
    fn checked(self, wrong: &dyn Fn(&str, String) -> Refusal) -> Result<InboxSettings, Refusal> {
        let imap = match self.imap_host.filter(|h| !h.trim().is_empty()) {
            None if self.user.is_some() || self.password_file.is_some() => {
                return Err(wrong(
                    "mail.inbox.imap_host",
                    "user and password_file are for a mailbox on an IMAP server: name the server"
                        .into(),
                ));
            }
            None => None,
            Some(host) => {
                let (Some(user), Some(path)) = (self.user, self.password_file) else {
                    return Err(wrong(
                        "mail.inbox.user",
                        "an IMAP server wants user and password_file: give both".into(),
                    ));
                };
                let security = self.imap_security.unwrap_or(Security::Tls);
                if security == Security::None && !is_loopback(&host) {
                    return Err(wrong(
                        "mail.inbox.imap_security",
                        format!(
                            "\"none\" is allowed to this machine only (localhost, 127.0.0.1, ::1), not to {host}"
                        ),
                    ));
                }
                Some(ImapSettings {
                    port: self.imap_port.unwrap_or(match security {
                        Security::Tls => 993,
                        Security::Starttls | Security::None => 143,
                    }),
                    security,
                    user,
                    password: read_password(&path)
                        .map_err(|says| wrong("mail.inbox.password_file", says))?,
                    folder: self.folder.unwrap_or_else(|| "INBOX".into()),
                    every: self.every_seconds.unwrap_or(60).max(1),
                    host,
                })
            }
        };
        Ok(InboxSettings {
            authserv_id: self.authserv_id.filter(|id| !id.trim().is_empty()),
            maildir: self.maildir,
            imap,
        })
    }
}

impl DkimFile {
    fn checked(
        self,
        mailbox: &Email,
        keyless: bool,
        wrong: &dyn Fn(&str, String) -> Refusal,
    ) -> Result<DkimSettings, Refusal> {
        if !is_dns_name(&self.selector) {
            return Err(wrong(
                "mail.dkim.selector",
                format!(
                    "\"{}\" cannot stand in a domain name: take letters, digits and hyphens, for example s1",
                    self.selector
                ),
            ));
        }
        let own = mailbox.as_str().rsplit_once('@').map_or("", |(_, d)| d);
        let domain = self.domain.as_deref().unwrap_or(own);
        if !is_dns_name(domain) {
            return Err(wrong(
                "mail.dkim.domain",
                format!("\"{domain}\" is no domain; it is the part of the mailbox behind the @"),
            ));
        }
        let key = match std::fs::read_to_string(&self.key_file) {
            Ok(key) => key,
            Err(e) if keyless && e.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(e) => {
                return Err(wrong(
                    "mail.dkim.key_file",
                    format!(
                        "{} cannot be read: {e}; plenary mail dkim-key makes one",
                        self.key_file.display()
                    ),
                ));
            }
        };
        Ok(DkimSettings {
            selector: self.selector,
            domain: domain.to_ascii_lowercase(),
            key,
        })
    }
}

fn read_password(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path)
        .map(|text| text.trim_end_matches(['\r', '\n']).to_string())
        .map_err(|e| format!("{} cannot be read: {e}", path.display()))
}

/// Letters, digits and hyphens in labels of at most 63 (RFC 1035, 2.3.1); an underscore may stand too, as it does in practice.
pub fn is_dns_name(name: &str) -> bool {
    name.len() <= 253
        && name.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && label
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        })
}

/// Whether a host name means this machine.
fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host
            .parse::<std::net::IpAddr>()
            .is_ok_and(|ip| ip.is_loopback())
}

fn one_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl std::fmt::Debug for SmtpSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "smtp {}:{} {:?}", self.host, self.port, self.security)
    }
}

impl std::fmt::Debug for ImapSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "imap {}:{} {:?}", self.host, self.port, self.security)
    }
}

impl std::fmt::Debug for DkimSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "dkim {} of {}", self.selector, self.domain)
    }
}

#[cfg(test)]
mod tests;
