//! Texts by key, in each language, with numbers counted by its plural rules and names kept apart from the direction of the text.

use std::collections::BTreeSet;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::Language;

type Bundle = FluentBundle<FluentResource>;

/// The texts of one subject in every language.
pub struct Texts {
    /// In the order of [`Language::ALL`].
    bundles: Vec<Bundle>,
    faults: Vec<Fault>,
}

/// What is wrong with a file of texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub language: Language,
    pub says: String,
}

/// What stands in a text.
#[derive(Debug, Clone)]
pub enum Value {
    /// A number; plurals follow it.
    Count(i64),
    /// A name, a time, a code: kept apart, so that it does not disturb a text that runs the other way.
    Name(String),
    /// A piece of text made of these texts.
    Phrase(String),
}

impl From<i64> for Value {
    fn from(n: i64) -> Self {
        Value::Count(n)
    }
}

impl From<usize> for Value {
    fn from(n: usize) -> Self {
        Value::Count(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

impl From<&str> for Value {
    fn from(name: &str) -> Self {
        Value::Name(name.to_string())
    }
}

impl Texts {
    /// The texts in the files' words, one file per language in the order of [`Language::ALL`]. What is wrong with them is told by
    /// [`Texts::faults`].
    pub fn of(files: [&str; 5]) -> Self {
        let mut texts = Texts {
            bundles: Vec::new(),
            faults: Vec::new(),
        };
        for (language, file) in Language::ALL.into_iter().zip(files) {
            texts.read(language, file);
        }
        texts.compare(files);
        texts
    }

    fn read(&mut self, language: Language, file: &str) {
        let mut bundle = Bundle::new_concurrent(
            language
                .code()
                .parse()
                .map(|id| vec![id])
                .unwrap_or_default(),
        );
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::En | Language::Ar => grouped::<','>,
            Language::Fr => grouped::<'\u{202f}'>,
            Language::Es => grouped::<'\u{a0}'>,
            Language::Pt => grouped::<'.'>,
        }));
        let mut fault = |says: String| self.faults.push(Fault { language, says });
        let resource =
            FluentResource::try_new(file.to_string()).unwrap_or_else(|(part, errors)| {
                for error in errors {
                    fault(error.to_string());
                }
                part
            });
        if let Err(errors) = bundle.add_resource(resource) {
            for error in errors {
                fault(error.to_string());
            }
        }
        self.bundles.push(bundle);
    }

    /// Every language has the same keys.
    fn compare(&mut self, files: [&str; 5]) {
        let keys = files.map(keys);
        for (language, own) in Language::ALL.into_iter().zip(&keys) {
            for missing in keys[0].difference(own) {
                let says = format!("there is no text \"{missing}\"");
                self.faults.push(Fault { language, says });
            }
            for more in own.difference(&keys[0]) {
                let says = format!("the text \"{more}\" has none beside it in English");
                self.faults.push(Fault { language, says });
            }
        }
    }

    /// Everything that is wrong: a text that another language has and this one has not, a line that cannot be read.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Whether a language has a text for the key.
    pub fn has(&self, language: Language, key: &str) -> bool {
        self.bundles[language as usize].has_message(key)
    }

    /// The text of a key with these values in it. A text that is missing is taken from English, and stands as its key if it is nowhere.
    pub fn say(&self, language: Language, key: &str, values: &[(&str, Value)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(
                (*name).to_string(),
                match value {
                    Value::Count(n) => FluentValue::from(*n),
                    Value::Name(text) => FluentValue::from(apart(language, text)),
                    Value::Phrase(text) => FluentValue::from(text.clone()),
                },
            );
        }
        [language, Language::En]
            .into_iter()
            .find_map(|l| {
                let bundle = &self.bundles[l as usize];
                let pattern = bundle.get_message(key)?.value()?;
                let mut errors = Vec::new();
                Some(
                    bundle
                        .format_pattern(pattern, Some(&args), &mut errors)
                        .into_owned(),
                )
            })
            .unwrap_or_else(|| key.to_string())
    }
}

/// The keys of a file: what stands before the sign of equality at the beginning of a line.
fn keys(file: &str) -> BTreeSet<String> {
    file.lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()))
        .map(str::to_string)
        .collect()
}

/// A number with its thousands set apart.
fn grouped<const BETWEEN: char>(
    value: &FluentValue,
    _: &intl_memoizer::concurrent::IntlLangMemoizer,
) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let digits = number.as_string().into_owned();
    if digits.len() < 5 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            text.push(BETWEEN);
        }
        text.push(digit);
    }
    Some(text)
}

/// A name between the signs that keep its direction its own (FSI and PDI), where that can matter.
pub fn apart(language: Language, text: &str) -> String {
    if language.right_to_left() || text.chars().any(right_to_left) {
        format!("\u{2068}{text}\u{2069}")
    } else {
        text.to_string()
    }
}

/// Hebrew, Arabic and their neighbours, with their presentation forms.
fn right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
