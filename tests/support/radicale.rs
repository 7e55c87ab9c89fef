//! A real calendar server (Radicale, CalDAV) on loopback, with a folder of its own; ended by its own id when it goes out of scope.

use std::net::TcpListener;
use std::process::Command;
use std::time::Duration;

use super::folder::TempDir;
use super::http::{Response, Visitor};
use super::process::Running;
use super::python::interpreter;

pub struct Radicale {
    _process: Running,
    _folder: TempDir,
    visitor: Visitor,
}

impl Radicale {
    pub fn start() -> Self {
        let folder = TempDir::new();
        // It takes no port 0; one that was free a moment ago is as good.
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap().to_string();
        drop(free);
        let mut process = Running::start(
            "radicale",
            Command::new(interpreter())
                .args(["-m", "radicale", "--auth-type", "none", "--hosts", &address])
                .arg("--storage-filesystem-folder")
                .arg(folder.path())
                .env("PYTHONDONTWRITEBYTECODE", "1"),
        );
        process.wait_to_say("Radicale server ready", Duration::from_mins(1));
        Radicale {
            _process: process,
            _folder: folder,
            // Anybody with any password, but she must be named: `her:x`.
            visitor: Visitor::of(&format!("http://{address}"))
                .with_header("Authorization", "Basic aGVyOng="),
        }
    }

    /// A new, empty calendar of hers.
    pub fn calendar(&self, name: &str) -> Calendar<'_> {
        let path = format!("/her/{name}/");
        let made = self.visitor.send("MKCALENDAR", &path, &[], b"");
        assert_eq!(made.status, 201, "MKCALENDAR {path}: {}", made.text());
        Calendar { server: self, path }
    }
}

/// One of its calendars.
pub struct Calendar<'a> {
    server: &'a Radicale,
    path: String,
}

impl Calendar<'_> {
    /// Stores an object under its UID, as a calendar program does after it has read a mail: without METHOD (RFC 4791, 4.1).
    pub fn take(&self, object: &str, uid: &str) -> Response {
        let kept: String = object
            .split_inclusive("\r\n")
            .filter(|line| !line.starts_with("METHOD:"))
            .collect();
        let kind = [("Content-Type", "text/calendar; charset=utf-8")];
        let path = format!("{}{uid}.ics", self.path);
        self.server
            .visitor
            .send("PUT", &path, &kind, kept.as_bytes())
    }

    /// Takes a whole calendar in the place of what it holds, as somebody does who brings a file.
    pub fn take_whole(&self, text: &str) -> Response {
        let kind = [("Content-Type", "text/calendar; charset=utf-8")];
        self.server
            .visitor
            .send("PUT", &self.path, &kind, text.as_bytes())
    }

    /// One object, as it is given back.
    pub fn object(&self, uid: &str) -> String {
        let answer = self.server.visitor.get(&format!("{}{uid}.ics", self.path));
        assert_eq!(answer.status, 200, "GET {uid}: {}", answer.text());
        answer.text()
    }

    /// How many events it holds.
    pub fn events(&self) -> usize {
        let whole = self.server.visitor.get(&self.path).text();
        whole.lines().filter(|l| *l == "BEGIN:VEVENT").count()
    }
}
