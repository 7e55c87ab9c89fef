//! What a form about one person's time asks for, and the act that it stands for.

use chrono::{NaiveDateTime, NaiveTime, Timelike};

use crate::availability::{self, Answer, DefaultHours, SpanId, SpanInput, WeeklyRule};
use crate::meeting::Weekdays;
use crate::people::PersonId;
use crate::refusal::{Finding, Refusal};
use crate::store::Db;
use crate::time::parse_local;

/// One form, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    Span(SpanInput),
    Weekly(WeeklyRule),
    /// `None`: the general hours again.
    Hours(Option<DefaultHours>),
    Withdraw(SpanId),
    ForgetCalendar,
}

type Fields = [(String, String)];

/// Reads a form by its name: span, weekly, hours, withdraw or forget-calendar.
pub fn read(form: &str, fields: &Fields) -> Result<Asked, Refusal> {
    match form {
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
            Ok(Asked::Weekly(WeeklyRule {
                days,
                from,
                to,
                answer: answer(fields)?,
            }))
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
        "withdraw" => Ok(Asked::Withdraw(SpanId::from_text(typed(fields, "span")))),
        "forget-calendar" => Ok(Asked::ForgetCalendar),
        _ => Err(Refusal::not_found("there is no such form")),
    }
}

/// Does what was asked.
pub async fn take(db: &Db, slug: &str, person: &PersonId, asked: Asked) -> Result<(), Refusal> {
    match asked {
        Asked::Span(span) => availability::add_span(db, slug, person, span)
            .await
            .map(|_| ()),
        Asked::Weekly(rule) => availability::add_weekly(db, slug, person, rule)
            .await
            .map(|_| ()),
        Asked::Hours(hours) => availability::set_hours(db, slug, person, hours).await,
        Asked::Withdraw(span) => availability::remove_span(db, slug, person, &span).await,
        Asked::ForgetCalendar => availability::forget_busy(db, slug, person).await,
    }
}

/// Takes busy time from a calendar file; what is worth knowing of it, the count first.
pub async fn take_calendar(
    db: &Db,
    slug: &str,
    person: &PersonId,
    files: Vec<(String, Vec<u8>)>,
) -> Result<Vec<Finding>, Refusal> {
    let Some((name, bytes)) = files.into_iter().next() else {
        return Err(Refusal::invalid(
            "calendar",
            "choose the calendar's file (.ics) first",
        ));
    };
    let busy = availability::import_busy(db, slug, person, &name, bytes).await?;
    let times = match busy.spans.intervals().len() {
        0 => "none of them lies in the meeting and is busy".to_string(),
        1 => "together they make one busy time during the meeting".to_string(),
        n => format!("together they make {n} busy times during the meeting"),
    };
    let mut notes = vec![Finding {
        place: name,
        says: format!("{} entries were read; {times}", busy.read),
    }];
    notes.extend(busy.notes);
    Ok(notes)
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
