//! How attendance went on: the share of the invited that was present, session by session and week by week. Pure.

use chrono::{Days, NaiveDate};

use super::table::over_all;
use super::{Line, SessionCount};
use crate::time::Zone;

/// A network's way through the sessions, or everybody's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trend {
    /// By code; `None`: partners and the public.
    pub network: Option<String>,
    /// Of each session or week in order: its numbers; `None` where there is no record, or nobody of the network was concerned.
    pub points: Vec<Option<Line>>,
}

/// A week of the meeting, counted from its first day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    /// The codes of its sessions that have a record.
    pub sessions: Vec<String>,
}

/// Each network session by session, and everybody's way.
pub fn by_session(sessions: &[SessionCount]) -> (Vec<Trend>, Vec<Option<Line>>) {
    let groups: Vec<&[SessionCount]> = sessions.chunks(1).collect();
    ways(&groups)
}

/// The weeks in which there were sessions with a record, each network week by week, and everybody's way.
pub fn by_week(
    sessions: &[SessionCount],
    zone: &Zone,
    first_day: NaiveDate,
) -> (Vec<Week>, Vec<Trend>, Vec<Option<Line>>) {
    let mut weeks: Vec<(Week, Vec<SessionCount>)> = Vec::new();
    for session in sessions.iter().filter(|s| s.recorded) {
        let day = zone.local(session.session.at).civil.date();
        let past = (day - first_day)
            .num_days()
            .div_euclid(7)
            .max(0)
            .unsigned_abs();
        let starts = first_day
            .checked_add_days(Days::new(7 * past))
            .unwrap_or(day);
        let code = session.session.code.clone();
        match weeks.iter_mut().find(|(w, _)| w.first_day == starts) {
            Some((week, held)) => {
                week.sessions.push(code);
                held.push(session.clone());
            }
            None => weeks.push((
                Week {
                    first_day: starts,
                    last_day: starts.checked_add_days(Days::new(6)).unwrap_or(starts),
                    sessions: vec![code],
                },
                vec![session.clone()],
            )),
        }
    }
    weeks.sort_by_key(|(week, _)| week.first_day);
    let groups: Vec<&[SessionCount]> = weeks.iter().map(|(_, s)| s.as_slice()).collect();
    let (trends, total) = ways(&groups);
    (weeks.into_iter().map(|(w, _)| w).collect(), trends, total)
}

/// The numbers of each network over some sessions, and everybody's.
type Summed = (Vec<(Option<String>, Line)>, Line);

fn ways(groups: &[&[SessionCount]]) -> (Vec<Trend>, Vec<Option<Line>>) {
    let summed: Vec<Summed> = groups
        .iter()
        .map(|group| {
            let recorded: Vec<SessionCount> =
                group.iter().filter(|s| s.recorded).cloned().collect();
            over_all(&recorded)
        })
        .collect();
    let mut codes: Vec<Option<String>> = Vec::new();
    for (networks, _) in &summed {
        for (code, _) in networks {
            if !codes.contains(code) {
                codes.push(code.clone());
            }
        }
    }
    // Partners and the public come last, whichever session had them first.
    codes.sort_by_key(Option::is_none);
    let trends = codes
        .into_iter()
        .map(|network| Trend {
            points: summed
                .iter()
                .map(|(networks, _)| {
                    let found = networks.iter().find(|(code, _)| *code == network);
                    found.map(|(_, line)| *line)
                })
                .collect(),
            network,
        })
        .collect();
    let total = summed
        .iter()
        .map(|(networks, total)| (!networks.is_empty()).then_some(*total))
        .collect();
    (trends, total)
}
