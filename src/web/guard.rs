//! Around every answer: strict headers, and no changing call from somebody else's page.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, ORIGIN, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use actix_web::middleware::Next;
use actix_web::{Error, ResponseError, web};

use super::failure::in_her_words;
use super::wire::on_the_wire;
use super::{PageFailure, Site};
use crate::refusal::{Kind, Refusal};

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Refuses cross-site changes and sets the headers that every answer carries.
pub async fn guard(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    if let Some(refusal) = cross_site(&request) {
        let (request, _) = request.into_parts();
        let answer = ServiceResponse::new(request, PageFailure(refusal).error_response());
        return Ok(finished(answer).await);
    }
    // RFC 9110, 9.3.2: the same as GET; the server leaves the body out by itself.
    if request.method() == Method::HEAD {
        request.head_mut().method = Method::GET;
    }
    let answer = next.call(request).await?.map_into_boxed_body();
    Ok(finished(answer).await)
}

async fn finished(answer: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let mut answer = in_her_words(answer).await;
    headers(&mut answer);
    on_the_wire(answer)
}

fn headers(answer: &mut ServiceResponse<BoxBody>) {
    let headers = answer.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    };
    set(CONTENT_SECURITY_POLICY, POLICY);
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Personal links are secrets: no other site may learn them from us.
    set(REFERRER_POLICY, "no-referrer");
    set(CACHE_CONTROL, "no-store");
    set(HeaderName::from_static("x-robots-tag"), "noindex");
}

/// Says why, when a changing call comes from a page that is not ours. Scripts send neither header and no cookie of ours.
fn cross_site(request: &ServiceRequest) -> Option<Refusal> {
    if matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    ) {
        return None;
    }
    let header = |name: &str| request.headers().get(name).and_then(|v| v.to_str().ok());
    let foreign = match header("sec-fetch-site") {
        Some("same-origin" | "none") => false,
        Some(_) => true,
        None => match header(ORIGIN.as_str()) {
            // With `Referrer-Policy: no-referrer` older browsers send "null" for our own forms: the form token decides then.
            None | Some("null") => false,
            Some(origin) => !is_ours(request, origin),
        },
    };
    foreign.then(|| {
        Refusal::new(
            Kind::Forbidden,
            "This change was asked for by a page of another site, so it was not made: open our own page and repeat.",
        )
    })
}

fn is_ours(request: &ServiceRequest, origin: &str) -> bool {
    let base = request
        .app_data::<web::Data<Site>>()
        .map(|s| s.base_url.clone())
        .unwrap_or_default();
    let host = request
        .headers()
        .get("host")
        .and_then(|v| v.to_str().ok())
        .unwrap_or("");
    origin == base || origin == format!("http://{host}") || origin == format!("https://{host}")
}

/// Where to go after signing in: a path of ours with what stands after its `?`, or home.
pub fn safe_next(next: &str) -> &str {
    let (path, query) = next.split_once('?').unwrap_or((next, ""));
    let plain = |text: &str, more: &[u8]| {
        text.bytes()
            .all(|b| b.is_ascii_alphanumeric() || more.contains(&b))
    };
    let ours = (path == "/" || path == "/meetings" || path.starts_with("/meetings/"))
        && plain(path, b"/-_.")
        && !path.contains("//")
        && plain(query, b"-_.~=&%+");
    if ours { next } else { "/" }
}

/// An address of ours as the value of a query.
pub fn in_query(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for b in address.bytes() {
        if b.is_ascii_alphanumeric() || b"/-_.~".contains(&b) {
            out.push(char::from(b));
        } else {
            out.push_str(&format!("%{b:02X}"));
        }
    }
    out
}
