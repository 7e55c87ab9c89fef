//! What every handler is handed.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use tokio::sync::Notify;

use crate::mail::{DkimKey, Sender};
use crate::settings::Subnet;
use crate::store::Db;
use crate::time::Clock;

/// The running service, as handlers see it.
pub struct Site {
    pub db: Db,
    pub clock: Clock,
    /// What links start with; no slash at the end. Never taken from a request.
    pub base_url: String,
    /// Where the way out of participants' pages leads.
    pub leave_to: String,
    /// What mails need to know of this house.
    pub sender: Sender,
    /// Whose Authentication-Results in mails are believed; `None`: nobody's.
    pub authserv_id: Option<String>,
    /// From of mails that are about no meeting.
    pub mailbox: crate::people::Email,
    /// The folder of `.eml` files, when that is where mail goes.
    pub mail_folder: Option<std::path::PathBuf>,
    /// Signs mails; here only its public half is shown.
    pub dkim: Option<Arc<DkimKey>>,
    /// Wakes the mail worker after something was enqueued.
    pub wake_mail: Arc<Notify>,
    /// Wakes the worker of the searches after one was asked for.
    pub wake_planner: Arc<Notify>,
    /// Proxies in front of this service, whose word about a visitor's address counts.
    pub trusted_proxies: Vec<Subnet>,
    /// The process has been told to end: streams that would last end too.
    pub ending: Arc<AtomicBool>,
}

impl Site {
    /// Whether visitors come by https, so that cookies may insist on it.
    pub fn secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}
