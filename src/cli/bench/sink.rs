//! A mail server that takes everything, keeps nothing and counts (RFC 5321, with PIPELINING of RFC 2920): for measuring senders.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use clap::Args;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::cli::{say, told_to_end};
use crate::refusal::{Kind, Refusal};

/// Be a mail server that takes every mail, keeps none and counts them
///
/// Prints the address that it listens on, and at its end (Ctrl-C) one JSON object: messages, bytes, connections.
#[derive(Debug, Args)]
#[command(
    verbatim_doc_comment,
    after_help = "Example: plenary bench sink --listen 127.0.0.1:2525"
)]
pub struct SinkArgs {
    /// Where to listen; port 0 takes a free one
    #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:2525")]
    pub listen: String,
    /// End when standard input does
    #[arg(long, hide = true)]
    pub until_stdin_ends: bool,
}

/// Serves until it is told to end.
pub async fn run(args: SinkArgs) -> Result<(), Refusal> {
    let cannot = |e: std::io::Error| {
        Refusal::new(
            Kind::Unavailable,
            format!("{} cannot be listened on: {e}", args.listen),
        )
    };
    let listener = TcpListener::bind(&args.listen).await.map_err(cannot)?;
    let address = listener.local_addr().map_err(cannot)?;
    say(&format!("listening on {address}"));
    let counted = Arc::new(Counted::default());
    let serving = tokio::spawn(serve(listener, Arc::clone(&counted)));
    if args.until_stdin_ends {
        let _ = tokio::task::spawn_blocking(|| {
            std::io::copy(&mut std::io::stdin(), &mut std::io::sink())
        })
        .await;
    } else {
        told_to_end().await;
    }
    serving.abort();
    let count = |n: &AtomicU64| n.load(Ordering::Relaxed);
    say(&json!({
        "messages": count(&counted.messages),
        "bytes": count(&counted.bytes),
        "connections": count(&counted.connections),
    })
    .to_string());
    Ok(())
}

#[derive(Default)]
struct Counted {
    messages: AtomicU64,
    bytes: AtomicU64,
    connections: AtomicU64,
}

async fn serve(listener: TcpListener, counted: Arc<Counted>) {
    while let Ok((stream, _)) = listener.accept().await {
        let counted = Arc::clone(&counted);
        tokio::spawn(async move {
            counted.connections.fetch_add(1, Ordering::Relaxed);
            // A sender that goes away is no matter for a sink.
            let _ = Talk::default().run(stream, &counted).await;
        });
    }
}

/// One connection: what came and is not understood yet, and what is to be said.
#[derive(Default)]
struct Talk {
    came: Vec<u8>,
    /// Inside a mail; so far of it was looked through.
    data: Option<usize>,
    out: Vec<u8>,
    over: bool,
}

impl Talk {
    async fn run(mut self, mut stream: TcpStream, counted: &Counted) -> std::io::Result<()> {
        stream.set_nodelay(true)?;
        stream.write_all(b"220 sink ESMTP\r\n").await?;
        while !self.over {
            if stream.read_buf(&mut self.came).await? == 0 {
                return Ok(());
            }
            self.understand(counted);
            if !self.out.is_empty() {
                stream.write_all(&self.out).await?;
                self.out.clear();
            }
        }
        Ok(())
    }

    fn understand(&mut self, counted: &Counted) {
        let mut at = 0;
        while !self.over {
            let rest = &self.came[at..];
            if let Some(looked) = self.data {
                let Some(end) = end_of_data(rest, looked) else {
                    // The end may lie across what comes next.
                    self.data = Some(rest.len().saturating_sub(4));
                    break;
                };
                counted.messages.fetch_add(1, Ordering::Relaxed);
                counted.bytes.fetch_add(end as u64, Ordering::Relaxed);
                self.out.extend_from_slice(b"250 2.0.0 taken\r\n");
                self.data = None;
                at += end;
            } else {
                let Some(end) = rest.iter().position(|b| *b == b'\n') else {
                    break;
                };
                let answer = self.command(at, at + end);
                self.out.extend_from_slice(answer);
                at += end + 1;
            }
        }
        self.came.drain(..at);
    }

    fn command(&mut self, from: usize, to: usize) -> &'static [u8] {
        let line = self.came[from..to].to_ascii_uppercase();
        let is = |word: &[u8]| line.starts_with(word);
        if is(b"DATA") {
            self.data = Some(0);
            b"354 go on\r\n"
        } else if is(b"EHLO") {
            b"250-sink\r\n250-PIPELINING\r\n250 SIZE 52428800\r\n"
        } else if is(b"QUIT") {
            self.over = true;
            b"221 2.0.0 bye\r\n"
        } else if [&b"MAIL"[..], b"RCPT", b"RSET", b"NOOP", b"HELO"]
            .iter()
            .any(|w| is(w))
        {
            b"250 2.0.0 ok\r\n"
        } else {
            b"500 5.5.1 not known here\r\n"
        }
    }
}

/// Where the mail ends that `text` begins with: behind the line with a single dot. Before `looked` there is no end.
fn end_of_data(text: &[u8], looked: usize) -> Option<usize> {
    let mut at = looked;
    while let Some(dot) = text[at..].iter().position(|b| *b == b'.') {
        at += dot;
        if (at == 0 || text[..at].ends_with(b"\r\n")) && text[at + 1..].starts_with(b"\r\n") {
            return Some(at + 3);
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the sink says to this conversation, whatever pieces it comes in, and how many mails it took.
    fn heard(conversation: &str, piece: usize) -> (String, u64) {
        let counted = Counted::default();
        let mut talk = Talk::default();
        for part in conversation.as_bytes().chunks(piece) {
            talk.came.extend_from_slice(part);
            talk.understand(&counted);
        }
        (
            String::from_utf8(talk.out).unwrap(),
            counted.messages.load(Ordering::Relaxed),
        )
    }

    #[test]
    fn the_sink_counts_mails_whatever_pieces_they_come_in() {
        let conversation = "EHLO x\r\nMAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\nSubject: x\r\n\r\n..\r\n.x\r\n\r\n.\r\nMAIL FROM:<a@b>\r\nDATA\r\n.\r\nquit\r\n";
        let said = "250-sink\r\n250-PIPELINING\r\n250 SIZE 52428800\r\n250 2.0.0 ok\r\n250 2.0.0 ok\r\n354 go on\r\n250 2.0.0 taken\r\n250 2.0.0 ok\r\n354 go on\r\n250 2.0.0 taken\r\n221 2.0.0 bye\r\n";
        for piece in 1..conversation.len() {
            assert_eq!(heard(conversation, piece), (said.to_string(), 2), "{piece}");
        }
    }
}
