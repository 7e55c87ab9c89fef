//! What a form about one person's time asks for, and the act that it stands for.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::grid::{HOURS, Painting, Wish, read_grid};
use super::keep_painting;
use super::painted::{PART, stands_of};
use super::view::Taken;
use crate::availability::{self, Answer, DefaultHours, SpanId, SpanInput, WeeklyRule};
use crate::ical;
use crate::meeting::Weekdays;
use crate::people::PersonId;
use crate::refusal::Refusal;
use crate::store::Db;
use crate::time::parse_local;

/// One form, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    Span(SpanInput),
    /// What a painting says.
    Grid(Painting),
    /// A weekly rule, and what it stands in the place of.
    Weekly(WeeklyRule, Vec<SpanId>),
    /// `None`: the general hours again.
    Hours(Option<DefaultHours>),
    Withdraw(Vec<SpanId>),
    /// Busy time from a calendar's address, as she typed it.
    Address(String),
    ForgetCalendar,
}

type Fields = [(String, String)];

/// Reads a form by its name: grid, span, weekly, hours, withdraw, address or forget-calendar.
pub fn read(form: &str, fields: &Fields) -> Result<Asked, Refusal> {
    match form {
        "grid" => {
            let (days, saw) = match typed(fields, "grid") {
                "" => by_parts(fields)?,
                letters => (read_grid(letters)?, Vec::new()),
            };
            Ok(Asked::Grid(Painting {
                seen: typed(fields, "seen").to_string(),
                saw,
                days,
            }))
        }
        "span" => {
            let (start_local, end_local) = both(moment(fields, "start"), moment(fields, "end"))?;
            Ok(Asked::Span(SpanInput {
                answer: answer(fields)?,
                start_local,
                end_local,
            }))
        }
        "weekly" => {
            let (from, to) = both(time(fields, "from"), time(fields, "to"))?;
            let days = days(fields);
            if days == Weekdays::default() {
                return Err(Refusal::invalid(
                    "day",
                    "choose at least one day of the week",
                ));
            }
            let rule = WeeklyRule {
                days,
                from,
                to,
                answer: answer(fields)?,
            };
            Ok(Asked::Weekly(rule, ids(typed(fields, "replaces"))))
        }
        "hours" if !typed(fields, "usual").is_empty() => Ok(Asked::Hours(None)),
        "hours" => {
            let (work_from, work_to) = both(time(fields, "work_from"), time(fields, "work_to"))?;
            let (wake_from, wake_to) = both(time(fields, "wake_from"), time(fields, "wake_to"))?;
            for (field, from, to) in [
                ("work_to", work_from, work_to),
                ("wake_to", wake_from, wake_to),
            ] {
                if from == to {
                    return Err(Refusal::invalid(
                        field,
                        "it begins and ends at the same hour: write when it ends",
                    ));
                }
            }
            Ok(Asked::Hours(Some(DefaultHours {
                days: u8::try_from(days(fields).bits()).unwrap_or(0),
                work_from: minute(work_from),
                work_to: minute(work_to),
                wake_from: minute(wake_from),
                wake_to: minute(wake_to),
            })))
        }
        "withdraw" => match ids(typed(fields, "span")) {
            none if none.is_empty() => {
                Err(Refusal::invalid("span", "choose what is to be taken away"))
            }
            some => Ok(Asked::Withdraw(some)),
        },
        "address" => Ok(Asked::Address(typed(fields, "address").to_string())),
        "forget-calendar" => Ok(Asked::ForgetCalendar),
        _ => Err(Refusal::not_found("there is no such form")),
    }
}

/// Does what was asked; what a calendar brought, if it was one.
pub async fn take(
    db: &Db,
    slug: &str,
    person: &PersonId,
    asked: Asked,
) -> Result<Option<Taken>, Refusal> {
    match asked {
        Asked::Grid(painting) => keep_painting(db, slug, person, painting).await?,
        Asked::Span(span) => {
            availability::add_span(db, slug, person, span).await?;
        }
        Asked::Weekly(rule, replaces) => {
            availability::add_weekly(db, slug, person, rule, replaces).await?;
        }
        Asked::Hours(hours) => availability::set_hours(db, slug, person, hours).await?,
        Asked::Withdraw(spans) => availability::remove_spans(db, slug, person, spans).await?,
        Asked::Address(address) => {
            let (host, bytes) = ical::fetch_calendar(&address).await?;
            let busy = availability::import_busy(db, slug, person, &host, bytes).await?;
            return Ok(Some((host, busy)));
        }
        Asked::ForgetCalendar => availability::forget_busy(db, slug, person).await?,
    }
    Ok(None)
}

/// Takes busy time from a calendar file.
pub async fn take_calendar(
    db: &Db,
    slug: &str,
    person: &PersonId,
    files: Vec<(String, Vec<u8>)>,
) -> Result<Taken, Refusal> {
    let Some((name, bytes)) = files.into_iter().next() else {
        return Err(Refusal::invalid(
            "calendar",
            "choose the calendar's file (.ics) first",
        ));
    };
    let busy = availability::import_busy(db, slug, person, &name, bytes).await?;
    Ok((name, busy))
}

type Wishes = Vec<(NaiveDate, [Wish; HOURS])>;
type Letters = Vec<(NaiveDate, [u8; HOURS])>;

/// The fields for parts of days (`part-2020-10-08-2` is its hours from 12:00 to 18:00) as a painting, and what she saw in them
/// (`was-2020-10-08-2`): a field that she left as it stood asks for nothing.
fn by_parts(fields: &Fields) -> Result<(Wishes, Letters), Refusal> {
    let mut days: Wishes = Vec::new();
    let mut saw: Letters = Vec::new();
    for (name, value) in fields {
        let Some(rest) = name.strip_prefix("part-") else {
            continue;
        };
        let unknown = || Refusal::invalid(name, "there is no such part of a day");
        let (date, part) = rest.rsplit_once('-').ok_or_else(unknown)?;
        let date: NaiveDate = date.parse().map_err(|_| unknown())?;
        let part: usize = part.parse().map_err(|_| unknown())?;
        let mut hours = of_day(&mut days, date, Wish::Keep).chunks_mut(PART);
        let hours = hours.nth(part).ok_or_else(unknown)?;
        let was = typed(fields, &format!("was-{rest}"));
        if !was.is_empty() {
            if was.len() != PART {
                return Err(Refusal::invalid(name, "what stood there is six letters"));
            }
            let mut seen = of_day(&mut saw, date, b' ').chunks_mut(PART);
            if let Some(seen) = seen.nth(part) {
                seen.copy_from_slice(was.as_bytes());
            }
        }
        let value = value.trim();
        hours.fill(match value {
            _ if !was.is_empty() && value == stands_of(was) => Wish::Keep,
            "y" => Wish::Say(Answer::Yes),
            "i" => Wish::Say(Answer::IfNeedBe),
            "n" => Wish::Say(Answer::No),
            "-" => Wish::Clear,
            _ => Wish::Keep,
        });
    }
    if days.is_empty() {
        return Err(Refusal::invalid("grid", "no day was sent"));
    }
    Ok((days, saw))
}

/// The hours of a day, which is added when it is not there yet.
fn of_day<T: Copy>(
    days: &mut Vec<(NaiveDate, [T; HOURS])>,
    date: NaiveDate,
    empty: T,
) -> &mut [T; HOURS] {
    let at = days.iter().position(|(d, _)| *d == date);
    let at = at.unwrap_or_else(|| {
        days.push((date, [empty; HOURS]));
        days.len() - 1
    });
    &mut days[at].1
}

/// Ids with blanks between.
fn ids(text: &str) -> Vec<SpanId> {
    text.split_ascii_whitespace()
        .map(SpanId::from_text)
        .collect()
}

fn typed<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields
        .iter()
        .find(|(n, _)| n == name)
        .map_or("", |(_, v)| v.trim())
}

fn moment(fields: &Fields, name: &str) -> Result<NaiveDateTime, Refusal> {
    let text = typed(fields, name);
    parse_local(text).ok_or_else(|| {
        let says = if text.is_empty() {
            "the date and time are missing"
        } else {
            "it is no date and time: write it like 2020-10-13T15:00"
        };
        Refusal::invalid(name, says)
    })
}

fn time(fields: &Fields, name: &str) -> Result<NaiveTime, Refusal> {
    let text = typed(fields, name);
    if text == "24:00" {
        return Ok(NaiveTime::MIN);
    }
    ["%H:%M", "%H:%M:%S"]
        .iter()
        .find_map(|f| NaiveTime::parse_from_str(text, f).ok())
        .ok_or_else(|| Refusal::invalid(name, "it is no time of day: write it like 18:00"))
}

/// Both values, or the faults of both.
fn both<T>(first: Result<T, Refusal>, second: Result<T, Refusal>) -> Result<(T, T), Refusal> {
    match (first, second) {
        (Ok(first), Ok(second)) => Ok((first, second)),
        (Err(mut first), Err(second)) => {
            first.findings.extend(second.findings);
            Err(first)
        }
        (Err(refusal), _) | (_, Err(refusal)) => Err(refusal),
    }
}

fn days(fields: &Fields) -> Weekdays {
    let ticked = fields.iter().filter(|(n, _)| n == "day");
    Weekdays::new(ticked.filter_map(|(_, v)| v.trim().parse().ok()))
}

fn answer(fields: &Fields) -> Result<Answer, Refusal> {
    Answer::from_word(typed(fields, "answer"))
        .ok_or_else(|| Refusal::invalid("answer", "choose yes, if need be or no"))
}

fn minute(at: NaiveTime) -> u16 {
    u16::try_from(at.hour() * 60 + at.minute()).unwrap_or(0)
}
