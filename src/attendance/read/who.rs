//! Who stands in a row: her name without the platform's tags, and her address; and what its small words mean.

use unicode_normalization::UnicodeNormalization;

use super::Line;
use super::columns::{Says, is_address};
use super::tables::People;

/// Name and address.
pub type Who = (String, String);

/// What a row says in that column.
pub fn cell<'a>(people: &People<'_>, row: &'a Line, says: Says) -> &'a str {
    people
        .columns
        .at(says)
        .and_then(|c| row.1.get(c))
        .map_or("", |c| c.as_str())
}

/// Her name without the platform's tag, and her address if the cell holds one.
pub fn who(people: &People<'_>, row: &Line) -> Who {
    let part = |says| cell(people, row, says);
    let has = |says| people.columns.has(says);
    let both = |first: Says, last: Says| {
        let parts = [part(first).trim(), part(last).trim()]
            .into_iter()
            .filter(|p| !p.is_empty());
        parts.collect::<Vec<_>>().join(" ")
    };
    // `Prénom, Nom` and `Nombre, Apellidos`: the word for a name stands for one half of it.
    let name = match (has(Says::Name), has(Says::FirstName), has(Says::LastName)) {
        (true, true, false) => both(Says::FirstName, Says::Name),
        (true, false, true) => both(Says::Name, Says::LastName),
        (true, _, _) => part(Says::Name).to_string(),
        (false, _, _) => both(Says::FirstName, Says::LastName),
    };
    // An account without a mailbox has its address in its own column.
    let email = [Says::Email, Says::Account]
        .into_iter()
        .map(|says| of_guest(part(says).trim()))
        .find(|e| is_address(e))
        .unwrap_or_default();
    (without_tag(&name), email)
}

/// The address of a guest whose account Teams names after it: `amal_awmn.example#EXT#@host.example`.
fn of_guest(account: &str) -> String {
    let outside = account.split_once("#EXT#").or(account.split_once("#ext#"));
    match outside.and_then(|(own, _)| own.rsplit_once('_')) {
        Some((local, domain)) => format!("{local}@{domain}"),
        None => account.to_string(),
    }
}

fn without_tag(name: &str) -> String {
    const TAGS: [&str; 26] = [
        "guest",
        "external",
        "unverified",
        "invité",
        "invitée",
        "externe",
        "non vérifié",
        "gast",
        "extern",
        "nicht überprüft",
        "invitado",
        "externo",
        "sin verificar",
        "convidado",
        "não verificado",
        "ospite",
        "esterno",
        "non verificato",
        "niet-geverifieerd",
        "gość",
        "zewnętrzny",
        "гость",
        "внешний",
        "ضيف",
        "خارجي",
        "外部",
    ];
    let mut kept = name.trim_end();
    while let Some((before, tag)) = kept
        .strip_suffix([')', '）'])
        .and_then(|inner| inner.rsplit_once(['(', '（']))
    {
        let tag: String = tag.trim().nfc().collect::<String>().to_lowercase();
        if before.trim().is_empty() || !TAGS.contains(&tag.as_str()) {
            break;
        }
        kept = before.trim_end();
    }
    // A line break parts words; what turns the direction of writing would show another name than the file has.
    kept.chars()
        .map(|c| {
            if matches!(c, '\n' | '\r' | '\t') {
                ' '
            } else {
                c
            }
        })
        .filter(|c| !c.is_control() && !turns(*c))
        .collect::<String>()
        .trim_end()
        .to_string()
}

/// Signs that turn the direction of writing.
fn turns(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Nothing, or a platform's sign for nothing.
pub fn is_blank(cell: &str) -> bool {
    matches!(cell.trim(), "" | "--" | "-" | "N/A" | "n/a" | "—")
}

/// Yes, in the languages of the platforms.
pub fn is_yes(cell: &str) -> bool {
    matches!(
        cell.trim().to_lowercase().as_str(),
        "yes"
            | "y"
            | "true"
            | "oui"
            | "ja"
            | "sí"
            | "sì"
            | "si"
            | "sim"
            | "نعم"
            | "да"
            | "tak"
            | "evet"
            | "是"
            | "はい"
            | "예"
    )
}

/// No, in the languages of the platforms.
pub fn is_no(cell: &str) -> bool {
    matches!(
        cell.trim().to_lowercase().as_str(),
        "no" | "n"
            | "false"
            | "non"
            | "nein"
            | "não"
            | "nee"
            | "لا"
            | "нет"
            | "nie"
            | "hayır"
            | "否"
            | "いいえ"
    )
}
