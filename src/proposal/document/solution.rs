//! `plan-solution/1`, written and read.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::node::{Faults, Node};
use super::read::format_is;
use crate::proposal::alternatives::Alternative;
use crate::proposal::model::{Measure, WorkshopId};
use crate::proposal::propose::Proposal;
use crate::proposal::score::Values;
use crate::refusal::Refusal;
use crate::time::{Instant, instant_text};

/// What a solution file says besides the programme itself.
#[derive(Debug, Clone, Default)]
pub struct Colophon {
    /// The problem's name.
    pub problem: String,
    pub seed: u64,
    /// How long it took; left out where the file must not depend on the machine.
    pub took: Option<Duration>,
    /// Other programmes that are nearly as good.
    pub alternatives: Vec<Alternative>,
    /// Why a workshop has no start, as [`super::conflict_json`] tells it.
    pub conflict: Option<Value>,
}

/// Writes a proposal. The same proposal and colophon give the same bytes.
pub fn write_solution(proposal: &Proposal, colophon: &Colophon) -> String {
    let mut file = Map::new();
    file.insert("format".into(), "plan-solution/1".into());
    file.insert("problem".into(), colophon.problem.clone().into());
    file.insert("starts".into(), starts(&proposal.starts));
    file.insert("claimed".into(), claimed(&proposal.values));
    file.insert("bounds".into(), bounds(&proposal.bounds));
    file.insert("optimal".into(), proposal.optimal.into());
    file.insert("status".into(), proposal.status.name().into());
    if let Some(took) = colophon.took {
        let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        #[allow(clippy::cast_precision_loss)]
        file.insert("seconds".into(), json!(milliseconds as f64 / 1000.0));
    }
    file.insert("seed".into(), colophon.seed.into());
    let others: Vec<Value> = colophon.alternatives.iter().map(alternative).collect();
    file.insert("alternatives".into(), others.into());
    if let Some(conflict) = &colophon.conflict {
        file.insert("conflict".into(), conflict.clone());
    }
    let mut text = serde_json::to_string_pretty(&Value::Object(file)).unwrap_or_default();
    text.push('\n');
    text
}

/// Writes a programme of which nothing is claimed.
pub fn write_programme(problem: &str, programme: &[(WorkshopId, Option<Instant>)]) -> String {
    let file =
        json!({ "format": "plan-solution/1", "problem": problem, "starts": starts(programme) });
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    text
}

fn alternative(a: &Alternative) -> Value {
    json!({
        "starts": starts(&a.starts),
        "claimed": claimed(&a.values),
        "differs": a.differs,
    })
}

pub(crate) fn starts(starts: &[(WorkshopId, Option<Instant>)]) -> Value {
    let map: Map<String, Value> = starts
        .iter()
        .map(|(id, at)| {
            let at = at.map_or(Value::Null, |at| instant_text(at).into());
            (id.0.clone(), at)
        })
        .collect();
    Value::Object(map)
}

/// The raw values by the names of the levels.
pub(crate) fn claimed(values: &Values) -> Value {
    json!({
        Measure::Unplaced.name(): values.unplaced,
        Measure::RequiredLost.name(): values.required_lost,
        Measure::Lost.name(): values.lost,
        Measure::Fairness.name(): values.fairness,
        Measure::Comfort.name(): values.comfort,
        Measure::Disruption.name(): values.disruption,
    })
}

/// A measure that stands at two levels has the bound of the first, which holds given least.
pub(crate) fn bounds(bounds: &[(Measure, i64)]) -> Value {
    let mut map = Map::new();
    for (measure, bound) in bounds {
        map.entry(measure.name()).or_insert_with(|| (*bound).into());
    }
    Value::Object(map)
}

/// A programme as a file has it, in the file's order.
type Programme = Vec<(WorkshopId, Option<Instant>)>;

/// The programme of a solution file, in the file's order. Whether the workshops exist is for the problem to say.
pub fn read_solution(text: &str) -> Result<Programme, Refusal> {
    read(text, programme)
}

/// The alternatives of a solution file; none where the file has none.
pub fn read_alternatives(text: &str) -> Result<Vec<Programme>, Refusal> {
    read(text, |root| {
        let others = root.field("alternatives").items_if_any(MOST_ALTERNATIVES);
        others.iter().map(programme).collect()
    })
}

/// More than anybody compares.
const MOST_ALTERNATIVES: usize = 1_000;

fn read<T: Default>(text: &str, of: impl Fn(&Node) -> T) -> Result<T, Refusal> {
    let value: Value = serde_json::from_str(text).map_err(|e| {
        Refusal::invalid(
            format!("line {}, column {}", e.line(), e.column()),
            "the file is not readable as JSON; it should be a plan-solution/1 document",
        )
    })?;
    let noted = Faults::default();
    let root = Node::root(&value, &noted);
    let mut found = T::default();
    if format_is(&root, "plan-solution/1") {
        found = of(&root);
    }
    Refusal::unless_empty(noted.into_findings())?;
    Ok(found)
}

fn programme(node: &Node) -> Programme {
    let mut starts = Vec::new();
    if node.field("starts").object() {
        for (id, at) in node.field("starts").entries_if_any() {
            let at = at.is_there().then(|| at.instant()).flatten();
            starts.push((WorkshopId(id), at));
        }
    }
    starts
}
