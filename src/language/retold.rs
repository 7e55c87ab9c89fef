//! Sentences that were made in English, said again in another language: refusals, notes of a reader of files, lines that a log keeps.
//!
//! A file of texts says each as English makes it, with its values in their places; a sentence that fits is taken apart and said in the other
//! language's words. A value whose name ends in `-said` is a sentence itself. `docs/decisions/0073-sentences-are-said-again-by-their-english.md` says why keys are not carried instead.

use std::sync::LazyLock;

use super::{Language, Texts, Value};

/// A sentence as a reader meets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub says: String,
    /// It could not be said in her language and is English on a page that is not.
    pub english: bool,
}

/// Every sentence that is known, by its English.
static SENTENCES: LazyLock<Sentences> = LazyLock::new(|| {
    Sentences::of([
        include_str!("sentences/en.ftl"),
        include_str!("sentences/fr.ftl"),
        include_str!("sentences/ar.ftl"),
        include_str!("sentences/es.ftl"),
        include_str!("sentences/pt.ftl"),
    ])
});

/// The sentence in a language, as far as it is known there.
pub fn tell(language: Language, sentence: &str) -> Told {
    if language == Language::En || sentence.is_empty() {
        return Told {
            says: sentence.to_string(),
            english: false,
        };
    }
    let retold = SENTENCES.retell(language, sentence, 0);
    Told {
        english: retold.is_none(),
        says: retold.unwrap_or_else(|| sentence.to_string()),
    }
}

/// As [`tell`], where nothing can mark it: English stays as it is.
pub fn told(language: Language, sentence: &str) -> String {
    tell(language, sentence).says
}

struct Sentences {
    texts: Texts,
    /// Those with the most letters of their own come first: they say most.
    patterns: Vec<Pattern>,
}

struct Pattern {
    key: String,
    pieces: Vec<Piece>,
    letters: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Said(String),
    Place(String),
}

impl Sentences {
    fn of(files: [&str; 5]) -> Self {
        let mut patterns: Vec<Pattern> = files[0]
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(key, text)| Pattern::of(key, text))
            .collect();
        patterns.sort_by_key(|p| std::cmp::Reverse(p.letters));
        Sentences {
            texts: Texts::of(files),
            patterns,
        }
    }

    fn retell(&self, language: Language, sentence: &str, depth: usize) -> Option<String> {
        // A sentence within a sentence within a sentence is none that we made.
        const DEEPEST: usize = 3;
        if depth > DEEPEST {
            return None;
        }
        self.patterns.iter().find_map(|pattern| {
            let values = pattern.fits(sentence)?;
            let mut said = Vec::new();
            for (name, text) in &values {
                let value = if text.is_empty() {
                    Value::Phrase(String::new())
                } else if name.ends_with("-said") {
                    Value::Phrase(self.retell(language, text, depth + 1)?)
                } else if let Ok(n) = text.parse::<i64>() {
                    Value::Count(n)
                } else {
                    Value::Name((*text).to_string())
                };
                said.push((*name, value));
            }
            Some(self.texts.say(language, &pattern.key, &said))
        })
    }
}

impl Pattern {
    fn of(key: &str, text: &str) -> Self {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once("{ ") {
            if !before.is_empty() {
                pieces.push(Piece::Said(before.to_string()));
            }
            let (inside, after) = behind.split_once(" }").unwrap_or((behind, ""));
            match inside.strip_prefix('$') {
                Some(name) => pieces.push(Piece::Place(name.to_string())),
                // What begins with a blank or a brace is written as a string.
                None => pieces.push(Piece::Said(inside.trim_matches('"').to_string())),
            }
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Said(rest.to_string()));
        }
        let letters = pieces.iter().map(|p| match p {
            Piece::Said(text) => text.len(),
            Piece::Place(_) => 0,
        });
        Pattern {
            key: key.to_string(),
            letters: letters.sum(),
            pieces,
        }
    }

    /// The values in the places, when the sentence is one of these.
    fn fits<'a>(&'a self, sentence: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
        let mut values = Vec::new();
        fit(&self.pieces, sentence, &mut values).then_some(values)
    }
}

fn fit<'a>(pieces: &'a [Piece], text: &'a str, values: &mut Vec<(&'a str, &'a str)>) -> bool {
    match pieces {
        [] => text.is_empty(),
        [Piece::Said(said), rest @ ..] => text
            .strip_prefix(said.as_str())
            .is_some_and(|after| fit(rest, after, values)),
        [Piece::Place(name)] => {
            values.push((name, text));
            may_be(name, text)
        }
        [Piece::Place(name), rest @ ..] => {
            let Some(Piece::Said(next)) = rest.first() else {
                return false;
            };
            let known = values.len();
            for (at, _) in text.match_indices(next.as_str()) {
                if !may_be(name, &text[..at]) {
                    continue;
                }
                values.push((name, &text[..at]));
                if fit(rest, &text[at..], values) {
                    return true;
                }
                values.truncate(known);
            }
            false
        }
    }
}

/// A value is something; a sentence within may be left out.
fn may_be(name: &str, text: &str) -> bool {
    !text.is_empty() || name.ends_with("-said")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn a_sentence_is_taken_apart_and_said_in_another_language() {
        let sentences = Sentences::of([
            "short = the name is longer than { $n } characters\nwrapped = { $why-said }; she is not invited\nlike = a similar name",
            "short = le nom dépasse { $n } caractères\nwrapped = { $why-said } ; elle n’est pas invitée\nlike = un nom semblable",
            "short = الاسم أطول من { $n }\nwrapped = { $why-said }؛ غير مدعوة\nlike = اسم مشابه",
            "short = el nombre pasa de { $n }\nwrapped = { $why-said }; no está invitada\nlike = un nombre parecido",
            "short = o nome passa de { $n }\nwrapped = { $why-said }; não está convidada\nlike = um nome parecido",
        ]);
        assert_eq!(sentences.texts.faults(), []);
        let french = |text| sentences.retell(Language::Fr, text, 0);
        assert_eq!(
            french("the name is longer than 200 characters").as_deref(),
            Some("le nom dépasse 200 caractères")
        );
        assert_eq!(
            french("a similar name; she is not invited").as_deref(),
            Some("un nom semblable ; elle n’est pas invitée")
        );
        // What is not known, whole or in part, stays English.
        assert_eq!(french("her shoe size; she is not invited"), None);
        assert_eq!(french("the name is longer than  characters"), None);
    }

    #[test]
    fn no_language_lacks_a_sentence() {
        assert_eq!(SENTENCES.texts.faults(), []);
    }

    #[test]
    fn every_sentence_is_made_by_the_program_in_these_very_words() {
        let mut made = BTreeSet::new();
        collect(
            Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")),
            &mut made,
        );
        let unmade: Vec<String> = SENTENCES
            .patterns
            .iter()
            .map(|p| {
                p.pieces
                    .iter()
                    .fold(String::new(), |said, piece| match piece {
                        Piece::Said(text) => said + text,
                        Piece::Place(_) => said + "{}",
                    })
            })
            .filter(|text| !made.contains(text))
            .collect();
        assert_eq!(unmade, Vec::<String>::new());
    }

    fn collect(folder: &Path, made: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, made);
            } else if path.extension().is_some_and(|e| e == "rs") {
                literals(&std::fs::read_to_string(&path).unwrap(), made);
            }
        }
    }

    /// The string literals of a source file, each place for a value as `{}`.
    fn literals(source: &str, made: &mut BTreeSet<String>) {
        let code: Vec<&str> = source
            .lines()
            .filter(|l| !l.trim_start().starts_with("//"))
            .collect();
        let code = code
            .join("\n")
            .replace("'\"'", "' '")
            .replace("b'\"'", "' '");
        let mut rest = code.as_str();
        while let Some((_, behind)) = rest.split_once('"') {
            let mut literal = String::new();
            let mut chars = behind.char_indices();
            let mut end = behind.len();
            while let Some((at, c)) = chars.next() {
                match c {
                    '"' => {
                        end = at + 1;
                        break;
                    }
                    '\\' => match chars.next() {
                        Some((_, '\n')) => {
                            let blanks = chars.as_str().len() - chars.as_str().trim_start().len();
                            for _ in 0..chars.as_str()[..blanks].chars().count() {
                                chars.next();
                            }
                        }
                        Some((_, c)) => literal.push(c),
                        None => {}
                    },
                    c => literal.push(c),
                }
            }
            made.insert(with_places(&literal));
            rest = &behind[end..];
        }
    }

    fn with_places(literal: &str) -> String {
        let mut text = String::new();
        let mut inside = false;
        for c in literal.chars() {
            match c {
                '{' => {
                    inside = true;
                    text.push_str("{}");
                }
                '}' => inside = false,
                c if !inside => text.push(c),
                _ => {}
            }
        }
        text
    }
}
