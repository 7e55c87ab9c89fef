//! What the service consists of while it runs: settings, store, clock, mail. Built once for server, commands and tests alike.

use std::fs::{File, TryLockError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::mail::{DkimKey, Sender, Transport};
use crate::organiser;
use crate::refusal::Refusal;
use crate::settings::{MailSettings, Settings};
use crate::store::{Address, Db};
use crate::time::{Clock, install_rules};

/// The file beside the data that says where the running service is.
const ADDRESS: &str = "plenary.address";

/// The parts, put together.
pub struct App {
    pub settings: Settings,
    pub db: Db,
    pub clock: Clock,
    pub data: PathBuf,
    /// Signs what goes out.
    pub dkim: Option<Arc<DkimKey>>,
}

impl App {
    /// Reads the settings, chooses the zone rules, opens the store and lets the organisers of the settings in.
    pub async fn open(
        data: &Path,
        database_url: Option<&str>,
        config: Option<&Path>,
    ) -> Result<Self, Refusal> {
        let settings = Settings::load(config)?;
        let dkim = settings
            .dkim
            .as_ref()
            .map(|dkim| DkimKey::new(dkim).map(Arc::new))
            .transpose()?;
        install_rules(settings.tzdata_dir.as_deref())
            .map_err(|says| Refusal::invalid("tzdata_dir", says))?;
        let address = match database_url {
            Some(url) => Address::parse(url)?,
            None => Address::in_directory(data),
        };
        let db = tokio::task::spawn_blocking(move || Db::open(&address))
            .await
            .unwrap_or_else(|_| Err(Refusal::internal("the store could not be opened")))?;
        let clock = Clock::System;
        let (first, now) = (settings.organisers.clone(), clock.now());
        if !first.is_empty() {
            db.write(move |conn| {
                first
                    .iter()
                    .try_for_each(|email| organiser::add(conn, email, now).map(|_| ()))
            })
            .await?;
        }
        Ok(App {
            settings,
            db,
            clock,
            data: data.to_path_buf(),
            dkim,
        })
    }

    /// The folder of `.eml` files, when that is where mail goes.
    pub fn mail_folder(&self) -> Option<PathBuf> {
        matches!(self.settings.mail, MailSettings::Folder).then(|| self.data.join("mail"))
    }

    /// What mails need to know of this house; `port`: where the server listens, for a try-out without an address of its own.
    pub fn sender(&self, port: Option<u16>) -> Sender {
        Sender {
            base_url: self.settings.base_url(port),
            tags: self.settings.mail_tags,
        }
    }

    /// Says beside the data where links lead, as long as what is given lives; without a place to say it nobody knows.
    pub fn announce(&self, base_url: &str) -> Option<File> {
        let mut file = File::create(self.data.join(ADDRESS)).ok()?;
        file.write_all(base_url.as_bytes()).ok()?;
        file.lock_shared().ok()?;
        Some(file)
    }

    /// What links start with, for commands beside the service: the setting, else what a service that runs on these data says.
    pub fn announced(&self) -> Option<String> {
        if let Some(base) = &self.settings.base_url {
            return Some(base.clone());
        }
        let file = File::open(self.data.join(ADDRESS)).ok()?;
        // Whoever can lock it is alone: the service that wrote it is gone.
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => {}
            _ => return None,
        }
        let mut says = String::new();
        file.take(1000).read_to_string(&mut says).ok()?;
        (says.starts_with("http://") || says.starts_with("https://")).then_some(says)
    }

    /// The way out for mail.
    pub fn transport(&self) -> Result<Transport, Refusal> {
        let way = match &self.settings.mail {
            MailSettings::Folder => Transport::folder(&self.data.join("mail")),
            MailSettings::Smtp(smtp) => Transport::smtp(smtp),
        }?;
        Ok(match &self.dkim {
            Some(key) => way.signed(Arc::clone(key)),
            None => way,
        })
    }
}
