//! A feed as a calendar program gets it: whole, packed, or the word that nothing is new.

use std::io::Write;
use std::sync::Arc;
use std::time::SystemTime;

use actix_web::http::StatusCode;
use actix_web::http::header::{
    AcceptEncoding, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, Encoding, EntityTag,
    Header, HttpDate, IF_MODIFIED_SINCE, IF_NONE_MATCH, IfModifiedSince, IfNoneMatch,
    LAST_MODIFIED, VARY,
};
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::SubsecRound;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::feed::{Asked, Copy, Shelf, actions};
use crate::refusal::Kind;
use crate::time::Instant;
use crate::web::{PageFailure, Site};

/// GET /feed/{token}.ics
pub async fn feed(
    site: web::Data<Site>,
    shelf: web::Data<Shelf>,
    request: HttpRequest,
    token: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    give(&site, &shelf, &request, &Asked::Secret(token.into_inner())).await
}

/// GET /public/{slug}/programme.ics
pub async fn public(
    site: web::Data<Site>,
    shelf: web::Data<Shelf>,
    request: HttpRequest,
    slug: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    give(&site, &shelf, &request, &Asked::Public(slug.into_inner())).await
}

async fn give(
    site: &Site,
    shelf: &Shelf,
    request: &HttpRequest,
    asked: &Asked,
) -> Result<HttpResponse, PageFailure> {
    let (now, key) = (site.clock.now(), asked.key());
    let (copy, as_of) = match actions::fetch(&site.db, now, &site.base_url, asked).await {
        Ok(copy) => (shelf.keep(&key, copy, now), None),
        Err(refusal) if refusal.kind == Kind::Unavailable => match shelf.find(&key, now) {
            Some((copy, at)) => (copy, Some(at)),
            None => return Err(refusal.into()),
        },
        Err(refusal) => {
            shelf.forget(&key);
            return Err(refusal.into());
        }
    };
    Ok(answer(
        request,
        &copy,
        as_of,
        matches!(asked, Asked::Public(_)),
    ))
}

/// The copy, or that nothing is new (RFC 9110, 13). `as_of`: the database is away, and this is how it was then.
fn answer(
    request: &HttpRequest,
    copy: &Arc<Copy>,
    as_of: Option<Instant>,
    open: bool,
) -> HttpResponse {
    let gzip = takes_gzip(request);
    let tag = EntityTag::new_strong(if gzip {
        format!("{}-gzip", &copy.hash[..40])
    } else {
        copy.hash[..40].to_string()
    });
    let modified = copy.since.trunc_subsecs(0);
    let fresh = if request.headers().contains_key(IF_NONE_MATCH) {
        !has_tag(request, &tag)
    } else if request.headers().contains_key(IF_MODIFIED_SINCE) {
        IfModifiedSince::parse(request)
            .is_ok_and(|since| SystemTime::from(modified) > SystemTime::from(since.0))
    } else {
        true
    };
    let mut out = HttpResponse::build(if fresh {
        StatusCode::OK
    } else {
        StatusCode::NOT_MODIFIED
    });
    out.insert_header((ETAG, tag.to_string()))
        .insert_header((LAST_MODIFIED, date(modified)))
        .insert_header((VARY, "Accept-Encoding"))
        .insert_header((
            CACHE_CONTROL,
            if open {
                "public, max-age=60"
            } else {
                "private, no-cache"
            },
        ));
    if let Some(at) = as_of {
        out.insert_header(("Plenary-As-Of", date(at)));
    }
    if !fresh {
        return out.finish();
    }
    out.insert_header((CONTENT_TYPE, "text/calendar; charset=utf-8"));
    if gzip && let Some(bytes) = gzipped(&copy.text) {
        return out.insert_header((CONTENT_ENCODING, "gzip")).body(bytes);
    }
    out.body(copy.text.clone())
}

fn date(at: Instant) -> String {
    HttpDate::from(SystemTime::from(at)).to_string()
}

fn takes_gzip(request: &HttpRequest) -> bool {
    let ours = [Encoding::gzip(), Encoding::identity()];
    AcceptEncoding::parse(request)
        .ok()
        .and_then(|accepted| accepted.negotiate(ours.iter()))
        .is_some_and(|chosen| chosen == Encoding::gzip())
}

fn has_tag(request: &HttpRequest, tag: &EntityTag) -> bool {
    match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => true,
        Ok(IfNoneMatch::Items(tags)) => tags.iter().any(|t| t.weak_eq(tag)),
        Err(_) => false,
    }
}

/// The same text gives the same bytes: no time, no name in its head.
fn gzipped(text: &str) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text.as_bytes()).ok()?;
    encoder.finish().ok()
}
