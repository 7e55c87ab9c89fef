//! One request for a calendar: to an address that was checked, and to no other.

use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Empty, Limited};
use hyper::Request;
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::header::{ACCEPT, ACCEPT_ENCODING, HOST, LOCATION, USER_AGENT};
use hyper_util::rt::TokioIo;
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use rustls_platform_verifier::ConfigVerifierExt;
use tokio::net::TcpStream;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use super::public::is_public;
use super::target::{Target, usual_ports};

type Found = Pin<Box<dyn Future<Output = io::Result<Vec<SocketAddr>>> + Send>>;

/// How far a request may go; tests set up an internet of their own.
pub struct Reach {
    pub tls: TlsConnector,
    pub lookup: fn(String, u16) -> Found,
    pub may: fn(IpAddr) -> bool,
    pub ports: fn(u16) -> bool,
}

/// What an address answered.
pub enum Got {
    Calendar(Vec<u8>),
    /// It sends on to there.
    Elsewhere(String),
}

/// Ends the connection with the request.
struct Pump(JoinHandle<()>);

impl Drop for Pump {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Reach {
    /// The open internet.
    pub fn open() -> Result<Reach, String> {
        let mut config = ClientConfig::with_platform_verifier().map_err(|e| e.to_string())?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Reach {
            tls: TlsConnector::from(Arc::new(config)),
            lookup: |host, port| {
                Box::pin(async move { Ok(tokio::net::lookup_host((host, port)).await?.collect()) })
            },
            may: is_public,
            ports: usual_ports,
        })
    }
}

/// Asks for it once; the body has at most `most` octets.
pub async fn get(reach: &Reach, target: &Target, most: usize) -> Result<Got, String> {
    let stream = connect(reach, target).await?;
    let name = match target.literal() {
        Some(ip) => ServerName::from(ip),
        None => ServerName::try_from(target.host_name()).map_err(|e| e.to_string())?,
    };
    let tls = reach
        .tls
        .connect(name, stream)
        .await
        .map_err(|e| e.to_string())?;
    let (mut sender, connection) = http1::Builder::new()
        .max_buf_size(64 * 1024)
        .handshake(TokioIo::new(tls))
        .await
        .map_err(|e| e.to_string())?;
    let _pump = Pump(tokio::spawn(async move {
        // What ends it is seen by whoever waits for the answer.
        let _ = connection.await;
    }));
    let request = Request::get(target.path())
        .header(HOST, target.authority())
        .header(ACCEPT, "text/calendar")
        .header(ACCEPT_ENCODING, "identity")
        .header(USER_AGENT, "plenary")
        .body(Empty::<Bytes>::new())
        .map_err(|e| e.to_string())?;
    let answer = sender
        .send_request(request)
        .await
        .map_err(|e| e.to_string())?;
    match answer.status().as_u16() {
        200 => {
            let body = Limited::new(answer.into_body(), most).collect().await;
            Ok(Got::Calendar(
                body.map_err(|e| e.to_string())?.to_bytes().to_vec(),
            ))
        }
        301 | 302 | 303 | 307 | 308 => answer
            .headers()
            .get(LOCATION)
            .and_then(|to| to.to_str().ok())
            .map(|to| Got::Elsewhere(to.to_string()))
            .ok_or_else(|| "it sends on to nowhere".to_string()),
        code => Err(format!("it answers {code}")),
    }
}

/// A connection to one of the host's addresses, all of which have been looked at.
async fn connect(reach: &Reach, target: &Target) -> Result<TcpStream, String> {
    let addresses = match target.literal() {
        Some(ip) => vec![SocketAddr::new(ip, target.port())],
        None => (reach.lookup)(target.host_name(), target.port())
            .await
            .map_err(|e| e.to_string())?,
    };
    if addresses.is_empty() || !addresses.iter().all(|a| (reach.may)(a.ip())) {
        return Err("it is not in the open internet".to_string());
    }
    for address in addresses.iter().take(4) {
        if let Ok(Ok(stream)) = timeout(Duration::from_secs(3), TcpStream::connect(address)).await {
            return Ok(stream);
        }
    }
    Err("nobody is there".to_string())
}
