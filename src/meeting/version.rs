//! Two organisers at one form: what stood when it was opened, what stands now, what was typed. Pure.

use crate::secret::hex_of;

/// A form's fields by name; lists are one text with blanks between.
pub type Fields = Vec<(String, String)>;

/// A field of which somebody else has stored something else since the form was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    pub field: String,
    pub stands: String,
    pub typed: String,
}

/// What a form is known by that was opened when these values stood.
pub fn version(stands: &[(String, String)]) -> String {
    let mut text = String::new();
    for (name, value) in stands {
        text.push_str(name);
        text.push('\u{1}');
        text.push_str(value);
        text.push('\u{2}');
    }
    hex_of(text.as_bytes())[..16].to_string()
}

/// The fields in which what was typed differs from what stands, when the form was opened before that was stored; empty: nothing is in the way.
/// `seen` is empty for those who say that they overwrite.
pub fn clashes(seen: &str, stands: &[(String, String)], typed: &[(String, String)]) -> Vec<Clash> {
    if seen.is_empty() || seen == version(stands) {
        return Vec::new();
    }
    stands
        .iter()
        .filter_map(|(name, value)| {
            let (_, said) = typed.iter().find(|(n, _)| n == name)?;
            (said != value).then(|| Clash {
                field: name.clone(),
                stands: value.clone(),
                typed: said.clone(),
            })
        })
        .collect()
}

/// What was typed, with what stands in the fields of which she said that she takes it (`take FIELD` is `theirs`).
pub fn taken(typed: Fields, sent: &[(String, String)], stands: &[(String, String)]) -> Fields {
    let theirs = |name: &str| {
        sent.iter()
            .any(|(n, v)| v == "theirs" && n.strip_prefix("take ") == Some(name))
    };
    typed
        .into_iter()
        .map(|(name, value)| {
            let stored = stands.iter().find(|(n, _)| *n == name);
            match stored.filter(|_| theirs(&name)) {
                Some((_, stored)) => (name, stored.clone()),
                None => (name, value),
            }
        })
        .collect()
}

/// What a form sent for these fields, each once: blanks around taken away, several of one name joined.
pub fn gathered(sent: &[(String, String)], names: &[&str]) -> Fields {
    names
        .iter()
        .map(|name| {
            let all: Vec<String> = sent
                .iter()
                .filter(|(n, v)| n == name && !v.trim().is_empty())
                .map(|(_, v)| v.trim().replace("\r\n", "\n"))
                .collect();
            ((*name).to_string(), all.join(" "))
        })
        .collect()
}

/// One field of a form; empty when it is not there.
pub fn field<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    fields
        .iter()
        .find(|(n, _)| n == name)
        .map_or("", |(_, v)| v.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(all: &[(&str, &str)]) -> Fields {
        all.iter()
            .map(|(n, v)| ((*n).to_string(), (*v).to_string()))
            .collect()
    }

    #[test]
    fn only_what_somebody_else_has_changed_meanwhile_is_in_the_way() {
        let opened = fields(&[("name", "Ana"), ("zone", "Europe/Rome")]);
        let seen = version(&opened);
        let typed = fields(&[("name", "Ana Holm"), ("zone", "Europe/Rome")]);
        assert_eq!(clashes(&seen, &opened, &typed), []);
        let stands = fields(&[("name", "Anna"), ("zone", "Europe/Rome")]);
        let found = clashes(&seen, &stands, &typed);
        assert_eq!(
            found,
            [Clash {
                field: "name".into(),
                stands: "Anna".into(),
                typed: "Ana Holm".into()
            }]
        );
        // Whoever has seen the newer one, or says that she overwrites, may.
        assert_eq!(clashes(&version(&stands), &stands, &typed), []);
        assert_eq!(clashes("", &stands, &typed), []);
        let sent = fields(&[("take name", "theirs"), ("take zone", "mine")]);
        assert_eq!(
            taken(typed, &sent, &stands),
            fields(&[("name", "Anna"), ("zone", "Europe/Rome")])
        );
    }

    #[test]
    fn boxes_of_one_name_are_one_field() {
        let sent = fields(&[("also", "NWM"), ("name", " Ana "), ("also", "WMC")]);
        assert_eq!(
            gathered(&sent, &["name", "also", "zone"]),
            fields(&[("name", "Ana"), ("also", "NWM WMC"), ("zone", "")])
        );
    }
}
