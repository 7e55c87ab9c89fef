//! A source file as the house rules look at it: code without comments and strings, and the paths that it names.

use std::path::{Path, PathBuf};

/// A file of `src/`; `path` counts from there, with `/`.
pub struct Source {
    pub path: String,
    pub text: String,
    /// The text with comments and literals blanked out; lines stay where they are.
    code: String,
    /// From this line on there are only tests.
    tests_from: usize,
}

/// A path such as `crate::people::Person`, from its line.
pub struct Named {
    pub line: usize,
    /// Without `crate`: `["people", "Person"]`.
    pub segments: Vec<String>,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let code = blanked(text);
        let in_tests = path.ends_with("/tests.rs") || path.contains("/tests/");
        let inline = code
            .lines()
            .collect::<Vec<_>>()
            .windows(2)
            .position(|w| w[0].trim() == "#[cfg(test)]" && w[1].trim_end().ends_with('{'));
        Source {
            path: path.to_string(),
            text: text.to_string(),
            code,
            tests_from: match inline {
                _ if in_tests => 0,
                Some(line) => line,
                None => usize::MAX,
            },
        }
    }

    /// All files of `src/`, in order.
    pub fn all(src: &Path) -> Vec<Source> {
        let mut paths = Vec::new();
        collect(src, &mut paths);
        paths.sort();
        paths
            .iter()
            .map(|path| {
                let name = path.strip_prefix(src).unwrap().to_string_lossy();
                Source::new(&name, &std::fs::read_to_string(path).unwrap())
            })
            .collect()
    }

    /// `people` of `people/store.rs`, `server` of `server.rs`.
    pub fn module(&self) -> &str {
        let first = self.path.split('/').next().unwrap();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// `store.rs` of `people/store.rs`.
    pub fn file(&self) -> &str {
        self.path.rsplit('/').next().unwrap()
    }

    /// Lines of code, counted from 1, with whether they are part of the tests.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str, bool)> {
        self.code
            .lines()
            .enumerate()
            .map(|(i, line)| (i + 1, line, i >= self.tests_from))
    }

    /// What is named by way of the crate's root: `crate::…`, `crate::{…}`, and as many `super::` as lead there.
    pub fn named_from_root(&self) -> Vec<Named> {
        let mut found = Vec::new();
        let supers = "super::".repeat(self.depth());
        for root in ["crate::", supers.as_str()] {
            for at in occurrences(&self.code, root) {
                let line = 1 + self.code[..at].matches('\n').count();
                for segments in paths_at(&self.code[at + root.len()..]) {
                    found.push(Named { line, segments });
                }
            }
        }
        found
    }

    /// The names of the slice's own files that it uses: `store` of `super::store::…`.
    pub fn named_beside(&self) -> Vec<Named> {
        let mut found = Vec::new();
        for at in occurrences(&self.code, "super::") {
            let line = 1 + self.code[..at].matches('\n').count();
            for segments in paths_at(&self.code[at + "super::".len()..]) {
                found.push(Named { line, segments });
            }
        }
        found
    }

    /// How many modules this file is below the root.
    fn depth(&self) -> usize {
        let parts = self.path.split('/').count();
        if self.file() == "mod.rs" {
            parts - 1
        } else {
            parts
        }
    }
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push(path);
        }
    }
}

/// Where `word` stands and is not the end of a longer path or name.
fn occurrences<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| {
            !code[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
        })
}

/// The paths that start here: one, or those of a group in braces.
fn paths_at(code: &str) -> Vec<Vec<String>> {
    let Some(group) = code.strip_prefix('{') else {
        return vec![one_path(code)];
    };
    let mut depth = 0;
    let mut starts = vec![0];
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts.push(at + 1),
            _ => {}
        }
    }
    starts
        .into_iter()
        .map(|at| one_path(group[at..].trim_start()))
        .filter(|path| !path.is_empty())
        .collect()
}

fn one_path(code: &str) -> Vec<String> {
    let end = code
        .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'))
        .unwrap_or(code.len());
    code[..end]
        .split("::")
        .filter(|s| !s.is_empty())
        .map(str::to_string)
        .collect()
}

/// Comments, strings and character literals become blanks.
fn blanked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let skipped = literal_or_comment(rest, &out);
        if skipped == 0 {
            let c = rest.chars().next().unwrap();
            out.push(c);
            rest = &rest[c.len_utf8()..];
        } else {
            out.extend(
                rest[..skipped]
                    .chars()
                    .map(|c| if c == '\n' { '\n' } else { ' ' }),
            );
            rest = &rest[skipped..];
        }
    }
    out
}

/// The length of what starts here and is no code; nought when it is code.
fn literal_or_comment(rest: &str, before: &str) -> usize {
    let until = |end: &str, from: usize| {
        rest[from..]
            .find(end)
            .map_or(rest.len(), |at| from + at + end.len())
    };
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return until("*/", 2);
    }
    let in_a_name = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    if rest.starts_with('r') && (!in_a_name || before.ends_with('b')) {
        let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
        if rest[1 + hashes..].starts_with('"') {
            return until(&format!("\"{}", "#".repeat(hashes)), 2 + hashes);
        }
    }
    if rest.starts_with('"') {
        return quoted(rest, '"');
    }
    // 'x' and '\n' are characters, 'static is a lifetime.
    if rest.starts_with('\'') {
        let mut chars = rest.chars().skip(1);
        let (first, second) = (chars.next(), chars.next());
        if first == Some('\\') || second == Some('\'') {
            return quoted(rest, '\'');
        }
    }
    0
}

fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[test]
fn code_is_told_from_comments_and_literals() {
    let source = Source::new(
        "a/b.rs",
        "use crate::{people::{A, B}, time};\nlet a = \"crate::mail\"; // crate::web\nlet b = r#\"x\" crate::web\"#;\nlet c = '\"'; crate::store::x::<'static>();\nsuper::super::ical::go(); super::store::go();\n",
    );
    let said = |all: Vec<Named>| {
        all.iter()
            .map(|n| format!("{} {}", n.line, n.segments.join("::")))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        said(source.named_from_root()),
        ["1 people", "1 time", "4 store::x", "5 ical::go"]
    );
    assert_eq!(
        said(source.named_beside()),
        ["5 super::ical::go", "5 store::go"]
    );
}
