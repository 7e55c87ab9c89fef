//! The words of feeds and of the page about them, in five languages.

use std::sync::LazyLock;

use crate::language::Texts;

pub static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("texts/en.ftl"),
        include_str!("texts/fr.ftl"),
        include_str!("texts/ar.ftl"),
        include_str!("texts/es.ftl"),
        include_str!("texts/pt.ftl"),
    ])
});
