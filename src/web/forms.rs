//! Forms: bounded, and taken only from our own pages.

use std::future::Future;
use std::pin::Pin;

use actix_multipart::Multipart;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::StreamExt;
use serde::de::DeserializeOwned;
use subtle::ConstantTimeEq;

use super::mask::unmasked;
use super::user::Stranger;
use super::{ApiFailure, ApiUser, PageFailure, PageUser};
use crate::organiser::SignedIn;
use crate::refusal::{Kind, Refusal};

/// A form without files may be so large: all texts of a report in Arabic fit, of which a letter takes six bytes on its way.
const FORM: usize = 1024 * 1024;
/// An upload may be so large, all files together.
const UPLOAD: usize = 12 * 1024 * 1024;
/// What is read of a larger one before the connection is given up.
const THROWN_AWAY: usize = 64 * 1024 * 1024;

/// A form of a signed-in organiser whose `form_token` was right.
pub struct OrganiserForm<T> {
    pub user: SignedIn,
    pub fields: T,
}

/// A form of somebody without an account; the personal link in its address is what it needs.
pub struct PlainForm<T>(pub T);

/// The JSON body of a call of the API; read only once it is known who calls.
pub struct ApiJson<T> {
    pub user: ApiUser,
    pub body: T,
}

#[derive(serde::Deserialize)]
struct Tokened {
    #[serde(default)]
    form_token: String,
}

type Later<T> = Pin<Box<dyn Future<Output = Result<T, actix_web::Error>>>>;

impl<T: DeserializeOwned + 'static> FromRequest for OrganiserForm<T> {
    type Error = actix_web::Error;
    type Future = Later<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let user = PageUser::from_request(request, payload);
        let body = web::Bytes::from_request(request, payload);
        Box::pin(async move {
            let PageUser(user) = user
                .await
                .map_err(|e: Stranger| actix_web::Error::from(e))?;
            let body = body.await.map_err(too_long)?;
            let tokened: Tokened = parsed(&body)?;
            check_token(&user, &tokened.form_token)?;
            Ok(OrganiserForm {
                user,
                fields: parsed(&body)?,
            })
        })
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for PlainForm<T> {
    type Error = actix_web::Error;
    type Future = Later<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = web::Bytes::from_request(request, payload);
        Box::pin(async move { Ok(PlainForm(parsed(&body.await.map_err(too_long)?)?)) })
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for ApiJson<T> {
    type Error = actix_web::Error;
    type Future = Later<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let user = ApiUser::from_request(request, payload);
        let body = web::Bytes::from_request(request, payload);
        Box::pin(async move {
            let user = user.await?;
            let body = serde_json::from_slice(&body.await?).map_err(|e| {
                ApiFailure(Refusal::invalid(
                    "body",
                    format!("it is not the JSON that is expected: {e}"),
                ))
            })?;
            Ok(ApiJson { user, body })
        })
    }
}

fn parsed<T: DeserializeOwned>(body: &[u8]) -> Result<T, actix_web::Error> {
    if body.len() > FORM {
        return Err(form_too_large().into());
    }
    serde_urlencoded::from_bytes(body).map_err(|e| {
        PageFailure(Refusal::invalid(
            "",
            format!("the form is not complete: {e}"),
        ))
        .into()
    })
}

/// A body that could not be read to its end: mostly one that is larger than any of ours.
fn too_long(e: actix_web::Error) -> actix_web::Error {
    if e.as_response_error().status_code() == StatusCode::PAYLOAD_TOO_LARGE {
        return form_too_large().into();
    }
    e
}

fn form_too_large() -> PageFailure {
    PageFailure(Refusal::invalid(
        "",
        "The form is too large: shorten what was typed, or send it in parts.",
    ))
}

fn check_token(user: &SignedIn, shown: &str) -> Result<(), PageFailure> {
    if let (Some(hers), Some(shown)) = (unmasked(&user.form_token), unmasked(shown))
        && bool::from(hers.ct_eq(&shown))
    {
        return Ok(());
    }
    Err(PageFailure(Refusal::new(
        Kind::Forbidden,
        "The form was not opened in this session: open the page again and repeat.",
    )))
}

/// What an upload form brought: its files (by file name) and its other fields.
#[derive(Default)]
pub struct Upload {
    pub files: Vec<(String, Vec<u8>)>,
    fields: Vec<(String, String)>,
}

impl Upload {
    /// A field's text, trimmed; empty when it is not there.
    pub fn field(&self, name: &str) -> &str {
        self.fields
            .iter()
            .find(|(n, _)| n == name)
            .map_or("", |(_, v)| v.trim())
    }

    /// All fields as they were typed.
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }
}

/// Reads an upload form of a signed-in organiser and checks its `form_token`.
pub async fn read_upload(user: &SignedIn, parts: Multipart) -> Result<Upload, PageFailure> {
    let upload = read_parts(parts).await?;
    check_token(user, upload.field("form_token"))?;
    Ok(upload)
}

/// Reads an upload of somebody who has no form token: a script, or whoever holds a personal link.
pub async fn read_parts(mut parts: Multipart) -> Result<Upload, Refusal> {
    let broken =
        |e: &dyn std::fmt::Display| Refusal::invalid("", format!("the upload broke off: {e}"));
    let mut upload = Upload::default();
    let mut total = 0;
    let mut too_much: Option<String> = None;
    while let Some(part) = parts.next().await {
        let mut part = part.map_err(|e| broken(&e))?;
        let name = part.name().unwrap_or("").to_string();
        let file = part
            .content_disposition()
            .and_then(|d| d.get_filename())
            .map(base_name);
        let mut bytes = Vec::new();
        while let Some(chunk) = part.next().await {
            let chunk = chunk.map_err(|e| broken(&e))?;
            total += chunk.len();
            if total > UPLOAD {
                // A browser reads the answer only when all is sent; it is read and thrown away, up to a point.
                bytes.clear();
                too_much.get_or_insert_with(|| file.clone().unwrap_or_else(|| name.clone()));
                if total > THROWN_AWAY {
                    break;
                }
                continue;
            }
            bytes.extend_from_slice(&chunk);
        }
        if let Some(place) = too_much.take_if(|_| total > THROWN_AWAY) {
            return Err(too_large(place));
        }
        match file {
            // An empty file field of a form sends an empty name.
            Some(file) if file.is_empty() => {}
            Some(file) => upload.files.push((file, bytes)),
            None => upload
                .fields
                .push((name, String::from_utf8_lossy(&bytes).into_owned())),
        }
    }
    too_much.map_or(Ok(upload), |place| Err(too_large(place)))
}

fn too_large(place: String) -> Refusal {
    Refusal::invalid(
        place,
        "the upload is larger than 12 MiB: is it the right file?",
    )
}

/// The last part of whatever path a browser sent.
fn base_name(sent: &str) -> String {
    sent.rsplit(['/', '\\'])
        .next()
        .unwrap_or("")
        .chars()
        .filter(|c| !c.is_control())
        .take(120)
        .collect()
}
