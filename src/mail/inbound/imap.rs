//! A mailbox on an IMAP server (RFC 3501): unread mails are fetched by UID and marked as read once they are stored here.
//!
//! UIDs are used within one selected session only, so that a changed UIDVALIDITY cannot mix them up; that a mail comes again after a broken
//! connection does no harm, since its bytes are known.

use std::time::Duration;

use async_imap::{Client, Session};
use futures_util::TryStreamExt;
use rustls_platform_verifier::ConfigVerifierExt;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;

use super::MOST_OCTETS;
use super::collect::Way;
use crate::refusal::{Kind, Refusal};
use crate::settings::{ImapSettings, Security};

/// A server that says nothing for so long is left.
const PATIENCE: Duration = Duration::from_mins(1);
/// Mails of one visit.
const AT_ONCE: usize = 500;

trait Stream: AsyncRead + AsyncWrite + Unpin + std::fmt::Debug + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + std::fmt::Debug + Send> Stream for T {}
type Wire = Box<dyn Stream>;

/// Hands every unread mail to `take`, the oldest first.
pub async fn pass<F, T>(server: &ImapSettings, take: &F) -> Result<usize, Refusal>
where
    F: Fn(Way, Vec<u8>) -> T,
    T: Future<Output = Result<(), Refusal>>,
{
    let trouble = |e: String| away(server, &e);
    let mut session = signed_in(server).await?;
    patient(session.select(&server.folder))
        .await
        .map_err(trouble)?;
    let unread = patient(session.uid_search("UNSEEN"))
        .await
        .map_err(trouble)?;
    let mut unread: Vec<u32> = unread.into_iter().collect();
    unread.sort_unstable();
    let mut taken = 0;
    for uid in unread.into_iter().take(AT_ONCE) {
        let Some(bytes) = fetched(&mut session, uid).await.map_err(trouble)? else {
            continue;
        };
        match take(Way::Imap, bytes).await {
            Ok(()) => {
                marked(&mut session, uid).await.map_err(trouble)?;
                taken += 1;
            }
            Err(refusal) if refusal.kind == Kind::Unavailable => return Err(refusal),
            Err(refusal) => tracing::error!("a mail stays unread in the mailbox: {refusal}"),
        }
    }
    let _ = patient(session.logout()).await;
    Ok(taken)
}

fn away(server: &ImapSettings, says: &str) -> Refusal {
    Refusal::at(
        Kind::Unavailable,
        format!("IMAP server {}:{}", server.host, server.port),
        says.split_whitespace().collect::<Vec<_>>().join(" "),
    )
}

async fn patient<T, E: std::fmt::Display>(
    work: impl Future<Output = Result<T, E>>,
) -> Result<T, String> {
    match tokio::time::timeout(PATIENCE, work).await {
        Ok(done) => done.map_err(|e| e.to_string()),
        Err(_) => Err(format!(
            "it said nothing for {} seconds",
            PATIENCE.as_secs()
        )),
    }
}

async fn signed_in(server: &ImapSettings) -> Result<Session<Wire>, Refusal> {
    let trouble = |e: String| away(server, &e);
    let tcp = patient(TcpStream::connect((server.host.as_str(), server.port)))
        .await
        .map_err(trouble)?;
    let wire: Wire = match server.security {
        Security::Tls => secured(server, tcp).await.map_err(trouble)?,
        Security::None | Security::Starttls => Box::new(tcp),
    };
    let mut client = Client::new(wire);
    greeted(&mut client).await.map_err(trouble)?;
    if server.security == Security::Starttls {
        patient(client.run_command_and_check_ok("STARTTLS", None))
            .await
            .map_err(trouble)?;
        // What was said before TLS is thrown away with the client that read it.
        let wire = client.into_inner();
        client = Client::new(secured(server, wire).await.map_err(trouble)?);
    }
    patient(async {
        client
            .login(&server.user, &server.password)
            .await
            .map_err(|(e, _)| e)
    })
    .await
    .map_err(trouble)
}

async fn greeted(client: &mut Client<Wire>) -> Result<(), String> {
    match patient(client.read_response()).await? {
        Some(_) => Ok(()),
        None => Err("it closed the connection without a greeting".into()),
    }
}

async fn secured<S: Stream + 'static>(server: &ImapSettings, wire: S) -> Result<Wire, String> {
    let config = rustls::ClientConfig::with_platform_verifier().map_err(|e| e.to_string())?;
    let name =
        rustls::pki_types::ServerName::try_from(server.host.clone()).map_err(|e| e.to_string())?;
    let connector = tokio_rustls::TlsConnector::from(std::sync::Arc::new(config));
    let tls = patient(connector.connect(name, wire)).await?;
    Ok(Box::new(tls))
}

/// The mail's bytes, at most one more than may be read; `None`: it is gone.
async fn fetched(session: &mut Session<Wire>, uid: u32) -> Result<Option<Vec<u8>>, String> {
    let what = format!("(UID BODY.PEEK[]<0.{}>)", MOST_OCTETS + 1);
    patient(async {
        let mut found = None;
        let mut answers = session.uid_fetch(uid.to_string(), what).await?;
        while let Some(fetch) = answers.try_next().await? {
            if fetch.uid == Some(uid) {
                found = fetch.body().map(<[u8]>::to_vec).or(found);
            }
        }
        Ok::<_, async_imap::error::Error>(found)
    })
    .await
}

async fn marked(session: &mut Session<Wire>, uid: u32) -> Result<(), String> {
    patient(async {
        let mut answers = session
            .uid_store(uid.to_string(), "+FLAGS.SILENT (\\Seen)")
            .await?;
        while answers.try_next().await?.is_some() {}
        Ok::<_, async_imap::error::Error>(())
    })
    .await
}
