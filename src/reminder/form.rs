//! The organiser's form: what it holds of the settings, and what is typed in it. Pure.

use super::Settings;
use crate::meeting::{Fields, field};
use crate::refusal::{Finding, Refusal};

/// What the form holds of the settings; an empty field is off.
pub fn stands(settings: &Settings) -> Fields {
    let whole = |value: Option<u32>| value.map(|v| v.to_string()).unwrap_or_default();
    [
        (
            "first_hours",
            settings.first.map(in_hours).unwrap_or_default(),
        ),
        ("second_minutes", whole(settings.second)),
        ("ask_after", whole(settings.ask_after)),
        ("ask_before", whole(settings.ask_before)),
        (
            "week",
            if settings.week {
                "1".into()
            } else {
                String::new()
            },
        ),
    ]
    .map(|(name, value)| (name.to_string(), value))
    .to_vec()
}

fn in_hours(minutes: u32) -> String {
    let (whole, rest) = (minutes / 60, minutes % 60 * 100 / 60);
    if rest == 0 {
        whole.to_string()
    } else {
        format!("{whole}.{rest:02}")
    }
}

/// The settings that are typed; every fault is named with its field.
pub fn read(fields: &[(String, String)]) -> Result<Settings, Refusal> {
    let mut findings = Vec::new();
    let mut taken = |name: &str, read: fn(&str) -> Result<Option<u32>, String>| {
        read(field(fields, name)).unwrap_or_else(|says| {
            findings.push(Finding {
                place: name.into(),
                says,
            });
            None
        })
    };
    let settings = Settings {
        first: taken("first_hours", hours),
        second: taken("second_minutes", number),
        ask_after: taken("ask_after", number),
        ask_before: taken("ask_before", number),
        week: !field(fields, "week").is_empty(),
    };
    Refusal::unless_empty(findings)?;
    settings.checked().map_err(|refusal| Refusal {
        findings: refusal.findings.into_iter().map(of_form).collect(),
        ..refusal
    })
}

/// The fault at the field of the form.
fn of_form(finding: Finding) -> Finding {
    let place = match finding.place.as_str() {
        "first" => "first_hours",
        "second" => "second_minutes",
        "ask-after" => "ask_after",
        "ask-before" => "ask_before",
        other => other,
    };
    Finding {
        place: place.into(),
        says: finding.says,
    }
}

fn number(text: &str) -> Result<Option<u32>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse()
        .map(Some)
        .map_err(|_| format!("\"{text}\" is no whole number; leave it empty to turn it off"))
}

/// Hours, with a part of one, as minutes.
fn hours(text: &str) -> Result<Option<u32>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let hours: f64 = text.replace(',', ".").parse().unwrap_or(f64::NAN);
    if !(0.0..=1000.0).contains(&hours) {
        return Err(format!(
            "\"{text}\" is no number of hours; leave it empty to turn it off"
        ));
    }
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 60,000"
    )]
    Ok(Some((hours * 60.0).round() as u32))
}
