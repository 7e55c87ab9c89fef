//! How sending goes, told on standard error: one line that is drawn anew on a terminal, a line every few seconds elsewhere.

use std::io::{IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

use crate::mail::Tally;

/// How often the line is drawn anew.
const DRAW: Duration = Duration::from_millis(200);
/// How often a line is written where nothing can be drawn anew.
const WRITE: Duration = Duration::from_secs(5);

/// Tells how many are sent, how many wait, and how fast it goes.
pub struct Sending {
    terminal: bool,
    waiting: u64,
    begun: Instant,
    told: Instant,
    last: Tally,
}

impl Sending {
    /// `waiting`: how many mails wait at the start.
    pub fn new(waiting: u64) -> Self {
        let now = Instant::now();
        Sending {
            terminal: std::io::stderr().is_terminal(),
            waiting,
            begun: now,
            told: now,
            last: Tally::default(),
        }
    }

    /// What was done so far.
    pub fn hear(&mut self, tally: Tally) {
        self.last = tally;
        let often = if self.terminal { DRAW } else { WRITE };
        if self.told.elapsed() < often {
            return;
        }
        self.told = Instant::now();
        let line = line(tally, self.waiting, self.begun.elapsed());
        if self.terminal {
            // To the first column, and what stood there before is wiped.
            eprint!("\r{line}\u{1b}[K");
            let _ = std::io::stderr().flush();
        } else {
            eprintln!("{line}");
        }
    }

    /// Wipes the line.
    pub fn end(&self) {
        if self.terminal {
            eprint!("\r\u{1b}[K");
            let _ = std::io::stderr().flush();
        }
    }
}

/// What a tally says after so long, when so many waited at first.
fn line(tally: Tally, waiting: u64, time: Duration) -> String {
    #[allow(clippy::cast_precision_loss)]
    let rate = tally.sent as f64 / time.as_secs_f64().max(0.001);
    let left = waiting.saturating_sub(tally.sent + tally.put_off + tally.failed);
    format!(
        "{} sent, {left} waiting, {} put off, {} refused, {rate:.0} a second",
        tally.sent, tally.put_off, tally.failed
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_what_is_done_what_is_left_and_how_fast() {
        let tally = Tally {
            sent: 300,
            put_off: 3,
            failed: 1,
        };
        assert_eq!(
            line(tally, 1000, Duration::from_secs(2)),
            "300 sent, 696 waiting, 3 put off, 1 refused, 150 a second"
        );
    }
}
