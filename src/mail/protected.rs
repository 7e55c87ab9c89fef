//! TLS to the mail server: what its certificate is checked against, and the socket that is protected from its first byte (port 465), made here
//! since the mail library lets short writes on such sockets wait for acknowledgements.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use lettre::transport::smtp::client::{AsyncTokioStream, Certificate, TlsParameters};
use rustls::ClientConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls_platform_verifier::Verifier;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use crate::refusal::Refusal;
use crate::settings::{Security, SmtpSettings};

/// How a connection is protected.
pub enum Protection {
    None,
    /// After the greeting, or not at all.
    Starttls(Box<TlsParameters>),
    FromTheStart(Trust),
}

impl Protection {
    /// Refuses a host that no certificate can be checked against, and a file of authorities that holds none.
    pub fn of(settings: &SmtpSettings) -> Result<Self, Refusal> {
        let host = settings.host.as_str();
        let wrong = |says: String| Refusal::invalid("mail.host", format!("{host}: {says}"));
        Ok(match settings.security {
            Security::None => Protection::None,
            Security::Starttls => {
                let mut tls = TlsParameters::builder(host.to_string());
                for authority in authorities(settings)? {
                    let authority = Certificate::from_der(authority.to_vec());
                    tls = tls.add_root_certificate(authority.map_err(|e| wrong(e.to_string()))?);
                }
                let tls = tls.build().map_err(|e| wrong(e.to_string()))?;
                Protection::Starttls(Box::new(tls))
            }
            Security::Tls => {
                Protection::FromTheStart(Trust::new(host, authorities(settings)?).map_err(wrong)?)
            }
        })
    }
}

/// The certificates in the settings' file.
fn authorities(settings: &SmtpSettings) -> Result<Vec<CertificateDer<'static>>, Refusal> {
    let Some(file) = &settings.ca_file else {
        return Ok(Vec::new());
    };
    let wrong =
        |says: String| Refusal::invalid("mail.ca_file", format!("{}: {says}", file.display()));
    let pem = std::fs::read(file).map_err(|e| wrong(format!("it cannot be read: {e}")))?;
    let all: Vec<_> = CertificateDer::pem_slice_iter(&pem)
        .collect::<Result<_, _>>()
        .map_err(|e| wrong(format!("a certificate in it is damaged: {e}")))?;
    if all.is_empty() {
        return Err(wrong("it holds no certificate in PEM".into()));
    }
    Ok(all)
}

/// What a server's certificate is checked against, and the name that it must have.
pub struct Trust {
    config: Arc<ClientConfig>,
    name: ServerName<'static>,
}

impl Trust {
    fn new(host: &str, own: Vec<CertificateDer<'static>>) -> Result<Self, String> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = Verifier::new_with_extra_roots(own, Arc::clone(&provider))
            .map_err(|e| e.to_string())?;
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|e| e.to_string())?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(verifier))
            .with_no_client_auth();
        Ok(Trust {
            config: Arc::new(config),
            name: ServerName::try_from(host.to_string()).map_err(|e| e.to_string())?,
        })
    }

    /// Shakes hands.
    pub async fn protect(&self, stream: TcpStream) -> io::Result<Protected> {
        TlsConnector::from(Arc::clone(&self.config))
            .connect(self.name.clone(), stream)
            .await
            .map(Protected)
    }
}

/// The socket, as the mail library takes it.
#[derive(Debug)]
pub struct Protected(TlsStream<TcpStream>);

impl AsyncTokioStream for Protected {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        self.0.get_ref().0.peer_addr()
    }
}

impl AsyncRead for Protected {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(cx, into)
    }
}

impl AsyncWrite for Protected {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        from: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(cx, from)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(cx)
    }
}
