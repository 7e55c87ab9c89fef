//! From bytes to [`Incoming`]. Pure; what a hostile mail may make the parser do is caught where this is called.

use mail_parser::{
    Address, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders, PartType,
};

use super::gate::{DEPTH, MOST_CALENDAR_OCTETS, PARTS, admit};
use super::{Incoming, Unfit, report};

/// Addresses and references of one mail that are looked at.
const MOST_NAMES: usize = 100;

/// Takes a mail apart.
pub fn read(bytes: &[u8]) -> Result<Incoming, Unfit> {
    admit(bytes)?;
    let message = MessageParser::default()
        .parse(bytes)
        .filter(|m| !m.parts.is_empty() && has_header(m))
        .ok_or_else(|| Unfit::NoMail(no_mail(bytes).into()))?;
    if message.parts.len() > PARTS || depth(&message) > DEPTH {
        return Err(Unfit::TooDeep(format!(
            "the mail has more than {PARTS} parts, or parts more than {DEPTH} deep in one another"
        )));
    }
    let mut incoming = Incoming {
        from: addresses(&message, "From"),
        to: recipients(&message),
        message_id: message.message_id().map(bracketed).unwrap_or_default(),
        refers_to: references(&message),
        results: raw(&message, "Authentication-Results"),
        automatic: automatic(&message),
        by_server: empty_envelope(&message) || names_a_server(&message),
        calendars: calendars(&message)?,
        report: None,
        sealed: message.parts.iter().find_map(sealed),
    };
    incoming.report = report::read(&message, reports_in_prose(&message));
    Ok(incoming)
}

/// Any text with a colon in it could be taken for a header line.
fn has_header(message: &Message) -> bool {
    message.headers_raw().any(|(name, _)| {
        ["From", "To", "Date", "Message-ID", "Received"]
            .iter()
            .any(|n| name.eq_ignore_ascii_case(n))
    })
}

fn no_mail(bytes: &[u8]) -> &'static str {
    let begin = bytes.trim_ascii_start();
    let begin = begin.strip_prefix("\u{feff}".as_bytes()).unwrap_or(begin);
    if begin
        .get(..15)
        .is_some_and(|b| b.eq_ignore_ascii_case(b"BEGIN:VCALENDAR"))
    {
        "this is a calendar file alone: hand in the whole mail that brought it (.eml), since its header says who sent it"
    } else {
        "this is no mail: it has no From, To, Date or Message-ID line"
    }
}

/// How deep parts lie in one another, messages inside included. Without recursion: the depth is what is in question.
fn depth(message: &Message) -> usize {
    let mut deepest = 0;
    let mut open: Vec<(&Message, u32, usize)> = vec![(message, 0, 1)];
    while let Some((inside, part, level)) = open.pop() {
        deepest = deepest.max(level);
        if level > DEPTH {
            break;
        }
        match inside.part(part).map(|p| &p.body) {
            Some(PartType::Multipart(ids)) => {
                open.extend(ids.iter().map(|id| (inside, *id, level + 1)));
            }
            Some(PartType::Message(inner)) => open.push((inner, 0, level + 1)),
            _ => {}
        }
    }
    deepest
}

/// The values of all headers of this name, topmost first, unfolded.
pub(super) fn raw(message: &Message, name: &str) -> Vec<String> {
    message
        .headers_raw()
        .filter(|(n, _)| n.eq_ignore_ascii_case(name))
        .take(MOST_NAMES)
        .map(|(_, value)| value.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

fn addresses(message: &Message, name: &'static str) -> Vec<String> {
    message
        .header_values(name)
        .filter_map(HeaderValue::as_address)
        .flat_map(Address::iter)
        .filter_map(|a| a.address())
        .take(MOST_NAMES)
        .map(|a| a.trim().to_string())
        .collect()
}

fn recipients(message: &Message) -> Vec<String> {
    let mut all = addresses(message, "To");
    all.extend(addresses(message, "Cc"));
    for name in [
        "Delivered-To",
        "X-Original-To",
        "Envelope-To",
        "X-Envelope-To",
        "X-Delivered-To",
    ] {
        all.extend(raw(message, name).into_iter().map(|value| {
            let bare = value.rsplit_once('<').map_or(value.as_str(), |(_, b)| b);
            bare.trim_end_matches('>').trim().to_string()
        }));
    }
    all.truncate(MOST_NAMES);
    all
}

fn references(message: &Message) -> Vec<String> {
    let mut all = Vec::new();
    for value in [message.in_reply_to(), message.references()] {
        match value {
            HeaderValue::Text(id) => all.push(bracketed(id)),
            HeaderValue::TextList(ids) => all.extend(ids.iter().map(|id| bracketed(id))),
            _ => {}
        }
    }
    all.truncate(MOST_NAMES);
    all
}

pub(super) fn bracketed(id: &str) -> String {
    format!("<{}>", id.trim().trim_matches(['<', '>']))
}

/// RFC 3834, and what came before it.
fn automatic(message: &Message) -> Option<String> {
    let first = |name: &str| raw(message, name).into_iter().next();
    if let Some(said) = first("Auto-Submitted")
        && !said.to_ascii_lowercase().starts_with("no")
    {
        return Some(format!("Auto-Submitted: {}", short(&said)));
    }
    if let Some(said) = first("Precedence")
        && ["bulk", "junk", "list", "auto_reply"]
            .iter()
            .any(|w| said.eq_ignore_ascii_case(w))
    {
        return Some(format!("Precedence: {}", short(&said)));
    }
    for name in ["X-Autoreply", "X-Autorespond", "X-Autoresponder", "List-Id"] {
        if first(name).is_some() {
            return Some(name.to_string());
        }
    }
    if message
        .parts
        .iter()
        .any(|p| is(p, "message", "disposition-notification"))
    {
        return Some("a receipt that a mail was displayed".into());
    }
    // Exchange says no more than this, and says the first of it of every answer too.
    if first("X-Auto-Response-Suppress").is_some() && is_called_automatic(message) {
        return Some("an automatic reply of Exchange".into());
    }
    if empty_envelope(message) {
        return Some("an empty Return-Path".into());
    }
    names_a_server(message).then(|| "the sender is a mail server".into())
}

/// As Outlook begins the subjects of such replies in the five languages, and in German, which many of its servers speak.
fn is_called_automatic(message: &Message) -> bool {
    let subject = message.subject().unwrap_or_default().trim().to_lowercase();
    [
        "automatic reply",
        "out of office",
        "réponse automatique",
        "respuesta automática",
        "resposta automática",
        "رد تلقائي",
        "automatische antwort",
    ]
    .iter()
    .any(|words| subject.starts_with(words))
}

fn empty_envelope(message: &Message) -> bool {
    raw(message, "Return-Path")
        .first()
        .is_some_and(|path| path == "<>")
}

fn names_a_server(message: &Message) -> bool {
    let machine = |a: &String| {
        let local = a.split('@').next().unwrap_or("").to_ascii_lowercase();
        local == "mailer-daemon" || local == "postmaster"
    };
    addresses(message, "From").iter().any(machine)
}

/// Whether the prose of a mail may be a server's report. Who is away answers by a machine too, with an empty envelope even (RFC 3834, 3.3), and may
/// write of deliveries.
fn reports_in_prose(message: &Message) -> bool {
    let replied = raw(message, "Auto-Submitted")
        .first()
        .is_some_and(|said| said.to_ascii_lowercase().starts_with("auto-replied"));
    names_a_server(message)
        || !raw(message, "X-Failed-Recipients").is_empty()
        || (empty_envelope(message) && !replied && !is_called_automatic(message))
}

fn short(said: &str) -> String {
    said.chars().filter(|c| !c.is_control()).take(40).collect()
}

/// The calendar objects: `text/calendar`, `application/ics`, or else a file called `.ics`. The same object twice is one.
fn calendars(message: &Message) -> Result<Vec<Vec<u8>>, Unfit> {
    let declared = |p: &&MessagePart| is(p, "text", "calendar") || is(p, "application", "ics");
    let named = |p: &&MessagePart| {
        p.attachment_name()
            .is_some_and(|n| n.to_ascii_lowercase().ends_with(".ics"))
    };
    let mut found: Vec<&MessagePart> = message.parts.iter().filter(declared).collect();
    if found.is_empty() {
        found = message.parts.iter().filter(named).collect();
    }
    let mut all: Vec<Vec<u8>> = Vec::new();
    let mut known: Vec<Vec<u8>> = Vec::new();
    for part in found {
        let bytes = contents(part);
        if bytes.len() > MOST_CALENDAR_OCTETS {
            return Err(Unfit::TooLarge(format!(
                "the calendar part has {} octets; {MOST_CALENDAR_OCTETS} is the most that is read",
                bytes.len()
            )));
        }
        let plain = without_line_ends(bytes);
        if !plain.is_empty() && !known.contains(&plain) {
            known.push(plain);
            all.push(bytes.to_vec());
        }
    }
    Ok(all)
}

/// Relays and attachments differ in line ends and the mark at the beginning, not in what is said.
fn without_line_ends(bytes: &[u8]) -> Vec<u8> {
    let bare = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let kept = bare.iter().copied().filter(|b| *b != b'\r');
    kept.collect::<Vec<u8>>().trim_ascii().to_vec()
}

fn contents<'a>(part: &'a MessagePart) -> &'a [u8] {
    match &part.body {
        PartType::Text(t) | PartType::Html(t) => t.as_bytes(),
        PartType::Binary(b) | PartType::InlineBinary(b) => b,
        PartType::Message(_) | PartType::Multipart(_) => &[],
    }
}

/// Whether a part is of this type.
pub(super) fn is(part: &MessagePart, kind: &str, sub: &str) -> bool {
    part.content_type().is_some_and(|t| {
        t.ctype().eq_ignore_ascii_case(kind)
            && t.subtype().is_some_and(|s| s.eq_ignore_ascii_case(sub))
    })
}

fn sealed(part: &MessagePart) -> Option<&'static str> {
    if is(part, "application", "pkcs7-mime") || is(part, "application", "x-pkcs7-mime") {
        return Some("it is sealed with S/MIME");
    }
    if is(part, "multipart", "encrypted") {
        return Some("it is encrypted");
    }
    (is(part, "application", "ms-tnef") || is(part, "application", "vnd.ms-tnef"))
        .then_some("Outlook wrapped it in a winmail.dat, which only Outlook opens")
}
