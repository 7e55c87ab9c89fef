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

/// What a form came to beside what somebody else has stored since it was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// What was typed; in fields that she left as they were, what stands.
    pub fields: Fields,
    /// Fields that both changed, each in another way; empty: nothing is in the way.
    pub clashes: Vec<Clash>,
}

/// Lays what a form sent over what stands. A form may bring what each field was opened with (`was.FIELD`): then only fields that both
/// changed clash; without it, each that differs. `seen` is empty for those who say that they overwrite.
pub fn merge(sent: &[(String, String)], stands: &[(String, String)]) -> Merged {
    let names: Vec<&str> = stands.iter().map(|(name, _)| name.as_str()).collect();
    let typed = taken(gathered(sent, &names), sent, stands);
    let seen = field(sent, "seen");
    let mut merged = Merged {
        fields: typed,
        clashes: Vec::new(),
    };
    if seen.is_empty() || seen == version(stands) {
        return merged;
    }
    for ((name, said), (_, stored)) in merged.fields.iter_mut().zip(stands) {
        let was = opened_with(sent, name);
        if was.as_ref() == Some(said) {
            said.clone_from(stored);
        } else if said != stored && was.as_ref() != Some(stored) {
            merged.clashes.push(Clash {
                field: name.clone(),
                stands: stored.clone(),
                typed: said.clone(),
            });
        }
    }
    merged
}

/// What the field held when the form was opened, where the form says so.
fn opened_with(sent: &[(String, String)], name: &str) -> Option<String> {
    let mut all = sent.iter();
    let (_, value) = all.find(|(n, _)| n.strip_prefix("was.") == Some(name))?;
    Some(value.trim().replace("\r\n", "\n"))
}

/// What was typed, with what stands in the fields of which she said that she takes it (`take FIELD` is `theirs`).
fn taken(typed: Fields, sent: &[(String, String)], stands: &[(String, String)]) -> Fields {
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

    fn sent(seen: &str, all: &[(&str, &str)]) -> Fields {
        let mut sent = fields(all);
        sent.push(("seen".into(), seen.into()));
        sent
    }

    #[test]
    fn only_what_somebody_else_has_changed_meanwhile_is_in_the_way() {
        let opened = fields(&[("name", "Ana"), ("zone", "Europe/Rome")]);
        let seen = version(&opened);
        let typed = [("name", "Ana Holm"), ("zone", "Europe/Rome")];
        assert_eq!(merge(&sent(&seen, &typed), &opened).clashes, []);
        let stands = fields(&[("name", "Anna"), ("zone", "Europe/Rome")]);
        let clash = |field: &str, stands: &str, typed: &str| Clash {
            field: field.into(),
            stands: stands.into(),
            typed: typed.into(),
        };
        let found = merge(&sent(&seen, &typed), &stands);
        assert_eq!(found.clashes, [clash("name", "Anna", "Ana Holm")]);
        // Whoever has seen the newer one, or says that she overwrites, may.
        let newer = version(&stands);
        assert_eq!(merge(&sent(&newer, &typed), &stands).clashes, []);
        assert_eq!(merge(&sent("", &typed), &stands).clashes, []);
        let chosen = [
            ("name", "Ana Holm"),
            ("zone", "Europe/Oslo"),
            ("take name", "theirs"),
            ("take zone", "mine"),
        ];
        assert_eq!(
            merge(&sent(&newer, &chosen), &stands).fields,
            fields(&[("name", "Anna"), ("zone", "Europe/Oslo")])
        );
    }

    #[test]
    fn what_she_left_as_it_was_follows_what_stands_and_only_what_both_changed_is_asked() {
        let opened = fields(&[
            ("name", "Ana"),
            ("zone", "Europe/Rome"),
            ("lines", "a\nb"),
            ("role", "member"),
        ]);
        let stands = fields(&[
            ("name", "Anna"),
            ("zone", "Europe/Paris"),
            ("lines", "a\nb\nc"),
            ("role", "member"),
        ]);
        let typed = [
            ("name", "Ana Holm"),
            ("was.name", "Ana"),
            ("zone", "Europe/Rome"),
            ("was.zone", "Europe/Rome"),
            ("lines", "a\r\nb"),
            ("was.lines", "a\r\nb"),
            ("role", "coordinator"),
            ("was.role", "member"),
        ];
        let found = merge(&sent(&version(&opened), &typed), &stands);
        assert_eq!(
            found.fields,
            fields(&[
                ("name", "Ana Holm"),
                ("zone", "Europe/Paris"),
                ("lines", "a\nb\nc"),
                ("role", "coordinator"),
            ])
        );
        let asked: Vec<&str> = found.clashes.iter().map(|c| c.field.as_str()).collect();
        assert_eq!(asked, ["name"]);
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
