//! Correcting an address: stored, the old one's links and tags ended, and what she should hold sent to the new one.

use super::again::{Again, one};
use super::look::{her_sessions, who};
use crate::invitation::delivery::{Correction, Said, store};
use crate::invitation::letters::{AddressCorrected, To};
use crate::invitation::save_link;
use crate::mail::delivery;
use crate::mail::{self, Message, Outgoing, Priority, Sender};
use crate::meeting::{self, Meeting, MeetingId};
use crate::people::addresses::{self, Changed};
use crate::people::{self, Email, Person};
use crate::refusal::{Kind, Refusal};
use crate::secret::{Token, hex_of};
use crate::store::{Conn, Db};
use crate::time::Instant;

/// Gives somebody (`key`: her id or address) the address that was meant all along, at every meeting, and writes to it what she should hold.
pub async fn correct(
    db: &Db,
    now: Instant,
    sender: &Sender,
    slug: &str,
    key: &str,
    said: Said,
    by: &str,
) -> Result<Correction, Refusal> {
    let (slug, key, sender, by) = (
        slug.to_string(),
        key.to_string(),
        sender.clone(),
        by.to_string(),
    );
    db.write(move |conn| correct_within(conn, now, &sender, &slug, &key, &said, &by))
        .await
}

/// The same inside the caller's transaction, which has taken no turn but that of the import before.
pub fn correct_within(
    conn: &mut Conn,
    now: Instant,
    sender: &Sender,
    slug: &str,
    key: &str,
    said: &Said,
    by: &str,
) -> Result<Correction, Refusal> {
    let meeting = meeting::load(conn, slug)?;
    let person = who(conn, &meeting, key)?;
    // In the order that a release takes: the meetings' turns, then the worker's.
    for slug in turns(conn, &meeting, &person)? {
        conn.lock(&format!("release {slug}"))?;
    }
    mail::hold_claims(conn)?;
    let person = people::load_person(conn, &person.id)?;
    let new = checked(conn, &meeting, &person, said)?;
    let change = Changed {
        old: person.email.clone(),
        new,
        at: now,
        by: by.to_string(),
    };
    // What was delivered to the old address and is cancelled since, its owner still hears of.
    let taken_back = delivery::done_with_address(conn, &person.id, &change.old, "cancellation")?;
    store::end_links(conn, &person.id, now)?;
    addresses::set(conn, &person.id, &change)?;
    let person = people::load_person(conn, &person.id)?;
    Ok(Correction {
        resent: write_to(conn, &meeting, &person, said, sender, now)?,
        person: person.id,
        old: change.old,
        new: change.new,
        taken_back,
    })
}

/// The slugs of the meetings that she hears of, in the order in which everybody takes their turns.
fn turns(conn: &mut Conn, here: &Meeting, person: &Person) -> Result<Vec<String>, Refusal> {
    let mut slugs = vec![here.slug.clone()];
    for id in store::meetings_of(conn, &person.id)? {
        match meeting::load_by_id(conn, &MeetingId::from_text(id)) {
            Err(gone) if gone.kind == Kind::NotFound => {}
            meeting => slugs.push(meeting?.slug),
        }
    }
    slugs.sort();
    slugs.dedup();
    Ok(slugs)
}

/// The address, when it can be hers; says in a sentence why not.
fn checked(
    conn: &mut Conn,
    meeting: &Meeting,
    person: &Person,
    said: &Said,
) -> Result<Email, Refusal> {
    let wrong = |says: String| Err(Refusal::invalid("address", says));
    let new = Email::parse(&said.address).map_err(|says| Refusal::invalid("address", says))?;
    if new == person.email {
        return wrong(format!(
            "{new} is her address already; send her mails again instead"
        ));
    }
    let alliance = &meeting.alliance;
    let others = people::people_by_email(conn, alliance, std::slice::from_ref(&new))?;
    if let Some(other) = others.iter().find(|p| p.id != person.id) {
        return wrong(format!("{new} is the address of {}", other.name));
    }
    let mailbox = people::alliance(conn, alliance)?.mailbox;
    if mailbox.key() == new.key() {
        return wrong(format!("{new} is the mailbox that invitations come from"));
    }
    let meant = addresses::looks_like(&new, &addresses::domains(conn, alliance)?);
    match meant.filter(|_| !said.sure) {
        Some(meant) => wrong(format!(
            "{new} looks like a slip of the hand: is {meant} meant? If it is right as it stands, say that you are sure"
        )),
        None => Ok(new),
    }
}

/// Writes to the new address, for every meeting that speaks to her.
fn write_to(
    conn: &mut Conn,
    here: &Meeting,
    person: &Person,
    said: &Said,
    sender: &Sender,
    now: Instant,
) -> Result<Vec<String>, Refusal> {
    let again = if said.only_missed {
        Again::Missed
    } else {
        Again::Everything
    };
    let mut all = Vec::new();
    let mut ids = store::meetings_of(conn, &person.id)?;
    if !ids.iter().any(|id| id == here.id.as_str()) {
        ids.push(here.id.to_string());
    }
    for id in ids {
        let roster = match meeting::load_roster_by_id(conn, &MeetingId::from_text(id)) {
            Err(gone) if gone.kind == Kind::NotFound => continue,
            roster => roster?,
        };
        let other = roster.meeting.id != here.id;
        let codes = one(conn, &roster, person, &again, sender, now)?;
        // Her links are ended: where no mail brings her another, this does.
        if codes.is_empty() && (!other || expects(conn, &roster.meeting, person, now)?) {
            say_so(conn, &roster.meeting, person, sender, now)?;
        }
        for code in codes {
            all.push(if other {
                format!("{code} of {}", roster.meeting.slug)
            } else {
                code
            });
        }
    }
    Ok(all)
}

/// Whether something of that meeting still lies ahead of her.
fn expects(
    conn: &mut Conn,
    meeting: &Meeting,
    person: &Person,
    now: Instant,
) -> Result<bool, Refusal> {
    let hers = her_sessions(conn, meeting, person, now)?;
    Ok(hers.iter().any(|h| h.should.invited && !h.should.over))
}

/// Tells her at the new address that it was corrected, with a link that works.
fn say_so(
    conn: &mut Conn,
    meeting: &Meeting,
    person: &Person,
    sender: &Sender,
    now: Instant,
) -> Result<(), Refusal> {
    let alliance = people::alliance(conn, &meeting.alliance)?;
    let token = Token::fresh();
    save_link(conn, &token.hash(), &meeting.id, &person.id, now)?;
    let page = format!("{}/my/{}", sender.base_url, token.text());
    let to = To::person(person, &alliance, meeting, &page);
    let words = AddressCorrected { to, follow: 0 }.write()?;
    let addresses = sender.addresses(&alliance.mailbox);
    let key = format!(
        "address-corrected:{}:{}:{}",
        meeting.id,
        person.id,
        now.timestamp_micros()
    );
    let mailbox = alliance.mailbox.as_str();
    let domain = mailbox.rsplit('@').next().unwrap_or("localhost");
    let message = Message {
        from_name: words.from_name,
        from: alliance.mailbox.clone(),
        to_name: person.name.clone(),
        to: person.email.clone(),
        subject: words.subject,
        text: words.text,
        html: words.html,
        calendar: None,
        message_id: format!("<{}@{domain}>", &hex_of(key.as_bytes())[..40]),
        thread: None,
        reply_to: addresses.reply_to.clone(),
        unsubscribe: None,
        date: now,
    };
    mail::enqueue(
        conn,
        &Outgoing {
            meeting: Some(meeting.id.to_string()),
            person: Some(person.id.clone()),
            kind: "address-corrected".into(),
            uid: None,
            sequence: None,
            dtstamp: now,
            to: person.email.clone(),
            envelope_from: addresses.envelope_from,
            tag_hash: addresses.tag_hash,
            message_id: message.message_id.clone(),
            subject: message.subject.clone(),
            body: mail::build(&message)?,
            priority: Priority::Ordinary,
            expires_at: None,
            dedup_key: key,
        },
        now,
    )
}
