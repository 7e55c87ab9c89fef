//! What one person must be told about one session: what should stand for her, held against the last mail that left. Pure.
//!
//! Only what left has told her something. What still waits in the outbox is taken back when it is no longer true, and the message in its place
//! speaks of what she knows: "moved from" names the time of the last mail that left, and who was told nothing gets no cancellation.

use chrono::{TimeDelta, Timelike};

use super::{Answer, Given, Invitation, Notice, NoticeKind, Said, Settled};
use crate::mail::Reach;
use crate::meeting::Part;
use crate::people::PersonId;
use crate::programme::{Change, Session, SessionState};
use crate::time::Instant;

/// What there is to do for one person and one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// She has been told just that, or will be by the mail that waits.
    Nothing,
    Settle(Settled),
    Tell(Box<Notice>),
}

impl Verdict {
    fn tell(notice: Notice) -> Self {
        Verdict::Tell(Box::new(notice))
    }
}

/// One person and one session.
pub(super) struct Case<'a> {
    pub person: &'a PersonId,
    /// The part that she should have; `None`: she should not be invited.
    pub want: Option<Part>,
    pub change: &'a Change,
    pub held: Option<&'a Invitation>,
    /// What was written to her about the session, oldest first. Empty for an invitation that is older than these notes: then what it says was told.
    pub said: &'a [Said],
    /// She is to be written to although nothing changed.
    pub again: bool,
    pub now: Instant,
}

impl Case<'_> {
    pub(super) fn decide(&self) -> Verdict {
        let session = self.change.after();
        let Some(held) = self.held else {
            return match self.want {
                Some(part) => Verdict::tell(self.first(part)),
                None => Verdict::Nothing,
            };
        };
        if !self.again && self.knows_already(held) {
            return Verdict::Nothing;
        }
        let last = self.last_told(held);
        match (self.want, last) {
            (None, None) => self.settle(held, false, held.part, None),
            (None, Some(last)) if last.ends && last.reach == Reach::Told && !self.again => {
                self.settle(held, false, held.part, Some(&last))
            }
            (None, Some(last)) => Verdict::tell(self.end(held, &last)),
            (Some(part), None) => {
                let mut notice = self.invite(held, part, session.sequence);
                notice.first_message_id = None;
                if held.held && !self.asks_anew() {
                    (notice.answer, notice.answered) = (held.answer, held.answered);
                }
                Verdict::tell(notice)
            }
            (Some(part), Some(last)) if last.ends => {
                // RFC 5546: an invitation after a CANCEL must outrank it.
                let sequence = session.sequence.max(last.sequence + 1);
                Verdict::tell(self.invite(held, part, sequence))
            }
            (Some(part), Some(last)) => self.compare(held, part, &last),
        }
    }

    /// Whether what was last written to her, sent or waiting, says what should stand.
    fn knows_already(&self, held: &Invitation) -> bool {
        match self.want {
            None => !held.held,
            Some(part) => {
                let same = matches!(self.change, Change::Unchanged(_) | Change::New(_));
                same && held.held && held.part == part
            }
        }
    }

    /// The last message that told her something, for certain or perhaps.
    fn last_told(&self, held: &Invitation) -> Option<Said> {
        if self.said.is_empty() {
            let before = self.change.before();
            return Some(Said {
                message_id: String::new(),
                ends: !held.held,
                sequence: held.sequence,
                dtstamp: held.dtstamp,
                at: before.at,
                minutes: before.minutes,
                title: before.title.clone(),
                join_link: before.join_link.clone(),
                part: held.part,
                set_back: None,
                reach: Reach::Told,
            });
        }
        let told = |s: &&Said| s.reach != Reach::Untold;
        self.said.iter().rev().find(told).cloned()
    }

    /// She holds an invitation: is it the one that should stand?
    fn compare(&self, held: &Invitation, part: Part, last: &Said) -> Verdict {
        let session = self.change.after();
        let before = known(session, last);
        if last.at != session.at || last.minutes != session.minutes {
            let sequence = session.sequence.max(last.sequence + 1);
            let (answer, answered) = if held.held && !self.asks_anew() {
                (held.answer, held.answered)
            } else {
                (Answer::NeedsAction, None)
            };
            return Verdict::tell(Notice {
                part,
                answer,
                answered,
                ..self.told_of(NoticeKind::Move { before }, held, sequence)
            });
        }
        let kind = if before != *session || last.part != part {
            NoticeKind::Reword {
                before,
                part: last.part,
            }
        } else if last.reach == Reach::Told && !self.again {
            return self.settle(held, true, part, Some(last));
        } else {
            NoticeKind::Again
        };
        let (answer, answered) = self.answer_to(held, last);
        Verdict::tell(Notice {
            part,
            answer,
            answered,
            ..self.told_of(kind, held, last.sequence)
        })
    }

    /// A start or a length that she answered to is another.
    fn asks_anew(&self) -> bool {
        matches!(self.change, Change::Moved { .. })
    }

    /// Her answer to the start that `last` told her: a move that never left had set it back.
    fn answer_to(&self, held: &Invitation, last: &Said) -> Given {
        let mut since = self.said.iter().filter(|s| s.dtstamp > last.dtstamp);
        since
            .find_map(|s| s.set_back)
            .unwrap_or((held.answer, held.answered))
    }

    fn end(&self, held: &Invitation, last: &Said) -> Notice {
        let after = self.change.after();
        let raised = self.change.before().sequence < after.sequence;
        // RFC 5546, 3.2.5: each CANCEL carries a higher SEQUENCE; the same one again does not.
        let sequence = if last.ends && self.again {
            last.sequence
        } else if self.again {
            held.sequence.max(last.sequence + 1)
        } else {
            (after.sequence + u32::from(!raised)).max(last.sequence + 1)
        };
        let kind = match after.state {
            SessionState::Cancelled => NoticeKind::Cancel,
            SessionState::Confirmed => NoticeKind::Withdraw,
        };
        Notice {
            session: known(after, last),
            part: held.part,
            answer: held.answer,
            answered: held.answered,
            ..self.told_of(kind, held, sequence)
        }
    }

    fn settle(&self, held: &Invitation, stays: bool, part: Part, last: Option<&Said>) -> Verdict {
        if self.again {
            return Verdict::Nothing;
        }
        let (answer, answered) = match last {
            Some(last) if stays => self.answer_to(held, last),
            _ => (held.answer, held.answered),
        };
        Verdict::Settle(Settled {
            invitation: held.id.clone(),
            person: held.person.clone(),
            session: held.session.clone(),
            uid: self.change.after().uid.clone(),
            held: stays,
            part,
            sequence: last.map_or(held.sequence, |l| l.sequence),
            answer,
            answered,
            told_by: last
                .map(|l| l.message_id.clone())
                .filter(|id| !id.is_empty()),
        })
    }

    fn invite(&self, held: &Invitation, part: Part, sequence: u32) -> Notice {
        Notice {
            part,
            answer: Answer::NeedsAction,
            answered: None,
            ..self.told_of(NoticeKind::Invite, held, sequence)
        }
    }

    fn told_of(&self, kind: NoticeKind, held: &Invitation, sequence: u32) -> Notice {
        Notice {
            kind,
            session: self.change.after().clone(),
            person: held.person.clone(),
            part: held.part,
            sequence,
            dtstamp: whole_second(self.now).max(held.dtstamp + TimeDelta::seconds(1)),
            answer: held.answer,
            answered: held.answered,
            invitation: Some(held.id.clone()),
            first_message_id: Some(held.first_message_id.clone()),
        }
    }

    fn first(&self, part: Part) -> Notice {
        let session = self.change.after();
        Notice {
            kind: NoticeKind::Invite,
            session: session.clone(),
            person: self.person.clone(),
            part,
            sequence: session.sequence,
            dtstamp: whole_second(self.now),
            answer: Answer::NeedsAction,
            answered: None,
            invitation: None,
            first_message_id: None,
        }
    }
}

/// The session as that message put it to her.
fn known(session: &Session, last: &Said) -> Session {
    Session {
        at: last.at,
        minutes: last.minutes,
        title: last.title.clone(),
        join_link: last.join_link.clone(),
        ..session.clone()
    }
}

/// DTSTAMP has seconds only.
fn whole_second(at: Instant) -> Instant {
    at.with_nanosecond(0).unwrap_or(at)
}
