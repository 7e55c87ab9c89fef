//! A few fixed pages on loopback, for trying the kit itself.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Answers every path with the same page.
pub struct Site {
    address: SocketAddr,
    over: Arc<AtomicBool>,
}

impl Site {
    pub fn showing(page: &'static str) -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").unwrap();
        let site = Site {
            address: socket.local_addr().unwrap(),
            over: Arc::default(),
        };
        let over = Arc::clone(&site.over);
        std::thread::spawn(move || {
            for stream in socket.incoming().flatten() {
                if over.load(Ordering::SeqCst) {
                    break;
                }
                std::thread::spawn(move || answer(stream, page));
            }
        });
        site
    }

    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
    }
}

fn answer(mut stream: TcpStream, page: &str) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    while lines
        .next()
        .is_some_and(|line| line.is_ok_and(|l| !l.is_empty()))
    {}
    let _ = write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{page}",
        page.len()
    );
}
