//! A mail as bytes (RFC 5322, RFC 2045, RFC 6047): the same input gives the same bytes.

mod words;

use std::time::SystemTime;

use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, MultiPart, SinglePart};

use super::Message;
use crate::people::Email;
use crate::refusal::Refusal;
use crate::secret::hex_of;

/// Builds the whole message: `multipart/mixed` of `multipart/alternative` (plain, HTML, calendar) and the calendar object once more as an
/// attachment. The alternative comes first and its calendar part has no disposition: that is what makes mail programs show their buttons.
pub fn build(message: &Message) -> Result<String, Refusal> {
    build_with(message, None)
}

/// As [`build`], with a file in the place of a calendar object.
pub fn build_with(message: &Message, file: Option<&Attached>) -> Result<String, Refusal> {
    let boundary = |n: u8| format!("=_{}{n}", &hex_of(message.message_id.as_bytes())[..40]);
    let mut alternative = MultiPart::alternative()
        .boundary(boundary(1))
        .singlepart(part("text/plain; charset=utf-8", &message.text)?)
        .singlepart(part("text/html; charset=utf-8", &message.html)?);
    let body = match (&message.calendar, file) {
        (None, None) => alternative,
        (None, Some(file)) => MultiPart::mixed()
            .boundary(boundary(2))
            .multipart(alternative)
            .singlepart(file.part()?),
        (Some(calendar), _) => {
            let method = clean(&calendar.method);
            alternative = alternative.singlepart(part(
                &format!("text/calendar; charset=UTF-8; method={method}"),
                &calendar.text,
            )?);
            MultiPart::mixed()
                .boundary(boundary(2))
                .multipart(alternative)
                .singlepart(attachment(&calendar.text)?)
        }
    };
    let mut builder = lettre::Message::builder()
        .raw_header(mailbox("From", &message.from_name, &message.from)?)
        .raw_header(mailbox("To", &message.to_name, &message.to)?)
        .raw_header(encoded(
            "Subject",
            &message.subject,
            words::text(&clean(&message.subject)),
        ))
        .date(SystemTime::from(message.date))
        .message_id(Some(clean(&message.message_id)))
        .raw_header(raw("Auto-Submitted", "auto-generated"));
    if let Some(reply_to) = &message.reply_to {
        builder = builder.raw_header(mailbox("Reply-To", &message.from_name, reply_to)?);
    }
    if let Some(page) = &message.unsubscribe {
        let page = clean(page);
        builder = builder
            .raw_header(raw("List-Unsubscribe", &format!("<{page}>")))
            .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    if let Some(thread) = message
        .thread
        .as_deref()
        .filter(|t| *t != message.message_id)
    {
        builder = builder.in_reply_to(clean(thread)).references(clean(thread));
    }
    let bytes = builder
        .multipart(body)
        .map_err(|e| unbuildable(&message.to, &e))?
        .formatted();
    String::from_utf8(bytes)
        .ok()
        .filter(|t| t.is_ascii())
        .ok_or_else(|| Refusal::internal("a mail came out with bytes beyond ASCII"))
}

fn raw(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_string())
}

fn part(kind: &str, text: &str) -> Result<SinglePart, Refusal> {
    let kind = ContentType::parse(kind).map_err(|e| Refusal::internal(format!("{kind}: {e}")))?;
    // Base64 survives every relay and mail program as it is; quoted-printable has been seen mangled.
    Ok(SinglePart::builder().content_type(kind).body(base64(text)?))
}

fn attachment(calendar: &str) -> Result<SinglePart, Refusal> {
    let kind = ContentType::parse("application/ics; name=\"invite.ics\"")
        .map_err(|e| Refusal::internal(e.to_string()))?;
    Ok(SinglePart::builder()
        .content_type(kind)
        .header(lettre::message::header::ContentDisposition::attachment(
            "invite.ics",
        ))
        .body(base64(calendar)?))
}

/// A file that goes with a mail.
#[derive(Debug, Clone)]
pub struct Attached {
    /// In ASCII, with nothing of the subject matter in it.
    pub name: &'static str,
    /// `application/pdf`
    pub kind: &'static str,
    pub bytes: Vec<u8>,
}

impl Attached {
    fn part(&self) -> Result<SinglePart, Refusal> {
        let kind = ContentType::parse(self.kind)
            .map_err(|e| Refusal::internal(format!("{}: {e}", self.kind)))?;
        let body = Body::new_with_encoding(self.bytes.clone(), ContentTransferEncoding::Base64)
            .map_err(|_| Refusal::internal("a file could not be encoded"))?;
        let disposition = lettre::message::header::ContentDisposition::attachment(self.name);
        Ok(SinglePart::builder()
            .content_type(kind)
            .header(disposition)
            .body(body))
    }
}

fn base64(text: &str) -> Result<Body, Refusal> {
    // A String, not bytes: text has CRLF before it is encoded (RFC 2045, 6.8).
    Body::new_with_encoding(clean_body(text), ContentTransferEncoding::Base64)
        .map_err(|_| Refusal::internal("a part could not be encoded"))
}

fn mailbox(field: &'static str, name: &str, email: &Email) -> Result<HeaderValue, Refusal> {
    let address = email.as_str();
    address
        .parse::<lettre::Address>()
        .map_err(|e| unbuildable(email, &e))?;
    if !address.is_ascii() {
        return Err(unbuildable(email, &"it has characters beyond ASCII"));
    }
    Ok(encoded(
        field,
        address,
        words::mailbox(&clean(name), address),
    ))
}

/// A field that is encoded and folded already; `plain` is what the library itself reads of it.
fn encoded(field: &'static str, plain: &str, encoded: String) -> HeaderValue {
    let name = HeaderName::new_from_ascii_str(field);
    HeaderValue::dangerous_new_pre_encoded(name, plain.to_string(), encoded)
}

fn unbuildable(to: &Email, e: &dyn std::fmt::Display) -> Refusal {
    Refusal::invalid(
        to.as_str(),
        format!("no mail can be written to this address: {e}"),
    )
}

/// Lines with one kind of end, without control characters; what isolates a name of the other direction stays.
fn clean_body(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|c| match c {
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            c => c,
        })
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}

/// These reorder what is shown after them: a name must not dress up as another.
const REORDERING: &[char] = &[
    '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}',
    '\u{2069}',
];

/// Header text without anything that could end a line or hide: the mail library panics on some of it.
pub fn clean(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\r' | '\n' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
            c => c,
        })
        .filter(|c| !c.is_control() && !REORDERING.contains(c) && *c != '\u{feff}')
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests;
