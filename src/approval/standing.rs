//! What the contact group's word means: for a release, and between two programmes. Pure.

use super::{Line, Moved, Question, Rule, State};
use crate::meeting::Roster;
use crate::programme::Start;
use crate::refusal::Refusal;
use crate::time::{instant_text, parse_instant};

/// A meeting's rule and the newest programme that was put forward.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub rule: Rule,
    pub newest: Option<Question>,
}

/// How a programme that is to be released stands to what the contact group said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gate {
    /// Nothing was put to the contact group, or it was withdrawn.
    NeverAsked,
    /// It is exactly the programme of this question, which is approved; `over`: not by every network.
    Approved { number: u32, over: bool },
    /// It stands already: people and words may change, and no start does.
    Stands,
    /// It is that of a question that waits for words.
    Open { number: u32 },
    /// It is another one than that of the newest question; what is otherwise in it.
    Other {
        number: u32,
        approved: bool,
        moved: Vec<Moved>,
    },
}

impl Gate {
    /// As in the API.
    pub fn word(&self) -> &'static str {
        match self {
            Gate::NeverAsked => "never-asked",
            Gate::Approved { over: false, .. } => "approved",
            Gate::Approved { over: true, .. } => "approved-over-objections",
            Gate::Stands => "stands",
            Gate::Open { .. } => "open",
            Gate::Other { .. } => "another-programme",
        }
    }

    /// Whether a release needs a reason by this rule.
    pub fn needs_reason(&self, rule: Rule) -> bool {
        rule == Rule::Recommended && matches!(self, Gate::Open { .. } | Gate::Other { .. })
    }

    /// Whether a release is out of the question by this rule.
    pub fn forbids(&self, rule: Rule) -> bool {
        rule == Rule::Required && !matches!(self, Gate::Approved { .. } | Gate::Stands)
    }

    /// Refuses a release that the rule forbids or that needs a reason and has none; gives the reason that is to be kept.
    pub fn passes(&self, rule: Rule, reason: Option<&str>) -> Result<Option<String>, Refusal> {
        let says = match self {
            Gate::Approved { .. } | Gate::Stands => return Ok(None),
            Gate::NeverAsked => "nothing is put to the contact group".to_string(),
            Gate::Open { number } => {
                format!("the contact group has not approved this programme yet (question {number})")
            }
            Gate::Other {
                number, approved, ..
            } => format!(
                "this is not the programme that {} (question {number})",
                if *approved {
                    "the contact group approved"
                } else {
                    "is with the contact group"
                }
            ),
        };
        if self.forbids(rule) {
            return Err(Refusal::conflict(format!(
                "{says}, and this meeting releases only what the contact group approved: put it forward first"
            )));
        }
        let reason = reason.map(str::trim).filter(|r| !r.is_empty());
        if self.needs_reason(rule) && reason.is_none() {
            return Err(Refusal::conflict(format!(
                "{says}: to release it all the same, say why; the reason is kept"
            )));
        }
        Ok(reason
            .filter(|_| self.needs_reason(rule))
            .map(str::to_string))
    }
}

/// How a programme stands to the newest question.
pub fn gate(standing: &Standing, lines: &[Line]) -> Gate {
    let Some(newest) = &standing.newest else {
        return Gate::NeverAsked;
    };
    let number = newest.number;
    if newest.state == State::Withdrawn {
        return Gate::NeverAsked;
    }
    let moved = moved(&newest.lines, lines);
    if !moved.is_empty() {
        return Gate::Other {
            number,
            approved: newest.approved(),
            moved,
        };
    }
    if newest.approved() {
        return Gate::Approved {
            number,
            over: newest.state == State::Settled,
        };
    }
    Gate::Open { number }
}

/// What is otherwise in `after` than in `before`, by code.
pub fn moved(before: &[Line], after: &[Line]) -> Vec<Moved> {
    let find = |all: &[Line], code: &str| all.iter().find(|l| l.code == code).cloned();
    let mut all: Vec<(String, Moved)> = Vec::new();
    for was in before {
        match find(after, &was.code) {
            None => all.push((was.code.clone(), Moved::Removed(was.clone()))),
            Some(is) if is != *was => all.push((was.code.clone(), Moved::To(was.clone(), is))),
            Some(_) => {}
        }
    }
    for is in after {
        if find(before, &is.code).is_none() {
            all.push((is.code.clone(), Moved::Added(is.clone())));
        }
    }
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all.into_iter().map(|(_, m)| m).collect()
}

/// Starts as they are compared, by code.
pub fn lines_of(starts: &[Start], roster: &Roster) -> Vec<Line> {
    let mut lines: Vec<Line> = starts
        .iter()
        .filter_map(|start| {
            let workshop = roster.workshops.iter().find(|w| w.id == start.workshop)?;
            Some(Line {
                code: workshop.code.clone(),
                at: start.at,
                minutes: start.minutes,
            })
        })
        .collect();
    lines.sort();
    lines
}

/// As a table of starts, which a release takes too.
pub fn lines_text(lines: &[Line]) -> String {
    let mut text = String::from("code,start_utc,minutes\n");
    for line in lines {
        let code = if line.code.contains([',', '"']) {
            format!("\"{}\"", line.code.replace('"', "\"\""))
        } else {
            line.code.clone()
        };
        text.push_str(&format!(
            "{code},{},{}\n",
            instant_text(line.at),
            line.minutes
        ));
    }
    text
}

/// The table back again; a line that is none is left out.
pub fn read_lines(text: &str) -> Vec<Line> {
    text.lines()
        .skip(1)
        .filter_map(|line| {
            let (rest, minutes) = line.rsplit_once(',')?;
            let (code, at) = rest.rsplit_once(',')?;
            let code = match code.strip_prefix('"').and_then(|c| c.strip_suffix('"')) {
                Some(inner) => inner.replace("\"\"", "\""),
                None => code.to_string(),
            };
            Some(Line {
                code,
                at: parse_instant(at)?,
                minutes: minutes.parse().ok()?,
            })
        })
        .collect()
}
