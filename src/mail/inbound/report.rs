//! What a mail server reports about a mail that it could not deliver: RFC 3464, and the older reports in prose. Pure.

use mail_parser::{Message, MimeHeaders, PartType};

use super::read::{bracketed, is, raw};
use super::{Report, ReportKind};

/// The report in a mail, if there is one. `prose`: a mail server seems to have written it, so that prose may be a report too.
pub fn read(message: &Message, prose: bool) -> Option<Report> {
    let status = message.parts.iter().find(|p| {
        is(p, "message", "delivery-status") || is(p, "message", "global-delivery-status")
    });
    if let Some(part) = status {
        let text = match &part.body {
            PartType::Text(t) | PartType::Html(t) => t.to_string(),
            PartType::Binary(b) | PartType::InlineBinary(b) => {
                String::from_utf8_lossy(b).into_owned()
            }
            PartType::Message(_) | PartType::Multipart(_) => String::new(),
        };
        return Some(of_fields(&text, about(message)));
    }
    prose.then(|| of_prose(message)).flatten()
}

/// One group of fields for the mail, one for each recipient (RFC 3464, 2.1). What failed counts before what did not.
fn of_fields(text: &str, about: Vec<String>) -> Report {
    let unfolded = text
        .replace("\r\n", "\n")
        .replace("\n ", " ")
        .replace("\n\t", " ");
    let mut worst: Option<Report> = None;
    for group in unfolded.split("\n\n") {
        let field = |name: &str| {
            group.lines().find_map(|l| {
                let (n, v) = l.split_once(':')?;
                n.trim().eq_ignore_ascii_case(name).then(|| one_line(v))
            })
        };
        let status = field("Status")
            .and_then(|s| s.split([' ', '(']).next().map(str::to_string))
            .unwrap_or_default();
        let action = field("Action").unwrap_or_default().to_ascii_lowercase();
        if action.is_empty() && status.is_empty() {
            continue;
        }
        let kind = match action.split([' ', '(']).next().unwrap_or("") {
            "failed" => ReportKind::Failed,
            "delayed" => ReportKind::Delayed,
            "delivered" | "relayed" | "expanded" => ReportKind::Passed,
            _ => kind_of(&status),
        };
        let diagnostic = field("Diagnostic-Code").unwrap_or_default();
        let words = match diagnostic.split_once(';') {
            Some((kind, rest)) if !kind.contains(' ') => rest.trim().to_string(),
            _ => diagnostic,
        };
        let this = Report {
            formal: true,
            kind,
            status,
            words,
            about: Vec::new(),
        };
        let outranks = worst
            .as_ref()
            .is_none_or(|w| w.kind != ReportKind::Failed && kind == ReportKind::Failed);
        if outranks {
            worst = Some(this);
        }
    }
    Report {
        about,
        ..worst.unwrap_or(Report {
            formal: true,
            kind: ReportKind::Failed,
            status: String::new(),
            words: String::new(),
            about: Vec::new(),
        })
    }
}

fn kind_of(status: &str) -> ReportKind {
    match status.as_bytes().first() {
        Some(b'2') => ReportKind::Passed,
        Some(b'4') => ReportKind::Delayed,
        _ => ReportKind::Failed,
    }
}

/// The Message-IDs of returned mails: a whole message, its header lines, or a copy of them in the text.
fn about(message: &Message) -> Vec<String> {
    let mut all = Vec::new();
    for part in &message.parts {
        match &part.body {
            PartType::Message(returned) => all.extend(returned.message_id().map(bracketed)),
            PartType::Text(text) if part.content_type().is_none_or(|t| t.ctype() == "text") => {
                all.extend(ids_in(text));
            }
            PartType::Binary(b) if is(part, "message", "rfc822-headers") => {
                all.extend(ids_in(&String::from_utf8_lossy(b)));
            }
            _ => {}
        }
    }
    all.truncate(20);
    all
}

fn ids_in(text: &str) -> Vec<String> {
    text.lines()
        .filter_map(|l| {
            let (name, value) = l.trim_start_matches(['>', ' ', '\t']).split_once(':')?;
            let value = value.trim();
            let is_id = name.eq_ignore_ascii_case("message-id")
                && value.starts_with('<')
                && value.ends_with('>');
            is_id.then(|| bracketed(value))
        })
        .take(20)
        .collect()
}

/// qmail, old Exim and Exchange say it in sentences; only a mail that names one of ours by its Message-ID or tag is believed later on.
fn of_prose(message: &Message) -> Option<Report> {
    let text = message.body_text(0)?;
    let text: String = text.chars().take(64 * 1024).collect();
    let lower = text.to_lowercase();
    let failed = !raw(message, "X-Failed-Recipients").is_empty()
        || [
            "qmail-send program",
            "could not be delivered",
            "couldn't be delivered",
            "wasn't delivered",
            "delivery has failed",
            "delivery failed",
            "undeliverable",
            "permanent error",
            "permanent fatal errors",
            "did not reach the following recipient",
        ]
        .iter()
        .any(|w| lower.contains(w));
    let delayed = [
        "will keep trying",
        "will be retried",
        "warning message only",
        "has been delayed",
        "delayed delivery",
        "delivery is delayed",
        "has not yet been delivered",
        "delivery attempts will continue",
        "attempts to deliver the message will continue",
    ]
    .iter()
    .any(|w| lower.contains(w));
    if !failed && !delayed {
        return None;
    }
    let status = text.split_whitespace().find_map(status_word);
    let telling = text.lines().find(|l| says_code(l)).or_else(|| {
        text.lines().find(|l| {
            let l = l.to_lowercase();
            l.contains("deliver") || l.contains("mailbox") || l.contains("no such user")
        })
    });
    Some(Report {
        formal: false,
        kind: if delayed {
            ReportKind::Delayed
        } else {
            ReportKind::Failed
        },
        status: status.unwrap_or_default(),
        words: one_line(telling.unwrap_or_default()),
        about: about(message),
    })
}

/// `5.1.1` in `(#5.1.1)`.
fn status_word(word: &str) -> Option<String> {
    let bare = word.trim_matches(|c: char| !c.is_ascii_digit());
    let numbers: Vec<&str> = bare.split('.').collect();
    let fits = numbers.len() == 3
        && matches!(numbers[0], "4" | "5")
        && numbers[1..]
            .iter()
            .all(|n| (1..=3).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit()));
    fits.then(|| bare.to_string())
}

fn says_code(line: &str) -> bool {
    line.split(|c: char| !c.is_ascii_alphanumeric() && c != '.')
        .any(|w| {
            status_word(w).is_some()
                || (w.len() == 3
                    && matches!(w.as_bytes()[0], b'4' | b'5')
                    && w.bytes().all(|b| b.is_ascii_digit()))
        })
}

fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .join(" ")
        .chars()
        .filter(|c| !c.is_control())
        .take(500)
        .collect()
}
