//! What a mail is, whose it is, and what follows from it. Runs inside the transaction that writes it down.
//! Long because each kind of mail is weighed in the order in which a reader would: whole, whose, what.

use crate::ical::{self, PartStat, Proposed, Reader, Reply, ReplyKind, Unreadable};
use crate::invitation::{self, Answer, Invitation, Way};
use crate::mail::inbound::{
    Incoming, Report, ReportKind, Sent, Unfit, doubts, fails_dmarc, note_bounce,
    sent_by_message_id, sent_by_tag, vouches_for,
};
use crate::mail::{Returned, returned};
use crate::meeting::{self, Meeting, MeetingId};
use crate::people::{self, Alliance, Email, Person};
use crate::programme::{self, Session, SessionState};
use crate::refusal::Refusal;
use crate::rsvp::inbound::judge::{Against, decided_at, may_send_again, speaks_against};
use crate::rsvp::inbound::letters::{self, Letter, Say};
use crate::rsvp::inbound::model::{Kept, KeptState, Post};
use crate::rsvp::inbound::store::{self, Which};
use crate::rsvp::inbound::{Holds, Outcome, Verdict, judge_mail};
use crate::rsvp::take_heard;
use crate::store::Conn;
use crate::time::{Instant, Interval, Zone};

/// A tag counts so long after its mail was written, in days.
const TAG_DAYS: i64 = 365;
/// Between two mails that ask the same person to confirm, in minutes.
const CONFIRM_PAUSE: i64 = 60;
/// Between two answers to the same person's REFRESH, in minutes.
const REFRESH_PAUSE: i64 = 60;

/// What became of a mail, before it is written down.
pub struct Weighed {
    pub outcome: Outcome,
    pub reason: String,
    pub meeting: Option<Meeting>,
    pub session: Option<Session>,
    pub person: Option<Person>,
    pub answer: Option<Answer>,
    /// Whose answer it says it is, where that is nobody whom we know.
    pub stranger: String,
    pub kept: Option<Kept>,
}

impl Default for Weighed {
    fn default() -> Self {
        Weighed {
            outcome: Outcome::Unreadable,
            reason: String::new(),
            meeting: None,
            session: None,
            person: None,
            answer: None,
            stranger: String::new(),
            kept: None,
        }
    }
}

fn passed(outcome: Outcome, reason: impl Into<String>) -> Weighed {
    Weighed {
        outcome,
        reason: reason.into(),
        ..Weighed::default()
    }
}

/// Weighs one mail.
pub fn weigh(
    conn: &mut Conn,
    now: Instant,
    post: &Post,
    read: &Result<Incoming, Unfit>,
) -> Result<Weighed, Refusal> {
    let mail = match read {
        Ok(mail) => mail,
        Err(unfit) => {
            let outcome = match unfit {
                Unfit::TooLarge(_) => Outcome::TooLarge,
                Unfit::TooDeep(_) => Outcome::TooDeep,
                Unfit::NoMail(_) => Outcome::Unreadable,
            };
            return Ok(passed(outcome, unfit.to_string()));
        }
    };
    let mailboxes = people::mailboxes(conn)?;
    if is_ours(conn, mail, &mailboxes)? {
        return Ok(passed(
            Outcome::OwnMail,
            "a mail of our own came back to us: nothing is answered to it",
        ));
    }
    // A report may return our own invitation as a part: that is no answer.
    let report = mail.report.as_ref();
    if let Some(report) = report.filter(|r| r.formal || mail.calendars.is_empty()) {
        return reported(conn, post, mail, report, &mailboxes);
    }
    if mail.calendars.is_empty() {
        return Ok(without_calendar(mail));
    }
    match spoken(mail) {
        Ok(reply) => replied(conn, now, post, mail, reply),
        Err(weighed) => Ok(*weighed),
    }
}

fn is_ours(conn: &mut Conn, mail: &Incoming, mailboxes: &[Email]) -> Result<bool, Refusal> {
    let from_us = mail.from.iter().any(|from| {
        mailboxes
            .iter()
            .any(|m| from.eq_ignore_ascii_case(m.as_str()) || returned(from, m).is_some())
    });
    Ok(from_us
        || (!mail.message_id.is_empty() && sent_by_message_id(conn, &mail.message_id)?.is_some()))
}

fn without_calendar(mail: &Incoming) -> Weighed {
    if let Some(why) = &mail.automatic {
        return passed(
            Outcome::AutoReply,
            format!("a machine wrote it ({why}): nothing is answered to it"),
        );
    }
    if let Some(why) = mail.sealed {
        return passed(
            Outcome::Unreadable,
            format!("its content cannot be looked into: {why}; her page takes her answer"),
        );
    }
    passed(
        Outcome::NoCalendar,
        "a letter without a calendar object: read it in the mailbox itself",
    )
}

/// The one thing that the calendar objects of a mail say.
fn spoken(mail: &Incoming) -> Result<Reply, Box<Weighed>> {
    let (mut replies, mut faults): (Vec<Reply>, Vec<Unreadable>) = (Vec::new(), Vec::new());
    for bytes in &mail.calendars {
        let reader = Reader {
            hers: &Zone::utc(),
            senders: &mail.from,
        };
        match ical::read_reply(bytes, reader) {
            Ok(reply) if replies.contains(&reply) => {}
            Ok(reply) => replies.push(reply),
            Err(fault) => faults.push(fault),
        }
    }
    let apart = faults
        .iter()
        .any(|f| matches!(f, Unreadable::SeveralUids | Unreadable::Contradiction));
    if replies.len() > 1 || (apart && !replies.is_empty()) {
        return Err(Box::new(passed(
            Outcome::Unreadable,
            "the mail carries several answers that say different things",
        )));
    }
    if let Some(reply) = replies.pop() {
        return Ok(reply);
    }
    let fault = faults.iter().find(|f| matches!(f, Unreadable::NotForUs(_)));
    Err(Box::new(
        match (fault.or(faults.first()), &mail.automatic) {
            (_, Some(why)) => passed(
                Outcome::AutoReply,
                format!("a machine wrote it ({why}): nothing is answered to it"),
            ),
            (Some(fault @ Unreadable::NotForUs(_)), None) => {
                passed(Outcome::NotForUs, fault.to_string())
            }
            (Some(fault), None) => passed(Outcome::Unreadable, fault.to_string()),
            (None, None) => passed(Outcome::Unreadable, "the calendar object says nothing"),
        },
    ))
}

/// A mail server's report: found by the tag that it came back to, or by the Message-ID of what it returns. Many have seen the Message-ID: then
/// only what a mail server seems to have sent is believed.
fn reported(
    conn: &mut Conn,
    post: &Post,
    mail: &Incoming,
    report: &Report,
    mailboxes: &[Email],
) -> Result<Weighed, Refusal> {
    let mut about: Option<Sent> = None;
    let mut by_tag = false;
    for to in &mail.to {
        for mailbox in mailboxes {
            let (hash, bounce) = match returned(to, mailbox) {
                Some(Returned::Bounce(hash)) => (hash, true),
                Some(Returned::Answer(hash)) => (hash, false),
                None => continue,
            };
            if about.is_none() {
                about = sent_by_tag(conn, &hash)?;
                by_tag = bounce && about.is_some();
            }
        }
    }
    for id in &report.about {
        if about.is_none() {
            about = sent_by_message_id(conn, id)?;
        }
    }
    let words = [report.status.as_str(), report.words.as_str()]
        .iter()
        .filter(|w| !w.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(" ");
    let words = if words.is_empty() {
        "the report gives no reason".to_string()
    } else {
        words
    };
    let Some(sent) = about else {
        return Ok(passed(
            Outcome::UnknownBounce,
            format!("a report about a mail that is none of ours, or says of none which: {words}"),
        ));
    };
    let forged = post
        .authserv_id
        .as_deref()
        .is_some_and(|id| fails_dmarc(&mail.results, id));
    let (outcome, reason) = match report.kind {
        _ if !by_tag && (forged || !mail.by_server) => (
            Outcome::DoubtfulReport,
            format!(
                "a report about the mail to {} that no mail server seems to have sent changes nothing: {words}",
                sent.to
            ),
        ),
        ReportKind::Failed => {
            note_bounce(conn, &sent.id, &words)?;
            (
                Outcome::Bounced,
                format!("the mail to {} came back: {words}", sent.to),
            )
        }
        ReportKind::Delayed => (
            Outcome::Delayed,
            format!(
                "the mail to {} is late, its server goes on trying: {words}",
                sent.to
            ),
        ),
        ReportKind::Passed => (
            Outcome::DeliveryReport,
            format!("the mail to {} was handed on: {words}", sent.to),
        ),
    };
    let mut weighed = passed(outcome, reason);
    if let Some(id) = &sent.person {
        weighed.person = Some(people::load_person(conn, id)?);
    }
    if let Some(id) = sent.meeting {
        weighed.meeting = Some(meeting::load_by_id(conn, &MeetingId::from_text(id))?);
    }
    if let Some(uid) = &sent.uid {
        weighed.session = programme::session_by_uid(conn, uid)?.map(|(_, session)| session);
    }
    Ok(weighed)
}

/// All that a reply is held against.
struct Case<'a> {
    now: Instant,
    post: &'a Post,
    reply: Reply,
    meeting: Meeting,
    alliance: Alliance,
    session: Session,
    person: Person,
    invitation: Invitation,
    authentic: bool,
    from: String,
}

fn replied(
    conn: &mut Conn,
    now: Instant,
    post: &Post,
    mail: &Incoming,
    reply: Reply,
) -> Result<Weighed, Refusal> {
    let answer = answer_of(&reply);
    let Some((meeting_id, session)) = programme::session_by_uid(conn, &reply.uid)? else {
        return Ok(Weighed {
            answer,
            stranger: reply.attendee,
            ..passed(
                Outcome::UnknownSession,
                "it is about something that is none of our sessions",
            )
        });
    };
    let meeting = meeting::load_by_id(conn, &meeting_id)?;
    conn.lock(&format!("release {}", meeting.slug))?;
    let alliance = people::alliance(conn, &meeting.alliance)?;
    let address = Email::from_stored(reply.attendee.clone());
    let mut known = people::people_by_email(conn, &alliance.id, std::slice::from_ref(&address))?;
    let present = known.pop();
    // An address that was corrected: hers, but nothing that comes from it is believed without her word.
    let corrected = present.is_none();
    let person = match present {
        Some(person) => Some(person),
        None => people::addresses::former(conn, &alliance.id)?
            .remove(&address.key())
            .map(|id| people::load_person(conn, &id))
            .transpose()?,
    };
    let Some(person) = person else {
        return Ok(Weighed {
            reason: format!(
                "{} was not invited to {}; nobody of the alliance has this address",
                reply.attendee, session.code
            ),
            outcome: Outcome::UnknownAttendee,
            meeting: Some(meeting),
            session: Some(session),
            answer,
            stranger: reply.attendee,
            ..Weighed::default()
        });
    };
    let Some(invitation) = invitation::of_person(conn, &session.id, &person.id)? else {
        return Ok(Weighed {
            reason: format!("she is known, but was not invited to {}", session.code),
            outcome: Outcome::NotInvited,
            meeting: Some(meeting),
            session: Some(session),
            person: Some(person),
            answer,
            ..Weighed::default()
        });
    };
    let authentic = !corrected && is_from_her(conn, now, post, mail, &person, &meeting, &alliance)?;
    // Times that name no zone are hers.
    let reply = match &reply.kind {
        ReplyKind::Counter(_) => mail
            .calendars
            .iter()
            .find_map(|bytes| {
                let reader = Reader {
                    hers: &person.zone,
                    senders: &mail.from,
                };
                ical::read_reply(bytes, reader).ok()
            })
            .unwrap_or(reply),
        _ => reply,
    };
    let case = Case {
        now,
        post,
        from: mail.from.first().cloned().unwrap_or_default(),
        reply,
        meeting,
        alliance,
        session,
        person,
        invitation,
        authentic,
    };
    let (outcome, reason, kept) = match case.reply.kind {
        ReplyKind::Answer => case.answered(conn)?,
        ReplyKind::Counter(ref proposed) => match case.span_of(proposed) {
            Ok(span) => case.proposed(conn, span)?,
            Err(zone) => case.unplaced(conn, zone)?,
        },
        ReplyKind::Refresh => case.asked(conn)?,
    };
    Ok(Weighed {
        outcome,
        reason,
        meeting: Some(case.meeting),
        session: Some(case.session),
        person: Some(case.person),
        answer,
        stranger: String::new(),
        kept: Some(kept),
    })
}

fn answer_of(reply: &Reply) -> Option<Answer> {
    match reply.partstat? {
        PartStat::Accepted => Some(Answer::Accepted),
        PartStat::Tentative => Some(Answer::Tentative),
        PartStat::Declined => Some(Answer::Declined),
        PartStat::NeedsAction | PartStat::Delegated => None,
    }
}

/// Whether the mail is known to be from her: it came back to the tag of a mail to her or answers such a mail by its Message-ID, or the server
/// that we trust found that the domain of her address stands behind it. No tag outweighs a failed DMARC check or a stranger in From, and no
/// Message-ID a failed SPF or DKIM check.
fn is_from_her(
    conn: &mut Conn,
    now: Instant,
    post: &Post,
    mail: &Incoming,
    person: &Person,
    meeting: &Meeting,
    alliance: &Alliance,
) -> Result<bool, Refusal> {
    let against = speaks_against(mail, post.authserv_id.as_deref(), &person.email);
    if against == Against::Foreign {
        return Ok(false);
    }
    let hers = |sent: &Sent| {
        sent.person.as_ref() == Some(&person.id)
            && sent.meeting.as_deref() == Some(meeting.id.as_str())
            && Email::from_stored(sent.to.clone()).key() == person.email.key()
            && (now - sent.created_at).num_days() <= TAG_DAYS
    };
    for to in &mail.to {
        if let Some(Returned::Answer(hash)) = returned(to, &alliance.mailbox)
            && sent_by_tag(conn, &hash)?.is_some_and(|s| hers(&s))
        {
            return Ok(true);
        }
    }
    // Others have seen the Message-ID of a mail that was forwarded; an assistant shows the tag.
    if against == Against::Assistant {
        return Ok(false);
    }
    let doubted = |from: &String| {
        let id = post.authserv_id.as_deref();
        id.is_some_and(|id| doubts(&mail.results, id, from))
    };
    let known = if mail.from.iter().any(doubted) {
        &[]
    } else {
        mail.refers_to.as_slice()
    };
    for id in known {
        if sent_by_message_id(conn, id)?.is_some_and(|s| hers(&s)) {
            return Ok(true);
        }
    }
    let [from] = mail.from.as_slice() else {
        return Ok(false);
    };
    Ok(from.to_lowercase() == person.email.key()
        && post
            .authserv_id
            .as_deref()
            .is_some_and(|id| vouches_for(&mail.results, id, from)))
}

type Done = (Outcome, String, Kept);

impl Case<'_> {
    fn kept(&self, kind: &'static str) -> Kept {
        let text = |said: &Option<String>| said.clone().unwrap_or_default();
        Kept {
            invitation: self.invitation.id.clone(),
            kind,
            sequence: self.reply.sequence,
            against: self.invitation.sequence,
            dtstamp: decided_at(&self.reply, self.now),
            answer: answer_of(&self.reply),
            comment: text(&self.reply.comment),
            request_status: text(&self.reply.request_status),
            delegated_to: text(&self.reply.delegated_to),
            proposed: None,
            state: KeptState::Settled,
            applied: false,
        }
    }

    fn judged(&self, conn: &mut Conn) -> Result<Verdict, Refusal> {
        let last = store::last_applied(conn, &self.invitation.id, self.invitation.sequence)?;
        let holds = Holds {
            session: &self.session,
            invitation: &self.invitation,
            last,
            authentic: self.authentic,
        };
        Ok(judge_mail(&self.reply, &holds, self.now))
    }

    fn take(&self, conn: &mut Conn, answer: Answer, at: Instant) -> Result<String, Refusal> {
        let comment = self.reply.comment.as_deref().unwrap_or("");
        take_heard(
            conn,
            &self.session,
            &self.person.id,
            answer,
            (Way::Mail, at),
            comment,
            self.now,
        )?;
        if self.reply.sequence > self.invitation.sequence {
            tracing::info!(
                "a reply answers revision {}, {} is the newest that she was sent: it was taken for that",
                self.reply.sequence,
                self.invitation.sequence
            );
        }
        Ok(format!(
            "{} of {} counts now; before it was {}",
            answer.word(),
            self.session.code,
            self.invitation.answer.word()
        ))
    }

    fn answered(&self, conn: &mut Conn) -> Result<Done, Refusal> {
        let mut kept = self.kept("reply");
        match self.judged(conn)? {
            Verdict::Take(answer, at) => {
                kept.applied = true;
                Ok((Outcome::Applied, self.take(conn, answer, at)?, kept))
            }
            Verdict::Not(Outcome::AnsweredOldRevision, reason) => {
                let reason = self.sent_again(conn, reason)?;
                Ok((Outcome::AnsweredOldRevision, reason, kept))
            }
            Verdict::Not(Outcome::Unconfirmed, reason) => {
                if kept.answer == Some(self.invitation.answer) {
                    let reason = "nobody vouches that this mail is from her, but it says what she has answered already: nothing changes";
                    return Ok((Outcome::Unconfirmed, reason.into(), kept));
                }
                kept.state = KeptState::Held;
                Ok((Outcome::Unconfirmed, self.ask_her(conn, reason)?, kept))
            }
            Verdict::Not(Outcome::Delegated, reason) => {
                let told = store::last_with(
                    conn,
                    &self.invitation.id,
                    &[Outcome::Delegated],
                    Some(self.invitation.sequence),
                )?;
                if told.is_none() {
                    self.write(conn, &Say::NoDelegates)?;
                }
                Ok((Outcome::Delegated, reason, kept))
            }
            Verdict::Not(outcome, reason) => Ok((outcome, reason, kept)),
        }
    }

    /// She answered what she no longer holds: her program lacks the newest state, so it is sent again, once.
    fn sent_again(&self, conn: &mut Conn, reason: String) -> Result<String, Refusal> {
        let told = store::last_with(
            conn,
            &self.invitation.id,
            &[Outcome::AnsweredOldRevision, Outcome::CounterOutdated],
            Some(self.invitation.sequence),
        )?;
        if !self.authentic || told.is_some() {
            return Ok(reason);
        }
        self.resend(conn)?;
        Ok(format!(
            "{reason}; she was sent the present invitation again"
        ))
    }

    fn resend(&self, conn: &mut Conn) -> Result<(), Refusal> {
        let roster = meeting::load_roster_by_id(conn, &self.meeting.id)?;
        invitation::resend(
            conn,
            &roster,
            &self.session.id,
            &self.person.id,
            &self.post.sender,
            self.now,
        )?;
        Ok(())
    }

    fn ask_her(&self, conn: &mut Conn, reason: String) -> Result<String, Refusal> {
        let waits = store::said(conn, &Which::HeldOf(&self.meeting.id, &self.person.id))?
            .iter()
            .any(|said| said.invitation == self.invitation.id);
        let asked = letters::last_asked(conn, &self.invitation)?;
        if waits && !may_send_again(asked, self.now, CONFIRM_PAUSE) {
            return Ok(format!(
                "{reason}; her page shows it beside what she was asked about less than {CONFIRM_PAUSE} minutes ago"
            ));
        }
        self.write(
            conn,
            &Say::Confirm {
                answer: answer_of(&self.reply),
                from: &self.from,
            },
        )?;
        Ok(format!("{reason}; she was sent a link for that"))
    }

    fn write(&self, conn: &mut Conn, say: &Say) -> Result<(), Refusal> {
        let roster = meeting::load_roster_by_id(conn, &self.meeting.id)?;
        letters::write(
            conn,
            &Letter {
                alliance: &self.alliance,
                roster: &roster,
                session: &self.session,
                person: &self.person,
                invitation: &self.invitation,
                sender: &self.post.sender,
                now: self.now,
            },
            say,
        )
    }

    fn proposed(&self, conn: &mut Conn, proposed: Interval) -> Result<Done, Refusal> {
        let mut kept = self.kept("counter");
        kept.proposed = Some(proposed);
        if self.session.state == SessionState::Cancelled || !self.invitation.held {
            let reason = format!(
                "{} is off for her: the proposal is kept and changes nothing",
                self.session.code
            );
            return Ok((Outcome::AfterCancellation, reason, kept));
        }
        if !self.authentic {
            kept.state = KeptState::Held;
            let reason = "nobody vouches that this mail is from her: the proposal waits until she confirms it";
            return Ok((
                Outcome::Unconfirmed,
                self.ask_her(conn, reason.into())?,
                kept,
            ));
        }
        let before = store::said(conn, &Which::CountersOf(&self.meeting.id))?
            .into_iter()
            .find(|s| s.invitation == self.invitation.id);
        if let Some(before) = before {
            if before.dtstamp == kept.dtstamp && before.proposed == kept.proposed {
                let reason = "this proposal has come before: nothing changes";
                return Ok((Outcome::Repeated, reason.into(), kept));
            }
            if before.dtstamp > kept.dtstamp {
                let reason = "a later proposal of hers is there already";
                return Ok((Outcome::Stale, reason.into(), kept));
            }
            // What she proposes now takes the place of what she proposed before.
            store::settle(
                conn,
                &before.id,
                KeptState::Open,
                KeptState::Settled,
                None,
                "a later proposal of hers",
                self.now,
            )?;
        }
        kept.state = KeptState::Open;
        if let Verdict::Take(answer, at) = self.judged(conn)? {
            self.take(conn, answer, at)?;
            kept.applied = true;
        }
        if self.reply.sequence < self.invitation.sequence {
            let reason = format!(
                "she proposes another time for revision {} of {}, which has been changed since",
                self.reply.sequence, self.session.code
            );
            let reason = self.sent_again(conn, reason)?;
            return Ok((Outcome::CounterOutdated, reason, kept));
        }
        let reason = format!(
            "she proposes another time for {}: an organiser takes or declines it",
            self.session.code
        );
        Ok((Outcome::Counter, reason, kept))
    }

    /// What is proposed, as long as the session is where it names no end; else the zone that nobody knows.
    fn span_of<'p>(&self, proposed: &'p Proposed) -> Result<Interval, &'p str> {
        match proposed {
            Proposed::Span(span) => Ok(*span),
            Proposed::From(start) => {
                let end = *start + (self.session.end() - self.session.at);
                Interval::new(*start, end).ok_or("")
            }
            Proposed::Unplaced(zone) => Err(zone),
        }
    }

    /// She proposes a time on a clock that nobody knows. It is no proposal that could be taken; an answer beside it counts.
    fn unplaced(&self, conn: &mut Conn, zone: &str) -> Result<Done, Refusal> {
        let mut kept = self.kept("counter");
        let (mut outcome, mut reason) = (
            Outcome::CounterUnclear,
            format!(
                "she proposes another time for {} in the zone \"{zone}\", which nobody knows: ask her which time she means",
                self.session.code
            ),
        );
        match self.judged(conn)? {
            Verdict::Take(answer, at) => {
                self.take(conn, answer, at)?;
                kept.applied = true;
            }
            Verdict::Not(why @ Outcome::AfterCancellation, says) => (outcome, reason) = (why, says),
            Verdict::Not(Outcome::Unconfirmed, says) if kept.answer.is_some() => {
                kept.state = KeptState::Held;
                (outcome, reason) = (Outcome::Unconfirmed, self.ask_her(conn, says)?);
            }
            Verdict::Not(..) => {}
        }
        Ok((outcome, reason, kept))
    }

    fn asked(&self, conn: &mut Conn) -> Result<Done, Refusal> {
        let kept = self.kept("refresh");
        let last = store::last_with(conn, &self.invitation.id, &[Outcome::RefreshAnswered], None)?;
        if !may_send_again(last, self.now, REFRESH_PAUSE) {
            let reason =
                format!("she was sent the present state less than {REFRESH_PAUSE} minutes ago");
            return Ok((Outcome::RefreshLimited, reason, kept));
        }
        self.resend(conn)?;
        let reason = "she was sent the present state at her invited address";
        Ok((Outcome::RefreshAnswered, reason.into(), kept))
    }
}
