//! What README.md and its neighbours show is true: commands are understood, files exist, addresses are in the table of routes.

use std::path::Path;

use crate::support;

const DOCUMENTS: [&str; 6] = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/INVITATIONS.md",
    "docs/PAGES.md",
];

/// Named in the documents, and made only when somebody follows them.
const MADE_LATER: [&str; 7] = [
    "./data",
    "./data-demo",
    "data-demo/mail",
    "target/release/plenary",
    "networks.xlsx",
    "invite.ics",
    "/data",
];

/// What somebody would copy from a document: what stands between backquotes, the lines of its shell blocks, the aims of its links.
#[derive(Default)]
struct Shown {
    quoted: Vec<String>,
    shell: Vec<String>,
    links: Vec<String>,
}

impl Shown {
    fn of(text: &str) -> Self {
        let mut shown = Shown::default();
        let mut block: Option<bool> = None;
        for line in text.lines() {
            match (line.strip_prefix("```"), block) {
                (Some(language), None) => block = Some(language == "sh"),
                (Some(_), Some(_)) => block = None,
                (None, Some(true)) => shown.shell.push(line.to_string()),
                (None, Some(false)) => {}
                (None, None) => {
                    let odd = |(i, part): (usize, &str)| (i % 2 == 1).then(|| part.to_string());
                    shown
                        .quoted
                        .extend(line.split('`').enumerate().filter_map(odd));
                    let aims = line.split("](").skip(1).filter_map(|l| l.split_once(')'));
                    shown.links.extend(aims.map(|(aim, _)| aim.to_string()));
                }
            }
        }
        shown
    }

    /// Every `plenary …`, without what a shell would do with its output or leave out as a comment.
    fn commands(&self) -> Vec<String> {
        let all = self.shell.iter().chain(&self.quoted).map(|line| {
            let line = line.replace("cargo run --release -- ", "plenary ");
            let line = line.replace("cargo run -- ", "plenary ");
            let marks = [" > ", " # "].iter().filter_map(|mark| line.find(mark));
            let end = marks.min().unwrap_or(line.len());
            line[..end].trim().to_string()
        });
        all.filter(|line| line.starts_with("plenary ")).collect()
    }

    /// What reads like a file or a folder of the project.
    fn files(&self) -> Vec<String> {
        const ENDINGS: [&str; 7] = [".rs", ".md", ".toml", ".csv", ".xlsx", ".ics", ".sql"];
        let quoted = self.quoted.iter().filter(|word| {
            let path = word.starts_with(|c: char| c.is_ascii_lowercase() || c == '.');
            word.chars()
                .all(|c| c.is_ascii_alphanumeric() || "._/-".contains(c))
                && (path && word.contains('/') || ENDINGS.iter().any(|e| word.ends_with(e)))
        });
        let links = self.links.iter().filter(|aim| !aim.contains("://"));
        quoted.chain(links).cloned().collect()
    }

    /// Addresses of the service: alone between backquotes, or behind a host in a shell line.
    fn addresses(&self) -> Vec<String> {
        let alone = self.quoted.iter().filter(|word| {
            word.starts_with('/')
                && !word.starts_with("//")
                && !word.contains(' ')
                && !MADE_LATER.contains(&word.as_str())
        });
        let whole = self
            .shell
            .iter()
            .filter_map(|line| line.split_once("localhost:8080"))
            .filter_map(|(_, rest)| rest.split_whitespace().next());
        alone
            .cloned()
            .chain(whole.map(|path| path.replace("/ga-2020", "/{slug}")))
            .collect()
    }
}

/// A line as a shell takes it apart: blanks, and double quotes round what has blanks.
fn words(line: &str) -> Vec<String> {
    let parts = line
        .split('"')
        .enumerate()
        .flat_map(|(i, part)| match i % 2 {
            1 => vec![part.to_string()],
            _ => part.split_whitespace().map(str::to_string).collect(),
        });
    parts.skip(1).collect()
}

/// What the program says to a command that it does not understand. Help is asked for, so nothing is done.
fn misunderstood(line: &str) -> Option<String> {
    let mut arguments = words(line);
    arguments.push("--help".into());
    let output = support::run(&arguments);
    (output.code != 0).then(|| format!("{line}: {}", output.stderr.lines().next().unwrap_or("")))
}

/// Whether it is there: from the project's folder, from `src/`, or as the end of a path in it.
fn exists(name: &str, files: &[String]) -> bool {
    let end = format!("/{}", name.trim_end_matches('/'));
    MADE_LATER.contains(&name)
        || support::root().join(name).exists()
        || files
            .iter()
            .any(|f| f.ends_with(&end) || f.contains(&format!("{end}/")))
}

/// All files of the project's own folders, each beginning with `/`.
fn files() -> Vec<String> {
    fn walk(folder: &Path, into: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.file_name().and_then(|n| n.to_str()) {
                Some("node_modules") => {}
                _ if path.is_dir() => walk(&path, into),
                _ => into.push(path.to_string_lossy().into_owned()),
            }
        }
    }
    let mut found = Vec::new();
    for folder in ["src", "tests", "config", "migrations", "docs"] {
        walk(&support::root().join(folder), &mut found);
    }
    let root = support::root().to_string_lossy().into_owned();
    found.iter().map(|f| f.replacen(&root, "", 1)).collect()
}

/// Whether the table of routes has it, or something below it.
fn answered(address: &str, routes: &str) -> bool {
    let path = address.trim_end_matches('…');
    routes.contains(&format!("\"{path}\""))
        || routes.contains(&format!("\"{}/", path.trim_end_matches('/')))
}

fn faults(name: &str, text: &str) -> Vec<String> {
    let routes = std::fs::read_to_string(support::root().join("src/server.rs")).unwrap();
    let files = files();
    let shown = Shown::of(text);
    let mut found: Vec<String> = shown
        .commands()
        .iter()
        .filter(|line| !line.contains('…'))
        .filter_map(|line| misunderstood(line))
        .collect();
    let missing = shown.files().into_iter().filter(|f| !exists(f, &files));
    found.extend(missing.map(|f| format!("{f}: there is no such file")));
    let unknown = shown.addresses().into_iter();
    found.extend(
        unknown
            .filter(|a| !answered(a, &routes))
            .map(|a| format!("{a}: src/server.rs has no such address")),
    );
    found.iter().map(|says| format!("{name}: {says}")).collect()
}

#[test]
fn what_the_documents_show_is_there() {
    let text = |name: &str| std::fs::read_to_string(support::root().join(name)).unwrap();
    let found: Vec<String> = DOCUMENTS.iter().flat_map(|d| faults(d, &text(d))).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));

    let readme = Shown::of(&text("README.md"));
    let counts = [
        readme.commands().len(),
        readme.files().len(),
        readme.addresses().len(),
    ];
    assert!(
        counts.iter().all(|n| *n >= 8),
        "few commands, files or addresses were found in README.md: {counts:?}"
    );
}

#[test]
fn what_is_not_there_is_found() {
    let text = "\
Start `plenary serve --demmo`, see `config/plenery.toml` and [this](docs/none.md), open `/helth`.

```sh
plenary meeting show ga-2020 twice
plenary meeting show ga-2020 > out.txt
curl http://localhost:8080/api/v1/meetings/ga-2020/nothing
```
";
    assert_eq!(
        faults("X", text),
        [
            "X: plenary meeting show ga-2020 twice: error: unexpected argument 'twice' found",
            "X: plenary serve --demmo: error: unexpected argument '--demmo' found",
            "X: config/plenery.toml: there is no such file",
            "X: docs/none.md: there is no such file",
            "X: /helth: src/server.rs has no such address",
            "X: /api/v1/meetings/{slug}/nothing: src/server.rs has no such address",
        ]
    );
}
