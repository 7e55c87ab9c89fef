//! The shell around every page.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use askama::Template;

use super::{MeetingNav, assets, words};
use crate::language::{Language, Told, tell};
use crate::organiser::SignedIn;
use crate::time::rules_version;

/// What the shell shows around a page.
pub struct Shell {
    pub title: String,
    /// The meeting that the page belongs to, with its pages.
    pub meeting: Option<MeetingNav>,
    /// Address and form token of the organiser.
    pub user: Option<(String, String)>,
    /// The language of whoever reads the page: that of everything around `main`.
    pub language: Language,
    /// The language that `main` is written in; another one only while a page has not been translated.
    pub content: Language,
    /// The brand leads to her meetings: she organises some.
    pub organises: bool,
    /// The page's own path, to come back to.
    pub here: String,
    pub tzdb: String,
    pub version: &'static str,
    /// A page of somebody with a personal link: the way out stands on it, and nothing that names this service.
    pub hers: bool,
}

impl Shell {
    /// A page for anybody.
    pub fn bare(title: impl Into<String>) -> Self {
        Shell {
            title: title.into(),
            meeting: None,
            user: None,
            language: Language::En,
            content: Language::En,
            organises: false,
            here: "/".to_string(),
            tzdb: rules_version().version,
            version: env!("CARGO_PKG_VERSION"),
            hers: false,
        }
    }

    /// A page behind a personal link. For who wishes to be `discreet`, the tab says nothing but that it is a calendar's.
    #[must_use]
    pub fn hers(self, discreet: bool) -> Self {
        let neutral = match self.language {
            Language::En => "Calendar",
            Language::Fr | Language::Es | Language::Pt => "Agenda",
            Language::Ar => "التقويم",
        };
        Shell {
            title: if discreet {
                neutral.to_string()
            } else {
                self.title
            },
            hers: true,
            ..self
        }
    }

    /// What the way out is called.
    pub fn leave(&self) -> &'static str {
        match self.language {
            Language::En => "Leave this page",
            Language::Fr => "Quitter cette page",
            Language::Ar => "مغادرة الصفحة",
            Language::Es => "Salir de esta página",
            Language::Pt => "Sair desta página",
        }
    }

    /// A page for anybody, in a language of her own.
    pub fn in_language(title: impl Into<String>, language: Language) -> Self {
        Shell {
            language,
            content: language,
            ..Shell::bare(title)
        }
    }

    /// Which way the page runs, as HTML says it.
    pub fn direction(&self) -> &'static str {
        if self.language.right_to_left() {
            "rtl"
        } else {
            "ltr"
        }
    }

    /// Which way `main` runs.
    pub fn content_direction(&self) -> &'static str {
        if self.content.right_to_left() {
            "rtl"
        } else {
            "ltr"
        }
    }

    /// The languages to choose from, each by its own name.
    pub fn languages(&self) -> [(Language, &'static str); 5] {
        Language::ALL.map(|l| (l, l.own_name()))
    }

    /// The address of a style sheet, a script or the icon, for this state of it: browsers keep it for good.
    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }

    /// A text of the shell's own, in the reader's language.
    pub fn say(&self, key: &str) -> String {
        words::say(self.language, key)
    }

    /// A sentence that was made in English, in the reader's language as far as it is known there.
    pub fn tell(&self, says: &str) -> Told {
        tell(self.language, says)
    }

    /// What runs here, at the foot of every page.
    pub fn running(&self) -> String {
        let values = [
            ("version", self.version.into()),
            ("rules", self.tzdb.as_str().into()),
        ];
        words::say_with(self.language, "footer", &values)
    }

    /// A page whose `main` is written in the reader's language too.
    #[must_use]
    pub fn translated(self) -> Self {
        Shell {
            content: self.language,
            ..self
        }
    }

    /// A page of an organiser, around it in her language, itself in English until it is [`Shell::translated`].
    pub fn of(title: impl Into<String>, user: &SignedIn) -> Self {
        Shell {
            user: Some((user.organiser.email.to_string(), user.form_token.clone())),
            language: user.organiser.language,
            organises: true,
            ..Shell::bare(title)
        }
    }

    /// A page of an organiser about one meeting; `page` is its address below the meeting's (`/people`).
    pub fn of_meeting(
        title: impl Into<String>,
        user: &SignedIn,
        slug: &str,
        name: &str,
        page: &str,
    ) -> Self {
        Shell {
            meeting: Some(MeetingNav::of(user.organiser.language, slug, name, page)),
            here: format!("/meetings/{slug}{page}"),
            ..Shell::of(title, user)
        }
    }

    /// The organiser's form token; empty on pages for anybody.
    pub fn form_token(&self) -> &str {
        self.user.as_ref().map_or("", |(_, token)| token)
    }
}

/// Renders a page.
pub fn html(status: StatusCode, page: &impl Template) -> HttpResponse {
    match page.render() {
        Ok(text) => HttpResponse::build(status)
            .insert_header((CONTENT_TYPE, "text/html; charset=utf-8"))
            .body(text),
        Err(e) => {
            tracing::error!("a page could not be rendered: {e}");
            HttpResponse::InternalServerError().finish()
        }
    }
}

/// The style sheet, the scripts and other small files, inside the program.
pub(super) fn file(name: &str) -> Option<(&'static str, &'static [u8])> {
    let found: (&str, &[u8]) = match name {
        "style.css" => ("text/css; charset=utf-8", include_bytes!("pages/style.css")),
        // The style of written documents lies beside their template.
        "document.css" => (
            "text/css; charset=utf-8",
            include_bytes!("../document/html/pages/document.css"),
        ),
        "approval.css" => (
            "text/css; charset=utf-8",
            include_bytes!("pages/approval.css"),
        ),
        "job.js" => (
            "text/javascript; charset=utf-8",
            include_bytes!("pages/job.js"),
        ),
        "board.css" => ("text/css; charset=utf-8", include_bytes!("pages/board.css")),
        "board.js" => (
            "text/javascript; charset=utf-8",
            include_bytes!("pages/board.js"),
        ),
        "check_in.js" => (
            "text/javascript; charset=utf-8",
            include_bytes!("pages/check_in.js"),
        ),
        "drop.js" => (
            "text/javascript; charset=utf-8",
            include_bytes!("pages/drop.js"),
        ),
        "roster.css" => (
            "text/css; charset=utf-8",
            include_bytes!("pages/roster.css"),
        ),
        "heat.css" => ("text/css; charset=utf-8", include_bytes!("pages/heat.css")),
        "heat.js" => (
            "text/javascript; charset=utf-8",
            include_bytes!("pages/heat.js"),
        ),
        "names.js" => (
            "text/javascript; charset=utf-8",
            include_bytes!("pages/names.js"),
        ),
        "public.css" => (
            "text/css; charset=utf-8",
            include_bytes!("../public/pages/public.css"),
        ),
        "public.js" => (
            "text/javascript; charset=utf-8",
            include_bytes!("../public/pages/public.js"),
        ),
        "grid.css" => ("text/css; charset=utf-8", include_bytes!("pages/grid.css")),
        "grid.js" => (
            "text/javascript; charset=utf-8",
            include_bytes!("pages/grid.js"),
        ),
        "hers.css" => ("text/css; charset=utf-8", include_bytes!("pages/hers.css")),
        "leave.js" => (
            "text/javascript; charset=utf-8",
            include_bytes!("pages/leave.js"),
        ),
        "icon.svg" => ("image/svg+xml", include_bytes!("pages/icon.svg")),
        _ => return None,
    };
    Some(found)
}
