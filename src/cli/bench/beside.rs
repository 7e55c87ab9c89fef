//! Postfix's `smtp-source` on the same mails to the same server: what a sender can do that stores nothing.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::refusal::{Kind, Refusal};

/// One run of it.
pub struct Source {
    program: PathBuf,
    sample: PathBuf,
}

impl Source {
    /// Finds the program and lays a sample mail where it can read it.
    pub fn find(folder: &Path, body: &str) -> Result<Self, Refusal> {
        let program = ["/usr/sbin/smtp-source", "/usr/bin/smtp-source"]
            .map(PathBuf::from)
            .into_iter()
            .find(|p| p.exists())
            .ok_or_else(|| {
                Refusal::invalid(
                    "--beside",
                    "smtp-source is not installed: it comes with Postfix (its daemon need not run)",
                )
            })?;
        let sample = folder.join("sample.eml");
        // It ends each line with CRLF itself.
        std::fs::write(&sample, body.replace("\r\n", "\n")).map_err(|e| failed(&e.to_string()))?;
        Ok(Source { program, sample })
    }

    /// Sends `mails` copies over `connections` connections that are kept; how long that took.
    pub fn run(
        &self,
        mails: u64,
        connections: usize,
        server: (&str, u16),
    ) -> Result<Duration, Refusal> {
        let begun = Instant::now();
        let done = Command::new(&self.program)
            .arg("-d")
            .args(["-s", &connections.to_string()])
            .args(["-m", &mails.to_string()])
            .arg("-F")
            .arg(&self.sample)
            .args(["-f", "secretariat@alliance.example"])
            .args(["-t", "somebody@n1.example"])
            .arg(format!("{}:{}", server.0, server.1))
            .stdin(Stdio::null())
            .output()
            .map_err(|e| failed(&e.to_string()))?;
        if done.status.success() {
            Ok(begun.elapsed())
        } else {
            Err(failed(String::from_utf8_lossy(&done.stderr).trim()))
        }
    }
}

fn failed(says: &str) -> Refusal {
    Refusal::new(Kind::Unavailable, format!("smtp-source: {says}"))
}
