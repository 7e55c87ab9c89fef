//! An address as a calendar object has it: a `mailto:` URI (RFC 5545, 3.3.3; RFC 6068), out and in.

use percent_encoding::{AsciiSet, percent_decode_str, utf8_percent_encode};

use crate::people::Email;

/// RFC 6068, 2: what begins an escape, cuts the address short, or cannot stand in a URI.
const ESCAPED: &AsciiSet = &percent_encoding::CONTROLS
    .add(b'%')
    .add(b'/')
    .add(b'?')
    .add(b'#')
    .add(b'[')
    .add(b']')
    .add(b'&')
    .add(b'=')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The bare address as a URI: no display name in it.
pub fn mailto(address: &Email) -> String {
    let bare: String = address
        .as_str()
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace() && !"\"<>\\,;:".contains(*c))
        .collect();
    // Letters of other scripts stay as they are: readers show them.
    let ascii = |c: char| -> String {
        if c.is_ascii() {
            utf8_percent_encode(c.encode_utf8(&mut [0; 4]), ESCAPED).to_string()
        } else {
            c.to_string()
        }
    };
    format!("mailto:{}", bare.chars().map(ascii).collect::<String>())
}

/// The address in the value of an ATTENDEE, decoded once; `None`: it has none (`urn:uuid:…`, a path on somebody's server).
pub fn address(value: &str) -> Option<String> {
    let value = value.trim();
    let bare = match value.split_once(':') {
        Some((scheme, rest)) if scheme.trim().eq_ignore_ascii_case("mailto") => {
            // A subject may stand behind it.
            let rest = rest.split('?').next().unwrap_or(rest);
            percent_decode_str(rest).decode_utf8().ok()?.into_owned()
        }
        Some(_) => return None,
        // Some programs leave the scheme out.
        None => value.to_string(),
    };
    let bare = bare.trim();
    let bare = bare
        .strip_prefix('<')
        .and_then(|b| b.strip_suffix('>'))
        .unwrap_or(bare)
        .trim();
    let fits = bare.contains('@')
        && bare.len() <= 254
        && !bare.starts_with('/')
        && !bare.chars().any(|c| c.is_control() || c.is_whitespace());
    fits.then(|| bare.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_same_behind_its_uri_26() {
        for (plain, uri) in [
            ("ana@people.example", "mailto:ana@people.example"),
            (
                "o'hara+meet%ing@people.example",
                "mailto:o'hara+meet%25ing@people.example",
            ),
            (
                "a?b=c&d@people.example",
                "mailto:a%3Fb%3Dc%26d@people.example",
            ),
            ("a%41@people.example", "mailto:a%2541@people.example"),
        ] {
            let written = mailto(&Email::parse(plain).unwrap());
            assert_eq!(written, uri);
            assert_eq!(address(&written).as_deref(), Some(plain));
        }
    }

    #[test]
    fn addresses_are_found_as_programs_write_them_26() {
        for (value, expected) in [
            ("MAILTO:Ana@People.example", Some("Ana@People.example")),
            (
                "mailto:o%27hara%2Bmeet%25ing@people.example",
                Some("o'hara+meet%ing@people.example"),
            ),
            ("mailto:<ana@people.example>", Some("ana@people.example")),
            (
                "mailto:%3Cana@people.example%3E",
                Some("ana@people.example"),
            ),
            (
                " mailto: ana@people.example?subject=yes",
                Some("ana@people.example"),
            ),
            // What is no escape is what it says.
            (
                "mailto:meet%ing@people.example",
                Some("meet%ing@people.example"),
            ),
            ("ana@people.example", Some("ana@people.example")),
            ("mailto:a%0Ab@people.example", None),
            ("mailto:%FF@people.example", None),
            ("mailto:nobody", None),
            ("urn:uuid:0f3a@people.example", None),
            ("/principals/users/ana@people.example/", None),
            ("", None),
        ] {
            assert_eq!(address(value).as_deref(), expected, "{value}");
        }
    }
}
