//! Answers go gzipped to whoever takes that. Only whole answers: what is streamed goes out as it comes.

use std::io::Write;

use actix_web::HttpRequest;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::ServiceResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    AcceptEncoding, CONTENT_ENCODING, CONTENT_TYPE, ETAG, Encoding, Header, HeaderMap, HeaderValue,
    VARY,
};
use flate2::Compression;
use flate2::write::GzEncoder;

/// Below so many bytes nothing is gained.
const WORTHWHILE: u64 = 512;
/// Above so many bytes speed counts more than the last per cent.
const LARGE: usize = 256 * 1024;

/// The answer as it goes over the wire to whoever asked.
pub fn on_the_wire(answer: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let long = matches!(answer.response().body().size(), BodySize::Sized(n) if n >= WORTHWHILE);
    let headers = answer.headers();
    if !long
        || headers.contains_key(CONTENT_ENCODING)
        || answer.status() == StatusCode::PARTIAL_CONTENT
        || !is_text(headers)
    {
        return answer;
    }
    let takes = takes_gzip(answer.request());
    answer.map_body(|head, body| {
        vary(&mut head.headers);
        if !takes {
            return body;
        }
        let bytes = match body.try_into_bytes() {
            Ok(bytes) => bytes,
            Err(body) => return body,
        };
        let level = if bytes.len() > LARGE { 3 } else { 6 };
        let Some(small) = gzipped(&bytes, Compression::new(level)) else {
            return BoxBody::new(bytes);
        };
        head.headers
            .insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        weaken(&mut head.headers);
        BoxBody::new(small)
    })
}

/// Whether the visitor prefers gzip to what is not compressed (RFC 9110, 12.5.3).
pub fn takes_gzip(request: &HttpRequest) -> bool {
    let ours = [Encoding::gzip(), Encoding::identity()];
    AcceptEncoding::parse(request)
        .ok()
        .and_then(|accepted| accepted.negotiate(ours.iter()))
        .is_some_and(|chosen| chosen == Encoding::gzip())
}

/// The same bytes give the same bytes: no time, no name in the head.
pub fn gzipped(bytes: &[u8], level: Compression) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), level);
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}

fn is_text(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok());
    let kind = kind.unwrap_or("").split(';').next().unwrap_or("").trim();
    (kind.starts_with("text/") && kind != "text/event-stream")
        || matches!(
            kind,
            "application/json" | "application/xml" | "image/svg+xml"
        )
}

/// Caches keep both forms apart.
fn vary(headers: &mut HeaderMap) {
    let named = headers.get_all(VARY).any(|v| {
        v.to_str()
            .is_ok_and(|v| v.to_lowercase().contains("accept-encoding"))
    });
    if !named {
        headers.append(VARY, HeaderValue::from_static("Accept-Encoding"));
    }
}

/// A strong tag names bytes, and these are others now (RFC 9110, 8.8.1).
fn weaken(headers: &mut HeaderMap) {
    let strong = headers.get(ETAG).and_then(|v| v.to_str().ok());
    if let Some(tag) = strong.filter(|t| !t.starts_with("W/"))
        && let Ok(weak) = HeaderValue::from_str(&format!("W/{tag}"))
    {
        headers.insert(ETAG, weak);
    }
}
