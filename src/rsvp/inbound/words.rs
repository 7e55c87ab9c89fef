//! The texts of the page on which she confirms an answer.

use std::sync::LazyLock;

use crate::language::Texts;

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("texts/en.ftl"),
        include_str!("texts/fr.ftl"),
        include_str!("texts/ar.ftl"),
        include_str!("texts/es.ftl"),
        include_str!("texts/pt.ftl"),
    ])
});

/// The texts, for pages and tests.
pub(super) fn texts() -> &'static Texts {
    &TEXTS
}
