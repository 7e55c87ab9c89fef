//! The pages about somebody's data: hers behind her personal link, and an organiser's; and the API.
//! Long because the same three pages are served to her and to an organiser, and read best beside each other.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderName, LOCATION};
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::words::Words;
use super::{
    Ask, Asked, Erased, Foreseen, Held, Kind, Knows, Tables, Whose, as_json, as_zip, data, erase,
    forewarn, knows_address, readmit,
};
use crate::invitation::letters::language_of;
use crate::meeting;
use crate::people::Email;
use crate::refusal::Refusal;
use crate::web::{
    ApiFailure, ApiJson, ApiUser, OrganiserForm, PageFailure, PageUser, PlainForm, Shell, Site,
    html,
};

#[derive(Template)]
#[template(path = "privacy/pages/data.html")]
struct DataPage {
    shell: Shell,
    words: Words,
    title: String,
    /// She reads it herself.
    own: bool,
    base: String,
    back: String,
    kept: Vec<Kept>,
    typed: String,
    wrong: bool,
    /// It was wrong too often.
    waits: bool,
}

/// One kind of what is kept, in words.
struct Kept {
    kind: String,
    entries: String,
    gone: String,
}

fn kept(tables: &Tables, words: Words) -> Vec<Kept> {
    let counts = tables.counts().into_iter();
    let of = |(kind, n): (Kind, usize)| Kept {
        kind: words.say(&format!("kind-{}", kind.word())),
        entries: words.count("entries", n),
        gone: words.say(&format!("gone-{}", kind.word())),
    };
    counts.map(of).collect()
}

impl DataPage {
    fn by(&self, key: &str) -> &'static str {
        by(self.own, key)
    }

    fn fault(&self) -> &'static str {
        fault(self.own, self.waits)
    }
}

/// The key of a text that is another where an organiser reads it.
fn by(own: bool, key: &str) -> &'static str {
    match (key, own) {
        ("back", true) => "back",
        ("back", false) => "org-back",
        ("intro", true) => "intro",
        ("intro", false) => "org-intro",
        ("address", true) => "address",
        ("address", false) => "org-address",
        ("address-why", true) => "address-why",
        ("address-why", false) => "org-address-why",
        ("address-wrong", true) => "address-wrong",
        ("address-wrong", false) => "org-address-wrong",
        ("sure", true) => "sure",
        ("sure", false) => "org-sure",
        ("done-told", true) => "done-told",
        ("done-told", false) => "org-done-told",
        ("done-but", true) => "done-but",
        ("done-but", false) => "org-done-but",
        (_, true) => "done",
        (_, false) => "org-done",
    }
}

/// What is wrong with the address that was typed.
fn fault(own: bool, waits: bool) -> &'static str {
    if waits {
        "address-wait"
    } else {
        by(own, "address-wrong")
    }
}

/// How an address is refused that is wrong, or too often wrong.
fn refused(knows: Knows) -> StatusCode {
    if knows == Knows::TooOften {
        StatusCode::TOO_MANY_REQUESTS
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}

#[derive(Template)]
#[template(path = "privacy/pages/erase.html")]
#[allow(clippy::struct_excessive_bools)] // each shows or hides a part of the page
struct ErasePage {
    shell: Shell,
    words: Words,
    title: String,
    own: bool,
    base: String,
    foreseen: Foreseen,
    tell: bool,
    typed: String,
    wrong: bool,
    /// It was wrong too often.
    waits: bool,
    unsure: bool,
}

impl ErasePage {
    fn by(&self, key: &str) -> &'static str {
        by(self.own, key)
    }

    fn fault(&self) -> &'static str {
        fault(self.own, self.waits)
    }
}

#[derive(Template)]
#[template(path = "privacy/pages/gone.html")]
struct GonePage {
    shell: Shell,
    words: Words,
    own: bool,
    back: Option<String>,
    done: Erased,
}

impl GonePage {
    fn by(&self, key: &str) -> &'static str {
        by(self.own, key)
    }

    /// All of it is gone, or her last mails are still to leave.
    fn how(&self) -> &'static str {
        if self.done.told > 0 {
            "done-but"
        } else {
            "done"
        }
    }
}

fn link(token: &str, typed: Option<String>) -> Whose {
    Whose::Link {
        token: token.to_string(),
        typed,
    }
}

fn her_words(held: &Held) -> (Words, bool) {
    (
        Words(language_of(&held.person)),
        held.person.wishes.discreet,
    )
}

fn her_page(token: &str, held: &Held) -> DataPage {
    let (words, discreet) = her_words(held);
    DataPage {
        shell: Shell::in_language(words.say("title"), words.0).hers(discreet),
        words,
        title: words.say("title"),
        own: true,
        base: format!("/my/{token}"),
        back: format!("/my/{token}"),
        kept: kept(&held.tables, words),
        typed: String::new(),
        wrong: false,
        waits: false,
    }
}

/// GET /my/{token}/data
pub async fn mine(
    site: web::Data<Site>,
    token: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let held = data(&site.db, site.clock.now(), link(&token, None)).await?;
    Ok(html(StatusCode::OK, &her_page(&token, &held)))
}

#[derive(Deserialize)]
pub struct Taken {
    #[serde(default)]
    email: String,
    #[serde(default)]
    form: String,
}

/// POST /my/{token}/data: the file, for who knows the address too.
pub async fn take(
    site: web::Data<Site>,
    token: web::Path<String>,
    PlainForm(said): PlainForm<Taken>,
) -> Result<HttpResponse, PageFailure> {
    let now = site.clock.now();
    let knows = knows_address(&site.db, now, &token, &said.email).await?;
    let held = data(&site.db, now, link(&token, None)).await?;
    if knows == Knows::Right {
        return Ok(file(&site, &held, &said.form)?);
    }
    let mut page = her_page(&token, &held);
    page.typed = said.email;
    page.wrong = true;
    page.waits = knows == Knows::TooOften;
    Ok(html(refused(knows), &page))
}

fn file(site: &Site, held: &Held, form: &str) -> Result<HttpResponse, Refusal> {
    let (kind, name, bytes) = if form == "json" {
        let text = format!("{:#}\n", as_json(held, site.clock.now()));
        ("application/json", "data.json", text.into_bytes())
    } else {
        ("application/zip", "data.zip", as_zip(held)?)
    };
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, kind))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ))
        .body(bytes))
}

fn her_question(token: &str, held: &Held, foreseen: Foreseen) -> ErasePage {
    let (words, discreet) = her_words(held);
    ErasePage {
        shell: Shell::in_language(words.say("erase-title"), words.0).hers(discreet),
        words,
        title: words.say("erase-title"),
        own: true,
        base: format!("/my/{token}"),
        foreseen,
        tell: true,
        typed: String::new(),
        wrong: false,
        waits: false,
        unsure: false,
    }
}

/// GET /my/{token}/erase: what would happen.
pub async fn ask(
    site: web::Data<Site>,
    token: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let (held, foreseen) = forewarn(&site.db, site.clock.now(), link(&token, None)).await?;
    Ok(html(StatusCode::OK, &her_question(&token, &held, foreseen)))
}

#[derive(Deserialize)]
pub struct Confirmed {
    #[serde(default)]
    email: String,
    #[serde(default)]
    tell: String,
    #[serde(default)]
    sure: String,
}

/// POST /my/{token}/erase
pub async fn erase_mine(
    site: web::Data<Site>,
    token: web::Path<String>,
    PlainForm(said): PlainForm<Confirmed>,
) -> Result<HttpResponse, PageFailure> {
    let now = site.clock.now();
    let (held, foreseen) = forewarn(&site.db, now, link(&token, None)).await?;
    let knows = knows_address(&site.db, now, &token, &said.email).await?;
    let same = knows == Knows::Right;
    let how = Ask {
        tell: said.tell == "yes",
    };
    if !same || said.sure.is_empty() || foreseen.refused.is_some() {
        let mut page = her_question(&token, &held, foreseen);
        page.tell = said.tell != "no";
        page.wrong = !same;
        page.unsure = said.sure.is_empty();
        page.waits = knows == Knows::TooOften;
        page.typed = said.email;
        return Ok(html(refused(knows), &page));
    }
    let asked = Asked {
        whose: link(&token, Some(said.email)),
        how,
    };
    let done = erase(
        &site.db,
        now,
        &site.sender,
        site.mail_folder.as_deref(),
        asked,
    )
    .await?;
    site.wake_mail.notify_one();
    let (words, discreet) = her_words(&held);
    let page = GonePage {
        shell: Shell::in_language(words.say("done-title"), words.0).hers(discreet),
        words,
        own: true,
        back: None,
        done,
    };
    let mut answer = html(StatusCode::OK, &page);
    answer.headers_mut().insert(
        HeaderName::from_static("clear-site-data"),
        actix_web::http::header::HeaderValue::from_static("\"cache\", \"storage\""),
    );
    Ok(answer)
}

fn of(slug: &str, person: &str) -> Whose {
    Whose::Of {
        slug: slug.to_string(),
        person: person.to_string(),
    }
}

/// GET /meetings/{slug}/people/{person}/data
pub async fn theirs(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, person) = path.into_inner();
    let held = data(&site.db, site.clock.now(), of(&slug, &person)).await?;
    let words = Words(user.0.organiser.language);
    let title = words.named("org-title", &held.person.name);
    let page = DataPage {
        shell: Shell::of_meeting(title.clone(), &user.0, &slug, &held.meeting, "/people")
            .translated(),
        words,
        title,
        own: false,
        base: format!("/meetings/{slug}/people/{}", held.person.id),
        back: format!("/meetings/{slug}/people"),
        kept: kept(&held.tables, words),
        typed: String::new(),
        wrong: false,
        waits: false,
    };
    Ok(html(StatusCode::OK, &page))
}

/// GET /meetings/{slug}/people/{person}/data/{form}: json or csv.
pub async fn their_file(
    site: web::Data<Site>,
    _user: PageUser,
    path: web::Path<(String, String, String)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, person, form) = path.into_inner();
    let held = data(&site.db, site.clock.now(), of(&slug, &person)).await?;
    Ok(file(&site, &held, &form)?)
}

fn their_question(
    user: &crate::organiser::SignedIn,
    slug: &str,
    held: &Held,
    foreseen: Foreseen,
) -> ErasePage {
    let words = Words(user.organiser.language);
    let title = words.named("org-erase-title", &held.person.name);
    ErasePage {
        shell: Shell::of_meeting(title.clone(), user, slug, &held.meeting, "/people").translated(),
        words,
        title,
        own: false,
        base: format!("/meetings/{slug}/people/{}", held.person.id),
        foreseen,
        tell: true,
        typed: String::new(),
        wrong: false,
        waits: false,
        unsure: false,
    }
}

/// GET /meetings/{slug}/people/{person}/erase
pub async fn ask_theirs(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, person) = path.into_inner();
    let (held, foreseen) = forewarn(&site.db, site.clock.now(), of(&slug, &person)).await?;
    let page = their_question(&user.0, &slug, &held, foreseen);
    Ok(html(StatusCode::OK, &page))
}

/// POST /meetings/{slug}/people/{person}/erase
pub async fn erase_theirs(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: OrganiserForm<Confirmed>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, person) = path.into_inner();
    let (now, said) = (site.clock.now(), form.fields);
    let (held, foreseen) = forewarn(&site.db, now, of(&slug, &person)).await?;
    let same = said.email.trim().to_lowercase() == held.person.email.key();
    if !same || said.sure.is_empty() || foreseen.refused.is_some() {
        let mut page = their_question(&form.user, &slug, &held, foreseen);
        page.tell = said.tell != "no";
        page.wrong = !same;
        page.unsure = said.sure.is_empty();
        page.typed = said.email;
        return Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &page));
    }
    let asked = Asked {
        whose: of(&slug, &person),
        how: Ask {
            tell: said.tell == "yes",
        },
    };
    let done = erase(
        &site.db,
        now,
        &site.sender,
        site.mail_folder.as_deref(),
        asked,
    )
    .await?;
    site.wake_mail.notify_one();
    let words = Words(form.user.organiser.language);
    let page = GonePage {
        shell: Shell::of_meeting(
            words.say("done-title"),
            &form.user,
            &slug,
            &held.meeting,
            "/people",
        )
        .translated(),
        words,
        own: false,
        back: Some(format!("/meetings/{slug}/people")),
        done,
    };
    Ok(html(StatusCode::OK, &page))
}

#[derive(Template)]
#[template(path = "privacy/pages/erased.html")]
struct ErasedPage {
    shell: Shell,
    words: Words,
    slug: String,
    typed: String,
    fault: Option<String>,
    lifted: bool,
}

#[derive(Deserialize)]
pub struct Lifted {
    #[serde(default)]
    lifted: String,
}

async fn erased_page(
    site: &Site,
    user: &crate::organiser::SignedIn,
    slug: &str,
) -> Result<ErasedPage, Refusal> {
    let words = Words(user.organiser.language);
    let name = meeting::roster(&site.db, slug).await?.meeting.name;
    Ok(ErasedPage {
        shell: Shell::of_meeting(words.say("readmit"), user, slug, &name, "/people").translated(),
        words,
        slug: slug.to_string(),
        typed: String::new(),
        fault: None,
        lifted: false,
    })
}

/// GET /meetings/{slug}/people/erased: where somebody is let in again who was erased.
pub async fn erased(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Lifted>,
) -> Result<HttpResponse, PageFailure> {
    let mut page = erased_page(&site, &user.0, &slug).await?;
    page.lifted = query.lifted == "1";
    Ok(html(StatusCode::OK, &page))
}

#[derive(Deserialize)]
pub struct Returning {
    #[serde(default)]
    email: String,
}

/// POST /meetings/{slug}/people/erased
pub async fn let_in(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Returning>,
) -> Result<HttpResponse, PageFailure> {
    let typed = form.fields.email;
    let done = match Email::parse(&typed) {
        Ok(email) => readmit(&site.db, Some(&slug), &email).await,
        Err(says) => Err(Refusal::invalid("email", says)),
    };
    if let Err(refusal) = done {
        let mut page = erased_page(&site, &form.user, &slug).await?;
        let says = refusal.findings.first().map(|f| f.says.clone());
        page.fault = says;
        page.typed = typed;
        return Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &page));
    }
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/meetings/{slug}/people/erased?lifted=1")))
        .finish())
}

/// All that is held of a person, table by table
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/people/{person}/data", tag = "people", params(("slug" = String, Path), ("person" = String, Path, description = "Her id or her address")), responses((status = 200, description = "plenary-person/1")))]
pub async fn data_json(
    site: web::Data<Site>,
    _user: ApiUser,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, person) = path.into_inner();
    let now = site.clock.now();
    let held = data(&site.db, now, of(&slug, &person)).await?;
    Ok(HttpResponse::Ok().json(as_json(&held, now)))
}

/// Whom to erase, and how.
#[derive(Deserialize, ToSchema)]
pub struct EraseJson {
    /// Her address, once more: it must be that of the person in the call's own address
    email: String,
    /// Mail her the cancellations of what lies ahead first
    tell: bool,
}

/// What an erasure did.
#[derive(Serialize, ToSchema)]
pub struct ErasedJson {
    /// Cancellations that go to her before her address goes
    told: usize,
    /// Rows that were deleted or lost what told of her
    rows: usize,
    /// Texts by others that named her
    texts: usize,
    /// False: somebody else bears her name, so texts with it were left
    name_gone: bool,
    /// Codes of sessions ahead that have lost their facilitator or rapporteur
    open_parts: Vec<String>,
}

impl From<Erased> for ErasedJson {
    fn from(done: Erased) -> Self {
        ErasedJson {
            told: done.told,
            rows: done.rows,
            texts: done.texts,
            name_gone: done.name_gone,
            open_parts: done.open_parts,
        }
    }
}

/// Erase a person from all meetings of her alliance
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/people/{person}/erase", tag = "people", params(("slug" = String, Path), ("person" = String, Path, description = "Her id or her address")), request_body = EraseJson, responses((status = 200, body = ErasedJson)))]
pub async fn erase_json(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    call: ApiJson<EraseJson>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, person) = path.into_inner();
    let (now, body) = (site.clock.now(), call.body);
    let held = data(&site.db, now, of(&slug, &person)).await?;
    if body.email.trim().to_lowercase() != held.person.email.key() {
        return Err(Refusal::invalid("email", "it is not hers: nobody was erased").into());
    }
    let asked = Asked {
        whose: of(&slug, &person),
        how: Ask { tell: body.tell },
    };
    let done = erase(
        &site.db,
        now,
        &site.sender,
        site.mail_folder.as_deref(),
        asked,
    )
    .await?;
    site.wake_mail.notify_one();
    Ok(HttpResponse::Ok().json(ErasedJson::from(done)))
}

/// An address that may be on lists again.
#[derive(Deserialize, ToSchema)]
pub struct ReturningJson {
    email: String,
}

/// Let somebody in again who was erased, since she wishes so
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/people/readmit", tag = "people", params(("slug" = String, Path)), request_body = ReturningJson, responses((status = 204)))]
pub async fn readmit_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<ReturningJson>,
) -> Result<HttpResponse, ApiFailure> {
    let email = Email::parse(&call.body.email).map_err(|says| Refusal::invalid("email", says))?;
    readmit(&site.db, Some(&slug), &email).await?;
    Ok(HttpResponse::NoContent().finish())
}
