//! A coordinator's page: her own network by name, the others as far as its members may know.

mod figures;
#[cfg(test)]
mod tests;
pub mod web;

use std::sync::LazyLock;

pub use figures::{Hers, as_coordinator};

use crate::language::{Language, Texts, Value};

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("texts/en.ftl"),
        include_str!("texts/fr.ftl"),
        include_str!("texts/ar.ftl"),
        include_str!("texts/es.ftl"),
        include_str!("texts/pt.ftl"),
    ])
});

fn say(language: Language, key: &str) -> String {
    TEXTS.say(language, key, &[])
}

/// The numbers of others are those of that day.
fn say_since(language: Language, when: String) -> String {
    TEXTS.say(language, "shown-since", &[("when", Value::Name(when))])
}
