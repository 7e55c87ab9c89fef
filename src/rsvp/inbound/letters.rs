//! Mails that answer a mail: whether an answer is really hers, that nobody can be sent in her place, that a proposed time is not taken.
//! Their words are those of the other letters, so that who is written to discreetly reads nothing of the subject matter here either.

use chrono::TimeDelta;

use crate::ical;
use crate::invitation::letters::{About, ConfirmAnswer, CounterDeclined, NotPassedOn, To, Written};
use crate::invitation::{self, Answer, Invitation};
use crate::mail::inbound::last_written;
use crate::mail::{self, CalendarPart, Message, Outgoing, Priority, Sender};
use crate::meeting::{Part, Roster};
use crate::people::{Alliance, Email, Person};
use crate::programme::Session;
use crate::refusal::Refusal;
use crate::secret::{Token, hex_of};
use crate::store::Conn;
use crate::time::{Instant, Interval};

/// All that such a mail speaks of.
pub struct Letter<'a> {
    pub alliance: &'a Alliance,
    pub roster: &'a Roster,
    pub session: &'a Session,
    pub person: &'a Person,
    pub invitation: &'a Invitation,
    pub sender: &'a Sender,
    pub now: Instant,
}

/// What it says.
pub enum Say<'a> {
    /// An answer came that nobody vouches for: is it hers?
    Confirm {
        /// `None`: another time is proposed.
        answer: Option<Answer>,
        /// What the mail gave as its sender.
        from: &'a str,
    },
    /// An invitation cannot be handed on.
    NoDelegates,
    /// The time that she proposed is not taken.
    NotThen(Interval),
}

impl Say<'_> {
    fn kind(&self) -> &'static str {
        match self {
            Say::Confirm { .. } => "confirm-answer",
            Say::NoDelegates => "no-delegates",
            Say::NotThen(_) => "proposal-declined",
        }
    }
}

/// When she was last asked whether an answer to this invitation is hers.
pub fn last_asked(conn: &mut Conn, invitation: &Invitation) -> Result<Option<Instant>, Refusal> {
    let kind = "confirm-answer";
    let key = format!("{kind}:{}:", invitation.id);
    last_written(conn, &invitation.person, kind, &key)
}

/// Writes the mail into the outbox, in the transaction that makes it true.
pub fn write(conn: &mut Conn, letter: &Letter, say: &Say) -> Result<(), Refusal> {
    let token = Token::fresh();
    let meeting = &letter.roster.meeting;
    invitation::save_link(
        conn,
        &token.hash(),
        &meeting.id,
        &letter.person.id,
        letter.now,
    )?;
    let page = format!("{}/my/{}", letter.sender.base_url, token.text());
    let addresses = letter.sender.addresses(&letter.alliance.mailbox);
    let to = To::person(letter.person, letter.alliance, meeting, &page);
    let words = words(letter, say, to)?;
    let key = format!(
        "{}:{}:{}",
        say.kind(),
        letter.invitation.id,
        letter.now.timestamp_micros()
    );
    let mailbox = &letter.alliance.mailbox;
    let domain = mailbox.as_str().rsplit('@').next().unwrap_or("localhost");
    let message = Message {
        from_name: words.from_name,
        from: mailbox.clone(),
        to_name: letter.person.name.clone(),
        to: letter.person.email.clone(),
        subject: words.subject,
        text: words.text,
        html: words.html,
        calendar: calendar(letter, say, &to),
        message_id: format!("<{}@{domain}>", &hex_of(key.as_bytes())[..40]),
        thread: Some(letter.invitation.first_message_id.clone()),
        date: letter.now,
        reply_to: addresses.reply_to.clone(),
        unsubscribe: None,
    };
    mail::enqueue(
        conn,
        &Outgoing {
            meeting: Some(meeting.id.to_string()),
            person: Some(letter.person.id.clone()),
            kind: say.kind().into(),
            // It is about no state of the session: it takes no other mail's place, and none takes its.
            uid: None,
            sequence: None,
            dtstamp: letter.now,
            to: letter.person.email.clone(),
            envelope_from: addresses.envelope_from,
            tag_hash: addresses.tag_hash,
            message_id: message.message_id.clone(),
            subject: message.subject.clone(),
            body: mail::build(&message)?,
            priority: Priority::Ordinary,
            expires_at: None,
            dedup_key: key,
        },
        letter.now,
    )
}

fn words(letter: &Letter, say: &Say, to: To) -> Result<Written, Refusal> {
    let about = About::session(letter.session, letter.roster);
    match say {
        Say::Confirm { answer, from } => ConfirmAnswer {
            to,
            about,
            answer: *answer,
            // Anything may stand in From; an address alone is repeated to her.
            from: Email::parse(from).map_or("", |_| *from),
            confirm: &format!("{}/held", to.page),
        }
        .write(),
        Say::NoDelegates => NotPassedOn { to, about }.write(),
        Say::NotThen(proposed) => CounterDeclined {
            to,
            about,
            proposed: (proposed.start(), proposed.end()),
            comment: "",
        }
        .write(),
    }
}

/// The calendar object that tells her program that her proposal was declined (RFC 5546, 3.2.8); SEQUENCE stays, and what else it says is what
/// her calendar has.
fn calendar(letter: &Letter, say: &Say, to: &To) -> Option<CalendarPart> {
    let Say::NotThen(_) = say else {
        return None;
    };
    let (session, held) = (letter.session, letter.invitation);
    let event = ical::Event {
        kind: ical::Kind::DeclineCounter,
        uid: session.uid.clone(),
        sequence: held.sequence,
        dtstamp: letter.now.max(held.dtstamp + TimeDelta::seconds(1)),
        created: session.created_at,
        last_modified: session.revised_at,
        when: session.interval()?,
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
            role: match held.part {
                Part::Facilitator => ical::Role::Chair,
                Part::Rapporteur | Part::Required => ical::Role::Required,
                Part::Optional => ical::Role::Optional,
            },
            partstat: match held.answer {
                Answer::NeedsAction => ical::PartStat::NeedsAction,
                Answer::Accepted => ical::PartStat::Accepted,
                Answer::Tentative => ical::PartStat::Tentative,
                Answer::Declined => ical::PartStat::Declined,
            },
            rsvp: false,
        },
    };
    Some(CalendarPart {
        method: event.kind.method().word().to_string(),
        text: ical::write(&event),
    })
}
