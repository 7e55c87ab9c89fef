//! Reading all that is held of a person, and erasing it. An erasure is one transaction: nobody is half erased.

mod address;
mod farewells;
mod words;

pub use address::{Knows, knows_address};
use farewells::clear_away;
pub use farewells::{run_farewells, settle_farewells};
use words::{forget_former_names, words_of};

use std::path::Path;

use chrono::TimeDelta;

use super::Tables;
use super::columns::is_there;
use super::notify::tell_organisers;
use super::rules::RULES;
use super::store::{self, Her};
use crate::attendance;
use crate::invitation;
use crate::mail::{self, Sender};
use crate::meeting::{self, Part, Roster};
use crate::organiser;
use crate::people::{self, Email, Person, erased};
use crate::programme;
use crate::refusal::{Kind as Refused, Refusal};
use crate::rsvp::unknown_link;
use crate::secret::hash_of;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// The last mails to somebody wait at most so long for their server.
const FAREWELL_HOURS: i64 = 48;

/// By what somebody is known who asks for her data or for somebody's.
#[derive(Debug, Clone)]
pub enum Whose {
    /// A personal link, and the address that its holder typed: the link alone may have been passed on.
    Link {
        token: String,
        typed: Option<String>,
    },
    /// Somebody of a meeting, by her id or her address: an organiser asks.
    Of { slug: String, person: String },
    /// An address, and nobody else: the command line.
    Address(Email),
}

/// All that is held of somebody.
#[derive(Debug, Clone)]
pub struct Held {
    pub person: Person,
    /// The meeting that was asked about.
    pub meeting: String,
    pub tables: Tables,
}

/// What erasing would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreseen {
    /// Sessions ahead that she is invited to: their cancellations can be mailed first.
    pub ahead: Vec<String>,
    /// Of these, what she facilitates or reports on.
    pub runs: Vec<String>,
    /// Sessions whose attendance keeps counting her, without name.
    pub counted: usize,
    /// Why it cannot be done now.
    pub refused: Option<String>,
}

/// How somebody is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    /// Cancellations of what lies ahead are mailed to her first.
    pub tell: bool,
}

/// A person to be erased, and how.
#[derive(Debug, Clone)]
pub struct Asked {
    pub whose: Whose,
    pub how: Ask,
}

/// What an erasure did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// Cancellations that go to her before her address goes.
    pub told: usize,
    /// Rows that were deleted or lost what told of her.
    pub rows: usize,
    /// Texts by others that named her.
    pub texts: usize,
    /// Her name stands in nobody's texts any more. False: somebody else bears it too, so texts with it were left.
    pub name_gone: bool,
    /// Codes of sessions ahead that have nobody to facilitate or report on them in her place.
    pub open_parts: Vec<String>,
    /// The numbers of mails whose copies in a try-out's folder go.
    pub letters: Vec<i64>,
}

fn whose(conn: &mut Conn, asked: &Whose) -> Result<(Person, String), Refusal> {
    match asked {
        Whose::Link { token, typed } => {
            let (meeting, person) =
                invitation::of_link(conn, &hash_of(token))?.ok_or_else(unknown_link)?;
            let person = people::load_person(conn, &person)?;
            let same = |typed: &String| typed.trim().to_lowercase() == person.email.key();
            if typed.as_ref().is_some_and(|typed| !same(typed)) {
                return Err(Refusal::invalid(
                    "email",
                    "this is not the address at which our mails reach you",
                ));
            }
            Ok((person, meeting::load_by_id(conn, &meeting)?.name))
        }
        Whose::Of { slug, person } => {
            let roster = meeting::load_roster(conn, slug)?;
            let wanted = person.to_lowercase();
            let found = roster.people.into_iter().map(|(p, _)| p);
            let mut found = found.filter(|p| p.id.as_str() == person || p.email.key() == wanted);
            let person = found.next().ok_or_else(|| {
                Refusal::not_found(format!("{slug} has nobody like that on its list"))
            })?;
            Ok((person, roster.meeting.name))
        }
        Whose::Address(email) => {
            let mut all = store::with_address(conn, email)?;
            let first = all
                .pop()
                .ok_or_else(|| Refusal::not_found(format!("nobody has the address {email}")))?;
            if !all.is_empty() {
                return Err(Refusal::new(
                    Refused::Conflict,
                    format!(
                        "{email} stands in {} alliances: use the page or the API of one of their meetings",
                        all.len() + 1
                    ),
                ));
            }
            Ok((people::load_person(conn, &first.0)?, String::new()))
        }
    }
}

/// By her address, from outside.
pub fn of_address(typed: &str) -> Result<Whose, Refusal> {
    let email = Email::parse(typed).map_err(|says| Refusal::invalid("email", says))?;
    Ok(Whose::Address(email))
}

/// All that is held of somebody.
pub async fn data(db: &Db, now: Instant, asked: Whose) -> Result<Held, Refusal> {
    db.read(move |conn| {
        let (person, meeting) = whose(conn, &asked)?;
        let her = Her {
            id: &person.id,
            email: &person.email,
            nameless: &person.id,
            now,
        };
        let tables: Result<Vec<_>, Refusal> = RULES
            .iter()
            .filter(|rule| is_there(rule.table))
            .map(|rule| store::rows(conn, &her, rule))
            .collect();
        Ok(Held {
            tables: Tables(tables?),
            person,
            meeting,
        })
    })
    .await
}

/// What erasing somebody would do, with what is held of her.
pub async fn forewarn(db: &Db, now: Instant, asked: Whose) -> Result<(Held, Foreseen), Refusal> {
    let held = data(db, now, asked).await?;
    let id = held.person.clone();
    let foreseen = db.read(move |conn| foresee(conn, &id, now)).await?;
    Ok((held, foreseen))
}

fn foresee(conn: &mut Conn, person: &Person, now: Instant) -> Result<Foreseen, Refusal> {
    let her = Her {
        id: &person.id,
        email: &person.email,
        nameless: &person.id,
        now,
    };
    let mut all = Foreseen {
        ahead: Vec::new(),
        runs: Vec::new(),
        counted: 0,
        refused: may_go(conn, person).err().map(|r| r.to_string()),
    };
    for slug in store::meetings_of(conn, &her)? {
        let meeting = meeting::load_roster(conn, &slug)?.meeting;
        for session in programme::standing(conn, &meeting.id)? {
            let held = invitation::of_person(conn, &session.id, &person.id)?;
            let Some(held) = held.filter(|i| i.held) else {
                continue;
            };
            if session.at <= now {
                all.counted += 1;
                continue;
            }
            if matches!(held.part, Part::Facilitator | Part::Rapporteur) {
                all.runs.push(session.title.clone());
            }
            all.ahead.push(session.title);
        }
    }
    Ok(all)
}

/// An organiser's account is no participant's: a personal link must not end it.
fn may_go(conn: &mut Conn, person: &Person) -> Result<(), Refusal> {
    if organiser::by_email(conn, &person.email)?.is_some() {
        return Err(Refusal::new(
            Refused::Conflict,
            "this address also signs in as an organiser: another organiser ends that account first (plenary organiser remove ADDRESS), then the rest can be erased",
        ));
    }
    if people::mailboxes(conn)?
        .iter()
        .any(|m| m.key() == person.email.key())
    {
        return Err(Refusal::new(
            Refused::Conflict,
            "this is the mailbox of an alliance, from which all mails come: give the alliance another mailbox first",
        ));
    }
    Ok(())
}

/// Erases somebody from all meetings of her alliance; then what the disk still has of her goes too: in the database's file and in the folder of
/// a try-out's mails.
pub async fn erase(
    db: &Db,
    now: Instant,
    sender: &Sender,
    folder: Option<&Path>,
    asked: Asked,
) -> Result<Erased, Refusal> {
    let sender = sender.clone();
    let done = db
        .write(move |conn| {
            let (person, _) = whose(conn, &asked.whose)?;
            may_go(conn, &person)?;
            erase_one(conn, &person, asked.how, &sender, now)
        })
        .await?;
    clear_away(db, folder, &done.letters).await;
    Ok(done)
}

fn erase_one(
    conn: &mut Conn,
    person: &Person,
    how: Ask,
    sender: &Sender,
    now: Instant,
) -> Result<Erased, Refusal> {
    let alliance = store::alliance_of(conn, &person.id)?
        .ok_or_else(|| Refusal::not_found("there is no such person"))?;
    conn.lock(&format!("people {alliance}"))?;
    let nameless = erased::nameless(conn, &alliance, now)?;
    let her = Her {
        id: &person.id,
        email: &person.email,
        nameless: &nameless,
        now,
    };
    let slugs = store::meetings_of(conn, &her)?;
    for slug in &slugs {
        conn.lock(&format!("release {slug}"))?;
    }
    mail::hold_claims(conn)?;
    let mut done = Erased {
        told: 0,
        rows: 0,
        texts: 0,
        name_gone: true,
        open_parts: Vec::new(),
        letters: Vec::new(),
    };
    for slug in &slugs {
        let roster = meeting::load_roster(conn, slug)?;
        let codes = ahead(conn, &roster, person, how, sender, now)?;
        tell_organisers(conn, &roster, &codes, &nameless, sender, now)?;
        done.open_parts.extend(codes);
        attendance::count_nameless(conn, slug, &person.id, &nameless, now)?;
    }
    if how.tell {
        let until = now + TimeDelta::hours(FAREWELL_HOURS);
        done.told = store::note_farewells(conn, &her, until)?;
    }
    done.letters = store::letters(conn, &her)?;
    done.rows += store::empty_mails_that_name(conn, &her)?;
    for rule in RULES.iter().filter(|rule| is_there(rule.table)) {
        done.rows += store::carry_out(conn, &her, rule)?;
    }
    if !store::is_used(conn, &her)? {
        store::forget_nameless(conn, &her)?;
    }
    erased::entomb(conn, &alliance, &person.email, now)?;
    let words = words_of(conn, person, &nameless, &mut done)?;
    done.texts = store::sweep(conn, &words, |_| true)?;
    done.texts += forget_former_names(conn, &person.id)?;
    Ok(done)
}

/// What lies ahead of her at one meeting: she is told that she is no longer invited, or what waits for her is taken back. The codes of what she was
/// to facilitate or report on.
fn ahead(
    conn: &mut Conn,
    roster: &Roster,
    person: &Person,
    how: Ask,
    sender: &Sender,
    now: Instant,
) -> Result<Vec<String>, Refusal> {
    let mut codes = Vec::new();
    for session in programme::standing(conn, &roster.meeting.id)? {
        let held = invitation::of_person(conn, &session.id, &person.id)?;
        let Some(held) = held.filter(|i| i.held && session.at > now) else {
            continue;
        };
        if matches!(held.part, Part::Facilitator | Part::Rapporteur) {
            codes.push(session.code.clone());
        }
        if how.tell {
            invitation::withdraw(conn, roster, &session.id, &person.id, sender, now)?;
        } else {
            mail::take_back(conn, &person.id, &session.uid, None)?;
        }
    }
    Ok(codes)
}

/// Lets somebody in again whose data were erased, since she wishes so herself; whether there was a mark.
pub async fn readmit(db: &Db, slug: Option<&str>, email: &Email) -> Result<usize, Refusal> {
    let (slug, email) = (slug.map(ToString::to_string), email.clone());
    db.write(move |conn| {
        let of = match &slug {
            Some(slug) => vec![meeting::load_roster(conn, slug)?.meeting.alliance],
            None => people::alliances(conn)?,
        };
        let mut lifted = 0;
        for alliance in of {
            lifted += usize::from(erased::readmit(conn, &alliance, &email)?);
        }
        if lifted == 0 {
            return Err(Refusal::not_found(format!(
                "nobody with the address {email} was erased: she can be put on a list as she is"
            )));
        }
        Ok(lifted)
    })
    .await
}
