//! The only place where "now" is read. Everything else is handed a [`Clock`] or an [`Instant`].

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Timelike, Utc};

/// An instant in UTC, in whole microseconds.
pub type Instant = DateTime<Utc>;

/// Where the time comes from: the machine, or a hand that a test moves.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    #[default]
    System,
    Fixed(Arc<Mutex<Instant>>),
}

impl Clock {
    /// A clock that stands at `at` until it is moved.
    pub fn fixed(at: Instant) -> Self {
        Clock::Fixed(Arc::new(Mutex::new(to_micros(at))))
    }

    pub fn now(&self) -> Instant {
        match self {
            Clock::System => to_micros(Utc::now()),
            Clock::Fixed(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Moves a fixed clock; the system's clock is left alone.
    pub fn advance(&self, by: TimeDelta) {
        if let Clock::Fixed(at) = self {
            *at.lock().unwrap_or_else(PoisonError::into_inner) += by;
        }
    }
}

/// Cuts to whole microseconds: SQLite would keep nanoseconds and PostgreSQL would not.
pub fn to_micros(at: Instant) -> Instant {
    at.with_nanosecond(at.nanosecond() / 1000 * 1000)
        .unwrap_or(at)
}
