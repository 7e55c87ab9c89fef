//! A calendar read from an address that somebody gave: from the open internet alone, once, and within limits.
//!
//! Whoever gives an address makes this service ask for it, so it could be pointed at what only this service can reach. Therefore: https on
//! its usual ports; the name is resolved once, every address of it must be a public one, and one of these is connected to; a redirect goes
//! through the same; ten seconds and 1 MiB in all; no cookies, no referrer, nothing unpacked; and one sentence for all that can fail.

mod get;
mod public;
mod target;
#[cfg(test)]
mod tests;

use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::refusal::{Kind, Refusal};
use get::{Got, Reach, get};
use target::Target;

/// The most that a calendar may have, in octets.
const MOST: usize = 1024 * 1024;
/// How long everything together may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often an address may send on to another.
const REDIRECTS: usize = 3;
/// So many calendars are read at once; others are sent away.
static SEATS: Semaphore = Semaphore::const_new(4);

/// The calendar at an address (`https://…` or `webcal://…`), and the host's name to call it by. The field is `address`.
pub async fn fetch_calendar(address: &str) -> Result<(String, Vec<u8>), Refusal> {
    let reach = Reach::open()
        .map_err(|e| Refusal::internal(format!("calendar addresses cannot be read: {e}")))?;
    fetch(&reach, address).await
}

async fn fetch(reach: &Reach, address: &str) -> Result<(String, Vec<u8>), Refusal> {
    let target =
        Target::parse(address, reach.ports).map_err(|says| Refusal::invalid("address", says))?;
    let _seat = SEATS.try_acquire().map_err(|_| {
        Refusal::new(
            Kind::Unavailable,
            "other calendars are being read at the moment: try again in a minute",
        )
    })?;
    let host = target.host_name();
    match timeout(PATIENCE, follow(reach, target)).await {
        Ok(Ok(bytes)) => Ok((host, bytes)),
        Ok(Err(why)) => {
            tracing::debug!("a calendar address could not be read: {why}");
            Err(unread())
        }
        Err(_) => Err(unread()),
    }
}

async fn follow(reach: &Reach, mut target: Target) -> Result<Vec<u8>, String> {
    for _ in 0..=REDIRECTS {
        match get(reach, &target, MOST).await? {
            Got::Calendar(bytes) => return Ok(bytes),
            Got::Elsewhere(location) => target = target.sent_on(&location, reach.ports)?,
        }
    }
    Err("it is sent on too often".to_string())
}

/// One sentence for everything: it must not tell what else can be reached from here.
fn unread() -> Refusal {
    Refusal::invalid(
        "address",
        "no calendar could be read from this address: check that it opens without signing in and has at most 1 MiB, or save the calendar as a file and choose that",
    )
}
