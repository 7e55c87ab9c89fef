//! Whether an answer in a mail counts: what it says against what we hold. Pure.

use chrono::{SubsecRound, TimeDelta};

use super::Outcome;
use crate::ical::{PartStat, Reply};
use crate::invitation::{Answer, Invitation, Way};
use crate::mail::inbound::{Incoming, fails_dmarc};
use crate::people::Email;
use crate::programme::{Session, SessionState};
use crate::time::Instant;

/// What we hold when a reply comes.
#[derive(Debug, Clone, Copy)]
pub struct Holds<'a> {
    pub session: &'a Session,
    pub invitation: &'a Invitation,
    /// DTSTAMP of the last answer by mail that counted for the revision that she holds.
    pub last: Option<Instant>,
    /// Whether it is known that the mail is from her.
    pub authentic: bool,
}

/// What is to be done with a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The answer counts, as given at that instant.
    Take(Answer, Instant),
    /// It does not, for this reason.
    Not(Outcome, String),
}

/// When she decided: the reply's DTSTAMP, never later than now, so that a clock that is ahead outranks nothing for ever.
pub fn decided_at(reply: &Reply, now: Instant) -> Instant {
    reply.dtstamp.unwrap_or(now).min(now)
}

/// Judges the answer in a reply (RFC 5546, 2.1.5 and 3.2.3), or that of a counter-proposal if it carries one.
///
/// A higher SEQUENCE than ours is taken for ours: some programs count on their own. Between her page and her mail the later decision counts.
pub fn judge_mail(reply: &Reply, holds: &Holds, now: Instant) -> Verdict {
    let (session, held) = (holds.session, holds.invitation);
    let code = &session.code;
    let not = |outcome, says: String| Verdict::Not(outcome, says);
    if session.state == SessionState::Cancelled || !held.held {
        return not(
            Outcome::AfterCancellation,
            if session.state == SessionState::Cancelled {
                format!("{code} was cancelled: the answer is kept and changes nothing")
            } else {
                format!(
                    "the invitation to {code} was withdrawn: the answer is kept and changes nothing"
                )
            },
        );
    }
    let trouble = reply
        .request_status
        .as_deref()
        .filter(|s| s.starts_with(['3', '4', '5']));
    if let Some(status) = trouble {
        return not(
            Outcome::TroubleReported,
            format!("her calendar reports trouble with the invitation: {status}"),
        );
    }
    let answer = match reply.partstat {
        Some(PartStat::Accepted) => Answer::Accepted,
        Some(PartStat::Tentative) => Answer::Tentative,
        Some(PartStat::Declined) => Answer::Declined,
        Some(PartStat::Delegated) => {
            let whom = reply.delegated_to.as_deref().unwrap_or("somebody else");
            return not(
                Outcome::Delegated,
                format!(
                    "she would send {whom} in her place; invitations are personal, her answer stays as it is"
                ),
            );
        }
        Some(PartStat::NeedsAction) | None => {
            return not(
                Outcome::NoAnswer,
                "the reply says neither accepted, tentative nor declined".into(),
            );
        }
    };
    if reply.sequence < held.sequence {
        return not(
            Outcome::AnsweredOldRevision,
            format!(
                "it answers revision {} of {code}, which has been changed since (now {}): the answer is kept and does not count",
                reply.sequence, held.sequence
            ),
        );
    }
    let at = decided_at(reply, now);
    if let Some(last) = holds.last.map(|l| l.trunc_subsecs(0)) {
        let this = at.trunc_subsecs(0);
        // Programs that repeat their stamp change their minds too: of one second the later arrival counts.
        if this == last && reply.dtstamp.is_some() && answer == held.answer {
            return not(
                Outcome::Repeated,
                "this answer has come before: nothing changes".into(),
            );
        }
        if this < last {
            return not(
                Outcome::Stale,
                "a later answer of hers is there already: this one is kept and does not count"
                    .into(),
            );
        }
    }
    if let Some((answered, way)) = held.answered
        && way != Way::Mail
        && answered.trunc_subsecs(0) > at
    {
        let by = match way {
            Way::Organiser => "the Secretariat entered",
            _ => "on her page she gave",
        };
        return not(
            Outcome::Stale,
            format!("after this mail was written {by} another answer: that one counts"),
        );
    }
    if !holds.authentic {
        return not(
            Outcome::Unconfirmed,
            "nobody vouches that this mail is from her: the answer waits until she confirms it"
                .into(),
        );
    }
    Verdict::Take(answer, at)
}

/// What the head of a mail says against its being hers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    /// Her address alone stands in From.
    Nothing,
    /// Somebody else's stands there, whom the calendar object names as writing for her (SENT-BY: RFC 5545, 3.2.18).
    Assistant,
    /// Somebody else's stands there, or the server that we trust (`authserv_id`) found that DMARC failed.
    Foreign,
}

/// What the head of a mail says against its being from this address.
pub fn speaks_against(mail: &Incoming, authserv_id: Option<&str>, hers: &Email) -> Against {
    if authserv_id.is_some_and(|id| fails_dmarc(&mail.results, id)) {
        return Against::Foreign;
    }
    let mut against = Against::Nothing;
    let senders = mail.from.iter().map(|f| f.to_lowercase());
    for from in senders.filter(|f| *f != hers.key()) {
        if !writes_for_her(mail, &from) {
            return Against::Foreign;
        }
        against = Against::Assistant;
    }
    against
}

fn writes_for_her(mail: &Incoming, from: &str) -> bool {
    let named = format!("sent-by=\"mailto:{from}\"");
    mail.calendars.iter().any(|bytes| {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        let whole = text
            .replace('\r', "")
            .replace("\n ", "")
            .replace("\n\t", "");
        whole.contains(&named)
    })
}

/// Whether something may be sent again to one person: not within the pause after the last time.
pub fn may_send_again(last: Option<Instant>, now: Instant, minutes: i64) -> bool {
    last.is_none_or(|at| now - at >= TimeDelta::minutes(minutes))
}
