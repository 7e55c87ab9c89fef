//! From a notice to a mail with its calendar object. Pure: the same notice gives the same words and bytes.

use super::letters::{About, NoticeLetter, To, Told};
use super::{Answer, Notice, NoticeKind};
use crate::ical;
use crate::mail::{Addresses, CalendarPart, Message};
use crate::meeting::{Meeting, Part, Workshop};
use crate::people::{Alliance, Person};
use crate::programme::Session;
use crate::refusal::Refusal;
use crate::secret::hex_of;

/// All that a mail about a session speaks of.
pub struct Letter<'a> {
    pub alliance: &'a Alliance,
    pub meeting: &'a Meeting,
    pub workshop: &'a Workshop,
    pub person: &'a Person,
    /// Names of those who facilitate it and agreed to be named ([`super::letters::facilitators`]).
    pub facilitators: &'a [&'a str],
    pub notice: &'a Notice,
    /// Her personal page, whole.
    pub link: &'a str,
    /// Reply-To and envelope of this mail.
    pub addresses: &'a Addresses,
}

/// Writes the mail; its calendar object carries her address alone.
pub fn compose(letter: &Letter) -> Result<Message, Refusal> {
    let to = To::person(letter.person, letter.alliance, letter.meeting, letter.link);
    let words = NoticeLetter {
        to,
        about: about(letter),
        told: told(letter.notice),
        part: letter.notice.part,
        answer: letter.notice.answer,
    }
    .write()?;
    let event = event(letter, &to)?;
    Ok(Message {
        from_name: words.from_name,
        from: letter.alliance.mailbox.clone(),
        to_name: letter.person.name.clone(),
        to: letter.person.email.clone(),
        subject: words.subject,
        text: words.text,
        html: words.html,
        calendar: Some(CalendarPart {
            method: event.kind.method().word().to_string(),
            text: ical::write(&event),
        }),
        message_id: message_id(letter),
        thread: letter.notice.first_message_id.clone(),
        reply_to: letter.addresses.reply_to.clone(),
        unsubscribe: None,
        date: letter.notice.dtstamp,
    })
}

fn about<'a>(letter: &'a Letter) -> About<'a> {
    let session = &letter.notice.session;
    About {
        id: Some(session.id.as_str()),
        code: &session.code,
        title: &session.title,
        theme: &letter.workshop.theme,
        when: Some((session.at, session.end())),
        facilitators: letter.facilitators.to_vec(),
    }
}

fn told(notice: &Notice) -> Told<'_> {
    match &notice.kind {
        NoticeKind::Invite => Told::Invite,
        NoticeKind::Move { before } => {
            let span = (before.at, before.end());
            if before.at == notice.session.at {
                Told::Length { before: span }
            } else {
                Told::Move { before: span }
            }
        }
        NoticeKind::Reword { before, part } => reworded(notice, before, *part),
        NoticeKind::Again => Told::Again,
        NoticeKind::Withdraw => Told::Withdraw,
        NoticeKind::Cancel => Told::Cancel,
    }
}

/// Which one of title, way in and part is another; `Reword` when it is more than one.
fn reworded<'a>(notice: &Notice, before: &'a Session, part: Part) -> Told<'a> {
    let (title, link) = (
        before.title != notice.session.title,
        before.join_link != notice.session.join_link,
    );
    match (title, link, part != notice.part) {
        (true, false, false) => Told::Title {
            before: &before.title,
        },
        (false, true, false) => Told::Link,
        (false, false, true) => Told::Part,
        _ => Told::Reword,
    }
}

/// Whether an answer is wanted: of what no longer concerns her, none is.
fn asks(notice: &Notice) -> bool {
    notice.answer == Answer::NeedsAction
        && !matches!(notice.kind, NoticeKind::Withdraw | NoticeKind::Cancel)
}

/// The calendar object: UTC, one attendee, no join link (that is behind her page, since calendars are shared and synchronised).
fn event(letter: &Letter, to: &To) -> Result<ical::Event, Refusal> {
    let (notice, session) = (letter.notice, &letter.notice.session);
    Ok(ical::Event {
        kind: match notice.kind {
            NoticeKind::Cancel => ical::Kind::CancelSession,
            NoticeKind::Withdraw => ical::Kind::CancelPerson,
            _ => ical::Kind::Request,
        },
        uid: session.uid.clone(),
        sequence: notice.sequence,
        dtstamp: notice.dtstamp,
        created: session.created_at,
        last_modified: session.revised_at,
        when: session
            .interval()
            .ok_or_else(|| Refusal::internal(format!("session {} has no length", session.code)))?,
        summary: to.calendar_title(&session.title),
        description: to.calendar_text(&session.code),
        location: Some(to.calendar_place()),
        url: None,
        organizer: ical::Organizer {
            name: to.from_name(),
            address: letter.alliance.mailbox.clone(),
        },
        attendee: ical::Attendee {
            name: letter.person.name.clone(),
            address: letter.person.email.clone(),
            role: match notice.part {
                Part::Facilitator => ical::Role::Chair,
                Part::Rapporteur | Part::Required => ical::Role::Required,
                Part::Optional => ical::Role::Optional,
            },
            partstat: match notice.answer {
                Answer::NeedsAction => ical::PartStat::NeedsAction,
                Answer::Accepted => ical::PartStat::Accepted,
                Answer::Tentative => ical::PartStat::Tentative,
                Answer::Declined => ical::PartStat::Declined,
            },
            rsvp: asks(notice),
        },
    })
}

/// Stable per session, person, SEQUENCE and stamp: a mail that is built again is the same mail.
fn message_id(letter: &Letter) -> String {
    let n = letter.notice;
    let key = format!(
        "{}|{}|{}|{}|{}",
        n.session.uid,
        letter.person.id,
        n.sequence,
        n.dtstamp.timestamp(),
        n.kind.word()
    );
    let domain = letter
        .alliance
        .mailbox
        .as_str()
        .rsplit('@')
        .next()
        .unwrap_or("localhost");
    format!("<{}@{domain}>", &hex_of(key.as_bytes())[..40])
}
