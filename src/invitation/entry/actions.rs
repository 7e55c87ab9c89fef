//! The acts: load the meeting, decide, save the one person, and write again what her calendar should show.

use crate::invitation::delivery::{self, Said};
use crate::invitation::{of_meeting, wishes};
use crate::language::Language;
use crate::mail::Sender;
use crate::meeting::change::person::{Listed, listed, stands};
use crate::meeting::{self, Clash, Part, Role, Roster, Seat, field, merge};
use crate::people::{self, Email, Person, PersonId, WishChange};
use crate::refusal::{Finding, Kind, Refusal};
use crate::store::{Conn, Db};
use crate::time::{Instant, date_time_utc};

/// What came of an edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edited {
    Kept(Kept),
    /// Somebody else has changed the same otherwise meanwhile; nothing was kept.
    Clash(Vec<Clash>),
}

/// Who was kept, and how many mails are written again because of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub person: PersonId,
    pub name: String,
    pub written_again: usize,
}

/// Somebody of the list, with what the form holds of her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub roster: Roster,
    pub person: Person,
    pub role: Role,
    pub fields: Vec<(String, String)>,
    /// Invitations that she holds.
    pub holds: usize,
}

/// Somebody of the meeting (`key`: her id or address) as she stands.
pub async fn standing(db: &Db, slug: &str, key: &str) -> Result<Standing, Refusal> {
    let (slug, key) = (slug.to_string(), key.to_string());
    db.read(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let (person, role) = found(&roster, &key)?;
        let held = of_meeting(conn, &roster.meeting.id)?;
        Ok(Standing {
            fields: stands(&roster, &person, role),
            holds: held
                .iter()
                .filter(|i| i.held && i.person == person.id)
                .count(),
            person,
            role,
            roster,
        })
    })
    .await
}

fn found(roster: &Roster, key: &str) -> Result<(Person, Role), Refusal> {
    let folded = key.trim().to_lowercase();
    roster
        .people
        .iter()
        .find(|(p, _)| p.id.as_str() == key || p.email.key() == folded)
        .cloned()
        .ok_or_else(|| {
            Refusal::not_found(format!(
                "nobody of {} is known by that",
                roster.meeting.slug
            ))
        })
}

/// Adds somebody to the list. Whom the alliance knows by that address already is taken as she is known, with what is said now.
pub async fn add(
    db: &Db,
    now: Instant,
    slug: &str,
    fields: Vec<(String, String)>,
) -> Result<Kept, Refusal> {
    let slug = slug.to_string();
    db.write(move |conn| {
        conn.lock("meeting import")?;
        let roster = meeting::load_roster(conn, &slug)?;
        let alliance = &roster.meeting.alliance;
        let old = match Email::parse(field(&fields, "email")) {
            Ok(email) => people::people_by_email(conn, alliance, &[email])?.pop(),
            Err(_) => None,
        };
        if let Some(there) = old.as_ref().filter(|p| roster.person(&p.id).is_some()) {
            return Err(Refusal::invalid(
                "email",
                format!(
                    "{} is on the list with this address: change her there",
                    there.name
                ),
            ));
        }
        let earlier = match &old {
            Some(person) => was_earlier(conn, &roster, &person.id)?,
            None => false,
        };
        let new = listed(&roster, old.as_ref(), earlier, &fields)?;
        no_slip(conn, &roster, &new.person.email, &fields)?;
        save(conn, &roster, &new, now)?;
        Ok(Kept {
            person: new.person.id,
            name: new.person.name,
            written_again: 0,
        })
    })
    .await
}

/// Changes somebody: `sent` is the whole form, with `seen` as the version at which it was opened. Another address is a correction of the old
/// one: what she should hold is written to it.
pub async fn edit(
    db: &Db,
    now: Instant,
    sender: &Sender,
    slug: &str,
    key: &str,
    sent: Vec<(String, String)>,
    by: &str,
) -> Result<Edited, Refusal> {
    let (slug, key, sender, by) = (
        slug.to_string(),
        key.to_string(),
        sender.clone(),
        by.to_string(),
    );
    db.write(move |conn| {
        conn.lock("meeting import")?;
        let roster = meeting::load_roster(conn, &slug)?;
        let (person, role) = found(&roster, &key)?;
        let there = stands(&roster, &person, role);
        let merged = merge(&sent, &there);
        if !merged.clashes.is_empty() {
            return Ok(Edited::Clash(merged.clashes));
        }
        let typed = merged.fields;
        let mut written_again = 0;
        let earlier = was_earlier(conn, &roster, &person.id)?;
        let mut new = listed(&roster, Some(&person), earlier, &typed)?;
        if (role == Role::Public) != (new.role == Role::Public) {
            return Err(Refusal::invalid(
                "role",
                "somebody from outside stays public, and nobody else becomes it: she registers herself",
            ));
        }
        if new.person.email != person.email {
            let said = Said {
                address: new.person.email.to_string(),
                sure: !field(&sent, "sure").is_empty(),
                only_missed: false,
            };
            let id = person.id.as_str();
            let done = delivery::correct_within(conn, now, &sender, &slug, id, &said, &by)
                .map_err(|refusal| moved_to(refusal, "address", "email"))?;
            written_again += done.resent.len();
            new.person.email = done.new;
        }
        let change = WishChange {
            language: Language::of_code(&new.person.language)
                .filter(|l| l.code() != person.language),
            zone: None,
            discreet: differs(person.wishes.discreet, new.person.wishes.discreet),
            named: differs(person.wishes.named, new.person.wishes.named),
            reminders: differs(person.wishes.reminders, new.person.wishes.reminders),
        };
        save(conn, &roster, &new, now)?;
        if change.says_something() {
            let mut roster = meeting::load_roster(conn, &slug)?;
            // As she was, so that it is seen what changes.
            if let Some((her, _)) = roster.people.iter_mut().find(|(p, _)| p.id == person.id) {
                her.wishes = person.wishes;
            }
            let wished = wishes::wish(conn, roster, &person.id, change, &sender, now)?;
            written_again += wished.written_again;
        }
        Ok(Edited::Kept(Kept {
            person: person.id,
            name: new.person.name,
            written_again,
        }))
    })
    .await
}

/// Takes somebody off the list, with her parts in workshops. What she holds is taken back by the next release.
pub async fn remove(db: &Db, slug: &str, key: &str) -> Result<Kept, Refusal> {
    let (slug, key) = (slug.to_string(), key.to_string());
    db.write(move |conn| {
        conn.lock("meeting import")?;
        let roster = meeting::load_roster(conn, &slug)?;
        let (person, role) = found(&roster, &key)?;
        if role == Role::Public {
            return Err(Refusal::conflict(
                "she registered from outside: cancel her registration under Registrations",
            ));
        }
        meeting::strike(conn, &roster.meeting.id, &person.id)?;
        Ok(Kept {
            person: person.id,
            name: person.name,
            written_again: 0,
        })
    })
    .await
}

fn differs(old: bool, new: bool) -> Option<bool> {
    (old != new).then_some(new)
}

fn was_earlier(conn: &mut Conn, roster: &Roster, person: &PersonId) -> Result<bool, Refusal> {
    let m = &roster.meeting;
    let earlier = meeting::at_earlier_meetings(conn, &m.alliance, m.first_day)?;
    Ok(earlier.contains(person))
}

/// A new address that looks like a slip of the hand is refused until somebody says that it is right.
fn no_slip(
    conn: &mut Conn,
    roster: &Roster,
    email: &Email,
    fields: &[(String, String)],
) -> Result<(), Refusal> {
    let alliance = &roster.meeting.alliance;
    if people::alliance(conn, alliance)?.mailbox.key() == email.key() {
        return Err(Refusal::invalid(
            "email",
            format!("{email} is the mailbox that invitations come from"),
        ));
    }
    if let Some((_, at)) = people::erased::entombed(conn, alliance, &[email])?.first() {
        return Err(Refusal::invalid(
            "email",
            format!(
                "the data of {email} were erased at her wish on {}: if she wishes herself to come back, say so first (plenary people readmit {email})",
                date_time_utc(*at)
            ),
        ));
    }
    let in_use = people::addresses::domains(conn, alliance)?;
    match people::addresses::looks_like(email, &in_use) {
        Some(meant) if field(fields, "sure").is_empty() => Err(Refusal::invalid(
            "email",
            format!(
                "{email} looks like a slip of the hand: is {meant} meant? If it is right as it stands, say that you are sure"
            ),
        )),
        _ => Ok(()),
    }
}

fn moved_to(refusal: Refusal, from: &str, to: &str) -> Refusal {
    if refusal.kind != Kind::Invalid {
        return refusal;
    }
    Refusal {
        findings: refusal
            .findings
            .into_iter()
            .map(|f| Finding {
                place: if f.place == from { to.into() } else { f.place },
                says: f.says,
            })
            .collect(),
        ..refusal
    }
}

fn save(conn: &mut Conn, roster: &Roster, new: &Listed, now: Instant) -> Result<(), Refusal> {
    let m = &roster.meeting;
    people::save_people(conn, &m.alliance, &[&new.person], now)?;
    meeting::set_listed(conn, &m.id, &new.person.id, new.role)?;
    for workshop in &roster.workshops {
        let seat = Seat {
            person: new.person.id.clone(),
            part: Part::Optional,
        };
        let more = workshop
            .people
            .iter()
            .any(|s| s.person == new.person.id && s.part != Part::Optional);
        let wanted = new.may_attend.contains(&workshop.id) && !more;
        let has = workshop.people.contains(&seat);
        if wanted == has {
            continue;
        }
        let mut workshop = workshop.clone();
        if wanted {
            workshop.people.push(seat);
            workshop.people.sort();
        } else if !(more && new.may_attend.contains(&workshop.id)) {
            workshop.people.retain(|s| *s != seat);
        }
        meeting::save_workshop(conn, &m.id, &workshop)?;
    }
    Ok(())
}
