//! What she said, in sentences: the same hours of several days are one, and a weekly rule is read as the rule that it was. Pure.

use chrono::{Datelike, NaiveDateTime, NaiveTime, TimeDelta};

use super::words::Words;
use crate::availability::{Answer, Said, Way, WeeklyRule};
use crate::language::Value;
use crate::meeting::Weekdays;
use crate::time::{Interval, Resolved, Zone, offset_text, place, short_day_in, span_in};

/// One sentence, and the spans that it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Ids of its spans with blanks between.
    pub ids: String,
    pub answer: Answer,
    pub when: String,
    /// That an hour of it comes twice, and which is meant.
    pub note: Option<String>,
    pub by_file: bool,
    /// The weekly rule that it is, when it is one.
    pub rule: Option<WeeklyRule>,
}

impl Line {
    /// `good`, `warn` or `bad`.
    pub fn shade(&self) -> &'static str {
        match self.answer {
            Answer::Yes => "good",
            Answer::IfNeedBe => "warn",
            Answer::No => "bad",
        }
    }

    /// The first of its spans, by which the page is asked to change it.
    pub fn first_id(&self) -> &str {
        self.ids.split(' ').next().unwrap_or("")
    }
}

/// All that she said as sentences, in the order of their first moments.
pub fn lines(said: &[Said], window: &Interval, zone: &Zone, words: Words) -> Vec<Line> {
    let mut groups: Vec<Vec<&Said>> = Vec::new();
    for span in said {
        match groups.iter_mut().find(|g| alike(g[0], span)) {
            Some(group) => group.push(span),
            None => groups.push(vec![span]),
        }
    }
    groups
        .iter()
        .map(|group| line(group, window, zone, words))
        .collect()
}

/// Whether both say the same of the same hours of different days.
fn alike(a: &Said, b: &Said) -> bool {
    let within_a_day = |s: &Said| s.end_local - s.start_local <= TimeDelta::days(1);
    a.answer == b.answer
        && a.way == b.way
        && a.zone == b.zone
        && a.start_local.time() == b.start_local.time()
        && a.end_local.time() == b.end_local.time()
        && within_a_day(a)
        && within_a_day(b)
        && a.start_local.date() != b.start_local.date()
}

fn line(group: &[&Said], window: &Interval, zone: &Zone, words: Words) -> Line {
    let first = group[0];
    let rule = (group.len() > 1 && first.zone == *zone)
        .then(|| rule_of(group, window, zone))
        .flatten();
    let (from, to) = (first.start_local.time(), first.end_local.time());
    let on = |days: String| {
        words.with(
            "on-days",
            &[
                ("days", Value::Phrase(days)),
                ("hours", Value::Phrase(words.hours(from, to))),
                (
                    "zone",
                    place(first.interval.start(), &first.zone).as_str().into(),
                ),
            ],
        )
    };
    let when = match (&rule, group) {
        (Some(rule), _) => on(words.weekdays(rule.days)),
        (None, [only]) if !is_whole_day(only) => span_in(
            words.language,
            only.interval.start(),
            only.interval.end(),
            &only.zone,
        ),
        (None, several) => {
            let day = |s: &&Said| short_day_in(words.language, s.interval.start(), &s.zone);
            on(words.listed(&several.iter().map(day).collect::<Vec<_>>()))
        }
    };
    let twice = |s: &&Said| {
        twice(s.start_local, &s.zone, words).or_else(|| twice(s.end_local, &s.zone, words))
    };
    Line {
        ids: group
            .iter()
            .map(|s| s.id.to_string())
            .collect::<Vec<_>>()
            .join(" "),
        answer: first.answer,
        when,
        note: group.iter().find_map(twice),
        by_file: first.way == Way::File,
        rule,
    }
}

fn is_whole_day(said: &Said) -> bool {
    let midnight = |at: NaiveDateTime| at.time() == NaiveTime::MIN;
    midnight(said.start_local)
        && midnight(said.end_local)
        && said.end_local - said.start_local == TimeDelta::days(1)
}

/// The weekly rule that says just this.
fn rule_of(group: &[&Said], window: &Interval, zone: &Zone) -> Option<WeeklyRule> {
    let first = group.first()?;
    let starts = || group.iter().map(|s| s.start_local);
    let rule = WeeklyRule {
        days: Weekdays::new(starts().map(|s| s.weekday().number_from_monday())),
        from: first.start_local.time(),
        to: first.end_local.time(),
        answer: first.answer,
    };
    let mut all: Vec<NaiveDateTime> = starts().collect();
    all.sort();
    let meant = rule.over(window, zone);
    (meant.iter().map(|s| s.start_local).eq(all)).then_some(rule)
}

/// The sentence about an hour that comes twice.
fn twice(civil: NaiveDateTime, zone: &Zone, words: Words) -> Option<String> {
    match zone.resolve(civil) {
        Resolved::Fold { earlier, .. } => Some(
            words.with(
                "comes-twice",
                &[
                    ("hour", Value::Phrase(civil.format("%H:%M").to_string())),
                    (
                        "offset",
                        offset_text(zone.local(earlier).offset_seconds)
                            .as_str()
                            .into(),
                    ),
                ],
            ),
        ),
        _ => None,
    }
}
