//! What people write into a report, as blocks: paragraphs with an empty line between, items of a list that start with `- `, `**bold**`.
//! Nothing else is markup. Pure.

use crate::document::{Block, Span};

/// The text of a part as blocks; a text of nothing but a hyphen is none.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    let mut items: Vec<String> = Vec::new();
    if text.trim() == "-" {
        return found;
    }
    for line in text.lines().map(str::trim).chain([""]) {
        if let Some(item) = line.strip_prefix("- ") {
            paragraph(&mut lines, &mut found);
            items.push(item.trim().to_string());
        } else if line.is_empty() {
            paragraph(&mut lines, &mut found);
            list(&mut items, &mut found);
        } else if let Some(last) = items.last_mut() {
            // A long item goes on in the next line.
            last.push(' ');
            last.push_str(line);
        } else {
            lines.push(line);
        }
    }
    found
}

fn paragraph(lines: &mut Vec<&str>, found: &mut Vec<Block>) {
    if !lines.is_empty() {
        found.push(Block::Paragraph(spans(&lines.join(" "))));
        lines.clear();
    }
}

fn list(items: &mut Vec<String>, found: &mut Vec<Block>) {
    if !items.is_empty() {
        let items = std::mem::take(items);
        found.push(Block::List {
            numbered: false,
            items: items.iter().map(|i| spans(i)).collect(),
        });
    }
}

/// A line with what stands between two pairs of asterisks in bold; a pair without its partner stays as it is.
pub fn spans(line: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some((before, bold, after)) = bold(rest) {
        if !before.is_empty() {
            found.push(Span::plain(before));
        }
        found.push(Span::bold(bold));
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Span::plain(rest));
    }
    found
}

fn bold(line: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = line.split_once("**")?;
    let (inside, after) = rest.split_once("**")?;
    (!inside.trim().is_empty()).then_some((before, inside, after))
}
