//! A mail server on loopback that keeps what it is given and misbehaves when told to.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// What the server does with one attempt to deliver to one address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Accept,
    /// This code at RCPT; 421 also closes the connection.
    Refuse(u16),
    /// No word after RCPT, for as long as the sender waits.
    Hang,
    /// Closes the connection in the middle of DATA.
    CutInData,
    /// This code after the final dot.
    RefuseAfterData(u16),
    /// Keeps the mail, then closes the connection without a word.
    AcceptThenCut,
    /// Keeps the mail, then says nothing.
    AcceptThenHang,
}

/// A mail that was kept: the sender may or may not have been told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    /// The message as it came, CRLF, without the dots that the protocol doubles.
    pub data: Vec<u8>,
}

/// Decides by the recipient and how often delivery to her was tried before.
type Rule = dyn Fn(&str, usize) -> Answer + Send + Sync;

pub struct SmtpSink {
    address: SocketAddr,
    shared: Arc<Shared>,
    listener: Option<JoinHandle<()>>,
}

struct Shared {
    rule: Box<Rule>,
    kept: Mutex<Vec<Received>>,
    tries: Mutex<HashMap<String, usize>>,
    over: AtomicBool,
}

impl SmtpSink {
    /// One that accepts everything.
    pub fn start() -> Self {
        Self::answering(|_, _| Answer::Accept)
    }

    /// One that answers each attempt (recipient, attempts before this one) as the rule says.
    pub fn answering(rule: impl Fn(&str, usize) -> Answer + Send + Sync + 'static) -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = socket.local_addr().unwrap();
        let shared = Arc::new(Shared {
            rule: Box::new(rule),
            kept: Mutex::default(),
            tries: Mutex::default(),
            over: AtomicBool::new(false),
        });
        let theirs = Arc::clone(&shared);
        let listener = std::thread::spawn(move || {
            for stream in socket.incoming().flatten() {
                if theirs.over.load(Ordering::SeqCst) {
                    break;
                }
                let shared = Arc::clone(&theirs);
                std::thread::spawn(move || Talk::new(stream, shared).run());
            }
        });
        SmtpSink {
            address,
            shared,
            listener: Some(listener),
        }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// All mails kept so far, in the order in which they came.
    pub fn mails(&self) -> Vec<Received> {
        lock(&self.shared.kept).clone()
    }

    /// How often delivery to each address was tried.
    pub fn tries(&self) -> HashMap<String, usize> {
        lock(&self.shared.tries).clone()
    }

    /// Waits until so many mails are kept; at most as long as said.
    pub fn wait_for(&self, count: usize, at_most: Duration) -> Vec<Received> {
        let end = Instant::now() + at_most;
        loop {
            let mails = self.mails();
            if mails.len() >= count {
                return mails;
            }
            assert!(
                Instant::now() < end,
                "{} of {count} mails came within {at_most:?}",
                mails.len()
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        self.shared.over.store(true, Ordering::SeqCst);
        // Wakes the listener, which then sees that it is over.
        let _ = TcpStream::connect(self.address);
        if let Some(listener) = self.listener.take() {
            let _ = listener.join();
        }
    }
}

/// One connection.
struct Talk {
    reader: BufReader<TcpStream>,
    writer: TcpStream,
    shared: Arc<Shared>,
    from: String,
    to: Vec<String>,
    /// What becomes of the mail when its recipients were taken.
    fate: Answer,
}

impl Talk {
    fn new(stream: TcpStream, shared: Arc<Shared>) -> Self {
        let _ = stream.set_nodelay(true);
        Talk {
            reader: BufReader::new(stream.try_clone().unwrap()),
            writer: stream,
            shared,
            from: String::new(),
            to: Vec::new(),
            fate: Answer::Accept,
        }
    }

    /// Until either side closes the connection.
    fn run(mut self) {
        let mut go_on = self.say("220 sink.example ESMTP");
        while go_on {
            let mut line = String::new();
            if !matches!(self.reader.read_line(&mut line), Ok(n) if n > 0) {
                return;
            }
            go_on = self.command(line.trim_end());
        }
    }

    /// False when the connection is to be closed.
    fn command(&mut self, line: &str) -> bool {
        let upper = line.to_ascii_uppercase();
        if upper.starts_with("EHLO") {
            self.say("250-sink.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE 10485760")
        } else if upper.starts_with("HELO") || upper == "NOOP" {
            self.say("250 sink.example")
        } else if upper.starts_with("MAIL FROM:") {
            self.from = in_brackets(line);
            self.to.clear();
            self.fate = Answer::Accept;
            self.say("250 2.1.0 sender taken")
        } else if upper.starts_with("RCPT TO:") {
            self.recipient(in_brackets(line))
        } else if upper == "DATA" && self.to.is_empty() {
            self.say("503 5.5.1 nobody to send it to")
        } else if upper == "DATA" {
            self.say("354 go on, end with a dot") && self.data()
        } else if upper == "RSET" {
            self.to.clear();
            self.say("250 2.0.0 forgotten")
        } else if upper == "QUIT" {
            self.say("221 2.0.0 bye");
            false
        } else {
            self.say("502 5.5.2 not known here")
        }
    }

    fn recipient(&mut self, address: String) -> bool {
        let before = {
            let mut tries = lock(&self.shared.tries);
            let count = tries.entry(address.clone()).or_default();
            *count += 1;
            *count - 1
        };
        match (self.shared.rule)(&address, before) {
            Answer::Refuse(421) => {
                self.say("421 4.3.2 closing");
                false
            }
            Answer::Refuse(code) => self.say(&refusal(code)),
            Answer::Hang => self.hang(),
            fate => {
                if fate != Answer::Accept {
                    self.fate = fate;
                }
                self.to.push(address);
                self.say("250 2.1.5 recipient taken")
            }
        }
    }

    fn data(&mut self) -> bool {
        if self.fate == Answer::CutInData {
            // Something was read, so that the sender is in the middle of it.
            let _ = self.reader.read(&mut [0; 16]);
            return false;
        }
        let mut data = Vec::new();
        loop {
            let mut line = Vec::new();
            if !matches!(self.reader.read_until(b'\n', &mut line), Ok(n) if n > 0) {
                return false;
            }
            if line == b".\r\n" {
                break;
            }
            data.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
        let to = std::mem::take(&mut self.to);
        if let Answer::RefuseAfterData(code) = self.fate {
            return self.say(&refusal(code));
        }
        lock(&self.shared.kept).push(Received {
            from: self.from.clone(),
            to,
            data,
        });
        match self.fate {
            Answer::AcceptThenCut => false,
            Answer::AcceptThenHang => self.hang(),
            _ => self.say("250 2.0.0 kept"),
        }
    }

    /// Says nothing until the test is over or the other side has gone.
    fn hang(&mut self) -> bool {
        let _ = self
            .writer
            .set_read_timeout(Some(Duration::from_millis(50)));
        while !self.shared.over.load(Ordering::SeqCst) {
            match self.reader.read(&mut [0; 16]) {
                Ok(0) => break,
                Ok(_) => {}
                Err(e) if is_timeout(&e) => {}
                Err(_) => break,
            }
        }
        false
    }

    fn say(&mut self, words: &str) -> bool {
        self.writer
            .write_all(format!("{words}\r\n").as_bytes())
            .is_ok()
    }
}

fn refusal(code: u16) -> String {
    let class = code / 100;
    format!("{code} {class}.2.1 told to refuse")
}

fn is_timeout(error: &std::io::Error) -> bool {
    matches!(
        error.kind(),
        std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut
    )
}

fn in_brackets(line: &str) -> String {
    let inside = line.split_once('<').map_or("", |(_, rest)| rest);
    inside.split('>').next().unwrap_or("").to_string()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use lettre::address::Envelope;
    use lettre::transport::smtp::client::Tls;
    use lettre::{SmtpTransport, Transport};

    use super::{Answer, SmtpSink};

    const PATIENCE: Duration = Duration::from_millis(300);

    /// Sends by another's client; what it was told, in a word.
    fn send(sink: &SmtpSink, to: &str, mail: &str) -> String {
        let transport = SmtpTransport::builder_dangerous("127.0.0.1")
            .port(sink.address().port())
            .tls(Tls::None)
            .timeout(Some(PATIENCE))
            .build();
        let envelope = Envelope::new(
            Some("office@alliance.example".parse().unwrap()),
            vec![to.parse().unwrap()],
        )
        .unwrap();
        let begun = Instant::now();
        match transport.send_raw(&envelope, mail.as_bytes()) {
            Ok(_) => "sent".into(),
            Err(e) if e.is_permanent() => format!("permanent {}", code(&e)),
            Err(e) if e.is_transient() => format!("transient {}", code(&e)),
            Err(_) if begun.elapsed() >= PATIENCE => "nothing in time".into(),
            Err(_) => "cut".into(),
        }
    }

    fn code(error: &lettre::transport::smtp::Error) -> String {
        error.status().map(|c| c.to_string()).unwrap_or_default()
    }

    #[test]
    fn mails_are_kept_as_they_came() {
        let sink = SmtpSink::start();
        assert_eq!(
            send(&sink, "a@n.example", "Subject: x\r\n\r\n.dot\r\n.."),
            "sent"
        );
        let mails = sink.wait_for(1, Duration::from_secs(1));
        assert_eq!(mails[0].from, "office@alliance.example");
        assert_eq!(mails[0].to, ["a@n.example"]);
        assert_eq!(
            String::from_utf8_lossy(&mails[0].data),
            "Subject: x\r\n\r\n.dot\r\n..\r\n"
        );
    }

    #[test]
    fn each_fault_reaches_the_sender_as_what_it_is() {
        for (answer, told, kept) in [
            (Answer::Refuse(421), "transient 421", 0),
            (Answer::Refuse(450), "transient 450", 0),
            (Answer::Refuse(451), "transient 451", 0),
            (Answer::Refuse(550), "permanent 550", 0),
            (Answer::RefuseAfterData(452), "transient 452", 0),
            (Answer::RefuseAfterData(554), "permanent 554", 0),
            (Answer::CutInData, "cut", 0),
            (Answer::AcceptThenCut, "cut", 1),
            (Answer::Hang, "nothing in time", 0),
            (Answer::AcceptThenHang, "nothing in time", 1),
        ] {
            let sink = SmtpSink::answering(
                move |_, before| {
                    if before == 0 { answer } else { Answer::Accept }
                },
            );
            assert_eq!(
                send(&sink, "a@n.example", "Subject: x\r\n\r\nx\r\n"),
                told,
                "{answer:?}"
            );
            assert_eq!(sink.mails().len(), kept, "{answer:?}");
            assert_eq!(
                send(&sink, "a@n.example", "Subject: x\r\n\r\nx\r\n"),
                "sent",
                "{answer:?}"
            );
            assert_eq!(sink.tries()["a@n.example"], 2);
        }
    }
}
