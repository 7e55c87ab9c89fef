//! The real server as a process of its own, on a free port of loopback.

use std::net::TcpStream;
use std::time::Duration;

use super::engines::Engine;
use super::http::{Response, Visitor};
use super::process::Running;
use super::program::plenary;

pub struct Server {
    process: Running,
    base: String,
    /// True once the test itself has ended it.
    over: bool,
    visitor: Visitor,
}

impl Server {
    /// `plenary serve` on the engine's data, with these arguments besides; ready when this returns.
    pub fn start(engine: &Engine, arguments: &[&str]) -> Self {
        let mut process = Running::start(
            "plenary serve",
            plenary()
                .args(["serve", "--listen", "127.0.0.1:0"])
                .args(engine.arguments())
                .args(arguments),
        );
        let rest = process.wait_to_say("plenary is ready at ", Duration::from_mins(3));
        let base = rest
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .trim_end_matches('/')
            .to_string();
        let server = Server {
            process,
            visitor: Visitor::of(&base),
            base,
            over: false,
        };
        let health = server.get("/health");
        assert_eq!(health.status, 200, "/health says: {}", health.text());
        server
    }

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    pub fn url(&self) -> &str {
        &self.base
    }

    pub fn pid(&self) -> u32 {
        self.process.pid()
    }

    /// All it printed and logged so far.
    pub fn said(&self) -> String {
        self.process.said()
    }

    /// The rest of the first printed line with `words` in it, such as a sign-in link.
    pub fn wait_to_say(&mut self, words: &str) -> String {
        self.process.wait_to_say(words, Duration::from_secs(20))
    }

    /// Somebody else, without cookies.
    pub fn visitor(&self) -> Visitor {
        Visitor::of(&self.base)
    }

    /// The first visitor's request; she keeps her cookies from one to the next.
    pub fn get(&self, path: &str) -> Response {
        self.visitor.get(path)
    }

    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Response {
        self.visitor.post_form(path, fields)
    }

    /// Ends it as a crash would.
    pub fn kill(mut self) {
        self.over = true;
        self.process.kill();
    }

    /// Ends it as an operator would; all it said.
    pub fn stop(mut self) -> String {
        self.over = true;
        let status = self.process.terminate(Duration::from_secs(20));
        assert!(
            status.success(),
            "the server ended with {status}:\n{}",
            self.said()
        );
        self.said()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.over {
            return;
        }
        // A process that was just killed is gone from the network before its end can be asked for.
        let host = self.base.trim_start_matches("http://");
        let lives = self.process.ended().is_none() && TcpStream::connect(host).is_ok();
        self.process.kill();
        let said = self.process.said();
        if std::thread::panicking() {
            eprintln!("the server said:\n{said}");
        } else {
            assert!(
                lives,
                "the server had died before the test was over:\n{said}"
            );
            assert!(
                !said.contains("panicked at"),
                "a part of the server died:\n{said}"
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::engines::engines;
    use super::super::program::run;
    use super::Server;

    #[test]
    fn the_server_starts_answers_and_stops_on_both_engines() {
        for engine in engines() {
            let server = Server::start(&engine, &[]);
            assert_eq!(
                server.get("/health").json()["state"],
                "well",
                "{}",
                engine.name
            );
            let address = server.url().trim_start_matches("http://").to_string();
            assert_eq!(run(&["health", "--listen", &address]).code, 0);
            assert!(
                server
                    .stop()
                    .contains("plenary is ready at http://127.0.0.1:")
            );
            assert_eq!(run(&["health", "--listen", &address]).code, 1);
        }
    }

    #[test]
    #[should_panic(expected = "had died before the test was over")]
    fn a_server_that_dies_during_a_test_fails_it() {
        let engine = super::Engine::sqlite();
        let server = Server::start(&engine, &[]);
        let killed = std::process::Command::new("kill")
            .args(["-9", &server.pid().to_string()])
            .status();
        assert!(killed.unwrap().success());
        while server
            .visitor()
            .try_send("GET", "/health", &[], b"")
            .is_ok()
        {}
    }
}
