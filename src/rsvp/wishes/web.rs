//! The form on her page that says how she is written to.

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::actions::wish_by_link;
use crate::invitation::wishes::web::spoken;
use crate::people::WishChange;
use crate::web::{PageFailure, PlainForm, Site};

/// A box that is not ticked is not sent; `names` is sent where the box about her name was shown.
#[derive(Deserialize)]
pub struct Said {
    language: String,
    #[serde(default)]
    discreet: String,
    #[serde(default)]
    names: String,
    #[serde(default)]
    named: String,
    #[serde(default)]
    reminders: String,
}

/// POST /my/{token}/wishes
pub async fn save(
    site: web::Data<Site>,
    token: web::Path<String>,
    PlainForm(said): PlainForm<Said>,
) -> Result<HttpResponse, PageFailure> {
    let change = WishChange {
        language: Some(spoken(&said.language)?),
        discreet: Some(!said.discreet.is_empty()),
        named: (!said.names.is_empty()).then_some(!said.named.is_empty()),
        reminders: Some(!said.reminders.is_empty()),
    };
    let now = site.clock.now();
    let wished = wish_by_link(&site.db, now, &site.sender, &token, change).await?;
    let again = wished.written_again;
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/my/{token}?wishes={again}#wishes")))
        .finish())
}
