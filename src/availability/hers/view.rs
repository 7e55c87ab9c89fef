//! One person's time in words, on her own clock. Pure.

use chrono::NaiveDateTime;

use crate::availability::{Answer, DefaultHours, HerTime, Said, Way};
use crate::refusal::Finding;
use crate::time::{Resolved, Zone, local_text, offset_text, place, span_with_zone};

/// What the page shows and what its forms begin with.
pub struct HersView {
    /// Where the forms go: `/my/…/availability`.
    pub base: String,
    /// The organiser's; empty on her own page.
    pub form_token: String,
    /// Whether she reads it herself.
    pub herself: bool,
    pub zone: String,
    pub spans: Vec<SpanLine>,
    pub busy: Vec<String>,
    pub own_hours: bool,
    pub hours: Vec<(&'static str, String)>,
    pub working: Vec<u32>,
    /// First and last local moment of the meeting, as fields take them.
    pub opens: String,
    pub closes: String,
    /// The form that was kept just now; empty: none.
    pub saved: String,
    pub faulty: Option<Faulty>,
    /// What a calendar file brought.
    pub notes: Vec<Finding>,
}

/// A form that was refused, shown again with what was typed.
pub struct Faulty {
    pub form: String,
    pub fields: Vec<(String, String)>,
    pub findings: Vec<Finding>,
}

/// One answer of hers.
pub struct SpanLine {
    pub id: String,
    pub answer: &'static str,
    /// `good`, `warn` or `bad`.
    pub shade: &'static str,
    pub when: String,
    /// That an hour of it comes twice, and which is meant.
    pub note: Option<String>,
    pub by_file: bool,
}

const DAYS: [(u32, &str); 7] = [
    (1, "Monday"),
    (2, "Tuesday"),
    (3, "Wednesday"),
    (4, "Thursday"),
    (5, "Friday"),
    (6, "Saturday"),
    (7, "Sunday"),
];

/// The page of what is known of her time.
pub fn view(time: &HerTime, base: String, form_token: &str) -> HersView {
    let zone = &time.person.zone;
    let window = time.meeting.window();
    let hours = time.hours.unwrap_or_default();
    let local = |at| local_text(zone.local(at).civil);
    HersView {
        base,
        form_token: form_token.to_string(),
        herself: form_token.is_empty(),
        zone: place(window.start(), zone),
        spans: time.said.iter().map(line).collect(),
        busy: time
            .busy
            .intervals()
            .iter()
            .map(|i| span_with_zone(i.start(), i.end(), zone))
            .collect(),
        own_hours: time.hours.is_some(),
        hours: hour_fields(&hours),
        working: hours.working_days().collect(),
        opens: local(window.start()),
        closes: local(window.end()),
        saved: String::new(),
        faulty: None,
        notes: Vec::new(),
    }
}

impl HersView {
    /// All days of the week, Monday 1.
    pub fn days(&self) -> [(u32, &'static str); 7] {
        DAYS
    }

    /// What a field of a form holds: what was typed when the form was refused, else what stands.
    pub fn value(&self, form: &str, field: &str) -> String {
        let standing = || {
            let known = self.hours.iter().filter(|_| form == "hours");
            known
                .into_iter()
                .find(|(name, _)| *name == field)
                .map_or_else(String::new, |(_, text)| text.clone())
        };
        match self.refused(form) {
            Some(faulty) => faulty
                .fields
                .iter()
                .find(|(n, _)| n == field)
                .map_or_else(String::new, |(_, v)| v.clone()),
            None => standing(),
        }
    }

    /// Whether a box is ticked.
    pub fn ticked(&self, form: &str, field: &str, value: &str) -> bool {
        match self.refused(form) {
            Some(faulty) => faulty.fields.iter().any(|(n, v)| n == field && v == value),
            None if form == "hours" => self.working.iter().any(|d| d.to_string() == value),
            None => field == "answer" && value == "yes",
        }
    }

    /// The form as it was refused.
    pub fn refused(&self, form: &str) -> Option<&Faulty> {
        self.faulty.as_ref().filter(|f| f.form == form)
    }

    /// Whether a refusal is about this field.
    pub fn is_faulty(&self, form: &str, field: &str) -> bool {
        self.refused(form)
            .is_some_and(|f| f.findings.iter().any(|finding| finding.place == field))
    }
}

fn line(said: &Said) -> SpanLine {
    let (answer, shade) = match said.answer {
        Answer::Yes => ("yes", "good"),
        Answer::IfNeedBe => ("if need be", "warn"),
        Answer::No => ("no", "bad"),
    };
    SpanLine {
        id: said.id.to_string(),
        answer,
        shade,
        when: span_with_zone(said.interval.start(), said.interval.end(), &said.zone),
        note: twice(said.start_local, &said.zone).or_else(|| twice(said.end_local, &said.zone)),
        by_file: said.way == Way::File,
    }
}

/// The sentence about an hour that comes twice.
fn twice(civil: NaiveDateTime, zone: &Zone) -> Option<String> {
    match zone.resolve(civil) {
        Resolved::Fold { earlier, .. } => Some(format!(
            "{} comes twice that night, when the clock goes back; the first is meant ({})",
            civil.format("%H:%M"),
            offset_text(zone.local(earlier).offset_seconds)
        )),
        _ => None,
    }
}

fn hour_fields(hours: &DefaultHours) -> Vec<(&'static str, String)> {
    let text = |minute: u16| format!("{:02}:{:02}", minute / 60 % 24, minute % 60);
    vec![
        ("work_from", text(hours.work_from)),
        ("work_to", text(hours.work_to)),
        ("wake_from", text(hours.wake_from)),
        ("wake_to", text(hours.wake_to)),
    ]
}
