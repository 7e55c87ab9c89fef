//! `plan-problem/1`, read: every fault with its path, or the problem.
//!
//! Long because there is one function per object of the document, all of them here so that the format can be read in one place.

use serde_json::Value;

use super::node::{Faults, Node};
use crate::proposal::check::{
    MOST_MINUTES, MOST_NETWORKS, MOST_PAIRS, MOST_PARTICIPANTS, MOST_WORKSHOPS, faults,
};
use crate::proposal::model::{
    Absence, Allowed, Answer, Burden, Hours, Level, Limits, Measure, Network, NetworkId, Pair,
    PairRule, Participant, PersonId, Position, Problem, Said, Workshop, WorkshopId,
};
use crate::refusal::Refusal;
use crate::time::{Instant, Interval, Zone};

/// Weights above this would only serve to overflow the sums.
const MOST_WEIGHT: i64 = 1_000;
/// A thousand years of nights, in thousandths of a minute.
const MOST_LEDGER: i64 = 1_000_000_000_000;
const MOST_SPANS: usize = 20_000;

/// Reads a problem. A refusal lists every fault with its JSON path.
pub fn read_problem(text: &str) -> Result<Problem, Refusal> {
    let value: Value = serde_json::from_str(text).map_err(|e| {
        Refusal::invalid(
            format!("line {}, column {}", e.line(), e.column()),
            "the file is not readable as JSON; it should be a plan-problem/1 document",
        )
    })?;
    let noted = Faults::default();
    let root = Node::root(&value, &noted);
    let problem = format_is(&root, "plan-problem/1")
        .then(|| problem(&root))
        .flatten();
    Refusal::unless_empty(noted.into_findings())?;
    let Some(problem) = problem else {
        return Err(Refusal::invalid("", "the document holds no problem"));
    };
    Refusal::unless_empty(faults(&problem))?;
    Ok(problem)
}

pub(super) fn format_is(root: &Node, wanted: &str) -> bool {
    if !root.object() {
        return false;
    }
    let format = root.field("format");
    match format.text() {
        Some(f) if f == wanted => true,
        Some(f) => {
            format.fault(format!("\"{f}\" should be \"{wanted}\""));
            false
        }
        None => false,
    }
}

fn problem(root: &Node) -> Option<Problem> {
    // Everything is asked before anything is given up, so that all faults are noted.
    let name = root.field("name");
    let name = if name.is_there() {
        name.text()
    } else {
        Some("")
    };
    let window = root.field("window").interval();
    let grid_minutes = root.field("grid_minutes").integer(1, 1440);
    let programme_zone = zone(&root.field("programme_timezone"));
    let limits = limits(&root.field("limits"));
    let networks = each(&root.field("networks"), MOST_NETWORKS, network);
    let participants = each(&root.field("participants"), MOST_PARTICIPANTS, participant);
    let workshops = each(&root.field("workshops"), MOST_WORKSHOPS, workshop);
    let pairs = each_if_any(&root.field("pairs"), MOST_PAIRS, pair);
    let blackouts = spans(&root.field("blackouts"));
    let burden = burden(&root.field("burden"));
    let absence = absence(&root.field("absence"));
    let levels = each(&root.field("policy").field("levels"), 24, level);
    Some(Problem {
        name: name?.to_string(),
        window: window?,
        grid_minutes: u32::try_from(grid_minutes?).ok()?,
        programme_zone: programme_zone?,
        limits: limits?,
        networks: networks?,
        participants: participants?,
        workshops: workshops?,
        pairs: pairs?,
        blackouts: blackouts?,
        burden: burden?,
        absence: absence?,
        levels: levels?,
    })
}

/// All items or nothing; every item is read, so that every fault is noted.
fn each<T>(list: &Node, most: usize, read: fn(&Node) -> Option<T>) -> Option<Vec<T>> {
    if !list.is_there() {
        list.items(most);
        return None;
    }
    each_if_any(list, most, read)
}

fn each_if_any<T>(list: &Node, most: usize, read: fn(&Node) -> Option<T>) -> Option<Vec<T>> {
    let read: Vec<Option<T>> = list.items_if_any(most).iter().map(read).collect();
    read.into_iter().collect()
}

fn zone(node: &Node) -> Option<Zone> {
    Zone::parse(node.text()?)
        .map_err(|unknown| node.fault(unknown.to_string()))
        .ok()
}

fn limits(node: &Node) -> Option<Limits> {
    if !node.object() {
        return None;
    }
    let parallel = node.field("parallel").count(10_000);
    let per_day = node.field("per_day").count(10_000);
    let rest = node.field("facilitator_rest_minutes").count(MOST_MINUTES);
    let near = node.field("near_minutes").count(MOST_MINUTES);
    Some(Limits {
        parallel: parallel?,
        per_day: per_day?,
        facilitator_rest_minutes: rest?,
        near_minutes: near?,
    })
}

fn network(node: &Node) -> Option<Network> {
    if !node.object() {
        return None;
    }
    let id = node.field("id").id();
    let name = node.field("name");
    let name = if name.is_there() {
        name.text().map(str::to_string)
    } else {
        id.clone()
    };
    let ledger = node.field("ledger");
    let ledger = if ledger.is_there() {
        ledger.integer(-MOST_LEDGER, MOST_LEDGER)
    } else {
        Some(0)
    };
    Some(Network {
        id: NetworkId(id?),
        name: name?,
        ledger: ledger?,
    })
}

fn participant(node: &Node) -> Option<Participant> {
    if !node.object() {
        return None;
    }
    let id = node.field("id").id();
    let network = node.field("network").id();
    let zone = zone(&node.field("timezone"));
    let working = node.field("working");
    let working_days: Option<Vec<u8>> = working
        .object()
        .then(|| {
            let days = working.field("days").items(7);
            let read: Vec<_> = days.iter().map(|d| d.integer(1, 7)).collect();
            read.into_iter()
                .map(|d| d.and_then(|d| u8::try_from(d).ok()))
                .collect()
        })
        .flatten();
    let hours = working.is_there().then(|| self::hours(&working)).flatten();
    let waking_node = node.field("waking");
    let waking = waking_node
        .object()
        .then(|| self::hours(&waking_node))
        .flatten();
    let said = each_if_any(&node.field("availability"), MOST_SPANS, said);
    let busy = spans(&node.field("busy"));
    Some(Participant {
        id: PersonId(id?),
        network: NetworkId(network?),
        zone: zone?,
        working_days: working_days?,
        working: hours?,
        waking: waking?,
        said: said?,
        busy: busy?,
    })
}

fn hours(node: &Node) -> Option<Hours> {
    let (from, to) = (node.field("from").clock(), node.field("to").clock());
    Some(Hours {
        from: from?,
        to: to?,
    })
}

fn said(node: &Node) -> Option<Said> {
    let span = node.interval();
    let value = node.field("value");
    let answer = match value.text()? {
        "yes" => Answer::Yes,
        "if-need-be" => Answer::IfNeedBe,
        "no" => Answer::No,
        other => {
            value.fault(format!("\"{other}\" should be yes, if-need-be or no"));
            return None;
        }
    };
    Some(Said {
        span: span?,
        answer,
    })
}

fn spans(list: &Node) -> Option<Vec<Interval>> {
    each_if_any(list, MOST_SPANS, interval)
}

fn interval(node: &Node) -> Option<Interval> {
    node.interval()
}

fn id(node: &Node) -> Option<String> {
    node.id()
}

fn workshop(node: &Node) -> Option<Workshop> {
    if !node.object() {
        return None;
    }
    let id = node.field("id").id();
    let title = node.field("title");
    let title = if title.is_there() {
        title.text().map(str::to_string)
    } else {
        id.clone()
    };
    let minutes = node.field("minutes").integer(1, MOST_MINUTES.into());
    let theme = node.field("theme");
    let theme = if theme.is_there() {
        theme.text().map(|t| Some(t.to_string()))
    } else {
        Some(None)
    };
    let networks = ids(&node.field("networks"), false);
    let facilitators = ids(&node.field("facilitators"), true);
    let required = ids(&node.field("required"), true);
    let optional = ids(&node.field("optional"), true);
    let quorum = maybe(&node.field("quorum"), |n| n.count(1_000_000));
    let network_quorum: Vec<_> = node
        .field("network_quorum")
        .entries_if_any()
        .iter()
        .map(|(id, n)| n.count(1_000_000).map(|need| (NetworkId(id.clone()), need)))
        .collect();
    let position = maybe(&node.field("position"), position);
    let start_after = maybe(&node.field("start_after"), Node::instant);
    let end_before = maybe(&node.field("end_before"), Node::instant);
    let allowed = spans(&node.field("allowed"));
    let pinned: Option<Option<Instant>> = maybe(&node.field("pinned"), Node::instant);
    let announced = maybe(&node.field("announced"), Node::instant);
    let people = |ids: Option<Vec<String>>| ids.map(|l| l.into_iter().map(PersonId).collect());
    Some(Workshop {
        id: WorkshopId(id?),
        title: title?,
        minutes: u32::try_from(minutes?).ok()?,
        theme: theme?,
        networks: networks?.into_iter().map(NetworkId).collect(),
        facilitators: people(facilitators)?,
        required: people(required)?,
        optional: people(optional)?,
        quorum: quorum?.filter(|q| *q > 0),
        network_quorum: network_quorum.into_iter().collect::<Option<_>>()?,
        position: position?,
        start_after: start_after?,
        end_before: end_before?,
        // An empty list is no restriction in this format.
        allowed: match allowed? {
            spans if spans.is_empty() => Allowed::Anytime,
            spans => Allowed::Only(spans),
        },
        pinned: pinned?,
        announced: announced?,
    })
}

/// `Some(None)` when it is left out, `None` when it is there and wrong.
#[allow(clippy::option_option)]
fn maybe<'a, T>(node: &Node<'a>, read: impl Fn(&Node<'a>) -> Option<T>) -> Option<Option<T>> {
    if node.is_there() {
        read(node).map(Some)
    } else {
        Some(None)
    }
}

fn position(node: &Node) -> Option<Position> {
    match node.text()? {
        "first" => Some(Position::First),
        "last" => Some(Position::Last),
        other => {
            node.fault(format!("\"{other}\" should be first or last"));
            None
        }
    }
}

fn ids(list: &Node, must_be_there: bool) -> Option<Vec<String>> {
    if must_be_there && !list.is_there() {
        list.items(MOST_PARTICIPANTS);
        return None;
    }
    each_if_any(list, MOST_PARTICIPANTS, id)
}

fn pair(node: &Node) -> Option<Pair> {
    if !node.object() {
        return None;
    }
    let (a, b) = (node.field("a").id(), node.field("b").id());
    let gap = node.field("gap_minutes");
    let gap_minutes = if gap.is_there() {
        gap.count(100_000_000)
    } else {
        Some(0)
    };
    let kind = node.field("type");
    let rule = match kind.text()? {
        "before" => PairRule::Before {
            gap_minutes: gap_minutes?,
        },
        "no_overlap" => PairRule::NoOverlap,
        "gap" => PairRule::Gap {
            gap_minutes: gap_minutes?,
        },
        "different_day" => PairRule::DifferentDay,
        "same_day" => PairRule::SameDay,
        other => {
            kind.fault(format!(
                "\"{other}\" should be before, no_overlap, gap, different_day or same_day"
            ));
            return None;
        }
    };
    Some(Pair {
        rule,
        a: WorkshopId(a?),
        b: WorkshopId(b?),
    })
}

fn burden(node: &Node) -> Option<Burden> {
    if !node.object() {
        return None;
    }
    let weight = |name: &str| node.field(name).integer(0, MOST_WEIGHT);
    let (waking, asleep, near) = (
        weight("waking_rate"),
        weight("asleep_rate"),
        weight("near_points"),
    );
    Some(Burden {
        waking_rate: waking?,
        asleep_rate: asleep?,
        near_points: near?,
    })
}

fn absence(node: &Node) -> Option<Absence> {
    if !node.object() {
        return None;
    }
    let (no, if_need_be) = (
        node.field("no").integer(0, MOST_WEIGHT),
        node.field("if-need-be").integer(0, MOST_WEIGHT),
    );
    Some(Absence {
        no: no?,
        if_need_be: if_need_be?,
    })
}

fn level(node: &Node) -> Option<Level> {
    if !node.object() {
        return None;
    }
    let grain = node.field("grain").integer(1, 1_000_000_000_000);
    let name = node.field("name");
    let text = name.text()?;
    let Some(measure) = Measure::named(text) else {
        name.fault(format!(
            "\"{text}\" is no level; there are {}",
            Measure::ALL.map(Measure::name).join(", ")
        ));
        return None;
    };
    Some(Level::new(measure, grain?))
}
