//! A meeting of any size that never was, imported and released by the program's own commands: its outbox holds what a release writes.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::{NaiveDate, TimeDelta};

use crate::refusal::{Kind, Refusal};

/// The slug of the meeting.
pub const SLUG: &str = "bench";
const NETWORKS: u64 = 7;
const ZONES: [&str; 7] = [
    "Africa/Cairo",
    "America/Bogota",
    "Asia/Beirut",
    "Europe/Rome",
    "Asia/Kolkata",
    "America/New_York",
    "Pacific/Auckland",
];
const LANGUAGES: [&str; 5] = ["en", "fr", "ar", "es", "pt"];
const HOURS_A_DAY: u64 = 24;
/// A meeting is at most so long.
const MOST_DAYS: u64 = 30;

/// How many people are invited to how many sessions; the last session has whom the number of mails leaves for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub mails: u64,
    pub people: u64,
}

impl Size {
    pub fn sessions(self) -> u64 {
        self.mails.div_ceil(self.people)
    }

    /// Refuses what fits into no meeting.
    pub fn checked(self) -> Result<Self, Refusal> {
        if self.mails == 0 || self.people == 0 || self.people > self.mails {
            return Err(Refusal::invalid(
                "--people",
                "give at least one person and one mail, and no more people than mails",
            ));
        }
        let most = MOST_DAYS * HOURS_A_DAY;
        if self.sessions() > most {
            return Err(Refusal::invalid(
                "--people",
                format!(
                    "{} mails to {} people are {} sessions each; a meeting of {MOST_DAYS} days has at most {most}: give more people",
                    self.mails,
                    self.people,
                    self.sessions()
                ),
            ));
        }
        Ok(self)
    }
}

/// Imports and releases the meeting with this very program; `place` is the store's arguments.
pub fn fill(
    size: Size,
    folder: &Path,
    place: &[OsString],
    first_day: NaiveDate,
) -> Result<(), Refusal> {
    let sheets = folder.join("sheets");
    let failed = |e: std::io::Error| {
        Refusal::new(
            Kind::Unavailable,
            format!("{} cannot be written: {e}", sheets.display()),
        )
    };
    std::fs::create_dir_all(&sheets).map_err(failed)?;
    let starts = folder.join("starts.csv");
    for (path, text) in [
        (sheets.join("networks.csv"), networks()),
        (sheets.join("participants.csv"), participants(size)),
        (sheets.join("workshops.csv"), workshops(size, first_day)),
        (starts.clone(), programme(size, first_day)),
    ] {
        std::fs::write(path, text).map_err(failed)?;
    }
    let last = first_day + TimeDelta::days((size.sessions() / HOURS_A_DAY).cast_signed());
    let dates = [first_day.to_string(), last.to_string()];
    let mut import: Vec<OsString> = ["meeting", "import"].map(Into::into).to_vec();
    import.push(sheets.into_os_string());
    import.extend(["--slug", SLUG, "--name", "A meeting to measure with"].map(Into::into));
    import.extend(["--from", &dates[0], "--to", &dates[1], "--zone", "UTC"].map(Into::into));
    ours(import, place)?;
    let mut release: Vec<OsString> = ["programme", "release", SLUG, "--starts"]
        .map(Into::into)
        .to_vec();
    release.push(starts.into_os_string());
    ours(release, place)
}

/// Runs this program once more, without settings of whoever measures.
fn ours(arguments: Vec<OsString>, place: &[OsString]) -> Result<(), Refusal> {
    let failed = |says: String| {
        Refusal::internal(format!("the meeting to measure with was refused: {says}"))
    };
    let own = std::env::current_exe().map_err(|e| failed(e.to_string()))?;
    let mut command = Command::new(own);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("PLENARY_") {
            command.env_remove(name);
        }
    }
    let done = command
        .args(arguments)
        .args(place)
        .stdin(Stdio::null())
        .output()
        .map_err(|e| failed(e.to_string()))?;
    if done.status.success() {
        Ok(())
    } else {
        Err(failed(
            String::from_utf8_lossy(&done.stderr).trim().to_string(),
        ))
    }
}

fn networks() -> String {
    (0..NETWORKS).fold("code,name,joined\n".into(), |mut text, n| {
        let _ = writeln!(text, "N{n},Network number {n},2019-09-26");
        text
    })
}

fn participants(size: Size) -> String {
    let head = "name,email,networks,time_zone,language,role,workshops\n";
    let all: Vec<String> = (0..size.sessions()).map(code).collect();
    let whole = all.join(";");
    // The last session may be smaller than the others.
    let without = all[..all.len().saturating_sub(1)].join(";");
    let in_last = size.mails - (size.sessions() - 1) * size.people;
    (0..size.people).fold(head.into(), |mut text, n| {
        let pick = |of: &[&'static str]| of[usize::try_from(n).unwrap_or(0) % of.len()];
        let _ = writeln!(
            text,
            "Person Número {n},person{n}@n{}.example,N{},{},{},member,{}",
            n % NETWORKS,
            n % NETWORKS,
            pick(&ZONES),
            pick(&LANGUAGES),
            if n < in_last { &whole } else { &without }
        );
        text
    })
}

fn workshops(size: Size, first_day: NaiveDate) -> String {
    let head =
        "code,kind,title,lead_network,minutes,audience,earliest_date,latest_date\n".to_string();
    (0..size.sessions()).fold(head, |mut text, n| {
        let day = first_day + TimeDelta::days((n / HOURS_A_DAY).cast_signed());
        let _ = writeln!(
            text,
            "{},workshop,\"Women in mediation, part {n}: what was agreed and what stands\",N{},60,networks,{day},{day}",
            code(n),
            n % NETWORKS
        );
        text
    })
}

fn programme(size: Size, first_day: NaiveDate) -> String {
    (0..size.sessions()).fold("code,start_utc,minutes\n".into(), |mut text, n| {
        let day = first_day + TimeDelta::days((n / HOURS_A_DAY).cast_signed());
        let _ = writeln!(text, "{},{day}T{:02}:00:00Z,60", code(n), n % HOURS_A_DAY);
        text
    })
}

fn code(n: u64) -> String {
    format!("S{n}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_meeting_has_as_many_invitations_as_were_asked_for() {
        let size = Size {
            mails: 2_500,
            people: 1_000,
        }
        .checked()
        .unwrap();
        let invited: usize = participants(size)
            .lines()
            .skip(1)
            .map(|l| l.rsplit(',').next().unwrap_or("").split(';').count())
            .sum();
        assert_eq!((size.sessions(), invited), (3, 2_500));
        let too_many = Size {
            mails: 100_000,
            people: 10,
        };
        assert_eq!(
            too_many.checked().unwrap_err().to_string(),
            "--people: 100000 mails to 10 people are 10000 sessions each; a meeting of 30 days has at most 720: give more people"
        );
    }
}
