//! A way to another server that can be shut and opened again: to whoever comes by it, the server then has stopped and is back.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

pub struct Gate {
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    target: String,
    shut: AtomicBool,
    over: AtomicBool,
    open: Mutex<Vec<TcpStream>>,
}

impl Gate {
    /// Before `target` (`127.0.0.1:5432`), open.
    pub fn before(target: &str) -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").unwrap();
        let gate = Gate {
            address: socket.local_addr().unwrap(),
            shared: Arc::new(Shared {
                target: target.into(),
                shut: AtomicBool::new(false),
                over: AtomicBool::new(false),
                open: Mutex::default(),
            }),
        };
        let shared = Arc::clone(&gate.shared);
        std::thread::spawn(move || {
            for stream in socket.incoming().flatten() {
                if shared.over.load(Ordering::SeqCst) {
                    break;
                }
                shared.pass(stream);
            }
        });
        gate
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Cuts every connection and lets nobody in.
    pub fn shut(&self) {
        self.shared.shut.store(true, Ordering::SeqCst);
        for stream in self.shared.streams().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    pub fn open(&self) {
        self.shared.shut.store(false, Ordering::SeqCst);
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        self.shared.over.store(true, Ordering::SeqCst);
        self.shut();
        let _ = TcpStream::connect(self.address);
    }
}

impl Shared {
    fn streams(&self) -> std::sync::MutexGuard<'_, Vec<TcpStream>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Carries bytes both ways until either side ends; a shut gate ends at once.
    fn pass(&self, near: TcpStream) {
        if self.shut.load(Ordering::SeqCst) {
            return;
        }
        let Ok(far) = TcpStream::connect(&self.target) else {
            return;
        };
        for stream in [&near, &far] {
            let _ = stream.set_nodelay(true);
            self.streams().push(stream.try_clone().unwrap());
        }
        let (near_too, far_too) = (near.try_clone().unwrap(), far.try_clone().unwrap());
        std::thread::spawn(move || carry(near, far));
        std::thread::spawn(move || carry(far_too, near_too));
    }
}

fn carry(mut from: TcpStream, mut to: TcpStream) {
    let mut piece = [0; 16_384];
    while let Ok(count) = from.read(&mut piece) {
        if count == 0 || to.write_all(&piece[..count]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
    let _ = from.shutdown(Shutdown::Both);
}
