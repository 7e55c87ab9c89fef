//! `plenary mail check-dns`: looks at records that an operator pasted, and says what is missing.

use std::io::Read;
use std::path::PathBuf;

use clap::Args;

use super::say;
use crate::mail::DkimKey;
use crate::mail::dns::{self, Asked, Judgement, Point, Records};
use crate::people::Email;
use crate::refusal::{Kind, Refusal};
use crate::settings::{Settings, is_dns_name};

/// Say what is missing or wrong in the name service for our mails to be believed
///
/// Reads records from a file: lines of a zone file, the output of `dig`, `host` or `nslookup`, or `name TYPE text`. Nothing
/// is looked up. Looked at are MX (where answers and bounces come to), SPF, the DKIM key, DMARC, and whether their domains
/// agree. Exit code 1 when something is missing or wrong.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXAMPLE)]
pub struct CheckDnsArgs {
    /// The file with the records; - for standard input
    #[arg(value_name = "FILE")]
    records: PathBuf,
    /// The address that mails come from [default: mailbox of the settings]
    #[arg(long, value_name = "ADDRESS")]
    mailbox: Option<String>,
    /// Where the public key stands [default: mail.dkim.selector of the settings, else s1]
    #[arg(long, value_name = "NAME")]
    selector: Option<String>,
    /// The domain that signs [default: mail.dkim.domain of the settings, else that of the mailbox]
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<String>,
    /// Name or address of the machine that hands mail to the world: does SPF let it?
    #[arg(long, value_name = "HOST")]
    host: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

const EXAMPLE: &str = "\
Example:
  for t in MX TXT; do dig alliance.example $t; done > records.txt
  dig s1._domainkey.alliance.example TXT >> records.txt
  dig _dmarc.alliance.example TXT >> records.txt
  plenary mail check-dns --mailbox secretariat@alliance.example --selector s1 records.txt";

/// More is no list of records.
const MOST_BYTES: u64 = 1024 * 1024;

/// Reads, judges, prints.
pub fn run(args: &CheckDnsArgs, settings: &Settings) -> Result<(), Refusal> {
    let asked = asked(args, settings)?;
    let text = read(&args.records)?;
    let records = Records::read(&text, &asked.from_domain());
    if records.is_empty() {
        return Err(Refusal::invalid(
            args.records.display().to_string(),
            "there is no record in it: each line needs a name, a type and a text, for example _dmarc.alliance.example TXT \"v=DMARC1; p=none\"",
        ));
    }
    let points = dns::check(&records, &asked);
    if args.json {
        let unread: Vec<_> = records
            .unread
            .iter()
            .map(|(line, text)| serde_json::json!({ "line": line, "text": text }))
            .collect();
        say(&format!(
            "{:#}",
            serde_json::json!({ "records": records.len(), "unread": unread, "points": points })
        ));
    } else {
        print(&records, &points);
    }
    let bad = |p: &&Point| matches!(p.judgement, Judgement::Missing | Judgement::Wrong);
    match points.iter().filter(bad).count() {
        0 => Ok(()),
        1 => Err(Refusal::new(Kind::Invalid, "1 thing is to be mended.")),
        n => Err(Refusal::new(
            Kind::Invalid,
            format!("{n} things are to be mended."),
        )),
    }
}

fn print(records: &Records, points: &[Point]) {
    for (line, text) in &records.unread {
        say(&format!(
            "line {line} is no record and was passed over: {text}"
        ));
    }
    for point in points {
        say(&format!(
            "{:<8}{:<10} {}",
            point.judgement.word(),
            point.about,
            point.says
        ));
        if let Some(record) = &point.publish {
            say(&format!("        publish    {record}"));
        }
    }
}

fn asked(args: &CheckDnsArgs, settings: &Settings) -> Result<Asked, Refusal> {
    let mailbox = match &args.mailbox {
        None => settings.mailbox.clone(),
        Some(text) => Email::parse(text).map_err(|says| Refusal::invalid("--mailbox", says))?,
    };
    let configured = settings.dkim.as_ref();
    let domain = args
        .domain
        .clone()
        .or_else(|| configured.map(|d| d.domain.clone()))
        .unwrap_or_else(|| dns::domain_of(&mailbox));
    let selector = args
        .selector
        .clone()
        .or_else(|| configured.map(|d| d.selector.clone()))
        .unwrap_or_else(|| "s1".into());
    for (option, name) in [("--selector", &selector), ("--domain", &domain)] {
        if !is_dns_name(name) {
            return Err(Refusal::invalid(
                option,
                format!("\"{name}\" cannot stand in a domain name"),
            ));
        }
    }
    // Another selector or domain is another key than ours.
    let key = configured
        .filter(|d| d.selector == selector && d.domain == domain)
        .map(|d| DkimKey::new(d).and_then(|key| key.record()))
        .transpose()?;
    Ok(Asked {
        mailbox,
        host: args.host.clone(),
        selector,
        domain: domain.to_ascii_lowercase(),
        key,
    })
}

fn read(file: &PathBuf) -> Result<String, Refusal> {
    let unreadable = |e: std::io::Error| {
        Refusal::invalid(
            file.display().to_string(),
            format!("it cannot be read: {e}"),
        )
    };
    let mut bytes = Vec::new();
    if file.as_os_str() == "-" {
        std::io::stdin()
            .take(MOST_BYTES)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
    } else {
        std::fs::File::open(file)
            .and_then(|f| f.take(MOST_BYTES).read_to_end(&mut bytes))
            .map_err(unreadable)?;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
