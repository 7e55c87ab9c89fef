//! The report on a page and as a file; what is published, for everybody.

use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG,
    EntityTag, Header, IF_NONE_MATCH, IfNoneMatch, VARY,
};
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::document::html::article;
use crate::document::press;
use crate::language::Language;
use crate::refusal::Refusal;
use crate::report::asked::{self, own_name};
use crate::report::words::Words;
use crate::report::{
    Audience, Format, Publication, compose, facts, file_name, give, give_published,
    published_to_the_world,
};
use crate::secret::hex_of;
use crate::web::{PageFailure, PageUser, Shell, Site, html};

/// Which report, in which form.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    pub language: String,
    #[serde(default)]
    pub audience: String,
    #[serde(default)]
    pub format: String,
}

#[derive(Template)]
#[template(path = "report/pages/view.html")]
struct ViewPage {
    shell: Shell,
    slug: String,
    code: &'static str,
    languages: Vec<(&'static str, &'static str)>,
    audience: Audience,
    article: String,
}

impl ViewPage {
    fn say(&self, key: &str) -> String {
        Words(self.shell.language).word(key)
    }

    #[allow(clippy::trivially_copy_pass_by_ref)] // as the template hands it
    fn for_whom(&self, audience: &Audience) -> String {
        self.say(&format!("e-for-{}", audience.word()))
    }
}

/// GET /meetings/{slug}/report/view?language=ar&audience=public
pub async fn view(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Wanted>,
) -> Result<HttpResponse, PageFailure> {
    let language = asked::language(&query.language)?;
    let audience = asked::audience(&query.audience)?;
    let facts = facts(&site.db, site.clock.now(), &slug, language).await?;
    let name = &facts.attendance().roster.meeting.name;
    let title = Words(user.0.organiser.language).word("e-report");
    Ok(html(
        StatusCode::OK,
        &ViewPage {
            shell: Shell::of_meeting(title, &user.0, &slug, name, "/report").translated(),
            code: language.code(),
            languages: Language::ALL.map(|l| (l.code(), own_name(l))).to_vec(),
            audience,
            article: article(&compose(&facts, language, audience))?,
            slug: slug.into_inner(),
        },
    ))
}

/// GET /meetings/{slug}/report/file?language=ar&audience=public&format=docx
pub async fn file(
    site: web::Data<Site>,
    _user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Wanted>,
) -> Result<HttpResponse, PageFailure> {
    Ok(written(&site, &slug, &query).await?)
}

/// The report that is asked for as a file to keep.
pub async fn written(site: &Site, slug: &str, query: &Wanted) -> Result<HttpResponse, Refusal> {
    let language = asked::language(&query.language)?;
    let audience = asked::audience(&query.audience)?;
    let format = asked::format(&query.format, "format")?;
    let facts = facts(&site.db, site.clock.now(), slug, language).await?;
    let bytes = press::print(move || give(&compose(&facts, language, audience), format)).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, format.media_type()))
        .insert_header(to_keep(slug, language, audience, format))
        .body(bytes))
}

fn to_keep(
    slug: &str,
    language: Language,
    audience: Audience,
    format: Format,
) -> (actix_web::http::header::HeaderName, String) {
    let name = file_name(slug, language, audience, format);
    (
        CONTENT_DISPOSITION,
        format!("attachment; filename=\"{name}\""),
    )
}

#[derive(Template)]
#[template(path = "report/pages/public.html")]
struct PublicPage {
    shell: Shell,
    slug: String,
    code: &'static str,
    languages: Vec<(&'static str, &'static str)>,
    formats: [Format; Format::ALL.len() - 1],
    article: String,
}

/// GET /reports/{slug}?language=ar
pub async fn public(
    site: web::Data<Site>,
    request: HttpRequest,
    slug: web::Path<String>,
    query: web::Query<Wanted>,
) -> Result<HttpResponse, PageFailure> {
    let all = published_to_the_world(&site.db, &slug).await?;
    let one = chosen(&request, &all, &query.language)?;
    let tag = tag(one, &all, "page");
    if let Some(same) = not_modified(&request, &tag) {
        return Ok(same);
    }
    let mut answer = html(
        StatusCode::OK,
        &PublicPage {
            shell: Shell::in_language(one.document.title.clone(), one.language),
            code: one.language.code(),
            languages: all
                .iter()
                .map(|p| (p.language.code(), own_name(p.language)))
                .collect(),
            formats: Format::TO_KEEP,
            article: article(&one.document)?,
            slug: slug.into_inner(),
        },
    );
    for (name, value) in kept(&tag, one) {
        answer.headers_mut().insert(name, value);
    }
    Ok(answer)
}

/// GET /reports/{slug}/file?language=ar&format=docx
pub async fn public_file(
    site: web::Data<Site>,
    request: HttpRequest,
    slug: web::Path<String>,
    query: web::Query<Wanted>,
) -> Result<HttpResponse, PageFailure> {
    let all = published_to_the_world(&site.db, &slug).await?;
    let one = chosen(&request, &all, &query.language)?;
    let format = asked::format(&query.format, "format")?;
    let tag = tag(one, &all, format.ending());
    if let Some(same) = not_modified(&request, &tag) {
        return Ok(same);
    }
    let mut answer = HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, format.media_type()))
        .insert_header(to_keep(&slug, one.language, Audience::Public, format))
        .body(web::Bytes::from_owner(
            give_published(&one.document, format).await?,
        ));
    for (name, value) in kept(&tag, one) {
        answer.headers_mut().insert(name, value);
    }
    Ok(answer)
}

/// The language that is asked for, else the one that the browser wants most, else English, else whatever there is.
fn chosen<'a>(
    request: &HttpRequest,
    all: &'a [Publication],
    wanted: &str,
) -> Result<&'a Publication, Refusal> {
    let of = |language: Language| all.iter().find(|p| p.language == language);
    if !wanted.is_empty() {
        return of(asked::language(wanted)?)
            .ok_or_else(|| Refusal::not_found("the report is not published in this language"));
    }
    let header = request.headers().get(ACCEPT_LANGUAGE);
    header
        .and_then(|h| h.to_str().ok())
        .and_then(|h| all.iter().find(|p| Language::wanted(h) == Some(p.language)))
        .or_else(|| of(Language::En))
        .or_else(|| all.first())
        .ok_or_else(|| Refusal::not_found("nothing is published here"))
}

/// Another publication, another program or another choice of languages is another page.
fn tag(one: &Publication, all: &[Publication], form: &str) -> EntityTag {
    let languages: Vec<String> = all
        .iter()
        .map(|p| format!("{}{}", p.language.code(), p.number))
        .collect();
    let key = format!(
        "{form} {} {} {} {} {}",
        one.language.code(),
        one.number,
        one.at.timestamp_micros(),
        languages.join(" "),
        env!("CARGO_PKG_VERSION"),
    );
    EntityTag::new_strong(hex_of(key.as_bytes())[..40].to_string())
}

fn not_modified(request: &HttpRequest, tag: &EntityTag) -> Option<HttpResponse> {
    let same = match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => request.headers().contains_key(IF_NONE_MATCH),
        Ok(IfNoneMatch::Items(tags)) => tags.iter().any(|t| t.weak_eq(tag)),
        Err(_) => false,
    };
    same.then(|| {
        HttpResponse::NotModified()
            .insert_header((ETAG, tag.to_string()))
            .insert_header((VARY, "Accept-Language"))
            .insert_header((CACHE_CONTROL, "public, max-age=60"))
            .finish()
    })
}

fn kept(
    tag: &EntityTag,
    one: &Publication,
) -> Vec<(
    actix_web::http::header::HeaderName,
    actix_web::http::header::HeaderValue,
)> {
    [
        (ETAG, tag.to_string()),
        (VARY, "Accept-Language".into()),
        (CACHE_CONTROL, "public, max-age=60".into()),
        (CONTENT_LANGUAGE, one.language.code().into()),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, value.parse().ok()?)))
    .collect()
}
