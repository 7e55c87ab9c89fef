//! The gate before every parser of foreign calendar text: size, depth, number and length of lines, and whether the object is whole.
//!
//! Parsers of such text recurse: 52 kB of nested `BEGIN:` end a process that has no gate. What no reader of ours needs is left out here, so
//! that a long description or a large attachment is no reason to refuse a calendar.

use std::borrow::Cow;

use super::lines::unfold;
use crate::refusal::Refusal;

/// How much is let through.
pub struct Gate {
    /// The file or the mail's part, in octets.
    pub octets: usize,
    /// Names of the properties that the reader behind the gate uses, upper case.
    pub keep: &'static [&'static str],
}

const DEPTH: usize = 4;
const COMPONENTS: usize = 5_000;
/// Properties of one component, of those that are kept.
const LINES: usize = 200;
/// One content line, unfolded, of those that are kept, in octets.
const LINE_OCTETS: usize = 8 * 1024;

impl Gate {
    /// The text that a parser may see: unfolded, line ends `\n`, names upper case, only the kept properties. `file` names it in sentences.
    pub fn admit(&self, bytes: &[u8], file: &str) -> Result<String, Refusal> {
        if bytes.len() > self.octets {
            return Err(Refusal::invalid(
                file,
                format!(
                    "it has {} octets, {} is the most that is read: export a shorter period",
                    bytes.len(),
                    self.octets
                ),
            ));
        }
        let text = decoded(bytes);
        let text = text.trim_start_matches('\u{feff}').trim_start();
        if !text
            .get(..15)
            .is_some_and(|b| b.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
        {
            return Err(Refusal::invalid(
                file,
                format!(
                    "expected a calendar file (.ics), which begins with BEGIN:VCALENDAR; found {}",
                    what_it_is(bytes, text)
                ),
            ));
        }
        let mut walk = Walk {
            file,
            open: Vec::new(),
            components: 0,
            out: String::with_capacity(text.len()),
        };
        for (number, line) in unfold(text).lines().enumerate() {
            walk.line(number + 1, line.trim_end(), self.keep)?;
        }
        walk.finish()
    }
}

fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    // UTF-8 is the rule; what is no UTF-8 comes from old Windows programs.
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0,
    }
}

struct Walk<'a> {
    file: &'a str,
    /// Names of the open components, where they began, and their lines so far.
    open: Vec<(String, usize, usize)>,
    components: usize,
    out: String,
}

impl Walk<'_> {
    fn refuse(&self, line: usize, says: impl Into<String>) -> Refusal {
        Refusal::invalid(format!("{} content line {line}", self.file), says)
    }

    fn line(&mut self, number: usize, line: &str, keep: &[&str]) -> Result<(), Refusal> {
        let name_ends = line.find([':', ';']).unwrap_or(line.len());
        let name = line[..name_ends].trim().to_ascii_uppercase();
        match name.as_str() {
            "BEGIN" => self.begin(number, &component_of(line))?,
            "END" => self.end(number, &component_of(line))?,
            _ if !keep.contains(&name.as_str()) || name_ends == line.len() => return Ok(()),
            _ => {
                if line.len() > LINE_OCTETS {
                    return Err(self.refuse(
                        number,
                        format!(
                            "{name} has {} octets; {LINE_OCTETS} is the most that is read",
                            line.len()
                        ),
                    ));
                }
                let Some((_, _, lines)) = self.open.last_mut() else {
                    return Err(
                        self.refuse(number, format!("{name} stands outside of any calendar"))
                    );
                };
                *lines += 1;
                if *lines > LINES {
                    return Err(self.refuse(
                        number,
                        format!("more than {LINES} properties in one component"),
                    ));
                }
                self.out.push_str(&name);
                self.out.push_str(&line[name_ends..]);
                self.out.push('\n');
            }
        }
        Ok(())
    }

    fn begin(&mut self, number: usize, component: &str) -> Result<(), Refusal> {
        self.components += 1;
        if self.components > COMPONENTS {
            return Err(self.refuse(
                number,
                format!("more than {COMPONENTS} components: export a shorter period"),
            ));
        }
        if self.open.len() == DEPTH {
            return Err(self.refuse(
                number,
                format!("components lie more than {DEPTH} deep in one another"),
            ));
        }
        self.open.push((component.to_string(), number, 0));
        self.out.push_str("BEGIN:");
        self.out.push_str(component);
        self.out.push('\n');
        Ok(())
    }

    fn end(&mut self, number: usize, component: &str) -> Result<(), Refusal> {
        match self.open.pop() {
            Some((open, _, _)) if open == component => {
                self.out.push_str("END:");
                self.out.push_str(component);
                self.out.push('\n');
                Ok(())
            }
            Some((open, began, _)) => Err(self.refuse(
                number,
                format!("END:{component} where END:{open} of content line {began} is due"),
            )),
            None => Err(self.refuse(number, format!("END:{component} without its BEGIN"))),
        }
    }

    fn finish(self) -> Result<String, Refusal> {
        match self.open.last() {
            None => Ok(self.out),
            Some((open, began, _)) => Err(self.refuse(
                *began,
                format!("the file ends before END:{open}: it is cut off; save or export it again"),
            )),
        }
    }
}

/// The component's name: letters, digits and hyphens, at most 40.
fn component_of(line: &str) -> String {
    line.split_once(':')
        .map_or("", |(_, name)| name)
        .trim()
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
        .take(40)
        .collect::<String>()
        .to_ascii_uppercase()
}

/// What stands there instead of a calendar, for the sentence.
fn what_it_is(bytes: &[u8], text: &str) -> String {
    let lower: String = text.chars().take(200).collect::<String>().to_lowercase();
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return "an empty file".into();
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return "a zip archive or an Excel workbook (take the .ics out of the archive)".into();
    }
    if bytes.starts_with(b"%PDF") {
        return "a PDF document".into();
    }
    if lower.starts_with("<!doctype html") || lower.starts_with("<html") {
        return "a web page (the address may have asked for a sign-in)".into();
    }
    if lower.starts_with("begin:vcard") {
        return "an address card (.vcf)".into();
    }
    if bytes.contains(&0) {
        return "binary data".into();
    }
    let first: String = text
        .lines()
        .next()
        .unwrap_or("")
        .chars()
        .filter(|c| !c.is_control())
        .take(60)
        .collect();
    format!("\"{first}\"")
}
