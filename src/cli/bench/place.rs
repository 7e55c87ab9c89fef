//! Where the bench works: a folder, and a mail server to send to.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::refusal::{Kind, Refusal};

/// A folder of its own that is gone afterwards.
pub struct Folder {
    pub path: PathBuf,
}

impl Folder {
    /// Makes it.
    pub fn fresh() -> Result<Self, Refusal> {
        let path = std::env::temp_dir().join(format!("plenary-bench-{}", std::process::id()));
        std::fs::create_dir_all(&path).map_err(|e| {
            Refusal::new(
                Kind::Unavailable,
                format!("{} cannot be made: {e}", path.display()),
            )
        })?;
        Ok(Folder { path })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.path);
    }
}

/// Where the mails go: a process of our own, so that its work is not counted as the sender's, or somebody else's server.
pub struct Sink {
    pub host: String,
    pub port: u16,
    child: Option<Child>,
}

impl Sink {
    /// Starts our own, or takes the one that is named.
    pub fn of(named: Option<&str>) -> Result<Self, Refusal> {
        if let Some(address) = named {
            return Self::at(address, None);
        }
        let failed = |says: String| {
            Refusal::new(Kind::Unavailable, format!("the sink did not start: {says}"))
        };
        let own = std::env::current_exe().map_err(|e| failed(e.to_string()))?;
        let mut child = Command::new(own)
            .args([
                "bench",
                "sink",
                "--until-stdin-ends",
                "--listen",
                "127.0.0.1:0",
            ])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|e| failed(e.to_string()))?;
        let mut line = String::new();
        if let Some(out) = child.stdout.take() {
            let mut reader = BufReader::new(out);
            let _ = reader.read_line(&mut line);
            child.stdout = Some(reader.into_inner());
        }
        if let Some(address) = line.trim().strip_prefix("listening on ") {
            return Self::at(address, Some(child));
        }
        let _ = child.kill();
        let _ = child.wait();
        Err(failed("it said nothing".into()))
    }

    fn at(address: &str, child: Option<Child>) -> Result<Self, Refusal> {
        let wrong = || {
            Refusal::invalid(
                "--sink",
                format!("\"{address}\" is no HOST:PORT, for example 127.0.0.1:2525"),
            )
        };
        let (host, port) = address.rsplit_once(':').ok_or_else(wrong)?;
        Ok(Sink {
            host: host.to_string(),
            port: port.parse().map_err(|_| wrong())?,
            child,
        })
    }

    /// Ends it; what it counted, when it is ours.
    pub fn end(mut self) -> Option<Value> {
        let mut child = self.child.take()?;
        drop(child.stdin.take());
        let mut said = String::new();
        child.stdout.take()?.read_to_string(&mut said).ok()?;
        let _ = child.wait();
        serde_json::from_str(said.trim()).ok()
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
