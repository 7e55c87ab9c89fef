//! What all ways of giving a certificate out have in common.

use crate::attendance::Overview;
use crate::certificate::{Certificate, Code, Issued, attended, letter, says, store};
use crate::document::press;
use crate::mail::{self, Sender};
use crate::people::{self, Person};
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// Nothing can be certified of her.
pub fn nothing(person: &Person, open: usize) -> Refusal {
    let why = if open == 0 {
        "no record of attendance counts her as present".to_string()
    } else {
        format!(
            "the records that count her as present are not final yet ({open} of them): finish them first"
        )
    };
    Refusal::conflict(format!(
        "there is nothing to certify of {}: {why}",
        person.email
    ))
}

/// Her certificate as the records stand: the one that was given out if it says the same, else a new one. `None`: there is nothing to certify.
pub fn issue(
    conn: &mut Conn,
    overview: &Overview,
    person: &Person,
    sender: &Sender,
    now: Instant,
) -> Result<Option<Certificate>, Refusal> {
    let presence = attended(overview, person);
    if presence.sessions.is_empty() {
        return Ok(None);
    }
    let meeting = &overview.roster.meeting;
    conn.lock(&format!("certificates {}", meeting.slug))?;
    let says = says(person, &presence);
    let known = store::of_meeting(conn, &meeting.id)?
        .into_iter()
        .find(|(of, issued)| *of == person.id && issued.says == says)
        .map(|(_, issued)| issued);
    let issued = if let Some(issued) = known {
        issued
    } else {
        let issued = Issued {
            code: Code::fresh(),
            says,
            sessions: presence.sessions.len(),
            minutes: presence.minutes(),
            at: now,
            sent: None,
        };
        store::add(conn, &meeting.id, &person.id, &issued)?;
        issued
    };
    Ok(Some(Certificate {
        alliance: people::alliance(conn, &meeting.alliance)?,
        meeting: meeting.clone(),
        person: person.clone(),
        presence,
        check: format!("{}/certificates/{}", sender.base_url, issued.code.as_str()),
        issued,
    }))
}

/// Mails it, once a day at most. The paper is set before the transaction begins, so that nobody waits for it. Whether it went now.
pub async fn mail_it(
    db: &Db,
    certificate: &Certificate,
    sender: &Sender,
    now: Instant,
) -> Result<bool, Refusal> {
    let today = now.date_naive();
    if certificate.issued.sent.map(|at| at.date_naive()) == Some(today) {
        return Ok(false);
    }
    let (of, from) = (certificate.clone(), sender.clone());
    let outgoing = press::print_in_turn(move || letter::compose(&of, &from, now)).await?;
    let (code, meeting) = (
        certificate.issued.code.clone(),
        certificate.meeting.id.clone(),
    );
    let person = certificate.person.id.clone();
    db.write(move |conn| {
        mail::enqueue(conn, &outgoing, now)?;
        store::set_sent(conn, &code, now)?;
        store::fulfil(conn, &meeting, &person)?;
        Ok(true)
    })
    .await
}
