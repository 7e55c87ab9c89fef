//! How the few files that pages need are given out: each gzipped once, each with an address that changes with it.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use actix_web::{HttpRequest, HttpResponse, web};
use flate2::Compression;

use super::shell::file;
use super::wire::{gzipped, takes_gzip};
use crate::secret::hex_of;

struct Asset {
    kind: &'static str,
    bytes: &'static [u8],
    small: Option<web::Bytes>,
    /// The beginning of its hash.
    version: String,
}

/// Those that were asked for once.
static KNOWN: LazyLock<RwLock<BTreeMap<String, Arc<Asset>>>> = LazyLock::new(RwLock::default);

fn find(name: &str) -> Option<Arc<Asset>> {
    let known = KNOWN.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(asset) = known.get(name) {
        return Some(Arc::clone(asset));
    }
    drop(known);
    let (kind, bytes) = file(name)?;
    let asset = Arc::new(Asset {
        kind,
        bytes,
        small: gzipped(bytes, Compression::best()).map(web::Bytes::from),
        version: hex_of(bytes)[..10].to_string(),
    });
    let mut known = KNOWN.write().unwrap_or_else(PoisonError::into_inner);
    known.insert(name.to_string(), Arc::clone(&asset));
    Some(asset)
}

/// Where a file is, in this state of it.
pub fn address(name: &str) -> String {
    match find(name) {
        Some(asset) => format!("/assets/{name}?v={}", asset.version),
        None => format!("/assets/{name}"),
    }
}

/// GET /assets/{name}
pub async fn asset(request: HttpRequest, name: web::Path<String>) -> HttpResponse {
    let Some(asset) = find(&name) else {
        return HttpResponse::NotFound().finish();
    };
    let for_good = request.query_string().strip_prefix("v=") == Some(&asset.version);
    let mut answer = HttpResponse::Ok();
    answer
        .insert_header((CONTENT_TYPE, asset.kind))
        .insert_header((VARY, "Accept-Encoding"))
        .insert_header((
            CACHE_CONTROL,
            if for_good {
                "public, max-age=31536000, immutable"
            } else {
                "public, max-age=3600"
            },
        ));
    match &asset.small {
        Some(small) if takes_gzip(&request) => answer
            .insert_header((CONTENT_ENCODING, "gzip"))
            .body(small.clone()),
        _ => answer.body(asset.bytes),
    }
}
