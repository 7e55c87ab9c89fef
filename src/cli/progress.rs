//! How a search on the command line stands: one line that is drawn anew on a terminal, plain lines elsewhere; and Ctrl-C, which ends the
//! search and not the command.

use std::io::{IsTerminal as _, Write as _};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::told_to_end;
use crate::proposal::{Found, Gap, Level, first_open, gaps};

/// How often the line is drawn anew.
const DRAW: Duration = Duration::from_millis(200);
/// Characters of the bar.
const BAR: usize = 20;
/// A process that was interrupted ends with this.
const INTERRUPTED: i32 = 130;

/// The way of telling.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Silent,
    Lines,
    Terminal,
}

/// Tells on standard error how a search stands.
pub struct Progress {
    way: Way,
    levels: Vec<Level>,
    /// The search's time, if it has one.
    all: Option<Duration>,
    told: Mutex<Told>,
}

#[derive(Default)]
struct Told {
    gaps: Vec<Gap>,
    vector: Vec<i64>,
    better: u32,
    tenth: Option<u128>,
}

impl Progress {
    pub fn new(levels: &[Level], all: Option<Duration>, silent: bool) -> Self {
        Progress {
            way: match silent {
                true => Way::Silent,
                false if std::io::stderr().is_terminal() => Way::Terminal,
                false => Way::Lines,
            },
            levels: levels.to_vec(),
            all,
            told: Mutex::default(),
        }
    }

    /// Something better was found or proved. Plain lines come at most once in a tenth of a second.
    pub fn hear(&self, at: Duration, found: &Found) {
        if self.way == Way::Silent {
            return;
        }
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if !told.gaps.is_empty() && told.vector != found.vector {
            told.better += 1;
        }
        told.vector.clone_from(&found.vector);
        told.gaps = gaps(&self.levels, &found.values, &found.bounds);
        let tenth = at.as_millis() / 100;
        if self.way == Way::Lines && told.tenth != Some(tenth) {
            told.tenth = Some(tenth);
            eprintln!("{}", line(at, &told.gaps));
        }
    }

    /// Runs `search`, drawing the line anew while it runs; wipes it afterwards.
    pub fn during<T>(
        &self,
        elapsed: &(dyn Fn() -> Duration + Sync),
        search: impl FnOnce() -> T,
    ) -> T {
        if self.way != Way::Terminal {
            return search();
        }
        let over = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let drawing = scope.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    self.draw(elapsed());
                    std::thread::park_timeout(DRAW);
                }
                eprint!("\r\x1b[K");
                let _ = std::io::stderr().flush();
            });
            let done = search();
            over.store(true, Ordering::Relaxed);
            drawing.thread().unpark();
            done
        })
    }

    fn draw(&self, at: Duration) {
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        eprint!("\r\x1b[K{}", drawn(at, self.all, told.better, &told.gaps));
        let _ = std::io::stderr().flush();
    }
}

/// `   3.2 s  unplaced 0 (proved), lost 14730 (at least 13411), …`
fn line(at: Duration, gaps: &[Gap]) -> String {
    let levels: Vec<String> = gaps
        .iter()
        .map(|g| {
            if g.proved {
                format!("{} {} (proved)", g.level, g.value)
            } else {
                format!("{} {} (at least {})", g.level, g.value, g.bound)
            }
        })
        .collect();
    format!("{:6.1} s  {}", at.as_secs_f64(), levels.join(", "))
}

/// `[######              ] 3.2 of 10 s  lost 14730, at least 13411: 9 % open; 12 better`
fn drawn(at: Duration, all: Option<Duration>, better: u32, gaps: &[Gap]) -> String {
    let now = at.as_secs_f64();
    let time = match all {
        Some(all) if !all.is_zero() => {
            let share = (now / all.as_secs_f64()).clamp(0.0, 1.0);
            #[allow(
                clippy::cast_precision_loss,
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss
            )]
            let full = (share * BAR as f64) as usize;
            let bar = "#".repeat(full) + &" ".repeat(BAR - full);
            format!("[{bar}] {now:.1} of {} s", all.as_secs_f64())
        }
        _ => format!("{now:.1} s"),
    };
    let best = match (gaps.is_empty(), first_open(gaps)) {
        (true, _) => "nothing yet".to_string(),
        (_, None) => "all proved".to_string(),
        (_, Some(g)) => format!(
            "{} {}, at least {}: {} % open; {better} better",
            g.level,
            g.value,
            g.bound,
            g.percent()
        ),
    };
    format!("{time}  {best}")
}

/// Told to end (Ctrl-C or SIGTERM), the search stops and what it found is written; told again, or when no search runs, the process ends.
pub struct Interrupt {
    stop: Arc<AtomicBool>,
    searching: Arc<AtomicBool>,
}

impl Interrupt {
    /// Listens from now on.
    pub fn listen() -> Self {
        let interrupt = Interrupt {
            stop: Arc::default(),
            searching: Arc::new(AtomicBool::new(true)),
        };
        let (stop, searching) = (
            Arc::clone(&interrupt.stop),
            Arc::clone(&interrupt.searching),
        );
        let listening = std::thread::Builder::new()
            .name("interrupt".into())
            .spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread()
                    .enable_all()
                    .build();
                let Ok(runtime) = runtime else { return };
                runtime.block_on(async {
                    loop {
                        told_to_end().await;
                        if stop.swap(true, Ordering::Relaxed) || !searching.load(Ordering::Relaxed)
                        {
                            std::process::exit(INTERRUPTED);
                        }
                        eprintln!("\nstopping; the best so far is written. Again ends at once.");
                    }
                });
            });
        // Without it Ctrl-C ends the command, as it does everywhere.
        drop(listening);
        interrupt
    }

    pub fn stop(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

impl Drop for Interrupt {
    fn drop(&mut self) {
        self.searching.store(false, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::{Gap, drawn, line};
    use std::time::Duration;

    fn some() -> Vec<Gap> {
        let gap = |level: &str, value, bound, proved| Gap {
            level: level.into(),
            value,
            bound,
            proved,
        };
        vec![
            gap("unplaced", 0, 0, true),
            gap("lost", 14_730, 13_411, false),
        ]
    }

    #[test]
    fn a_line_says_what_is_found_and_what_is_proved() {
        assert_eq!(
            line(Duration::from_millis(3240), &some()),
            "   3.2 s  unplaced 0 (proved), lost 14730 (at least 13411)"
        );
    }

    #[test]
    fn the_bar_says_how_long_and_what_is_open() {
        assert_eq!(
            drawn(
                Duration::from_millis(3240),
                Some(Duration::from_secs(10)),
                12,
                &some()
            ),
            "[######              ] 3.2 of 10 s  lost 14730, at least 13411: 9 % open; 12 better"
        );
        assert_eq!(drawn(Duration::ZERO, None, 0, &[]), "0.0 s  nothing yet");
        assert_eq!(
            drawn(Duration::from_secs(1), None, 1, &some()[..1]),
            "1.0 s  all proved"
        );
    }
}
