//! A workshop as the organiser's page shows it. Pure.

use super::form::typed_fields;
use crate::language::Value;
use crate::meeting::{
    Audience, Fields, Invitee, Part, Roster, Rule, RuleKind, Say, Workshop, WorkshopId, span_text,
};
use crate::people::Person;
use crate::time::{Interval, moment_in, span_in};

/// Everything that the page says of one workshop, in words.
pub struct Card {
    pub code: String,
    pub title: String,
    pub theme: String,
    pub kind: &'static str,
    pub public: bool,
    pub minutes: u32,
    /// Code of the network that leads it.
    pub lead: Option<String>,
    pub facilitators: Vec<String>,
    pub rapporteur: Option<String>,
    pub required: Vec<String>,
    pub invited: usize,
    /// Signed up, but of a network that does not belong yet.
    pub not_invited: usize,
    pub networks: Vec<NetworkLine>,
    pub quorum: Option<u32>,
    pub dates: String,
    pub pinned: Option<String>,
    pub not_before: Option<String>,
    pub forbidden: Vec<String>,
    pub held: bool,
    pub join_link: Option<String>,
    pub rules: Vec<String>,
    fields: Fields,
}

/// How many people of one network are invited; `code` is `None` for those of no network.
pub struct NetworkLine {
    pub code: Option<String>,
    /// Who run it, write its report or must attend.
    pub must: usize,
    pub may: usize,
    pub quorum: Option<u32>,
}

/// A rule between two workshops, with what its withdrawal has to name.
pub struct RuleLine {
    pub says: String,
    pub kind: &'static str,
    pub first: String,
    pub second: String,
}

impl NetworkLine {
    /// Its code; nothing for those of no network.
    pub fn name(&self) -> &str {
        self.code.as_deref().unwrap_or_default()
    }
}

impl Card {
    /// Its length, as texts count.
    pub fn minutes_count(&self) -> usize {
        self.minutes as usize
    }

    /// What stands, as a form's field holds it.
    pub fn stored(&self, field: &str) -> String {
        let stands = self.fields.iter().find(|(name, _)| name == field);
        stands.map_or_else(String::new, |(_, value)| value.clone())
    }
}

/// All workshops, in the organiser's order.
pub fn cards(roster: &Roster, t: Say) -> Vec<Card> {
    roster
        .workshops
        .iter()
        .map(|w| card(roster, w, t))
        .collect()
}

/// One workshop in words.
pub fn card(roster: &Roster, w: &Workshop, t: Say) -> Card {
    let named = |part: Part| -> Vec<&Person> {
        let seats = w.people.iter().filter(move |s| s.part == part);
        seats.filter_map(|s| roster.person(&s.person)).collect()
    };
    let names = |part| named(part).iter().map(|p| p.name.clone()).collect();
    let invited = roster.invitees(w);
    let day = |d: chrono::NaiveDate| t.long_day(d, &roster.meeting.zone);
    let zone = &roster.meeting.zone;
    let forbidden = |s: &Interval| {
        if span_text(s, zone).contains('/') {
            span_in(t.0, s.start(), s.end(), zone)
        } else {
            day(zone.local(s.start()).civil.date())
        }
    };
    Card {
        code: w.code.clone(),
        title: w.title.clone(),
        theme: w.theme.clone(),
        kind: w.kind.word(),
        public: w.audience == Audience::Public,
        minutes: w.minutes,
        lead: w
            .lead
            .as_ref()
            .and_then(|id| roster.network(id))
            .map(|n| n.code.clone()),
        facilitators: names(Part::Facilitator),
        rapporteur: named(Part::Rapporteur).first().map(|p| p.name.clone()),
        required: names(Part::Required),
        invited: invited.len(),
        not_invited: roster.signed_up_not_invited(w).len(),
        networks: network_lines(roster, w),
        quorum: w.quorum,
        dates: {
            let said = |key: &str, d| t.of(key, &[("day", Value::Phrase(day(d)))]);
            match (w.earliest, w.latest) {
                (None, None) => t.word("ws-any-day"),
                (Some(e), Some(l)) if e == l => day(e),
                (Some(e), Some(l)) => t.days(e, l, zone),
                (Some(e), None) => said("ws-from-day", e),
                (None, Some(l)) => said("ws-until-day", l),
            }
        },
        pinned: w.pinned.map(|at| moment_in(t.0, at, zone)),
        not_before: w.not_before.map(|at| moment_in(t.0, at, zone)),
        forbidden: w.forbidden.iter().map(forbidden).collect(),
        held: w.held,
        join_link: w.join_link.clone(),
        rules: roster
            .rules
            .iter()
            .filter(|r| r.first == w.id || r.second == w.id)
            .map(|r| rule_line(roster, r, t).says)
            .collect(),
        fields: typed_fields(roster, w),
    }
}

fn network_lines(roster: &Roster, w: &Workshop) -> Vec<NetworkLine> {
    let day = roster.meeting.first_day;
    let invited = roster.invitees(w);
    roster
        .networks
        .iter()
        .map(Some)
        .chain([None])
        .map(|network| {
            let mine = invited
                .iter()
                .filter(|i| roster.represented_by(i.person, day) == network);
            let (may, must): (Vec<&Invitee>, Vec<&Invitee>) =
                mine.partition(|i| i.part == Part::Optional);
            NetworkLine {
                code: network.map(|n| n.code.clone()),
                must: must.len(),
                may: may.len(),
                quorum: network.and_then(|n| w.network_quorum.get(&n.id).copied()),
            }
        })
        .filter(|line| line.must + line.may > 0 || line.quorum.is_some())
        .collect()
}

/// The rules between the meeting's workshops.
pub fn rule_lines(roster: &Roster, t: Say) -> Vec<RuleLine> {
    roster
        .rules
        .iter()
        .map(|r| rule_line(roster, r, t))
        .collect()
}

fn rule_line(roster: &Roster, rule: &Rule, t: Say) -> RuleLine {
    let code = |id: &WorkshopId| {
        let found = roster.workshops.iter().find(|w| w.id == *id);
        found.map_or_else(String::new, |w| w.code.clone())
    };
    let (first, second, gap) = (code(&rule.first), code(&rule.second), rule.gap_minutes);
    let key = match rule.kind {
        RuleKind::Before if gap == 0 => "rule-says-before",
        RuleKind::Before => "rule-says-before-gap",
        RuleKind::NoOverlap => "rule-says-no-overlap",
        RuleKind::Gap => "rule-says-gap",
        RuleKind::DifferentDay => "rule-says-different-day",
        RuleKind::SameDay => "rule-says-same-day",
    };
    let says = t.of(
        key,
        &[
            ("first", Value::Name(first.clone())),
            ("second", Value::Name(second.clone())),
            ("gap", Value::Count(gap.into())),
        ],
    );
    RuleLine {
        says,
        kind: rule.kind.word(),
        first,
        second,
    }
}
