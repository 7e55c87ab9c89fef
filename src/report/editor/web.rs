//! Where the texts of a report are written, and where it is published.
//! Long because the texts, their versions and publishing are one page with three forms.

use std::collections::HashMap;

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::language::{Language, Told, Value, tell};
use crate::organiser::SignedIn;
use crate::refusal::{Kind, Refusal};
use crate::report::asked::{self, own_name};
use crate::report::words::Words;
use crate::report::{
    Facts, Section, Typed, Version, facts, history, instead, publish, published, withdraw,
    write_texts,
};
use crate::time::moment_in;
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

/// Which language's texts.
#[derive(Deserialize)]
pub struct Which {
    #[serde(default)]
    language: String,
    #[serde(default)]
    saved: String,
    #[serde(default)]
    part: String,
}

#[derive(Template)]
#[template(path = "report/pages/editor.html")]
struct EditorPage {
    shell: Shell,
    slug: String,
    code: &'static str,
    dir: &'static str,
    languages: Vec<(&'static str, &'static str)>,
    parts: Vec<PartView>,
    saved: String,
    findings: Vec<(String, Told)>,
    published: Vec<PublishedView>,
    /// Whether every attendance record is final.
    all_final: bool,
}

struct PublishedView {
    code: &'static str,
    name: &'static str,
    /// Its number, when and by whom.
    says: String,
}

impl EditorPage {
    fn say(&self, key: &str) -> String {
        Words(self.shell.language).word(key)
    }

    fn not_published(&self) -> String {
        let address = format!("/reports/{}", self.slug);
        Words(self.shell.language).say("e-not-published", &[("address", address.as_str().into())])
    }

    fn markup(&self) -> String {
        let values = [("item", "- ".into()), ("bold", "**bold**".into())];
        Words(self.shell.language).say("e-markup", &values)
    }

    fn meanwhile(&self, version: &Version) -> String {
        let values = [
            ("by", version.by.as_str().into()),
            ("n", i64::from(version.number).into()),
        ];
        Words(self.shell.language).say("e-meanwhile", &values)
    }

    fn is_published(&self, code: &str) -> bool {
        self.published.iter().any(|p| p.code == code)
    }
}

/// A part of the report as its field shows it.
struct PartView {
    /// `network NWM`
    key: String,
    title: String,
    after: u32,
    text: String,
    rows: usize,
    /// What stands there when the field is empty.
    instead: String,
    /// `version 3, by ana@…, Tue 13 …`; empty before the first.
    history: String,
    /// What somebody else wrote meanwhile, where that contradicts what stands in the field.
    theirs: Option<Version>,
}

/// GET /meetings/{slug}/report?language=fr
pub async fn editor(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Which>,
) -> Result<HttpResponse, PageFailure> {
    let language = asked::language(&query.language)?;
    shown(&site, &user.0, &slug, language, &query.saved, None).await
}

/// What was typed, part by part, when it could not be kept; and why.
type Refused = (HashMap<Section, (String, u32)>, Refusal);

async fn shown(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    language: Language,
    saved: &str,
    refused: Option<Refused>,
) -> Result<HttpResponse, PageFailure> {
    let facts = facts(&site.db, site.clock.now(), slug, language).await?;
    let status = match &refused {
        Some((_, r)) if r.kind == Kind::Conflict => StatusCode::CONFLICT,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let meeting = &facts.attendance().roster.meeting;
    let words = Words(user.organiser.language);
    let when = |at| Value::Name(moment_in(words.0, at, &meeting.zone));
    let (typed, findings) = refused.map_or_else(Default::default, |(t, r)| (t, r.findings));
    let published = published(&site.db, slug)
        .await?
        .iter()
        .map(|p| PublishedView {
            code: p.language.code(),
            name: own_name(p.language),
            says: words.say(
                "e-published-one",
                &[
                    ("n", i64::from(p.number).into()),
                    ("when", when(p.at)),
                    ("by", p.by.as_str().into()),
                ],
            ),
        })
        .collect();
    Ok(html(
        status,
        &EditorPage {
            shell: Shell::of_meeting(words.word("e-report"), user, slug, &meeting.name, "/report")
                .translated(),
            slug: slug.to_string(),
            code: language.code(),
            dir: if language.right_to_left() {
                "rtl"
            } else {
                "ltr"
            },
            languages: Language::ALL.map(|l| (l.code(), own_name(l))).to_vec(),
            parts: parts(&facts, language, words, &typed),
            saved: match saved {
                "texts" | "published" | "withdrawn" => words.word(&format!("e-saved-{saved}")),
                _ => String::new(),
            },
            findings: findings
                .iter()
                .map(|f| (f.place.clone(), tell(words.0, &f.says)))
                .collect(),
            published,
            all_final: facts.attendance().all_final(),
        },
    ))
}

fn parts(
    facts: &Facts,
    language: Language,
    words: Words,
    typed: &HashMap<Section, (String, u32)>,
) -> Vec<PartView> {
    let zone = &facts.attendance().roster.meeting.zone;
    let (sections, keys): (Vec<Section>, Vec<String>) = facts.sections().into_iter().unzip();
    let instead = instead(facts, language, &sections);
    sections
        .into_iter()
        .zip(keys)
        .zip(instead)
        .map(|((section, key), instead)| {
            let newest = facts.texts.get(&section);
            let number = newest.map_or(0, |v| v.number);
            let mut text = newest.map_or_else(String::new, |v| v.text.clone());
            let mut theirs = None;
            if let Some((hers, after)) = typed.get(&section)
                && *hers != text
            {
                if *after != number {
                    theirs = newest.cloned();
                }
                text.clone_from(hers);
            }
            PartView {
                title: title(facts, &section, words),
                after: number,
                rows: (text.lines().count() + text.chars().count() / 90 + 1).clamp(2, 16),
                instead,
                history: newest.map_or_else(String::new, |v| {
                    words.say(
                        "e-version",
                        &[
                            ("n", i64::from(v.number).into()),
                            ("by", v.by.as_str().into()),
                            ("when", Value::Name(moment_in(words.0, v.at, zone))),
                        ],
                    )
                }),
                key,
                text,
                theirs,
            }
        })
        .collect()
}

fn title(facts: &Facts, section: &Section, words: Words) -> String {
    let roster = &facts.attendance().roster;
    match section {
        Section::Introduction => words.word("introduction"),
        Section::Opening => words.word("opening"),
        Section::Closing => words.word("closing"),
        Section::Acknowledgements => words.word("acknowledgements"),
        Section::Network(id) => roster
            .network(id)
            .map_or_else(String::new, |n| format!("{} · {}", n.code, n.name)),
        Section::Workshop(id) => roster
            .workshops
            .iter()
            .find(|w| w.id == *id)
            .map_or_else(String::new, |w| format!("{} · {}", w.code, w.title)),
    }
}

/// POST /meetings/{slug}/report
pub async fn save(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Vec<(String, String)>>,
) -> Result<HttpResponse, PageFailure> {
    let now = site.clock.now();
    let of = |name: &str| {
        let mut all = form.fields.iter().filter(|(n, _)| n == name);
        all.next().map_or("", |(_, v)| v.as_str())
    };
    let language = asked::language(of("language"))?;
    let facts = facts(&site.db, now, &slug, language).await?;
    let sections: HashMap<String, Section> = facts
        .sections()
        .into_iter()
        .map(|(s, key)| (key, s))
        .collect();
    let mut typed: Vec<Typed> = Vec::new();
    for (name, value) in &form.fields {
        match (name.as_str(), typed.last_mut()) {
            ("part", _) => typed.push(Typed {
                section: sections.get(value).cloned().ok_or_else(|| {
                    Refusal::conflict(format!(
                        "the report has no part \"{value}\" any more: open the page again"
                    ))
                })?,
                text: String::new(),
                after: Some(0),
            }),
            ("after", Some(last)) => last.after = value.parse().ok(),
            ("text", Some(last)) => last.text.clone_from(value),
            _ => {}
        }
    }
    let by = form.user.organiser.email.to_string();
    match write_texts(&site.db, now, &slug, language, typed.clone(), &by).await {
        Ok(_) => Ok(see(
            &slug,
            &format!("?language={}&saved=texts", language.code()),
        )),
        Err(refusal) if matches!(refusal.kind, Kind::Invalid | Kind::Conflict) => {
            let kept = typed
                .into_iter()
                .map(|t| {
                    (
                        t.section,
                        (crate::report::clean(&t.text), t.after.unwrap_or(0)),
                    )
                })
                .collect();
            shown(
                &site,
                &form.user,
                &slug,
                language,
                "",
                Some((kept, refusal)),
            )
            .await
        }
        Err(other) => Err(other.into()),
    }
}

/// POST /meetings/{slug}/report/publish
pub async fn publish_it(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Vec<(String, String)>>,
) -> Result<HttpResponse, PageFailure> {
    let languages = form
        .fields
        .iter()
        .filter(|(name, _)| name == "publish")
        .map(|(_, code)| asked::language(code))
        .collect::<Result<Vec<_>, _>>()?;
    let by = form.user.organiser.email.to_string();
    publish(&site.db, site.clock.now(), &slug, languages, &by).await?;
    Ok(see(&slug, "?saved=published"))
}

/// POST /meetings/{slug}/report/withdraw
pub async fn withdraw_it(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Vec<(String, String)>>,
) -> Result<HttpResponse, PageFailure> {
    let by = form.user.organiser.email.to_string();
    withdraw(&site.db, site.clock.now(), &slug, &by).await?;
    Ok(see(&slug, "?saved=withdrawn"))
}

fn see(slug: &str, query: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/meetings/{slug}/report{query}")))
        .finish()
}

#[derive(Template)]
#[template(path = "report/pages/versions.html")]
struct VersionsPage {
    shell: Shell,
    slug: String,
    code: &'static str,
    dir: &'static str,
    title: String,
    /// Each with its number in words, and when and by whom.
    versions: Vec<(Version, String, String)>,
}

impl VersionsPage {
    fn say(&self, key: &str) -> String {
        Words(self.shell.language).word(key)
    }
}

/// GET /meetings/{slug}/report/versions?language=fr&part=network%20NWM
pub async fn versions(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Which>,
) -> Result<HttpResponse, PageFailure> {
    let language = asked::language(&query.language)?;
    let facts = facts(&site.db, site.clock.now(), &slug, language).await?;
    let mut parts = facts.sections().into_iter();
    let (section, _) = parts
        .find(|(_, key)| *key == query.part)
        .ok_or_else(|| Refusal::not_found(format!("the report has no part \"{}\"", query.part)))?;
    let meeting = &facts.attendance().roster.meeting;
    let words = Words(user.0.organiser.language);
    let mut all = history(&site.db, &slug, language).await?;
    let mut versions = all.remove(&section).unwrap_or_default();
    versions.reverse();
    Ok(html(
        StatusCode::OK,
        &VersionsPage {
            shell: Shell::of_meeting(
                words.word("e-report"),
                &user.0,
                &slug,
                &meeting.name,
                "/report",
            )
            .translated(),
            code: language.code(),
            dir: if language.right_to_left() {
                "rtl"
            } else {
                "ltr"
            },
            title: title(&facts, &section, words),
            versions: versions
                .into_iter()
                .map(|v| {
                    let when = Value::Name(moment_in(words.0, v.at, &meeting.zone));
                    let by = v.by.as_str().into();
                    let about = words.say("e-when-by", &[("when", when), ("by", by)]);
                    let number = i64::from(v.number).into();
                    let number = words.say("e-version-n", &[("n", number)]);
                    (v, number, about)
                })
                .collect(),
            slug: slug.into_inner(),
        },
    ))
}
