//! Taking marks, and the sheet on which they are made.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::lay_out::laid_out;
use super::{Mark, Outcome, Sheet, Stay, Taken, Whom, store};
use crate::attendance::actions::{load_overview, of_meeting, of_session, standing};
use crate::attendance::state::{self, Act, Deed};
use crate::attendance::{Aliases, Entry, EntryId, Source, Whose, deciding, names, record};
use crate::invitation;
use crate::meeting::{self, Roster};
use crate::people::{Email, Person, PersonId, random_id};
use crate::programme::Session;
use crate::refusal::{Kind, Refusal};
use crate::store::{Conn, Db};
use crate::time::{Instant, Interval};

/// Marks in one call.
const MOST: usize = 2000;
/// Typed names in one session: a hand's work, not a file's.
const MOST_NAMES: usize = 300;
/// Characters of a typed name.
const LONGEST_NAME: usize = 120;

/// Whom somebody may mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Everybody of the meeting.
    Meeting,
    /// Who is invited to the session or in its record already.
    Session,
}

/// What checking in did.
#[derive(Debug, Clone)]
pub struct Marked {
    pub person: Person,
    pub session: Session,
    /// Her minutes in the record afterwards; `None`: she is not in it.
    pub minutes: Option<u32>,
    pub present: bool,
}

/// Takes marks in any order, each once: of several about one person the last by its own time counts. What is wrong with one does not keep the
/// others from being taken; a record that is final refuses each that is new.
pub async fn mark(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    marks: Vec<Mark>,
    reach: Reach,
    by: &str,
) -> Result<Vec<Outcome>, Refusal> {
    let (slug, code, by) = (slug.to_string(), code.to_string(), by.to_string());
    if marks.len() > MOST {
        return Err(Refusal::invalid(
            "marks",
            format!("{} marks in one call; {MOST} are allowed", marks.len()),
        ));
    }
    db.write(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let (session, _) = standing(conn, &roster, &code)?;
        let mut desk = Desk::open(conn, &roster, &session, reach, now, &by)?;
        marks
            .into_iter()
            .map(|mark| {
                let id = mark.id.clone();
                let taken = match desk.take(conn, mark) {
                    Ok(taken) => Ok(taken),
                    // About this mark, or because the record is final: an earlier one of these may have come before that. The rest is the house's.
                    Err(refusal) if matches!(refusal.kind, Kind::Invalid | Kind::Conflict) => {
                        Err(refusal)
                    }
                    Err(refusal) => return Err(refusal),
                };
                Ok(Outcome { id, taken })
            })
            .collect()
    })
    .await
}

/// A session whose people are being marked.
struct Desk<'a> {
    roster: &'a Roster,
    session: &'a Session,
    /// `None`: everybody of the meeting.
    within: Option<BTreeSet<PersonId>>,
    entries: Vec<Entry>,
    aliases: Aliases,
    now: Instant,
    by: &'a str,
}

impl<'a> Desk<'a> {
    fn open(
        conn: &mut Conn,
        roster: &'a Roster,
        session: &'a Session,
        reach: Reach,
        now: Instant,
        by: &'a str,
    ) -> Result<Self, Refusal> {
        conn.lock(&format!("attendance {}", roster.meeting.slug))?;
        let entries = of_session(conn, &roster.meeting, &session.id)?;
        let within = match reach {
            Reach::Meeting => None,
            Reach::Session => {
                let held = invitation::of_session(conn, &session.id)?;
                let held = held.into_iter().filter(|i| i.held).map(|i| i.person);
                let there = entries.iter().filter_map(|e| e.person.clone());
                Some(held.chain(there).collect())
            }
        };
        Ok(Desk {
            aliases: deciding::store::decisions(conn, &roster.meeting)?.of(&session.id),
            roster,
            session,
            within,
            entries,
            now,
            by,
        })
    }

    fn take(&mut self, conn: &mut Conn, mut mark: Mark) -> Result<Taken, Refusal> {
        // A clock that is ahead would win over every later mark.
        mark.at = mark.at.min(self.now);
        self.keep(conn, mark)
    }

    /// A mark that is made here and now comes after all others, also after one of the same instant.
    fn take_last(&mut self, conn: &mut Conn, mut mark: Mark) -> Result<Taken, Refusal> {
        if let Some((at, _)) = store::latest(conn, &self.session.id, &mark.whom)? {
            mark.at = mark.at.max(at + TimeDelta::microseconds(1));
        }
        self.keep(conn, mark)
    }

    fn keep(&mut self, conn: &mut Conn, mut mark: Mark) -> Result<Taken, Refusal> {
        self.check(&mut mark)?;
        if store::has(conn, &self.session.id, &mark.id)? {
            return Ok(Taken::Known);
        }
        let latest = store::latest(conn, &self.session.id, &mark.whom)?;
        let person = match &mark.whom {
            Whom::Person(id) => Some(id),
            Whom::Name(_) => None,
        };
        let deed = Deed {
            act: if mark.stay.is_some() {
                Act::Marked
            } else {
                Act::Unmarked
            },
            person,
            says: match (&mark.stay, person) {
                (Some(stay), Some(_)) => format!("minutes {} to {}", stay.from, stay.until),
                (Some(stay), None) => {
                    format!("by a typed name, minutes {} to {}", stay.from, stay.until)
                }
                (None, Some(_)) => String::new(),
                (None, None) => "by a typed name".into(),
            },
            by: self.by,
        };
        if latest.is_some_and(|last| last > (mark.at, mark.id.clone())) {
            store::add(conn, &self.session.id, &mark, self.now, self.by)?;
            return Ok(Taken::Older);
        }
        state::change(conn, self.roster, self.session, self.now, &deed)?;
        store::add(conn, &self.session.id, &mark, self.now, self.by)?;
        self.apply(conn, &mark)?;
        Ok(Taken::Counts)
    }

    fn check(&self, mark: &mut Mark) -> Result<(), Refusal> {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if mark.id.is_empty() || mark.id.len() > 64 || !mark.id.chars().all(plain) {
            return Err(Refusal::invalid(
                "id",
                "a mark has an id of 1 to 64 letters, digits and hyphens",
            ));
        }
        match &mut mark.whom {
            Whom::Person(id) => {
                let allowed = self.within.as_ref().is_none_or(|all| all.contains(id));
                if !allowed || self.roster.person(id).is_none() {
                    return Err(Refusal::invalid(
                        "person",
                        "she is not on the list of this session: add her by name",
                    ));
                }
            }
            Whom::Name(name) => {
                *name = named(name)?;
                let typed = |e: &&Entry| e.source == Source::Hand && !e.name.is_empty();
                if self.entries.iter().filter(typed).count() >= MOST_NAMES {
                    return Err(Refusal::invalid(
                        "name",
                        format!("{MOST_NAMES} people were added by name already: import a list"),
                    ));
                }
            }
        }
        let length = self.session.minutes;
        match mark.stay {
            Some(Stay { from, until }) if from >= until || until > length => Err(Refusal::invalid(
                "minutes",
                format!(
                    "minute {from} to minute {until} is no part of a session of {length} minutes: she comes before she leaves, from minute 0 to minute {length}"
                ),
            )),
            _ => Ok(()),
        }
    }

    /// Makes the mark what is known by hand of her.
    fn apply(&mut self, conn: &mut Conn, mark: &Mark) -> Result<(), Refusal> {
        let same = |e: &Entry| match &mark.whom {
            Whom::Person(id) => e.person.as_ref() == Some(id),
            Whom::Name(name) => {
                !e.name.is_empty() && names::alias_key(&e.name, "") == names::alias_key(name, "")
            }
        };
        let before: Vec<EntryId> = self
            .entries
            .iter()
            .filter(|e| e.source == Source::Hand && same(e))
            .map(|e| e.id.clone())
            .collect();
        crate::attendance::store::remove(conn, &before)?;
        self.entries.retain(|e| !before.contains(&e.id));
        let Some(stay) = mark.stay else {
            return Ok(());
        };
        let minute = |n: u32| self.session.at + TimeDelta::minutes(n.into());
        let interval = Interval::new(minute(stay.from), minute(stay.until))
            .ok_or_else(|| Refusal::internal("a mark of no length"))?;
        let (person, name) = match &mark.whom {
            Whom::Person(id) => (Some(id.clone()), String::new()),
            Whom::Name(name) => {
                let decided = match self.aliases.get(&names::alias_key(name, "")) {
                    Some(Whose::Person(id)) => Some(id.clone()),
                    _ => None,
                };
                (decided, name.clone())
            }
        };
        let entry = Entry {
            id: EntryId::fresh(),
            person,
            name,
            email: String::new(),
            interval,
            source: Source::Hand,
            import: None,
            marked_by: self.by.to_string(),
        };
        crate::attendance::store::add(conn, &self.session.id, std::slice::from_ref(&entry))?;
        self.entries.push(entry);
        Ok(())
    }
}

fn named(typed: &str) -> Result<String, Refusal> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let name = words.join(" ");
    let letters = name.chars().count();
    if names::words(&name).is_empty() {
        return Err(Refusal::invalid("name", "write her name"));
    }
    if letters > LONGEST_NAME || name.chars().any(char::is_control) {
        return Err(Refusal::invalid(
            "name",
            format!("a name is one line of at most {LONGEST_NAME} characters"),
        ));
    }
    Ok(name)
}

/// Marks her as having been there: for so many minutes from the session's start, else for the whole of it. An earlier mark by hand is replaced.
pub async fn check_in(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    email: &Email,
    minutes: Option<u32>,
    by: &str,
) -> Result<Marked, Refusal> {
    by_address(db, now, slug, code, email, by, move |_, session| {
        let until = minutes.unwrap_or(session.minutes).min(session.minutes);
        if until == 0 {
            return Err(Refusal::invalid(
                "minutes",
                "she was there for no minute: give 1 or more, or take the mark back",
            ));
        }
        Ok(Some(Stay { from: 0, until }))
    })
    .await
}

/// Takes back a mark by hand; what a report or she herself says stays.
pub async fn take_back(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    email: &Email,
    by: &str,
) -> Result<Marked, Refusal> {
    let whom = email.clone();
    by_address(db, now, slug, code, email, by, move |marked, session| {
        if !marked {
            return Err(Refusal::not_found(format!(
                "{whom} was not marked by hand in {}",
                session.code
            )));
        }
        Ok(None)
    })
    .await
}

async fn by_address<F>(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    email: &Email,
    by: &str,
    stay: F,
) -> Result<Marked, Refusal>
where
    F: FnOnce(bool, &Session) -> Result<Option<Stay>, Refusal> + Send + 'static,
{
    let (slug, code, email, by) = (
        slug.to_string(),
        code.to_string(),
        email.clone(),
        by.to_string(),
    );
    db.write(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let (session, _) = standing(conn, &roster, &code)?;
        let person = of_meeting(&roster, &email)?;
        let mut desk = Desk::open(conn, &roster, &session, Reach::Meeting, now, &by)?;
        let by_hand = |e: &Entry| e.source == Source::Hand && e.person.as_ref() == Some(&person.id);
        let stay = stay(desk.entries.iter().any(by_hand), &session)?;
        desk.take_last(
            conn,
            Mark {
                id: random_id(),
                whom: Whom::Person(person.id.clone()),
                stay,
                at: now,
            },
        )?;
        let aliases = Aliases::new();
        let record = record(&roster.meeting, &session, &desk.entries, true, &aliases);
        Ok(Marked {
            minutes: record.minutes.get(&person.id).copied(),
            present: record.is_present(&person.id),
            person: person.clone(),
            session: session.clone(),
        })
    })
    .await
}

/// Everybody who may be marked in a session, by network; with `also`, people of the meeting whose names hold these words and who are not invited.
pub async fn sheet(db: &Db, slug: &str, code: &str, also: &str) -> Result<Sheet, Refusal> {
    let (slug, code, also) = (slug.to_string(), code.to_string(), names::words(also));
    db.read(move |conn| {
        let overview = load_overview(conn, &slug)?;
        let (session, _) = standing(conn, &overview.roster, &code)?;
        let entries = of_session(conn, &overview.roster.meeting, &session.id)?;
        let record = overview
            .records
            .iter()
            .find(|r| r.session.id == session.id)
            .ok_or_else(|| Refusal::internal("a session without a record"))?;
        Ok(laid_out(&overview, record, &entries, &also))
    })
    .await
}
