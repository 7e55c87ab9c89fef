//! Giving the public programme out: whole, packed, or the word that nothing is new. Open to everybody who knows the address.

use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCEPT_LANGUAGE, ACCESS_CONTROL_ALLOW_ORIGIN, AcceptEncoding, CACHE_CONTROL, CONTENT_ENCODING,
    CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, Encoding, Header, HttpDate,
    IF_NONE_MATCH, VARY,
};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::{
    Asked, By, Copies, Known, Page, as_json, as_xml, embedded, nothing_here, one_session, whole,
};
use crate::language::Language;
use crate::refusal::{Kind, Refusal};
use crate::time::Zone;
use crate::web::{PageFailure, Site};

/// Another site may frame it; nothing in it runs, is sent or is kept.
const FRAMED: &str =
    "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";

/// What stands behind the `?` of an address.
#[derive(Deserialize, Default)]
pub struct Wish {
    #[serde(default)]
    lang: String,
    #[serde(default)]
    zone: String,
    #[serde(default)]
    by: String,
}

impl Wish {
    /// The language of the address, else of her browser.
    fn language(&self, request: &HttpRequest) -> Language {
        let accepted = || {
            let header = request.headers().get(ACCEPT_LANGUAGE)?;
            Language::wanted(header.to_str().ok()?)
        };
        Language::of_code(&self.lang)
            .or_else(accepted)
            .unwrap_or_default()
    }

    fn asked(&self, request: &HttpRequest) -> Asked {
        let typed: String = self
            .zone
            .chars()
            .filter(|c| !c.is_control())
            .take(64)
            .collect();
        let zone = (!typed.is_empty()).then(|| Zone::parse(&typed));
        Asked {
            language: self.language(request),
            no_zone: matches!(zone, Some(Err(_))).then_some(typed),
            zone: zone.and_then(Result::ok),
            by: By::of_word(&self.by),
        }
    }
}

/// How a thing is given out.
struct Form {
    kind: &'static str,
    vary: &'static str,
    /// The language it is in.
    language: Option<Language>,
    policy: Option<&'static str>,
    /// Scripts of other sites may read it.
    open: bool,
}

const PAGE: Form = Form {
    kind: "text/html; charset=utf-8",
    vary: "Accept-Language, Accept-Encoding",
    language: None,
    policy: None,
    open: false,
};

const FILE: Form = Form {
    kind: "application/json",
    vary: "Accept-Encoding",
    language: None,
    policy: None,
    open: true,
};

/// GET /public/{slug}?lang=ar&zone=Asia/Beirut&by=network
pub async fn programme(
    site: web::Data<Site>,
    copies: web::Data<Copies>,
    request: HttpRequest,
    slug: web::Path<String>,
    wish: web::Query<Wish>,
) -> Result<HttpResponse, PageFailure> {
    page(&site, &copies, &request, &slug, &wish, "page", whole).await
}

/// GET /public/{slug}/embed?lang=ar&zone=Asia/Beirut
pub async fn embed(
    site: web::Data<Site>,
    copies: web::Data<Copies>,
    request: HttpRequest,
    slug: web::Path<String>,
    wish: web::Query<Wish>,
) -> Result<HttpResponse, PageFailure> {
    page(
        &site,
        &copies,
        &request,
        &slug,
        &wish,
        "embed",
        |p, asked, _| embedded(p, asked),
    )
    .await
}

type Make = fn(&super::Programme, &Asked, &str) -> Result<String, Refusal>;

async fn page(
    site: &Site,
    copies: &Copies,
    request: &HttpRequest,
    slug: &str,
    wish: &Wish,
    name: &str,
    make: Make,
) -> Result<HttpResponse, PageFailure> {
    let asked = wish.asked(request);
    let known = match known(site, copies, slug).await {
        Err(refusal) if refusal.kind == Kind::NotFound => {
            return Ok(HttpResponse::NotFound()
                .insert_header((CONTENT_TYPE, PAGE.kind))
                .insert_header((CONTENT_LANGUAGE, asked.language.code()))
                .body(nothing_here(asked.language)?));
        }
        known => known?,
    };
    let form = Form {
        language: Some(asked.language),
        policy: (name == "embed").then_some(FRAMED),
        ..PAGE
    };
    if asked.no_zone.is_some() {
        // What somebody typed is in it: it is for her alone and not kept.
        return Ok(HttpResponse::UnprocessableEntity()
            .insert_header((CONTENT_TYPE, form.kind))
            .insert_header((CONTENT_LANGUAGE, asked.language.code()))
            .body(make(&known.programme, &asked, &site.base_url)?));
    }
    let zone = asked.zone.as_ref().unwrap_or(&known.programme.meeting.zone);
    let key = format!(
        "{name} {} {} {}",
        asked.language.code(),
        zone.name(),
        asked.by.word()
    );
    let page = copies.page(&known, key, |p| make(p, &asked, &site.base_url))?;
    Ok(give(request, &known, page, &form))
}

/// GET /public/{slug}/schedule.xml
pub async fn xml(
    site: web::Data<Site>,
    copies: web::Data<Copies>,
    request: HttpRequest,
    slug: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let known = known(&site, &copies, &slug).await?;
    let page = copies.page(&known, "xml".into(), |p| as_xml(p, &address(&site, &slug)))?;
    let form = Form {
        kind: "application/xml; charset=utf-8",
        ..FILE
    };
    Ok(give(&request, &known, page, &form))
}

/// GET /public/{slug}/schedule.json
pub async fn json(
    site: web::Data<Site>,
    copies: web::Data<Copies>,
    request: HttpRequest,
    slug: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let known = known(&site, &copies, &slug).await?;
    let page = copies.page(&known, "json".into(), |p| {
        Ok(as_json(p, &address(&site, &slug)))
    })?;
    Ok(give(&request, &known, page, &FILE))
}

/// GET /public/{slug}/sessions/{code}.ics?lang=ar
pub async fn session(
    site: web::Data<Site>,
    copies: web::Data<Copies>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    wish: web::Query<Wish>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let language = wish.language(&request);
    let known = known(&site, &copies, &slug).await?;
    let address = address(&site, &slug);
    let text = one_session(&known.programme, &code, language, &address)
        .ok_or_else(|| Refusal::not_found("there is no such session in the public programme"))?;
    let page = copies.page(&known, format!("ics {} {code}", language.code()), |_| {
        Ok(text)
    })?;
    let form = Form {
        kind: "text/calendar; charset=utf-8",
        vary: PAGE.vary,
        ..FILE
    };
    Ok(give(&request, &known, page, &form))
}

/// Where its page is.
fn address(site: &Site, slug: &str) -> String {
    format!("{}/public/{slug}", site.base_url)
}

async fn known(site: &Site, copies: &Copies, slug: &str) -> Result<std::sync::Arc<Known>, Refusal> {
    copies.programme(&site.db, site.clock.now(), slug).await
}

/// The page, or that nothing is new (RFC 9110, 13).
fn give(
    request: &HttpRequest,
    known: &Known,
    page: std::sync::Arc<Page>,
    form: &Form,
) -> HttpResponse {
    let gzip = takes_gzip(request);
    let tag = if gzip { &page.gzip_tag } else { &page.tag };
    let same = has(request, tag);
    let mut out = HttpResponse::build(if same {
        StatusCode::NOT_MODIFIED
    } else {
        StatusCode::OK
    });
    out.insert_header((ETAG, tag.as_str()))
        .insert_header((VARY, form.vary))
        .insert_header((CACHE_CONTROL, "public, max-age=60"));
    if let Some(policy) = form.policy {
        out.insert_header((CONTENT_SECURITY_POLICY, policy));
    }
    if form.open {
        out.insert_header((ACCESS_CONTROL_ALLOW_ORIGIN, "*"));
    }
    if let Some(at) = known.as_of {
        let date = HttpDate::from(std::time::SystemTime::from(at)).to_string();
        out.insert_header(("Plenary-As-Of", date));
    }
    if same {
        return out.finish();
    }
    out.insert_header((CONTENT_TYPE, form.kind));
    if let Some(language) = form.language {
        out.insert_header((CONTENT_LANGUAGE, language.code()));
    }
    if gzip {
        out.insert_header((CONTENT_ENCODING, "gzip"));
    }
    let bytes = if gzip { &page.gzip } else { &page.plain };
    out.body(web::Bytes::from_owner(std::sync::Arc::clone(bytes)))
}

fn takes_gzip(request: &HttpRequest) -> bool {
    if !request.headers().contains_key("accept-encoding") {
        return false;
    }
    let ours = [Encoding::gzip(), Encoding::identity()];
    AcceptEncoding::parse(request)
        .ok()
        .and_then(|accepted| accepted.negotiate(ours.iter()))
        .is_some_and(|chosen| chosen == Encoding::gzip())
}

/// Whether she has it already; compared weakly, as RFC 9110, 13.1.2 says.
fn has(request: &HttpRequest, tag: &str) -> bool {
    let said = request.headers().get_all(IF_NONE_MATCH);
    said.filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(','))
        .map(|t| t.trim().trim_start_matches("W/"))
        .any(|t| t == "*" || t == tag)
}
