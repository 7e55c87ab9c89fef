//! A few connections that are handed out one at a time.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use super::Address;
use super::conn::{Conn, Use};
use crate::refusal::{Kind, Refusal};

const MOST: usize = 12;
const PATIENCE: Duration = Duration::from_secs(10);

/// Opens connections as they are needed, keeps them, and drops those that were lost.
pub struct Pool {
    address: Address,
    purpose: Use,
    held: Mutex<Held>,
    returned: Condvar,
}

#[derive(Default)]
struct Held {
    idle: Vec<Conn>,
    out: usize,
}

impl Pool {
    /// An empty pool; connects only when a connection is wanted.
    pub fn new(address: Address, purpose: Use) -> Self {
        Pool {
            address,
            purpose,
            held: Mutex::default(),
            returned: Condvar::new(),
        }
    }

    /// Runs `work` on a connection of the pool; it goes back unless it was lost.
    pub fn with<T>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut conn = self.take()?;
        let done = catch_unwind(AssertUnwindSafe(|| work(&mut conn)))
            .unwrap_or_else(|_| Err(Refusal::internal("a query died")));
        let suspect =
            matches!(&done, Err(r) if matches!(r.kind, Kind::Unavailable | Kind::Internal));
        let keep = !suspect || conn.usable();
        self.give_back(keep.then_some(conn));
        done
    }

    fn take(&self) -> Result<Conn, Refusal> {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut held, _) = self
            .returned
            .wait_timeout_while(held, PATIENCE, |h| h.idle.is_empty() && h.out >= MOST)
            .unwrap_or_else(PoisonError::into_inner);
        if held.idle.is_empty() && held.out >= MOST {
            return Err(Refusal::new(
                Kind::Unavailable,
                "the database is busy: repeat in a moment",
            ));
        }
        held.out += 1;
        let idle = held.idle.pop();
        drop(held);
        let found = match idle {
            Some(conn) => Ok(conn),
            None => self.address.connect(self.purpose),
        };
        if found.is_err() {
            self.give_back(None);
        }
        found
    }

    fn give_back(&self, conn: Option<Conn>) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.out = held.out.saturating_sub(1);
        match conn {
            Some(conn) => held.idle.push(conn),
            // One lost connection mostly means that the server restarted: the others are as dead.
            None => held.idle.clear(),
        }
        drop(held);
        self.returned.notify_one();
    }
}
