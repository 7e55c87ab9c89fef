//! Who is reminded of what, and when. Pure: what stands goes in, what is due comes out; the clock is an argument.
//!
//! Every reminder has a key with the start that it is about: a moved session gets reminders of its own, and none is written twice however
//! the clock jumps. One whose time passed while nobody could write it is skipped once it would say nothing new.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Timelike};

use super::{Due, Kind, Settings};
use crate::invitation::{Answer, Invitation};
use crate::people::{Person, PersonId};
use crate::programme::{Session, SessionId, SessionState};
use crate::time::{Instant, Zone};

/// From this hour of her evening …
const NIGHT_FROM: u32 = 22;
/// … until this hour of her morning a first reminder does not come; it comes the evening before, at this hour.
const NIGHT_TO: u32 = 7;
const EVENING: u32 = 20;
/// The week's agenda comes on Sunday at this hour of hers, and is of no use any more on Monday at noon.
const AGENDA: u32 = 18;
const NOON: u32 = 12;
/// Whoever was asked is left alone for so long at least.
const PATIENCE_HOURS: i64 = 24;
/// Questions that would be asked so soon go into the mail that is written now.
const TOGETHER_HOURS: i64 = 48;

/// What stands.
pub struct World<'a> {
    /// The meeting's id.
    pub meeting: &'a str,
    pub settings: Settings,
    pub people: &'a [&'a Person],
    pub sessions: &'a [Session],
    pub invitations: &'a [Invitation],
    /// Keys under which something was written.
    pub written: &'a HashSet<String>,
}

/// What is to be written now.
pub fn due(world: &World, now: Instant) -> Vec<Due> {
    let open = open(world);
    let ripe = |d: &Due| d.at <= now && now < d.until;
    let mut all: Vec<Due> = Vec::new();
    let mut questions: BTreeMap<PersonId, Vec<Due>> = BTreeMap::new();
    for one in open {
        match one.kind {
            Kind::Answer => questions.entry(one.person.clone()).or_default().push(one),
            _ if ripe(&one) => all.push(one),
            _ => {}
        }
    }
    let soon = now + TimeDelta::hours(TOGETHER_HOURS);
    questions.retain(|_, hers| hers.iter().any(ripe));
    let patient = asked_before(world, &questions, now - TimeDelta::hours(PATIENCE_HOURS));
    for hers in questions.into_values() {
        let with = hers.into_iter().filter(|d| {
            let waited = d.sessions.iter().all(|s| patient.contains(&(&d.person, s)));
            ripe(d) || (waited && d.at <= soon && now < d.until)
        });
        all.extend(together(with));
    }
    all.sort_by(|a, b| (a.at, &a.keys).cmp(&(b.at, &b.keys)));
    all
}

/// Of those people, what was asked before `at`: person and session.
fn asked_before<'a>(
    world: &'a World,
    questions: &BTreeMap<PersonId, Vec<Due>>,
    at: Instant,
) -> HashSet<(&'a PersonId, &'a SessionId)> {
    world
        .invitations
        .iter()
        .filter(|i| i.dtstamp <= at && questions.contains_key(&i.person))
        .map(|i| (&i.person, &i.session))
        .collect()
}

/// What will be due after `now`, if nothing changes: by time.
pub fn upcoming(world: &World, now: Instant) -> Vec<Due> {
    let mut all: Vec<Due> = open(world).into_iter().filter(|d| d.at > now).collect();
    all.sort_by(|a, b| (a.at, &a.keys).cmp(&(b.at, &b.keys)));
    all
}

/// One mail about several questions.
fn together(questions: impl Iterator<Item = Due>) -> Option<Due> {
    questions.reduce(|mut all, one| {
        all.sessions.extend(one.sessions);
        all.keys.extend(one.keys);
        all.at = all.at.min(one.at);
        // The nearest session sets the end: what is written late is still right about all of them.
        all.until = all.until.min(one.until);
        all
    })
}

fn open(world: &World) -> Vec<Due> {
    let mut all = occasions(world);
    all.retain(|d| !d.keys.iter().any(|k| world.written.contains(k)));
    all
}

/// Every occasion there is or was, written or not.
pub fn occasions(world: &World) -> Vec<Due> {
    let people: HashMap<&PersonId, &Person> = world
        .people
        .iter()
        .filter(|p| p.wishes.reminders)
        .map(|p| (&p.id, *p))
        .collect();
    let sessions: HashMap<&SessionId, &Session> = world
        .sessions
        .iter()
        .filter(|s| s.state == SessionState::Confirmed)
        .map(|s| (&s.id, s))
        .collect();
    let mut all = Vec::new();
    let mut weeks: BTreeMap<(&PersonId, NaiveDate), Vec<(&Session, &Invitation)>> = BTreeMap::new();
    for held in world.invitations {
        let concerns = held.held && held.answer != Answer::Declined;
        let (Some(person), Some(session), true) = (
            people.get(&held.person),
            sessions.get(&held.session),
            concerns,
        ) else {
            continue;
        };
        all.extend(first(world, person, session, held));
        all.extend(second(world, person, session, held));
        all.extend(question(world, person, session, held));
        let monday = monday_of(session.at, &person.zone);
        weeks
            .entry((&held.person, monday))
            .or_default()
            .push((*session, held));
    }
    if world.settings.week {
        for ((person, monday), sessions) in weeks {
            if let Some(person) = people.get(person) {
                all.extend(agenda(world, person, monday, &sessions));
            }
        }
    }
    all
}

fn first(world: &World, person: &Person, session: &Session, held: &Invitation) -> Option<Due> {
    let lead = world.settings.first?;
    let at = by_day(before(session, lead), &person.zone);
    // The second one says the same, nearer.
    let until = world
        .settings
        .second
        .map_or(session.at, |second| before(session, second));
    // What she was told since is nearer than this reminder would have been.
    (at > held.dtstamp && at < until).then(|| Due {
        kind: Kind::First,
        person: person.id.clone(),
        sessions: vec![session.id.clone()],
        at,
        until,
        keys: vec![key(session, person, Kind::First)],
    })
}

fn second(world: &World, person: &Person, session: &Session, held: &Invitation) -> Option<Due> {
    let at = before(session, world.settings.second?);
    (at > held.dtstamp).then(|| Due {
        kind: Kind::Second,
        person: person.id.clone(),
        sessions: vec![session.id.clone()],
        at,
        until: session.at,
        keys: vec![key(session, person, Kind::Second)],
    })
}

fn question(world: &World, person: &Person, session: &Session, held: &Invitation) -> Option<Due> {
    if held.answer != Answer::NeedsAction {
        return None;
    }
    let asked = held.dtstamp;
    let after = world
        .settings
        .ask_after
        .map(|days| asked + TimeDelta::days(days.into()));
    let ahead = world
        .settings
        .ask_before
        .map(|days| session.at - TimeDelta::days(days.into()));
    let at = [after, ahead].into_iter().flatten().min()?;
    let at = by_day(
        at.max(asked + TimeDelta::hours(PATIENCE_HOURS)),
        &person.zone,
    );
    // From then on the first reminder asks as well.
    let until = before(session, world.settings.first.unwrap_or(24 * 60));
    (at < until).then(|| Due {
        kind: Kind::Answer,
        person: person.id.clone(),
        sessions: vec![session.id.clone()],
        at,
        until,
        keys: vec![format!("remind:{}:{}:answer", session.uid, person.id)],
    })
}

fn agenda(
    world: &World,
    person: &Person,
    monday: NaiveDate,
    sessions: &[(&Session, &Invitation)],
) -> Option<Due> {
    let sunday = monday.pred_opt()?;
    let at = person.zone.instant(hour(sunday, AGENDA)?);
    // What she was told after that hour needs no agenda.
    let mut hers: Vec<&Session> = sessions
        .iter()
        .filter(|(_, held)| held.dtstamp < at)
        .map(|(session, _)| *session)
        .collect();
    hers.sort_by_key(|s| (s.at, &s.uid));
    let until = person
        .zone
        .instant(hour(monday, NOON)?)
        .min(hers.first()?.at);
    (at < until).then(|| Due {
        kind: Kind::Week,
        person: person.id.clone(),
        sessions: hers.iter().map(|s| s.id.clone()).collect(),
        at,
        until,
        keys: vec![format!(
            "remind:{}:{}:{monday}:week",
            world.meeting, person.id
        )],
    })
}

fn key(session: &Session, person: &Person, kind: Kind) -> String {
    format!(
        "remind:{}:{}:{}:{}",
        session.uid,
        person.id,
        session.at.timestamp(),
        kind.word()
    )
}

fn before(session: &Session, minutes: u32) -> Instant {
    session.at - TimeDelta::minutes(minutes.into())
}

fn hour(day: NaiveDate, hour: u32) -> Option<chrono::NaiveDateTime> {
    day.and_hms_opt(hour, 0, 0)
}

/// The same hour, or the evening before when that is in her night.
fn by_day(at: Instant, zone: &Zone) -> Instant {
    let civil = zone.local(at).civil;
    let evening = match civil.hour() {
        h if h >= NIGHT_FROM => civil.date(),
        h if h < NIGHT_TO => civil.date() - Days::new(1),
        _ => return at,
    };
    zone.instant(evening.and_time(NaiveTime::from_hms_opt(EVENING, 0, 0).unwrap_or_default()))
}

/// The Monday of the week in which that is, on her wall.
pub(super) fn monday_of(at: Instant, zone: &Zone) -> NaiveDate {
    let day = zone.local(at).civil.date();
    day - Days::new(day.weekday().num_days_from_monday().into())
}
