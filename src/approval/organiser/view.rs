//! A question in the words of the organiser's page.

use crate::approval::words::{list, moved, say, say_with};
use crate::approval::{Question, State, Verdict, Way, lines_text, moved as what_moved};
use crate::language::{Language, Value};
use crate::meeting::Roster;
use crate::people::NetworkId;
use crate::time::moment_in;

/// A question with all that was said to it.
pub struct Card {
    pub number: u32,
    /// `Proposal 3`, or that it is a file of starts.
    pub what: String,
    pub proposal: Option<u32>,
    pub state: State,
    /// `good`, `warn`, `bad` or nothing.
    pub class: &'static str,
    pub stands: String,
    pub asked: String,
    pub until: String,
    pub note: String,
    /// Why it was closed.
    pub closed: Option<String>,
    pub changes: Vec<String>,
    pub lines: Vec<Row>,
    /// Every word, the oldest first.
    pub log: Vec<String>,
    /// Networks that said nothing yet.
    pub silent: usize,
    pub starts: String,
}

/// A network's last word.
pub struct Row {
    pub code: String,
    pub name: String,
    pub class: &'static str,
    pub says: String,
    pub reason: String,
    /// Who said so, when, by which way.
    pub by: String,
    /// Who is written to for this network.
    pub contacts: Vec<String>,
}

/// Puts it into words; `before` is the question asked before it.
pub fn card(q: &Question, before: Option<&Question>, roster: &Roster, language: Language) -> Card {
    let zone = &roster.meeting.zone;
    let when = |at| Value::Name(moment_in(language, at, zone));
    let (class, stands) = stands(q, language);
    Card {
        number: q.number,
        what: match q.proposal {
            Some(n) => say_with(language, "what-proposal", &[("n", i64::from(n).into())]),
            None => say(language, "what-starts"),
        },
        proposal: q.proposal,
        state: q.state,
        class,
        stands,
        asked: say_with(
            language,
            "asked",
            &[
                ("by", q.asked_by.as_str().into()),
                ("when", when(q.asked_at)),
            ],
        ),
        until: moment_in(language, q.answer_by, zone),
        note: q.note.clone(),
        closed: q.closed.as_ref().map(|c| {
            let by = Value::Name(if c.by.is_empty() {
                "–".into()
            } else {
                c.by.clone()
            });
            let says = say_with(language, "closed", &[("by", by), ("when", when(c.at))]);
            if c.why.is_empty() {
                says
            } else {
                let why = crate::language::apart(language, &c.why);
                format!("{says} {} {why}", say(language, "why-on"))
            }
        }),
        changes: before.map_or_else(Vec::new, |before| {
            what_moved(&before.lines, &q.lines)
                .iter()
                .map(|m| moved(language, m, zone))
                .collect()
        }),
        lines: q
            .paper
            .networks
            .iter()
            .map(|n| row(q, &n.id(), (&n.code, &n.name), roster, language))
            .collect(),
        log: q
            .words
            .iter()
            .map(|w| {
                let code = roster.network(&w.network).map_or("", |n| n.code.as_str());
                let by = by(roster, w, language);
                let says = verdict(Some(w.verdict), language).1;
                let reason = crate::language::apart(language, &w.reason);
                let code = crate::language::apart(language, code);
                format!("{code}: {says} {reason} ({by})")
            })
            .collect(),
        silent: q.who(None).len(),
        starts: lines_text(&q.lines),
    }
}

fn row(
    q: &Question,
    network: &NetworkId,
    (code, name): (&str, &str),
    roster: &Roster,
    language: Language,
) -> Row {
    let word = q.word_of(network);
    let (class, says) = verdict(word.map(|w| w.verdict), language);
    Row {
        code: code.to_string(),
        name: name.to_string(),
        class,
        says,
        reason: word.map(|w| w.reason.clone()).unwrap_or_default(),
        by: word.map(|w| by(roster, w, language)).unwrap_or_default(),
        contacts: crate::approval::coordinators(roster, std::slice::from_ref(network))
            .into_iter()
            .map(|(person, _)| person.name.clone())
            .collect(),
    }
}

fn verdict(verdict: Option<Verdict>, language: Language) -> (&'static str, String) {
    match verdict {
        Some(Verdict::Agrees) => ("good", say(language, "word-agrees")),
        Some(Verdict::Objects) => ("bad", say(language, "word-objects")),
        None => ("", say(language, "word-silent")),
    }
}

/// Who said so, when, and who wrote it down.
fn by(roster: &Roster, word: &crate::approval::Word, language: Language) -> String {
    let zone = &roster.meeting.zone;
    let who = roster
        .people
        .iter()
        .find(|(p, _)| p.email.key() == word.said_by.to_lowercase())
        .map_or_else(|| word.said_by.clone(), |(p, _)| p.name.clone());
    let values = [
        ("who", Value::Name(who)),
        ("when", Value::Name(moment_in(language, word.at, zone))),
        ("by", word.entered_by.as_str().into()),
    ];
    let key = match word.way {
        Way::Link => "by-link",
        Way::Organiser | Way::Api | Way::CommandLine => "by-organiser",
    };
    say_with(language, key, &values)
}

/// Where a question stands, with its colour.
pub fn stands(q: &Question, language: Language) -> (&'static str, String) {
    let codes = |who: Vec<NetworkId>| {
        let codes: Vec<String> = who
            .iter()
            .filter_map(|id| Some(q.paper.network(id)?.code.clone()))
            .collect();
        list(language, &codes)
    };
    let objecting = q.who(Some(Verdict::Objects));
    match q.state {
        State::Open if !objecting.is_empty() => (
            "bad",
            say_with(
                language,
                "stands-objected",
                &[("n", objecting.len().into()), ("list", codes(objecting))],
            ),
        ),
        State::Open => {
            let silent = q.who(None);
            let all = q.paper.networks.len();
            let values = [
                ("n", (all - silent.len()).into()),
                ("all", all.into()),
                ("list", codes(silent)),
            ];
            ("warn", say_with(language, "stands-open", &values))
        }
        State::Approved => ("good", say(language, "state-approved")),
        State::Settled => ("warn", say(language, "state-settled")),
        State::Withdrawn => ("", say(language, "state-withdrawn")),
        State::Superseded => ("", say(language, "state-superseded")),
    }
}
