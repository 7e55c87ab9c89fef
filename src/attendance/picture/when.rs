//! When people could come: a tile for each hour of each day, the darker the more of the networks' people could; the sessions are framed.

use std::collections::BTreeMap;

use chrono::{NaiveDate, Timelike};

use super::canvas::{Canvas, WIDTH, float};
use super::{Drawn, percent, say, shade};
use crate::attendance::{Audience, Figures};
use crate::document::{Align, Anchor, Cell, Fill, Picture, Table};
use crate::language::{Language, Value};
use crate::time::{Instant, Zone, short_day_in};

/// How many of the networks' people could come for the hour that begins then, on the wall of the meeting's zone, as far as the audience may know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    pub zone: Zone,
    pub audience: Audience,
    /// Of how many people; `None`: not told outside the Secretariat.
    pub people: Option<usize>,
    /// An instant of each day, in order: its first hour.
    pub days: Vec<(NaiveDate, Instant)>,
    /// By day and hour; an hour that a clock change leaves out is not there, one that comes twice counts the first time.
    pub can: BTreeMap<(NaiveDate, u32), Able>,
    /// The hours that sessions touch.
    pub sessions: Vec<(NaiveDate, u32, String)>,
}

/// How many could come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Able {
    /// Not told: there are so few people that every step would tell of few.
    Hidden,
    /// A step of the scale of shades: at least [`STEPS`] percent.
    Step(u8),
    /// So many.
    Exactly { able: usize, of: usize },
}

/// Where the steps of the scale begin, in percent.
const STEPS: [usize; 6] = [0, 17, 33, 50, 67, 83];

impl Able {
    /// Outside the Secretariat a step only, and none that holds fewer than the threshold of possible numbers at either end: whoever reads the
    /// lowest cannot tell three who could from none, nor three who could not from none in the highest.
    pub fn told(able: usize, of: usize, audience: Audience) -> Self {
        if audience == Audience::Secretariat {
            return Able::Exactly { able, of };
        }
        let few = usize::try_from(audience.threshold()).unwrap_or(usize::MAX);
        let lowest = shade(few.min(of), of);
        let highest = shade(of.saturating_sub(few), of);
        match shade(able, of) {
            _ if lowest >= highest => Able::Hidden,
            step if step <= lowest => Able::Step(0),
            step => Able::Step(step.min(highest)),
        }
    }

    fn level(self) -> Option<u8> {
        match self {
            Able::Hidden => None,
            Able::Step(step) => Some(step),
            Able::Exactly { able, of } => Some(shade(able, of)),
        }
    }

    pub(super) fn words(self, language: Language) -> String {
        match self {
            Able::Hidden => "…".into(),
            Able::Step(step) => say(language, "from-percent", &[("n", begins(step).into())]),
            Able::Exactly { able, of } => percent(language, able, of),
        }
    }

    /// As words, in a narrow field.
    fn short(self) -> String {
        match self {
            Able::Hidden => String::new(),
            Able::Step(step) => format!("≥{}", begins(step)),
            Able::Exactly { able, of } => super::rounded(able, of).to_string(),
        }
    }
}

fn begins(step: u8) -> usize {
    STEPS.get(usize::from(step)).copied().unwrap_or_default()
}

/// Adds up the networks over the meeting.
pub fn hours(figures: &Figures, audience: Audience) -> Hours {
    let (who, meeting) = (&figures.who_can, &figures.overview.roster.meeting);
    let steps = who.networks.first().map_or(0, |n| n.hour.len());
    let people: u32 = who.networks.iter().map(|n| n.size).sum();
    let people = usize::try_from(people).unwrap_or(usize::MAX);
    let (mut days, mut can) = (Vec::new(), BTreeMap::new());
    for step in 0..steps {
        let at = who.step_start(step);
        let wall = meeting.zone.local(at).civil;
        if wall.minute() != 0 {
            continue;
        }
        let day = wall.date();
        if days.last().is_none_or(|(last, _)| *last != day) {
            days.push((day, at));
        }
        let sum: u32 = who.networks.iter().map(|n| n.hour[step]).sum();
        let sum = usize::try_from(sum).unwrap_or(usize::MAX);
        can.entry((day, wall.hour()))
            .or_insert_with(|| Able::told(sum, people, audience));
    }
    let sessions = figures.overview.records.iter().map(|record| {
        let wall = meeting.zone.local(record.session.at).civil;
        (wall.date(), wall.hour(), record.session.code.clone())
    });
    Hours {
        zone: meeting.zone.clone(),
        audience,
        people: (audience == Audience::Secretariat).then_some(people),
        days,
        can,
        sessions: sessions.collect(),
    }
}

/// Days in columns, hours in rows.
pub fn when_picture(hours: &Hours, language: Language) -> Drawn {
    Drawn {
        picture: picture(hours, language),
        table: table(hours, language),
    }
}

fn picture(hours: &Hours, language: Language) -> Picture {
    let mut canvas = Canvas::new(language, WIDTH);
    let (names, top, high) = (38.0, 30.0, 11.0);
    let wide = (WIDTH - names) / float(hours.days.len().max(1));
    // Where columns are narrow, every day cannot be named.
    let every = if wide >= 24.0 { 1 } else { 7 };
    for (column, (_, at)) in hours.days.iter().enumerate().step_by(every) {
        let text = short_day_in(language, *at, &hours.zone);
        let x = names + wide * float(column);
        let (first, rest) = text.split_once(' ').unwrap_or((text.as_str(), ""));
        if every == 1 {
            let middle = x + wide / 2.0;
            canvas.quiet(
                (middle, 12.0),
                6.5,
                Anchor::Middle,
                first.trim_end_matches([',', '،']),
            );
            canvas.quiet((middle, 22.0), 6.5, Anchor::Middle, rest);
        } else {
            canvas.quiet((x, 18.0), 6.5, Anchor::Start, text.clone());
        }
    }
    for hour in 0..24u32 {
        let y = top + high * float(usize::try_from(hour).unwrap_or(0));
        if hour % 3 == 0 {
            let text = format!("{hour:02}:00");
            canvas.quiet((names - 5.0, y + 8.5), 7.0, Anchor::End, text);
        }
        for (column, (day, _)) in hours.days.iter().enumerate() {
            let x = names + wide * float(column);
            let can = hours.can.get(&(*day, hour));
            match can.and_then(|can| Some((can, can.level()?))) {
                Some((can, level)) => {
                    canvas.rect(x, y, wide - 0.8, high - 0.8, Fill::Scale(level));
                    if wide >= 24.0 {
                        canvas.on(level, (x + wide / 2.0, y + 7.7), 6.0, can.short());
                    }
                }
                None => canvas.rect(x, y, wide - 0.8, high - 0.8, Fill::Nothing),
            }
        }
    }
    for (day, hour, _) in &hours.sessions {
        if let Some(column) = hours.days.iter().position(|(d, _)| d == day) {
            let y = top + high * float(usize::try_from(*hour).unwrap_or(0));
            canvas.frame(names + wide * float(column), y, wide - 0.8, high - 0.8);
        }
    }
    let below = top + high * 24.0 + 8.0;
    let labels = STEPS.map(|n| say(language, "from-percent", &[("n", n.into())]));
    canvas.legend(below, names, labels, None);
    canvas.frame(WIDTH - 130.0, below, 14.0, 9.0);
    let framed = say(language, "framed", &[]);
    canvas.quiet((WIDTH - 112.0, below + 7.5), 7.5, Anchor::Start, framed);
    canvas.done(
        below + 14.0,
        say(language, "when-title", &[]),
        description(hours, language),
    )
}

fn description(hours: &Hours, language: Language) -> String {
    let mut says = vec![with_people(hours, "when-how", language)];
    if hours.hides() {
        let few = i64::from(hours.audience.threshold());
        says.push(say(language, "hidden-why", &[("n", few.into())]));
    } else if hours.people.is_none() {
        let few = i64::from(hours.audience.threshold());
        says.push(say(language, "when-pooled", &[("n", few.into())]));
    }
    let named = |day: &NaiveDate, hour: u32| {
        let at = hours.days.iter().find(|(d, _)| d == day).map(|(_, at)| *at);
        let day = at.map_or_else(String::new, |at| short_day_in(language, at, &hours.zone));
        format!("{day} {hour:02}:00")
    };
    let told = hours.can.iter().filter(|(_, can)| can.level().is_some());
    let best = told.max_by_key(|((day, hour), can)| (**can, std::cmp::Reverse((*day, *hour))));
    if let Some(((day, hour), can)) = best {
        let values = [
            ("best", Value::Name(named(day, *hour))),
            ("percent", Value::Phrase(can.words(language))),
        ];
        says.push(say(language, "when-best", &values));
    }
    says.join(" ")
}

impl Hours {
    /// Whether nothing can be told to this audience.
    fn hides(&self) -> bool {
        self.can.values().any(|can| *can == Able::Hidden)
    }
}

/// A text that says of how many people, where that may be told.
fn with_people(hours: &Hours, key: &str, language: Language) -> String {
    let zone = ("zone", hours.zone.name().into());
    match hours.people {
        Some(people) => say(language, key, &[("people", people.into()), zone]),
        None => say(language, &format!("{key}-outside"), &[zone]),
    }
}

fn table(hours: &Hours, language: Language) -> Table {
    let mut columns = vec![(say(language, "hour", &[]), Align::Start)];
    columns.extend(
        hours
            .days
            .iter()
            .map(|(_, at)| (short_day_in(language, *at, &hours.zone), Align::End)),
    );
    let rows = (0..24u32).map(|hour| {
        let mut cells = vec![Cell::strong(format!("{hour:02}:00"))];
        cells.extend(hours.days.iter().map(|(day, _)| {
            let text = hours
                .can
                .get(&(*day, hour))
                .map_or_else(|| "–".into(), |can| can.words(language));
            if hours
                .sessions
                .iter()
                .any(|(d, h, _)| d == day && *h == hour)
            {
                Cell::strong(text)
            } else {
                Cell::plain(text)
            }
        }));
        cells
    });
    Table {
        caption: with_people(hours, "when-caption", language),
        columns,
        rows: rows.collect(),
    }
}
