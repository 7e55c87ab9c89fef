//! The way out of every page of a participant: at once to somewhere harmless, and nothing of ours stays in the browser.

use actix_web::http::header::{HeaderName, LOCATION};
use actix_web::{HttpResponse, web};

use super::Site;

/// GET /leave: goes to the address of the setting `leave_to`. Changes nothing here; in her browser it empties what it kept of our pages. Cookies
/// stay: a participant has none, and an organiser who presses it on a borrowed link stays signed in elsewhere.
pub async fn leave(site: web::Data<Site>) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, site.leave_to.as_str()))
        .insert_header((
            HeaderName::from_static("clear-site-data"),
            "\"cache\", \"storage\"",
        ))
        .finish()
}
