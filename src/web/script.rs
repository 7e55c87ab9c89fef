//! What a page's own script is told where the page would get a whole page: JSON, by the same act.

use actix_web::http::StatusCode;
use actix_web::http::header::ACCEPT;
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use serde::Serialize;

use super::ApiFailure;
use crate::refusal::{Kind, Refusal};

/// Whether a script asks that reads JSON alone.
pub fn wants_json(request: &HttpRequest) -> bool {
    let accept = request.headers().get(ACCEPT);
    accept.is_some_and(|v| v.as_bytes() == b"application/json")
}

/// How things stand after the act, with 409 where they were no longer what the page saw; other refusals as the API says them.
pub fn told<T>(done: &Result<T, Refusal>, now: Result<impl Serialize, Refusal>) -> HttpResponse {
    let status = match done {
        Ok(_) => StatusCode::OK,
        Err(refusal) if refusal.kind == Kind::Conflict => StatusCode::CONFLICT,
        Err(refusal) => return ApiFailure(refusal.clone()).error_response(),
    };
    match now {
        Ok(now) => HttpResponse::build(status).json(now),
        Err(refusal) => ApiFailure(refusal).error_response(),
    }
}

/// The code of a page that shows a form again, or none.
pub fn shown_again(why: Option<Kind>) -> StatusCode {
    match why {
        None => StatusCode::OK,
        Some(Kind::Conflict) => StatusCode::CONFLICT,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    }
}
