//! The texts of a report as a file, `report-texts/1`, in TOML and in JSON.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Facts, Section, Typed};
use crate::language::Language;
use crate::refusal::Refusal;

const FORMAT: &str = "report-texts/1";

/// What a file of texts says. A part that is not in it stays as it is.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextsFile {
    pub format: String,
    pub language: String,
    #[serde(default)]
    pub introduction: Option<String>,
    #[serde(default)]
    pub opening: Option<String>,
    #[serde(default)]
    pub closing: Option<String>,
    #[serde(default)]
    pub acknowledgements: Option<String>,
    /// By the network's code.
    #[serde(default)]
    pub networks: BTreeMap<String, String>,
    /// By the workshop's code.
    #[serde(default)]
    pub workshops: BTreeMap<String, String>,
    /// The numbers of the versions from which these texts come, by the part's name (`introduction`, `network NWM`): with it nothing is written over
    /// what came later.
    #[serde(default)]
    pub after: BTreeMap<String, u32>,
}

/// The texts as they stand.
pub fn texts_file(facts: &Facts, language: Language) -> TextsFile {
    let mut file = TextsFile {
        format: FORMAT.into(),
        language: language.code().into(),
        introduction: None,
        opening: None,
        closing: None,
        acknowledgements: None,
        networks: BTreeMap::new(),
        workshops: BTreeMap::new(),
        after: BTreeMap::new(),
    };
    for (section, name) in facts.sections() {
        let version = facts.texts.get(&section);
        let text = version.map_or_else(String::new, |v| v.text.clone());
        file.after
            .insert(name.clone(), version.map_or(0, |v| v.number));
        let code = name
            .split_once(' ')
            .map_or("", |(_, code)| code)
            .to_string();
        match section {
            Section::Introduction => file.introduction = Some(text),
            Section::Opening => file.opening = Some(text),
            Section::Closing => file.closing = Some(text),
            Section::Acknowledgements => file.acknowledgements = Some(text),
            Section::Network(_) => {
                file.networks.insert(code, text);
            }
            Section::Workshop(_) => {
                file.workshops.insert(code, text);
            }
        }
    }
    file
}

/// The file as TOML.
pub fn to_toml(file: &TextsFile) -> Result<String, Refusal> {
    toml::to_string_pretty(file)
        .map_err(|e| Refusal::internal(format!("the texts could not be written as TOML: {e}")))
}

/// Reads TOML; `name` is the file's, for the sentences.
pub fn of_toml(text: &str, name: &str) -> Result<TextsFile, Refusal> {
    let file: TextsFile = toml::from_str(text).map_err(|e| {
        let line = e
            .span()
            .map_or(1, |s| 1 + text[..s.start].matches('\n').count());
        Refusal::invalid(
            format!("{name} line {line}"),
            format!("it is no file {FORMAT}: {}", e.message()),
        )
    })?;
    checked(file, name)
}

/// Reads JSON; `name` is where it comes from, for the sentences.
pub fn of_json(text: &[u8], name: &str) -> Result<TextsFile, Refusal> {
    let file: TextsFile = serde_json::from_slice(text).map_err(|e| {
        Refusal::invalid(
            format!("{name} line {}", e.line()),
            format!("it is no document {FORMAT}: {e}"),
        )
    })?;
    checked(file, name)
}

fn checked(file: TextsFile, name: &str) -> Result<TextsFile, Refusal> {
    if file.format != FORMAT {
        return Err(Refusal::invalid(
            format!("{name}: format"),
            format!("it says \"{}\" where \"{FORMAT}\" is read", file.format),
        ));
    }
    Ok(file)
}

impl TextsFile {
    /// The language of its texts.
    pub fn language(&self, name: &str) -> Result<Language, Refusal> {
        Language::of_code(&self.language).ok_or_else(|| {
            Refusal::invalid(
                format!("{name}: language"),
                format!("\"{}\" is none of en, fr, ar, es, pt", self.language),
            )
        })
    }

    /// What it wants written, by the parts that the report of this meeting has.
    pub fn typed(&self, facts: &Facts, name: &str) -> Result<Vec<Typed>, Refusal> {
        let parts: BTreeMap<String, Section> =
            facts.sections().into_iter().map(|(s, n)| (n, s)).collect();
        let plain = [
            ("introduction", &self.introduction),
            ("opening", &self.opening),
            ("closing", &self.closing),
            ("acknowledgements", &self.acknowledgements),
        ];
        let mut wanted: Vec<(String, &String)> = plain
            .into_iter()
            .filter_map(|(n, text)| Some((n.to_string(), text.as_ref()?)))
            .collect();
        wanted.extend(
            self.networks
                .iter()
                .map(|(c, t)| (format!("network {c}"), t)),
        );
        wanted.extend(
            self.workshops
                .iter()
                .map(|(c, t)| (format!("workshop {c}"), t)),
        );
        let (mut typed, mut faults) = (Vec::new(), Vec::new());
        for (part, text) in wanted {
            match parts.get(&part) {
                Some(section) => typed.push(Typed {
                    section: section.clone(),
                    text: text.clone(),
                    after: self.after.get(&part).copied(),
                }),
                None => faults.push(crate::refusal::Finding {
                    place: format!("{name}: {part}"),
                    says: format!(
                        "the report has no such part; it has {}",
                        parts.keys().cloned().collect::<Vec<_>>().join(", ")
                    ),
                }),
            }
        }
        Refusal::unless_empty(faults)?;
        Ok(typed)
    }
}
