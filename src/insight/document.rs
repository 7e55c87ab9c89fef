//! The document `insights/1` in JSON: as it is stored, and as the API and files bear it.

use serde::{Deserialize, Serialize};

use super::{Addressee, Document, Recommendation, Status};
use crate::people::NetworkId;
use crate::refusal::Refusal;

const FORMAT: &str = "insights/1";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    format: String,
    #[serde(default)]
    insights: Vec<String>,
    #[serde(default)]
    recommendations: Vec<StoredRow>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredRow {
    text: String,
    addressee: String,
    /// Codes in files and the API, ids in the store.
    #[serde(default)]
    networks: Vec<String>,
    #[serde(default = "proposed")]
    status: String,
}

fn proposed() -> String {
    Status::Proposed.word().to_string()
}

/// The document as text; `name` says how a network is called there.
pub fn text(document: &Document, name: &dyn Fn(&NetworkId) -> String) -> String {
    let stored = Stored {
        format: FORMAT.into(),
        insights: document.insights.clone(),
        recommendations: document
            .recommendations
            .iter()
            .map(|r| StoredRow {
                text: r.text.clone(),
                addressee: r.addressee.word().into(),
                networks: r.networks.iter().map(name).collect(),
                status: r.status.word().into(),
            })
            .collect(),
    };
    serde_json::to_string_pretty(&stored).unwrap_or_default()
}

/// A document of a file as a draft: what is in it is still to be checked. `file` is its name for the sentences.
pub fn read(text: &str, file: &str) -> Result<super::Draft, Refusal> {
    let stored: Stored = serde_json::from_str(text).map_err(|e| {
        Refusal::invalid(
            format!("{file} line {}", e.line()),
            format!("it is no document {FORMAT}: {e}"),
        )
    })?;
    if stored.format != FORMAT {
        return Err(Refusal::invalid(
            format!("{file}: format"),
            format!("it says \"{}\" where \"{FORMAT}\" is read", stored.format),
        ));
    }
    Ok(super::Draft {
        insights: stored.insights.join("\n\n"),
        rows: stored
            .recommendations
            .into_iter()
            .map(|r| super::Row {
                text: r.text,
                addressee: r.addressee,
                networks: r.networks,
                status: r.status,
            })
            .collect(),
    })
}

/// What was stored, read back.
pub(super) fn of_store(text: &str) -> Result<Document, Refusal> {
    let broken = |what: String| Refusal::internal(format!("insight_versions.document: {what}"));
    let stored: Stored = serde_json::from_str(text).map_err(|e| broken(e.to_string()))?;
    let recommendations = stored
        .recommendations
        .into_iter()
        .map(|r| {
            Ok(Recommendation {
                addressee: Addressee::from_word(&r.addressee)
                    .ok_or_else(|| broken(r.addressee.clone()))?,
                status: Status::from_word(&r.status).ok_or_else(|| broken(r.status.clone()))?,
                networks: r.networks.into_iter().map(NetworkId::from_text).collect(),
                text: r.text,
            })
        })
        .collect::<Result<_, Refusal>>()?;
    Ok(Document {
        insights: stored.insights,
        recommendations,
    })
}
