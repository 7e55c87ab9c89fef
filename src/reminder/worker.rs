//! The worker of `plenary serve`: looks what is due and writes it. Several processes may do so on one PostgreSQL; each reminder is written once.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::{Days, TimeDelta};
use tokio::sync::Notify;
use tokio::time::Instant as Steady;

use super::watch::Watch;
use super::{of_meeting, write_due};
use crate::approval;
use crate::mail::{self, Sender};
use crate::meeting::{self, MeetingId};
use crate::refusal::Refusal;
use crate::store::Db;
use crate::time::{Clock, Instant};

/// Between two looks at the clock.
const TICK: Duration = Duration::from_secs(20);
/// Whatever is known of a meeting, all of it is looked at again after so long: somebody's zone or wishes may have changed.
const AGAIN_MINUTES: i64 = 10;

/// What is known of a meeting: until when nothing is due, if no mail was written since.
struct Known {
    idle_until: Instant,
    last_mail: i64,
}

/// Works until `stop` is notified; `wake_mail` lets what was written go out at once.
pub async fn run_reminders(
    db: Db,
    clock: Clock,
    sender: Sender,
    wake_mail: Arc<Notify>,
    stop: Arc<Notify>,
) {
    let began = Steady::now();
    let mut watch = Watch::default();
    let mut known = HashMap::new();
    loop {
        let now = clock.now();
        if watch.believes(now, began.elapsed()) {
            match look(&db, now, &sender, &mut known).await {
                Ok(0) => {}
                Ok(mails) => {
                    tracing::info!("{mails} reminders written");
                    wake_mail.notify_one();
                }
                Err(refusal) => tracing::warn!("the reminders wait: {refusal}"),
            }
        } else {
            tracing::warn!("the clock leapt ahead: reminders wait until it runs steadily");
        }
        tokio::select! {
            biased;
            () = stop.notified() => return,
            () = tokio::time::sleep(TICK) => {}
        }
    }
}

/// Looks at every meeting that is not over; how many mails were written.
async fn look(
    db: &Db,
    now: Instant,
    sender: &Sender,
    known: &mut HashMap<MeetingId, Known>,
) -> Result<usize, Refusal> {
    let (meetings, last_mail) = db
        .read(|conn| Ok((meeting::list(conn)?, mail::last_number(conn)?)))
        .await?;
    let yesterday = now.date_naive() - Days::new(1);
    let mut mails = approval::remind_due(db, now, sender).await?;
    for meeting in meetings.iter().filter(|m| m.last_day >= yesterday) {
        let idle = known
            .get(&meeting.id)
            .is_some_and(|k| now < k.idle_until && last_mail == k.last_mail);
        if idle {
            continue;
        }
        let standing = of_meeting(db, &meeting.slug, now).await?;
        mails += write_due(db, now, sender, &standing).await?;
        let again = now + TimeDelta::minutes(AGAIN_MINUTES);
        let next = standing.upcoming.first().map_or(again, |d| d.at);
        known.insert(
            meeting.id.clone(),
            Known {
                idle_until: next.min(again),
                last_mail,
            },
        );
    }
    Ok(mails)
}
