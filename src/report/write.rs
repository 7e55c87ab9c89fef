//! What somebody typed for the report, checked: clean text of bearable length, and nothing over what somebody else wrote meanwhile. Pure.

use std::collections::HashMap;

use super::{Section, Typed, Version};
use crate::refusal::{Finding, Kind, Refusal};

/// Characters of one text.
pub const LONGEST: usize = 20_000;

/// The texts that are new, each with the number that it becomes. `name` says how a part is called for people.
///
/// A text that is the same as the newest is no new version. One that was changed while somebody else changed it too is a conflict: then nothing
/// is new.
pub fn decide(
    typed: &[Typed],
    there: &HashMap<Section, Vec<Version>>,
    name: &dyn Fn(&Section) -> String,
) -> Result<Vec<(Section, u32, String)>, Refusal> {
    let (mut new, mut faults, mut conflicts) = (Vec::new(), Vec::new(), Vec::new());
    for one in typed {
        let versions = there.get(&one.section).map_or(&[][..], Vec::as_slice);
        let number = versions.last().map_or(0, |v| v.number);
        let text = clean(&one.text);
        let newest = versions.last().map_or("", |v| v.text.as_str());
        if text == newest {
            continue;
        }
        let length = text.chars().count();
        if length > LONGEST {
            faults.push(Finding {
                place: name(&one.section),
                says: format!("it has {length} characters; shorten it to {LONGEST}"),
            });
            continue;
        }
        if let Some(after) = one.after.filter(|after| *after != number) {
            let seen = versions.iter().find(|v| v.number == after);
            // She left it as her page showed it: what came meanwhile stays.
            if seen.map_or("", |v| v.text.as_str()) == text {
                continue;
            }
            let by = versions.last().map_or("", |v| v.by.as_str());
            conflicts.push(Finding {
                place: name(&one.section),
                says: format!(
                    "{by} wrote version {number} meanwhile: put both together, then save again"
                ),
            });
            continue;
        }
        new.push((one.section.clone(), number + 1, text));
    }
    Refusal::unless_empty(faults)?;
    if !conflicts.is_empty() {
        return Err(Refusal {
            kind: Kind::Conflict,
            findings: conflicts,
        });
    }
    Ok(new)
}

/// The text without blanks at the ends of lines, control characters and signs that turn the direction of what follows.
pub fn clean(text: &str) -> String {
    let kept: String = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .map(|c| if c == '\t' { ' ' } else { c })
        .filter(|c| {
            (*c == '\n' || !c.is_control())
                && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
        })
        .collect();
    let lines: Vec<&str> = kept.lines().map(str::trim_end).collect();
    lines.join("\n").trim().to_string()
}
