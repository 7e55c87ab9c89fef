//! Looking: a page of the ledger, all of it as a table, one person's story.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::invitation::delivery::decide::{holding, missed};
use crate::invitation::delivery::model::PAGE;
use crate::invitation::delivery::sentences::{about_her, about_the_hour};
use crate::invitation::delivery::{Asked, HerSession, Hers, Ledger, Line, Should, store};
use crate::invitation::of_person as invitation_of;
use crate::mail::delivery::{self, Filter, Sent, Standing};
use crate::mail::holds;
use crate::meeting::{self, Meeting};
use crate::people::{self, Email, Network, Person, PersonId, addresses};
use crate::programme::{self, Session, SessionState};
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// A page of the ledger.
pub async fn ledger(db: &Db, slug: &str, asked: Asked) -> Result<Ledger, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        let id = meeting.id.as_str();
        let sessions = programme::all_sessions(conn, &meeting.id)?;
        let networks = people::networks(conn, &meeting.alliance)?;
        let filter = filter(conn, &meeting, &sessions, &networks, &asked)?;
        let counts = delivery::counts(conn, id, &filter)?;
        let wanted = |s: &Standing| filter.standings.is_empty() || filter.standings.contains(s);
        let found: u64 = counts.iter().filter(|c| wanted(&c.0)).map(|c| c.1).sum();
        let found = usize::try_from(found).unwrap_or(0);
        let pages = found.div_ceil(PAGE).max(1);
        let page = asked.page.clamp(1, pages);
        let mails = delivery::newest(conn, id, &filter, (page - 1) * PAGE, PAGE)?;
        let lines = lines(conn, &meeting, &sessions, &networks, mails)?;
        let codes: BTreeSet<String> = sessions.iter().map(|s| s.code.clone()).collect();
        let mut holds = Vec::new();
        for hold in holds::holds(conn, id)? {
            let person = match &hold.person {
                Some(person) => Some(people::load_person(conn, person)?),
                None => None,
            };
            holds.push((hold, person));
        }
        Ok(Ledger {
            counts,
            found,
            page,
            pages,
            lines,
            sessions: codes.into_iter().collect(),
            networks: networks.iter().map(|n| n.code.clone()).collect(),
            holds,
            meeting,
        })
    })
    .await
}

/// Every line that fits, for a file.
pub async fn exported(db: &Db, slug: &str, asked: Asked) -> Result<(Meeting, Vec<Line>), Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        let sessions = programme::all_sessions(conn, &meeting.id)?;
        let networks = people::networks(conn, &meeting.alliance)?;
        let filter = filter(conn, &meeting, &sessions, &networks, &asked)?;
        let mails = delivery::newest(conn, meeting.id.as_str(), &filter, 0, usize::MAX)?;
        let lines = lines(conn, &meeting, &sessions, &networks, mails)?;
        Ok((meeting, lines))
    })
    .await
}

/// What was asked for, in the outbox's terms; refuses what is not there to be asked for.
pub fn filter(
    conn: &mut Conn,
    meeting: &Meeting,
    sessions: &[Session],
    networks: &[Network],
    asked: &Asked,
) -> Result<Filter, Refusal> {
    let standings = match asked.state.trim() {
        "" => Vec::new(),
        "problems" => Standing::ALL
            .into_iter()
            .filter(|s| s.is_problem())
            .collect(),
        word => vec![Standing::from_word(word).ok_or_else(|| {
            let known: Vec<&str> = Standing::ALL.iter().map(|s| s.word()).collect();
            Refusal::invalid(
                "state",
                format!("\"{word}\" is none of problems, {}", known.join(", ")),
            )
        })?],
    };
    let code = asked.session.trim();
    let uids: Vec<String> = sessions
        .iter()
        .filter(|s| s.code.eq_ignore_ascii_case(code))
        .map(|s| s.uid.clone())
        .collect();
    if !code.is_empty() && uids.is_empty() {
        return Err(Refusal::not_found(format!(
            "no session {code} of {} was ever released",
            meeting.slug
        )));
    }
    Ok(Filter {
        standings,
        uids: (!code.is_empty()).then_some(uids),
        people: people_asked(conn, meeting, networks, asked)?,
    })
}

fn people_asked(
    conn: &mut Conn,
    meeting: &Meeting,
    networks: &[Network],
    asked: &Asked,
) -> Result<Option<Vec<PersonId>>, Refusal> {
    let (network, words) = (asked.network.trim(), asked.person.trim());
    let of_network = match network {
        "" => None,
        "-" => Some(addresses::without_network(conn, &meeting.alliance)?),
        code => {
            let known = networks.iter().find(|n| n.code.eq_ignore_ascii_case(code));
            let known = known
                .ok_or_else(|| Refusal::not_found(format!("the alliance has no network {code}")))?;
            Some(addresses::of_network(conn, &known.id)?)
        }
    };
    let named = match words {
        "" => None,
        words => Some(addresses::matching(conn, &meeting.alliance, words)?),
    };
    Ok(match (of_network, named) {
        (Some(network), Some(named)) => {
            let network: BTreeSet<PersonId> = network.into_iter().collect();
            let both = named.into_iter().filter(|p| network.contains(p));
            Some(both.collect())
        }
        (one, other) => one.or(other),
    })
}

/// The mails with whom and what they are about; those about what is no session of the meeting are left out.
fn lines(
    conn: &mut Conn,
    meeting: &Meeting,
    sessions: &[Session],
    networks: &[Network],
    mails: Vec<Sent>,
) -> Result<Vec<Line>, Refusal> {
    let ids: BTreeSet<PersonId> = mails.iter().filter_map(|m| m.person.clone()).collect();
    let ids: Vec<PersonId> = ids.into_iter().collect();
    let uids: BTreeSet<String> = mails.iter().filter_map(|m| m.uid.clone()).collect();
    let uids: Vec<String> = uids.into_iter().collect();
    let people: HashMap<PersonId, Person> = people::load_people(conn, &ids)?
        .into_iter()
        .map(|p| (p.id.clone(), p))
        .collect();
    let by_uid: HashMap<&str, &Session> = sessions.iter().map(|s| (s.uid.as_str(), s)).collect();
    let delivered = delivery::delivered(conn, &ids, &uids)?;
    let told = store::told(conn, &ids)?;
    let domains = if mails.iter().any(|m| m.standing.is_problem()) {
        addresses::domains(conn, &meeting.alliance)?
    } else {
        BTreeMap::default()
    };
    Ok(mails
        .into_iter()
        .filter_map(|mail| {
            let (id, uid) = (mail.person.clone()?, mail.uid.clone()?);
            let session = (*by_uid.get(uid.as_str())?).clone();
            let person = people.get(&id)?.clone();
            let mut notes = about_her(&person);
            notes.extend(about_the_hour(
                told.get(&(id.clone(), session.id.clone())),
                session.at,
                &person.zone,
            ));
            if mail.standing.is_problem() && mail.to == person.email {
                let meant = addresses::looks_like(&person.email, &domains);
                notes.extend(meant.map(|m| format!("Is her address {m}?")));
            }
            Some(Line {
                holds: holding(delivered.get(&(id, uid))),
                network: network_of(&person, networks, meeting),
                mail,
                person,
                session,
                notes,
            })
        })
        .collect())
}

fn network_of(person: &Person, networks: &[Network], meeting: &Meeting) -> Option<String> {
    let day = meeting.first_day;
    person
        .memberships
        .iter()
        .filter(|m| m.holds_on(day))
        .find_map(|m| {
            let mut all = networks.iter();
            all.find(|n| n.id == m.network && n.belongs_on(day))
        })
        .map(|n| n.code.clone())
}

/// One person's story; `key` is her id or her address, also one that was hers before.
pub async fn hers(db: &Db, now: Instant, slug: &str, key: &str) -> Result<Hers, Refusal> {
    let (slug, key) = (slug.to_string(), key.to_string());
    db.read(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        let person = who(conn, &meeting, &key)?;
        let sessions = her_sessions(conn, &meeting, &person, now)?;
        let mails = delivery::of_person(conn, meeting.id.as_str(), &person.id)?;
        let networks = people::networks(conn, &meeting.alliance)?;
        let mut holds = holds::holds(conn, meeting.id.as_str())?;
        let hers = |person: &Person, at: &Option<PersonId>| at.as_ref() == Some(&person.id);
        let held = holds.iter().position(|h| hers(&person, &h.person));
        let held = held.map(|at| holds.remove(at));
        let domains = addresses::domains(conn, &meeting.alliance)?;
        Ok(Hers {
            network: network_of(&person, &networks, &meeting),
            changes: addresses::changes_of(conn, &person.id)?,
            held,
            all_held: holds.into_iter().find(|h| h.person.is_none()),
            notes: about_her(&person),
            meant: addresses::looks_like(&person.email, &domains),
            sessions,
            mails,
            meeting,
            person,
        })
    })
    .await
}

/// Each session of which she was ever told, by start, with what she should hold and what she holds.
pub fn her_sessions(
    conn: &mut Conn,
    meeting: &Meeting,
    person: &Person,
    now: Instant,
) -> Result<Vec<HerSession>, Refusal> {
    let mails = delivery::of_person(conn, meeting.id.as_str(), &person.id)?;
    let mut sessions = programme::all_sessions(conn, &meeting.id)?;
    sessions.sort_by_key(|s| s.at);
    let ids = [person.id.clone()];
    let uids: Vec<String> = sessions.iter().map(|s| s.uid.clone()).collect();
    let delivered = delivery::delivered(conn, &ids, &uids)?;
    let told = store::told(conn, &ids)?;
    let mut all = Vec::new();
    for session in sessions {
        let Some(held) = invitation_of(conn, &session.id, &person.id)? else {
            continue;
        };
        let about = |m: &&Sent| m.uid.as_ref() == Some(&session.uid) && m.sequence.is_some();
        let newest = mails.iter().filter(about);
        let newest = newest.max_by_key(|m| (m.latest, m.number)).cloned();
        let should = Should {
            invited: held.held && session.state == SessionState::Confirmed,
            sequence: held.sequence,
            over: session.end() <= now,
        };
        let holds = holding(delivered.get(&(person.id.clone(), session.uid.clone())));
        let note = about_the_hour(
            told.get(&(person.id.clone(), session.id.clone())),
            session.at,
            &person.zone,
        );
        all.push(HerSession {
            invitation: held.id,
            part: held.part,
            answer: held.answer,
            answered: held.answered,
            missed: missed(should, newest.as_ref().map(|m| m.standing), holds),
            notes: note.into_iter().filter(|_| !should.over).collect(),
            should,
            newest,
            holds,
            session,
        });
    }
    Ok(all)
}

/// Somebody of the meeting's alliance by id or address, who is or was concerned by the meeting.
pub fn who(conn: &mut Conn, meeting: &Meeting, key: &str) -> Result<Person, Refusal> {
    let nobody = || {
        Refusal::not_found(format!(
            "nobody who was told of {} is known by {key}",
            meeting.slug
        ))
    };
    let person = if key.contains('@') {
        let email = Email::parse(key).map_err(|says| Refusal::invalid("person", says))?;
        let alliance = &meeting.alliance;
        let found = people::people_by_email(conn, alliance, std::slice::from_ref(&email))?;
        if let Some(person) = found.into_iter().next() {
            person
        } else {
            let former = addresses::former(conn, alliance)?;
            people::load_person(conn, former.get(&email.key()).ok_or_else(nobody)?)?
        }
    } else {
        people::load_person(conn, &PersonId::from_text(key)).map_err(|_| nobody())?
    };
    let known = meeting::takes_part(conn, &meeting.id, &person.id)?
        || !delivery::of_person(conn, meeting.id.as_str(), &person.id)?.is_empty();
    if known { Ok(person) } else { Err(nobody()) }
}
