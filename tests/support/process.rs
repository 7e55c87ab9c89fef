//! A program that runs beside the test: what it says is kept, and it is stopped by its own id.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

pub struct Running {
    name: String,
    child: Child,
    said: Arc<Mutex<String>>,
}

impl Running {
    /// Starts it, with both of its streams kept.
    pub fn start(name: &str, command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|e| panic!("{name} did not start: {e}"));
        let said = Arc::new(Mutex::new(String::new()));
        if let Some(stdout) = child.stdout.take() {
            keep(stdout, Arc::clone(&said));
        }
        if let Some(stderr) = child.stderr.take() {
            keep(stderr, Arc::clone(&said));
        }
        Running {
            name: name.into(),
            child,
            said,
        }
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// All it said so far on both streams.
    pub fn said(&self) -> String {
        self.said
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The rest of the first line in which it said `words`; fails when it ends before, or within the time does not.
    pub fn wait_to_say(&mut self, words: &str, at_most: Duration) -> String {
        let end = Instant::now() + at_most;
        loop {
            let ended = self.ended();
            let said = self.said();
            // A line counts once it is whole.
            let whole = &said[..said.rfind('\n').map_or(0, |at| at + 1)];
            if let Some(rest) = whole
                .lines()
                .find_map(|l| l.split_once(words).map(|(_, rest)| rest))
            {
                return rest.to_string();
            }
            assert!(
                ended.is_none(),
                "{} ended without \"{words}\":\n{said}",
                self.name
            );
            assert!(
                Instant::now() < end,
                "{} did not say \"{words}\" within {at_most:?}, but:\n{said}",
                self.name
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// How it ended, if it has.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    /// Ends it without a warning, as `kill -9` does.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Asks it to end (SIGTERM) and waits.
    pub fn terminate(&mut self, at_most: Duration) -> ExitStatus {
        let asked = Command::new("kill").arg(self.pid().to_string()).status();
        assert!(
            asked.is_ok_and(|s| s.success()),
            "{} could not be asked to end",
            self.name
        );
        let end = Instant::now() + at_most;
        loop {
            if let Some(status) = self.ended() {
                return status;
            }
            assert!(
                Instant::now() < end,
                "{} did not end within {at_most:?}:\n{}",
                self.name,
                self.said()
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

fn keep(stream: impl Read + Send + 'static, into: Arc<Mutex<String>>) {
    std::thread::spawn(move || {
        let mut reader = BufReader::new(stream);
        let mut line = Vec::new();
        while matches!(reader.read_until(b'\n', &mut line), Ok(n) if n > 0) {
            into.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push_str(&String::from_utf8_lossy(&line));
            line.clear();
        }
    });
}
