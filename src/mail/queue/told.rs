//! What became of mails is written down, whatever it takes.

use std::sync::Arc;
use std::time::Duration;

use super::super::{Queued, Tally, Verdict};
use super::store::mark;
use crate::refusal::{Kind, Refusal};
use crate::store::Db;
use crate::time::Clock;

/// While the database is away, what became of a mail is told again and again for about half a minute.
const TELLINGS: u32 = 60;

/// Marks the rows in one transaction; while the database is away, again and again: what was sent and not marked would be sent twice.
pub async fn told(
    db: &Db,
    clock: &Clock,
    landed: Vec<(Queued, Verdict)>,
) -> Result<Tally, Refusal> {
    let mut tally = Tally::default();
    for (mail, verdict) in &landed {
        match verdict {
            Verdict::Sent(_) => tally.sent += 1,
            Verdict::Temporary(words) => {
                tracing::warn!("mail {} was put off: {words}", mail.number);
                tally.put_off += 1;
            }
            Verdict::Permanent(words) => {
                tracing::warn!("mail {} was refused: {words}", mail.number);
                tally.failed += 1;
            }
            Verdict::Broken(words) => {
                tracing::error!("mail {} cannot be sent: {words}", mail.number);
                tally.failed += 1;
            }
        }
    }
    let landed = Arc::new(landed);
    let mut tellings = 0;
    loop {
        let (now, landed) = (clock.now(), Arc::clone(&landed));
        let done = db
            .write(move |conn| {
                let mut late = Vec::new();
                for (mail, verdict) in landed.iter() {
                    if !mark(conn, mail, verdict, now, rand::random::<f64>())? {
                        late.push(mail.number);
                    }
                }
                Ok(late)
            })
            .await;
        tellings += 1;
        match done {
            Err(refusal) if refusal.kind == Kind::Unavailable && tellings < TELLINGS => {
                tokio::time::sleep(Duration::from_millis(500)).await;
            }
            Err(refusal) => return Err(refusal),
            Ok(late) => {
                for number in late {
                    tracing::warn!(
                        "mail {number} was sent after its lease had ended; somebody else may send it too"
                    );
                }
                return Ok(tally);
            }
        }
    }
}
