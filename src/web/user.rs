//! Who is there: an organiser in a session, or a script with a token. A handler without one of these is open to everybody.

use std::future::Future;
use std::pin::Pin;

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::Payload;
use actix_web::http::header::{AUTHORIZATION, LOCATION, REFERER};
use actix_web::http::{Method, Uri};
use actix_web::{FromRequest, HttpRequest, HttpResponse, ResponseError, web};

use super::mask::masked;
use super::{ApiFailure, PageFailure, Site, in_query};
use crate::organiser::{self, SESSION_HOURS, SignedIn};
use crate::refusal::{Kind, Refusal};

/// The session's cookie; over https browsers hold it to this host.
pub const COOKIE: &str = "plenary_session";

/// An organiser who opened a page.
pub struct PageUser(pub SignedIn);

/// An organiser, or a script of hers, who calls the API.
pub struct ApiUser {
    pub email: String,
    /// A browser session: its changing calls must come from our own pages.
    pub by_cookie: bool,
}

/// Not signed in: a page leads to the sign-in and back.
#[derive(Debug)]
pub enum Stranger {
    Page {
        next: String,
    },
    /// What she sent from a page of ours is not kept; `next` is that page.
    Sent {
        next: String,
    },
    Broken(Refusal),
}

impl std::fmt::Display for Stranger {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not signed in")
    }
}

impl ResponseError for Stranger {
    fn error_response(&self) -> HttpResponse {
        match self {
            Stranger::Page { next } => HttpResponse::SeeOther()
                .insert_header((LOCATION, format!("/sign-in?next={}", in_query(next))))
                .finish(),
            Stranger::Sent { next } => HttpResponse::SeeOther()
                .insert_header((
                    LOCATION,
                    format!("/sign-in?next={}&unsaved=1", in_query(next)),
                ))
                .finish(),
            Stranger::Broken(refusal) => PageFailure(refusal.clone()).error_response(),
        }
    }
}

type Later<T, E> = Pin<Box<dyn Future<Output = Result<T, E>>>>;

impl FromRequest for PageUser {
    type Error = Stranger;
    type Future = Later<Self, Stranger>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let found = by_cookie(request);
        let next = request
            .uri()
            .path_and_query()
            .map_or("/", |p| p.as_str())
            .to_string();
        let sent = (request.method() != Method::GET).then(|| came_from(request));
        Box::pin(async move {
            match found.await {
                Ok(Some(mut signed_in)) => {
                    signed_in.form_token = masked(&signed_in.form_token);
                    Ok(PageUser(signed_in))
                }
                Ok(None) => Err(match sent {
                    Some(next) => Stranger::Sent { next },
                    None => Stranger::Page { next },
                }),
                Err(refusal) => Err(Stranger::Broken(refusal)),
            }
        })
    }
}

/// The page of ours from which something was sent, as its browser says; the start, if it does not.
fn came_from(request: &HttpRequest) -> String {
    let said = request.headers().get(REFERER);
    let page = said.and_then(|r| r.to_str().ok()?.parse::<Uri>().ok());
    page.filter(|p| {
        p.host()
            == Some(
                request
                    .connection_info()
                    .host()
                    .split(':')
                    .next()
                    .unwrap_or_default(),
            )
    })
    .and_then(|p| Some(p.path_and_query()?.to_string()))
    .unwrap_or_else(|| "/".into())
}

/// Whoever opens a page that is open to all; an organiser when she is signed in.
pub struct MaybeUser(pub Option<SignedIn>);

impl FromRequest for MaybeUser {
    type Error = PageFailure;
    type Future = Later<Self, PageFailure>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let found = by_cookie(request);
        Box::pin(async move { Ok(MaybeUser(found.await?)) })
    }
}

impl FromRequest for ApiUser {
    type Error = ApiFailure;
    type Future = Later<Self, ApiFailure>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let session = by_cookie(request);
        let token = request
            .headers()
            .get(AUTHORIZATION)
            .and_then(|h| h.to_str().ok())
            .and_then(|h| h.strip_prefix("Bearer "))
            .map(str::to_string);
        let site = request.app_data::<web::Data<Site>>().cloned();
        Box::pin(async move {
            if let (Some(token), Some(site)) = (token, site) {
                let found = site
                    .db
                    .read(move |conn| organiser::by_api_token(conn, &token))
                    .await?;
                return found
                    .map(|o| ApiUser {
                        email: o.email.to_string(),
                        by_cookie: false,
                    })
                    .ok_or_else(no_token);
            }
            session
                .await?
                .map(|s| ApiUser {
                    email: s.organiser.email.to_string(),
                    by_cookie: true,
                })
                .ok_or_else(no_token)
        })
    }
}

fn no_token() -> ApiFailure {
    ApiFailure(Refusal::new(
        Kind::Stranger,
        "sign in, or send a token of yours as \"Authorization: Bearer TOKEN\" (plenary organiser token ADDRESS makes one)",
    ))
}

/// Whose session the request's cookie opens.
pub(super) fn by_cookie(
    request: &HttpRequest,
) -> impl Future<Output = Result<Option<SignedIn>, Refusal>> + use<> {
    let token = request.cookie(COOKIE).map(|c| c.value().to_string());
    let site = request.app_data::<web::Data<Site>>().cloned();
    async move {
        let (Some(token), Some(site)) = (token, site) else {
            return Ok(None);
        };
        let now = site.clock.now();
        site.db
            .read(move |conn| organiser::by_session(conn, &token, now))
            .await
    }
}

/// The cookie of a fresh session; with an empty token, the one that ends it.
pub fn session_cookie(token: &str, secure: bool) -> Cookie<'static> {
    let life = if token.is_empty() {
        Duration::ZERO
    } else {
        Duration::hours(SESSION_HOURS)
    };
    Cookie::build(COOKIE, token.to_string())
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(secure)
        .max_age(life)
        .finish()
}
