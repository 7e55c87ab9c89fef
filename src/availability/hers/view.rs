//! One person's time as the page shows it, on her own clock and in the reader's words. Pure.

use serde::Deserialize;

use super::painted::{Part, PartDay, Week, clock_changes, parts, stands_of, weeks};
use super::said::{Line, lines};
use super::words::Words;
use super::{Grid, revision};
use crate::availability::{DefaultHours, HerTime};
use crate::ical::Busy;
use crate::language::Value;
use crate::refusal::{Finding, Kind, Refusal};
use crate::secret::hash_of;
use crate::time::{local_text, place, span_in, weekday_in};

/// What the page shows and what its forms begin with.
#[allow(clippy::struct_excessive_bools)] // each shows or hides a part of the page
pub struct HersView {
    pub words: Words,
    /// Where the forms go: `/my/…/availability`.
    pub base: String,
    /// The organiser's; empty on her own page.
    pub form_token: String,
    pub zone: String,
    /// Whether the page is the one on which each day is answered by plain fields.
    pub by_days: bool,
    pub weeks: Vec<Week>,
    pub days: Vec<PartDay>,
    /// Sentences about changes of her clock during the meeting.
    pub clock: Vec<String>,
    /// Whether some hours are such that she sleeps, and whether these are shown at first: she said something about one, or there are no others.
    pub has_night: bool,
    pub night_said: bool,
    /// Which state of her answers the page shows, and these in letters.
    pub seen: String,
    pub grid: String,
    /// By what the page knows its own hours that wait in the browser; empty: nothing may be kept there.
    pub queue: String,
    pub said: Vec<Line>,
    pub busy: Vec<String>,
    pub own_hours: bool,
    pub hours: Vec<(&'static str, String)>,
    pub working: Vec<u32>,
    /// First and last local moment of the meeting, as fields take them.
    pub opens: String,
    pub closes: String,
    /// Which of the sentences is being changed: its place in `said`.
    pub changing: Option<usize>,
    pub extra: Extra,
}

/// What the address of the page asks for.
#[derive(Deserialize)]
pub struct Shown {
    /// The form that was kept just now.
    #[serde(default)]
    saved: String,
    /// The sentence that is to be changed, by the id of its first span.
    #[serde(default)]
    change: String,
    /// `days`: each day in plain fields.
    #[serde(default)]
    by: String,
}

impl Shown {
    pub fn extra(self) -> Extra {
        Extra {
            saved: self.saved,
            change: self.change,
            by_days: self.by == "days",
            ..Extra::default()
        }
    }
}

/// What a page shows besides what stands.
#[derive(Default)]
pub struct Extra {
    /// The form that was kept just now; empty: none.
    pub saved: String,
    /// The id of the first span of the sentence that is to be changed; empty: none.
    pub change: String,
    pub by_days: bool,
    pub faulty: Option<Faulty>,
    pub taken: Option<Taken>,
}

/// What a calendar is called, and what it brought.
pub type Taken = (String, Busy);

impl Extra {
    /// The page again with what was typed, when the form could not be taken as it was; other refusals stay what they are.
    pub fn again(
        form: String,
        fields: Vec<(String, String)>,
        refusal: Refusal,
    ) -> Result<Extra, Refusal> {
        let conflict = refusal.kind == Kind::Conflict && form == "grid";
        if refusal.kind != Kind::Invalid && !conflict {
            return Err(refusal);
        }
        Ok(Extra {
            by_days: form == "grid",
            faulty: Some(Faulty {
                form,
                fields,
                findings: refusal.findings,
                conflict,
            }),
            ..Extra::default()
        })
    }

    /// Why the page shows a form again; `None`: it does not.
    pub fn status(&self) -> Option<Kind> {
        let faulty = self.faulty.as_ref()?;
        Some(if faulty.conflict {
            Kind::Conflict
        } else {
            Kind::Invalid
        })
    }
}

/// A form that was refused, shown again with what was typed.
pub struct Faulty {
    pub form: String,
    pub fields: Vec<(String, String)>,
    pub findings: Vec<Finding>,
    /// What she answers changed meanwhile.
    pub conflict: bool,
}

/// The page of what is known of her time.
pub fn view(
    time: &HerTime,
    words: Words,
    base: String,
    form_token: &str,
    extra: Extra,
) -> HersView {
    let zone = &time.person.zone;
    let window = time.meeting.window();
    let hours = time.hours.unwrap_or_default();
    let local = |at| local_text(zone.local(at).civil);
    let grid = Grid::of(&time.meeting, zone);
    let cells = grid.cells(&time.said);
    let asleep = |hour: usize| !hours.awake(u16::try_from(hour * 60).unwrap_or(0));
    let night: Vec<usize> = (0..super::HOURS).filter(|h| asleep(*h)).collect();
    let said_at_night = cells.iter().any(|day| {
        night
            .iter()
            .any(|h| !matches!(day[*h], None | Some(super::Cell::Silent)))
    });
    let said = lines(&time.said, &window, zone, words);
    let discreet = time.person.wishes.discreet;
    let weeks = weeks(&grid, &cells, zone, &time.busy, &hours, words);
    HersView {
        changing: said
            .iter()
            .position(|line| line.rule.is_some() && line.first_id() == extra.change),
        by_days: extra.by_days,
        days: if extra.by_days {
            parts(&grid, &cells, zone, words)
        } else {
            Vec::new()
        },
        clock: clock_changes(&grid, zone, words),
        has_night: !night.is_empty() && night.len() < super::HOURS,
        night_said: said_at_night || weeks.iter().all(Week::asleep),
        weeks,
        seen: revision(&time.said),
        grid: grid.text(&time.said),
        queue: if discreet {
            String::new()
        } else {
            hash_of(&base)[..16].to_string()
        },
        words,
        base,
        form_token: form_token.to_string(),
        zone: place(window.start(), zone),
        said,
        busy: time
            .busy
            .intervals()
            .iter()
            .map(|i| span_in(words.language, i.start(), i.end(), zone))
            .collect(),
        own_hours: time.hours.is_some(),
        hours: hour_fields(&hours),
        working: hours.working_days().collect(),
        opens: local(window.start()),
        closes: local(window.end()),
        extra,
    }
}

impl HersView {
    pub fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// All days of the week, Monday 1.
    pub fn weekdays(&self) -> [(u32, &'static str); 7] {
        [1, 2, 3, 4, 5, 6, 7].map(|iso| (iso, weekday_in(self.words.language, iso)))
    }

    /// That the form was kept; empty: none was.
    pub fn saved(&self) -> String {
        match self.extra.saved.as_str() {
            "" => String::new(),
            "withdraw" => self.say("saved-withdraw"),
            "hours" => self.say("saved-hours"),
            "forget-calendar" => self.say("saved-forget"),
            _ => self.say("saved"),
        }
    }

    /// How many entries a calendar had, and how many busy times they make.
    pub fn taken(&self) -> Option<String> {
        let (_, busy) = self.extra.taken.as_ref()?;
        Some(self.words.with(
            "calendar-taken",
            &[
                ("read", Value::from(busy.read)),
                ("busy", Value::from(busy.spans.intervals().len())),
            ],
        ))
    }

    /// What a calendar is called, and what of it could not be used.
    pub fn taken_notes(&self) -> (&str, &[Finding]) {
        self.extra
            .taken
            .as_ref()
            .map_or(("", &[]), |(name, busy)| (name.as_str(), &busy.notes))
    }

    /// What a field of a form holds: what was typed when the form was refused, else what stands.
    pub fn value(&self, form: &str, field: &str) -> String {
        if let Some(faulty) = self.refused(form) {
            return faulty
                .fields
                .iter()
                .find(|(n, _)| n == field)
                .map_or_else(String::new, |(_, v)| v.clone());
        }
        let known = self.hours.iter().filter(|_| form == "hours");
        if let Some((_, text)) = known.into_iter().find(|(name, _)| *name == field) {
            return text.clone();
        }
        let changed = self.changed().filter(|_| form == "weekly");
        let clock = |t: chrono::NaiveTime| t.format("%H:%M").to_string();
        match (field, changed.and_then(|line| line.rule.as_ref())) {
            ("from", Some(rule)) => clock(rule.from),
            ("to", Some(rule)) => clock(rule.to),
            ("replaces", Some(_)) => changed.map(|l| l.ids.clone()).unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// The sentence that is being changed.
    pub fn changed(&self) -> Option<&Line> {
        self.changing.and_then(|i| self.said.get(i))
    }

    /// Whether a box is ticked.
    pub fn ticked(&self, form: &str, field: &str, value: &str) -> bool {
        if let Some(faulty) = self.refused(form) {
            return faulty.fields.iter().any(|(n, v)| n == field && v == value);
        }
        let rule = self
            .changed()
            .filter(|_| form == "weekly")
            .and_then(|line| line.rule.as_ref());
        match (form, field, rule) {
            ("hours", ..) => self.working.iter().any(|d| d.to_string() == value),
            (_, "day", Some(rule)) => value.parse().is_ok_and(|d| rule.days.has(d)),
            (_, "answer", Some(rule)) => rule.answer.word() == value,
            _ => field == "answer" && value == "yes",
        }
    }

    /// Whether the choice of a part of a day is this one: what she chose when the form was refused, else what stands.
    pub fn chosen(&self, part: &Part, value: &str) -> bool {
        self.hers_of(part).as_deref().unwrap_or(part.stands) == value
    }

    /// Whether what she chose for a part of a day is not what stands by now, and this not what she saw.
    pub fn differs(&self, part: &Part) -> bool {
        let seen = self.value("grid", &part.was_name) == part.letters;
        self.hers_of(part)
            .is_some_and(|c| !seen && c != part.stands && c != "keep")
    }

    /// What she chose herself for a part of a day in the form that was refused; `None`: she left it as it stood.
    fn hers_of(&self, part: &Part) -> Option<String> {
        self.refused("grid")?;
        let chosen = self.value("grid", &part.name);
        let was = self.value("grid", &part.was_name);
        (!chosen.is_empty() && (was.is_empty() || chosen != stands_of(&was))).then_some(chosen)
    }

    /// The form as it was refused.
    pub fn refused(&self, form: &str) -> Option<&Faulty> {
        self.extra.faulty.as_ref().filter(|f| f.form == form)
    }

    /// Whether a refusal is about this field.
    pub fn is_faulty(&self, form: &str, field: &str) -> bool {
        self.refused(form)
            .is_some_and(|f| f.findings.iter().any(|finding| finding.place == field))
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
