//! From what was typed to a document: cleaned, counted, every fault named. Pure.

use super::{Addressee, Document, Recommendation, Status};
use crate::meeting::Roster;
use crate::people::NetworkId;
use crate::refusal::{Finding, Kind, Refusal};

/// Characters of one insight or recommendation.
const LONGEST: usize = 2000;
const MOST_INSIGHTS: usize = 30;
const MOST_RECOMMENDATIONS: usize = 40;

/// A document as it was typed, so that a refused form loses nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Paragraphs, with an empty line between them.
    pub insights: String,
    pub rows: Vec<Row>,
}

/// A recommendation as it was typed; one without a text is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    pub text: String,
    /// `networks` or `policymakers`
    pub addressee: String,
    /// Codes of the supporting networks.
    pub networks: Vec<String>,
    /// `proposed`, `adopted` or `dropped`
    pub status: String,
}

/// Reads a draft; lists all its faults.
pub fn check(draft: &Draft, roster: &Roster) -> Result<Document, Refusal> {
    let mut faults = Vec::new();
    let insights: Vec<String> = paragraphs(&draft.insights);
    if insights.len() > MOST_INSIGHTS {
        faults.push(fault(
            "insights",
            format!(
                "there are {} paragraphs; key insights are at most {MOST_INSIGHTS}",
                insights.len()
            ),
        ));
    }
    for (i, text) in insights.iter().enumerate() {
        too_long(&format!("insights, paragraph {}", i + 1), text, &mut faults);
    }
    let rows: Vec<(usize, &Row)> = draft
        .rows
        .iter()
        .enumerate()
        .filter(|(_, r)| !r.text.trim().is_empty())
        .collect();
    if rows.len() > MOST_RECOMMENDATIONS {
        faults.push(fault(
            "recommendations",
            format!(
                "there are {}; a workshop has at most {MOST_RECOMMENDATIONS}",
                rows.len()
            ),
        ));
    }
    let recommendations: Vec<Recommendation> = rows
        .into_iter()
        .filter_map(|(i, row)| recommendation(i, row, roster, &mut faults))
        .collect();
    if faults.is_empty() {
        Ok(Document {
            insights,
            recommendations,
        })
    } else {
        Err(Refusal {
            kind: Kind::Invalid,
            findings: faults,
        })
    }
}

fn recommendation(
    place: usize,
    row: &Row,
    roster: &Roster,
    faults: &mut Vec<Finding>,
) -> Option<Recommendation> {
    let name = format!("recommendation {}", place + 1);
    let text = paragraphs(&row.text).join("\n\n");
    too_long(&name, &text, faults);
    let addressee = Addressee::from_word(&row.addressee);
    if addressee.is_none() {
        faults.push(fault(
            &name,
            "say to whom it is addressed: networks or policymakers".into(),
        ));
    }
    let status = Status::from_word(&row.status);
    if status.is_none() {
        faults.push(fault(
            &name,
            format!(
                "\"{}\" is no status: proposed, adopted or dropped",
                row.status
            ),
        ));
    }
    let mut networks: Vec<NetworkId> = Vec::new();
    for code in &row.networks {
        match roster.network_by_code(code) {
            Some(network) if !networks.contains(&network.id) => networks.push(network.id.clone()),
            Some(_) => {}
            None => faults.push(fault(
                &name,
                format!("{code} is no network of this meeting"),
            )),
        }
    }
    networks.sort_by_key(|id| roster.networks.iter().position(|n| n.id == *id));
    Some(Recommendation {
        text,
        addressee: addressee?,
        networks,
        status: status?,
    })
}

fn too_long(place: &str, text: &str, faults: &mut Vec<Finding>) {
    let length = text.chars().count();
    if length > LONGEST {
        faults.push(fault(
            place,
            format!("it has {length} characters; shorten it to {LONGEST}"),
        ));
    }
}

fn fault(place: &str, says: String) -> Finding {
    Finding {
        place: place.to_string(),
        says,
    }
}

/// Paragraphs in one line each, without control characters and without signs that turn the direction of what follows.
fn paragraphs(text: &str) -> Vec<String> {
    let clean: String = text
        .replace("\r\n", "\n")
        .chars()
        .filter(|c| {
            (*c == '\n' || !c.is_control())
                && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        })
        .collect();
    clean
        .lines()
        .map(str::trim)
        .collect::<Vec<_>>()
        .split(|line| line.is_empty())
        .map(|lines| lines.join(" "))
        .filter(|p| !p.is_empty())
        .collect()
}
