//! A small IMAP server of our own: one mailbox, flags, UIDs, what a client needs to read unread mail. It can fall silent in the middle.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// A mail in the mailbox.
#[derive(Clone)]
pub struct Stored {
    pub uid: u32,
    pub seen: bool,
    pub bytes: Vec<u8>,
}

/// The mailbox and what was said to it.
#[derive(Default)]
pub struct Mailbox {
    pub mails: Vec<Stored>,
    pub said: Vec<String>,
    /// The connection ends before a mail is marked as read.
    pub drop_before_store: bool,
}

pub struct ImapServer {
    address: SocketAddr,
    pub mailbox: Arc<Mutex<Mailbox>>,
    over: Arc<AtomicBool>,
}

impl ImapServer {
    pub fn start() -> ImapServer {
        let socket = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = ImapServer {
            address: socket.local_addr().unwrap(),
            mailbox: Arc::default(),
            over: Arc::default(),
        };
        let (mailbox, over) = (Arc::clone(&server.mailbox), Arc::clone(&server.over));
        std::thread::spawn(move || {
            for stream in socket.incoming().flatten() {
                if over.load(Ordering::SeqCst) {
                    break;
                }
                let mailbox = Arc::clone(&mailbox);
                std::thread::spawn(move || {
                    let _ = talk(stream, &mailbox);
                });
            }
        });
        server
    }

    pub fn port(&self) -> u16 {
        self.address.port()
    }

    pub fn add(&self, bytes: &[u8]) {
        let mut mailbox = self.mailbox.lock().unwrap();
        let uid = mailbox.mails.last().map_or(7, |m| m.uid + 3);
        mailbox.mails.push(Stored {
            uid,
            seen: false,
            bytes: bytes.to_vec(),
        });
    }

    pub fn unread(&self) -> usize {
        let mailbox = self.mailbox.lock().unwrap();
        mailbox.mails.iter().filter(|m| !m.seen).count()
    }
}

impl Drop for ImapServer {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
    }
}

fn talk(mut stream: TcpStream, mailbox: &Mutex<Mailbox>) -> std::io::Result<()> {
    write!(stream, "* OK [CAPABILITY IMAP4rev1] ready\r\n")?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    while let Some(line) = lines.next().transpose()? {
        let mut words = line.splitn(3, ' ');
        let tag = words.next().unwrap_or("").to_string();
        let command = words.next().unwrap_or("").to_uppercase();
        let rest = words.next().unwrap_or("").to_string();
        let mut mailbox = mailbox.lock().unwrap();
        mailbox.said.push(format!("{command} {rest}"));
        match command.as_str() {
            "LOGIN" if rest.contains("wrong") => {
                write!(stream, "{tag} NO [AUTHENTICATIONFAILED] wrong password\r\n")?;
                continue;
            }
            "SELECT" => write!(
                stream,
                "* {} EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY 3] ok\r\n",
                mailbox.mails.len()
            )?,
            "UID" => {
                let mut rest = rest.splitn(3, ' ');
                let what = rest.next().unwrap_or("").to_uppercase();
                let set = rest.next().unwrap_or("").to_string();
                match what.as_str() {
                    "SEARCH" => {
                        let unread: Vec<String> = mailbox
                            .mails
                            .iter()
                            .filter(|m| !m.seen)
                            .map(|m| m.uid.to_string())
                            .collect();
                        write!(stream, "* SEARCH {}\r\n", unread.join(" "))?;
                    }
                    "FETCH" => {
                        for (i, mail) in mailbox.mails.iter().enumerate() {
                            if mail.uid.to_string() == set {
                                write!(
                                    stream,
                                    "* {} FETCH (UID {} BODY[]<0> {{{}}}\r\n",
                                    i + 1,
                                    mail.uid,
                                    mail.bytes.len()
                                )?;
                                stream.write_all(&mail.bytes)?;
                                write!(stream, ")\r\n")?;
                            }
                        }
                    }
                    _ => {
                        if std::mem::take(&mut mailbox.drop_before_store) {
                            return Ok(());
                        }
                        for mail in &mut mailbox.mails {
                            if mail.uid.to_string() == set {
                                mail.seen = true;
                            }
                        }
                    }
                }
            }
            "LOGOUT" => {
                write!(stream, "* BYE\r\n{tag} OK\r\n")?;
                return Ok(());
            }
            _ => {}
        }
        write!(stream, "{tag} OK done\r\n")?;
    }
    Ok(())
}
