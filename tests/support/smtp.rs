//! A mail server on loopback that keeps what it is given and misbehaves when told to.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rustls::{ServerConfig, ServerConnection, StreamOwned};

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
    /// This code at DATA.
    RefuseData(u16),
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

/// How the server is to be talked to; by default in clear, with PIPELINING, by anybody.
#[derive(Default, Clone)]
pub struct Manner {
    /// TLS with this certificate: from the first byte, or after STARTTLS.
    pub tls: Option<(Tls, Arc<ServerConfig>)>,
    /// Only whoever signs in like that may send.
    pub login: Option<(String, String)>,
    /// One command at a time.
    pub no_pipelining: bool,
    /// This code at MAIL FROM, so many times.
    pub refuses_sender: Option<(u16, usize)>,
    /// More connections at the same time are sent away with 421.
    pub most_connections: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    FromTheStart,
    Starttls,
}

/// Decides by the recipient and how often delivery to her was tried before.
type Rule = dyn Fn(&str, usize) -> Answer + Send + Sync;

pub struct SmtpSink {
    address: SocketAddr,
    shared: Arc<Shared>,
    listener: Option<JoinHandle<()>>,
}

struct Shared {
    manner: Manner,
    senders_refused: AtomicUsize,
    connections: AtomicUsize,
    /// What was said in clear and what under TLS, without the texts of mails.
    heard: Mutex<Vec<(bool, String)>>,
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
        Self::with(Manner::default(), rule)
    }

    /// One that has to be talked to in a certain manner.
    pub fn with(
        manner: Manner,
        rule: impl Fn(&str, usize) -> Answer + Send + Sync + 'static,
    ) -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = socket.local_addr().unwrap();
        let shared = Arc::new(Shared {
            manner,
            senders_refused: AtomicUsize::new(0),
            connections: AtomicUsize::new(0),
            heard: Mutex::default(),
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
                std::thread::spawn(move || Talk::begin(stream, shared));
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

    /// The commands that it heard, each with whether TLS protected it.
    pub fn heard(&self) -> Vec<(bool, String)> {
        lock(&self.shared.heard).clone()
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

/// The bytes of one connection, protected or not.
enum Wire {
    Clear(TcpStream),
    Tls(Box<StreamOwned<ServerConnection, TcpStream>>),
}

impl Read for Wire {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        match self {
            Wire::Clear(s) => s.read(into),
            Wire::Tls(s) => s.read(into),
        }
    }
}

impl Write for Wire {
    fn write(&mut self, from: &[u8]) -> std::io::Result<usize> {
        match self {
            Wire::Clear(s) => s.write(from),
            Wire::Tls(s) => s.write(from),
        }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        match self {
            Wire::Clear(s) => s.flush(),
            Wire::Tls(s) => s.flush(),
        }
    }
}

/// One connection.
struct Talk {
    wire: BufReader<Wire>,
    socket: TcpStream,
    shared: Arc<Shared>,
    signed_in: bool,
    /// A sender was named.
    named: bool,
    from: String,
    to: Vec<String>,
    /// What becomes of the mail when its recipients were taken.
    fate: Answer,
}

impl Talk {
    fn begin(stream: TcpStream, shared: Arc<Shared>) {
        let _ = stream.set_nodelay(true);
        let open = shared.connections.fetch_add(1, Ordering::SeqCst);
        let mut talk = Talk {
            socket: stream.try_clone().unwrap(),
            wire: BufReader::new(Wire::Clear(stream)),
            signed_in: shared.manner.login.is_none(),
            shared: Arc::clone(&shared),
            named: false,
            from: String::new(),
            to: Vec::new(),
            fate: Answer::Accept,
        };
        if shared
            .manner
            .most_connections
            .is_some_and(|most| open >= most)
        {
            talk.say("421 4.7.0 too many connections from you");
        } else {
            talk.run();
        }
        shared.connections.fetch_sub(1, Ordering::SeqCst);
    }

    /// Until either side closes the connection.
    fn run(&mut self) {
        if let Some((Tls::FromTheStart, config)) = self.shared.manner.tls.clone() {
            self.protect(&config);
        }
        let mut go_on = self.say("220 sink.example ESMTP");
        while go_on {
            let mut line = String::new();
            if !matches!(self.wire.read_line(&mut line), Ok(n) if n > 0) {
                return;
            }
            let line = line.trim_end();
            lock(&self.shared.heard).push((self.protected(), line.to_string()));
            go_on = self.command(line);
        }
    }

    fn protected(&self) -> bool {
        matches!(self.wire.get_ref(), Wire::Tls(_))
    }

    fn protect(&mut self, config: &Arc<ServerConfig>) {
        let connection = ServerConnection::new(Arc::clone(config)).unwrap();
        let socket = self.socket.try_clone().unwrap();
        self.wire = BufReader::new(Wire::Tls(Box::new(StreamOwned::new(connection, socket))));
    }

    fn features(&self) -> String {
        let manner = &self.shared.manner;
        let mut all = vec!["sink.example"];
        if !manner.no_pipelining {
            all.push("PIPELINING");
        }
        if matches!(manner.tls, Some((Tls::Starttls, _))) && !self.protected() {
            all.push("STARTTLS");
        }
        if manner.login.is_some() {
            all.push("AUTH LOGIN PLAIN");
        }
        all.extend(["8BITMIME", "SMTPUTF8"]);
        let lines: Vec<String> = all.iter().map(|f| format!("250-{f}\r\n")).collect();
        format!("{}250 SIZE 10485760", lines.concat())
    }

    fn sign_in(&mut self, line: &str) -> bool {
        let (user, password) = self.shared.manner.login.clone().unwrap_or_default();
        let right = encoded(&format!("\0{user}\0{password}"));
        if line.split(' ').nth(2) == Some(&right) {
            self.signed_in = true;
            self.say("235 2.7.0 welcome")
        } else {
            self.say("535 5.7.8 not with this password")
        }
    }

    fn sender(&mut self, line: &str) -> bool {
        if !self.signed_in {
            return self.say("530 5.7.0 sign in first");
        }
        if let Some((code, times)) = self.shared.manner.refuses_sender
            && self.shared.senders_refused.fetch_add(1, Ordering::SeqCst) < times
        {
            return self.say(&refusal(code)) && code != 421;
        }
        self.from = in_brackets(line);
        self.named = true;
        self.to.clear();
        self.fate = Answer::Accept;
        self.say("250 2.1.0 sender taken")
    }

    /// False when the connection is to be closed.
    fn command(&mut self, line: &str) -> bool {
        let upper = line.to_ascii_uppercase();
        if upper.starts_with("EHLO") {
            let features = self.features();
            self.say(&features)
        } else if let (true, Some((Tls::Starttls, config))) =
            (upper == "STARTTLS", self.shared.manner.tls.clone())
        {
            let said = self.say("220 2.0.0 go ahead");
            self.protect(&config);
            said
        } else if upper.starts_with("AUTH PLAIN") {
            self.sign_in(line)
        } else if upper.starts_with("HELO") || upper == "NOOP" {
            self.say("250 sink.example")
        } else if upper.starts_with("MAIL FROM:") {
            self.sender(line)
        } else if upper.starts_with("RCPT TO:") && !self.named {
            self.say("503 5.5.1 from whom?")
        } else if upper.starts_with("RCPT TO:") {
            self.recipient(in_brackets(line))
        } else if upper == "DATA" && self.to.is_empty() {
            self.say("503 5.5.1 nobody to send it to")
        } else if let (true, Answer::RefuseData(code)) = (upper == "DATA", self.fate) {
            self.say(&refusal(code))
        } else if upper == "DATA" {
            self.say("354 go on, end with a dot") && self.data()
        } else if upper == "RSET" {
            self.named = false;
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
            let _ = self.wire.read(&mut [0; 16]);
            return false;
        }
        let mut data = Vec::new();
        loop {
            let mut line = Vec::new();
            if !matches!(self.wire.read_until(b'\n', &mut line), Ok(n) if n > 0) {
                return false;
            }
            if line == b".\r\n" {
                break;
            }
            data.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
        self.named = false;
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
            .socket
            .set_read_timeout(Some(Duration::from_millis(50)));
        while !self.shared.over.load(Ordering::SeqCst) {
            match self.wire.read(&mut [0; 16]) {
                Ok(0) => break,
                Ok(_) => {}
                Err(e) if is_timeout(&e) => {}
                Err(_) => break,
            }
        }
        false
    }

    fn say(&mut self, words: &str) -> bool {
        let wire = self.wire.get_mut();
        wire.write_all(format!("{words}\r\n").as_bytes())
            .and_then(|()| wire.flush())
            .is_ok()
    }
}

fn refusal(code: u16) -> String {
    let class = code / 100;
    format!("{code} {class}.2.1 told to refuse")
}

fn encoded(text: &str) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(text)
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
            (Answer::RefuseData(451), "transient 451", 0),
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
