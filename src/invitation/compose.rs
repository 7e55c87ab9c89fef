//! From a notice to a mail with its calendar object. Pure: the same notice gives the same words and bytes.

use askama::Template;

use super::{Answer, Notice, NoticeKind};
use crate::ical;
use crate::mail::{Addresses, CalendarPart, Message};
use crate::meeting::{Meeting, Part, Workshop};
use crate::people::{Alliance, Person};
use crate::programme::Session;
use crate::refusal::Refusal;
use crate::secret::hex_of;
use crate::time::{clock_time, short_date, span_with_zone};

/// All that a mail about a session speaks of.
pub struct Letter<'a> {
    pub alliance: &'a Alliance,
    pub meeting: &'a Meeting,
    pub workshop: &'a Workshop,
    pub person: &'a Person,
    pub notice: &'a Notice,
    /// Her personal page, whole.
    pub link: &'a str,
    /// Reply-To and envelope of this mail.
    pub addresses: &'a Addresses,
}

#[derive(Template)]
#[template(path = "invitation/mails/en/notice.txt", escape = "none")]
struct Text<'a> {
    words: &'a Words,
}

#[derive(Template)]
#[template(path = "invitation/mails/en/notice.html")]
struct Html<'a> {
    words: &'a Words,
}

/// What the templates say.
struct Words {
    kind: WordsKind,
    title: String,
    theme: String,
    code: String,
    meeting: String,
    /// Her time, whole: weekday, date, from–to, zone, offset.
    hers: String,
    /// The meeting's.
    theirs: String,
    /// Her time before it moved.
    before: String,
    part: &'static str,
    asked: bool,
    link: String,
    mailbox: String,
}

#[derive(PartialEq, Clone, Copy)]
enum WordsKind {
    Invitation,
    Move,
    Reword,
    Withdrawal,
    Cancellation,
}

/// Writes the mail; its calendar object carries her address alone.
pub fn compose(letter: &Letter) -> Result<Message, Refusal> {
    let words = words(letter);
    let broken = |e: askama::Error| Refusal::internal(format!("a mail's template: {e}"));
    let event = event(letter)?;
    let message_id = message_id(letter);
    Ok(Message {
        from_name: letter.alliance.name.clone(),
        from: letter.alliance.mailbox.clone(),
        to_name: letter.person.name.clone(),
        to: letter.person.email.clone(),
        subject: subject(letter),
        text: Text { words: &words }.render().map_err(broken)?,
        html: Html { words: &words }.render().map_err(broken)?,
        calendar: Some(CalendarPart {
            method: event.kind.method().word().to_string(),
            text: ical::write(&event),
        }),
        message_id,
        thread: letter.notice.first_message_id.clone(),
        reply_to: letter.addresses.reply_to.clone(),
        unsubscribe: None,
        date: letter.notice.dtstamp,
    })
}

/// Neutral: code and her time, nothing of the subject matter.
fn subject(letter: &Letter) -> String {
    let (session, zone) = (&letter.notice.session, &letter.person.zone);
    let when = format!(
        "{}, {} {} ({})",
        session.code,
        short_date(session.at, zone),
        clock_time(session.at, zone),
        zone.city()
    );
    match letter.notice.kind {
        NoticeKind::Invite | NoticeKind::Again => format!("Invitation: {when}"),
        NoticeKind::Move { .. } => format!("Moved: {when}"),
        NoticeKind::Reword { .. } => format!("Updated: {when}"),
        NoticeKind::Withdraw => format!("No longer invited: {when}"),
        NoticeKind::Cancel => format!("Cancelled: {when}"),
    }
}

fn words(letter: &Letter) -> Words {
    let session = &letter.notice.session;
    let hers = |s: &Session| span_with_zone(s.at, s.end(), &letter.person.zone);
    let (kind, before) = match &letter.notice.kind {
        NoticeKind::Invite | NoticeKind::Again => (WordsKind::Invitation, String::new()),
        NoticeKind::Move { before } => (WordsKind::Move, hers(before)),
        NoticeKind::Reword { .. } => (WordsKind::Reword, String::new()),
        NoticeKind::Withdraw => (WordsKind::Withdrawal, String::new()),
        NoticeKind::Cancel => (WordsKind::Cancellation, String::new()),
    };
    Words {
        kind,
        title: ical::one_line(&session.title),
        theme: ical::one_line(&letter.workshop.theme),
        code: ical::one_line(&session.code),
        meeting: ical::one_line(&letter.meeting.name),
        hers: hers(session),
        theirs: span_with_zone(session.at, session.end(), &letter.meeting.zone),
        before,
        part: match letter.notice.part {
            Part::Facilitator => "You facilitate this session.",
            Part::Rapporteur => "You are its rapporteur.",
            Part::Required => "Your presence is needed.",
            Part::Optional => "",
        },
        asked: asks(letter.notice),
        link: letter.link.to_string(),
        mailbox: letter.alliance.mailbox.to_string(),
    }
}

/// Whether an answer is wanted: of what no longer concerns her, none is.
fn asks(notice: &Notice) -> bool {
    notice.answer == Answer::NeedsAction
        && !matches!(notice.kind, NoticeKind::Withdraw | NoticeKind::Cancel)
}

/// The calendar object: UTC, one attendee, no join link (that is behind her page, since calendars are shared and synchronised).
fn event(letter: &Letter) -> Result<ical::Event, Refusal> {
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
        summary: session.title.clone(),
        description: format!(
            "{}\n{}\n\nYour personal page, for your answer and the way in, is in the mail that brought this.",
            letter.meeting.name, session.code
        ),
        location: Some("Online".into()),
        url: None,
        organizer: ical::Organizer {
            name: letter.alliance.name.clone(),
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
