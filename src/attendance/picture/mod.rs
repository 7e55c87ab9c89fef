//! The pictures of attendance, each with the table of its numbers: who came, what hours were asked of whom, when people could come. Pure.

mod attendance;
mod burden;
mod canvas;
#[cfg(test)]
mod tests;
mod when;

use std::sync::LazyLock;

pub use attendance::{attendance_in_parts, attendance_picture};
pub use burden::{BurdenRow, burden_picture, burden_rows};
pub use when::{Able, Hours, hours, when_picture};

use crate::document::{Picture, Table};
use crate::language::{Language, Texts, Value};

/// A picture, and its numbers for who reads rather than looks.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    pub picture: Picture,
    pub table: Table,
}

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("texts/en.ftl"),
        include_str!("texts/fr.ftl"),
        include_str!("texts/ar.ftl"),
        include_str!("texts/es.ftl"),
        include_str!("texts/pt.ftl"),
    ])
});

fn say(language: Language, key: &str, values: &[(&str, Value)]) -> String {
    TEXTS.say(language, key, values)
}

/// A text that stands around pictures: `as-table`, `as-file`.
pub fn say_for_pages(language: Language, key: &str) -> String {
    say(language, key, &[])
}

/// A share as whole percent, rounded: `67 %` in the language's way.
pub fn percent(language: Language, part: usize, of: usize) -> String {
    say(language, "percent", &[("n", rounded(part, of).into())])
}

fn rounded(part: usize, of: usize) -> usize {
    (200 * part + of) / (2 * of.max(1))
}

/// Thousandths of a minute as hours and minutes in the language's way.
pub fn hours_and_minutes(language: Language, thousandths: i64) -> String {
    let minutes = (thousandths + 500).div_euclid(1000);
    let two = format!("{:02}", minutes % 60);
    say(
        language,
        "hours",
        &[("h", (minutes / 60).into()), ("m", Value::Phrase(two))],
    )
}

/// A network's code, or the name of those who are in none.
pub fn network_name(language: Language, code: Option<&str>) -> String {
    code.map_or_else(|| say(language, "no-network", &[]), str::to_string)
}

/// A share on the scale of shades.
fn shade(part: usize, of: usize) -> u8 {
    u8::try_from(6 * part / of.max(1)).unwrap_or(5).min(5)
}
