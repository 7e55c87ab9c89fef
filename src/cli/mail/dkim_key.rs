//! `plenary mail dkim-key`: makes a signing key, or reads one, and prints the record to publish.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::say;
use crate::mail::{Algorithm, DkimKey, dns};
use crate::refusal::{Kind, Refusal};
use crate::settings::{Settings, is_dns_name};

/// Make a key that signs mails (DKIM), and print the record to publish in the name service
///
/// The record is printed as a line of a zone file; where a form asks for name and text, give it both without the
/// quotation marks between the strings. Keep the file from others: who has it can sign as you. With --key nothing is
/// made, the record of that key is printed.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXAMPLE)]
pub struct DkimKeyArgs {
    /// The key's name in the name service: letters, digits and hyphens; take another one for each new key
    #[arg(long, value_name = "NAME", default_value = "s1")]
    selector: String,
    /// The domain that signs [default: mail.dkim.domain of the settings, else that of the mailbox]
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<String>,
    /// Make a short Ed25519 key in place of RSA with 2048 bits; several large receivers cannot verify it yet
    #[arg(long, conflicts_with = "key")]
    ed25519: bool,
    /// The file to write the key to; it must not be there yet
    #[arg(
        long,
        value_name = "FILE",
        required_unless_present = "key",
        conflicts_with = "key"
    )]
    out: Option<PathBuf>,
    /// Print the record of the key in this file (PEM)
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
}

const EXAMPLE: &str = "\
Examples:
  plenary mail dkim-key --selector s1 --domain alliance.example --out dkim.pem
  plenary mail dkim-key --selector s1 --domain alliance.example --key dkim.pem";

/// Makes or reads it.
pub fn run(args: &DkimKeyArgs, settings: &Settings) -> Result<(), Refusal> {
    let domain = args
        .domain
        .clone()
        .or_else(|| settings.dkim.as_ref().map(|d| d.domain.clone()))
        .unwrap_or_else(|| dns::domain_of(&settings.mailbox));
    for (option, name) in [("--selector", &args.selector), ("--domain", &domain)] {
        if !is_dns_name(name) {
            return Err(Refusal::invalid(
                option,
                format!(
                    "\"{name}\" cannot stand in a domain name: take letters, digits and hyphens"
                ),
            ));
        }
    }
    let (file, pem) = match (&args.key, &args.out) {
        (Some(file), _) => (file, read(file)?),
        (None, Some(file)) => {
            let algorithm = if args.ed25519 {
                Algorithm::Ed25519
            } else {
                Algorithm::Rsa
            };
            let pem = DkimKey::generate(algorithm)?;
            write(file, &pem)?;
            (file, pem)
        }
        (None, None) => {
            return Err(Refusal::invalid(
                "--out",
                "name the file to write the key to",
            ));
        }
    };
    let key = DkimKey::read(&args.selector, &domain, &pem)
        .map_err(|says| Refusal::invalid(file.display().to_string(), says))?;
    say(&format!(
        "; publish this record:\n{}\n\n; then put this into the settings:\n[mail.dkim]\nselector = {:?}\ndomain = {:?}\nkey_file = {:?}",
        dns::zone_line(&key.record_name(), &key.record()?),
        args.selector,
        domain,
        file.display().to_string(),
    ));
    Ok(())
}

fn read(file: &PathBuf) -> Result<String, Refusal> {
    std::fs::read_to_string(file).map_err(|e| {
        Refusal::invalid(
            file.display().to_string(),
            format!("it cannot be read: {e}"),
        )
    })
}

/// A new file that its owner alone may read.
fn write(file: &PathBuf, pem: &str) -> Result<(), Refusal> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options
        .open(file)
        .and_then(|mut f| f.write_all(pem.as_bytes()).and_then(|()| f.sync_all()));
    written.map_err(|e| {
        let place = file.display().to_string();
        if e.kind() == std::io::ErrorKind::AlreadyExists {
            Refusal::at(
                Kind::Conflict,
                place,
                "it is there already and is left as it is: name another file, or print its record with --key",
            )
        } else {
            Refusal::at(Kind::Unavailable, place, format!("it cannot be written: {e}"))
        }
    })
}
