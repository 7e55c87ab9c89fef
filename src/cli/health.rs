//! `plenary health`: what a container's health check calls.

use std::io::{Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::time::Duration;

use clap::Args;

use super::say;
use crate::refusal::{Kind, Refusal};

#[derive(Args)]
pub struct HealthArgs {
    /// Where the service listens
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDR")]
    listen: String,
}

/// Asks `/health` and repeats the answer.
pub fn run(args: &HealthArgs) -> Result<(), Refusal> {
    let unwell = |says: String| Refusal::new(Kind::Unavailable, says);
    let address = args.listen.replace("0.0.0.0", "127.0.0.1");
    let answer = ask(&address).map_err(|e| unwell(format!("{address} does not answer: {e}")))?;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    if !head.contains(" 200 ") {
        return Err(unwell(format!("{address} is not well: {}", body.trim())));
    }
    say(body.trim());
    Ok(())
}

fn ask(address: &str) -> std::io::Result<String> {
    let patience = Duration::from_secs(5);
    let target = address
        .to_socket_addrs()?
        .next()
        .ok_or_else(|| std::io::Error::other("no such address"))?;
    let mut stream = TcpStream::connect_timeout(&target, patience)?;
    stream.set_read_timeout(Some(patience))?;
    stream.write_all(
        format!("GET /health HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").as_bytes(),
    )?;
    let mut answer = String::new();
    stream.take(64 * 1024).read_to_string(&mut answer)?;
    Ok(answer)
}
